//! The protocol's error codes, once, and the errors that carry them.

use std::borrow::Cow;
use std::time::Duration;

use thiserror::Error;

use crate::keys::SigningError;
use crate::store::StoreError;

/// An error code of RFC 6749 §4.1.2.1 and §5.2, OpenID Connect Core §3.1.2.6, RFC 8707 §2 and RFC 6750 §3.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    /// The request lacks, repeats or misspells something.
    InvalidRequest,
    /// The client did not prove who it is.
    InvalidClient,
    /// The code, refresh token or what it stands for is not valid.
    InvalidGrant,
    /// This client may not do this.
    UnauthorizedClient,
    /// No such grant.
    UnsupportedGrantType,
    /// No such response type.
    UnsupportedResponseType,
    /// Nothing of what was asked may be given.
    InvalidScope,
    /// The resource is not one the client may name.
    InvalidTarget,
    /// The person or a rule said no.
    AccessDenied,
    /// The person must sign in, and `prompt=none` forbids asking.
    LoginRequired,
    /// The person must consent, and `prompt=none` forbids asking.
    ConsentRequired,
    /// The person must choose an account, and `prompt=none` forbids asking.
    AccountSelectionRequired,
    /// The person must do something else, and `prompt=none` forbids asking.
    InteractionRequired,
    /// An essential `acr` cannot be met.
    UnmetAuthenticationRequirements,
    /// Request objects are not supported.
    RequestNotSupported,
    /// Request objects by reference are not supported.
    RequestUriNotSupported,
    /// Registration in the request is not supported.
    RegistrationNotSupported,
    /// The access token is not valid.
    InvalidToken,
    /// The access token does not reach this far.
    InsufficientScope,
    /// Come back later.
    TemporarilyUnavailable,
    /// We failed.
    ServerError,
}

impl ErrorCode {
    /// The code as the protocol writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::InvalidGrant => "invalid_grant",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::UnsupportedResponseType => "unsupported_response_type",
            Self::InvalidScope => "invalid_scope",
            Self::InvalidTarget => "invalid_target",
            Self::AccessDenied => "access_denied",
            Self::LoginRequired => "login_required",
            Self::ConsentRequired => "consent_required",
            Self::AccountSelectionRequired => "account_selection_required",
            Self::InteractionRequired => "interaction_required",
            Self::UnmetAuthenticationRequirements => "unmet_authentication_requirements",
            Self::RequestNotSupported => "request_not_supported",
            Self::RequestUriNotSupported => "request_uri_not_supported",
            Self::RegistrationNotSupported => "registration_not_supported",
            Self::InvalidToken => "invalid_token",
            Self::InsufficientScope => "insufficient_scope",
            Self::TemporarilyUnavailable => "temporarily_unavailable",
            Self::ServerError => "server_error",
        }
    }
}

/// A refusal in the protocol's words: a code, and a description for the developer of the client.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {description}", code.as_str())]
pub struct Refused {
    /// The code.
    pub code: ErrorCode,
    /// What was wrong; ASCII without quotes and backslashes (RFC 6749 appendix A.8).
    pub description: Cow<'static, str>,
}

impl Refused {
    /// A refusal with a fixed description.
    #[must_use]
    pub const fn new(code: ErrorCode, description: &'static str) -> Self {
        Self { code, description: Cow::Borrowed(description) }
    }

    /// A parameter that is needed and was not sent.
    #[must_use]
    pub fn missing(parameter: &'static str) -> Self {
        let description = Cow::Owned(format!("the parameter {parameter} is missing"));
        Self { code: ErrorCode::InvalidRequest, description }
    }

    /// A parameter that was sent more than once (RFC 6749 §3.1).
    #[must_use]
    pub fn repeated(parameter: &str) -> Self {
        let is_plain = |it: &char| it.is_ascii_alphanumeric() || *it == '_';
        let parameter: String = parameter.chars().filter(is_plain).take(40).collect();
        let description = Cow::Owned(format!("the parameter {parameter} was sent more than once"));
        Self { code: ErrorCode::InvalidRequest, description }
    }
}

/// Why an endpoint of the protocol did not give what it was asked for.
#[derive(Debug, Error)]
pub enum OAuthError {
    /// The caller was wrong.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The caller asks too often.
    #[error("too many requests")]
    TooManyRequests {
        /// Which limit is used up.
        name: &'static str,
        /// When to come back.
        retry_after: Duration,
        /// How many are allowed in a window.
        limit: u32,
    },
    /// The database failed or is away.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A token could not be signed.
    #[error(transparent)]
    Signing(#[from] SigningError),
}
