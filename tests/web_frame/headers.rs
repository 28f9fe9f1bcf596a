//! SES-7 and request ids: what every answer carries.

use reqwest::Response;
use reqwest::header::HeaderMap;

use crate::server::{Plan, TestServer, client};

fn text<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers.get(name).map(|it| it.to_str().unwrap()).unwrap_or_default()
}

fn assert_dressed(response: &Response) {
    let headers = response.headers();
    let csp = text(headers, "content-security-policy");
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ] {
        assert!(csp.contains(part), "{}: {part} is missing", response.url());
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(text(headers, name), value, "{}: {name}", response.url());
    }
    assert!(text(headers, "permissions-policy").contains("camera=()"));
    assert_eq!(text(headers, "x-request-id").len(), 16);
    assert!(headers.get("server").is_none());
}

#[tokio::test]
async fn ses_7_every_answer_carries_the_security_headers() {
    let server = TestServer::start(Plan::default());
    for (path, status) in [
        ("/hello", 200),
        ("/moved", 303),
        ("/nothing-here", 404),
        ("/hello/", 404),
        ("/login", 405),
        ("/own-error", 400),
        ("/fail/panic", 500),
        ("/fail/internal", 500),
        ("/fail/away", 503),
        ("/fail/throttled", 429),
        ("/oauth2/token", 405),
        ("/oauth2/userinfo", 401),
        ("/oauth2/authorize", 400),
        ("/healthz", 200),
    ] {
        let response = client().get(server.url(path)).send().await.unwrap();
        assert_eq!(response.status(), status, "{path}");
        assert_dressed(&response);
        assert!(response.headers().get("strict-transport-security").is_none());
        assert!(response.headers().get("cross-origin-opener-policy").is_none());
    }
}

#[tokio::test]
async fn ses_7_an_https_issuer_asks_for_https_ever_after() {
    let server = TestServer::start(Plan { issuer: "https://id.example.com", ..Plan::default() });
    let response = client().get(server.url("/hello")).send().await.unwrap();
    assert_eq!(text(response.headers(), "strict-transport-security"), "max-age=31536000; includeSubDomains");
}

#[tokio::test]
async fn ses_7_some_addresses_differ_where_they_must() {
    let server = TestServer::start(Plan::default());
    let get = |path: &str| client().get(server.url(path)).send();
    let account = get("/account").await.unwrap();
    assert_eq!(text(account.headers(), "cross-origin-opener-policy"), "same-origin");
    let form = get("/form-to-client").await.unwrap();
    let csp = text(form.headers(), "content-security-policy");
    assert!(csp.contains("base-uri 'none'") && !csp.contains("form-action"));
    let jwks = get("/.well-known/jwks.json").await.unwrap();
    assert_eq!(text(jwks.headers(), "cross-origin-resource-policy"), "cross-origin");
    assert_eq!(text(jwks.headers(), "cache-control"), "public, max-age=300");
}

#[tokio::test]
async fn net_3_our_headers_stay_below_4_kib() {
    let server = TestServer::start(Plan { issuer: "https://id.example.com", ..Plan::default() });
    for path in ["/account", "/oauth2/userinfo", "/fail/throttled"] {
        let response = client().get(server.url(path)).send().await.unwrap();
        let bytes: usize =
            response.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        assert!(bytes < 2048, "{path}: {bytes}");
    }
}

#[tokio::test]
async fn aud_2_a_harmless_request_id_is_kept_and_any_other_replaced() {
    let server = TestServer::start(Plan::default());
    let with_id = |id: &'static str| client().get(server.url("/origin")).header("x-request-id", id).send();
    let kept = with_id("proxy-id.0001").await.unwrap();
    assert_eq!(text(kept.headers(), "x-request-id"), "proxy-id.0001");
    assert!(kept.text().await.unwrap().contains(" proxy-id.0001 "));
    for id in ["short", "<script>alert(1)</script>", "with spaces in it"] {
        let response = with_id(id).await.unwrap();
        let given = text(response.headers(), "x-request-id").to_owned();
        assert!(given.len() == 16 && given != id, "{given}");
    }
}

#[tokio::test]
async fn head_answers_where_get_does_and_allow_says_so() {
    let server = TestServer::start(Plan::default());
    let head = client().head(server.url("/hello")).send().await.unwrap();
    assert_eq!((head.status().as_u16(), text(head.headers(), "content-length")), (200, "5"));
    assert_eq!(head.text().await.unwrap(), "");
    let wrong = client().delete(server.url("/hello")).send().await.unwrap();
    assert_eq!((wrong.status().as_u16(), text(wrong.headers(), "allow")), (405, "GET, HEAD"));
    assert!(text(wrong.headers(), "content-type").starts_with("text/html"));
    let wrong = client().get(server.url("/oauth2/token")).send().await.unwrap();
    assert_eq!((wrong.status().as_u16(), text(wrong.headers(), "allow")), (405, "POST"));
    assert_eq!(text(wrong.headers(), "content-type"), "application/json");
}

#[tokio::test]
async fn aud_3_each_request_is_observed_in_few_labels() {
    let server = TestServer::start(Plan::default());
    let method = |it: &[u8]| reqwest::Method::from_bytes(it).unwrap();
    for (verb, path) in
        [(&b"GET"[..], "/item/17"), (b"HEAD", "/hello"), (b"BREW", "/hello"), (b"GET", "/no/such")]
    {
        client().request(method(verb), server.url(path)).send().await.unwrap();
    }
    client().get(server.url("/fail/panic")).send().await.unwrap();
    assert_eq!(
        *server.observed.lock().unwrap(),
        ["GET /item/{id} 200", "HEAD /hello 200", "other /hello 405", "GET - 404", "GET /fail/{how} 500"]
    );
}
