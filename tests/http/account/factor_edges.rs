//! MFA: second factors at their edges: the first minute, the tenth app, the lock, the malformed code, and what skips none.

use diesel::connection::SimpleConnection;
use futures_util::future::join_all;
use scraper::Selector;

use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::factors::{Authenticator, Enrolled};
use crate::support::{App, Authenticator as SecurityKey, Browser, Person};

const ADD_PASSKEY: &str = "/account/security/passkeys/add";
const ENROL: &str = "/login/enrol";

/// A browser at the page that asks for the code.
async fn at_factor(app: &App, person: &Person) -> (Browser, Page) {
    let browser = Browser::new(app);
    let page = browser.arrive(person).await;
    assert!(page.has("#code-submit"), "{} {}", page.address, page.body);
    (browser, page)
}

/// A browser in which somebody signed in with a recovery code.
async fn recovered(app: &App, person: &Person, code: &str) -> Browser {
    let browser = Browser::new(app);
    browser.arrive(person).await;
    let page = browser.open("/login/factor?kind=recovery").await;
    assert!(browser.submit(&page, &[("code", code)]).await.has("#sign-out"));
    browser
}

/// Sends the app's code so many steps off to a page that enrols it.
async fn enrol(app: &App, browser: &Browser, page: &Page, steps: i64) -> (Authenticator, Page) {
    let authenticator = Authenticator { key: page.text("#key") };
    let answer = browser.submit(page, &[("code", &authenticator.code_at(app, steps))]).await;
    (authenticator, answer)
}

async fn is_right(app: &App, person: &Person, code: &str) -> bool {
    let (browser, page) = at_factor(app, person).await;
    browser.submit(&page, &[("code", code)]).await.has("#sign-out")
}

#[actix_web::test]
async fn mfa_1_an_app_counts_from_the_code_after_the_one_it_was_enrolled_with() {
    let app = App::start().await;
    // Clocks differ: the code of enrolment is the present one's, or one to either side.
    for (name, steps) in [("ada", 0), ("bob", -1), ("eve", 1)] {
        let person = Person::create(&app, name).await;
        let browser = Browser::new(&app);
        browser.arrive(&person).await;
        let (authenticator, done) = enrol(&app, &browser, &browser.open(ENROL).await, steps).await;
        assert!(done.has("#recovery-codes"), "{}", done.body);
        assert!(!is_right(&app, &person, &authenticator.code_at(&app, steps)).await, "{steps}: used already");
        app.advance(if steps == 1 { 30 } else { 0 });
        let next = if steps == 1 { 1 } else { steps + 1 };
        assert!(
            is_right(&app, &person, &authenticator.code_at(&app, next)).await,
            "{steps}: the next is right"
        );
    }
    app.stop().await;
}

