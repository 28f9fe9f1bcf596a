//! Whose password it is: what a guesser would know of them (PW-3).

use crate::accounts::passwords::blocklist::fold;
use crate::accounts::users::User;
use crate::types::{EmailAddress, Issuer, UserId};

/// Shorter parts are found in too many words to say anything, unless they stand alone.
const CONTAINED: usize = 4;

/// The shortest part that is looked for at all.
const SHORTEST: usize = 3;

/// Where a guesser would look first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The person's own name.
    Name,
    /// A part of their address.
    Email,
    /// Their username.
    Username,
    /// The name or host of this service.
    Service,
}

/// A part that a password must not hold, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) hint: Hint,
    pub(super) text: String,
}

/// The person whose password is judged.
#[derive(Clone, Debug, Default)]
pub struct PasswordSubject {
    /// Their account, where there is one: its former passwords are refused (PW-4).
    pub user_id: Option<UserId>,
    /// Their full name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their username.
    pub username: Option<String>,
}

impl PasswordSubject {
    /// Somebody who has no account yet.
    #[must_use]
    pub fn newcomer(email: Option<&EmailAddress>, name: &str, username: Option<&str>) -> Self {
        Self {
            user_id: None,
            name: name.to_owned(),
            email: email.map(|it| it.as_str().to_owned()).unwrap_or_default(),
            username: username.map(str::to_owned),
        }
    }

    pub(super) fn terms(&self) -> Vec<Term> {
        let username = self.username.as_deref().unwrap_or_default();
        let (local, domain) = self.email.rsplit_once('@').unwrap_or((&self.email, ""));
        let mut terms = parts(Hint::Name, &self.name);
        terms.extend(whole(Hint::Username, username));
        terms.extend(parts(Hint::Username, username));
        terms.extend(whole(Hint::Email, local));
        terms.extend(parts(Hint::Email, local));
        terms.extend(host_parts(Hint::Email, domain));
        terms
    }
}

impl From<&User> for PasswordSubject {
    fn from(user: &User) -> Self {
        Self {
            user_id: Some(user.id),
            name: user.name.clone(),
            email: user.email.clone(),
            username: user.username.clone(),
        }
    }
}

/// What a guesser knows of the service.
pub(super) fn service_terms(issuer: &Issuer) -> Vec<Term> {
    let host = issuer.host();
    let name = host.split(':').next().unwrap_or_default();
    let mut terms = whole(Hint::Service, "bonafide");
    terms.extend(whole(Hint::Service, name));
    terms.extend(host_parts(Hint::Service, name));
    terms
}

/// The term that a folded password holds: a longer one anywhere, a short one as a word of its own.
pub(super) fn find<'a>(folded: &str, terms: impl IntoIterator<Item = &'a Term>) -> Option<Hint> {
    let held = |term: &&Term| {
        let is_long = term.text.chars().count() >= CONTAINED;
        folded
            .match_indices(&term.text)
            .any(|(start, it)| is_long || stands_alone(folded, start, start + it.len()))
    };
    terms.into_iter().find(held).map(|it| it.hint)
}

fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|it| it.chars().next_back());
    let after = text.get(end..).and_then(|it| it.chars().next());
    !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
}

fn whole(hint: Hint, text: &str) -> Vec<Term> {
    let text = fold(text.trim()).to_string();
    if text.chars().count() < SHORTEST { Vec::new() } else { vec![Term { hint, text }] }
}

fn parts(hint: Hint, text: &str) -> Vec<Term> {
    text.split(|it: char| !it.is_alphanumeric()).flat_map(|it| whole(hint, it)).collect()
}

/// The labels of a host but the last, which half of the world shares.
fn host_parts(hint: Hint, host: &str) -> Vec<Term> {
    let labels = host.rsplit_once('.').map_or("", |(labels, _)| labels);
    labels.split('.').flat_map(|it| whole(hint, it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ada() -> PasswordSubject {
        let email = EmailAddress::parse("ada.byron+work@engines.example.com").unwrap();
        PasswordSubject::newcomer(Some(&email), "Ada Lovelace", Some("countess_1815"))
    }

    fn hint(password: &str) -> Option<Hint> {
        let mut terms = ada().terms();
        terms.extend(service_terms(&Issuer::parse("https://id.acme.example").unwrap()));
        find(&fold(password), &terms)
    }

    #[test]
    fn pw_3_what_a_guesser_knows_is_found() {
        for (password, expected) in [
            ("my LoveLace collection", Hint::Name),
            ("ada ada ada ada ada", Hint::Name),
            ("x-ADA-2030-summer-x", Hint::Name),
            ("lordbyron was a poet", Hint::Email),
            ("all engines to full", Hint::Email),
            ("the countess reads a lot", Hint::Username),
            ("countess_1815 and more", Hint::Username),
            ("i trust bonafide wholly", Hint::Service),
            ("ACME makes everything", Hint::Service),
        ] {
            assert_eq!(hint(password), Some(expected), "{password}");
        }
    }

    #[test]
    fn pw_3_a_short_name_within_another_word_is_no_hint() {
        for password in
            ["adaptable otters swim", "a canadian goose", "com example id", "wombat trellis quorum"]
        {
            let expected = password.contains("example").then_some(Hint::Email);
            assert_eq!(hint(password), expected, "{password}");
        }
    }

    #[test]
    fn nobody_known_gives_no_terms() {
        assert_eq!(PasswordSubject::default().terms(), vec![]);
        assert_eq!(PasswordSubject::newcomer(None, " - ", Some("x")).terms(), vec![]);
    }
}
