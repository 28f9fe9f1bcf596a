//! Opening an account, proving its address, and what an unproven one may do.

use std::time::{Duration, Instant};

use bonafide::accounts::links::{Delivery, mint_invitation};
use bonafide::accounts::{Cause, login_link, users};
use bonafide::config::{MailMode, Rate, RegistrationMode, Settings, TermsOfUse};
use bonafide::store::linked_identities::{self, NewLinkedIdentity};
use bonafide::store::{Conn, StoreError, terms_acceptances};
use bonafide::types::EmailAddress;

use crate::account::mailed::race_to_confirm;
use crate::support::browser::{Page, authorize_address};
use crate::support::data::{PASSWORD, pkce};
use crate::support::{App, Browser, NewClient, Person};

const OWN: &str = "wombat trellis quorum anvil";

async fn open(adjust: impl FnOnce(&mut Settings)) -> App {
    App::with(|it| {
        it.registration.mode = RegistrationMode::Open;
        it.limits.register_per_ip = Rate::Off;
        it.limits.recover_per_address = Rate::Off;
        adjust(it);
    })
    .await
}

/// Sends the form, following nothing.
async fn register(browser: &Browser, email: &str, more: &[(&str, &str)]) -> Page {
    let page = browser.open("/register").await;
    assert!(page.has("#register-submit"), "{} {}", page.status, page.body);
    let mut fields = vec![("email", email), ("name", "Cleo Example"), ("password", OWN)];
    fields.extend_from_slice(more);
    browser.post_page(&page, &fields, &[]).await
}

/// Opens the link of the last letter and presses its button, following nothing.
async fn verify(app: &App, browser: &Browser, email: &str) -> Page {
    let page = browser.open(&app.last_mail_to(email).await.path()).await;
    assert!(page.has("#verify-submit"), "{} {}", page.status, page.body);
    browser.post_page(&page, &[], &[]).await
}

async fn sign_in(app: &App, name: &str, password: &str) -> Page {
    let browser = Browser::new(app);
    let page = browser.open("/login").await;
    browser.post_page(&page, &[("username", name), ("password", password)], &[]).await
}

async fn user(app: &App, name: &'static str) -> Option<users::User> {
    app.db.read::<_, StoreError>(move |conn| users::find_named(conn, name)).await.unwrap()
}

async fn invite(app: &App, email: &'static str, groups: &[&str]) -> String {
    let groups: Vec<String> = groups.iter().map(|it| (*it).to_owned()).collect();
    let now = app.now();
    let work = move |conn: &mut Conn| {
        let email = EmailAddress::parse(email).unwrap();
        let life = (Duration::from_secs(7 * 86_400), now);
        mint_invitation(conn, &email, &groups, Delivery::Mailed, life)
    };
    let minted = app.db.transaction::<_, StoreError>(work).await.unwrap();
    format!("/register?token={}", minted.token.expose())
}

