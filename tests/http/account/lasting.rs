//! SES-3: confirming who one is takes nothing back of what was chosen at the sign-in.

use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::factors::Enrolled;
use crate::support::{App, Browser, Person, Scene};

const DAY: u64 = 24 * 3600;
const CONFIRM: &str = "/login?return_to=%2Faccount%2Fsecurity";

/// Sends the sign-in form of a page, without following where it leads.
async fn sign_in(browser: &Browser, page: &Page, person: &Person, more: &[(&str, &str)]) -> Page {
    assert!(page.has("#login-submit"), "{} {}", page.status, page.address);
    let own = [("username", person.email.as_str()), ("password", PASSWORD)];
    let answer = browser.post_page(page, &[&own[..], more].concat(), &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer
}

/// How long the browser keeps the session's cookie; `None` for as long as its window is open.
fn kept_for(page: &Page) -> Option<u64> {
    let cookie = page.set_cookie("_session").unwrap_or_else(|| panic!("no session: {}", page.status));
    cookie.split("Max-Age=").nth(1).map(|it| it.split(';').next().unwrap().parse().unwrap())
}

async fn is_signed_in(browser: &Browser) -> bool {
    browser.open("/account").await.has("#sign-out")
}

#[actix_web::test]
async fn ses_3_a_confirmation_keeps_stay_signed_in_and_the_day_it_ends() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    let first = sign_in(&browser, &browser.open("/login").await, &ada, &[("remember", "yes")]).await;
    assert_eq!(kept_for(&first), Some(30 * DAY));
    app.advance(10 * DAY);
    let confirmed = sign_in(&browser, &browser.open(CONFIRM).await, &ada, &[]).await;
    assert_eq!(kept_for(&confirmed), Some(20 * DAY), "for what is left of it");
    app.advance(20 * DAY - 1);
    assert!(is_signed_in(&browser).await);
    app.advance(1);
    assert!(!is_signed_in(&browser).await);
    app.stop().await;
}

#[actix_web::test]
async fn ses_3_a_confirmation_with_a_second_factor_keeps_stay_signed_in() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let browser = Browser::new(&app);
    let factor = sign_in(&browser, &browser.open("/login").await, &ada, &[("remember", "yes")]).await;
    let page = browser.follow(factor).await;
    let entered = browser.post_page(&page, &[("code", &authenticator.code(&app))], &[]).await;
    assert_eq!(kept_for(&entered), Some(30 * DAY));
    app.advance(5 * DAY);
    let shown = browser.open("/login/factor").await;
    let shown = browser.post_page(&shown, &[("code", &authenticator.code(&app))], &[]).await;
    assert_eq!(kept_for(&shown), Some(25 * DAY), "a factor shown again");
    app.advance(5 * DAY);
    let factor = sign_in(&browser, &browser.open(CONFIRM).await, &ada, &[]).await;
    let page = browser.follow(factor).await;
    let confirmed = browser.post_page(&page, &[("code", &authenticator.code(&app))], &[]).await;
    assert_eq!(kept_for(&confirmed), Some(20 * DAY), "both factors shown again");
    app.stop().await;
}

#[actix_web::test]
async fn ses_3_who_asks_for_more_at_a_confirmation_gets_it_and_nobody_gets_less_than_a_day() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    let first = sign_in(&browser, &browser.open("/login").await, &ada, &[]).await;
    assert_eq!(kept_for(&first), None);
    app.advance(DAY - 60);
    let confirmed = sign_in(&browser, &browser.open(CONFIRM).await, &ada, &[]).await;
    assert_eq!(kept_for(&confirmed), None);
    app.advance(DAY - 60);
    assert!(is_signed_in(&browser).await, "a day from the last time that the person signed in");
    let confirmed = sign_in(&browser, &browser.open(CONFIRM).await, &ada, &[("remember", "yes")]).await;
    assert_eq!(kept_for(&confirmed), Some(30 * DAY));
    app.stop().await;
}

#[actix_web::test]
async fn ses_3_another_person_in_the_same_browser_takes_over_nothing() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    let bob = Person::create(&app, "bob").await;
    sign_in(&browser, &browser.open("/login").await, &ada, &[("remember", "yes")]).await;
    let his = sign_in(&browser, &browser.open("/login").await, &bob, &[]).await;
    assert_eq!(kept_for(&his), None);
    app.advance(DAY);
    assert!(!is_signed_in(&browser).await);
    app.stop().await;
}
