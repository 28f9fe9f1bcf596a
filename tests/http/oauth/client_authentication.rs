//! How clients prove who they are (OA-5, OA-6).

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bonafide::oauth::registration::{self, RegistrationError};
use bonafide::types::{ClientAuthMethod, ClientId, PlainToken};
use futures_util::future::join_all;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::sign::Signer;
use reqwest::Response;
use serde_json::{Value, json};

use super::{disable_client, eventually};
use crate::support::app::refusal;
use crate::support::{App, NewClient, RegisteredClient, Tokens};

const GRANT: (&str, &str) = ("grant_type", "client_credentials");
const JWT_BEARER: (&str, &str) =
    ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

fn invalid_client() -> (u16, String) {
    (401, "invalid_client".to_owned())
}

async fn send(app: &App, authorization: Option<String>, form: &[(&str, &str)]) -> Response {
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

struct Keys(PKey<Private>);

impl Keys {
    fn new() -> Self {
        Self(PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap())
    }

    fn jwks(&self) -> Value {
        let rsa = self.0.rsa().unwrap();
        let number = |it: &openssl::bn::BigNumRef| URL_SAFE_NO_PAD.encode(it.to_vec());
        json!({"keys": [{"kty": "RSA", "kid": "k1", "use": "sig", "alg": "RS256", "n": number(rsa.n()), "e": number(rsa.e())}]})
    }

    fn sign(&self, header: &Value, claims: &Value) -> String {
        let encode = |it: &Value| URL_SAFE_NO_PAD.encode(it.to_string());
        let input = format!("{}.{}", encode(header), encode(claims));
        let mut signer = Signer::new(MessageDigest::sha256(), &self.0).unwrap();
        signer.update(input.as_bytes()).unwrap();
        format!("{input}.{}", URL_SAFE_NO_PAD.encode(signer.sign_to_vec().unwrap()))
    }

    fn assertion(&self, claims: &Value) -> String {
        self.sign(&json!({"alg": "RS256", "kid": "k1"}), claims)
    }
}

async fn keyed(app: &App, keys: &Keys) -> RegisteredClient {
    let client = NewClient::new("rp").for_itself().adjust(|it| {
        it.auth_method = ClientAuthMethod::PrivateKeyJwt;
        it.jwks = Some(keys.jwks());
    });
    client.register(app).await
}

/// Good claims with some replaced; null takes one away.
fn assertion_claims(app: &App, more: Value) -> Value {
    let now = app.now().timestamp();
    let mut claims = json!({
        "iss": "rp", "sub": "rp", "aud": app.issuer, "iat": now, "exp": now + 60, "jti": PlainToken::random().expose(),
    });
    for (name, value) in more.as_object().unwrap() {
        match value {
            Value::Null => claims.as_object_mut().unwrap().remove(name),
            value => claims.as_object_mut().unwrap().insert(name.clone(), value.clone()),
        };
    }
    claims
}

async fn assert_by(app: &App, assertion: &str) -> Response {
    send(app, None, &[GRANT, JWT_BEARER, ("client_assertion", assertion)]).await
}

#[actix_web::test]
async fn oa_5_a_signed_assertion_is_taken_within_its_bounds() {
    let app = App::start().await;
    let keys = Keys::new();
    keyed(&app, &keys).await;
    let now = app.now().timestamp();
    let endpoint = app.url("/oauth2/token");
    let good = [
        json!({}),
        json!({"aud": endpoint}),
        json!({"exp": now + 300}),
        json!({"exp": now - 9}),
        json!({"iat": now + 10, "nbf": now + 10}),
        json!({"iat": null}),
    ];
    for more in good {
        let answered = assert_by(&app, &keys.assertion(&assertion_claims(&app, more.clone()))).await;
        assert_eq!(answered.status(), 200, "{more}");
    }
    let wrong = [
        json!({"aud": null}),
        json!({"aud": "https://evil.example"}),
        json!({"aud": app.url("/")}),
        json!({"aud": [app.issuer]}),
        json!({"aud": [app.issuer, "https://evil.example"]}),
        json!({"exp": null}),
        json!({"exp": "soon"}),
        json!({"exp": now + 360}),
        json!({"exp": now - 60}),
        json!({"exp": 1e300}),
        json!({"iat": now + 60}),
        json!({"nbf": now + 60}),
        json!({"iss": "other"}),
        json!({"iss": null}),
        json!({"sub": null}),
        json!({"sub": "nobody", "iss": "nobody"}),
        json!({"jti": null}),
        json!({"jti": ""}),
        json!({"jti": 7}),
    ];
    for more in wrong {
        let answered = assert_by(&app, &keys.assertion(&assertion_claims(&app, more.clone()))).await;
        let status = answered.status().as_u16();
        assert!(status == 429 || refusal(answered).await == invalid_client(), "{more}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn oa_5_an_assertion_needs_a_registered_key_and_an_allowed_algorithm() {
    let app = App::start().await;
    let (keys, foreign) = (Keys::new(), Keys::new());
    keyed(&app, &keys).await;
    let claims = |it: Value| assertion_claims(&app, it);
    let none = keys.sign(&json!({"alg": "none"}), &claims(json!({})));
    let unsigned = format!("{}.", none.rsplit_once('.').unwrap().0);
    let with_own_key = json!({"alg": "RS256", "jwk": foreign.jwks()["keys"][0], "kid": "k1"});
    let wrong = [
        foreign.assertion(&claims(json!({}))),
        foreign.sign(&with_own_key, &claims(json!({}))),
        keys.sign(&json!({"alg": "HS256"}), &claims(json!({}))),
        keys.sign(&json!({"alg": "RS256", "typ": "at+jwt"}), &claims(json!({}))),
        keys.sign(&json!({"alg": "RS256", "crit": ["b64"], "b64": false}), &claims(json!({}))),
        none,
        unsigned,
        "nonsense".to_owned(),
    ];
    for assertion in wrong {
        assert_eq!(refusal(assert_by(&app, &assertion).await).await, invalid_client(), "{assertion}");
    }
    let assertion = keys.assertion(&claims(json!({})));
    let form = [GRANT, ("client_assertion_type", "other"), ("client_assertion", &*assertion)];
    assert_eq!(refusal(send(&app, None, &form).await).await, invalid_client());
    assert_eq!(assert_by(&app, &assertion).await.status(), 200, "none of that used it up");
    app.stop().await;
}

#[actix_web::test]
async fn oa_5_an_assertion_is_taken_once_of_eight_parallel_uses_on_two_instances() {
    let app = App::start().await;
    let second = app.second().await;
    let keys = Keys::new();
    keyed(&app, &keys).await;
    let assertion = keys.assertion(&assertion_claims(&app, json!({})));
    let answers =
        join_all((0..8).map(|it| assert_by(if it % 2 == 0 { &app } else { &second }, &assertion))).await;
    assert_eq!(answers.iter().filter(|it| it.status() == 200).count(), 1);
    let form = [GRANT, JWT_BEARER, ("client_assertion", assertion.as_str()), ("client_secret", "x")];
    assert_eq!(refusal(send(&app, None, &form).await).await, (400, "invalid_request".to_owned()));
    let fresh = keys.assertion(&assertion_claims(&app, json!({})));
    let form = [GRANT, JWT_BEARER, ("client_assertion", fresh.as_str()), ("client_id", "other")];
    assert_eq!(refusal(send(&app, None, &form).await).await, invalid_client());
    let form = [GRANT, JWT_BEARER, ("client_assertion", fresh.as_str()), ("client_id", "rp")];
    Tokens::of(send(&app, None, &form).await).await;
    second.stop().await;
    app.stop().await;
}
