//! Registers clients and changes them. Every change is audited in its own transaction and told to the other instances.

mod row;
mod validation;

use std::time::Duration;

use serde_json::Value;
use thiserror::Error;

use crate::audit::{self, Actor, Event};
use crate::keys::LONGEST_CLIENT_TOKEN_LIFE;
use crate::keys::foreign::InvalidJwks;
use crate::oauth::registration::row::{changed, row};
use crate::oauth::registration::validation::validate;
use crate::store::clients::ClientRow;
use crate::store::listener::{self, Change};
use crate::store::{
    Conn, StoreError, authorization_codes, client_secrets, clients, subject_sectors, token_families,
};
use crate::types::{
    ClientAuthMethod, ClientId, GrantType, InvalidRedirectUri, PlainToken, ScopeSet, Timestamp, random_bytes,
};

/// How many secrets of a client may live at a time (OA-6).
const MOST_SECRETS: usize = 2;

/// The longest address that answers are sent to, in bytes: with all that comes back in it, it stays below 2 KiB (NET-3).
const LONGEST_ADDRESS_BYTES: usize = 768;

/// What is to be registered.
#[derive(Clone, Debug)]
pub struct ClientDraft {
    /// The name that people read.
    pub name: String,
    /// How it proves who it is.
    pub auth_method: ClientAuthMethod,
    /// Where codes may be sent.
    pub redirect_uris: Vec<String>,
    /// Where a browser may go after sign-out.
    pub post_logout_redirect_uris: Vec<String>,
    /// Grants it may use.
    pub grants: Vec<GrantType>,
    /// Scopes it may ask for.
    pub scopes: ScopeSet,
    /// Resources it may name; the first is its default audience.
    pub audiences: Vec<String>,
    /// The resource that it is.
    pub resource: Option<String>,
    /// Extra origins for CORS.
    pub origins: Vec<String>,
    /// Its public keys.
    pub jwks: Option<Value>,
    /// Where its public keys are.
    pub jwks_uri: Option<String>,
    /// First-party: no consent page.
    pub skip_consent: bool,
    /// Exempt from PKCE.
    pub pkce_optional: bool,
    /// Scope claims go into the ID token too.
    pub id_token_claims: bool,
    /// People need a second factor to sign in to it.
    pub requires_factor: bool,
    /// How long its access tokens live, where that differs from the setting.
    pub access_token_lifetime: Option<Duration>,
    /// The host with whose applications it shares pairwise subjects; `None`: it knows people by their ids.
    pub sector: Option<String>,
}

impl From<ClientRow> for ClientDraft {
    fn from(row: ClientRow) -> Self {
        let lifetime = row.access_token_lifetime_seconds.and_then(|it| u64::try_from(it).ok());
        Self {
            name: row.name,
            auth_method: ClientAuthMethod::find(&row.auth_method)
                .unwrap_or(ClientAuthMethod::ClientSecretBasic),
            redirect_uris: row.redirect_uris,
            post_logout_redirect_uris: row.post_logout_redirect_uris,
            grants: row.grants.iter().filter_map(|it| GrantType::find(it)).collect(),
            scopes: row.scopes.into_iter().collect(),
            audiences: row.audiences,
            resource: row.resource,
            origins: row.origins,
            jwks: row.jwks,
            jwks_uri: row.jwks_uri,
            skip_consent: row.skip_consent,
            pkce_optional: row.pkce_optional,
            id_token_claims: row.id_token_claims,
            requires_factor: row.requires_factor,
            access_token_lifetime: lifetime.map(Duration::from_secs),
            sector: row.sector,
        }
    }
}

/// Why a client is not registered or changed.
#[derive(Debug, Error)]
pub enum RegistrationError {
    /// The name is empty or too long.
    #[error("a client's name has 1 to 200 characters")]
    Name,
    /// A redirect URI is not one.
    #[error("{address} cannot be a redirect URI: {reason}")]
    RedirectUri {
        /// What was given.
        address: String,
        /// Why not.
        #[source]
        reason: InvalidRedirectUri,
    },
    /// A redirect URI is too long.
    #[error("a redirect URI has at most {LONGEST_ADDRESS_BYTES} bytes: what comes back is added to it")]
    RedirectUriTooLong,
    /// A client for people needs somewhere to send them.
    #[error("authorization_code needs at least one redirect URI")]
    NoRedirectUri,
    /// A client without a grant can do nothing.
    #[error("a client needs at least one grant")]
    NoGrant,
    /// A public client has no secret to act for itself with, and must use PKCE.
    #[error("a public client cannot use client_credentials and cannot be exempt from PKCE")]
    Public,
    /// `private_key_jwt` and keys belong together, and keys are in one place.
    #[error("private_key_jwt needs either keys or the address of keys, and no other method has them")]
    Keys,
    /// The keys cannot be used.
    #[error("the keys cannot be used: {0}")]
    Jwks(#[from] InvalidJwks),
    /// An address of keys or resources, or an origin.
    #[error("{0} is no https address, or http on this machine")]
    Address(String),
    /// The sector is no host of its own addresses.
    #[error("{0} is not the host of one of its redirect URIs, nor of its keys' address")]
    Sector(String),
    /// Longer than keys are kept for.
    #[error("an access token lives at most {} hours", LONGEST_CLIENT_TOKEN_LIFE.as_secs() / 3600)]
    Lifetime,
    /// The identifier or the resource belongs to another client.
    #[error("another client has this identifier or is this resource")]
    Taken,
    /// No such client.
    #[error("there is no client {0}")]
    Unknown(ClientId),
    /// The client proves itself otherwise.
    #[error("the client {0} does not use secrets")]
    NoSecrets(ClientId),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for RegistrationError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Duplicate { .. } => Self::Taken,
            error => Self::Store(error),
        }
    }
}

