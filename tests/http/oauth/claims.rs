//! Which claims are released (PRIV-2): by scope, by the claims parameter, in the ID token.

use bonafide::accounts::users::{GivenFacts, PostalAddress};
use bonafide::oauth::claims::SCOPE_CLAIMS;
use serde_json::{Value, json};

use super::Scene;
use crate::support::app::json as body;
use crate::support::browser::authorize_address;
use crate::support::data::{claims, pkce};
use crate::support::{App, Browser, NewClient, Person, Tokens};

async fn scene(client: NewClient) -> Scene {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| {
        it.profile.given_name = Some("Ada".to_owned());
        it.profile.phone_number = Some("+44 20 7946 0000".to_owned());
        it.profile.address =
            Some(PostalAddress { country: Some("UK".to_owned()), ..PostalAddress::default() });
        it.groups = vec!["staff".to_owned(), "math".to_owned()];
    })
    .await;
    let client = client.register(&app).await;
    let browser = Browser::new(&app);
    Scene { app, ada, client, browser }
}

async fn released(scene: &Scene, tokens: &Tokens) -> Value {
    body(scene.userinfo(&tokens.access_token).await).await
}

async fn tokens_with(scene: &Scene, scope: &str, wanted: &str) -> Tokens {
    let (verifier, challenge) = pkce();
    let address = authorize_address(&scene.client, scope, &challenge, &[("claims", wanted)]);
    let answer = scene.browser.authorize(&address, &scene.ada).await;
    Tokens::of(scene.client.redeem(&scene.app, &answer["code"], &verifier).await).await
}

