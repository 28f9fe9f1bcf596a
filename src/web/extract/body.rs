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

/// How many times the accepted length a form of ours may be: the rest is thrown away, so that a browser that is still sending
/// hears the answer.
pub const MOST_READ: usize = 32;

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

/// Reads the body of a form whole; the bytes are wiped on drop, since forms carry secrets. Without a body a content type is not
/// asked for.
///
/// # Errors
/// [`BodyFault`], with what is wrong.
pub async fn read_form(
    headers: &HeaderMap,
    payload: Payload,
    facts: &RequestFacts,
) -> Result<Zeroizing<Vec<u8>>, BodyFault> {
    let (mut body, mut payload) = (Zeroizing::new(Vec::new()), payload);
    read(headers, &mut payload, facts, &mut body).await?;
    Ok(body)
}

/// Reads the body of a form of ours as far as it goes: what arrived within the limits, and what is wrong with the rest.
pub async fn read_form_as_far_as_it_goes(
    headers: &HeaderMap,
    mut payload: Payload,
    facts: &RequestFacts,
) -> (Zeroizing<Vec<u8>>, Option<BodyFault>) {
    let mut body = Zeroizing::new(Vec::new());
    let fault = read(headers, &mut payload, facts, &mut body).await.err();
    if matches!(fault, Some(BodyFault::TooLarge { .. })) {
        let most_bytes = facts.limits.body_bytes.saturating_mul(MOST_READ);
        facts.phase.set(Phase::ReadingBody);
        // Whatever comes of it, the answer is the same.
        let _ = timeout(facts.limits.body_timeout / 4, discard(&mut payload, most_bytes)).await;
        facts.phase.set(Phase::Working);
    }
    (body, fault)
}

async fn read(
    headers: &HeaderMap,
    payload: &mut Payload,
    facts: &RequestFacts,
    body: &mut Vec<u8>,
) -> Result<(), BodyFault> {
    let kind = content_kind(headers);
    if kind == ContentKind::Other {
        return Err(BodyFault::NotAForm);
    }
    facts.phase.set(Phase::ReadingBody);
    let read = timeout(facts.limits.body_timeout, collect(payload, facts.limits.body_bytes, body)).await;
    facts.phase.set(Phase::Working);
    read.map_err(|_| BodyFault::TooSlow)??;
    if kind == ContentKind::Absent && !body.is_empty() {
        body.clear();
        return Err(BodyFault::NotAForm);
    }
    Ok(())
}

/// Reads at most `most_bytes` into `body`.
async fn collect(payload: &mut Payload, most_bytes: usize, body: &mut Vec<u8>) -> Result<(), BodyFault> {
    while let Some(chunk) = payload.next().await {
        let chunk: Bytes = chunk.map_err(|_| BodyFault::Incomplete)?;
        let room = most_bytes.saturating_sub(body.len());
        body.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
        if chunk.len() > room {
            return Err(BodyFault::TooLarge { most_bytes });
        }
    }
    Ok(())
}

/// Throws away what still comes, up to `most_bytes`.
async fn discard(payload: &mut Payload, most_bytes: usize) {
    let mut left = most_bytes;
    while let Some(Ok(chunk)) = payload.next().await {
        let Some(still_left) = left.checked_sub(chunk.len()) else { return };
        left = still_left;
    }
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
