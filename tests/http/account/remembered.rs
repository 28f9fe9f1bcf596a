//! Browsers in which no second factor is asked for are forgotten with the password.

use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::factors::Enrolled;
use crate::support::{App, Browser, Person};

const NEW: &str = "wombat trellis quorum anvil";

/// Somebody with an app whose browser is remembered and signed in.
async fn remembered(app: &App) -> (Person, Browser) {
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(app, "ada").await;
    let browser = Browser::new(app);
    let page = browser.arrive(&ada).await;
    let code = authenticator.code(app);
    assert!(browser.submit(&page, &[("code", &code), ("remember_device", "yes")]).await.has("#sign-out"));
    (ada, browser)
}

async fn sign_in_anew(browser: &Browser, person: &Person, password: &str) -> Page {
    browser.sign_out().await;
    let page = browser.open("/login").await;
    browser.submit(&page, &[("username", &person.email), ("password", password)]).await
}

#[actix_web::test]
async fn pw_5_another_password_forgets_remembered_browsers() {
    let app = App::start().await;
    let (ada, browser) = remembered(&app).await;
    assert!(sign_in_anew(&browser, &ada, PASSWORD).await.has("#sign-out"), "nothing is asked for there");
    let page = browser.open("/account/security/password").await;
    let fields = [("current_password", PASSWORD), ("password", NEW)];
    assert_eq!(browser.post_page(&page, &fields, &[]).await.status, 303);
    assert!(sign_in_anew(&browser, &ada, NEW).await.has("#code"), "the second factor is asked for again");
    app.stop().await;
}

#[actix_web::test]
async fn mail_6_a_reset_forgets_remembered_browsers() {
    let app = App::start().await;
    let (ada, browser) = remembered(&app).await;
    let page = browser.open("/forgot-password").await;
    browser.post_page(&page, &[("email", &ada.email)], &[]).await;
    let page = browser.open(&app.last_mail_to(&ada.email).await.path()).await;
    assert_eq!(browser.post_page(&page, &[("password", NEW)], &[]).await.status, 303);
    let login = browser.open("/login").await;
    let factor = browser.submit(&login, &[("username", &ada.email), ("password", NEW)]).await;
    assert!(factor.has("#code"), "{} {}", factor.address, factor.body);
    app.stop().await;
}
