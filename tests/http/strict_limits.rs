//! RL: the strict profile, chosen as an operator chooses it.

use std::time::Duration;

use bonafide::config::{Rate, RegistrationMode, Settings, TrustedProxies};
use bonafide::types::PlainToken;
use futures_util::future::join_all;

use crate::support::browser::Page;
use crate::support::{App, Browser, NewClient, Person};

const WRONG: &str = "correct horse battery stapler";
const OWN: &str = "wombat trellis quorum anvil";

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

/// An instance by the figures of the profile, where everybody may open an account.
async fn profile(is_strict: bool) -> App {
    App::with(|it| {
        if is_strict {
            strict(it);
        }
        it.registration.mode = RegistrationMode::Open;
    })
    .await
}

async fn register(browser: &Browser, name: &str, password: &str, more: &[(&str, &str)]) -> Page {
    let page = browser.open("/register").await;
    let email = format!("{name}@example.com");
    let mut fields = vec![("email", email.as_str()), ("name", "Cleo Example"), ("password", password)];
    fields.extend_from_slice(more);
    browser.post_page(&page, &fields, &[]).await
}

#[actix_web::test]
async fn rl_registrations_per_address_standard_and_strict() {
    for (is_strict, most) in [(true, 3), (false, 20)] {
        let app = profile(is_strict).await;
        Person::create(&app, "ada").await;
        let browser = Browser::new(&app);
        for password in ["short", "passwordpassword", "Cleo Example Cleo"] {
            let refused = register(&browser, "cleo", password, &[]).await;
            assert_eq!(refused.status, 400, "{password} costs nothing");
        }
        let taken = register(&browser, "cleo", OWN, &[("username", "ada")]).await;
        assert_eq!(taken.status, 400, "nothing was made, but a password was hashed and a username told");
        for number in 1..most {
            let made = register(&browser, &format!("p{number}"), OWN, &[]).await;
            assert_eq!(made.status, 303, "strict: {is_strict}: {number}");
        }
        let refused = register(&browser, "last", OWN, &[]).await;
        assert_eq!((refused.status, refused.header("ratelimit-limit")), (429, most.to_string().as_str()));
        app.stop().await;
    }
}

#[actix_web::test]
async fn rl_letters_asked_for_per_address_standard_and_strict() {
    for (is_strict, most) in [(true, 3), (false, 30)] {
        let app = profile(is_strict).await;
        let browser = Browser::new(&app);
        let (forgot, resend) = (browser.open("/forgot-password").await, browser.open("/verify-email").await);
        for number in 0..=most {
            // Both kinds are counted together.
            let page = if number % 2 == 0 { &forgot } else { &resend };
            let email = format!("p{number}@example.com");
            let status = browser.post_page(page, &[("email", &email)], &[]).await.status;
            assert_eq!(status, if number < most { 303 } else { 429 }, "strict: {is_strict}: {number}");
        }
        app.stop().await;
    }
}

#[actix_web::test]
async fn rl_invalid_links_per_address_standard_and_strict() {
    for (is_strict, most) in [(true, 10), (false, 60)] {
        let app = profile(is_strict).await;
        let browser = Browser::new(&app);
        for number in 0..=most {
            let path = if number % 2 == 0 { "/verify-email" } else { "/not-me" };
            let status = browser.get(&format!("{path}?token=none{number}")).await.status;
            assert_eq!(status, if number < most { 400 } else { 429 }, "strict: {is_strict}: {number}");
        }
        app.advance(60);
        assert_eq!(browser.get("/verify-email?token=none").await.status, 400, "the minute is over");
        app.stop().await;
    }
}

#[actix_web::test]
async fn rl_strict_invalid_links_that_set_a_password_are_five_in_an_hour() {
    for (is_strict, most) in [(true, 5), (false, 60)] {
        let app = profile(is_strict).await;
        let browser = Browser::new(&app);
        for number in 0..most {
            let status = browser.get(&format!("/reset-password?token=none{number}")).await.status;
            assert_eq!(status, 400, "strict: {is_strict}: {number}");
        }
        let refused = browser.get("/reset-password?token=none").await;
        assert_eq!((refused.status, refused.header("ratelimit-limit")), (429, most.to_string().as_str()));
        if is_strict {
            assert_eq!(browser.get("/verify-email?token=none").await.status, 400, "others are ten a minute");
            app.advance(60);
            assert_eq!(browser.get("/reset-password?token=none").await.status, 429);
            app.advance(3600);
        } else {
            app.advance(60);
        }
        assert_eq!(browser.get("/reset-password?token=none").await.status, 400);
        app.stop().await;
    }
}
