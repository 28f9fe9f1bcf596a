//! What is ended or changed while something else is under way, each in the one order of steps that would betray a missing
//! lock (TK-4, TK-6, OA-6, REL-5).

use std::cell::Cell;
use std::sync::mpsc;

use bonafide::accounts::Cause;
use bonafide::accounts::passwords::{self, PreparedPassword};
use bonafide::oauth::registration::{self, ClientDraft, RegistrationError};
use bonafide::store::Conn;
use bonafide::types::{ClientId, Secret};
use diesel::PgConnection;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::{Scene, disable_client, eventually};
use crate::support::app::{refusal, until};
use crate::support::{App, NewClient, Tokens};

/// Holds others up at a lock of its own, until it is dropped.
struct Gate(PgConnection);

impl Gate {
    fn shut(app: &App, lock: &str) -> Self {
        let mut conn = app.database.conn();
        conn.batch_execute(&format!("BEGIN; {lock}")).unwrap();
        Self(conn)
    }

    fn open(mut self) {
        self.0.batch_execute("COMMIT").unwrap();
    }
}

/// Whatever writes an audit row waits there, with all that it did before still uncommitted.
const AUDIT: &str = "LOCK TABLE audit_events IN SHARE MODE";

/// A hash that no password has.
const NO_PASSWORD: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

fn count(app: &App, rows: &str) -> i64 {
    let sql = format!("SELECT count(*) AS count FROM {rows}");
    diesel::sql_query(sql).get_result::<Count>(&mut app.database.conn()).unwrap().count
}

fn execute(app: &App, sql: &str) {
    app.database.conn().batch_execute(sql).unwrap();
}

async fn waiting(app: &App, how_many: usize) {
    until("they wait for each other", async || app.database.waiting_for_locks() >= how_many).await;
}

fn rp() -> ClientId {
    ClientId::parse("rp").unwrap()
}

#[actix_web::test]
async fn tk_4_a_session_that_ends_while_its_code_is_exchanged_leaves_no_living_family() {
    let scene = Scene::with(NewClient::new("rp").first_party()).await;
    let second = scene.app.second().await;
    let (code, verifier) = scene.code(&[("scope", "openid")]).await;
    let out = scene.browser.open("/logout").await;
    let gate = Gate::shut(&scene.app, AUDIT);
    let (redeemed, _, ()) = tokio::join!(
        scene.client.redeem(&second, &code, &verifier),
        scene.browser.submit(&out, &[]),
        async {
            waiting(&scene.app, 2).await;
            gate.open();
        }
    );
    assert_eq!(count(&scene.app, "sessions WHERE ended_at IS NULL"), 0, "the sign-out took place");
    assert_eq!(count(&scene.app, "token_families WHERE ended_at IS NULL"), 0, "no family outlives it");
    if redeemed.status() == 200 {
        let tokens = Tokens::of(redeemed).await;
        // Sessions are forgotten long before families are: it must not take the session to know that they are over.
        execute(&scene.app, "DELETE FROM sessions");
        assert!(scene.are_dead(&tokens).await);
    }
    second.stop().await;
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_4_no_exchange_survives_a_change_of_password() {
    // Where the exchange is held up: before it looks at the session, and after all that it does.
    for lock in ["SELECT id FROM sessions FOR UPDATE", AUDIT] {
        let scene = Scene::with(NewClient::new("rp").first_party()).await;
        let second = scene.app.second().await;
        let tokens = scene.tokens("openid offline_access").await;
        let (code, verifier) = scene.code(&[]).await;
        let (late, verifier_of_late) = scene.code(&[]).await;
        let id = scene.ada.user.id;
        let gate = Gate::shut(&scene.app, lock);
        let is_changed = Cell::new(false);
        let change = async {
            waiting(&scene.app, 1).await;
            let set = move |conn: &mut Conn, cause: &Cause<'_>| {
                let hash = Secret::new(NO_PASSWORD.to_owned());
                passwords::store(conn, id, &PreparedPassword::imported(hash).unwrap(), None, cause)
            };
            scene.app.operate(set).await;
            is_changed.set(true);
        };
        let open = async {
            let is_there = async || is_changed.get() || scene.app.database.waiting_for_locks() == 2;
            until("the change waits, or is through", is_there).await;
            gate.open();
        };
        let (raced, (), ()) = tokio::join!(scene.client.redeem(&second, &code, &verifier), change, open);
        assert_eq!(count(&scene.app, "token_families WHERE ended_at IS NULL"), 0, "{lock}");
        if raced.status() == 200 {
            assert!(scene.are_dead(&Tokens::of(raced).await).await, "{lock}");
        }
        assert!(scene.are_dead(&tokens).await, "{lock}");
        assert_eq!(scene.client.redeem(&scene.app, &late, &verifier_of_late).await.status(), 400, "{lock}");
        assert_eq!(scene.open(&[("prompt", "none")]).await.answer()["error"], "login_required", "{lock}");
        second.stop().await;
        scene.app.stop().await;
    }
}

