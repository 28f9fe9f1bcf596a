//! What a person may say of themselves, and the rule of each: their address, username, groups and attributes are not theirs
//! to change here.

use chrono::NaiveDate;
use url::Url;

use crate::accounts::users::is_name;
use crate::accounts::users::profile::{PostalAddress, Profile};
use crate::accounts::users::user::User;
use crate::types::Timestamp;

/// The longest address of a page or picture, in bytes.
const LONGEST_URL: usize = 1024;

/// A standard claim that a person fills in themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "OpenID Connect Core §5.1 says what each claim is")]
pub enum Claim {
    Name,
    GivenName,
    MiddleName,
    FamilyName,
    Nickname,
    Gender,
    Birthdate,
    Locale,
    Zoneinfo,
    PhoneNumber,
    Website,
    Profile,
    Picture,
    StreetAddress,
    PostalCode,
    Locality,
    Region,
    Country,
}

impl Claim {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 18] = [
        Self::Name,
        Self::GivenName,
        Self::MiddleName,
        Self::FamilyName,
        Self::Nickname,
        Self::Gender,
        Self::Birthdate,
        Self::Locale,
        Self::Zoneinfo,
        Self::PhoneNumber,
        Self::Website,
        Self::Profile,
        Self::Picture,
        Self::StreetAddress,
        Self::PostalCode,
        Self::Locality,
        Self::Region,
        Self::Country,
    ];

    /// Its name in the protocol, and in the form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::GivenName => "given_name",
            Self::MiddleName => "middle_name",
            Self::FamilyName => "family_name",
            Self::Nickname => "nickname",
            Self::Gender => "gender",
            Self::Birthdate => "birthdate",
            Self::Locale => "locale",
            Self::Zoneinfo => "zoneinfo",
            Self::PhoneNumber => "phone_number",
            Self::Website => "website",
            Self::Profile => "profile",
            Self::Picture => "picture",
            Self::StreetAddress => "street_address",
            Self::PostalCode => "postal_code",
            Self::Locality => "locality",
            Self::Region => "region",
            Self::Country => "country",
        }
    }

    /// What a person says of it now; empty where they say nothing.
    #[must_use]
    pub fn of(self, user: &User) -> &str {
        let (profile, address) = (&user.profile, user.profile.address.as_ref());
        let said = match self {
            Self::Name => return &user.name,
            Self::GivenName => &profile.given_name,
            Self::MiddleName => &profile.middle_name,
            Self::FamilyName => &profile.family_name,
            Self::Nickname => &profile.nickname,
            Self::Gender => &profile.gender,
            Self::Birthdate => &profile.birthdate,
            Self::Locale => &profile.locale,
            Self::Zoneinfo => &profile.zoneinfo,
            Self::PhoneNumber => &profile.phone_number,
            Self::Website => &profile.website,
            Self::Profile => &profile.profile,
            Self::Picture => &profile.picture,
            _ => return address.and_then(|it| self.of_address(it)).unwrap_or_default(),
        };
        said.as_deref().unwrap_or_default()
    }

    fn of_address(self, address: &PostalAddress) -> Option<&str> {
        match self {
            Self::StreetAddress => address.street_address.as_deref(),
            Self::PostalCode => address.postal_code.as_deref(),
            Self::Locality => address.locality.as_deref(),
            Self::Region => address.region.as_deref(),
            Self::Country => address.country.as_deref(),
            _ => None,
        }
    }

    /// Whether it is a member of the address claim.
    pub(super) const fn is_of_address(self) -> bool {
        matches!(self, Self::StreetAddress | Self::PostalCode | Self::Locality | Self::Region | Self::Country)
    }

    /// The text as it is kept; `None` where it is not fit for the claim.
    pub(super) fn fit(self, typed: &str, now: Timestamp) -> Option<String> {
        let text = tidied(self, typed);
        (text.is_empty() || self.allows(&text, now)).then_some(text)
    }

    /// What a text must be for it.
    pub(super) const fn form(self) -> &'static str {
        match self {
            Self::Birthdate => "a day that is past, as YYYY-MM-DD or 0000-MM-DD, or a year",
            Self::Locale => "a language tag such as de-AT",
            Self::Zoneinfo => "a time zone such as Europe/Vienna",
            Self::PhoneNumber => "+ and 7 to 15 digits",
            Self::Website | Self::Profile => "an address that begins with https:// or http://",
            Self::Picture => "an address that begins with https://",
            _ => "one line of text that is not too long",
        }
    }

    /// Whether a text that is not empty is fit for it.
    fn allows(self, text: &str, now: Timestamp) -> bool {
        match self {
            Self::Name | Self::StreetAddress => is_name(text, 200),
            Self::Gender => is_name(text, 50),
            Self::PostalCode => is_name(text, 20),
            Self::Birthdate => is_birthdate(text, now),
            Self::Locale => is_language_tag(text),
            Self::Zoneinfo => is_time_zone(text),
            Self::PhoneNumber => is_phone_number(text),
            Self::Website | Self::Profile => is_page(text, &["https", "http"]),
            Self::Picture => is_page(text, &["https"]),
            _ => is_name(text, 100),
        }
    }
}

