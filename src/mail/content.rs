//! What each letter says.

use crate::mail::circumstances::{Circumstances, Fact, shown_time};
use crate::mail::notices;
use crate::mail::{Letter, Link};
use crate::texts::Words;
use crate::types::{EmailAddress, Issuer, Timestamp};

/// Characters of a name that somebody chose.
const LONGEST_NAME: usize = 64;

/// The parts of a letter, in the order in which they stand.
#[derive(Debug, Default)]
pub(in crate::mail) struct Content {
    pub(in crate::mail) subject: String,
    pub(in crate::mail) heading: String,
    /// What happened and what to do.
    pub(in crate::mail) lines: Vec<String>,
    /// The one thing to do.
    pub(in crate::mail) action: Option<Action>,
    /// How long it can be done.
    pub(in crate::mail) until: Option<String>,
    /// Who asked, from where and when.
    pub(in crate::mail) facts: Vec<Fact>,
    /// What to do if it was not you.
    pub(in crate::mail) not_you: String,
    /// Where to do it.
    pub(in crate::mail) way_out: Option<Action>,
}

/// A link with a verb.
#[derive(Debug)]
pub(in crate::mail) struct Action {
    pub(in crate::mail) label: String,
    pub(in crate::mail) address: String,
}

/// What letters are written with.
#[derive(Clone, Copy)]
pub(in crate::mail) struct Desk<'a> {
    pub(in crate::mail) words: &'a Words,
    pub(in crate::mail) issuer: &'a Issuer,
    pub(in crate::mail) host: &'a str,
}

impl Desk<'_> {
    pub(in crate::mail) fn action(&self, label: String, link: &Link) -> Action {
        Action { label, address: link.address(self.issuer) }
    }

    /// A letter that somebody asked for.
    fn asked(&self, asked: &Circumstances) -> Content {
        Content { facts: asked.facts(self.words), ..Content::default() }
    }

    fn works_once(&self, expires_at: Timestamp) -> String {
        let time = shown_time(expires_at);
        self.words.format("mail-works-once", &[("time", (&time).into())])
    }
}

/// What `letter` says.
pub(in crate::mail) fn of(desk: Desk<'_>, letter: &Letter) -> Content {
    match letter {
        Letter::VerifyAddress { link, expires_at, asked } => verify_address(desk, link, *expires_at, asked),
        Letter::AccountExists { sign_in, forgot, asked } => account_exists(desk, sign_in, forgot, asked),
        Letter::ResetPassword { link, expires_at, asked } => reset_password(desk, link, *expires_at, asked),
        Letter::ConfirmNewAddress { link, expires_at, asked } => {
            confirm_new_address(desk, link, *expires_at, asked)
        }
        Letter::AddressChangeAsked { new_address, stop, asked } => {
            address_change_asked(desk, new_address, stop, asked)
        }
        Letter::Invitation { link, inviter, groups, expires_at } => Content {
            until: Some(desk.works_once(*expires_at)),
            ..invitation(desk, link, inviter.as_deref(), groups)
        },
        Letter::LoginLink { link, expires_at, asked } => login_link(desk, link, *expires_at, asked),
        Letter::ErasureAsked { undo, erased_at, asked } => erasure_asked(desk, undo, *erased_at, asked),
        Letter::Test { asked } => test(desk, asked),
        Letter::Notice { notice, circumstances, not_me } => {
            notices::of(desk, notice, circumstances, not_me.as_ref())
        }
    }
}

fn test(desk: Desk<'_>, asked: &Circumstances) -> Content {
    let (words, host) = (desk.words, desk.host);
    Content {
        subject: words.format("mail-test-subject", &[("host", host.into())]),
        heading: words.text("mail-test-heading"),
        lines: vec![words.format("mail-test-what", &[("host", host.into())])],
        not_you: words.format("mail-test-not-you", &[("host", host.into())]),
        ..desk.asked(asked)
    }
}

fn verify_address(desk: Desk<'_>, link: &Link, expires_at: Timestamp, asked: &Circumstances) -> Content {
    let (words, host) = (desk.words, desk.host);
    Content {
        subject: words.format("mail-verify-subject", &[("host", host.into())]),
        heading: words.text("mail-verify-heading"),
        lines: vec![words.format("mail-verify-why", &[("host", host.into())])],
        action: Some(desk.action(words.text("mail-verify-action"), link)),
        until: Some(desk.works_once(expires_at)),
        not_you: words.text("mail-verify-not-you"),
        ..desk.asked(asked)
    }
}

