//! Who needs a second factor, and how many wrong ones there may be.

use std::time::Duration;

use crate::config::fault::{Wrong, quoted};
use crate::config::rate::Rate;
use crate::config::reader::Reader;
use crate::config::values::{boolean, list};

/// No setting allows more wrong codes (MFA-5): one of a million is right, and five in a quarter of an hour leave a guesser years.
const MOST: u32 = 5;

/// In no shorter a time.
const SHORTEST: Duration = Duration::from_secs(15 * 60);

/// Second factors (MFA-5, MFA-9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorSettings {
    /// Whether administrators must have one.
    pub admins_required: bool,
    /// Groups whose members must have one.
    pub required_groups: Vec<String>,
    /// How many may be wrong.
    pub failures: FactorFailures,
}

/// At most `count` wrong second factors for an account in `window`. There is no way to switch this off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactorFailures {
    /// How many.
    pub count: u32,
    /// In which time.
    pub window: Duration,
}

impl FactorSettings {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let admins_required = reader.value("factors.admins_required", boolean);
        let required_groups = reader.optional("factors.required_groups", |it| list(it, group));
        let failures = reader.value("limits.factor_failures", failures);
        Some(Self {
            admins_required: admins_required?,
            required_groups: required_groups?.unwrap_or_default(),
            failures: failures?,
        })
    }
}

/// The name of a group, which need not exist yet.
fn group(text: &str) -> Result<String, Wrong> {
    let fits = !text.is_empty() && text.chars().count() <= 100 && !text.chars().any(char::is_control);
    let wrong =
        || Wrong::new(format!("{} is no name of a group", quoted(text)), "write names like staff,finance");
    if fits { Ok(text.to_owned()) } else { Err(wrong()) }
}

fn failures(text: &str) -> Result<FactorFailures, Wrong> {
    match Rate::parse(text)? {
        Rate::PerWindow { count, window } if count <= MOST && window >= SHORTEST => {
            Ok(FactorFailures { count, window })
        }
        Rate::PerWindow { .. } => Err(Wrong::new(
            "lets too many codes be guessed",
            "write at most 5, in at least 15 minutes, such as 5/15min or 3/h",
        )),
        Rate::Off => Err(Wrong::new("cannot be switched off", "write a rate such as 5/15min")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mfa_9_groups_are_named_once_each() {
        let named = ["staff".to_owned(), "finance team".to_owned()];
        assert_eq!(list("staff, finance team", group).unwrap(), named);
        for text in ["", "staff,", "staff,staff", "sta\u{7}ff", &"x".repeat(101)] {
            assert!(list(text, group).is_err(), "{text}");
        }
    }

    #[test]
    fn mfa_5_the_limit_can_be_tightened_but_neither_loosened_nor_switched_off() {
        for (text, count, seconds) in [("5/15min", 5, 900), ("1/15min", 1, 900), ("5/h", 5, 3600)] {
            let expected = FactorFailures { count, window: Duration::from_secs(seconds) };
            assert_eq!(failures(text).unwrap(), expected, "{text}");
        }
        for text in ["off", "6/15min", "6/h", "10/1s", "5/1s", "5/14min", "5/899s", "0/15min", "many"] {
            assert!(failures(text).is_err(), "{text}");
        }
    }
}
