//! The compact form of a signed token (RFC 7515 §7.1), as strictly as RFC 8725 asks for.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use josekit::JoseError;
use josekit::jws::{JwsSigner, JwsVerifier};
use serde::Serialize;
use serde_json::{Map, Value};
use thiserror::Error;

use super::strict_json::parse_object;

/// Longer tokens are refused before anything of them is read.
const LONGEST_TOKEN_BYTES: usize = 8 * 1024;

/// Base64url of a 4096 bit signature, and the dots.
const ROOM_FOR_SIGNATURE: usize = 690;

/// The kinds of token that we sign; none passes for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A JWT access token (RFC 9068).
    AccessToken,
    /// An ID token (OpenID Connect Core §2).
    IdToken,
}

impl TokenKind {
    /// The kinds, as headers are made for each.
    pub(super) const ALL: [Self; 2] = [Self::AccessToken, Self::IdToken];

    /// The `typ` of such a token.
    #[must_use]
    pub const fn typ(self) -> &'static str {
        match self {
            Self::AccessToken => "at+jwt",
            Self::IdToken => "JWT",
        }
    }

    /// Whether a header's `typ` says that its token is of this kind.
    pub(super) fn is(self, typ: Option<&str>) -> bool {
        match self {
            Self::AccessToken => matches!(typ, Some("at+jwt" | "application/at+jwt")),
            Self::IdToken => typ == Some("JWT"),
        }
    }
}

/// Why a token was not signed.
#[derive(Debug, Error)]
pub enum SigningError {
    /// No key is there to sign.
    #[error("there is no signing key")]
    NoKey,
    /// The payload is no JSON.
    #[error("a token's payload cannot be written as JSON")]
    Payload(#[source] serde_json::Error),
    /// OpenSSL refused.
    #[error("a token could not be signed")]
    Signature(#[source] JoseError),
}

/// Why a token does not count, as far as its form and signature say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidToken {
    /// Above 8 KiB.
    #[error("the token is too long")]
    TooLong,
    /// Not three parts of base64url, or a header that is no JSON object with text members.
    #[error("the token is no signed JWT")]
    Malformed,
    /// A header that says `crit`: we understand no extension (RFC 7515 §4.1.11).
    #[error("the token needs an extension")]
    Critical,
    /// Another kind of token.
    #[error("the token is of another kind")]
    Type,
    /// No key of this name.
    #[error("no key is known that signed the token")]
    UnknownKey,
    /// An algorithm that the key does not have.
    #[error("the token's algorithm is not its key's")]
    Algorithm,
    /// A signature of another key or another text.
    #[error("the token's signature does not match")]
    Signature,
    /// A payload that is no JSON object, or one with repeated members.
    #[error("the token's claims are no JSON object")]
    Claims,
}

/// Signs `payload` below a header that is already base64url: one allocation for the token, none for a map of claims.
pub(super) fn sign<T: Serialize>(
    header: &str,
    payload: &T,
    signer: &dyn JwsSigner,
) -> Result<String, SigningError> {
    let payload = serde_json::to_vec(payload).map_err(SigningError::Payload)?;
    let mut token = String::with_capacity(header.len() + payload.len() * 4 / 3 + ROOM_FOR_SIGNATURE);
    token.push_str(header);
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(&payload, &mut token);
    let signature = signer.sign(token.as_bytes()).map_err(SigningError::Signature)?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(&signature, &mut token);
    Ok(token)
}

/// A header for [`sign`].
pub(super) fn header(kind: TokenKind, algorithm: &str, kid: &str) -> String {
    // Every part is base64url or a constant, so nothing needs escaping.
    let header = format!(r#"{{"typ":"{}","alg":"{algorithm}","kid":"{kid}"}}"#, kind.typ());
    URL_SAFE_NO_PAD.encode(header)
}

/// A token that is taken apart but not yet believed.
pub(super) struct Unverified<'t> {
    pub(super) algorithm: String,
    pub(super) typ: Option<String>,
    pub(super) kid: Option<String>,
    signed: &'t str,
    payload: &'t str,
    signature: Vec<u8>,
}

impl<'t> Unverified<'t> {
    /// Takes a token apart. Of the header `alg`, `typ` and `kid` count; `jku`, `jwk`, `x5u` and the like are never followed.
    pub(super) fn parse(token: &'t str) -> Result<Self, InvalidToken> {
        if token.len() > LONGEST_TOKEN_BYTES {
            return Err(InvalidToken::TooLong);
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(InvalidToken::Malformed)?;
        let (header, payload) = signed.split_once('.').ok_or(InvalidToken::Malformed)?;
        let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| InvalidToken::Malformed);
        let header = parse_object(&decode(header)?).ok_or(InvalidToken::Malformed)?;
        if header.contains_key("crit") {
            return Err(InvalidToken::Critical);
        }
        Ok(Self {
            algorithm: text_member(&header, "alg")?.ok_or(InvalidToken::Malformed)?,
            typ: text_member(&header, "typ")?,
            kid: text_member(&header, "kid")?,
            signed,
            payload,
            signature: decode(signature)?,
        })
    }

    /// The claims, if the signature is the verifier's.
    pub(super) fn verify(&self, verifier: &dyn JwsVerifier) -> Result<Map<String, Value>, InvalidToken> {
        if verifier.algorithm().name() != self.algorithm {
            return Err(InvalidToken::Algorithm);
        }
        verifier.verify(self.signed.as_bytes(), &self.signature).map_err(|_| InvalidToken::Signature)?;
        let payload = URL_SAFE_NO_PAD.decode(self.payload).map_err(|_| InvalidToken::Malformed)?;
        parse_object(&payload).ok_or(InvalidToken::Claims)
    }
}

fn text_member(header: &Map<String, Value>, name: &str) -> Result<Option<String>, InvalidToken> {
    match header.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(InvalidToken::Malformed),
    }
}
