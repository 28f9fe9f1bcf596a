//! Keeps the shape of `src` honest: who may import whom, where a crate may be named, how long a
//! file may be, what it may be called, and what a template may hold.

#![allow(clippy::expect_used, reason = "a test that cannot read the source is a failed test")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each module and the modules it may import, bottom floor first. An edge that is not written here
/// does not exist, and a new folder fails the test until it has a line.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("types", &[]),
    ("config", &["types"]),
    ("texts", &["types"]),
    ("telemetry", &["config"]),
    ("store", &["types", "config"]),
    ("keys", &["types", "config", "store"]),
    ("limits", &["types", "config", "store"]),
    ("audit", &["types", "store"]),
    ("mail", &["types", "config", "texts", "store"]),
    ("outbound", &["types", "config"]),
    ("accounts", &["types", "config", "texts", "store", "keys", "audit", "limits", "mail", "outbound"]),
    (
        "oauth",
        &["types", "config", "texts", "store", "keys", "audit", "limits", "mail", "outbound", "accounts"],
    ),
    (
        "administration",
        &[
            "types", "config", "texts", "store", "keys", "audit", "limits", "mail", "outbound", "accounts",
            "oauth",
        ],
    ),
    (
        "web",
        &[
            "types",
            "config",
            "telemetry",
            "texts",
            "keys",
            "audit",
            "limits",
            "accounts",
            "oauth",
            "administration",
        ],
    ),
    (
        "jobs",
        &[
            "types",
            "config",
            "telemetry",
            "store",
            "keys",
            "audit",
            "limits",
            "mail",
            "outbound",
            "accounts",
            "oauth",
            "administration",
        ],
    ),
];

/// The top floor puts the others together, so it may import all of them.
const TOP: &[&str] = &["cli", "lib", "main", "startup"];

/// A crate and the only places that may name it. `rsa` has none: it leaks what it signs with (TK-1).
const CRATE_HOME: &[(&str, &[&str])] = &[
    ("actix_web", &["src/web", "src/startup"]),
    ("aes_gcm", &["src/keys"]),
    ("argon2", &["src/accounts"]),
    ("askama", &["src/web", "src/mail"]),
    ("askama_web", &["src/web"]),
    ("bcrypt", &["src/accounts"]),
    ("clap", &["src/cli"]),
    ("diesel", &["src/store", "src/types"]),
    ("diesel_migrations", &["src/store"]),
    ("fluent", &["src/texts"]),
    ("fluent_bundle", &["src/texts"]),
    ("josekit", &["src/keys"]),
    ("lettre", &["src/mail"]),
    ("openidconnect", &["src/accounts", "src/oauth"]),
    ("openssl", &["src/keys", "src/outbound", "src/web/tls.rs"]),
    ("oxide_auth", &["src/oauth/oxide"]),
    ("pbkdf2", &["src/accounts"]),
    ("prometheus", &["src/telemetry"]),
    ("r2d2", &["src/store"]),
    ("reqwest", &["src/outbound"]),
    ("rsa", &[]),
    ("rust_embed", &["src/texts", "src/web"]),
    ("scrypt", &["src/accounts"]),
    ("totp_rs", &["src/accounts"]),
    ("fast_qr", &["src/web"]),
    ("tracing_subscriber", &["src/config/log.rs", "src/telemetry"]),
    ("webauthn_rs", &["src/accounts"]),
    ("zxcvbn", &["src/accounts"]),
];

/// Lines in one source file. `schema.rs` is generated and exempt.
const LONGEST_FILE: usize = 400;

/// Names that say nothing: what fits nowhere shows a type that is missing.
const BANNED_NAMES: &[&str] = &["common", "helper", "helpers", "misc", "util", "utils"];

const BANNED_IN_TEMPLATES: &[&str] = &["<script>", "<style", " style=", " onclick=", "|safe"];

