//! A plain connection for the benchmark's own questions.

use anyhow::{Context, Result};
use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl};

/// A connection.
pub struct Database(PgConnection);

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Text)]
    text: String,
    #[diesel(sql_type = BigInt)]
    number: i64,
}

impl Database {
    /// Connects.
    pub fn connect(url: &str) -> Result<Self> {
        Ok(Self(PgConnection::establish(url).context("PostgreSQL cannot be reached")?))
    }

    /// Runs a statement.
    pub fn execute(&mut self, statement: &str) -> Result<()> {
        self.0.batch_execute(statement).with_context(|| statement.to_owned())
    }

    /// The text of an expression.
    pub fn text(&mut self, expression: &str) -> Result<String> {
        let query = format!("SELECT ({expression})::text AS text, 0::bigint AS number");
        Ok(diesel::sql_query(query).get_result::<Answer>(&mut self.0)?.text)
    }

    /// The number of bytes ever written to the write-ahead log.
    pub fn wal_bytes(&mut self) -> Result<i64> {
        let query = "SELECT '' AS text, (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint AS number";
        Ok(diesel::sql_query(query).get_result::<Answer>(&mut self.0)?.number)
    }
}
