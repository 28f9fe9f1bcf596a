//! An access token from the header or a form body (RFC 6750 §2), never from an address.

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::{AUTHORIZATION, HeaderMap};
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use thiserror::Error;

use crate::types::Secret;
use crate::web::error::WebError;
use crate::web::extract::body::{ContentKind, content_kind, read_form};
use crate::web::extract::parameters::{ParameterLimits, Parameters};
use crate::web::middleware::RequestFacts;

const LONGEST_TOKEN: usize = 8 * 1024;

/// A token as presented; nothing is known of it yet but that its shape is possible.
#[derive(Debug)]
pub struct BearerToken(pub Secret<String>);

/// Why no token was taken from a request, or why it does not suffice (RFC 6750 §3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BearerFault {
    /// No token at all.
    #[error("an access token is needed")]
    Missing,
    /// More than one token, or one of impossible shape.
    #[error("the request must carry exactly one access token, in the Authorization header or in the body")]
    Malformed,
    /// The token is expired, revoked, not ours or not meant for here.
    #[error("the access token is expired, revoked or not valid here")]
    Invalid,
    /// The token does not carry the scope that is needed.
    #[error("the access token lacks the scope {needed}")]
    Scope {
        /// The scope that is needed.
        needed: &'static str,
    },
}

impl FromRequest for BearerToken {
    type Error = WebError;
    type Future = LocalBoxFuture<'static, Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            Parameters::refuse_secrets_in_query(request.query_string())?;
            let in_header = from_header(request.headers())?;
            let in_body = from_body(&request, payload).await?;
            match (in_header, in_body) {
                (Some(token), None) | (None, Some(token)) => Ok(Self(Secret::new(shaped(token)?))),
                (None, None) => Err(BearerFault::Missing.into()),
                (Some(_), Some(_)) => Err(BearerFault::Malformed.into()),
            }
        })
    }
}

fn from_header(headers: &HeaderMap) -> Result<Option<String>, BearerFault> {
    let mut sent = headers.get_all(AUTHORIZATION);
    let (Some(value), second) = (sent.next(), sent.next()) else {
        return Ok(None);
    };
    let value = value.to_str().map_err(|_| BearerFault::Malformed)?;
    let (scheme, token) = value.split_once(' ').unwrap_or((value, ""));
    match second {
        Some(_) => Err(BearerFault::Malformed),
        None if scheme.eq_ignore_ascii_case("Bearer") => Ok(Some(token.trim().to_owned())),
        // Another scheme is no attempt to present a token: the answer names ours (§3).
        None => Ok(None),
    }
}

async fn from_body(request: &HttpRequest, payload: Payload) -> Result<Option<String>, WebError> {
    // §2.2: not with GET, whose body has no meaning, and only in a form.
    if request.method() != Method::POST || content_kind(request.headers()) != ContentKind::Form {
        return Ok(None);
    }
    let facts = RequestFacts::of(request)?;
    let body = read_form(request.headers(), payload, &facts).await?;
    let form = Parameters::parse_each_once(&body, ParameterLimits::of_form(facts.limits.body_bytes))?;
    Ok(form.optional("access_token").map(str::to_owned))
}

/// A `b64token` (§2.1) of bearable length.
fn shaped(token: String) -> Result<String, BearerFault> {
    let is_allowed = |it: u8| it.is_ascii_alphanumeric() || b"-._~+/=".contains(&it);
    let fits = (1..=LONGEST_TOKEN).contains(&token.len()) && token.bytes().all(is_allowed);
    if fits { Ok(token) } else { Err(BearerFault::Malformed) }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn a_header_holds_at_most_one_token() {
        let read = |values: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(AUTHORIZATION, HeaderValue::from_static(value));
            }
            from_header(&headers)
        };
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&["Basic abc"]), Ok(None));
        assert_eq!(read(&["bearer  abc"]), Ok(Some("abc".to_owned())));
        assert_eq!(read(&["Bearer a", "Bearer a"]), Err(BearerFault::Malformed));
    }

    #[test]
    fn tk_2_the_shape_is_judged_before_any_parsing() {
        assert!(shaped("eyJ.a-b_c~d+e/f==".to_owned()).is_ok());
        for token in ["", "a b", "a,b", "a\u{e9}", &"x".repeat(LONGEST_TOKEN + 1)] {
            assert!(shaped(token.to_owned()).is_err());
        }
    }
}
