//! What a new password must be (PW-2).

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

use crate::accounts::passwords::LONGEST_BYTES;
use crate::config::PasswordSettings;

/// The most code points of a password.
const LONGEST: u32 = 128;

/// What protects the account beside the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// Nothing.
    PasswordAlone,
    /// A second factor, enrolled in the same step.
    WithFactor,
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
}

/// Whether a new password is long enough and not too long, counted in code points after NFC. Any character will do but NUL.
///
/// # Errors
/// [`PasswordFault`] with what is wrong.
pub fn require_length(
    password: &str,
    settings: &PasswordSettings,
    protection: Protection,
) -> Result<(), PasswordFault> {
    if password.len() > LONGEST_BYTES {
        return Err(PasswordFault::TooLong { most: LONGEST });
    }
    if password.contains('\0') {
        return Err(PasswordFault::HoldsNul);
    }
    let least = match protection {
        Protection::PasswordAlone => settings.min_length,
        Protection::WithFactor => settings.min_length_with_factor,
    };
    let length = u32::try_from(password.nfc().count()).unwrap_or(u32::MAX);
    if length < least {
        Err(PasswordFault::TooShort { least })
    } else if length > LONGEST {
        Err(PasswordFault::TooLong { most: LONGEST })
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;
    use crate::types::Issuer;

    fn judge(password: &str, protection: Protection) -> Result<(), PasswordFault> {
        let settings = Settings::for_tests(Issuer::parse("http://localhost:8080").unwrap()).passwords;
        require_length(password, &settings, protection)
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
}
