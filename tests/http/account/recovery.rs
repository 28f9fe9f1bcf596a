//! A forgotten password, and what mailed links have in common.

use std::time::{Duration, Instant};

use bonafide::config::Rate;
use bonafide::store::StoreError;
use bonafide::store::users::count_password_failure;
use reqwest::Method;

use crate::support::app::refusal;
use crate::support::browser::{Page, authorize_address};
use crate::support::data::{PASSWORD, pkce};
use crate::support::{App, Browser, NewClient, Person};

const NEW: &str = "wombat trellis quorum anvil";

/// Asks for a link, following nothing.
async fn ask(browser: &Browser, email: &str) -> Page {
    let page = browser.open("/forgot-password").await;
    browser.post_page(&page, &[("email", email)], &[]).await
}

/// Asks for a link and gives its path.
async fn link(app: &App, person: &Person) -> String {
    let asked = ask(&Browser::new(app), &person.email).await;
    assert_eq!(asked.location().as_deref(), Some("/forgot-password?sent=yes"));
    app.last_mail_to(&person.email).await.path()
}

/// Opens a link and sends the new password, following nothing.
async fn reset(browser: &Browser, link: &str, password: &str) -> Page {
    let page = browser.open(link).await;
    assert!(page.has("#reset-submit"), "{} {}", page.status, page.body);
    browser.post_page(&page, &[("password", password)], &[]).await
}

async fn signs_in(app: &App, person: &Person, password: &str) -> bool {
    let browser = Browser::new(app);
    let page = browser.open("/login").await;
    let fields = [("username", person.email.as_str()), ("password", password)];
    browser.post_page(&page, &fields, &[]).await.status == 303
}

async fn without_limits() -> App {
    App::with(|it| {
        it.limits.recover_per_address = Rate::Off;
        it.limits.recover_per_ip = Rate::Off;
        it.limits.bad_links_per_ip = Rate::Off;
    })
    .await
}

/// What an answer is, but for what differs between any two.
fn essence(page: &Page) -> (u16, String, Vec<(String, String)>) {
    let differs = ["date", "x-request-id", "set-cookie"];
    let headers = page.headers.iter().filter(|(name, _)| !differs.contains(&name.as_str()));
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    let body = page.body.lines().filter(|it| !it.contains("csrf_token") && !it.contains("offered-password"));
    (page.status, body.collect::<Vec<_>>().join("\n"), headers.collect())
}

#[actix_web::test]
async fn mail_6_a_reset_ends_all_access_and_signs_nobody_in() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let inside = Browser::new(&app);
    let tokens = inside.tokens(&app, &client, &ada, "openid offline_access").await;
    let browser = Browser::new(&app);
    let link = link(&app, &ada).await;
    let done = reset(&browser, &link, NEW).await;
    assert_eq!((done.status, done.location().as_deref()), (303, Some("/login?done=password-reset")));
    assert!(done.set_cookie("_session").is_none(), "nobody is signed in");
    let login = browser.follow(done).await;
    assert!(login.text("#login-notice").starts_with("Your new password is set."), "{}", login.body);
    assert!(inside.open("/account").await.has("#login-submit"), "the session is over");
    let refreshed = refusal(client.refresh(&app, tokens.refresh()).await).await;
    assert_eq!(refreshed, (400, "invalid_grant".to_owned()));
    assert!(signs_in(&app, &ada, NEW).await && !signs_in(&app, &ada, PASSWORD).await);
    assert_eq!(app.count("password.reset").await, 1);
    let mailed = app.mailed_to(&ada.email).await;
    let notice = mailed.iter().find(|it| it.subject.starts_with("Your password was changed")).unwrap();
    assert!(notice.text.contains("/not-me?token="), "{}", notice.text);
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_one_of_twenty_parallel_uses_succeeds_at_two_instances() {
    let app = without_limits().await;
    let second = app.second().await;
    let ada = Person::create(&app, "ada").await;
    let link = link(&app, &ada).await;
    let mut pages = Vec::new();
    for number in 0..20 {
        let browser = Browser::new(if number % 2 == 0 { &app } else { &second });
        pages.push((browser.open(&link).await, browser, format!("{NEW} {number}")));
    }
    let uses = pages.iter().map(|(page, browser, new)| async move {
        let used = browser.post_page(page, &[("password", new)], &[]).await;
        (used.status, new.clone())
    });
    let answers = futures_util::future::join_all(uses).await;
    let winners: Vec<_> = answers.iter().filter(|it| it.0 == 303).collect();
    let statuses: Vec<_> = answers.iter().map(|it| it.0).collect();
    assert_eq!(winners.len(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|it| [303, 400, 503].contains(it)), "{statuses:?}");
    assert!(signs_in(&app, &ada, &winners[0].1).await);
    second.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_a_link_dies_by_age_by_use_and_by_a_newer_one() {
    let app = without_limits().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let older = link(&app, &ada).await;
    let newer = link(&app, &ada).await;
    assert_ne!(older, newer);
    assert!(browser.open(&older).await.text("h1").contains("no longer works"));
    app.advance(30 * 60);
    let late = browser.open(&newer).await;
    assert_eq!((late.status, late.text("h1").as_str()), (400, "This link no longer works"));
    assert!(late.body.contains("/forgot-password"), "a dead link offers a new one");
    let last = link(&app, &ada).await;
    let page = browser.open(&last).await;
    app.advance(30 * 60 - 1);
    let used = browser.post_page(&page, &[("password", NEW)], &[]).await;
    assert_eq!(used.status, 303);
    let again = browser.post_page(&page, &[("password", "another trellis quorum anvil")], &[]).await;
    assert_eq!(again.status, 400);
    assert!(signs_in(&app, &ada, NEW).await, "the second use changed nothing");
    app.stop().await;
}

#[actix_web::test]
async fn mail_2_opening_a_link_uses_nothing_up() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let link = link(&app, &ada).await;
    for method in [Method::GET, Method::HEAD, Method::GET, Method::HEAD] {
        let answer = app.http.request(method.clone(), app.url(&link)).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{method}");
    }
    assert_eq!(reset(&Browser::new(&app), &link, NEW).await.status, 303);
    app.stop().await;
}

