//! Bonafide itself: its commands, and the server as a process.

use std::env;
use std::fs::{self, File};
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use tokio::time::sleep;

use crate::http::Connection;
use crate::options::Options;
use crate::pinning::{Cores, Place};
use crate::site::Site;

const LONGEST_START: Duration = Duration::from_secs(30);
const LONGEST_STOP: Duration = Duration::from_secs(10);

/// Settings of one Bonafide, all in one folder.
#[derive(Clone)]
pub struct Installation {
    /// Where it will listen.
    pub site: Site,
    binary: PathBuf,
    folder: PathBuf,
    log: String,
    database_url: Option<String>,
    cores: Cores,
    settings: Vec<(&'static str, String)>,
}

impl Installation {
    /// In a folder that does not exist yet; with a private PostgreSQL when there is no address of a database.
    pub fn new(
        options: &Options,
        cores: &Cores,
        folder: &Path,
        database_url: Option<String>,
    ) -> Result<Self> {
        fs::create_dir(folder)?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        Ok(Self {
            site: Site::on_port(port),
            binary: options.binary.clone(),
            folder: folder.to_owned(),
            log: options.log.clone(),
            database_url,
            cores: cores.clone(),
            settings: Vec::new(),
        })
    }

    /// The same with a further setting.
    pub fn with(mut self, name: &'static str, value: String) -> Self {
        self.settings.push((name, value));
        self
    }

    /// Runs a command that ends, and gives what it prints.
    pub fn command_json(&self, arguments: &[&str], input: Option<&str>) -> Result<Value> {
        let mut child = self
            .command(Place::Anywhere)
            .args(arguments)
            .arg("--json")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut stdin = child.stdin.take().context("no input")?;
        stdin.write_all(input.unwrap_or_default().as_bytes())?;
        drop(stdin);
        let output = child.wait_with_output()?;
        let told = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "bonafide {} failed: {told}", arguments.join(" "));
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    /// Starts the server and waits until it is ready.
    pub async fn serve(&self, place: Place) -> Result<Server> {
        let log = self.folder.join("server.log");
        let started = Instant::now();
        let child = self
            .command(place)
            .arg("serve")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&log)?)
            .spawn()?;
        let mut server = Server { child, ready_after: Duration::ZERO };
        while !is_ready(&self.site).await {
            let told = || last_lines(&log);
            if let Some(status) = server.child.try_wait()? {
                bail!("the server ended with {status}: {}", told());
            }
            ensure!(started.elapsed() < LONGEST_START, "the server does not become ready: {}", told());
            sleep(Duration::from_millis(1)).await;
        }
        server.ready_after = started.elapsed();
        Ok(server)
    }

    /// The program with the settings of this installation and no others.
    fn command(&self, place: Place) -> Command {
        let mut command = self.cores.command(place, &self.binary);
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if ["BONAFIDE_", "BENCH_"].iter().any(|it| text.starts_with(it)) || text == "DATABASE_URL" {
                command.env_remove(&name);
            }
        }
        command
            .current_dir(&self.folder)
            .env("BONAFIDE_ISSUER", self.site.issuer())
            .env("BONAFIDE_LISTEN", self.site.address.to_string())
            .env("BONAFIDE_DATA_DIR", self.folder.join("data"))
            .env("BONAFIDE_MASTER_KEY_FILE", self.folder.join("master.key"))
            .env("BONAFIDE_LOG", &self.log)
            .env("BONAFIDE_LOG_FORMAT", "json")
            .envs(self.settings.iter().map(|(name, value)| (name, value)));
        if let Some(url) = &self.database_url {
            command.env("BONAFIDE_DATABASE__URL", url);
        }
        command
    }
}

/// A server that runs.
pub struct Server {
    child: Child,
    /// The time from the start of the process to its readiness.
    pub ready_after: Duration,
}

impl Server {
    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to end, and waits.
    pub async fn stop(mut self) -> Result<()> {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw).context("no process id")?;
        kill_process(pid, Signal::TERM)?;
        let asked = Instant::now();
        while self.child.try_wait()?.is_none() {
            ensure!(asked.elapsed() < LONGEST_STOP, "the server does not end");
            sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn is_ready(site: &Site) -> bool {
    let Ok(mut connection) = Connection::open(site.address).await else { return false };
    connection.ask(&site.get("/readyz", &[])).await.is_ok()
}

fn last_lines(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines.get(lines.len().saturating_sub(5)..).unwrap_or_default().join("\n")
}
