//! Pairwise subjects (PRIV-2, OpenID Connect Core §8.1): two applications that compare notes do not find the same person.

use bonafide::oauth::registration::{self, RegistrationError};
use bonafide::types::ClientId;
use serde_json::Value;

use super::Scene;
use crate::support::app::json;
use crate::support::data::{Tokens, claims};
use crate::support::{Browser, NewClient, Person};

async fn tokens_for(scene: &Scene, client: NewClient) -> Tokens {
    let client = client.register(&scene.app).await;
    Browser::new(&scene.app).tokens(&scene.app, &client, &scene.ada, "openid offline_access").await
}

fn subject(tokens: &Tokens) -> String {
    let of_id_token = claims(tokens.id_token.as_deref().unwrap())["sub"].clone();
    assert_eq!(claims(&tokens.access_token)["sub"], of_id_token);
    of_id_token.as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn priv_2_every_answer_names_a_person_as_the_sector_knows_them() {
    let scene = Scene::with(NewClient::new("rp").pairwise()).await;
    let first = scene.tokens("openid offline_access").await;
    let hidden = subject(&first);
    assert_ne!(hidden, scene.ada.user.id.to_string());
    assert_eq!(json(scene.userinfo(&first.access_token).await).await["sub"], hidden.as_str());
    for token in [&first.access_token, first.refresh()] {
        assert_eq!(scene.client.introspect(&scene.app, token).await["sub"], hidden.as_str());
    }
    let next = Tokens::of(scene.client.refresh(&scene.app, first.refresh()).await).await;
    assert_eq!(subject(&next), hidden);
    let bob = Person::create(&scene.app, "bob").await;
    let of_bob = Browser::new(&scene.app).tokens(&scene.app, &scene.client, &bob, "openid").await;
    assert_ne!(subject(&of_bob), hidden);
    scene.app.stop().await;
}

#[actix_web::test]
async fn priv_2_a_sector_shares_subjects_and_no_other_learns_them() {
    let scene = Scene::with(NewClient::new("rp").pairwise()).await;
    let own = subject(&scene.tokens("openid").await);
    assert_eq!(subject(&tokens_for(&scene, NewClient::new("sibling").pairwise()).await), own);
    let elsewhere = NewClient::new("elsewhere").pairwise().adjust(|it| {
        it.redirect_uris.push("https://elsewhere.example.com/callback".to_owned());
        it.sector = Some("elsewhere.example.com".to_owned());
    });
    let of_elsewhere = subject(&tokens_for(&scene, elsewhere).await);
    let of_all = subject(&tokens_for(&scene, NewClient::new("open")).await);
    assert_eq!(of_all, scene.ada.user.id.to_string());
    assert!(of_elsewhere != own && of_elsewhere != of_all);
    scene.app.stop().await;
}

#[actix_web::test]
async fn priv_2_neither_a_session_nor_a_username_links_two_sectors() {
    let scene = Scene::with(NewClient::new("rp").pairwise()).await;
    let open = NewClient::new("open").register(&scene.app).await;
    let (first, again) = (scene.tokens("openid").await, scene.tokens("openid").await);
    let elsewhere = scene.browser.tokens(&scene.app, &open, &scene.ada, "openid").await;
    let session = |it: &Tokens| claims(it.id_token.as_deref().unwrap())["sid"].clone();
    assert_eq!(session(&first), session(&again), "it is one session");
    assert_ne!(session(&first), session(&elsewhere), "which nobody else can tell");
    let told = scene.client.introspect(&scene.app, &first.access_token).await;
    assert_eq!((&told["active"], &told["username"]), (&Value::from(true), &Value::Null));
    assert_eq!(open.introspect(&scene.app, &elsewhere.access_token).await["username"], "ada");
    scene.app.stop().await;
}

#[actix_web::test]
async fn priv_2_hints_mean_the_person_that_the_sector_knows() {
    let scene = Scene::with(NewClient::new("rp").pairwise()).await;
    let tokens = scene.tokens("openid").await;
    let (hint, silent) = (tokens.id_token.as_deref().unwrap(), ("prompt", "none"));
    assert!(scene.open(&[("id_token_hint", hint), silent]).await.answer().contains_key("code"));
    let named = |sub: &str| format!(r#"{{"id_token":{{"sub":{{"value":"{sub}"}}}}}}"#);
    let known = named(&subject(&tokens));
    assert!(scene.open(&[("claims", &known), silent]).await.answer().contains_key("code"));
    let own_id = named(&scene.ada.user.id.to_string());
    assert_eq!(scene.open(&[("claims", &own_id), silent]).await.answer()["error"], "login_required");
    let foreign = tokens_for(&scene, NewClient::new("open")).await;
    let foreign = foreign.id_token.as_deref().unwrap();
    assert_eq!(scene.open(&[("id_token_hint", foreign), silent]).await.answer()["error"], "invalid_request");
    let out = scene.browser.get(&format!("/oauth2/logout?id_token_hint={hint}")).await;
    assert!(!out.has("#logout-confirm"), "no question is asked of the one who is meant");
    assert_eq!(scene.open(&[silent]).await.answer()["error"], "login_required");
    scene.app.stop().await;
}

#[actix_web::test]
async fn priv_2_a_sector_is_a_host_of_the_application_itself() {
    let scene = Scene::with(NewClient::new("rp")).await;
    let draft =
        NewClient::new("thief").pairwise().adjust(|it| it.sector = Some("bank.example.com".to_owned())).draft;
    let now = scene.app.clock.now();
    let refused = scene
        .app
        .database
        .db()
        .transaction(move |conn| {
            let id = ClientId::parse("thief").unwrap();
            registration::create(conn, &id, &draft, &bonafide::audit::Actor::Operator, now)
        })
        .await;
    assert!(matches!(refused, Err(RegistrationError::Sector(it)) if it == "bank.example.com"));
    let metadata: Value = json(scene.app.get("/.well-known/openid-configuration").await).await;
    assert_eq!(metadata["subject_types_supported"], serde_json::json!(["public", "pairwise"]));
    scene.app.stop().await;
}