#[actix_web::test]
async fn tk_4_a_client_disabled_while_a_code_is_exchanged_leaves_no_living_family() {
    // Where the exchange is held up: before it looks at session and client, and after all that it does.
    for lock in ["SELECT id FROM sessions FOR UPDATE", AUDIT] {
        let scene = Scene::with(NewClient::new("rp").first_party()).await;
        let second = scene.app.second().await;
        let (code, verifier) = scene.code(&[]).await;
        let gate = Gate::shut(&scene.app, lock);
        let is_disabled = Cell::new(false);
        let disable = async {
            waiting(&scene.app, 1).await;
            disable_client(&scene.app, "rp").await;
            is_disabled.set(true);
        };
        let open = async {
            let is_there = async || is_disabled.get() || scene.app.database.waiting_for_locks() == 2;
            until("the disabling waits, or is through", is_there).await;
            gate.open();
        };
        let (redeemed, (), ()) = tokio::join!(scene.client.redeem(&second, &code, &verifier), disable, open);
        let status = redeemed.status();
        assert!([200, 400, 401].contains(&status.as_u16()), "{lock}: {status}: none is told to come back");
        assert_eq!(count(&scene.app, "clients WHERE enabled"), 0, "{lock}: it was disabled at the first try");
        assert_eq!(count(&scene.app, "token_families WHERE ended_at IS NULL"), 0, "{lock}");
        scene.app.operate(|conn, cause| registration::enable(conn, &rp(), cause.actor, cause.now)).await;
        let works = [("token", "x")];
        let ask = async || scene.client.post(&scene.app, "/oauth2/introspect", &works).await.status() == 200;
        eventually(&scene.app, ask).await;
        assert_eq!(refusal(scene.client.redeem(&scene.app, &code, &verifier).await).await.1, "invalid_grant");
        if status == 200 {
            assert!(scene.are_dead(&Tokens::of(redeemed).await).await, "{lock}: enabling revives nothing");
        }
        second.stop().await;
        scene.app.stop().await;
    }
}

#[actix_web::test]
async fn tk_4_a_client_deleted_while_a_code_is_exchanged_is_gone_with_all_that_it_held() {
    for lock in ["SELECT id FROM sessions FOR UPDATE", AUDIT] {
        let scene = Scene::with(NewClient::new("rp").first_party()).await;
        let second = scene.app.second().await;
        let (code, verifier) = scene.code(&[]).await;
        let gate = Gate::shut(&scene.app, lock);
        let is_deleted = Cell::new(false);
        let delete = async {
            waiting(&scene.app, 1).await;
            scene.app.operate(|conn, cause| registration::delete(conn, &rp(), cause.actor, cause.now)).await;
            is_deleted.set(true);
        };
        let open = async {
            let is_there = async || is_deleted.get() || scene.app.database.waiting_for_locks() == 2;
            until("the deleting waits, or is through", is_there).await;
            gate.open();
        };
        let (redeemed, (), ()) = tokio::join!(scene.client.redeem(&second, &code, &verifier), delete, open);
        let status = redeemed.status().as_u16();
        assert!([200, 400, 401].contains(&status), "{lock}: {status}: none is told to come back");
        for rows in ["clients", "authorization_codes", "token_families", "refresh_tokens", "client_secrets"] {
            assert_eq!(count(&scene.app, rows), 0, "{lock}: {rows}: it was deleted at the first try");
        }
        second.stop().await;
        scene.app.stop().await;
    }
}

