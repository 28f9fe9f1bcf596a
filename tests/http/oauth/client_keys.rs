//! Keys that a client keeps at an address of its own: what the host of that address may do to us (OA-5, OA-10).

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bonafide::types::ClientAuthMethod;
use serde_json::json;

use super::client_assertions::{Keys, assert_by, assertion_claims};
use super::client_authentication::invalid_client;
use crate::support::app::refusal;
use crate::support::{App, NewClient};

/// What a host answers: bytes and an end, or never anything.
enum Answer {
    Bytes(String),
    Silence,
}

/// A host that answers as it likes, and tells how many connections it got.
struct Host {
    port: u16,
    answer: Arc<Mutex<Answer>>,
    asked: Arc<AtomicUsize>,
}

impl Host {
    fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (answer, asked) = (Arc::new(Mutex::new(answer)), Arc::new(AtomicUsize::new(0)));
        let (given, count) = (Arc::clone(&answer), Arc::clone(&asked));
        std::thread::spawn(move || {
            let mut kept = Vec::new();
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                count.fetch_add(1, Ordering::SeqCst);
                let head = BufReader::new(stream.try_clone().unwrap()).lines();
                let _ = head.map_while(Result::ok).find(String::is_empty);
                match &*given.lock().unwrap() {
                    Answer::Bytes(bytes) => drop(stream.write_all(bytes.as_bytes())),
                    Answer::Silence => kept.push(stream),
                }
            }
        });
        Self { port, answer, asked }
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}/jwks.json", self.port)
    }

    fn answers(&self, answer: Answer) {
        *self.answer.lock().unwrap() = answer;
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

fn http(status: &str, more: &str, body: &str) -> Answer {
    let length = body.len();
    Answer::Bytes(format!(
        "HTTP/1.1 {status}\r\n{more}connection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    ))
}

fn json_body(body: &str) -> Answer {
    http("200 OK", "content-type: application/json\r\n", body)
}

fn serving(keys: &Keys) -> Answer {
    json_body(&keys.jwks().to_string())
}

/// The keys, filled up to a length.
fn as_long_as(keys: &Keys, bytes: usize) -> Answer {
    let mut jwks = keys.jwks();
    jwks["filler"] = json!("");
    let missing = bytes - jwks.to_string().len();
    jwks["filler"] = json!("x".repeat(missing));
    assert_eq!(jwks.to_string().len(), bytes);
    json_body(&jwks.to_string())
}

async fn with_keys_at(app: &App, address: String) {
    let client = NewClient::new("rp").for_itself().adjust(|it| {
        it.auth_method = ClientAuthMethod::PrivateKeyJwt;
        it.jwks_uri = Some(address);
    });
    client.register(app).await;
}

async fn open_to_loopback() -> App {
    App::with(|it| it.outbound.allow_loopback = true).await
}

async fn works(app: &App, keys: &Keys) -> bool {
    let answered = assert_by(app, &keys.assertion(&assertion_claims(app, &json!({})))).await;
    let is_taken = answered.status() == 200;
    assert!(is_taken || refusal(answered).await == invalid_client());
    is_taken
}

#[actix_web::test]
async fn oa_5_a_failing_address_keeps_the_known_keys_and_is_asked_every_thirty_seconds_at_most() {
    let app = open_to_loopback().await;
    let (keys, next) = (Keys::new(), Keys::new());
    let host = Host::start(serving(&keys));
    with_keys_at(&app, host.address()).await;
    assert!(works(&app, &keys).await);
    assert_eq!(host.asked(), 1);

    host.answers(http("500 Internal Server Error", "", ""));
    app.advance(301);
    for _ in 0..3 {
        assert!(works(&app, &keys).await, "what was known stays good");
    }
    assert_eq!(host.asked(), 2, "it failed a moment ago");
    for _ in 0..3 {
        assert!(!works(&app, &next).await, "a key that nobody has seen");
    }
    assert_eq!(host.asked(), 2, "a foreign signature makes no more requests");
    app.advance(29);
    assert!(works(&app, &keys).await && !works(&app, &next).await);
    assert_eq!(host.asked(), 2);
    app.advance(1);
    assert!(works(&app, &keys).await && !works(&app, &next).await);
    assert_eq!(host.asked(), 3);

    host.answers(serving(&next));
    app.advance(30);
    assert!(works(&app, &next).await, "it heals by itself");
    assert!(!works(&app, &keys).await, "and what was replaced is gone");
    app.stop().await;
}

#[actix_web::test]
async fn oa_5_an_address_that_never_worked_is_asked_every_thirty_seconds_at_most_and_may_recover() {
    let app = open_to_loopback().await;
    let keys = Keys::new();
    let host = Host::start(http("404 Not Found", "", ""));
    with_keys_at(&app, host.address()).await;
    for _ in 0..3 {
        assert!(!works(&app, &keys).await);
    }
    assert_eq!(host.asked(), 1);
    host.answers(serving(&keys));
    app.advance(30);
    assert!(works(&app, &keys).await);
    assert_eq!(host.asked(), 2);
    app.stop().await;
}

#[actix_web::test]
async fn oa_10_a_host_that_points_elsewhere_is_not_followed() {
    let app = open_to_loopback().await;
    let keys = Keys::new();
    let elsewhere = Host::start(serving(&keys));
    let host = Host::start(Answer::Silence);
    with_keys_at(&app, host.address()).await;
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let location = format!("content-type: application/json\r\nlocation: {}\r\n", elsewhere.address());
        // The keys lie beside the pointer too: a status that is no success counts for nothing.
        host.answers(http(status, &location, &keys.jwks().to_string()));
        let asked = host.asked();
        assert!(!works(&app, &keys).await, "{status}");
        assert_eq!((host.asked() - asked, elsewhere.asked()), (1, 0), "{status}");
        app.advance(31);
    }
    app.stop().await;
}

#[actix_web::test]
async fn oa_10_more_than_64_kib_is_not_read() {
    let app = open_to_loopback().await;
    let keys = Keys::new();
    let host = Host::start(as_long_as(&keys, 64 * 1024 + 1));
    with_keys_at(&app, host.address()).await;
    assert!(!works(&app, &keys).await);
    app.advance(31);
    let endless = "1000\r\n".to_owned() + &"x".repeat(0x1000) + "\r\n";
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
    host.answers(Answer::Bytes(head.to_owned() + &endless.repeat(200)));
    assert!(!works(&app, &keys).await);
    app.advance(31);
    host.answers(as_long_as(&keys, 64 * 1024));
    assert!(works(&app, &keys).await, "64 KiB are");
    app.stop().await;
}

#[actix_web::test]
async fn oa_10_a_silent_host_costs_its_client_five_seconds_and_nobody_else_anything() {
    let app = open_to_loopback().await;
    let keys = Keys::new();
    let host = Host::start(Answer::Silence);
    with_keys_at(&app, host.address()).await;
    let other = NewClient::new("other").for_itself().register(&app).await;
    let began = Instant::now();
    let (taken, ()) = tokio::join!(works(&app, &keys), async {
        while began.elapsed() < Duration::from_secs(4) {
            assert_eq!(other.own_tokens(&app, "notes.read").await.body["token_type"], "Bearer");
        }
    });
    assert!(!taken);
    let took = began.elapsed();
    assert!((Duration::from_secs(4)..Duration::from_secs(8)).contains(&took), "{took:?}");
    let began = Instant::now();
    assert!(!works(&app, &keys).await);
    assert!(began.elapsed() < Duration::from_secs(2), "it was silent a moment ago");
    app.stop().await;
}

#[actix_web::test]
async fn oa_10_no_way_of_writing_an_address_leads_into_our_own_network() {
    let keys = Keys::new();
    let host = Host::start(serving(&keys));
    let port = host.port;
    // By name, as another number, and as IPv4 inside IPv6.
    let own = [
        "localhost",
        "127.0.0.1",
        "2130706433",
        "0x7f.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "0.0.0.0",
    ];
    for name in own {
        let app = App::with(|it| it.outbound.allow_loopback = false).await;
        with_keys_at(&app, format!("https://{name}:{port}/jwks.json")).await;
        assert!(!works(&app, &keys).await, "{name}");
        assert_eq!(host.asked(), 0, "{name}");
        app.stop().await;
    }
}

#[actix_web::test]
async fn oa_10_the_development_switch_opens_this_machine_and_no_network_behind_it() {
    let keys = Keys::new();
    for name in ["10.0.0.1", "169.254.169.254", "192.168.0.1", "[::ffff:10.0.0.1]", "[fd00::1]", "[fe80::1]"]
    {
        let app = open_to_loopback().await;
        with_keys_at(&app, format!("https://{name}/jwks.json")).await;
        let began = Instant::now();
        assert!(!works(&app, &keys).await, "{name}");
        assert!(
            began.elapsed() < Duration::from_secs(3),
            "{name}: refused, not tried: {:?}",
            began.elapsed()
        );
        app.stop().await;
    }
}
