//! PW: who may sign in, and what a guess tells.

use bonafide::accounts::users::{self, Changes};
use diesel::connection::SimpleConnection;
use reqwest::header::HeaderMap;
use scraper::Selector;

use crate::support::app::{refusal, until};
use crate::support::browser::{Page, authorize_address};
use crate::support::data::{PASSWORD, pkce};
use crate::support::{App, Browser, NewClient, Person, Scene};

const WRONG: &str = "correct horse battery stapler";

#[actix_web::test]
async fn pw_1_a_weaker_hash_is_made_again_at_the_next_sign_in() {
    let app = App::with(|it| it.passwords.argon2_passes = 3).await;
    let weak = "$argon2id$v=19$m=19456,t=2,p=1$";
    let mut settings = app.settings.passwords;
    settings.argon2_passes = 2;
    let hasher = bonafide::accounts::passwords::Hasher::start(
        &settings,
        bonafide::accounts::passwords::HasherSize { threads: 1, waiting: 1 },
    )
    .unwrap();
    let hash = hasher.hash(bonafide::types::Secret::new(PASSWORD.to_owned())).await.unwrap();
    assert!(hash.expose().starts_with(weak));
    let ada = Person::with(&app, "ada", |it| it.password_hash = Some(hash)).await;
    for _ in 0..2 {
        assert!(Browser::new(&app).arrive(&ada).await.has("#sign-out"));
    }
    let stored = app
        .db
        .read::<_, bonafide::store::StoreError>(move |conn| {
            bonafide::store::users::find_credentials(conn, ada.user.id)
        })
        .await;
    let stored = stored.unwrap().unwrap().password_hash.unwrap();
    assert!(stored.starts_with("$argon2id$v=19$m=19456,t=3,p=1$"), "the hash has the parameters of today");
    app.stop().await;
}

#[actix_web::test]
async fn pw_7_unknown_wrong_unverified_disabled_and_suspended_get_the_same_answer_to_the_byte() {
    let app = App::start().await;
    Person::create(&app, "wrong").await;
    let disabled = Person::create(&app, "disab").await;
    let suspended = Person::create(&app, "suspe").await;
    Person::with(&app, "nopwd", |it| it.password_hash = None).await;
    Person::with(&app, "unver", |it| it.is_email_verified = false).await;
    app.operate(move |conn, cause| users::disable(conn, disabled.user.id, cause)).await;
    app.operate(move |conn, cause| users::suspend(conn, suspended.user.id, cause)).await;
    let mut seen = Vec::new();
    for (name, password) in [
        ("wrong", WRONG),
        ("nobod", WRONG),
        ("disab", PASSWORD),
        ("suspe", PASSWORD),
        ("nopwd", PASSWORD),
        ("unver", PASSWORD),
        ("unver", WRONG),
    ] {
        let browser = Browser::new(&app);
        let page = browser.open("/login").await;
        let csrf = page.field("csrf_token");
        let email = format!("{name}@example.com");
        let answer = browser.submit(&page, &[("username", &email), ("password", password)]).await;
        assert_eq!(answer.status, 401, "{name}");
        assert!(answer.has("[role=alert]"));
        assert!(!answer.body.contains(password), "no page repeats a password");
        assert!(answer.set_cookie("_session").is_none() && answer.set_cookie("_device").is_none());
        let body = without_what_is_each_answers_own(&answer, &csrf).replace(name, "*");
        seen.push((name, answer.status, comparable(&answer.headers), body));
    }
    let first = &seen[0];
    for other in &seen[1..] {
        assert_eq!((&first.1, &first.2, &first.3), (&other.1, &other.2, &other.3), "{}", other.0);
    }
    assert_eq!(app.count("login.failed").await, 7, "each is told to the audit");
    app.stop().await;
}