#[actix_web::test]
async fn tk_4_a_client_deleted_while_it_is_consented_to_is_gone_with_the_consent() {
    let scene = Scene::new().await;
    scene.code(&[]).await;
    let page = scene.open(&[("prompt", "consent")]).await;
    let page = if page.has("#login-submit") { scene.browser.sign_in(&page, &scene.ada).await } else { page };
    // The consent that there is already is written over; whoever holds it waits for nobody who holds the client.
    let gate = Gate::shut(&scene.app, "SELECT user_id FROM consents FOR UPDATE");
    let delete = async {
        waiting(&scene.app, 1).await;
        scene.app.operate(|conn, cause| registration::delete(conn, &rp(), cause.actor, cause.now)).await;
    };
    let (answer, (), ()) =
        tokio::join!(scene.browser.submit(&page, &[("decision", "approve")]), delete, async {
            waiting(&scene.app, 2).await;
            gate.open();
        });
    assert!(answer.status < 500, "{}", answer.status);
    assert_eq!(count(&scene.app, "clients") + count(&scene.app, "consents"), 0);
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_4_a_disabled_client_finds_its_open_codes_used_up_when_it_is_enabled_again() {
    let scene = Scene::with(NewClient::new("rp").first_party()).await;
    let other = NewClient::new("other").first_party().register(&scene.app).await;
    let (code, verifier) = scene.code(&[]).await;
    let elsewhere = Scene { app: scene.app, client: other, ada: scene.ada, browser: scene.browser };
    let (its_code, its_verifier) = elsewhere.code(&[]).await;
    let Scene { app, .. } = &elsewhere;
    disable_client(app, "rp").await;
    app.operate(|conn, cause| registration::enable(conn, &rp(), cause.actor, cause.now)).await;
    let works = [("token", "x")];
    eventually(app, async || scene.client.post(app, "/oauth2/introspect", &works).await.status() == 200)
        .await;
    let refused = refusal(scene.client.redeem(app, &code, &verifier).await).await;
    assert_eq!(refused, (400, "invalid_grant".to_owned()));
    Tokens::of(elsewhere.client.redeem(app, &its_code, &its_verifier).await).await;
    elsewhere.app.stop().await;
}

#[actix_web::test]
async fn rel_5_a_change_of_a_client_does_not_undo_its_disabling_meanwhile() {
    let one = App::start().await;
    let two = one.second().await;
    NewClient::new("rp").register(&one).await;
    let (entered, has_entered) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel::<()>();
    let rename = move |draft: &mut ClientDraft| {
        draft.name = "Renamed".to_owned();
        entered.send(()).unwrap();
        may_go_on.recv().unwrap();
    };
    let change = one.operate::<_, RegistrationError>(move |conn, cause| {
        registration::update(conn, &rp(), rename, cause.actor, cause.now)
    });
    let is_disabled = Cell::new(false);
    let disable = async {
        until("the change has read the client", async || has_entered.try_recv().is_ok()).await;
        disable_client(&two, "rp").await;
        is_disabled.set(true);
    };
    let release = async {
        let is_there = async || is_disabled.get() || two.database.waiting_for_locks() > 0;
        until("the disabling waits, or is through", is_there).await;
        go_on.send(()).unwrap();
    };
    tokio::join!(change, disable, release);
    assert_eq!(count(&one, "clients WHERE NOT enabled AND name = 'Renamed'"), 1, "both changes hold");
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn oa_6_however_many_rotate_a_secret_at_once_two_live_at_most() {
    let one = App::start().await;
    let two = one.second().await;
    NewClient::new("rp").for_itself().register(&one).await;
    let gate = Gate::shut(&one, AUDIT);
    let rotate = |it: usize| {
        let app = if it.is_multiple_of(2) { &one } else { &two };
        app.operate(|conn, cause| registration::rotate_secret(conn, &rp(), cause.actor, cause.now))
    };
    let all = futures_util::future::join_all((0..4).map(rotate));
    tokio::join!(all, async {
        waiting(&one, 4).await;
        gate.open();
    });
    assert_eq!(count(&one, "client_secrets WHERE client_id = 'rp'"), 2);
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn tk_6_a_refresh_waits_for_its_own_locked_family_and_for_no_other() {
    let scene = Scene::new().await;
    let held = scene.tokens("openid offline_access").await;
    let free = scene.tokens("openid offline_access").await;
    let family = "SELECT id FROM token_families ORDER BY created_at LIMIT 1 FOR UPDATE";
    let gate = Gate::shut(&scene.app, family);
    let (waited, ()) = tokio::join!(scene.client.refresh(&scene.app, held.refresh()), async {
        waiting(&scene.app, 1).await;
        for _ in 0..3 {
            let moved = Tokens::of(scene.client.refresh(&scene.app, free.refresh()).await).await;
            assert_ne!(moved.refresh(), free.refresh());
        }
        gate.open();
    });
    assert_eq!(waited.status(), 200);
    let next = Tokens::of(waited).await;
    assert!(scene.is_active(&next.access_token).await);
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_6_many_families_that_refresh_at_once_each_move_once() {
    let scene = Scene::new().await;
    let second = scene.app.second().await;
    let mut families = Vec::new();
    for _ in 0..10 {
        families.push(scene.tokens("openid offline_access").await);
    }
    for _ in 0..3 {
        let refreshes = families.iter().flat_map(|it| {
            [scene.client.refresh(&scene.app, it.refresh()), scene.client.refresh(&second, it.refresh())]
        });
        let mut moved = Vec::new();
        for answer in futures_util::future::join_all(refreshes).await {
            assert_eq!(answer.status(), 200);
            moved.push(Tokens::of(answer).await);
        }
        assert!(moved.chunks(2).all(|it| it[0].refresh() == it[1].refresh()), "no fork");
        families = moved.into_iter().step_by(2).collect();
    }
    assert_eq!(count(&scene.app, "token_families WHERE generation = 3"), 10);
    assert_eq!(scene.app.count("refresh_token.reused").await, 0);
    scene.app.stop().await;
}
