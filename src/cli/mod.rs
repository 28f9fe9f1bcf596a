//! Commands: each parses its arguments, opens what it needs, asks one service and prints. One JSON document with `--json`.

mod arguments;
mod audit;
mod client;
mod config;
mod context;
mod healthcheck;
mod keys;
mod links;
mod migrate;
mod output;
mod provider;
mod serve;
mod session;
mod setup_link;
mod user;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::arguments::{Arguments, Command};
use crate::cli::context::Context;

/// Runs the command of this process: 0 done, 1 refused or failed, 2 wrong usage.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let context = Context { config_file: arguments.config, json: arguments.json };
    let done = match arguments.command {
        Command::Serve(it) => serve::run(&context, &it),
        Command::Migrate(it) => migrate::run(&context, &it),
        Command::Config(it) => config::run(&context, &it),
        Command::Healthcheck => healthcheck::run(&context),
        Command::SetupLink => setup_link::run(&context),
        Command::User(it) => user::run(&context, it),
        Command::Client(it) => client::run(&context, it),
        Command::Provider(it) => provider::run(&context, it),
        Command::Session(it) => session::run(&context, &it),
        Command::Keys(it) => keys::run(&context, &it),
        Command::Audit(it) => audit::run(&context, &it),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&error);
            ExitCode::FAILURE
        }
    }
}
