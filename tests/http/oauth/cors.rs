//! Which scripts of other origins may read our answers (NET-2).

use reqwest::{Method, Response};

use super::{Scene, disable_client, eventually};
use crate::support::{App, NewClient};

const ORIGIN: &str = "https://spa.example.com";

async fn ask(app: &App, method: Method, path: &str, origin: &str) -> Response {
    let request = app.http.request(method.clone(), app.url(path)).header("origin", origin);
    let request = match method {
        Method::OPTIONS => request
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "authorization"),
        _ => request,
    };
    request.send().await.unwrap()
}

fn allowed(answer: &Response) -> Option<&str> {
    assert!(!answer.headers().contains_key("access-control-allow-credentials"));
    answer.headers().get("access-control-allow-origin").map(|it| it.to_str().unwrap())
}

#[actix_web::test]
async fn net_2_origins_of_enabled_public_clients_read_the_client_endpoints() {
    let scene = Scene::new().await;
    let spa = NewClient::new("spa").public().adjust(|it| {
        it.redirect_uris = vec![format!("{ORIGIN}/cb")];
        it.origins = vec!["https://extra.example.com".to_owned()];
    });
    spa.register(&scene.app).await;
    let app = &scene.app;
    eventually(app, async || allowed(&ask(app, Method::POST, "/oauth2/token", ORIGIN).await) == Some(ORIGIN))
        .await;
    for path in ["/oauth2/token", "/oauth2/userinfo", "/oauth2/revoke"] {
        for origin in [ORIGIN, "https://extra.example.com"] {
            let preflight = ask(app, Method::OPTIONS, path, origin).await;
            assert_eq!((preflight.status().as_u16(), allowed(&preflight)), (204, Some(origin)), "{path}");
            let answer = ask(app, Method::POST, path, origin).await;
            assert_eq!(allowed(&answer), Some(origin), "{path}: errors are readable too");
            assert!(
                answer.headers().get_all("vary").iter().any(|it| it.to_str().unwrap().contains("Origin"))
            );
        }
        for origin in [
            "https://app.example.com",
            "https://evil.example",
            "null",
            "https://spa.example.com.evil.example",
            "http://spa.example.com",
            "https://spa.example.com:8443",
        ] {
            assert_eq!(allowed(&ask(app, Method::POST, path, origin).await), None, "{origin}");
            assert_eq!(allowed(&ask(app, Method::OPTIONS, path, origin).await), None, "{origin}");
        }
    }
    for path in ["/oauth2/authorize", "/oauth2/introspect", "/oauth2/logout", "/login", "/consent"] {
        assert_eq!(allowed(&ask(app, Method::GET, path, ORIGIN).await), None, "{path}");
        assert_eq!(allowed(&ask(app, Method::OPTIONS, path, ORIGIN).await), None, "{path}");
    }
    for path in [
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server",
        "/.well-known/jwks.json",
    ] {
        assert_eq!(
            allowed(&ask(app, Method::GET, path, "https://anyone.example").await),
            Some("*"),
            "{path}"
        );
    }
    disable_client(app, "spa").await;
    eventually(app, async || allowed(&ask(app, Method::POST, "/oauth2/token", ORIGIN).await).is_none()).await;
    scene.app.stop().await;
}

#[actix_web::test]
async fn net_2_an_origin_counts_as_browsers_send_it_however_it_was_registered() {
    let app = App::start().await;
    let spa = NewClient::new("spa").public().adjust(|it| {
        it.redirect_uris = vec!["https://SPA.Example.com:443/cb".to_owned()];
        it.origins =
            ["HTTPS://Extra.Example.com/", "https://XN--bcher-kva.example:8443/", "http://LOCALHOST:80"]
                .map(str::to_owned)
                .to_vec();
    });
    spa.register(&app).await;
    let is_known = async || allowed(&ask(&app, Method::POST, "/oauth2/token", ORIGIN).await) == Some(ORIGIN);
    eventually(&app, is_known).await;
    for origin in ["https://extra.example.com", "https://xn--bcher-kva.example:8443", "http://localhost"] {
        assert_eq!(allowed(&ask(&app, Method::POST, "/oauth2/token", origin).await), Some(origin));
    }
    for origin in ["https://xn--bcher-kva.example", "https://extra.example.com:444", "http://localhost:8080"]
    {
        assert_eq!(allowed(&ask(&app, Method::POST, "/oauth2/token", origin).await), None, "{origin}");
    }
    app.stop().await;
}
