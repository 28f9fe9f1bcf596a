//! What the person is asked, and when asking is an error: prompt, max_age, hints and claims that name a person.

use super::Scene;
use crate::support::browser::{Page, authorize_address};
use crate::support::data::{RegisteredClient, Tokens, claims, pkce};
use crate::support::{NewClient, Person};

fn error(page: &Page) -> String {
    page.answer().get("error").cloned().unwrap_or_default()
}

async fn second_client(scene: &Scene, id: &str) -> RegisteredClient {
    NewClient::new(id).register(&scene.app).await
}

#[actix_web::test]
async fn oa_4_prompt_none_never_shows_a_page() {
    let scene = Scene::new().await;
    for mode in ["query", "form_post"] {
        let silent = [("prompt", "none"), ("response_mode", mode)];
        let page = scene.open(&silent).await;
        match mode {
            "query" => assert_eq!(error(&page), "login_required"),
            _ => assert!(page.body.contains("login_required") && page.has("input[name=iss]")),
        }
    }
    scene.browser.arrive(&scene.ada).await;
    assert_eq!(error(&scene.open(&[("prompt", "none")]).await), "consent_required");
    scene.answer(&[]).await;
    assert!(scene.open(&[("prompt", "none")]).await.answer().contains_key("code"));
    let wider = authorize_address(&scene.client, "openid email", &pkce().1, &[("prompt", "none")]);
    assert_eq!(error(&scene.browser.open(&wider).await), "consent_required");
    let named = [("prompt", "none"), ("claims", "{\"userinfo\":{\"email\":null}}")];
    assert_eq!(error(&scene.open(&named).await), "consent_required");
    scene.withdraw_consent().await;
    assert_eq!(error(&scene.open(&[("prompt", "none")]).await), "consent_required");
    scene.app.stop().await;
}

#[actix_web::test]
async fn prompt_login_asks_again_once_and_the_id_token_says_when() {
    let scene = Scene::new().await;
    let first = scene.tokens("openid").await;
    scene.app.advance(100);
    let (verifier, challenge) = pkce();
    let address = authorize_address(&scene.client, "openid", &challenge, &[("prompt", "login")]);
    assert!(scene.browser.open(&address).await.has("#login-submit"));
    let answer = scene.browser.authorize(&address, &scene.ada).await;
    let tokens = Tokens::of(scene.client.redeem(&scene.app, &answer["code"], &verifier).await).await;
    let at = |tokens: &Tokens| claims(tokens.id_token.as_deref().unwrap())["auth_time"].as_i64().unwrap();
    assert_eq!(at(&tokens), at(&first) + 100);
    scene.app.stop().await;
}

#[actix_web::test]
async fn prompt_consent_asks_again_and_a_no_is_told_to_the_client() {
    let scene = Scene::with(NewClient::new("rp").first_party()).await;
    assert!(scene.answer(&[]).await.contains_key("code"));
    let page = scene.open(&[("prompt", "consent")]).await;
    assert!(page.has("#consent-approve") && page.has("#consent-deny"));
    let denied = scene.browser.submit(&page, &[("decision", "deny")]).await;
    let answer = denied.answer();
    assert_eq!((&*answer["error"], &*answer["state"]), ("access_denied", "af0ifjsldkj"));
    assert_eq!(answer["iss"], scene.app.issuer);
    scene.app.stop().await;
}

#[actix_web::test]
async fn consent_once_given_gives_one_code_a_page() {
    let scene = Scene::new().await;
    let page = scene.open(&[]).await;
    let page = scene.browser.sign_in(&page, &scene.ada).await;
    let first = scene.browser.submit(&page, &[("decision", "approve")]).await.answer();
    let again = scene.browser.submit(&page, &[("decision", "approve")]).await.answer();
    assert_ne!(first["code"], again["code"]);
    scene.app.stop().await;
}

