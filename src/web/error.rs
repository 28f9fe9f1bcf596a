//! The one place that knows which status, code and headers an error has. Its page or JSON is written by the frame, which
//! knows the request: see [`Failure`].

mod failure;

use std::error::Error;
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_ENCODING, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE,
};
use actix_web::{HttpResponse, ResponseError};
use thiserror::Error as ThisError;

use crate::accounts::AccountsError;
use crate::accounts::federation::FederationError;
use crate::accounts::login::LoginError;
use crate::accounts::own_account::OwnAccountError;
use crate::oauth::error::{ErrorCode, OAuthError, Refused};
use crate::web::csrf::CsrfFault;
use crate::web::extract::{BearerFault, BodyFault, CredentialFault, ParameterFault};
use crate::web::form::FormFault;
use crate::web::middleware::RequestFault;

pub use failure::{ErrorFacts, ErrorKind, ErrorPage, Failure, plain_error_page};

const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit-limit");
const RATE_LIMIT_REMAINING: HeaderName = HeaderName::from_static("ratelimit-remaining");
const RATE_LIMIT_RESET: HeaderName = HeaderName::from_static("ratelimit-reset");

/// How long a caller is asked to wait while something of ours is away.
pub const COME_BACK_AFTER: Duration = Duration::from_secs(2);

/// A limit that is used up (RL).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Throttled {
    /// The limit's name in logs and metrics.
    pub by: &'static str,
    /// When it is worth trying again.
    pub retry_after: Duration,
    /// How many are allowed in the limit's window.
    pub limit: u32,
    /// How many are left.
    pub remaining: u32,
}

impl Throttled {
    /// Marks an answer with it: the frame counts and logs the limit once, and callers read when to come back.
    pub fn mark(self, answer: &mut HttpResponse) {
        self.annotate(answer.headers_mut());
        answer.extensions_mut().insert(self);
    }

    /// Writes when to come back and how much is allowed.
    fn annotate(&self, headers: &mut HeaderMap) {
        headers.insert(RETRY_AFTER, whole_seconds(self.retry_after).into());
        headers.insert(RATE_LIMIT, self.limit.into());
        headers.insert(RATE_LIMIT_REMAINING, self.remaining.into());
        headers.insert(RATE_LIMIT_RESET, whole_seconds(self.retry_after).into());
    }
}