#[actix_web::test]
async fn mail_7_the_browser_that_opened_the_account_keeps_its_password() {
    let app = open(|_| {}).await;
    let browser = Browser::new(&app);
    let sent = register(&browser, "cleo@example.com", &[("username", "Cleo")]).await;
    assert_eq!((sent.status, sent.location().as_deref()), (303, Some("/verify-email?sent=yes")));
    assert_eq!(browser.follow(sent).await.text("h1"), "Check your mail");
    let done = verify(&app, &browser, "cleo@example.com").await;
    assert_eq!((done.status, done.location().as_deref()), (303, Some("/login?done=email-verified")));
    let login = browser.follow(done).await;
    assert!(login.text("#login-notice").starts_with("Your address is confirmed."));
    for name in ["cleo@example.com", "cleo", "CLEO"] {
        assert_eq!(sign_in(&app, name, OWN).await.status, 303, "{name}");
    }
    assert!(user(&app, "cleo").await.unwrap().email_verified);
    assert_eq!(app.count("email.verified").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_one_of_twenty_parallel_confirmations_succeeds_at_two_instances() {
    let app = open(|it| it.limits.bad_links_per_ip = Rate::Off).await;
    register(&Browser::new(&app), "cleo@example.com", &[]).await;
    let link = app.last_mail_to("cleo@example.com").await.path();
    race_to_confirm(&app, &link).await;
    assert_eq!(app.count("email.verified").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_7_an_owner_in_another_browser_chooses_anew() {
    let app = open(|_| {}).await;
    // A stranger opens an account with somebody's address and waits for its owner to confirm it.
    register(&Browser::new(&app), "cleo@example.com", &[]).await;
    let owner = Browser::new(&app);
    let done = verify(&app, &owner, "cleo@example.com").await;
    assert!(done.location().unwrap().starts_with("/reset-password?token="), "{:?}", done.location());
    assert_eq!(sign_in(&app, "cleo@example.com", OWN).await.status, 401, "the stranger's password is gone");
    let page = owner.follow(done).await;
    assert!(page.has("#reset-submit"));
    let set = owner.post_page(&page, &[("password", "another trellis quorum anvil")], &[]).await;
    assert_eq!(set.location().as_deref(), Some("/login?done=password-reset"));
    assert_eq!(sign_in(&app, "cleo@example.com", "another trellis quorum anvil").await.status, 303);
    assert_eq!(app.count("account.unproven_cleaned").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_7_registering_or_resending_again_gives_a_stranger_nothing() {
    let app = open(|_| {}).await;
    let (stranger, owner) = (Browser::new(&app), Browser::new(&app));
    register(&stranger, "cleo@example.com", &[]).await;
    let again = [("password", "another trellis quorum anvil")];
    register(&owner, "cleo@example.com", &again).await;
    let page = stranger.open("/verify-email").await;
    stranger.post_page(&page, &[("email", "cleo@example.com")], &[]).await;
    assert_eq!(app.mailed_to("cleo@example.com").await.len(), 3);
    let done = verify(&app, &owner, "cleo@example.com").await;
    assert!(done.location().unwrap().starts_with("/reset-password"), "whose password it is nobody knows");
    assert_eq!(sign_in(&app, "cleo@example.com", OWN).await.status, 401);
    app.stop().await;
}

#[actix_web::test]
async fn mail_7_a_reset_proves_the_address_and_cleans_the_account() {
    let app = App::start().await;
    Person::with(&app, "ada", |it| it.is_email_verified = false).await;
    let browser = Browser::new(&app);
    let page = browser.open("/forgot-password").await;
    browser.post_page(&page, &[("email", "ada@example.com")], &[]).await;
    let page = browser.open(&app.last_mail_to("ada@example.com").await.path()).await;
    browser.post_page(&page, &[("password", OWN)], &[]).await;
    assert_eq!(sign_in(&app, "ada", OWN).await.status, 303);
    assert_eq!(app.count("account.unproven_cleaned").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_7_links_and_acceptances_of_before_go_with_the_rest() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.is_email_verified = false).await;
    let id = ada.user.id;
    let strangers = move |conn: &mut Conn, cause: &Cause<'_>| {
        let link = NewLinkedIdentity {
            id: bonafide::types::RowId::new().uuid(),
            user_id: id.uuid(),
            issuer: "https://id.example.com",
            subject: "stranger",
            label: None,
            created_at: cause.now,
        };
        linked_identities::insert(conn, &link)?;
        terms_acceptances::accept(conn, id, "2030-06", cause.now)?;
        login_link::make(conn, id, cause)
    };
    let made = app.operate::<_, StoreError>(strangers).await;
    let browser = Browser::new(&app);
    let page = browser.open("/forgot-password").await;
    browser.post_page(&page, &[("email", "ada@example.com")], &[]).await;
    let page = browser.open(&app.last_mail_to("ada@example.com").await.path()).await;
    browser.post_page(&page, &[("password", OWN)], &[]).await;
    assert!(user(&app, "ada").await.unwrap().email_verified);
    let links = app.db.read::<_, StoreError>(move |conn| linked_identities::list(conn, id)).await.unwrap();
    assert!(links.is_empty() && user(&app, "ada").await.unwrap().terms_accepted.is_none());
    let link = Browser::new(&app).open(&format!("/login/link?token={}", made.token.expose())).await;
    assert_eq!(link.status, 400, "the stranger's way in is gone");
    app.stop().await;
}

#[actix_web::test]
async fn letters_are_in_the_language_of_the_page_that_asked_for_them() {
    let app = open(|_| {}).await;
    let (browser, german) = (Browser::new(&app), [("accept-language", "de-AT,de;q=0.9,en;q=0.5")]);
    let page = browser.open("/register").await;
    let fields = [("email", "cleo@example.com"), ("name", "Cleo Example"), ("password", OWN)];
    assert_eq!(browser.post_page(&page, &fields, &german).await.status, 303);
    let letter = app.last_mail_to("cleo@example.com").await;
    assert!(letter.subject.starts_with("E-Mail-Adresse für"), "{}", letter.subject);
    assert_eq!(user(&app, "cleo@example.com").await.unwrap().profile.locale.as_deref(), Some("de"));

    Person::create(&app, "ada").await;
    let page = browser.open("/forgot-password").await;
    browser.post_page(&page, &[("email", "ada@example.com")], &german).await;
    let letter = app.last_mail_to("ada@example.com").await;
    assert!(letter.subject.starts_with("Neues Passwort für"), "no language was chosen: {}", letter.subject);
    let page = browser.open("/forgot-password").await;
    browser.post_page(&page, &[("email", "cleo@example.com")], &[("accept-language", "fr")]).await;
    let letter = app.last_mail_to("cleo@example.com").await;
    assert!(letter.subject.starts_with("E-Mail-Adresse für") || letter.subject.starts_with("Neues Passwort"));
    app.stop().await;
}

#[actix_web::test]
async fn pw_8_past_the_queue_what_was_typed_is_shown_again() {
    let app = open(|it| {
        it.limits.register_per_ip = Rate::Off;
        it.limits.bad_links_per_ip = Rate::Off;
    })
    .await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/forgot-password").await;
    browser.post_page(&page, &[("email", "ada@example.com")], &[]).await;
    let reset = browser.open(&app.last_mail_to("ada@example.com").await.path()).await;
    let page = browser.open("/register").await;
    let fields = [("email", "cleo@example.com"), ("name", "Cleo Example"), ("password", OWN)];
    let busy = async |page: &Page, fields: &[(&str, &str)]| {
        for _ in 0..20 {
            let many = (0..150).map(|_| browser.post_page(page, fields, &[]));
            let mut answers = futures_util::future::join_all(many).await;
            if let Some(at) = answers.iter().position(|it| it.status == 503) {
                return answers.swap_remove(at);
            }
        }
        panic!("the queue is never full");
    };
    let answer = busy(&page, &fields).await;
    assert!(answer.header("retry-after").parse::<u64>().is_ok_and(|it| it >= 1));
    assert_eq!(
        (answer.field("email").as_str(), answer.field("name").as_str()),
        ("cleo@example.com", "Cleo Example")
    );
    assert!(answer.text("#register-notice").starts_with("Many people are signing in right now."));
    let answer = busy(&reset, &[("password", "another trellis quorum anvil")]).await;
    assert!(answer.has("#reset-submit") && answer.has("#link-notice[role=alert]"), "{}", answer.body);
    app.stop().await;
}

#[actix_web::test]
async fn mail_4_registering_a_known_address_gets_the_same_answer() {
    let app = open(|_| {}).await;
    Person::create(&app, "ada").await;
    Person::with(&app, "bea", |it| it.is_email_verified = false).await;
    let browser = Browser::new(&app);
    let mut answers = Vec::new();
    for email in ["new@example.com", "ada@example.com", "bea@example.com", "ADA@example.com"] {
        let sent = register(&browser, email, &[]).await;
        let first = redacted(&sent);
        answers.push((first, redacted(&browser.follow(sent).await)));
    }
    assert!(answers.iter().all(|it| *it == answers[0]), "{answers:#?}");
    let exists = app.last_mail_to("ada@example.com").await;
    assert!(exists.subject.starts_with("You already have an account"), "{}", exists.subject);
    assert_eq!(app.mailed_to("ada@example.com").await.len(), 2);
    assert!(app.last_mail_to("bea@example.com").await.path().starts_with("/verify-email?token="));
    assert_eq!(sign_in(&app, "ada@example.com", PASSWORD).await.status, 303, "nothing was changed");
    app.stop().await;
}

/// Every byte of an answer but the request's id, the moment and the form's token, which are checked and replaced.
fn redacted(page: &Page) -> (u16, Vec<String>, String) {
    let id = page.header("x-request-id");
    assert!(id.len() == 16 && id.bytes().all(|it| it.is_ascii_hexdigit()), "{id}");
    let mut headers: Vec<_> = page
        .headers
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()).replace(id, "[id]"))
        .collect();
    headers.sort();
    (page.status, headers, page.body.replace(id, "[id]"))
}

#[actix_web::test]
async fn mail_4_asking_for_another_link_takes_the_same_time_for_known_addresses() {
    let app = open(|it| it.limits.recover_per_ip = Rate::Off).await;
    Person::create(&app, "ada").await;
    Person::with(&app, "bea", |it| it.is_email_verified = false).await;
    let browser = Browser::new(&app);
    let page = browser.open("/verify-email").await;
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..40 {
        for (kept, email) in times.iter_mut().zip(["ada@example.com", "bea@example.com", "new@example.com"]) {
            let begun = Instant::now();
            assert_eq!(browser.post_page(&page, &[("email", email)], &[]).await.status, 303);
            kept.push(begun.elapsed());
        }
    }
    let [proven, unproven, unknown] = times.map(|mut it| {
        it.sort();
        it[it.len() / 2]
    });
    for known in [proven, unproven] {
        let allowed = known.max(unknown) / 10 + Duration::from_millis(2);
        assert!(known.abs_diff(unknown) <= allowed, "{proven:?}, {unproven:?} and {unknown:?}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn mail_4_registering_takes_the_same_time_for_known_addresses() {
    let app = open(|_| {}).await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/register").await;
    let mut times = [Vec::new(), Vec::new()];
    for number in 0..25 {
        let fresh = format!("new{number}@example.com");
        for (kept, email) in times.iter_mut().zip(["ada@example.com", fresh.as_str()]) {
            let fields = [("email", email), ("name", "Cleo Example"), ("password", OWN)];
            let begun = Instant::now();
            assert_eq!(browser.post_page(&page, &fields, &[]).await.status, 303);
            kept.push(begun.elapsed());
        }
    }
    let [known, unknown] = times.map(|mut it| {
        it.sort();
        it[it.len() / 2]
    });
    let allowed = known.max(unknown) / 10 + Duration::from_millis(2);
    assert!(known.abs_diff(unknown) <= allowed, "{known:?} and {unknown:?}");
    app.stop().await;
}

#[actix_web::test]
async fn pw_7_the_right_password_of_an_unproven_account_mails_a_link_and_tells_nothing() {
    let app = App::start().await;
    Person::with(&app, "ada", |it| it.is_email_verified = false).await;
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let mut answers = Vec::new();
    for (name, password) in
        [("ada@example.com", PASSWORD), ("ada@example.com", "wrong"), ("nobody@example.com", PASSWORD)]
    {
        let answer = browser.post_page(&page, &[("username", name), ("password", password)], &[]).await;
        assert!(answer.set_cookie("_session").is_none());
        answers.push((answer.status, answer.text("#login-notice")));
    }
    assert!(answers.iter().all(|it| *it == answers[0] && it.0 == 401), "{answers:?}");
    assert_eq!(app.mailed_to("ada@example.com").await.len(), 1);
    let done = verify(&app, &browser, "ada@example.com").await;
    assert_eq!(done.location().as_deref(), Some("/login?done=email-verified"), "it knew the password");
    assert_eq!(sign_in(&app, "ada", PASSWORD).await.status, 303);
    app.stop().await;
}

#[actix_web::test]
async fn pw_7_signing_in_again_and_again_mails_three_links_an_hour() {
    let app = App::with(|it| it.limits.login_failures_per_pair = Rate::Off).await;
    Person::with(&app, "ada", |it| it.is_email_verified = false).await;
    for _ in 0..6 {
        assert_eq!(sign_in(&app, "ada", PASSWORD).await.status, 401);
    }
    assert_eq!(app.mailed_to("ada@example.com").await.len(), 3);
    app.stop().await;
}

#[actix_web::test]
async fn without_mail_no_proof_is_asked_for() {
    let app = open(|it| it.mail.mode = MailMode::Off).await;
    let browser = Browser::new(&app);
    let done = register(&browser, "cleo@example.com", &[]).await;
    assert_eq!(done.location().as_deref(), Some("/login?done=account-ready"));
    assert_eq!(sign_in(&app, "cleo@example.com", OWN).await.status, 303);
    let taken = register(&browser, "cleo@example.com", &[("password", "another trellis quorum anvil")]).await;
    assert_eq!(taken.location().as_deref(), Some("/login?done=account-ready"), "the same answer");
    assert_eq!(sign_in(&app, "cleo@example.com", OWN).await.status, 303);
    assert!(!browser.open("/login").await.has("#forgot"));
    assert!(!browser.open("/forgot-password").await.has("#forgot-submit"));
    app.stop().await;
}

#[actix_web::test]
async fn a_closed_registration_lets_nobody_in() {
    let app = App::start().await;
    let browser = Browser::new(&app);
    let page = browser.open("/register").await;
    assert_eq!((page.status, page.has("#register-submit")), (403, false));
    let forced =
        browser.post("/register", &[("email", "x@example.com"), ("name", "X"), ("password", OWN)]).await;
    assert_eq!(forced.status, 403);
    let invitation = invite(&app, "cleo@example.com", &[]).await;
    assert_eq!(browser.open(&invitation).await.status, 400, "closed means closed");
    assert!(!browser.open("/login").await.has("#register"));
    assert!(user(&app, "x@example.com").await.is_none());
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_an_invitation_fixes_the_address_and_is_used_once() {
    let app = App::with(|it| it.registration.mode = RegistrationMode::Invite).await;
    let browser = Browser::new(&app);
    assert_eq!(browser.open("/register").await.status, 403, "only whoever was invited");
    let link = invite(&app, "cleo@example.com", &["staff", "night shift"]).await;
    let page = browser.open(&link).await;
    assert_eq!(page.field("email"), "cleo@example.com");
    let fields = [("email", "evil@example.com"), ("name", "Cleo Example"), ("password", OWN)];
    let second = app.second().await;
    let there = Browser::new(&second);
    let pages = [(&browser, page), (&there, there.open(&link).await)];
    let uses = (0..20).map(|number| {
        let (browser, page) = &pages[number % 2];
        browser.post_page(page, &fields, &[])
    });
    let answers = futures_util::future::join_all(uses).await;
    second.stop().await;
    let ready = answers.iter().filter(|it| it.status == 303).count();
    assert_eq!(ready, 1, "{:?}", answers.iter().map(|it| it.status).collect::<Vec<_>>());
    let cleo = user(&app, "cleo@example.com").await.unwrap();
    assert!(cleo.email_verified && user(&app, "evil@example.com").await.is_none());
    let groups = app.db.read::<_, StoreError>(move |conn| users::groups_of(conn, cleo.id)).await.unwrap();
    assert_eq!(groups, ["night shift", "staff"]);
    assert_eq!(sign_in(&app, "cleo@example.com", OWN).await.status, 303);
    app.advance(7 * 86_400);
    assert_eq!(browser.open(&invite(&app, "dora@example.com", &[]).await).await.status, 200);
    let late = invite(&app, "emma@example.com", &[]).await;
    app.advance(7 * 86_400);
    assert_eq!(browser.open(&late).await.status, 400);
    app.stop().await;
}

#[actix_web::test]
async fn mail_7_an_invited_owner_takes_over_an_account_that_was_never_proven() {
    let app = open(|_| {}).await;
    register(&Browser::new(&app), "cleo@example.com", &[]).await;
    let link = invite(&app, "cleo@example.com", &["staff"]).await;
    let owner = Browser::new(&app);
    let page = owner.open(&link).await;
    let fields = [("name", "The Owner"), ("password", "another trellis quorum anvil")];
    assert_eq!(owner.post_page(&page, &fields, &[]).await.status, 303);
    assert_eq!(sign_in(&app, "cleo@example.com", OWN).await.status, 401);
    assert_eq!(sign_in(&app, "cleo@example.com", "another trellis quorum anvil").await.status, 303);
    assert_eq!(user(&app, "cleo@example.com").await.unwrap().name, "The Owner");
    app.stop().await;
}

#[actix_web::test]
async fn a_refused_registration_keeps_what_was_typed_and_makes_nothing() {
    let app = open(|_| {}).await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    for (more, notice) in [
        ([("email", "a@b.c,d@e.f"), ("name", "X")], "Enter one email address, such as name@example.com."),
        ([("email", "x@example.com"), ("name", " ")], "Enter your name, with no more than 200 characters."),
        ([("name", "X"), ("username", "a b")], "A username has letters, digits, dots"),
        ([("name", "X"), ("username", "ADA")], "Somebody has this username. Choose another."),
        ([("name", "a\u{7}b"), ("username", "")], "Enter your name"),
    ] {
        let answer = register(&browser, "x@example.com", &more).await;
        assert_eq!(answer.status, 400, "{more:?}");
        assert!(answer.text("#register-notice").starts_with(notice), "{}", answer.text("#register-notice"));
        assert!(!answer.body.contains(OWN), "the password is not sent back");
    }
    let short = register(&browser, "x@example.com", &[("password", "short")]).await;
    assert_eq!((short.status, short.field("name").as_str()), (400, "Cleo Example"));
    assert!(short.text("#password-fault").starts_with("Too short"));
    let empty = register(&browser, "x@example.com", &[("password", "")]).await;
    assert_eq!(empty.text("#password-fault"), "Enter a new password.");
    let page = browser.open("/register").await;
    let fields = [("email", "x@example.com"), ("name", "X"), ("password", OWN)];
    let stale = Browser::new(&app).post_page(&page, &fields, &[]).await;
    assert!(stale.has("#register-submit") && stale.status == 200, "another browser's form");
    let huge = "x".repeat(1_000_000);
    assert_eq!(register(&browser, "x@example.com", &[("name", &huge)]).await.status, 413);
    assert!(user(&app, "x@example.com").await.is_none() && app.mailed().await.is_empty());
    app.stop().await;
}

#[actix_web::test]
async fn two_who_register_the_same_name_at_once_make_one_account() {
    let app = open(|_| {}).await;
    let second = app.second().await;
    let browsers: Vec<_> = (0..8).map(|it| Browser::new(if it % 2 == 0 { &app } else { &second })).collect();
    let wishes = browsers.iter().map(|it| register(it, "cleo@example.com", &[]));
    let answers = futures_util::future::join_all(wishes).await;
    assert!(answers.iter().all(|it| [303, 503].contains(&it.status)));
    let asked = answers.iter().filter(|it| it.status == 303).count();
    assert_eq!(app.mailed_to("cleo@example.com").await.len(), asked, "everybody's letter goes to the owner");
    assert_eq!(app.count("user.created").await, 1);
    second.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn rl_registrations_are_limited_by_network() {
    let app = App::with(|it| {
        it.registration.mode = RegistrationMode::Open;
        it.limits.register_per_ip = Rate::PerWindow { count: 2, window: Duration::from_secs(3600) };
    })
    .await;
    let browser = Browser::new(&app);
    let mut statuses = Vec::new();
    for email in ["a@example.com", "b@example.com", "c@example.com"] {
        statuses.push(register(&browser, email, &[]).await.status);
    }
    assert_eq!(statuses, [303, 303, 429]);
    assert!(user(&app, "c@example.com").await.is_none());
    app.stop().await;
}

#[actix_web::test]
async fn terms_of_use_are_accepted_with_their_version() {
    let terms = TermsOfUse { url: "https://example.com/terms".to_owned(), version: "2030-06".to_owned() };
    let app = open(|it| it.registration.terms = Some(terms)).await;
    let browser = Browser::new(&app);
    let without = register(&browser, "cleo@example.com", &[]).await;
    assert_eq!(without.status, 400);
    assert_eq!(without.text("#register-notice"), "Accept the terms of use to go on.");
    assert!(without.body.contains("https://example.com/terms"));
    assert_eq!(register(&browser, "cleo@example.com", &[("terms", "yes")]).await.status, 303);
    let cleo = user(&app, "cleo@example.com").await.unwrap();
    assert_eq!((cleo.terms_accepted.as_deref(), cleo.must_accept_terms), (Some("2030-06"), false));
    app.stop().await;
}

#[actix_web::test]
async fn a_registration_within_a_request_ends_at_its_client() {
    let app = open(|_| {}).await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let (_, challenge) = pkce();
    let browser = Browser::new(&app);
    let login = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let page = browser.open(&format!("/register?request={}", login.field("request"))).await;
    let fields = [("email", "cleo@example.com"), ("name", "Cleo Example"), ("password", OWN)];
    browser.post_page(&page, &fields, &[]).await;
    let done = verify(&app, &browser, "cleo@example.com").await;
    let login = browser.follow(done).await;
    let fields = [("username", "cleo@example.com"), ("password", OWN)];
    let answer = browser.submit(&login, &fields).await.answer();
    assert!(answer.contains_key("code"), "{answer:?}");
    app.stop().await;
}

#[actix_web::test]
async fn mail_2_scanners_do_not_prove_addresses() {
    let app = open(|_| {}).await;
    let browser = Browser::new(&app);
    register(&browser, "cleo@example.com", &[]).await;
    let link = app.url(&app.last_mail_to("cleo@example.com").await.path());
    for _ in 0..3 {
        assert_eq!(app.http.head(&link).send().await.unwrap().status().as_u16(), 200);
        assert_eq!(app.http.get(&link).send().await.unwrap().status().as_u16(), 200);
    }
    assert!(!user(&app, "cleo@example.com").await.unwrap().email_verified);
    assert_eq!(verify(&app, &browser, "cleo@example.com").await.status, 303);
    app.stop().await;
}
