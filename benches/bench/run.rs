//! The benchmark from beginning to end.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use tempfile::TempDir;
use tokio::time::sleep;

use crate::goals::Bound;
use crate::http::Connection;
use crate::installation::Installation;
use crate::limits::Bench;
use crate::measuring::Measuring;
use crate::options::Options;
use crate::people::Letters;
use crate::pinning::{Cores, Place};
use crate::postgres::Postgres;
use crate::process;
use crate::report::{Report, tell};
use crate::row::Row;
use crate::sample::Watched;
use crate::stage::Stage;
use crate::startup;

const DATABASE: &str = "bonafide_bench";
const LIMITS_DATABASE: &str = "bonafide_bench_limits";
const PEOPLE: usize = 32;
/// After this long a process that does nothing has let go of what it needed before.
const REST: Duration = Duration::from_secs(2);

/// Measures everything and reports it.
pub async fn run(options: &Options, cores: &Cores) -> Result<()> {
    let folder = folder()?;
    let other_work = other_work().await;
    tell("PostgreSQL");
    let mut postgres = Postgres::start(&folder.path().join("postgres"), options.database_url.as_deref())?;
    let mut report = Report::new(options, cores, &[("PostgreSQL", postgres.describe()?), other_work]);
    if options.measures_startup {
        tell("starts");
        report.bounds = startup::measure(options, cores, folder.path(), &mut postgres).await?;
    }
    tell("clients and people");
    postgres.create_database(DATABASE)?;
    postgres.create_database(LIMITS_DATABASE)?;
    let url = postgres.url(DATABASE);
    let letters = Letters::start().await?;
    let installation = Installation::new(options, cores, &folder.path().join("server"), Some(url))?;
    let installation = open_to_people(installation, &letters);
    installation.command_json(&["migrate"], None)?;
    let stage = Stage::set(&installation, &letters, PEOPLE)?;
    let server = installation.serve(Place::Server).await?;
    sleep(REST).await;
    let idle = memory("memory of the process, idle", process::resident_kib(server.pid()), Some(25.0));
    let anonymous = memory("of that, no part of a file", process::anonymous_kib(server.pid()), None);
    let mut measuring = Measuring {
        options,
        bench: Bench {
            cores,
            database_url: postgres.url(LIMITS_DATABASE),
            body_lengths: body_lengths(&stage).await?,
            length: options.length / 2,
        },
        watched: Watched { server: server.pid(), postgres: postgres.pid() },
        stage,
    };
    measuring.stage.sign_in().await?;
    measuring.welcome().await?;
    measuring.rounds(&mut report).await?;
    measuring.costs(&postgres, &mut report).await;
    measuring.profiles(&report).await?;
    sleep(REST).await;
    report.bounds.extend(idle.into_iter().chain(anonymous));
    report.bounds.extend(peaks(&report.rows, cores.of_server()));
    let after = process::resident_kib(server.pid());
    report.bounds.extend(memory("memory of the process, idle after load", after, None));
    server.stop().await?;
    report.publish()
}

/// A folder that others may enter, because PostgreSQL runs as somebody else; not in /tmp, which may be in memory.
fn folder() -> Result<TempDir> {
    let parent = std::env::var_os("TMPDIR").map_or_else(|| PathBuf::from("/var/tmp"), PathBuf::from);
    let mut named = tempfile::Builder::new();
    named.prefix("bonafide-bench.").permissions(Permissions::from_mode(0o755));
    named.tempdir_in(&parent).with_context(|| format!("no folder can be made in {}", parent.display()))
}

/// How busy the machine is before anything begins: what shares it makes every figure too low.
async fn other_work() -> (&'static str, String) {
    let before = process::machine_seconds();
    sleep(REST).await;
    let share = before.zip(process::machine_seconds()).map(|(before, after)| {
        let [worked, all] = [after.0 - before.0, after.1 - before.1];
        worked / all.max(1e-6)
    });
    let text = match share {
        None => "unknown".to_owned(),
        Some(share) if share < 0.05 => "next to none".to_owned(),
        Some(share) => format!("{:.0} % OF THE MACHINE IS BUSY, figures are too low", share * 100.0),
    };
    ("other work before the start", text)
}

async fn body_lengths(stage: &Stage) -> Result<[usize; 2]> {
    let mut connection = Connection::open(stage.site.address).await?;
    let mut lengths = [0, 0];
    let paths = ["/.well-known/jwks.json", "/.well-known/openid-configuration"];
    for (length, path) in lengths.iter_mut().zip(paths) {
        connection.ask(&stage.site.get(path, &[])).await?;
        *length = connection.body().len();
    }
    Ok(lengths)
}

fn memory(what: &'static str, kib: Option<u64>, most: Option<f64>) -> Option<Bound> {
    Some(Bound { what, measured: kib? as f64 / 1024.0, most, unit: "MiB" })
}

/// Everybody may open an account, mail goes to the benchmark, and a proxy's word counts for where people come from.
fn open_to_people(installation: Installation, letters: &Letters) -> Installation {
    let mail = format!("smtp://{}?tls=none", letters.address);
    installation
        .with("BONAFIDE_REGISTRATION__MODE", "open".to_owned())
        .with("BONAFIDE_MAIL__MODE", "smtp".to_owned())
        .with("BONAFIDE_MAIL__SMTP_URL", mail)
        .with("BONAFIDE_MAIL__FROM", "Bonafide <no-reply@example.com>".to_owned())
        .with("BONAFIDE_TRUSTED_PROXIES", "127.0.0.1".to_owned())
}

/// The largest memory under load; a hash at a time runs on each core of the server.
fn peaks(rows: &[Row], cores: usize) -> Vec<Bound> {
    let peak = |hashes: bool| {
        let rows = rows.iter().filter(|it| it.operation.hashes() == hashes);
        let kib = rows.flat_map(|it| &it.rounds).map(|it| it.usage.resident_kib).max();
        kib.map(|it| it as f64 / 1024.0)
    };
    let bound = |what, measured, most| Bound { what, measured, most: Some(most), unit: "MiB" };
    let others = peak(false).map(|it| bound("memory of the process under load", it, 50.0));
    let most_hashing = 50.0 + 19.0 * cores as f64;
    let logins = peak(true).map(|it| bound("memory of the process while it hashes", it, most_hashing));
    others.into_iter().chain(logins).collect()
}
