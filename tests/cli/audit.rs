//! What the operator's commands leave in the audit (AUD-1).

use openssl::rsa::Rsa;
use serde_json::Value;

use crate::program::Program;

fn items(program: &Program) -> Vec<Value> {
    program.json(&["audit", "list", "--limit", "100"])["items"].as_array().unwrap().clone()
}

fn codes(items: &[Value]) -> Vec<&str> {
    items.iter().map(|it| it["code"].as_str().unwrap()).collect()
}

#[test]
fn aud_1_what_the_operator_did_is_in_the_audit() {
    let program = Program::new();
    program.json(&["user", "create", "--email", "ada@example.com", "--name", "Ada"]);
    program.json(&["user", "disable", "ada@example.com"]);
    let items = items(&program);
    let codes = codes(&items);
    assert_eq!(codes[0], "user.disabled", "newest first: {codes:?}");
    assert!(codes.contains(&"user.created"));
    assert!(items.iter().all(|it| it["actor"] == "operator"), "{items:?}");
    assert_eq!(program.json(&["audit", "list", "--limit", "1"])["items"].as_array().unwrap().len(), 1);
}

#[test]
fn aud_1_every_change_of_clients_and_keys_is_in_the_audit_and_no_secret_is() {
    let program = Program::new();
    let mut server = program.serve();
    crate::server::ready(&program);
    crate::server::terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
    let create = [
        "client",
        "create",
        "--name",
        "Notes",
        "--client-id",
        "notes",
        "--redirect-uri",
        "https://a.example/cb",
    ];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut secrets = vec![text(&program.json(&create)["client_secret"])];
    program.json(&["client", "update", "notes", "--name", "Notes 2", "--skip-consent"]);
    secrets.push(text(&program.json(&["client", "rotate-secret", "notes"])["client_secret"]));
    for command in ["disable", "enable", "delete"] {
        program.json(&["client", command, "notes"]);
    }
    program.json(&["keys", "rotate"]);
    let pem = Rsa::generate(2048).unwrap().private_key_to_pem().unwrap();
    let pem = crate::program::text(&pem);
    std::fs::write(program.path().join("signing.pem"), &pem).unwrap();
    program.json(&["keys", "import", "signing.pem"]);
    program.json(&["keys", "rewrap", "--to", "other.key"]);
    secrets.extend(pem.lines().filter(|it| it.len() > 20 && !it.starts_with('-')).map(str::to_owned));
    for file in ["keys/master.key", "other.key"] {
        secrets.push(std::fs::read_to_string(program.path().join(file)).unwrap().trim().to_owned());
    }
    let items = items(&program);
    let expected = [
        "master_key.changed",
        "key.imported",
        "key.rotated",
        "client.deleted",
        "client.enabled",
        "client.disabled",
        "client.secret_rotated",
        "client.updated",
        "client.created",
        "key.rotated",
    ];
    let told = codes(&items);
    let told: Vec<&str> = told.into_iter().filter(|it| !it.starts_with("setup_link")).collect();
    assert_eq!(told, expected, "newest first");
    let of = |code: &str| items.iter().filter(|it| it["code"] == code).cloned().collect::<Vec<_>>();
    let updated = &of("client.updated")[0];
    assert_eq!((&updated["client_id"], &updated["actor"]), (&"notes".into(), &"operator".into()));
    let changed = updated["details"]["changed"].as_array().unwrap();
    assert!(changed.contains(&"skip_consent".into()) && changed.contains(&"name".into()), "{updated}");
    let rotated = of("key.rotated");
    assert_eq!((&rotated[1]["actor"], &rotated[0]["actor"]), (&"system".into(), &"operator".into()));
    assert_ne!(rotated[0]["details"]["kid"], rotated[1]["details"]["kid"]);
    let all = Value::from(items).to_string();
    for secret in secrets {
        assert!(secret.len() > 20 && !all.contains(&secret), "{secret}");
    }
}