#[actix_web::test]
async fn mail_3_no_header_turns_a_link_elsewhere() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/forgot-password").await;
    let forged = [
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "ftp"),
        ("forwarded", "host=evil.example;proto=https"),
    ];
    assert_eq!(browser.post_page(&page, &[("email", &ada.email)], &forged).await.status, 303);
    let mail = app.last_mail_to(&ada.email).await;
    assert!(mail.link().starts_with(&format!("{}/reset-password?token=", app.issuer)), "{}", mail.link());
    assert!(!mail.raw.contains("evil.example"));
    app.stop().await;
}

#[actix_web::test]
async fn mail_4_known_and_unknown_addresses_get_the_same_answer() {
    let app = without_limits().await;
    let ada = Person::create(&app, "ada").await;
    let disabled = Person::create(&app, "bea").await.user.id;
    app.operate(move |conn, cause| bonafide::accounts::users::disable(conn, disabled, cause)).await;
    let browser = Browser::new(&app);
    for (path, id) in [("/forgot-password", "#forgot-submit"), ("/verify-email", "#resend-submit")] {
        let page = browser.open(path).await;
        assert!(page.has(id));
        let mut answers = Vec::new();
        for email in ["ada@example.com", "bea@example.com", "nobody@example.com"] {
            let asked = browser.post_page(&page, &[("email", email)], &[]).await;
            let followed = browser.follow(browser.post_page(&page, &[("email", email)], &[]).await).await;
            answers.push((essence(&asked), essence(&followed).1));
        }
        assert_eq!(answers[0], answers[1], "{path}");
        assert_eq!(answers[0], answers[2], "{path}");
        assert_eq!(answers[0].0.0, 303);
    }
    assert_eq!(app.mailed().await.len(), 2, "only who can use a link gets one: twice asked, and proven");
    assert_eq!(app.mailed_to(&ada.email).await.len(), 2);
    app.stop().await;
}

#[actix_web::test]
async fn mail_4_known_and_unknown_addresses_take_the_same_time() {
    let app = without_limits().await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/forgot-password").await;
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..60 {
        for (kept, email) in times.iter_mut().zip(["ada@example.com", "nobody@example.com"]) {
            let begun = Instant::now();
            browser.post_page(&page, &[("email", email)], &[]).await;
            kept.push(begun.elapsed());
        }
    }
    let [known, unknown] = times.map(|mut it| {
        it.sort();
        it[it.len() / 2]
    });
    let allowed = known.max(unknown) / 10 + Duration::from_millis(1);
    assert!(known.abs_diff(unknown) <= allowed, "{known:?} and {unknown:?}");
    app.stop().await;
}

