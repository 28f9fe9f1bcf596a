//! AUD-1: what is written, how it is read, how long it is kept.

use std::time::Duration;

use bonafide::audit::{self, Actor, AuditFilter, Event, LoginFailure};
use bonafide::types::{ClientId, UserId};

use crate::database::{World, origin, right};

fn failed(user_id: UserId) -> Event {
    Event::LoginFailed { user_id: Some(user_id), failure: LoginFailure::WrongPassword }
}

async fn record(world: &World, event: Event) {
    let write = move |conn: &mut _, now| {
        audit::record(conn, Some(&origin("192.0.2.1")), &Actor::Anonymous, &event, now)
    };
    world.run(write).await;
}

#[tokio::test]
async fn aud_1_a_sign_in_is_told_with_actor_session_and_origin() {
    let world = World::new().await;
    let ada = world.ada().await;
    let entry = world.sign_in(right()).await;
    let event = &world.events().await[0];
    assert_eq!((event.code.as_str(), event.severity.as_str()), ("login.succeeded", "info"));
    assert_eq!((event.actor.as_str(), event.actor_id.clone()), ("user", Some(ada.id.to_string())));
    assert_eq!((event.subject_id, event.session_id), (Some(ada.id), Some(entry.id)));
    assert_eq!(event.request_id.as_deref(), Some("req-1"));
    assert_eq!((event.ip.as_deref(), event.user_agent.as_deref()), (Some("192.0.2.1"), Some("Test/1.0")));
    assert_eq!(event.at, world.clock.now());
}

#[tokio::test]
async fn aud_1_events_are_listed_newest_first_by_page_and_by_filter() {
    let world = World::new().await;
    let (one, other) = (UserId::new(), UserId::new());
    for _ in 0..3 {
        record(&world, failed(one)).await;
    }
    world.advance_seconds(1);
    record(&world, failed(other)).await;
    record(&world, Event::ClientCreated { client_id: ClientId::parse("shop").unwrap() }).await;
    let mut seen = Vec::new();
    let mut filter = AuditFilter::default();
    loop {
        let asked = filter.clone();
        let page = world.run(move |conn, _| audit::list(conn, &asked, 2)).await;
        let Some(last) = page.last() else { break };
        filter.before = Some(last.place());
        seen.extend(page.into_iter().map(|it| (it.at, it.id)));
    }
    assert_eq!(seen.len(), 5);
    assert!(seen.is_sorted_by(|a, b| a > b));
    for (filter, expected) in [
        (AuditFilter { subject: Some(one), ..AuditFilter::default() }, 3),
        (AuditFilter { code: Some("login.failed".to_owned()), ..AuditFilter::default() }, 4),
        (AuditFilter { client: Some(ClientId::parse("shop").unwrap()), ..AuditFilter::default() }, 1),
        (AuditFilter { code: Some("nothing".to_owned()), ..AuditFilter::default() }, 0),
    ] {
        assert_eq!(world.run(move |conn, _| audit::list(conn, &filter, 10)).await.len(), expected);
    }
}

#[tokio::test]
async fn aud_1_months_have_partitions_and_go_when_they_are_too_old() {
    let world = World::new().await;
    let user = UserId::new();
    record(&world, failed(user)).await;
    for _ in 0..2 {
        world.run(audit::ensure_partitions).await;
    }
    record(&world, failed(user)).await;
    let partitions = "DO $$ BEGIN ASSERT (SELECT count(*) = 2 FROM audit_events_2026_03); \
         ASSERT (SELECT count(*) = 0 FROM audit_events_2026_04); \
         ASSERT (SELECT count(*) = 0 FROM audit_events_default); END $$";
    world.sql(partitions).await;
    world.advance_seconds(86_400 * 25);
    record(&world, failed(user)).await;
    let month = Duration::from_secs(86_400 * 10);
    assert_eq!(world.run(move |conn, now| audit::purge(conn, month, now)).await, (0, 2));
    world.advance_seconds(86_400 * 10);
    assert_eq!(world.run(move |conn, now| audit::purge(conn, month, now)).await, (1, 0));
    assert_eq!(world.events().await.len(), 1);
}

#[tokio::test]
async fn aud_1_partitions_are_made_while_events_are_written() {
    let world = World::new().await;
    let writers = futures_util::future::join_all((0..20).map(|_| record(&world, failed(UserId::new()))));
    let makers = futures_util::future::join_all((0..4).map(|_| world.run(audit::ensure_partitions)));
    tokio::join!(writers, makers);
    assert_eq!(world.events().await.len(), 20);
}
