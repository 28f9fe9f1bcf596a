//! The id under which a request stands in logs, pages and the audit.

use std::cell::RefCell;
use std::fmt::Write;

use actix_web::http::header::{HeaderMap, HeaderName};

use crate::types::random_bytes;

/// The header that carries it, both ways.
pub(super) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id a proxy gave, when it is 8 to 64 characters that no log, page or terminal takes for anything else; else a new one.
pub(super) fn request_id(headers: &HeaderMap, fresh_ids: &FreshIds) -> String {
    let mut sent = headers.get_all(X_REQUEST_ID);
    match (sent.next().and_then(|it| it.to_str().ok()), sent.next()) {
        (Some(id), None) if is_harmless(id) => id.to_owned(),
        _ => fresh_ids.next(),
    }
}

fn is_harmless(id: &str) -> bool {
    let is_allowed = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'_' | b'-');
    (8..=64).contains(&id.len()) && id.bytes().all(is_allowed)
}

/// New ids: 64 random bits in hexadecimal, short enough to read out, unlike any other request's. The operating system is
/// asked once for many.
#[derive(Default)]
pub(super) struct FreshIds(RefCell<Vec<[u8; ID_BYTES]>>);

const ID_BYTES: usize = 8;
const IDS_AT_ONCE: usize = 64;

impl FreshIds {
    fn next(&self) -> String {
        let mut ids = self.0.borrow_mut();
        if ids.is_empty() {
            ids.extend(random_bytes::<{ ID_BYTES * IDS_AT_ONCE }>().as_chunks::<ID_BYTES>().0);
        }
        let number = u64::from_be_bytes(ids.pop().unwrap_or_else(random_bytes));
        let mut id = String::with_capacity(2 * ID_BYTES);
        // Writing to a string cannot fail.
        let _ = write!(id, "{number:016x}");
        id
    }
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
        request_id(&headers, &FreshIds::default())
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