#[actix_web::test]
async fn mail_5_only_one_address_is_taken_and_only_a_whole_one() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/forgot-password").await;
    let long = format!("{}@example.com", "x".repeat(300));
    for email in [
        "",
        "ada",
        "ada@example.com,bea@example.com",
        "ada@example.com;bea@example.com",
        "ada@example.com bea@example.com",
        "ada@example.com\r\nBcc: bea@example.com",
        "ada@example.com\nada@example.com",
        long.as_str(),
    ] {
        let answer = browser.post_page(&page, &[("email", email)], &[]).await;
        assert_eq!(answer.status, 400, "{email:?}");
        assert_eq!(answer.text("#address-notice"), "Enter one email address, such as name@example.com.");
    }
    let token = page.field("csrf_token");
    let huge = format!("csrf_token={token}&email={}", "x".repeat(1_000_000));
    for (body, status) in [
        (format!("csrf_token={token}&email=ada%40example.com&email=bea%40example.com"), 400),
        (format!("csrf_token={token}&email%5B%5D=ada%40example.com"), 400),
        (format!("csrf_token={token}&email=ada%40example.com%00"), 400),
        (format!("csrf_token={token}&email=%ff"), 400),
        (huge, 413),
    ] {
        let request = browser.http.post(app.url("/forgot-password")).body(body);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        assert_eq!(request.send().await.unwrap().status().as_u16(), status);
    }
    assert!(app.mailed().await.is_empty(), "nothing was sent");
    assert_eq!(ask(&browser, "ADA@Example.COM").await.status, 303);
    assert_eq!(app.mailed().await.len(), 1, "case does not matter");
    drop(ada);
    app.stop().await;
}

#[actix_web::test]
async fn rl_asking_is_limited_by_address_and_by_network() {
    let app = App::with(|it| {
        it.limits.recover_per_ip = Rate::PerWindow { count: 5, window: Duration::from_secs(3600) }
    })
    .await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    for email in ["ada@example.com", "nobody@example.com"] {
        for _ in 0..2 {
            assert_eq!(ask(&browser, email).await.status, 303);
        }
    }
    let second = app.second().await;
    assert_eq!(ask(&Browser::new(&second), "someone@example.com").await.status, 303);
    let refused = ask(&Browser::new(&second), "else@example.com").await;
    assert_eq!(refused.status, 429, "the sixth from a network, at whichever instance");
    assert!(refused.header("retry-after").parse::<u64>().unwrap() > 60);
    second.stop().await;
    app.stop().await;
    let app = App::start().await;
    let browser = Browser::new(&app);
    let mut statuses = Vec::new();
    for email in ["a@example.com", "A@example.com", "a@EXAMPLE.com", "a@example.com", "b@example.com"] {
        statuses.push(ask(&browser, email).await.status);
    }
    assert_eq!(statuses, [303, 303, 303, 429, 303], "alike for addresses that nobody has");
    app.stop().await;
}

#[actix_web::test]
async fn rl_tokens_that_are_none_are_limited_and_good_ones_go_on() {
    let app = App::with(|it| {
        it.limits.bad_links_per_ip = Rate::PerWindow { count: 4, window: Duration::from_secs(60) };
    })
    .await;
    let ada = Person::create(&app, "ada").await;
    let link = link(&app, &ada).await;
    let browser = Browser::new(&app);
    let page = browser.open(&link).await;
    let wrong = [("token", "x"), ("password", NEW)];
    let mut statuses = Vec::new();
    for path in ["/reset-password?token=a", "/verify-email?token=b"] {
        statuses.push(browser.get(path).await.status);
        statuses.push(browser.post_page(&page, &wrong, &[]).await.status);
    }
    statuses.push(browser.get("/reset-password").await.status);
    assert_eq!(statuses, [400, 400, 400, 400, 429]);
    assert_eq!(browser.post_page(&page, &[("password", NEW)], &[]).await.status, 303);
    app.stop().await;
}

#[actix_web::test]
async fn pw_3_and_pw_4_a_refused_password_uses_the_link_not_up() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.name = "Ada Lovelace".to_owned()).await;
    let link = link(&app, &ada).await;
    let browser = Browser::new(&app);
    for (password, why) in [
        ("", "Enter a new password."),
        ("short", "Too short: use at least 15 characters."),
        (PASSWORD, "You’ve had this password before. Choose one that is new."),
        ("I am LoveLace 1815", "It holds a part of your name, which is easy to guess. Leave that out."),
    ] {
        let answer = reset(&browser, &link, password).await;
        assert_eq!((answer.status, answer.text("#password-fault").as_str()), (400, why));
        assert_eq!(answer.field("token"), link.split_once("token=").unwrap().1, "the step goes on");
    }
    assert_eq!(reset(&browser, &link, NEW).await.status, 303);
    app.stop().await;
}

