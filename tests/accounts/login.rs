//! PW-1, PW-6, PW-7, PW-8, RL-1, RL-2: signing in.

use bonafide::accounts::login::{LoginAttempt, LoginError, LoginOutcome};
use bonafide::accounts::passwords::{self, Hasher, HasherSize, PreparedPassword};
use bonafide::accounts::sessions::{AuthenticationMethod, Persistence};
use bonafide::accounts::users::{self, Changes, RequiredAction};
use bonafide::types::Secret;
use futures_util::future::join_all;

use crate::database::{PASSWORD, World, from, guess, instead_of, locked_seconds, right, wrong};

#[tokio::test]
async fn the_right_password_signs_in_by_address_and_by_username() {
    let world = World::new().await;
    let ada = world.ada().await;
    for identifier in ["ada@example.com", " ADA@Example.com ", "ada", "ADA"] {
        let entry = world.sign_in(guess(identifier, PASSWORD, "192.0.2.1")).await;
        let signed_in = world.find(&entry.cookie).await.expect("signed in");
        assert_eq!(signed_in.user.id, ada.id);
        assert_eq!(signed_in.session.amr, [AuthenticationMethod::Password]);
        assert_eq!(signed_in.session.authenticated_at, world.clock.now());
        assert_eq!(signed_in.pending_action(), None);
    }
    assert_eq!(world.codes().await, ["login.succeeded"; 4]);
}

#[tokio::test]
async fn pw_7_unknown_wrong_disabled_suspended_and_without_password_are_refused_alike() {
    let world = World::new().await;
    world.ada().await;
    let (bea, cyd) = (world.person("bea").await, world.person("cyd").await);
    world.operate(move |conn, cause| users::disable(conn, bea.id, cause)).await.unwrap();
    world.operate(move |conn, cause| users::suspend(conn, cyd.id, cause)).await.unwrap();
    world.person("dot").await;
    world.sql("UPDATE users SET password_hash = NULL WHERE email = 'dot@example.com'").await;
    for (identifier, password) in [
        ("nobody@example.com", PASSWORD),
        ("nobody", PASSWORD),
        ("not a name\0", PASSWORD),
        ("", ""),
        ("ada@example.com", "a wrong password"),
        ("bea@example.com", PASSWORD),
        ("cyd@example.com", PASSWORD),
        ("dot@example.com", ""),
    ] {
        let outcome = world.attempt(guess(identifier, password, "192.0.2.1")).await;
        assert!(matches!(outcome, LoginOutcome::Refused { .. }), "{identifier:?}: {outcome:?}");
    }
    let events = world.events().await;
    let failures: Vec<_> = events.iter().filter(|it| it.code == "login.failed").rev().collect();
    let failures: Vec<_> = failures.iter().map(|it| it.details["failure"].as_str().unwrap()).collect();
    let unknown = "unknown_account";
    let expected =
        [unknown, unknown, unknown, unknown, "wrong_password", "not_active", "not_active", "wrong_password"];
    assert_eq!(failures, expected);
}

#[tokio::test]
async fn pw_2_a_password_of_more_than_1024_bytes_is_refused() {
    let world = World::new().await;
    world.ada().await;
    let outcome = world.attempt(guess("ada", &"a".repeat(1025), "192.0.2.1")).await;
    assert!(matches!(outcome, LoginOutcome::Refused { .. }));
}

#[tokio::test]
async fn pw_7_what_changes_during_the_hashing_refuses_the_sign_in() {
    for (sql, failure) in [
        ("UPDATE users SET status = 'disabled'", "not_active"),
        ("UPDATE users SET epoch = epoch + 1", "changed_meanwhile"),
        ("UPDATE users SET password_hash = NULL", "changed_meanwhile"),
        ("UPDATE users SET password_changed_at = password_changed_at + interval '1 s'", "changed_meanwhile"),
        ("DELETE FROM users", "changed_meanwhile"),
    ] {
        let world = World::new().await;
        world.ada().await;
        let outcome = while_hashing(&world, sql).await;
        assert!(matches!(outcome, LoginOutcome::Refused { .. }), "{sql}: {outcome:?}");
        assert_eq!(world.events().await[0].details["failure"], failure, "{sql}");
    }
}

/// What becomes of the right password when this happens while it is hashed.
async fn while_hashing(world: &World, sql: &'static str) -> LoginOutcome {
    // No thread hashes until the change is made.
    let stopped = Hasher::start(&world.settings.passwords, HasherSize { threads: 0, waiting: 1 }).unwrap();
    let mut login = world.login();
    login.hasher = stopped.clone();
    let attempt = tokio::spawn(async move { login.attempt(right()).await });
    while stopped.status().waiting == 0 {
        tokio::task::yield_now().await;
    }
    world.sql(sql).await;
    stopped.work_off();
    attempt.await.unwrap().unwrap()
}

