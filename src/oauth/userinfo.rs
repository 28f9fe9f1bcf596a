//! Userinfo (OpenID Connect Core §5.3).

use serde_json::{Map, Value, json};

use crate::oauth::bearer::{self, Activity, TokenDesk};
use crate::oauth::claims::{self, ClaimsRequest};
use crate::oauth::error::{ErrorCode, OAuthError, Refused};

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
        let Activity::Active(Some(row)) = self.0.activity(&presented).await? else {
            return Err(invalid_token().into());
        };
        let asked = ClaimsRequest::from_stored(row.family.claims.clone());
        let groups = self.0.families.groups(&row, &presented.scope, &asked).await?;
        let user = row.user.into();
        let mut released = claims::release(&user, &groups, &presented.scope, &asked.userinfo);
        released.insert("sub".to_owned(), json!(presented.subject));
        Ok(released)
    }
}

fn invalid_token() -> Refused {
    Refused::new(ErrorCode::InvalidToken, "the access token is unknown, expired or revoked")
}
