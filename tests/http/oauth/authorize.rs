//! The authorization endpoint: which requests are answered, how, and where (OA-1, OA-2, OA-4).

use url::Url;

use super::{Scene, disable_client};
use crate::support::NewClient;
use crate::support::browser::{Page, authorize_address};
use crate::support::data::{CALLBACK, RESOURCE, Tokens, pkce};

/// The error at the client, with what every answer must carry.
fn error_at_client(scene: &Scene, page: &Page) -> String {
    let location = page.location().unwrap_or_else(|| panic!("no redirect: {} {}", page.status, page.body));
    assert!(location.starts_with(CALLBACK), "{location}");
    assert_eq!(page.header("cache-control"), "no-store");
    let answer = page.answer();
    assert_eq!(answer["iss"], scene.app.issuer);
    assert!(!answer.contains_key("code"), "{answer:?}");
    assert!(!answer["error_description"].is_empty());
    answer["error"].clone()
}

fn is_a_page(page: &Page, what: &str) {
    assert_eq!((page.status, page.location()), (400, None), "{what}");
    assert!(page.header("content-type").starts_with("text/html"), "{what}");
    assert!(page.has("[role=alert]"), "{what}: {}", page.body);
    assert!(!page.has("form[action^=http]") && !page.has("a[href^='https://evil']"), "{what}");
}

