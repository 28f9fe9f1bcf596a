//! Commands: one JSON document, honest exit codes, no surprises.

use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::program::{Program, text};
use crate::support::postgres::TestDatabase;

const PASSWORD: &str = "correct horse battery staple";

#[test]
fn cfg_3_config_init_writes_a_file_that_config_check_accepts_and_never_overwrites() {
    let program = Program::new();
    let written = program.json(&["config", "init"]);
    assert_eq!(written["file"], "bonafide.toml");
    assert!(program.path().join("bonafide.toml").exists());
    let again = program.run(&["config", "init"]);
    assert_eq!(again.status.code(), Some(1), "never over a file that is there");
    assert_eq!(program.json(&["config", "check"])["ok"], true);
    let elsewhere = program.path().join("other.toml");
    let named = program.json(&["config", "init", "--config", elsewhere.to_str().unwrap()]);
    assert_eq!(named["file"], elsewhere.to_str().unwrap());
}

#[test]
fn cfg_3_config_show_masks_secrets_and_says_where_a_value_came_from() {
    let program = Program::new();
    std::fs::write(program.path().join("bonafide.toml"), "[lifetimes]\ncode = \"30s\"\n").unwrap();
    let url = "postgres://people:Zq8vTn3LwXk5RbYd@db.example.com/people";
    let shown =
        program.command(&["config", "show", "--json"]).env("BONAFIDE_DATABASE__URL", url).output().unwrap();
    let text = text(&shown.stdout);
    assert_eq!(shown.status.code(), Some(0));
    assert!(text.contains("30s") && text.contains("lifetimes.code"), "{text}");
    assert!(!text.contains("Zq8vTn3LwXk5RbYd"), "{text}");
    assert!(!program.path().join("keys").exists(), "looking makes nothing");
}

#[test]
fn cfg_1_a_wrong_value_stops_every_command_with_its_name_and_a_hint() {
    let program = Program::new();
    for (name, value) in [
        ("BONAFIDE_LIFETIMES__CODE", "soon"),
        ("BONAFIDE_LIMITS__LOGIN_FAILURES_PER_PAIR", "many"),
        ("BONAFIDE_TRUSTED_PROXIES", "10.0.0.0/99"),
        ("BONAFIDE_ISSUER", "http://id.example.org"),
        ("BONAFIDE_KEYS__RSA_BITS", "1024"),
        ("BONAFIDE_MASTER_KEY", "changeme"),
    ] {
        for command in [vec!["config", "check"], vec!["serve"], vec!["user", "list"]] {
            let output = program.command(&command).env(name, value).output().unwrap();
            let said = text(&output.stderr);
            let key = name.trim_start_matches("BONAFIDE_").to_lowercase().replace("__", ".");
            assert_eq!(output.status.code(), Some(1), "{name} {command:?} {said}");
            assert!(said.contains(name) || said.contains(&key), "{name}: {said}");
            assert!(output.stdout.is_empty());
        }
    }
}

/// How long a start took that was refused, and what it said; the port is knocked at all the while.
fn refused_start(program: &Program, (name, value): (&str, &str)) -> (Duration, String) {
    let began = Instant::now();
    let mut server = program.command(&["serve"]).env(name, value).spawn().unwrap();
    while server.try_wait().unwrap().is_none() {
        assert!(TcpStream::connect(("127.0.0.1", program.port)).is_err(), "{name}: the port never opens");
    }
    let took = began.elapsed();
    let output = server.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{name}");
    (took, text(&output.stderr))
}

#[test]
fn cfg_1_a_wrong_value_stops_the_start_within_two_seconds_with_a_hint_and_the_port_never_opens() {
    let program = Program::new();
    for (setting, hint) in [
        (("BONAFIDE_LIFETIMES__CODE", "soon"), "60s"),
        (("BONAFIDE_TRUSTED_PROXIES", "10.0.0.0/99"), "10.0.0.0/8"),
        (("BONAFIDE_ISSUER", "http://id.example.org"), "https"),
        (("BONAFIDE_KEYS__RSA_BITS", "1024"), "write 2048, 3072 or 4096"),
        (("BONAFIDE_MASTER_KEY", "changeme"), "openssl rand -base64 32"),
        (("BONAFIDE_NOTHING_OF_OURS", "1"), "config show"),
    ] {
        // A busy machine gets three tries.
        let tries: Vec<_> = (0..3).map(|_| refused_start(&program, setting)).collect();
        let quickest = tries.iter().map(|it| it.0).min().unwrap();
        assert!(quickest < Duration::from_secs(2), "{setting:?}: {quickest:?}");
        assert!(tries[0].1.contains(hint), "{setting:?}: {}", tries[0].1);
    }
}

