//! The pool, the migrations and the listener against a real database that goes away and comes back (SECURITY REL-1, REL-2, REL-4,
//! REL-5).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "support/postgres.rs"]
mod postgres;

use std::fs;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use bonafide::store::listener::{Change, Listener, notify};
use bonafide::store::migrations::{self, MigrationError};
use bonafide::store::{Conn, Db, StoreError};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Integer};
use rustix::process::{Pid, Signal, kill_process};

use postgres::{TestDatabase, TestServer};

/// REL-2 says 2.5 s; a busy machine may add to it.
const AWAY: Duration = Duration::from_millis(3500);
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

#[derive(QueryableByName)]
struct Process {
    #[diesel(sql_type = Integer)]
    pid: i32,
}

fn count(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(sql_query("SELECT count(*) FROM groups").get_result::<Count>(conn)?.count)
}

fn insert(conn: &mut Conn, name: &str) -> Result<(), StoreError> {
    conn.batch_execute(&format!("INSERT INTO groups VALUES (gen_random_uuid(), '{name}', now())"))?;
    Ok(())
}

async fn add(db: &Db, name: &'static str) -> Result<(), StoreError> {
    db.transaction(move |conn| insert(conn, name)).await
}

async fn is_away<T>(what: impl Future<Output = Result<T, StoreError>>) {
    let began = Instant::now();
    let outcome = what.await;
    assert!(matches!(outcome, Err(StoreError::Unavailable)), "{:?}", outcome.err());
    assert!(began.elapsed() < AWAY, "it took {:?}", began.elapsed());
}

async fn comes_back(db: &Db) {
    let began = Instant::now();
    while db.read(count).await.is_err() {
        assert!(began.elapsed() < PATIENCE, "the database came back, and the pool did not notice");
    }
}

#[actix_web::test]
async fn rel_1_an_error_rolls_back_and_a_value_commits() {
    let database = TestDatabase::create();
    let db = database.db();
    let failed: Result<(), StoreError> = db
        .transaction(|conn| {
            insert(conn, "a")?;
            Err(StoreError::Interrupted)
        })
        .await;
    assert!(matches!(failed, Err(StoreError::Interrupted)));
    assert_eq!(db.read(count).await.unwrap(), 0);
    add(&db, "a").await.unwrap();
    assert!(matches!(add(&db, "a").await, Err(StoreError::Duplicate { .. })));
    assert_eq!(db.transaction_blocking(count).unwrap(), 1);
}

#[actix_web::test]
async fn rel_1_a_value_out_of_a_spoilt_transaction_is_an_error() {
    let database = TestDatabase::create();
    let db = database.db();
    add(&db, "a").await.unwrap();
    let lost: Result<bool, StoreError> = db
        .transaction(|conn| {
            insert(conn, "b")?;
            Ok(insert(conn, "a").is_err())
        })
        .await;
    assert!(matches!(lost, Err(StoreError::Failed(_))), "PostgreSQL rolled back: {lost:?}");
    assert_eq!(db.read(count).await.unwrap(), 1);
    add(&db, "b").await.unwrap();
}

#[actix_web::test]
async fn rel_7_a_panic_rolls_back_and_spoils_no_connection() {
    let database = TestDatabase::create();
    let db = Db::connect(database.url().expose(), 1);
    let panicked: Result<(), StoreError> = db
        .transaction(|conn| {
            insert(conn, "a")?;
            panic!("on purpose")
        })
        .await;
    assert!(matches!(panicked, Err(StoreError::Interrupted)));
    assert_eq!(db.read(count).await.unwrap(), 0);
}

#[actix_web::test]
async fn rel_2_connections_that_the_server_closed_cost_no_request() {
    let database = TestDatabase::create();
    let db = database.db();
    for round in ["a", "b"] {
        let held: Vec<_> =
            (0..8).map(|_| db.read(|conn| Ok(conn.batch_execute("SELECT pg_sleep(0.05)")?))).collect();
        for one in futures_util::future::join_all(held).await {
            let ended: Result<(), StoreError> = one;
            ended.unwrap();
        }
        assert!(db.status().open > 1);
        database.close_connections();
        if round == "a" {
            db.read(count).await.unwrap();
        }
        add(&db, round).await.unwrap();
    }
}

#[actix_web::test]
async fn rel_2_a_slow_statement_is_given_up() {
    let database = TestDatabase::create();
    is_away::<()>(database.db().transaction(|conn| {
        conn.batch_execute("SET LOCAL statement_timeout = '20ms'; SELECT pg_sleep(5)")?;
        Ok(())
    }))
    .await;
}

#[actix_web::test]
async fn rel_2_a_full_pool_tells_to_come_back() {
    let database = TestDatabase::create();
    let db = Db::connect(database.url().expose(), 1);
    let slow = db.transaction(|conn| Ok::<_, StoreError>(conn.batch_execute("SELECT pg_sleep(3)")?));
    let (slow, ()) = futures_util::future::join(slow, is_away(db.read(count))).await;
    slow.unwrap();
    db.read(count).await.unwrap();
}

#[actix_web::test]
async fn rel_2_a_database_that_stops_is_away_and_comes_back_by_itself() {
    let mut server = TestServer::start();
    let db = Db::connect(server.url().expose(), 4);
    add(&db, "before").await.unwrap();
    server.stop();
    is_away(db.read(count)).await;
    is_away(add(&db, "while away")).await;
    server.restart();
    comes_back(&db).await;
    add(&db, "after").await.unwrap();
    assert_eq!(db.read(count).await.unwrap(), 2, "nothing was lost and nothing half done");
}

