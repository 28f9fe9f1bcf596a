//! What the operator changes at somebody's account: another address, and links that are handed over instead of mailed.

use std::time::Duration;

use bonafide::accounts::email_change;
use bonafide::accounts::links::{Delivery, mint_invitation, mint_reset};
use bonafide::accounts::users::{self, Changes, User};
use bonafide::config::RegistrationMode;
use bonafide::store::StoreError;
use bonafide::types::EmailAddress;

use crate::support::app::refusal;
use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::{App, Browser, NewClient, Person};

const NEW: &str = "ada@new.example.com";
const OWN: &str = "wombat trellis quorum anvil";

/// Gives somebody another address, as the command does.
async fn give_address(app: &App, person: &Person, email: &str) {
    let (id, mailer) = (person.user.id, app.mailer());
    let changes = Changes { email: Some(EmailAddress::parse(email).unwrap()), ..Changes::default() };
    app.operate(move |conn, cause| email_change::update(conn, &mailer, id, &changes, cause)).await;
}

async fn account(app: &App, name: &'static str) -> User {
    let find = move |conn: &mut bonafide::store::Conn| users::find_named(conn, name);
    app.db.read::<_, StoreError>(find).await.unwrap().unwrap()
}

async fn sign_in(app: &App, name: &str, password: &str) -> Page {
    let browser = Browser::new(app);
    let page = browser.open("/login").await;
    browser.submit(&page, &[("username", name), ("password", password)]).await
}

/// The path of a printed link that sets a password.
async fn printed_reset(app: &App, person: &Person) -> String {
    let user = person.user.clone();
    let mint = move |conn: &mut bonafide::store::Conn, cause: &bonafide::accounts::Cause<'_>| {
        mint_reset(conn, &user, None, Delivery::Handed, (Duration::from_secs(1800), cause.now))
    };
    let minted = app.operate::<_, StoreError>(mint).await;
    format!("/reset-password?token={}", minted.token.expose())
}

/// The path of a printed invitation.
async fn printed_invitation(app: &App, email: &'static str) -> String {
    let mint = move |conn: &mut bonafide::store::Conn, cause: &bonafide::accounts::Cause<'_>| {
        let email = EmailAddress::parse(email).unwrap();
        mint_invitation(conn, &email, &[], Delivery::Handed, (Duration::from_secs(86_400), cause.now))
    };
    let minted = app.operate::<_, StoreError>(mint).await;
    format!("/register?token={}", minted.token.expose())
}

#[actix_web::test]
async fn tk_7_and_mail_10_another_address_ends_all_access_and_the_old_one_is_told() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let browser = Browser::new(&app);
    let tokens = browser.tokens(&app, &client, &ada, "openid offline_access").await;
    give_address(&app, &ada, "ADA@example.com").await;
    assert!(account(&app, "ada").await.email_verified, "written otherwise it is the same address");
    assert!(browser.open("/account").await.has("#sign-out"));
    give_address(&app, &ada, NEW).await;
    assert!(browser.open("/account").await.has("#login-submit"), "unproven, so nothing goes on");
    let refreshed = refusal(client.refresh(&app, tokens.refresh()).await).await;
    assert_eq!(refreshed, (400, "invalid_grant".to_owned()));
    let userinfo = app.http.get(app.url("/oauth2/userinfo")).bearer_auth(&tokens.access_token);
    assert_eq!(userinfo.send().await.unwrap().status(), 401);
    let told = app.last_mail_to("ADA@example.com").await;
    assert!(told.subject.starts_with("Your email address was changed"), "{}", told.subject);
    assert!(told.text.contains("/not-me?token=") && told.text.contains("a•••@new.example.com"));
    assert_eq!(sign_in(&app, NEW, PASSWORD).await.status, 401, "not until it is proven");
    assert_eq!(app.count("email.changed").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_7_an_account_that_proved_another_address_before_keeps_what_it_has() {
    let app = App::start().await;
    let (ada, _) = Browser::person_with_app(&app, "ada").await;
    give_address(&app, &ada, NEW).await;
    // The right password mails a link; it is opened in another browser than any that the account knows.
    sign_in(&app, NEW, PASSWORD).await;
    let browser = Browser::new(&app);
    let page = browser.open(&app.last_mail_to(NEW).await.path()).await;
    let done = browser.post_page(&page, &[], &[]).await;
    assert_eq!(done.location().as_deref(), Some("/login?done=email-verified"));
    assert!(sign_in(&app, NEW, PASSWORD).await.has("#code"), "password and factor are as they were");
    give_address(&app, &ada, "ada@third.example.com").await;
    let forgot = browser.open("/forgot-password").await;
    browser.post_page(&forgot, &[("email", "ada@third.example.com")], &[]).await;
    let page = browser.open(&app.last_mail_to("ada@third.example.com").await.path()).await;
    assert_eq!(browser.post_page(&page, &[("password", OWN)], &[]).await.status, 303);
    assert!(sign_in(&app, "ada", OWN).await.has("#code"), "MAIL-6: the factor stays");
    assert!(account(&app, "ada").await.email_verified);
    assert_eq!(app.count("account.unproven_cleaned").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_and_mail_7_a_printed_reset_link_proves_no_address() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.is_email_verified = false).await;
    let browser = Browser::new(&app);
    let page = browser.open(&printed_reset(&app, &ada).await).await;
    assert_eq!(browser.post_page(&page, &[("password", OWN)], &[]).await.status, 303);
    assert!(!account(&app, "ada").await.email_verified);
    assert_eq!((app.count("email.verified").await, app.count("account.unproven_cleaned").await), (0, 0));
    assert_eq!(sign_in(&app, "ada", OWN).await.status, 401);
    assert!(app.last_mail_to(&ada.email).await.path().starts_with("/verify-email?token="));
    let proven = Person::create(&app, "bea").await;
    let page = browser.open(&printed_reset(&app, &proven).await).await;
    browser.post_page(&page, &[("password", OWN)], &[]).await;
    assert!(sign_in(&app, "bea", OWN).await.has("#sign-out"), "a proven one stays proven");
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_and_mail_7_a_printed_invitation_proves_no_address() {
    let app = App::with(|it| it.registration.mode = RegistrationMode::Invite).await;
    let browser = Browser::new(&app);
    let page = browser.open(&printed_invitation(&app, "cleo@example.com").await).await;
    let fields = [("name", "Cleo"), ("password", OWN)];
    let opened = browser.post_page(&page, &fields, &[]).await;
    assert_eq!(opened.location().as_deref(), Some("/verify-email?sent=yes"), "{}", opened.body);
    assert!(!account(&app, "cleo@example.com").await.email_verified);
    let link = app.last_mail_to("cleo@example.com").await.path();
    let page = browser.open(&link).await;
    browser.post_page(&page, &[], &[]).await;
    assert!(sign_in(&app, "cleo@example.com", OWN).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn mail_7_a_printed_invitation_opens_no_account_that_somebody_has() {
    let app = App::with(|it| it.registration.mode = RegistrationMode::Invite).await;
    let ada = Person::with(&app, "ada", |it| it.is_email_verified = false).await;
    let browser = Browser::new(&app);
    let page = browser.open(&printed_invitation(&app, "ada@example.com").await).await;
    let fields = [("name", "Eve"), ("password", OWN)];
    assert_eq!(
        browser.post_page(&page, &fields, &[]).await.location().as_deref(),
        Some("/login?done=account-ready")
    );
    let after = account(&app, "ada").await;
    assert!(after.name == "ada" && !after.email_verified && after.id == ada.user.id);
    assert_eq!(app.count("account.unproven_cleaned").await, 0);
    app.stop().await;
}
