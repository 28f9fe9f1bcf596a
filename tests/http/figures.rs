//! The figures of a running instance move with what happens (AUD-3).

use std::collections::BTreeMap;

use crate::support::app::until;
use crate::support::{App, Browser, NewClient, Person, Scene, Tokens};

type Figures = BTreeMap<String, f64>;

/// Every figure by its name and labels.
async fn figures(app: &App) -> Figures {
    let address = app.running.metrics_address.unwrap();
    let text = app.http.get(format!("http://{address}/metrics")).send().await.unwrap().text().await.unwrap();
    let lines = text.lines().filter(|it| !it.starts_with('#'));
    let pairs = lines.filter_map(|it| it.rsplit_once(' '));
    pairs.map(|(name, value)| (name.to_owned(), value.parse().unwrap())).collect()
}

fn of(figures: &Figures, name: &str) -> f64 {
    figures.get(&format!("bonafide_{name}")).copied().unwrap_or_default()
}

async fn scene() -> Scene {
    let app = App::with(|it| it.server.metrics_listen = Some("127.0.0.1:0".parse().unwrap())).await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let browser = Browser::new(&app);
    Scene { app, ada, client, browser }
}

#[actix_web::test]
async fn aud_3_sign_ins_tokens_revocations_reuse_and_limits_are_counted() {
    let scene = scene().await;
    let app = &scene.app;
    let machine = NewClient::new("machine").for_itself().register(app).await;

    let stranger = Browser::new(app);
    let login = stranger.open("/login").await;
    for _ in 0..6 {
        stranger.submit(&login, &[("username", "nobody"), ("password", "a wrong password")]).await;
    }
    let tokens = scene.tokens("openid offline_access").await;
    let second = Tokens::of(scene.client.refresh(app, tokens.refresh()).await).await;
    Tokens::of(scene.client.refresh(app, second.refresh()).await).await;
    assert_eq!(scene.client.refresh(app, tokens.refresh()).await.status(), 400, "a theft");
    let own = machine.own_tokens(app, "notes.read").await;
    machine.post(app, "/oauth2/revoke", &[("token", &own.access_token)]).await;
    let more = scene.tokens("openid offline_access").await;
    scene.client.post(app, "/oauth2/revoke", &[("token", more.refresh())]).await;
    scene.tokens("openid offline_access").await;
    let apps = scene.browser.open("/account/apps").await;
    scene.browser.submit(&apps, &[("client", "rp")]).await;
    scene.browser.sign_out().await;
    for _ in 0..21 {
        let wrong =
            [("grant_type", "client_credentials"), ("client_id", "machine"), ("client_secret", "wrong")];
        app.post("/oauth2/token", &wrong).await;
    }

    let seen = figures(app).await;
    for (name, count) in [
        ("login_attempts_total{result=\"succeeded\"}", 1.0),
        ("tokens_issued_total{grant=\"authorization_code\"}", 3.0),
        ("tokens_issued_total{grant=\"refresh_token\"}", 2.0),
        ("tokens_issued_total{grant=\"client_credentials\"}", 1.0),
        ("refresh_reuse_total{looks_like=\"theft\"}", 1.0),
        ("revocations_total{kind=\"access_token\"}", 1.0),
        ("revocations_total{kind=\"refresh_token\"}", 1.0),
        ("revocations_total{kind=\"consent\"}", 1.0),
        ("revocations_total{kind=\"logout\"}", 1.0),
        ("lockouts_total", 1.0),
    ] {
        assert!((of(&seen, name) - count).abs() < f64::EPSILON, "{name}: {seen:#?}");
    }
    let failed: f64 = seen.iter().filter(|(it, _)| it.contains("login_attempts_total")).map(|it| it.1).sum();
    assert!(failed >= 7.0, "{seen:#?}");
    let hits: f64 = seen.iter().filter(|(it, _)| it.contains("rate_limit_hits_total")).map(|it| it.1).sum();
    assert!(hits >= 2.0, "a lock and a client that guesses: {seen:#?}");
    scene.app.stop().await;
}

#[actix_web::test]
async fn aud_3_the_pool_the_signing_key_and_durations_are_measured() {
    let scene = scene().await;
    let before = figures(&scene.app).await;
    scene.app.advance(3600);
    let after = figures(&scene.app).await;
    let age = |it: &Figures| of(it, "signing_key_age_seconds");
    assert!((age(&after) - age(&before) - 3600.0).abs() < 1.0, "{} {}", age(&before), age(&after));
    until("the pool is seen at work", async || {
        let (seen, _) = tokio::join!(figures(&scene.app), scene.app.get("/readyz"));
        let (busy, idle) =
            (of(&seen, "pool_connections{use=\"busy\"}"), of(&seen, "pool_connections{use=\"idle\"}"));
        busy + idle >= 1.0
    })
    .await;
    let durations = "http_request_duration_seconds_count{method=\"GET\",route=\"/readyz\",status=\"200\"}";
    let count = of(&figures(&scene.app).await, durations);
    scene.app.get("/readyz").await;
    assert!(of(&figures(&scene.app).await, durations) > count);
    scene.app.stop().await;
}
