//! Sign-out that a relying party asks for (SES-9, TK-4, TK-8).

use super::Scene;
use crate::support::{NewClient, Person};

const BYE: &str = "https://app.example.com/bye";

fn address(parameters: &[(&str, &str)]) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
    format!("/oauth2/logout?{query}")
}

#[actix_web::test]
async fn ses_9_a_hint_of_the_signed_in_person_signs_out_at_once_even_expired() {
    let scene = Scene::new().await;
    let tokens = scene.tokens("openid").await;
    scene.app.advance(7200);
    let hint = tokens.id_token.as_deref().unwrap();
    let sent = [("id_token_hint", hint), ("post_logout_redirect_uri", BYE), ("state", "a b&c")];
    let page = scene.browser.get(&address(&sent)).await;
    assert_eq!((page.status, page.location().unwrap()), (303, format!("{BYE}?state=a+b%26c")));
    assert!(
        page.header("clear-site-data").contains("\"storage\"")
            && !page.header("clear-site-data").contains("cookies")
    );
    assert!(scene.are_dead(&tokens).await);
    assert_eq!(scene.open(&[("prompt", "none")]).await.answer()["error"], "login_required");
    scene.app.stop().await;
}

#[actix_web::test]
async fn ses_9_without_a_hint_of_the_signed_in_person_it_asks_first() {
    let scene = Scene::new().await;
    let bob = Person::create(&scene.app, "bob").await;
    let tokens = scene.tokens("openid").await;
    let elsewhere = crate::support::Browser::new(&scene.app);
    let of_bob = elsewhere.tokens(&scene.app, &scene.client, &bob, "openid").await;
    let hints = ["", "nonsense", of_bob.id_token.as_deref().unwrap(), &tokens.access_token];
    for hint in hints {
        let page = scene.browser.get(&address(&[("id_token_hint", hint), ("client_id", "rp")])).await;
        assert_eq!(page.status, 200, "{hint}");
        assert!(page.has("#logout-confirm"), "{hint}");
    }
    assert!(scene.is_active(&tokens.access_token).await);
    let page = scene.browser.get(&address(&[("client_id", "rp"), ("post_logout_redirect_uri", BYE)])).await;
    let (action, _) = page.form();
    let forged = scene.browser.post(&action, &[("csrf_token", "forged")]).await;
    assert_ne!(forged.location().as_deref(), Some(BYE), "SES-4");
    assert!(scene.is_active(&tokens.access_token).await);
    let out = scene.browser.submit(&page, &[]).await;
    assert_eq!(out.location().as_deref(), Some(BYE));
    assert!(scene.are_dead(&tokens).await);
    scene.app.stop().await;
}

#[actix_web::test]
async fn ses_9_nobody_is_sent_to_an_address_that_is_not_registered() {
    let scene = Scene::new().await;
    let other =
        NewClient::new("other").adjust(|it| it.post_logout_redirect_uris.clear()).register(&scene.app).await;
    for (client, uri) in [
        ("rp", "https://evil.example/"),
        ("rp", "https://app.example.com/bye/"),
        ("rp", "https://app.example.com/bye?x=1"),
        ("rp", "https://app.example.com/callback"),
        ("rp", "javascript:alert(1)"),
        (other.id.as_str(), BYE),
        ("nobody", BYE),
        ("", BYE),
    ] {
        let page =
            scene.browser.get(&address(&[("client_id", client), ("post_logout_redirect_uri", uri)])).await;
        assert_eq!((page.status, page.location()), (200, None), "{client} {uri}");
        assert!(!page.body.contains("evil.example") && !page.body.contains("javascript:"));
    }
    let tokens = scene.tokens("openid").await;
    let mixed = [
        ("id_token_hint", tokens.id_token.as_deref().unwrap()),
        ("client_id", "other"),
        ("post_logout_redirect_uri", BYE),
    ];
    let page = scene.browser.get(&address(&mixed)).await;
    assert!(page.has("#logout-confirm"), "the hint is another client's");
    let repeated = format!("{}&state=a&state=b", address(&[("client_id", "rp")]));
    assert_eq!(scene.browser.get(&repeated).await.status, 400);
    scene.app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_posted_sign_out_touches_no_cookie_and_goes_on_as_get() {
    let scene = Scene::new().await;
    let tokens = scene.tokens("openid").await;
    let hint = tokens.id_token.as_deref().unwrap();
    let page = scene
        .browser
        .post("/oauth2/logout", &[("id_token_hint", hint), ("post_logout_redirect_uri", BYE)])
        .await;
    assert_eq!((page.status, page.header("set-cookie")), (303, ""));
    assert!(page.location().unwrap().contains("/oauth2/logout?"));
    assert!(scene.is_active(&tokens.access_token).await);
    assert_eq!(scene.browser.follow(page).await.location().as_deref(), Some(BYE));
    assert!(scene.are_dead(&tokens).await);
    scene.app.stop().await;
}
