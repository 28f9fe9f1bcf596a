//! Makes the cluster, once.

use std::fs::{self, DirBuilder};
use std::io::Write;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::store::embedded::error::EmbeddedError;
use crate::store::embedded::place::Place;
use crate::store::embedded::programs::Programs;
use crate::store::embedded::{Durability, Mode};

/// The user and the database within the cluster.
pub(super) const NAME: &str = "bonafide";

/// The major version that made the cluster; `None` where there is no cluster.
pub(super) fn version(cluster: &Path) -> Option<u32> {
    fs::read_to_string(cluster.join("PG_VERSION")).ok()?.trim().split('.').next()?.parse().ok()
}

/// Makes the cluster with its user and database, if there is none. It is made beside its place and moved there when it is whole,
/// so that a crash leaves either nothing or all of it.
pub(super) fn require(place: &Place, mode: Mode, durability: Durability) -> Result<Programs, EmbeddedError> {
    let cluster = place.cluster();
    let made_by = version(&cluster);
    if made_by.is_none() && (mode == Mode::UseExisting || cluster.exists()) {
        return Err(EmbeddedError::NoData { folder: cluster });
    }
    let programs = Programs::find(&cluster, made_by)?;
    if made_by.is_none() {
        make(place, &programs, durability)?;
    }
    Ok(programs)
}

fn make(place: &Place, programs: &Programs, durability: Durability) -> Result<(), EmbeddedError> {
    let unfinished = place.folder.join("postgres.new");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).map_err(EmbeddedError::at(&unfinished))?;
    }
    DirBuilder::new().mode(0o700).create(&unfinished).map_err(EmbeddedError::at(&unfinished))?;
    place.account.own(&unfinished).map_err(EmbeddedError::at(&unfinished))?;
    tracing::info!(database = %place.cluster().display(), "making the private PostgreSQL");
    // Whoever can reach the socket is the server's own user or root: its folder lets nobody else in.
    let mut initdb = Command::new(programs.initdb());
    initdb.args(["--auth=trust", "--encoding=UTF8", "--no-locale", "--no-instructions", "--username", NAME]);
    if durability == Durability::None {
        initdb.arg("--no-sync");
    }
    initdb.arg("--pgdata").arg(&unfinished);
    let mut single = Command::new(programs.postgres());
    single.arg("--single").arg("-D").arg(&unfinished).arg("postgres");
    for (command, input) in [(initdb, String::new()), (single, format!("CREATE DATABASE {NAME}\n"))] {
        let ended = run(place, command, &input)?;
        if !ended.status.success() {
            let output = [ended.stdout, ended.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
            return Err(EmbeddedError::NotMade { folder: place.cluster(), output: output.concat() });
        }
    }
    fs::rename(&unfinished, place.cluster()).map_err(EmbeddedError::at(place.cluster()))
}

fn run(place: &Place, mut command: Command, input: &str) -> Result<Output, EmbeddedError> {
    let program = Path::new(command.get_program()).to_owned();
    let failed = |source| EmbeddedError::Program { program: program.clone(), source };
    prepare(place, &mut command);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that ended early says why in its output.
        let _ = stdin.write_all(input.as_bytes());
    }
    child.wait_with_output().map_err(failed)
}

/// Gives a program of PostgreSQL its user and a clean environment: nobody's PGOPTIONS or language reach it.
pub(super) fn prepare(place: &Place, command: &mut Command) {
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("PATH", path).env("LC_ALL", "C").env("TZ", "UTC").current_dir("/");
    place.account.run_as(command);
}
