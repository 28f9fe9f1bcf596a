//! A client's id and secret from the `Authorization` header.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{AUTHORIZATION, HeaderMap};
use actix_web::{FromRequest, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::types::Secret;
use crate::web::error::WebError;
use crate::web::extract::urlencoded;

/// Client id and secret, form-decoded (RFC 6749 §2.3.1). Neither is empty.
#[derive(Debug)]
pub struct BasicCredentials {
    /// The client's id, not yet known to exist.
    pub client_id: String,
    /// The client's secret, as presented.
    pub client_secret: Secret<String>,
}

/// The credentials of the header, if there is one; a header that holds no usable ones is refused.
#[derive(Debug)]
pub struct BasicAuthorization(pub Option<BasicCredentials>);

/// Why a client's `Authorization` header was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CredentialFault {
    /// More than one such header.
    #[error("the Authorization header was sent more than once")]
    Repeated,
    /// A scheme other than Basic.
    #[error("the Authorization header must use the Basic scheme")]
    Scheme,
    /// Not base64 of two form-encoded parts with a colon between.
    #[error("the Authorization header is malformed")]
    Malformed,
    /// The id or the secret is empty.
    #[error("the client id or the client secret is empty")]
    Blank,
}

impl BasicCredentials {
    /// Reads the `Authorization` header; `None` where there is none.
    ///
    /// # Errors
    /// [`CredentialFault`], with what is wrong.
    pub fn from_headers(headers: &HeaderMap) -> Result<Option<Self>, CredentialFault> {
        let mut sent = headers.get_all(AUTHORIZATION);
        let Some(value) = sent.next() else {
            return Ok(None);
        };
        if sent.next().is_some() {
            return Err(CredentialFault::Repeated);
        }
        let value = value.to_str().map_err(|_| CredentialFault::Malformed)?;
        let (scheme, encoded) = value.split_once(' ').unwrap_or((value, ""));
        if !scheme.eq_ignore_ascii_case("Basic") {
            return Err(CredentialFault::Scheme);
        }
        Self::decode(encoded.trim()).map(Some)
    }

    fn decode(encoded: &str) -> Result<Self, CredentialFault> {
        let pair = STANDARD.decode(encoded).map_err(|_| CredentialFault::Malformed)?;
        let pair = Zeroizing::new(pair);
        let mut parts = pair.splitn(2, |it| *it == b':');
        let (Some(id), Some(secret)) = (parts.next(), parts.next()) else {
            return Err(CredentialFault::Malformed);
        };
        let client_id = urlencoded::decode(id).map_err(|_| CredentialFault::Malformed)?;
        let client_secret = urlencoded::decode(secret).map_err(|_| CredentialFault::Malformed)?;
        if client_id.is_empty() || client_secret.is_empty() {
            return Err(CredentialFault::Blank);
        }
        Ok(Self { client_id, client_secret: Secret::new(client_secret) })
    }
}

impl FromRequest for BasicAuthorization {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(BasicCredentials::from_headers(request.headers()).map(Self).map_err(WebError::from))
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn read(values: &[&str]) -> Result<Option<(String, String)>, CredentialFault> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(AUTHORIZATION, HeaderValue::from_str(value).unwrap());
        }
        let read = BasicCredentials::from_headers(&headers)?;
        Ok(read.map(|it| (it.client_id.clone(), it.client_secret.expose().clone())))
    }

    fn basic(pair: &[u8]) -> String {
        format!("Basic {}", STANDARD.encode(pair))
    }

    #[test]
    fn oa_5_both_parts_are_form_decoded() {
        let read = read(&[&basic(b"my%20app%3A1:s%25+t:x")]).unwrap().unwrap();
        assert_eq!(read, ("my app:1".to_owned(), "s% t:x".to_owned()));
    }

    #[test]
    fn oa_5_blank_doubled_and_malformed_credentials_are_refused() {
        let good = basic(b"a:b");
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&[&good, &good]), Err(CredentialFault::Repeated));
        assert_eq!(read(&["Bearer abc"]), Err(CredentialFault::Scheme));
        for pair in [&b"a:"[..], b":b", b":"] {
            assert_eq!(read(&[&basic(pair)]), Err(CredentialFault::Blank));
        }
        for value in
            ["Basic", "Basic !!!", &basic(b"ab"), &basic(b"a:%zz"), &basic(b"a:\xff"), &basic(b"a:%00")]
        {
            assert_eq!(read(&[value]), Err(CredentialFault::Malformed), "{value}");
        }
    }
}
