//! The tables, for people, for a document and for programs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::goals::Bound;
use crate::limits::Limits;
use crate::operation::Operation;
use crate::options::Options;
use crate::people;
use crate::people::Gathered;
use crate::pinning::Cores;
use crate::row::{Row, median};
use crate::table::{Style, rounded, verdict};

const BEGIN: &str = "<!-- bench: begin -->";
const END: &str = "<!-- bench: end -->";

/// Says what is being done.
pub fn tell(what: &str) {
    eprintln!("bench: {what}");
}

/// Everything that was measured.
pub struct Report<'a> {
    options: &'a Options,
    machine: Vec<(&'static str, String)>,
    /// The limits of each round.
    pub limits: Vec<Limits>,
    /// The operations.
    pub rows: Vec<Row>,
    /// What many people did at once.
    pub gathered: Vec<Gathered>,
    /// Start times and memory.
    pub bounds: Vec<Bound>,
}

impl<'a> Report<'a> {
    /// Without figures.
    pub fn new(options: &'a Options, cores: &Cores, facts: &[(&'static str, String)]) -> Self {
        let method = format!(
            "{} rounds of {} s for each operation, medians; log filter {}",
            options.rounds,
            options.length.as_secs_f64(),
            options.log
        );
        let own = [("processor", processor()), ("pinned", cores.describe()), ("method", method)];
        let machine = own.into_iter().chain(facts.iter().cloned()).collect();
        let (limits, rows, gathered, bounds) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { options, machine, limits, rows, gathered, bounds }
    }

    /// Prints and writes all of it.
    pub fn publish(&self) -> Result<()> {
        println!("{}", self.text(Style::Terminal));
        let file = target_folder().join("bench.json");
        fs::write(&file, serde_json::to_string_pretty(&self.json())?)?;
        println!("Written to {}.", file.display());
        if let Some(file) = &self.options.markdown {
            replace(file, &self.text(Style::Markdown))?;
            println!("Written to {}.", file.display());
        }
        Ok(())
    }

    fn text(&self, style: Style) -> String {
        let lines = |text: String| if style == Style::Markdown { format!("- {text}\n") } else { text + "\n" };
        let mut parts = vec![self.machine.iter().map(|(name, it)| lines(format!("{name}: {it}"))).collect()];
        let tables = [
            self.operations("operation", |it| !it.is_of_people()),
            self.operations("people", Operation::is_of_people),
            people::table(&self.gathered),
        ];
        // A head alone says nothing.
        parts.extend(tables.iter().filter(|it| it.len() > 1).map(|it| style.table(it)));
        let rows = self.rows.iter().map(|it| (it.operation.name(), &it.refusal));
        let gathered = self.gathered.iter().map(|it| (it.gathering.name(), &it.refusal));
        let refusals = rows.chain(gathered).filter_map(|(name, refusal)| {
            let why = refusal.as_ref()?;
            Some(lines(format!("{name} does not count: {why}")))
        });
        parts.push(refusals.collect());
        parts.push(style.table(&self.limits()));
        parts.push(style.table(&self.bounds()));
        parts.retain(|it: &String| !it.is_empty());
        parts.join("\n")
    }

    fn operations(&self, name: &str, which: fn(Operation) -> bool) -> Vec<Vec<String>> {
        let head = [
            name,
            "requests/s",
            "p50 ms",
            "p99 ms",
            "limit/s",
            "ratio",
            "goal",
            "",
            "statements",
            "WAL bytes",
            "MiB",
            "cores: server",
            "PostgreSQL",
            "load",
        ];
        let mut table = vec![head.map(str::to_owned).to_vec()];
        table.extend(self.rows.iter().filter(|it| which(it.operation)).map(operation));
        table
    }

    fn limits(&self) -> Vec<Vec<String>> {
        let of = |figure: fn(&Limits) -> f64| rounded(median(self.limits.iter().map(figure).collect()), 0);
        let figures = [
            ("RSA: RSA-2048 signatures of OpenSSL on one core", of(|it| it.rsa)),
            ("Argon2id: hashes of 19 MiB and 2 passes on one core", of(|it| it.argon2)),
            ("rotation: durable UPDATE and INSERT, 8 connections", of(|it| it.rotation)),
            ("the same, one connection", of(|it| it.rotation_one_connection)),
            ("select: one row by its key, 8 connections", of(|it| it.select)),
            ("HTTP: static handler, as long as the JWKS", of(|it| it.http)),
            ("HTTP: static handler, as long as the metadata", of(|it| it.http_discovery)),
        ];
        let mut table = vec![vec!["limit".to_owned(), "a second".to_owned()]];
        table.extend(figures.map(|(name, figure)| vec![name.to_owned(), figure]));
        table
    }

    fn bounds(&self) -> Vec<Vec<String>> {
        let mut table = vec![["start and memory", "measured", "goal", ""].map(str::to_owned).to_vec()];
        table.extend(self.bounds.iter().map(|it| {
            let decimals = if it.unit == "s" { 3 } else { 1 };
            let goal = it.most.map(|most| format!("at most {most} {}", it.unit)).unwrap_or_default();
            let measured = format!("{} {}", rounded(it.measured, decimals), it.unit);
            vec![it.what.to_owned(), measured, goal, it.is_met().map(verdict).unwrap_or_default()]
        }));
        table
    }

    fn json(&self) -> Value {
        let machine: serde_json::Map<String, Value> =
            self.machine.iter().map(|(name, it)| ((*name).to_owned(), json!(it))).collect();
        let rows = |of_people| {
            let rows = self.rows.iter().filter(move |it| it.operation.is_of_people() == of_people);
            rows.map(Row::json).collect::<Vec<_>>()
        };
        json!({
            "machine": machine,
            "operations": rows(false),
            "people": rows(true),
            "people_at_once": self.gathered.iter().map(Gathered::json).collect::<Vec<_>>(),
            "limits_per_second": self.limits,
            "start_and_memory": self.bounds,
        })
    }
}

