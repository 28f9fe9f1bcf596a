//! What the frame knows of a request before any handler runs.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::time::Duration;

use actix_web::http::header::HeaderValue;
use actix_web::{HttpMessage, HttpRequest};

use crate::config::HttpLimits;
use crate::types::ClientAddress;
use crate::web::error::WebError;
use crate::web::extract::client_address::Forwarding;
use crate::web::form::FormFault;
use crate::web::middleware::surface::Surface;

/// An authorization request of 8 KiB and its path.
const LONGEST_ADDRESS: usize = 10 * 1024;

/// How much and how long one request may be (NET-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestLimits {
    /// Bytes of path and query.
    pub address_bytes: usize,
    /// Bytes of address and headers together.
    pub header_bytes: usize,
    /// Bytes of a body.
    pub body_bytes: usize,
    /// How long a body may take to arrive.
    pub body_timeout: Duration,
    /// How long a request may take from its head to its answer.
    pub request_timeout: Duration,
}

impl From<HttpLimits> for RequestLimits {
    fn from(limits: HttpLimits) -> Self {
        Self {
            address_bytes: LONGEST_ADDRESS,
            header_bytes: limits.header_bytes,
            body_bytes: limits.body_bytes,
            body_timeout: limits.body_timeout,
            request_timeout: limits.request_timeout,
        }
    }
}

impl Default for RequestLimits {
    fn default() -> Self {
        Self {
            address_bytes: LONGEST_ADDRESS,
            header_bytes: 32 * 1024,
            body_bytes: 64 * 1024,
            body_timeout: Duration::from_secs(15),
            request_timeout: Duration::from_secs(15),
        }
    }
}

/// How far a request has come; tells whose fault it is when time runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The body is still arriving: the caller is slow.
    ReadingBody,
    /// We are at work.
    Working,
}

/// What the frame knows of a request; it lies in the request's extensions.
#[derive(Debug)]
pub struct RequestFacts {
    /// The machine that sent it (NET-1).
    pub address: ClientAddress,
    /// What its forwarded headers were worth.
    pub forwarding: Forwarding,
    /// The id under which it stands in logs, pages and the audit.
    pub request_id: String,
    /// Which kind of address it asked for.
    pub surface: Surface,
    /// The languages the person reads.
    pub accept_language: Option<HeaderValue>,
    /// Its limits.
    pub limits: RequestLimits,
    /// Whether it only reads, so that the person may ask once more.
    pub is_get: bool,
    /// How far it has come.
    pub phase: Cell<Phase>,
    /// What is wrong with the form it brought: the step that is shown again tells it.
    pub form_fault: OnceCell<FormFault>,
}

impl RequestFacts {
    /// The facts of a request that passed the frame.
    ///
    /// # Errors
    /// [`WebError::NotSetUp`] when no frame was put around the handlers.
    pub fn of(request: &HttpRequest) -> Result<Rc<Self>, WebError> {
        let facts = request.extensions().get::<Rc<Self>>().map(Rc::clone);
        facts.ok_or(WebError::NotSetUp("frame"))
    }

    /// Notes what is wrong with the form, and tells the log.
    pub fn refuse_form(&self, fault: FormFault) {
        tracing::warn!(error = %fault, "a form was not taken");
        // The first fault is the one that is told.
        let _ = self.form_fault.set(fault);
    }
}
