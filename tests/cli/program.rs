//! Runs the program in a folder of its own.

use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::postgres::TestDatabase;

/// A folder, a database and a port.
pub struct Program {
    pub folder: TempDir,
    pub database: TestDatabase,
    pub port: u16,
}

impl Program {
    pub fn new() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { folder: tempfile::tempdir().unwrap(), database: TestDatabase::create(), port }
    }

    pub fn issuer(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program with nothing in its environment that the machine or the test run put there.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bonafide"));
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("BONAFIDE_") || text == "DATABASE_URL" {
                command.env_remove(&name);
            }
        }
        command
            .args(arguments)
            .current_dir(self.path())
            .env("BONAFIDE_ISSUER", self.issuer())
            .env("BONAFIDE_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("BONAFIDE_DATABASE__URL", self.database.url().expose())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs a command that must succeed and print exactly one JSON document.
    pub fn json(&self, arguments: &[&str]) -> Value {
        Self::document(&self.run(&[arguments, &["--json"]].concat()))
    }

    /// The same with something on standard input.
    pub fn json_with_input(&self, arguments: &[&str], input: &str) -> Value {
        let mut child = self.command(arguments).arg("--json").stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Self::document(&child.wait_with_output().unwrap())
    }

    fn document(output: &Output) -> Value {
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(0), "{out}\n{err}");
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("one document: {out}"))
    }

    pub fn serve(&self) -> Child {
        self.serve_logging_to(Stdio::null())
    }

    /// Serves with its log, which is standard error, going somewhere.
    pub fn serve_logging_to(&self, log: Stdio) -> Child {
        let mut command = self.command(&["serve"]);
        command.env("BONAFIDE_LOG", "debug").stdout(Stdio::null()).stderr(log).spawn().unwrap()
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