#[actix_web::test]
async fn pw_7_a_right_password_counts_no_more_when_hash_or_state_changed_while_it_was_hashed() {
    let app = App::start().await;
    for (index, (change, failure)) in [
        ("password_hash = NULL", "changed_meanwhile"),
        ("password_changed_at = password_changed_at + interval '1 second'", "changed_meanwhile"),
        ("epoch = epoch + 1", "changed_meanwhile"),
        ("status = 'suspended'", "not_active"),
        ("status = 'disabled'", "not_active"),
        ("email_verified_at = NULL", "unproven"),
    ]
    .into_iter()
    .enumerate()
    {
        let person = Person::create(&app, &format!("person{index}")).await;
        let browser = Browser::new(&app);
        let page = browser.open("/login").await;
        // Whoever signs in waits for this row between the hashing and the second look at the account.
        let mut other = app.database.conn();
        other.batch_execute("BEGIN; SELECT id FROM users FOR UPDATE").unwrap();
        let fields = [("username", person.email.as_str()), ("password", PASSWORD)];
        let (answer, ()) = tokio::join!(browser.post_page(&page, &fields, &[]), async {
            until("the sign-in waits", async || app.database.waiting_for_locks() == 1).await;
            let change = format!("UPDATE users SET {change} WHERE id = '{}'; COMMIT", person.user.id);
            other.batch_execute(&change).unwrap();
        });
        assert_eq!(answer.status, 401, "{change}");
        assert!(answer.has("#login-submit") && answer.set_cookie("_session").is_none(), "{change}");
        let event = app.events().await.into_iter().find(|it| it.code == "login.failed").unwrap();
        assert_eq!(event.details["failure"], failure, "{change}");
    }
    assert_eq!(app.count("login.succeeded").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn pw_7_the_username_signs_in_like_the_address_however_it_is_written() {
    let app = App::start().await;
    Person::create(&app, "ada").await;
    for identifier in ["ada", "ADA", "ada@example.com", "Ada@Example.COM"] {
        let browser = Browser::new(&app);
        let page = browser.open("/login").await;
        let home = browser.submit(&page, &[("username", identifier), ("password", PASSWORD)]).await;
        assert!(home.has("#sign-out"), "{identifier}: {}", home.status);
    }
    app.stop().await;
}

#[actix_web::test]
async fn pw_2_a_password_counts_as_it_was_typed_and_a_huge_one_is_refused_like_a_wrong_one() {
    let Scene { app, browser, .. } = Scene::new().await;
    let page = browser.open("/login").await;
    let padded = format!("{PASSWORD} ");
    let huge = "x".repeat(5000);
    for password in [padded.as_str(), &huge] {
        let answer = browser.submit(&page, &[("username", "ada"), ("password", password)]).await;
        assert_eq!(answer.status, 401);
    }
    let answer = browser.submit(&page, &[("username", ""), ("password", "")]).await;
    assert_eq!(answer.status, 400);
    assert!(answer.has("#login-submit") && answer.has("[role=alert]"));
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_who_must_change_the_password_gets_no_code() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    must_change(&app, &ada).await;
    let browser = Browser::new(&app);
    let (_, challenge) = pkce();
    let address = authorize_address(&client, "openid", &challenge, &[]);
    let page = browser.open(&address).await;
    let stopped = browser.sign_in(&page, &ada).await;
    assert_eq!(stopped.status, 200);
    assert!(stopped.address.starts_with("/account"), "{}", stopped.address);
    assert!(stopped.has("#sign-out") && !stopped.body.contains("code="));
    let silent = authorize_address(&client, "openid", &challenge, &[("prompt", "none")]);
    assert_eq!(browser.get(&silent).await.answer()["error"], "interaction_required");
    assert!(browser.open("/").await.has("#sign-out"), "signing out stays open to them");
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_who_must_change_the_password_redeems_and_refreshes_nothing() {
    let Scene { app, ada, client, browser } = Scene::with(NewClient::new("rp").first_party()).await;
    let tokens = browser.tokens(&app, &client, &ada, "openid offline_access").await;
    let (verifier, challenge) = pkce();
    let code = browser.authorize(&authorize_address(&client, "openid", &challenge, &[]), &ada).await;
    must_change(&app, &ada).await;
    let exchanged = refusal(client.redeem(&app, &code["code"], &verifier).await).await;
    assert_eq!(exchanged, (400, "invalid_grant".to_owned()));
    let refreshed = refusal(client.refresh(&app, tokens.refresh()).await).await;
    assert_eq!(refreshed, (400, "invalid_grant".to_owned()));
    assert_eq!(client.introspect(&app, &tokens.access_token).await["active"], false);
    app.stop().await;
}

#[actix_web::test]
async fn pw_8_past_the_queue_a_sign_in_gets_503_with_retry_after_and_others_stay_served() {
    let Scene { app, browser, .. } = Scene::new().await;
    let page = browser.open("/login").await;
    let mut most_busy = 0;
    for round in 0..5 {
        let name = format!("nobody{round}");
        let fields = [("username", name.as_str()), ("password", WRONG)];
        let guesses = (0..100).map(|_| browser.post_page(&page, &fields, &[]));
        let health = async {
            let mut answers = Vec::new();
            for _ in 0..10 {
                answers.push(app.get("/healthz").await.status().as_u16());
            }
            answers
        };
        let (answers, health) = tokio::join!(futures_util::future::join_all(guesses), health);
        assert!(health.iter().all(|it| *it == 200));
        assert!(answers.iter().all(|it| [401, 429, 503].contains(&it.status)));
        let busy: Vec<&Page> = answers.iter().filter(|it| it.status == 503).collect();
        most_busy = most_busy.max(busy.len());
        for it in busy {
            assert!(it.header("retry-after").parse::<u64>().unwrap() >= 1);
            assert!(it.has("#login-submit"), "the form is there for another try");
        }
        if most_busy > 0 {
            break;
        }
    }
    assert!(most_busy > 0, "a hundred at once are more than the queue holds");
    app.stop().await;
}

async fn must_change(app: &App, person: &Person) {
    let id = person.user.id;
    let changes = Changes { must_change_password: Some(true), ..Changes::default() };
    app.operate(move |conn, cause| users::update(conn, id, &changes, cause)).await;
}

fn without_what_is_each_answers_own(page: &Page, csrf: &str) -> String {
    let body = page.body.replace(csrf, "[csrf]").replace(page.header("x-request-id"), "[reference]");
    let question = page.html();
    let question = question.select(&Selector::parse("form[data-passkey-options]").unwrap()).next().unwrap();
    let options = question.value().attr("data-passkey-options").unwrap().replace('"', "&#34;");
    body.replace(&page.field("challenge"), "[challenge]").replace(&options, "[options]")
}

/// Every header but the time and the request's id.
fn comparable(headers: &HeaderMap) -> Vec<(String, String)> {
    let kept = headers.iter().filter(|(name, _)| *name != "date" && *name != "x-request-id");
    let mut all: Vec<_> =
        kept.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    all.sort();
    all
}
