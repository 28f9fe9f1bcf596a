//! What each setting came out as, for `config show`.

use std::fmt;

use serde::Serialize;

use crate::config::catalogue::{Kind, Setting};

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Nobody set it.
    Default,
    /// The file at this path.
    File(String),
    /// The variable of this name.
    Environment(String),
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => formatter.write_str("default"),
            Self::File(name) | Self::Environment(name) => formatter.write_str(name),
        }
    }
}

/// One setting as it is in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResolvedSetting {
    /// The setting's name in the file.
    pub key: String,
    /// The setting's name in the environment.
    pub environment: String,
    /// Its value as a person would write it; of a secret only what is not secret.
    pub value: String,
    /// Where the value came from.
    pub source: Source,
}

impl ResolvedSetting {
    /// Takes the value of a setting, masked where it is secret.
    pub(super) fn of(setting: &Setting, text: &str, source: Source) -> Self {
        let value = match setting.kind {
            Kind::Secret => masked(text),
            _ => text.to_owned(),
        };
        Self { key: setting.key.to_owned(), environment: setting.environment(), value, source }
    }
}

impl fmt::Display for ResolvedSetting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} = {:?}  # {}", self.key, self.value, self.source)
    }
}

const MASK: &str = "********";

/// A URL keeps what tells one server from another; everything else is a row of stars.
fn masked(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let Some((scheme, rest)) = text.split_once("://") else {
        return MASK.to_owned();
    };
    // What follows `?` may hold a password of its own.
    let rest = rest.split('?').next().unwrap_or_default();
    match rest.rsplit_once('@') {
        Some((user, server)) => {
            let name = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{name}:{MASK}@{server}")
        }
        None => format!("{scheme}://{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cfg_3_secrets_are_masked() {
        for (text, expected) in [
            ("", ""),
            ("host=db password=hunter2", MASK),
            ("c2VjcmV0", MASK),
            ("postgres://u:p@ss@db:5432/b?password=x", "postgres://u:********@db:5432/b"),
            ("postgres:///b?host=/run", "postgres:///b"),
        ] {
            assert_eq!(masked(text), expected, "{text}");
        }
    }
}
