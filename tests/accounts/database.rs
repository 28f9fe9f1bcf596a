//! A database for each test, and the services on it.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use bonafide::accounts::login::{AddressProof, Arrival, EntryRules, Login, LoginAttempt, LoginOutcome};
use bonafide::accounts::passwords::{Hasher, HasherSize};
use bonafide::accounts::sessions::{Persistence, Sessions};
use bonafide::accounts::users::{self, NewAccount, User, UserError};
use bonafide::accounts::{Cause, sessions};
use bonafide::audit::{self, Actor, AuditEntry, AuditFilter};
use bonafide::config::Settings;
use bonafide::limits::Limits;
use bonafide::mail::{Mailer, Seal};
use bonafide::store::{Conn, Db, StoreError};
use bonafide::texts::Texts;
use bonafide::types::{
    ClientAddress, Clock, EmailAddress, Issuer, MailId, Origin, PlainToken, Secret, SessionId, Timestamp,
    Username,
};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use diesel_migrations::{FileBasedMigrations, MigrationHarness};

pub const PASSWORD: &str = "correct horse battery";

/// A fresh database with everything on it, and a clock that stands.
pub struct World {
    pub db: Db,
    pub clock: Clock,
    pub settings: Settings,
    pub hasher: Hasher,
    pub limits: Limits,
}

/// Mail is off, so nothing is sealed.
struct NoSeal;

impl Seal for NoSeal {
    fn seal(&self, _: MailId, _: &[u8]) -> Vec<u8> {
        Vec::new()
    }

    fn open(&self, _: MailId, _: &[u8]) -> Option<Vec<u8>> {
        None
    }
}

impl World {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// Hashing is cheap and many hashes may wait, unless the test says otherwise.
    pub async fn with(adjust: impl FnOnce(&mut Settings)) -> Self {
        let url = tokio::task::spawn_blocking(make_database).await.unwrap();
        let mut settings = Settings::for_tests(Issuer::parse("http://localhost:8080").unwrap());
        settings.passwords.argon2_memory_kib = 64;
        settings.passwords.argon2_passes = 1;
        adjust(&mut settings);
        let size = HasherSize { threads: 2, waiting: 200 };
        let hasher = Hasher::start(&settings.passwords, size).unwrap();
        let start: Timestamp = "2026-03-10T12:00:00Z".parse().unwrap();
        let limits = Limits::new(settings.limits);
        Self { db: Db::connect(&url, 8), clock: Clock::manual(start), settings, hasher, limits }
    }

    pub fn login(&self) -> Login {
        Login {
            db: self.db.clone(),
            hasher: self.hasher.clone(),
            limits: self.limits,
            rules: EntryRules {
                lifetimes: self.settings.lifetimes,
                factors: self.settings.factors.clone(),
                mailer: self.mailer(),
            },
            mailer: unmailed(&self.settings),
            proof: AddressProof::NotAsked,
            clock: self.clock.clone(),
        }
    }

    /// Writes nothing: letters are tried through HTTP.
    fn mailer(&self) -> Mailer {
        Mailer::off(self.settings.issuer.clone(), Texts::load().unwrap(), Arc::new(NoSeal))
    }

    pub fn sessions(&self) -> Sessions {
        Sessions::new(self.db.clone(), self.clock.clone())
    }

    pub fn advance_seconds(&self, seconds: u64) {
        self.clock.advance(Duration::from_secs(seconds));
    }

