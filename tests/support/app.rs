//! The real app on a free port, with a clock that tests move.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use bonafide::accounts::Cause;
use bonafide::accounts::login::EntryRules;
use bonafide::audit::{self, Actor, AuditEntry, AuditFilter, Event};
use bonafide::config::{MailMode, Settings};
use bonafide::mail::{Letter, Mailer, Recipient};
use bonafide::startup::{DataFolder, Foundation, Running, Sockets};
use bonafide::store::listener::{self, Change};
use bonafide::store::{Conn, Db, StoreError, link_requests, mail_outbox};
use bonafide::telemetry::LostLines;
use bonafide::types::{Clock, Issuer, Timestamp};
use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use serde_json::Value;
use tempfile::TempDir;

use super::mail::Mailed;
use super::postgres::{TestDatabase, TestServer};

/// A running instance of Bonafide.
pub struct App {
    pub issuer: String,
    pub clock: Clock,
    pub settings: Settings,
    pub db: Db,
    pub database: Arc<TestDatabase>,
    pub http: Client,
    pub running: Running,
    folder: Arc<TempDir>,
}

impl App {
    /// An instance with the default settings and a database of its own.
    pub async fn start() -> Self {
        Self::with(|_| {}).await
    }

    /// An instance with other settings.
    pub async fn with(adjust: impl FnOnce(&mut Settings)) -> Self {
        Self::with_clock(Clock::manual("2030-06-01T12:00:00Z".parse::<Timestamp>().unwrap()), adjust).await
    }

    /// An instance that goes by another clock.
    pub async fn with_clock(clock: Clock, adjust: impl FnOnce(&mut Settings)) -> Self {
        Self::on(Ground::fresh(TestDatabase::create()), clock, None, adjust).await
    }

    /// An instance on a server that the test stops and starts.
    pub async fn on_server(server: &TestServer) -> Self {
        let clock = Clock::manual("2030-06-01T12:00:00Z".parse::<Timestamp>().unwrap());
        Self::on(Ground::fresh(TestDatabase::lent(server)), clock, None, |_| {}).await
    }

    /// Ends this instance and starts another with the same settings, database and clock.
    pub async fn restart(self) -> Self {
        let (ground, clock, settings) = (self.ground(), self.clock.clone(), self.settings.clone());
        self.stop().await;
        let issuer = settings.issuer.as_str().to_owned();
        Self::on(ground, clock, Some(issuer), |it: &mut Settings| *it = settings).await
    }

    /// A second instance on the same database, with the same keys and clock.
    pub async fn second(&self) -> Self {
        let settings = self.settings.clone();
        let adjust = |it: &mut Settings| *it = settings;
        Self::on(self.ground(), self.clock.clone(), Some(self.issuer.clone()), adjust).await
    }

    fn ground(&self) -> Ground {
        Ground { database: self.database.clone(), folder: self.folder.clone() }
    }

    async fn on(
        ground: Ground,
        clock: Clock,
        issuer: Option<String>,
        adjust: impl FnOnce(&mut Settings),
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let own = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let issuer = issuer.unwrap_or_else(|| own.clone());
        let mut settings = Settings::for_tests(Issuer::parse(&issuer).unwrap());
        settings.mail.mode = MailMode::File(ground.folder.path().join("mail"));
        adjust(&mut settings);
        let Ground { database, folder } = ground;
        settings.database.url = Some(database.url());
        let foundation = Foundation::open(settings.clone(), clock.clone(), DataFolder::UseExisting).unwrap();
        foundation.claim_issuer(false).await.unwrap();
        let db = foundation.db.clone();
        let metrics = settings.server.metrics_listen.map(|it| TcpListener::bind(it).unwrap());
        let sockets = Sockets { public: vec![listener], metrics };
        let running = Running::start(foundation, sockets, LostLines::default()).await.unwrap();
        let http = Client::builder().redirect(Policy::none()).no_proxy().build().unwrap();
        Self { issuer: own, clock, settings, db, database, http, running, folder }
    }

