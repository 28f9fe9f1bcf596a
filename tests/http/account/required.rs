//! PW-6, MFA-9: what an account must do first, who wants it, and where the person goes on afterwards.

use bonafide::accounts::Cause;
use bonafide::accounts::factors;
use bonafide::accounts::users::{self, Changes};
use bonafide::store::{Conn, StoreError};

use crate::support::app::refusal;
use crate::support::browser::{Page, authorize_address};
use crate::support::data::{PASSWORD, claims, pkce};
use crate::support::{App, Authenticator, Browser, NewClient, Person, Tokens};

const NEW: &str = "wombat trellis quorum anvil";

async fn with_staff() -> App {
    App::with(|it| it.factors.required_groups = vec!["staff".to_owned()]).await
}

/// Somebody of the staff.
async fn member(app: &App, name: &str) -> Person {
    Person::with(app, name, |it| it.groups = vec!["staff".to_owned()]).await
}

async fn change(app: &App, person: &Person, changes: Changes) {
    let id = person.user.id;
    app.operate(move |conn: &mut Conn, cause: &Cause<'_>| users::update(conn, id, &changes, cause)).await;
}

fn groups(names: &[&str]) -> Changes {
    Changes { groups: Some(names.iter().map(|it| (*it).to_owned()).collect()), ..Changes::default() }
}

/// Makes a passkey at the page that the enrolment page offers instead of an app.
async fn add_passkey(app: &App, browser: &Browser, enrolment: &Page) -> Page {
    let page = browser.open(&enrolment.href("#use-passkey")).await;
    let credential = Authenticator::at(&app.issuer).create(&page.passkey_options());
    browser.submit(&page, &[("name", "My key"), ("credential", &credential)]).await
}

#[actix_web::test]
async fn pw_6_after_all_that_must_be_done_first_a_person_is_where_they_were_going() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let (user, rules) = (ada.user.clone(), app.entry_rules());
    app.operate::<_, StoreError>(move |conn, cause| factors::reset(conn, &user, &rules, cause)).await;
    change(&app, &ada, Changes { must_change_password: Some(true), ..Changes::default() }).await;
    let page = browser.open("/account/activity?before=x").await;
    assert_eq!(page.text("h1"), "You need a new password");
    let page = browser.submit(&page, &[("current_password", PASSWORD), ("password", NEW)]).await;
    let (_, codes) = browser.enrol_at(&app, &page).await;
    assert_eq!(codes.href("#codes-done"), "/account/activity?before=x");
    assert!(browser.open("/account/activity").await.has("#sign-out"), "nothing is demanded any more");
    app.stop().await;
}

