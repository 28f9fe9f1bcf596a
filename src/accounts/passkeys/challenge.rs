//! What a passkey is asked to sign. It travels sealed through the page that asks, so that looking at a page writes nothing; when
//! it comes back it is marked as spent, so that it is answered once.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::keys::{Purpose, Sealer};
use crate::store::{Conn, StoreError, spent_passkey_challenges};
use crate::types::{SessionId, Timestamp, TokenHash, UserId};

/// How long there is to answer.
pub(super) const LIFE: Duration = Duration::from_secs(300);

/// What a passkey is asked for. An answer counts only for the occasion of its question.
#[derive(Clone, Copy, Debug)]
pub enum Occasion<'a> {
    /// Whoever sits at this browser wants to sign in.
    SignIn {
        /// The browser's own cookie.
        browser: &'a TokenHash,
    },
    /// A person whose name is known shows a factor.
    Factor {
        /// Who.
        user: UserId,
        /// The browser's own cookie.
        browser: &'a TokenHash,
    },
    /// Whoever sits at this browser makes an account with a passkey.
    Newcomer {
        /// The browser's own cookie.
        browser: &'a TokenHash,
    },
    /// A person adds a passkey.
    Registration {
        /// Who.
        user: UserId,
        /// The session in which they do.
        session: SessionId,
    },
}

impl Occasion<'_> {
    /// What the seal depends on. Each kind has its own first byte and parts of fixed length, so that no two read alike.
    fn context(&self) -> Vec<u8> {
        match self {
            Self::SignIn { browser } => [b"s".as_slice(), browser.as_bytes()].concat(),
            Self::Newcomer { browser } => [b"n".as_slice(), browser.as_bytes()].concat(),
            Self::Factor { user, browser } => {
                [b"f".as_slice(), user.uuid().as_bytes(), browser.as_bytes()].concat()
            }
            Self::Registration { user, session } => {
                [b"r".as_slice(), user.uuid().as_bytes(), session.uuid().as_bytes()].concat()
            }
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Sealed<T> {
    #[serde(rename = "s")]
    state: T,
    #[serde(rename = "e")]
    expires_at_micros: i64,
}

/// A challenge that came back in time and at its place.
pub(super) struct Opened<T> {
    pub(super) state: T,
    hash: TokenHash,
    expires_at: Timestamp,
}

impl<T> Opened<T> {
    /// Uses it up; `false` when somebody did before.
    pub(super) fn spend(&self, conn: &mut Conn, now: Timestamp) -> Result<bool, StoreError> {
        spent_passkey_challenges::consume(conn, &self.hash, self.expires_at, now)
    }
}

/// Seals the state of a ceremony; `None` where it cannot be written down.
pub(super) fn seal<T: Serialize>(
    sealer: &Sealer,
    occasion: &Occasion<'_>,
    state: T,
    now: Timestamp,
) -> Option<String> {
    let sealed = Sealed { state, expires_at_micros: (now + LIFE).timestamp_micros() };
    let plain = serde_json::to_vec(&sealed).ok()?;
    Some(URL_SAFE_NO_PAD.encode(sealer.seal(Purpose::PasskeyChallenge, &occasion.context(), &plain)))
}

/// Opens what [`seal`] gave; `None` for another occasion, after its time, or for any change.
pub(super) fn open<T: DeserializeOwned>(
    sealer: &Sealer,
    occasion: &Occasion<'_>,
    text: &str,
    now: Timestamp,
) -> Option<Opened<T>> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let plain = sealer.open(Purpose::PasskeyChallenge, &occasion.context(), &bytes)?;
    let sealed: Sealed<T> = serde_json::from_slice(&plain).ok()?;
    let expires_at = DateTime::from_timestamp_micros(sealed.expires_at_micros)?;
    (now < expires_at).then(|| Opened { state: sealed.state, hash: TokenHash::of(&bytes), expires_at })
}

/// Removes at most `batch` marks of challenges that nobody could answer since `before`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, before: Timestamp, batch: i64) -> Result<usize, StoreError> {
    spent_passkey_challenges::delete_expired(conn, before, batch)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn mfa_8_a_challenge_counts_for_its_occasion_and_five_minutes() {
        let (sealer, now) = (Sealer::ephemeral(), at("2030-06-01T12:00:00Z"));
        let (browser, other) = (TokenHash::of(b"browser"), TokenHash::of(b"other"));
        let (user, session) = (UserId::new(), SessionId::new());
        let occasion = Occasion::Factor { user, browser: &browser };
        let sealed = seal(&sealer, &occasion, "state", now).unwrap();
        let opens = |occasion: &Occasion<'_>, text: &str, now| {
            open::<String>(&sealer, occasion, text, now).is_some_and(|it| it.state == "state")
        };
        assert!(opens(&occasion, &sealed, now));
        assert!(opens(&occasion, &sealed, at("2030-06-01T12:04:59Z")));
        assert!(!opens(&occasion, &sealed, at("2030-06-01T12:05:00Z")));
        assert!(!opens(&Occasion::Factor { user, browser: &other }, &sealed, now));
        assert!(!opens(&Occasion::Factor { user: UserId::new(), browser: &browser }, &sealed, now));
        assert!(!opens(&Occasion::SignIn { browser: &browser }, &sealed, now));
        assert!(!opens(&Occasion::Registration { user, session }, &sealed, now));
        assert!(!opens(&Occasion::Newcomer { browser: &browser }, &sealed, now));
        assert!(!opens(&occasion, &sealed[1..], now) && !opens(&occasion, "", now));
    }
}
