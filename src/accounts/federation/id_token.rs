//! What an ID token of another provider must say (OpenID Connect Core §3.1.3.7). Its signature is verified before.

use std::time::Duration;

use chrono::DateTime;
use serde_json::{Map, Value};
use thiserror::Error;

use crate::types::{EmailAddress, ProviderIssuer, Timestamp};

/// How far two clocks may differ.
const SKEW: Duration = Duration::from_secs(60);

/// How old a token may be that was just made for us.
const OLDEST: Duration = Duration::from_secs(10 * 60);

/// What is compared.
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a ProviderIssuer,
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a str,
    /// When the person set out.
    pub(super) began_at: Timestamp,
    pub(super) now: Timestamp,
}

/// Why it does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(super) enum InvalidIdToken {
    #[error("the issuer is another")]
    Issuer,
    #[error("the audience is not this client alone")]
    Audience,
    #[error("the authorized party is another")]
    AuthorizedParty,
    #[error("the nonce is another")]
    Nonce,
    #[error("it has expired")]
    Expired,
    #[error("it was made in the future, too long ago, or at no time")]
    IssuedAt,
    #[error("it has no usable subject")]
    Subject,
}

impl InvalidIdToken {
    /// The reason in the audit and the metrics.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Issuer => "wrong_issuer",
            Self::Audience => "wrong_audience",
            Self::AuthorizedParty => "wrong_authorized_party",
            Self::Nonce => "wrong_nonce",
            Self::Expired => "expired",
            Self::IssuedAt => "wrong_issue_time",
            Self::Subject => "no_subject",
        }
    }
}

/// Who somebody is at the provider.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Identity {
    /// Never reassigned there; the only thing that finds an account.
    pub(super) subject: String,
    /// Whether they showed who they are after they set out: the provider says when they did (`auth_time`).
    pub(super) is_anew: bool,
    /// What the provider says besides; nothing of it finds an account.
    pub(super) claims: PersonClaims,
}

/// What a provider says of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PersonClaims {
    /// Their address, where it has the form of one.
    pub(super) email: Option<EmailAddress>,
    /// Whether the provider has verified it: only `true` itself counts, no text and no number.
    pub(super) is_email_verified: bool,
    /// Their name.
    pub(super) name: Option<String>,
}

/// Judges the claims of a token whose signature fits.
pub(super) fn accept(
    claims: &Map<String, Value>,
    expected: &Expected<'_>,
) -> Result<Identity, InvalidIdToken> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    if text("iss") != Some(expected.issuer.as_str()) {
        return Err(InvalidIdToken::Issuer);
    }
    if !is_audience(claims.get("aud"), expected.client_id) {
        return Err(InvalidIdToken::Audience);
    }
    if claims.contains_key("azp") && text("azp") != Some(expected.client_id) {
        return Err(InvalidIdToken::AuthorizedParty);
    }
    if text("nonce") != Some(expected.nonce) {
        return Err(InvalidIdToken::Nonce);
    }
    let expires_at = time(claims.get("exp")).ok_or(InvalidIdToken::Expired)?;
    if expected.now >= expires_at + SKEW {
        return Err(InvalidIdToken::Expired);
    }
    let issued_at = time(claims.get("iat")).ok_or(InvalidIdToken::IssuedAt)?;
    let has_begun =
        claims.get("nbf").is_none_or(|it| time(Some(it)).is_some_and(|it| it <= expected.now + SKEW));
    if issued_at > expected.now + SKEW || issued_at + OLDEST + SKEW < expected.now || !has_begun {
        return Err(InvalidIdToken::IssuedAt);
    }
    let subject = text("sub").filter(|it| (1..=255).contains(&it.len()) && !it.contains('\0'));
    let subject = subject.ok_or(InvalidIdToken::Subject)?.to_owned();
    let is_anew = time(claims.get("auth_time"))
        .is_some_and(|it| it + SKEW >= expected.began_at && it <= expected.now + SKEW);
    Ok(Identity { subject, is_anew, claims: PersonClaims::read(claims) })
}

impl PersonClaims {
    /// Reads what a token or the userinfo endpoint says.
    pub(super) fn read(claims: &Map<String, Value>) -> Self {
        let text = |name: &str| claims.get(name).and_then(Value::as_str);
        let name = text("name").map(str::trim).filter(|it| is_name(it));
        Self {
            email: text("email").and_then(|it| EmailAddress::parse(it).ok()),
            is_email_verified: claims.get("email_verified") == Some(&Value::Bool(true)),
            name: name.map(str::to_owned),
        }
    }
}

