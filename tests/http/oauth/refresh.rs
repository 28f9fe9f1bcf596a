//! Refresh tokens: rotation, lost answers, reuse, and how long a family lives (TK-5, TK-6, TK-8, OA-7).

use std::collections::BTreeSet;

use bonafide::oauth::registration::{self, ClientDraft, RegistrationError};
use bonafide::types::{ClientId, ScopeSet};
use futures_util::future::join_all;
use serde_json::json;

use super::Scene;
use crate::support::app::refusal;
use crate::support::data::{RegisteredClient, claims};
use crate::support::{App, NewClient, Tokens};

const OFFLINE: &str = "openid email offline_access";

fn invalid_grant() -> (u16, String) {
    (400, "invalid_grant".to_owned())
}

async fn refreshed(app: &App, client: &RegisteredClient, token: &str) -> Tokens {
    Tokens::of(client.refresh(app, token).await).await
}

/// Whether the one reuse that was told looks like a race, and whether it is suspicious.
async fn told_reuse(app: &App) -> (bool, bool) {
    let mut told = app.events().await;
    told.retain(|it| it.code == "refresh_token.reused");
    assert_eq!(told.len(), 1, "{told:?}");
    (told[0].details["looks_like_race"] == true, told[0].suspicious)
}

#[actix_web::test]
async fn tk_5_a_retry_gives_the_same_successor_ten_times_and_the_family_lives() {
    for client in [NewClient::new("rp"), NewClient::new("rp").public()] {
        let scene = Scene::with(client).await;
        let (app, client) = (&scene.app, &scene.client);
        let first = scene.tokens(OFFLINE).await;
        let second = refreshed(app, client, first.refresh()).await;
        for at in 0..10 {
            app.advance(if at == 0 { 60 } else { 0 });
            assert_eq!(refreshed(app, client, first.refresh()).await.refresh(), second.refresh());
        }
        assert_eq!(refusal(client.refresh(app, first.refresh()).await).await, invalid_grant());
        assert_eq!(app.count("refresh_token.reused").await, 0);
        let third = refreshed(app, client, second.refresh()).await;
        assert_eq!(refreshed(app, client, second.refresh()).await.refresh(), third.refresh());
        scene.app.stop().await;
    }
}

