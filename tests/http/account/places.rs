//! What a person sees and does in their own account.

use bonafide::accounts::Cause;
use bonafide::accounts::users::Claim;
use bonafide::store::linked_identities::{self, NewLinkedIdentity};
use bonafide::store::{Conn, StoreError, terms_acceptances};
use serde_json::Value;

use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::{App, Browser, NewClient, Person};

/// What a test posts: the page's token, and the rest.
async fn post(browser: &Browser, page: &Page, more: &[(&str, &str)]) -> Page {
    let token = page.field("csrf_token");
    let mut form = vec![("csrf_token", token.as_str())];
    form.extend_from_slice(more);
    browser.post(page.address.split('?').next().unwrap(), &form).await
}

async fn userinfo(app: &App, token: &str) -> reqwest::Response {
    app.http.get(app.url("/oauth2/userinfo")).bearer_auth(token).send().await.unwrap()
}

fn attributes(page: &Page, selector: &str, name: &str) -> Vec<String> {
    let selector = scraper::Selector::parse(selector).unwrap();
    let html = page.html();
    html.select(&selector).filter_map(|it| it.value().attr(name).map(str::to_owned)).collect()
}

#[actix_web::test]
async fn ses_10_a_person_sees_their_sessions_and_ends_one() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").register(&app).await;
    let (here, there) = (Browser::new(&app), Browser::new(&app));
    here.arrive(&ada).await;
    let bound = there.tokens(&app, &client, &ada, "openid").await;
    let page = here.open("/account/sessions").await;
    let keys = attributes(&page, "button[name=session]", "value");
    assert_eq!(keys.len(), 1, "the one here has no button");
    assert!(page.body.contains("This browser") && page.body.contains("127.0.0.1"));
    let done = post(&here, &page, &[("session", &keys[0])]).await;
    assert_eq!(done.status, 303);
    assert!(here.follow(done).await.text("[role=status]").contains("ended"));
    assert!(there.open("/account").await.has("#login-submit"), "the other one is over");
    assert!(here.open("/account").await.has("#sign-out"), "this one is not");
    let refreshed = client.refresh(&app, bound.refresh()).await;
    assert_eq!(refreshed.status(), 400, "what was bound to it died with it");
    app.stop().await;
}