#[actix_web::test]
async fn pw_3_the_meter_of_the_reset_page_knows_whose_password_it_is() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.name = "Zacharias Quillfeather".to_owned()).await;
    let link = link(&app, &ada).await;
    let browser = Browser::new(&app);
    let page = browser.open(&link).await;
    let html = page.html();
    let meter = html.select(&scraper::Selector::parse("[data-strength]").unwrap()).next().unwrap();
    let address = app.url(meter.value().attr("data-strength").unwrap());
    let bars = async |token: &str, password: &str| {
        let form = [("token", token), ("password", password)];
        let answer = browser.http.post(&address).form(&form).send().await.unwrap();
        crate::support::app::json(answer).await["bars"].as_u64().unwrap()
    };
    let (token, own) = (page.field("token"), "quillfeather");
    assert!(bars(&token, own).await < bars("invented", own).await, "a guesser tries the name first");
    let foreign = browser.http.post(&address).header("origin", "https://evil.example");
    assert_eq!(foreign.form(&[("token", token.as_str())]).send().await.unwrap().status(), 403);
    let refused = reset(&browser, &link, own).await;
    assert!(refused.text(".strength-text").starts_with("Very weak"), "{}", refused.text(".strength-text"));
    assert_eq!(reset(&browser, &link, NEW).await.status, 303, "the meter used nothing up");
    app.stop().await;
}

#[actix_web::test]
async fn rl_2_a_reset_lets_unknown_devices_try_again() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let id = ada.user.id;
    let fail = move |conn: &mut bonafide::store::Conn| {
        (0..100).try_for_each(|_| count_password_failure(conn, id).map(|_| ()))
    };
    app.db.transaction::<_, StoreError>(fail).await.unwrap();
    assert!(!signs_in(&app, &ada, PASSWORD).await);
    let link = link(&app, &ada).await;
    assert_eq!(reset(&Browser::new(&app), &link, NEW).await.status, 303);
    assert!(signs_in(&app, &ada, NEW).await);
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_a_link_is_good_for_its_person_and_kind_alone() {
    let app = App::start().await;
    let (ada, bea) = (Person::create(&app, "ada").await, Person::create(&app, "bea").await);
    let (adas, beas) = (link(&app, &ada).await, link(&app, &bea).await);
    let token = adas.split_once("token=").unwrap().1.to_owned();
    let browser = Browser::new(&app);
    let other_kind = browser.get(&format!("/verify-email?token={token}")).await;
    assert_eq!(other_kind.status, 400);
    // Another person's token in the form sets that person's password, and nobody else's.
    let page = browser.open(&beas).await;
    let crossed = browser.post_page(&page, &[("token", &token), ("password", NEW)], &[]).await;
    assert_eq!(crossed.status, 303);
    assert!(signs_in(&app, &ada, NEW).await && signs_in(&app, &bea, PASSWORD).await);
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_and_ses_5_a_form_from_elsewhere_stays_on_its_step() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let link = link(&app, &ada).await;
    let (browser, other) = (Browser::new(&app), Browser::new(&app));
    let page = browser.open(&link).await;
    other.open(&link).await;
    let stale = other.post_page(&page, &[("password", NEW)], &[]).await;
    assert_eq!(stale.status, 200);
    assert!(stale.has("#reset-submit") && stale.text("#link-notice").starts_with("That page had been open"));
    let foreign = browser.post_page(&page, &[("password", NEW)], &[("origin", "https://evil.example")]).await;
    assert!(foreign.has("#reset-submit"), "{}", foreign.status);
    let bare = browser.post("/reset-password", &[("password", NEW)]).await;
    assert_eq!(bare.status, 400, "without a link there is nothing to set");
    assert!(signs_in(&app, &ada, PASSWORD).await, "nothing was changed");
    assert_eq!(reset(&browser, &link, NEW).await.status, 303, "nothing was used up");
    app.stop().await;
}

