//! When and how a person signed in, as tokens tell it.

use crate::accounts::sessions::AuthenticationMethod;
use crate::types::Timestamp;

/// One factor was shown: a password.
pub const ACR_SINGLE_FACTOR: &str = "1";
/// Two factors were shown, the second no longer ago than it counts (SES-3).
pub const ACR_TWO_FACTORS: &str = "2";

/// The values of `acr` that we can give, for discovery.
pub const ACR_VALUES: [&str; 2] = [ACR_SINGLE_FACTOR, ACR_TWO_FACTORS];

/// A sign-in, carried from the session through the code into the family and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authentication {
    /// When (`auth_time`).
    pub at: Timestamp,
    /// By which methods (RFC 8176).
    pub methods: Vec<String>,
}

impl Authentication {
    /// What of it counts at `now`: all of it while a second factor counts, later only what was shown first (SES-3).
    #[must_use]
    pub fn counting(mut self, assured_until: Option<Timestamp>, now: Timestamp) -> Self {
        let is_assured = assured_until.is_some_and(|it| now < it);
        if !is_assured && self.acr() == ACR_TWO_FACTORS {
            let first = self.methods.first().and_then(|it| AuthenticationMethod::find(it));
            self.methods.truncate(first.map_or(1, |it| it.values().len()));
        }
        self
    }

    /// The `acr` that this sign-in reaches.
    #[must_use]
    pub fn acr(&self) -> &'static str {
        let is_multiple = self.amr().any(|it| it == AuthenticationMethod::MULTIPLE);
        if is_multiple { ACR_TWO_FACTORS } else { ACR_SINGLE_FACTOR }
    }

    /// The `amr` values.
    pub fn amr(&self) -> impl Iterator<Item = &str> {
        self.methods.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_timestamp(2_000_000_000 + seconds, 0).unwrap()
    }

    fn shown(methods: &[&str]) -> Authentication {
        Authentication { at: at(0), methods: methods.iter().map(|it| (*it).to_owned()).collect() }
    }

    #[test]
    fn ses_3_two_factors_are_told_while_they_count_and_what_was_shown_first_after_that() {
        for (all, first) in [
            (&["pwd", "otp", "mfa"][..], &["pwd"][..]),
            (&["hwk", "user", "mfa"], &["hwk", "user"]),
            (&["pwd", "swk", "user", "mfa"], &["pwd"]),
            (&["fed", "otp", "mfa"], &["fed"]),
        ] {
            let told = |until, now| shown(all).counting(until, now);
            assert_eq!(told(Some(at(60)), at(59)), shown(all));
            assert_eq!(told(Some(at(60)), at(59)).acr(), ACR_TWO_FACTORS);
            for over in [told(Some(at(60)), at(60)), told(None, at(0))] {
                assert_eq!((&over, over.acr()), (&shown(first), ACR_SINGLE_FACTOR));
            }
        }
    }

    #[test]
    fn one_factor_never_counts_for_more_or_less() {
        for methods in [&["pwd"][..], &["fed"], &["hwk", "user"], &[]] {
            for until in [None, Some(at(60))] {
                assert_eq!(shown(methods).counting(until, at(0)), shown(methods));
            }
        }
    }
}
