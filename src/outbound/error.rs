//! Why an outbound request gave nothing.

use std::error::Error as StdError;
use std::path::PathBuf;

use thiserror::Error;

/// Why an address that was given to us could not be read. None of it holds what the other side sent.
#[derive(Debug, Error)]
pub enum OutboundError {
    /// Not an https address (plain http counts only for this machine, and only with the development switch).
    #[error("the address is not https")]
    NotHttps,
    /// The address carries a user or a password.
    #[error("the address carries a user or password")]
    HasCredentials,
    /// It leads to an address that is not public, by name or written out.
    #[error("the address does not lead to the public internet")]
    AddressRefused,
    /// The name has no address, no connection came about, or it broke.
    #[error("the address cannot be reached")]
    Unreachable(#[source] reqwest::Error),
    /// Not all of the answer had arrived in time.
    #[error("the answer took too long")]
    TimedOut,
    /// The answer points elsewhere; it is not followed.
    #[error("the address redirects")]
    Redirected,
    /// A status other than success.
    #[error("the answer has status {status}")]
    Status {
        /// The status.
        status: u16,
    },
    /// The answer is not declared as JSON.
    #[error("the answer is not declared as JSON")]
    ContentType,
    /// The answer is longer than we read.
    #[error("the answer is longer than {limit_bytes} bytes")]
    TooLarge {
        /// How much is read.
        limit_bytes: usize,
    },
    /// The answer is not JSON, though declared so.
    #[error("the answer is not well-formed JSON")]
    NotJson(#[source] serde_json::Error),
}

/// Why the client could not be made at start.
#[derive(Debug, Error)]
pub enum OutboundSetupError {
    /// The file of extra authorities cannot be read.
    #[error("outbound.ca_file {path} cannot be read")]
    CaFileUnreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
    /// The file of extra authorities holds no certificates in PEM form.
    #[error("outbound.ca_file {path} holds no PEM certificates")]
    CaFileInvalid {
        /// The file.
        path: PathBuf,
    },
}

/// The resolver's word that a name leads nowhere public; found again among the causes of the HTTP client's error.
#[derive(Clone, Copy, Debug, Error)]
#[error("no public address")]
pub(super) struct AddressRefused;

impl From<reqwest::Error> for OutboundError {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() {
            return Self::TimedOut;
        }
        let mut cause = error.source();
        while let Some(it) = cause {
            if it.is::<AddressRefused>() {
                return Self::AddressRefused;
            }
            cause = it.source();
        }
        Self::Unreachable(error.without_url())
    }
}
