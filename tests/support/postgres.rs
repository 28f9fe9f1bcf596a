//! A real PostgreSQL for tests: one server for the whole run, a database of its own for each test.
//!
//! The server is the one of `BONAFIDE_TEST_DATABASE_URL` (its user may create databases), else a private one that forgets
//! everything when the machine crashes and is fast for that.
#![allow(dead_code, reason = "each test program uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use bonafide::store::embedded::{Durability, Mode, PrivatePostgres};
use bonafide::store::{Db, migrations};
use bonafide::types::Secret;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// A migrated database that nobody else uses; dropped with this value.
pub struct TestDatabase {
    name: String,
    url: String,
}

impl TestDatabase {
    /// A copy of the migrated template.
    pub fn create() -> Self {
        Self::copy(template())
    }

    /// A database without any table.
    pub fn empty() -> Self {
        Self::copy("template0")
    }

    /// The database of a server that belongs to one test; it goes with that server.
    pub fn lent(server: &TestServer) -> Self {
        Self { name: String::new(), url: server.url().expose().clone() }
    }

    fn copy(template: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}_{}", process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        // Left behind where an earlier process of the same number was killed.
        execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        execute(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
        Self { url: at_database(server(), &name), name }
    }

    /// Where it is.
    pub fn url(&self) -> Secret<String> {
        Secret::new(self.url.clone())
    }

    /// A pool on it, large enough for 20 parallel requests to contend.
    pub fn db(&self) -> Db {
        Db::connect(&self.url, 8)
    }

    /// A connection of one's own.
    pub fn conn(&self) -> PgConnection {
        PgConnection::establish(&self.url).expect("a connection to the test's database")
    }

    /// How many connections to it wait for a lock that another holds.
    pub fn waiting_for_locks(&self) -> usize {
        let waiting = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        diesel::sql_query(waiting).execute(&mut self.conn()).expect("a list of connections")
    }

    /// Closes every connection but the caller's own, as a restart of the server would.
    pub fn close_connections(&self) {
        execute(&format!(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{}'",
            self.name
        ));
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if self.name.is_empty() {
            return;
        }
        if let Ok(mut conn) = PgConnection::establish(server()) {
            let _ = conn.batch_execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
        }
    }
}

/// A server for one test alone, which stops and starts it; its database is migrated.
pub struct TestServer {
    folder: TempDir,
    url: Secret<String>,
    running: Option<PrivatePostgres>,
}

impl TestServer {
    /// Makes and starts it: about two seconds.
    pub fn start() -> Self {
        let folder = open_folder();
        let running = start(folder.path());
        let url = running.url();
        migrations::run(&url).expect("the migrations pass");
        Self { folder, url, running: Some(running) }
    }

    /// Where it is, also while it is stopped and when it runs again.
    pub fn url(&self) -> Secret<String> {
        self.url.clone()
    }

    /// Its data folder.
    pub fn data_dir(&self) -> &Path {
        self.folder.path()
    }

    /// Stops it: every connection is lost, none is accepted.
    pub fn stop(&mut self) {
        drop(self.running.take());
    }

    /// Starts it again, with what was committed.
    pub fn restart(&mut self) {
        self.stop();
        let running = start(self.folder.path());
        assert_eq!(running.url().expose(), self.url.expose(), "the server is found where it was");
        self.running = Some(running);
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A temporary folder that the user who runs PostgreSQL for root may enter.
pub fn open_folder() -> TempDir {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o711)).unwrap();
    folder
}

fn start(data_dir: &Path) -> PrivatePostgres {
    PrivatePostgres::start_with(data_dir, Mode::Create, Durability::None).expect("a private PostgreSQL")
}

/// The URL of the server's own database, where others are created.
fn server() -> &'static str {
    static SERVER: OnceLock<(String, Option<PrivatePostgres>)> = OnceLock::new();
    let (url, _) = SERVER.get_or_init(|| match env::var("BONAFIDE_TEST_DATABASE_URL") {
        Ok(url) => (url, None),
        Err(_) => {
            let private = start(&shared_folder());
            (private.url().expose().clone(), Some(private))
        }
    });
    url
}

/// The folder of this working copy, so that it is made once. nextest runs every test in a process of its own: the server of one
/// must not end under another, so each has its own there.
fn shared_folder() -> PathBuf {
    if env::var_os("NEXTEST").is_some() {
        return open_folder().keep();
    }
    let uid = rustix::process::geteuid().as_raw();
    let name = format!("bonafide-tests-{uid}-{}", short_hash(env!("CARGO_MANIFEST_DIR").as_bytes()));
    env::temp_dir().join(name)
}

/// The name of the migrated template; another set of migrations has another one.
fn template() -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let name = format!("template_{}", short_hash(&all_migrations()));
        let mut conn = PgConnection::establish(server()).expect("the test server");
        conn.transaction::<_, diesel::result::Error, _>(|lock| {
            lock.batch_execute("SELECT pg_advisory_xact_lock(7)")?;
            if !exists(&name) {
                // Renamed when it is whole: a killed run leaves no half template.
                execute(&format!("DROP DATABASE IF EXISTS {name}_new WITH (FORCE)"));
                execute(&format!("CREATE DATABASE {name}_new TEMPLATE template0"));
                migrations::run(&Secret::new(at_database(server(), &format!("{name}_new"))))
                    .expect("migrations");
                execute(&format!("ALTER DATABASE {name}_new RENAME TO {name}"));
            }
            Ok(())
        })
        .expect("a template");
        name
    })
}

fn exists(database: &str) -> bool {
    let mut conn = PgConnection::establish(server()).expect("the test server");
    let found = diesel::sql_query("SELECT 1 FROM pg_database WHERE datname = $1")
        .bind::<diesel::sql_types::Text, _>(database)
        .execute(&mut conn);
    found.expect("a list of databases") == 1
}

fn execute(statement: &str) {
    let mut conn = PgConnection::establish(server()).expect("the test server");
    conn.batch_execute(statement).unwrap_or_else(|error| panic!("{statement}: {error}"));
}

fn all_migrations() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path().join("up.sql"))
        .filter(|it| it.exists())
        .collect();
    files.sort();
    files.iter().flat_map(|it| fs::read(it).unwrap()).collect()
}

/// The URL with another database.
fn at_database(url: &str, name: &str) -> String {
    let (base, query) = url.split_once('?').map_or((url, None), |(base, query)| (base, Some(query)));
    let (scheme, rest) = base.split_once("://").expect("BONAFIDE_TEST_DATABASE_URL is a postgres:// URL");
    let host = rest.split('/').next().unwrap_or_default();
    let query = query.map(|it| format!("?{it}")).unwrap_or_default();
    format!("{scheme}://{host}/{name}{query}")
}

fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
