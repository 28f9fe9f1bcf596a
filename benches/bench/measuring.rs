//! The rounds: limits first, then each operation beside them, then what many people do at once; and what is counted once,
//! after them.

use std::time::Duration;

use anyhow::Result;

use crate::cost;
use crate::http::BadAnswer;
use crate::limits::{Bench, Limits};
use crate::load::{self, Plan};
use crate::operation::Operation;
use crate::options::Options;
use crate::people::{CROWD, Gathered, Ground, Owners};
use crate::postgres::Postgres;
use crate::profile;
use crate::report::{Report, tell};
use crate::row::{Round, Row};
use crate::sample::Watched;
use crate::stage::Stage;

const WARM_UP: Duration = Duration::from_secs(1);

/// What takes part while rounds are measured.
pub struct Measuring<'a> {
    /// What is asked for.
    pub options: &'a Options,
    /// What limits are measured with.
    pub bench: Bench<'a>,
    /// The processes.
    pub watched: Watched,
    /// Clients and people.
    pub stage: Stage,
}

impl Measuring<'_> {
    /// Lets those come who are needed.
    pub async fn welcome(&mut self) -> Result<()> {
        let with_app = self.options.operations.contains(&Operation::LoginWithTotp);
        let owners = if with_app { Owners::enough_for(WARM_UP + self.options.length) } else { 0 };
        let crowd = if self.options.gatherings.is_empty() { 0 } else { CROWD };
        if owners + crowd == 0 {
            return Ok(());
        }
        tell("people open accounts");
        self.stage.welcome(owners, crowd).await
    }

    /// Measures every round.
    pub async fn rounds(&self, report: &mut Report<'_>) -> Result<()> {
        report.rows = self.options.operations.iter().map(|it| Row::new(*it)).collect();
        report.gathered = self.options.gatherings.iter().map(|it| Gathered::new(*it)).collect();
        for number in 1..=self.options.rounds {
            tell(&format!("round {number}: limits"));
            let limits = self.bench.measure().await?;
            for row in report.rows.iter_mut().filter(|it| it.refusal.is_none()) {
                tell(&format!("round {number}: {}", row.operation.name()));
                if let Err(error) = self.round(row, &limits).await {
                    row.refusal = Some(format!("{error:#}"));
                }
            }
            for gathered in report.gathered.iter_mut().filter(|it| it.refusal.is_none()) {
                tell(&format!("round {number}: {}", gathered.gathering.name()));
                match gathered.gathering.measure(&self.ground(number, &limits)).await {
                    Ok(findings) => gathered.rounds.push(findings),
                    Err(error) => gathered.refusal = Some(format!("{error:#}")),
                }
            }
            report.limits.push(limits);
        }
        Ok(())
    }

    fn ground(&self, round: usize, limits: &Limits) -> Ground<'_> {
        Ground {
            stage: &self.stage,
            watched: self.watched,
            length: self.options.length,
            argon2: limits.argon2,
            hashing: self.bench.cores.of_server(),
            round,
        }
    }

    async fn round(&self, row: &mut Row, limits: &Limits) -> Result<()> {
        let limit = row.operation.limit(limits);
        // More than can be asked for: twice what the parts would allow.
        let most = (2.0 * limit * (WARM_UP + self.options.length).as_secs_f64()) as usize;
        let most_connections = row.connections;
        let fewer = row.operation.connections().iter().copied().filter(|it| *it <= most_connections);
        let mut attempt = Err(anyhow::anyhow!("nothing was tried"));
        for connections in fewer {
            row.connections = connections;
            let workers = row.operation.workers(&self.stage, connections, most).await?;
            let plan = Plan::time(WARM_UP, self.options.length);
            let load = load::run(self.stage.site.address, workers, plan);
            let (measured, usage) = self.watched.during(load).await;
            attempt = measured.map(|it| Round::of(&it, limit, usage));
            if !attempt.as_ref().is_err_and(is_busy) {
                break;
            }
        }
        row.rounds.push(attempt?);
        Ok(())
    }

    /// Counts what each operation costs the database.
    pub async fn costs(&self, postgres: &Postgres, report: &mut Report<'_>) {
        for row in report.rows.iter_mut().filter(|it| it.refusal.is_none()) {
            tell(&format!("cost: {}", row.operation.name()));
            match cost::measure(postgres, &self.stage, row.operation).await {
                Ok(cost) => row.cost = cost,
                Err(error) => row.refusal = Some(format!("{error:#}")),
            }
        }
    }

    /// Records where the time of each operation goes, where that is asked for.
    pub async fn profiles(&self, report: &Report<'_>) -> Result<()> {
        let Some(folder) = &self.options.profile else { return Ok(()) };
        for row in report.rows.iter().filter(|it| it.refusal.is_none()) {
            tell(&format!("profile: {}", row.operation.name()));
            let length = self.options.length;
            profile::record(folder, self.watched.server, &self.stage, row, length).await?;
        }
        Ok(())
    }
}

/// Whether an error says that fewer connections might be served.
fn is_busy(error: &anyhow::Error) -> bool {
    error.downcast_ref::<BadAnswer>().is_some_and(|it| it.status == 503)
}
