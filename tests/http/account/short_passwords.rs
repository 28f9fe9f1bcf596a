//! PW-2: a password of 8 characters is enough beside a second factor, and only there.

use std::time::Duration;

use bonafide::accounts::links::{Delivery, mint_invitation};
use bonafide::accounts::users::{self, Changes};
use bonafide::config::RegistrationMode;
use bonafide::store::{Conn, StoreError};
use bonafide::types::EmailAddress;

use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::{App, Browser, Person};

const PAGE: &str = "/account/security/password";
const SHORT: &str = "kyw8!mbq";
const LONG: &str = "wombat trellis quorum anvil";

/// Sends the form of a page that changes the password, following nothing.
async fn change(browser: &Browser, page: &Page, current: &str, new: &str) -> Page {
    browser.post_page(page, &[("current_password", current), ("password", new)], &[]).await
}

/// Somebody who enrolled an app just now.
async fn with_app(app: &App) -> (Browser, Person) {
    let ada = Person::create(app, "ada").await;
    let browser = Browser::new(app);
    browser.arrive(&ada).await;
    browser.enrol(app).await;
    (browser, ada)
}

#[actix_web::test]
async fn pw_2_beside_a_factor_8_characters_are_enough_and_before_the_last_one_goes_a_longer_one_is_asked_for()
{
    let app = App::start().await;
    let (browser, _) = with_app(&app).await;
    let page = browser.open(PAGE).await;
    assert!(page.text("#password-rule").contains('8'), "{}", page.text("#password-rule"));
    let refused = change(&browser, &page, PASSWORD, "kyw8!mb").await;
    assert_eq!(refused.text("#password-fault"), "Too short: use at least 8 characters.");
    assert_eq!(change(&browser, &page, PASSWORD, SHORT).await.status, 303);

    let security = browser.open("/account/security").await;
    let address = security.href("a[href*='/authenticators/']");
    let page = browser.open(&address).await;
    let kept = browser.submit(&page, &[("do", "remove")]).await;
    assert_eq!(kept.status, 409);
    let page = browser.open(&kept.href("main [role=alert] a")).await;
    assert!(page.text("#password-rule").contains("15"), "{}", page.text("#password-rule"));
    let refused = change(&browser, &page, SHORT, "kyw8!mbr").await;
    assert_eq!(refused.text("#password-fault"), "Too short: use at least 15 characters.");
    let changed = change(&browser, &refused, SHORT, LONG).await;
    assert_eq!(changed.location().as_deref(), Some(address.as_str()), "back to where they were");
    let page = browser.open(&address).await;
    let removed = browser.submit(&page, &[("do", "remove")]).await;
    assert!(removed.has("#account-notice"), "{} {}", removed.status, removed.body);
    app.stop().await;
}

#[actix_web::test]
async fn pw_2_a_reset_asks_for_as_much_as_the_account_needs() {
    let app = App::start().await;
    let (_, ada) = with_app(&app).await;
    let bob = Person::create(&app, "bob").await;
    for (person, status) in [(&ada, 303), (&bob, 400)] {
        let browser = Browser::new(&app);
        let page = browser.open("/forgot-password").await;
        browser.submit(&page, &[("email", &person.email)]).await;
        let page = browser.open(&app.last_mail_to(&person.email).await.path()).await;
        let answer = browser.post_page(&page, &[("password", SHORT)], &[]).await;
        assert_eq!(answer.status, status, "{}", person.email);
    }
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let page = browser.submit(&page, &[("username", &ada.email), ("password", SHORT)]).await;
    assert!(page.has("#code"), "the factor is still asked for (MAIL-6): {}", page.body);
    app.stop().await;
}

#[actix_web::test]
async fn pw_2_a_short_password_that_no_factor_stands_beside_must_be_changed_for_a_longer_one() {
    let app = App::with(|it| {
        it.registration.mode = RegistrationMode::Invite;
        it.factors.required_groups = vec!["staff".to_owned()];
    })
    .await;
    let now = app.now();
    let invite = move |conn: &mut Conn| {
        let (email, groups) = (EmailAddress::parse("cleo@example.com").unwrap(), ["staff".to_owned()]);
        mint_invitation(conn, &email, &groups, Delivery::Mailed, (Duration::from_secs(86_400), now))
    };
    let minted = app.db.transaction::<_, StoreError>(invite).await.unwrap();
    let browser = Browser::new(&app);
    let page = browser.open(&format!("/register?token={}", minted.token.expose())).await;
    assert!(page.text("#password-rule").contains('8'), "who must enrol a factor may: {}", page.body);
    let page = browser.submit(&page, &[("name", "Cleo Example"), ("password", SHORT)]).await;
    let page = browser.submit(&page, &[("username", "cleo@example.com"), ("password", SHORT)]).await;
    assert!(page.has("#key"), "the factor comes first: {} {}", page.address, page.body);

    let leave = |conn: &mut Conn, cause: &bonafide::accounts::Cause<'_>| {
        let user = users::find_named(conn, "cleo@example.com")?.unwrap();
        users::update(conn, user.id, &Changes { groups: Some(Vec::new()), ..Changes::default() }, cause)
    };
    app.operate(leave).await;
    let page = browser.open("/account").await;
    assert_eq!(page.text("h1"), "You need a new password");
    let refused = change(&browser, &page, SHORT, "kyw8!mbr").await;
    assert_eq!(refused.text("#password-fault"), "Too short: use at least 15 characters.");
    let changed = change(&browser, &refused, SHORT, LONG).await;
    assert!(browser.follow(changed).await.has("#sign-out"), "and with it the account is open");
    app.stop().await;
}
