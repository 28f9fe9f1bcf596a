//! SES-1 to SES-6: cookies, lifetimes, forms, order.

use std::time::Duration;

use bonafide::accounts::sessions::{self, SessionPage};
use bonafide::store::StoreError;
use bonafide::types::Timestamp;

use crate::support::browser::{Page, authorize_address};
use crate::support::data::{PASSWORD, pkce};
use crate::support::{App, Browser, NewClient, Person, Scene, Tokens};

const DAY: u64 = 24 * 3600;

#[actix_web::test]
async fn ses_1_cookies_are_closed_random_and_say_nothing() {
    let Scene { app, browser, .. } = Scene::new().await;
    let page = browser.open("/login").await;
    let port = app.settings.issuer.port();
    let before = page.set_cookie("_browser").unwrap();
    let answer = sign_in(&browser, &page, &[]).await;
    let session = answer.set_cookie("_session").unwrap();
    let device = answer.set_cookie("_device").unwrap();
    for (cookie, name) in [(&before, "browser"), (&session, "session"), (&device, "device")] {
        assert!(cookie.starts_with(&format!("bonafide_{port}_{name}=")), "{cookie}");
        assert!(cookie.contains("; HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        assert!(cookie.contains("Path=/") && !cookie.contains("Domain"), "{cookie}");
        assert!(!cookie.contains("Secure"), "an http issuer on this machine");
        assert!(!cookie.contains("ada") && value(cookie).len() >= 43, "256 bits and nothing else: {cookie}");
    }
    assert!(!session.contains("Max-Age"), "it goes with the window");
    app.stop().await;
}

#[actix_web::test]
async fn ses_1_on_https_cookies_are_host_bound_and_secure() {
    let https = "https://id.example.org";
    let issuer = bonafide::types::Issuer::parse(https).unwrap();
    let app = App::with(|it| *it = bonafide::config::Settings::for_tests(issuer)).await;
    let page = Browser::new(&app).get("/login").await;
    let cookie = page.set_cookie("_browser").unwrap();
    assert!(cookie.starts_with("__Host-bonafide_browser=") && cookie.contains("; Secure"), "{cookie}");
    assert!(page.header("strict-transport-security").starts_with("max-age=31536000"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_1_on_https_the_session_is_host_bound_and_secure_too() {
    let issuer = bonafide::types::Issuer::parse("https://id.example.org").unwrap();
    let app = App::with(|it| *it = bonafide::config::Settings::for_tests(issuer)).await;
    Person::create(&app, "ada").await;
    let page = Browser::new(&app).get("/login").await;
    let cookie = page.set_cookie("_browser").unwrap();
    let sent = cookie.split(';').next().unwrap().to_owned();
    let token = page.field("csrf_token");
    let form = [("username", "ada"), ("password", PASSWORD), ("csrf_token", token.as_str())];
    let request = app.http.post(app.url("/login")).header("cookie", sent).form(&form);
    let answer = request.header("origin", "https://id.example.org").send().await.unwrap();
    assert_eq!(answer.status(), 303);
    let set = answer.headers().get_all("set-cookie").iter().map(|it| it.to_str().unwrap());
    let set: Vec<&str> = set.filter(|it| !it.starts_with("__Host-bonafide_browser")).collect();
    assert_eq!(set.len(), 2, "{set:?}");
    for it in set {
        assert!(it.starts_with("__Host-bonafide_") && it.contains("; Secure"), "{it}");
        assert!(it.contains("Path=/") && it.contains("HttpOnly") && !it.contains("Domain"), "{it}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_2_a_sign_in_gives_a_new_session_and_the_old_cookie_is_dead_at_once() {
    let Scene { app, browser, .. } = Scene::new().await;
    let first = sign_in(&browser, &browser.open("/login").await, &[]).await;
    let second = sign_in(&browser, &browser.open("/login").await, &[]).await;
    let (old, new) = (pair(&first), pair(&second));
    assert_ne!(old, new);
    assert_eq!(status_with(&app, &old).await, 303, "the old one leads to the sign-in");
    assert_eq!(status_with(&app, &new).await, 200);
    app.stop().await;
}

#[actix_web::test]
async fn ses_2_a_session_that_somebody_planted_is_never_taken_over() {
    let app = App::start().await;
    let mallory = Person::create(&app, "mallory").await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let fields = [("username", mallory.email.as_str()), ("password", PASSWORD)];
    let planted = pair(&browser.post_page(&page, &fields, &[]).await);
    let ada = sign_in(&browser, &browser.open("/login").await, &[]).await;
    assert_ne!(pair(&ada), planted);
    assert_eq!(status_with(&app, &planted).await, 303, "the planted session is over");
    app.stop().await;
}

#[actix_web::test]
async fn ses_3_a_session_lives_a_day_whatever_happens_in_between() {
    let Scene { app, browser, .. } = Scene::new().await;
    let cookie = pair(&sign_in(&browser, &browser.open("/login").await, &[]).await);
    for _ in 0..3 {
        app.advance(DAY / 4);
        assert_eq!(status_with(&app, &cookie).await, 200);
    }
    app.advance(DAY / 4 - 1);
    assert_eq!(status_with(&app, &cookie).await, 200, "a second before");
    app.advance(2);
    assert_eq!(status_with(&app, &cookie).await, 303, "a second after");
    app.stop().await;
}

#[actix_web::test]
async fn ses_3_stay_signed_in_lives_thirty_days_in_browser_and_database() {
    let Scene { app, browser, .. } = Scene::new().await;
    let answer = sign_in(&browser, &browser.open("/login").await, &[("remember", "yes")]).await;
    let session = answer.set_cookie("_session").unwrap();
    assert!(session.contains(&format!("Max-Age={}", 30 * DAY)), "{session}");
    app.advance(30 * DAY - 1);
    assert_eq!(status_with(&app, &pair(&answer)).await, 200);
    app.advance(2);
    assert_eq!(status_with(&app, &pair(&answer)).await, 303);
    app.stop().await;
}

#[actix_web::test]
async fn ses_3_single_sign_on_and_refreshes_count_as_use_at_most_once_a_minute() {
    let Scene { app, ada, client, browser } = Scene::with(NewClient::new("rp").first_party()).await;
    let begun = app.now();
    let mut tokens = browser.tokens(&app, &client, &ada, "openid").await;
    assert_eq!(last_seen(&app).await, begun);
    let address = authorize_address(&client, "openid", &pkce().1, &[]);
    for (seconds, seen) in [(59, 0), (1, 60), (59, 60), (1, 120)] {
        app.advance(seconds);
        assert!(browser.open(&address).await.answer().contains_key("code"), "no page of ours was seen");
        assert_eq!(last_seen(&app).await, begun + Duration::from_secs(seen), "authorize");
    }
    for (seconds, seen) in [(59, 120), (1, 180), (59, 180), (1, 240)] {
        app.advance(seconds);
        tokens = Tokens::of(client.refresh(&app, tokens.refresh()).await).await;
        assert_eq!(last_seen(&app).await, begun + Duration::from_secs(seen), "refresh");
    }
    app.advance(100);
    assert_eq!(client.refresh(&app, "unknown").await.status(), 400);
    assert_eq!(last_seen(&app).await, begun + Duration::from_secs(240), "what is refused is no use");
    app.stop().await;
}

#[actix_web::test]
async fn ses_3_what_works_offline_is_no_use_of_the_session() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let begun = app.now();
    let tokens = Browser::new(&app).tokens(&app, &client, &ada, "openid offline_access").await;
    app.advance(3600);
    Tokens::of(client.refresh(&app, tokens.refresh()).await).await;
    assert_eq!(last_seen(&app).await, begun);
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_sign_in_without_the_forms_own_proof_begins_the_step_again() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let (browser, other) = (Browser::new(&app), Browser::new(&app));
    let page = browser.open("/login").await;
    let foreign = other.open("/login").await.field("csrf_token");
    let fields = [("username", ada.email.as_str()), ("password", PASSWORD)];
    for token in ["", "rubbish", &foreign] {
        let with_token = [fields[0], fields[1], ("csrf_token", token)];
        let answer = browser.post_page(&page, &with_token, &[]).await;
        assert_eq!(answer.status, 200, "never an error page");
        assert!(answer.has("#login-submit") && answer.set_cookie("_session").is_none());
    }
    for header in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let answer = browser.post_page(&page, &fields, &[header]).await;
        assert_eq!((answer.status, answer.has("#login-submit")), (200, true), "{header:?}");
        assert!(answer.set_cookie("_session").is_none(), "{header:?}");
    }
    assert_eq!(app.count("login.succeeded").await, 0);
    let own = [("origin", app.issuer.as_str()), ("sec-fetch-site", "same-origin")];
    assert_eq!(browser.post_page(&page, &fields, &own).await.status, 303);
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_stale_sign_in_form_goes_on_at_the_same_client() {
    let Scene { app, ada, client, browser } = Scene::with(NewClient::new("rp").first_party()).await;
    let (_, challenge) = pkce();
    let page = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let again = browser.post_page(&page, &[("csrf_token", "stale")], &[]).await;
    assert_eq!(again.status, 200);
    assert!(again.text("h1").contains("App rp"), "{}", again.text("h1"));
    assert!(browser.sign_in(&again, &ada).await.answer().contains_key("code"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_stale_sign_out_asks_again_and_still_returns_to_the_client() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    browser.arrive(&ada).await;
    let wish =
        "/oauth2/logout?client_id=rp&post_logout_redirect_uri=https%3A%2F%2Fapp.example.com%2Fbye&state=s1";
    let page = browser.open(wish).await;
    assert!(page.has("#logout-confirm"));
    let again = browser.submit(&page, &[("csrf_token", "stale")]).await;
    assert!(again.has("#logout-confirm") && again.body.contains("App rp"), "{}", again.body);
    let gone = browser.submit(&again, &[]).await;
    assert_eq!(gone.status, 303);
    assert_eq!(gone.location().unwrap(), "https://app.example.com/bye?state=s1");
    assert!(browser.open("/account").await.has("#login-submit"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_foreign_site_signs_nobody_out() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    browser.arrive(&ada).await;
    let page = browser.open("/logout").await;
    let foreign = [("origin", "https://evil.example")];
    for asked_again in [browser.post_page(&page, &[], &foreign).await, browser.post("/logout", &[]).await] {
        assert!(asked_again.status == 200 && asked_again.has("#logout-confirm"), "{}", asked_again.body);
    }
    assert_eq!(browser.get("/logout").await.status, 200, "a link asks");
    assert!(browser.open("/account").await.has("#sign-out"), "still signed in");
    let posted = browser.post("/oauth2/logout", &[("client_id", "rp"), ("state", "a b")]).await;
    assert_eq!(posted.status, 303);
    assert_eq!(posted.location().unwrap(), "/oauth2/logout?client_id=rp&state=a+b");
    assert!(posted.headers.get("set-cookie").is_none(), "a post from anywhere touches no cookie");
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_cross_site_post_to_authorize_becomes_a_get_and_touches_no_cookie() {
    let app = App::start().await;
    let posted = app.post("/oauth2/authorize", &[("client_id", "rp"), ("state", "x&y=1")]).await;
    assert_eq!(posted.status(), 303);
    assert_eq!(posted.headers()["location"], "/oauth2/authorize?client_id=rp&state=x%26y%3D1");
    assert!(posted.headers().get("set-cookie").is_none());
    let long = "s".repeat(9 * 1024);
    let refused = app.post("/oauth2/authorize", &[("client_id", "rp"), ("state", &long)]).await;
    assert!(refused.status().is_client_error(), "8 KiB at most: {}", refused.status());
    app.stop().await;
}

#[actix_web::test]
async fn ses_5_a_step_that_is_not_due_leads_to_the_one_that_is() {
    let Scene { app, ada, client, browser } = Scene::new().await;
    let (_, challenge) = pkce();
    let page = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let capsule = page.field("request");
    for path in ["/consent", "/select-account"] {
        let shown = browser.open(&format!("{path}?request={capsule}")).await;
        assert!(shown.has("#login-submit"), "{path} before the sign-in: {}", shown.status);
        let form = [("request", capsule.as_str()), ("decision", "approve"), ("account", "x")];
        let posted = browser.post(path, &form).await;
        assert_eq!(posted.status, 303, "{path}");
        assert!(browser.follow(posted).await.has("#login-submit"));
    }
    let consent = browser.sign_in(&page, &ada).await;
    assert!(consent.has("#consent-approve"));
    let empty = browser.submit(&consent, &[]).await;
    assert!(empty.has("#consent-approve"), "an answer that is none asks again: {}", empty.status);
    let odd = browser.submit(&consent, &[("decision", "maybe")]).await;
    assert!(odd.has("#consent-approve"));
    assert_eq!(app.count("consent.granted").await, 0);
    for path in ["/consent", "/select-account", "/login", "/logout"] {
        let answer = browser.post(path, &[]).await;
        assert!(answer.status < 500, "{path} {}", answer.status);
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_6_every_post_that_leads_on_answers_303_to_a_path_of_ours() {
    let Scene { app, browser, .. } = Scene::new().await;
    let page = browser.open("/login?return_to=https://evil.example&next=//evil.example").await;
    let answer = sign_in(&browser, &page, &[("return_to", "//evil.example/x")]).await;
    assert_eq!((answer.status, answer.location().as_deref()), (303, Some("/account")));
    let home = browser.open("/logout").await;
    let out = browser.post_page(&home, &[], &[]).await;
    assert_eq!(out.status, 200);
    assert_eq!(out.header("clear-site-data"), "\"storage\"");
    assert!(out.set_cookie("_session").unwrap().contains("Max-Age=0"));
    assert!(out.set_cookie("_device").is_none(), "the device stays known");
    app.stop().await;
}

/// When the only session was used last, as every instance knows it.
async fn last_seen(app: &App) -> Timestamp {
    let page = SessionPage { user: None, after: None, limit: 10 };
    let listed = app.operate::<_, StoreError>(move |conn, cause| sessions::list(conn, page, cause.now)).await;
    assert_eq!(listed.len(), 1);
    listed[0].session.last_seen_at
}

async fn sign_in(browser: &Browser, page: &Page, more: &[(&str, &str)]) -> Page {
    let mut fields = vec![("username", "ada"), ("password", PASSWORD)];
    fields.extend_from_slice(more);
    let answer = browser.post_page(page, &fields, &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer
}

/// Name and value of the session cookie that an answer sets.
fn pair(page: &Page) -> String {
    let cookie = page.set_cookie("_session").unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

fn value(cookie: &str) -> &str {
    cookie.split(';').next().unwrap().split_once('=').unwrap().1
}

/// What /account answers to a browser with this cookie alone.
async fn status_with(app: &App, cookie: &str) -> u16 {
    let answer = app.http.get(app.url("/account")).header("cookie", cookie).send().await.unwrap();
    answer.status().as_u16()
}
