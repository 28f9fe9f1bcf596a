//! What the owner of an account is told of (MAIL-10).

use crate::mail::circumstances::{Circumstances, Fact};
use crate::mail::content::{Content, Desk, shown_name};
use crate::mail::{FactorKind, Link, Notice};

/// What `notice` says.
pub(in crate::mail) fn of(
    desk: Desk<'_>,
    notice: &Notice,
    circumstances: &Circumstances,
    not_me: Option<&Link>,
) -> Content {
    let words = desk.words;
    let (heading, what) = said(desk, notice);
    let mut facts: Vec<Fact> = named(desk, notice).into_iter().collect();
    facts.extend(circumstances.facts(words));
    let not_you = match (notice, not_me) {
        (Notice::AccountSuspended | Notice::AccountDeleted, _) => words.text("mail-notice-mistake"),
        (_, Some(_)) => words.text("mail-notice-not-you"),
        (_, None) => words.text("mail-notice-not-you-ask"),
    };
    Content {
        subject: words
            .format("mail-notice-subject", &[("heading", (&heading).into()), ("host", desk.host.into())]),
        lines: vec![what],
        facts,
        not_you,
        way_out: not_me.map(|it| desk.action(words.text("mail-notice-secure"), it)),
        heading,
        ..Content::default()
    }
}

/// The heading and what happened.
fn said(desk: Desk<'_>, notice: &Notice) -> (String, String) {
    let words = desk.words;
    match notice {
        Notice::NewDevice => (
            words.text("mail-device-heading"),
            words.format("mail-device-what", &[("host", desk.host.into())]),
        ),
        Notice::PasswordChanged => (words.text("mail-password-heading"), words.text("mail-password-what")),
        Notice::EmailChanged { new_address } => {
            let address = new_address.masked();
            let what = words.format("mail-email-what", &[("address", (&address).into())]);
            (words.text("mail-email-heading"), what)
        }
        Notice::FactorAdded { .. } => {
            (words.text("mail-factor-added-heading"), words.text("mail-factor-added-what"))
        }
        Notice::FactorRemoved { .. } => {
            (words.text("mail-factor-removed-heading"), words.text("mail-factor-removed-what"))
        }
        Notice::RecoveryCodeUsed { left } => {
            let what = words.format("mail-code-used-what", &[("count", u64::from(*left).into())]);
            (words.text("mail-code-used-heading"), what)
        }
        Notice::RecoveryCodesRegenerated => {
            (words.text("mail-codes-new-heading"), words.text("mail-codes-new-what"))
        }
        Notice::WrongFactors => {
            (words.text("mail-wrong-factors-heading"), words.text("mail-wrong-factors-what"))
        }
        Notice::AccountLocked => (words.text("mail-locked-heading"), words.text("mail-locked-refused")),
        Notice::AccountSuspended => (words.text("mail-suspended-heading"), words.text("mail-suspended-what")),
        Notice::AccountDeleted => (
            words.text("mail-deleted-heading"),
            words.format("mail-deleted-what", &[("host", desk.host.into())]),
        ),
        Notice::ProviderLinked { provider } => {
            let provider = shown_name(provider);
            let what = words.format("mail-provider-linked-what", &[("provider", (&provider).into())]);
            (words.text("mail-provider-linked-heading"), what)
        }
        Notice::ProviderUnlinked { provider } => {
            let provider = shown_name(provider);
            let what = words.format("mail-provider-unlinked-what", &[("provider", (&provider).into())]);
            (words.text("mail-provider-unlinked-heading"), what)
        }
        Notice::RefreshTokenReused { client } => {
            let client = shown_name(client);
            let what = words.format("mail-reuse-what", &[("client", (&client).into())]);
            (words.text("mail-reuse-heading"), what)
        }
    }
}

/// The factor that a notice is about.
fn named(desk: Desk<'_>, notice: &Notice) -> Option<Fact> {
    let words = desk.words;
    let (Notice::FactorAdded { kind, name } | Notice::FactorRemoved { kind, name }) = notice else {
        return None;
    };
    let kind = match kind {
        FactorKind::Totp => words.text("mail-factor-totp"),
        FactorKind::Passkey => words.text("mail-factor-passkey"),
    };
    let name = name.as_deref().map(shown_name).filter(|it| !it.is_empty());
    let value = match name {
        Some(name) => {
            words.format("mail-factor-named", &[("kind", (&kind).into()), ("name", (&name).into())])
        }
        None => kind,
    };
    Some(Fact { label: words.text("mail-fact-factor"), value })
}
