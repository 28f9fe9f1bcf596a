//! MAIL-8: another address for an account, and what its link has in common with the others.

use bonafide::accounts::users::{self, User};
use bonafide::config::{MailMode, Rate};
use bonafide::store::StoreError;
use reqwest::Method;

use crate::account::mailed::race_to_confirm;
use crate::support::app::refusal;
use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::mail::Mailed;
use crate::support::{App, Browser, NewClient, Person};

const PAGE: &str = "/account/security/email";
const NEW: &str = "ada@new.example.com";

/// Asks for another address, following nothing.
async fn ask(browser: &Browser, email: &str) -> Page {
    let mut page = browser.open(PAGE).await;
    if page.has("#login-submit") {
        page = browser.submit(&page, &[("password", PASSWORD)]).await;
    }
    assert!(page.has("#email-submit"), "{} {}", page.status, page.body);
    browser.post_page(&page, &[("email", email)], &[]).await
}

/// Somebody who is signed in, the browser, and the link that went to the new address.
async fn asked(app: &App) -> (Person, Browser, String) {
    let ada = Person::create(app, "ada").await;
    let browser = Browser::new(app);
    browser.arrive(&ada).await;
    assert_eq!(ask(&browser, NEW).await.status, 303);
    let link = app.last_mail_to(NEW).await.path();
    (ada, browser, link)
}

async fn confirm(browser: &Browser, link: &str) -> Page {
    let page = browser.open(link).await;
    assert!(page.has("#address-confirm-submit"), "{} {}", page.status, page.body);
    browser.post_page(&page, &[], &[]).await
}

async fn account(app: &App, person: &Person) -> User {
    let id = person.user.id;
    app.db.read::<_, StoreError>(move |conn| users::find(conn, id)).await.unwrap().unwrap()
}

async fn signs_in(app: &App, name: &str) -> bool {
    let browser = Browser::new(app);
    let page = browser.open("/login").await;
    browser.post_page(&page, &[("username", name), ("password", PASSWORD)], &[]).await.status == 303
}

fn way_out(notice: &Mailed) -> String {
    let line = notice.text.lines().find(|it| it.contains("/not-me?token=")).unwrap().trim();
    line[line.find("/not-me").unwrap()..].to_owned()
}

async fn without_limits() -> App {
    App::with(|it| {
        it.limits.recover_per_address = Rate::Off;
        it.limits.recover_per_ip = Rate::Off;
        it.limits.bad_links_per_ip = Rate::Off;
    })
    .await
}

#[actix_web::test]
async fn mail_8_the_old_address_is_told_and_stays_until_the_new_one_confirms() {
    let app = App::start().await;
    let (ada, browser, link) = asked(&app).await;
    let letter = app.last_mail_to(NEW).await;
    assert!(letter.subject.starts_with("Confirm your new email address for "), "{}", letter.subject);
    assert!(letter.link().starts_with(&format!("{}/confirm-email?token=", app.issuer)), "{}", letter.link());
    assert!(!letter.text.contains("Hello"), "whoever reads there may be a stranger");
    let told = app.last_mail_to(&ada.email).await;
    assert!(told.subject.ends_with(" is about to change"), "{}", told.subject);
    assert!(told.text.contains("a•••@new.example.com") && !told.text.contains(NEW), "{}", told.text);
    assert_eq!(account(&app, &ada).await.email, ada.email, "the old one stays in force");
    assert!(signs_in(&app, &ada.email).await && !signs_in(&app, NEW).await);
    let page = browser.open(PAGE).await;
    assert!(page.text("#pending-email").contains(NEW), "what waits is shown");
    assert!(browser.open("/account/security").await.text("#pending-email").contains(NEW));
    let done = confirm(&browser, &link).await;
    assert_eq!(
        (done.status, done.location().as_deref()),
        (303, Some("/account/security?done=address-changed"))
    );
    assert!(browser.follow(done).await.has("#change-email"), "whoever confirmed stays signed in");
    let after = account(&app, &ada).await;
    assert!(after.email == NEW && after.email_verified);
    assert!(signs_in(&app, NEW).await && !signs_in(&app, &ada.email).await);
    let notice = app.last_mail_to(&ada.email).await;
    assert!(notice.subject.starts_with("Your email address was changed"), "{}", notice.subject);
    assert!(notice.text.contains("/not-me?token="), "{}", notice.text);
    assert_eq!((app.count("email.change_asked").await, app.count("email.changed").await), (1, 1));
    app.stop().await;
}

