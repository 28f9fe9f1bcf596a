//! `[[providers]]` of the settings file: other OpenID providers that people may sign in through. They have no place in the
//! environment, because there may be any number of them.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::config::fault::{ConfigFault, Wrong, quoted};
use crate::types::{ProviderId, ProviderIssuer, ScopeSet, Secret};

/// What is asked for where nothing is said.
const SCOPE: &str = "openid email profile";

/// The key under which they stand.
pub(super) const KEY: &str = "providers";

/// One provider of the settings file.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// The name in addresses of ours.
    pub id: ProviderId,
    /// The name that people read.
    pub name: String,
    /// Its issuer.
    pub issuer: ProviderIssuer,
    /// Our client identifier there.
    pub client_id: String,
    /// Our client secret there; `None` for a public client.
    pub client_secret: Option<Secret<String>>,
    /// Whether the secret goes into the form instead of the `Authorization` header.
    pub secret_in_form: bool,
    /// What we ask for.
    pub scopes: ScopeSet,
    /// Whether somebody unknown with a verified address there gets an account here.
    pub sign_up: bool,
}

/// As it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    name: String,
    issuer: String,
    client_id: String,
    client_secret: Option<String>,
    client_secret_file: Option<String>,
    auth_method: Option<String>,
    scope: Option<String>,
    #[serde(default)]
    sign_up: bool,
}

/// Reads the providers of the file's text; relative paths count from `folder`.
pub(super) fn read(text: &str, folder: &Path, faults: &mut Vec<ConfigFault>) -> Vec<ProviderSettings> {
    let Ok(mut table) = toml::from_str::<toml::Table>(text) else { return Vec::new() };
    let items = match table.remove(KEY) {
        None => return Vec::new(),
        Some(toml::Value::Array(items)) => items,
        Some(_) => {
            faults.push(ConfigFault::of_name(
                KEY,
                Wrong::new("is no list", "write each one below [[providers]]"),
            ));
            return Vec::new();
        }
    };
    let mut providers: Vec<ProviderSettings> = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        let key = format!("{KEY}[{}]", at + 1);
        match read_one(item, folder).and_then(|it| require_new(&providers, it)) {
            Ok(provider) => providers.push(provider),
            Err(wrong) => faults.push(ConfigFault::of_name(key, wrong)),
        }
    }
    providers
}

fn read_one(item: toml::Value, folder: &Path) -> Result<ProviderSettings, Wrong> {
    let hint = "it has id, name, issuer, client_id, and may have client_secret or client_secret_file, auth_method, scope and \
                sign_up";
    let it: Written = item
        .try_into()
        .map_err(|error: toml::de::Error| Wrong::new(format!("cannot be read: {}", error.message()), hint))?;
    let refused = |what: &str, text: &str, why: &dyn std::fmt::Display| {
        Wrong::new(format!("has the {what} {}", quoted(text)), why.to_string())
    };
    let client_secret = read_secret(&it, folder)?;
    let scope = it.scope.as_deref().unwrap_or(SCOPE);
    let secret_in_form = match (it.auth_method.as_deref(), client_secret.is_some()) {
        (None | Some("client_secret_basic"), true) | (None | Some("none"), false) => false,
        (Some("client_secret_post"), true) => true,
        (Some("none"), true) => return Err(Wrong::new("has a secret it does not use", "leave it out")),
        (Some("client_secret_basic" | "client_secret_post"), false) => {
            return Err(Wrong::new("lacks the client_secret", "give client_secret or client_secret_file"));
        }
        (Some(other), _) => {
            let allowed = "client_secret_basic, client_secret_post or none";
            return Err(refused("auth_method", other, &allowed));
        }
    };
    if it.name.trim().is_empty() || it.client_id.is_empty() {
        return Err(Wrong::new("has an empty name or client_id", "people read the name on a button"));
    }
    Ok(ProviderSettings {
        id: ProviderId::parse(&it.id).map_err(|why| refused("id", &it.id, &why))?,
        name: it.name.trim().to_owned(),
        issuer: ProviderIssuer::parse(&it.issuer).map_err(|why| refused("issuer", &it.issuer, &why))?,
        client_id: it.client_id,
        client_secret,
        secret_in_form,
        scopes: ScopeSet::parse(scope)
            .ok()
            .filter(|it| it.contains("openid"))
            .ok_or_else(|| refused("scope", scope, &"names separated by spaces, openid among them"))?,
        sign_up: it.sign_up,
    })
}

fn read_secret(it: &Written, folder: &Path) -> Result<Option<Secret<String>>, Wrong> {
    let secret = match (&it.client_secret, &it.client_secret_file) {
        (None, None) => return Ok(None),
        (Some(_), Some(_)) => {
            return Err(Wrong::new("has client_secret beside client_secret_file", "give one of them"));
        }
        (Some(secret), None) => Secret::new(secret.clone()),
        (None, Some(file)) => {
            let path = folder.join(file);
            let text = fs::read_to_string(&path).map_err(|error| {
                Wrong::new(format!("{} cannot be read: {error}", path.display()), "is it there?")
            })?;
            Secret::new(text.trim_end_matches(['\r', '\n']).to_owned())
        }
    };
    if secret.expose().is_empty() {
        return Err(Wrong::new("has an empty client_secret", "a public client leaves it out"));
    }
    Ok(Some(secret))
}

fn require_new(known: &[ProviderSettings], new: ProviderSettings) -> Result<ProviderSettings, Wrong> {
    if known.iter().any(|it| it.id == new.id || it.issuer == new.issuer) {
        return Err(Wrong::new("has the id or the issuer of one before", "each has its own"));
    }
    Ok(new)
}
