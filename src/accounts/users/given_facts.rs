//! What the operator says of a person under the names of the protocol: standard claims, checked as on the profile page, and
//! whatever else as an attribute.

use serde_json::{Map, Value, json};
use thiserror::Error;

use crate::accounts::users::own_profile::Claim;
use crate::accounts::users::profile::{PostalAddress, Profile};
use crate::types::Timestamp;

/// What stands before the name of a member of the address claim.
const ADDRESS: &str = "address.";

/// The address in one piece, which the profile page does not have.
const FORMATTED: &str = "address.formatted";

/// Whether the telephone number is known to be theirs.
const PHONE_VERIFIED: &str = "phone_number_verified";

/// Standard claims that have a place of their own, and the option that sets each.
const ELSEWHERE: [(&str, &str); 8] = [
    ("sub", "no option: it is the account's id"),
    ("name", "--name"),
    ("preferred_username", "--username"),
    ("email", "--email"),
    ("email_verified", "--verified, or `user verify-email`"),
    ("groups", "--group"),
    ("updated_at", "no option: it is when the account was changed"),
    ("address", "its members, such as address.locality"),
];

/// Why a fact is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnfitFact {
    /// The text is not fit for the claim.
    #[error("{name} is {form}")]
    Unfit {
        /// The claim.
        name: String,
        /// What it should be.
        form: &'static str,
    },
    /// The claim is set elsewhere.
    #[error("{name} is no attribute; it is set by {option}")]
    Elsewhere {
        /// The claim.
        name: String,
        /// What sets it.
        option: &'static str,
    },
}

/// What is known of a person beside their name, address and groups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GivenFacts {
    /// Standard claims.
    pub profile: Profile,
    /// Everything else.
    pub attributes: Map<String, Value>,
}

impl GivenFacts {
    /// Takes names and texts in any order; an empty text takes a standard claim back.
    ///
    /// # Errors
    /// [`UnfitFact`] for the first that cannot be taken.
    pub fn take(&mut self, facts: &[(String, String)], now: Timestamp) -> Result<(), UnfitFact> {
        // A number counts as proven only once it is there.
        let (proofs, others): (Vec<_>, Vec<_>) = facts.iter().partition(|(name, _)| name == PHONE_VERIFIED);
        for (name, text) in others.into_iter().chain(proofs) {
            self.take_one(name, text, now)?;
        }
        Ok(())
    }

    fn take_one(&mut self, name: &str, text: &str, now: Timestamp) -> Result<(), UnfitFact> {
        if let Some((_, option)) = ELSEWHERE.into_iter().find(|(it, _)| *it == name) {
            return Err(UnfitFact::Elsewhere { name: name.to_owned(), option });
        }
        let unfit = |form| UnfitFact::Unfit { name: name.to_owned(), form };
        if name == PHONE_VERIFIED {
            let is_known = self.profile.phone_number.is_some();
            let is_verified = text.parse().ok().filter(|_| is_known);
            let form = "true or false, beside a phone_number";
            self.profile.phone_number_verified = Some(is_verified.ok_or_else(|| unfit(form))?);
            return Ok(());
        }
        if name == FORMATTED {
            if !text.is_empty() && !is_formatted(text) {
                return Err(unfit("a text of at most 500 characters"));
            }
            self.address(|it| it.formatted = (!text.is_empty()).then(|| text.to_owned()));
            return Ok(());
        }
        let Some(claim) = claim(name) else {
            self.attributes.insert(name.to_owned(), json!(text));
            return Ok(());
        };
        let fit = claim.fit(text, now).ok_or_else(|| unfit(claim.form()))?;
        self.set(claim, (!fit.is_empty()).then_some(fit));
        Ok(())
    }

