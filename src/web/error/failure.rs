//! An error on its way out: as a page for people, as JSON for programs.

use std::error::Error;
use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
use serde_json::json;

use crate::web::error::{COME_BACK_AFTER, Meaning, WebError};
use crate::web::middleware::RequestFacts;

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// What an error page can say.
#[derive(Clone, Copy, Debug)]
pub struct ErrorFacts<'a> {
    /// The status.
    pub status: u16,
    /// What went wrong, as far as the person needs to know.
    pub kind: ErrorKind,
    /// What is wrong in the protocol's words; it holds nothing of ours and nothing unsafe to show once escaped.
    pub description: &'a str,
    /// Whether whoever built the app that sent the request can mend it with that.
    pub is_for_builders: bool,
    /// The request's id, which also stands in the log.
    pub reference: &'a str,
    /// `Accept-Language`, as sent.
    pub accept_language: Option<&'a str>,
    /// Whether the person may ask for the same address once more.
    pub is_repeatable: bool,
}

/// What went wrong, as far as a person needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// Nothing is at the address.
    NotFound,
    /// The request is malformed.
    BadRequest,
    /// The person is not allowed to do it.
    Forbidden,
    /// Another site sent a form of ours, or the form is not this browser's (SES-4).
    ForeignForm,
    /// The address does not know the method.
    WrongMethod,
    /// The request is too long.
    TooLarge,
    /// A limit is used up.
    TooMany {
        /// Until the next try.
        retry_after: Duration,
    },
    /// Something of ours is away.
    Unavailable {
        /// Until the next try.
        retry_after: Duration,
    },
    /// We failed.
    Internal,
}

impl ErrorKind {
    /// What a status says by itself.
    pub(super) fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::PAYLOAD_TOO_LARGE
            | StatusCode::URI_TOO_LONG
            | StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => Self::TooLarge,
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable { retry_after: COME_BACK_AFTER },
            it if it.is_server_error() => Self::Internal,
            _ => Self::BadRequest,
        }
    }

    /// Its name in logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::BadRequest => "bad_request",
            Self::Forbidden => "forbidden",
            Self::ForeignForm => "foreign_form",
            Self::WrongMethod => "wrong_method",
            Self::TooLarge => "too_large",
            Self::TooMany { .. } => "too_many",
            Self::Unavailable { .. } => "unavailable",
            Self::Internal => "internal",
        }
    }
}

/// Draws an error page as HTML.
pub type ErrorPage = Arc<dyn Fn(&ErrorFacts<'_>) -> String + Send + Sync>;

/// What is wrong with a response, as found in it.
#[derive(Debug)]
pub struct Failure {
    /// What a page says; its name is what the log says.
    pub kind: ErrorKind,
    /// For us alone: the chain of causes.
    pub cause: Option<String>,
    /// Whether the log should have more than its usual line.
    pub is_noteworthy: bool,
    is_for_builders: bool,
    status: StatusCode,
    code: &'static str,
    description: String,
}

impl Failure {
    /// The error in a response: one of ours, one of the server's own, or a bare status without a body. An answer that a
    /// handler wrote itself is none.
    #[must_use]
    pub fn of(response: &HttpResponse<BoxBody>) -> Option<Self> {
        let status = response.status();
        // A gate that leads elsewhere, or answers in the page's place, stands where an error would.
        if !status.is_client_error() && !status.is_server_error() {
            return None;
        }
        if let Some(error) = response.error() {
            let ours = error.as_error::<WebError>();
            return Some(ours.map_or_else(|| Self::of_status(response.status()), Self::of_error));
        }
        let is_bare = matches!(response.body().size(), BodySize::None | BodySize::Sized(0))
            && !response.headers().contains_key(CONTENT_TYPE);
        is_bare.then(|| Self::of_status(status))
    }

    /// Writes the failure into the response, whose status and headers stay.
    pub fn answer(
        &self,
        response: HttpResponse<BoxBody>,
        facts: &RequestFacts,
        page: &ErrorPage,
    ) -> HttpResponse<BoxBody> {
        let (kind, body) = match facts.surface.answers_json() {
            true => (JSON, self.json(&facts.request_id)),
            false => (HTML, page(&self.facts(facts))),
        };
        let mut response = response.set_body(BoxBody::new(body));
        response.headers_mut().insert(CONTENT_TYPE, kind);
        response
    }

    /// RFC 6749 §5.2. What is our fault carries the id, since nothing else in it helps.
    fn json(&self, request_id: &str) -> String {
        let description = match self.status.is_server_error() {
            true => format!("{} (request {request_id})", self.description),
            false => self.description.clone(),
        };
        json!({ "error": self.code, "error_description": description }).to_string()
    }

    fn facts<'a>(&'a self, facts: &'a RequestFacts) -> ErrorFacts<'a> {
        ErrorFacts {
            status: self.status.as_u16(),
            kind: self.kind,
            description: &self.description,
            is_for_builders: self.is_for_builders,
            reference: &facts.request_id,
            accept_language: facts.accept_language.as_ref().and_then(|it| it.to_str().ok()),
            is_repeatable: facts.is_get,
        }
    }

    fn of_error(error: &WebError) -> Self {
        let Meaning { status, code, kind } = error.meaning();
        let description = error.to_string();
        let is_for_builders = error.is_for_builders();
        Self { kind, cause: cause_of(error), is_noteworthy: true, is_for_builders, status, code, description }
    }

    fn of_status(status: StatusCode) -> Self {
        let kind = ErrorKind::of_status(status);
        let (code, description) = match kind {
            ErrorKind::NotFound => ("invalid_request", WebError::NotFound.to_string()),
            ErrorKind::WrongMethod => ("invalid_request", "this address does not know the method".to_owned()),
            ErrorKind::Unavailable { .. } => ("temporarily_unavailable", WebError::Unavailable.to_string()),
            ErrorKind::Internal => ("server_error", WebError::Panicked.to_string()),
            _ => ("invalid_request", "the request cannot be understood".to_owned()),
        };
        let is_noteworthy = status.is_server_error();
        Self { kind, cause: None, is_noteworthy, is_for_builders: false, status, code, description }
    }
}

/// An error page without any look, for where none was given.
#[must_use]
pub fn plain_error_page(facts: &ErrorFacts<'_>) -> String {
    let (description, reference) = (escaped(facts.description), escaped(facts.reference));
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0}</title></head>\
         <body><main><h1>{0}</h1><p role=\"alert\">{description}</p><p>Reference: {reference}</p></main></body></html>",
        facts.status
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The causes below an internal error, outermost first.
fn cause_of(error: &WebError) -> Option<String> {
    let mut next: Option<&(dyn Error + 'static)> = match error {
        WebError::Internal(error) => Some(&**error),
        WebError::NotSetUp(what) => return Some(format!("the app was put together without {what}")),
        _ => None,
    };
    let mut chain = String::new();
    while let Some(error) = next {
        let separator = if chain.is_empty() { "" } else { ": " };
        let _ = write!(chain, "{separator}{error}");
        next = error.source();
    }
    (!chain.is_empty()).then_some(chain)
}
