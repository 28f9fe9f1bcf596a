//! SES-8: the consent page.

use bonafide::accounts::users;
use bonafide::oauth::registration;
use bonafide::store::{StoreError, consents};
use bonafide::types::{ClientAuthMethod, ClientId};
use diesel::RunQueryDsl;

use crate::support::browser::{Page, authorize_address};
use crate::support::data::{CALLBACK, pkce};
use crate::support::{App, Browser, NewClient, Person, RegisteredClient, Scene};

const LOOPBACK: &str = "http://127.0.0.1/callback";

#[actix_web::test]
async fn ses_8_the_page_names_client_host_person_and_every_scope() {
    let app = App::start().await;
    let (browser, client, page) = asked(&app, "openid email offline_access notes.read").await;
    assert!(page.text("h1").contains("App rp"), "{}", page.text("h1"));
    assert!(page.text(".returns-to").contains("app.example.com"), "{}", page.text(".returns-to"));
    assert!(page.body.contains("ada@example.com"));
    let html = page.html();
    let lines = scraper::Selector::parse(".scopes li").unwrap();
    assert_eq!(html.select(&lines).count(), 4);
    assert!(page.text(".scopes").contains("notes.read"), "what an app made up is shown as it is");
    assert!(page.has("#consent-approve:not([autofocus])") && page.has("#consent-deny:not([autofocus])"));
    drop((browser, client));
    app.stop().await;
}

