//! What the operator does for people: links, factors, addresses, and the letters that tell of it.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Bool, Text};

use crate::program::{Program, text};

#[derive(QueryableByName)]
struct Kind {
    #[diesel(sql_type = Text)]
    kind: String,
}

#[derive(QueryableByName)]
struct Mailed {
    #[diesel(sql_type = Bool)]
    is_mailed: bool,
}

fn create(program: &Program, name: &str, more: &[&str]) {
    let email = format!("{name}@example.com");
    let create = ["user", "create", "--email", &email, "--name", name, "--username", name];
    program.json(&[&create, more].concat());
}

/// The letters that wait, in the order of their writing.
fn letters(program: &Program) -> Vec<String> {
    let query = "SELECT kind FROM mail_outbox ORDER BY id";
    let rows: Vec<Kind> = sql_query(query).load(&mut program.database.conn()).unwrap();
    rows.into_iter().map(|it| it.kind).collect()
}

fn last_is_mailed(program: &Program, table: &str) -> bool {
    let query = format!("SELECT is_mailed FROM {table} ORDER BY created_at DESC LIMIT 1");
    sql_query(query).get_result::<Mailed>(&mut program.database.conn()).unwrap().is_mailed
}

/// What a command that is refused says.
fn refused(program: &Program, arguments: &[&str]) -> String {
    let output = program.run(arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    text(&output.stderr)
}

#[test]
fn mail_10_a_closed_account_and_another_address_are_told() {
    let program = Program::new();
    create(&program, "ada", &["--verified"]);
    program.json(&["user", "disable", "ada"]);
    program.json(&["user", "disable", "ada"]);
    assert_eq!(letters(&program), ["account-suspended"], "once");
    program.json(&["user", "enable", "ada"]);
    program.json(&["user", "update", "ada", "--name", "Countess"]);
    let changed = program.json(&["user", "update", "ada", "--email", "c@example.com"]);
    assert_eq!((&changed["email_verified"], letters(&program).len()), (&false.into(), 2));
    assert_eq!(letters(&program)[1], "email-changed");
    let same = program.json(&["user", "update", "ada", "--email", "C@example.com", "--must-change-password"]);
    assert_eq!((same["email"].as_str(), letters(&program).len()), (Some("C@example.com"), 2));
}

#[test]
fn a_reset_link_is_printed_or_mailed_and_a_printed_one_proves_nothing() {
    let program = Program::new();
    create(&program, "ada", &[]);
    let printed = program.json(&["user", "reset-password", "ada"]);
    let start = format!("{}/reset-password?token=", program.issuer());
    assert!(printed["link"].as_str().unwrap().starts_with(&start), "{printed}");
    assert!(!last_is_mailed(&program, "reset_links") && letters(&program).is_empty());
    let mailed = program.json(&["user", "reset-password", "ada", "--send"]);
    assert_eq!((&mailed["mailed"], &mailed["link"]), (&true.into(), &serde_json::Value::Null));
    assert!(last_is_mailed(&program, "reset_links"));
    assert_eq!(letters(&program), ["reset-password"]);
}

#[test]
fn no_dead_link_is_made_for_an_account_that_is_closed() {
    let program = Program::new();
    create(&program, "ada", &[]);
    program.json(&["user", "disable", "ada"]);
    for command in [
        vec!["user", "reset-password", "ada"],
        vec!["user", "reset-password", "ada", "--send"],
        vec!["user", "login-link", "ada"],
    ] {
        let said = refused(&program, &command);
        assert!(said.contains("is disabled") && said.contains("user enable"), "{command:?} {said}");
    }
    std::fs::write(program.path().join("bonafide.toml"), "[registration]\nmode = \"invite\"\n").unwrap();
    let said = refused(&program, &["user", "invite", "--email", "ada@example.com"]);
    assert!(said.contains("is disabled"), "{said}");
    assert!(letters(&program).is_empty());
}

#[test]
fn an_invitation_is_printed_or_mailed_for_as_long_as_is_wanted() {
    let program = Program::new();
    let invite = ["user", "invite", "--email", "cleo@example.com"];
    assert!(refused(&program, &invite).contains("registration.mode"));
    std::fs::write(program.path().join("bonafide.toml"), "[registration]\nmode = \"invite\"\n").unwrap();
    let printed = program.json(&invite);
    let start = format!("{}/register?token=", program.issuer());
    assert!(printed["link"].as_str().unwrap().starts_with(&start), "{printed}");
    assert!(!last_is_mailed(&program, "invitations"));
    let longer =
        program.json(&[&invite[..], &["--send", "--expires-in", "30d", "--group", "staff"]].concat());
    let until = |it: &serde_json::Value| {
        it["expires_at"].as_str().unwrap().parse::<bonafide::types::Timestamp>().unwrap()
    };
    assert_eq!((until(&longer) - until(&printed)).num_days(), 23);
    assert!(last_is_mailed(&program, "invitations"));
    assert_eq!(letters(&program), ["invitation"]);
    for wrong in ["0s", "91d", "soon"] {
        let output = program.run(&[&invite[..], &["--expires-in", wrong]].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
    create(&program, "ada", &["--verified"]);
    assert!(refused(&program, &["user", "invite", "--email", "ADA@example.com"]).contains("already"));
    create(&program, "bea", &[]);
    assert!(refused(&program, &["user", "invite", "--email", "bea@example.com"]).contains("--send"));
    program.json(&["user", "invite", "--email", "bea@example.com", "--send"]);
}

#[test]
fn an_address_is_counted_as_proven_and_factors_are_taken_away() {
    let program = Program::new();
    create(&program, "ada", &[]);
    assert_eq!(program.json(&["user", "verify-email", "ada"])["email_verified"], true);
    let reset = program.json(&["user", "reset-factors", "ada"]);
    assert_eq!(reset["must_enrol_factor"], true);
    let link = program.json(&["user", "login-link", "ada"]);
    assert!(link["link"].as_str().unwrap().contains("/login/link?token="), "{link}");
    for command in ["verify-email", "reset-factors", "login-link", "reset-password"] {
        assert!(refused(&program, &["user", command, "nobody"]).contains("no account"), "{command}");
    }
}

#[test]
fn a_listing_leaves_nobody_out() {
    let program = Program::new();
    create(&program, "ada", &[]);
    let many = "INSERT INTO users (id, email, email_normalized, name, created_at, updated_at) \
        SELECT gen_random_uuid(), n || '@example.com', n || '@example.com', 'N', now(), now() \
        FROM generate_series(1, 2499) n";
    sql_query(many).execute(&mut program.database.conn()).unwrap();
    let listed = program.json(&["user", "list"]);
    let ids: std::collections::BTreeSet<_> =
        listed["items"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 2500);
}
