//! Discovery and the JWKS, answered from memory.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

use crate::keys::{JWKS_MAX_AGE, Keyring};
use crate::oauth::metadata::Metadata;
use crate::web::paths;

/// How long discovery may be cached, in seconds.
const MAX_AGE_SECONDS: u64 = 300;

/// The discovery document as it is sent.
#[derive(Clone)]
pub struct DiscoveryDocument {
    body: web::Bytes,
    etag: String,
}

impl DiscoveryDocument {
    /// Writes the document once.
    #[must_use]
    pub fn new(metadata: &Metadata) -> Self {
        let body = serde_json::to_vec(metadata).unwrap_or_default();
        let digest = Sha256::digest(&body);
        let etag = digest.iter().take(8).fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        Self { body: body.into(), etag: format!("\"{etag}\"") }
    }
}

/// Declares the well-known addresses.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(paths::OPENID_CONFIGURATION).route(web::get().to(discovery)))
        .service(web::resource(paths::JWKS).route(web::get().to(jwks)));
}

/// Discovery (OpenID Connect Discovery §4, RFC 8414 §3).
pub async fn discovery(request: HttpRequest, document: web::Data<DiscoveryDocument>) -> HttpResponse {
    cached(&request, &document.etag, MAX_AGE_SECONDS, || document.body.clone())
}

async fn jwks(request: HttpRequest, keyring: web::Data<Keyring>) -> HttpResponse {
    let document = keyring.jwks();
    cached(&request, &document.etag, JWKS_MAX_AGE.as_secs(), || web::Bytes::copy_from_slice(&document.body))
}

/// 304 to who has it already.
fn cached(
    request: &HttpRequest,
    etag: &str,
    max_age_seconds: u64,
    body: impl FnOnce() -> web::Bytes,
) -> HttpResponse {
    let known = is_known(request, etag);
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer.insert_header((ETAG, etag));
    answer.insert_header((CACHE_CONTROL, format!("public, max-age={max_age_seconds}")));
    if known {
        return answer.finish();
    }
    answer.insert_header((CONTENT_TYPE, "application/json"));
    answer.body(body())
}

/// Whether the caller has this version: by weak comparison, since proxies that compress weaken the tag (RFC 9110 §13.1.2).
fn is_known(request: &HttpRequest, etag: &str) -> bool {
    let sent = request.headers().get_all(IF_NONE_MATCH).filter_map(|it| it.to_str().ok());
    let mut tags = sent.flat_map(|it| it.split(',')).map(str::trim);
    tags.any(|it| it == "*" || it.strip_prefix("W/").unwrap_or(it) == etag)
}