fn account_exists(desk: Desk<'_>, sign_in: &Link, forgot: &Link, asked: &Circumstances) -> Content {
    let (words, host) = (desk.words, desk.host);
    let address = forgot.address(desk.issuer);
    Content {
        subject: words.format("mail-exists-subject", &[("host", host.into())]),
        heading: words.text("mail-exists-heading"),
        lines: vec![
            words.format("mail-exists-why", &[("host", host.into())]),
            words.format("mail-exists-forgot", &[("address", (&address).into())]),
        ],
        action: Some(desk.action(words.text("mail-exists-action"), sign_in)),
        not_you: words.text("mail-exists-not-you"),
        ..desk.asked(asked)
    }
}

fn reset_password(desk: Desk<'_>, link: &Link, expires_at: Timestamp, asked: &Circumstances) -> Content {
    let (words, host) = (desk.words, desk.host);
    Content {
        subject: words.format("mail-reset-subject", &[("host", host.into())]),
        heading: words.text("mail-reset-heading"),
        lines: vec![words.format("mail-reset-why", &[("host", host.into())])],
        action: Some(desk.action(words.text("mail-reset-action"), link)),
        until: Some(desk.works_once(expires_at)),
        not_you: words.text("mail-reset-not-you"),
        ..desk.asked(asked)
    }
}

fn confirm_new_address(desk: Desk<'_>, link: &Link, expires_at: Timestamp, asked: &Circumstances) -> Content {
    let (words, host) = (desk.words, desk.host);
    Content {
        subject: words.format("mail-confirm-subject", &[("host", host.into())]),
        heading: words.text("mail-confirm-heading"),
        lines: vec![words.format("mail-confirm-why", &[("host", host.into())])],
        action: Some(desk.action(words.text("mail-confirm-action"), link)),
        until: Some(desk.works_once(expires_at)),
        not_you: words.text("mail-confirm-not-you"),
        ..desk.asked(asked)
    }
}

fn address_change_asked(
    desk: Desk<'_>,
    new_address: &EmailAddress,
    stop: &Link,
    asked: &Circumstances,
) -> Content {
    let (words, host) = (desk.words, desk.host);
    let address = new_address.masked();
    Content {
        subject: words.format("mail-change-subject", &[("host", host.into())]),
        heading: words.text("mail-change-heading"),
        lines: vec![
            words.format("mail-change-why", &[("address", (&address).into()), ("host", host.into())]),
            words.text("mail-change-you"),
        ],
        not_you: words.text("mail-change-not-you"),
        way_out: Some(desk.action(words.text("mail-change-stop"), stop)),
        ..desk.asked(asked)
    }
}

fn invitation(desk: Desk<'_>, link: &Link, inviter: Option<&str>, groups: &[String]) -> Content {
    let (words, host) = (desk.words, desk.host);
    let why = inviter.map(shown_name).filter(|it| !it.is_empty()).map_or_else(
        || words.format("mail-invitation-why", &[("host", host.into())]),
        |name| words.format("mail-invitation-from", &[("name", (&name).into()), ("host", host.into())]),
    );
    let groups = groups.iter().map(|it| shown_name(it)).collect::<Vec<_>>().join(", ");
    let groups = (!groups.is_empty()).then(|| Fact { label: words.text("mail-fact-groups"), value: groups });
    Content {
        subject: words.format("mail-invitation-subject", &[("host", host.into())]),
        heading: words.text("mail-invitation-heading"),
        lines: vec![why],
        action: Some(desk.action(words.text("mail-invitation-action"), link)),
        facts: groups.into_iter().collect(),
        not_you: words.text("mail-invitation-not-you"),
        ..Content::default()
    }
}

fn login_link(desk: Desk<'_>, link: &Link, expires_at: Timestamp, asked: &Circumstances) -> Content {
    let (words, host) = (desk.words, desk.host);
    Content {
        subject: words.format("mail-login-subject", &[("host", host.into())]),
        heading: words.text("mail-login-heading"),
        lines: vec![words.format("mail-login-why", &[("host", host.into())])],
        action: Some(desk.action(words.text("mail-login-action"), link)),
        until: Some(desk.works_once(expires_at)),
        not_you: words.text("mail-login-not-you"),
        ..desk.asked(asked)
    }
}

fn erasure_asked(desk: Desk<'_>, undo: &Link, erased_at: Timestamp, asked: &Circumstances) -> Content {
    let (words, host, time) = (desk.words, desk.host, shown_time(erased_at));
    Content {
        subject: words.format("mail-erasure-subject", &[("host", host.into())]),
        heading: words.text("mail-erasure-heading"),
        lines: vec![words.format("mail-erasure-why", &[("host", host.into()), ("time", (&time).into())])],
        action: Some(desk.action(words.text("mail-erasure-action"), undo)),
        not_you: words.text("mail-erasure-not-you"),
        ..desk.asked(asked)
    }
}

/// A name on one line, cut where it is too long to be one.
pub(in crate::mail) fn shown_name(name: &str) -> String {
    let visible: String = name.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_NAME).collect()
}
