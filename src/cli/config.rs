//! `bonafide config`.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::cli::arguments::ConfigCommand;
use crate::cli::context::Context;
use crate::cli::output::Output;
use crate::config;

/// Writes, checks or shows the settings.
///
/// # Errors
/// Every fault that they have.
pub fn run(context: &Context, command: &ConfigCommand) -> Result<()> {
    match command {
        ConfigCommand::Init => init(context),
        ConfigCommand::Check => {
            context.settings()?;
            Output { json: json!({ "ok": true }), lines: vec!["the settings are good".to_owned()] }
                .print(context.json)
        }
        ConfigCommand::Show => {
            let settings = context.settings()?;
            let lines = settings.resolved().iter().map(ToString::to_string).collect();
            Output { json: json!(settings.resolved()), lines }.print(context.json)
        }
    }
}

/// Writes a file that is not there yet.
fn init(context: &Context) -> Result<()> {
    let path = context.config_file.clone().unwrap_or_else(|| PathBuf::from("bonafide.toml"));
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&path)
        .with_context(|| format!("{} cannot be written anew", path.display()))?;
    file.write_all(config::default_file().as_bytes())?;
    let line = format!("{} holds every setting with its default", path.display());
    Output { json: json!({ "file": path }), lines: vec![line] }.print(context.json)
}