#[test]
fn imports_follow_the_floors() {
    let allowed = |from: &str| MAY_IMPORT.iter().find(|(name, _)| *name == from).map(|(_, to)| *to);
    let is_module = |name: &str| allowed(name).is_some() || TOP.contains(&name);
    let mut faults = Vec::new();
    for (path, text) in files("src", "rs") {
        let from = top_module(&path);
        if !is_module(&from) {
            faults.push(format!("{}: {from} has no line in MAY_IMPORT", path.display()));
        }
        for (place, line) in code_lines(&path, &text) {
            if line.contains("crate::{") || line.contains("super::super") {
                faults.push(format!("{place}: write `use crate::<module>::…`"));
            }
            for to in line.split("crate::").skip(1).map(leading_name) {
                let free = to == from || !is_module(to) || TOP.contains(&from.as_str());
                if !free && !allowed(&from).is_some_and(|list| list.contains(&to)) {
                    faults.push(format!("{place}: {from} may not import {to}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn crates_stay_at_home() {
    let mut faults = Vec::new();
    for (path, text) in files("src", "rs") {
        for (place, line) in code_lines(&path, &text) {
            for (name, homes) in CRATE_HOME {
                if names_crate(line, name) && !homes.iter().any(|home| path.starts_with(home)) {
                    faults.push(format!("{place}: {name} belongs in {homes:?}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn files_stay_short() {
    let sources = files("src", "rs").into_iter().filter(|(path, _)| !path.ends_with("schema.rs"));
    for (path, text) in sources {
        let lines = text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", path.display());
    }
}

#[test]
fn names_say_what_is_inside() {
    for (path, _) in files("src", "rs") {
        let mut names = path.iter().filter_map(|it| it.to_str()).map(|it| it.trim_end_matches(".rs"));
        assert!(!names.any(|it| BANNED_NAMES.contains(&it)), "{} says nothing", path.display());
    }
}

#[test]
fn folders_say_what_they_own() {
    for (path, text) in files("src", "rs").into_iter().filter(|(path, _)| path.ends_with("mod.rs")) {
        assert!(text.starts_with("//! "), "{} does not say what the folder owns", path.display());
    }
}

#[test]
fn nothing_is_left_to_do() {
    let marks = ["TO".to_owned() + "DO", "FIX".to_owned() + "ME"];
    let mut faults = Vec::new();
    for (root, extension) in [
        ("src", "rs"),
        ("tests", "rs"),
        ("examples", "rs"),
        ("benches", "rs"),
        ("templates", "html"),
        ("static", "css"),
        ("static", "js"),
        ("migrations", "sql"),
    ] {
        for (path, text) in files(root, extension) {
            for (index, line) in text.lines().enumerate() {
                let mut words = line.split(|it: char| !it.is_alphanumeric() && it != '_');
                if words.any(|word| marks.iter().any(|mark| mark == word)) {
                    faults.push(format!("{}:{}: {}", path.display(), index + 1, line.trim()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The server's code may wait, so clippy cannot ban it; tests move the clock or wait for what happens.
#[test]
fn no_test_waits_for_time_to_pass() {
    let call = "sleep".to_owned() + "(";
    let is_ours = |line: &str| line.replace("pg_sleep(", "").contains(&call);
    let mut faults = Vec::new();
    for (path, text) in files("tests", "rs") {
        faults.extend(code_lines(&path, &text).filter(|(_, line)| is_ours(line)).map(|(place, _)| place));
    }
    assert!(faults.is_empty(), "these sleep: {}", faults.join(", "));
}

#[test]
fn templates_hold_no_inline_code() {
    let pages =
        files("templates", "html").into_iter().filter(|(path, _)| !path.starts_with("templates/mail"));
    for (path, text) in pages {
        for banned in BANNED_IN_TEMPLATES {
            assert!(!text.contains(banned), "{} holds {banned}", path.display());
        }
    }
}

fn files(root: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(root)];
    folders.retain(|it| it.exists());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push((path.clone(), fs::read_to_string(path).expect("UTF-8 text")));
            }
        }
    }
    found.sort();
    found
}

fn top_module(path: &Path) -> String {
    let name = path.components().nth(1).expect("a path below src").as_os_str().to_string_lossy();
    name.trim_end_matches(".rs").to_owned()
}

fn code_lines<'t>(path: &'t Path, text: &'t str) -> impl Iterator<Item = (String, &'t str)> {
    let numbered = text.lines().enumerate();
    let code = numbered.filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.map(|(index, line)| (format!("{}:{}", path.display(), index + 1), line))
}

/// Whether a path in `line` begins with the crate, as `rsa::` does but `openssl::rsa::` does not.
fn names_crate(line: &str, name: &str) -> bool {
    let path = format!("{name}::");
    line.match_indices(&path).any(|(start, _)| {
        let before = line.get(..start).unwrap_or_default();
        let before = before.strip_suffix("::").unwrap_or(before);
        !before.ends_with(|it: char| it.is_alphanumeric() || it == '_')
    })
}

fn leading_name(text: &str) -> &str {
    text.split(|it: char| !it.is_alphanumeric() && it != '_').next().unwrap_or_default()
}
