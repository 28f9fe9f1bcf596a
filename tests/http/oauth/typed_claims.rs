//! Tokens that our own key signed, with claims of the wrong type in them: refused, never a failure of ours (TK-2).

use bonafide::config::Rate;
use bonafide::keys::{Keyring, TokenKind};
use bonafide::types::{ClientAuthMethod, PlainToken};
use serde_json::{Value, json};

use super::Scene;
use super::client_assertions::{Keys, assert_by, assertion_claims};
use crate::support::data::claims;
use crate::support::{App, NewClient};

/// Values of every type; none of them is what a claim of ours holds.
fn wrong_values() -> Vec<Value> {
    let mut deep = json!([]);
    for _ in 0..100 {
        deep = json!([deep]);
    }
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(0.5),
        json!(1e300),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(""),
        json!("\u{0}"),
        json!("x".repeat(3000)),
        json!([7]),
        json!({"a": {"b": []}}),
        deep,
    ]
}

async fn keyring(app: &App) -> Keyring {
    let foundation = app.running.foundation();
    foundation.keyring(&foundation.sealer().await.unwrap()).await.unwrap()
}

/// The claims of a token, once with each wrong value in place of each claim, and once without it.
fn damaged(good: &Value, names: &[&str]) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    for name in names {
        for value in wrong_values() {
            let mut claims = good.clone();
            claims[name] = value.clone();
            let shown: String = value.to_string().chars().take(40).collect();
            all.push((format!("{name} = {shown}"), claims));
        }
        let mut claims = good.clone();
        claims.as_object_mut().unwrap().remove(*name);
        all.push((format!("no {name}"), claims));
    }
    all
}

#[actix_web::test]
async fn tk_2_an_access_token_with_wrongly_typed_claims_is_refused_at_userinfo_and_introspection() {
    let scene = Scene::new().await;
    let keyring = keyring(&scene.app).await;
    let good = claims(&scene.tokens("openid email").await.access_token);
    let signed = |claims: &Value| keyring.sign(TokenKind::AccessToken, claims).unwrap();
    assert_eq!(scene.userinfo(&signed(&good)).await.status(), 200, "the signature is true");
    for (what, claims) in damaged(&good, &["iss", "aud", "exp", "client_id", "jti", "family_id"]) {
        let token = signed(&claims);
        // Whom a token is for is nothing to userinfo; a family is missing where a client acts for itself.
        let may_pass = ["aud = \"", "no family_id", "aud = []"].iter().any(|it| what.starts_with(it));
        let userinfo = scene.userinfo(&token).await.status().as_u16();
        assert!([400, 401, 403].contains(&userinfo) || may_pass && userinfo == 200, "{what}: {userinfo}");
        let answer = scene.client.introspect(&scene.app, &token).await;
        assert!(answer["active"] == false || may_pass, "{what}: {answer}");
    }
    // These two decide nothing about whether it is ours: less is read out of them, never more.
    for (what, claims) in damaged(&good, &["scope", "sub", "iat", "auth_time", "amr", "acr"]) {
        let token = signed(&claims);
        let userinfo = scene.userinfo(&token).await;
        let status = userinfo.status().as_u16();
        assert!([200, 400, 401, 403].contains(&status), "{what}: {status}");
        if status == 200 {
            let body: Value = userinfo.json().await.unwrap();
            assert_eq!(body["sub"], json!(scene.ada.user.id), "{what}: the family says who");
            assert!(!what.contains("scope") || body["email"].is_null(), "{what}");
        }
        assert!(scene.client.introspect(&scene.app, &token).await["active"].is_boolean(), "{what}");
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_2_a_hint_with_wrongly_typed_claims_names_nobody() {
    let scene = Scene::with(NewClient::new("rp").first_party()).await;
    let keyring = keyring(&scene.app).await;
    let tokens = scene.tokens("openid").await;
    let good = claims(tokens.id_token.as_deref().unwrap());
    for (what, claims) in damaged(&good, &["iss", "aud", "sub"]) {
        let hint = keyring.sign(TokenKind::IdToken, &claims).unwrap();
        if hint.len() > 8192 {
            continue;
        }
        let page = scene.browser.get(&format!("/oauth2/logout?id_token_hint={hint}")).await;
        assert_eq!((page.status, page.has("#logout-confirm")), (200, true), "{what}");
        let answer = scene.open(&[("prompt", "none"), ("id_token_hint", &hint)]).await;
        assert!(answer.status < 500, "{what}: {}", answer.status);
        if answer.status == 303 {
            let error = answer.answer().get("error").cloned();
            assert!(error.is_some(), "{what}: a hint of nobody's");
        }
    }
    assert!(scene.is_active(&tokens.access_token).await);
    let hint = keyring.sign(TokenKind::IdToken, &good).unwrap();
    let page = scene.browser.get(&format!("/oauth2/logout?id_token_hint={hint}")).await;
    assert!(!page.has("#logout-confirm"), "{}", page.body);
    assert!(!scene.is_active(&tokens.access_token).await, "with true claims it counts");
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_2_an_assertion_with_wrongly_typed_claims_is_refused() {
    let app = App::with(|it| it.limits.client_auth_failures = Rate::Off).await;
    let keys = Keys::new();
    let jwks = keys.jwks();
    let client = NewClient::new("rp").for_itself().adjust(|it| {
        it.auth_method = ClientAuthMethod::PrivateKeyJwt;
        it.jwks = Some(jwks);
    });
    client.register(&app).await;
    let good = assertion_claims(&app, &json!({}));
    for (what, mut claims) in damaged(&good, &["iss", "sub", "aud", "exp", "jti", "iat", "nbf"]) {
        if !what.contains("jti") {
            claims["jti"] = json!(PlainToken::random().expose());
        }
        let status = assert_by(&app, &keys.assertion(&claims)).await.status().as_u16();
        let is_allowed = ["no iat", "no nbf", r#"jti = "\u0000""#].contains(&what.as_str());
        assert_eq!(status, if is_allowed { 200 } else { 401 }, "{what}");
    }
    app.stop().await;
}
