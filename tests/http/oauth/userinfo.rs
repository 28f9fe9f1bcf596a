//! Userinfo: how a token is brought, and who is refused (OA-4, TK-1).

use super::Scene;
use crate::support::NewClient;
use crate::support::app::json;

#[actix_web::test]
async fn a_token_comes_in_the_header_or_the_form_and_never_twice_or_in_the_address() {
    let scene = Scene::new().await;
    let tokens = scene.tokens("openid").await;
    let token = tokens.access_token.as_str();
    let address = scene.app.url("/oauth2/userinfo");
    let form = [("access_token", token)];
    let http = &scene.app.http;
    let taken = [
        http.get(&address).bearer_auth(token),
        http.post(&address).bearer_auth(token),
        http.post(&address).form(&form),
    ];
    for request in taken {
        let answer = request.send().await.unwrap();
        assert_eq!(
            (answer.status().as_u16(), answer.headers()["cache-control"].to_str().unwrap()),
            (200, "no-store")
        );
        assert_eq!(json(answer).await["sub"], scene.ada.user.id.to_string());
    }
    let refused = [
        (http.post(&address).bearer_auth(token).form(&form), 400),
        (http.get(&address).bearer_auth(token).header("authorization", "Bearer x"), 400),
        (http.get(format!("{address}?access_token={token}")), 400),
        (http.get(&address), 401),
        (http.get(&address).basic_auth("rp", Some("x")), 401),
        (http.get(&address).header("authorization", "Bearer"), 400),
        (http.get(&address).header("authorization", "Bearer a b"), 400),
        (http.post(&address).form(&[("access_token", token), ("access_token", token)]), 400),
    ];
    for (at, (request, status)) in refused.into_iter().enumerate() {
        assert_eq!(request.send().await.unwrap().status().as_u16(), status, "{at}");
    }
    let missing = http.get(&address).send().await.unwrap();
    let challenge = missing.headers()["www-authenticate"].to_str().unwrap();
    assert!(challenge.starts_with("Bearer") && !challenge.contains("error"), "RFC 6750 3.1: {challenge}");
    assert_eq!(http.delete(&address).send().await.unwrap().status(), 405);
    scene.app.stop().await;
}

#[actix_web::test]
async fn a_token_without_openid_or_of_a_client_itself_is_not_for_userinfo() {
    let scene = Scene::new().await;
    let machine = NewClient::new("machine").for_itself().register(&scene.app).await;
    let own = machine.own_tokens(&scene.app, "notes.read").await;
    assert_eq!(scene.userinfo(&own.access_token).await.status(), 401);
    let without = scene.tokens("email").await;
    assert!([401, 403].contains(&scene.userinfo(&without.access_token).await.status().as_u16()));
    scene.app.stop().await;
}
