//! A service behind Bonafide: it keeps notes and lets in who brings a fitting access token.
//!
//! It never asks Bonafide about a token. An access token is a signed statement (RFC 9068), so the public keys from the
//! JWKS are all it takes: the service works on while Bonafide is away, and follows when keys rotate. The price is that
//! a revoked token counts until it expires; keep access tokens short, or introspect where that is too long.
//!
//! ```text
//! GET  /notes   needs the scope notes.read
//! POST /notes   needs the scope notes.write     {"text": "..."}
//! ```
//!
//! Run it with `cargo run --example downstream_service`. Settings come from the environment:
//! `DEMO_ISSUER` (<http://localhost:8080>) and `DEMO_SERVICE_URL` (<http://localhost:8091>), which is where it listens
//! and what an access token must name as its audience.

#![allow(clippy::print_stdout, reason = "a sample tells its user where it listens")]

use std::collections::HashMap;
use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap};
use actix_web::web::{self, Data, Json};
use actix_web::{App, HttpResponse, HttpServer, ResponseError, get, post};
use josekit::jwk::JwkSet;
use josekit::jws::RS256;
use josekit::jws::alg::rsassa::RsassaJwsVerifier;
use josekit::jwt::{self, JwtPayload};
use serde::Deserialize;
use serde_json::{Value, json};

/// How far this machine's clock may differ from Bonafide's.
const CLOCK_SKEW_SECONDS: u64 = 30;

/// Longer texts are no token of ours; do not even parse them.
const TOKEN_LIMIT_BYTES: usize = 8 * 1024;

/// Unknown key ids are made up by anybody, so they may cause one fetch in this time and no more.
const FETCH_PAUSE: Duration = Duration::from_secs(10);

// ---------------------------------------------------------------------------------------------------------- Notes

type Notes = Mutex<HashMap<String, Vec<String>>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewNote {
    text: String,
}

#[get("/notes")]
async fn list_notes(
    request: actix_web::HttpRequest,
    tokens: Data<TokenValidator>,
    notes: Data<Notes>,
) -> Result<HttpResponse, Refusal> {
    let caller = tokens.require(request.headers(), "notes.read").await?;
    let mut notes = notes.lock().unwrap_or_else(PoisonError::into_inner);
    let own = notes.entry(caller.subject.clone()).or_insert_with(|| vec!["Your first note.".to_owned()]);
    // The answer repeats what the token said, so that whoever plays with this sample sees what a service learns.
    Ok(HttpResponse::Ok().json(json!({
        "notes": own, "subject": caller.subject, "client_id": caller.client_id, "scope": caller.scope,
    })))
}

#[post("/notes")]
async fn add_note(
    request: actix_web::HttpRequest,
    tokens: Data<TokenValidator>,
    notes: Data<Notes>,
    note: Result<Json<NewNote>, actix_web::Error>,
) -> Result<HttpResponse, Refusal> {
    // First who is asking, then what: a stranger learns nothing about what a good request looks like.
    let caller = tokens.require(request.headers(), "notes.write").await?;
    let Ok(Json(note)) = note else {
        return Err(Refusal::Malformed("send JSON such as {\"text\": \"...\"}"));
    };
    let mut notes = notes.lock().unwrap_or_else(PoisonError::into_inner);
    let own = notes.entry(caller.subject).or_default();
    if note.text.len() > 500 || own.len() >= 100 {
        return Err(Refusal::Malformed("at most 100 notes of 500 bytes"));
    }
    own.push(note.text);
    Ok(HttpResponse::Created().json(json!({ "notes": own })))
}

#[get("/")]
async fn index() -> &'static str {
    "A sample service behind Bonafide. GET /notes with an access token that has the scope notes.read.\n"
}

// ---------------------------------------------------------------------------------------------------- Access tokens

/// What a valid access token says about the one who brings it.
pub(crate) struct Caller {
    pub(crate) subject: String,
    client_id: String,
    scope: String,
}

pub(crate) struct TokenValidator {
    issuer: String,
    /// This service's own address: a token for another service must not work here.
    audience: String,
    keys: ProviderKeys,
}

impl TokenValidator {
    pub(crate) fn new(issuer: &str, audience: &str, fetch_pause: Duration) -> Result<Self, reqwest::Error> {
        let keys = ProviderKeys::new(issuer, fetch_pause)?;
        Ok(Self { issuer: issuer.to_owned(), audience: audience.to_owned(), keys })
    }

