//! What goes into a sign-in and what comes out.

use std::time::Duration;

use thiserror::Error;

use crate::accounts::login::entry::Arrival;
use crate::accounts::passwords::HasherBusy;
use crate::accounts::sessions::{Persistence, Session};
use crate::accounts::users::User;
use crate::mail::Mailer;
use crate::store::StoreError;
use crate::types::{PlainToken, Secret, TokenHash};

/// Somebody wants to sign in.
#[derive(Clone, Debug)]
pub struct LoginAttempt {
    /// The address or username, as typed.
    pub identifier: String,
    /// The password, as typed.
    pub password: Secret<String>,
    /// Whether the session is to outlive the browser's window.
    pub persistence: Persistence,
    /// The browser.
    pub arrival: Arrival,
    /// The browser's own cookie.
    pub browser: TokenHash,
    /// The sealed authorization request that the person is on the way to.
    pub request: Option<String>,
}

/// Whether an account must have proven its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressProof {
    /// It must (PW-7).
    Asked,
    /// It need not, because no mail is sent.
    NotAsked,
}

impl AddressProof {
    /// What is asked where this mailer writes.
    #[must_use]
    pub fn where_mailed(mailer: &Mailer) -> Self {
        if mailer.is_on() { Self::Asked } else { Self::NotAsked }
    }

    /// Whether this person has proven their address as far as it is asked.
    #[must_use]
    pub fn admits(self, user: &User) -> bool {
        user.email_verified || self == Self::NotAsked
    }
}

/// What became of it.
#[derive(Debug)]
pub enum LoginOutcome {
    /// The person is signed in.
    SignedIn {
        /// The session.
        session: Box<Session>,
        /// Its cookie.
        cookie: PlainToken,
        /// The mark of a known device for the browser to keep.
        device: PlainToken,
    },
    /// The password was right; a second factor is still to be shown, with this token (MFA-6).
    FactorAsked {
        /// The challenge.
        challenge: PlainToken,
    },
    /// No. The person is not told why.
    Refused {
        /// Whether this failure was the one that locks.
        began_lock: bool,
    },
    /// A limit was reached; nothing was looked at.
    Locked {
        /// The limit's name.
        by: &'static str,
        /// When to come back.
        retry_after: Duration,
        /// How many failures the limit allows in its window.
        limit: u32,
    },
}

/// Why a sign-in was not decided.
#[derive(Debug, Error)]
pub enum LoginError {
    /// Too many sign in at once: answer 503.
    #[error(transparent)]
    Busy(#[from] HasherBusy),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
