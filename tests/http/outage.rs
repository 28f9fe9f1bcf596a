//! REL-2 and OA-9: the database goes away and comes back.

use std::time::{Duration, Instant};

use reqwest::Response;

use crate::support::app::{until, until_within};
use crate::support::browser::authorize_address;
use crate::support::data::{PASSWORD, pkce};
use crate::support::postgres::TestServer;
use crate::support::{App, Browser, NewClient, Person};

/// Until when every stateful answer is there while the database is away.
const SOON: Duration = Duration::from_millis(2500);

/// How soon it goes on after the database is back.
const RECOVERY: Duration = Duration::from_secs(5);

/// How often an answer may be asked for until it is there in time: what is ours to be slow is slow each time.
const TRIES: usize = 3;

#[actix_web::test]
async fn rel_2_without_the_database_what_needs_it_answers_503_and_the_rest_goes_on() {
    let mut server = TestServer::start();
    let app = App::on_server(&server).await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let browser = Browser::new(&app);
    let tokens = browser.tokens(&app, &client, &ada, "openid").await;
    let login = Browser::new(&app);
    let page = login.open("/login").await;
    let tab = Browser::new(&app);
    let asked = tab.open(&authorize_address(&client, "openid", &pkce().1, &[])).await;
    let (verifier, challenge) = pkce();
    let request = authorize_address(&client, "openid", &challenge, &[]);
    let code = browser.authorize(&request, &ada).await["code"].clone();

    server.stop();
    for path in ["/healthz", "/.well-known/openid-configuration", "/.well-known/jwks.json", "/login"] {
        assert_eq!(app.get(path).await.status(), 200, "{path}");
    }
    assert_eq!(app.get("/readyz").await.status(), 503);
    unavailable(async || client.refresh(&app, tokens.refresh()).await).await;
    unavailable(async || client.redeem(&app, &code, &verifier).await).await;
    let token = [("token", tokens.access_token.as_str())];
    unavailable(async || client.post(&app, "/oauth2/introspect", &token).await).await;
    unavailable(async || client.post(&app, "/oauth2/revoke", &[("token", tokens.refresh())]).await).await;
    let userinfo = || app.http.get(app.url("/oauth2/userinfo")).bearer_auth(&tokens.access_token);
    unavailable(async || userinfo().send().await.unwrap()).await;
    for path in ["/account", &request, "/logout"] {
        let shown = soon(async || browser.get(path).await).await;
        assert_eq!(shown.status, 503, "{path}");
        assert!(shown.header("retry-after").parse::<u64>().unwrap() >= 1);
        assert!(shown.header("content-type").starts_with("text/html") && shown.has("main"));
        assert!(
            shown.has(".buttons a.button-primary[href='']"),
            "the same address once more: {}",
            shown.body
        );
    }
    let fields = [("username", "ada"), ("password", PASSWORD)];
    let guess = soon(async || login.post_page(&page, &fields, &[]).await).await;
    assert_eq!(guess.status, 503);
    assert!(guess.set_cookie("_session").is_none());
    assert!(!guess.has(".buttons a[href='']"), "a link does not send a form again");
    for (browser, page) in [(&login, &page), (&tab, &asked)] {
        let kept = soon(async || browser.post_page(page, &fields, &[]).await).await;
        assert_eq!(kept.status, 503);
        assert!(kept.header("retry-after").parse::<u64>().unwrap() >= 1);
        assert!(kept.has("#login-submit") && kept.has("[role=alert]"), "the step again: {}", kept.body);
        assert_eq!(kept.field("username"), "ada");
        assert_eq!(kept.field("request"), page.field("request"), "and the way to the client");
    }

    server.restart();
    until_within(RECOVERY, "it is ready again", async || app.get("/readyz").await.status() == 200).await;
    assert_eq!(client.introspect(&app, &tokens.access_token).await["active"], true, "nothing is lost");
    assert_eq!(client.refresh(&app, tokens.refresh()).await.status(), 200);
    assert_eq!(client.redeem(&app, &code, &verifier).await.status(), 200, "the code was not used up");
    assert!(browser.open("/account").await.has("#sign-out"));
    assert!(login.sign_in(&page, &ada).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn rel_2_an_outage_under_load_gives_only_answers_that_may_be_repeated() {
    let mut server = TestServer::start();
    let app = App::on_server(&server).await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let tokens = Browser::new(&app).tokens(&app, &client, &ada, "openid").await;
    let mut current = tokens.refresh().to_owned();
    for _ in 0..2 {
        let token = [("token", tokens.access_token.as_str())];
        let load = (0..20).map(|_| client.post(&app, "/oauth2/introspect", &token));
        let (answers, ()) = tokio::join!(futures_util::future::join_all(load), async { server.stop() });
        for answer in answers {
            assert!([200, 503].contains(&answer.status().as_u16()), "{}", answer.status());
            if answer.status() == 200 {
                assert!(answer.text().await.unwrap().contains("\"active\":true"), "never a wrong no");
            }
        }
        assert_eq!(client.refresh(&app, &current).await.status(), 503);
        server.restart();
        until_within(RECOVERY, "it is ready again", async || app.get("/readyz").await.status() == 200).await;
        let next = crate::support::Tokens::of(client.refresh(&app, &current).await).await;
        current = next.refresh().to_owned();
    }
    app.stop().await;
}

#[actix_web::test]
async fn rel_5_what_changed_while_nobody_listened_is_not_answered_from_memory() {
    let app = App::start().await;
    let client = NewClient::new("rp").for_itself().register(&app).await;
    let form = [("grant_type", "client_credentials")];
    assert_eq!(client.post(&app, "/oauth2/token", &form).await.status(), 200);
    app.database.close_connections();
    app.operate(|conn, cause| {
        let id = bonafide::types::ClientId::parse("rp").unwrap();
        bonafide::oauth::registration::disable(conn, &id, cause.actor, cause.now)
    })
    .await;
    until("the client is stopped", async || client.post(&app, "/oauth2/token", &form).await.status() == 401)
        .await;
    app.stop().await;
}

/// What is answered within the time that REL-2 allows.
async fn soon<T>(ask: impl AsyncFn() -> T) -> T {
    let mut took = Vec::new();
    for _ in 0..TRIES {
        let began = Instant::now();
        let answer = ask().await;
        took.push(began.elapsed());
        if began.elapsed() < SOON {
            return answer;
        }
    }
    panic!("too late: {took:?}");
}

/// The answer of OA-9, in time.
async fn unavailable(ask: impl AsyncFn() -> Response) {
    let answer = soon(ask).await;
    let status = answer.status();
    let wait = answer.headers().get("retry-after").map(|it| it.to_str().unwrap().parse::<u64>().unwrap());
    let body: serde_json::Value = answer.json().await.unwrap();
    assert_eq!(status, 503, "{body}");
    assert_eq!(body["error"], "temporarily_unavailable");
    assert!(wait.is_some_and(|it| it >= 1));
}
