//! Token revocation (RFC 7009, OA-8).

use std::sync::Arc;

use chrono::DateTime;
use serde_json::Value;

use crate::audit::{self, Actor, Event};
use crate::oauth::bearer::{self, Presented, TokenDesk};
use crate::oauth::client::Client;
use crate::oauth::error::OAuthError;
use crate::oauth::observed::{Observed, Revocable};
use crate::store::{Conn, StoreError, refresh_tokens, revoked_tokens, token_families};
use crate::types::{Origin, Timestamp, TokenHash};

/// Revokes tokens for the clients that got them.
#[derive(Clone)]
pub struct Revocation(pub TokenDesk);

impl Revocation {
    /// Revokes a token of the caller: an access token alone, a refresh token with its whole family. Anything else is left as
    /// it is, and the answer is the same.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database is away.
    pub async fn revoke(&self, caller: Arc<Client>, token: &str, origin: Origin) -> Result<(), OAuthError> {
        let now = self.0.clock.now();
        let presented = bearer::verify(&self.0.keyring, &self.0.issuer, token, now);
        let hash = TokenHash::of(token.as_bytes());
        let revoked = self
            .0
            .families
            .db
            .transaction::<_, StoreError>(move |conn| match presented {
                Some(token) if token.client_id == caller.id => {
                    let expires_at = DateTime::from_timestamp(token.expires_at, 0).unwrap_or(now);
                    let is_new = revoked_tokens::insert(conn, token.id, expires_at, now)?;
                    if is_new {
                        tell(conn, &token, &origin, now)?;
                    }
                    Ok(is_new.then_some(Revocable::AccessToken))
                }
                Some(_) => Ok(None),
                None => revoke_family(conn, &caller, &hash, (&origin, now)),
            })
            .await?;
        if let Some(kind) = revoked {
            (self.0.observer)(Observed::Revoked(kind));
        }
        Ok(())
    }
}

/// Writes down that a client gave an access token back.
fn tell(conn: &mut Conn, token: &Presented, origin: &Origin, now: Timestamp) -> Result<(), StoreError> {
    let subject = token.claims.get("sub").and_then(Value::as_str);
    let event = Event::AccessTokenRevoked {
        // The subject of a token without a family is the client itself.
        user_id: token.family_id.and(subject).and_then(|it| it.parse().ok()),
        client_id: token.client_id.clone(),
        token_id: token.id,
    };
    audit::record(conn, Some(origin), &Actor::Client(token.client_id.clone()), &event, now)
}

/// Ends the family of a refresh token. Its row is locked first, as by a refresh (TK-6).
fn revoke_family(
    conn: &mut Conn,
    caller: &Client,
    hash: &TokenHash,
    (origin, now): (&Origin, Timestamp),
) -> Result<Option<Revocable>, StoreError> {
    let found = refresh_tokens::lock(conn, hash)?;
    let Some((_, family)) = found.filter(|(_, it)| it.client_id == caller.id.as_str()) else {
        return Ok(None);
    };
    let family_id = family.id.into();
    if !token_families::end(conn, family_id, "revoked", now)? {
        return Ok(None);
    }
    let (user_id, client_id) = (family.user_id.into(), caller.id.clone());
    let event = Event::TokenFamilyEnded { user_id, client_id, family_id };
    audit::record(conn, Some(origin), &Actor::Client(caller.id.clone()), &event, now)?;
    Ok(Some(Revocable::RefreshToken))
}
