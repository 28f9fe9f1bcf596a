//! `bonafide provider`, and providers of the settings file.

use std::fs;

use crate::program::{Program, text};

const ADD: [&str; 9] = [
    "provider",
    "add",
    "--name",
    "Our Company",
    "--issuer",
    "https://id.example.com/",
    "--client-id",
    "bonafide",
    "--client-secret-stdin",
];

#[test]
fn a_provider_is_added_listed_changed_and_removed_and_its_secret_never_shown() {
    let program = Program::new();
    program.json(&["migrate"]);
    let added = program.json_with_input(&ADD, "k3v9qWm2hT8s-secret\n");
    assert_eq!((&added["id"], &added["issuer"]), (&"our-company".into(), &"https://id.example.com/".into()));
    assert_eq!(added["redirect_uri"], format!("{}/federation/our-company/callback", program.issuer()));
    assert_eq!((&added["sign_up"], &added["auth_method"]), (&false.into(), &"client_secret_basic".into()));
    assert!(!added.to_string().contains("k3v9qWm2hT8s"));
    let again = program.command(&ADD[..8]).args(["--auth-method", "none"]).output().unwrap();
    assert_eq!(again.status.code(), Some(1), "the name and the issuer are taken");
    let changed = program.json(&["provider", "update", "our-company", "--name", "Work", "--sign-up"]);
    assert_eq!((&changed["name"], &changed["sign_up"]), (&"Work".into(), &true.into()));
    assert_eq!(changed["auth_method"], "client_secret_basic", "the secret stays");
    let post = program.json(&["provider", "update", "our-company", "--auth-method", "client_secret_post"]);
    assert_eq!((&post["auth_method"], &post["name"]), (&"client_secret_post".into(), &"Work".into()));
    let public = program.json(&["provider", "update", "our-company", "--auth-method", "none"]);
    assert_eq!(public["auth_method"], "none");
    let listed = program.json(&["provider", "list"]);
    assert_eq!(
        (&listed["items"][0]["id"], &listed["items"][0]["from"]),
        (&"our-company".into(), &"command".into())
    );
    assert_eq!(program.json(&["provider", "remove", "our-company"])["state"], "removed");
    assert_eq!(program.run(&["provider", "remove", "our-company"]).status.code(), Some(1));
    assert_eq!(program.json(&["provider", "list"])["items"], serde_json::json!([]));
}

#[test]
fn a_provider_that_could_not_work_is_refused_with_what_to_do() {
    let program = Program::new();
    program.json(&["migrate"]);
    for (arguments, said) in [
        (&ADD[..8], "--client-secret-stdin"),
        (
            &["provider", "add", "--name", "x", "--issuer", "https://a.example", "--auth-method", "none"],
            "--client-id",
        ),
        (
            &[
                "provider",
                "add",
                "--name",
                "é",
                "--issuer",
                "https://a.example",
                "--client-id",
                "c",
                "--auth-method",
                "none",
            ],
            "id",
        ),
        (
            &[
                "provider",
                "add",
                "--name",
                "x",
                "--issuer",
                "https://a.example",
                "--client-id",
                "c",
                "--auth-method",
                "none",
                "--scope",
                "email",
            ],
            "openid",
        ),
        (&["provider", "update", "nobody", "--name", "x"], "provider list"),
    ] as [(&[&str], &str); 5]
    {
        let output = program.run(arguments);
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {told}");
        assert!(told.contains(said), "{arguments:?}: {told}");
    }
    let http = ["provider", "add", "--name", "x", "--issuer", "http://a.example", "--client-id", "c"];
    assert_eq!(program.run(&http).status.code(), Some(2), "plain http is wrong usage");
}

#[test]
fn providers_of_the_settings_file_are_read_and_left_alone_by_commands() {
    let program = Program::new();
    program.json(&["migrate"]);
    let file = program.path().join("bonafide.toml");
    fs::write(program.path().join("secret"), "k3v9qWm2hT8s-secret\n").unwrap();
    let sound = "[[providers]]\nid = \"work\"\nname = \"Work\"\nissuer = \"https://id.example.com\"\nclient_id = \"us\"\n\
                 client_secret_file = \"secret\"\nsign_up = true\n\n\
                 [[providers]]\nid = \"open\"\nname = \"Open\"\nissuer = \"https://open.example\"\nclient_id = \"us\"\n";
    fs::write(&file, sound).unwrap();
    let listed = program.json(&["provider", "list"]);
    let item = |at: usize, name: &str| listed["items"][at][name].clone();
    assert_eq!(
        (item(0, "id"), item(0, "from"), item(0, "sign_up")),
        ("work".into(), "settings file".into(), true.into())
    );
    assert_eq!(
        (item(0, "auth_method"), item(1, "auth_method")),
        ("client_secret_basic".into(), "none".into())
    );
    let refused = program.run(&["provider", "remove", "work"]);
    assert!(text(&refused.stderr).contains("settings file"), "{}", text(&refused.stderr));
    for (wrong, said) in [
        (sound.replace("id = \"open\"", "id = \"work\""), "providers[2]"),
        (sound.replace("https://open.example", "http://open.example"), "https"),
        (sound.replace("sign_up", "signup"), "signup"),
        (sound.replace("\"secret\"", "\"nowhere\""), "nowhere"),
        (sound.replace("id = \"work\"", "id = \"Work!\""), "lower-case"),
        ("providers = 3\n".to_owned(), "[[providers]]"),
    ] {
        fs::write(&file, &wrong).unwrap();
        let output = program.run(&["config", "check"]);
        let told = text(&output.stderr) + &text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{said}: {told}");
        assert!(told.contains(said), "{said}: {told}");
        assert!(!told.contains("k3v9qWm2hT8s"));
    }
}
