//! Bonafide as people run it, beside the two samples: built programs, free ports, a data folder of its own.

use std::env;
use std::ffi::OsStr;
use std::fs::File;
use std::io::Write;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use bonafide::types::RowId;
use diesel::{Connection, PgConnection, RunQueryDsl};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use tempfile::TempDir;

/// Who can sign in.
pub const EMAIL: &str = "ada@example.com";
pub const NAME: &str = "Ada Lovelace";
pub const PASSWORD: &str = "correct horse battery staple";

/// Everything that runs for one test. Processes end in the order of the fields, the server's data last.
pub struct Stack {
    /// Where Bonafide is.
    pub issuer: String,
    /// Where the sample service is.
    pub service: String,
    processes: Vec<Process>,
    database: Option<TestDatabase>,
    folder: TempDir,
}

/// A sample relying party that runs.
pub struct RelyingParty {
    /// Its start page.
    pub home: String,
    /// What Bonafide knows it as.
    pub client_id: String,
}

impl Stack {
    /// Starts Bonafide and the sample service, and makes a person who can sign in.
    pub async fn start() -> Self {
        let issuer = format!("http://localhost:{}", free_port());
        let service = format!("http://localhost:{}", free_port());
        let folder = tempfile::tempdir().unwrap();
        let database = TestDatabase::create();
        let mut stack = Self { issuer, service, processes: Vec::new(), database, folder };
        let server = stack.bonafide(&["serve"]);
        stack.run("bonafide", server);
        stack.await_answer(&format!("{}/readyz", stack.issuer)).await;
        let user = ["user", "create", "--email", EMAIL, "--name", NAME, "--verified", "--password-stdin"];
        stack.command(&user, PASSWORD);
        let service = stack.sample("downstream_service");
        stack.run("downstream_service", service);
        stack.await_answer(&stack.service).await;
        stack
    }

    /// Registers a client and starts a sample relying party as that client. `host` is one of this machine's names:
    /// cookies know no ports, so two relying parties need two.
    pub async fn add_relying_party(&mut self, name: &str, host: &str) -> RelyingParty {
        let home = format!("http://{host}:{}/", free_port());
        let callback = format!("{home}callback");
        let client = ["client", "create", "--name", name, "--redirect-uri", &callback]
            .into_iter()
            .chain(["--post-logout-redirect-uri", &home, "--audience", &self.service])
            .chain(["--grant", "authorization_code", "--grant", "refresh_token"])
            .chain(["--scope", "openid profile email offline_access notes.read"]);
        let client = self.command(&client.collect::<Vec<_>>(), "");
        let fact =
            |name: &str| client[name].as_str().unwrap_or_else(|| panic!("{name} in {client}")).to_owned();
        let mut sample = self.sample("relying_party");
        sample
            .env("DEMO_CLIENT_ID", fact("client_id"))
            .env("DEMO_CLIENT_SECRET", fact("client_secret"))
            .env("DEMO_RELYING_PARTY_URL", home.trim_end_matches('/'));
        self.run("relying_party", sample);
        self.await_answer(&home).await;
        RelyingParty { home, client_id: fact("client_id") }
    }

    /// Runs a command of Bonafide's with `--json` and gives its answer.
    fn command(&self, arguments: &[&str], input: &str) -> Value {
        let mut command = self.bonafide(arguments);
        command.arg("--json").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().unwrap();
        process.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = process.wait_with_output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {errors}");
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{errors}"))
    }

    fn bonafide(&self, arguments: &[&str]) -> Command {
        let mut command = self.clean(env!("CARGO_BIN_EXE_bonafide"));
        let (_, port) = self.issuer.rsplit_once(':').unwrap();
        command
            .args(arguments)
            .env("BONAFIDE_ISSUER", &self.issuer)
            .env("BONAFIDE_LISTEN", format!("127.0.0.1:{port},[::1]:{port}"))
            .env("BONAFIDE_DATA_DIR", self.folder.path().join("data"))
            .env("BONAFIDE_MASTER_KEY_FILE", self.folder.path().join("master.key"));
        if let Some(database) = &self.database {
            command.env("BONAFIDE_DATABASE__URL", &database.url);
        }
        command
    }

