//! NET-3: how large and how slow a request may be.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use bonafide::web::middleware::RequestLimits;

use crate::server::{Plan, TestServer, client};

const HEAD: &str = "POST /oauth2/token HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
                    content-type: application/x-www-form-urlencoded\r\n";

#[tokio::test]
async fn net_3_a_body_of_64_kib_is_the_largest() {
    let server = TestServer::start(Plan::default());
    let fields = |bytes: usize| {
        let filler: String = (0..6).map(|it| format!("f{it}={}&", "x".repeat(10_000))).collect();
        format!("{filler}grant_type={}", "a".repeat(bytes - filler.len() - 11))
    };
    let post = |body: String| {
        let request = client().post(server.url("/oauth2/token"));
        request.header("content-type", "application/x-www-form-urlencoded").body(body).send()
    };
    assert_eq!(post(fields(64 * 1024)).await.unwrap().status(), 200);
    assert_eq!(post(fields(64 * 1024 + 1)).await.unwrap().status(), 413);
}

#[test]
fn net_3_a_huge_body_is_refused_whether_it_says_so_or_not() {
    let server = TestServer::start(Plan::default());
    let declared = server.raw(format!("{HEAD}content-length: 99999999999\r\n\r\n").as_bytes());
    assert!(declared.starts_with("HTTP/1.1 413"), "{declared}");
    let chunk = "x".repeat(0x4000);
    let chunks = format!("4000\r\n{chunk}\r\n").repeat(5);
    let chunked = server.raw(format!("{HEAD}transfer-encoding: chunked\r\n\r\n{chunks}0\r\n\r\n").as_bytes());
    assert!(chunked.starts_with("HTTP/1.1 413"), "{chunked}");
    let huge_integer = server.raw(format!("{HEAD}content-length: {}\r\n\r\n", "9".repeat(40)).as_bytes());
    assert!(huge_integer.starts_with("HTTP/1.1 4"), "{huge_integer}");
}

#[tokio::test]
async fn net_3_long_addresses_and_headers_are_refused() {
    let server = TestServer::start(Plan::default());
    let long = client().get(server.url(&format!("/hello?{}", "x".repeat(11_000)))).send().await.unwrap();
    assert_eq!(long.status(), 414);
    let long = client().get(server.url("/hello")).header("x-a", "x".repeat(33_000)).send().await.unwrap();
    assert_eq!(long.status(), 431);
}

#[test]
fn net_3_a_body_that_does_not_arrive_ends_the_request() {
    let limits = RequestLimits { body_timeout: Duration::from_millis(200), ..RequestLimits::default() };
    let server = TestServer::start(Plan { limits, ..Plan::default() });
    let answer = server.raw(format!("{HEAD}content-length: 100\r\n\r\ngrant_type=").as_bytes());
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("content-security-policy"), "{answer}");
}

#[test]
fn net_3_time_that_runs_out_while_a_body_arrives_is_the_callers() {
    let limits = RequestLimits { request_timeout: Duration::from_millis(200), ..RequestLimits::default() };
    let server = TestServer::start(Plan { limits, ..Plan::default() });
    let answer = server.raw(format!("{HEAD}content-length: 100\r\n\r\ngrant_type=").as_bytes());
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("invalid_request"), "{answer}");
    let answer = server.raw(b"GET /fail/never HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("retry-after: 2"), "{answer}");
    assert!(answer.contains("x-request-id"), "{answer}");
}

/// As many sockets as NET-3 names, or as this process may have: each is open at both of its ends here.
fn many_sockets() -> usize {
    let allowed = rustix::process::getrlimit(rustix::process::Resource::Nofile);
    let raised = rustix::process::Rlimit { current: allowed.maximum, maximum: allowed.maximum };
    let _ = rustix::process::setrlimit(rustix::process::Resource::Nofile, raised);
    let allowed = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
    let allowed = allowed.and_then(|it| usize::try_from(it).ok()).unwrap_or(usize::MAX);
    (allowed.saturating_sub(200) / 2).min(5000)
}

#[test]
fn net_3_slow_and_idle_sockets_cost_others_nothing() {
    let server = TestServer::start(Plan::default());
    let ask = || {
        let began = Instant::now();
        let answer = server.raw(b"GET /hello HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        began.elapsed()
    };
    let begun: [&[u8]; 3] = [
        b"",
        b"GET /hello HTTP/1.1\r\nhos",
        b"POST /oauth2/token HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\ng",
    ];
    let mut slow = Vec::new();
    for (number, begun) in begun.iter().cycle().take(many_sockets()).enumerate() {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.write_all(begun).unwrap();
        slow.push(stream);
        // The kernel drops whom nobody lets in quickly enough: an answer says that all before it are in.
        if number % 100 == 0 {
            ask();
        }
    }
    let quickest = (0..5).map(|_| ask()).min().unwrap();
    assert!(quickest < Duration::from_millis(100), "{quickest:?} beside {} sockets", slow.len());
    drop(slow);
}

#[test]
fn a_refused_body_does_not_leak_into_the_next_request() {
    let server = TestServer::start(Plan::default());
    let body = "GET /hello HTTP/1.1\r\nhost: x\r\n\r\n";
    let request = format!(
        "POST /hello HTTP/1.1\r\nhost: x\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(count @ 1..) = stream.read(&mut chunk) {
        answer.extend_from_slice(&chunk[..count]);
    }
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 415"), "{answer}");
    assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{answer}");
}
