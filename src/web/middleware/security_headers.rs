//! SES-7: the headers of every answer.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CROSS_ORIGIN_OPENER_POLICY, CROSS_ORIGIN_RESOURCE_POLICY,
    HeaderMap, HeaderValue, PERMISSIONS_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};

use crate::types::Issuer;
use crate::web::middleware::surface::Surface;

const CSP: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; \
     frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
);
/// Browsers apply `form-action` to the whole chain of redirects after a post, which here ends at a client.
const CSP_WITHOUT_FORM_ACTION: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; \
     frame-ancestors 'none'; base-uri 'none'",
);
/// A year and all hosts below, as ASVS 3.4.1 asks.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains");
const NOSNIFF: HeaderValue = HeaderValue::from_static("nosniff");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");
const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
     microphone=(), midi=(), payment=(), usb=()",
);
/// Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
const REFERRER: HeaderValue = HeaderValue::from_static("same-origin");
const SAME_ORIGIN: HeaderValue = HeaderValue::from_static("same-origin");
const CROSS_ORIGIN: HeaderValue = HeaderValue::from_static("cross-origin");

/// Put into a response's extensions by the handler of a page whose form may end at a client: the login and consent pages
/// within an authorization request, and the page that posts an answer to a client.
#[derive(Clone, Copy, Debug)]
pub struct MayPostToClient;

/// Writes them.
#[derive(Clone, Copy, Debug)]
pub(super) struct SecurityHeaders {
    is_https: bool,
}

impl SecurityHeaders {
    /// For the answers of one issuer.
    pub(super) fn of_issuer(issuer: &Issuer) -> Self {
        Self { is_https: !issuer.is_development() }
    }

    /// Writes them on an answer; only a `Cache-Control` that is there stays.
    pub(super) fn apply(self, headers: &mut HeaderMap, surface: Surface, may_post: Option<MayPostToClient>) {
        let csp = if may_post.is_some() { CSP_WITHOUT_FORM_ACTION } else { CSP };
        headers.insert(CONTENT_SECURITY_POLICY, csp);
        headers.insert(X_CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.insert(REFERRER_POLICY, REFERRER);
        headers.insert(PERMISSIONS_POLICY, PERMISSIONS);
        let resource_policy = if surface.is_public() { CROSS_ORIGIN } else { SAME_ORIGIN };
        headers.insert(CROSS_ORIGIN_RESOURCE_POLICY, resource_policy);
        // Only there, and not on the way to a client: it would cut a sign-in popup off from the page that opened it.
        if surface == Surface::Account && may_post.is_none() {
            headers.insert(CROSS_ORIGIN_OPENER_POLICY, SAME_ORIGIN);
        }
        if self.is_https {
            headers.insert(STRICT_TRANSPORT_SECURITY, HSTS);
        }
        if !headers.contains_key(CACHE_CONTROL) {
            headers.insert(CACHE_CONTROL, NO_STORE);
        }
    }
}
