//! What a new password must be (PW-2, PW-3).

use std::sync::Arc;

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

use crate::accounts::passwords::LONGEST_BYTES;
use crate::accounts::passwords::blocklist::{Blocklist, fold};
use crate::accounts::passwords::passphrase;
use crate::accounts::passwords::strength::{self, Strength};
use crate::accounts::passwords::subject::{self, Hint, PasswordSubject, Term};
use crate::accounts::users::User;
use crate::config::PasswordSettings;
use crate::types::{Issuer, Secret};

/// The most code points of a password.
const LONGEST: u32 = 128;

/// What protects the account beside the password.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Protection {
    /// Nothing.
    #[default]
    PasswordAlone,
    /// A second factor, enrolled before or in the same step.
    WithFactor,
}

impl Protection {
    /// What protects an account: who must enrol a factor does nothing else before.
    #[must_use]
    pub const fn of(user: &User) -> Self {
        Self::beside_factor(user.has_factor || user.must_enrol_factor)
    }

    /// What protects an account that has a factor, or none.
    #[must_use]
    pub const fn beside_factor(has_factor: bool) -> Self {
        if has_factor { Self::WithFactor } else { Self::PasswordAlone }
    }
}

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PasswordFault {
    /// Fewer code points than the rule says.
    #[error("the password needs at least {least} characters")]
    TooShort {
        /// The fewest.
        least: u32,
    },
    /// More than 128 code points or 1024 bytes.
    #[error("the password may have at most {most} characters")]
    TooLong {
        /// The most.
        most: u32,
    },
    /// It holds a NUL.
    #[error("the password holds a character that cannot be typed")]
    HoldsNul,
    /// Many people have it.
    #[error("the password is on the list of common passwords")]
    Common,
    /// Whoever knows the person or the service would try it.
    #[error("the password holds {}", said(*.0))]
    Holds(Hint),
    /// The person has or had it (PW-4).
    #[error("the password was used before")]
    UsedBefore,
}

const fn said(hint: Hint) -> &'static str {
    match hint {
        Hint::Name => "a part of the person's name",
        Hint::Email => "a part of the e-mail address",
        Hint::Username => "the username or a part of it",
        Hint::Service => "the name of this service",
    }
}

/// A password that the rules take. Only these are hashed.
#[derive(Clone, Debug)]
pub struct AcceptedPassword {
    password: Secret<String>,
    is_short: bool,
}

impl AcceptedPassword {
    /// The password itself.
    #[must_use]
    pub const fn password(&self) -> &Secret<String> {
        &self.password
    }

    /// Whether it is long enough only beside a second factor (PW-2).
    #[must_use]
    pub const fn is_short(&self) -> bool {
        self.is_short
    }
}

/// Judges new passwords. Cheap to clone.
#[derive(Clone, Debug)]
pub struct PasswordRules {
    settings: PasswordSettings,
    service: Arc<[Term]>,
    blocklist: Blocklist,
}

impl PasswordRules {
    /// The rules of one installation.
    #[must_use]
    pub fn new(settings: &PasswordSettings, issuer: &Issuer) -> Self {
        let service = subject::service_terms(issuer).into();
        Self { settings: *settings, service, blocklist: Blocklist::shipped() }
    }

    /// Whether this may become the person's password, but for those they had before, which only the database knows.
    ///
    /// # Errors
    /// [`PasswordFault`] with the first thing that is wrong.
    pub fn judge(
        &self,
        password: &Secret<String>,
        subject: &PasswordSubject,
        protection: Protection,
    ) -> Result<AcceptedPassword, PasswordFault> {
        let length = require_length(password.expose(), &self.settings, protection)?;
        if self.blocklist.holds(password.expose()) {
            return Err(PasswordFault::Common);
        }
        let terms = subject.terms();
        if let Some(hint) = subject::find(&fold(password.expose()), terms.iter().chain(self.service.iter())) {
            return Err(PasswordFault::Holds(hint));
        }
        Ok(AcceptedPassword { password: password.clone(), is_short: length < self.settings.min_length })
    }

    /// A passphrase that these rules take.
    #[must_use]
    pub fn offer(&self, subject: &PasswordSubject) -> Secret<String> {
        let mut offered = passphrase::random();
        // A name can be one of the words; a person with a hundred names still gets an answer.
        for _ in 0..100 {
            if self.judge(&offered, subject, Protection::PasswordAlone).is_ok() {
                break;
            }
            offered = passphrase::random();
        }
        offered
    }

    /// How hard it is to guess for somebody who knows the person.
    pub(super) fn strength(&self, password: &str, subject: &PasswordSubject) -> Strength {
        let terms = subject.terms();
        let known: Vec<&str> = terms.iter().chain(self.service.iter()).map(|it| it.text.as_str()).collect();
        strength::estimate(password, &known)
    }

    /// The fewest characters.
    #[must_use]
    pub const fn least(&self, protection: Protection) -> u32 {
        least(&self.settings, protection)
    }

