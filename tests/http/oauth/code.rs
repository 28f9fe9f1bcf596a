//! A code becomes tokens, once (OA-2, OA-3, TK-7), and what the token endpoint refuses (OA-4).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::future::join_all;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::Scene;
use crate::support::app::{json as body, refusal};
use crate::support::browser::authorize_address;
use crate::support::data::{CALLBACK, claims, header, pkce};
use crate::support::{NewClient, Tokens};

fn invalid_grant() -> (u16, String) {
    (400, "invalid_grant".to_owned())
}

#[actix_web::test]
async fn oa_3_a_code_gives_tokens_that_say_what_happened() {
    let scene = Scene::new().await;
    let (code, verifier) = scene.code(&[]).await;
    let response = scene.client.redeem(&scene.app, &code, &verifier).await;
    assert_eq!(response.headers()["cache-control"], "no-store");
    assert!(response.headers()["content-type"].to_str().unwrap().starts_with("application/json"));
    let tokens = Tokens::of(response).await;
    assert_eq!((&tokens.body["token_type"], &tokens.body["expires_in"]), (&json!("Bearer"), &json!(900)));
    let now = scene.app.now().timestamp();
    let access = claims(&tokens.access_token);
    assert_eq!((&access["iss"], &access["client_id"]), (&json!(scene.app.issuer), &json!("rp")));
    assert_eq!((&access["iat"], &access["exp"]), (&json!(now), &json!(now + 900)));
    assert_eq!((&access["sub"], &access["auth_time"]), (&json!(scene.ada.user.id), &json!(now)));
    assert!(access["jti"].is_string());
    let id_token = tokens.id_token.unwrap();
    let id = claims(&id_token);
    assert_ne!(header(&id_token)["typ"], "at+jwt");
    let digest = Sha256::digest(tokens.access_token.as_bytes());
    assert_eq!(id["at_hash"], URL_SAFE_NO_PAD.encode(&digest[..16]));
    assert_eq!((&id["iss"], &id["exp"]), (&json!(scene.app.issuer), &json!(now + 900)));
    assert!(id["sid"].is_string() && id["amr"] == json!(["pwd"]) && id["acr"].is_string(), "{id}");
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_3_twenty_parallel_redemptions_give_one_200() {
    let scene = Scene::new().await;
    let (code, verifier) = scene.code(&[]).await;
    let second = scene.app.second().await;
    let answers = join_all((0..20).map(|it| {
        let app = if it % 2 == 0 { &scene.app } else { &second };
        scene.client.redeem(app, &code, &verifier)
    }))
    .await;
    let mut given = Vec::new();
    for answer in answers {
        match answer.status().as_u16() {
            200 => given.push(Tokens::of(answer).await),
            _ => assert_eq!(refusal(answer).await, invalid_grant()),
        }
    }
    assert_eq!(given.len(), 1);
    assert!(scene.are_dead(&given[0]).await, "the nineteen others revoked it");
    second.stop().await;
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_3_a_code_redeemed_twice_revokes_what_it_gave() {
    let scene = Scene::new().await;
    let other = scene.tokens("openid offline_access").await;
    let (code, verifier) = scene.code(&[]).await;
    let tokens = Tokens::of(scene.client.redeem(&scene.app, &code, &verifier).await).await;
    let next = Tokens::of(scene.client.refresh(&scene.app, tokens.refresh()).await).await;
    scene.app.advance(120);
    assert_eq!(refusal(scene.client.redeem(&scene.app, &code, &verifier).await).await, invalid_grant());
    assert!(scene.are_dead(&next).await && scene.are_dead(&tokens).await);
    assert_eq!(scene.app.count("authorization_code.reused").await, 1, "{:?}", codes(&scene).await);
    assert!(scene.is_active(&other.access_token).await, "other families live");
    scene.app.stop().await;
}

async fn codes(scene: &Scene) -> Vec<String> {
    scene.app.events().await.iter().map(|it| it.code.clone()).collect()
}

#[actix_web::test]
async fn oa_3_a_code_lives_sixty_seconds() {
    let scene = Scene::new().await;
    let (code, verifier) = scene.code(&[]).await;
    scene.app.advance(59);
    Tokens::of(scene.client.redeem(&scene.app, &code, &verifier).await).await;
    for late in [60, 61] {
        let (code, verifier) = scene.code(&[]).await;
        scene.app.advance(late);
        assert_eq!(refusal(scene.client.redeem(&scene.app, &code, &verifier).await).await, invalid_grant());
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_3_another_client_gets_nothing_and_breaks_nothing() {
    let scene = Scene::new().await;
    let thief = NewClient::new("thief").register(&scene.app).await;
    let public = NewClient::new("public-thief").public().register(&scene.app).await;
    let (code, verifier) = scene.code(&[]).await;
    for client in [&thief, &public] {
        assert_eq!(refusal(client.redeem(&scene.app, &code, &verifier).await).await, invalid_grant());
    }
    let tokens = Tokens::of(scene.client.redeem(&scene.app, &code, &verifier).await).await;
    assert_eq!(refusal(thief.redeem(&scene.app, &code, &verifier).await).await, invalid_grant());
    assert!(scene.is_active(&tokens.access_token).await);
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_3_a_code_is_bound_to_redirect_uri_and_challenge() {
    let other_uri = "https://app.example.com/other";
    let client = NewClient::new("rp").adjust(|it| it.redirect_uris.push(other_uri.to_owned()));
    let scene = Scene::with(client).await;
    let foreign = pkce().0;
    let cases: [(&str, Option<&str>, Option<&str>, &str); 8] = [
        ("other redirect_uri", Some(other_uri), None, "invalid_grant"),
        ("unknown redirect_uri", Some("https://evil.example/"), None, "invalid_grant"),
        ("redirect_uri that is none", Some("nonsense"), None, "invalid_grant"),
        ("no redirect_uri", Some(""), None, "invalid_request"),
        ("other verifier", None, Some(&foreign), "invalid_grant"),
        ("no verifier", None, Some(""), "invalid_grant"),
        ("short verifier", None, Some("short"), "invalid_request"),
        (
            "verifier of wrong characters",
            None,
            Some("äääääääääääääääääääääääääääääääääääääääääääää"),
            "invalid_request",
        ),
    ];
    for (what, redirect_uri, replaced, error) in cases {
        let (code, verifier) = scene.code(&[]).await;
        let form = [
            ("grant_type", "authorization_code"),
            ("code", &code),
            ("redirect_uri", redirect_uri.unwrap_or(CALLBACK)),
            ("code_verifier", replaced.unwrap_or(&verifier)),
        ];
        let refused = refusal(scene.client.post(&scene.app, "/oauth2/token", &form).await).await;
        assert_eq!(refused, (400, error.to_owned()), "{what}");
        if error == "invalid_grant" && what != "redirect_uri that is none" {
            let again = refusal(scene.client.redeem(&scene.app, &code, &verifier).await).await;
            assert_eq!(again, invalid_grant(), "{what}: nobody guesses twice");
        }
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_2_a_verifier_for_a_code_without_challenge_is_refused() {
    let scene = Scene::with(NewClient::new("rp").adjust(|it| it.pkce_optional = true)).await;
    let without = [("code_challenge", ""), ("code_challenge_method", "")];
    let (code, verifier) = scene.code(&without).await;
    assert_eq!(refusal(scene.client.redeem(&scene.app, &code, &verifier).await).await, invalid_grant());
    let (code, _) = scene.code(&without).await;
    Tokens::of(scene.client.redeem(&scene.app, &code, "").await).await;
    let (code, _) = scene.code(&[]).await;
    assert_eq!(refusal(scene.client.redeem(&scene.app, &code, "").await).await, invalid_grant());
    scene.app.stop().await;
}

#[actix_web::test]
async fn tk_4_a_code_dies_with_the_session_the_consent_and_the_person() {
    let scene = Scene::new().await;
    let (code, verifier) = scene.code(&[]).await;
    let out = scene.browser.open("/oauth2/logout").await;
    scene.browser.submit(&out, &[]).await;
    assert_eq!(
        refusal(scene.client.redeem(&scene.app, &code, &verifier).await).await.1,
        "invalid_grant",
        "session"
    );
    scene.app.advance(1);
    let (code, verifier) = scene.code(&[]).await;
    scene.withdraw_consent().await;
    assert_eq!(refusal(scene.client.redeem(&scene.app, &code, &verifier).await).await, invalid_grant());
    let (code, verifier) = scene.code(&[]).await;
    scene.disable_person().await;
    assert_eq!(refusal(scene.client.redeem(&scene.app, &code, &verifier).await).await, invalid_grant());
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_4_the_token_endpoint_refuses_what_the_rfc_names() {
    let scene = Scene::new().await;
    let cases: [(&[(&str, &str)], &str); 9] = [
        (&[], "invalid_request"),
        (&[("grant_type", "")], "invalid_request"),
        (&[("grant_type", "password"), ("username", "ada"), ("password", "x")], "unsupported_grant_type"),
        (&[("grant_type", "implicit")], "unsupported_grant_type"),
        (&[("grant_type", "client_credentials")], "unauthorized_client"),
        (&[("grant_type", "authorization_code")], "invalid_request"),
        (&[("grant_type", "refresh_token")], "invalid_request"),
        (&[("grant_type", "authorization_code"), ("grant_type", "authorization_code")], "invalid_request"),
        (
            &[("grant_type", "refresh_token"), ("refresh_token", "x"), ("scope", "a"), ("scope", "a")],
            "invalid_request",
        ),
    ];
    for (form, error) in cases {
        let response = scene.client.post(&scene.app, "/oauth2/token", form).await;
        assert_eq!(response.headers()["cache-control"], "no-store");
        assert_eq!(refusal(response).await, (400, error.to_owned()), "{form:?}");
    }
    let (code, verifier) = scene.code(&[]).await;
    let in_query = format!("/oauth2/token?code={code}");
    assert_eq!(
        scene.client.post(&scene.app, &in_query, &[("grant_type", "authorization_code")]).await.status(),
        400
    );
    Tokens::of(scene.client.redeem(&scene.app, &code, &verifier).await).await;
    let got = scene.app.get("/oauth2/token").await;
    assert_eq!((got.status().as_u16(), &got.headers()["allow"]), (405, &"POST".parse().unwrap()));
    scene.app.stop().await;
}

#[actix_web::test]
async fn ses_4_each_tab_gets_its_own_answer() {
    let scene = Scene::new().await;
    let (verifiers, challenges): (Vec<_>, Vec<_>) = (0..3).map(|_| pkce()).unzip();
    let mut pages = Vec::new();
    for challenge in &challenges {
        pages.push(scene.browser.open(&authorize_address(&scene.client, "openid", challenge, &[])).await);
    }
    for (page, verifier) in pages.iter().zip(&verifiers) {
        let mut page = scene.browser.sign_in(page, &scene.ada).await;
        if page.has("#login-submit") {
            page = scene.browser.sign_in(&page, &scene.ada).await;
        }
        if page.has("#consent-approve") {
            page = scene.browser.submit(&page, &[("decision", "approve")]).await;
        }
        let answered = scene.client.redeem(&scene.app, &page.answer()["code"], verifier).await;
        assert_eq!(answered.status(), 200, "{}", body(answered).await);
    }
    scene.app.stop().await;
}
