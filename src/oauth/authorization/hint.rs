//! `id_token_hint`: an ID token of ours that says who is meant.

use crate::keys::Keyring;
use crate::types::{ClientId, Issuer};

/// Whom a hint names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The person, by the name that the client knows.
    pub subject: String,
    /// The client that got the token.
    pub client_id: ClientId,
}

/// Reads a hint. It may have expired, if a key of the last year signed it (SES-9); `None` when it is not a token of ours.
#[must_use]
pub fn read(keyring: &Keyring, issuer: &Issuer, token: &str) -> Option<Hint> {
    let claims = keyring.verify_hint(token).ok()?;
    let text = |name: &str| claims.get(name)?.as_str();
    if text("iss")? != issuer.as_str() {
        return None;
    }
    let client_id = ClientId::parse(text("aud")?).ok()?;
    Some(Hint { subject: text("sub")?.to_owned(), client_id })
}
