//! MFA-7, PW-2: what people do with their second factors at `/account/security`.

use scraper::Selector;

use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::factors::Enrolled;
use crate::support::{App, Browser, Person};

const SECURITY: &str = "/account/security";
const CODES: &str = "/account/security/recovery-codes";

/// Somebody with an app, signed in with it just now.
async fn with_app(app: &App) -> (Browser, Person, Enrolled) {
    let (ada, enrolled) = Browser::person_with_app(app, "ada").await;
    let browser = Browser::new(app);
    let page = browser.arrive(&ada).await;
    browser.submit(&page, &[("code", &enrolled.authenticator.code(app))]).await;
    app.advance(60);
    (browser, ada, enrolled)
}

/// The address of the page of the person's first app.
async fn address_of_app(browser: &Browser) -> String {
    let page = browser.open(SECURITY).await;
    let rows = Selector::parse("a[href*='/authenticators/']").unwrap();
    page.html().select(&rows).next().unwrap().value().attr("href").unwrap().to_owned()
}

/// Posts one of the forms of an app's page.
async fn post(browser: &Browser, page: &Page, fields: &[(&str, &str)]) -> Page {
    browser.submit(page, fields).await
}

#[actix_web::test]
async fn mfa_7_an_app_is_renamed_and_removed_and_its_owner_is_told() {
    let app = App::start().await;
    let (browser, ada, _) = with_app(&app).await;
    let address = address_of_app(&browser).await;
    let page = browser.open(&address).await;
    let renamed = post(&browser, &page, &[("do", "rename"), ("name", "Blue phone")]).await;
    assert!(renamed.has("#account-notice") && renamed.body.contains("Blue phone"), "{}", renamed.body);
    for name in ["", "   ", &"x".repeat(65), "a\u{7}b"] {
        let refused = post(&browser, &page, &[("do", "rename"), ("name", name)]).await;
        assert_eq!(refused.status, 400, "{name:?}");
        assert!(refused.has("#name[aria-invalid]"));
    }
    let removed = post(&browser, &page, &[("do", "remove")]).await;
    assert!(removed.has("#account-notice") && !removed.body.contains("Blue phone"));
    assert!(!removed.has("#recovery-codes"), "the codes went with the last factor");
    assert!(Browser::new(&app).arrive(&ada).await.has("#sign-out"), "nothing is asked for any more");
    assert_eq!(app.count("factor.removed").await, 1);
    assert_eq!(app.count("authenticator.renamed").await, 1);
    let letters = app.mailed_to(&ada.email).await;
    let removal: Vec<_> =
        letters.iter().filter(|it| it.subject.starts_with("A second factor was removed")).collect();
    assert_eq!(removal.len(), 1);
    assert!(removal[0].text.contains("Blue phone"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_7_a_change_needs_a_recent_sign_in_with_both_factors() {
    let app = App::start().await;
    let (browser, ada, Enrolled { authenticator, .. }) = with_app(&app).await;
    let address = address_of_app(&browser).await;
    let page = browser.open(&address).await;
    let renew = browser.open(CODES).await;
    app.advance(301);
    for (page, fields) in [(&page, vec![("do", "remove")]), (&renew, vec![])] {
        let late = browser.post_page(page, &fields, &[]).await;
        assert!(late.location().unwrap().starts_with("/login?return_to="), "{:?}", late.location());
    }
    // The password alone, in a remembered browser, is not enough.
    let page = browser.open(&address).await;
    let page = browser.sign_in(&page, &ada).await;
    assert!(page.has("#code"), "{}", page.body);
    let fields = [("code", authenticator.code(&app)), ("remember_device", "yes".to_owned())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = browser.submit(&page, &fields).await;
    assert!(page.has("#app-remove"), "it leads back to where the person was: {}", page.address);
    browser.submit(&browser.open("/logout").await, &[]).await;
    app.advance(60);
    let again = browser.sign_in(&browser.open(&address).await, &ada).await;
    assert!(again.has("#code-submit") && again.address.starts_with("/login/factor"), "{}", again.address);
    let back = browser.submit(&again, &[("code", &authenticator.code(&app))]).await;
    assert!(back.has("#app-remove"), "{}", back.address);
    assert_eq!(app.count("factor.removed").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn pw_2_the_last_factor_stays_until_a_short_password_is_a_longer_one() {
    let app = App::start().await;
    let (browser, ..) = with_app(&app).await;
    let page = browser.open("/account/security/password").await;
    browser.submit(&page, &[("current_password", PASSWORD), ("password", "kyw8!mbq")]).await;
    let page = browser.open(&address_of_app(&browser).await).await;
    let refused = browser.submit(&page, &[("do", "remove")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.has("#app-notice a[href^='/account/security/password?']"), "{}", refused.body);
    assert_eq!(app.count("factor.removed").await, 0);
    browser.enrol(&app).await;
    // The session goes on under another token, and so does the form.
    let page = browser.open(&page.address).await;
    let removed = browser.submit(&page, &[("do", "remove")]).await;
    assert_eq!((removed.status, app.count("factor.removed").await), (200, 1), "another one is left");
    app.stop().await;
}

#[actix_web::test]
async fn mfa_3_new_recovery_codes_void_the_old_ones_and_the_owner_is_told() {
    let app = App::start().await;
    let (browser, ada, Enrolled { recovery_codes, .. }) = with_app(&app).await;
    let page = browser.open(CODES).await;
    assert!(page.has("#codes-make") && !page.body.contains(&recovery_codes[0]));
    let shown = browser.submit(&page, &[]).await;
    let codes = Selector::parse("#recovery-codes code").unwrap();
    let fresh: Vec<String> = shown.html().select(&codes).map(|it| it.text().collect()).collect();
    assert_eq!(fresh.len(), 10);
    assert!(shown.has("#codes-print[hidden]") && shown.has("#codes-done[href='/account/security']"));
    let file = browser.submit(&shown, &[]).await;
    assert!(file.header("content-disposition").contains("attachment"));
    assert_eq!(file.body.lines().collect::<Vec<_>>(), fresh);
    let other = Browser::new(&app);
    other.arrive(&ada).await;
    let page = other.open("/login/factor?kind=recovery").await;
    assert_eq!(other.submit(&page, &[("code", &recovery_codes[0])]).await.status, 401);
    assert!(other.submit(&page, &[("code", &fresh[0])]).await.has("#sign-out"));
    let subjects: Vec<_> = app.mailed_to(&ada.email).await.into_iter().map(|it| it.subject).collect();
    assert!(subjects.iter().any(|it| it.starts_with("Your recovery codes were replaced")), "{subjects:?}");
    assert!(subjects.iter().any(|it| it.starts_with("A recovery code was used")), "{subjects:?}");
    app.stop().await;
}

#[actix_web::test]
async fn remembered_devices_are_forgotten_one_by_one_and_all_at_once() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let mut browsers = Vec::new();
    for _ in 0..3 {
        let browser = Browser::new(&app);
        let page = browser.arrive(&ada).await;
        let fields = [("code", authenticator.code(&app)), ("remember_device", "yes".to_owned())];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.submit(&page, &fields).await;
        app.advance(60);
        browsers.push(browser);
    }
    let page = browsers[0].open(SECURITY).await;
    let buttons = Selector::parse("button[name=device]").unwrap();
    let newest = page.html().select(&buttons).next().unwrap().value().attr("value").unwrap().to_owned();
    let form = [("csrf_token", page_token(&page)), ("device", newest)];
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let after = browsers[0].follow(browsers[0].post(SECURITY, &form).await).await;
    assert_eq!(after.html().select(&buttons).count(), 2, "{}", after.body);
    assert!(browsers[2].arrive(&ada).await.has("#code-submit"), "the newest one is asked again");
    let foreign = browsers[0].post(SECURITY, &[("device", "x"), ("all", "yes")]).await;
    assert_eq!((foreign.status, foreign.has("#account-notice")), (200, true), "no token, no change");
    let form = [("csrf_token", page_token(&after)), ("all", "yes".to_owned())];
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browsers[0].post(SECURITY, &form).await;
    assert!(browsers[1].arrive(&ada).await.has("#code-submit"));
    assert_eq!(app.count("device.forgotten").await, 3);
    app.stop().await;
}

fn page_token(page: &Page) -> String {
    let html = page.html();
    let field = Selector::parse("form[action='/account/security'] input[name=csrf_token]").unwrap();
    html.select(&field).next().unwrap().value().attr("value").unwrap().to_owned()
}