#[actix_web::test]
async fn a_reset_within_a_request_ends_at_its_client() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let (_, challenge) = pkce();
    let browser = Browser::new(&app);
    let login = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let capsule = login.field("request");
    let forgot = browser.open(&format!("/forgot-password?request={capsule}")).await;
    assert!(login.body.contains("/forgot-password?request="), "the sign-in page offers it");
    browser.post_page(&forgot, &[("email", &ada.email)], &[]).await;
    let link = app.last_mail_to(&ada.email).await.path();
    let done = reset(&browser, &link, NEW).await;
    let login = browser.follow(done).await;
    let fields = [("username", ada.email.as_str()), ("password", NEW)];
    let answer = browser.submit(&login, &fields).await.answer();
    assert!(answer.contains_key("code"), "{answer:?}");
    app.stop().await;
}

#[actix_web::test]
async fn password_managers_find_the_page_that_changes_a_password() {
    let app = App::start().await;
    let answer = Browser::new(&app).get("/.well-known/change-password").await;
    assert_eq!((answer.status, answer.location().as_deref()), (303, Some("/account/security/password")));
    app.stop().await;
}

/// A person whose password was just set, and the way out of the notice of it.
async fn told(app: &App) -> (Person, Browser, String) {
    let ada = Person::create(app, "ada").await;
    let browser = Browser::new(app);
    let link = link(app, &ada).await;
    assert_eq!(reset(&browser, &link, NEW).await.status, 303);
    let notice = app.last_mail_to(&ada.email).await;
    let way_out = notice.text.lines().find(|it| it.contains("/not-me?token=")).unwrap().trim().to_owned();
    let way_out = way_out[way_out.find("/not-me").unwrap()..].to_owned();
    (ada, browser, way_out)
}

#[actix_web::test]
async fn mail_10_an_owner_who_did_not_do_it_ends_all_access_and_recovers() {
    let app = App::start().await;
    let (ada, browser, way_out) = told(&app).await;
    let inside = Browser::new(&app);
    let login = inside.open("/login").await;
    let fields = [("username", ada.email.as_str()), ("password", NEW)];
    assert!(inside.submit(&login, &fields).await.has("#sign-out"));
    for _ in 0..2 {
        assert!(browser.open(&way_out).await.has("#not-me-submit"), "looking uses nothing up");
    }
    assert!(inside.open("/account").await.has("#sign-out"));
    let second = app.second().await;
    let there = Browser::new(&second);
    let pages = [(&browser, browser.open(&way_out).await), (&there, there.open(&way_out).await)];
    let uses = (0..20).map(|number| {
        let (browser, page) = &pages[number % 2];
        browser.post_page(page, &[], &[])
    });
    let answers = futures_util::future::join_all(uses).await;
    assert_eq!(answers.iter().filter(|it| it.status == 303).count(), 1);
    assert!(inside.open("/account").await.has("#login-submit"), "everybody is signed out");
    let mail = app.last_mail_to(&ada.email).await;
    let set = reset(&browser, &mail.path(), "another trellis quorum anvil").await;
    assert_eq!(set.status, 303);
    assert_eq!(app.count("account.not_me").await, 1);
    second.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn mail_10_an_address_that_was_changed_since_comes_back_to_its_owner() {
    let app = App::start().await;
    let (ada, browser, way_out) = told(&app).await;
    let id = ada.user.id;
    let evil = bonafide::types::EmailAddress::parse("evil@example.com").unwrap();
    let now = app.now();
    let steal =
        move |conn: &mut bonafide::store::Conn| bonafide::store::users::set_email(conn, id, &evil, now);
    app.db.transaction::<_, StoreError>(steal).await.unwrap();
    let page = browser.open(&way_out).await;
    assert_eq!(browser.post_page(&page, &[], &[]).await.status, 303);
    let link = app.last_mail_to(&ada.email).await.path();
    assert_eq!(reset(&browser, &link, "another trellis quorum anvil").await.status, 303);
    assert!(signs_in(&app, &ada, "another trellis quorum anvil").await);
    assert!(app.mailed_to("evil@example.com").await.is_empty());
    app.stop().await;
}

#[actix_web::test]
async fn pw_5_a_changed_password_voids_the_links_that_would_set_another() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let forgot = browser.open("/forgot-password").await;
    browser.post_page(&forgot, &[("email", &ada.email)], &[]).await;
    let link = app.last_mail_to(&ada.email).await.path();
    assert!(browser.open(&link).await.has("#reset-submit"));
    browser.arrive(&ada).await;
    let page = browser.open("/account/security/password").await;
    let fields = [("current_password", crate::support::data::PASSWORD), ("password", NEW)];
    assert_eq!(browser.post_page(&page, &fields, &[]).await.status, 303);
    assert_eq!(browser.open(&link).await.status, 400, "whoever had it asked for would have the account");
    app.stop().await;
}
