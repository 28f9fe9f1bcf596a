//! Prints: lines for people, or exactly one JSON document.

use std::io::{self, Write};

use anyhow::Result;
use serde_json::Value;

/// What a command found.
pub struct Output {
    /// For `--json`.
    pub json: Value,
    /// For people, line by line.
    pub lines: Vec<String>,
}

impl Output {
    /// Prints in the form that was asked for.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn print(&self, as_json: bool) -> Result<()> {
        let mut stdout = io::stdout().lock();
        if as_json {
            serde_json::to_writer(&mut stdout, &self.json)?;
            writeln!(stdout)?;
            return Ok(());
        }
        for line in &self.lines {
            writeln!(stdout, "{}", printable(line))?;
        }
        Ok(())
    }
}

/// Rows under a head, in columns.
#[must_use]
pub fn table(head: &[&str], rows: &[Vec<String>]) -> Vec<String> {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|it| it.chars().count());
        cells.chain(head.get(column).map(|it| it.len())).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let body = rows.iter().map(|row| line(row.iter().map(String::as_str).collect()));
    std::iter::once(line(head.to_vec())).chain(body).collect()
}

/// Tells an error with its causes on standard error.
pub fn complain(error: &anyhow::Error) {
    let _ = writeln!(io::stderr(), "bonafide: {}", printable(&format!("{error:#}")));
}

/// What others typed cannot move the cursor or colour the terminal.
fn printable(text: &str) -> String {
    text.chars().map(|it| if it.is_control() && it != '\n' { '\u{fffd}' } else { it }).collect()
}
