//! NET-1 over real sockets, and the cookies a browser sends.

use crate::server::{Plan, TestServer, client};

async fn seen(server: &TestServer, name: &str, value: &str) -> String {
    let request = client().get(server.url("/origin")).header(name, value).header("user-agent", "probe/1");
    let text = request.send().await.unwrap().text().await.unwrap();
    assert!(text.ends_with("probe/1"), "{text}");
    text.split(' ').next().unwrap().to_owned()
}

#[tokio::test]
async fn net_1_forwarded_headers_count_from_trusted_proxies_alone() {
    let open = TestServer::start(Plan::default());
    assert_eq!(seen(&open, "x-forwarded-for", "198.51.100.7").await, "127.0.0.1");
    let proxied = TestServer::start(Plan { trusted_proxies: "127.0.0.0/8", ..Plan::default() });
    assert_eq!(seen(&proxied, "x-forwarded-for", "1.1.1.1, 198.51.100.7").await, "198.51.100.7");
    assert_eq!(seen(&proxied, "x-forwarded-for", "198.51.100.7, nonsense").await, "127.0.0.1");
    assert_eq!(seen(&proxied, "forwarded", "for=\"[2001:db8::5]:1\"").await, "2001:db8::5");
}

#[tokio::test]
async fn ses_1_cookies_are_known_by_the_issuers_names() {
    let token = "A".repeat(43);
    let ask = async |issuer: &'static str, cookie: String| {
        let server = TestServer::start(Plan { issuer, ..Plan::default() });
        let request = client().get(server.url("/cookies")).header("cookie", cookie);
        request.send().await.unwrap().text().await.unwrap()
    };
    let plain = format!("bonafide_8080_session={token}; bonafide_9_browser={token}");
    assert_eq!(ask("http://localhost:8080", plain.clone()).await, "true false false");
    assert_eq!(ask("https://id.example.com", plain).await, "false false false");
    let host = format!("__Host-bonafide_browser={token}; __Host-bonafide_device={token}");
    assert_eq!(ask("https://id.example.com", host).await, "false true true");
}
