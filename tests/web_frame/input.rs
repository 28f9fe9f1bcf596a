//! NET-4: malformed input gets a 4xx that helps, never a 5xx.

use std::time::{Duration, Instant};

use reqwest::Response;
use serde_json::Value;

use crate::server::{Plan, TestServer, client};

const FORM: &str = "application/x-www-form-urlencoded";

async fn post(server: &TestServer, path: &str, body: impl Into<reqwest::Body>) -> Response {
    client().post(server.url(path)).header("content-type", FORM).body(body).send().await.unwrap()
}

async fn oauth_error(response: Response) -> (u16, String, String) {
    let status = response.status().as_u16();
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.headers()["cache-control"], "no-store");
    let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
    let field = |name: &str| body[name].as_str().unwrap().to_owned();
    (status, field("error"), field("error_description"))
}

fn many(count: u32) -> String {
    (0..count).map(|it| format!("p{it}=1&")).collect()
}

#[tokio::test]
async fn net_4_malformed_forms_are_invalid_requests() {
    let server = TestServer::start(Plan::default());
    let cases: [(&str, Vec<u8>); 9] = [
        ("NUL", b"grant_type=a%00".to_vec()),
        ("raw NUL", b"grant_type=a\0".to_vec()),
        ("invalid UTF-8", b"grant_type=%ff".to_vec()),
        ("raw invalid UTF-8", b"grant_type=\xff\xfe".to_vec()),
        ("bad escape", b"grant_type=%g1".to_vec()),
        ("10,000 parameters", many(10_000).into_bytes()[..60_000].to_vec()),
        ("repeated", b"grant_type=a&grant_type=a".to_vec()),
        ("long value", format!("grant_type=a&x={}", "y".repeat(20_000)).into_bytes()),
        ("nothing", Vec::new()),
    ];
    for (what, body) in cases {
        for path in ["/oauth2/token", "/oauth2/introspect"] {
            let started = Instant::now();
            let (status, code, _) = oauth_error(post(&server, path, body.clone()).await).await;
            assert_eq!((status, code.as_str()), (400, "invalid_request"), "{what} at {path}");
            assert!(started.elapsed() < Duration::from_secs(2), "{what}");
        }
        for path in ["/login", "/oauth2/authorize"] {
            let response = post(&server, path, body.clone()).await;
            let is_fine = path == "/login" && what == "nothing";
            let is_repeat = path == "/oauth2/authorize" && what == "repeated";
            assert!(response.status().is_client_error() || is_fine || is_repeat, "{what} at {path}");
        }
    }
}

#[tokio::test]
async fn oa_4_a_fault_names_its_parameter() {
    let server = TestServer::start(Plan::default());
    let (_, _, text) = oauth_error(post(&server, "/oauth2/token", "scope=a&scope=b").await).await;
    assert_eq!(text, "scope was sent more than once");
    let (_, _, text) = oauth_error(post(&server, "/oauth2/token", "grant_type=").await).await;
    assert_eq!(text, "grant_type is missing");
    let response = post(&server, "/oauth2/token", "grant_type=x&resource=a&resource=b").await;
    assert_eq!(response.status(), 200);
}

#[tokio::test]
async fn net_4_only_forms_are_read() {
    let server = TestServer::start(Plan::default());
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain"] {
        let request = client().post(server.url("/oauth2/token")).header("content-type", kind);
        let (status, code, _) = oauth_error(request.body("grant_type=a").send().await.unwrap()).await;
        assert_eq!((status, code.as_str()), (400, "invalid_request"), "{kind}");
    }
    let request = client().post(server.url("/oauth2/token")).body("grant_type=a");
    assert_eq!(request.send().await.unwrap().status(), 400);
}

#[tokio::test]
async fn net_4_compressed_bodies_are_refused() {
    let server = TestServer::start(Plan::default());
    for encoding in ["gzip", "br", "identity, gzip", "nonsense"] {
        let request = client().post(server.url("/oauth2/token")).header("content-encoding", encoding);
        let response = request.header("content-type", FORM).body("\x1f").send().await.unwrap();
        assert_eq!(response.headers()["accept-encoding"], "identity");
        assert_eq!(oauth_error(response).await.0, 415, "{encoding}");
    }
}

#[tokio::test]
async fn oa_4_secrets_do_not_stand_in_addresses() {
    let server = TestServer::start(Plan::default());
    let response = post(&server, "/oauth2/token?client_secret=x", "grant_type=a").await;
    let (status, _, text) = oauth_error(response).await;
    assert_eq!((status, text.contains("client_secret")), (400, true));
    let response = client().get(server.url("/oauth2/userinfo?access_token=x")).send().await.unwrap();
    assert_eq!(response.status(), 400);
}