    /// The address of a path on this instance.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.issuer)
    }

    pub fn advance(&self, seconds: u64) {
        self.clock.advance(Duration::from_secs(seconds));
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub async fn get(&self, path: &str) -> Response {
        self.http.get(self.url(path)).send().await.unwrap()
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Response {
        self.http.post(self.url(path)).form(form).send().await.unwrap()
    }

    /// Runs a change as the operator.
    pub async fn operate<T: Send + 'static, E: From<StoreError> + std::fmt::Debug + Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn, &Cause<'_>) -> Result<T, E> + Send + 'static,
    ) -> T {
        let now = self.now();
        let cause = move |conn: &mut Conn| work(conn, &Cause { actor: &Actor::Operator, origin: None, now });
        self.db.transaction(cause).await.unwrap()
    }

    /// Publishes the next signing key, as the command does; it signs in ten minutes.
    pub async fn rotate_keys(&self) {
        let foundation = self.running.foundation();
        let rotator = foundation.rotator(foundation.sealer().await.unwrap());
        let now = self.now();
        let rotated = rotator.rotate(move |conn, key| {
            audit::record(conn, None, &Actor::Operator, &Event::KeyRotated { kid: key.kid.clone() }, now)?;
            listener::notify(conn, Change::Keys)
        });
        rotated.await.unwrap();
    }

    /// Deletes what has expired, as the timer does.
    pub async fn purge(&self) {
        bonafide::jobs::delete_expired(self.db.clone(), self.now(), self.settings.audit.retention).await;
    }

    /// The names of the published keys.
    pub async fn kids(&self) -> Vec<String> {
        let jwks = json(self.get("/.well-known/jwks.json").await).await;
        let keys = jwks["keys"].as_array().unwrap();
        let mut kids: Vec<String> = keys.iter().map(|it| it["kid"].as_str().unwrap().to_owned()).collect();
        kids.sort();
        kids
    }

    /// What the audit holds, newest first.
    pub async fn events(&self) -> Vec<AuditEntry> {
        let read = |conn: &mut Conn| audit::list(conn, &AuditFilter::default(), 1000);
        self.db.read::<_, StoreError>(read).await.unwrap()
    }

    /// How many events of a code the audit holds.
    pub async fn count(&self, code: &str) -> usize {
        self.events().await.iter().filter(|it| it.code == code).count()
    }

    /// What writes letters.
    pub fn mailer(&self) -> Mailer {
        self.running.mailer().clone()
    }

    /// What sessions are made by.
    pub fn entry_rules(&self) -> EntryRules {
        self.running.foundation().entry_rules(self.mailer())
    }

    /// Puts a letter into the outbox.
    pub async fn enqueue(&self, recipient: Recipient, letter: Letter) {
        let (mailer, now) = (self.running.mailer().clone(), self.now());
        let put = move |conn: &mut Conn| mailer.enqueue(conn, &recipient, &letter, now);
        self.db.transaction::<_, StoreError>(put).await.unwrap();
    }

    /// Everything that was mailed so far, oldest first; what still waits to be sent is waited for.
    pub async fn mailed(&self) -> Vec<Mailed> {
        until("every letter is sent", async || self.is_all_mailed().await).await;
        Mailed::in_folder(&self.mail_folder())
    }

    /// What was mailed to an address so far, oldest first.
    pub async fn mailed_to(&self, address: &str) -> Vec<Mailed> {
        self.mailed().await.into_iter().filter(|it| it.to == address).collect()
    }

    /// The newest letter to an address.
    pub async fn last_mail_to(&self, address: &str) -> Mailed {
        self.mailed_to(address).await.pop().unwrap_or_else(|| panic!("nothing was mailed to {address}"))
    }

    async fn is_all_mailed(&self) -> bool {
        // What was asked for becomes a letter first.
        let asked = self.db.read::<_, StoreError>(link_requests::waiting).await.unwrap();
        asked == 0 && self.waiting_mail().await == 0
    }

    /// How many letters wait to be sent.
    pub async fn waiting_mail(&self) -> i64 {
        self.db.read::<_, StoreError>(mail_outbox::waiting).await.unwrap().letters
    }

    /// Where letters are kept, unless a test sends them elsewhere.
    pub fn mail_folder(&self) -> PathBuf {
        self.folder.path().join("mail")
    }

    pub async fn stop(self) {
        self.running.stop().await;
    }
}

/// What an instance leaves to the next.
struct Ground {
    database: Arc<TestDatabase>,
    folder: Arc<TempDir>,
}

impl Ground {
    fn fresh(database: TestDatabase) -> Self {
        Self { database: Arc::new(database), folder: Arc::new(TempDir::new().unwrap()) }
    }
}

/// Waits until a fact holds that nobody tells of, for ten seconds at most.
pub async fn until(fact: &str, holds: impl AsyncFnMut() -> bool) {
    until_within(Duration::from_secs(10), fact, holds).await;
}

/// Waits until a fact holds, for as long as a rule allows.
pub async fn until_within(patience: Duration, fact: &str, mut holds: impl AsyncFnMut() -> bool) {
    let asked = tokio::time::timeout(patience, async {
        while !holds().await {
            tokio::task::yield_now().await;
        }
    });
    asked.await.unwrap_or_else(|_| panic!("it never came true: {fact}"));
}

/// A JSON body, whatever the status.
pub async fn json(response: Response) -> Value {
    let text = response.text().await.unwrap();
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("not JSON: {text}"))
}

/// Status and OAuth error code of an answer.
pub async fn refusal(response: Response) -> (u16, String) {
    let status = response.status().as_u16();
    (status, json(response).await["error"].as_str().unwrap_or_default().to_owned())
}
