//! The private PostgreSQL: made once, shared by processes, gone with them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "support/postgres.rs"]
mod postgres;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use bonafide::store::embedded::{Durability, EmbeddedError, Mode, PrivatePostgres};
use bonafide::types::Secret;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use rustix::process::{Pid, Signal, kill_process, test_kill_process};

use postgres::open_folder;

const PATIENCE: Duration = Duration::from_secs(20);

fn start(folder: &Path) -> PrivatePostgres {
    PrivatePostgres::start_with(folder, Mode::Create, Durability::None).unwrap()
}

fn connects(url: &Secret<String>) -> bool {
    PgConnection::establish(url.expose()).is_ok_and(|mut it| it.batch_execute("SELECT 1").is_ok())
}

/// Asks again and again until `holds`.
fn until(what: &str, holds: impl Fn() -> bool) {
    let (_keep, never) = channel::<()>();
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < PATIENCE, "{what}");
        let _ = never.recv_timeout(Duration::from_millis(10));
    }
}

/// The process that runs the server of `folder`.
fn server_pid(folder: &Path) -> Pid {
    let text = fs::read_to_string(folder.join("postgres/postmaster.pid")).unwrap();
    Pid::from_raw(text.lines().next().unwrap().trim().parse().unwrap()).unwrap()
}

fn is_alive(pid: Pid) -> bool {
    test_kill_process(pid).is_ok()
}

/// Another process that holds the private PostgreSQL of `folder` until it is killed, and says on a line when it does.
fn other_process(folder: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "hold_for_another_process", "--ignored", "--nocapture"])
        .env("HOLD_IN", folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    assert!(lines.map_while(Result::ok).any(|it| it.contains("holding")), "the other process began");
    child
}

#[test]
#[ignore = "what the other process runs"]
fn hold_for_another_process() {
    let folder = std::env::var("HOLD_IN").unwrap();
    let _held = start(Path::new(&folder));
    writeln!(std::io::stdout(), "holding").unwrap();
    let (_keep, never) = channel::<()>();
    let _ = never.recv();
}

#[test]
fn data_are_made_once_and_kept() {
    let folder = open_folder();
    let first = start(folder.path());
    let url = first.url();
    let mut conn = PgConnection::establish(url.expose()).unwrap();
    conn.batch_execute("CREATE TABLE kept (id int)").unwrap();
    let pid = server_pid(folder.path());
    first.stop();
    assert!(!is_alive(pid), "the server is gone");
    assert!(!connects(&url));
    let again = PrivatePostgres::start(folder.path(), Mode::UseExisting).unwrap();
    assert_eq!(again.url().expose(), url.expose());
    PgConnection::establish(url.expose()).unwrap().batch_execute("SELECT * FROM kept").unwrap();
}

#[test]
fn missing_data_say_what_to_do() {
    let folder = open_folder();
    let empty = PrivatePostgres::start(folder.path(), Mode::UseExisting).err().unwrap();
    assert!(matches!(empty, EmbeddedError::NoData { .. }));
    let missing = PrivatePostgres::start(&folder.path().join("none"), Mode::UseExisting).err().unwrap();
    assert!(missing.to_string().contains("bonafide serve"), "{missing}");
    assert!(fs::read_dir(folder.path()).unwrap().next().is_none(), "nothing was made");
}

#[test]
fn a_second_one_joins_and_takes_over() {
    let folder = open_folder();
    let (first, second) = (start(folder.path()), start(folder.path()));
    let (pid, url) = (server_pid(folder.path()), second.url());
    assert_eq!(first.url().expose(), url.expose());
    first.stop();
    assert!(!is_alive(pid));
    until("the second takes over", || connects(&url));
    assert_ne!(server_pid(folder.path()), pid);
}

#[test]
fn joining_and_leaving_leaves_the_server_alone() {
    let folder = open_folder();
    let (first, second) = (start(folder.path()), start(folder.path()));
    let mut conn = PgConnection::establish(first.url().expose()).unwrap();
    second.stop();
    conn.batch_execute("SELECT 1").unwrap();
}

#[test]
fn many_that_start_at_once_share_one_server() {
    let folder = open_folder();
    let folder = folder.path();
    let started: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..6).map(|_| scope.spawn(move || start(folder))).collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let url = started[0].url();
    assert!(started.iter().all(|it| it.url().expose() == url.expose()));
    assert!(connects(&url));
}

#[test]
fn rel_3_a_killed_process_leaves_no_server_behind() {
    let folder = open_folder();
    let mut other = other_process(folder.path());
    let pid = server_pid(folder.path());
    other.kill().unwrap();
    other.wait().unwrap();
    until("the server ends with the process that ran it", || !is_alive(pid));
    assert!(connects(&start(folder.path()).url()));
}

#[test]
fn rel_3_the_next_process_need_not_wait_for_the_killed_one() {
    let folder = open_folder();
    let mut other = other_process(folder.path());
    other.kill().unwrap();
    assert!(connects(&start(folder.path()).url()));
    other.wait().unwrap();
}

#[test]
fn who_joined_takes_over_from_a_killed_process() {
    let folder = open_folder();
    let mut other = other_process(folder.path());
    let (joined, pid) = (start(folder.path()), server_pid(folder.path()));
    other.kill().unwrap();
    other.wait().unwrap();
    until("the killed one's server ends", || !is_alive(pid));
    until("who joined takes over", || connects(&joined.url()));
}

#[test]
fn a_server_that_crashes_is_started_again() {
    let folder = open_folder();
    let running = start(folder.path());
    kill_process(server_pid(folder.path()), Signal::KILL).unwrap();
    until("connections end", || !connects(&running.url()));
    until("the server is back", || connects(&running.url()));
}

#[test]
fn the_number_of_a_crashed_server_may_be_anybodys() {
    let folder = open_folder();
    start(folder.path()).stop();
    // A process that is alive and is no server, with the rest of the file as a crash leaves it.
    let stale = format!("{}\n{}\n", std::process::id(), folder.path().join("postgres").display());
    fs::write(folder.path().join("postgres/postmaster.pid"), stale).unwrap();
    assert!(connects(&start(folder.path()).url()));
}

#[test]
fn data_of_another_major_version_are_left_alone() {
    let folder = open_folder();
    start(folder.path()).stop();
    fs::write(folder.path().join("postgres/PG_VERSION"), "9\n").unwrap();
    let error = PrivatePostgres::start(folder.path(), Mode::Create).err().unwrap();
    assert!(matches!(error, EmbeddedError::OtherVersion { made_by: 9, .. }), "{error}");
}

#[test]
fn a_long_path_to_the_data_is_no_hindrance() {
    let folder = open_folder();
    let deep =
        folder.path().join("a-rather-long-name-of-a-folder/".repeat(5)).join("with 'quotes' and spaces");
    assert!(connects(&start(&deep).url()));
}