#[tokio::test]
async fn mfa_7_a_factor_that_is_added_during_the_hashing_is_asked_for() {
    let world = World::new().await;
    world.ada().await;
    let outcome = while_hashing(&world, "UPDATE users SET has_factor = true").await;
    assert!(matches!(outcome, LoginOutcome::FactorAsked { .. }), "{outcome:?}");
}

#[tokio::test]
async fn rl_1_the_sixth_guess_is_locked_out_even_when_it_is_right_and_so_are_unknown_accounts() {
    let world = World::new().await;
    world.ada().await;
    for identifier in ["ada@example.com", "nobody@example.com"] {
        for _ in 0..5 {
            let outcome = world.attempt(guess(identifier, "a wrong password", "192.0.2.1")).await;
            assert!(matches!(outcome, LoginOutcome::Refused { .. }));
        }
        for password in [PASSWORD, "a wrong password"] {
            let outcome = world.attempt(guess(identifier, password, "192.0.2.1")).await;
            assert_eq!(locked_seconds(&outcome), 900);
        }
    }
    assert_eq!(world.events().await[0].details["limit"], "login_failures_per_pair");
    assert!(world.events().await[0].suspicious);
    world.sign_in(guess("ada@example.com", PASSWORD, "192.0.2.2")).await;
    world.advance_seconds(900);
    world.sign_in(right()).await;
}

#[tokio::test]
async fn rl_1_a_network_of_ipv6_counts_as_one_address() {
    let world = World::new().await;
    world.ada().await;
    for host in 1..=5 {
        world.attempt(guess("ada", "a wrong password", &format!("2001:db8:0:1::{host}"))).await;
    }
    assert_eq!(locked_seconds(&world.attempt(guess("ada", PASSWORD, "2001:db8:0:1:ffff::9")).await), 900);
    world.sign_in(guess("ada", PASSWORD, "2001:db8:0:2::1")).await;
}

#[tokio::test]
async fn rl_1_successes_do_not_count() {
    let world = World::new().await;
    world.ada().await;
    for _ in 0..30 {
        world.sign_in(right()).await;
    }
    for _ in 0..4 {
        world.attempt(wrong()).await;
    }
    world.sign_in(right()).await;
    world.attempt(wrong()).await;
    assert_eq!(locked_seconds(&world.attempt(right()).await), 900, "nor do they forgive");
}

#[tokio::test]
async fn rl_1_a_hundred_guesses_at_once_are_evaluated_five_times() {
    let world = World::new().await;
    world.ada().await;
    let outcomes = join_all((0..100).map(|_| world.attempt(wrong()))).await;
    let refused = outcomes.iter().filter(|it| matches!(it, LoginOutcome::Refused { .. })).count();
    assert_eq!(refused, 5);
    assert!(
        outcomes.iter().all(|it| matches!(it, LoginOutcome::Refused { .. } | LoginOutcome::Locked { .. }))
    );
    let codes = world.codes().await;
    assert_eq!(codes.iter().filter(|it| *it == "login.failed").count(), 5);
}

#[tokio::test]
async fn twenty_people_at_once_each_sign_in() {
    let world = World::new().await;
    for number in 0..20 {
        world.person(&format!("p{number}")).await;
    }
    let attempts =
        (0..20).map(|it| world.attempt(guess(&format!("p{it}@example.com"), PASSWORD, "192.0.2.1")));
    for outcome in join_all(attempts).await {
        assert!(matches!(outcome, LoginOutcome::SignedIn { .. }), "{outcome:?}");
    }
}

#[tokio::test]
async fn twenty_sign_ins_of_one_person_at_once_leave_no_lock_behind() {
    let world = World::new().await;
    world.ada().await;
    let outcomes = join_all((0..20).map(|_| world.attempt(right()))).await;
    let signed_in = outcomes.iter().filter(|it| matches!(it, LoginOutcome::SignedIn { .. })).count();
    assert!(signed_in >= 5, "{signed_in}");
    for _ in 0..5 {
        assert!(matches!(world.attempt(wrong()).await, LoginOutcome::Refused { .. }));
    }
}

#[tokio::test]
async fn rl_1_a_known_device_signs_in_while_others_attack() {
    let world = World::new().await;
    world.ada().await;
    let known = world.sign_in(right()).await.device;
    for network in 0..20 {
        world.attempt(guess("ada@example.com", "a wrong password", &format!("198.51.100.{network}"))).await;
    }
    let stranger = world.attempt(guess("ada@example.com", PASSWORD, "203.0.113.1")).await;
    assert_eq!(locked_seconds(&stranger), 45, "unknown devices are slowed");
    for _ in 0..5 {
        world.attempt(wrong()).await;
    }
    let at_home = from(right(), known.clone());
    world.sign_in(at_home.clone()).await;
    for _ in 0..5 {
        world.attempt(from(wrong(), known.clone())).await;
    }
    assert_eq!(locked_seconds(&world.attempt(at_home).await), 900, "a device has a lock of its own");
}

