//! ID tokens (OpenID Connect Core §2).

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::keys::{SigningError, TokenKind};
use crate::oauth::claims;
use crate::oauth::grants::{Grantee, Person};
use crate::oauth::tokens::Issuance;
use crate::types::{ScopeSet, TokenId};

#[derive(Serialize)]
struct IdTokenClaims<'a> {
    iss: &'a str,
    sub: String,
    aud: &'a str,
    azp: &'a str,
    iat: i64,
    exp: i64,
    auth_time: i64,
    jti: TokenId,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<&'a str>,
    acr: &'a str,
    amr: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sid: Option<String>,
    at_hash: String,
    #[serde(flatten)]
    about: Map<String, Value>,
}

impl Issuance<'_> {
    /// Signs an ID token that stands beside `access_token`.
    ///
    /// # Errors
    /// [`SigningError`] when no key can sign.
    pub fn id_token(
        &self,
        grantee: &Grantee,
        person: &Person,
        access_token: &str,
        lifetime: Duration,
    ) -> Result<String, SigningError> {
        let none = ScopeSet::default();
        let scope = if self.client.id_token_claims { &grantee.scope } else { &none };
        let client_id = self.client.id.as_str();
        let claims = IdTokenClaims {
            iss: self.issuer.as_str(),
            sub: self.client.subjects.of(person.user.id),
            aud: client_id,
            azp: client_id,
            iat: self.now.timestamp(),
            exp: (self.now + lifetime).timestamp(),
            auth_time: person.authentication.at.timestamp(),
            jti: TokenId::new(),
            nonce: person.nonce.as_deref(),
            acr: person.authentication.acr(),
            amr: person.authentication.amr().collect(),
            sid: person.session_id.map(|it| self.client.subjects.session(it)),
            at_hash: at_hash(access_token),
            about: claims::release(&person.user, &person.groups, scope, &person.claims.id_token),
        };
        self.keyring.sign(TokenKind::IdToken, &claims)
    }
}

/// The left half of the token's SHA-256 (§3.1.3.6, for RS256).
fn at_hash(access_token: &str) -> String {
    let digest = Sha256::digest(access_token.as_bytes());
    let (left, _) = digest.split_at(16);
    URL_SAFE_NO_PAD.encode(left)
}
