//! The one middleware: puts a [`Passage`](super::passage) around every request.

use std::cell::Cell;
use std::fmt;
use std::future::{Ready, ready};
use std::panic::AssertUnwindSafe;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::StatusCode;
use actix_web::{Error, HttpResponse, ResponseError};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use tokio::time::timeout;
use tracing::Instrument;

use crate::config::TrustedProxies;
use crate::types::Issuer;
use crate::web::error::{ErrorPage, WebError};
use crate::web::middleware::cors::OriginRule;
use crate::web::middleware::facts::RequestLimits;
use crate::web::middleware::observation::Observer;
use crate::web::middleware::passage::Passage;
use crate::web::middleware::security_headers::SecurityHeaders;
use crate::web::middleware::worker::Worker;

/// What the frame asks others.
#[derive(Clone)]
pub struct Hooks {
    /// Whose scripts may read answers (NET-2).
    pub is_client_origin: OriginRule,
    /// Hears of each finished request.
    pub observe: Observer,
    /// Draws an error page.
    pub error_page: ErrorPage,
}

/// What a frame is made from.
#[derive(Clone)]
pub struct FrameSettings {
    /// The issuer: its path, and whether it is https.
    pub issuer: Issuer,
    /// Whose forwarded headers count (NET-1).
    pub trusted_proxies: TrustedProxies,
    /// How much and how long one request may be.
    pub limits: RequestLimits,
    /// What the frame asks others.
    pub hooks: Hooks,
}

/// The middleware. Clones share it; it is the outermost of its app.
#[derive(Clone)]
pub struct Frame(Arc<Rules>);

/// What holds for every request.
pub(super) struct Rules {
    pub(super) base_path: String,
    pub(super) trusted_proxies: TrustedProxies,
    pub(super) limits: RequestLimits,
    pub(super) hooks: Hooks,
    pub(super) security_headers: SecurityHeaders,
    warned_of_forwarding: AtomicBool,
}

impl Rules {
    /// True once in the life of a process.
    pub(super) fn has_not_warned(&self) -> bool {
        !self.warned_of_forwarding.swap(true, Ordering::Relaxed)
    }
}

impl Frame {
    /// A frame for all apps of a process.
    #[must_use]
    pub fn new(settings: FrameSettings) -> Self {
        Self(Arc::new(Rules {
            base_path: settings.issuer.base_path().to_owned(),
            security_headers: SecurityHeaders::of_issuer(&settings.issuer),
            trusted_proxies: settings.trusted_proxies,
            limits: settings.limits,
            hooks: settings.hooks,
            warned_of_forwarding: AtomicBool::new(false),
        }))
    }
}

impl<S, B> Transform<S, ServiceRequest> for Frame
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = Error;
    type InitError = ();
    type Transform = FrameService<S>;
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(FrameService { worker: Rc::new(Worker::new(Arc::clone(&self.0))), inner: Rc::new(service) }))
    }
}

/// A frame around a service.
pub struct FrameService<S> {
    worker: Rc<Worker>,
    inner: Rc<S>,
}

impl<S, B> Service<ServiceRequest> for FrameService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self::Response, Error>>;

    fn poll_ready(&self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&self, mut request: ServiceRequest) -> Self::Future {
        let passage = Passage::begin(&self.worker, &mut request);
        let span = passage.span(&request);
        let inner = Rc::clone(&self.inner);
        let walk = async move {
            if let Some(answer) = passage.answer_early(&request) {
                let answer = passage.finish(answer);
                return Ok(request.into_response(answer));
            }
            match run(inner, request, &passage).await {
                Ok(response) => {
                    let (request, response) = response.into_parts();
                    Ok(ServiceResponse::new(request, passage.finish(response)))
                }
                // The request is gone with the handler, so the answer travels as an error that brings its own response.
                Err(error) => Err(Prepared::from(passage.finish(HttpResponse::from_error(error))).into()),
            }
        };
        Box::pin(walk.instrument(span))
    }
}

/// Runs the handlers within their time; a panic ends this request alone (REL-7).
async fn run<S, B>(
    inner: Rc<S>,
    request: ServiceRequest,
    passage: &Passage,
) -> Result<ServiceResponse<BoxBody>, Error>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody + 'static,
{
    let work = AssertUnwindSafe(async move { inner.call(request).await }).catch_unwind();
    match timeout(passage.time_limit(), work).await {
        Ok(Ok(answered)) => answered.map(ServiceResponse::map_into_boxed_body),
        Ok(Err(_)) => Err(WebError::Panicked.into()),
        Err(_) => Err(passage.out_of_time().into()),
    }
}

/// A finished response on the way of errors.
struct Prepared {
    status: StatusCode,
    response: Cell<Option<HttpResponse>>,
}

impl From<HttpResponse> for Prepared {
    fn from(response: HttpResponse) -> Self {
        Self { status: response.status(), response: Cell::new(Some(response)) }
    }
}

impl fmt::Debug for Prepared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Prepared").field("status", &self.status).finish_non_exhaustive()
    }
}

impl fmt::Display for Prepared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "answered with {}", self.status)
    }
}

impl ResponseError for Prepared {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        self.response.take().unwrap_or_else(|| HttpResponse::new(self.status))
    }
}
