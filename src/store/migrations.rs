//! Brings the schema up to date. The migrations are part of the binary; whoever starts first applies them, all in one
//! transaction under a lock of the database, and everybody else finds them done.

use std::error::Error as StdError;

use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use thiserror::Error as ThisError;

use crate::store::connection::establish;
use crate::store::db::Conn;
use crate::store::error::StoreError;
use crate::types::Secret;

use history::__diesel_schema_migrations;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The advisory lock that one migrating process holds: "bonafide" in ASCII.
const LOCK: i64 = 0x626F_6E61_6669_6465;

mod history {
    diesel::table! {
        __diesel_schema_migrations (version) {
            version -> Text,
            run_on -> Timestamp,
        }
    }
}

diesel::define_sql_function! {
    /// Waits for a lock that the end of the transaction gives back.
    fn pg_advisory_xact_lock(key: BigInt) -> Bool;
}

diesel::define_sql_function! {
    /// Where a table is found; null when there is none.
    fn to_regclass(name: Text) -> Nullable<Oid>;
}

/// Why the schema is not up to date.
#[derive(Debug, ThisError)]
pub enum MigrationError {
    /// The server did not accept a connection.
    #[error("the database cannot be reached: {0}")]
    Unreachable(#[from] ConnectionError),
    /// The schema has migrations that this binary does not know.
    #[error(
        "the database was brought up to date by a newer Bonafide (it has the migration {newest}, this binary ends at {known}); \
         run that version or a newer one, or restore a backup made before"
    )]
    Newer {
        /// The newest migration of the database.
        newest: String,
        /// The newest migration of this binary.
        known: String,
    },
    /// A migration failed; nothing was changed.
    #[error("the database refused a migration, and nothing was changed: {0}")]
    Refused(#[source] Box<dyn StdError + Send + Sync>),
    /// The state of the schema could not be read.
    #[error("the state of the database cannot be read: {0}")]
    Unreadable(#[from] diesel::result::Error),
}

/// What was applied just now.
#[derive(Clone, Debug, Default)]
pub struct Applied {
    /// Versions, oldest first; empty where nothing was pending.
    pub versions: Vec<String>,
}

/// How the schema stands.
#[derive(Clone, Debug, Default)]
pub struct Status {
    /// Versions that the database has, oldest first.
    pub applied: Vec<String>,
    /// Versions that only the binary has, oldest first.
    pub pending: Vec<String>,
}

/// Applies what is pending to the database at `url`; all of it or, when one migration fails, nothing. When nothing is pending it
/// costs one query and takes no lock.
///
/// # Errors
/// [`MigrationError`]: unreachable, newer than this binary, or a statement was refused.
pub fn run(url: &Secret<String>) -> Result<Applied, MigrationError> {
    let mut conn = establish(url.expose())?;
    if find_status(&mut conn)?.refuse_newer()?.pending.is_empty() {
        return Ok(Applied::default());
    }
    let applied = conn.transaction(|conn| {
        diesel::select(pg_advisory_xact_lock(LOCK)).execute(conn)?;
        if find_status(conn)?.refuse_newer()?.pending.is_empty() {
            return Ok(Applied::default());
        }
        let versions = conn.run_pending_migrations(MIGRATIONS).map_err(MigrationError::Refused)?;
        Ok::<_, MigrationError>(Applied { versions: versions.iter().map(ToString::to_string).collect() })
    })?;
    tracing::info!(migrations = applied.versions.len(), "brought the database up to date");
    Ok(applied)
}

/// How the schema of the database at `url` stands; changes nothing.
///
/// # Errors
/// [`MigrationError`]: unreachable, or newer than this binary.
pub fn status(url: &Secret<String>) -> Result<Status, MigrationError> {
    find_status(&mut establish(url.expose())?)?.refuse_newer()
}

/// Whether the schema lacks something that this binary needs.
///
/// # Errors
/// When the query fails.
pub fn are_pending(conn: &mut Conn) -> Result<bool, StoreError> {
    Ok(!find_status(conn)?.pending.is_empty())
}

impl Status {
    fn refuse_newer(self) -> Result<Self, MigrationError> {
        let known = embedded_versions();
        match self.applied.iter().rev().find(|it| !known.contains(it)) {
            None => Ok(self),
            Some(newest) => Err(MigrationError::Newer {
                newest: newest.clone(),
                known: known.last().cloned().unwrap_or_default(),
            }),
        }
    }
}

fn find_status(conn: &mut Conn) -> QueryResult<Status> {
    let applied = find_applied(conn)?;
    let pending = embedded_versions().into_iter().filter(|it| !applied.contains(it)).collect();
    Ok(Status { applied, pending })
}

/// The versions in the database, oldest first. An empty database is asked for the table first: inside a transaction a query
/// that fails would spoil it.
fn find_applied(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let table: Option<u32> = diesel::select(to_regclass("__diesel_schema_migrations")).get_result(conn)?;
    if table.is_none() {
        return Ok(Vec::new());
    }
    let versions = __diesel_schema_migrations::version;
    __diesel_schema_migrations::table.select(versions).order(versions.asc()).load(conn)
}

fn embedded_versions() -> Vec<String> {
    let migrations: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations().unwrap_or_default();
    let versions = migrations.iter().map(|it| it.name().version());
    let mut versions: Vec<String> = versions.map(|it: MigrationVersion<'_>| it.to_string()).collect();
    versions.sort();
    versions
}
