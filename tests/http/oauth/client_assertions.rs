//! Clients that sign assertions: private_key_jwt (OA-5, OA-10).

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bonafide::types::{ClientAuthMethod, PlainToken};
use futures_util::future::join_all;
use openssl::bn::{BigNum, BigNumContext};
use openssl::ec::{EcGroup, EcKey};
use openssl::ecdsa::EcdsaSig;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::rsa::{Padding, Rsa};
use openssl::sign::{RsaPssSaltlen, Signer};
use reqwest::Response;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::client_authentication::{GRANT, invalid_client, send};
use crate::support::app::refusal;
use crate::support::{App, NewClient, RegisteredClient, Tokens};

pub const JWT_BEARER: (&str, &str) =
    ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

pub struct Keys(PKey<Private>);

impl Keys {
    pub fn new() -> Self {
        Self(PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap())
    }

    pub fn jwks(&self) -> Value {
        let rsa = self.0.rsa().unwrap();
        let number = |it: &openssl::bn::BigNumRef| URL_SAFE_NO_PAD.encode(it.to_vec());
        json!({"keys": [{"kty": "RSA", "kid": "k1", "use": "sig", "alg": "RS256", "n": number(rsa.n()), "e": number(rsa.e())}]})
    }

    pub fn sign(&self, header: &Value, claims: &Value) -> String {
        self.sign_padded(Padding::PKCS1, header, claims)
    }

    fn sign_pss(&self, header: &Value, claims: &Value) -> String {
        self.sign_padded(Padding::PKCS1_PSS, header, claims)
    }

    fn sign_padded(&self, padding: Padding, header: &Value, claims: &Value) -> String {
        let encode = |it: &Value| URL_SAFE_NO_PAD.encode(it.to_string());
        let input = format!("{}.{}", encode(header), encode(claims));
        let mut signer = Signer::new(MessageDigest::sha256(), &self.0).unwrap();
        signer.set_rsa_padding(padding).unwrap();
        if padding == Padding::PKCS1_PSS {
            signer.set_rsa_pss_saltlen(RsaPssSaltlen::DIGEST_LENGTH).unwrap();
        }
        signer.update(input.as_bytes()).unwrap();
        format!("{input}.{}", URL_SAFE_NO_PAD.encode(signer.sign_to_vec().unwrap()))
    }

    pub fn assertion(&self, claims: &Value) -> String {
        self.sign(&json!({"alg": "RS256", "kid": "k1"}), claims)
    }
}

async fn keyed(app: &App, keys: &Keys) -> RegisteredClient {
    register(app, keys.jwks()).await
}

async fn register(app: &App, jwks: Value) -> RegisteredClient {
    let client = NewClient::new("rp").for_itself().adjust(|it| {
        it.auth_method = ClientAuthMethod::PrivateKeyJwt;
        it.jwks = Some(jwks);
    });
    client.register(app).await
}

/// Good claims with some replaced; null takes one away.
pub fn assertion_claims(app: &App, more: &Value) -> Value {
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

pub async fn assert_by(app: &App, assertion: &str) -> Response {
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
        let answered = assert_by(&app, &keys.assertion(&assertion_claims(&app, &more))).await;
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
        let answered = assert_by(&app, &keys.assertion(&assertion_claims(&app, &more))).await;
        let status = answered.status().as_u16();
        assert!(status == 429 || refusal(answered).await == invalid_client(), "{more}");
    }
    app.stop().await;
}

