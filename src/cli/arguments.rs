//! The command line, as clap reads it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::cli::client::ClientCommand;
use crate::cli::provider::ProviderCommand;
use crate::cli::user::UserCommand;

/// A standalone identity provider: OAuth 2 and OpenID Connect.
#[derive(Parser)]
#[command(name = "bonafide", version, propagate_version = true, arg_required_else_help = true)]
pub struct Arguments {
    /// The settings file (default: bonafide.toml here, if there is one)
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Print exactly one JSON document; logs go to stderr
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// Every command.
#[derive(Subcommand)]
pub enum Command {
    /// Bring the database up to date and serve
    Serve(ServeArguments),
    /// Bring the database up to date
    Migrate(MigrateArguments),
    /// Write, check or show the settings
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Print a one-time link to the first-run page, while nobody can administer
    SetupLink,
    /// Ask the running server whether it is ready
    Healthcheck,
    /// People
    #[command(subcommand)]
    User(UserCommand),
    /// Applications
    #[command(subcommand)]
    Client(ClientCommand),
    /// Other OpenID providers that people may sign in through
    #[command(subcommand)]
    Provider(ProviderCommand),
    /// Sessions of people
    #[command(subcommand)]
    Session(SessionCommand),
    /// Signing keys and the master key
    #[command(subcommand)]
    Keys(KeysCommand),
    /// What happened
    #[command(subcommand)]
    Audit(AuditCommand),
}

/// `serve`.
#[derive(Args)]
pub struct ServeArguments {
    /// Take the data over for another issuer than the one they were made for
    #[arg(long)]
    pub accept_new_issuer: bool,
}

/// `migrate`.
#[derive(Args)]
pub struct MigrateArguments {
    /// Only say what is applied and what is pending
    #[arg(long)]
    pub status: bool,
}

/// `config`.
#[derive(Subcommand)]
pub enum ConfigCommand {
    /// Write a commented settings file with every default
    Init,
    /// Check the settings and say every fault
    Check,
    /// Show every setting and where it came from; secrets are masked
    Show,
}

/// `session`.
#[derive(Subcommand)]
pub enum SessionCommand {
    /// The standing sessions of a person, oldest first
    List {
        /// E-mail address or id
        user: String,
    },
    /// End a session and the tokens that are bound to it
    End {
        /// The session's id
        id: String,
    },
}

/// `keys`.
#[derive(Subcommand)]
pub enum KeysCommand {
    /// The signing keys, newest first
    List,
    /// Publish a next signing key
    Rotate,
    /// Publish an RSA key of your own as the next one
    Import {
        /// The private key in PEM
        file: PathBuf,
    },
    /// Wrap the data keys with another master key
    Rewrap {
        /// The file of the other master key; made if it does not exist
        #[arg(long)]
        to: PathBuf,
    },
}

/// `audit`.
#[derive(Subcommand)]
pub enum AuditCommand {
    /// What happened, newest first
    List {
        /// How many events
        #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(i64).range(1..=1000))]
        limit: i64,
    },
}
