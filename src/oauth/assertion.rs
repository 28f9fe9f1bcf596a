//! Client assertions of `private_key_jwt` (RFC 7523 §3).

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use serde_json::{Map, Value};

use crate::keys::foreign::ClientKeys;
use crate::types::{ClientId, Timestamp, TokenHash};

/// The claims of an assertion whose signature fits.
pub type Claims = Map<String, Value>;

/// The only `client_assertion_type` there is for us.
const JWT_BEARER: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// How far ahead an assertion may expire.
const LONGEST_LIFE: Duration = Duration::from_secs(300);

/// How far two clocks may differ.
const SKEW: Duration = Duration::from_secs(10);

/// An assertion whose signature is not verified yet.
pub struct Assertion<'a> {
    token: &'a str,
    client_id: ClientId,
}

/// What keeps an assertion from being used twice.
pub struct Used {
    /// SHA-256 of its `jti`.
    pub jti: TokenHash,
    /// Until when the `jti` must be remembered.
    pub expires_at: Timestamp,
}

impl<'a> Assertion<'a> {
    /// Reads whom the assertion names, to know whose keys to use; nothing is trusted yet. `None` when it names no one, or
    /// another than `client_id` in the form.
    #[must_use]
    pub fn read(token: &'a str, kind: Option<&str>, client_id: Option<&str>) -> Option<Self> {
        if kind != Some(JWT_BEARER) || token.len() > 8192 {
            return None;
        }
        let payload = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
        let claims: Claims = serde_json::from_slice(&payload).ok()?;
        let subject = claims.get("sub")?.as_str()?;
        if client_id.is_some_and(|it| it != subject) {
            return None;
        }
        Some(Self { token, client_id: ClientId::parse(subject).ok()? })
    }

    /// Whom it claims to come from.
    #[must_use]
    pub const fn client_id(&self) -> &ClientId {
        &self.client_id
    }

    /// The claims, when the signature fits one of the keys.
    #[must_use]
    pub fn verify(&self, keys: &ClientKeys) -> Option<Claims> {
        keys.verify(self.token).ok()
    }
}

/// Checks what an assertion says (OA-5): from and about the client, for one of our `audiences` alone, short-lived, with a
/// `jti`. `None` when it does not.
#[must_use]
pub fn accept(claims: &Claims, client_id: &ClientId, audiences: &[String], now: Timestamp) -> Option<Used> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    let is_ours = text("iss")? == client_id.as_str() && text("sub")? == client_id.as_str();
    let audience = text("aud")?;
    if !is_ours || !audiences.iter().any(|it| it == audience) {
        return None;
    }
    let expires_at = time(claims.get("exp")?)?;
    let is_live = now < expires_at + SKEW && expires_at <= now + LONGEST_LIFE + SKEW;
    let starts = ["nbf", "iat"].into_iter().filter_map(|it| claims.get(it));
    let has_begun = starts.map(time).all(|it| it.is_some_and(|it| it <= now + SKEW));
    let jti = text("jti").filter(|it| (1..=256).contains(&it.len()))?;
    (is_live && has_begun).then(|| Used { jti: TokenHash::of(jti.as_bytes()), expires_at: expires_at + SKEW })
}

fn time(value: &Value) -> Option<Timestamp> {
    let seconds = value.as_i64().filter(|it| (0..=253_402_300_799).contains(it))?;
    DateTime::from_timestamp(seconds, 0)
}
