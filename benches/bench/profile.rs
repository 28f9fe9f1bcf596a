//! Where the server's time goes, by `perf`: the symbols that cost most, a file for each operation.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::load::{self, Plan};
use crate::row::Row;
use crate::stage::Stage;

const LONGEST_LINE: usize = 160;
const WARM_UP: Duration = Duration::from_millis(500);

/// Records one operation for some time and writes the report into the folder.
pub async fn record(folder: &Path, server: u32, stage: &Stage, row: &Row, length: Duration) -> Result<()> {
    let folder = std::env::current_dir()?.join(folder);
    fs::create_dir_all(&folder)?;
    let name: String =
        row.operation.name().chars().map(|it| if it.is_alphanumeric() { it } else { '_' }).collect();
    let data = folder.join(format!("{name}.data"));
    let most = (row.median(|it| it.limit) * (length + WARM_UP * 2).as_secs_f64()) as usize;
    let workers = row.operation.workers(stage, row.connections, most).await?;
    let seconds = length.as_secs_f64().to_string();
    let mut perf = Command::new("perf")
        .args(["record", "--quiet", "-F", "999", "-p", &server.to_string(), "-o"])
        .arg(&data)
        .args(["--", "sleep", &seconds])
        .stderr(Stdio::null())
        .spawn()
        .context("perf cannot be run")?;
    let run = load::run(stage.site.address, workers, Plan::time(WARM_UP, length)).await;
    ensure!(perf.wait()?.success(), "perf cannot record");
    run?;
    // First where the time goes at all, then which functions take it.
    let text = format!("{}\n{}", report(&data, "dso")?, report(&data, "dso,symbol")?);
    fs::write(folder.join(format!("{name}.txt")), text)?;
    fs::remove_file(data)?;
    Ok(())
}

/// The shares of what `sort` names, largest first.
fn report(data: &Path, sort: &str) -> Result<String> {
    let report = Command::new("perf")
        .args(["report", "--stdio", "--sort", sort, "--percent-limit", "0.5", "-i"])
        .arg(data)
        .stderr(Stdio::null())
        .output()?;
    // Names of generic functions are longer than anybody reads.
    let lines = String::from_utf8_lossy(&report.stdout);
    let lines = lines.lines().filter(|it| !it.starts_with('#') && !it.is_empty());
    Ok(lines.map(|it| it.chars().take(LONGEST_LINE).chain(['\n']).collect::<String>()).collect())
}
