//! What every command stands on: settings, the database at its newest schema, the keys.

use std::path::PathBuf;
use std::time::Duration;

use thiserror::Error;

use crate::accounts::Cause;
use crate::accounts::factors;
use crate::accounts::login::EntryRules;
use crate::accounts::passwords::{Hasher, PasswordRules, Passwords};
use crate::accounts::terms;
use crate::audit::{self, Actor, Event};
use crate::config::{MasterKeySource, Settings};
use crate::keys::{
    Absent, Keyring, KeysError, MasterKey, MasterKeyError, PublishedKey, Rotator, Sealer, SigningKeySettings,
};
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::startup::mailing;
use crate::store::embedded::{EmbeddedError, Mode, PrivatePostgres};
use crate::store::migrations::{self, MigrationError};
use crate::store::{Conn, Db, StoreError, installation};
use crate::texts::Texts;
use crate::types::{Clock, Secret};

/// Whether the private PostgreSQL may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFolder {
    /// Made where it does not exist: `serve`, `migrate` and the make targets.
    Create,
    /// It must exist.
    UseExisting,
}

/// Why nothing could be started.
#[derive(Debug, Error)]
pub enum StartupError {
    /// The private PostgreSQL does not run.
    #[error(transparent)]
    Embedded(#[from] EmbeddedError),
    /// The schema cannot be brought up to date.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// The database failed.
    #[error("the database cannot be used: {0}")]
    Store(#[from] StoreError),
    /// There is no usable master key.
    #[error(transparent)]
    MasterKey(#[from] MasterKeyError),
    /// The keys in the database cannot be used.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// The data were made for another issuer.
    #[error(
        "these data belong to the issuer {stored}, and BONAFIDE_ISSUER says {configured}; tokens, links and registered \
         clients name the issuer: set it back, or accept the change once with `bonafide serve --accept-new-issuer`"
    )]
    OtherIssuer {
        /// What the data were made for.
        stored: String,
        /// What the settings say.
        configured: String,
    },
    /// The data of `make demo`, whose password stands in a file.
    #[error("{} belongs to the demo, whose password stands in a file: a production issuer needs data of its own", .0.display())]
    DemoData(PathBuf),
    /// A socket cannot be had.
    #[error("{address} cannot be listened on: {source}")]
    Socket {
        /// The address.
        address: std::net::SocketAddr,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The certificate cannot be used.
    #[error(transparent)]
    Tls(#[from] crate::web::tls::TlsError),
    /// The words of the pages cannot be read.
    #[error(transparent)]
    Texts(#[from] crate::texts::TextsError),
    /// The HTTP server did not start.
    #[error("the server cannot start: {0}")]
    Server(#[source] std::io::Error),
    /// Passwords cannot be hashed.
    #[error(transparent)]
    Hasher(#[from] crate::accounts::passwords::HasherError),
    /// Mail could never be sent.
    #[error(transparent)]
    Mail(#[from] crate::mail::MailSetupError),
    /// The client for outgoing requests cannot be made.
    #[error(transparent)]
    Outbound(#[from] crate::outbound::OutboundSetupError),
}

/// Settings and a database that is up to date.
pub struct Foundation {
    /// The settings.
    pub settings: Settings,
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// Where the listener connects, past any pooler.
    pub listen_url: Secret<String>,
    database_url: Secret<String>,
    private: Option<PrivatePostgres>,
}

impl Foundation {
    /// What prepares and changes passwords, hashing on this pool.
    #[must_use]
    pub fn passwords(&self, hasher: Hasher) -> Passwords {
        let settings = &self.settings;
        Passwords {
            db: self.db.clone(),
            hasher,
            rules: PasswordRules::new(&settings.passwords, &settings.issuer),
            limits: Limits::new(settings.limits),
            clock: self.clock.clone(),
            mailer: None,
        }
    }

    /// What writes letters, for commands that tell somebody.
    ///
    /// # Errors
    /// [`StartupError`] when the keys or the words cannot be read.
    pub async fn mailer(&self) -> Result<Mailer, StartupError> {
        Ok(mailing::mailer(&self.settings, &Texts::load()?, &self.sealer().await?))
    }

    /// What sessions are made by; `mailer` tells of them.
    #[must_use]
    pub fn entry_rules(&self, mailer: Mailer) -> EntryRules {
        EntryRules { lifetimes: self.settings.lifetimes, factors: self.settings.factors.clone(), mailer }
    }

    /// Opens the database and brings it up to date.
    ///
    /// # Errors
    /// [`StartupError`], in words for the person who started us.
    pub fn open(settings: Settings, clock: Clock, folder: DataFolder) -> Result<Self, StartupError> {
        let foundation = Self::open_unmigrated(settings, clock, folder)?;
        migrations::run(&foundation.database_url)?;
        Ok(foundation)
    }

    /// Opens the database as it is.
    ///
    /// # Errors
    /// [`StartupError`], in words for the person who started us.
    pub fn open_unmigrated(
        settings: Settings,
        clock: Clock,
        folder: DataFolder,
    ) -> Result<Self, StartupError> {
        let (url, private) = match &settings.database.url {
            Some(url) => (url.clone(), None),
            None => {
                let mode = if folder == DataFolder::Create { Mode::Create } else { Mode::UseExisting };
                let private = PrivatePostgres::start(&settings.data_dir, mode)?;
                (private.url(), Some(private))
            }
        };
        let db = Db::connect(url.expose(), settings.database.pool_size);
        let listen_url = settings.database.listen_url.clone().unwrap_or_else(|| url.clone());
        Ok(Self { settings, db, clock, listen_url, database_url: url, private })
    }

    /// Where the database is.
    #[must_use]
    pub const fn database_url(&self) -> &Secret<String> {
        &self.database_url
    }

    /// Makes sure that the data belong to the issuer of the settings.
    ///
    /// # Errors
    /// [`StartupError::OtherIssuer`], unless `accept_new` says that the change is meant.
    pub async fn claim_issuer(&self, accept_new: bool) -> Result<(), StartupError> {
        let demo = self.settings.data_dir.join("demo.json");
        if !self.settings.issuer.is_development() && demo.exists() {
            return Err(StartupError::DemoData(self.settings.data_dir.clone()));
        }
        let (issuer, now) = (self.settings.issuer.clone(), self.clock.now());
        let configured = issuer.as_str().to_owned();
        let stored = self
            .db
            .transaction::<_, StoreError>(move |conn| {
                let row = installation::insert_or_find(conn, &issuer, now)?;
                if accept_new && row.issuer != issuer.as_str() {
                    installation::change_issuer(conn, &issuer)?;
                    tracing::warn!(from = row.issuer, to = issuer.as_str(), "the issuer was changed");
                    let event = Event::IssuerChanged { from: row.issuer, to: issuer.as_str().to_owned() };
                    audit::record(conn, None, &Actor::Operator, &event, now)?;
                    return Ok(issuer.as_str().to_owned());
                }
                Ok(row.issuer)
            })
            .await?;
        if stored == configured { Ok(()) } else { Err(StartupError::OtherIssuer { stored, configured }) }
    }

    /// Brings what is wanted of administrators and groups in line with the settings (MFA-9).
    ///
    /// # Errors
    /// [`StartupError`] when the database fails.
    pub async fn enforce_factors(&self) -> Result<(), StartupError> {
        let (settings, now) = (self.settings.factors.clone(), self.clock.now());
        self.db.transaction(move |conn| factors::enforce(conn, &settings, now)).await?;
        Ok(())
    }

    /// Asks everybody for the terms of use of the settings.
    ///
    /// # Errors
    /// [`StartupError`] when the database fails.
    pub async fn enforce_terms(&self) -> Result<(), StartupError> {
        let (terms, now) = (self.settings.registration.terms.clone(), self.clock.now());
        let enforce = move |conn: &mut Conn| {
            let cause = Cause { actor: &Actor::Operator, origin: None, now };
            terms::enforce(conn, terms.as_ref(), &cause)
        };
        self.db.transaction::<_, StoreError>(enforce).await?;
        Ok(())
    }

    /// Opens the master key and with it the data keys.
    ///
    /// # Errors
    /// [`StartupError`] when the master key is missing, damaged or not the one that wrapped the data keys.
    pub async fn sealer(&self) -> Result<Sealer, StartupError> {
        Ok(Sealer::load(&self.db, &self.master_key().await?, &self.clock).await?)
    }

    /// The master key of the settings.
    ///
    /// # Errors
    /// [`StartupError::MasterKey`] when it is missing or damaged.
    pub async fn master_key(&self) -> Result<MasterKey, StartupError> {
        let absent = if self.settings.issuer.is_development() { Absent::Create } else { Absent::Refuse };
        Ok(match &self.settings.master_key {
            MasterKeySource::Value(value) => MasterKey::from_value(value)?,
            MasterKeySource::File(path) => MasterKey::open_file(&self.db, path, absent).await?,
        })
    }

    /// The signing keys; the first one is made here.
    ///
    /// # Errors
    /// [`StartupError`] when they cannot be read.
    pub async fn keyring(&self, sealer: &Sealer) -> Result<Keyring, StartupError> {
        let now = self.clock.now();
        let tell = move |conn: &mut Conn, key: &PublishedKey| {
            audit::record(conn, None, &Actor::System, &Event::KeyRotated { kid: key.kid.clone() }, now)
        };
        Ok(Keyring::load(&self.db, sealer, &self.clock, self.signing_key_settings(), tell).await?)
    }

    /// Makes and retires signing keys.
    #[must_use]
    pub fn rotator(&self, sealer: Sealer) -> Rotator {
        Rotator::new(self.db.clone(), sealer, self.clock.clone(), self.signing_key_settings())
    }

    /// Stops the private PostgreSQL, where this process runs it.
    pub fn close(self) {
        if let Some(private) = self.private {
            private.stop();
        }
    }

    fn signing_key_settings(&self) -> SigningKeySettings {
        let lifetimes = &self.settings.lifetimes;
        let token_life: Duration = lifetimes.access_token.max(lifetimes.id_token);
        SigningKeySettings { rsa_bits: self.settings.keys.rsa_bits, token_life }
    }
}
