//! An OpenID provider that does as it is told, mostly wrong.

use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use actix_web::dev::ServerHandle;
use actix_web::{App as Actix, HttpRequest, HttpResponse, HttpServer, web};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use josekit::jwk::alg::rsa::RsaKeyPair;
use josekit::jws::{HS256, JwsHeader, JwsSigner, RS256};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use super::browser::Answer;

pub const CLIENT_ID: &str = "downstream";
pub const CLIENT_SECRET: &str = "a secret that only two know";

/// How the ID token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    Properly,
    WithNone,
    WithThePublicKeyAsSecret,
    WithAnotherKey,
    UnderAnUnknownName,
    Cut,
}

/// How the provider describes itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Described {
    Well,
    Never,
    AtLength,
    Elsewhere,
    AsHtml,
    Broken,
}

/// What it does.
pub struct Manners {
    pub described: Described,
    /// Replaces members of the metadata.
    pub metadata: Value,
    /// Replaces claims of the ID token; null takes one away.
    pub claims: Value,
    pub signed: Signed,
    /// What the token endpoint answers instead of tokens.
    pub token_answer: Option<(u16, Value)>,
    pub userinfo: Value,
    /// The time in its tokens.
    pub now: i64,
    key: RsaKeyPair,
    kid: String,
    /// What authorization requests asked, by code.
    asked: Vec<(String, Answer)>,
    pub descriptions: usize,
    pub key_fetches: usize,
}

/// A running provider.
pub struct HostileProvider {
    pub issuer: String,
    pub manners: Arc<Mutex<Manners>>,
    handle: ServerHandle,
}

impl HostileProvider {
    pub async fn start(now: i64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let manners = Arc::new(Mutex::new(Manners {
            described: Described::Well,
            metadata: json!({}),
            claims: json!({}),
            signed: Signed::Properly,
            token_answer: None,
            userinfo: Value::Null,
            now,
            key: RsaKeyPair::generate(2048).unwrap(),
            kid: "k1".to_owned(),
            asked: Vec::new(),
            descriptions: 0,
            key_fetches: 0,
        }));
        let place = web::Data::new(Place { issuer: issuer.clone(), manners: Arc::clone(&manners) });
        let server = HttpServer::new(move || {
            Actix::new()
                .app_data(place.clone())
                .route("/.well-known/openid-configuration", web::get().to(describe))
                .route("/jwks", web::get().to(keys))
                .route("/token", web::post().to(token))
                .route("/userinfo", web::get().to(userinfo))
        })
        .workers(1)
        .disable_signals()
        .listen(listener)
        .unwrap()
        .run();
        let handle = server.handle();
        std::thread::spawn(move || actix_web::rt::System::new().block_on(server));
        Self { issuer, manners, handle }
    }

    /// Changes what it does.
    pub fn behave(&self, change: impl FnOnce(&mut Manners)) {
        change(&mut self.manners.lock().unwrap());
    }

    /// Replaces its signing key.
    pub fn rotate(&self) {
        let key = RsaKeyPair::generate(2048).unwrap();
        self.behave(|it| (it.key, it.kid) = (key, "k2".to_owned()));
    }

    /// The person signs in: what the browser brings back from the authorization request at `location`.
    pub fn authorize(&self, location: &str) -> Answer {
        let url = Url::parse(location).unwrap();
        assert!(location.starts_with(&format!("{}/authorize?", self.issuer)), "{location}");
        let asked: Answer = url.query_pairs().into_owned().collect();
        let mut manners = self.manners.lock().unwrap();
        let code = format!("code-{}", manners.asked.len());
        let state = asked["state"].clone();
        manners.asked.push((code.clone(), asked));
        [("code", code), ("state", state), ("iss", self.issuer.clone())]
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }

    pub async fn stop(self) {
        self.handle.stop(false).await;
    }
}

struct Place {
    issuer: String,
    manners: Arc<Mutex<Manners>>,
}

