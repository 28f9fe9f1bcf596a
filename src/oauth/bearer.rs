//! Access tokens that are presented to us: verified, then looked up, never cached (TK-4).

use serde_json::{Map, Value};

use crate::keys::{Keyring, TokenKind};
use crate::oauth::observed::Observer;
use crate::oauth::standing;
use crate::store::token_families::{self, StandingRow};
use crate::store::{Conn, Db, StoreError, clients, revoked_tokens};
use crate::types::{ClientId, Clock, FamilyId, Issuer, ScopeSet, Timestamp, TokenId};

/// What every service needs that is shown tokens.
#[derive(Clone)]
pub struct TokenDesk {
    /// Where tokens are kept.
    pub db: Db,
    /// The keys that signed.
    pub keyring: Keyring,
    /// The issuer.
    pub issuer: Issuer,
    /// The time.
    pub clock: Clock,
    /// Counts what happens.
    pub observer: Observer,
}

/// An access token of ours that has not expired, as its claims tell.
#[derive(Clone, Debug)]
pub struct Presented {
    /// The client that got it.
    pub client_id: ClientId,
    /// `jti`.
    pub id: TokenId,
    /// The family that must stand; `None` where the client acts for itself.
    pub family_id: Option<FamilyId>,
    /// Whom it is for.
    pub audience: Vec<String>,
    /// What it may do.
    pub scope: ScopeSet,
    /// `exp`, in seconds since 1970.
    pub expires_at: i64,
    /// Every claim.
    pub claims: Map<String, Value>,
}

/// Whether a token is active.
#[derive(Debug)]
pub enum Activity {
    /// It is, with the person it stands for, if any.
    Active(Option<Box<StandingRow>>),
    /// It is not.
    Dead,
}

/// Verifies signature, kind, issuer and expiry (TK-1, TK-2). `None` when it is not a token of ours that lives.
#[must_use]
pub fn verify(keyring: &Keyring, issuer: &Issuer, token: &str, now: Timestamp) -> Option<Presented> {
    let claims = keyring.verify(TokenKind::AccessToken, token).ok()?;
    let text = |name: &str| claims.get(name)?.as_str();
    let expires_at = claims.get("exp")?.as_i64()?;
    if text("iss")? != issuer.as_str() || now.timestamp() >= expires_at {
        return None;
    }
    let family_id = match claims.get("family_id") {
        None => None,
        Some(value) => Some(value.as_str()?.parse().ok()?),
    };
    Some(Presented {
        client_id: ClientId::parse(text("client_id")?).ok()?,
        id: text("jti")?.parse().ok()?,
        family_id,
        audience: audience(claims.get("aud")?)?,
        scope: ScopeSet::parse(text("scope").unwrap_or_default()).ok()?,
        expires_at,
        claims,
    })
}

/// Whether what the token stands for still holds.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn activity(conn: &mut Conn, token: &Presented) -> Result<Activity, StoreError> {
    let Some(family_id) = token.family_id else {
        let is_enabled = clients::find(conn, &token.client_id)?.is_some_and(|it| it.enabled);
        let is_active = is_enabled && !revoked_tokens::contains(conn, token.id)?;
        return Ok(if is_active { Activity::Active(None) } else { Activity::Dead });
    };
    let Some(row) = token_families::standing(conn, family_id, Some(token.id))? else {
        return Ok(Activity::Dead);
    };
    Ok(match standing::fault(&row) {
        Some(fault) => {
            tracing::debug!(?fault, "a presented token no longer stands");
            Activity::Dead
        }
        None => Activity::Active(Some(Box::new(row))),
    })
}

fn audience(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(one) => Some(vec![one.clone()]),
        Value::Array(many) => many.iter().map(|it| it.as_str().map(str::to_owned)).collect(),
        _ => None,
    }
}
