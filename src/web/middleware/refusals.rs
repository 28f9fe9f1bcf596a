//! What is refused by a request's head alone, before any handler or body (NET-3, NET-4).

use actix_web::http::Uri;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HeaderMap};
use thiserror::Error;

use crate::web::error::WebError;
use crate::web::extract::body::{BodyFault, MOST_READ};
use crate::web::middleware::facts::RequestFacts;

/// What is wrong with a request's head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RequestFault {
    /// Path and query are too long.
    #[error("the address is longer than {most_bytes} bytes")]
    AddressTooLong {
        /// How many bytes are accepted.
        most_bytes: usize,
    },
    /// Address and headers are too long together.
    #[error("address and headers are longer than {most_bytes} bytes together")]
    HeadersTooLong {
        /// How many bytes are accepted.
        most_bytes: usize,
    },
    /// The body is compressed: a small one could fill the memory.
    #[error("compressed bodies are not accepted")]
    Compressed,
}

/// Refuses what is too long or compressed.
pub(super) fn refuse(uri: &Uri, headers: &HeaderMap, facts: &RequestFacts) -> Result<(), WebError> {
    let limits = facts.limits;
    let address_bytes = uri.path().len() + uri.query().map_or(0, |it| it.len() + 1);
    if address_bytes > limits.address_bytes {
        return Err(RequestFault::AddressTooLong { most_bytes: limits.address_bytes }.into());
    }
    let header_bytes: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    if address_bytes + header_bytes > limits.header_bytes {
        return Err(RequestFault::HeadersTooLong { most_bytes: limits.header_bytes }.into());
    }
    let is_plain = |it: &[u8]| it.is_empty() || it.eq_ignore_ascii_case(b"identity");
    if !headers.get_all(CONTENT_ENCODING).all(|it| is_plain(it.as_bytes())) {
        return Err(RequestFault::Compressed.into());
    }
    // A page of ours reads as far as it may and shows its step again.
    let times = if facts.surface.answers_json() { 1 } else { MOST_READ };
    if declared_length(headers).is_some_and(|it| it > limits.body_bytes.saturating_mul(times)) {
        return Err(BodyFault::TooLarge { most_bytes: limits.body_bytes }.into());
    }
    Ok(())
}

/// A length too large for a number is larger than any limit.
fn declared_length(headers: &HeaderMap) -> Option<usize> {
    let text = headers.get(CONTENT_LENGTH)?.to_str().ok()?;
    Some(text.trim().parse().unwrap_or(usize::MAX))
}