    pub(crate) async fn require(&self, headers: &HeaderMap, scope: &'static str) -> Result<Caller, Refusal> {
        let payload = self.validate(bearer_token(headers)?).await?;
        let text = |name: &str| payload.claim(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let caller = Caller { subject: text("sub"), client_id: text("client_id"), scope: text("scope") };
        if caller.subject.is_empty() {
            return Err(Refusal::Invalid("the token names no subject"));
        }
        if !caller.scope.split(' ').any(|it| it == scope) {
            return Err(Refusal::MissingScope(scope));
        }
        Ok(caller)
    }

    /// RFC 9068 §4.
    async fn validate(&self, token: &str) -> Result<JwtPayload, Refusal> {
        if token.len() > TOKEN_LIMIT_BYTES {
            return Err(Refusal::Invalid("the token is too long"));
        }
        let header = jwt::decode_header(token).map_err(|_| Refusal::Invalid("not a signed token"))?;
        // Without this an ID token would pass for an access token: it is signed by the same keys.
        let typ = header.claim("typ").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
        if typ != "at+jwt" && typ != "application/at+jwt" {
            return Err(Refusal::Invalid("not an access token"));
        }
        let key_id = header.claim("kid").and_then(Value::as_str).unwrap_or_default();
        let key = self.keys.find(key_id).await?;
        // The verifier is made for RS256, so a token cannot choose a weaker algorithm, nor "none".
        let (payload, _) = jwt::decode_with_verifier(token, &*key)
            .map_err(|_| Refusal::Invalid("the signature is wrong"))?;
        self.check_claims(&payload)?;
        Ok(payload)
    }

    fn check_claims(&self, payload: &JwtPayload) -> Result<(), Refusal> {
        if payload.claim("iss").and_then(Value::as_str) != Some(&self.issuer) {
            return Err(Refusal::Invalid("issued by somebody else"));
        }
        let is_for_us = match payload.claim("aud") {
            Some(Value::String(one)) => *one == self.audience,
            Some(Value::Array(several)) => several.iter().any(|it| it == self.audience.as_str()),
            _ => false,
        };
        if !is_for_us {
            return Err(Refusal::Invalid("meant for another service"));
        }
        let now = unix_seconds();
        let expires = payload.claim("exp").and_then(Value::as_u64).unwrap_or_default();
        if now >= expires.saturating_add(CLOCK_SKEW_SECONDS) {
            return Err(Refusal::Invalid("expired"));
        }
        match payload.claim("nbf").map(Value::as_u64) {
            None => Ok(()),
            Some(Some(not_before)) if not_before <= now + CLOCK_SKEW_SECONDS => Ok(()),
            Some(_) => Err(Refusal::Invalid("not valid yet")),
        }
    }
}

/// RFC 6750 §2.1. A token in the address or the body is not accepted: addresses end up in logs.
fn bearer_token(headers: &HeaderMap) -> Result<&str, Refusal> {
    let mut values = headers.get_all(header::AUTHORIZATION);
    let (Some(value), None) = (values.next(), values.next()) else { return Err(Refusal::NoToken) };
    let value = value.to_str().map_err(|_| Refusal::Malformed("the Authorization header is not text"))?;
    match value.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Ok(token.trim()),
        _ => Err(Refusal::NoToken),
    }
}

#[expect(clippy::disallowed_methods, reason = "a sample has no clock of its own")]
fn unix_seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

// --------------------------------------------------------------------------------------------------- Bonafide's keys

/// Bonafide's public keys, read again when they grow old and when a token names one that is not among them.
struct ProviderKeys {
    issuer: String,
    http: reqwest::Client,
    cached: RwLock<Arc<KeySet>>,
    last_fetch: tokio::sync::Mutex<Option<Instant>>,
    fetch_pause: Duration,
}

struct KeySet {
    verifiers: HashMap<String, Arc<RsassaJwsVerifier>>,
    fresh_until: Instant,
}

/// What is needed of the discovery document (RFC 8414).
#[derive(Deserialize)]
struct Metadata {
    issuer: String,
    jwks_uri: String,
}

impl ProviderKeys {
    fn new(issuer: &str, fetch_pause: Duration) -> Result<Self, reqwest::Error> {
        Ok(Self {
            issuer: issuer.to_owned(),
            http: reqwest::Client::builder()
                .timeout(Duration::from_secs(2))
                .redirect(reqwest::redirect::Policy::none())
                .no_proxy() // in this sample all are on one machine
                .build()?,
            cached: RwLock::new(Arc::new(KeySet { verifiers: HashMap::new(), fresh_until: Instant::now() })),
            last_fetch: tokio::sync::Mutex::new(None),
            fetch_pause,
        })
    }

    async fn find(&self, key_id: &str) -> Result<Arc<RsassaJwsVerifier>, Refusal> {
        let cached = self.cached();
        match cached.verifiers.get(key_id) {
            Some(known) if Instant::now() < cached.fresh_until => return Ok(Arc::clone(known)),
            _ => self.refresh().await,
        }
        let cached = self.cached();
        match cached.verifiers.get(key_id) {
            Some(known) => Ok(Arc::clone(known)),
            None if cached.verifiers.is_empty() => Err(Refusal::NoKeys),
            None => Err(Refusal::Invalid("signed by a key that is not known")),
        }
    }

