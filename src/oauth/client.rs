//! A registered client, parsed once from its row and then trusted.

use std::time::Duration;

use thiserror::Error;
use url::Url;

use crate::keys::foreign::ClientKeys;
use crate::oauth::subjects::Subjects;
use crate::store::client_secrets::ClientSecretRow;
use crate::store::clients::ClientRow;
use crate::types::{ClientAuthMethod, ClientId, GrantType, RedirectUri, ScopeSet, TokenHash};

/// Where a client's public keys are.
#[derive(Clone, Debug)]
pub enum ClientKeySource {
    /// It has none: it proves itself otherwise.
    Absent,
    /// Registered with it.
    Inline(ClientKeys),
    /// Fetched when needed.
    Address(Url),
}

/// A client as the protocol sees it.
#[derive(Clone, Debug)]
pub struct Client {
    /// The client identifier.
    pub id: ClientId,
    /// The name that people read.
    pub name: String,
    /// How it proves who it is.
    pub auth_method: ClientAuthMethod,
    /// Where codes may be sent.
    pub redirect_uris: Vec<RedirectUri>,
    /// Where a browser may go after sign-out.
    pub post_logout_redirect_uris: Vec<RedirectUri>,
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
    pub keys: ClientKeySource,
    /// Hashes of its live secrets.
    pub secrets: Vec<TokenHash>,
    /// First-party: no consent page.
    pub skips_consent: bool,
    /// Exempt from PKCE.
    pub pkce_optional: bool,
    /// Scope claims go into the ID token too.
    pub id_token_claims: bool,
    /// People need a second factor to sign in to it.
    pub requires_factor: bool,
    /// How long its access tokens live, where that differs from the setting.
    pub access_token_lifetime: Option<Duration>,
    /// By which name it knows people.
    pub subjects: Subjects,
    /// Whether it may do anything.
    pub is_enabled: bool,
}

/// A row that no registration of ours would have made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the stored client has a damaged {0}")]
pub struct DamagedClient(pub &'static str);

impl Client {
    /// Parses a row and its secrets, with what its sector calls people.
    ///
    /// # Errors
    /// [`DamagedClient`] with the column that does not parse.
    pub fn parse(
        row: ClientRow,
        secrets: &[ClientSecretRow],
        subjects: Option<Subjects>,
    ) -> Result<Self, DamagedClient> {
        let keys = key_source(&row)?;
        let lifetime = row.access_token_lifetime_seconds.and_then(|it| u64::try_from(it).ok());
        let hashes = secrets.iter().filter_map(|it| TokenHash::from_slice(&it.secret_hash));
        Ok(Self {
            id: ClientId::parse(&row.id).map_err(|_| DamagedClient("id"))?,
            auth_method: ClientAuthMethod::find(&row.auth_method).ok_or(DamagedClient("auth_method"))?,
            redirect_uris: parse_uris(&row.redirect_uris, "redirect_uris")?,
            post_logout_redirect_uris: parse_uris(
                &row.post_logout_redirect_uris,
                "post_logout_redirect_uris",
            )?,
            grants: row.grants.iter().filter_map(|it| GrantType::find(it)).collect(),
            scopes: row.scopes.into_iter().collect(),
            audiences: row.audiences,
            resource: row.resource,
            origins: row.origins,
            keys,
            secrets: hashes.collect(),
            skips_consent: row.skip_consent,
            pkce_optional: row.pkce_optional,
            id_token_claims: row.id_token_claims,
            requires_factor: row.requires_factor,
            access_token_lifetime: lifetime.map(Duration::from_secs),
            is_enabled: row.enabled,
            name: row.name,
            subjects: subjects.ok_or(DamagedClient("sector"))?,
        })
    }

    /// Whether it proves itself by nothing.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.auth_method == ClientAuthMethod::None
    }

    /// Whether it may use a grant.
    #[must_use]
    pub fn allows(&self, grant: GrantType) -> bool {
        self.grants.contains(&grant)
    }

    /// Whether consent is asked at each authorization: a program on the person's machine can be imitated by another (SES-8).
    #[must_use]
    pub fn always_asks_consent(&self, redirect_uri: &str) -> bool {
        self.is_public() && self.registered(redirect_uri).is_some_and(RedirectUri::is_native)
    }

    /// The origins whose scripts may call us for this client: only a public client has scripts that hold tokens.
    pub fn cors_origins(&self) -> impl Iterator<Item = String> {
        let redirects = self.redirect_uris.iter().filter_map(RedirectUri::origin);
        redirects.chain(self.origins.iter().cloned())
    }

    /// The registered redirect URI that the one sent matches (OA-1).
    #[must_use]
    pub fn registered(&self, redirect_uri: &str) -> Option<&RedirectUri> {
        self.redirect_uris.iter().find(|it| it.matches(redirect_uri))
    }
}

fn parse_uris(texts: &[String], column: &'static str) -> Result<Vec<RedirectUri>, DamagedClient> {
    let parsed = texts.iter().map(|it| RedirectUri::parse(it));
    parsed.collect::<Result<_, _>>().map_err(|_| DamagedClient(column))
}

fn key_source(row: &ClientRow) -> Result<ClientKeySource, DamagedClient> {
    if let Some(jwks) = &row.jwks {
        let keys = ClientKeys::parse(jwks).map_err(|_| DamagedClient("jwks"))?;
        return Ok(ClientKeySource::Inline(keys));
    }
    let Some(address) = &row.jwks_uri else {
        return Ok(ClientKeySource::Absent);
    };
    let address = Url::parse(address).map_err(|_| DamagedClient("jwks_uri"))?;
    Ok(ClientKeySource::Address(address))
}
