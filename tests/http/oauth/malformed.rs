//! What is malformed gets a 4xx, never a 5xx (NET-4, REL-7).

use super::Scene;

const FORM: &str = "application/x-www-form-urlencoded";

fn bodies() -> Vec<Vec<u8>> {
    let deep = format!("claims={}{}", "%5B".repeat(5000), "%5D".repeat(5000));
    vec![
        b"grant_type=client_credentials&scope=%00".to_vec(),
        b"grant_type=refresh_token&refresh_token=a%00b&token=%00".to_vec(),
        b"grant_type=%ff%fe&token=%ff".to_vec(),
        b"grant_type=\xff\xfe".to_vec(),
        b"grant_type=%zz&token=%".to_vec(),
        b"grant_type=authorization_code&code=%ED%A0%80".to_vec(),
        (0..10_000).map(|it| format!("p{it}=1&")).collect::<String>().into_bytes(),
        format!("grant_type=refresh_token&refresh_token={}", "x".repeat(17_000)).into_bytes(),
        vec![b'a'; 70_000],
        deep.into_bytes(),
        b"{\"grant_type\":\"client_credentials\"}".to_vec(),
        b"=&==&&&=".to_vec(),
        "grant_type=\u{202e}\u{1f600}&token=\u{202e}".as_bytes().to_vec(),
        b"grant_type=authorization_code&code=x&redirect_uri=http%3A%2F%2F%5B&code_verifier=x".to_vec(),
        b"grant_type=refresh_token&refresh_token=x&scope=%22%5C%0a".to_vec(),
    ]
}

#[actix_web::test]
async fn net_4_malformed_bodies_get_a_4xx_at_each_endpoint() {
    let scene = Scene::new().await;
    let secret = scene.client.secret.as_deref();
    for path in [
        "/oauth2/token",
        "/oauth2/introspect",
        "/oauth2/revoke",
        "/oauth2/userinfo",
        "/oauth2/authorize",
        "/oauth2/logout",
    ] {
        for (at, body) in bodies().into_iter().enumerate() {
            for kind in [FORM, "application/json", "text/plain", "multipart/form-data; boundary=x"] {
                let request = scene.app.http.post(scene.app.url(path)).basic_auth("rp", secret);
                let answer = request.header("content-type", kind).body(body.clone()).send().await.unwrap();
                let status = answer.status().as_u16();
                assert!(status < 500, "{path} {at} {kind}: {status}");
                let may_pass =
                    ["/oauth2/authorize", "/oauth2/logout", "/oauth2/introspect", "/oauth2/revoke"];
                assert!(status >= 400 || may_pass.contains(&path), "{path} {at} {kind}: {status}");
                assert!(kind == FORM || status >= 400, "{path} {at} {kind}: {status}");
            }
        }
        for encoding in ["gzip", "br", "deflate", "identity, gzip"] {
            let request = scene.app.http.post(scene.app.url(path)).basic_auth("rp", secret);
            let request = request.header("content-type", FORM).header("content-encoding", encoding);
            assert_eq!(request.body("a=b").send().await.unwrap().status(), 415, "{path} {encoding}");
        }
    }
    assert_eq!(scene.app.get("/readyz").await.status(), 200);
    scene.app.stop().await;
}

#[actix_web::test]
async fn net_4_malformed_addresses_get_a_4xx_or_their_error_at_the_client() {
    let scene = Scene::new().await;
    let good = scene.address(&[]);
    let deep = format!("{}{}", "%5B".repeat(1200), "%5D".repeat(1200));
    let queries = [
        "state=%00",
        "scope=%ff",
        "nonce=%zz",
        "max_age=1e9",
        "max_age=-0",
        "max_age=4294967296",
        "ui_locales=%00",
        "ui_locales=xx%20%22%3Cb%3E",
        "login_hint=%00",
        "prompt=%20%20",
        "prompt=%22",
        "id_token_hint=a.b.c",
        "id_token_hint=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOjF9.AAAA",
        "claims=%7B",
        "claims=1",
        "claims=%7B%22id_token%22%3A%7B%22sub%22%3A%7B%22value%22%3A%7B%7D%7D%7D%7D",
        "acr_values=%22%5C",
        "response_mode=%00",
    ];
    let mut addresses: Vec<String> = queries.iter().map(|it| format!("{good}&{it}")).collect();
    addresses.push(format!("{good}&claims={deep}"));
    addresses.push(format!("{good}&{}", "p=1&".repeat(1500)));
    addresses.push(format!("/oauth2/authorize?client_id={}", "a".repeat(3000)));
    addresses.push("/oauth2/authorize?client_id=%00".to_owned());
    addresses.push(format!("/oauth2/authorize?client_id=rp&redirect_uri=https://{}", "a".repeat(3000)));
    for page in ["/consent", "/select-account", "/login", "/oauth2/authorize/resume"] {
        for capsule in ["", "nonsense", "%00", "%ff", "AAAA", "____________________________"] {
            addresses.push(format!("{page}?request={capsule}"));
        }
        addresses.push(format!("{page}?request={}", "A".repeat(7000)));
        addresses.push(format!("{page}?request=a&request=b"));
    }
    for hint in ["%00", "a.b.c", "%ff"] {
        addresses.push(format!("/oauth2/logout?id_token_hint={hint}&post_logout_redirect_uri=%00"));
    }
    for address in addresses {
        let page = scene.browser.get(&address).await;
        let shown: String = address.chars().take(120).collect();
        assert!(page.status < 500, "{shown}: {} {}", page.status, page.body);
        assert!(page.header("x-content-type-options") == "nosniff", "{shown}");
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn net_4_a_damaged_capsule_in_a_form_is_no_error_of_ours() {
    let scene = Scene::new().await;
    let select = scene.open(&[("prompt", "select_account")]).await;
    scene.browser.sign_in(&select, &scene.ada).await;
    scene.app.advance(1);
    let pages = [
        (scene.open(&[("prompt", "select_account")]).await, "/select-account"),
        (scene.open(&[("prompt", "consent")]).await, "/consent"),
    ];
    for (page, path) in &pages {
        assert_eq!(page.form().0, *path, "{}", page.body);
        for capsule in ["", "nonsense", "\u{1f600}", "a\r\nset-cookie: x=y", "AAAA&x=y", "\u{7f}"] {
            for field in [("decision", "approve"), ("decision", "deny"), ("account", "x"), ("decision", "")] {
                let (action, form) = page.form();
                let mut form: Vec<(&str, &str)> =
                    form.iter().map(|(name, value)| (&**name, &**value)).collect();
                form.retain(|(name, _)| *name != "request");
                form.extend([("request", capsule), field]);
                let answered = scene.browser.post(&action, &form).await;
                assert!(answered.status < 500, "{path} {capsule:?} {field:?}: {}", answered.status);
                assert!(answered.location().is_none_or(|it| it.starts_with('/')), "{path} {capsule:?}");
                assert!(!answered.header("set-cookie").contains("x=y"));
            }
        }
    }
    scene.app.stop().await;
}
