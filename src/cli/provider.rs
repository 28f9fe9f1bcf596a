//! `bonafide provider`.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::accounts::Cause;
use crate::accounts::federation::{self, Directory, Provider, ProviderAuth, ProviderDraft};
use crate::audit::Actor;
use crate::cli::context::Context;
use crate::cli::output::{Output, table};
use crate::startup::Foundation;
use crate::types::{ProviderId, ProviderIssuer, ScopeSet, Secret};
use crate::web::paths;

/// What is asked for where nothing is said.
const SCOPE: &str = "openid email profile";

/// Longer ones are no secrets.
const LONGEST_SECRET: u64 = 4096;

/// `provider`.
#[derive(Subcommand)]
pub enum ProviderCommand {
    /// Let people sign in through another OpenID provider
    Add(Box<AddArguments>),
    /// Every provider, those of the settings file first
    List,
    /// Change what is given and leave the rest
    Update(Box<UpdateArguments>),
    /// Remove a provider; people's links count again should it come back
    Remove {
        /// The provider's id
        id: String,
    },
}

/// `provider add`.
#[derive(Args)]
pub struct AddArguments {
    /// Its id in our addresses, such as google (default: made from the name)
    #[arg(long)]
    id: Option<String>,
    #[command(flatten)]
    facts: Facts,
}

/// `provider update`.
#[derive(Args)]
pub struct UpdateArguments {
    /// The provider's id
    id: String,
    #[command(flatten)]
    facts: Facts,
}

/// What a provider is.
#[derive(Args)]
struct Facts {
    /// The name that people read on the button
    #[arg(long)]
    name: Option<String>,
    /// Its issuer, to the letter as its tokens carry it
    #[arg(long, value_parser = parse_issuer)]
    issuer: Option<ProviderIssuer>,
    /// Our client id there
    #[arg(long)]
    client_id: Option<String>,
    /// Read our client secret there from standard input
    #[arg(long)]
    client_secret_stdin: bool,
    /// A file with our client secret there
    #[arg(long, value_name = "FILE", conflicts_with = "client_secret_stdin")]
    client_secret_file: Option<PathBuf>,
    /// client_secret_basic, client_secret_post, or none for a public client
    #[arg(long, value_parser = ["client_secret_basic", "client_secret_post", "none"])]
    auth_method: Option<String>,
    /// What to ask for, separated by spaces
    #[arg(long, value_parser = parse_scope)]
    scope: Option<ScopeSet>,
    /// Make an account for somebody unknown whose address the provider has verified
    #[arg(long, num_args = 0..=1, default_missing_value = "true")]
    sign_up: Option<bool>,
}

/// Adds, lists and changes providers.
///
/// # Errors
/// What is wrong with the provider, or with the database.
pub fn run(context: &Context, command: ProviderCommand) -> Result<()> {
    let output = context.with_foundation(async |foundation| match command {
        ProviderCommand::Add(it) => add(foundation, *it).await,
        ProviderCommand::List => list(foundation).await,
        ProviderCommand::Update(it) => update(foundation, *it).await,
        ProviderCommand::Remove { id } => remove(foundation, &id).await,
    })?;
    output.print(context.json)
}

async fn add(foundation: &Foundation, arguments: AddArguments) -> Result<Output> {
    let facts = arguments.facts;
    let needed = |it: Option<String>, flag: &str| it.ok_or_else(|| anyhow!("{flag} is needed"));
    let name = needed(facts.name.clone(), "--name")?;
    let id = ProviderId::parse(&arguments.id.unwrap_or_else(|| id_of(&name)))?;
    refuse_fixed(foundation, &id)?;
    let secret = read_secret(&facts)?;
    let draft = ProviderDraft {
        name,
        issuer: facts.issuer.clone().ok_or_else(|| anyhow!("--issuer is needed"))?,
        client_id: needed(facts.client_id.clone(), "--client-id")?,
        auth: auth(facts.auth_method.as_deref(), secret)?,
        scopes: facts.scope.clone().map_or_else(|| ScopeSet::parse(SCOPE), Ok)?,
        sign_up: facts.sign_up.unwrap_or(false),
    };
    let (sealer, now, wanted) = (foundation.sealer().await?, foundation.clock.now(), id.clone());
    let added = foundation.db.transaction(move |conn| {
        let cause = Cause { actor: &Actor::Operator, origin: None, now };
        federation::add(conn, &wanted, &draft, &sealer, &cause)
    });
    added.await?;
    show(foundation, &id).await
}

async fn list(foundation: &Foundation) -> Result<Output> {
    let providers = directory(foundation).await?.list().await?;
    let line = |it: &Provider| {
        vec![it.id.to_string(), it.name.clone(), it.issuer.to_string(), source(foundation, it).to_owned()]
    };
    let cells: Vec<_> = providers.iter().map(line).collect();
    let items: Vec<_> = providers.iter().map(|it| describe(foundation, it)).collect();
    Ok(Output { json: json!({ "items": items }), lines: table(&["ID", "NAME", "ISSUER", "FROM"], &cells) })
}