/// What a person says of themselves, each part fit for its claim.
#[derive(Clone, Debug)]
pub struct OwnProfile(Vec<(Claim, String)>);

impl OwnProfile {
    /// Takes what was typed; an empty text takes a claim back, which the name alone does not allow.
    ///
    /// # Errors
    /// The claims whose text is not fit.
    pub fn parse<'t>(typed: impl Fn(Claim) -> &'t str, now: Timestamp) -> Result<Self, Vec<Claim>> {
        let tidy = |claim: Claim| (claim, tidied(claim, typed(claim)));
        let texts: Vec<(Claim, String)> = Claim::ALL.into_iter().map(tidy).collect();
        let is_fit = |claim: Claim, text: &str| {
            if text.is_empty() { claim != Claim::Name } else { claim.allows(text, now) }
        };
        let unfit: Vec<Claim> =
            texts.iter().filter(|(claim, text)| !is_fit(*claim, text)).map(|it| it.0).collect();
        if unfit.is_empty() { Ok(Self(texts)) } else { Err(unfit) }
    }

    /// The name and the claims of a person once they say this. What they cannot say here stays.
    #[must_use]
    pub fn over(&self, user: &User) -> (String, Profile) {
        let said = |claim: Claim| {
            let found = self.0.iter().find(|it| it.0 == claim).map(|it| it.1.clone());
            found.filter(|it| !it.is_empty())
        };
        let phone_number = said(Claim::PhoneNumber);
        let is_same_phone = phone_number == user.profile.phone_number;
        let profile = Profile {
            given_name: said(Claim::GivenName),
            family_name: said(Claim::FamilyName),
            middle_name: said(Claim::MiddleName),
            nickname: said(Claim::Nickname),
            profile: said(Claim::Profile),
            picture: said(Claim::Picture),
            website: said(Claim::Website),
            gender: said(Claim::Gender),
            birthdate: said(Claim::Birthdate),
            zoneinfo: said(Claim::Zoneinfo),
            locale: said(Claim::Locale),
            // A number that nobody proved is not proven.
            phone_number_verified: user.profile.phone_number_verified.filter(|_| is_same_phone),
            phone_number,
            address: address(user.profile.address.as_ref(), said),
        };
        (said(Claim::Name).unwrap_or_else(|| user.name.clone()), profile)
    }
}

/// The address; one written in a piece stays while its parts stay.
fn address(before: Option<&PostalAddress>, said: impl Fn(Claim) -> Option<String>) -> Option<PostalAddress> {
    let mut address = PostalAddress {
        formatted: None,
        street_address: said(Claim::StreetAddress),
        locality: said(Claim::Locality),
        region: said(Claim::Region),
        postal_code: said(Claim::PostalCode),
        country: said(Claim::Country),
    };
    let formatted = before.and_then(|it| it.formatted.clone());
    if before.is_some_and(|it| PostalAddress { formatted: None, ..it.clone() } == address) {
        address.formatted = formatted;
    }
    (address != PostalAddress::default()).then_some(address)
}

/// Without space around it; a telephone number without the signs that only help to read it.
fn tidied(claim: Claim, typed: &str) -> String {
    let text = typed.trim();
    if claim == Claim::PhoneNumber {
        return text.chars().filter(|it| !matches!(it, ' ' | '-' | '.' | '/' | '(' | ')')).collect();
    }
    text.to_owned()
}