    /// Runs work in a transaction.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn, Timestamp) -> Result<T, StoreError> + Send + 'static,
    ) -> T {
        let now = self.clock.now();
        self.db.transaction(move |conn| work(conn, now)).await.unwrap()
    }

    /// Runs work on accounts in a transaction, as the operator.
    pub async fn operate<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn, &Cause<'_>) -> Result<T, UserError> + Send + 'static,
    ) -> Result<T, UserError> {
        let now = self.clock.now();
        let run = move |conn: &mut Conn| work(conn, &Cause { actor: &Actor::Operator, origin: None, now });
        self.db.transaction(run).await
    }

    /// Runs SQL.
    pub async fn sql(&self, sql: &'static str) {
        self.run(move |conn, _| Ok(conn.batch_execute(sql)?)).await;
    }

    /// Ada, with the password.
    pub async fn ada(&self) -> User {
        let hash = self.hasher.hash(Secret::new(PASSWORD.to_owned())).await.unwrap();
        let mut account = NewAccount::new(EmailAddress::parse("ada@example.com").unwrap(), "Ada Lovelace");
        account.username = Some(Username::parse("ada").unwrap());
        account.password_hash = Some(hash);
        self.operate(move |conn, cause| users::create(conn, &account, cause)).await.unwrap()
    }

    /// Another person, with the same password.
    pub async fn person(&self, name: &str) -> User {
        let hash = self.hasher.hash(Secret::new(PASSWORD.to_owned())).await.unwrap();
        let email = EmailAddress::parse(&format!("{name}@example.com")).unwrap();
        let mut account = NewAccount::new(email, name);
        account.password_hash = Some(hash);
        self.operate(move |conn, cause| users::create(conn, &account, cause)).await.unwrap()
    }

    pub async fn attempt(&self, attempt: LoginAttempt) -> LoginOutcome {
        self.login().attempt(attempt).await.unwrap()
    }

    /// Signs in with what must be right.
    pub async fn sign_in(&self, attempt: LoginAttempt) -> Entry {
        match self.attempt(attempt).await {
            LoginOutcome::SignedIn { session, cookie, device } => {
                Entry { id: session.id, session, cookie, device }
            }
            other => panic!("not signed in: {other:?}"),
        }
    }

    pub async fn find(&self, cookie: &PlainToken) -> Option<sessions::SignedIn> {
        self.sessions().find(cookie).await.unwrap()
    }

    /// The codes of the audit, newest first, those of preparing left out.
    pub async fn events(&self) -> Vec<AuditEntry> {
        let entries = self.run(|conn, _| audit::list(conn, &AuditFilter::default(), 1000)).await;
        entries.into_iter().filter(|it| it.code != "user.created").collect()
    }

    pub async fn codes(&self) -> Vec<String> {
        self.events().await.into_iter().map(|it| it.code).collect()
    }
}

/// Somebody who signed in.
pub struct Entry {
    pub id: SessionId,
    pub session: Box<sessions::Session>,
    pub cookie: PlainToken,
    pub device: PlainToken,
}

pub fn guess(identifier: &str, password: &str, ip: &str) -> LoginAttempt {
    LoginAttempt {
        identifier: identifier.to_owned(),
        password: Secret::new(password.to_owned()),
        persistence: Persistence::Browser,
        arrival: Arrival { device: None, replaces: None, origin: origin(ip) },
        browser: PlainToken::presented("a browser").hash(),
        request: None,
    }
}

/// The same attempt from a browser that carries a mark.
pub fn from(attempt: LoginAttempt, device: PlainToken) -> LoginAttempt {
    let arrival = Arrival { device: Some(device), ..attempt.arrival };
    LoginAttempt { arrival, ..attempt }
}

/// The same attempt from a browser that has a session.
pub fn instead_of(session: SessionId, attempt: LoginAttempt) -> LoginAttempt {
    let arrival = Arrival { replaces: Some(session), ..attempt.arrival };
    LoginAttempt { arrival, ..attempt }
}

pub fn right() -> LoginAttempt {
    guess("ada@example.com", PASSWORD, "192.0.2.1")
}

pub fn wrong() -> LoginAttempt {
    guess("ada@example.com", "a wrong password", "192.0.2.1")
}

pub fn origin(ip: &str) -> Origin {
    let ip: IpAddr = ip.parse().unwrap();
    Origin {
        address: ClientAddress::new(ip),
        user_agent: Some("Test/1.0".to_owned()),
        request_id: "req-1".to_owned(),
    }
}

/// How long somebody must wait; panics when nothing is locked.
pub fn locked_seconds(outcome: &LoginOutcome) -> u64 {
    match outcome {
        LoginOutcome::Locked { retry_after, .. } => retry_after.as_secs_f64().round() as u64,
        other => panic!("not locked: {other:?}"),
    }
}

fn make_database() -> String {
    let url = std::env::var("BONAFIDE_TEST_DATABASE_URL").expect("BONAFIDE_TEST_DATABASE_URL names a server");
    let name = format!("accounts_{}", SessionId::new().uuid().simple());
    let mut server = PgConnection::establish(&url).expect("the server answers");
    server.batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
    let (start, query) =
        url.split_once('?').map_or((url.as_str(), None), |(start, query)| (start, Some(query)));
    let (server, _) = start.rsplit_once('/').expect("the URL names a database");
    let url = query.map_or_else(|| format!("{server}/{name}"), |query| format!("{server}/{name}?{query}"));
    let mut conn = PgConnection::establish(&url).unwrap();
    let migrations = FileBasedMigrations::find_migrations_directory().unwrap();
    conn.run_pending_migrations(migrations).unwrap();
    url
}

/// Nothing is mailed, so nothing is sealed.
struct Unsealed;

impl Seal for Unsealed {
    fn seal(&self, _: MailId, plain: &[u8]) -> Vec<u8> {
        plain.to_vec()
    }

    fn open(&self, _: MailId, sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

fn unmailed(settings: &Settings) -> Mailer {
    Mailer::off(settings.issuer.clone(), Texts::load().unwrap(), std::sync::Arc::new(Unsealed))
}
