//! Adds, changes and removes providers of the database.

use thiserror::Error;

use crate::accounts::cause::Cause;
use crate::accounts::federation::directory::{Provider, ProviderAuth};
use crate::audit::Event;
use crate::keys::{Purpose, Sealer};
use crate::store::providers::{self, ProviderRow};
use crate::store::{Conn, StoreError};
use crate::types::{ProviderId, ProviderIssuer, ScopeSet};

/// What a provider is to be.
#[derive(Clone, Debug)]
pub struct ProviderDraft {
    /// The name that people read.
    pub name: String,
    /// Its issuer.
    pub issuer: ProviderIssuer,
    /// Our client identifier there.
    pub client_id: String,
    /// How we prove who we are there.
    pub auth: ProviderAuth,
    /// What we ask for.
    pub scopes: ScopeSet,
    /// Whether it may make accounts here.
    pub sign_up: bool,
}

/// Why a provider is not taken.
#[derive(Debug, Error)]
pub enum RegistryError {
    /// There is none of this name.
    #[error("there is no such provider among those added by command; `bonafide provider list` shows all")]
    Unknown,
    /// The name or the issuer is taken.
    #[error("there is a provider with this id or this issuer already")]
    Taken,
    /// The name is empty, too long or holds control characters.
    #[error("a provider's name has 1 to 60 characters; people read it on a button")]
    InvalidName,
    /// The client identifier is empty or too long.
    #[error("our client id at the provider has 1 to 500 characters")]
    InvalidClientId,
    /// The secret is empty.
    #[error("the client secret is empty; a public client has none")]
    EmptySecret,
    /// The scope lacks `openid`.
    #[error("the scope needs openid: without it the provider gives no ID token")]
    ScopeLacksOpenid,
    /// The secret in the database cannot be opened.
    #[error("the provider's secret cannot be opened; give it again")]
    Sealed,
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for RegistryError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Duplicate { .. } => Self::Taken,
            error => Self::Store(error),
        }
    }
}

impl ProviderDraft {
    fn check(&self) -> Result<(), RegistryError> {
        let is_name = (1..=60).contains(&self.name.trim().chars().count());
        if !is_name || self.name.chars().any(char::is_control) {
            return Err(RegistryError::InvalidName);
        }
        if !(1..=500).contains(&self.client_id.len()) || self.client_id.contains('\0') {
            return Err(RegistryError::InvalidClientId);
        }
        if self.auth.secret().is_some_and(|it| it.expose().is_empty()) {
            return Err(RegistryError::EmptySecret);
        }
        if self.scopes.contains("openid") { Ok(()) } else { Err(RegistryError::ScopeLacksOpenid) }
    }

    fn row(&self, id: &ProviderId, sealer: &Sealer, cause: &Cause<'_>) -> ProviderRow {
        let seal = |it: &String| sealer.seal(Purpose::ProviderSecret, id.as_str().as_bytes(), it.as_bytes());
        ProviderRow {
            id: id.as_str().to_owned(),
            name: self.name.trim().to_owned(),
            issuer: self.issuer.as_str().to_owned(),
            client_id: self.client_id.clone(),
            auth_method: self.auth.method().to_owned(),
            sealed_secret: self.auth.secret().map(|it| seal(it.expose())),
            scopes: self.scopes.to_vec(),
            sign_up: self.sign_up,
            created_at: cause.now,
            updated_at: cause.now,
        }
    }
}

/// Adds a provider.
///
/// # Errors
/// [`RegistryError`], with what is wrong.
pub fn add(
    conn: &mut Conn,
    id: &ProviderId,
    draft: &ProviderDraft,
    sealer: &Sealer,
    cause: &Cause<'_>,
) -> Result<(), RegistryError> {
    draft.check()?;
    providers::insert(conn, &draft.row(id, sealer, cause))?;
    Ok(cause.record(conn, &Event::ProviderAdded { provider_id: id.clone() })?)
}

/// Changes a provider.
///
/// # Errors
/// [`RegistryError`], with what is wrong.
pub fn update(
    conn: &mut Conn,
    id: &ProviderId,
    change: impl FnOnce(&mut ProviderDraft),
    sealer: &Sealer,
    cause: &Cause<'_>,
) -> Result<(), RegistryError> {
    let before = providers::lock(conn, id)?.ok_or(RegistryError::Unknown)?;
    let created_at = before.created_at;
    let provider = Provider::open(before, sealer).ok_or(RegistryError::Sealed)?;
    let mut draft = ProviderDraft {
        name: provider.name,
        issuer: provider.issuer,
        client_id: provider.client_id,
        auth: provider.auth,
        scopes: provider.scopes,
        sign_up: provider.sign_up,
    };
    change(&mut draft);
    draft.check()?;
    providers::update(conn, &ProviderRow { created_at, ..draft.row(id, sealer, cause) })?;
    Ok(cause.record(conn, &Event::ProviderUpdated { provider_id: id.clone() })?)
}

/// Removes a provider. Links of people stay, and count again should it come back.
///
/// # Errors
/// [`RegistryError::Unknown`], [`RegistryError::Store`].
pub fn remove(conn: &mut Conn, id: &ProviderId, cause: &Cause<'_>) -> Result<(), RegistryError> {
    if !providers::delete(conn, id)? {
        return Err(RegistryError::Unknown);
    }
    Ok(cause.record(conn, &Event::ProviderRemoved { provider_id: id.clone() })?)
}