#[tokio::test]
async fn rl_1_a_device_is_known_to_its_account_alone() {
    let world = World::new().await;
    world.ada().await;
    world.person("bea").await;
    let adas = world.sign_in(right()).await.device;
    let bea = from(guess("bea@example.com", PASSWORD, "192.0.2.1"), adas.clone());
    for _ in 0..5 {
        let wrong = LoginAttempt { password: Secret::new("a wrong password".to_owned()), ..bea.clone() };
        world.attempt(wrong).await;
    }
    assert_eq!(locked_seconds(&world.attempt(bea.clone()).await), 900);
    world.advance_seconds(900);
    assert_eq!(world.sign_in(bea).await.device.expose(), adas.expose(), "one mark for a shared browser");
    let invented = bonafide::types::PlainToken::presented("invented");
    let entry = world.sign_in(from(right(), invented)).await;
    assert_ne!(entry.device.expose(), "invented");
}

#[tokio::test]
async fn rl_2_past_a_hundred_failures_only_known_devices_are_looked_at() {
    let world = World::with(|settings| {
        settings.limits.login_failures_per_account = bonafide::config::Rate::Off;
        settings.limits.login_failures_per_ip = bonafide::config::Rate::Off;
    })
    .await;
    let ada = world.ada().await;
    let known = world.sign_in(right()).await.device;
    for network in 0..100 {
        let outcome = world.attempt(guess("ada", "a wrong password", &format!("198.51.100.{network}"))).await;
        assert!(matches!(outcome, LoginOutcome::Refused { .. }));
    }
    assert!(matches!(world.attempt(right()).await, LoginOutcome::Refused { .. }));
    assert_eq!(world.events().await[0].details["failure"], "not_evaluated");
    world.sign_in(from(right(), known)).await;
    assert!(
        matches!(world.attempt(right()).await, LoginOutcome::Refused { .. }),
        "a known device forgives nothing"
    );
    let hash = world.hasher.hash(Secret::new(PASSWORD.to_owned())).await.unwrap();
    let again = PreparedPassword::imported(hash).unwrap();
    world.operate(move |conn, cause| Ok(passwords::store(conn, ada.id, &again, None, cause)?)).await.unwrap();
    world.sign_in(right()).await;
}

#[tokio::test]
async fn pw_1_raised_parameters_make_another_hash_at_the_next_sign_in() {
    let mut world = World::new().await;
    world.ada().await;
    world.settings.passwords.argon2_memory_kib = 128;
    world.hasher = Hasher::start(&world.settings.passwords, HasherSize { threads: 2, waiting: 40 }).unwrap();
    let outcomes = join_all((0..5).map(|_| world.attempt(right()))).await;
    assert!(outcomes.iter().all(|it| matches!(it, LoginOutcome::SignedIn { .. })), "{outcomes:?}");
    world.sql("DO $$ BEGIN ASSERT (SELECT password_hash LIKE '%m=128,%' FROM users); END $$").await;
    world.sign_in(right()).await;
}

#[tokio::test]
async fn pw_6_a_person_who_must_change_the_password_signs_in_to_that_alone() {
    let world = World::new().await;
    let ada = world.ada().await;
    let changes = Changes { must_change_password: Some(true), ..Changes::default() };
    world.operate(move |conn, cause| users::update(conn, ada.id, &changes, cause)).await.unwrap();
    let entry = world.sign_in(right()).await;
    let signed_in = world.find(&entry.cookie).await.unwrap();
    assert_eq!(signed_in.pending_action(), Some(RequiredAction::ChangePassword));
}

#[tokio::test]
async fn pw_8_past_the_queue_nothing_is_counted() {
    let world = World::new().await;
    world.ada().await;
    let mut login = world.login();
    login.hasher = Hasher::start(&world.settings.passwords, HasherSize { threads: 0, waiting: 0 }).unwrap();
    for _ in 0..10 {
        assert!(matches!(login.attempt(wrong()).await, Err(LoginError::Busy(_))));
    }
    world.sign_in(right()).await;
    assert_eq!(world.codes().await, ["login.succeeded"]);
}

#[tokio::test]
async fn ses_2_the_session_that_a_sign_in_replaces_is_dead_at_once() {
    let world = World::new().await;
    world.ada().await;
    world.person("bea").await;
    let first = world.sign_in(right()).await;
    world.advance_seconds(60);
    let again = LoginAttempt { persistence: Persistence::Remembered, ..instead_of(first.id, right()) };
    let second = world.sign_in(again).await;
    assert_eq!(first.id, second.id, "the same person's session goes on");
    assert!(world.find(&first.cookie).await.is_none());
    let session = world.find(&second.cookie).await.unwrap().session;
    assert_eq!(session.persistence, Persistence::Remembered);
    assert_eq!(session.authenticated_at, world.clock.now());
    let bea = instead_of(second.id, guess("bea@example.com", PASSWORD, "192.0.2.1"));
    let third = world.sign_in(bea).await;
    assert_ne!(second.id, third.id);
    assert!(world.find(&second.cookie).await.is_none());
    assert_eq!(world.codes().await[..2], ["login.succeeded", "session.ended"]);
}