#[actix_web::test]
async fn ses_6_what_must_be_done_first_leads_to_no_other_origin() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    change(&app, &ada, Changes { must_change_password: Some(true), ..Changes::default() }).await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/account/security/password?return_to=https://evil.example/").await;
    let fields = [("current_password", PASSWORD), ("password", NEW), ("return_to", "//evil.example")];
    let changed = browser.post_page(&page, &fields, &[]).await;
    assert_eq!((changed.status, changed.location().as_deref()), (303, Some("/account/security")));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_members_of_a_group_that_requires_a_factor_enrol_one_and_others_need_none() {
    let app = with_staff().await;
    let (ada, bob) = (member(&app, "ada").await, Person::create(&app, "bob").await);
    assert!(Browser::new(&app).arrive(&bob).await.has("#sign-out"));
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    assert!(page.has("#key"), "{}", page.body);
    assert!(browser.open("/account/apps").await.has("#key"), "nothing else is open");
    let (_, codes) = browser.enrol_at(&app, &page).await;
    assert!(browser.open(&codes.href("#codes-done")).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_who_joins_such_a_group_must_enrol_at_once_and_who_leaves_it_need_not() {
    let app = with_staff().await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let tokens = browser.tokens(&app, &client, &ada, "openid offline_access").await;
    change(&app, &ada, groups(&["staff", "night shift"])).await;
    assert!(browser.open("/account").await.has("#key"));
    let refreshed = refusal(client.refresh(&app, tokens.refresh()).await).await;
    assert_eq!(refreshed, (400, "invalid_grant".to_owned()));
    change(&app, &ada, groups(&["night shift"])).await;
    assert!(browser.open("/account").await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_another_setting_counts_from_the_next_start_for_people_who_are_signed_in_too() {
    let mut app = App::start().await;
    let ada = member(&app, "ada").await;
    let browser = Browser::new(&app);
    assert!(browser.arrive(&ada).await.has("#sign-out"));
    app.settings.factors.required_groups = vec!["staff".to_owned()];
    let mut app = app.restart().await;
    let browser = browser.moved_to(&app);
    assert!(browser.open("/account").await.has("#key"));
    app.settings.factors.required_groups.clear();
    let app = app.restart().await;
    assert!(browser.moved_to(&app).open("/account").await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_a_member_who_removes_the_last_factor_enrols_another_at_once() {
    let app = with_staff().await;
    let ada = member(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    browser.enrol_at(&app, &page).await;
    let security = browser.open("/account/security").await;
    let page = browser.open(&security.href("a[href*='/authenticators/']")).await;
    let removed = browser.submit(&page, &[("do", "remove")]).await;
    assert!(removed.has("#key"), "{} {}", removed.address, removed.body);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_who_must_have_a_factor_may_make_a_passkey_and_ends_at_the_client() {
    let app = with_staff().await;
    let strict =
        NewClient::new("strict").first_party().adjust(|it| it.requires_factor = true).register(&app).await;
    for ada in [Person::create(&app, "ada").await, member(&app, "bob").await] {
        let browser = Browser::new(&app);
        let (verifier, challenge) = pkce();
        let page = browser.open(&authorize_address(&strict, "openid", &challenge, &[])).await;
        let page = browser.sign_in(&page, &ada).await;
        let offer = browser.open(&page.href("#use-passkey")).await;
        assert!(!offer.header("content-security-policy").contains("form-action"), "it may end at a client");
        assert_eq!(offer.header("cross-origin-opener-policy"), "", "a sign-in in a popup goes on");
        assert!(!offer.has("nav") && browser.open(&offer.href(".account-back")).await.has("#key"));
        let codes = add_passkey(&app, &browser, &page).await;
        let answer = browser.open(&codes.href("#codes-done")).await.answer();
        let tokens = strict.redeem(&app, &answer["code"], &verifier).await;
        assert_eq!(claims(&Tokens::of(tokens).await.id_token.unwrap())["acr"], "2");
    }
    app.stop().await;
}

#[actix_web::test]
async fn mfa_7_a_passkey_on_the_way_to_a_client_needs_a_recent_sign_in_and_leads_on_after_it() {
    let app = App::start().await;
    let strict =
        NewClient::new("strict").first_party().adjust(|it| it.requires_factor = true).register(&app).await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let (_, challenge) = pkce();
    let page = browser.open(&authorize_address(&strict, "openid", &challenge, &[])).await;
    let page = browser.sign_in(&page, &ada).await;
    let offer = browser.open(&page.href("#use-passkey")).await;
    app.advance(301);
    let credential = Authenticator::at(&app.issuer).create(&offer.passkey_options());
    let login = browser.submit(&offer, &[("name", "My key"), ("credential", &credential)]).await;
    assert!(login.has("#login-submit") && login.body.contains("App strict"), "{}", login.body);
    let page = browser.sign_in(&login, &ada).await;
    let codes = add_passkey(&app, &browser, &page).await;
    assert!(browser.open(&codes.href("#codes-done")).await.answer().contains_key("code"));
    app.stop().await;
}

#[actix_web::test]
async fn a_passkey_made_on_the_way_to_a_page_of_ours_leads_there() {
    let app = with_staff().await;
    let ada = member(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/account/sessions").await;
    let codes = add_passkey(&app, &browser, &page).await;
    assert_eq!(codes.href("#codes-done"), "/account/sessions");
    assert!(browser.open("/account/sessions").await.has("#sign-out"));
    app.stop().await;
}
