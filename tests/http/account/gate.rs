//! Who may look at the pages of an account, and where they come back to.

use bonafide::accounts::Cause;
use bonafide::accounts::users::{self, Changes};
use bonafide::store::Conn;

use crate::support::data::PASSWORD;
use crate::support::{App, Browser, Person};

/// Every page of the account.
pub const PLACES: [&str; 6] = [
    "/account",
    "/account/security",
    "/account/sessions",
    "/account/apps",
    "/account/activity",
    "/account/data",
];

#[actix_web::test]
async fn ses_6_a_page_of_the_account_asks_who_is_there_and_comes_back() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    for place in PLACES {
        let browser = Browser::new(&app);
        let login = browser.open(place).await;
        assert!(login.has("#login-submit"), "{place}");
        let page = browser.sign_in(&login, &ada).await;
        assert_eq!((page.status, page.address.as_str()), (200, place));
        assert!(page.has("nav [aria-current=page]") && page.has("#sign-out"), "{place}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_6_the_way_back_never_leads_to_another_origin() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    for sent in
        ["//evil.example", "/\\evil.example", "https://evil.example/", "/.//evil.example", "/\t/evil.example"]
    {
        let browser = Browser::new(&app);
        let query =
            url::form_urlencoded::Serializer::new(String::new()).append_pair("return_to", sent).finish();
        let login = browser.open(&format!("/login?{query}")).await;
        assert_eq!(login.field("return_to"), "", "{sent}");
        let form = [("username", ada.email.as_str()), ("password", PASSWORD), ("return_to", sent)];
        let answer = browser.post_page(&login, &form, &[]).await;
        assert_eq!((answer.status, answer.location().as_deref()), (303, Some("/account")), "{sent}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_2_confirming_who_one_is_replaces_the_session_and_leads_back() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let confirm = browser.open("/login?return_to=/account/security%3Fat%3D1").await;
    assert_eq!(confirm.text("h1"), "Confirm it’s you");
    assert_eq!(confirm.field("username"), "ada@example.com");
    let form = [("password", PASSWORD)];
    let answer = browser.post_page(&confirm, &form, &[]).await;
    assert_eq!(answer.location().as_deref(), Some("/account/security?at=1"));
    assert!(answer.set_cookie("_session").is_some());
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_what_must_be_done_first_stands_before_every_page_of_the_account() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let id = ada.user.id;
    let changes = Changes { must_change_password: Some(true), ..Changes::default() };
    app.operate(move |conn: &mut Conn, cause: &Cause<'_>| users::update(conn, id, &changes, cause)).await;
    for place in PLACES {
        let page = browser.open(place).await;
        assert_eq!(page.text("h1"), "You need a new password", "{place}");
        assert!(!page.has("nav"), "{place}");
    }
    app.stop().await;
}