/// Registers a client; gives its secret, which is shown this once, where it uses one.
///
/// # Errors
/// [`RegistrationError`], with what is wrong.
pub fn create(
    conn: &mut Conn,
    id: &ClientId,
    draft: &ClientDraft,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<PlainToken>, RegistrationError> {
    validate(draft)?;
    ensure_sector(conn, draft, now)?;
    clients::insert(conn, &row(id, draft, now, now))?;
    let secret = draft.auth_method.uses_secret().then(PlainToken::random);
    if let Some(secret) = &secret {
        client_secrets::insert(conn, id, &secret.hash(), now)?;
    }
    tell(conn, actor, &Event::ClientCreated { client_id: id.clone() }, now)?;
    Ok(secret)
}

/// Changes what a client is, but not whether it is enabled. `change` sees the client as nobody else can change it meanwhile.
///
/// # Errors
/// [`RegistrationError`], with what is wrong.
pub fn update(
    conn: &mut Conn,
    id: &ClientId,
    change: impl FnOnce(&mut ClientDraft),
    actor: &Actor,
    now: Timestamp,
) -> Result<(), RegistrationError> {
    let before = lock(conn, id)?;
    let mut draft = ClientDraft::from(before.clone());
    change(&mut draft);
    validate(&draft)?;
    ensure_sector(conn, &draft, now)?;
    let after = ClientRow { enabled: before.enabled, ..row(id, &draft, before.created_at, now) };
    clients::update(conn, &after)?;
    tell(
        conn,
        actor,
        &Event::ClientUpdated { client_id: id.clone(), changed: changed(&before, &after) },
        now,
    )?;
    Ok(())
}

/// Makes a new secret; of those before, only the newest stays, so that it can be replaced without an outage (OA-6).
///
/// # Errors
/// [`RegistrationError`] when there is no such client or it uses no secrets.
pub fn rotate_secret(
    conn: &mut Conn,
    id: &ClientId,
    actor: &Actor,
    now: Timestamp,
) -> Result<PlainToken, RegistrationError> {
    let row = lock(conn, id)?;
    if !ClientAuthMethod::find(&row.auth_method).is_some_and(ClientAuthMethod::uses_secret) {
        return Err(RegistrationError::NoSecrets(id.clone()));
    }
    for old in client_secrets::list(conn, id)?.into_iter().skip(MOST_SECRETS - 1) {
        client_secrets::delete(conn, old.id)?;
    }
    let secret = PlainToken::random();
    client_secrets::insert(conn, id, &secret.hash(), now)?;
    tell(conn, actor, &Event::ClientSecretRotated { client_id: id.clone() }, now)?;
    Ok(secret)
}

/// Lets a client work again.
///
/// # Errors
/// [`RegistrationError`] when there is no such client.
pub fn enable(
    conn: &mut Conn,
    id: &ClientId,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), RegistrationError> {
    let row = ClientRow { enabled: true, updated_at: now, ..lock(conn, id)? };
    clients::update(conn, &row)?;
    tell(conn, actor, &Event::ClientEnabled { client_id: id.clone() }, now)?;
    Ok(())
}

/// Stops a client everywhere and ends what it holds.
///
/// # Errors
/// [`RegistrationError`] when there is no such client.
pub fn disable(
    conn: &mut Conn,
    id: &ClientId,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), RegistrationError> {
    let row = ClientRow { enabled: false, updated_at: now, ..lock(conn, id)? };
    clients::update(conn, &row)?;
    authorization_codes::consume_where_client(conn, id, now)?;
    token_families::end_where_client(conn, id, "client_disabled", now)?;
    tell(conn, actor, &Event::ClientDisabled { client_id: id.clone() }, now)?;
    Ok(())
}

/// Removes a client with all that belongs to it. The client comes first, as it does for whoever redeems a code or consents.
///
/// # Errors
/// [`RegistrationError`] when there is no such client.
pub fn delete(
    conn: &mut Conn,
    id: &ClientId,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), RegistrationError> {
    lock(conn, id)?;
    clients::delete(conn, id)?;
    tell(conn, actor, &Event::ClientDeleted { client_id: id.clone() }, now)?;
    Ok(())
}

/// A client's registration.
///
/// # Errors
/// [`RegistrationError::Unknown`] when there is none.
pub fn require(conn: &mut Conn, id: &ClientId) -> Result<ClientRow, RegistrationError> {
    clients::find(conn, id)?.ok_or_else(|| RegistrationError::Unknown(id.clone()))
}

fn lock(conn: &mut Conn, id: &ClientId) -> Result<ClientRow, RegistrationError> {
    clients::lock(conn, id)?.ok_or_else(|| RegistrationError::Unknown(id.clone()))
}

/// The key of a sector is made once and then stays, or applications would lose the people they know.
fn ensure_sector(conn: &mut Conn, draft: &ClientDraft, now: Timestamp) -> Result<(), StoreError> {
    let Some(sector) = &draft.sector else { return Ok(()) };
    subject_sectors::ensure(conn, sector, &random_bytes(), now)
}

fn tell(conn: &mut Conn, actor: &Actor, event: &Event, now: Timestamp) -> Result<(), StoreError> {
    audit::record(conn, None, actor, event, now)?;
    listener::notify(conn, Change::Clients)
}
