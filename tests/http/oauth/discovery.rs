//! Discovery and the JWKS: they tell the truth and are cached (TK-3, OA discovery).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::Scene;
use crate::support::App;
use crate::support::app::json as body;
use crate::support::data::header;

#[actix_web::test]
async fn discovery_tells_what_is_and_what_is_not() {
    let app = App::start().await;
    let document = body(app.get("/.well-known/openid-configuration").await).await;
    assert_eq!(document, body(app.get("/.well-known/oauth-authorization-server").await).await);
    assert_eq!(document["issuer"], json!(app.issuer));
    for (name, path) in [
        ("authorization_endpoint", "/oauth2/authorize"),
        ("token_endpoint", "/oauth2/token"),
        ("userinfo_endpoint", "/oauth2/userinfo"),
        ("jwks_uri", "/.well-known/jwks.json"),
        ("introspection_endpoint", "/oauth2/introspect"),
        ("revocation_endpoint", "/oauth2/revoke"),
        ("end_session_endpoint", "/oauth2/logout"),
    ] {
        assert_eq!(document[name], json!(app.url(path)), "{name}");
        assert_ne!(app.get(path).await.status(), 404, "{name}");
    }
    for (name, value) in [
        ("response_types_supported", json!(["code"])),
        ("response_modes_supported", json!(["query", "form_post"])),
        ("code_challenge_methods_supported", json!(["S256"])),
        ("id_token_signing_alg_values_supported", json!(["RS256"])),
        ("subject_types_supported", json!(["public", "pairwise"])),
        ("request_parameter_supported", json!(false)),
        ("request_uri_parameter_supported", json!(false)),
        ("claims_parameter_supported", json!(true)),
        ("authorization_response_iss_parameter_supported", json!(true)),
        (
            "ui_locales_supported",
            json!(["en", "ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "zh-Hans"]),
        ),
    ] {
        assert_eq!(document[name], value, "{name}");
    }
    for (name, value) in [
        ("grant_types_supported", "client_credentials"),
        ("scopes_supported", "offline_access"),
        ("prompt_values_supported", "select_account"),
        ("token_endpoint_auth_methods_supported", "private_key_jwt"),
        ("claims_supported", "preferred_username"),
    ] {
        assert!(document[name].as_array().unwrap().contains(&json!(value)), "{name}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn tk_3_the_jwks_has_the_signing_key_and_no_private_member() {
    let scene = Scene::new().await;
    let jwks = body(scene.app.get("/.well-known/jwks.json").await).await;
    let keys = jwks["keys"].as_array().unwrap();
    for key in keys {
        let members: Vec<&String> = key.as_object().unwrap().keys().collect();
        assert!(
            members.iter().all(|it| ["kty", "kid", "use", "alg", "n", "e"].contains(&it.as_str())),
            "{members:?}"
        );
        assert!(URL_SAFE_NO_PAD.decode(key["n"].as_str().unwrap()).unwrap().len() >= 256);
    }
    let tokens = scene.tokens("openid").await;
    for token in [&tokens.access_token, tokens.id_token.as_ref().unwrap()] {
        let head = header(token);
        assert_eq!(head["alg"], "RS256");
        assert!(keys.iter().any(|it| it["kid"] == head["kid"]));
        assert!(["jwk", "jku", "x5u"].iter().all(|it| head.get(it).is_none()));
    }
    scene.app.stop().await;
}

#[actix_web::test]
async fn discovery_and_jwks_are_cached_and_answered_with_304() {
    let app = App::start().await;
    for path in [
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server",
        "/.well-known/jwks.json",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), 200);
        assert!(answer.headers()["cache-control"].to_str().unwrap().starts_with("public, max-age="));
        assert_eq!(answer.headers()["content-type"], "application/json");
        let etag = answer.headers()["etag"].to_str().unwrap().to_owned();
        let known = [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".to_owned()];
        for known in known {
            let again = app.http.get(app.url(path)).header("if-none-match", &known).send().await.unwrap();
            assert_eq!(again.status(), 304, "{known}");
            assert_eq!(again.headers()["etag"], etag);
            assert!(again.headers().contains_key("cache-control"));
        }
        let changed = app.http.get(app.url(path)).header("if-none-match", "\"other\"").send().await.unwrap();
        assert_eq!(changed.status(), 200);
        assert_eq!(app.post(path, &[]).await.status(), 405);
        assert_eq!(app.get(&format!("{path}/")).await.status(), 404);
        assert_eq!(app.http.head(app.url(path)).send().await.unwrap().status(), 200);
    }
    app.stop().await;
}
