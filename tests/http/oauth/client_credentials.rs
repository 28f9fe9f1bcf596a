//! A client for itself (OA-7, TK-1).

use serde_json::json;

use super::Scene;
use crate::support::NewClient;
use crate::support::app::refusal;
use crate::support::data::{RESOURCE, claims, header};

#[actix_web::test]
async fn tk_1_a_client_gets_a_token_for_itself_and_nothing_of_a_person() {
    let scene = Scene::with(NewClient::new("rp").for_itself().lifetime(60)).await;
    let own = scene.client.own_tokens(&scene.app, "notes.read").await;
    let access = claims(&own.access_token);
    assert_eq!(header(&own.access_token)["typ"], "at+jwt");
    assert_eq!(
        (&access["sub"], &access["client_id"], &access["aud"]),
        (&json!("rp"), &json!("rp"), &json!(RESOURCE))
    );
    assert_eq!((own.refresh_token, own.id_token), (None, None));
    assert_eq!((&own.body["scope"], &own.body["expires_in"]), (&json!("notes.read"), &json!(60)));
    assert!(access.get("auth_time").is_none() && access.get("family_id").is_none());
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_7_a_client_has_only_its_own_scopes_for_itself() {
    let scene = Scene::with(NewClient::new("rp").for_itself()).await;
    let ask = async |scope: &str| {
        let form = [("grant_type", "client_credentials"), ("scope", scope)];
        scene.client.post(&scene.app, "/oauth2/token", &form).await
    };
    for scope in ["openid", "openid notes.read", "notes.read offline_access", "users.write", "a\"b"] {
        assert_eq!(refusal(ask(scope).await).await, (400, "invalid_scope".to_owned()), "{scope}");
    }
    assert_eq!(
        scene.client.own_tokens(&scene.app, "notes.read users.write").await.body["scope"],
        "notes.read"
    );
    assert_eq!(scene.client.own_tokens(&scene.app, "").await.body.get("scope"), None);
    let refused = scene.client.redeem(&scene.app, "code", "verifier").await;
    assert_eq!(refusal(refused).await, (400, "unauthorized_client".to_owned()));
    scene.app.stop().await;
}
