//! MAIL-1, MAIL-2, MFA-6: the link of the operator for somebody who lost everything.

use bonafide::accounts::{factors, login_link};
use bonafide::store::StoreError;
use futures_util::future::join_all;

use crate::support::factors::Enrolled;
use crate::support::{App, Browser, Person};

/// The address of a new link.
async fn link(app: &App, person: &Person) -> String {
    let id = person.user.id;
    let made = app.operate::<_, StoreError>(move |conn, cause| login_link::make(conn, id, cause)).await;
    format!("/login/link?token={}", made.token.expose())
}

#[actix_web::test]
async fn mail_2_a_link_signs_in_once_of_twenty_and_looking_uses_nothing_up() {
    let app = App::start().await;
    let other = app.second().await;
    let ada = Person::create(&app, "ada").await;
    let address = link(&app, &ada).await;
    let mut waiting = Vec::new();
    for index in 0..20 {
        let browser = Browser::new(&app);
        let page = browser.open(&address).await;
        assert!(page.has("#link-submit"), "{}", page.body);
        waiting.push((if index % 2 == 0 { browser } else { browser.moved_to(&other) }, page));
    }
    let answers = join_all(waiting.iter().map(|(browser, page)| browser.post_page(page, &[], &[]))).await;
    assert_eq!(answers.iter().filter(|it| it.status == 303).count(), 1);
    assert_eq!(answers.iter().filter(|it| it.status == 400).count(), 19);
    assert_eq!(app.count("login.succeeded").await, 1);
    assert_eq!(Browser::new(&app).open(&address).await.status, 400);
    other.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn whoever_followed_a_link_must_enrol_a_factor_before_anything_else() {
    let app = App::start().await;
    let (ada, _) = Browser::person_with_app(&app, "ada").await;
    let (user, rules) = (ada.user.clone(), app.entry_rules());
    app.operate::<_, StoreError>(move |conn, cause| factors::reset(conn, &user, &rules, cause)).await;
    let browser = Browser::new(&app);
    let page = browser.open(&link(&app, &ada).await).await;
    let page = browser.submit(&page, &[]).await;
    assert!(page.has("#key"), "{} {}", page.address, page.body);
    assert!(page.has("#use-passkey[href^='/account/security/passkeys/add']"));
    assert!(browser.open("/account/security/passkeys/add").await.has("#passkey-form"), "a passkey will do");
    assert!(browser.open("/account/security").await.has("#key"), "nothing else is open");
    browser.enrol_at(&app, &page).await;
    assert!(browser.open("/account").await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn a_link_does_not_pass_a_second_factor_that_stands() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open(&link(&app, &ada).await).await;
    let page = browser.submit(&page, &[]).await;
    assert!(page.has("#code-submit"), "{}", page.body);
    assert!(!browser.open("/account").await.has("#sign-out"));
    let page = browser.open("/login/factor").await;
    assert!(browser.submit(&page, &[("code", &authenticator.code(&app))]).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_a_link_dies_after_half_an_hour_by_a_newer_one_and_with_the_account() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let old = link(&app, &ada).await;
    let new = link(&app, &ada).await;
    let browser = Browser::new(&app);
    assert_eq!(browser.open(&old).await.status, 400);
    let page = browser.open(&new).await;
    for token in ["", "x", &"a".repeat(5000)] {
        assert_eq!(browser.submit(&page, &[("token", token)]).await.status, 400, "{token:.9}");
    }
    assert_eq!(browser.post("/login/link", &[("token", "x")]).await.status, 400, "no form of ours");
    app.advance(1800);
    assert_eq!(browser.submit(&page, &[]).await.status, 400);
    let last = link(&app, &ada).await;
    let id = ada.user.id;
    app.operate(move |conn, cause| bonafide::accounts::users::disable(conn, id, cause)).await;
    assert_eq!(browser.open(&last).await.status, 400);
    assert_eq!(app.count("login.succeeded").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn tk_7_a_link_of_an_account_whose_address_is_not_proven_is_dead() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.is_email_verified = false).await;
    let address = link(&app, &ada).await;
    assert_eq!(Browser::new(&app).open(&address).await.status, 400);
    let id = ada.user.id;
    app.operate::<_, StoreError>(move |conn, cause| bonafide::store::users::prove_email(conn, id, cause.now))
        .await;
    assert!(Browser::new(&app).open(&address).await.has("#link-submit"));
    app.stop().await;
}
