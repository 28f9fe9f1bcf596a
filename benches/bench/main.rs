//! `make bench`: how fast and how small a release server is.
//!
//! A server of its own, pinned to one core, is driven over loopback by a closed loop of 32 connections; load and
//! PostgreSQL have the other cores. Each figure stands beside its limit, which is measured in the same round with the same
//! means: what OpenSSL signs, Argon2id hashes, PostgreSQL commits and a static handler answers in a second. Figures are
//! medians of the rounds. What people do whole stands apart: signing in with an app, opening an account, coming all at once.
//! `docs/benchmarks.md` explains the tables.
//!
//! ```text
//! BENCH_ROUNDS=3 BENCH_SECONDS=4     rounds, and seconds for each operation in a round
//! BENCH_ONLY=refresh,login           only operations and gatherings whose name contains one of these
//! BENCH_MARKDOWN=docs/benchmarks.md  also write the tables into that file
//! BENCH_PROFILE=FOLDER               also write there where the server's time goes (needs perf)
//! BENCH_BINARY=FILE                  another server than the one cargo built
//! BENCH_SKIP=startup,private         leave out start times, or those with a private PostgreSQL
//! BONAFIDE_LOG=warn                  another log filter than the default
//! BONAFIDE_TEST_DATABASE_URL=URL     that PostgreSQL instead of one of the benchmark's own; statements go uncounted
//! ```

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "what it measures is its output")]

mod browser;
mod cost;
mod database;
mod flow;
mod goals;
mod http;
mod installation;
mod limits;
mod load;
mod measuring;
mod operation;
mod options;
mod people;
mod pinning;
mod postgres;
mod process;
mod profile;
mod report;
mod row;
mod run;
mod sample;
mod site;
mod stage;
mod startup;
mod static_server;
mod table;
mod worker;

use anyhow::{Result, bail};

use crate::options::Options;
use crate::pinning::Cores;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some((role, rest)) = arguments.split_first()
        && role == "child"
    {
        return limits::child(rest);
    }
    let cores = Cores::take()?;
    let options = Options::read()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut terminated = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        // What was started is stopped when `run` is dropped.
        tokio::select! {
            done = run::run(&options, &cores) => done,
            _ = tokio::signal::ctrl_c() => bail!("interrupted"),
            _ = terminated.recv() => bail!("terminated"),
        }
    })
}