/// A day, a year, or a day without its year (`0000-MM-DD`), as the protocol has it.
fn is_birthdate(text: &str, now: Timestamp) -> bool {
    let is_date = |it: &str| it.len() == 10 && NaiveDate::parse_from_str(it, "%Y-%m-%d").is_ok();
    match text.strip_prefix("0000-") {
        // A leap year, so that the 29th of February is a day.
        Some(day) => is_date(&format!("2000-{day}")),
        None if text.len() == 4 => {
            let now = now.format("%Y").to_string();
            text.bytes().all(|it| it.is_ascii_digit()) && text >= "1800" && text <= now.as_str()
        }
        None => {
            let today = now.format("%Y-%m-%d").to_string();
            is_date(text) && text >= "1800-01-01" && text <= today.as_str()
        }
    }
}

fn is_language_tag(text: &str) -> bool {
    let is_part = |it: &str| (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or_default();
    text.len() <= 35
        && text.split('-').all(is_part)
        && (2..=3).contains(&first.len())
        && first.bytes().all(|it| it.is_ascii_alphabetic())
}

/// The form of a name in the time zone database, such as Europe/Vienna.
fn is_time_zone(text: &str) -> bool {
    let is_sign = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b'+');
    let is_part = |it: &str| !it.is_empty() && it.bytes().all(is_sign);
    text.len() <= 64 && text.starts_with(|it: char| it.is_ascii_alphabetic()) && text.split('/').all(is_part)
}

/// E.164.
fn is_phone_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len())
        && digits.bytes().all(|it| it.is_ascii_digit())
        && !digits.starts_with('0')
}

fn is_page(text: &str, schemes: &[&str]) -> bool {
    let is_plain = text.len() <= LONGEST_URL && !text.chars().any(|it| it.is_control() || it.is_whitespace());
    let Ok(url) = Url::parse(text) else { return false };
    is_plain
        && schemes.contains(&url.scheme())
        && url.has_host()
        && url.username().is_empty()
        && url.password().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(claim: Claim, text: &str) -> bool {
        claim.allows(text, "2030-06-01T12:00:00Z".parse().unwrap())
    }

    #[test]
    fn each_claim_takes_what_is_fit_for_it() {
        for (claim, text) in [
            (Claim::Name, "Ada, Countess of Lovelace"),
            (Claim::Birthdate, "1815-12-10"),
            (Claim::Birthdate, "0000-02-29"),
            (Claim::Birthdate, "1990"),
            (Claim::Birthdate, "2030-06-01"),
            (Claim::Locale, "de-AT"),
            (Claim::Locale, "zh-Hans"),
            (Claim::Zoneinfo, "America/Argentina/Buenos_Aires"),
            (Claim::Zoneinfo, "UTC"),
            (Claim::PhoneNumber, "+43123456789"),
            (Claim::Website, "http://ada.example/"),
            (Claim::Picture, "https://ada.example/me.png"),
        ] {
            assert!(allows(claim, text), "{claim:?} {text}");
        }
    }

    #[test]
    fn each_claim_refuses_what_is_not() {
        for (claim, text) in [
            (Claim::Name, "a\u{7}b"),
            (Claim::Nickname, "a\nb"),
            (Claim::Birthdate, "1990-02-30"),
            (Claim::Birthdate, "2030-06-02"),
            (Claim::Birthdate, "2031"),
            (Claim::Birthdate, "90-1-1"),
            (Claim::Locale, "d"),
            (Claim::Locale, "de_AT"),
            (Claim::Locale, "<script>"),
            (Claim::Zoneinfo, "../etc/passwd"),
            (Claim::Zoneinfo, "Europe//Vienna"),
            (Claim::PhoneNumber, "0123456789"),
            (Claim::PhoneNumber, "+0123456789"),
            (Claim::PhoneNumber, "+43 x"),
            (Claim::Website, "javascript:alert(1)"),
            (Claim::Website, "https://user:pass@ada.example/"),
            (Claim::Picture, "http://ada.example/me.png"),
            (Claim::Picture, "data:image/png;base64,x"),
        ] {
            assert!(!allows(claim, text), "{claim:?} {text}");
        }
        assert!(!allows(Claim::GivenName, &"x".repeat(101)));
        assert!(!allows(Claim::Website, &format!("https://a.example/{}", "x".repeat(LONGEST_URL))));
    }
}
