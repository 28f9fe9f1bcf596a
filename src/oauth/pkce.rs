//! The shapes of PKCE (RFC 7636).

/// Whether a text can be an S256 challenge: the base64url of 32 bytes (§4.2).
#[must_use]
pub fn is_challenge(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_'))
}

/// Whether a text can be a verifier: 43 to 128 unreserved characters (§4.1).
#[must_use]
pub fn is_verifier(text: &str) -> bool {
    let is_unreserved = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'.' | b'_' | b'~');
    (43..=128).contains(&text.len()) && text.bytes().all(is_unreserved)
}
