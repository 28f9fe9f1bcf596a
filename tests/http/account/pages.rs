//! SES-7 and the pages of no request: headers on every answer, what is not there, languages.

use crate::support::browser::authorize_address;
use crate::support::data::pkce;
use crate::support::{App, Browser, Person, Scene};

#[actix_web::test]
async fn ses_7_every_answer_has_the_headers_errors_and_redirects_too() {
    let app = App::start().await;
    for path in [
        "/",
        "/login",
        "/account",
        "/logout",
        "/oauth2/authorize",
        "/oauth2/authorize?client_id=x",
        "/nothing",
        "/oauth2/token",
        "/oauth2/userinfo",
        "/.well-known/openid-configuration",
        "/.well-known/jwks.json",
        "/healthz",
        "/readyz",
        "/static/none/none.css",
        "/login?request=%00",
    ] {
        let answer = app.get(path).await;
        let header = |name: &str| {
            answer.headers().get(name).map(|it| it.to_str().unwrap().to_owned()).unwrap_or_default()
        };
        let csp = header("content-security-policy");
        for part in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]
        {
            assert!(csp.contains(part), "{path}: {csp}");
        }
        assert!(!csp.contains("unsafe"), "{path}: {csp}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
        assert!(header("permissions-policy").contains("camera=()"), "{path}");
        assert!(!header("cross-origin-resource-policy").is_empty(), "{path}");
        assert!(!header("x-request-id").is_empty(), "{path}");
        assert!(answer.headers().get("server").is_none(), "{path}");
        let opener = header("cross-origin-opener-policy");
        assert_eq!(opener == "same-origin", path == "/account", "{path}: only there, popups live");
        let is_public = path.starts_with("/.well-known");
        assert_eq!(header("cache-control") == "no-store", !is_public, "{path}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_7_only_pages_whose_form_can_end_at_a_client_leave_form_action_open() {
    let Scene { app, ada, client, browser } = Scene::new().await;
    let (_, challenge) = pkce();
    let page = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    assert!(!page.header("content-security-policy").contains("form-action"));
    let refused = browser.submit(&page, &[("username", "ada"), ("password", "no")]).await;
    assert!(!refused.header("content-security-policy").contains("form-action"), "the error page as well");
    let consent = browser.sign_in(&page, &ada).await;
    assert!(consent.has("#consent-approve"));
    assert!(!consent.header("content-security-policy").contains("form-action"));
    assert!(browser.open("/login").await.header("content-security-policy").contains("form-action 'self'"));
    app.stop().await;
}

#[actix_web::test]
async fn ses_7_no_page_has_inline_script_or_style() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    let mut pages = vec![browser.open("/login").await, browser.open("/nothing").await];
    pages.push(browser.arrive(&ada).await);
    pages.push(browser.open("/logout").await);
    for page in pages {
        assert!(!page.body.contains("<style") && !page.body.contains(" style="), "{}", page.address);
        assert!(!page.body.contains(" onclick=") && !page.body.contains("javascript:"), "{}", page.address);
        assert!(page.has("html[lang]") && page.has("main") && page.has("title"), "{}", page.address);
        for script in page.body.split("<script").skip(1) {
            assert!(script.trim_start().contains("src="), "{}", page.address);
        }
    }
    app.stop().await;
}

#[actix_web::test]
async fn what_is_not_there_is_a_404_page_and_a_slash_more_is_not_there() {
    let app = App::start().await;
    for path in ["/nothing", "/login/", "/oauth2/token/", "/account/none", "/.well-known/none", "/admin"] {
        let page = Browser::new(&app).get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(page.header("content-type").starts_with("text/html"), "{path}");
        assert!(!page.text("h1").is_empty() && page.has("#reference"), "{path}: {}", page.body);
        assert!(page.has(".buttons a.button-primary[href='/']"), "{path} leads on: {}", page.body);
        assert!(page.location().is_none(), "{path}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn a_method_that_an_address_does_not_know_gets_405_with_allow() {
    let app = App::start().await;
    for (method, path, allowed) in [
        ("PUT", "/login", vec!["GET", "POST", "HEAD"]),
        ("DELETE", "/oauth2/authorize", vec!["GET", "POST", "HEAD"]),
        ("GET", "/oauth2/token", vec!["POST"]),
        ("GET", "/oauth2/introspect", vec!["POST"]),
        ("GET", "/oauth2/revoke", vec!["POST"]),
        ("POST", "/.well-known/jwks.json", vec!["GET", "HEAD"]),
        ("PUT", "/account", vec!["GET", "POST", "HEAD"]),
        ("POST", "/healthz", vec!["GET", "HEAD"]),
        ("PATCH", "/consent", vec!["GET", "POST", "HEAD"]),
    ] {
        let method: reqwest::Method = method.parse().unwrap();
        let answer = app.http.request(method.clone(), app.url(path)).send().await.unwrap();
        assert_eq!(answer.status(), 405, "{method} {path}");
        let allow = answer.headers()["allow"].to_str().unwrap();
        let mut told: Vec<&str> = allow.split(',').map(str::trim).collect();
        let mut wanted = allowed;
        told.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(told, wanted, "{method} {path}");
        assert!(!answer.text().await.unwrap().is_empty());
    }
    app.stop().await;
}

#[actix_web::test]
async fn head_answers_like_get_without_a_body() {
    let app = App::start().await;
    for path in ["/login", "/healthz", "/.well-known/jwks.json"] {
        let answer = app.http.head(app.url(path)).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        assert!(answer.text().await.unwrap().is_empty(), "{path}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn a_page_speaks_a_language_that_we_have_whatever_is_asked() {
    let app = App::start().await;
    for accepted in ["en", "en-GB,en;q=0.9", "xx", "*", "", ";;;q=,", "zz;q=1, en;q=0.1"] {
        let request = app.http.get(app.url("/login")).header("accept-language", accepted);
        let body = request.send().await.unwrap().text().await.unwrap();
        assert!(body.contains("<html lang=\"en\""), "{accepted}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn the_root_leads_to_the_page_that_fits() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    let newcomer = browser.get("/").await;
    assert_eq!((newcomer.status, newcomer.location().as_deref()), (303, Some("/setup")));
    Person::with(&app, "root", |it| it.is_administrator = true).await;
    let stranger = browser.get("/").await;
    assert_eq!((stranger.status, stranger.location().as_deref()), (303, Some("/login")));
    assert_eq!(browser.get("/account").await.location().as_deref(), Some("/login"));
    let home = browser.arrive(&ada).await;
    assert_eq!(home.status, 200);
    assert!(home.body.contains("ada@example.com"));
    assert_eq!(browser.get("/").await.location().as_deref(), Some("/account"));
    app.stop().await;
}

#[actix_web::test]
async fn what_a_person_typed_is_shown_escaped() {
    let app = App::start().await;
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    let typed = "\"><script>alert(1)</script>";
    let again = browser.submit(&page, &[("username", typed), ("password", "x")]).await;
    assert_eq!(again.status, 401);
    assert!(!again.body.contains("<script>alert"));
    assert_eq!(again.field("username"), typed);
    app.stop().await;
}
