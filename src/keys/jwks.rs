//! The JWKS as it is served: bytes and their ETag, made once for each span of time.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::signing_key::SigningKey;
use crate::types::Timestamp;

/// The JWKS (RFC 7517 §5), ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JwksDocument {
    /// The JSON text.
    pub body: Vec<u8>,
    /// Its strong entity tag, with quotes.
    pub etag: String,
}

/// The documents of today and of the times when a retired key will have left, so that none is made while a request waits.
pub(super) struct Documents {
    now: Arc<JwksDocument>,
    later: Vec<(Timestamp, Arc<JwksDocument>)>,
}

impl Documents {
    /// The documents for `keys` from `now` on.
    pub(super) fn new(keys: &[Arc<SigningKey>], token_life: Duration, now: Timestamp) -> Self {
        let mut changes: Vec<_> = keys.iter().filter_map(|it| it.withdrawn_at(token_life)).collect();
        changes.retain(|it| *it > now);
        changes.sort_unstable();
        changes.dedup();
        let document = |time| Arc::new(JwksDocument::new(keys, token_life, time));
        Self { now: document(now), later: changes.into_iter().map(|it| (it, document(it))).collect() }
    }

    /// The document at `now`.
    pub(super) fn at(&self, now: Timestamp) -> Arc<JwksDocument> {
        let begun = self.later.partition_point(|(from, _)| *from <= now);
        let last = begun.checked_sub(1).and_then(|it| self.later.get(it));
        Arc::clone(last.map_or(&self.now, |(_, document)| document))
    }
}

impl JwksDocument {
    fn new(keys: &[Arc<SigningKey>], token_life: Duration, now: Timestamp) -> Self {
        let published = keys.iter().filter(|it| it.withdrawn_at(token_life).is_none_or(|gone| now < gone));
        let jwks: Vec<_> = published.map(|it| &it.jwk).collect();
        let body = json!({ "keys": jwks }).to_string().into_bytes();
        let etag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(Sha256::digest(&body)));
        Self { body, etag }
    }
}
