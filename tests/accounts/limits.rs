//! RL-1 and RL-3: buckets shared by all instances.

use std::time::Duration;

use bonafide::config::Rate;
use bonafide::limits::{self, Limit, Limits, Verdict};
use futures_util::future::join_all;

use crate::database::World;

const PAIR: Limit = Limit::LoginFailuresPerPair;
const STEADY: Limit = Limit::ClientAuthFailures;

async fn take(world: &World, limit: Limit, subject: &'static str) -> Verdict {
    let limits = world.limits;
    world.run(move |conn, now| limits.take(conn, limit, &[subject], now)).await
}

async fn peek(world: &World, limit: Limit, subject: &'static str) -> Verdict {
    let limits = world.limits;
    world.run(move |conn, now| limits.peek(conn, limit, &[subject], now)).await
}

async fn give_back(world: &World, limit: Limit, subject: &'static str) {
    let limits = world.limits;
    world.run(move |conn, _| limits.give_back(conn, limit, &[subject])).await;
}

fn seconds(verdict: Verdict) -> u64 {
    match verdict {
        Verdict::Refused { retry_after, .. } => retry_after.as_secs_f64().round() as u64,
        Verdict::Allowed { .. } => panic!("not refused"),
    }
}

#[tokio::test]
async fn rl_3_a_bucket_is_emptied_and_refilled_steadily() {
    let world = World::new().await;
    for remaining in (0..20).rev() {
        assert_eq!(take(&world, STEADY, "a").await, Verdict::Allowed { remaining });
    }
    let refused = take(&world, STEADY, "a").await;
    assert_eq!(refused, Verdict::Refused { retry_after: Duration::from_secs(3), limit: 20 });
    assert_eq!(take(&world, STEADY, "b").await, Verdict::Allowed { remaining: 19 });
    world.advance_seconds(3);
    assert_eq!(take(&world, STEADY, "a").await, Verdict::Allowed { remaining: 0 });
    assert!(!take(&world, STEADY, "a").await.is_allowed());
    world.advance_seconds(3600);
    assert_eq!(take(&world, STEADY, "a").await, Verdict::Allowed { remaining: 19 });
}

#[tokio::test]
async fn rl_1_the_last_token_locks_and_locks_grow_up_to_an_hour() {
    let world = World::new().await;
    let mut lasted = Vec::new();
    for _ in 0..6 {
        for remaining in (0..5).rev() {
            assert_eq!(take(&world, PAIR, "a").await, Verdict::Allowed { remaining });
        }
        let wait = seconds(take(&world, PAIR, "a").await);
        lasted.push(wait);
        world.advance_seconds(wait - 1);
        assert!(!take(&world, PAIR, "a").await.is_allowed(), "a refused guess does not shorten a lock");
        world.advance_seconds(1);
    }
    assert_eq!(lasted, [900, 1350, 2025, 3038, 3600, 3600]);
    world.advance_seconds(25 * 3600);
    for _ in 0..5 {
        take(&world, PAIR, "a").await;
    }
    assert_eq!(seconds(take(&world, PAIR, "a").await), 900, "a day later it is forgotten");
}

#[tokio::test]
async fn rl_1_five_failures_within_the_window_lock_however_they_are_spread() {
    let world = World::new().await;
    for _ in 0..5 {
        assert!(take(&world, PAIR, "a").await.is_allowed());
        world.advance_seconds(200);
    }
    assert_eq!(seconds(peek(&world, PAIR, "a").await), 700);
    for _ in 0..4 {
        assert!(take(&world, PAIR, "b").await.is_allowed());
    }
    world.advance_seconds(900);
    assert_eq!(peek(&world, PAIR, "b").await, Verdict::Allowed { remaining: 5 }, "a window is over");
}

#[tokio::test]
async fn a_success_gives_back_what_it_took_and_opens_its_own_lock() {
    let world = World::new().await;
    for _ in 0..5 {
        take(&world, PAIR, "a").await;
    }
    assert!(!peek(&world, PAIR, "a").await.is_allowed());
    give_back(&world, PAIR, "a").await;
    assert_eq!(peek(&world, PAIR, "a").await, Verdict::Allowed { remaining: 1 });
    take(&world, PAIR, "a").await;
    assert_eq!(seconds(peek(&world, PAIR, "a").await), 900, "the lock that was undone did not count");
    give_back(&world, PAIR, "nobody").await;
}

#[tokio::test]
async fn looking_takes_nothing() {
    let world = World::new().await;
    for _ in 0..3 {
        assert_eq!(peek(&world, STEADY, "a").await, Verdict::Allowed { remaining: 20 });
    }
    take(&world, STEADY, "a").await;
    assert_eq!(peek(&world, STEADY, "a").await, Verdict::Allowed { remaining: 19 });
}

#[tokio::test]
async fn rl_1_a_hundred_at_once_take_no_more_than_there_is() {
    let world = World::new().await;
    for (limit, most) in [(PAIR, 5), (STEADY, 20)] {
        let takings = (0..100).map(|_| take(&world, limit, "a"));
        let allowed = join_all(takings).await.into_iter().filter(|it| it.is_allowed()).count();
        assert_eq!(allowed, most);
    }
}

#[tokio::test]
async fn a_limit_that_is_off_allows_everything() {
    let mut world = World::new().await;
    assert_eq!(world.settings.limits.client_requests, Rate::Off);
    world.settings.limits.client_auth_failures = Rate::Off;
    world.limits = Limits::new(world.settings.limits);
    for limit in [STEADY, Limit::ClientRequests] {
        for _ in 0..50 {
            assert_eq!(take(&world, limit, "a").await, Verdict::Allowed { remaining: u32::MAX });
        }
        give_back(&world, limit, "a").await;
    }
}

#[tokio::test]
async fn rel_6_buckets_that_say_nothing_are_purged_and_locks_are_not() {
    let world = World::new().await;
    take(&world, STEADY, "a").await;
    for _ in 0..5 {
        take(&world, PAIR, "a").await;
    }
    world.advance_seconds(61);
    assert_eq!(world.run(|conn, now| limits::purge(conn, 100, now)).await, 1);
    assert!(!peek(&world, PAIR, "a").await.is_allowed());
    world.advance_seconds(2 * 86_400);
    assert_eq!(world.run(|conn, now| limits::purge(conn, 100, now)).await, 1);
}
