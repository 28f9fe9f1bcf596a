//! RL: the strict profile, chosen as an operator chooses it.

use std::time::Duration;

use bonafide::config::{Rate, Settings, TrustedProxies};
use bonafide::types::PlainToken;
use futures_util::future::join_all;

use crate::support::{App, Browser, NewClient, Person};

const WRONG: &str = "correct horse battery stapler";

fn strict(settings: &mut Settings) {
    let master_key = PlainToken::random();
    let environment = [
        ("BONAFIDE_ISSUER", settings.issuer.as_str()),
        ("BONAFIDE_MASTER_KEY", master_key.expose()),
        ("BONAFIDE_LIMITS__PROFILE", "strict"),
    ];
    let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
    settings.limits = Settings::load(None, environment.into_iter()).unwrap().limits;
}

async fn guess(browser: &Browser, name: &str, address: &str) -> u16 {
    let page = browser.open("/login").await;
    let fields = [("username", name), ("password", WRONG)];
    browser.post_page(&page, &fields, &[("x-forwarded-for", address)]).await.status
}

#[actix_web::test]
async fn rl_strict_an_address_fails_five_times_in_a_quarter_of_an_hour() {
    for (is_strict, last) in [(true, 429), (false, 401)] {
        let app = App::with(|it| {
            if is_strict {
                strict(it);
            }
        })
        .await;
        let browser = Browser::new(&app);
        for number in 0..5 {
            assert_eq!(guess(&browser, &format!("nobody{number}"), "").await, 401);
        }
        assert_eq!(guess(&browser, "nobody5", "").await, last, "strict: {is_strict}");
        app.stop().await;
    }
}

#[actix_web::test]
async fn rl_strict_an_account_fails_ten_times_over_all_addresses() {
    for (is_strict, most) in [(true, 10), (false, 20)] {
        let app = App::with(|it| {
            if is_strict {
                strict(it);
            }
            it.server.trusted_proxies = TrustedProxies::parse("127.0.0.0/8,::1/128").unwrap();
        })
        .await;
        Person::create(&app, "ada").await;
        let browser = Browser::new(&app);
        for number in 0..=most {
            let status = guess(&browser, "ada", &format!("203.0.113.{number}")).await;
            assert_eq!(status, if number < most { 401 } else { 429 }, "strict: {is_strict}: {number}");
        }
        app.stop().await;
    }
}

#[actix_web::test]
async fn rl_strict_a_client_has_six_hundred_requests_a_minute() {
    let app = App::with(strict).await;
    let client = NewClient::new("rp").for_itself().register(&app).await;
    let form = [("grant_type", "client_credentials")];
    for _ in 0..30 {
        let some = (0..20).map(|_| client.post(&app, "/oauth2/token", &form));
        assert!(join_all(some).await.iter().all(|it| it.status() == 200));
    }
    let refused = client.post(&app, "/oauth2/token", &form).await;
    assert_eq!(
        (refused.status().as_u16(), &refused.headers()["ratelimit-limit"]),
        (429, &"600".parse().unwrap())
    );
    app.advance(60);
    assert_eq!(client.post(&app, "/oauth2/token", &form).await.status(), 200);
    app.stop().await;
}

#[actix_web::test]
async fn rl_strict_an_address_fails_twenty_refreshes_of_public_clients_a_minute() {
    for (is_strict, most) in [(true, 20), (false, 60)] {
        let app = App::with(|it| {
            if is_strict {
                strict(it);
            }
        })
        .await;
        let client = NewClient::new("spa").public().register(&app).await;
        for number in 0..=most {
            let status = client.refresh(&app, "guessed").await.status();
            assert_eq!(status, if number < most { 400 } else { 429 }, "strict: {is_strict}: {number}");
        }
        app.stop().await;
    }
}

#[actix_web::test]
async fn rl_strict_a_figure_by_itself_counts_more_than_the_profile() {
    let two = Rate::PerWindow { count: 2, window: Duration::from_secs(60) };
    let environment = [
        ("BONAFIDE_ISSUER", "http://localhost:8080"),
        ("BONAFIDE_LIMITS__PROFILE", "strict"),
        ("BONAFIDE_LIMITS__CLIENT_REQUESTS", "2/min"),
    ];
    let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let limits = Settings::load(None, environment.into_iter()).unwrap().limits;
    assert_eq!(limits.client_requests, two);
    let app = App::with(|it| it.limits = limits).await;
    let client = NewClient::new("rp").for_itself().register(&app).await;
    for status in [200, 200, 429] {
        assert_eq!(
            client.post(&app, "/oauth2/token", &[("grant_type", "client_credentials")]).await.status(),
            status
        );
    }
    app.stop().await;
}