/// The client alone: a token that is for others too could be shown to us by them.
fn is_audience(audience: Option<&Value>, client_id: &str) -> bool {
    match audience {
        Some(Value::String(one)) => one == client_id,
        Some(Value::Array(all)) => matches!(all.as_slice(), [Value::String(one)] if one == client_id),
        _ => false,
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= 200 && !text.chars().any(char::is_control)
}

/// Seconds since 1970, whole or with a fraction, which RFC 7519 §2 allows.
fn time(value: Option<&Value>) -> Option<Timestamp> {
    let value = value?;
    let seconds = value.as_i64().or_else(|| value.as_f64().filter(|it| it.is_finite()).map(whole))?;
    DateTime::from_timestamp(Some(seconds).filter(|it| (0..=253_402_300_799).contains(it))?, 0)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "it saturates, and what is out of range is refused after"
)]
const fn whole(seconds: f64) -> i64 {
    seconds as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NOW: i64 = 1_900_000_000;

    fn judge(change: impl FnOnce(&mut Map<String, Value>)) -> Result<Identity, InvalidIdToken> {
        let claims = json!({
            "iss": "https://id.example.com", "aud": "us", "sub": "s1", "nonce": "n", "exp": NOW + 300, "iat": NOW,
            "email": "ada@example.com", "email_verified": true, "name": " Ada ",
        });
        let Value::Object(mut claims) = claims else { unreachable!() };
        change(&mut claims);
        let issuer = ProviderIssuer::parse("https://id.example.com").unwrap();
        let now = DateTime::from_timestamp(NOW, 0).unwrap();
        let began_at = DateTime::from_timestamp(NOW - 30, 0).unwrap();
        let asked = Expected { issuer: &issuer, client_id: "us", nonce: "n", began_at, now };
        accept(&claims, &asked)
    }

    fn with(name: &str, value: Value) -> Result<Identity, InvalidIdToken> {
        judge(|it| {
            it.insert(name.to_owned(), value);
        })
    }

    #[test]
    fn tk_2_a_sound_token_says_who_it_is() {
        let identity = judge(|_| {}).unwrap();
        assert_eq!((identity.subject.as_str(), identity.claims.name.as_deref()), ("s1", Some("Ada")));
        assert!(identity.claims.is_email_verified);
        for (name, value) in [
            ("aud", json!(["us"])),
            ("azp", json!("us")),
            ("exp", json!(NOW - 59)),
            ("iat", json!(NOW + 59)),
            ("iat", json!(NOW as f64 + 0.5)),
            ("iat", json!(NOW - 600)),
            ("nbf", json!(NOW)),
        ] {
            assert!(with(name, value.clone()).is_ok(), "{name} {value}");
        }
    }

    #[test]
    fn tk_2_a_token_for_others_from_others_or_of_another_time_does_not_count() {
        use InvalidIdToken::{Audience, AuthorizedParty, Expired, IssuedAt, Issuer, Nonce, Subject};
        for (name, value, fault) in [
            ("iss", json!("https://id.example.com/"), Issuer),
            ("iss", json!("https://ID.example.com"), Issuer),
            ("iss", json!(["https://id.example.com"]), Issuer),
            ("aud", json!("them"), Audience),
            ("aud", json!(["us", "them"]), Audience),
            ("aud", json!([]), Audience),
            ("aud", json!(null), Audience),
            ("azp", json!("them"), AuthorizedParty),
            ("azp", json!(null), AuthorizedParty),
            ("nonce", json!("m"), Nonce),
            ("nonce", json!(null), Nonce),
            ("exp", json!(NOW - 60), Expired),
            ("exp", json!("2100-01-01"), Expired),
            ("exp", json!(1e300), Expired),
            ("iat", json!(NOW + 61), IssuedAt),
            ("iat", json!(NOW - 661), IssuedAt),
            ("iat", json!(-1), IssuedAt),
            ("nbf", json!(NOW + 61), IssuedAt),
            ("nbf", json!("soon"), IssuedAt),
            ("sub", json!(""), Subject),
            ("sub", json!(7), Subject),
            ("sub", json!("x".repeat(256)), Subject),
        ] {
            assert_eq!(with(name, value.clone()).unwrap_err(), fault, "{name} {value}");
        }
        for name in ["iss", "aud", "nonce", "exp", "iat", "sub"] {
            assert!(
                judge(|it| {
                    it.remove(name);
                })
                .is_err(),
                "without {name}"
            );
        }
    }

    #[test]
    fn pw_5_a_sign_in_anew_is_shown_by_the_time_it_happened() {
        for value in [json!(NOW), json!(NOW - 30), json!(NOW - 89), json!(NOW + 59)] {
            assert!(with("auth_time", value.clone()).unwrap().is_anew, "{value}");
        }
        for value in [json!(NOW - 91), json!(NOW + 61), json!(NOW.to_string()), json!(null), json!(true)] {
            assert!(!with("auth_time", value.clone()).unwrap().is_anew, "{value}");
        }
        assert!(!judge(|_| {}).unwrap().is_anew, "it does not say");
    }

    #[test]
    fn mail_7_only_true_itself_verifies_an_address() {
        for value in [
            json!("true"),
            json!(1),
            json!(null),
            json!([true]),
            json!({"a": true}),
            json!("yes"),
            json!(false),
        ] {
            assert!(!with("email_verified", value.clone()).unwrap().claims.is_email_verified, "{value}");
        }
        assert!(
            !judge(|it| {
                it.remove("email_verified");
            })
            .unwrap()
            .claims
            .is_email_verified
        );
    }
}