#[actix_web::test]
async fn mail_8_a_confirmation_ends_other_sessions_tokens_and_links_to_the_old_address() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let (browser, other) = (Browser::new(&app), Browser::new(&app));
    let tokens = other.tokens(&app, &client, &ada, "openid offline_access").await;
    let forgot = other.open("/forgot-password").await;
    other.post_page(&forgot, &[("email", &ada.email)], &[]).await;
    let reset = app.last_mail_to(&ada.email).await.path();
    browser.arrive(&ada).await;
    ask(&browser, NEW).await;
    let link = app.last_mail_to(NEW).await.path();
    let before = browser.open("/account").await;
    assert!(before.has("#sign-out"));
    let done = confirm(&browser, &link).await;
    assert!(done.set_cookie("_session").is_some(), "the session that stays has another token (SES-2)");
    assert!(browser.open("/account").await.has("#sign-out"));
    assert!(other.open("/account").await.has("#login-submit"), "the other one is over");
    let refreshed = refusal(client.refresh(&app, tokens.refresh()).await).await;
    assert_eq!(refreshed, (400, "invalid_grant".to_owned()));
    assert_eq!(other.get(&reset).await.status, 400, "a link to the old address is dead");
    app.stop().await;
}

#[actix_web::test]
async fn mail_8_another_browser_confirms_and_everybody_is_signed_out() {
    let app = App::start().await;
    let (_, browser, link) = asked(&app).await;
    let done = confirm(&Browser::new(&app), &link).await;
    assert_eq!((done.status, done.location().as_deref()), (303, Some("/login?done=email-changed")));
    assert!(done.set_cookie("_session").is_none(), "nobody is signed in");
    assert!(browser.open("/account").await.has("#login-submit"));
    assert!(signs_in(&app, NEW).await);
    app.stop().await;
}