impl Manners {
    fn id_token(&self, issuer: &str, asked: &Answer) -> String {
        let mut claims = json!({
            "iss": issuer, "aud": CLIENT_ID, "sub": "subject-1", "nonce": asked["nonce"],
            "iat": self.now, "exp": self.now + 300,
            "email": "grace@example.com", "email_verified": true, "name": "Grace Hopper",
        });
        merge(&mut claims, &self.claims);
        let payload = serde_json::to_vec(&claims).unwrap();
        if self.signed == Signed::WithNone {
            let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#);
            return format!("{header}.{}.", URL_SAFE_NO_PAD.encode(payload));
        }
        let mut header = JwsHeader::new();
        header.set_key_id(if self.signed == Signed::UnderAnUnknownName { "other" } else { &self.kid });
        let other = RsaKeyPair::generate(2048).unwrap();
        let signer: Box<dyn JwsSigner> = match self.signed {
            Signed::WithThePublicKeyAsSecret => {
                Box::new(HS256.signer_from_bytes(self.key.to_pem_public_key()).unwrap())
            }
            Signed::WithAnotherKey => Box::new(RS256.signer_from_pem(other.to_pem_private_key()).unwrap()),
            _ => Box::new(RS256.signer_from_pem(self.key.to_pem_private_key()).unwrap()),
        };
        let token = josekit::jws::serialize_compact(&payload, &header, &*signer).unwrap();
        if self.signed == Signed::Cut { token[..token.len() - 8].to_owned() } else { token }
    }
}

async fn describe(place: web::Data<Place>) -> HttpResponse {
    let (described, changes) = {
        let mut manners = place.manners.lock().unwrap();
        manners.descriptions += 1;
        (manners.described, manners.metadata.clone())
    };
    let issuer = &place.issuer;
    let mut metadata = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "userinfo_endpoint": format!("{issuer}/userinfo"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "none", "HS256"],
        "authorization_response_iss_parameter_supported": true,
    });
    merge(&mut metadata, &changes);
    match described {
        Described::Well => HttpResponse::Ok().json(metadata),
        Described::Never => std::future::pending().await,
        Described::AtLength => {
            metadata["more"] = json!("x".repeat(100_000));
            HttpResponse::Ok().json(metadata)
        }
        Described::Elsewhere => HttpResponse::Found().insert_header(("Location", "/elsewhere")).finish(),
        Described::AsHtml => HttpResponse::Ok().content_type("text/html").body(metadata.to_string()),
        Described::Broken => HttpResponse::Ok().content_type("application/json").body("{\"issuer\":"),
    }
}

async fn keys(place: web::Data<Place>) -> HttpResponse {
    let mut manners = place.manners.lock().unwrap();
    manners.key_fetches += 1;
    let mut key: Map<String, Value> = manners.key.to_jwk_public_key().into();
    key.insert("kid".to_owned(), json!(manners.kid));
    key.insert("use".to_owned(), json!("sig"));
    HttpResponse::Ok().json(json!({ "keys": [key] }))
}

async fn token(request: HttpRequest, form: web::Form<Answer>, place: web::Data<Place>) -> HttpResponse {
    let mut manners = place.manners.lock().unwrap();
    if let Some((status, body)) = &manners.token_answer {
        let status = actix_web::http::StatusCode::from_u16(*status).unwrap();
        return HttpResponse::build(status).json(body);
    }
    let refuse = |error: &str| HttpResponse::BadRequest().json(json!({ "error": error }));
    let secret = url::form_urlencoded::byte_serialize(CLIENT_SECRET.as_bytes()).collect::<String>();
    let basic = base64::engine::general_purpose::STANDARD.encode(format!("{CLIENT_ID}:{secret}"));
    let sent = request.headers().get("authorization").and_then(|it| it.to_str().ok()).unwrap_or_default();
    if sent != format!("Basic {basic}") {
        return refuse("invalid_client");
    }
    let Some(at) = manners.asked.iter().position(|(code, _)| *code == form["code"]) else {
        return refuse("invalid_grant");
    };
    let (_, asked) = manners.asked.remove(at);
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(form["code_verifier"].as_bytes()));
    if asked["code_challenge"] != challenge || asked["redirect_uri"] != form["redirect_uri"] {
        return refuse("invalid_grant");
    }
    let id_token = manners.id_token(&place.issuer, &asked);
    HttpResponse::Ok().json(json!({ "access_token": "at", "token_type": "Bearer", "id_token": id_token }))
}

async fn userinfo(place: web::Data<Place>) -> HttpResponse {
    HttpResponse::Ok().json(&place.manners.lock().unwrap().userinfo)
}

fn merge(into: &mut Value, changes: &Value) {
    let members = into.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => members.remove(name),
            value => members.insert(name.clone(), value.clone()),
        };
    }
}
