//! Passkeys: signing in with one, showing one as second factor, adding, naming and removing them.

use std::rc::Rc;
use std::time::Duration;

use bonafide::accounts::users;
use bonafide::config::Rate;
use bonafide::store::{StoreError, users as user_rows};
use futures_util::future::join_all;
use scraper::Selector;
use serde_json::Value;

use crate::support::browser::{Page, authorize_address};
use crate::support::data::{claims, pkce};
use crate::support::{App, Authenticator, Browser, NewClient, Person, Tokens};

const ADD: &str = "/account/security/passkeys/add";

/// The page with what differs each time taken out.
fn comparable(page: &Page) -> String {
    let escaped = page.passkey_options().replace('"', "&#34;");
    let own = [page.field("csrf_token"), page.field("challenge"), escaped];
    let body = page.body.replace(page.header("x-request-id"), "[reference]");
    own.iter().fold(body, |body, it| body.replace(it, "[own]"))
}

async fn sign_in_with(browser: &Browser, passkey: &mut Authenticator) -> Page {
    let page = browser.open("/login").await;
    let credential = passkey.get(&page.passkey_options());
    browser.submit(&page, &[("credential", &credential)]).await
}

/// A person with a passkey, added through the pages.
async fn with_passkey(
    app: &App,
    name: &str,
    adjust: impl FnOnce(&mut Authenticator),
) -> (Person, Authenticator) {
    let person = Person::create(app, name).await;
    let browser = Browser::new(app);
    browser.arrive(&person).await;
    let mut passkey = Authenticator::at(&app.issuer);
    adjust(&mut passkey);
    let added = add(&browser, &mut passkey).await;
    assert_eq!(added.status, 200, "{}", added.body);
    assert!(added.has("#codes-done[href='/account/security']"), "the first factor brings recovery codes");
    (person, passkey)
}

/// Adds a passkey for whoever is signed in just now.
pub async fn add(browser: &Browser, passkey: &mut Authenticator) -> Page {
    let page = browser.open(ADD).await;
    let credential = passkey.create(&page.passkey_options());
    browser.submit(&page, &[("name", "My key"), ("credential", &credential)]).await
}

