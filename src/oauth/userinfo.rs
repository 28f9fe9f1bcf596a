//! Userinfo (OpenID Connect Core §5.3).

use serde_json::{Map, Value, json};

use crate::oauth::bearer::{self, Activity, TokenDesk};
use crate::oauth::claims::{self, ClaimsRequest};
use crate::oauth::error::{ErrorCode, OAuthError, Refused};
use crate::oauth::observed::Observed;
use crate::oauth::standing;
use crate::store::StoreError;
use crate::store::token_families::StandingRow;

/// Tells about the person behind an access token.
#[derive(Clone)]
pub struct Userinfo(pub TokenDesk);

impl Userinfo {
    /// The claims that the token's scope releases.
    ///
    /// # Errors
    /// `invalid_token` or `insufficient_scope` (RFC 6750 §3.1); [`OAuthError::Store`] when the database is away.
    pub async fn claims(&self, token: &str) -> Result<Map<String, Value>, OAuthError> {
        let presented = bearer::verify(&self.0.keyring, &self.0.issuer, token, self.0.clock.now());
        let presented = presented.filter(|it| it.audience.iter().any(|it| it == self.0.issuer.as_str()));
        let presented = presented.ok_or_else(invalid_token)?;
        if !presented.scope.contains("openid") {
            return Err(Refused::new(ErrorCode::InsufficientScope, "the token lacks the scope openid").into());
        }
        let scope = presented.scope.clone();
        let known = self
            .0
            .db
            .read::<_, StoreError>(move |conn| {
                let Activity::Active(Some(row)) = bearer::activity(conn, &presented)? else {
                    return Ok(None);
                };
                let groups = standing::groups(conn, &row, &presented.scope, &claims_of(&row))?;
                Ok(Some((*row, groups)))
            })
            .await
            .inspect_err(|_| (self.0.observer)(Observed::RevocationUnknown))?;
        let (row, groups) = known.ok_or_else(invalid_token)?;
        let named = claims_of(&row).userinfo;
        let user = row.user.into();
        let mut released = claims::release(&user, &groups, &scope, &named);
        released.insert("sub".to_owned(), json!(user.id));
        Ok(released)
    }
}

fn claims_of(row: &StandingRow) -> ClaimsRequest {
    ClaimsRequest::from_stored(row.family.claims.clone())
}

fn invalid_token() -> Refused {
    Refused::new(ErrorCode::InvalidToken, "the access token is unknown, expired or revoked")
}