#[actix_web::test]
async fn tk_5_reuse_after_the_successor_was_used_kills_the_family_and_is_audited() {
    let scene = Scene::new().await;
    let (app, client) = (&scene.app, &scene.client);
    let other = scene.tokens(OFFLINE).await;
    let first = scene.tokens(OFFLINE).await;
    let second = refreshed(app, client, first.refresh()).await;
    let third = refreshed(app, client, second.refresh()).await;
    assert_eq!(refusal(client.refresh(app, first.refresh()).await).await, invalid_grant());
    for tokens in [&first, &second, &third] {
        assert!(scene.are_dead(tokens).await);
    }
    assert_eq!(told_reuse(app).await, (false, true), "two generations back looks like a theft");
    assert!(scene.is_active(&other.access_token).await);
    refreshed(app, client, other.refresh()).await;
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_5_outside_the_window_a_retry_is_reuse() {
    let scene = Scene::new().await;
    let (app, client) = (&scene.app, &scene.client);
    let first = scene.tokens(OFFLINE).await;
    let second = refreshed(app, client, first.refresh()).await;
    app.advance(61);
    assert_eq!(refusal(client.refresh(app, first.refresh()).await).await, invalid_grant());
    assert!(scene.are_dead(&second).await);
    assert_eq!(told_reuse(app).await, (true, false), "the one just superseded looks like a race");
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_5_a_window_of_zero_is_strict() {
    let app = App::with(|it| it.lifetimes.refresh_retry_window = std::time::Duration::ZERO).await;
    let ada = crate::support::Person::create(&app, "ada").await;
    let client = NewClient::new("rp").register(&app).await;
    let browser = crate::support::Browser::new(&app);
    let scene = Scene { app, ada, client, browser };
    let first = scene.tokens(OFFLINE).await;
    let second = refreshed(&scene.app, &scene.client, first.refresh()).await;
    assert_eq!(refusal(scene.client.refresh(&scene.app, first.refresh()).await).await, invalid_grant());
    assert!(scene.are_dead(&second).await);
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_5_unknown_and_foreign_tokens_touch_nothing() {
    let scene = Scene::new().await;
    let (app, client) = (&scene.app, &scene.client);
    let thief = NewClient::new("thief").register(app).await;
    let public = NewClient::new("public-thief").public().register(app).await;
    let first = scene.tokens(OFFLINE).await;
    let second = refreshed(app, client, first.refresh()).await;
    for client in [&thief, &public] {
        for token in [first.refresh(), second.refresh(), "unknown", &second.access_token] {
            assert_eq!(refusal(client.refresh(app, token).await).await, invalid_grant());
        }
    }
    for token in ["unknown", &second.access_token, second.id_token.as_deref().unwrap(), "\u{1f600}"] {
        assert_eq!(refusal(client.refresh(app, token).await).await, invalid_grant());
    }
    assert!(scene.is_active(&second.access_token).await);
    refreshed(app, client, second.refresh()).await;
    assert_eq!(app.count("refresh_token.reused").await, 0);
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_5_twenty_parallel_refreshes_on_two_instances_fork_nothing() {
    let scene = Scene::new().await;
    let second = scene.app.second().await;
    let first = scene.tokens(OFFLINE).await;
    let answers = join_all(
        (0..20)
            .map(|it| scene.client.refresh(if it % 2 == 0 { &scene.app } else { &second }, first.refresh())),
    )
    .await;
    let mut successors = BTreeSet::new();
    let mut given = 0;
    for answer in answers {
        match answer.status().as_u16() {
            200 => {
                given += 1;
                successors.insert(Tokens::of(answer).await.refresh().to_owned());
            }
            _ => assert_eq!(refusal(answer).await, invalid_grant()),
        }
    }
    assert_eq!((successors.len(), given), (1, 11), "one rotation and ten retries");
    let successor = successors.first().unwrap();
    refreshed(&scene.app, &scene.client, successor).await;
    second.stop().await;
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_6_three_rotations_in_one_second_keep_their_order() {
    let scene = Scene::new().await;
    let (app, client) = (&scene.app, &scene.client);
    let second_app = app.second().await;
    let mut tokens = scene.tokens(OFFLINE).await;
    let mut seen = BTreeSet::from([tokens.refresh().to_owned()]);
    for at in 0..3 {
        tokens = refreshed(if at == 1 { &second_app } else { app }, client, tokens.refresh()).await;
        assert!(seen.insert(tokens.refresh().to_owned()));
    }
    assert!(scene.is_active(&tokens.access_token).await && scene.is_active(tokens.refresh()).await);
    second_app.stop().await;
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_6_a_refresh_against_a_revocation_never_survives_it() {
    let scene = Scene::new().await;
    for _ in 0..5 {
        let tokens = scene.tokens(OFFLINE).await;
        let form = [("token", tokens.refresh())];
        let (refresh, revoked) = tokio::join!(
            scene.client.refresh(&scene.app, tokens.refresh()),
            scene.client.post(&scene.app, "/oauth2/revoke", &form),
        );
        assert_eq!(revoked.status(), 200);
        if refresh.status() == 200 {
            assert!(scene.are_dead(&Tokens::of(refresh).await).await);
        }
        assert!(scene.are_dead(&tokens).await);
        scene.app.advance(1);
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_8_with_offline_access_a_family_survives_logout() {
    let scene = Scene::new().await;
    let offline = scene.tokens(OFFLINE).await;
    let bound = scene.tokens("openid").await;
    let page = scene.browser.open("/oauth2/logout").await;
    scene.browser.submit(&page, &[]).await;
    assert!(scene.are_dead(&bound).await, "TK-4");
    assert!(scene.is_active(&offline.access_token).await);
    refreshed(&scene.app, &scene.client, offline.refresh()).await;
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_8_a_family_ends_after_its_days() {
    const DAY: u64 = 86_400;
    let scene = Scene::new().await;
    let (app, client) = (&scene.app, &scene.client);
    let mut bound = scene.tokens("openid").await;
    let mut offline = scene.tokens(OFFLINE).await;
    let idle = scene.tokens(OFFLINE).await;
    for _ in 0..2 {
        app.advance(14 * DAY);
        bound = refreshed(app, client, bound.refresh()).await;
        offline = refreshed(app, client, offline.refresh()).await;
    }
    app.advance(2 * DAY);
    assert_eq!(refusal(client.refresh(app, bound.refresh()).await).await, invalid_grant(), "30 d at most");
    assert_eq!(refusal(client.refresh(app, idle.refresh()).await).await, invalid_grant(), "30 d idle");
    offline = refreshed(app, client, offline.refresh()).await;
    for _ in 0..5 {
        app.advance(29 * DAY);
        offline = refreshed(app, client, offline.refresh()).await;
    }
    app.advance(6 * DAY);
    assert_eq!(refusal(client.refresh(app, offline.refresh()).await).await, invalid_grant(), "180 d at most");
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_7_a_refresh_narrows_and_never_widens() {
    let scene = Scene::new().await;
    let (app, client) = (&scene.app, &scene.client);
    let first = scene.tokens(OFFLINE).await;
    let ask = async |token: &str, scope: &str| {
        let form = [("grant_type", "refresh_token"), ("refresh_token", token), ("scope", scope)];
        client.post(app, "/oauth2/token", &form).await
    };
    let narrow = Tokens::of(ask(first.refresh(), "openid").await).await;
    assert_eq!(
        (&narrow.body["scope"], &claims(&narrow.access_token)["scope"]),
        (&json!("openid"), &json!("openid"))
    );
    let wide = ask(narrow.refresh(), "openid profile").await;
    assert_eq!(refusal(wide).await, (400, "invalid_scope".to_owned()));
    let whole = refreshed(app, client, narrow.refresh()).await;
    assert_eq!(whole.body["scope"], "email offline_access openid", "the family keeps its scope (RFC 6749 6)");
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_8_offline_access_means_nothing_without_the_refresh_grant() {
    let client = NewClient::new("rp").adjust(|it| it.grants.retain(|it| it.as_str() == "authorization_code"));
    let scene = Scene::with(client).await;
    let tokens = scene.tokens(OFFLINE).await;
    assert_eq!((tokens.refresh_token, tokens.body["scope"].as_str()), (None, Some("email openid")));
    let refused = refusal(scene.client.refresh(&scene.app, "x").await).await;
    assert_eq!(refused, (400, "unauthorized_client".to_owned()));
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_7_a_scope_taken_from_the_client_is_gone_from_the_next_token() {
    let scene = Scene::new().await;
    let (app, client) = (&scene.app, &scene.client);
    let mut tokens = scene.tokens(OFFLINE).await;
    app.operate::<_, RegistrationError>(|conn, cause| {
        let narrow = |it: &mut ClientDraft| it.scopes = ScopeSet::parse("openid offline_access").unwrap();
        registration::update(conn, &ClientId::parse("rp").unwrap(), narrow, cause.actor, cause.now)
    })
    .await;
    for _ in 0..200 {
        tokens = refreshed(app, client, tokens.refresh()).await;
        if tokens.body["scope"] == "offline_access openid" {
            break;
        }
    }
    assert_eq!(claims(&tokens.access_token)["scope"], "offline_access openid");
    scene.app.stop().await;
}
