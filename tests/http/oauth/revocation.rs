//! Revocation: the caller's own tokens alone (OA-8, RFC 7009).

use super::Scene;
use crate::support::app::refusal;
use crate::support::data::claims;
use crate::support::{NewClient, Tokens};

#[actix_web::test]
async fn oa_8_only_the_callers_own_tokens_are_revoked_and_the_answer_is_the_same() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let thief = NewClient::new("thief").register(app).await;
    let public = NewClient::new("public").public().register(app).await;
    let tokens = scene.tokens("openid offline_access").await;
    for client in [&thief, &public] {
        for token in [tokens.access_token.as_str(), tokens.refresh(), "unknown", "a.b.c", "\u{1f600}"] {
            let answer = client.post(app, "/oauth2/revoke", &[("token", token)]).await;
            assert_eq!(answer.status(), 200);
        }
    }
    assert!(scene.is_active(&tokens.access_token).await && scene.is_active(tokens.refresh()).await);
    let hinted = [("token", tokens.refresh()), ("token_type_hint", "access_token")];
    assert_eq!(scene.client.post(app, "/oauth2/revoke", &hinted).await.status(), 200);
    assert!(scene.are_dead(&tokens).await, "a refresh token takes its family with it");
    assert_eq!(app.count("token_family.ended").await, 1);
    assert_eq!(scene.client.post(app, "/oauth2/revoke", &hinted).await.status(), 200);
    let missing = scene.client.post(app, "/oauth2/revoke", &[]).await;
    assert_eq!(refusal(missing).await, (400, "invalid_request".to_owned()));
    let nobody = app.post("/oauth2/revoke", &[("token", "x")]).await;
    assert_eq!(refusal(nobody).await, (401, "invalid_client".to_owned()));
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_8_a_superseded_refresh_token_revokes_its_family_too() {
    let scene = Scene::new().await;
    let first = scene.tokens("openid offline_access").await;
    let second = Tokens::of(scene.client.refresh(&scene.app, first.refresh()).await).await;
    scene.client.post(&scene.app, "/oauth2/revoke", &[("token", first.refresh())]).await;
    assert!(scene.are_dead(&second).await);
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_8_a_clients_own_access_token_is_revoked() {
    let scene = Scene::with(NewClient::new("rp").for_itself()).await;
    let own = scene.client.own_tokens(&scene.app, "notes.read").await;
    assert!(scene.is_active(&own.access_token).await);
    for _ in 0..2 {
        scene.client.post(&scene.app, "/oauth2/revoke", &[("token", &own.access_token)]).await;
    }
    assert!(!scene.is_active(&own.access_token).await);
    let mut told = scene.app.events().await;
    told.retain(|it| it.code == "access_token.revoked");
    assert_eq!(told.len(), 1, "AUD-1: {told:?}");
    assert_eq!((told[0].client_id.as_deref(), told[0].subject_id), (Some("rp"), None));
    assert_eq!(told[0].details["token_id"], claims(&own.access_token)["jti"]);
    scene.app.stop().await;
}
