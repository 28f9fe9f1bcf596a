//! The part of a page that asks for a new password: every page that sets one has it, with `components/new_password.html`.

use crate::accounts::passwords::{Hint, PasswordFault, Strength, StrengthLevel, Weakness};
use crate::texts::Words;
use crate::types::Secret;

/// What it is made from.
#[derive(Clone, Debug)]
pub struct NewPasswordView {
    /// The fewest characters.
    pub least: u32,
    /// A passphrase to take over.
    pub offered: Secret<String>,
    /// What is wrong with the one that was sent.
    pub fault: Option<NewPasswordFault>,
    /// How strong the one that was sent is.
    pub strength: Option<Strength>,
    /// Where scripts ask how strong the typed one is: [`crate::web::paths::PASSWORD_STRENGTH`].
    pub strength_address: String,
}

/// What is wrong with a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewPasswordFault {
    /// None was sent.
    Missing,
    /// The rules do not take it.
    Refused(PasswordFault),
}

/// Its words.
pub(in crate::web) struct NewPassword {
    pub(in crate::web) label: String,
    pub(in crate::web) show: String,
    pub(in crate::web) hide: String,
    pub(in crate::web) rule: String,
    pub(in crate::web) fault: Option<String>,
    pub(in crate::web) bars: u8,
    pub(in crate::web) strength: String,
    pub(in crate::web) strength_address: String,
    pub(in crate::web) offer_lead: String,
    pub(in crate::web) offer_use: String,
    pub(in crate::web) offered: Secret<String>,
}

impl NewPassword {
    /// The part for these facts.
    pub(in crate::web) fn new(words: &Words, view: NewPasswordView) -> Self {
        Self {
            label: words.text("password-new"),
            show: words.text("show-password"),
            hide: words.text("hide-password"),
            rule: words.format("password-rule", &[("least", u64::from(view.least).into())]),
            fault: view.fault.map(|it| fault(words, it)),
            bars: view.strength.map_or(0, |it| it.level.bars()),
            strength: view.strength.map(|it| strength(words, it)).unwrap_or_default(),
            strength_address: view.strength_address,
            offer_lead: words.text("password-offer"),
            offer_use: words.text("password-offer-use"),
            offered: view.offered,
        }
    }
}

/// How strong a password is, in a sentence.
pub(in crate::web) fn strength(words: &Words, strength: Strength) -> String {
    let level = words.text(match strength.level {
        StrengthLevel::VeryWeak => "strength-very-weak",
        StrengthLevel::Weak => "strength-weak",
        StrengthLevel::Fair => "strength-fair",
        StrengthLevel::Good => "strength-good",
        StrengthLevel::Strong => "strength-strong",
    });
    let Some(weakness) = strength.weakness.filter(|_| strength.level < StrengthLevel::Good) else {
        return level;
    };
    let reason = words.text(match weakness {
        Weakness::KeyboardPattern => "strength-keyboard",
        Weakness::Repetition => "strength-repetition",
        Weakness::Sequence => "strength-sequence",
        Weakness::CommonWord => "strength-common",
        Weakness::Date => "strength-date",
    });
    words.format("strength-because", &[("level", (&level).into()), ("reason", (&reason).into())])
}

fn fault(words: &Words, fault: NewPasswordFault) -> String {
    let fault = match fault {
        NewPasswordFault::Missing => return words.text("password-missing"),
        NewPasswordFault::Refused(fault) => fault,
    };
    match fault {
        PasswordFault::TooShort { least } => {
            words.format("password-too-short", &[("least", u64::from(least).into())])
        }
        PasswordFault::TooLong { most } => {
            words.format("password-too-long", &[("most", u64::from(most).into())])
        }
        PasswordFault::HoldsNul => words.text("password-holds-nul"),
        PasswordFault::Common => words.text("password-common"),
        PasswordFault::Holds(Hint::Name) => words.text("password-holds-name"),
        PasswordFault::Holds(Hint::Email) => words.text("password-holds-email"),
        PasswordFault::Holds(Hint::Username) => words.text("password-holds-username"),
        PasswordFault::Holds(Hint::Service) => words.text("password-holds-service"),
        PasswordFault::UsedBefore => words.text("password-used-before"),
    }
}
