//! More sign in than are hashed for (PW-8), from known browsers; who is sent away comes back when they were asked to. Beside
//! them a few connections call other endpoints now and then, and before them the same for comparison.

use std::time::Duration;

use anyhow::{Context, Result};
use futures_util::future::{try_join, try_join_all};

use crate::load::{self, Measured, Plan};
use crate::operation::{Operation, login_requests};
use crate::people::Ground;
use crate::people::finding::{Demand, Finding};
use crate::worker::Worker;

/// How many sign in at the same time.
const BROWSERS: usize = 200;
const WARM_UP: Duration = Duration::from_secs(1);

/// What others do meanwhile: something signed, something read from the database, something from memory.
const BESIDE: [Operation; 3] = [Operation::ClientCredentials, Operation::Userinfo, Operation::Jwks];
/// How many connections do each of these, and how long they rest after each answer: often enough for a p99, seldom enough to
/// leave the core to those who sign in.
const CONNECTIONS: usize = 2;
const PAUSE: Duration = Duration::from_millis(20);

/// The process under load, and a hash.
const MOST_MIB: f64 = 50.0;
const MIB_A_HASH: f64 = 19.0;

/// Measures one round.
pub async fn measure(ground: &Ground<'_>) -> Result<Vec<Finding>> {
    let plan = Plan::time(WARM_UP, ground.length);
    let storm = storm(ground).await?;
    let quiet = beside(ground, plan).await?;
    let both = try_join(load::run(ground.stage.site.address, storm, plan), beside(ground, plan));
    let (measured, usage) = ground.watched.during(both).await;
    let (storm, loud) = measured?;
    let mut findings = vec![
        Finding {
            what: "hashes beside the core's limit",
            measured: storm.rate,
            unit: "/s",
            beside: Some(ground.argon2),
            demand: Demand::Least(0.80),
        },
        told("told to come back (503 with Retry-After)", storm.sent_away, "/s"),
        told("p99 of those who signed in", millis(storm.p99), "ms"),
    ];
    for ((operation, loud), quiet) in BESIDE.into_iter().zip(&loud).zip(&quiet) {
        findings.push(compared(operation, loud, quiet)?);
    }
    findings.push(Finding {
        what: "most resident memory",
        measured: usage.resident_kib as f64 / 1024.0,
        unit: "MiB",
        beside: None,
        demand: Demand::Most(MOST_MIB + MIB_A_HASH * ground.hashing as f64),
    });
    Ok(findings)
}

/// Those who sign in. An answer that neither lets in nor asks to come back later is an error.
async fn storm(ground: &Ground<'_>) -> Result<Vec<Worker>> {
    let stage = ground.stage;
    let requests = login_requests(stage, stage.crowd.iter().take(BROWSERS)).await?;
    stage.newcomers.settle().await;
    let session = stage.site.cookie_name("session");
    let worker = |request| Worker::Insist { request, session: session.clone() };
    Ok(requests.into_iter().map(worker).collect())
}

/// What others see, for each endpoint.
async fn beside(ground: &Ground<'_>, plan: Plan) -> Result<Vec<Measured>> {
    let mut loads = Vec::new();
    for operation in BESIDE {
        let workers = operation.workers(ground.stage, CONNECTIONS, 0).await?;
        loads.push(load::run(ground.stage.site.address, workers, plan.pausing(PAUSE)));
    }
    try_join_all(loads).await
}

fn compared(operation: Operation, loud: &Measured, quiet: &Measured) -> Result<Finding> {
    let what = match operation {
        Operation::ClientCredentials => "p99 of client_credentials, beside the quiet one",
        Operation::Userinfo => "p99 of userinfo, beside the quiet one",
        Operation::Jwks => "p99 of JWKS, beside the quiet one",
        _ => return None.context("nothing is said of this operation"),
    };
    Ok(Finding {
        what,
        measured: millis(loud.p99),
        unit: "ms",
        beside: Some(millis(quiet.p99)),
        demand: Demand::Most(3.0),
    })
}

fn told(what: &'static str, measured: f64, unit: &'static str) -> Finding {
    Finding { what, measured, unit, beside: None, demand: Demand::Nothing }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