#[actix_web::test]
async fn mfa_5_the_codes_after_enrolment_are_not_counted_as_wrong() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    for _ in 0..6 {
        assert!(is_right(&app, &ada, &authenticator.code(&app)).await);
        app.advance(30);
    }
    assert_eq!(app.count("factor.failed").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn an_account_holds_ten_apps_also_when_they_are_added_side_by_side() {
    let app = App::start().await;
    let (ada, Enrolled { recovery_codes, .. }) = Browser::person_with_app(&app, "ada").await;
    let browser = recovered(&app, &ada, &recovery_codes[0]).await;
    for _ in 0..8 {
        let page = browser.open(ENROL).await;
        assert!(!page.has("[role=alert]"));
        enrol(&app, &browser, &page, 0).await;
    }
    assert_eq!(app.count("factor.added").await, 9);
    let mut waiting = Vec::new();
    for code in &recovery_codes[1..5] {
        let browser = recovered(&app, &ada, code).await;
        let page = browser.open(ENROL).await;
        waiting.push((browser, page));
    }
    let added = join_all(waiting.iter().map(|(browser, page)| enrol(&app, browser, page, 0))).await;
    let statuses: Vec<u16> = added.iter().map(|(_, page)| page.status).collect();
    assert!(statuses.iter().all(|it| [200, 409].contains(it)), "{statuses:?}");
    assert_eq!(app.count("factor.added").await, 10, "{statuses:?}");
    let full = recovered(&app, &ada, &recovery_codes[5]).await;
    let page = full.open(ENROL).await;
    assert!(page.text("[role=alert]").contains("as many authenticator apps"), "said before any trouble");
    let (_, refused) = enrol(&app, &full, &page, 0).await;
    assert_eq!((refused.status, app.count("factor.added").await), (409, 10));
    assert!(refused.text("[role=alert]").contains("Remove one first"));
    app.stop().await;
}

#[actix_web::test]
async fn an_account_holds_ten_passkeys_also_when_they_are_added_side_by_side() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let mut recovery_codes = Vec::new();
    for index in 0..9 {
        let page = browser.open(ADD_PASSKEY).await;
        let added = browser.submit(&page, &passkey(&app, &page)).await;
        assert_eq!(added.status, 200, "{}", added.body);
        if index == 0 {
            let codes = Selector::parse("#recovery-codes code").unwrap();
            recovery_codes = added.html().select(&codes).map(|it| it.text().collect::<String>()).collect();
        }
    }
    let mut waiting = Vec::new();
    for code in &recovery_codes[..4] {
        let browser = recovered(&app, &ada, code.trim()).await;
        let page = browser.open(ADD_PASSKEY).await;
        waiting.push((browser, passkey(&app, &page), page));
    }
    let posts = waiting.iter().map(|(browser, fields, page)| browser.submit(page, fields));
    let statuses: Vec<u16> = join_all(posts).await.iter().map(|it| it.status).collect();
    assert_eq!(app.count("factor.added").await, 10, "{statuses:?}");
    let full = recovered(&app, &ada, recovery_codes[4].trim()).await;
    let page = full.open(ADD_PASSKEY).await;
    let refused = full.submit(&page, &passkey(&app, &page)).await;
    assert_eq!((refused.status, app.count("factor.added").await), (409, 10));
    assert!(refused.text("[role=alert]").contains("as many passkeys"), "{}", refused.body);
    app.stop().await;
}

/// The fields that a new passkey for this page's question is sent with.
fn passkey(app: &App, page: &Page) -> [(&'static str, &'static str); 2] {
    let html = page.html();
    let form = html.select(&Selector::parse("form[data-passkey]").unwrap()).next();
    let form = form.unwrap_or_else(|| panic!("no question at {}: {}", page.address, page.body));
    let options = form.value().attr("data-passkey-options").unwrap();
    let credential = SecurityKey::at(&app.issuer).create(options);
    [("name", "My key"), ("credential", credential.leak())]
}

#[actix_web::test]
async fn mfa_5_who_is_refused_while_locked_leaves_no_trace_that_grows() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let mut waiting = Vec::new();
    for _ in 0..12 {
        waiting.push(at_factor(&app, &ada).await);
    }
    let wrong = authenticator.wrong_code(&app);
    for (browser, page) in &waiting {
        browser.submit(page, &[("code", &wrong)]).await;
    }
    let mut codes: Vec<String> = app.events().await.into_iter().map(|it| it.code).collect();
    codes.retain(|it| it.starts_with("factor.") && !["factor.added", "factor.shown"].contains(&it.as_str()));
    codes.sort();
    assert_eq!(codes, [vec!["factor.failed"; 5], vec!["factor.locked"]].concat());
    app.stop().await;
}

#[actix_web::test]
async fn mfa_6_a_lock_kills_the_challenge_that_met_it() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, page) = at_factor(&app, &ada).await;
    for _ in 0..4 {
        assert_eq!(browser.submit(&page, &[("code", &authenticator.wrong_code(&app))]).await.status, 401);
    }
    app.advance(14 * 60);
    // The lock opens before this challenge is five minutes old, and its browser gives the cookie back that was taken from it.
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let first = page.set_cookie("_browser").unwrap();
    let fields = [("username", ada.email.as_str()), ("password", PASSWORD)];
    let asked = browser.post_page(&page, &fields, &[]).await;
    let challenge = asked.set_cookie("_challenge").unwrap();
    let page = browser.follow(asked).await;
    let plain = |cookie: &str| cookie.split(';').next().unwrap().to_owned();
    let cookies = format!("{}; {}", plain(&first), plain(&challenge));
    let send =
        async |code: String| browser.post_page(&page, &[("code", &code)], &[("cookie", &cookies)]).await;
    assert_eq!(send(authenticator.wrong_code(&app)).await.status, 429, "the fifth in a quarter of an hour");
    app.advance(61);
    let answer = send(authenticator.code(&app)).await;
    assert_eq!(answer.status, 303);
    assert!(answer.location().unwrap().starts_with("/login"), "{:?}", answer.location());
    assert!(answer.set_cookie("_session").is_none());
    assert_eq!(app.count("factor.locked").await, 1);
    assert!(is_right(&app, &ada, &authenticator.code(&app)).await, "the lock itself is over");
    app.stop().await;
}