#[actix_web::test]
async fn select_account_lets_the_person_stay_or_change() {
    let scene = Scene::new().await;
    let bob = Person::create(&scene.app, "bob").await;
    scene.answer(&[]).await;
    scene.app.advance(10);
    let page = scene.open(&[("prompt", "select_account")]).await;
    assert!(page.body.contains("ada@example.com"), "{}", page.body);
    let key = scene.ada.user.id.to_string();
    let stayed = scene.browser.submit(&page, &[("account", &key)]).await;
    assert!(stayed.answer().contains_key("code"));
    let other = scene.browser.submit(&page, &[]).await;
    assert!(other.has("#login-submit"));
    let consent = scene.browser.sign_in(&other, &bob).await;
    assert!(consent.has("#consent-approve"), "{}", consent.body);
    scene.app.stop().await;
}

#[actix_web::test]
async fn max_age_asks_again_when_the_sign_in_is_older() {
    let scene = Scene::new().await;
    scene.answer(&[]).await;
    scene.app.advance(100);
    assert!(scene.open(&[("max_age", "100")]).await.answer().contains_key("code"));
    assert!(scene.open(&[("max_age", "99")]).await.has("#login-submit"));
    assert!(scene.open(&[("max_age", "0")]).await.has("#login-submit"));
    assert_eq!(error(&scene.open(&[("max_age", "99"), ("prompt", "none")]).await), "login_required");
    assert!(scene.answer(&[("max_age", "0")]).await.contains_key("code"), "a fresh sign-in is enough");
    scene.app.stop().await;
}

#[actix_web::test]
async fn an_id_token_hint_or_a_sub_says_who_is_meant() {
    let scene = Scene::new().await;
    let bob = Person::create(&scene.app, "bob").await;
    let tokens = scene.tokens("openid").await;
    let hint = tokens.id_token.as_deref().unwrap();
    let named = format!("{{\"id_token\":{{\"sub\":{{\"value\":\"{}\"}}}}}}", bob.user.id);
    scene.app.advance(7200);
    let silent = ("prompt", "none");
    assert!(
        scene.open(&[("id_token_hint", hint), silent]).await.answer().contains_key("code"),
        "expired counts"
    );
    assert_eq!(error(&scene.open(&[("claims", &named), silent]).await), "login_required");
    let unknown = "{\"id_token\":{\"sub\":{\"value\":\"nobody\"}}}";
    assert!(
        ["login_required", "invalid_request"]
            .contains(&&*error(&scene.open(&[("claims", unknown), silent]).await))
    );
    assert_eq!(
        error(&scene.open(&[("id_token_hint", &tokens.access_token)]).await),
        "invalid_request",
        "TK-1"
    );
    let page = scene.open(&[("claims", &named)]).await;
    assert!(page.has("#login-submit"));
    assert_eq!(error(&scene.browser.sign_in(&page, &scene.ada).await), "login_required");
    scene.app.advance(1);
    let page = scene.open(&[("claims", &named)]).await;
    assert!(scene.browser.sign_in(&page, &bob).await.has("#consent-approve"));
    scene.app.advance(1);
    assert_eq!(error(&scene.open(&[("id_token_hint", hint), silent]).await), "login_required");
    scene.app.stop().await;
}

#[actix_web::test]
async fn a_login_hint_fills_the_field_and_is_not_markup() {
    let scene = Scene::new().await;
    let page = scene.open(&[("login_hint", "\"><script>x</script>")]).await;
    assert!(page.has("#username[value='\"><script>x</script>']"), "{}", page.body);
    assert!(!page.body.contains("<script>x"));
    scene.app.stop().await;
}

#[actix_web::test]
async fn one_sign_in_serves_every_client_and_each_asks_its_own_consent() {
    let scene = Scene::new().await;
    scene.answer(&[]).await;
    let other = second_client(&scene, "other").await;
    let page = scene.browser.open(&authorize_address(&other, "openid", &pkce().1, &[])).await;
    assert!(page.has("#consent-approve") && !page.has("#login-submit"));
    assert!(page.body.contains("App other") && page.body.contains("app.example.com"));
    scene.app.stop().await;
}
