//! `bonafide client`.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::audit::Actor;
use crate::cli::context::Context;
use crate::cli::output::{Output, table};
use crate::config::parse_duration;
use crate::oauth::registration::{self, ClientDraft, RegistrationError};
use crate::startup::Foundation;
use crate::store::clients::{self, ClientRow};
use crate::store::{Conn, StoreError};
use crate::types::{ClientAuthMethod, ClientId, GrantType, PlainToken, ScopeSet, Timestamp};

/// Clients in one listing.
const MOST_LISTED: i64 = 10_000;

/// `client`.
#[derive(Subcommand)]
pub enum ClientCommand {
    /// Register an application
    Create(Box<CreateArguments>),
    /// Every application
    List,
    /// One application
    Show(IdArgument),
    /// Change what is given and leave the rest
    Update(Box<UpdateArguments>),
    /// Make a new secret; the one before stays valid until the next time
    RotateSecret(IdArgument),
    /// Stop an application everywhere
    Disable(IdArgument),
    /// Let an application work again
    Enable(IdArgument),
    /// Remove an application
    Delete(IdArgument),
}

/// Which application.
#[derive(Args)]
pub struct IdArgument {
    /// The client id
    id: String,
}

/// `client create`.
#[derive(Args)]
pub struct CreateArguments {
    /// The client id (default: a new one)
    #[arg(long)]
    client_id: Option<String>,
    /// It cannot keep a secret: a program in a browser or on a person's machine
    #[arg(long, conflicts_with = "auth_method")]
    public: bool,
    #[command(flatten)]
    facts: Facts,
}

/// `client update`.
#[derive(Args)]
pub struct UpdateArguments {
    /// The client id
    id: String,
    #[command(flatten)]
    facts: Facts,
}

/// What an application is. A list that is given replaces the one before.
#[derive(Args, Default)]
struct Facts {
    /// The name that people read
    #[arg(long)]
    name: Option<String>,
    /// Where codes may be sent
    #[arg(long)]
    redirect_uri: Vec<String>,
    /// Where a browser may go after sign-out
    #[arg(long)]
    post_logout_redirect_uri: Vec<String>,
    /// authorization_code, refresh_token or client_credentials
    #[arg(long, value_parser = parse_grant)]
    grant: Vec<GrantType>,
    /// What it may ask for, separated by spaces
    #[arg(long, value_parser = parse_scope)]
    scope: Option<ScopeSet>,
    /// client_secret_basic, client_secret_post, private_key_jwt or none
    #[arg(long, value_parser = parse_auth_method)]
    auth_method: Option<ClientAuthMethod>,
    /// Where its public keys are
    #[arg(long, conflicts_with = "jwks")]
    jwks_uri: Option<String>,
    /// A file with its public keys
    #[arg(long)]
    jwks: Option<PathBuf>,
    /// A resource it may ask tokens for; the first is the default
    #[arg(long)]
    audience: Vec<String>,
    /// The resource that it is: it may introspect tokens for it
    #[arg(long)]
    resource: Option<String>,
    /// An origin whose scripts may call us
    #[arg(long)]
    origin: Vec<String>,
    /// First-party: no consent page
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    skip_consent: Option<bool>,
    /// Exempt from PKCE
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    pkce_optional: Option<bool>,
    /// Scope claims go into the ID token too
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    id_token_claims: Option<bool>,
    /// People need a second factor to sign in to it
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    require_factor: Option<bool>,
    /// People get another `sub` there than elsewhere: the host of its redirect URIs, which applications may share
    #[arg(long, value_name = "HOST")]
    pairwise: Option<String>,
    /// How long its access tokens live, such as 15m
    #[arg(long, value_parser = parse_duration)]
    access_token_lifetime: Option<Duration>,
}

/// Registers, shows and changes applications.
///
/// # Errors
/// What is wrong with the application, or with the database.
pub fn run(context: &Context, command: ClientCommand) -> Result<()> {
    let output = context.with_foundation(async |foundation| match command {
        ClientCommand::Create(it) => create(foundation, *it).await,
        ClientCommand::List => list(foundation).await,
        ClientCommand::Show(it) => show(foundation, &it.id).await,
        ClientCommand::Update(it) => update(foundation, *it).await,
        ClientCommand::RotateSecret(it) => rotate_secret(foundation, &it.id).await,
        ClientCommand::Disable(it) => change(foundation, &it.id, "disabled", registration::disable).await,
        ClientCommand::Enable(it) => change(foundation, &it.id, "enabled", registration::enable).await,
        ClientCommand::Delete(it) => change(foundation, &it.id, "deleted", registration::delete).await,
    })?;
    output.print(context.json)
}