fn names(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[actix_web::test]
async fn priv_2_each_scope_releases_its_claims_and_no_others() {
    let scene = scene(NewClient::new("rp")).await;
    let cases: [(&str, &[&str]); 6] = [
        ("openid", &["sub"]),
        ("openid email", &["email", "email_verified", "sub"]),
        ("openid phone", &["phone_number", "sub"]),
        ("openid address", &["address", "sub"]),
        ("openid groups", &["groups", "sub"]),
        ("openid profile", &["given_name", "name", "preferred_username", "sub", "updated_at"]),
    ];
    for (scope, expected) in cases {
        let tokens = scene.tokens(scope).await;
        let mut given = released(&scene, &tokens).await;
        let mut found = names(&given);
        found.sort_unstable();
        assert_eq!(found, expected, "{scope}");
        let id = claims(tokens.id_token.as_deref().unwrap());
        assert!(expected.iter().all(|it| *it == "sub" || id.get(it).is_none()), "{scope}: {id}");
        if let Some(groups) = given.get_mut("groups") {
            assert_eq!(*groups, json!(["math", "staff"]));
        }
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn every_standard_claim_comes_from_what_the_operator_says_of_a_person() {
    let facts = [
        ("family_name", "Lovelace"),
        ("given_name", "Ada"),
        ("middle_name", "King"),
        ("nickname", "Enchantress"),
        ("profile", "https://ada.example/about"),
        ("picture", "https://ada.example/me.png"),
        ("website", "https://ada.example/"),
        ("gender", "female"),
        ("birthdate", "1815-12-10"),
        ("zoneinfo", "Europe/London"),
        ("locale", "en-GB"),
        ("phone_number", "+44 20 7946 0000"),
        ("phone_number_verified", "true"),
        ("address.formatted", "St James’s Square 12, London"),
        ("address.street_address", "St James’s Square 12"),
        ("address.locality", "London"),
        ("address.region", "England"),
        ("address.postal_code", "SW1Y 4JH"),
        ("address.country", "UK"),
    ];
    let mut given = GivenFacts::default();
    let app = App::start().await;
    given.take(&facts.map(|(name, text)| (name.to_owned(), text.to_owned())), app.now()).unwrap();
    let ada = Person::with(&app, "ada", |it| {
        (it.profile, it.attributes) = (given.profile, given.attributes);
        it.groups = vec!["math".to_owned()];
    })
    .await;
    let client = NewClient::new("rp").register(&app).await;
    let browser = Browser::new(&app);
    let scene = Scene { app, ada, client, browser };
    let tokens = scene.tokens("openid profile email address phone groups").await;
    let released = released(&scene, &tokens).await;
    let expected = SCOPE_CLAIMS.iter().flat_map(|(_, claims)| claims.iter());
    for claim in expected {
        assert!(released.get(claim).is_some_and(|it| !it.is_null()), "{claim}: {released}");
    }
    for (name, text) in facts {
        let pointer = format!("/{}", name.replace('.', "/"));
        let value = released.pointer(&pointer).unwrap();
        match name {
            "phone_number" => assert_eq!(value, "+442079460000"),
            "phone_number_verified" => assert_eq!(value, true),
            _ => assert_eq!(value, text, "{name}"),
        }
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn priv_2_a_client_marked_so_gets_the_claims_in_its_id_token() {
    let scene = scene(NewClient::new("rp").adjust(|it| it.id_token_claims = true)).await;
    let tokens = scene.tokens("openid email groups").await;
    let id = claims(tokens.id_token.as_deref().unwrap());
    assert_eq!((&id["email"], &id["groups"]), (&json!("ada@example.com"), &json!(["math", "staff"])));
    assert!(id.get("name").is_none() && id.get("address").is_none());
    let narrowed =
        [("grant_type", "refresh_token"), ("refresh_token", tokens.refresh()), ("scope", "openid")];
    let narrowed = Tokens::of(scene.client.post(&scene.app, "/oauth2/token", &narrowed).await).await;
    assert!(claims(narrowed.id_token.as_deref().unwrap()).get("email").is_none());
    assert_eq!(names(&released(&scene, &narrowed).await), ["sub"]);
    scene.app.stop().await;
}

#[actix_web::test]
async fn priv_2_single_claims_are_consented_and_go_where_they_were_asked_for() {
    let scene = scene(NewClient::new("rp")).await;
    let wanted = r#"{"userinfo":{"email":null,"unheard_of":null},"id_token":{"given_name":{"essential":true},"auth_time":null}}"#;
    let (_, challenge) = pkce();
    let page = scene
        .browser
        .open(&authorize_address(&scene.client, "openid", &challenge, &[("claims", wanted)]))
        .await;
    let page = scene.browser.sign_in(&page, &scene.ada).await;
    assert!(page.has("#consent-approve"));
    let tokens = tokens_with(&scene, "openid", wanted).await;
    let given = released(&scene, &tokens).await;
    assert_eq!(given, json!({"sub": scene.ada.user.id, "email": "ada@example.com"}));
    let id = claims(tokens.id_token.as_deref().unwrap());
    assert_eq!(id["given_name"], "Ada");
    assert!(id.get("email").is_none() && id.get("name").is_none());
    assert_eq!(tokens.body["scope"], "openid", "single claims widen no scope");
    let next = Tokens::of(scene.client.refresh(&scene.app, tokens.refresh()).await).await;
    assert_eq!(released(&scene, &next).await["email"], "ada@example.com");
    scene.app.stop().await;
}

#[actix_web::test]
async fn priv_2_a_client_gets_no_claim_of_a_scope_it_may_not_have() {
    let scopes = bonafide::types::ScopeSet::parse("openid email").unwrap();
    let scene = scene(NewClient::new("rp").adjust(|it| it.scopes = scopes)).await;
    let wanted =
        r#"{"userinfo":{"phone_number":{"essential":true},"groups":null},"id_token":{"address":null}}"#;
    let tokens = tokens_with(&scene, "openid", wanted).await;
    assert_eq!(names(&released(&scene, &tokens).await), ["sub"]);
    assert!(claims(tokens.id_token.as_deref().unwrap()).get("address").is_none());
    scene.app.stop().await;
}

#[actix_web::test]
async fn priv_2_groups_asked_for_by_name_are_told() {
    let scene = scene(NewClient::new("rp")).await;
    let tokens = tokens_with(&scene, "openid", r#"{"userinfo":{"groups":null}}"#).await;
    assert_eq!(released(&scene, &tokens).await["groups"], json!(["math", "staff"]));
    scene.app.stop().await;
}
