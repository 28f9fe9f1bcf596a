//! `bonafide serve`.

use anyhow::Result;

use crate::cli::arguments::ServeArguments;
use crate::cli::context::Context;
use crate::startup::{self, DataFolder, Foundation};
use crate::telemetry;
use crate::types::Clock;
use crate::web::middleware;

/// Migrates, then serves until told to end.
///
/// # Errors
/// What stops the start, in words for the person who started us.
pub fn run(context: &Context, arguments: &ServeArguments) -> Result<()> {
    let settings = context.settings()?;
    let logs = telemetry::start_logs(&settings.log);
    middleware::log_panics();
    let foundation = Foundation::open(settings, Clock::system(), DataFolder::Create)?;
    Ok(startup::run(foundation, logs.lost_lines(), arguments.accept_new_issuer)?)
}