/// A key on P-256: the JWKS that has it, and its assertion, with the signature as its two numbers (RFC 7518 3.4) or in DER.
fn by_curve(claims: &Value) -> (Value, String, String) {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    let key = EcKey::generate(&group).unwrap();
    let (mut x, mut y) = (BigNum::new().unwrap(), BigNum::new().unwrap());
    let mut context = BigNumContext::new().unwrap();
    key.public_key().affine_coordinates(&group, &mut x, &mut y, &mut context).unwrap();
    let number = |it: &BigNum| URL_SAFE_NO_PAD.encode(it.to_vec_padded(32).unwrap());
    let jwks =
        json!({"keys": [{"kty": "EC", "crv": "P-256", "kid": "e1", "x": number(&x), "y": number(&y)}]});
    let encode = |it: &Value| URL_SAFE_NO_PAD.encode(it.to_string());
    let input = format!("{}.{}", encode(&json!({"alg": "ES256", "kid": "e1"})), encode(claims));
    let signature = EcdsaSig::sign(&Sha256::digest(input.as_bytes()), &key).unwrap();
    let numbers =
        [signature.r().to_vec_padded(32).unwrap(), signature.s().to_vec_padded(32).unwrap()].concat();
    let der = URL_SAFE_NO_PAD.encode(signature.to_der().unwrap());
    (jwks, format!("{input}.{}", URL_SAFE_NO_PAD.encode(numbers)), format!("{input}.{der}"))
}

#[actix_web::test]
async fn oa_5_an_es256_assertion_is_taken_with_the_signature_as_two_numbers() {
    let app = App::start().await;
    let (jwks, assertion, in_der) = by_curve(&assertion_claims(&app, &json!({})));
    register(&app, jwks).await;
    assert_eq!(refusal(assert_by(&app, &in_der).await).await, invalid_client());
    let (_, foreign, _) = by_curve(&assertion_claims(&app, &json!({})));
    assert_eq!(refusal(assert_by(&app, &foreign).await).await, invalid_client());
    assert_eq!(Tokens::of(assert_by(&app, &assertion).await).await.body["token_type"], "Bearer");
    assert_eq!(refusal(assert_by(&app, &assertion).await).await, invalid_client(), "once");
    app.stop().await;
}

#[actix_web::test]
async fn oa_5_a_ps256_assertion_is_taken_where_the_key_allows_that_algorithm() {
    let app = App::start().await;
    let keys = Keys::new();
    let claims = || assertion_claims(&app, &json!({}));
    let (pss, pkcs1) = (json!({"alg": "PS256", "kid": "k1"}), json!({"alg": "RS256", "kid": "k1"}));
    let mut jwks = keys.jwks();
    jwks["keys"][0]["alg"] = json!("PS256");
    register(&app, jwks).await;
    let wrong = [
        keys.sign(&pkcs1, &claims()),
        keys.sign_pss(&pkcs1, &claims()),
        keys.sign(&pss, &claims()),
        Keys::new().sign_pss(&pss, &claims()),
    ];
    for assertion in wrong {
        assert_eq!(refusal(assert_by(&app, &assertion).await).await, invalid_client());
    }
    assert_eq!(assert_by(&app, &keys.sign_pss(&pss, &claims())).await.status(), 200);
    app.stop().await;
}

#[actix_web::test]
async fn oa_5_an_assertion_needs_a_registered_key_and_an_allowed_algorithm() {
    let app = App::start().await;
    let (keys, foreign) = (Keys::new(), Keys::new());
    keyed(&app, &keys).await;
    let claims = || assertion_claims(&app, &json!({}));
    let none = keys.sign(&json!({"alg": "none"}), &claims());
    let unsigned = format!("{}.", none.rsplit_once('.').unwrap().0);
    let with_own_key = json!({"alg": "RS256", "jwk": foreign.jwks()["keys"][0], "kid": "k1"});
    let wrong = [
        foreign.assertion(&claims()),
        foreign.sign(&with_own_key, &claims()),
        keys.sign(&json!({"alg": "HS256"}), &claims()),
        keys.sign(&json!({"alg": "RS256", "typ": "at+jwt"}), &claims()),
        keys.sign(&json!({"alg": "RS256", "crit": ["b64"], "b64": false}), &claims()),
        none,
        unsigned,
        "nonsense".to_owned(),
    ];
    for assertion in wrong {
        assert_eq!(refusal(assert_by(&app, &assertion).await).await, invalid_client(), "{assertion}");
    }
    let assertion = keys.assertion(&claims());
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
    let assertion = keys.assertion(&assertion_claims(&app, &json!({})));
    let answers =
        join_all((0..8).map(|it| assert_by(if it % 2 == 0 { &app } else { &second }, &assertion))).await;
    assert_eq!(answers.iter().filter(|it| it.status() == 200).count(), 1);
    let form = [GRANT, JWT_BEARER, ("client_assertion", assertion.as_str()), ("client_secret", "x")];
    assert_eq!(refusal(send(&app, None, &form).await).await, (400, "invalid_request".to_owned()));
    let fresh = keys.assertion(&assertion_claims(&app, &json!({})));
    let form = [GRANT, JWT_BEARER, ("client_assertion", fresh.as_str()), ("client_id", "other")];
    assert_eq!(refusal(send(&app, None, &form).await).await, invalid_client());
    let form = [GRANT, JWT_BEARER, ("client_assertion", fresh.as_str()), ("client_id", "rp")];
    Tokens::of(send(&app, None, &form).await).await;
    second.stop().await;
    app.stop().await;
}

