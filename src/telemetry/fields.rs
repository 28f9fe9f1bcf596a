//! The fields of events and spans, with what nobody may read already taken out.

use std::error::Error;
use std::fmt::Debug;

use tracing::field::{Field, Visit};

use crate::telemetry::scrub::{redact_query, scrub};
use crate::telemetry::secret_names::{is_identifier_name, is_our_own_name, is_secret_name};

/// Most characters of one value.
const LONGEST_VALUE: usize = 4096;

/// One value of a field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FieldValue {
    /// Any text; it may hold characters that a line must not.
    Text(String),
    /// A number or a truth value, as JSON writes it.
    Plain(String),
}

/// Fields in the order in which they came; one name stands there once.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<(&'static str, FieldValue)>);

impl Fields {
    /// Takes in `other`, whose values replace those of the same name.
    pub fn merge(&mut self, other: &Self) {
        for (name, value) in &other.0 {
            self.put(name, value.clone());
        }
    }

    /// Takes the message out; empty where there is none.
    pub fn take_message(&mut self) -> String {
        let at = self.0.iter().position(|(name, _)| *name == "message");
        match at.map(|it| self.0.remove(it).1) {
            Some(FieldValue::Text(text) | FieldValue::Plain(text)) => text,
            None => String::new(),
        }
    }

    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &FieldValue)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    fn put(&mut self, name: &'static str, value: FieldValue) {
        match self.0.iter_mut().find(|(other, _)| *other == name) {
            Some((_, there)) => *there = value,
            None => self.0.push((name, value)),
        }
    }

    fn put_text(&mut self, field: &Field, text: &str) {
        let name = field.name();
        let value = match name {
            _ if is_our_own_name(name) => cut(text),
            _ if is_secret_name(name) => "[redacted]".to_owned(),
            _ if is_identifier_name(name) => cut(text),
            "http.target" | "url.full" | "url.query" | "url" | "query" => scrub(&redact_query(&cut(text))),
            _ => scrub(&cut(text)),
        };
        self.put(name, FieldValue::Text(value));
    }

    fn put_plain(&mut self, field: &Field, text: String) {
        let is_secret = !is_our_own_name(field.name()) && is_secret_name(field.name());
        let value =
            if is_secret { FieldValue::Text("[redacted]".to_owned()) } else { FieldValue::Plain(text) };
        self.put(field.name(), value);
    }
}

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.put_text(field, value);
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.put_text(field, &format!("{value:?}"));
    }

    fn record_error(&mut self, field: &Field, value: &(dyn Error + 'static)) {
        let mut text = value.to_string();
        let mut cause = value.source();
        while let Some(error) = cause {
            text.push_str(": ");
            text.push_str(&error.to_string());
            cause = error.source();
        }
        self.put_text(field, &text);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.put_plain(field, value.to_string());
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.put_plain(field, value.to_string());
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.put_plain(field, value.to_string());
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        // JSON has no infinity and no NaN.
        if value.is_finite() {
            self.put_plain(field, value.to_string());
        } else {
            self.put_text(field, &value.to_string());
        }
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_VALUE) {
        Some((at, _)) => text.get(..at).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}
