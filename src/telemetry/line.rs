//! How a line of the log is written. No character of a value ends the line or reaches a terminal as an escape.

use std::fmt::Write;

use tracing::Level;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};

use crate::telemetry::fields::{FieldValue, Fields};

/// What a line says beside its fields.
pub(super) struct Line<'l> {
    pub level: Level,
    pub target: &'l str,
    pub message: &'l str,
    pub fields: &'l Fields,
}

/// Whether a line carries colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colours {
    /// For a terminal.
    On,
    /// For everything else.
    Off,
}

impl Line<'_> {
    /// One JSON object and a line feed.
    pub fn to_json(&self) -> String {
        let mut line = String::with_capacity(256);
        line.push_str("{\"timestamp\":");
        push_json_text(&mut line, &now());
        line.push_str(",\"level\":");
        push_json_text(&mut line, self.level.as_str());
        line.push_str(",\"message\":");
        push_json_text(&mut line, self.message);
        line.push_str(",\"target\":");
        push_json_text(&mut line, self.target);
        for (name, value) in self.fields.iter() {
            line.push(',');
            line.push('"');
            if matches!(name, "timestamp" | "level" | "target") {
                line.push_str("field.");
            }
            push_escaped(&mut line, name, |it| matches!(it, '"' | '\\'));
            line.push_str("\":");
            match value {
                FieldValue::Text(text) => push_json_text(&mut line, text),
                FieldValue::Plain(text) => line.push_str(text),
            }
        }
        line.push_str("}\n");
        line
    }

    /// Time, level, message and fields for a person.
    pub fn to_pretty(&self, colours: Colours) -> String {
        let mut line = String::with_capacity(256);
        let (on, off) = if colours == Colours::On { (colour(self.level), "\u{1b}[0m") } else { ("", "") };
        // Writing to a string cannot fail.
        let _ = write!(line, "{} {on}{:>5}{off} ", now(), self.level.as_str());
        push_escaped(&mut line, self.message, |_| false);
        for (name, value) in self.fields.iter() {
            let _ = write!(line, " {name}=");
            match value {
                FieldValue::Plain(text) => line.push_str(text),
                FieldValue::Text(text) if text.is_empty() || text.contains([' ', '"', '=']) => {
                    push_json_text(&mut line, text);
                }
                FieldValue::Text(text) => push_escaped(&mut line, text, |_| false),
            }
        }
        line.push('\n');
        line
    }
}

fn now() -> String {
    let mut text = String::with_capacity(32);
    // The subscriber's own clock: logs tell the machine's time, also where tests move ours.
    let _ = SystemTime.format_time(&mut Writer::new(&mut text));
    text
}

fn push_json_text(line: &mut String, text: &str) {
    line.push('"');
    push_escaped(line, text, |it| matches!(it, '"' | '\\'));
    line.push('"');
}

/// Writes `text` with every character that could end a line, move a cursor or turn the direction of writing escaped as in
/// JSON, and a backslash before those that `is_special`.
fn push_escaped(line: &mut String, text: &str, is_special: impl Fn(char) -> bool) {
    for letter in text.chars() {
        match letter {
            it if is_special(it) => {
                line.push('\\');
                line.push(it);
            }
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            '\t' => line.push_str("\\t"),
            it if is_unsafe(it) => {
                let _ = write!(line, "\\u{:04x}", u32::from(it));
            }
            it => line.push(it),
        }
    }
}

/// Control characters (C0, DEL, C1), line and paragraph separators, and marks that turn the direction of writing.
fn is_unsafe(it: char) -> bool {
    it.is_control()
        || matches!(it, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

const fn colour(level: Level) -> &'static str {
    match level {
        Level::ERROR => "\u{1b}[31m",
        Level::WARN => "\u{1b}[33m",
        Level::INFO => "\u{1b}[32m",
        _ => "\u{1b}[2m",
    }
}
