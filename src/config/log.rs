//! What is logged and how it looks.

use std::io::{IsTerminal, stderr};

use tracing::Level;
use tracing_subscriber::EnvFilter;

use crate::config::fault::{Wrong, quoted};
use crate::config::reader::Reader;
use crate::config::resolved::Source;

/// Logs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogSettings {
    /// A level, or levels by target, as `tracing_subscriber` reads them.
    pub filter: String,
    /// How a line looks.
    pub format: LogFormat,
}

/// How a line of the log looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object.
    Json,
    /// For people.
    Pretty,
}

impl LogSettings {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let filter = reader.value("log", filter);
        let format = reader.optional("log_format", format)?.unwrap_or_else(|| {
            let is_terminal = stderr().is_terminal();
            reader.note("log_format", if is_terminal { "pretty" } else { "json" }, Source::Default);
            if is_terminal { LogFormat::Pretty } else { LogFormat::Json }
        });
        Some(Self { filter: filter?, format })
    }
}

fn format(text: &str) -> Result<LogFormat, Wrong> {
    match text {
        "json" => Ok(LogFormat::Json),
        "pretty" => Ok(LogFormat::Pretty),
        _ => Err(Wrong::new(format!("{} is no format", quoted(text)), "write json or pretty")),
    }
}

fn filter(text: &str) -> Result<String, Wrong> {
    let hint = "write a level (error, warn, info, debug, trace, off), or levels by target: info,bonafide::oauth=debug";
    let wrong = |part: &str| Wrong::new(format!("{} is no log filter", quoted(part)), hint);
    for part in text.split(',') {
        let (target, level) = part.split_once('=').unwrap_or(("", part));
        let level = match level {
            "off" => None,
            it => Some(it.parse::<Level>().map_err(|_| wrong(part))?),
        };
        let is_ours = target.is_empty() || target == "bonafide" || target.starts_with("bonafide::");
        if !is_ours && level.is_some_and(|it| it > Level::INFO) {
            // Libraries print requests, credentials included, below this level.
            let hint = "other targets than bonafide's go no lower than info";
            return Err(Wrong::new(format!("{} would show secrets", quoted(part)), hint));
        }
    }
    EnvFilter::builder().parse(text).map_err(|_| wrong(text))?;
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cfg_1_a_log_filter_names_levels() {
        for text in
            ["info", "off", "WARN", "info,bonafide::oauth=debug", "warn,actix_web=info", "bonafide=trace"]
        {
            assert!(filter(text).is_ok(), "{text}");
        }
        for text in
            ["verbose", "info,", "bonafide=loud", "info,=debug,x=y", "h2=debug", "info,bonafidex=trace"]
        {
            assert!(filter(text).is_err(), "{text}");
        }
    }
}
