//! What PostgreSQL commits and reads, asked as the server asks it: through diesel, with statements prepared once.

use std::sync::Barrier;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use bonafide::types::RowId;
use diesel::connection::SimpleConnection;
use diesel::dsl::now;
use diesel::prelude::*;
use uuid::Uuid;

diesel::table! {
    families (id) {
        id -> Uuid,
        client_id -> Text,
        scopes -> Array<Text>,
        generation -> BigInt,
        rotation_key -> Bytea,
        rotated_at -> Timestamptz,
        retries -> SmallInt,
    }
}

diesel::table! {
    tokens (token_hash) {
        token_hash -> Bytea,
        family_id -> Uuid,
        generation -> BigInt,
        created_at -> Timestamptz,
    }
}

/// Tables with the keys and indexes of the real ones.
const TABLES: &str = "
    DROP TABLE IF EXISTS tokens, families;
    CREATE TABLE families (id uuid PRIMARY KEY, client_id text NOT NULL, scopes text[] NOT NULL,
        generation bigint NOT NULL, rotation_key bytea NOT NULL, rotated_at timestamptz NOT NULL,
        retries smallint NOT NULL);
    CREATE TABLE tokens (token_hash bytea PRIMARY KEY, family_id uuid NOT NULL REFERENCES families (id),
        generation bigint NOT NULL, created_at timestamptz NOT NULL, UNIQUE (family_id, generation))";

/// Durable rotations a second: a row moves on and a row is added, in one transaction.
pub fn rotations(url: &str, connections: usize, length: Duration) -> Result<f64> {
    repeat(url, connections, length, |conn, family, generation| {
        let mut input = family.as_bytes().to_vec();
        input.extend_from_slice(&generation.to_be_bytes());
        let hash = openssl::sha::sha256(&input);
        conn.transaction(|conn| {
            let key = families::rotation_key.eq(hash.as_slice());
            let moved = families::generation.eq(generation);
            diesel::update(families::table.find(family))
                .set((moved, key, families::rotated_at.eq(now), families::retries.eq(0)))
                .execute(conn)?;
            diesel::insert_into(tokens::table)
                .values((
                    tokens::token_hash.eq(hash.as_slice()),
                    tokens::family_id.eq(family),
                    tokens::generation.eq(generation),
                    tokens::created_at.eq(now),
                ))
                .execute(conn)
        })
    })
}

/// Reads of one row a second, by its key and without a transaction.
pub fn selects(url: &str, connections: usize, length: Duration) -> Result<f64> {
    repeat(url, connections, length, |conn, family, _| {
        let columns = (families::client_id, families::scopes, families::generation, families::rotation_key);
        let found = families::table.find(family).select(columns);
        found.first::<(String, Vec<String>, i64, Vec<u8>)>(conn).map(|_| 1)
    })
}

/// How often connections do something in a second, each to a row of its own; a tenth of the time warms up.
fn repeat(
    url: &str,
    connections: usize,
    length: Duration,
    once: impl Fn(&mut PgConnection, Uuid, i64) -> QueryResult<usize> + Sync,
) -> Result<f64> {
    let mut conn = PgConnection::establish(url).context("PostgreSQL cannot be reached")?;
    conn.batch_execute(TABLES)?;
    let begin = Barrier::new(connections);
    let work = || -> Result<f64> {
        let mut conn = PgConnection::establish(url)?;
        let family = begin_family(&mut conn)?;
        begin.wait();
        let (warm, mut generation, mut many) = (Instant::now() + length / 10, 0, 0_u32);
        while warm + length > Instant::now() {
            generation += 1;
            once(&mut conn, family, generation)?;
            many += u32::from(Instant::now() > warm);
        }
        Ok(f64::from(many) / warm.elapsed().as_secs_f64())
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..connections).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|it| it.join().map_err(|_| anyhow!("a thread panicked"))?).sum()
    })
}

fn begin_family(conn: &mut PgConnection) -> Result<Uuid> {
    let family = RowId::new().uuid();
    let scopes = vec!["openid".to_owned(), "profile".to_owned(), "email".to_owned()];
    diesel::insert_into(families::table)
        .values((
            families::id.eq(family),
            families::client_id.eq("application"),
            families::scopes.eq(scopes),
            families::generation.eq(0),
            families::rotation_key.eq([0_u8; 32].as_slice()),
            families::rotated_at.eq(now),
            families::retries.eq(0),
        ))
        .execute(conn)?;
    Ok(family)
}
