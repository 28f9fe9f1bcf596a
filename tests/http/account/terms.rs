//! PW-6: the terms of use, which everybody accepts before anything else, and anew when they change.

use bonafide::accounts::login_link;
use bonafide::config::TermsOfUse;
use bonafide::store::StoreError;

use crate::account::gate::PLACES;
use crate::support::app::refusal;
use crate::support::browser::authorize_address;
use crate::support::data::{PASSWORD, pkce};
use crate::support::{App, Browser, NewClient, Person};

fn terms(version: &str) -> Option<TermsOfUse> {
    Some(TermsOfUse { url: format!("https://example.com/terms/{version}"), version: version.to_owned() })
}

async fn asking(version: &str) -> App {
    let wanted = terms(version);
    App::with(|it| it.registration.terms = wanted).await
}

/// The same installation, whose operator asks for other terms now.
async fn asking_for(mut app: App, wanted: Option<TermsOfUse>) -> App {
    app.settings.registration.terms = wanted;
    app.restart().await
}

#[actix_web::test]
async fn pw_6_the_terms_stand_before_every_page_of_the_account_and_lead_back() {
    let app = asking("2030-06").await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    assert_eq!((page.text("h1").as_str(), page.status), ("Accept the terms of use", 200));
    assert!(page.has("#terms-read[href='https://example.com/terms/2030-06']") && page.has("#sign-out"));
    for place in PLACES.into_iter().chain(["/account/security/password", "/login/enrol"]) {
        let page = browser.open(place).await;
        assert!(page.has("#terms-accept") && !page.has("nav"), "{place}: {}", page.address);
    }
    let page = browser.open("/account/sessions").await;
    let accepted = browser.submit(&page, &[]).await;
    assert_eq!((accepted.status, accepted.address.as_str()), (200, "/account/sessions"));
    assert_eq!(app.count("terms.accepted").await, 1);
    assert_eq!(browser.open("/terms?return_to=/account/apps").await.address, "/account/apps", "SES-5");
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_the_terms_stand_between_a_request_and_its_client() {
    let app = asking("2030-06").await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let browser = Browser::new(&app);
    let (_, challenge) = pkce();
    let login = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let page = browser.sign_in(&login, &ada).await;
    assert!(page.has("#terms-accept") && page.address.starts_with("/terms?request="), "{}", page.address);
    assert!(!page.header("content-security-policy").contains("form-action"), "SES-7: it ends at the client");
    let silent = authorize_address(&client, "openid", &challenge, &[("prompt", "none")]);
    assert_eq!(browser.open(&silent).await.answer()["error"], "interaction_required");
    let answer = browser.submit(&page, &[]).await.answer();
    assert!(answer.contains_key("code"), "{answer:?}");
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_other_terms_are_asked_of_everybody_once_and_block_tokens_meanwhile() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let browser = Browser::new(&app);
    let tokens = browser.tokens(&app, &client, &ada, "openid offline_access").await;
    let (verifier, challenge) = pkce();
    let answer = browser.authorize(&authorize_address(&client, "openid", &challenge, &[]), &ada).await;
    let app = asking_for(app, terms("2030-06")).await;
    let browser = browser.moved_to(&app);
    let exchanged = client.redeem(&app, &answer["code"], &verifier).await;
    assert_eq!(refusal(exchanged).await, (400, "invalid_grant".to_owned()), "code exchange");
    let refreshed = client.refresh(&app, tokens.refresh()).await;
    assert_eq!(refusal(refreshed).await, (400, "invalid_grant".to_owned()), "refresh");
    assert_eq!(client.introspect(&app, &tokens.access_token).await["active"], false);
    let page = browser.open("/account").await;
    assert!(browser.submit(&page, &[]).await.has("#sign-out"));
    let refreshed = client.refresh(&app, tokens.refresh()).await;
    assert_eq!(refreshed.status(), 200, "nothing was ended");

    let app = asking_for(app, terms("2030-07")).await;
    let browser = browser.moved_to(&app);
    let page = browser.open("/account").await;
    assert_eq!(page.text("h1"), "The terms of use have changed");
    assert!(browser.submit(&page, &[]).await.has("nav"));
    assert_eq!(app.count("terms.accepted").await, 2);
    assert_eq!(app.count("terms.changed").await, 2);
    let app = asking_for(app, None).await;
    assert!(browser.moved_to(&app).open("/account").await.has("nav"));
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_a_link_of_the_operator_leads_to_the_terms_too() {
    let app = asking("2030-06").await;
    let ada = Person::create(&app, "ada").await;
    let id = ada.user.id;
    let made = app.operate::<_, StoreError>(move |conn, cause| login_link::make(conn, id, cause)).await;
    let browser = Browser::new(&app);
    let page = browser.open(&format!("/login/link?token={}", made.token.expose())).await;
    let page = browser.submit(&page, &[]).await;
    assert!(page.has("#terms-accept") || page.has("#key"), "{} {}", page.address, page.body);
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_form_without_its_token_or_for_other_terms_accepts_nothing() {
    let app = asking("2030-06").await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    for wrong in [("csrf_token", ""), ("version", "2030-05"), ("version", "")] {
        let again = browser.post_page(&page, &[wrong], &[]).await;
        assert!(again.status == 200 && again.has("#terms-notice"), "{wrong:?}: {}", again.status);
    }
    let foreign = browser.post_page(&page, &[], &[("Sec-Fetch-Site", "cross-site")]).await;
    assert!(foreign.has("#terms-notice"));
    assert_eq!(app.count("terms.accepted").await, 0);
    assert!(browser.open("/account").await.has("#terms-accept"));
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_who_does_not_accept_signs_out() {
    let app = asking("2030-06").await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    let form = page.form_to("/logout");
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post("/logout", &form).await;
    assert!(browser.open("/account").await.has("#login-submit"));
    assert_eq!(app.count("terms.accepted").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_a_required_password_comes_before_the_terms() {
    let app = asking("2030-06").await;
    let ada = Person::with(&app, "ada", |it| it.must_change_password = true).await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    assert_eq!(page.text("h1"), "You need a new password");
    let fields = [("current_password", PASSWORD), ("password", "wombat trellis quorum anvil")];
    let page = browser.submit(&page, &fields).await;
    assert!(page.has("#terms-accept"), "{} {}", page.address, page.body);
    assert_eq!(browser.submit(&page, &[]).await.address, "/account", "on to where they were going");
    app.stop().await;
}
