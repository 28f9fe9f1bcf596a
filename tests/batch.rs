//! Questions that go to the database together (SECURITY REL-1, REL-2, REL-7).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "support/postgres.rs"]
mod postgres;

use std::time::{Duration, Instant};

use bonafide::store::{Batch, Conn, Db, StoreError};
use diesel::connection::SimpleConnection;
use futures_util::FutureExt;
use futures_util::future::{join, join_all};

use postgres::{TestDatabase, TestServer};

/// Answers each question with itself and with how many were asked together; thirteen is answered by nobody.
fn echo(conn: &mut Conn, questions: &[u32]) -> Result<Vec<(u32, usize)>, StoreError> {
    conn.batch_execute("SELECT 1 FROM groups LIMIT 1")?;
    assert!(!questions.contains(&13), "thirteen");
    Ok(questions.iter().map(|it| (*it, questions.len())).collect())
}

fn wrong(conn: &mut Conn, _: &[u32]) -> Result<Vec<u32>, StoreError> {
    conn.batch_execute("SELECT 1 FROM no_such_table")?;
    Ok(Vec::new())
}

#[actix_web::test]
async fn what_is_asked_while_a_statement_is_under_way_goes_together() {
    let database = TestDatabase::create();
    let batch = Batch::new(database.db(), echo);
    assert_eq!(batch.ask(7).await.unwrap(), (7, 1), "nobody waits for company");
    let mut gate = database.conn();
    gate.batch_execute("BEGIN; LOCK TABLE groups").unwrap();
    let others = async {
        while database.waiting_for_locks() == 0 {
            tokio::task::yield_now().await;
        }
        let asked = join_all((100..200).map(|it| batch.ask(it)));
        let (answers, ()) = join(asked, async { gate.batch_execute("COMMIT").unwrap() }).await;
        answers.into_iter().map(Result::unwrap).collect::<Vec<_>>()
    };
    let (first, others) = join(batch.ask(1), others).await;
    assert_eq!(first.unwrap(), (1, 1));
    let expected: Vec<_> = (100..164).map(|it| (it, 64)).chain((164..200).map(|it| (it, 36))).collect();
    assert_eq!(others, expected, "each has its own answer, and none waits for more than two statements");
}

#[actix_web::test]
async fn rel_2_a_batch_that_fails_leaves_nobody_waiting() {
    let mut server = TestServer::start();
    let batch = Batch::new(Db::connect(server.url().expose(), 4), echo);
    batch.ask(1).await.unwrap();
    server.stop();
    let began = Instant::now();
    let answers = join_all((0..100).map(|it| batch.ask(it))).await;
    assert!(answers.iter().all(|it| matches!(it, Err(StoreError::Unavailable))), "{answers:?}");
    assert!(began.elapsed() < Duration::from_millis(3500), "it took {:?}", began.elapsed());
    server.restart();
    while batch.ask(2).await.is_err() {
        assert!(began.elapsed() < Duration::from_secs(10), "the database came back, and nobody noticed");
    }
}

#[actix_web::test]
async fn rel_7_a_panic_ends_one_batch_alone() {
    let database = TestDatabase::create();
    let batch = Batch::new(database.db(), echo);
    for _ in 0..3 {
        assert!(matches!(batch.ask(13).await, Err(StoreError::Unavailable)));
        assert_eq!(batch.ask(14).await.unwrap(), (14, 1));
    }
}

#[actix_web::test]
async fn rel_1_a_statement_that_is_wrong_is_an_error_to_each() {
    let database = TestDatabase::create();
    let batch = Batch::new(database.db(), wrong);
    let answers = join_all((0..3).map(|it| batch.ask(it))).await;
    assert!(answers.iter().all(Result::is_err), "{answers:?}");
}

#[actix_web::test]
async fn who_gives_up_takes_nobody_along() {
    let database = TestDatabase::create();
    let batch = Batch::new(database.db(), echo);
    let mut gate = database.conn();
    gate.batch_execute("BEGIN; LOCK TABLE groups").unwrap();
    let mut first = Box::pin(batch.ask(1));
    assert!((&mut first).now_or_never().is_none());
    while database.waiting_for_locks() == 0 {
        tokio::task::yield_now().await;
    }
    let mut second = Box::pin(batch.ask(2));
    assert!((&mut second).now_or_never().is_none());
    drop(first);
    gate.batch_execute("COMMIT").unwrap();
    assert_eq!(second.await.unwrap(), (2, 1));
}
