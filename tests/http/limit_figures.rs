//! RL, AUD-3: each limit that refuses a request is counted, under its name and once.

use std::time::Duration;

use bonafide::config::{Rate, RegistrationMode};

use crate::support::data::PASSWORD;
use crate::support::{App, Browser, NewClient, Person};

const WRONG: &str = "correct horse battery stapler";
const OWN: &str = "wombat trellis quorum anvil";

/// What the metrics listener says of one figure; nothing counts as 0.
async fn figure(app: &App, name: &str) -> u64 {
    let address = app.running.metrics_address.unwrap();
    let answer = app.http.get(format!("http://{address}/metrics")).send().await.unwrap();
    let text = answer.text().await.unwrap();
    let line = text.lines().find_map(|it| it.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned));
    line.map_or(0, |it| it.parse().unwrap())
}

async fn hits(app: &App, limit: &str) -> u64 {
    figure(app, &format!("bonafide_rate_limit_hits_total{{limit=\"{limit}\"}}")).await
}

async fn app() -> App {
    App::with(|it| {
        let one = Rate::PerWindow { count: 1, window: Duration::from_secs(3600) };
        it.server.metrics_listen = Some("127.0.0.1:0".parse().unwrap());
        it.registration.mode = RegistrationMode::Open;
        it.limits.register_per_ip = one;
        it.limits.recover_per_address = one;
        it.limits.recover_per_ip = Rate::PerWindow { count: 2, window: Duration::from_secs(3600) };
        it.limits.bad_links_per_ip = one;
        it.limits.public_refresh_failures_per_ip = one;
    })
    .await
}

#[actix_web::test]
async fn rl_every_limit_that_refuses_is_counted_once_under_its_name() {
    let app = app().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.open("/register").await;
    for (name, status) in [("one", 303), ("two", 429)] {
        let email = format!("{name}@example.com");
        let fields = [("email", email.as_str()), ("name", "Cleo"), ("password", OWN)];
        assert_eq!(browser.post_page(&page, &fields, &[]).await.status, status);
    }
    let page = browser.open("/forgot-password").await;
    for (email, status) in [("x@example.com", 303), ("x@example.com", 429), ("y@example.com", 429)] {
        assert_eq!(browser.post_page(&page, &[("email", email)], &[]).await.status, status, "{email}");
    }
    for status in [400, 429] {
        assert_eq!(browser.get("/verify-email?token=none").await.status, status);
    }
    let client = NewClient::new("app").public().register(&app).await;
    for status in [400, 429] {
        assert_eq!(client.refresh(&app, "none").await.status(), status);
    }
    browser.arrive(&ada).await;
    let page = browser.open("/account/security/password").await;
    let fields = [("current_password", WRONG), ("password", OWN)];
    for number in 0..6 {
        let status = browser.post_page(&page, &fields, &[]).await.status;
        assert_eq!(status, if number < 5 { 401 } else { 429 });
    }
    for limit in [
        "register_per_ip",
        "recover_per_address",
        "recover_per_ip",
        "bad_links_per_ip",
        "public_refresh_failures_per_ip",
        "login_failures_per_pair",
    ] {
        assert_eq!(hits(&app, limit).await, 1, "{limit}");
    }
    let stranger = Browser::new(&app);
    let page = stranger.open("/login").await;
    for _ in 0..6 {
        stranger.post_page(&page, &[("username", "bea"), ("password", PASSWORD)], &[]).await;
    }
    assert_eq!(hits(&app, "login_failures_per_pair").await, 2);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_5_the_lock_of_second_factors_is_counted_as_a_lock() {
    let app = app().await;
    let (ada, enrolled) = Browser::person_with_app(&app, "ada").await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    assert!(page.has("#code"), "{} {}", page.address, page.body);
    let wrong = enrolled.authenticator.wrong_code(&app);
    for number in 0..5 {
        let status = browser.post_page(&page, &[("code", &wrong)], &[]).await.status;
        assert_eq!(status, if number < 4 { 401 } else { 429 }, "{number}");
    }
    assert_eq!((hits(&app, "factor_failures").await, figure(&app, "bonafide_lockouts_total").await), (1, 1));
    let page = browser.arrive(&ada).await;
    assert_eq!(browser.post_page(&page, &[("code", &wrong)], &[]).await.status, 429);
    assert_eq!((hits(&app, "factor_failures").await, figure(&app, "bonafide_lockouts_total").await), (2, 1));
    app.stop().await;
}
