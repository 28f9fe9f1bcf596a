//! Registers clients and changes them. Every change is audited in its own transaction and told to the other instances.

use std::time::Duration;

use serde_json::Value;
use thiserror::Error;

use crate::audit::{self, Actor, Event};
use crate::keys::LONGEST_CLIENT_TOKEN_LIFE;
use crate::keys::foreign::{ClientKeys, InvalidJwks};
use crate::store::clients::ClientRow;
use crate::store::listener::{self, Change};
use crate::store::{Conn, StoreError, authorization_codes, client_secrets, clients, token_families};
use crate::types::{
    ClientAuthMethod, ClientId, GrantType, InvalidRedirectUri, PlainToken, RedirectUri, ScopeSet, Timestamp,
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

/// Removes a client with all that belongs to it.
///
/// # Errors
/// [`RegistrationError`] when there is no such client.
pub fn delete(
    conn: &mut Conn,
    id: &ClientId,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), RegistrationError> {
    if !clients::delete(conn, id)? {
        return Err(RegistrationError::Unknown(id.clone()));
    }
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

/// The names of what differs, for the audit.
fn changed(before: &ClientRow, after: &ClientRow) -> Vec<&'static str> {
    let differs = [
        ("name", before.name != after.name),
        ("auth_method", before.auth_method != after.auth_method),
        ("redirect_uris", before.redirect_uris != after.redirect_uris),
        ("post_logout_redirect_uris", before.post_logout_redirect_uris != after.post_logout_redirect_uris),
        ("grants", before.grants != after.grants),
        ("scope", before.scopes != after.scopes),
        ("audiences", before.audiences != after.audiences),
        ("resource", before.resource != after.resource),
        ("origins", before.origins != after.origins),
        ("keys", before.jwks != after.jwks || before.jwks_uri != after.jwks_uri),
        ("skip_consent", before.skip_consent != after.skip_consent),
        ("pkce_optional", before.pkce_optional != after.pkce_optional),
        ("id_token_claims", before.id_token_claims != after.id_token_claims),
        ("requires_factor", before.requires_factor != after.requires_factor),
        (
            "access_token_lifetime",
            before.access_token_lifetime_seconds != after.access_token_lifetime_seconds,
        ),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

fn tell(conn: &mut Conn, actor: &Actor, event: &Event, now: Timestamp) -> Result<(), StoreError> {
    audit::record(conn, None, actor, event, now)?;
    listener::notify(conn, Change::Clients)
}

fn validate(draft: &ClientDraft) -> Result<(), RegistrationError> {
    if !(1..=200).contains(&draft.name.trim().chars().count()) || draft.name.chars().any(char::is_control) {
        return Err(RegistrationError::Name);
    }
    for address in draft.redirect_uris.iter().chain(&draft.post_logout_redirect_uris) {
        if address.len() > LONGEST_ADDRESS_BYTES {
            return Err(RegistrationError::RedirectUriTooLong);
        }
        RedirectUri::parse(address)
            .map_err(|reason| RegistrationError::RedirectUri { address: address.clone(), reason })?;
    }
    let is_public = draft.auth_method == ClientAuthMethod::None;
    if draft.grants.is_empty() {
        return Err(RegistrationError::NoGrant);
    }
    if draft.grants.contains(&GrantType::AuthorizationCode) && draft.redirect_uris.is_empty() {
        return Err(RegistrationError::NoRedirectUri);
    }
    if is_public && (draft.grants.contains(&GrantType::ClientCredentials) || draft.pkce_optional) {
        return Err(RegistrationError::Public);
    }
    if draft.access_token_lifetime.is_some_and(|it| it.is_zero() || it > LONGEST_CLIENT_TOKEN_LIFE) {
        return Err(RegistrationError::Lifetime);
    }
    validate_keys(draft)?;
    validate_addresses(draft)
}

fn validate_keys(draft: &ClientDraft) -> Result<(), RegistrationError> {
    let places = usize::from(draft.jwks.is_some()) + usize::from(draft.jwks_uri.is_some());
    let wanted = usize::from(draft.auth_method == ClientAuthMethod::PrivateKeyJwt);
    if places != wanted {
        return Err(RegistrationError::Keys);
    }
    if let Some(jwks) = &draft.jwks {
        ClientKeys::parse(jwks)?;
    }
    Ok(())
}

fn validate_addresses(draft: &ClientDraft) -> Result<(), RegistrationError> {
    let is_web = |it: &String| RedirectUri::parse(it).is_ok_and(|it| it.origin().is_some());
    if let Some(address) = draft.jwks_uri.iter().find(|it| !is_web(it)) {
        return Err(RegistrationError::Address(address.clone()));
    }
    if let Some(address) = draft.origins.iter().find(|it| origin(it).is_none()) {
        return Err(RegistrationError::Address(address.clone()));
    }
    for resource in draft.audiences.iter().chain(&draft.resource) {
        let is_absolute = url::Url::parse(resource).is_ok_and(|it| it.fragment().is_none());
        if !is_absolute || resource.len() > 1024 {
            return Err(RegistrationError::Address(resource.clone()));
        }
    }
    Ok(())
}

/// An origin as browsers send it; `None` where more than scheme, host and port was given.
fn origin(text: &str) -> Option<String> {
    let parsed = RedirectUri::parse(text).ok()?;
    let has_path = url::Url::parse(text).is_ok_and(|it| it.path() != "/" || it.query().is_some());
    parsed.origin().filter(|_| !has_path)
}

fn row(id: &ClientId, draft: &ClientDraft, created_at: Timestamp, now: Timestamp) -> ClientRow {
    ClientRow {
        id: id.as_str().to_owned(),
        name: draft.name.trim().to_owned(),
        auth_method: draft.auth_method.as_str().to_owned(),
        redirect_uris: draft.redirect_uris.clone(),
        post_logout_redirect_uris: draft.post_logout_redirect_uris.clone(),
        grants: draft.grants.iter().map(|it| it.as_str().to_owned()).collect(),
        scopes: draft.scopes.to_vec(),
        audiences: draft.audiences.clone(),
        resource: draft.resource.clone(),
        origins: draft.origins.iter().filter_map(|it| origin(it)).collect(),
        jwks: draft.jwks.clone(),
        jwks_uri: draft.jwks_uri.clone(),
        skip_consent: draft.skip_consent,
        pkce_optional: draft.pkce_optional,
        id_token_claims: draft.id_token_claims,
        requires_factor: draft.requires_factor,
        access_token_lifetime_seconds: draft
            .access_token_lifetime
            .and_then(|it| i32::try_from(it.as_secs()).ok()),
        enabled: true,
        created_at,
        updated_at: now,
    }
}
