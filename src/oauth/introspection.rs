//! Token introspection (RFC 7662, OA-8).

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::oauth::bearer::{self, Activity, Presented, TokenDesk};
use crate::oauth::client::Client;
use crate::oauth::error::OAuthError;
use crate::oauth::observed::Observed;
use crate::oauth::standing;
use crate::store::{Conn, StoreError, token_families};
use crate::types::{Issuer, Timestamp, TokenHash};

/// Says whether tokens are active.
#[derive(Clone)]
pub struct Introspection(pub TokenDesk);

impl Introspection {
    /// What the token is, for a caller that may know: the client that got it, or the resource it is for. `active: false`
    /// alone for everything else.
    ///
    /// # Errors
    /// [`OAuthError::Store`] when the database is away.
    pub async fn inspect(&self, caller: Arc<Client>, token: &str) -> Result<Value, OAuthError> {
        let now = self.0.clock.now();
        let inspected = match bearer::verify(&self.0.keyring, &self.0.issuer, token, now) {
            Some(presented) if may_know(&caller, &presented) => {
                self.0.db.read::<_, StoreError>(move |conn| inspect_access_token(conn, presented)).await
            }
            Some(_) => Ok(None),
            None => {
                let (hash, issuer) = (TokenHash::of(token.as_bytes()), self.0.issuer.clone());
                self.0.db.read(move |conn| inspect_refresh_token(conn, &caller, &hash, (&issuer, now))).await
            }
        };
        let inspected = inspected.inspect_err(|_| (self.0.observer)(Observed::RevocationUnknown))?;
        Ok(inspected.map_or_else(|| json!({ "active": false }), Value::Object))
    }
}

fn may_know(caller: &Client, token: &Presented) -> bool {
    let is_for_caller = caller.resource.as_ref().is_some_and(|it| token.audience.contains(it));
    token.client_id == caller.id || is_for_caller
}

fn inspect_access_token(conn: &mut Conn, token: Presented) -> Result<Option<Map<String, Value>>, StoreError> {
    let Activity::Active(standing) = bearer::activity(conn, &token)? else { return Ok(None) };
    let told = ["iss", "sub", "aud", "client_id", "iat", "exp", "jti", "scope", "auth_time", "acr", "amr"];
    let mut claims = token.claims;
    let mut answer: Map<String, Value> =
        told.iter().filter_map(|name| claims.remove(*name).map(|it| ((*name).to_owned(), it))).collect();
    answer.insert("active".to_owned(), json!(true));
    answer.insert("token_type".to_owned(), json!("Bearer"));
    if let Some(username) = standing.and_then(|it| it.user.username) {
        answer.insert("username".to_owned(), json!(username));
    }
    Ok(Some(answer))
}

/// A refresh token is told to its own client alone, while it is the current one of a family that stands.
fn inspect_refresh_token(
    conn: &mut Conn,
    caller: &Client,
    hash: &TokenHash,
    (issuer, now): (&Issuer, Timestamp),
) -> Result<Option<Map<String, Value>>, StoreError> {
    let found = token_families::standing_of_refresh_token(conn, hash)?;
    let Some((generation, row)) = found else { return Ok(None) };
    let family = &row.family;
    let expires_at = family.expires_at.min(family.idle_expires_at);
    let is_active = generation == family.generation && now < expires_at && standing::fault(&row).is_none();
    if family.client_id != caller.id.as_str() || !is_active {
        return Ok(None);
    }
    let answer = json!({
        "active": true,
        "iss": issuer.as_str(),
        "sub": family.user_id,
        "client_id": family.client_id,
        "scope": family.scopes.join(" "),
        "exp": expires_at.timestamp(),
    });
    Ok(answer.as_object().cloned())
}