/// Why the last sign-in failed, as the audit has it.
async fn last_failure(app: &App) -> String {
    let events = app.events().await;
    let failed = events.iter().find(|it| it.code == "login.failed").unwrap();
    failed.details["failure"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn mfa_8_a_passkey_signs_in_alone_and_tokens_say_which_kind_it_is() {
    let app = App::start().await;
    let client = NewClient::new("shop").first_party().register(&app).await;
    for (name, is_synced, kind) in [("ada", false, "hwk"), ("bob", true, "swk")] {
        let (person, mut passkey) = with_passkey(&app, name, |it| it.is_synced = is_synced).await;
        let browser = Browser::new(&app);
        let (verifier, challenge) = pkce();
        let page = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
        let credential = passkey.get(&page.passkey_options());
        let answer = browser.submit(&page, &[("credential", &credential)]).await.answer();
        let tokens = Tokens::of(client.redeem(&app, &answer["code"], &verifier).await).await;
        let id_token = claims(&tokens.id_token.unwrap());
        assert_eq!(id_token["sub"], Value::from(person.user.id.to_string()));
        assert_eq!(id_token["amr"], serde_json::json!([kind, "user", "mfa"]), "{name}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn mfa_8_a_passkey_is_offered_first_at_the_sign_in_and_among_the_names_that_the_browser_fills_in() {
    let app = App::start().await;
    let page = Browser::new(&app).open("/login").await;
    let at = |part: &str| page.body.find(part).unwrap_or_else(|| panic!("no {part}: {}", page.body));
    assert!(at("id=\"passkey-submit\"") < at("id=\"username\""), "first");
    assert!(page.has("[data-passkey-part][hidden] #passkey-submit"), "but only where a script can ask");
    assert!(page.has("#username[autocomplete='username webauthn']"));
    assert!(page.has("form[data-passkey=get][data-passkey-autofill] input[name=challenge]"));
    let html = page.html();
    let script = html.select(&Selector::parse("script[src*='/passkey']").unwrap()).next().unwrap();
    let script = app.get(script.value().attr("src").unwrap()).await;
    assert_eq!(script.status(), 200);
    assert!(script.text().await.unwrap().contains("isConditionalMediationAvailable"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_8_whatever_is_wrong_with_a_passkey_the_answer_is_the_same() {
    let app = App::start().await;
    let (_, mut good) = with_passkey(&app, "ada", |_| {}).await;
    let (_, other) = with_passkey(&app, "bob", |_| {}).await;
    assert!(sign_in_with(&Browser::new(&app), &mut good).await.has("#sign-out"));
    type Change = fn(&mut Authenticator, &Authenticator);
    let changes: [(&str, Change); 7] = [
        ("passkey_unknown", |it, _| it.credential_id = vec![7; 32]),
        ("passkey_of_another", |it, other| it.user_handle.clone_from(&other.user_handle)),
        ("passkey_of_another", |it, _| it.user_handle = None),
        ("passkey_not_proven", |it, other| it.credential_id.clone_from(&other.credential_id)),
        ("passkey_not_proven", |it, _| it.origin = "https://evil.example".to_owned()),
        ("passkey_without_verification", |it, _| it.verifies = false),
        ("passkey_counter_went_back", |it, _| it.counter = 0),
    ];
    let mut seen = Vec::new();
    for (reason, change) in changes {
        let mut bad = good.clone();
        change(&mut bad, &other);
        if reason == "passkey_not_proven" && bad.credential_id == other.credential_id {
            bad.user_handle.clone_from(&other.user_handle);
        }
        let answer = sign_in_with(&Browser::new(&app), &mut bad).await;
        assert_eq!(answer.status, 401, "{reason}");
        assert!(answer.has("[role=alert]") && answer.set_cookie("_session").is_none(), "{reason}");
        assert_eq!(last_failure(&app).await, reason);
        seen.push(comparable(&answer));
    }
    assert!(seen.windows(2).all(|it| it[0] == it[1]), "one answer for all");
    assert_eq!(app.count("passkey.counter_went_back").await, 1);
    assert!(sign_in_with(&Browser::new(&app), &mut good).await.has("#sign-out"), "the true one goes on");
    app.stop().await;
}

#[actix_web::test]
async fn mfa_8_what_no_authenticator_sends_is_refused_and_harms_nothing() {
    let app = App::start().await;
    let (_, mut passkey) = with_passkey(&app, "ada", |_| {}).await;
    let long = "x".repeat(8000);
    for sent in [
        "x",
        "{}",
        "[]",
        "null",
        "{\"id\":1}",
        &long,
        "{\"id\":\"a\",\"rawId\":\"\",\"type\":\"public-key\"}",
    ] {
        let browser = Browser::new(&app);
        let page = browser.open("/login").await;
        let answer = browser.submit(&page, &[("credential", sent)]).await;
        assert_eq!(answer.status, 401, "{sent:.20}");
        assert_eq!(last_failure(&app).await, "passkey_malformed");
    }
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let credential = passkey.get(&page.passkey_options());
    for challenge in ["", "x", "AAAA", &long] {
        let answer = browser.submit(&page, &[("credential", &credential), ("challenge", challenge)]).await;
        assert_eq!((answer.status, last_failure(&app).await.as_str()), (401, "passkey_stale_challenge"));
    }
    assert!(browser.submit(&page, &[("credential", &credential)]).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_8_a_challenge_is_answered_in_its_browser_in_time_and_with_its_own_bytes() {
    let app = App::start().await;
    let (_, mut passkey) = with_passkey(&app, "ada", |_| {}).await;
    let (one, two) = (Browser::new(&app), Browser::new(&app));
    let (page, theirs) = (one.open("/login").await, two.open("/login").await);
    let credential = passkey.get(&page.passkey_options());
    let challenge = page.field("challenge");
    let answer = two.submit(&theirs, &[("credential", &credential), ("challenge", &challenge)]).await;
    assert_eq!((answer.status, last_failure(&app).await.as_str()), (401, "passkey_stale_challenge"));
    let answer = one.submit(&one.open("/login").await, &[("credential", &credential)]).await;
    assert_eq!((answer.status, last_failure(&app).await.as_str()), (401, "passkey_not_proven"));
    app.advance(300);
    let answer = one.submit(&page, &[("credential", &credential)]).await;
    assert_eq!((answer.status, last_failure(&app).await.as_str()), (401, "passkey_stale_challenge"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_6_one_answer_signs_in_once_also_at_two_instances_at_the_same_time() {
    let app = App::start().await;
    let (_, mut passkey) = with_passkey(&app, "ada", |it| it.step = 0).await;
    let second = Rc::new(app.second().await);
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let credential = passkey.get(&page.passkey_options());
    let posts = (0..20).map(|index| {
        let (browser, page) = (&browser, &page);
        let (credential, second) = (credential.as_str(), Rc::clone(&second));
        async move {
            let issuer = if index % 2 == 0 { browser.issuer.clone() } else { second.issuer.clone() };
            let browser = Browser { http: browser.http.clone(), issuer };
            browser.post_page(page, &[("credential", credential)], &[]).await.status
        }
    });
    let answers = join_all(posts).await;
    assert_eq!(answers.iter().filter(|it| **it == 303).count(), 1, "{answers:?}");
    assert!(answers.iter().all(|it| [303, 401, 429].contains(it)), "{answers:?}");
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_passkeys_that_fail_are_counted_and_the_limit_is_told_once() {
    let few = Rate::PerWindow { count: 3, window: Duration::from_secs(900) };
    let app = App::with(|it| it.limits.login_failures_per_ip = few).await;
    let (_, mut passkey) = with_passkey(&app, "ada", |_| {}).await;
    passkey.credential_id = vec![7; 32];
    let mut statuses = Vec::new();
    for _ in 0..6 {
        statuses.push(sign_in_with(&Browser::new(&app), &mut passkey).await.status);
    }
    assert_eq!(statuses, [401, 401, 401, 429, 429, 429]);
    assert_eq!((app.count("login.failed").await, app.count("login.throttled").await), (3, 1));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_8_two_copies_with_one_count_side_by_side_are_one_sign_in() {
    // The limit of an address would let them in one after another.
    let app = App::with(|it| it.limits.login_failures_per_ip = Rate::Off).await;
    let (_, passkey) = with_passkey(&app, "ada", |_| {}).await;
    let copies = (0..6).map(|_| {
        let (mut copy, browser) = (passkey.clone(), Browser::new(&app));
        async move {
            let page = browser.open("/login").await;
            let credential = copy.get(&page.passkey_options());
            browser.post_page(&page, &[("credential", &credential)], &[]).await.status
        }
    });
    let answers = join_all(copies).await;
    assert_eq!(answers.iter().filter(|it| **it == 303).count(), 1, "{answers:?}");
    app.stop().await;
}

#[actix_web::test]
async fn pw_7_a_closed_accounts_passkey_gets_the_answer_of_an_unknown_one() {
    let app = App::start().await;
    let (ada, mut disabled) = with_passkey(&app, "ada", |_| {}).await;
    let (bob, mut suspended) = with_passkey(&app, "bob", |_| {}).await;
    app.operate(move |conn, cause| users::disable(conn, ada.user.id, cause)).await;
    app.operate(move |conn, cause| users::suspend(conn, bob.user.id, cause)).await;
    let mut unknown = Authenticator::at(&app.issuer);
    unknown.user_handle = Some(vec![1; 16]);
    let mut seen = Vec::new();
    for passkey in [&mut disabled, &mut suspended, &mut unknown] {
        let answer = sign_in_with(&Browser::new(&app), passkey).await;
        seen.push((answer.status, comparable(&answer)));
    }
    assert!(seen.iter().all(|it| it.0 == 401 && it.1 == seen[0].1));
    app.stop().await;
}

#[actix_web::test]
async fn rl_2_a_passkey_signs_in_while_the_password_is_not_looked_at() {
    let app = App::start().await;
    let (ada, mut passkey) = with_passkey(&app, "ada", |_| {}).await;
    let user = ada.user.id;
    let fail = move |conn: &mut bonafide::store::Conn| {
        (0..100).try_for_each(|_| user_rows::count_password_failure(conn, user).map(|_| ()))
    };
    app.db.transaction::<_, StoreError>(fail).await.unwrap();
    assert_eq!(Browser::new(&app).arrive(&ada).await.status, 401, "the password is not looked at");
    assert!(sign_in_with(&Browser::new(&app), &mut passkey).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_failed_passkeys_of_an_address_are_counted_and_right_ones_are_not() {
    let rate = Rate::PerWindow { count: 2, window: Duration::from_secs(900) };
    let app = App::with(|it| it.limits.login_failures_per_ip = rate).await;
    let (_, mut passkey) = with_passkey(&app, "ada", |_| {}).await;
    for _ in 0..4 {
        assert!(sign_in_with(&Browser::new(&app), &mut passkey).await.has("#sign-out"));
    }
    let mut unknown = Authenticator::at(&app.issuer);
    unknown.user_handle = Some(vec![1; 16]);
    for _ in 0..2 {
        assert_eq!(sign_in_with(&Browser::new(&app), &mut unknown).await.status, 401);
    }
    for passkey in [&mut unknown, &mut passkey] {
        let answer = sign_in_with(&Browser::new(&app), passkey).await;
        assert_eq!(answer.status, 429);
        assert!(!answer.header("retry-after").is_empty());
    }
    app.stop().await;
}

#[actix_web::test]
async fn mfa_8_a_passkey_is_a_second_factor_for_its_own_person_alone() {
    let app = App::start().await;
    let (ada, mut passkey) = with_passkey(&app, "ada", |_| {}).await;
    let (_, mut others) = with_passkey(&app, "bob", |_| {}).await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    assert_eq!((page.status, page.address.as_str()), (200, "/login/factor"), "the password is not enough");
    let asked: Value = serde_json::from_str(&page.passkey_options()).unwrap();
    assert_eq!(asked["allowCredentials"].as_array().unwrap().len(), 1);
    let credential = others.get(&page.passkey_options());
    assert_eq!(browser.submit(&page, &[("credential", &credential)]).await.status, 401);
    let page = browser.open("/login/factor").await;
    passkey.verifies = false;
    let credential = passkey.get(&page.passkey_options());
    assert_eq!(browser.submit(&page, &[("credential", &credential)]).await.status, 401);
    passkey.verifies = true;
    let page = browser.open("/login/factor").await;
    let credential = passkey.get(&page.passkey_options());
    assert!(browser.submit(&page, &[("credential", &credential)]).await.has("#sign-out"));
    let events = app.events().await;
    let entered = events.iter().find(|it| it.code == "login.succeeded").unwrap();
    assert_eq!(entered.details["amr"], serde_json::json!(["pwd", "hwk"]));
    let again = browser.post_page(&page, &[("credential", &credential)], &[]).await;
    assert_ne!(again.status, 200, "the challenge is spent");
    app.stop().await;
}

#[actix_web::test]
async fn mfa_7_adding_asks_who_is_there_and_gives_the_session_another_token() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    app.advance(301);
    assert!(browser.open(ADD).await.has("#login-submit"), "five minutes are too long ago");
    browser.arrive(&ada).await;
    let page = browser.open(ADD).await;
    let mut passkey = Authenticator::at(&app.issuer);
    let credential = passkey.create(&page.passkey_options());
    let answer = browser.post_page(&page, &[("name", "Key"), ("credential", &credential)], &[]).await;
    assert_eq!((answer.status, answer.text("h1").as_str()), (200, "Save your recovery codes"));
    assert!(answer.set_cookie("_session").is_some(), "SES-2");
    let events = app.events().await;
    let added = events.iter().find(|it| it.code == "factor.added").unwrap();
    assert_eq!((added.subject_id, &added.details["kind"]), (Some(ada.user.id), &Value::from("passkey")));
    assert!(browser.open("/account/security").await.body.contains("Key"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_8_a_passkey_is_added_only_as_it_was_asked_for() {
    let app = App::start().await;
    let (_, held) = with_passkey(&app, "bob", |_| {}).await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let mut elsewhere = Authenticator::at("https://evil.example");
    assert_eq!(add(&browser, &mut elsewhere).await.status, 400);
    let mut unverified = Authenticator::at(&app.issuer);
    unverified.verifies = false;
    assert_eq!(add(&browser, &mut unverified).await.status, 400);
    for length in [0, 1024] {
        let mut misnamed = Authenticator::at(&app.issuer);
        misnamed.credential_id = vec![7; length];
        assert_eq!(add(&browser, &mut misnamed).await.status, 400, "{length}");
    }
    let mut taken = Authenticator::at(&app.issuer);
    taken.credential_id.clone_from(&held.credential_id);
    assert_eq!(add(&browser, &mut taken).await.status, 409, "somebody else's credential");
    let page = browser.open(ADD).await;
    let credential = Authenticator::at(&app.issuer).create(&page.passkey_options());
    let long = "x".repeat(65);
    let named = |name| [("name", name), ("credential", credential.as_str())];
    assert_eq!(browser.submit(&page, &named(" ")).await.status, 400);
    assert_eq!(browser.submit(&page, &named(&long)).await.status, 400);
    assert_eq!(browser.submit(&page, &named("Key")).await.text("h1"), "Save your recovery codes");
    let answer = browser.submit(&browser.open(ADD).await, &named("Key")).await;
    assert_eq!(answer.status, 400, "another challenge");
    assert_eq!(app.count("factor.added").await, 2);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_7_a_passkey_is_named_and_removed_by_its_person_alone() {
    let app = App::start().await;
    let (ada, mut passkey) = with_passkey(&app, "ada", |_| {}).await;
    let (_, mut bobs) = with_passkey(&app, "bob", |_| {}).await;
    let browser = Browser::new(&app);
    sign_in_with(&browser, &mut passkey).await;
    let security = browser.open("/account/security").await;
    let html = security.html();
    let manage = Selector::parse("section[aria-labelledby=passkeys-heading] .row a").unwrap();
    let address = html.select(&manage).next().unwrap().value().attr("href").unwrap().to_owned();
    let page = browser.open(&address).await;
    assert_eq!(browser.submit(&page, &[("do", "rename"), ("name", "\u{7}")]).await.status, 400);
    let renamed = browser.submit(&page, &[("do", "rename"), ("name", "Blue <key>")]).await;
    assert!(renamed.body.contains("Blue &#60;key&#62;"), "{}", renamed.body);
    let other = Browser::new(&app);
    sign_in_with(&other, &mut bobs).await;
    assert_eq!(other.open(&address).await.address, "/account/security", "bob has no such passkey");
    let removed = browser.submit(&browser.open(&address).await, &[("do", "remove")]).await;
    assert_eq!(removed.address, "/account/security?done=factor-removed");
    assert_eq!(sign_in_with(&Browser::new(&app), &mut passkey).await.status, 401);
    assert!(Browser::new(&app).arrive(&ada).await.has("#sign-out"), "the password is enough again");
    assert!(sign_in_with(&Browser::new(&app), &mut bobs).await.has("#sign-out"));
    app.stop().await;
}
