//! What callers see when something of ours fails.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use bonafide::web::health::ReadyState;

use crate::server::{Plan, TestServer, client};

#[tokio::test]
async fn rel_7_a_panic_is_a_500_with_its_id_and_the_process_lives() {
    let server = TestServer::start(Plan::default());
    for _ in 0..3 {
        let page = client().get(server.url("/fail/panic")).send().await.unwrap();
        assert_eq!(page.status(), 500);
        let id = page.headers()["x-request-id"].to_str().unwrap().to_owned();
        let text = page.text().await.unwrap();
        assert!(text.contains(&id) && !text.contains("secret"), "{text}");
    }
    let post = client().post(server.url("/oauth2/token"));
    let post = post.header("content-type", "application/x-www-form-urlencoded").body("fail=panic");
    let json = post.send().await.unwrap();
    assert_eq!(json.status(), 500);
    assert_eq!(json.headers()["content-type"], "application/json");
    let id = json.headers()["x-request-id"].to_str().unwrap().to_owned();
    let text = json.text().await.unwrap();
    assert!(text.contains("\"server_error\"") && text.contains(&id), "{text}");
    assert_eq!(client().get(server.url("/hello")).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn an_internal_cause_is_not_shown() {
    let server = TestServer::start(Plan::default());
    let text = client().get(server.url("/fail/internal")).send().await.unwrap().text().await.unwrap();
    assert!(!text.contains("secret"), "{text}");
}

#[tokio::test]
async fn oa_9_what_is_away_says_when_to_come_back() {
    let server = TestServer::start(Plan::default());
    let away = client().get(server.url("/fail/away")).send().await.unwrap();
    assert_eq!((away.status().as_u16(), &away.headers()["retry-after"]), (503, &"2".parse().unwrap()));
}

#[tokio::test]
async fn rl_a_used_up_limit_says_what_it_is() {
    let server = TestServer::start(Plan::default());
    let throttled = client().get(server.url("/fail/throttled")).send().await.unwrap();
    assert_eq!(throttled.status(), 429);
    for (name, value) in [
        ("retry-after", "2"),
        ("ratelimit-limit", "5"),
        ("ratelimit-remaining", "0"),
        ("ratelimit-reset", "2"),
    ] {
        assert_eq!(throttled.headers()[name], value, "{name}");
    }
}

#[tokio::test]
async fn an_answer_of_the_handlers_own_is_left_alone() {
    let server = TestServer::start(Plan::default());
    let own = client().get(server.url("/own-error")).send().await.unwrap();
    assert_eq!(own.text().await.unwrap(), "a page of the handler's own");
}

#[tokio::test]
async fn rel_2_alive_and_ready_are_two_questions() {
    for (ready, status, name) in [
        (ReadyState::Ready, 200, "ready"),
        (ReadyState::DatabaseAway, 503, "database_unavailable"),
        (ReadyState::MigrationsPending, 503, "migrations_pending"),
        (ReadyState::Draining, 503, "draining"),
    ] {
        let server = TestServer::start(Plan { ready, ..Plan::default() });
        let alive = client().get(server.url("/healthz")).send().await.unwrap();
        assert_eq!(alive.status(), 200);
        let answer = client().get(server.url("/readyz")).send().await.unwrap();
        assert_eq!(answer.status(), status);
        assert_eq!(answer.text().await.unwrap(), format!("{{\"status\":\"{name}\"}}"));
    }
}

#[tokio::test]
async fn aud_3_figures_are_printed_as_text() {
    let server = TestServer::start(Plan::default());
    let figures = client().get(server.url("/metrics")).send().await.unwrap();
    assert_eq!(figures.headers()["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    assert_eq!(figures.text().await.unwrap(), "up 1\n");
}

#[test]
fn rel_4_idle_connections_do_not_hold_the_process_back() {
    let server = TestServer::start(Plan::default());
    let mut idle = TcpStream::connect(server.address).unwrap();
    idle.write_all(b"GET /hello HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut answer = [0; 4096];
    assert!(idle.read(&mut answer).unwrap() > 0);
    let silent = TcpStream::connect(server.address).unwrap();
    let started = Instant::now();
    server.stop_gracefully();
    assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
    drop((idle, silent));
}
