//! What was measured of one operation.

use serde::Serialize;
use serde_json::{Value, json};

use crate::cost::Cost;
use crate::load::Measured;
use crate::operation::Operation;
use crate::sample::Usage;

/// One operation in one round.
#[derive(Clone, Debug, Serialize)]
pub struct Round {
    /// Operations a second.
    pub rate: f64,
    /// Half took no longer, in milliseconds.
    pub p50_ms: f64,
    /// All but one in a hundred took no longer, in milliseconds.
    pub p99_ms: f64,
    /// What the limits of this round would allow.
    pub limit: f64,
    /// What the processes used.
    pub usage: Usage,
}

impl Round {
    /// What a load measured.
    pub fn of(measured: &Measured, limit: f64, usage: Usage) -> Self {
        let millis = |it: std::time::Duration| it.as_secs_f64() * 1000.0;
        Self { rate: measured.rate, p50_ms: millis(measured.p50), p99_ms: millis(measured.p99), limit, usage }
    }
}

/// One operation over all rounds.
pub struct Row {
    /// The operation.
    pub operation: Operation,
    /// How many connections asked.
    pub connections: usize,
    /// Each round.
    pub rounds: Vec<Round>,
    /// What one operation costs the database.
    pub cost: Option<Cost>,
    /// Why the row does not count.
    pub refusal: Option<String>,
}

impl Row {
    /// A row without figures.
    pub fn new(operation: Operation) -> Self {
        let connections = operation.connections().first().copied().unwrap_or(1);
        Self { operation, connections, rounds: Vec::new(), cost: None, refusal: None }
    }

    /// The median of a figure.
    pub fn median(&self, figure: impl Fn(&Round) -> f64) -> f64 {
        median(self.rounds.iter().map(figure).collect())
    }

    /// The median of the rounds' ratios, each to the limit of its own round: what slows the machine slows both.
    pub fn ratio(&self) -> f64 {
        self.median(|it| it.rate / it.limit)
    }

    /// Whether the goal is met; a row that does not count meets none.
    pub fn is_met(&self) -> bool {
        let goal = self.operation.goal();
        let is_fast = goal.least_rate.is_none_or(|it| self.median(|it| it.rate) >= it);
        self.refusal.is_none() && is_fast && self.ratio() >= goal.least_ratio
    }

    /// All of it, for programs.
    pub fn json(&self) -> Value {
        json!({
            "operation": self.operation.name(),
            "connections": self.connections,
            "counts": self.refusal.is_none(),
            "refusal": self.refusal,
            "requests_per_second": self.median(|it| it.rate),
            "p50_ms": self.median(|it| it.p50_ms),
            "p99_ms": self.median(|it| it.p99_ms),
            "limit_per_second": self.median(|it| it.limit),
            "ratio": self.ratio(),
            "goal": self.operation.goal(),
            "met": self.is_met(),
            "cost": self.cost,
            "rounds": self.rounds,
        })
    }
}

/// The middle one; 0 of nothing.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let upper = figures.get(figures.len() / 2).copied();
    let lower = figures.get(figures.len().saturating_sub(1) / 2).copied();
    upper.zip(lower).map_or(0.0, |(upper, lower)| (upper + lower) / 2.0)
}