async fn create(foundation: &Foundation, arguments: CreateArguments) -> Result<Output> {
    let id = arguments.client_id.unwrap_or_else(|| PlainToken::random().expose().chars().take(22).collect());
    let id = ClientId::parse(&id)?;
    let mut draft = fresh_draft();
    if arguments.public {
        draft.auth_method = ClientAuthMethod::None;
    }
    if arguments.facts.name.is_none() {
        return Err(anyhow!("--name is needed: it is what people read"));
    }
    let mut facts = arguments.facts;
    let keys = read_keys(&mut facts)?;
    apply(&mut draft, facts, keys);
    let (now, wanted) = (foundation.clock.now(), id.clone());
    let secret = foundation
        .db
        .transaction(move |conn| registration::create(conn, &wanted, &draft, &Actor::Operator, now))
        .await?;
    let mut json = json!({ "client_id": id });
    let mut lines = vec![format!("client_id      {id}")];
    if let (Some(secret), Some(fields)) = (secret, json.as_object_mut()) {
        fields.insert("client_secret".to_owned(), json!(secret.expose()));
        lines.push(format!("client_secret  {}   (shown this once)", secret.expose()));
    }
    Ok(Output { json, lines })
}

async fn list(foundation: &Foundation) -> Result<Output> {
    let rows = foundation.db.read::<_, StoreError>(|conn| clients::list(conn, "", MOST_LISTED)).await?;
    let line = |it: &ClientRow| {
        let state = if it.enabled { "enabled" } else { "disabled" };
        vec![it.id.clone(), it.name.clone(), it.auth_method.clone(), state.to_owned()]
    };
    let cells: Vec<_> = rows.iter().map(line).collect();
    let json = json!({ "items": rows.iter().map(describe).collect::<Vec<_>>() });
    Ok(Output { json, lines: table(&["CLIENT ID", "NAME", "PROVES ITSELF BY", "STATE"], &cells) })
}

async fn show(foundation: &Foundation, id: &str) -> Result<Output> {
    let id = ClientId::parse(id)?;
    let row = foundation.db.read(move |conn| registration::require(conn, &id)).await?;
    let json = describe(&row);
    let fields = json.as_object().into_iter().flatten();
    let lines = fields.map(|(name, value)| format!("{name:29} {}", plain(value))).collect();
    Ok(Output { json, lines })
}

async fn update(foundation: &Foundation, arguments: UpdateArguments) -> Result<Output> {
    let (id, now) = (ClientId::parse(&arguments.id)?, foundation.clock.now());
    let (wanted, mut facts) = (id.clone(), arguments.facts);
    let keys = read_keys(&mut facts)?;
    let change = move |draft: &mut ClientDraft| apply(draft, facts, keys);
    foundation
        .db
        .transaction(move |conn| registration::update(conn, &wanted, change, &Actor::Operator, now))
        .await?;
    show(foundation, id.as_str()).await
}

async fn rotate_secret(foundation: &Foundation, id: &str) -> Result<Output> {
    let (id, now) = (ClientId::parse(id)?, foundation.clock.now());
    let wanted = id.clone();
    let secret = foundation
        .db
        .transaction(move |conn| registration::rotate_secret(conn, &wanted, &Actor::Operator, now))
        .await?;
    let lines = vec![format!("client_secret  {}   (shown this once)", secret.expose())];
    Ok(Output { json: json!({ "client_id": id, "client_secret": secret.expose() }), lines })
}

/// A change that needs nothing but the identifier.
type Change = fn(&mut Conn, &ClientId, &Actor, Timestamp) -> Result<(), RegistrationError>;

async fn change(foundation: &Foundation, id: &str, done: &str, change: Change) -> Result<Output> {
    let (id, now) = (ClientId::parse(id)?, foundation.clock.now());
    let wanted = id.clone();
    foundation.db.transaction(move |conn| change(conn, &wanted, &Actor::Operator, now)).await?;
    Ok(Output { json: json!({ "client_id": id, "state": done }), lines: vec![format!("{id} is {done}")] })
}