    fn set(&mut self, claim: Claim, text: Option<String>) {
        let profile = &mut self.profile;
        match claim {
            // It is not in the profile, and refused above.
            Claim::Name => {}
            Claim::GivenName => profile.given_name = text,
            Claim::MiddleName => profile.middle_name = text,
            Claim::FamilyName => profile.family_name = text,
            Claim::Nickname => profile.nickname = text,
            Claim::Gender => profile.gender = text,
            Claim::Birthdate => profile.birthdate = text,
            Claim::Locale => profile.locale = text,
            Claim::Zoneinfo => profile.zoneinfo = text,
            Claim::PhoneNumber if profile.phone_number == text => {}
            Claim::PhoneNumber => (profile.phone_number, profile.phone_number_verified) = (text, None),
            Claim::Website => profile.website = text,
            Claim::Profile => profile.profile = text,
            Claim::Picture => profile.picture = text,
            Claim::StreetAddress => self.address(|it| it.street_address = text),
            Claim::PostalCode => self.address(|it| it.postal_code = text),
            Claim::Locality => self.address(|it| it.locality = text),
            Claim::Region => self.address(|it| it.region = text),
            Claim::Country => self.address(|it| it.country = text),
        }
    }

    /// Changes the address; one of which nothing is left is none.
    fn address(&mut self, change: impl FnOnce(&mut PostalAddress)) {
        let mut address = self.profile.address.take().unwrap_or_default();
        change(&mut address);
        self.profile.address = (address != PostalAddress::default()).then_some(address);
    }
}

/// The claim of this name; members of the address have it in front of theirs.
fn claim(name: &str) -> Option<Claim> {
    let (member, is_of_address) = match name.strip_prefix(ADDRESS) {
        Some(member) => (member, true),
        None => (name, false),
    };
    Claim::ALL.into_iter().find(|it| it.name() == member && it.is_of_address() == is_of_address)
}

/// Lines of text.
fn is_formatted(text: &str) -> bool {
    text.chars().count() <= 500 && text.chars().all(|it| it == '\n' || !it.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(facts: &[(&str, &str)]) -> Result<GivenFacts, UnfitFact> {
        let facts: Vec<_> =
            facts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let mut given = GivenFacts::default();
        given.take(&facts, "2030-06-01T12:00:00Z".parse().unwrap())?;
        Ok(given)
    }

    #[test]
    fn standard_claims_go_to_the_profile_and_the_rest_to_the_attributes() {
        let given = taken(&[
            ("phone_number_verified", "true"),
            ("phone_number", "+43 1 2345678"),
            ("birthdate", "1815-12-10"),
            ("address.locality", "London"),
            ("address.formatted", "St James’s Square\nLondon"),
            ("team", "engine"),
            ("locality", "not the address"),
        ]);
        let GivenFacts { profile, attributes } = given.unwrap();
        assert_eq!(profile.phone_number.as_deref(), Some("+4312345678"));
        assert_eq!(
            (profile.phone_number_verified, profile.birthdate.as_deref()),
            (Some(true), Some("1815-12-10"))
        );
        let address = profile.address.unwrap();
        assert_eq!((address.locality.as_deref(), address.formatted.is_some()), (Some("London"), true));
        assert_eq!(Value::Object(attributes), json!({ "team": "engine", "locality": "not the address" }));
    }

    #[test]
    fn another_number_is_not_proven_and_an_empty_text_takes_a_claim_back() {
        let mut given = taken(&[
            ("phone_number", "+4312345678"),
            ("phone_number_verified", "true"),
            ("address.region", "W"),
        ])
        .unwrap();
        let now = "2030-06-01T12:00:00Z".parse().unwrap();
        let more = [("phone_number", "+4312345679"), ("address.region", "")];
        given.take(&more.map(|(name, text)| (name.to_owned(), text.to_owned())), now).unwrap();
        assert_eq!((given.profile.phone_number_verified, given.profile.address), (None, None));
    }

    #[test]
    fn what_is_not_fit_or_set_elsewhere_is_refused() {
        for fact in [
            ("picture", "http://ada.example/me.png"),
            ("zoneinfo", "../etc/passwd"),
            ("phone_number_verified", "true"),
            ("address.country", "a\u{7}b"),
        ] {
            assert!(matches!(taken(&[fact]), Err(UnfitFact::Unfit { .. })), "{fact:?}");
        }
        for name in ["email", "name", "sub", "address", "groups"] {
            assert!(matches!(taken(&[(name, "x")]), Err(UnfitFact::Elsewhere { .. })), "{name}");
        }
    }
}
