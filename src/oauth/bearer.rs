//! Access tokens that are presented to us: verified, then looked up, never cached (TK-4).

use serde_json::{Map, Value};

use crate::keys::{Keyring, TokenKind};
use crate::oauth::families::Families;
use crate::oauth::observed::{Observed, Observer};
use crate::oauth::standing;
use crate::store::token_families::StandingRow;
use crate::store::{Conn, StoreError, clients, revoked_tokens};
use crate::types::{ClientId, Clock, FamilyId, Issuer, ScopeSet, Timestamp, TokenId, UserId};

/// What every service needs that is shown tokens.
#[derive(Clone)]
pub struct TokenDesk {
    /// What tokens stand for.
    pub families: Families,
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
    /// `sub`: whom it stands for, by the name that its client knows.
    pub subject: String,
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
    let subject = text("sub")?.to_owned();
    // People are named by ids, clients that act for themselves by anything.
    let names_somebody = family_id.is_none() || subject.parse::<UserId>().is_ok();
    names_somebody.then_some(())?;
    Some(Presented {
        client_id: ClientId::parse(text("client_id")?).ok()?,
        id: text("jti")?.parse().ok()?,
        family_id,
        subject,
        audience: audience(claims.get("aud")?)?,
        scope: ScopeSet::parse(text("scope").unwrap_or_default()).ok()?,
        expires_at,
        claims,
    })
}

impl TokenDesk {
    /// Whether what the token stands for still holds.
    ///
    /// # Errors
    /// [`StoreError`] when the database is away.
    pub async fn activity(&self, token: &Presented) -> Result<Activity, StoreError> {
        let active = match token.family_id {
            Some(family) => self.standing(family, token.id).await,
            None => self.is_own_token_active(token).await,
        };
        active.inspect_err(|_| (self.observer)(Observed::RevocationUnknown))
    }

    async fn standing(&self, family: FamilyId, token: TokenId) -> Result<Activity, StoreError> {
        let Some(row) = self.families.standing(family, token).await? else {
            return Ok(Activity::Dead);
        };
        Ok(match standing::fault(&row, Some(token)) {
            Some(fault) => {
                tracing::debug!(?fault, "a presented token no longer stands");
                Activity::Dead
            }
            None => Activity::Active(Some(Box::new(row))),
        })
    }

    /// For the token of a client that acts for itself.
    async fn is_own_token_active(&self, token: &Presented) -> Result<Activity, StoreError> {
        let (client, token) = (token.client_id.clone(), token.id);
        let is_active = move |conn: &mut Conn| {
            let is_enabled = clients::find(conn, &client)?.is_some_and(|it| it.enabled);
            Ok(is_enabled && !revoked_tokens::contains(conn, token)?)
        };
        let is_active = self.families.db.read::<_, StoreError>(is_active).await?;
        Ok(if is_active { Activity::Active(None) } else { Activity::Dead })
    }
}

fn audience(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::String(one) => Some(vec![one.clone()]),
        Value::Array(many) => many.iter().map(|it| it.as_str().map(str::to_owned)).collect(),
        _ => None,
    }
}