/// Answers every request with the keys that are in it now, and tells how often it was asked.
struct KeyServer {
    address: String,
    keys: Arc<Mutex<(Value, usize)>>,
}

impl KeyServer {
    fn start(keys: &Keys) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://127.0.0.1:{}/jwks.json", listener.local_addr().unwrap().port());
        let shared = Arc::new(Mutex::new((keys.jwks(), 0)));
        let served = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut asked = [0; 4096];
                let _ = stream.read(&mut asked).unwrap();
                let mut served = served.lock().unwrap();
                served.1 += 1;
                let body = served.0.to_string();
                let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close";
                write!(stream, "{head}\r\nContent-Length: {}\r\n\r\n{body}", body.len()).unwrap();
            }
        });
        Self { address, keys: shared }
    }
}

#[actix_web::test]
async fn oa_5_keys_at_an_address_are_fetched_remembered_and_renewed() {
    let app = App::with(|it| it.outbound.allow_loopback = true).await;
    let (keys, next) = (Keys::new(), Keys::new());
    let server = KeyServer::start(&keys);
    let address = server.address.clone();
    let client = NewClient::new("rp").for_itself().adjust(|it| {
        it.auth_method = ClientAuthMethod::PrivateKeyJwt;
        it.jwks_uri = Some(address);
    });
    client.register(&app).await;
    for _ in 0..3 {
        let assertion = keys.assertion(&assertion_claims(&app, &json!({})));
        assert_eq!(assert_by(&app, &assertion).await.status(), 200);
    }
    assert_eq!(server.keys.lock().unwrap().1, 1, "remembered");
    server.keys.lock().unwrap().0 = next.jwks();
    let by_next = || next.assertion(&assertion_claims(&app, &json!({})));
    for _ in 0..3 {
        assert_eq!(assert_by(&app, &by_next()).await.status(), 401, "asked a moment ago");
    }
    app.advance(31);
    assert_eq!(assert_by(&app, &by_next()).await.status(), 200);
    assert_eq!(server.keys.lock().unwrap().1, 2);
    let old = keys.assertion(&assertion_claims(&app, &json!({})));
    assert_eq!(assert_by(&app, &old).await.status(), 401);
    app.stop().await;
}

#[actix_web::test]
async fn oa_10_keys_on_this_machine_are_not_fetched_without_the_development_switch() {
    let app = App::with(|it| it.outbound.allow_loopback = false).await;
    let keys = Keys::new();
    let server = KeyServer::start(&keys);
    let address = server.address.clone();
    let client = NewClient::new("rp").for_itself().adjust(|it| {
        it.auth_method = ClientAuthMethod::PrivateKeyJwt;
        it.jwks_uri = Some(address);
    });
    client.register(&app).await;
    let assertion = keys.assertion(&assertion_claims(&app, &json!({})));
    assert_eq!(refusal(assert_by(&app, &assertion).await).await, invalid_client());
    assert_eq!(server.keys.lock().unwrap().1, 0);
    app.stop().await;
}
