//! How long a start takes, and what a process needs that does nothing.

use std::path::Path;

use anyhow::Result;

use crate::goals::Bound;
use crate::installation::{Installation, Server};
use crate::options::Options;
use crate::pinning::{Cores, Place};
use crate::postgres::Postgres;
use crate::process;
use crate::row::median;

/// Measures starts, each round on data of its own, and gives the medians.
pub async fn measure(
    options: &Options,
    cores: &Cores,
    folder: &Path,
    postgres: &mut Postgres,
) -> Result<Vec<Bound>> {
    let (mut empty, mut migrated) = (Vec::new(), Vec::new());
    for round in 0..options.rounds {
        let database = format!("bonafide_bench_start_{round}");
        postgres.create_database(&database)?;
        let folder = folder.join(&database);
        let installation = Installation::new(options, cores, &folder, Some(postgres.url(&database)))?;
        empty.push(seconds(installation.serve(Place::Anywhere).await?).await?);
        migrated.push(seconds(installation.serve(Place::Anywhere).await?).await?);
    }
    let bound = |what, figures, most| Bound { what, measured: median(figures), most: Some(most), unit: "s" };
    let mut bounds = vec![
        bound("ready on a migrated database", migrated, 0.1),
        bound("ready on an empty database", empty, 1.0),
    ];
    if options.measures_private {
        bounds.extend(with_private_postgres(options, cores, folder).await?);
    }
    Ok(bounds)
}

async fn with_private_postgres(options: &Options, cores: &Cores, folder: &Path) -> Result<Vec<Bound>> {
    let (mut made, mut again, mut memory) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..options.rounds {
        let folder = folder.join(format!("private_{round}"));
        let installation = Installation::new(options, cores, &folder, None)?;
        made.push(seconds(installation.serve(Place::Anywhere).await?).await?);
        let server = installation.serve(Place::Anywhere).await?;
        let pids = process::descendants(server.pid());
        memory.extend(process::proportional_kib(&pids).map(|it| it as f64 / 1024.0));
        again.push(seconds(server).await?);
    }
    let measured = |what, figures, most, unit| Bound { what, measured: median(figures), most, unit };
    let mut bounds = vec![
        measured("ready when the private PostgreSQL is made first", made, Some(5.0), "s"),
        measured("ready when the private PostgreSQL is started again", again, None, "s"),
    ];
    if !memory.is_empty() {
        bounds.push(measured("memory of an idle private PostgreSQL", memory, None, "MiB"));
    }
    Ok(bounds)
}

async fn seconds(server: Server) -> Result<f64> {
    let ready_after = server.ready_after.as_secs_f64();
    server.stop().await?;
    Ok(ready_after)
}
