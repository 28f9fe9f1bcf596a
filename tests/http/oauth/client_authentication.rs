//! How clients prove who they are (OA-5, OA-6).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bonafide::oauth::registration::{self, RegistrationError};
use bonafide::types::{ClientAuthMethod, ClientId, PlainToken};
use reqwest::Response;

use super::{disable_client, eventually};
use crate::support::app::refusal;
use crate::support::{App, NewClient, RegisteredClient};

pub const GRANT: (&str, &str) = ("grant_type", "client_credentials");
pub fn invalid_client() -> (u16, String) {
    (401, "invalid_client".to_owned())
}

pub async fn send(app: &App, authorization: Option<String>, form: &[(&str, &str)]) -> Response {
    let request = app.http.post(app.url("/oauth2/token")).form(form);
    let request = match authorization {
        Some(value) => request.header("authorization", value),
        None => request,
    };
    request.send().await.unwrap()
}

fn basic(id: &str, secret: &str) -> Option<String> {
    Some(format!("Basic {}", STANDARD.encode(format!("{id}:{secret}"))))
}

#[actix_web::test]
async fn oa_5_basic_needs_exactly_the_right_secret() {
    let app = App::start().await;
    let client = NewClient::new("rp").for_itself().register(&app).await;
    NewClient::new("other").for_itself().register(&app).await;
    let secret = client.secret.clone().unwrap();
    assert_eq!(send(&app, basic("rp", &secret), &[GRANT]).await.status(), 200);
    let wrong = [
        basic("rp", ""),
        basic("rp", "wrong"),
        basic("rp", &format!("{secret}x")),
        basic("other", &secret),
        basic("nobody", &secret),
        basic("", ""),
        Some("Basic".to_owned()),
        Some("Basic !!!".to_owned()),
        Some(format!("Basic {}", STANDARD.encode("rp"))),
        Some(format!("Bearer {secret}")),
    ];
    for authorization in wrong {
        let response = send(&app, authorization.clone(), &[GRANT]).await;
        let challenge = response.headers()["www-authenticate"].to_str().unwrap().to_owned();
        assert!(challenge.starts_with("Basic "), "{authorization:?}");
        assert_eq!(refusal(response).await, invalid_client(), "{authorization:?}");
    }
    assert_eq!(refusal(send(&app, None, &[GRANT]).await).await, invalid_client());
    app.stop().await;
}

#[actix_web::test]
async fn oa_5_doubled_credentials_and_the_wrong_method_are_refused() {
    let app = App::start().await;
    let by_basic = NewClient::new("basic").for_itself().register(&app).await;
    let by_post = NewClient::new("post").for_itself();
    let by_post =
        by_post.adjust(|it| it.auth_method = ClientAuthMethod::ClientSecretPost).register(&app).await;
    let public = NewClient::new("public").public().register(&app).await;
    let secret = |client: &RegisteredClient| client.secret.clone().unwrap();
    let post = |id: &'static str, secret: &str| [GRANT.0.to_owned(), id.to_owned(), secret.to_owned()];
    let good = post("post", &secret(&by_post));
    let form = [GRANT, ("client_id", good[1].as_str()), ("client_secret", good[2].as_str())];
    assert_eq!(send(&app, None, &form).await.status(), 200);

    let doubled = send(&app, basic("post", &good[2]), &form).await;
    assert_eq!(refusal(doubled).await, (400, "invalid_request".to_owned()));
    let differs = send(&app, basic("basic", &secret(&by_basic)), &[GRANT, ("client_id", "post")]).await;
    assert_eq!(refusal(differs).await, (400, "invalid_request".to_owned()));
    let twice = [GRANT, ("client_id", "post"), ("client_secret", &good[2]), ("client_secret", &good[2])];
    assert_eq!(refusal(send(&app, None, &twice).await).await, (400, "invalid_request".to_owned()));
    let headers = app
        .http
        .post(app.url("/oauth2/token"))
        .header("authorization", basic("basic", &secret(&by_basic)).unwrap())
        .header("authorization", basic("basic", &secret(&by_basic)).unwrap())
        .form(&[GRANT]);
    assert_eq!(refusal(headers.send().await.unwrap()).await, (400, "invalid_request".to_owned()));

    let basic_secret = secret(&by_basic);
    let by_wrong_method = [
        send(&app, basic("post", &good[2]), &[GRANT]).await,
        send(&app, None, &[GRANT, ("client_id", "basic"), ("client_secret", &basic_secret)]).await,
        send(&app, None, &[GRANT, ("client_id", "basic")]).await,
        send(&app, None, &[GRANT, ("client_id", "post"), ("client_secret", "")]).await,
        send(&app, basic("public", "x"), &[("grant_type", "refresh_token")]).await,
        send(&app, None, &[GRANT, ("client_id", "public"), ("client_secret", "x")]).await,
    ];
    for response in by_wrong_method {
        assert_eq!(refusal(response).await, invalid_client());
    }
    let refused = public.refresh(&app, "unknown").await;
    assert_eq!(refusal(refused).await, (400, "invalid_grant".to_owned()), "proven by nothing");
    app.stop().await;
}

#[actix_web::test]
async fn oa_5_a_disabled_client_is_refused_everywhere() {
    let app = App::start().await;
    let client = NewClient::new("rp").for_itself().register(&app).await;
    assert_eq!(send(&app, basic("rp", client.secret.as_deref().unwrap()), &[GRANT]).await.status(), 200);
    disable_client(&app, "rp").await;
    eventually(&app, async || client.post(&app, "/oauth2/token", &[GRANT]).await.status() == 401).await;
    for path in ["/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"] {
        let refused = client.post(&app, path, &[GRANT, ("token", "x")]).await;
        assert_eq!(refusal(refused).await, invalid_client(), "{path}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn oa_6_two_secrets_may_live_at_a_time() {
    let app = App::start().await;
    let client = NewClient::new("rp").for_itself().register(&app).await;
    let first = client.secret.clone().unwrap();
    let rotate = async || {
        let rotated = app.operate::<PlainToken, RegistrationError>(|conn, cause| {
            registration::rotate_secret(conn, &ClientId::parse("rp").unwrap(), cause.actor, cause.now)
        });
        rotated.await.expose().to_owned()
    };
    app.advance(1);
    let second = rotate().await;
    let works = async |secret: &str| send(&app, basic("rp", secret), &[GRANT]).await.status() == 200;
    assert!(works(&second).await && works(&first).await && second.len() >= 43);
    app.advance(1);
    let third = rotate().await;
    eventually(&app, async || !works(&first).await).await;
    assert!(works(&second).await && works(&third).await);
    app.stop().await;
}
