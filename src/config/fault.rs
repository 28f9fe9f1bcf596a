//! What is wrong with the settings, said so that it can be put right.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use crate::config::catalogue::environment_name;

/// One setting that is refused. Values of secrets appear in none of the fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConfigFault {
    /// The setting's name in the file; for a fault of the file itself, the file's path.
    pub key: String,
    /// The setting's name in the environment; empty for a fault of the file itself.
    pub environment: String,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub hint: String,
}

/// All that is wrong with the settings, at once.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
pub struct ConfigErrors(pub Vec<ConfigFault>);

/// What a parser says about a value it refuses: the problem and a hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub problem: String,
    pub hint: String,
}

impl Wrong {
    pub fn new(problem: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { problem: problem.into(), hint: hint.into() }
    }
}

impl ConfigFault {
    /// A fault of the setting with this key.
    pub(super) fn of(key: &str, wrong: Wrong) -> Self {
        let environment = environment_name(key);
        Self { key: key.to_owned(), environment, problem: wrong.problem, hint: wrong.hint }
    }

    /// A fault of a file or of a name that is no setting.
    pub(super) fn of_name(name: impl Into<String>, wrong: Wrong) -> Self {
        Self { key: name.into(), environment: String::new(), problem: wrong.problem, hint: wrong.hint }
    }
}

impl fmt::Display for ConfigFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.key)?;
        if !self.environment.is_empty() {
            write!(formatter, " ({})", self.environment)?;
        }
        write!(formatter, ": {}", self.problem)?;
        if self.hint.is_empty() { Ok(()) } else { write!(formatter, "; {}", self.hint) }
    }
}

impl fmt::Display for ConfigErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            1 => formatter.write_str("the settings have one fault:")?,
            count => write!(formatter, "the settings have {count} faults:")?,
        }
        self.0.iter().try_for_each(|fault| write!(formatter, "\n  {fault}"))
    }
}

/// A value as an error shows it: quoted, escaped and cut.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return format!("{text:?}");
    }
    let start: String = text.chars().take(LONGEST).collect();
    format!("{:?}", start + "…")
}