#[test]
fn cfg_2_an_unknown_setting_is_refused_and_one_not_built_yet_too() {
    let program = Program::new();
    for (name, value) in [
        ("BONAFIDE_LIFETIME__CODE", "60s"),
        ("BONAFIDE_ISUER", "http://localhost:8080"),
        ("BONAFIDE_LIMITS__ADMIN_READS", "10/min"),
        ("BONAFIDE_TEST_DATABASE_URL", "postgres://x"),
    ] {
        let output = program.command(&["config", "check"]).env(name, value).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}");
        let said = text(&output.stderr).to_lowercase();
        let key = name.trim_start_matches("BONAFIDE_").to_lowercase().replace("__", ".");
        assert!(said.contains(&name.to_lowercase()) || said.contains(&key), "{name}: {said}");
    }
    std::fs::write(program.path().join("bonafide.toml"), "colour = \"blue\"\n").unwrap();
    let output = program.run(&["config", "check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("colour"));
}

#[test]
fn mfa_10_no_setting_skips_a_factor_and_what_looks_like_one_stops_the_start() {
    let program = Program::new();
    for (name, value) in [
        ("BONAFIDE_SKIP_MFA", "1"),
        ("BONAFIDE_FACTORS__SKIP", "true"),
        ("BONAFIDE_FACTORS__REQUIRED", "false"),
        ("BONAFIDE_FACTORS__ENABLED", "false"),
        ("BONAFIDE_FACTORS__TEST_CODE", "000000"),
        ("BONAFIDE_DISABLE_FACTORS", "1"),
        ("BONAFIDE_INSECURE", "1"),
        ("BONAFIDE_DEV_MODE", "true"),
        ("BONAFIDE_TEST_MODE", "true"),
        ("BONAFIDE_LIMITS__FACTOR_FAILURES", "off"),
        ("BONAFIDE_LIMITS__FACTOR_FAILURES", "1000/15min"),
        ("BONAFIDE_LIMITS__FACTOR_FAILURES", "5/1s"),
    ] {
        for command in [["config", "check"].as_slice(), &["serve"]] {
            let output = program.command(command).env(name, value).output().unwrap();
            assert_eq!(output.status.code(), Some(1), "{name}={value} {command:?}");
            let said = text(&output.stderr).to_lowercase();
            let key = name.trim_start_matches("BONAFIDE_").to_lowercase().replace("__", ".");
            assert!(said.contains(&name.to_lowercase()) || said.contains(&key), "{name}: {said}");
        }
    }
}

#[test]
fn wrong_usage_is_2_and_what_is_refused_is_1() {
    let program = Program::new();
    for wrong in [
        vec!["nothing"],
        vec!["user"],
        vec!["user", "create"],
        vec!["user", "create", "--email", "no address", "--name", "x"],
        vec!["client", "create", "--grant", "password", "--name", "x"],
        vec!["serve", "--port", "1"],
        vec!["audit", "list", "--limit", "0"],
    ] {
        let output = program.run(&wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?} {}", text(&output.stderr));
        assert!(output.stdout.is_empty(), "{wrong:?}");
    }
    for refused in [
        vec!["user", "show", "nobody@example.com"],
        vec!["client", "show", "none"],
        vec!["client", "create", "--redirect-uri", "https://app.example.com/cb"],
        vec!["client", "create", "--name", "x", "--redirect-uri", "javascript:alert(1)"],
        vec!["session", "end", "nonsense"],
        vec!["keys", "import", "missing.pem"],
        vec!["healthcheck"],
        vec!["config", "check", "--config", "missing.toml"],
    ] {
        let output = program.run(&[refused.clone(), vec!["--json"]].concat());
        assert_eq!(output.status.code(), Some(1), "{refused:?} {}", text(&output.stderr));
        assert!(!output.stderr.is_empty(), "{refused:?} says why");
    }
    for fine in [vec!["--help"], vec!["--version"], vec!["user", "create", "--help"]] {
        assert_eq!(program.run(&fine).status.code(), Some(0), "{fine:?}");
    }
}

#[test]
fn migrate_brings_an_empty_database_up_to_date_and_then_has_nothing_to_do() {
    let mut program = Program::new();
    program.database = TestDatabase::empty();
    let before = program.json(&["migrate", "--status"]);
    assert!(!before["pending"].as_array().unwrap().is_empty());
    assert!(before["newly_applied"].as_array().unwrap().is_empty(), "asking changes nothing");
    let done = program.json(&["migrate"]);
    assert_eq!(done["newly_applied"], before["pending"]);
    assert!(done["pending"].as_array().unwrap().is_empty());
    assert!(program.json(&["migrate"])["newly_applied"].as_array().unwrap().is_empty());
}

#[test]
fn a_person_is_made_shown_changed_closed_and_opened() {
    let program = Program::new();
    let create = [
        "user",
        "create",
        "--email",
        "Ada@Example.com",
        "--name",
        "Ada Lovelace",
        "--username",
        "ada",
        "--verified",
        "--group",
        "staff",
        "--given-name",
        "Ada",
        "--attribute",
        "team=engine",
        "--password-stdin",
    ];
    let ada = program.json_with_input(&create, &format!("{PASSWORD}\n"));
    assert_eq!((ada["email"].as_str(), ada["status"].as_str()), (Some("Ada@Example.com"), Some("active")));
    assert_eq!((&ada["email_verified"], &ada["attributes"]["team"]), (&true.into(), &"engine".into()));
    let id = ada["id"].as_str().unwrap();
    for named in ["ada@example.com", "ADA", id] {
        assert_eq!(program.json(&["user", "show", named])["id"], id, "{named}");
    }
    let twice = program.run(&["user", "create", "--email", "ada@example.com", "--name", "Other"]);
    assert_eq!(twice.status.code(), Some(1));
    let changed = program.json(&["user", "update", "ada", "--name", "Countess", "--email", "c@example.com"]);
    assert_eq!((changed["name"].as_str(), &changed["email_verified"]), (Some("Countess"), &false.into()));
    assert_eq!(program.json(&["user", "disable", "ada"])["status"], "disabled");
    assert_eq!(program.json(&["user", "enable", "ada"])["status"], "active");
    assert_eq!(program.json(&["user", "list"])["items"].as_array().unwrap().len(), 1);
    assert!(program.json(&["session", "list", "ada"])["items"].as_array().unwrap().is_empty());
    let lines = text(&program.run(&["user", "list"]).stdout);
    assert!(lines.contains("EMAIL") && lines.contains("c@example.com"), "{lines}");
}

#[test]
fn a_standard_claim_is_said_by_its_name_and_checked_as_on_the_profile_page() {
    let program = Program::new();
    let ada = ["user", "create", "--email", "ada@example.com", "--name", "Ada"];
    let said =
        ["zoneinfo=Europe/London", "phone_number=+44 20 7946 0000", "address.locality=London", "team=x"];
    let flags = |facts: &[&'static str]| facts.iter().flat_map(|it| ["--attribute", it]).collect::<Vec<_>>();
    let made = program.json(&[&ada[..], &flags(&said)].concat());
    let profile = json!({
        "zoneinfo": "Europe/London",
        "phone_number": "+442079460000",
        "address": { "locality": "London" },
    });
    assert_eq!((&made["profile"], &made["attributes"]), (&profile, &json!({ "team": "x" })));
    let update = ["user", "update", "ada@example.com"];
    let proven = program.json(&[&update[..], &flags(&["phone_number_verified=true", "zoneinfo="])].concat());
    assert_eq!(
        (&proven["profile"]["phone_number_verified"], proven["profile"].get("zoneinfo")),
        (&json!(true), None)
    );
    for (wrong, why) in [
        (flags(&["birthdate=soon"]), "YYYY-MM-DD"),
        (flags(&["email=eve@example.com"]), "--email"),
        (vec!["--phone-number", "12"], "digits"),
    ] {
        let refused = program.run(&[&update[..], &wrong].concat());
        assert_eq!(refused.status.code(), Some(1), "{wrong:?}");
        assert!(text(&refused.stderr).contains(why), "{}", text(&refused.stderr));
    }
}

#[test]
fn priv_1_a_person_is_erased_at_once_but_never_the_last_administrator() {
    let program = Program::new();
    let ada = program.json(&["user", "create", "--email", "ada@example.com", "--name", "Ada"]);
    program.json(&["user", "create", "--email", "root@example.com", "--name", "Root", "--admin"]);
    let gone = program.json(&["user", "delete", "ada@example.com"]);
    assert_eq!((&gone["id"], &gone["deleted"]), (&ada["id"], &true.into()));
    assert_eq!(program.run(&["user", "show", "ada@example.com"]).status.code(), Some(1));
    assert_eq!(program.run(&["user", "delete", "ada@example.com"]).status.code(), Some(1), "only once");
    let last = program.run(&["user", "delete", "root@example.com"]);
    assert_eq!(last.status.code(), Some(1));
    assert!(text(&last.stderr).contains("last administrator"), "{}", text(&last.stderr));
    assert_eq!(program.json(&["user", "list"])["items"].as_array().unwrap().len(), 1);
}

#[test]
fn api_2_the_last_administrator_is_not_disabled_either() {
    let program = Program::new();
    program.json(&["user", "create", "--email", "root@example.com", "--name", "Root", "--admin"]);
    let refused = program.run(&["user", "disable", "root@example.com"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("last active administrator"), "{}", text(&refused.stderr));
    program.json(&["user", "create", "--email", "ada@example.com", "--name", "Ada"]);
    assert_eq!(program.json(&["user", "make-admin", "ada@example.com"])["is_administrator"], true);
    assert_eq!(program.json(&["user", "disable", "root@example.com"])["status"], "disabled");
    assert_eq!(program.json(&["user", "unlock", "ada@example.com"])["email"], "ada@example.com");
    assert_eq!(program.run(&["user", "unlock", "nobody@example.com"]).status.code(), Some(1));
}

#[test]
fn a_setup_link_is_given_while_nobody_can_administer() {
    let program = Program::new();
    program.json(&["user", "create", "--email", "root@example.com", "--name", "Root", "--admin"]);
    let link = program.json(&["setup-link"])["link"].as_str().unwrap().to_owned();
    assert!(link.starts_with(&format!("{}/setup?token=", program.issuer())), "{link}");
    assert_ne!(program.json(&["setup-link"])["link"], link, "another one each time");
    let arguments =
        ["user", "create", "--email", "ada@example.com", "--name", "Ada", "--admin", "--password-stdin"];
    program.json_with_input(&arguments, "correct horse battery staple");
    let refused = program.run(&["setup-link"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        text(&refused.stderr).contains("an administrator can sign in already"),
        "{}",
        text(&refused.stderr)
    );
}

#[test]
fn pw_2_a_password_too_short_makes_no_account() {
    let program = Program::new();
    let mut child = program
        .command(&["user", "create", "--email", "a@example.com", "--name", "A", "--password-stdin"])
        .stdin(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"short\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("15"), "{}", text(&output.stderr));
    assert!(program.json(&["user", "list"])["items"].as_array().unwrap().is_empty());
}

#[test]
fn pw_9_a_known_hash_is_taken_over_and_another_makes_no_account() {
    let program = Program::new();
    let bcrypt = "$2b$04$mKkr4YQM6c.hKAVHENpQmuWRTiIrojwiyeOBliyx2RUjODiroIzDS";
    let create = |email, hash| ["user", "create", "--email", email, "--name", "A", "--password-hash", hash];
    let ada = program.json(&create("a@example.com", bcrypt));
    assert_eq!(ada["must_change_password"], false);
    for hash in [
        "",
        "password",
        "5f4dcc3b5aa765d61d8327deb882cf99",
        "$2b$31$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui",
        "pbkdf2_sha256$4000000000$salt$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "$argon2id$v=19$m=1048576,t=20,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
    ] {
        let output = program.run(&create("b@example.com", hash));
        assert_eq!(output.status.code(), Some(1), "{hash}");
        let said = text(&output.stderr);
        assert!(
            said.contains("argon2, bcrypt")
                && (hash.is_empty() || !said.contains(hash) || hash == "password"),
            "{said}"
        );
    }
    let both = program.run(&[&create("b@example.com", bcrypt)[..], &["--password-stdin"]].concat());
    assert_eq!(both.status.code(), Some(2));
    assert_eq!(program.json(&["user", "list"])["items"].as_array().unwrap().len(), 1);
    let changed = program.json(&["user", "update", "a@example.com", "--must-change-password"]);
    assert_eq!(changed["must_change_password"], true);
}

#[test]
fn pw_5_an_account_can_be_made_with_a_password_that_is_not_final() {
    let program = Program::new();
    let create = ["user", "create", "--email", "a@example.com", "--name", "A", "--must-change-password"];
    assert_eq!(program.json(&create)["must_change_password"], true);
}

#[test]
fn pw_3_a_guessable_password_makes_no_account() {
    let program = Program::new();
    for (password, why) in [("qwertyqwertyqwerty", "common"), ("lovelace wrote programs", "name")] {
        let mut child = program
            .command(&[
                "user",
                "create",
                "--email",
                "a@example.com",
                "--name",
                "Ada Lovelace",
                "--password-stdin",
            ])
            .stdin(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), password.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(why), "{}", text(&output.stderr));
    }
}

#[test]
fn a_client_is_made_shown_changed_renewed_stopped_and_removed() {
    let program = Program::new();
    let create = [
        "client",
        "create",
        "--name",
        "Notes",
        "--client-id",
        "notes",
        "--redirect-uri",
        "https://app.example.com/cb",
        "--scope",
        "openid email",
        "--audience",
        "https://api.example.com",
        "--access-token-lifetime",
        "5m",
    ];
    let made = program.json(&create);
    assert_eq!(made["client_id"], "notes");
    assert!(made["client_secret"].as_str().unwrap().len() >= 43, "256 bits");
    assert_eq!(program.run(&create).status.code(), Some(1), "there is one already");
    let shown = program.json(&["client", "show", "notes"]);
    assert_eq!(shown["access_token_lifetime_seconds"], 300);
    assert!(!shown.to_string().contains(made["client_secret"].as_str().unwrap()), "shown once");
    let changed = program.json(&["client", "update", "notes", "--skip-consent", "--name", "Notes 2"]);
    assert_eq!((&changed["skip_consent"], &changed["name"]), (&true.into(), &"Notes 2".into()));
    assert_eq!(changed["redirect_uris"][0], "https://app.example.com/cb", "the rest stays");
    let renewed = program.json(&["client", "rotate-secret", "notes"]);
    assert_ne!(renewed["client_secret"], made["client_secret"]);
    assert_eq!(program.json(&["client", "disable", "notes"])["state"], "disabled");
    assert_eq!(program.json(&["client", "show", "notes"])["enabled"], false);
    assert_eq!(program.json(&["client", "enable", "notes"])["state"], "enabled");
    let public = program.json(&[
        "client",
        "create",
        "--name",
        "Spa",
        "--public",
        "--redirect-uri",
        "https://spa.example.com/cb",
    ]);
    assert!(public.get("client_secret").is_none());
    assert_eq!(program.json(&["client", "delete", "notes"])["state"], "deleted");
    assert_eq!(program.json(&["client", "list"])["items"].as_array().unwrap().len(), 1);
}

#[test]
fn tk_3_keys_are_listed_rotated_once_at_a_time_and_wrapped_anew() {
    let program = Program::new();
    let mut server = program.serve();
    crate::server::ready(&program);
    crate::server::terminate(&server);
    assert_eq!(server.wait().unwrap().code(), Some(0));
    let first = program.json(&["keys", "list"]);
    assert_eq!(first["items"].as_array().unwrap().len(), 1, "{first}");
    let next = program.json(&["keys", "rotate"]);
    assert_eq!(program.json(&["keys", "rotate"])["kid"], next["kid"], "one waits already");
    assert_eq!(program.json(&["keys", "list"])["items"].as_array().unwrap().len(), 2);
    let wrapped = program.json(&["keys", "rewrap", "--to", "other.key"]);
    assert!(wrapped["data_keys"].as_u64().unwrap() >= 1);
    let other = [("BONAFIDE_MASTER_KEY_FILE", "other.key")];
    let output = program.command(&["keys", "rotate", "--json"]).envs(other).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let old = program.run(&["keys", "rewrap", "--to", "third.key"]);
    assert_eq!(old.status.code(), Some(1), "the old master key opens nothing any more");
}