#[actix_web::test]
async fn oa_1_a_wrong_redirect_uri_or_client_gets_a_page_in_every_response_mode() {
    let scene = Scene::new().await;
    scene.browser.arrive(&scene.ada).await;
    let wrong = [
        ("redirect_uri", ""),
        ("redirect_uri", "https://app.example.com/callback/"),
        ("redirect_uri", "https://app.example.com/callback?x=1"),
        ("redirect_uri", "https://app.example.com/callback#x"),
        ("redirect_uri", "https://app.example.com/callback/../other"),
        ("redirect_uri", "https://app.example.com/Callback"),
        ("redirect_uri", "https://APP.example.com/callback"),
        ("redirect_uri", "https://app.example.com:443/callback"),
        ("redirect_uri", "https://app.example.com.evil.example/callback"),
        ("redirect_uri", "https://evil.example/?https://app.example.com/callback"),
        ("redirect_uri", "https://app.example.com@evil.example/callback"),
        ("redirect_uri", "http://app.example.com/callback"),
        ("redirect_uri", "https://app.example.com/callback%2e"),
        ("redirect_uri", "javascript:alert(1)"),
        ("client_id", ""),
        ("client_id", "nobody"),
        ("client_id", "rp "),
        ("client_id", "<script>"),
    ];
    for mode in ["query", "form_post", "fragment"] {
        for (name, value) in wrong {
            for prompt in ["", "none"] {
                let page = scene.open(&[("response_mode", mode), ("prompt", prompt), (name, value)]).await;
                is_a_page(&page, &format!("{mode} {name}={value}"));
                assert!(page.body.contains(name) && !page.body.contains("<script>alert"), "{name}={value}");
            }
        }
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_1_a_doubled_redirect_uri_or_client_id_and_a_disabled_client_get_a_page() {
    let scene = Scene::new().await;
    let good = scene.address(&[]);
    for more in ["redirect_uri=https%3A%2F%2Fevil.example", "client_id=rp", "client_id=other"] {
        for address in [format!("{good}&{more}"), good.replace('?', &format!("?{more}&"))] {
            is_a_page(&scene.browser.open(&address).await, more);
        }
    }
    let gone = NewClient::new("gone").register(&scene.app).await;
    disable_client(&scene.app, "gone").await;
    let page =
        scene.browser.open(&authorize_address(&gone, "openid", &pkce().1, &[("prompt", "none")])).await;
    is_a_page(&page, "disabled");
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_1_a_program_on_loopback_may_choose_its_port_and_nothing_else() {
    let client = NewClient::new("cli").public();
    let client = client.adjust(|it| it.redirect_uris = vec!["http://127.0.0.1/cb".to_owned()]);
    let scene = Scene::with(client).await;
    for wrong in ["http://127.0.0.2:5000/cb", "http://localhost:5000/cb", "http://127.0.0.1:5000/cb/"] {
        is_a_page(&scene.open(&[("redirect_uri", wrong)]).await, wrong);
    }
    let sent = "http://127.0.0.1:51004/cb";
    let (code, verifier) = scene.code(&[("redirect_uri", sent)]).await;
    let form = [("grant_type", "authorization_code"), ("code", &code), ("code_verifier", &verifier)];
    let redeem = async |redirect_uri| {
        let form = [form.as_slice(), &[("redirect_uri", redirect_uri)]].concat();
        scene.client.post(&scene.app, "/oauth2/token", &form).await
    };
    Tokens::of(redeem(sent).await).await;
    let page = scene.open(&[("redirect_uri", sent)]).await;
    assert!(page.has("#consent-approve"), "SES-8: a program that can be imitated always asks");
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_2_only_an_s256_challenge_is_taken() {
    let scene = Scene::new().await;
    let long = "a".repeat(44);
    let wrong: [&[(&str, &str)]; 7] = [
        &[("code_challenge", ""), ("code_challenge_method", "")],
        &[("code_challenge", "")],
        &[("code_challenge_method", "")],
        &[("code_challenge_method", "plain")],
        &[("code_challenge_method", "s256")],
        &[("code_challenge", "short")],
        &[("code_challenge", &long)],
    ];
    for more in wrong {
        let page = scene.open(more).await;
        assert_eq!(error_at_client(&scene, &page), "invalid_request", "{more:?}");
        assert_eq!(page.answer()["state"], "af0ifjsldkj");
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_4_each_wrong_parameter_has_its_code_in_either_response_mode() {
    let scene = Scene::new().await;
    let long = "n".repeat(1025);
    let wrong: [(&str, &str, &str); 25] = [
        ("response_type", "", "invalid_request"),
        ("response_type", "token", "unsupported_response_type"),
        ("response_type", "id_token", "unsupported_response_type"),
        ("response_type", "code token", "unsupported_response_type"),
        ("response_type", "code id_token", "unsupported_response_type"),
        ("scope", "unheard-of", "invalid_scope"),
        ("prompt", "none login", "invalid_request"),
        ("prompt", "create", "invalid_request"),
        ("max_age", "-1", "invalid_request"),
        ("max_age", "1.5", "invalid_request"),
        ("max_age", "99999999999999999999", "invalid_request"),
        ("request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported"),
        ("request_uri", "https://app.example.com/r", "request_uri_not_supported"),
        ("registration", "{}", "registration_not_supported"),
        ("id_token_hint", "nonsense", "invalid_request"),
        ("id_token_hint", "eyJhbGciOiJub25lIn0.e30.", "invalid_request"),
        ("claims", "nonsense", "invalid_request"),
        ("claims", "[]", "invalid_request"),
        ("claims", "{\"userinfo\":{\"email\":1}}", "invalid_request"),
        ("resource", "https://stranger.example.com", "invalid_target"),
        ("resource", "not absolute", "invalid_target"),
        ("resource", "https://api.example.com#fragment", "invalid_target"),
        ("nonce", &long, "invalid_request"),
        ("scope", "openid \u{e9}", "invalid_scope"),
        (
            "claims",
            "{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"9\"}}}",
            "unmet_authentication_requirements",
        ),
    ];
    for (name, value, error) in wrong {
        let page = scene.open(&[(name, value)]).await;
        assert_eq!(error_at_client(&scene, &page), error, "{name}={value}");
        assert_eq!(page.answer()["state"], "af0ifjsldkj");
        let posted = scene.open(&[(name, value), ("response_mode", "form_post")]).await;
        let (action, fields) = posted.form();
        assert_eq!((posted.status, action.as_str()), (200, CALLBACK), "{name}={value}");
        let field = |name: &str| fields.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str());
        assert_eq!((field("error"), field("code")), (Some(error), None));
        assert_eq!((field("state"), field("iss")), (Some("af0ifjsldkj"), Some(&*scene.app.issuer)));
    }
    for mode in ["fragment", "web_message", "query.jwt"] {
        assert_eq!(error_at_client(&scene, &scene.open(&[("response_mode", mode)]).await), "invalid_request");
    }
    let page = scene.open(&[("state", &long)]).await;
    assert_eq!(error_at_client(&scene, &page), "invalid_request");
    assert!(!page.answer().contains_key("state"));
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_4_repeated_parameters_are_refused_except_resource() {
    let scene = Scene::new().await;
    let good = scene.address(&[("prompt", "login")]);
    for name in ["state", "scope", "nonce", "response_type", "code_challenge", "prompt", "foo", "max_age"] {
        let value = if name == "foo" || name == "max_age" { "1&max_age=1&foo=2" } else { "2" };
        let page = scene.browser.open(&format!("{good}&{name}={value}")).await;
        assert_eq!(error_at_client(&scene, &page), "invalid_request", "{name}");
        assert_eq!(page.answer().contains_key("state"), name != "state");
    }
    let two = scene.address(&[("resource", RESOURCE), ("resource", "https://other.example.com")]);
    assert!(scene.browser.open(&two).await.has("#login-submit"));
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_4_a_code_comes_with_state_and_issuer_in_either_response_mode() {
    let with_query = "https://app.example.com/callback?tenant=a%26b";
    let client = NewClient::new("rp").adjust(|it| it.redirect_uris.push(with_query.to_owned()));
    let scene = Scene::with(client).await;
    let answer = scene.answer(&[]).await;
    assert_eq!((&*answer["state"], &answer["iss"]), ("af0ifjsldkj", &scene.app.issuer));
    assert!(answer.keys().all(|it| ["code", "state", "iss"].contains(&it.as_str())), "{answer:?}");

    let page = scene.open(&[("redirect_uri", with_query)]).await;
    let location = Url::parse(&page.location().unwrap()).unwrap();
    assert!(location.as_str().starts_with(&format!("{with_query}&code=")), "{location}");
    assert_eq!(page.status, 303);

    let page = scene.open(&[("response_mode", "form_post"), ("state", "\"><b>&")]).await;
    let (action, fields) = page.form();
    assert_eq!((page.status, action.as_str(), page.location()), (200, CALLBACK, None));
    assert!(fields.contains(&("state".to_owned(), "\"><b>&".to_owned())), "{fields:?}");
    assert!(fields.contains(&("iss".to_owned(), scene.app.issuer.clone())));
    assert!(fields.iter().any(|(name, value)| name == "code" && value.len() >= 43));
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.text(".returns-to").contains("app.example.com"), "{}", page.text(".returns-to"));
    scene.app.stop().await;
}

#[actix_web::test]
async fn ses_8_the_page_that_posts_an_answer_says_like_the_consent_page_where_it_leads() {
    let native = NewClient::new("rp").public().adjust(|it| {
        it.redirect_uris
            .extend(["http://127.0.0.1/callback", "com.example.app:/callback"].map(str::to_owned));
    });
    let scene = Scene::with(native).await;
    scene.browser.arrive(&scene.ada).await;
    for redirect_uri in [CALLBACK, "http://127.0.0.1:49152/callback", "com.example.app:/callback"] {
        let asked = scene.open(&[("redirect_uri", redirect_uri), ("response_mode", "form_post")]).await;
        assert!(asked.has("#consent-approve"), "{} {}", asked.status, asked.body);
        let posts = scene.browser.submit(&asked, &[("decision", "approve")]).await;
        assert_eq!(posts.form().0, redirect_uri);
        assert!(!asked.text(".returns-to").is_empty());
        assert_eq!(posts.text(".returns-to"), asked.text(".returns-to"), "{redirect_uri}");
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_posted_request_touches_no_cookie_and_goes_on_as_get() {
    let scene = Scene::new().await;
    let address = scene.address(&[("resource", RESOURCE), ("resource", "https://other.example.com")]);
    let query: Vec<(String, String)> =
        url::form_urlencoded::parse(address.split_once('?').unwrap().1.as_bytes()).into_owned().collect();
    let form: Vec<(&str, &str)> = query.iter().map(|(name, value)| (&**name, &**value)).collect();
    let page = scene.browser.post("/oauth2/authorize", &form).await;
    assert_eq!((page.status, page.header("set-cookie")), (303, ""));
    let location = page.location().unwrap();
    let sent: Vec<(String, String)> =
        url::form_urlencoded::parse(location.split_once('?').unwrap().1.as_bytes()).into_owned().collect();
    assert_eq!(sent, query);
    assert!(scene.browser.follow(page).await.has("#login-submit"));
    let huge = "x".repeat(9000);
    assert_eq!(scene.browser.post("/oauth2/authorize", &[("state", &huge)]).await.status, 413);
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_7_the_granted_scope_is_what_was_asked_and_may_be_given() {
    let scene = Scene::with(NewClient::new("rp").adjust(|it| {
        it.scopes = bonafide::types::ScopeSet::parse("openid email notes.read").unwrap();
    }))
    .await;
    let tokens = scene.tokens("openid email profile notes.write").await;
    assert_eq!(tokens.body["scope"], "email openid");
    let nothing = scene.tokens("").await;
    assert_eq!(
        (nothing.body["scope"].as_str(), nothing.id_token),
        (None, None),
        "RFC 6749 §3.3 knows no empty scope"
    );
    scene.app.stop().await;
}

#[actix_web::test]
async fn a_client_without_the_code_grant_is_told_so() {
    let client = NewClient::new("rp").for_itself();
    let scene = Scene::with(client).await;
    assert_eq!(error_at_client(&scene, &scene.open(&[]).await), "unauthorized_client");
    scene.app.stop().await;
}

#[actix_web::test]
async fn oa_1_a_strange_host_is_told_nothing_and_not_advised_to_register_itself() {
    let scene = Scene::new().await;
    let page = scene.open(&[("redirect_uri", "https://evil.example/cb?x=1")]).await;
    assert_eq!(page.status, 400);
    assert!(page.body.contains("https://evil.example/cb?x=1") && !page.body.contains("app.example.com"));
    assert!(page.body.contains("None of the addresses"), "{}", page.body);
    scene.app.stop().await;
}