    fn sample(&self, name: &str) -> Command {
        // Cargo puts this test into `deps`, and the examples into `examples` beside it.
        let test = env::current_exe().unwrap();
        let program = test.ancestors().nth(2).unwrap().join("examples").join(name);
        assert!(program.is_file(), "{} is not built: cargo build --examples", program.display());
        let mut command = self.clean(program);
        command.env("DEMO_ISSUER", &self.issuer).env("DEMO_SERVICE_URL", &self.service);
        command
    }

    /// A command without the settings that whoever runs the tests has for a server of their own.
    fn clean(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        let is_setting = |name: &OsStr| {
            let name = name.to_string_lossy();
            name.starts_with("BONAFIDE_") || name.starts_with("DEMO_") || name == "DATABASE_URL"
        };
        for (name, _) in env::vars_os().filter(|(name, _)| is_setting(name)) {
            command.env_remove(name);
        }
        command.current_dir(self.folder.path());
        command
    }

    fn run(&mut self, name: &str, mut command: Command) {
        let log = self.log(self.processes.len(), name);
        let file = File::create(&log).unwrap();
        command.stdin(Stdio::null()).stdout(file.try_clone().unwrap()).stderr(file);
        // The last to start is the first to end.
        self.processes.insert(0, Process { child: command.spawn().unwrap(), log });
    }

    fn log(&self, number: usize, name: &str) -> PathBuf {
        self.folder.path().join(format!("{number}-{name}.log"))
    }

    async fn await_answer(&self, address: &str) {
        let answered = tokio::time::timeout(Duration::from_secs(60), answer(address));
        if answered.await.is_err() {
            panic!("{address} does not answer\n{}", self.logs());
        }
    }

    /// What all programs said, for a test that failed.
    pub fn logs(&self) -> String {
        let told = |it: &Process| {
            let name = it.log.file_name().unwrap_or_default().to_string_lossy();
            format!("---- {name}\n{}\n", std::fs::read_to_string(&it.log).unwrap_or_default())
        };
        self.processes.iter().rev().map(told).collect()
    }
}

async fn answer(address: &str) {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut again = tokio::time::interval(Duration::from_millis(50));
    while !http.get(address).send().await.is_ok_and(|it| it.status().is_success()) {
        again.tick().await;
    }
}

/// A port that nobody listens on now.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A program that ends as by Ctrl-C when its value goes.
struct Process {
    child: Child,
    log: PathBuf,
}

impl Drop for Process {
    fn drop(&mut self) {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        if let Some(pid) = pid {
            let _ = kill_process(pid, Signal::TERM);
        }
        let _ = self.child.wait();
    }
}

/// A database of its own on the server that `BONAFIDE_TEST_DATABASE_URL` names. Without one Bonafide makes its private
/// PostgreSQL, which takes some seconds more.
struct TestDatabase {
    server: String,
    name: String,
    url: String,
}

impl TestDatabase {
    fn create() -> Option<Self> {
        let server = env::var("BONAFIDE_TEST_DATABASE_URL").ok().filter(|it| !it.is_empty())?;
        let name = format!("browser_{}", RowId::new().uuid().simple());
        let (base, _) = server.rsplit_once('/').expect("a database URL with a database");
        let url = format!("{base}/{name}");
        let database = Self { server, name, url };
        database.administer(&format!("create database {}", database.name)).expect("a database for the test");
        Some(database)
    }

    fn administer(&self, statement: &str) -> Result<(), Box<dyn std::error::Error>> {
        let mut connection = PgConnection::establish(&self.server)?;
        diesel::sql_query(statement).execute(&mut connection)?;
        Ok(())
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let _ = self.administer(&format!("drop database if exists {} with (force)", self.name));
    }
}
