//! Which providers there are: those of the settings file, and those that were added by command.

use std::sync::Arc;

use crate::config::ProviderSettings;
use crate::keys::{Purpose, Sealer};
use crate::store::providers::{self, ProviderRow};
use crate::store::{Conn, Db, StoreError};
use crate::types::{ProviderId, ProviderIssuer, ScopeSet, Secret};

/// How we prove who we are at a provider's token endpoint.
#[derive(Clone, Debug)]
pub enum ProviderAuth {
    /// The secret goes into the `Authorization` header.
    Basic(Secret<String>),
    /// The secret goes into the form.
    Post(Secret<String>),
    /// Not at all; PKCE alone binds the code.
    None,
}

/// Another OpenID provider.
#[derive(Clone, Debug)]
pub struct Provider {
    /// The name in addresses of ours.
    pub id: ProviderId,
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

/// Finds providers. Those of the settings file come before others of the same name or issuer.
#[derive(Clone)]
pub struct Directory {
    db: Db,
    sealer: Sealer,
    fixed: Arc<[Provider]>,
}

impl ProviderAuth {
    /// The method's name in the protocol (OpenID Connect Core §9).
    #[must_use]
    pub const fn method(&self) -> &'static str {
        match self {
            Self::Basic(_) => "client_secret_basic",
            Self::Post(_) => "client_secret_post",
            Self::None => "none",
        }
    }

    /// The secret, where there is one.
    #[must_use]
    pub const fn secret(&self) -> Option<&Secret<String>> {
        match self {
            Self::Basic(secret) | Self::Post(secret) => Some(secret),
            Self::None => None,
        }
    }
}

impl From<&ProviderSettings> for Provider {
    fn from(settings: &ProviderSettings) -> Self {
        let it = settings.clone();
        let auth = match (it.client_secret, it.secret_in_form) {
            (None, _) => ProviderAuth::None,
            (Some(secret), true) => ProviderAuth::Post(secret),
            (Some(secret), false) => ProviderAuth::Basic(secret),
        };
        Self {
            id: it.id,
            name: it.name,
            issuer: it.issuer,
            client_id: it.client_id,
            auth,
            scopes: it.scopes,
            sign_up: it.sign_up,
        }
    }
}

impl Provider {
    /// The provider of a row; `None` where its secret cannot be opened, or the row was written by somebody else.
    pub(super) fn open(row: ProviderRow, sealer: &Sealer) -> Option<Self> {
        let secret = match &row.sealed_secret {
            Some(sealed) => {
                let plain = sealer.open(Purpose::ProviderSecret, row.id.as_bytes(), sealed)?;
                Some(Secret::new(String::from_utf8(plain).ok()?))
            }
            None => None,
        };
        let auth = match (row.auth_method.as_str(), secret) {
            ("client_secret_basic", Some(secret)) => ProviderAuth::Basic(secret),
            ("client_secret_post", Some(secret)) => ProviderAuth::Post(secret),
            ("none", None) => ProviderAuth::None,
            _ => return None,
        };
        Some(Self {
            id: ProviderId::parse(&row.id).ok()?,
            name: row.name,
            issuer: ProviderIssuer::parse(&row.issuer).ok()?,
            client_id: row.client_id,
            auth,
            scopes: row.scopes.into_iter().collect(),
            sign_up: row.sign_up,
        })
    }
}

impl Directory {
    /// The providers of the settings file and those of the database, whose secrets `sealer` opens.
    #[must_use]
    pub fn new(db: Db, sealer: Sealer, fixed: &[ProviderSettings]) -> Self {
        Self { db, sealer, fixed: fixed.iter().map(Provider::from).collect() }
    }

    /// Every provider, those of the settings file first and in its order.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub async fn list(&self) -> Result<Vec<Provider>, StoreError> {
        let rows = self.db.read(providers::list).await?;
        let mut all = self.fixed.to_vec();
        all.extend(rows.into_iter().filter_map(|it| self.added(it)));
        Ok(all)
    }

    /// The provider with this name.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub async fn find(&self, id: &ProviderId) -> Result<Option<Provider>, StoreError> {
        if let Some(fixed) = self.fixed.iter().find(|it| it.id == *id) {
            return Ok(Some(fixed.clone()));
        }
        let wanted = id.clone();
        let row = self.db.read(move |conn: &mut Conn| providers::find(conn, &wanted)).await?;
        Ok(row.and_then(|it| self.added(it)))
    }

    /// The provider of a row, unless one of the file stands in its place.
    fn added(&self, row: ProviderRow) -> Option<Provider> {
        let id = row.id.clone();
        let Some(provider) = Provider::open(row, &self.sealer) else {
            tracing::error!(provider.id = id, "a provider's row cannot be used");
            return None;
        };
        let is_hidden = self.fixed.iter().any(|it| it.id == provider.id || it.issuer == provider.issuer);
        (!is_hidden).then_some(provider)
    }

    /// Seals what travels to a provider and back.
    pub(super) const fn sealer(&self) -> &Sealer {
        &self.sealer
    }
}