#[actix_web::test]
async fn mfa_4_a_malformed_code_costs_no_look_at_any_secret() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, page) = at_factor(&app, &ada).await;
    let same = browser.submit(&page, &[("code", "12345x")]).await;
    assert_eq!((same.status, same.has("#code-submit")), (400, true), "the same step");
    // Whatever proved a code, or counted it, would fail now.
    let broken = "ALTER TABLE totp_credentials RENAME COLUMN last_step TO gone; \
                  ALTER TABLE recovery_codes RENAME TO gone_codes; ALTER TABLE factor_failures RENAME TO gone_failures";
    app.database.conn().batch_execute(broken).unwrap();
    for (kind, code) in [("totp", "12345x"), ("totp", ""), ("recovery", "no code"), ("recovery", "123456")] {
        let answer = browser.submit(&page, &[("kind", kind), ("code", code)]).await;
        assert_eq!((answer.status, answer.has("#code-submit")), (400, true), "{kind} {code}");
    }
    assert_eq!(browser.submit(&page, &[("code", &authenticator.code(&app))]).await.status, 500);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_10_no_header_cookie_or_field_skips_a_factor() {
    let app = App::start().await;
    let (ada, _) = Browser::person_with_app(&app, "ada").await;
    let headers = [
        ("x-mfa-verified", "true"),
        ("x-skip-mfa", "1"),
        ("x-bonafide-skip-factor", "1"),
        ("x-forwarded-user", "ada@example.com"),
        ("x-remote-user", "ada@example.com"),
        ("x-test", "1"),
        ("x-debug", "1"),
        ("x-original-url", "/account"),
        ("x-http-method-override", "GET"),
        ("authorization", "Bearer internal"),
        ("amr", "pwd otp mfa"),
    ];
    let fields = [
        ("username", ada.email.as_str()),
        ("password", PASSWORD),
        ("skip_mfa", "1"),
        ("mfa", "true"),
        ("amr", "mfa"),
        ("acr", "2"),
        ("remember_device", "yes"),
        ("code", "000000"),
        ("kind", "none"),
    ];
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let answer = browser.post_page(&page, &fields, &headers).await;
    assert_eq!(answer.location().as_deref(), Some("/login/factor"));
    assert!(answer.set_cookie("_session").is_none() && answer.set_cookie("_device").is_none());
    let challenge = answer.set_cookie("_challenge").unwrap();
    let token = challenge.split(';').next().unwrap().split_once('=').unwrap();
    let port = app.settings.issuer.port();
    // The challenge is no session and no mark of a known device, by whatever name it is sent.
    for name in ["session", "device", "browser"] {
        let forged = format!("bonafide_{port}_{name}={}; mfa=1; amr=mfa", token.1);
        let mut request = app.http.get(app.url("/account")).header("cookie", forged);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 303, "{name}");
        assert!(answer.headers()["location"].to_str().unwrap().starts_with("/login"), "{name}");
    }
    let factor = browser.follow(answer).await;
    for fields in [&[("code", "")][..], &[], &[("kind", "none")], &[("code", "000000"), ("kind", "email")]] {
        let answer = browser.post_page(&factor, fields, &headers).await;
        assert!([400, 401].contains(&answer.status), "{fields:?}: {}", answer.status);
        assert!(answer.set_cookie("_session").is_none(), "{fields:?}");
    }
    assert!(browser.open("/account").await.has("#login-submit"));
    app.stop().await;
}
