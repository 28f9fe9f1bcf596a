//! Tells secrets that anybody could guess.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use thiserror::Error;
use zeroize::Zeroizing;

/// What makes a secret no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(super) enum Weakness {
    #[error("is a default that everybody knows")]
    Default,
    #[error("is a placeholder")]
    Placeholder,
    #[error("is too short")]
    Short,
    #[error("repeats itself or follows a pattern")]
    Patterned,
    #[error("is not base64 of 32 bytes")]
    NoKey,
    #[error("is a text, not random bytes")]
    Text,
}

/// Passwords that come with images, tutorials and compose files, without digits and signs at their end.
const DEFAULTS: &[&str] = &[
    "admin",
    "bonafide",
    "default",
    "demo",
    "guest",
    "letmein",
    "pass",
    "passw0rd",
    "passwd",
    "password",
    "pg",
    "pgpass",
    "pgpassword",
    "postgre",
    "postgres",
    "postgresql",
    "pwd",
    "qwerty",
    "root",
    "secret",
    "test",
    "user",
    "welcome",
];

/// Parts of texts that somebody meant to replace.
const PLACEHOLDERS: &[&str] = &[
    "change-me",
    "change_me",
    "changeit",
    "changeme",
    "change this",
    "changethis",
    "dummy",
    "example",
    "insert-",
    "insert_",
    "not-a-secret",
    "placeholder",
    "replace",
    "your-",
    "your_",
    "yourpassword",
    "yoursecret",
    "xxxx",
    "${",
    "{{",
];

/// What is wrong with a password, where `user` signs in with it.
pub(super) fn of_password(password: &str, user: &str) -> Option<Weakness> {
    let lower = password.to_lowercase();
    let word = lower.trim_end_matches(|it: char| it.is_ascii_digit() || it.is_ascii_punctuation());
    if lower == user.to_lowercase() || DEFAULTS.contains(&word) || DEFAULTS.contains(&lower.as_str()) {
        return Some(Weakness::Default);
    }
    if is_placeholder(&lower) {
        return Some(Weakness::Placeholder);
    }
    if password.chars().count() < 8 {
        return Some(Weakness::Short);
    }
    let different: BTreeSet<char> = password.chars().collect();
    (different.len() < 5 || is_run(password.as_bytes())).then_some(Weakness::Patterned)
}

/// What is wrong with the master key: base64 (either alphabet, padding or not) of 32 random bytes.
pub(super) fn of_master_key(text: &str) -> Option<Weakness> {
    let bare = text.trim().trim_end_matches('=');
    let bytes = STANDARD_NO_PAD.decode(bare).or_else(|_| URL_SAFE_NO_PAD.decode(bare));
    let Ok(bytes) = bytes.map(Zeroizing::new) else {
        return Some(if is_placeholder(&text.to_lowercase()) {
            Weakness::Placeholder
        } else {
            Weakness::NoKey
        });
    };
    if bytes.len() < 32 && is_placeholder(&text.to_lowercase()) {
        return Some(Weakness::Placeholder);
    }
    match bytes.len() {
        32 => of_key_bytes(&bytes),
        0..32 => Some(Weakness::Short),
        _ => Some(Weakness::NoKey),
    }
}

/// 32 random bytes hold about 30 different ones; fewer than 20 come up once in 10^11.
fn of_key_bytes(bytes: &[u8]) -> Option<Weakness> {
    let different: BTreeSet<u8> = bytes.iter().copied().collect();
    if bytes.iter().all(|it| (b' '..=b'~').contains(it)) {
        return Some(Weakness::Text);
    }
    (different.len() < 20 || is_run(bytes)).then_some(Weakness::Patterned)
}

fn is_placeholder(lower: &str) -> bool {
    let is_bracketed = lower.starts_with('<') && lower.ends_with('>');
    is_bracketed || lower == "none" || PLACEHOLDERS.iter().any(|it| lower.contains(it))
}

/// Whether each byte follows the one before at the same distance: `12345678`, `00 01 02 …`.
fn is_run(bytes: &[u8]) -> bool {
    let mut steps = bytes.iter().zip(bytes.iter().skip(1)).map(|(one, next)| next.wrapping_sub(*one));
    let first = steps.next();
    steps.all(|it| Some(it) == first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::STANDARD;

    #[test]
    fn cfg_1_guessable_passwords_are_refused() {
        for (password, expected) in [
            ("postgres", Weakness::Default),
            ("Password123!", Weakness::Default),
            ("app", Weakness::Default),
            ("changeme-please", Weakness::Placeholder),
            ("<the password>", Weakness::Placeholder),
            ("${DB_PASSWORD}", Weakness::Placeholder),
            ("k3v9q", Weakness::Short),
            ("abababababab", Weakness::Patterned),
            ("abcdefghijkl", Weakness::Patterned),
        ] {
            assert_eq!(of_password(password, "app"), Some(expected), "{password}");
        }
        assert_eq!(of_password("k3v9qWm2", "app"), None);
        assert_eq!(of_password("correct horse battery staple", "app"), None);
    }

    #[test]
    fn cfg_1_guessable_master_keys_are_refused() {
        let run: Vec<u8> = (0..32).collect();
        for (text, expected) in [
            ("short".to_owned(), Weakness::NoKey),
            ("changeme".to_owned(), Weakness::Placeholder),
            (STANDARD.encode([7; 16]), Weakness::Short),
            (STANDARD.encode([0; 32]), Weakness::Patterned),
            (STANDARD.encode(run), Weakness::Patterned),
            (STANDARD.encode("changemechangemechangemechangeme"), Weakness::Text),
            (STANDARD.encode([9; 33]), Weakness::NoKey),
            ("not base64 at all".to_owned(), Weakness::NoKey),
        ] {
            assert_eq!(of_master_key(&text), Some(expected), "{text}");
        }
        let random = crate::types::random_bytes::<32>();
        assert_eq!(of_master_key(&STANDARD.encode(random)), None);
        assert_eq!(of_master_key(&URL_SAFE_NO_PAD.encode(random)), None);
    }
}