    /// How many former passwords are kept beside the present one (PW-4).
    pub(super) const fn former(&self) -> u32 {
        self.settings.history.saturating_sub(1)
    }

    /// Whether passwords of before are refused at all.
    pub(super) const fn refuses_former(&self) -> bool {
        self.settings.history > 0
    }
}

const fn least(settings: &PasswordSettings, protection: Protection) -> u32 {
    match protection {
        Protection::PasswordAlone => settings.min_length,
        Protection::WithFactor => settings.min_length_with_factor,
    }
}

/// The length of a password that is long enough and not too long, in code points after NFC. Any character will do but NUL.
fn require_length(
    password: &str,
    settings: &PasswordSettings,
    protection: Protection,
) -> Result<u32, PasswordFault> {
    if password.len() > LONGEST_BYTES {
        return Err(PasswordFault::TooLong { most: LONGEST });
    }
    if password.contains('\0') {
        return Err(PasswordFault::HoldsNul);
    }
    let least = least(settings, protection);
    let length = u32::try_from(password.nfc().count()).unwrap_or(u32::MAX);
    if length < least {
        Err(PasswordFault::TooShort { least })
    } else if length > LONGEST {
        Err(PasswordFault::TooLong { most: LONGEST })
    } else {
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;
    use crate::types::Issuer;

    fn judge(password: &str, protection: Protection) -> Result<(), PasswordFault> {
        let settings = Settings::for_tests(Issuer::parse("http://localhost:8080").unwrap()).passwords;
        require_length(password, &settings, protection).map(|_| ())
    }

    #[test]
    fn pw_2_alone_a_password_has_15_to_128_characters() {
        let alone = Protection::PasswordAlone;
        assert_eq!(judge(&"a".repeat(14), alone), Err(PasswordFault::TooShort { least: 15 }));
        assert_eq!(judge(&"a".repeat(15), alone), Ok(()));
        assert_eq!(judge(&"a".repeat(128), alone), Ok(()));
        assert_eq!(judge(&"a".repeat(129), alone), Err(PasswordFault::TooLong { most: 128 }));
        assert_eq!(judge("", alone), Err(PasswordFault::TooShort { least: 15 }));
    }

    #[test]
    fn pw_2_beside_a_factor_a_password_has_8_to_128_characters() {
        assert_eq!(judge(&"a".repeat(7), Protection::WithFactor), Err(PasswordFault::TooShort { least: 8 }));
        assert_eq!(judge(&"a".repeat(8), Protection::WithFactor), Ok(()));
    }

    #[test]
    fn pw_2_code_points_count_after_nfc() {
        let combining = "e\u{301}".repeat(14);
        assert_eq!(combining.chars().count(), 28);
        assert_eq!(judge(&combining, Protection::PasswordAlone), Err(PasswordFault::TooShort { least: 15 }));
        assert_eq!(judge(&"🔑".repeat(128), Protection::PasswordAlone), Ok(()));
    }

    #[test]
    fn pw_2_any_character_but_nul() {
        assert_eq!(judge("spaces and\t\u{7}bells\n…", Protection::PasswordAlone), Ok(()));
        assert_eq!(judge("a nul \0 is not typed", Protection::PasswordAlone), Err(PasswordFault::HoldsNul));
    }

    fn rules() -> PasswordRules {
        let issuer = Issuer::parse("https://id.acme.example").unwrap();
        PasswordRules::new(&Settings::for_tests(issuer.clone()).passwords, &issuer)
    }

    fn fault(password: &str) -> Option<PasswordFault> {
        let subject = PasswordSubject { name: "Ada Lovelace".to_owned(), ..PasswordSubject::default() };
        rules().judge(&Secret::new(password.to_owned()), &subject, Protection::PasswordAlone).err()
    }

    #[test]
    fn pw_3_common_and_personal_passwords_are_refused_with_the_reason() {
        assert_eq!(fault("qwertyqwertyqwerty"), Some(PasswordFault::Common));
        assert_eq!(fault("lovelace wrote programs"), Some(PasswordFault::Holds(Hint::Name)));
        assert_eq!(fault("acme makes everything"), Some(PasswordFault::Holds(Hint::Service)));
        assert_eq!(fault("wombat trellis quorum"), None);
        assert_eq!(
            PasswordFault::Holds(Hint::Service).to_string(),
            "the password holds the name of this service"
        );
    }

    #[test]
    fn pw_2_a_short_password_is_marked_and_an_offered_one_is_taken() {
        let subject = PasswordSubject { name: "Abacus Abdomen".to_owned(), ..PasswordSubject::default() };
        let accepted = |password: &Secret<String>, protection| rules().judge(password, &subject, protection);
        let short = accepted(&Secret::new("kyw8!mbq".to_owned()), Protection::WithFactor).unwrap();
        assert!(short.is_short());
        for _ in 0..20 {
            let offered = rules().offer(&subject);
            assert!(!accepted(&offered, Protection::PasswordAlone).unwrap().is_short());
        }
    }
}
