//! The PostgreSQL of the benchmark: one of its own with the defaults of a fresh cluster, so commits are durable; or one
//! that runs already.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use url::Url;

use crate::database::Database;

/// Names the benchmark's own connections in the log.
pub const OWN_CONNECTIONS: &str = "bench";

/// A server. What was made there is gone when it is dropped.
pub struct Postgres {
    url: Url,
    own: Option<Cluster>,
    made: Vec<String>,
}

/// A cluster that only the benchmark uses.
struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    owner: Option<&'static str>,
}

impl Postgres {
    /// Starts one in a folder that does not exist yet, or takes the one at an address.
    pub fn start(folder: &Path, address: Option<&str>) -> Result<Self> {
        if let Some(address) = address {
            return Ok(Self { url: Url::parse(address)?, own: None, made: Vec::new() });
        }
        let cluster = Cluster::create(folder)?;
        let socket = folder.to_string_lossy().replace('/', "%2F");
        let url = Url::parse(&format!("postgresql://postgres@{socket}/postgres"))?;
        let started = Self { url, own: Some(cluster), made: Vec::new() };
        started.set("log_line_prefix", "%a|%d|")?;
        Ok(started)
    }

    /// The address of a database for others.
    pub fn url(&self, database: &str) -> String {
        let mut url = self.url.clone();
        url.set_path(database);
        url.into()
    }

    /// A connection of the benchmark's own.
    pub fn connect(&self, database: &str) -> Result<Database> {
        let mut url = Url::parse(&self.url(database))?;
        url.query_pairs_mut().append_pair("application_name", OWN_CONNECTIONS);
        Database::connect(url.as_str())
    }

    /// Makes an empty database; one with this name is gone first.
    pub fn create_database(&mut self, name: &str) -> Result<()> {
        let mut database = self.connect(self.url.path().trim_start_matches('/'))?;
        database.execute(&format!(r#"DROP DATABASE IF EXISTS "{name}" WITH (FORCE)"#))?;
        database.execute(&format!(r#"CREATE DATABASE "{name}""#))?;
        self.made.push(name.to_owned());
        Ok(())
    }

    /// Changes a setting of the whole server, which only one of our own allows.
    pub fn set(&self, name: &str, value: &str) -> Result<()> {
        ensure!(self.own.is_some(), "settings of a foreign PostgreSQL stay as they are");
        let mut database = self.connect("postgres")?;
        database.execute(&format!("ALTER SYSTEM SET {name} = '{value}'"))?;
        database.execute("SELECT pg_reload_conf()")
    }

    /// Where it logs, if it is ours.
    pub fn log(&self) -> Option<PathBuf> {
        self.own.as_ref().map(|it| it.folder.join("log"))
    }

    /// Its first process, if it is ours.
    pub fn pid(&self) -> Option<u32> {
        let text = fs::read_to_string(self.own.as_ref()?.folder.join("data/postmaster.pid")).ok()?;
        text.lines().next()?.trim().parse().ok()
    }

    /// Version and durability, in words.
    pub fn describe(&self) -> Result<String> {
        let mut database = self.connect(self.url.path().trim_start_matches('/'))?;
        let facts = ["server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers"];
        let facts: Result<Vec<String>> = facts
            .iter()
            .map(|name| Ok(format!("{name} {}", database.text(&format!("current_setting('{name}')"))?)))
            .collect();
        Ok(facts?.join(", "))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(cluster) = &self.own {
            let _ = cluster.run("pg_ctl", &["stop", "--pgdata", "data", "--mode", "immediate", "--silent"]);
            return;
        }
        if let Ok(mut database) = self.connect(self.url.path().trim_start_matches('/')) {
            for name in &self.made {
                let _ = database.execute(&format!(r#"DROP DATABASE IF EXISTS "{name}" WITH (FORCE)"#));
            }
        }
    }
}

impl Cluster {
    fn create(folder: &Path) -> Result<Self> {
        let found = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/find-postgres")).output()?;
        ensure!(found.status.success(), "PostgreSQL's programs are not installed: .ci/prepare database");
        let programs = PathBuf::from(String::from_utf8(found.stdout)?.trim());
        fs::create_dir(folder)?;
        // PostgreSQL refuses to run as root.
        let owner = rustix::process::geteuid().is_root().then(unprivileged);
        if let Some(owner) = owner {
            let status = Command::new("chown").arg(owner).arg(folder).status()?;
            ensure!(status.success(), "{} cannot be given to {owner}", folder.display());
        }
        let cluster = Self { folder: folder.to_owned(), programs, owner };
        let initdb = ["--pgdata", "data", "--username", "postgres", "--auth", "trust"];
        cluster.run("initdb", &[&initdb[..], &["--encoding", "UTF8", "--locale", "C"]].concat())?;
        let options = format!("-c listen_addresses= -c unix_socket_directories={}", folder.display());
        let start = ["start", "--pgdata", "data", "--wait", "--silent", "--log", "log", "--options"];
        cluster.run("pg_ctl", &[&start[..], &[&options]].concat())?;
        Ok(cluster)
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Result<()> {
        let path = self.programs.join(program);
        let mut command = match self.owner {
            None => Command::new(path),
            Some(owner) => {
                let mut command = Command::new("runuser");
                command.args(["-u", owner, "--"]).arg(path);
                command
            }
        };
        // pg_ctl's server keeps what it inherits, so there is no pipe to wait for.
        let output = fs::File::create(self.folder.join("output"))?;
        let status = command
            .args(arguments)
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .status()
            .with_context(|| format!("{program} cannot be run"))?;
        let told = || fs::read_to_string(self.folder.join("output")).unwrap_or_default();
        ensure!(status.success(), "{program} failed: {}", told());
        Ok(())
    }
}

/// Whom to run PostgreSQL as instead of root.
fn unprivileged() -> &'static str {
    let known = Command::new("id").arg("postgres").output();
    if known.is_ok_and(|it| it.status.success()) { "postgres" } else { "nobody" }
}
