//! Introspection: who may know what (OA-8).

use serde_json::json;

use super::Scene;
use crate::support::NewClient;
use crate::support::app::refusal;
use crate::support::data::{RESOURCE, claims};

#[actix_web::test]
async fn oa_8_a_token_is_told_to_its_client_and_its_resource_alone() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let api = NewClient::new("api").adjust(|it| it.resource = Some(RESOURCE.to_owned())).register(app).await;
    let other =
        NewClient::new("other").adjust(|it| it.resource = Some("https://other.example.com".to_owned()));
    let other = other.register(app).await;
    let tokens = scene.tokens("openid notes.read offline_access").await;
    let told = scene.client.introspect(app, &tokens.access_token).await;
    assert_eq!(told, api.introspect(app, &tokens.access_token).await);
    let access = claims(&tokens.access_token);
    for name in ["iss", "sub", "aud", "client_id", "iat", "exp", "jti", "scope"] {
        assert_eq!(told[name], access[name], "{name}");
    }
    assert_eq!(
        (&told["active"], &told["token_type"], &told["username"]),
        (&json!(true), &json!("Bearer"), &json!("ada"))
    );
    assert!(told.get("family_id").is_none());
    assert_eq!(other.introspect(app, &tokens.access_token).await, json!({"active": false}));

    let refresh = scene.client.introspect(app, tokens.refresh()).await;
    assert_eq!((&refresh["active"], &refresh["client_id"]), (&json!(true), &json!("rp")));
    for client in [&api, &other] {
        assert_eq!(client.introspect(app, tokens.refresh()).await, json!({"active": false}));
    }
    for token in ["nonsense", "a.b.c", tokens.id_token.as_deref().unwrap(), "\u{1f600}"] {
        assert_eq!(scene.client.introspect(app, token).await, json!({"active": false}), "{token}");
    }
    scene.client.refresh(app, tokens.refresh()).await;
    assert!(!scene.is_active(tokens.refresh()).await, "superseded");
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_8_the_caller_proves_who_it_is() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let public = NewClient::new("public").public().register(app).await;
    let tokens = scene.tokens("openid").await;
    let form = [("token", tokens.access_token.as_str())];
    assert_eq!(
        refusal(public.post(app, "/oauth2/introspect", &form).await).await,
        (401, "invalid_client".to_owned())
    );
    assert_eq!(
        refusal(app.post("/oauth2/introspect", &form).await).await,
        (401, "invalid_client".to_owned())
    );
    let none = scene.client.post(app, "/oauth2/introspect", &[]).await;
    assert_eq!(refusal(none).await, (400, "invalid_request".to_owned()));
    assert_eq!(app.get("/oauth2/introspect").await.status(), 405);
    scene.app.stop().await;
}