#[tokio::test]
async fn oa_5_bad_credentials_are_challenged() {
    let server = TestServer::start(Plan::default());
    let with = |value: &'static str| {
        let request = client().post(server.url("/oauth2/token")).header("authorization", value);
        request.header("content-type", FORM).body("grant_type=a").send()
    };
    for value in ["Basic !", "Basic Og==", "Basic YTo=", "Bearer x", "Basic"] {
        let response = with(value).await.unwrap();
        assert!(response.headers()["www-authenticate"].to_str().unwrap().starts_with("Basic realm="));
        let (status, code, _) = oauth_error(response).await;
        assert_eq!((status, code.as_str()), (401, "invalid_client"), "{value}");
    }
    let response = with("Basic YTpi").await.unwrap();
    assert_eq!((response.status().as_u16(), response.text().await.unwrap().as_str()), (200, "a a"));
}

#[tokio::test]
async fn rfc_6750_section_3_a_bearer_token_is_sent_once() {
    let server = TestServer::start(Plan::default());
    let url = server.url("/oauth2/userinfo");
    let missing = client().get(&url).send().await.unwrap();
    assert_eq!(missing.status(), 401);
    assert_eq!(missing.headers()["www-authenticate"], "Bearer realm=\"bonafide\"");

    let header = client().get(&url).bearer_auth("abc").send().await.unwrap();
    assert_eq!(header.text().await.unwrap(), "abc");
    let body = post(&server, "/oauth2/userinfo", "access_token=abc").await;
    assert_eq!(body.text().await.unwrap(), "abc");
    let empty = client().post(&url).bearer_auth("abc").send().await.unwrap();
    assert_eq!(empty.text().await.unwrap(), "abc");

    let both = client().post(&url).bearer_auth("abc").header("content-type", FORM).body("access_token=abc");
    let both = both.send().await.unwrap();
    assert_eq!(both.status(), 400);
    let challenge = both.headers()["www-authenticate"].to_str().unwrap().to_owned();
    assert!(challenge.contains("error=\"invalid_request\""), "{challenge}");
    assert_eq!(client().get(&url).bearer_auth("a b").send().await.unwrap().status(), 400);
}

#[tokio::test]
async fn net_4_authorize_reads_queries_strictly() {
    let server = TestServer::start(Plan::default());
    let get = |query: String| client().get(server.url(&format!("/oauth2/authorize?{query}"))).send();
    for query in ["client_id=%00", "client_id=%ff", "client_id=%zz", "client_id=", &many(201)] {
        let response = get(query.to_owned()).await.unwrap();
        assert_eq!(response.status(), 400, "{query:.30}");
        assert!(response.headers()["content-type"].to_str().unwrap().starts_with("text/html"));
    }
    assert_eq!(get(format!("client_id={}", "x".repeat(20_000))).await.unwrap().status(), 414);
    let repeated = get("client_id=a&state=1&state=2".to_owned()).await.unwrap();
    assert_eq!(repeated.text().await.unwrap(), "a Some(\"state\")");
}

#[test]
fn net_4_broken_http_is_answered_with_4xx() {
    let server = TestServer::start(Plan::default());
    let headers: String = (0..200).map(|it| format!("x-{it}: 1\r\n")).collect();
    for request in [
        "GET /hello\0 HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(),
        "GET /hello HTTP/1.1\r\nhost: x\r\nx-y: a\0b\r\n\r\n".to_owned(),
        format!("GET /hello HTTP/1.1\r\nhost: x\r\n{headers}\r\n"),
        "POST /oauth2/token HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n".to_owned(),
        "POST /oauth2/token HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na".to_owned(),
        "POST /oauth2/token HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-length: 3\r\n\r\nabc".to_owned(),
        "POST /oauth2/token HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n".to_owned(),
        "\x16\x03\x01\x02\r\n\r\n".to_owned(),
    ] {
        let answer = server.raw(request.as_bytes());
        assert!(answer.starts_with("HTTP/1.1 4"), "{request:.60}: {answer:.100}");
    }
}

#[tokio::test]
async fn net_4_foreign_bytes_in_headers_and_cookies_do_no_harm() {
    let server = TestServer::start(Plan::default());
    let answer = server.raw(
        b"GET /origin HTTP/1.1\r\nhost: x\r\nconnection: close\r\nuser-agent: \xff\xfe\r\nx-request-id: \xff\r\n\
          x-forwarded-for: \xff\r\norigin: \xff\r\n\r\n",
    );
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let answer =
        server.raw(b"GET /cookies HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncookie: \xff;;=;a\r\n\r\n");
    assert!(answer.ends_with("false false false"), "{answer}");
}
