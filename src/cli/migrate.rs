//! `bonafide migrate`.

use anyhow::Result;
use serde_json::json;

use crate::cli::arguments::MigrateArguments;
use crate::cli::context::Context;
use crate::cli::output::Output;
use crate::startup::{DataFolder, Foundation};
use crate::store::migrations;
use crate::types::Clock;

/// Brings the database up to date, or says what is pending.
///
/// # Errors
/// When the database cannot be used.
pub fn run(context: &Context, arguments: &MigrateArguments) -> Result<()> {
    let settings = context.settings()?;
    let folder = if arguments.status { DataFolder::UseExisting } else { DataFolder::Create };
    let foundation = Foundation::open_unmigrated(settings, Clock::system(), folder)?;
    let url = foundation.database_url().clone();
    let applied = if arguments.status { Vec::new() } else { migrations::run(&url)?.versions };
    let status = migrations::status(&url)?;
    foundation.close();
    let mut lines: Vec<String> = applied.iter().map(|it| format!("applied {it}")).collect();
    lines.extend(status.pending.iter().map(|it| format!("pending {it}")));
    if status.pending.is_empty() {
        lines.push(format!("up to date: {} migrations", status.applied.len()));
    }
    let json = json!({ "newly_applied": applied, "applied": status.applied, "pending": status.pending });
    Output { json, lines }.print(context.json)
}
