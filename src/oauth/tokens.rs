//! Access tokens: JWTs of RFC 9068.

use std::time::Duration;

use serde::Serialize;

use crate::keys::{Keyring, SigningError, TokenKind};
use crate::oauth::client::Client;
use crate::oauth::grants::Grantee;
use crate::types::{Issuer, ScopeSet, Timestamp, TokenId};

/// The claims of an access token (RFC 9068 §2.2).
#[derive(Serialize)]
struct AccessTokenClaims<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a Audience,
    client_id: &'a str,
    iat: i64,
    exp: i64,
    jti: TokenId,
    #[serde(skip_serializing_if = "ScopeSet::is_empty")]
    scope: &'a ScopeSet,
    /// The family that must stand for the token to be active; absent where the client acts for itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    family_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    auth_time: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    acr: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amr: Option<Vec<&'a str>>,
}

/// Whom a token is for: one name, or several.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Audience {
    /// The common case, a plain string.
    One(String),
    /// More than one.
    Many(Vec<String>),
}

impl Audience {
    /// What was asked for with `resource`, else the client's first audience, plus the issuer when the scope has openid.
    #[must_use]
    pub fn choose(resources: &[String], client: &Client, scope: &ScopeSet, issuer: &Issuer) -> Self {
        let mut names: Vec<String> = match (resources, client.audiences.first()) {
            ([], Some(first)) => vec![first.clone()],
            (resources, _) => resources.to_vec(),
        };
        let issuer = issuer.as_str();
        if (names.is_empty() || scope.contains("openid")) && !names.iter().any(|it| it == issuer) {
            names.push(issuer.to_owned());
        }
        match (names.pop(), names.is_empty()) {
            (Some(only), true) => Self::One(only),
            (last, _) => Self::Many(names.into_iter().chain(last).collect()),
        }
    }
}

/// An access token and how long it lives.
pub struct AccessToken {
    /// The signed token.
    pub token: String,
    /// Its life.
    pub lifetime: Duration,
}

/// What every token of one answer shares.
pub struct Issuance<'a> {
    /// The issuer.
    pub issuer: &'a Issuer,
    /// The keys that sign.
    pub keyring: &'a Keyring,
    /// The client that gets the tokens.
    pub client: &'a Client,
    /// Now.
    pub now: Timestamp,
}

impl Issuance<'_> {
    /// Signs an access token for what was granted.
    ///
    /// # Errors
    /// [`SigningError`] when no key can sign.
    pub fn access_token(
        &self,
        grantee: &Grantee,
        default_lifetime: Duration,
    ) -> Result<AccessToken, SigningError> {
        let lifetime = self.client.access_token_lifetime.unwrap_or(default_lifetime);
        let audience = Audience::choose(&grantee.resources, self.client, &grantee.scope, self.issuer);
        let subject = grantee.subject(self.client);
        let person = grantee.person.as_ref();
        let claims = AccessTokenClaims {
            iss: self.issuer.as_str(),
            sub: &subject,
            aud: &audience,
            client_id: self.client.id.as_str(),
            iat: self.now.timestamp(),
            exp: (self.now + lifetime).timestamp(),
            jti: TokenId::new(),
            scope: &grantee.scope,
            family_id: person.map(|it| it.family_id.to_string()),
            auth_time: person.map(|it| it.authentication.at.timestamp()),
            acr: person.map(|it| it.authentication.acr()),
            amr: person.map(|it| it.authentication.amr().collect()),
        };
        let token = self.keyring.sign(TokenKind::AccessToken, &claims)?;
        Ok(AccessToken { token, lifetime })
    }
}
