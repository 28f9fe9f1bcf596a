//! What is known of a person beside their name and address.

use serde::{Deserialize, Serialize};

/// The standard claims of OpenID Connect Core §5.1 that have no column of their own, under their names there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the specification says what each claim is")]
pub struct Profile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthdate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zoneinfo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_verified: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<PostalAddress>,
}

impl Profile {
    /// The names of the claims that are not the same in another.
    pub(in crate::accounts) fn differing(&self, other: &Self) -> Vec<&'static str> {
        let claims = [
            ("given_name", self.given_name == other.given_name),
            ("family_name", self.family_name == other.family_name),
            ("middle_name", self.middle_name == other.middle_name),
            ("nickname", self.nickname == other.nickname),
            ("profile", self.profile == other.profile),
            ("picture", self.picture == other.picture),
            ("website", self.website == other.website),
            ("gender", self.gender == other.gender),
            ("birthdate", self.birthdate == other.birthdate),
            ("zoneinfo", self.zoneinfo == other.zoneinfo),
            ("locale", self.locale == other.locale),
            ("phone_number", self.phone_number == other.phone_number),
            ("phone_number_verified", self.phone_number_verified == other.phone_number_verified),
            ("address", self.address == other.address),
        ];
        claims.into_iter().filter(|(_, is_same)| !is_same).map(|(name, _)| name).collect()
    }
}

/// The address claim (OpenID Connect Core §5.1.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the specification says what each member is")]
pub struct PostalAddress {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formatted: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}