/// Every process of the server, stopped in its tracks: connected, and silent.
struct Frozen(Vec<Pid>);

impl Frozen {
    fn freeze(server: &TestServer) -> Self {
        let mut conn = PgConnection::establish(server.url().expose()).unwrap();
        let backends = sql_query("SELECT pid FROM pg_stat_activity").load::<Process>(&mut conn).unwrap();
        let file = fs::read_to_string(server.data_dir().join("postgres/postmaster.pid")).unwrap();
        let postmaster: i32 = file.lines().next().unwrap().parse().unwrap();
        let pids = std::iter::once(postmaster).chain(backends.iter().map(|it| it.pid));
        let pids: Vec<Pid> = pids.filter_map(Pid::from_raw).collect();
        pids.iter().for_each(|it| kill_process(*it, Signal::STOP).unwrap());
        std::mem::forget(conn);
        Self(pids)
    }
}

impl Drop for Frozen {
    fn drop(&mut self) {
        for pid in &self.0 {
            let _ = kill_process(*pid, Signal::CONT);
        }
    }
}

#[actix_web::test]
async fn rel_2_a_database_that_falls_silent_is_away_and_nothing_is_done_late() {
    let server = TestServer::start();
    let db = Db::connect(server.url().expose(), 3);
    add(&db, "before").await.unwrap();
    let frozen = Frozen::freeze(&server);
    is_away(add(&db, "too late")).await;
    is_away(db.read(count)).await;
    is_away(add(&db, "too late as well")).await;
    drop(frozen);
    comes_back(&db).await;
    add(&db, "after").await.unwrap();
    assert_eq!(db.read(count).await.unwrap(), 2, "what was refused is never done");
}

#[test]
fn rel_5_instances_that_migrate_at_once_apply_each_migration_once() {
    let database = TestDatabase::empty();
    let url = database.url();
    assert!(migrations::status(&url).unwrap().applied.is_empty());
    let applied: Vec<usize> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| migrations::run(&url).unwrap().versions.len())).collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let status = migrations::status(&url).unwrap();
    assert!(status.pending.is_empty());
    assert_eq!(applied.iter().sum::<usize>(), status.applied.len());
    assert!(!migrations::are_pending(&mut database.conn()).unwrap());
    assert!(migrations::run(&url).unwrap().versions.is_empty());
}

#[test]
fn a_database_of_a_newer_version_is_refused() {
    let database = TestDatabase::create();
    let newer = "INSERT INTO __diesel_schema_migrations VALUES ('29990101000001')";
    database.conn().batch_execute(newer).unwrap();
    let refused = migrations::run(&database.url()).unwrap_err();
    assert!(
        matches!(&refused, MigrationError::Newer { newest, .. } if newest == "29990101000001"),
        "{refused}"
    );
}

#[test]
fn a_database_that_is_away_is_named_as_such() {
    let nowhere = bonafide::types::Secret::new("postgres://nobody@127.0.0.1:1/none".to_owned());
    assert!(matches!(migrations::run(&nowhere), Err(MigrationError::Unreachable(_))));
}

fn listen(database: &TestDatabase) -> (Listener, Receiver<Change>) {
    let (tell, told) = channel();
    let listener = Listener::spawn(&database.url(), move |change| {
        let _ = tell.send(change);
    });
    assert_eq!(told.recv_timeout(PATIENCE), Ok(Change::Everything), "what was missed before");
    (listener, told)
}

fn until(holds: impl Fn() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < PATIENCE);
        std::thread::yield_now();
    }
}

#[actix_web::test]
async fn rel_5_a_change_is_heard_when_it_is_committed() {
    let database = TestDatabase::create();
    let (listener, told) = listen(&database);
    until(|| listener.is_current());
    let failed: Result<(), StoreError> = database
        .db()
        .transaction(|conn| {
            notify(conn, Change::Keys)?;
            Err(StoreError::Interrupted)
        })
        .await;
    assert!(failed.is_err());
    database.db().transaction(|conn| notify(conn, Change::Clients)).await.unwrap();
    assert_eq!(told.recv_timeout(PATIENCE), Ok(Change::Clients), "and not what was rolled back");
}

#[test]
fn rel_5_after_a_lost_connection_everything_may_have_changed() {
    let database = TestDatabase::create();
    let (listener, told) = listen(&database);
    database.close_connections();
    assert_eq!(told.recv_timeout(PATIENCE), Ok(Change::Everything));
    until(|| listener.is_current());
}

#[test]
fn rel_5_silence_is_not_believed() {
    let mut server = TestServer::start();
    let listener = Listener::spawn(&server.url(), |_| {});
    until(|| listener.is_current());
    server.stop();
    until(|| !listener.is_current());
    server.restart();
    until(|| listener.is_current());
    let frozen = Frozen::freeze(&server);
    until(|| !listener.is_current());
    let began = Instant::now();
    drop(listener);
    assert!(began.elapsed() < Duration::from_secs(2), "REL-4: it ends although the server is silent");
    drop(frozen);
}

#[test]
fn rel_4_a_listener_ends_at_once() {
    let database = TestDatabase::create();
    let (listener, told) = listen(&database);
    let began = Instant::now();
    drop(listener);
    assert!(began.elapsed() < Duration::from_secs(1));
    assert!(told.recv().is_err(), "its thread is gone");
}
