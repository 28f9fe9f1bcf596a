//! Token introspection (RFC 7662, OA-8).

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::oauth::bearer::{self, Activity, Presented, TokenDesk};
use crate::oauth::client::Client;
use crate::oauth::error::OAuthError;
use crate::oauth::observed::Observed;
use crate::oauth::standing;
use crate::store::StoreError;
use crate::store::users::UserRow;
use crate::types::{Timestamp, TokenHash};

/// The claims of an access token that are told.
const TOLD: [&str; 11] =
    ["iss", "sub", "aud", "client_id", "iat", "exp", "jti", "scope", "auth_time", "acr", "amr"];

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
            Some(presented) if may_know(&caller, &presented) => self.inspect_access_token(presented).await?,
            Some(_) => None,
            None => self.inspect_refresh_token(&caller, TokenHash::of(token.as_bytes()), now).await?,
        };
        Ok(inspected.map_or_else(|| json!({ "active": false }), Value::Object))
    }

    async fn inspect_access_token(&self, token: Presented) -> Result<Option<Map<String, Value>>, StoreError> {
        let Activity::Active(standing) = self.0.activity(&token).await? else { return Ok(None) };
        let mut claims = token.claims;
        let mut answer: Map<String, Value> =
            TOLD.iter().filter_map(|name| claims.remove(*name).map(|it| ((*name).to_owned(), it))).collect();
        answer.insert("active".to_owned(), json!(true));
        answer.insert("token_type".to_owned(), json!("Bearer"));
        // Who knows a person by a pairwise subject is not told the name that everybody else knows.
        let is_public = |user: &UserRow| token.subject == user.id.to_string();
        if let Some(username) = standing.map(|it| it.user).filter(is_public).and_then(|it| it.username) {
            answer.insert("username".to_owned(), json!(username));
        }
        Ok(Some(answer))
    }

    /// A refresh token is told to its own client alone, while it is the current one of a family that stands.
    async fn inspect_refresh_token(
        &self,
        caller: &Client,
        token: TokenHash,
        now: Timestamp,
    ) -> Result<Option<Map<String, Value>>, StoreError> {
        let found = self.0.families.of_refresh_token(token).await;
        let found = found.inspect_err(|_| (self.0.observer)(Observed::RevocationUnknown))?;
        let Some((generation, row)) = found else { return Ok(None) };
        let family = &row.family;
        let expires_at = family.expires_at.min(family.idle_expires_at);
        let is_active =
            generation == family.generation && now < expires_at && standing::fault(&row, None).is_none();
        if family.client_id != caller.id.as_str() || !is_active {
            return Ok(None);
        }
        let answer = json!({
            "active": true,
            "iss": self.0.issuer.as_str(),
            "sub": caller.subjects.of(family.user_id.into()),
            "client_id": family.client_id,
            "scope": family.scopes.join(" "),
            "exp": expires_at.timestamp(),
        });
        Ok(answer.as_object().cloned())
    }
}

fn may_know(caller: &Client, token: &Presented) -> bool {
    let is_for_caller = caller.resource.as_ref().is_some_and(|it| token.audience.contains(it));
    token.client_id == caller.id || is_for_caller
}