fn operation(row: &Row) -> Vec<String> {
    let goal = row.operation.goal();
    let mut name = row.operation.name().to_owned();
    if row.operation.connections().first() != Some(&row.connections) {
        name = format!("{name} ({} connections)", row.connections);
    }
    if row.refusal.is_some() {
        return vec![name, "does not count".to_owned()];
    }
    let least = goal.least_rate.map(|it| format!(", {}/s", rounded(it, 0))).unwrap_or_default();
    let cost = |figure: f64, decimals| rounded(figure, decimals);
    let decimals = if row.median(|it| it.rate) < 1000.0 { 1 } else { 0 };
    vec![
        name,
        rounded(row.median(|it| it.rate), decimals),
        rounded(row.median(|it| it.p50_ms), 2),
        rounded(row.median(|it| it.p99_ms), 2),
        rounded(row.median(|it| it.limit), decimals),
        rounded(row.ratio(), 2),
        format!("{}{least}", rounded(goal.least_ratio, 2)),
        verdict(row.is_met()),
        row.cost.as_ref().map_or_else(String::new, |it| cost(it.statements, 1)),
        row.cost.as_ref().map_or_else(String::new, |it| cost(it.wal_bytes, 0)),
        rounded(row.median(|it| it.usage.resident_kib as f64 / 1024.0), 1),
        rounded(row.median(|it| it.usage.server_cores), 2),
        rounded(row.median(|it| it.usage.postgres_cores), 2),
        rounded(row.median(|it| it.usage.load_cores), 2),
    ]
}

/// Puts the text between the two marks of a document.
fn replace(file: &Path, text: &str) -> Result<()> {
    let document = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let parts = document.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = parts.with_context(|| format!("{} lacks {BEGIN} and {END}", file.display()))?;
    Ok(fs::write(file, format!("{before}{BEGIN}\n\n{text}\n{END}{after}"))?)
}

fn target_folder() -> PathBuf {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    temporary.parent().unwrap_or(temporary).to_owned()
}

fn processor() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find_map(|it| it.strip_prefix("model name")).unwrap_or_default();
    let cores = text.lines().filter(|it| it.starts_with("processor")).count();
    format!("{} ({cores} cores)", name.trim_start_matches(['\t', ' ', ':']).trim())
}
