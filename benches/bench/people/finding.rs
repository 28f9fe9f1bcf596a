//! What was found when many came at once, and what is asked of it.

use serde::Serialize;
use serde_json::{Value, json};

use crate::people::Gathering;
use crate::row::median;
use crate::table::{rounded, verdict};

/// What is asked of a figure: of its ratio to what it is held against, where there is that.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// At least this much.
    Least(f64),
    /// At most this much.
    Most(f64),
    /// It is only told.
    Nothing,
}

/// A figure of one round.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// What was measured.
    pub what: &'static str,
    /// The figure.
    pub measured: f64,
    /// What it is counted in.
    pub unit: &'static str,
    /// What it is held against.
    pub beside: Option<f64>,
    /// What is asked.
    pub demand: Demand,
}

impl Finding {
    /// What is asked of: the ratio where there is something beside it, else the figure itself.
    fn judged(&self) -> f64 {
        self.beside.map_or(self.measured, |it| self.measured / it)
    }
}

/// One gathering over all rounds.
pub struct Gathered {
    /// Which.
    pub gathering: Gathering,
    /// Each round, with the same findings in the same order.
    pub rounds: Vec<Vec<Finding>>,
    /// Why it does not count.
    pub refusal: Option<String>,
}

impl Gathered {
    /// One without figures.
    pub const fn new(gathering: Gathering) -> Self {
        Self { gathering, rounds: Vec::new(), refusal: None }
    }

    /// All of it, for programs.
    pub fn json(&self) -> Value {
        json!({
            "people": self.gathering.name(),
            "counts": self.refusal.is_none(),
            "refusal": self.refusal,
            "findings": self.summaries().iter().map(Summary::json).collect::<Vec<_>>(),
            "rounds": self.rounds,
        })
    }

    fn summaries(&self) -> Vec<Summary> {
        let first = self.rounds.first().map(Vec::as_slice).unwrap_or_default();
        let of = |number: usize| self.rounds.iter().filter_map(move |it| it.get(number));
        (0..first.len()).filter_map(|it| Summary::of(&of(it).collect::<Vec<_>>())).collect()
    }
}

/// A figure over all rounds.
struct Summary {
    what: &'static str,
    unit: &'static str,
    measured: f64,
    beside: Option<f64>,
    /// The figure or ratio that the demand is about.
    judged: f64,
    demand: Demand,
}

impl Summary {
    /// The medians; but what must not be exceeded by itself must not be in any round, so there the largest counts.
    fn of(rounds: &[&Finding]) -> Option<Self> {
        let first = rounds.first()?;
        let all = |figure: fn(&Finding) -> f64| rounds.iter().map(|it| figure(it)).collect::<Vec<f64>>();
        let is_bounded = first.beside.is_none() && matches!(first.demand, Demand::Most(_));
        let over = if is_bounded { largest } else { median };
        Some(Self {
            what: first.what,
            unit: first.unit,
            measured: over(all(|it| it.measured)),
            beside: first.beside.map(|_| median(all(|it| it.beside.unwrap_or_default()))),
            judged: over(all(Finding::judged)),
            demand: first.demand,
        })
    }

    fn is_met(&self) -> Option<bool> {
        match self.demand {
            Demand::Least(least) => Some(self.judged >= least),
            Demand::Most(most) => Some(self.judged <= most),
            Demand::Nothing => None,
        }
    }

    fn json(&self) -> Value {
        json!({
            "what": self.what,
            "measured": self.measured,
            "unit": self.unit,
            "beside": self.beside,
            "ratio": self.beside.map(|_| self.judged),
            "goal": self.demand,
            "met": self.is_met(),
        })
    }

    fn line(&self, name: &str) -> Vec<String> {
        let figure = |it| format!("{} {}", rounded(it, decimals(self.unit)), self.unit).trim_end().to_owned();
        let unit = if self.beside.is_none() { self.unit } else { "" };
        let goal = match self.demand {
            Demand::Least(least) => format!("at least {least} {unit}"),
            Demand::Most(most) => format!("at most {most} {unit}"),
            Demand::Nothing => String::new(),
        };
        vec![
            format!("{name}: {}", self.what),
            figure(self.measured),
            self.beside.map(figure).unwrap_or_default(),
            self.beside.map(|_| rounded(self.judged, 2)).unwrap_or_default(),
            goal.trim_end().to_owned(),
            self.is_met().map(verdict).unwrap_or_default(),
        ]
    }
}

/// Lines for each gathering.
pub fn table(all: &[Gathered]) -> Vec<Vec<String>> {
    let head = ["people at once", "measured", "beside", "ratio", "goal", ""];
    let mut table = vec![head.map(str::to_owned).to_vec()];
    for gathered in all {
        let name = gathered.gathering.name();
        match gathered.refusal {
            Some(_) => table.push(vec![name.to_owned(), "does not count".to_owned()]),
            None => table.extend(gathered.summaries().iter().map(|it| it.line(name))),
        }
    }
    table
}

const fn decimals(unit: &str) -> usize {
    match unit.as_bytes() {
        b"ms" => 2,
        b"" => 0,
        _ => 1,
    }
}

fn largest(figures: Vec<f64>) -> f64 {
    figures.into_iter().fold(0.0, f64::max)
}