fn fresh_draft() -> ClientDraft {
    ClientDraft {
        name: String::new(),
        auth_method: ClientAuthMethod::ClientSecretBasic,
        redirect_uris: Vec::new(),
        post_logout_redirect_uris: Vec::new(),
        grants: vec![GrantType::AuthorizationCode, GrantType::RefreshToken],
        scopes: ["openid", "profile", "email"].map(str::to_owned).into_iter().collect(),
        audiences: Vec::new(),
        resource: None,
        origins: Vec::new(),
        jwks: None,
        jwks_uri: None,
        skip_consent: false,
        pkce_optional: false,
        id_token_claims: false,
        requires_factor: false,
        access_token_lifetime: None,
        sector: None,
    }
}

/// Changes in the draft what was given.
fn apply(draft: &mut ClientDraft, facts: Facts, keys: Option<Value>) {
    let replace = |list: &mut Vec<String>, given: Vec<String>| {
        if !given.is_empty() {
            *list = given;
        }
    };
    replace(&mut draft.redirect_uris, facts.redirect_uri);
    replace(&mut draft.post_logout_redirect_uris, facts.post_logout_redirect_uri);
    replace(&mut draft.audiences, facts.audience);
    replace(&mut draft.origins, facts.origin);
    if !facts.grant.is_empty() {
        draft.grants = facts.grant;
    }
    draft.name = facts.name.unwrap_or_else(|| draft.name.clone());
    draft.scopes = facts.scope.unwrap_or_else(|| draft.scopes.clone());
    draft.auth_method = facts.auth_method.unwrap_or(draft.auth_method);
    draft.resource = facts.resource.or_else(|| draft.resource.clone());
    draft.skip_consent = facts.skip_consent.unwrap_or(draft.skip_consent);
    draft.pkce_optional = facts.pkce_optional.unwrap_or(draft.pkce_optional);
    draft.id_token_claims = facts.id_token_claims.unwrap_or(draft.id_token_claims);
    draft.requires_factor = facts.require_factor.unwrap_or(draft.requires_factor);
    draft.sector = facts.pairwise.or_else(|| draft.sector.clone());
    draft.access_token_lifetime = facts.access_token_lifetime.or(draft.access_token_lifetime);
    if let Some(address) = facts.jwks_uri {
        (draft.jwks_uri, draft.jwks) = (Some(address), None);
    }
    if keys.is_some() {
        (draft.jwks, draft.jwks_uri) = (keys, None);
    }
}

/// Reads the file of public keys, if one was given.
fn read_keys(facts: &mut Facts) -> Result<Option<Value>> {
    let Some(file) = facts.jwks.take() else { return Ok(None) };
    let text = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let keys = serde_json::from_slice(&text).with_context(|| format!("{} is no JSON", file.display()))?;
    Ok(Some(keys))
}

fn describe(row: &ClientRow) -> Value {
    json!({
        "client_id": row.id,
        "name": row.name,
        "enabled": row.enabled,
        "auth_method": row.auth_method,
        "redirect_uris": row.redirect_uris,
        "post_logout_redirect_uris": row.post_logout_redirect_uris,
        "grants": row.grants,
        "scope": row.scopes.join(" "),
        "audiences": row.audiences,
        "resource": row.resource,
        "origins": row.origins,
        "jwks": row.jwks,
        "jwks_uri": row.jwks_uri,
        "skip_consent": row.skip_consent,
        "pkce_optional": row.pkce_optional,
        "id_token_claims": row.id_token_claims,
        "require_factor": row.requires_factor,
        "pairwise": row.sector,
        "access_token_lifetime_seconds": row.access_token_lifetime_seconds,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
    })
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

fn parse_grant(text: &str) -> Result<GrantType> {
    GrantType::find(text)
        .ok_or_else(|| anyhow!("use authorization_code, refresh_token or client_credentials"))
}

fn parse_auth_method(text: &str) -> Result<ClientAuthMethod> {
    let names = ClientAuthMethod::ALL.map(ClientAuthMethod::as_str).join(", ");
    ClientAuthMethod::find(text).ok_or_else(|| anyhow!("use one of {names}"))
}

fn parse_scope(text: &str) -> Result<ScopeSet> {
    Ok(ScopeSet::parse(text)?)
}