#[actix_web::test]
async fn ses_10_a_person_ends_all_sessions_but_this_one() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let (here, one, two) = (Browser::new(&app), Browser::new(&app), Browser::new(&app));
    for browser in [&here, &one, &two] {
        browser.arrive(&ada).await;
    }
    let page = here.open("/account/sessions").await;
    assert_eq!(post(&here, &page, &[("others", "yes")]).await.status, 303);
    for other in [&one, &two] {
        assert!(other.open("/account").await.has("#login-submit"));
    }
    assert!(!here.open("/account/sessions").await.has("#end-others"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_10_of_very_many_sessions_the_last_used_are_shown_and_all_others_are_ended() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let here = Browser::new(&app);
    here.arrive(&ada).await;
    assert!(!here.open("/account/sessions").await.has("#sessions-more"));
    let many = "INSERT INTO sessions (id, token_hash, user_id, user_epoch, epoch, persistence, amr, authenticated_at, \
                last_seen_at, expires_at, created_at, user_agent) \
                SELECT gen_random_uuid(), sha256(it::text::bytea), user_id, user_epoch, epoch, persistence, amr, \
                authenticated_at, last_seen_at - it * interval '1 second', expires_at, created_at, 'Odd/' || it \
                FROM sessions, generate_series(1, 300) it";
    diesel::connection::SimpleConnection::batch_execute(&mut app.database.conn(), many).unwrap();
    let page = here.open("/account/sessions").await;
    assert_eq!(attributes(&page, "button[name=session]", "value").len(), 199, "and this one");
    assert!(page.has("#sessions-more") && page.text("#sessions-more").contains("there are more"));
    let done = post(&here, &page, &[("others", "yes")]).await;
    let page = here.follow(done).await;
    assert!(!page.has("#sessions-more") && !page.has("#end-others"), "{}", page.body);
    assert!(page.has("#sign-out"), "this one stays");
    app.stop().await;
}

#[actix_web::test]
async fn ses_10_nobody_ends_the_session_of_somebody_else() {
    let app = App::start().await;
    let (ada, bob) = (Person::create(&app, "ada").await, Person::create(&app, "bob").await);
    let (hers, her_other, his) = (Browser::new(&app), Browser::new(&app), Browser::new(&app));
    hers.arrive(&ada).await;
    her_other.arrive(&ada).await;
    his.arrive(&bob).await;
    let key = attributes(&hers.open("/account/sessions").await, "button[name=session]", "value").remove(0);
    let his_other = Browser::new(&app);
    his_other.arrive(&bob).await;
    let sessions = his.open("/account/sessions").await;
    assert_eq!(post(&his, &sessions, &[("session", &key)]).await.status, 303);
    assert!(her_other.open("/account").await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_form_of_another_site_or_session_changes_nothing() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let (browser, other) = (Browser::new(&app), Browser::new(&app));
    browser.arrive(&ada).await;
    other.arrive(&ada).await;
    let page = browser.open("/account/sessions").await;
    let key = attributes(&page, "button[name=session]", "value").remove(0);
    for (token, header) in [
        (String::new(), None),
        ("x".to_owned(), None),
        (page.field("csrf_token"), Some(("origin", "https://evil.example"))),
    ] {
        let headers: Vec<_> = header.into_iter().collect();
        let sent = [("session", key.as_str()), ("csrf_token", token.as_str())];
        let answer = browser.post_page(&page, &sent, &headers).await;
        let says_why = answer.text("#account-notice").contains("nothing was changed");
        assert_eq!((answer.status, says_why), (200, true), "{}", answer.body);
    }
    assert!(other.open("/account").await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_10_a_person_sees_what_apps_may_and_takes_it_back() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").register(&app).await;
    let browser = Browser::new(&app);
    let tokens = browser.tokens(&app, &client, &ada, "openid email offline_access").await;
    let page = browser.open("/account/apps").await;
    for said in ["App rp", "app.example.com", "See your email address", "Keep access while you’re away"] {
        assert!(page.body.contains(said), "{said}");
    }
    assert_eq!(userinfo(&app, &tokens.access_token).await.status(), 200);
    assert_eq!(post(&browser, &page, &[("client", "rp")]).await.status, 303);
    assert_eq!(userinfo(&app, &tokens.access_token).await.status(), 401, "tk_4: dead at once");
    let refreshed = client.refresh(&app, tokens.refresh()).await;
    assert_eq!(refreshed.status(), 400);
    assert!(browser.open("/account/apps").await.has(".empty"));
    assert_eq!(app.count("consent.withdrawn").await, 1);
    let again = browser.open("/account").await;
    assert!(again.has("#sign-out"), "the session goes on");
    app.stop().await;
}

#[actix_web::test]
async fn ses_10_an_app_says_when_it_was_used_though_what_it_used_has_ended() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").register(&app).await;
    let browser = Browser::new(&app);
    let bound = browser.tokens(&app, &client, &ada, "openid").await;
    browser.sign_out().await;
    assert_eq!(client.refresh(&app, bound.refresh()).await.status(), 400, "it ended with the session");
    browser.arrive(&ada).await;
    let page = browser.open("/account/apps").await;
    assert!(page.body.contains("App rp") && !page.body.contains("Not used lately"), "{}", page.body);
    app.stop().await;
}

#[actix_web::test]
async fn aud_1_activity_shows_ones_own_events_page_by_page() {
    let app = App::start().await;
    let (ada, bob) = (Person::create(&app, "ada").await, Person::create(&app, "bob").await);
    Browser::new(&app).arrive(&bob).await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    for turn in 0..30 {
        app.advance(1);
        let page = browser.open("/account").await;
        let name = format!("Ada {turn}");
        assert_eq!(browser.post_page(&page, &[("name", &name)], &[]).await.status, 303);
    }
    let first = browser.open("/account/activity").await;
    assert_eq!(attributes(&first, ".row time", "datetime").len(), 25);
    assert!(first.text(".row").contains("Your details were changed: Full name"));
    let older = attributes(&first, "#older", "href").remove(0);
    let second = browser.open(&older).await;
    let rest = attributes(&second, ".row time", "datetime");
    assert_eq!(
        rest.len(),
        app.events().await.iter().filter(|it| it.subject_id == Some(ada.user.id)).count() - 25
    );
    assert!(second.body.contains("Your account was made"), "the oldest stands last");
    assert!(!second.has("#older"));
    let ages_ago = format!("-6000000000000000000.{}", ada.user.id);
    for odd in ["x", "1.x", "99999999999999999999.0", "%27", &ages_ago] {
        let page = browser.open(&format!("/account/activity?before={odd}")).await;
        assert_eq!(page.status, 200, "{odd}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn a_profile_is_changed_as_typed_and_told_in_the_audit() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/account").await;
    let typed = [
        ("name", " Ada Lovelace "),
        ("birthdate", "1815-12-10"),
        ("phone_number", "+44 (20) 1234-5678"),
        ("website", "https://ada.example/"),
        ("locality", "London"),
    ];
    let answer = browser.post_page(&page, &typed, &[]).await;
    assert_eq!(answer.location().as_deref(), Some("/account?done=saved"));
    let page = browser.follow(answer).await;
    assert_eq!(
        (page.field("name"), page.field("phone_number")),
        ("Ada Lovelace".into(), "+442012345678".into())
    );
    let events = app.events().await;
    let changed = &events.iter().find(|it| it.code == "user.updated").unwrap().details["changed"];
    let names = ["name", "website", "birthdate", "phone_number", "address"].map(Value::from);
    assert_eq!(changed.as_array().unwrap().as_slice(), names);
    let same = browser.post_page(&page, &[], &[]).await;
    assert_eq!(same.status, 303);
    assert_eq!(app.count("user.updated").await, 1, "nothing changed, nothing told");
    app.stop().await;
}

#[actix_web::test]
async fn api_5_a_profile_refuses_what_is_unfit_and_what_is_not_its_own() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/account").await;
    for field in
        [("picture", "javascript:alert(1)"), ("name", ""), ("birthdate", "yesterday"), ("phone_number", "1")]
    {
        let again = browser.post_page(&page, &[("nickname", "kept"), field], &[]).await;
        assert_eq!(again.status, 400, "{field:?}");
        assert_eq!(again.field("nickname"), "kept", "what was typed stays");
        assert!(again.has(&format!("#{}[aria-invalid=true]", field.0)) && again.has("[role=alert]"));
    }
    let long = "x".repeat(9_000);
    for field in [
        ("email", "eve@example.com"),
        ("groups", "admins"),
        ("is_administrator", "true"),
        ("nickname", &long),
    ] {
        assert_eq!(browser.post_page(&page, &[field], &[]).await.status, 400, "{}", field.0);
    }
    assert_eq!(app.count("user.updated").await, 0);
    assert_eq!(Claim::ALL.len(), 18);
    app.stop().await;
}

#[actix_web::test]
async fn priv_1_a_person_takes_all_their_data_along_and_no_secret() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").register(&app).await;
    let browser = Browser::new(&app);
    let tokens = browser.tokens(&app, &client, &ada, "openid offline_access").await;
    app.advance(301);
    let page = browser.open("/account/data").await;
    let asked = browser.submit(&page, &[]).await;
    assert_eq!(asked.text("h1"), "Confirm it’s you", "a sign-in of five minutes ago is too old");
    let page = browser.submit(&asked, &[("password", PASSWORD)]).await;
    assert_eq!(page.address, "/account/data", "back where they were");
    let answer = browser.post_page(&page, &[], &[]).await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-disposition").starts_with("attachment; filename="));
    let data: Value = serde_json::from_str(&answer.body).unwrap();
    sections_are_whole(&data);
    assert_eq!(data["account"]["id"], ada.user.id.to_string());
    assert_eq!(data["account"]["email"], "ada@example.com");
    assert_eq!(data["apps"][0]["client_id"], "rp");
    assert_eq!(data["sessions"].as_array().unwrap().len(), 1);
    let told = data["activity"].as_array().unwrap();
    assert!(
        told.iter().any(|it| it["code"] == "user.created")
            && told.iter().any(|it| it["code"] == "data.exported")
    );
    for secret in ["$argon2", tokens.access_token.as_str(), tokens.refresh(), "password_hash", "token_hash"] {
        assert!(!answer.body.contains(secret), "{secret:.20}");
    }
    app.stop().await;
}

/// What the document tells, even where there is nothing to tell.
fn sections_are_whole(data: &Value) {
    for section in [
        "/exported_at",
        "/account/email",
        "/account/password_changed_at",
        "/pending/email",
        "/pending/erasure_due_at",
        "/profile/name",
        "/profile/claims",
        "/attributes",
        "/groups",
        "/accepted_terms",
        "/sign_in/passkeys",
        "/sign_in/authenticators",
        "/sign_in/recovery_codes/left",
        "/sign_in/recovery_codes/made_at",
        "/sign_in/remembered_devices",
        "/sign_in/known_devices",
        "/sign_in/linked_identities",
        "/sessions",
        "/apps",
        "/activity",
    ] {
        assert!(data.pointer(section).is_some(), "{section}: {data:#}");
    }
}

#[actix_web::test]
async fn priv_1_the_document_tells_how_a_person_signs_in_and_not_with_what() {
    let app = App::start().await;
    let (ada, enrolled) = Browser::person_with_app(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    let code = enrolled.authenticator.code(&app);
    browser.submit(&page, &[("code", &code), ("remember_device", "yes")]).await;
    let user = ada.user.id;
    let add = move |conn: &mut Conn, cause: &Cause<'_>| {
        terms_acceptances::accept(conn, user, "2026-01", cause.now)?;
        let link = NewLinkedIdentity {
            id: bonafide::types::RowId::new().uuid(),
            user_id: user.uuid(),
            issuer: "https://id.example.com",
            subject: "ada-there",
            label: Some("ada@there.example"),
            created_at: cause.now,
        };
        linked_identities::insert(conn, &link)
    };
    assert!(app.operate::<_, StoreError>(add).await);
    let page = browser.open("/account/data").await;
    let answer = browser.post_page(&page, &[], &[]).await;
    let data: Value = serde_json::from_str(&answer.body).unwrap();
    sections_are_whole(&data);
    let sign_in = &data["sign_in"];
    assert_eq!(sign_in["authenticators"].as_array().unwrap().len(), 1);
    assert_eq!(sign_in["recovery_codes"]["left"], 10);
    assert_eq!(sign_in["remembered_devices"].as_array().unwrap().len(), 1);
    assert_eq!(sign_in["known_devices"].as_array().unwrap().len(), 2);
    assert_eq!(sign_in["linked_identities"][0]["subject"], "ada-there");
    assert_eq!(data["accepted_terms"][0]["version"], "2026-01");
    let key = enrolled.authenticator.key.replace(' ', "");
    for secret in [&key, &enrolled.recovery_codes[0]] {
        assert!(!answer.body.contains(secret.as_str()), "{secret:.4}");
    }
    for secret in ["sealed_secret", "token_hash", "credential", "password_hash"] {
        assert!(!answer.body.contains(secret), "{secret}");
    }
    app.stop().await;
}

/// Confirms who it is where that is asked, and asks to be erased.
async fn ask_erasure(browser: &Browser) -> Page {
    let mut page = browser.open("/account/data/erase").await;
    if page.has("#login-submit") {
        page = browser.submit(&page, &[("password", PASSWORD)]).await;
    }
    browser.submit(&page, &[]).await
}

#[actix_web::test]
async fn priv_1_an_erased_person_leaves_nothing_and_their_id_is_never_given_again() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").register(&app).await;
    let browser = Browser::new(&app);
    let tokens = browser.tokens(&app, &client, &ada, "openid offline_access").await;
    let asked = ask_erasure(&browser).await;
    assert_eq!(asked.text("h1"), "Your account will be erased", "{}", asked.body);
    assert!(asked.set_cookie("_session").unwrap().contains("Max-Age=0"));
    assert_eq!(userinfo(&app, &tokens.access_token).await.status(), 401, "access ends at once");
    app.advance(7 * 86_400 - 1);
    erase_due(&app).await;
    assert_eq!(app.count("user.erased").await, 0, "a week is a week");
    app.advance(1);
    erase_due(&app).await;
    assert_eq!(app.count("user.erased").await, 1);
    let about_her: Vec<_> =
        app.events().await.into_iter().filter(|it| it.subject_id == Some(ada.user.id)).collect();
    assert!(!about_her.is_empty() && about_her.iter().all(|it| it.ip.is_none() && it.user_agent.is_none()));
    let login = browser.open("/login").await;
    assert_eq!(browser.sign_in(&login, &ada).await.status, 401);
    assert_eq!(userinfo(&app, &tokens.access_token).await.status(), 401);
    let again = Person::create(&app, "ada").await;
    assert_ne!(again.user.id, ada.user.id, "the address is free, the id is not");
    assert!(!id_can_be_given_again(&app, ada.user.id).await);
    app.stop().await;
}