    fn cached(&self) -> Arc<KeySet> {
        Arc::clone(&self.cached.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the keys again, unless that was tried just now. Whoever comes meanwhile waits here and then finds them.
    async fn refresh(&self) {
        let mut last_fetch = self.last_fetch.lock().await;
        if last_fetch.is_some_and(|it| it.elapsed() < self.fetch_pause) {
            return;
        }
        match self.fetch().await {
            Ok(keys) => *self.cached.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys),
            // The keys we have are still good: that Bonafide is away must not stop this service.
            Err(error) => eprintln!("keeping the keys we have, {} gave none: {error}", self.issuer),
        }
        *last_fetch = Some(Instant::now());
    }

    async fn fetch(&self) -> Result<KeySet, Box<dyn Error>> {
        let metadata_url = format!("{}/.well-known/openid-configuration", self.issuer);
        let metadata: Metadata = self.http.get(metadata_url).send().await?.error_for_status()?.json().await?;
        if metadata.issuer != self.issuer {
            return Err(format!("the document is of another issuer, {}", metadata.issuer).into());
        }
        let answer = self.http.get(metadata.jwks_uri).send().await?.error_for_status()?;
        let fresh_until = Instant::now() + max_age(answer.headers());
        let jwks = JwkSet::from_bytes(answer.bytes().await?)?;
        // A key of another kind is skipped, not an error: providers may publish more than one algorithm.
        let verifiers = jwks.keys().into_iter().filter_map(|jwk| {
            let verifier = RS256.verifier_from_jwk(jwk).ok()?;
            Some((jwk.key_id()?.to_owned(), Arc::new(verifier)))
        });
        Ok(KeySet { verifiers: verifiers.collect(), fresh_until })
    }
}

/// How long an answer may be kept: its `Cache-Control: max-age`, within reason, else five minutes.
fn max_age(headers: &reqwest::header::HeaderMap) -> Duration {
    let cache_control = headers.get("cache-control").and_then(|it| it.to_str().ok()).unwrap_or_default();
    let stated = cache_control.split(',').find_map(|it| it.trim().strip_prefix("max-age=")?.parse().ok());
    Duration::from_secs(stated.unwrap_or(300).clamp(10, 24 * 60 * 60))
}

// ---------------------------------------------------------------------------------------------------------- Refusals

/// RFC 6750 §3: every refusal says in a header what is missing, so that a client can mend it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("bring an access token")]
    NoToken,
    #[error("{0}")]
    Malformed(&'static str),
    #[error("{0}")]
    Invalid(&'static str),
    #[error("the token lacks the scope {0}")]
    MissingScope(&'static str),
    #[error("Bonafide's keys could not be read yet")]
    NoKeys,
}

impl ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::NoToken | Self::Invalid(_) => StatusCode::UNAUTHORIZED,
            Self::MissingScope(_) => StatusCode::FORBIDDEN,
            Self::NoKeys => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let (error, challenge) = match self {
            // Who brought nothing did nothing wrong: no error code, only the way in.
            Self::NoToken => ("unauthorized", Some(String::new())),
            Self::Invalid(why) => {
                ("invalid_token", Some(format!(", error=\"invalid_token\", error_description=\"{why}\"")))
            }
            Self::MissingScope(scope) => {
                ("insufficient_scope", Some(format!(", error=\"insufficient_scope\", scope=\"{scope}\"")))
            }
            Self::Malformed(_) => ("invalid_request", None),
            Self::NoKeys => ("temporarily_unavailable", None),
        };
        let mut response = HttpResponse::build(self.status_code());
        if let Some(challenge) = challenge {
            response.insert_header((header::WWW_AUTHENTICATE, format!("Bearer realm=\"notes\"{challenge}")));
        }
        if matches!(self, Self::NoKeys) {
            response.insert_header((header::RETRY_AFTER, FETCH_PAUSE.as_secs()));
        }
        response.json(json!({ "error": error, "message": self.to_string() }))
    }
}

// -------------------------------------------------------------------------------------------------------------- Start

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let setting = |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let issuer = setting("DEMO_ISSUER", "http://localhost:8080");
    let audience = setting("DEMO_SERVICE_URL", "http://localhost:8091");
    let address = url::Url::parse(&audience)?;
    let host = address.host_str().ok_or("DEMO_SERVICE_URL has no host")?.trim_matches(['[', ']']).to_owned();
    let port = address.port_or_known_default().ok_or("DEMO_SERVICE_URL has no port")?;

    let tokens = Data::new(TokenValidator::new(&issuer, &audience, FETCH_PAUSE)?);
    let notes = Data::new(Notes::default());
    let server = HttpServer::new(move || {
        let json = web::JsonConfig::default().limit(4 * 1024);
        let app = App::new().app_data(tokens.clone()).app_data(notes.clone()).app_data(json);
        app.service(index).service(list_notes).service(add_note)
    });
    let server = server.workers(2).shutdown_timeout(1).bind((host, port))?;
    println!("The sample service listens on {audience}");
    server.run().await?; // until Ctrl-C or SIGTERM
    Ok(())
}
