//! What one operation costs the database, which noise cannot move: statements, counted in the server's log, and bytes of
//! write-ahead log.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::time::Duration;

use anyhow::{Result, ensure};
use serde::Serialize;
use tokio::time::sleep;

use crate::load::{self, Plan};
use crate::operation::Operation;
use crate::postgres::{OWN_CONNECTIONS, Postgres};
use crate::stage::Stage;

/// What is seen less often than this is no part of the operation: heartbeats, and marks that are set once a minute.
const LEAST_SHARE: f64 = 0.3;
/// Time for every process of PostgreSQL to take up its settings, and to write its log.
const SETTLING: Duration = Duration::from_millis(500);

/// What one operation costs.
#[derive(Clone, Debug, Serialize)]
pub struct Cost {
    /// Statements, BEGIN and COMMIT among them.
    pub statements: f64,
    /// Bytes of write-ahead log, without the full pages that follow a checkpoint.
    pub wal_bytes: f64,
    /// Each statement and how often an operation runs it.
    pub list: Vec<(String, f64)>,
}

/// Counts over a number of operations, one after the other on one connection. `None` where PostgreSQL is not ours.
pub async fn measure(postgres: &Postgres, stage: &Stage, operation: Operation) -> Result<Option<Cost>> {
    let Some(log) = postgres.log() else { return Ok(None) };
    let many = operation.sample();
    // Its first operations on a connection prepare statements.
    let warm_up = operation.workers(stage, 1, many).await?;
    load::run(stage.site.address, warm_up, Plan::count(many / 4)).await?;
    let workers = operation.workers(stage, 1, many).await?;
    let usual = [("log_statement", "none"), ("full_page_writes", "on"), ("autovacuum", "on")];
    for (name, value) in [("log_statement", "all"), ("full_page_writes", "off"), ("autovacuum", "off")] {
        postgres.set(name, value)?;
    }
    sleep(SETTLING).await;
    let mut database = postgres.connect("postgres")?;
    let (from, wal) = (File::open(&log)?.metadata()?.len(), database.wal_bytes()?);
    let performed = load::run(stage.site.address, workers, Plan::count(many)).await;
    let wal = database.wal_bytes()? - wal;
    sleep(SETTLING).await;
    let statements = statements(&log, from)?;
    for (name, value) in usual {
        postgres.set(name, value)?;
    }
    let performed = performed?.many;
    ensure!(performed == many, "{performed} of {many} were performed to count what each costs");
    let list: Vec<(String, f64)> = statements
        .into_iter()
        .map(|(text, times)| (text, in_quarters(f64::from(times) / many as f64)))
        .filter(|(_, share)| *share >= LEAST_SHARE)
        .collect();
    // A sum of nothing is -0.
    let statements = list.iter().map(|(_, share)| share).sum::<f64>() + 0.0;
    Ok(Some(Cost { statements, wal_bytes: wal as f64 / many as f64, list }))
}

/// Background work has a BEGIN now and then too.
fn in_quarters(share: f64) -> f64 {
    (share * 4.0).round() / 4.0
}

/// The statements of others in the log, and how often each was run.
fn statements(log: &Path, from: u64) -> Result<BTreeMap<String, u32>> {
    let mut file = File::open(log)?;
    file.seek(SeekFrom::Start(from))?;
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    let mut found = BTreeMap::new();
    for line in text.lines().filter(|it| !it.starts_with(OWN_CONNECTIONS)) {
        let Some((_, said)) = line.split_once("LOG:  ") else { continue };
        // `statement: text`, or `execute name: text` for what was prepared.
        let Some((kind, statement)) = said.split_once(": ") else { continue };
        if kind == "statement" || kind.starts_with("execute ") {
            *found.entry(statement.to_owned()).or_default() += 1;
        }
    }
    Ok(found)
}
