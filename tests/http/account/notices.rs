//! MAIL-10: what owners of accounts are told of, in the transaction of its cause.

use crate::support::factors::Enrolled;
use crate::support::{App, Browser, NewClient, Person};

/// The subjects of the letters to somebody, without the host.
async fn told(app: &App, person: &Person) -> Vec<String> {
    let letters = app.mailed_to(&person.email).await;
    letters.into_iter().map(|it| it.subject.split(" · ").next().unwrap().to_owned()).collect()
}

async fn times(app: &App, person: &Person, subject: &str) -> usize {
    told(app, person).await.iter().filter(|it| *it == subject).count()
}

#[actix_web::test]
async fn mail_10_a_new_device_is_told_once_and_a_known_one_is_not() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    for _ in 0..2 {
        browser.arrive(&ada).await;
        browser.sign_out().await;
    }
    assert_eq!(times(&app, &ada, "New sign-in to your account").await, 1);
    Browser::new(&app).arrive(&ada).await;
    assert_eq!(times(&app, &ada, "New sign-in to your account").await, 2);
    app.stop().await;
}

#[actix_web::test]
async fn mail_10_nobody_is_told_at_an_address_that_was_never_proven() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.is_email_verified = false).await;
    Browser::new(&app).arrive(&ada).await;
    assert_eq!(times(&app, &ada, "New sign-in to your account").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_5_the_lock_of_wrong_factors_is_told_once() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let browser = Browser::new(&app);
    let mut page = browser.arrive(&ada).await;
    for _ in 0..6 {
        let answer = browser.submit(&page, &[("code", &authenticator.wrong_code(&app))]).await;
        if answer.status == 429 {
            page = browser.arrive(&ada).await;
        }
    }
    assert_eq!(times(&app, &ada, "Wrong codes for your account").await, 1);
    assert_eq!(times(&app, &ada, "A second factor was added").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn tk_5_reuse_of_a_refresh_token_is_told_to_its_owner_once() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let rp = NewClient::new("notes").first_party().register(&app).await;
    let tokens = Browser::new(&app).tokens(&app, &rp, &ada, "openid offline_access").await;
    let first = tokens.refresh().to_owned();
    let second = crate::support::Tokens::of(rp.refresh(&app, &first).await).await;
    rp.refresh(&app, second.refresh()).await;
    for _ in 0..2 {
        assert_eq!(rp.refresh(&app, &first).await.status(), 400);
    }
    assert_eq!(times(&app, &ada, "An app was signed out of your account").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_10_a_changed_password_and_an_erased_account_are_told() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/account/security/password").await;
    let new = "seven quiet lanterns over the harbour";
    let fields = [("current_password", crate::support::data::PASSWORD), ("password", new)];
    assert_eq!(browser.post_page(&page, &fields, &[]).await.status, 303);
    assert_eq!(times(&app, &ada, "Your password was changed").await, 1);
    let (id, mailer) = (ada.user.id, app.mailer());
    app.operate(move |conn, cause| bonafide::accounts::erasure::erase(conn, &mailer, id, cause)).await;
    assert_eq!(times(&app, &ada, "Your account was deleted").await, 1);
    let last = app.last_mail_to(&ada.email).await;
    assert!(!last.text.contains("/not-me"), "there is nothing left to secure: {}", last.text);
    app.stop().await;
}
