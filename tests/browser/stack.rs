//! Bonafide as people run it, beside the two samples: built programs, free ports, a data folder of its own.

use std::env;
use std::ffi::OsStr;
use std::fs::File;
use std::io::Write;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use diesel::RunQueryDsl;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::Mailed;
use crate::support::postgres::TestDatabase;

/// Who can sign in.
pub const EMAIL: &str = "ada@example.com";
pub const NAME: &str = "Ada Lovelace";
pub const PASSWORD: &str = "correct horse battery staple";

/// How long a busy machine may take, and how often it is looked whether it is ready.
const PATIENCE: Duration = Duration::from_secs(60);
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Settings of a server by the names of their variables.
pub type Settings = Vec<(&'static str, &'static str)>;

/// Everything that runs for one test. Processes end in the order of the fields, the server's data last.
pub struct Stack {
    /// Where Bonafide is.
    pub issuer: String,
    /// Where the sample service is.
    pub service: String,
    processes: Vec<Process>,
    read_letters: Vec<String>,
    has_service: bool,
    settings: Settings,
    database: TestDatabase,
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
    /// Starts Bonafide, where everybody may open an account unless the settings say otherwise, and makes a person who can
    /// sign in.
    pub async fn start(settings: Settings) -> Self {
        let issuer = format!("http://localhost:{}", free_port());
        let service = format!("http://localhost:{}", free_port());
        let folder = tempfile::tempdir().unwrap();
        let mut stack = Self {
            issuer,
            service,
            processes: Vec::new(),
            read_letters: Vec::new(),
            has_service: false,
            settings,
            database: TestDatabase::create(),
            folder,
        };
        let server = stack.bonafide(&["serve"]);
        stack.run("bonafide", server);
        stack.await_answer(&format!("{}/readyz", stack.issuer)).await;
        let user = ["user", "create", "--email", EMAIL, "--name", NAME, "--verified", "--password-stdin"];
        stack.command(&user, PASSWORD);
        stack
    }

    /// The address of a path at Bonafide.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.issuer)
    }

    /// As if some minutes had passed since codes of authenticator apps were given: a process goes by the machine's clock, and
    /// no test waits for that.
    pub fn let_codes_count_again(&self) {
        let some_minutes = "UPDATE totp_credentials SET last_step = last_step - 10";
        diesel::sql_query(some_minutes).execute(&mut self.database.conn()).unwrap();
    }

    /// The newest letter to an address with these words that was not read yet, as soon as it is there.
    pub async fn letter(&mut self, address: &str, words: &str) -> Mailed {
        let folder = self.folder.path().join("data/mail");
        let newest = || {
            let letters = Mailed::in_folder(&folder).into_iter().rev();
            let mut fitting = letters.filter(|it| it.to == address && it.text.contains(words));
            fitting.find(|it| !self.read_letters.contains(&it.headers["message-id"]))
        };
        let mut again = tokio::time::interval(LOOK_EVERY);
        let awaited = tokio::time::timeout(PATIENCE, async {
            loop {
                again.tick().await;
                if let Some(letter) = newest() {
                    return letter;
                }
            }
        });
        let letter = awaited.await.unwrap_or_else(|_| panic!("no letter to {address} with {words:?}"));
        self.read_letters.push(letter.headers["message-id"].clone());
        letter
    }

    /// The link to a page of ours in the newest letter that has one and was not read yet.
    pub async fn link(&mut self, address: &str, path: &str) -> String {
        let start = format!("{}{path}?token=", self.issuer);
        let text = self.letter(address, &start).await.text;
        text[text.find(&start).unwrap()..].split_whitespace().next().unwrap().to_owned()
    }

    /// Registers a client and starts a sample relying party as that client, beside the sample service. `host` is one of this machine's names:
    /// cookies know no ports, so two relying parties need two.
    pub async fn add_relying_party(&mut self, name: &str, host: &str) -> RelyingParty {
        self.start_service().await;
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

    async fn start_service(&mut self) {
        if !self.has_service {
            let service = self.sample("downstream_service");
            self.run("downstream_service", service);
            self.await_answer(&self.service).await;
            self.has_service = true;
        }
    }

    /// Runs a command of Bonafide's with `--json` and gives its answer.
    pub fn command(&self, arguments: &[&str], input: &str) -> Value {
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
            .env("BONAFIDE_MASTER_KEY_FILE", self.folder.path().join("master.key"))
            .env("BONAFIDE_DATABASE__URL", self.database.url().expose())
            .env("BONAFIDE_MAIL__MODE", "file")
            .env("BONAFIDE_REGISTRATION__MODE", "open")
            .envs(self.settings.iter().copied());
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
        let answered = tokio::time::timeout(PATIENCE, answer(address));
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
    let mut again = tokio::time::interval(LOOK_EVERY);
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
