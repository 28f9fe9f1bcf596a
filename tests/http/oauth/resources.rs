//! Resource indicators (RFC 8707) and the audience of access tokens.

use serde_json::json;

use super::Scene;
use crate::support::app::refusal;
use crate::support::browser::authorize_address;
use crate::support::data::{CALLBACK, RESOURCE, claims, pkce};
use crate::support::{NewClient, Tokens};

const OTHER: &str = "https://other.example.com";

#[actix_web::test]
async fn rfc_8707_the_audience_is_what_was_asked_for_and_may_be_narrowed() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let (verifier, challenge) = pkce();
    let both = [("resource", RESOURCE), ("resource", OTHER)];
    let answer = scene
        .browser
        .authorize(&authorize_address(&scene.client, "openid", &challenge, &both), &scene.ada)
        .await;
    let form = [
        ("grant_type", "authorization_code"),
        ("code", &*answer["code"]),
        ("redirect_uri", CALLBACK),
        ("code_verifier", &verifier),
        ("resource", OTHER),
    ];
    let one = Tokens::of(scene.client.post(app, "/oauth2/token", &form).await).await;
    assert_eq!(claims(&one.access_token)["aud"], json!([OTHER, app.issuer]));
    let whole = Tokens::of(scene.client.refresh(app, one.refresh()).await).await;
    assert_eq!(claims(&whole.access_token)["aud"], json!([RESOURCE, OTHER, app.issuer]));
    let form = [("grant_type", "refresh_token"), ("refresh_token", whole.refresh()), ("resource", RESOURCE)];
    let narrow = Tokens::of(scene.client.post(app, "/oauth2/token", &form).await).await;
    assert_eq!(claims(&narrow.access_token)["aud"], json!([RESOURCE, app.issuer]));
    scene.app.stop().await;
}

#[actix_web::test]
async fn rfc_8707_what_was_not_authorized_is_an_invalid_target() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let (verifier, challenge) = pkce();
    let one = [("resource", RESOURCE)];
    let answer = scene
        .browser
        .authorize(&authorize_address(&scene.client, "openid", &challenge, &one), &scene.ada)
        .await;
    let tokens = Tokens::of(scene.client.redeem(app, &answer["code"], &verifier).await).await;
    for resource in [OTHER, "https://stranger.example.com", "nonsense", "https://api.example.com/"] {
        let form =
            [("grant_type", "refresh_token"), ("refresh_token", tokens.refresh()), ("resource", resource)];
        let refused = scene.client.post(app, "/oauth2/token", &form).await;
        assert_eq!(refusal(refused).await, (400, "invalid_target".to_owned()), "{resource}");
    }
    Tokens::of(scene.client.refresh(app, tokens.refresh()).await).await;
    let machine = NewClient::new("machine").for_itself().register(app).await;
    let form = [("grant_type", "client_credentials"), ("resource", OTHER), ("resource", RESOURCE)];
    let own = Tokens::of(machine.post(app, "/oauth2/token", &form).await).await;
    assert_eq!(claims(&own.access_token)["aud"], json!([OTHER, RESOURCE]));
    let form = [("grant_type", "client_credentials"), ("resource", "https://stranger.example.com")];
    assert_eq!(refusal(machine.post(app, "/oauth2/token", &form).await).await.1, "invalid_target");
    scene.app.stop().await;
}