#[actix_web::test]
async fn priv_1_signing_in_within_the_week_keeps_the_account() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    ask_erasure(&browser).await;
    assert!(browser.open("/account").await.has("#login-submit"));
    app.advance(6 * 86_400);
    browser.arrive(&ada).await;
    assert_eq!(app.count("erasure.undone").await, 1);
    app.advance(2 * 86_400);
    erase_due(&app).await;
    assert!(browser.arrive(&ada).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn api_2_the_last_administrator_cannot_be_erased() {
    let app = App::with(|it| it.factors.admins_required = false).await;
    let ada = Person::with(&app, "ada", |it| it.is_administrator = true).await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let refused = ask_erasure(&browser).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text("[role=alert]").contains("last administrator"));
    assert_eq!(app.count("erasure.asked").await, 0);
    Person::with(&app, "bob", |it| it.is_administrator = true).await;
    assert_eq!(ask_erasure(&browser).await.text("h1"), "Your account will be erased");
    app.stop().await;
}

#[actix_web::test]
async fn erasing_asks_who_is_there_first_and_a_stale_form_asks_again() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/account/data/erase").await;
    let stale = browser.post_page(&page, &[("csrf_token", "x")], &[]).await;
    assert_eq!((stale.status, stale.has("#erase-notice"), stale.has("#erase-confirm")), (200, true, true));
    app.advance(301);
    let late = browser.post_page(&page, &[], &[]).await;
    assert_eq!(late.location().as_deref(), Some("/login?return_to=%2Faccount%2Fdata%2Ferase"));
    assert_eq!(app.count("erasure.asked").await, 0);
    app.stop().await;
}

async fn erase_due(app: &App) {
    bonafide::jobs::erase_accounts(app.db.clone(), app.clock.clone(), app.mailer()).await;
}

/// Tries to make an account under an id that was used, as an import would.
async fn id_can_be_given_again(app: &App, id: bonafide::types::UserId) -> bool {
    use bonafide::store::users::{NewUserRow, insert};
    let now = app.now();
    let work = move |conn: &mut bonafide::store::Conn| {
        let row = NewUserRow {
            id: id.uuid(),
            email: "eve@example.com",
            email_normalized: "eve@example.com",
            email_verified_at: None,
            username: None,
            username_normalized: None,
            name: "Eve",
            profile: Value::Object(serde_json::Map::new()),
            attributes: Value::Object(serde_json::Map::new()),
            is_administrator: false,
            password_hash: None,
            password_changed_at: None,
            must_change_password: false,
            password_is_short: false,
            created_at: now,
            updated_at: now,
        };
        insert(conn, &row).map(|_| ())
    };
    let outcome = app.db.transaction::<_, bonafide::store::StoreError>(work).await;
    assert!(matches!(outcome, Ok(()) | Err(bonafide::store::StoreError::Duplicate { .. })), "{outcome:?}");
    outcome.is_ok()
}