#[actix_web::test]
async fn mail_8_asking_needs_a_recent_sign_in() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open(PAGE).await;
    app.advance(301);
    let late = browser.post_page(&page, &[("email", NEW)], &[]).await;
    assert_eq!(late.location().as_deref(), Some("/login?return_to=%2Faccount%2Fsecurity%2Femail"));
    let confirmed = browser.follow(late).await;
    let back = browser.submit(&confirmed, &[("password", PASSWORD)]).await;
    assert_eq!(back.address, PAGE, "back where they were");
    assert_eq!(app.count("email.change_asked").await, 0, "what was posted is not replayed");
    let stale = browser.post_page(&back, &[("email", NEW), ("csrf_token", "x")], &[]).await;
    assert_eq!((stale.status, stale.field("email").as_str()), (200, NEW), "the same step again");
    assert_eq!(app.count("email.change_asked").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn mail_4_and_mail_8_an_address_that_somebody_has_gets_the_same_answer() {
    let app = without_limits().await;
    let (ada, bea) = (Person::create(&app, "ada").await, Person::create(&app, "bea").await);
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let mut answers = Vec::new();
    for email in [NEW, bea.email.as_str()] {
        let answer = ask(&browser, email).await;
        let seen = browser.open("/account/security/email?done=address-asked").await;
        let main = seen.text("main").replace(email, "[email]");
        answers.push((answer.status, answer.location(), answer.body, main));
    }
    assert_eq!(answers[0], answers[1]);
    let taken = confirm(&browser, &app.last_mail_to(&bea.email).await.path()).await;
    assert_eq!((taken.status, taken.text("h1").as_str()), (409, "Another account has this address"));
    assert!(taken.body.contains(PAGE), "another one can be chosen");
    assert_eq!(account(&app, &ada).await.email, ada.email);
    assert_eq!(account(&app, &bea).await.email, bea.email);
    assert_eq!(app.count("email.changed").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn mail_5_and_mail_8_only_one_whole_address_is_taken() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let long = format!("{}@example.com", "x".repeat(300));
    for email in [
        "",
        "ada",
        "a@b.example,c@d.example",
        "a@b.example;c@d.example",
        "a@b.example\r\nBcc: c@d.example",
        &long,
    ] {
        let answer = ask(&browser, email).await;
        assert_eq!(answer.status, 400, "{email:?}");
        assert_eq!(answer.text("#email-notice"), "Enter one email address, such as name@example.com.");
    }
    let same = ask(&browser, &ada.email).await;
    assert_eq!(same.status, 400);
    assert!(same.text("#email-notice").starts_with("That’s the address your account has already."));
    let token = browser.open(PAGE).await.field("csrf_token");
    for rest in
        ["email=a%40b.example&email=c%40d.example", "email%5B%5D=a%40b.example", "email=a%40b.example%00"]
    {
        let request = browser.http.post(app.url(PAGE)).body(format!("csrf_token={token}&{rest}"));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        assert_eq!(request.send().await.unwrap().status().as_u16(), 400, "{rest}");
    }
    assert_eq!(app.count("email.change_asked").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn mail_8_a_change_that_waits_can_be_withdrawn() {
    let app = App::start().await;
    let (ada, browser, link) = asked(&app).await;
    let page = browser.open(PAGE).await;
    let kept = browser.post_page(&page, &[("withdraw", "yes")], &[]).await;
    assert_eq!(kept.location().as_deref(), Some("/account/security/email?done=address-kept"));
    let page = browser.follow(kept).await;
    assert!(page.text("[role=status]").contains("stays as it is") && !page.has("#pending-email"));
    assert_eq!(browser.get(&link).await.status, 400, "the link is dead");
    assert_eq!(app.count("email.change_withdrawn").await, 1);
    assert_eq!(account(&app, &ada).await.email, ada.email);
    app.stop().await;
}

#[actix_web::test]
async fn mail_8_the_old_address_stops_a_change_that_its_owner_did_not_ask_for() {
    let app = App::start().await;
    let (ada, intruder, link) = asked(&app).await;
    let owner = Browser::new(&app);
    let page = owner.open(&way_out(&app.last_mail_to(&ada.email).await)).await;
    assert_eq!(owner.post_page(&page, &[], &[]).await.status, 303);
    assert_eq!(intruder.get(&link).await.status, 400, "the change is stopped");
    assert!(intruder.open("/account").await.has("#login-submit"));
    assert_eq!(account(&app, &ada).await.email, ada.email);
    app.stop().await;
}

#[actix_web::test]
async fn mail_8_the_old_address_takes_a_change_back_that_was_confirmed() {
    let app = App::start().await;
    let (ada, intruder, link) = asked(&app).await;
    confirm(&intruder, &link).await;
    let owner = Browser::new(&app);
    let page = owner.open(&way_out(&app.last_mail_to(&ada.email).await)).await;
    assert_eq!(owner.post_page(&page, &[], &[]).await.status, 303);
    assert_eq!(account(&app, &ada).await.email, ada.email);
    assert!(intruder.open("/account").await.has("#login-submit"));
    app.stop().await;
}

#[actix_web::test]
async fn mail_8_another_password_voids_a_change_that_waits() {
    let app = App::start().await;
    let (_, browser, link) = asked(&app).await;
    let page = browser.open("/account/security/password").await;
    let fields = [("current_password", PASSWORD), ("password", "seven quiet lanterns over the harbour")];
    assert_eq!(browser.post_page(&page, &fields, &[]).await.status, 303);
    assert_eq!(browser.get(&link).await.status, 400);
    app.stop().await;
}

#[actix_web::test]
async fn mail_8_without_mail_the_page_says_who_can_change_it() {
    let app = App::with(|it| it.mail.mode = MailMode::Off).await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open(PAGE).await;
    assert!(page.text("#email-notice").contains("Your administrator can change it."));
    assert!(!page.has("#email-submit"));
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_one_of_twenty_parallel_confirmations_succeeds_at_two_instances() {
    let app = without_limits().await;
    let (ada, _, link) = asked(&app).await;
    race_to_confirm(&app, &link).await;
    assert_eq!(account(&app, &ada).await.email, NEW);
    assert_eq!(app.count("email.changed").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_a_link_to_a_new_address_dies_by_age_by_use_and_by_a_newer_one() {
    let app = without_limits().await;
    let (_, browser, older) = asked(&app).await;
    ask(&browser, "ada@third.example.com").await;
    let newer = app.last_mail_to("ada@third.example.com").await.path();
    let dead = browser.get(&older).await;
    assert_eq!((dead.status, dead.text("h1").as_str()), (400, "This link no longer works"));
    assert!(dead.body.contains(PAGE), "a dead link offers a new one");
    app.advance(3600);
    assert_eq!(browser.get(&newer).await.status, 400, "an hour is an hour");
    ask(&browser, NEW).await;
    let last = app.last_mail_to(NEW).await.path();
    let page = browser.open(&last).await;
    app.advance(3599);
    assert_eq!(browser.post_page(&page, &[], &[]).await.status, 303);
    assert_eq!(Browser::new(&app).get(&last).await.status, 400, "it works once");
    app.stop().await;
}

#[actix_web::test]
async fn mail_2_opening_a_link_to_a_new_address_changes_nothing() {
    let app = App::start().await;
    let (ada, browser, link) = asked(&app).await;
    for method in [Method::GET, Method::HEAD, Method::GET, Method::HEAD] {
        let answer = app.http.request(method.clone(), app.url(&link)).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{method}");
    }
    assert_eq!(account(&app, &ada).await.email, ada.email);
    let page = Browser::new(&app).open(&link).await;
    assert!(page.text(".lead").contains(NEW) && page.text(".lead").contains("a•••@example.com"));
    assert_eq!(confirm(&browser, &link).await.status, 303);
    app.stop().await;
}

#[actix_web::test]
async fn rl_asking_for_another_address_is_limited_alike_for_all() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let bea = Person::create(&app, "bea").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    for email in [bea.email.as_str(), NEW] {
        let mut statuses = Vec::new();
        for _ in 0..4 {
            statuses.push(ask(&browser, email).await.status);
        }
        assert_eq!(statuses, [303, 303, 303, 429], "{email}");
    }
    app.stop().await;
}
