//! The id under which a request stands in logs, pages and the audit.

use std::fmt::Write;

use actix_web::http::header::{HeaderMap, HeaderName};

use crate::types::random_bytes;

/// The header that carries it, both ways.
pub(super) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id a proxy gave, when it is 8 to 64 characters that no log, page or terminal takes for anything else; else a new one.
pub(super) fn request_id(headers: &HeaderMap) -> String {
    let mut sent = headers.get_all(X_REQUEST_ID);
    match (sent.next().and_then(|it| it.to_str().ok()), sent.next()) {
        (Some(id), None) if is_harmless(id) => id.to_owned(),
        _ => fresh(),
    }
}

fn is_harmless(id: &str) -> bool {
    let is_allowed = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_' | b'-');
    (8..=64).contains(&id.len()) && id.bytes().all(is_allowed)
}

/// 64 random bits in hexadecimal: short enough to read out, unlike any other request's.
fn fresh() -> String {
    let mut id = String::with_capacity(16);
    for byte in random_bytes::<8>() {
        let _ = write!(id, "{byte:02x}");
    }
    id
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn of(values: &[&[u8]]) -> String {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(X_REQUEST_ID, HeaderValue::from_bytes(value).unwrap());
        }
        request_id(&headers)
    }

    #[test]
    fn aud_2_only_harmless_ids_are_taken() {
        assert_eq!(of(&[b"abc.DEF_1-2"]), "abc.DEF_1-2");
        for values in [
            &[][..],
            &[&b"short12"[..]],
            &[&[b'a'; 65][..]],
            &[b"with space"],
            &[b"quote\"quote"],
            &[b"bytes\xff\xff\xff"],
            &[b"first-id-1", b"second-id-2"],
        ] {
            let id = of(values);
            assert!(id.len() == 16 && id.bytes().all(|it| it.is_ascii_hexdigit()), "{id}");
        }
        assert_ne!(of(&[]), of(&[]));
    }
}