#[actix_web::test]
async fn ses_8_a_consent_is_remembered_for_what_it_was_given_for() {
    let app = App::start().await;
    let (browser, client, page) = asked(&app, "openid email").await;
    let answer = browser.submit(&page, &[("decision", "approve")]).await.answer();
    assert!(answer.contains_key("code"));
    assert_eq!(app.count("consent.granted").await, 1);
    for scope in ["openid email", "openid"] {
        assert!(again(&browser, &client, scope, &[]).await.answer().contains_key("code"), "{scope}");
    }
    assert!(again(&browser, &client, "openid email profile", &[]).await.has("#consent-approve"));
    assert!(again(&browser, &client, "openid", &[("prompt", "consent")]).await.has("#consent-approve"));
    let silent = again(&browser, &client, "openid profile", &[("prompt", "none")]).await;
    assert_eq!(silent.answer()["error"], "consent_required");
    assert_eq!(app.count("consent.granted").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn tk_4_a_consent_that_is_withdrawn_while_it_is_widened_does_not_come_back() {
    let app = App::start().await;
    let (browser, client, page) = asked(&app, "openid profile").await;
    let approve = [("decision", "approve")];
    browser.submit(&page, &approve).await;
    let wider = again(&browser, &client, "openid email", &[]).await;
    assert!(wider.has("#consent-approve"), "{} {}", wider.status, wider.body);
    let ada = app.operate::<_, StoreError>(|conn, _| users::find_named(conn, "ada")).await.unwrap().id;
    let rp = || ClientId::parse("rp").unwrap();
    let (tell, is_withdrawn) = tokio::sync::oneshot::channel();
    let (go_on, may_commit) = std::sync::mpsc::channel();
    let now = app.now();
    let withdrawal = app.db.transaction::<_, StoreError>(move |conn| {
        assert!(consents::withdraw(conn, ada, &rp(), now)?);
        let _ = (tell.send(()), may_commit.recv());
        Ok(())
    });
    let approval = async {
        is_withdrawn.await.unwrap();
        browser.post_page(&wider, &approve, &[]).await
    };
    let commit = async {
        crate::support::app::until("the approval waits", async || waits(&app).await).await;
        go_on.send(()).unwrap();
    };
    let (withdrawn, posted, ()) = tokio::join!(withdrawal, approval, commit);
    withdrawn.unwrap();
    assert!(posted.answer().contains_key("code"));
    let kept = app.operate::<_, StoreError>(move |conn, _| consents::find(conn, ada, &rp())).await.unwrap();
    assert!(kept.withdrawn_at.is_none());
    assert_eq!(kept.scopes, ["email", "openid"], "what was withdrawn stays withdrawn");
    app.stop().await;
}

/// Whether somebody in the app's database waits for a row that another holds.
async fn waits(app: &App) -> bool {
    let waiting =
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let found = app.db.read::<_, StoreError>(move |conn| Ok(diesel::sql_query(waiting).execute(conn)?));
    found.await.unwrap() > 0
}

#[actix_web::test]
async fn ses_8_another_person_is_asked_for_themselves() {
    let app = App::start().await;
    let (browser, client, page) = asked(&app, "openid").await;
    browser.submit(&page, &[("decision", "approve")]).await;
    let bob = Person::create(&app, "bob").await;
    let other = Browser::new(&app);
    other.arrive(&bob).await;
    assert!(again(&other, &client, "openid", &[]).await.has("#consent-approve"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_8_who_denies_is_sent_back_with_access_denied_and_nothing_is_remembered() {
    let app = App::start().await;
    let (browser, client, page) = asked(&app, "openid").await;
    let denied = browser.submit(&page, &[("decision", "deny")]).await;
    assert_eq!(denied.status, 303);
    assert!(denied.location().unwrap().starts_with(CALLBACK));
    let answer = denied.answer();
    assert_eq!(answer["error"], "access_denied");
    assert_eq!((answer["state"].as_str(), answer["iss"].as_str()), ("af0ifjsldkj", app.issuer.as_str()));
    assert!(!answer.contains_key("code"));
    assert_eq!((app.count("consent.granted").await, app.count("consent.denied").await), (0, 1), "AUD-1");
    assert!(again(&browser, &client, "openid", &[]).await.has("#consent-approve"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_8_a_first_party_client_asks_nobody() {
    let Scene { app, ada, client, browser } = Scene::with(NewClient::new("rp").first_party()).await;
    browser.arrive(&ada).await;
    assert!(again(&browser, &client, "openid email", &[]).await.answer().contains_key("code"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_8_a_public_program_on_this_device_is_asked_for_every_time() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("native").adjust(|it| {
        it.auth_method = ClientAuthMethod::None;
        it.skip_consent = false;
        it.redirect_uris = vec![LOOPBACK.to_owned(), "com.example.app:/callback".to_owned()];
    });
    let client = client.register(&app).await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    for redirect_uri in ["http://127.0.0.1:49152/callback", "com.example.app:/callback"] {
        for _ in 0..2 {
            let page = again(&browser, &client, "openid", &[("redirect_uri", redirect_uri)]).await;
            assert!(page.has("#consent-approve"), "{redirect_uri}: {} {}", page.status, page.body);
            let answer = browser.submit(&page, &[("decision", "approve")]).await;
            assert!(answer.location().unwrap().starts_with(redirect_uri));
            assert!(answer.answer().contains_key("code"));
        }
        let silent = [("redirect_uri", redirect_uri), ("prompt", "none")];
        let refused = again(&browser, &client, "openid", &silent).await;
        assert_eq!(refused.answer()["error"], "consent_required");
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_8_a_consent_posted_twice_gives_codes_that_are_not_the_same() {
    let app = App::start().await;
    let (browser, _, page) = asked(&app, "openid").await;
    let first = browser.submit(&page, &[("decision", "approve")]).await.answer();
    let second = browser.submit(&page, &[("decision", "approve")]).await.answer();
    assert_ne!(first["code"], second["code"]);
    assert_eq!(app.count("consent.granted").await, 1, "one consent was given");
    app.stop().await;
}

#[actix_web::test]
async fn ses_8_a_consent_of_a_public_program_counts_once() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("native").public().adjust(|it| it.redirect_uris = vec![LOOPBACK.to_owned()]);
    let client = client.register(&app).await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = again(&browser, &client, "openid", &[("redirect_uri", LOOPBACK)]).await;
    let posts = (0..10).map(|_| browser.post_page(&page, &[("decision", "approve")], &[]));
    let answers = futures_util::future::join_all(posts).await;
    let codes = answers.iter().filter(|it| it.location().unwrap().starts_with(LOOPBACK)).count();
    assert_eq!(codes, 1, "one code of ten parallel posts");
    let asks = answers.iter().filter(|it| it.location().unwrap().starts_with("/consent")).count();
    assert_eq!(asks, 9, "the others are asked again");
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_consent_that_another_site_sends_asks_again() {
    let app = App::start().await;
    let (browser, _, page) = asked(&app, "openid").await;
    for header in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
        let answer = browser.post_page(&page, &[("decision", "approve")], &[header]).await;
        let asks_again = answer.has("#notice") && answer.has("#consent-approve");
        assert_eq!((answer.status, asks_again), (200, true), "{header:?}");
    }
    let other = Browser::new(&app);
    let bob = Person::create(&app, "bob").await;
    other.arrive(&bob).await;
    let foreign = other.open("/account").await.field("csrf_token");
    let fields = [("decision", "approve"), ("csrf_token", foreign.as_str())];
    let answer = browser.post_page(&page, &fields, &[]).await;
    assert!(answer.has("#notice") && answer.has("#consent-approve"), "another session's token");
    assert_eq!(app.count("consent.granted").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn oa_5_a_client_disabled_meanwhile_gets_no_code_from_an_open_page() {
    let app = App::start().await;
    let (browser, _, page) = asked(&app, "openid").await;
    app.operate(|conn, cause| {
        registration::disable(conn, &ClientId::parse("rp").unwrap(), cause.actor, cause.now)
    })
    .await;
    crate::support::app::until("the change is heard", async || {
        let answer = browser.post_page(&page, &[("decision", "deny")], &[]).await;
        answer.status == 400
    })
    .await;
    let answer = browser.post_page(&page, &[("decision", "approve")], &[]).await;
    assert_eq!(answer.status, 400);
    assert!(answer.location().is_none() && !answer.body.contains("code="));
    app.stop().await;
}

/// A browser that signed in as ada and stands at the consent page.
async fn asked(app: &App, scope: &str) -> (Browser, RegisteredClient, Page) {
    let ada = Person::create(app, "ada").await;
    let client = NewClient::new("rp").register(app).await;
    let browser = Browser::new(app);
    let (_, challenge) = pkce();
    let page = browser.open(&authorize_address(&client, scope, &challenge, &[])).await;
    let page = browser.sign_in(&page, &ada).await;
    assert!(page.has("#consent-approve"), "{} {}", page.status, page.body);
    (browser, client, page)
}

/// Another request of the same client.
async fn again(browser: &Browser, client: &RegisteredClient, scope: &str, more: &[(&str, &str)]) -> Page {
    let (_, challenge) = pkce();
    browser.open(&authorize_address(client, scope, &challenge, more)).await
}

#[actix_web::test]
async fn ses_4_a_consent_page_sent_again_does_not_bring_a_withdrawn_consent_back() {
    let Scene { app, ada, client, browser } = Scene::new().await;
    browser.arrive(&ada).await;
    let page = browser.open(&authorize_address(&client, "openid", &pkce().1, &[])).await;
    let approve = [("decision", "approve")];
    assert!(browser.submit(&page, &approve).await.answer().contains_key("code"));
    let user = ada.user.id;
    app.operate::<_, StoreError>(move |conn, cause| {
        consents::withdraw(conn, user, &ClientId::parse("rp").unwrap(), cause.now)
    })
    .await;
    let again = browser.submit(&page, &approve).await;
    assert!(again.has("#consent-approve"), "asked anew: {} {}", again.status, again.address);
    assert_eq!(app.count("consent.granted").await, 1);
    app.stop().await;
}
