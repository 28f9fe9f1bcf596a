//! What a token is and what it is not, and when it is refused (TK-1, TK-2, TK-4, TK-7).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bonafide::accounts::users::{self, Changes};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use super::{Scene, disable_client};
use crate::support::app::json as body;
use crate::support::data::{claims, header};
use crate::support::{NewClient, Person, Tokens};

const OFFLINE: &str = "openid offline_access";

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

fn hs256(header: &Value, claims: &Value, key: &[u8]) -> String {
    let input = format!("{}.{}", part(header), part(claims));
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(input.as_bytes());
    format!("{input}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

/// An RSA public key as text, the way a careless library would take it for a secret.
fn pem(jwk: &Value) -> Vec<u8> {
    let number = |name: &str| URL_SAFE_NO_PAD.decode(jwk[name].as_str().unwrap()).unwrap();
    let number = |name: &str| openssl::bn::BigNum::from_slice(&number(name)).unwrap();
    let key = openssl::rsa::Rsa::from_public_components(number("n"), number("e")).unwrap();
    key.public_key_to_pem().unwrap()
}

#[actix_web::test]
async fn tk_1_and_tk_2_no_altered_token_and_no_other_kind_passes() {
    let scene = Scene::new().await;
    let tokens = scene.tokens(OFFLINE).await;
    let access = &tokens.access_token;
    let (head, payload) = (header(access), claims(access));
    let parts: Vec<&str> = access.split('.').collect();
    let jwk = body(scene.app.get("/.well-known/jwks.json").await).await["keys"][0].clone();
    let with = |head: &Value, name: &str, value: Value| {
        let mut head = head.clone();
        head[name] = value;
        head
    };
    let mut admin = payload.clone();
    admin["scope"] = json!("openid users.write");
    let symmetric = with(&head, "alg", json!("HS256"));
    let modulus = URL_SAFE_NO_PAD.decode(jwk["n"].as_str().unwrap()).unwrap();
    let flipped = parts[2].chars().rev().collect::<String>();
    let forged = [
        format!("{}.{}.{}", parts[0], part(&admin), parts[2]),
        format!("{}.{}.", part(&with(&head, "alg", json!("none"))), parts[1]),
        format!("{}.{}.", part(&with(&head, "alg", json!("None"))), part(&admin)),
        format!("{}.{}.{}", part(&with(&head, "alg", json!("none"))), parts[1], parts[2]),
        format!("{}.{}.{}", part(&with(&head, "alg", json!("RS512"))), parts[1], parts[2]),
        format!("{}.{}.{}", part(&with(&head, "kid", json!("../../etc/passwd"))), parts[1], parts[2]),
        format!("{}.{}.{}", part(&with(&head, "jku", json!("https://evil.example"))), parts[1], parts[2]),
        format!("{}.{}.{}", part(&with(&head, "jwk", jwk.clone())), parts[1], parts[2]),
        format!("{}.{}.{}", parts[0], parts[1], flipped),
        format!("{}.{}.", parts[0], parts[1]),
        format!("{}.{}", parts[0], parts[1]),
        format!("{access}."),
        format!("{access}.x"),
        hs256(&symmetric, &payload, &pem(&jwk)),
        hs256(&symmetric, &payload, &modulus),
        hs256(&symmetric, &payload, jwk["n"].as_str().unwrap().as_bytes()),
        format!("{}.{}.{}", part(&json!([])), parts[1], parts[2]),
        format!("{}.{}.{}", parts[0], part(&json!({"exp": "x"})), parts[2]),
        tokens.id_token.clone().unwrap(),
        tokens.refresh().to_owned(),
        "a.b.c".to_owned(),
        "...".to_owned(),
    ];
    for token in &forged {
        let refused = scene.userinfo(token).await;
        assert_eq!(refused.status(), 401, "{token}");
        assert!(refused.headers()["www-authenticate"].to_str().unwrap().contains("invalid_token"));
        let is_refresh = token == tokens.refresh();
        assert_eq!(scene.is_active(token).await, is_refresh, "{token}");
    }
    let long = format!("{access}{}", "A".repeat(9000));
    assert!([400, 401].contains(&scene.userinfo(&long).await.status().as_u16()));
    assert!(!scene.is_active(&long).await);
    for token in [access.as_str(), tokens.id_token.as_deref().unwrap()] {
        assert_eq!(scene.client.refresh(&scene.app, token).await.status(), 400);
    }
    assert_eq!(scene.userinfo(access).await.status(), 200, "the true one still works");
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_1_an_access_token_ends_to_the_second() {
    let scene = Scene::with(NewClient::new("rp").lifetime(120)).await;
    let tokens = scene.tokens(OFFLINE).await;
    assert_eq!(tokens.body["expires_in"], 120);
    scene.app.advance(119);
    assert!(scene.is_active(&tokens.access_token).await);
    scene.app.advance(1);
    assert!(!scene.is_active(&tokens.access_token).await);
    assert_eq!(scene.userinfo(&tokens.access_token).await.status(), 401);
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_4_a_disabled_person_has_no_tokens_on_any_instance() {
    let scene = Scene::new().await;
    let second = scene.app.second().await;
    let tokens = scene.tokens(OFFLINE).await;
    scene.disable_person().await;
    let there = scene.client.introspect(&second, &tokens.access_token).await;
    assert_eq!(there, json!({"active": false}));
    assert_eq!(scene.client.refresh(&second, tokens.refresh()).await.status(), 400);
    assert!(scene.are_dead(&tokens).await);
    let id = scene.ada.user.id;
    scene.app.operate(move |conn, cause| users::enable(conn, id, cause)).await;
    assert!(scene.are_dead(&tokens).await, "what ended stays dead");
    second.stop().await;
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_4_suspension_and_a_change_of_role_end_every_token() {
    let scene = Scene::new().await;
    let id = scene.ada.user.id;
    let tokens = scene.tokens(OFFLINE).await;
    let change = Changes { is_administrator: Some(true), ..Changes::default() };
    scene.app.operate(move |conn, cause| users::update(conn, id, &change, cause)).await;
    assert!(scene.are_dead(&tokens).await, "role");
    scene.app.stop().await;
    // Administrators need a second factor before they get tokens again, so the other half has a person of its own.
    let scene = Scene::new().await;
    let id = scene.ada.user.id;
    let tokens = scene.tokens(OFFLINE).await;
    scene.app.operate(move |conn, cause| users::suspend(conn, id, cause)).await;
    assert!(scene.are_dead(&tokens).await, "suspended");
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_7_who_must_change_the_password_has_no_working_tokens_meanwhile() {
    let scene = Scene::new().await;
    let id = scene.ada.user.id;
    let tokens = scene.tokens(OFFLINE).await;
    let change = |must| Changes { must_change_password: Some(must), ..Changes::default() };
    scene.app.operate(move |conn, cause| users::update(conn, id, &change(true), cause)).await;
    assert!(scene.are_dead(&tokens).await);
    let silent = scene.open(&[("prompt", "none")]).await.answer();
    assert!(["interaction_required", "login_required"].contains(&&*silent["error"]), "{silent:?}");
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_4_logout_withdrawn_consent_and_revocation_end_what_they_name() {
    let scene = Scene::new().await;
    let bound = scene.tokens("openid").await;
    let page = scene.browser.open("/oauth2/logout").await;
    scene.browser.submit(&page, &[]).await;
    assert!(scene.are_dead(&bound).await, "logout");
    scene.app.advance(1);

    let offline = scene.tokens(OFFLINE).await;
    scene.client.post(&scene.app, "/oauth2/revoke", &[("token", &offline.access_token)]).await;
    assert!(!scene.is_active(&offline.access_token).await, "jti");
    assert_eq!(scene.userinfo(&offline.access_token).await.status(), 401);
    let next = Tokens::of(scene.client.refresh(&scene.app, offline.refresh()).await).await;
    assert!(scene.is_active(&next.access_token).await);

    scene.withdraw_consent().await;
    assert!(scene.are_dead(&next).await, "consent");
    let renewed = scene.tokens(OFFLINE).await;
    assert!(scene.is_active(&renewed.access_token).await);
    assert!(scene.are_dead(&next).await, "a new consent wakes no old token");
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_4_a_disabled_client_leaves_no_token_that_works() {
    let scene = Scene::new().await;
    let api = NewClient::new("api").adjust(|it| it.resource = Some("https://api.example.com".to_owned()));
    let api = api.register(&scene.app).await;
    let machine = NewClient::new("machine").for_itself().register(&scene.app).await;
    let (of_ada, own) = (scene.tokens(OFFLINE).await, machine.own_tokens(&scene.app, "notes.read").await);
    for token in [&of_ada.access_token, &own.access_token] {
        assert_eq!(api.introspect(&scene.app, token).await["active"], true);
    }
    disable_client(&scene.app, "rp").await;
    disable_client(&scene.app, "machine").await;
    for token in [&of_ada.access_token, &own.access_token] {
        assert_eq!(api.introspect(&scene.app, token).await, json!({"active": false}));
    }
    assert_eq!(scene.userinfo(&of_ada.access_token).await.status(), 401);
    assert!([400, 401].contains(&scene.client.refresh(&scene.app, of_ada.refresh()).await.status().as_u16()));
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_4_another_persons_sign_in_ends_the_session_and_its_tokens() {
    let scene = Scene::new().await;
    let bob = Person::create(&scene.app, "bob").await;
    let (bound, offline) = (scene.tokens("openid").await, scene.tokens(OFFLINE).await);
    scene.app.advance(1);
    let page = scene.open(&[("prompt", "login")]).await;
    scene.browser.sign_in(&page, &bob).await;
    assert!(scene.are_dead(&bound).await);
    assert!(scene.is_active(&offline.access_token).await, "TK-8");
    scene.app.stop().await;
}
