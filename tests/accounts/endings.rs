//! TK-4 and TK-8: what must kill access does.

use bonafide::accounts::endings::{self, Ending};
use bonafide::accounts::passwords::{self, PreparedPassword};
use bonafide::accounts::users::{self, Changes};
use bonafide::audit::Actor;
use bonafide::types::{Secret, SessionId, UserId};
use futures_util::future::join_all;

use crate::database::{Entry, World, origin, right};

/// A client, and two families of tokens of a session: one bound to it and one that outlives it.
async fn give_tokens(world: &World, user: UserId, session: SessionId) {
    let sql = format!(
        "INSERT INTO clients (id, name, auth_method, grants, scopes, created_at, updated_at)
         VALUES ('shop', 'Shop', 'none', '{{}}', '{{}}', now(), now()) ON CONFLICT DO NOTHING;
         INSERT INTO token_families (id, client_id, user_id, session_id, kind, user_epoch, session_epoch, scopes, amr,
             authenticated_at, rotation_key, rotated_at, idle_expires_at, expires_at, created_at)
         SELECT gen_random_uuid(), 'shop', '{user}', '{session}', kind, 0, 0, '{{}}', '{{pwd}}',
             now(), decode(repeat('00', 32), 'hex'), now(), now(), now(), now()
         FROM unnest(ARRAY['session', 'offline']) AS kind"
    );
    world.sql(sql.leak()).await;
}

async fn families(world: &World, kinds: &'static str) {
    let sql = format!(
        "DO $$ BEGIN ASSERT (SELECT coalesce(string_agg(kind, ',' ORDER BY kind), '') = '{kinds}'
         FROM token_families WHERE ended_at IS NULL),
         (SELECT string_agg(kind, ',') FROM token_families WHERE ended_at IS NULL); END $$"
    );
    world.sql(sql.leak()).await;
}

async fn signed_in_with_tokens(world: &World) -> (UserId, Entry) {
    let ada = world.ada().await;
    let entry = world.sign_in(right()).await;
    give_tokens(world, ada.id, entry.id).await;
    (ada.id, entry)
}

#[tokio::test]
async fn tk_8_signing_out_ends_the_session_and_what_is_bound_to_it() {
    let world = World::new().await;
    let (user, entry) = signed_in_with_tokens(&world).await;
    let other = world.sign_in(right()).await;
    let session = world.find(&entry.cookie).await.unwrap().session;
    let sign_out = move |conn: &mut _, now| {
        endings::sign_out(conn, &session, Some(&origin("192.0.2.1")), &Actor::User(user), now)
    };
    world.run(sign_out).await;
    assert!(world.find(&entry.cookie).await.is_none());
    assert!(world.find(&other.cookie).await.is_some());
    families(&world, "offline").await;
    let event = &world.events().await[0];
    assert_eq!((event.code.as_str(), event.session_id), ("session.ended", Some(entry.id)));
    assert_eq!(event.details["because"], "signed_out");
}

#[tokio::test]
async fn tk_4_disabling_ends_everything_and_enabling_brings_nothing_back() {
    let world = World::new().await;
    let (id, entry) = signed_in_with_tokens(&world).await;
    let disabled = world.operate(move |conn, cause| users::disable(conn, id, cause)).await.unwrap();
    assert!(!disabled.is_active());
    assert_eq!(disabled.epoch, 1);
    assert!(world.find(&entry.cookie).await.is_none());
    families(&world, "").await;
    let enabled = world.operate(move |conn, cause| users::enable(conn, id, cause)).await.unwrap();
    assert_eq!((enabled.is_active(), enabled.epoch), (true, 1));
    assert!(world.find(&entry.cookie).await.is_none());
    world.operate(move |conn, cause| users::enable(conn, id, cause)).await.unwrap();
    assert_eq!(world.codes().await[..3], ["user.enabled", "user.disabled", "access.ended"]);
    world.sign_in(right()).await;
}

#[tokio::test]
async fn tk_4_another_password_or_role_ends_everything() {
    let world = World::new().await;
    let (id, entry) = signed_in_with_tokens(&world).await;
    let hash = world.hasher.hash(Secret::new("another password".to_owned())).await.unwrap();
    let another = PreparedPassword::imported(hash).unwrap();
    world.operate(move |conn, cause| Ok(passwords::store(conn, id, &another, None, cause)?)).await.unwrap();
    assert!(world.find(&entry.cookie).await.is_none());
    families(&world, "").await;
    let entry = world.sign_in(crate::database::guess("ada", "another password", "192.0.2.1")).await;
    let changes = Changes { is_administrator: Some(true), ..Changes::default() };
    let again = changes.clone();
    world.operate(move |conn, cause| users::update(conn, id, &changes, cause)).await.unwrap();
    assert!(world.find(&entry.cookie).await.is_none());
    let entry = world.sign_in(crate::database::guess("ada", "another password", "192.0.2.1")).await;
    world.operate(move |conn, cause| users::update(conn, id, &again, cause)).await.unwrap();
    assert!(world.find(&entry.cookie).await.is_some(), "the same role changes nothing");
}

#[tokio::test]
async fn pw_5_one_session_may_outlive_the_ending_of_all_others() {
    let world = World::new().await;
    let (user, kept) = signed_in_with_tokens(&world).await;
    let other = world.sign_in(right()).await;
    let id = kept.id;
    let ended = world
        .operate(move |conn, cause| {
            Ok(endings::end_sessions_of_user(conn, user, Some(id), Ending::PasswordChanged, cause)?)
        })
        .await
        .unwrap();
    assert_eq!(ended, 1);
    let signed_in = world.find(&kept.cookie).await.expect("the kept one stands");
    assert_eq!((signed_in.session.user_epoch, signed_in.user.epoch), (1, 1));
    assert!(world.find(&other.cookie).await.is_none());
    families(&world, "").await;
}

#[tokio::test]
async fn ended_is_ended_once_among_twenty_and_nobody_waits_for_ever() {
    let world = World::new().await;
    let (user, entry) = signed_in_with_tokens(&world).await;
    let id = entry.id;
    let endings = (0..20).map(|number| {
        world.operate(move |conn, cause| {
            if number % 5 == 4 {
                endings::end_sessions_of_user(conn, user, None, Ending::Ended, cause)?;
                return Ok(false);
            }
            Ok(endings::end_session(conn, id, Ending::Ended, cause)?)
        })
    });
    let ended = join_all(endings).await.into_iter().map(Result::unwrap).filter(|it| *it).count();
    assert!(ended <= 1);
    families(&world, "").await;
    let unknown = world
        .operate(|conn, cause| Ok(endings::end_session(conn, SessionId::new(), Ending::Ended, cause)?))
        .await;
    assert!(!unknown.unwrap());
}

#[tokio::test]
async fn a_sign_in_beside_a_disabling_never_survives_it() {
    for _ in 0..5 {
        let world = World::new().await;
        let ada = world.ada().await;
        let sign_ins = join_all((0..5).map(|_| world.attempt(right())));
        let disabling = world.operate(move |conn, cause| users::disable(conn, ada.id, cause));
        let (outcomes, disabled) = tokio::join!(sign_ins, disabling);
        disabled.unwrap();
        for outcome in outcomes {
            if let bonafide::accounts::login::LoginOutcome::SignedIn { cookie, .. } = outcome {
                assert!(world.find(&cookie).await.is_none());
            }
        }
    }
}
