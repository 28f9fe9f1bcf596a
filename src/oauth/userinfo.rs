//! Userinfo (OpenID Connect Core §5.3).

use serde_json::{Map, Value, json};

use crate::keys::Keyring;
use crate::oauth::bearer::{self, Activity};
use crate::oauth::claims::{self, ClaimsRequest};
use crate::oauth::error::{ErrorCode, OAuthError, Refused};
use crate::oauth::observed::{Observed, Observer};
use crate::oauth::standing;
use crate::store::{Db, StoreError};
use crate::types::{Clock, Issuer};

/// Tells about the person behind an access token.
#[derive(Clone)]
pub struct Userinfo {
    /// Where people are kept.
    pub db: Db,
    /// The keys that signed.
    pub keyring: Keyring,
    /// The issuer, which must be among the audience.
    pub issuer: Issuer,
    /// The time.
    pub clock: Clock,
    /// Counts what happens.
    pub observer: Observer,
}

impl Userinfo {
    /// The claims that the token's scope releases.
    ///
    /// # Errors
    /// `invalid_token` or `insufficient_scope` (RFC 6750 §3.1); [`OAuthError::Store`] when the database is away.
    pub async fn claims(&self, token: &str) -> Result<Map<String, Value>, OAuthError> {
        let presented = bearer::verify(&self.keyring, &self.issuer, token, self.clock.now());
        let presented = presented.filter(|it| it.audience.iter().any(|it| it == self.issuer.as_str()));
        let presented = presented.ok_or_else(invalid_token)?;
        if !presented.scope.contains("openid") {
            return Err(Refused::new(ErrorCode::InsufficientScope, "the token lacks the scope openid").into());
        }
        let scope = presented.scope.clone();
        let known = self
            .db
            .read::<_, StoreError>(move |conn| {
                let Activity::Active(Some(row)) = bearer::activity(conn, &presented)? else {
                    return Ok(None);
                };
                let groups = standing::groups(conn, &row, &presented.scope)?;
                Ok(Some((*row, groups)))
            })
            .await
            .inspect_err(|_| (self.observer)(Observed::RevocationUnknown))?;
        let (row, groups) = known.ok_or_else(invalid_token)?;
        let named = ClaimsRequest::from_stored(row.family.claims.clone()).userinfo;
        let user = row.user.into();
        let mut released = claims::release(&user, &groups, &scope, &named);
        released.insert("sub".to_owned(), json!(user.id));
        Ok(released)
    }
}

fn invalid_token() -> Refused {
    Refused::new(ErrorCode::InvalidToken, "the access token is unknown, expired or revoked")
}
