//! Reads a form's body within its limits.

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use actix_web::web::Bytes;
use futures_util::StreamExt;
use thiserror::Error;
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::web::middleware::{Phase, RequestFacts};

const FORM: &str = "application/x-www-form-urlencoded";

/// Why a body was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BodyFault {
    /// Longer than accepted.
    #[error("the body is longer than {most_bytes} bytes")]
    TooLarge {
        /// How many bytes are accepted.
        most_bytes: usize,
    },
    /// It did not arrive in time.
    #[error("the body did not arrive in time")]
    TooSlow,
    /// It ended early or was not well framed.
    #[error("the body did not arrive whole")]
    Incomplete,
    /// Something other than a form in UTF-8.
    #[error("the body must be sent as application/x-www-form-urlencoded in UTF-8")]
    NotAForm,
}

/// Reads the body of a form whole. Without a body a content type is not asked for.
///
/// # Errors
/// [`BodyFault`], with what is wrong.
pub async fn read_form(
    headers: &HeaderMap,
    payload: Payload,
    facts: &RequestFacts,
) -> Result<Zeroizing<Vec<u8>>, BodyFault> {
    let kind = content_kind(headers);
    if kind == ContentKind::Other {
        return Err(BodyFault::NotAForm);
    }
    facts.phase.set(Phase::ReadingBody);
    let read = timeout(facts.limits.body_timeout, collect(payload, facts.limits.body_bytes)).await;
    facts.phase.set(Phase::Working);
    let body = read.map_err(|_| BodyFault::TooSlow)??;
    if kind == ContentKind::Absent && !body.is_empty() {
        return Err(BodyFault::NotAForm);
    }
    Ok(body)
}

/// Reads at most `most_bytes`; the bytes are wiped on drop, since forms carry secrets.
async fn collect(mut payload: Payload, most_bytes: usize) -> Result<Zeroizing<Vec<u8>>, BodyFault> {
    let mut body = Zeroizing::new(Vec::new());
    while let Some(chunk) = payload.next().await {
        let chunk: Bytes = chunk.map_err(|_| BodyFault::Incomplete)?;
        if body.len() + chunk.len() > most_bytes {
            return Err(BodyFault::TooLarge { most_bytes });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ContentKind {
    Form,
    Absent,
    Other,
}

/// What the content type says. Two of them are none: who knows which one a proxy believed.
pub(super) fn content_kind(headers: &HeaderMap) -> ContentKind {
    let mut sent = headers.get_all(CONTENT_TYPE);
    match (sent.next(), sent.next()) {
        (None, _) => ContentKind::Absent,
        (Some(value), None) if value.to_str().is_ok_and(is_form) => ContentKind::Form,
        _ => ContentKind::Other,
    }
}

fn is_form(content_type: &str) -> bool {
    let mut parts = content_type.split(';').map(str::trim);
    let is_form = parts.next().is_some_and(|it| it.eq_ignore_ascii_case(FORM));
    is_form && parts.all(is_utf8_or_unrelated)
}

fn is_utf8_or_unrelated(parameter: &str) -> bool {
    match parameter.split_once('=') {
        Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
            value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn net_4_only_forms_in_utf_8_are_read() {
        for text in
            [FORM, "Application/X-WWW-Form-URLEncoded; charset=UTF-8", "application/x-www-form-urlencoded;"]
        {
            assert!(is_form(text), "{text}");
        }
        for text in [
            "",
            "text/plain",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded; charset=latin1",
        ] {
            assert!(!is_form(text), "{text}");
        }
    }
}