/// Why a request has no ordinary answer. What `Display` says may be shown to the caller.
#[derive(Debug, ThisError)]
pub enum WebError {
    /// The request's head cannot be accepted.
    #[error(transparent)]
    Request(#[from] RequestFault),
    /// The body cannot be accepted.
    #[error(transparent)]
    Body(#[from] BodyFault),
    /// A parameter is wrong.
    #[error(transparent)]
    Parameters(#[from] ParameterFault),
    /// A client's `Authorization` header is wrong.
    #[error(transparent)]
    Credentials(#[from] CredentialFault),
    /// An access token is missing or does not suffice.
    #[error(transparent)]
    Bearer(#[from] BearerFault),
    /// A form of ours could not be read.
    #[error(transparent)]
    Form(#[from] FormFault),
    /// A form of ours came from elsewhere.
    #[error(transparent)]
    Csrf(#[from] CsrfFault),
    /// The protocol refuses.
    #[error("{}", .0.description)]
    Refused(Refused),
    /// A client that tried Basic did not prove who it is (RFC 6749 §5.2).
    #[error("{}", .0.description)]
    UnprovenBasic(Refused),
    /// There is nothing at this address.
    #[error("there is nothing at this address")]
    NotFound,
    /// A limit is used up.
    #[error("too many requests; try again later")]
    Throttled(Throttled),
    /// The database or a queue cannot take more now (OA-9).
    #[error("the service cannot answer right now; try again in a moment")]
    Unavailable,
    /// The answer took too long.
    #[error("the service took too long to answer; try again in a moment")]
    TimedOut,
    /// A handler panicked.
    #[error("the service failed on this request")]
    Panicked,
    /// We are wrong, not the caller.
    #[error("the service failed on this request")]
    Internal(#[source] Box<dyn Error + Send + Sync>),
    /// Something was not given to the app when it was put together.
    #[error("the service failed on this request")]
    NotSetUp(&'static str),
}

/// What an error is, in the three languages of our answers.
pub(super) struct Meaning {
    pub(super) status: StatusCode,
    /// The code in OAuth JSON.
    pub(super) code: &'static str,
    /// What a page says.
    pub(super) kind: ErrorKind,
}

impl WebError {
    /// Wraps a failure of ours; it is logged and never shown.
    pub fn internal(error: impl Error + Send + Sync + 'static) -> Self {
        Self::Internal(Box::new(error))
    }

    /// What to tell the caller.
    pub(super) fn meaning(&self) -> Meaning {
        let (status, code) = self.status_and_code();
        let kind = match self {
            Self::Csrf(_) => ErrorKind::ForeignForm,
            Self::Throttled(throttled) => ErrorKind::TooMany { retry_after: throttled.retry_after },
            _ => ErrorKind::of_status(status),
        };
        Meaning { status, code, kind }
    }

    fn status_and_code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Request(fault) => (status_of_request(*fault), "invalid_request"),
            Self::Body(fault) | Self::Form(FormFault::Body(fault)) => {
                (status_of_body(*fault), "invalid_request")
            }
            Self::Form(FormFault::Unknown) => (StatusCode::BAD_REQUEST, "invalid_request"),
            Self::Parameters(fault) | Self::Form(FormFault::Field(fault)) => {
                (status_of_parameters(fault), "invalid_request")
            }
            Self::Credentials(CredentialFault::Repeated) => (StatusCode::BAD_REQUEST, "invalid_request"),
            Self::Credentials(_) => (StatusCode::UNAUTHORIZED, "invalid_client"),
            Self::Bearer(fault) => status_of_bearer(*fault),
            Self::Csrf(_) => (StatusCode::FORBIDDEN, "invalid_request"),
            Self::Refused(refused) | Self::UnprovenBasic(refused) => {
                (status_of_refusal(refused.code), refused.code.as_str())
            }
            Self::NotFound => (StatusCode::NOT_FOUND, "invalid_request"),
            Self::Throttled(_) => (StatusCode::TOO_MANY_REQUESTS, "temporarily_unavailable"),
            Self::Unavailable | Self::TimedOut => {
                (StatusCode::SERVICE_UNAVAILABLE, "temporarily_unavailable")
            }
            Self::Panicked | Self::Internal(_) | Self::NotSetUp(_) => {
                (StatusCode::INTERNAL_SERVER_ERROR, "server_error")
            }
        }
    }

    /// How long to wait before the next attempt, where waiting helps.
    #[must_use]
    pub const fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Throttled(throttled) => Some(throttled.retry_after),
            Self::Unavailable | Self::TimedOut => Some(COME_BACK_AFTER),
            _ => None,
        }
    }

    /// Writes the headers that go with this error.
    fn annotate(&self, headers: &mut HeaderMap) {
        if let Some(wait) = self.retry_after() {
            headers.insert(RETRY_AFTER, HeaderValue::from(whole_seconds(wait)));
        }
        match self {
            Self::Credentials(CredentialFault::Repeated) => {}
            Self::Credentials(_) | Self::UnprovenBasic(_) => {
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(BASIC_CHALLENGE));
            }
            Self::Bearer(fault) => {
                if let Ok(challenge) = HeaderValue::from_str(&bearer_challenge(*fault)) {
                    headers.insert(WWW_AUTHENTICATE, challenge);
                }
            }
            Self::Request(RequestFault::Compressed) => {
                headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
            }
            _ => {}
        }
    }
}

impl From<AccountsError> for WebError {
    fn from(error: AccountsError) -> Self {
        if error.is_outage() { Self::Unavailable } else { Self::internal(error) }
    }
}

impl From<FederationError> for WebError {
    fn from(error: FederationError) -> Self {
        if error.is_outage() { Self::Unavailable } else { Self::internal(error) }
    }
}

impl From<LoginError> for WebError {
    fn from(error: LoginError) -> Self {
        match error {
            LoginError::Store(error) if error.is_outage() => Self::Unavailable,
            LoginError::Busy(_) => Self::Unavailable,
            error => Self::internal(error),
        }
    }
}

impl From<OwnAccountError> for WebError {
    fn from(error: OwnAccountError) -> Self {
        match error {
            OwnAccountError::Accounts(error) => error.into(),
            OwnAccountError::Gone => Self::NotFound,
            error @ OwnAccountError::LastAdministrator => Self::internal(error),
        }
    }
}

impl From<OAuthError> for WebError {
    fn from(error: OAuthError) -> Self {
        match error {
            OAuthError::Refused(refused) => Self::Refused(refused),
            OAuthError::TooManyRequests { name, retry_after, limit } => {
                Self::Throttled(Throttled { by: name, retry_after, limit, remaining: 0 })
            }
            OAuthError::Store(error) if error.is_outage() => Self::Unavailable,
            error => Self::internal(error),
        }
    }
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        self.meaning().status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.status_code());
        self.annotate(response.headers_mut());
        if let Self::Throttled(throttled) = self {
            throttled.mark(&mut response);
        }
        response
    }
}

/// The challenge for a client that failed to authenticate with Basic (RFC 6749 §5.2, RFC 7617 §2.1).
pub const BASIC_CHALLENGE: &str = "Basic realm=\"bonafide\", charset=\"UTF-8\"";

/// The challenge of a protected resource (RFC 6750 §3); without a token it names no error.
fn bearer_challenge(fault: BearerFault) -> String {
    let realm = "Bearer realm=\"bonafide\"";
    let (_, code) = status_of_bearer(fault);
    match fault {
        BearerFault::Missing => realm.to_owned(),
        BearerFault::Scope { needed } => {
            format!("{realm}, error=\"{code}\", error_description=\"{fault}\", scope=\"{needed}\"")
        }
        _ => format!("{realm}, error=\"{code}\", error_description=\"{fault}\""),
    }
}

const fn status_of_bearer(fault: BearerFault) -> (StatusCode, &'static str) {
    match fault {
        BearerFault::Missing | BearerFault::Invalid => (StatusCode::UNAUTHORIZED, "invalid_token"),
        BearerFault::Malformed => (StatusCode::BAD_REQUEST, "invalid_request"),
        BearerFault::Scope { .. } => (StatusCode::FORBIDDEN, "insufficient_scope"),
    }
}

/// RFC 6749 §5.2: 401 for a client that did not prove itself, 400 for everything else.
const fn status_of_refusal(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::InvalidClient | ErrorCode::InvalidToken => StatusCode::UNAUTHORIZED,
        ErrorCode::InsufficientScope => StatusCode::FORBIDDEN,
        ErrorCode::TemporarilyUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::BAD_REQUEST,
    }
}

const fn status_of_request(fault: RequestFault) -> StatusCode {
    match fault {
        RequestFault::AddressTooLong { .. } => StatusCode::URI_TOO_LONG,
        RequestFault::HeadersTooLong { .. } => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
        RequestFault::Compressed => StatusCode::UNSUPPORTED_MEDIA_TYPE,
    }
}

const fn status_of_body(fault: BodyFault) -> StatusCode {
    match fault {
        BodyFault::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        BodyFault::TooSlow => StatusCode::REQUEST_TIMEOUT,
        // RFC 6749 §5.2 knows only 400 for these.
        BodyFault::Incomplete | BodyFault::NotAForm => StatusCode::BAD_REQUEST,
    }
}

const fn status_of_parameters(fault: &ParameterFault) -> StatusCode {
    match fault {
        ParameterFault::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// Rounded up, so that nobody comes back a moment too early.
fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}
