//! At which address a browser came to us, as far as the server can know.

use actix_web::HttpRequest;
use actix_web::http::header::{FORWARDED, HOST, HeaderMap, HeaderName};
use url::Url;

use crate::web::error::WebError;
use crate::web::extract::client_address::Forwarding;
use crate::web::middleware::RequestFacts;

const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");

/// The address of a request. It is for comparing and showing; no link is made from it (MAIL-3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenAddress {
    /// Scheme, host and port, as an origin; what was sent instead where that is none.
    pub origin: String,
    /// What the forwarded headers were worth.
    pub forwarding: Forwarding,
}

impl SeenAddress {
    /// The address of this request: what proxies that we trust say, else what the connection says.
    ///
    /// # Errors
    /// [`WebError::NotSetUp`] when no frame was put around the handlers.
    pub fn of(request: &HttpRequest) -> Result<Self, WebError> {
        let forwarding = RequestFacts::of(request)?.forwarding;
        let own_scheme = if request.app_config().secure() { "https" } else { "http" };
        Ok(Self { origin: origin(request.headers(), own_scheme, forwarding), forwarding })
    }
}

fn origin(headers: &HeaderMap, own_scheme: &str, forwarding: Forwarding) -> String {
    let is_believed = forwarding == Forwarding::Believed;
    let told = |name: HeaderName, part: &str| {
        let told = || sent(headers, &name).or_else(|| forwarded(headers, part));
        if is_believed { told() } else { None }
    };
    let scheme = told(FORWARDED_PROTO, "proto").unwrap_or_else(|| own_scheme.to_owned());
    let host = told(FORWARDED_HOST, "host").or_else(|| sent(headers, &HOST)).unwrap_or_default();
    let text = format!("{scheme}://{host}");
    match Url::parse(&text) {
        Ok(url) if url.has_host() && url.origin().is_tuple() => url.origin().ascii_serialization(),
        _ => text,
    }
}

/// The last value of a header, as the nearest proxy wrote it.
fn sent(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let line = headers.get_all(name).next_back()?.to_str().ok()?;
    Some(line.rsplit(',').next()?.trim().to_owned()).filter(|it| !it.is_empty())
}

/// A part of the last element of `Forwarded` (RFC 7239 §4).
fn forwarded(headers: &HeaderMap, part: &str) -> Option<String> {
    let element = sent(headers, &FORWARDED)?;
    let mut pairs = element.split(';').filter_map(|it| it.split_once('='));
    let (_, value) = pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case(part))?;
    Some(value.trim().trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn seen(lines: &[(&'static str, &'static str)], forwarding: Forwarding) -> String {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        origin(&headers, "http", forwarding)
    }

    #[test]
    fn only_a_trusted_proxy_says_at_which_address_the_browser_is() {
        let lines = [
            ("host", "10.0.0.9:8080"),
            ("x-forwarded-proto", "https"),
            ("x-forwarded-host", "id.example.com"),
        ];
        assert_eq!(seen(&lines, Forwarding::Believed), "https://id.example.com");
        for forwarding in [Forwarding::Untrusted, Forwarding::Unclear, Forwarding::Absent] {
            assert_eq!(seen(&lines, forwarding), "http://10.0.0.9:8080");
        }
        let lines = [
            ("host", "id.example.com"),
            ("forwarded", "for=192.0.2.1;proto=https;host=\"id.example.com:444\""),
        ];
        assert_eq!(seen(&lines, Forwarding::Believed), "https://id.example.com:444");
    }

    #[test]
    fn a_port_that_is_the_schemes_own_makes_no_difference() {
        assert_eq!(seen(&[("host", "Localhost:80")], Forwarding::Absent), "http://localhost");
        assert_eq!(seen(&[("host", "[::1]:8080")], Forwarding::Absent), "http://[::1]:8080");
    }

    #[test]
    fn what_is_no_address_is_shown_as_it_is() {
        assert_eq!(seen(&[("host", "a b")], Forwarding::Absent), "http://a b");
        assert_eq!(seen(&[], Forwarding::Absent), "http://");
        assert_eq!(seen(&[("x-forwarded-proto", "data"), ("host", "x")], Forwarding::Believed), "data://x");
    }
}
