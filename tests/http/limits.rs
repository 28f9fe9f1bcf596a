//! RL: what is counted, who is locked out and who is not.

use bonafide::config::{Rate, Settings};
use diesel::RunQueryDsl;
use reqwest::Response;

use crate::support::app::json;
use crate::support::browser::Page;
use crate::support::data::{PASSWORD, RegisteredClient};
use crate::support::{App, Browser, NewClient, Person};

const WRONG: &str = "correct horse battery stapler";
const QUARTER: u64 = 15 * 60;

#[actix_web::test]
async fn rl_1_the_sixth_failure_locks_the_pair_alike_for_right_wrong_and_unknown() {
    let app = App::start().await;
    Person::create(&app, "ada").await;
    let mut locked = Vec::new();
    for name in ["ada", "nobody"] {
        let browser = Browser::new(&app);
        for _ in 0..5 {
            assert_eq!(guess(&browser, name, WRONG).await.status, 401);
        }
        for password in [WRONG, PASSWORD] {
            locked.push((name, guess(&browser, name, password).await));
        }
    }
    for (name, page) in &locked {
        assert_eq!(page.status, 429, "{name}");
        let wait: u64 = page.header("retry-after").parse().unwrap();
        assert!((1..=QUARTER).contains(&wait), "{name}: {wait}");
        assert_eq!(page.header("retry-after"), locked[0].1.header("retry-after"));
        assert_eq!(page.header("ratelimit-limit"), "5");
        assert_eq!(page.header("ratelimit-remaining"), "0");
        assert_eq!(page.header("ratelimit-reset"), page.header("retry-after"));
        assert!(page.has("#login-submit") && page.has("[role=alert]"));
        assert!(page.set_cookie("_session").is_none());
    }
    assert_eq!(app.count("login.locked").await, 2, "when a lock begins");
    assert_eq!(app.count("login.throttled").await, 0, "and not while it lasts");
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_a_lock_ends_and_each_further_one_is_half_as_long_again_up_to_an_hour() {
    let app = App::with(without_other_login_limits).await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let mut waits = Vec::new();
    for _ in 0..6 {
        let locked = loop {
            let answer = guess(&browser, "ada", WRONG).await;
            if answer.status == 429 {
                break answer;
            }
        };
        let wait: u64 = locked.header("retry-after").parse().unwrap();
        waits.push(wait);
        app.advance(wait - 1);
        assert_eq!(guess(&browser, "ada", PASSWORD).await.status, 429, "a second before the end");
        app.advance(2);
    }
    assert_eq!(waits[0], QUARTER);
    assert_eq!(waits[1], QUARTER * 3 / 2);
    assert!(waits.windows(2).all(|it| it[0] <= it[1]), "{waits:?}");
    assert_eq!(*waits.last().unwrap(), 3600, "{waits:?}");
    assert_eq!(guess(&browser, "ada", PASSWORD).await.status, 303, "and then the owner gets in");
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_a_hundred_parallel_guesses_are_evaluated_no_more_often_than_the_limit() {
    let app = App::start().await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let fields = [("username", "ada"), ("password", WRONG)];
    let guesses = (0..100).map(|_| browser.post_page(&page, &fields, &[]));
    let answers = futures_util::future::join_all(guesses).await;
    assert!(answers.iter().all(|it| [401, 429, 503].contains(&it.status)));
    let mut evaluated = answers.iter().filter(|it| it.status == 401).count();
    assert!(evaluated <= 5, "{evaluated}");
    while browser.post_page(&page, &fields, &[]).await.status == 401 {
        evaluated += 1;
    }
    assert_eq!(evaluated, 5);
    assert_eq!(app.count("login.failed").await, 5);
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_a_known_device_signs_in_while_others_attack_the_account() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let home = Browser::new(&app);
    home.arrive(&ada).await;
    home.sign_out().await;
    let stranger = Browser::new(&app);
    for _ in 0..5 {
        assert_eq!(guess(&stranger, "ada", WRONG).await.status, 401);
    }
    assert_eq!(guess(&stranger, "ada", PASSWORD).await.status, 429);
    assert_eq!(guess(&home, "ada", PASSWORD).await.status, 303, "the device is known");
    home.sign_out().await;
    for _ in 0..5 {
        assert_eq!(guess(&home, "ada", WRONG).await.status, 401);
    }
    assert_eq!(guess(&home, "ada", PASSWORD).await.status, 429, "a known device may not guess for ever");
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_a_device_is_known_to_those_who_signed_in_from_it_alone() {
    let app = App::start().await;
    let (mallory, _) = (Person::create(&app, "mallory").await, Person::create(&app, "ada").await);
    let device = Browser::new(&app);
    device.arrive(&mallory).await;
    for _ in 0..5 {
        assert_eq!(guess(&device, "ada", WRONG).await.status, 401);
    }
    assert_eq!(guess(&device, "ada", WRONG).await.status, 429);
    assert_eq!(guess(&Browser::new(&app), "ada", PASSWORD).await.status, 429, "counted by address");
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_a_right_password_gives_its_guess_back() {
    let app = App::start().await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    for _ in 0..3 {
        assert_eq!(guess(&browser, "ada", WRONG).await.status, 401);
    }
    for _ in 0..8 {
        assert_eq!(guess(&Browser::new(&app), "ada", PASSWORD).await.status, 303);
    }
    app.stop().await;
}

#[actix_web::test]
async fn rl_2_after_a_hundred_failures_only_known_devices_are_looked_at() {
    let app = App::with(without_other_login_limits).await;
    let ada = Person::create(&app, "ada").await;
    let home = Browser::new(&app);
    let page = home.arrive(&ada).await;
    home.submit(&page, &[]).await;
    let failed = "UPDATE users SET password_failures = 100 WHERE username = 'ada'";
    diesel::sql_query(failed).execute(&mut app.database.conn()).unwrap();
    let stranger = Browser::new(&app);
    assert_eq!(guess(&stranger, "ada", PASSWORD).await.status, 401, "right, and not looked at");
    assert_eq!(guess(&home, "ada", PASSWORD).await.status, 303, "nobody locks a person out");
    assert_eq!(guess(&stranger, "ada", PASSWORD).await.status, 401, "that opens nothing for others");
    app.stop().await;
}

#[actix_web::test]
async fn rl_one_network_of_ipv6_counts_as_one_address() {
    let app = App::with(|it| {
        it.limits.login_failures_per_account = Rate::Off;
        it.server.trusted_proxies = bonafide::config::TrustedProxies::parse("127.0.0.0/8,::1/128").unwrap();
    })
    .await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let fields = [("username", "ada"), ("password", WRONG)];
    for number in 0..6 {
        let address = format!("2001:db8:1:2::{number:x}");
        let answer = browser.post_page(&page, &fields, &[("x-forwarded-for", &address)]).await;
        assert_eq!(answer.status, if number < 5 { 401 } else { 429 }, "{number}");
    }
    let next = browser.post_page(&page, &fields, &[("x-forwarded-for", "2001:db8:1:3::1")]).await;
    assert_eq!(next.status, 401, "the network beside it is another");
    app.stop().await;
}

#[actix_web::test]
async fn rl_failures_per_address_are_counted_over_all_accounts() {
    let app =
        App::with(|it| it.limits.login_failures_per_ip = rate(&it.limits.login_failures_per_pair)).await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    for number in 0..5 {
        assert_eq!(guess(&browser, &format!("nobody{number}"), WRONG).await.status, 401);
    }
    assert_eq!(guess(&browser, "ada", PASSWORD).await.status, 429);
    app.stop().await;
}

#[actix_web::test]
async fn rl_failures_per_account_are_counted_over_all_addresses() {
    let app = App::with(|it| {
        it.limits.login_failures_per_account = rate(&it.limits.login_failures_per_pair);
        it.server.trusted_proxies = bonafide::config::TrustedProxies::parse("127.0.0.0/8,::1/128").unwrap();
    })
    .await;
    Person::create(&app, "ada").await;
    for number in 0..6 {
        let browser = Browser::new(&app);
        let page = browser.open("/login").await;
        let address = format!("203.0.113.{number}");
        let fields = [("username", "ada"), ("password", WRONG)];
        let answer = browser.post_page(&page, &fields, &[("x-forwarded-for", &address)]).await;
        assert_eq!(answer.status, if number < 5 { 401 } else { 429 }, "{number}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn rl_3_a_forwarded_header_of_anybody_skips_no_limit() {
    let app = App::start().await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let fields = [("username", "ada"), ("password", WRONG)];
    for number in 0..6 {
        let address = format!("203.0.113.{number}");
        let headers =
            [("x-forwarded-for", address.as_str()), ("forwarded", "for=\"rubbish"), ("x-real-ip", "::")];
        let answer = browser.post_page(&page, &fields, &headers).await;
        assert_eq!(answer.status, if number < 5 { 401 } else { 429 }, "{number}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn rl_failed_client_authentication_is_counted_and_right_credentials_never_are() {
    let app = App::start().await;
    let client = NewClient::new("rp").for_itself().register(&app).await;
    let wrong = RegisteredClient { secret: Some("wrong".repeat(9)), ..client.clone() };
    let form = [("grant_type", "client_credentials")];
    for path in ["/oauth2/token", "/oauth2/introspect"].iter().cycle().take(20) {
        let answer = wrong.post(&app, path, &[form[0], ("token", "x")]).await;
        assert_eq!(answer.status(), 401);
    }
    for path in ["/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"] {
        limited(wrong.post(&app, path, &[form[0], ("token", "x")]).await, 20).await;
    }
    for _ in 0..3 {
        assert_eq!(client.post(&app, "/oauth2/token", &form).await.status(), 200, "the right one works on");
    }
    app.advance(60);
    assert_eq!(wrong.post(&app, "/oauth2/token", &form).await.status(), 401, "the minute is over");
    app.stop().await;
}

#[actix_web::test]
async fn rl_requests_of_a_client_are_counted_where_that_is_switched_on() {
    let five = |it: &mut Settings| it.limits.client_requests = rate(&it.limits.login_failures_per_pair);
    let app = App::with(five).await;
    let client = NewClient::new("rp").for_itself().register(&app).await;
    let form = [("grant_type", "client_credentials")];
    for _ in 0..5 {
        assert_eq!(client.post(&app, "/oauth2/token", &form).await.status(), 200);
    }
    limited(client.post(&app, "/oauth2/token", &form).await, 5).await;
    app.stop().await;
}

#[actix_web::test]
async fn rl_failed_refreshes_of_public_clients_are_counted_by_address() {
    let app =
        App::with(|it| it.limits.public_refresh_failures_per_ip = rate(&it.limits.login_failures_per_pair))
            .await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("spa").public().first_party().register(&app).await;
    let confidential = NewClient::new("rp").register(&app).await;
    let browser = Browser::new(&app);
    let tokens = browser.tokens(&app, &client, &ada, "openid offline_access").await;
    for _ in 0..5 {
        assert_eq!(client.refresh(&app, "guessed").await.status(), 400);
    }
    limited(client.refresh(&app, "guessed").await, 5).await;
    assert_eq!(client.refresh(&app, tokens.refresh()).await.status(), 200, "a right one is never blocked");
    for _ in 0..8 {
        assert_eq!(confidential.refresh(&app, "guessed").await.status(), 400, "it proved who it is");
    }
    app.stop().await;
}

async fn guess(browser: &Browser, name: &str, password: &str) -> Page {
    let page = browser.open("/login").await;
    browser.post_page(&page, &[("username", name), ("password", password)], &[]).await
}

/// 429 as the design says it for programs.
async fn limited(answer: Response, limit: u32) {
    assert_eq!(answer.status(), 429);
    let header = |name: &str| answer.headers()[name].to_str().unwrap().parse::<u64>().unwrap();
    assert!(header("retry-after") >= 1);
    assert_eq!(header("ratelimit-limit"), u64::from(limit));
    assert_eq!(header("ratelimit-remaining"), 0);
    assert_eq!(header("ratelimit-reset"), header("retry-after"));
    assert_eq!(json(answer).await["error"], "temporarily_unavailable");
}

const fn rate(other: &Rate) -> Rate {
    *other
}

const fn without_other_login_limits(settings: &mut Settings) {
    settings.limits.login_failures_per_ip = Rate::Off;
    settings.limits.login_failures_per_account = Rate::Off;
}

#[actix_web::test]
async fn rl_invented_client_ids_share_one_limit_and_leave_no_trace() {
    let app = App::start().await;
    let answer = async |name: String| {
        let form = [("grant_type", "client_credentials"), ("client_id", &name), ("client_secret", "x")];
        app.post("/oauth2/token", &form).await.status().as_u16()
    };
    for number in 0..20 {
        assert_eq!(answer(format!("invented-{number}")).await, 401);
    }
    assert_eq!(answer("invented-20".to_owned()).await, 429);
    assert_eq!(app.count("client.authentication_failed").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn rl_a_public_client_cannot_be_shut_out_by_requests_in_its_name() {
    let one = Rate::PerWindow { count: 1, window: std::time::Duration::from_secs(60) };
    let app = App::with(|it: &mut Settings| it.limits.client_requests = one).await;
    let public = NewClient::new("spa").public().register(&app).await;
    let confidential = NewClient::new("svc").for_itself().register(&app).await;
    for _ in 0..3 {
        assert_eq!(public.redeem(&app, "code", "verifier").await.status(), 400);
    }
    let form = [("grant_type", "client_credentials")];
    assert_eq!(confidential.post(&app, "/oauth2/token", &form).await.status(), 200);
    assert_eq!(confidential.post(&app, "/oauth2/token", &form).await.status(), 429);
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_a_lock_is_told_once_to_the_owner_and_once_in_the_audit() {
    let app = App::with(without_other_login_limits).await;
    Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    for locks in 1..=2 {
        let last = loop {
            let answer = guess(&browser, "ada", WRONG).await;
            if answer.status == 429 {
                break answer;
            }
        };
        for _ in 0..5 {
            assert_eq!(guess(&browser, "ada", WRONG).await.status, 429);
        }
        assert_eq!(app.count("login.locked").await, locks);
        let told = app.mailed_to("ada@example.com").await;
        assert_eq!(told.len(), locks, "{told:?}");
        assert!(told[0].subject.contains("wrong passwords"), "{told:?}");
        app.advance(last.header("retry-after").parse().unwrap());
    }
    let rows = app.events().await.len();
    for _ in 0..5 {
        assert_eq!(guess(&browser, "nobody", WRONG).await.status, 401);
    }
    assert_eq!(guess(&browser, "nobody", WRONG).await.status, 429);
    assert_eq!(app.events().await.len(), rows + 6, "five failures and one lock");
    assert_eq!(app.mailed().await.len(), 2, "nobody to write to");
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_of_parallel_failures_over_two_instances_one_begins_the_lock() {
    let one = App::start().await;
    let two = one.second().await;
    Person::create(&one, "ada").await;
    let browser = Browser::new(&one);
    let page = browser.open("/login").await;
    let elsewhere = Browser { http: browser.http.clone(), issuer: two.issuer.clone() };
    let fields = [("username", "ada"), ("password", WRONG)];
    let both = [&browser, &elsewhere];
    let guesses = (0..20).map(|it| both[it % 2].post_page(&page, &fields, &[]));
    let answers = futures_util::future::join_all(guesses).await;
    assert!(answers.iter().filter(|it| it.status == 401).count() <= 5);
    while browser.post_page(&page, &fields, &[]).await.status != 429 {}
    assert_eq!(one.count("login.locked").await, 1);
    assert_eq!(one.mailed_to("ada@example.com").await.len(), 1);
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn rl_2_the_failure_that_closes_the_password_is_told_once() {
    let app = App::with(|it| {
        without_other_login_limits(it);
        it.limits.login_failures_per_pair = Rate::Off;
    })
    .await;
    Person::create(&app, "ada").await;
    let nearly = "UPDATE users SET password_failures = 98 WHERE username = 'ada'";
    diesel::sql_query(nearly).execute(&mut app.database.conn()).unwrap();
    let browser = Browser::new(&app);
    for told in [0, 1, 1] {
        assert_eq!(guess(&browser, "ada", WRONG).await.status, 401);
        assert_eq!(app.count("login.locked").await, told);
        assert_eq!(app.mailed_to("ada@example.com").await.len(), told);
    }
    app.stop().await;
}

#[actix_web::test]
async fn rl_unlocking_opens_every_lock_of_one_account() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    Person::create(&app, "bob").await;
    let browser = Browser::new(&app);
    for name in ["ada", "ada@example.com", "bob"] {
        while guess(&browser, name, WRONG).await.status != 429 {}
    }
    let full = "UPDATE users SET password_failures = 100 WHERE username = 'ada'";
    diesel::sql_query(full).execute(&mut app.database.conn()).unwrap();
    let id = ada.user.id;
    app.operate(move |conn, cause| bonafide::accounts::users::unlock(conn, id, cause)).await;
    assert_eq!(guess(&browser, "bob", PASSWORD).await.status, 429, "bob's stands");
    assert_eq!(guess(&Browser::new(&app), "ada", PASSWORD).await.status, 303);
    assert_eq!(guess(&Browser::new(&app), "ada@example.com", PASSWORD).await.status, 303, "by either name");
    assert_eq!(app.count("user.unlocked").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn rl_five_hundred_people_behind_one_address_sign_in_and_nobody_waits() {
    let app = App::with(|it| {
        it.passwords.argon2_memory_kib = 64;
        it.passwords.argon2_passes = 1;
    })
    .await;
    let ada = Person::create(&app, "ada").await;
    let copies = "INSERT INTO users (id, email, email_normalized, email_verified_at, name, password_hash, \
                  password_changed_at, created_at, updated_at) \
                  SELECT gen_random_uuid(), 'p' || n || '@example.com', 'p' || n || '@example.com', now(), 'P', \
                  password_hash, password_changed_at, created_at, updated_at \
                  FROM users, generate_series(1, 500) n WHERE username = 'ada'";
    diesel::sql_query(copies).execute(&mut app.database.conn()).unwrap();
    for number in 1..=500 {
        let page = guess(&Browser::new(&app), &format!("p{number}@example.com"), PASSWORD).await;
        assert_eq!(page.status, 303, "person {number}: {}", page.body);
    }
    assert!(Browser::new(&app).arrive(&ada).await.has("#sign-out"));
    app.stop().await;
}
