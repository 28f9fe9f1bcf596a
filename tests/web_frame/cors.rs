//! NET-2: who may read answers from elsewhere.

use reqwest::{Method, Response};

use crate::server::{CLIENT_ORIGIN, Plan, TestServer, client};

async fn send(server: &TestServer, method: Method, path: &str, origin: &str) -> Response {
    let request = client().request(method, server.url(path)).header("origin", origin);
    request.header("access-control-request-method", "POST").send().await.unwrap()
}

fn allowed(response: &Response) -> Option<String> {
    assert!(response.headers().get("access-control-allow-credentials").is_none());
    response.headers().get("access-control-allow-origin").map(|it| it.to_str().unwrap().to_owned())
}

#[tokio::test]
async fn net_2_anybody_reads_keys() {
    let server = TestServer::start(Plan::default());
    let response = send(&server, Method::GET, "/.well-known/jwks.json", "https://any.example").await;
    assert_eq!(allowed(&response).as_deref(), Some("*"));
}

#[tokio::test]
async fn net_2_origins_of_clients_read_answers_and_errors_of_their_endpoints() {
    let server = TestServer::start(Plan::default());
    for path in ["/oauth2/token", "/oauth2/userinfo"] {
        let response = send(&server, Method::POST, path, CLIENT_ORIGIN).await;
        assert_eq!(allowed(&response).as_deref(), Some(CLIENT_ORIGIN), "{path}");
        assert_eq!(response.headers()["vary"], "Origin");
        let exposed = response.headers()["access-control-expose-headers"].to_str().unwrap();
        assert!(exposed.contains("www-authenticate"));
        for origin in ["https://evil.example", "null", "https://app.example.com.evil.example"] {
            let response = send(&server, Method::POST, path, origin).await;
            assert_eq!(allowed(&response), None, "{path} {origin}");
            assert_eq!(response.headers()["vary"], "Origin");
        }
    }
}

#[tokio::test]
async fn net_2_a_preflight_answers_any_such_origin() {
    let server = TestServer::start(Plan::default());
    let response = send(&server, Method::OPTIONS, "/oauth2/token", CLIENT_ORIGIN).await;
    assert_eq!((response.status().as_u16(), allowed(&response).as_deref()), (204, Some(CLIENT_ORIGIN)));
    assert_eq!(response.headers()["access-control-allow-headers"], "authorization, content-type");
    assert_eq!(response.headers()["access-control-allow-methods"], "GET, POST");
    let response = send(&server, Method::OPTIONS, "/oauth2/token", "https://evil.example").await;
    assert_eq!((response.status().as_u16(), allowed(&response)), (405, None));
}

#[tokio::test]
async fn net_2_pages_authorize_and_introspection_are_closed() {
    let server = TestServer::start(Plan::default());
    for path in ["/oauth2/authorize", "/oauth2/introspect", "/login", "/account", "/hello", "/healthz"] {
        for method in [Method::GET, Method::POST, Method::OPTIONS] {
            let response = send(&server, method, path, CLIENT_ORIGIN).await;
            assert_eq!(allowed(&response), None, "{path}");
        }
    }
}
