//! SES-1 to SES-3: how long sessions live and what of them is stored.

use bonafide::accounts::login::LoginAttempt;
use bonafide::accounts::sessions::{self, Persistence, SessionPage};
use bonafide::types::PlainToken;
use std::time::Duration;

use crate::database::{World, right};

#[tokio::test]
async fn ses_3_a_session_lives_a_day_whatever_is_done_with_it() {
    let world = World::new().await;
    world.ada().await;
    let entry = world.sign_in(right()).await;
    for _ in 0..23 {
        world.advance_seconds(3600);
        assert!(world.find(&entry.cookie).await.is_some());
    }
    world.advance_seconds(3599);
    assert!(world.find(&entry.cookie).await.is_some());
    world.advance_seconds(1);
    assert!(world.find(&entry.cookie).await.is_none());
}

#[tokio::test]
async fn ses_3_a_remembered_session_lives_thirty_days() {
    let world = World::new().await;
    world.ada().await;
    let attempt = LoginAttempt { persistence: Persistence::Remembered, ..right() };
    let entry = world.sign_in(attempt).await;
    assert_eq!(entry.session.expires_at, world.clock.now() + Duration::from_secs(30 * 86_400));
    world.advance_seconds(30 * 86_400 - 1);
    assert!(world.find(&entry.cookie).await.is_some());
    world.advance_seconds(1);
    assert!(world.find(&entry.cookie).await.is_none());
}

#[tokio::test]
async fn a_session_is_touched_at_most_once_a_minute() {
    let world = World::new().await;
    world.ada().await;
    let entry = world.sign_in(right()).await;
    let begun = world.clock.now();
    for (seconds, seen) in [(59, 0), (1, 0), (59, 60), (1, 60), (1, 120)] {
        world.advance_seconds(seconds);
        let session = world.find(&entry.cookie).await.unwrap().session;
        assert_eq!(session.last_seen_at, begun + Duration::from_secs(seen));
    }
}

#[tokio::test]
async fn ses_1_only_the_hash_of_the_cookie_is_stored_and_nothing_else_finds_it() {
    let world = World::new().await;
    world.ada().await;
    let entry = world.sign_in(right()).await;
    assert_eq!(entry.cookie.expose().len(), 43);
    assert!(world.find(&PlainToken::random()).await.is_none());
    assert!(world.find(&PlainToken::presented("")).await.is_none());
    assert!(world.find(&PlainToken::presented(&entry.id.to_string())).await.is_none());
}

#[tokio::test]
async fn sessions_are_listed_page_by_page_and_purged_after_lapsing() {
    let world = World::new().await;
    let ada = world.ada().await;
    for _ in 0..3 {
        world.sign_in(right()).await;
    }
    let page = SessionPage { user: Some(ada.id), after: None, limit: 2 };
    let first = world.run(move |conn, now| sessions::list(conn, page, now)).await;
    assert_eq!(first.len(), 2);
    let page = SessionPage { after: Some(first[1].session.id), ..page };
    assert_eq!(world.run(move |conn, now| sessions::list(conn, page, now)).await.len(), 1);
    world.advance_seconds(2 * 86_400);
    let keep = Duration::from_secs(86_399);
    assert_eq!(world.run(move |conn, now| sessions::purge(conn, keep, 2, now)).await, 2);
    assert_eq!(world.run(move |conn, now| sessions::purge(conn, keep, 2, now)).await, 1);
}