async fn update(foundation: &Foundation, arguments: UpdateArguments) -> Result<Output> {
    let (id, facts) = (ProviderId::parse(&arguments.id)?, arguments.facts);
    refuse_fixed(foundation, &id)?;
    let secret = read_secret(&facts)?;
    let before = directory(foundation).await?.find(&id).await?;
    let method = facts.auth_method.as_deref();
    let new_auth = match (method, secret, before.map(|it| it.auth)) {
        (None, None, _) => None,
        (None, Some(secret), Some(ProviderAuth::Post(_))) => Some(ProviderAuth::Post(secret)),
        (method, Some(secret), _) => Some(auth(method, Some(secret))?),
        (Some("none"), None, _) => Some(ProviderAuth::None),
        (method, None, before) => Some(auth(method, before.and_then(|it| it.secret().cloned()))?),
    };
    let change = move |draft: &mut ProviderDraft| {
        draft.name = facts.name.unwrap_or_else(|| draft.name.clone());
        draft.issuer = facts.issuer.unwrap_or_else(|| draft.issuer.clone());
        draft.client_id = facts.client_id.unwrap_or_else(|| draft.client_id.clone());
        draft.scopes = facts.scope.unwrap_or_else(|| draft.scopes.clone());
        draft.sign_up = facts.sign_up.unwrap_or(draft.sign_up);
        draft.auth = new_auth.unwrap_or_else(|| draft.auth.clone());
    };
    let (sealer, now, wanted) = (foundation.sealer().await?, foundation.clock.now(), id.clone());
    let updated = foundation.db.transaction(move |conn| {
        let cause = Cause { actor: &Actor::Operator, origin: None, now };
        federation::update(conn, &wanted, change, &sealer, &cause)
    });
    updated.await?;
    show(foundation, &id).await
}

async fn remove(foundation: &Foundation, id: &str) -> Result<Output> {
    let id = ProviderId::parse(id)?;
    refuse_fixed(foundation, &id)?;
    let (now, wanted) = (foundation.clock.now(), id.clone());
    let removed = foundation.db.transaction(move |conn| {
        federation::remove(conn, &wanted, &Cause { actor: &Actor::Operator, origin: None, now })
    });
    removed.await?;
    let json = json!({ "id": id.as_str(), "state": "removed" });
    Ok(Output { json, lines: vec![format!("{id} is removed")] })
}

async fn show(foundation: &Foundation, id: &ProviderId) -> Result<Output> {
    let provider = directory(foundation).await?.find(id).await?;
    let provider = provider.ok_or_else(|| anyhow!("a provider of the settings file has the same issuer"))?;
    let lines = vec![
        format!("id            {id}"),
        format!("redirect_uri  {}   (register it at the provider)", redirect_uri(foundation, &provider)),
    ];
    Ok(Output { json: describe(foundation, &provider), lines })
}

fn describe(foundation: &Foundation, it: &Provider) -> Value {
    json!({
        "id": it.id.as_str(),
        "name": it.name,
        "issuer": it.issuer.as_str(),
        "client_id": it.client_id,
        "auth_method": it.auth.method(),
        "scope": it.scopes.to_string(),
        "sign_up": it.sign_up,
        "redirect_uri": redirect_uri(foundation, it),
        "from": source(foundation, it),
    })
}

fn redirect_uri(foundation: &Foundation, provider: &Provider) -> String {
    foundation.settings.issuer.address(&paths::federation_callback(provider.id.as_str()))
}

fn source(foundation: &Foundation, provider: &Provider) -> &'static str {
    let is_fixed = foundation.settings.providers.iter().any(|it| it.id == provider.id);
    if is_fixed { "settings file" } else { "command" }
}

async fn directory(foundation: &Foundation) -> Result<Directory> {
    let sealer = foundation.sealer().await?;
    Ok(Directory::new(foundation.db.clone(), sealer, &foundation.settings.providers))
}

fn refuse_fixed(foundation: &Foundation, id: &ProviderId) -> Result<()> {
    if foundation.settings.providers.iter().any(|it| it.id == *id) {
        return Err(anyhow!("{id} stands in the settings file: change it there"));
    }
    Ok(())
}

/// `none` needs no secret; everything else does, and a secret alone goes into the header.
fn auth(method: Option<&str>, secret: Option<Secret<String>>) -> Result<ProviderAuth> {
    match (method, secret) {
        (None | Some("client_secret_basic"), Some(secret)) => Ok(ProviderAuth::Basic(secret)),
        (Some("client_secret_post"), Some(secret)) => Ok(ProviderAuth::Post(secret)),
        (Some("none"), None) => Ok(ProviderAuth::None),
        (Some("none"), Some(_)) => Err(anyhow!("a client with --auth-method none has no secret")),
        (Some(other), Some(_)) => Err(anyhow!("{other} is no method of proving who we are")),
        (_, None) => Err(anyhow!(
            "give the client secret with --client-secret-stdin or --client-secret-file, or --auth-method none for a public client"
        )),
    }
}

/// Less one line break at its end.
fn read_secret(facts: &Facts) -> Result<Option<Secret<String>>> {
    let text = match &facts.client_secret_file {
        Some(file) => read_file(file)?,
        None if facts.client_secret_stdin => {
            let mut typed = String::new();
            std::io::stdin().lock().take(LONGEST_SECRET).read_to_string(&mut typed)?;
            typed
        }
        None => return Ok(None),
    };
    let secret = text.strip_suffix('\n').unwrap_or(&text);
    Ok(Some(Secret::new(secret.strip_suffix('\r').unwrap_or(secret).to_owned())))
}

fn read_file(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// `Our Company` becomes `our-company`.
fn id_of(name: &str) -> String {
    let letters = name.to_lowercase();
    let parts = letters.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

fn parse_issuer(text: &str) -> Result<ProviderIssuer> {
    Ok(ProviderIssuer::parse(text)?)
}

fn parse_scope(text: &str) -> Result<ScopeSet> {
    Ok(ScopeSet::parse(text)?)
}
