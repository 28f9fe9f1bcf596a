//! One request's way through the frame.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::time::Instant;

use actix_web::body::BoxBody;
use actix_web::dev::ServiceRequest;
use actix_web::http::header::{ACCEPT_LANGUAGE, ALLOW, HeaderMap, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpMessage, HttpResponse, ResponseError};
use tracing::{Span, warn};

use crate::web::error::{Failure, Throttled, WebError};
use crate::web::extract::BodyFault;
use crate::web::extract::client_address::{self, Forwarding, Resolved};
use crate::web::middleware::cors::Cors;
use crate::web::middleware::facts::{Phase, RequestFacts};
use crate::web::middleware::frame::Rules;
use crate::web::middleware::observation::{self, Observed};
use crate::web::middleware::refusals;
use crate::web::middleware::request_id::{X_REQUEST_ID, request_id};
use crate::web::middleware::security_headers::MayPostToClient;
use crate::web::middleware::surface::Surface;
use crate::web::middleware::worker::Worker;

/// What is kept of a request while, and after, handlers have it.
pub(super) struct Passage {
    worker: Rc<Worker>,
    facts: Rc<RequestFacts>,
    cors: Cors,
    route: Option<Rc<str>>,
    method: &'static str,
    started: Instant,
}

impl Passage {
    /// Looks at a request's head and leaves the facts with it. HEAD becomes GET, so that every route which answers one
    /// answers the other (RFC 9110 §9.3.2); the server leaves the body away.
    pub(super) fn begin(worker: &Rc<Worker>, request: &mut ServiceRequest) -> Self {
        let started = Instant::now();
        let rules = &worker.rules;
        let surface = Surface::of(request.path(), &rules.base_path);
        let method = observation::method_label(request.method());
        if request.method() == Method::HEAD {
            request.head_mut().method = Method::GET;
        }
        let resolved = rules.resolve(request);
        let facts = Rc::new(RequestFacts {
            address: resolved.address,
            forwarding: resolved.forwarding,
            request_id: request_id(request.headers(), &worker.fresh_ids),
            surface,
            limits: rules.limits,
            accept_language: request.headers().get(ACCEPT_LANGUAGE).cloned(),
            is_get: request.method() == Method::GET,
            phase: Cell::new(Phase::Working),
            form_fault: OnceCell::new(),
        });
        request.extensions_mut().insert(Rc::clone(&facts));
        let cors = Cors::decide(surface, request.headers(), &rules.hooks.is_client_origin);
        let route = worker.route(request);
        Self { worker: Rc::clone(worker), facts, cors, route, method, started }
    }

    /// The span in which the request is worked on.
    pub(super) fn span(&self, request: &ServiceRequest) -> Span {
        if self.facts.surface.is_quiet() { Span::none() } else { self.named_span(request.query_string()) }
    }

    fn named_span(&self, query: &str) -> Span {
        observation::span(query, &self.facts, self.route.as_deref(), self.method)
    }

    /// The answer to a request that no handler needs to see: one with an impossible head, or a preflight.
    pub(super) fn answer_early(&self, request: &ServiceRequest) -> Option<HttpResponse> {
        match refusals::refuse(request.uri(), request.headers(), &self.facts) {
            Err(fault) => Some(HttpResponse::from_error(fault)),
            Ok(()) => self.cors.preflight(request.method(), request.headers()),
        }
    }

    /// Whose fault it is that time ran out now.
    pub(super) fn out_of_time(&self) -> WebError {
        match self.facts.phase.get() {
            Phase::ReadingBody => BodyFault::TooSlow.into(),
            Phase::Working => WebError::TimedOut,
        }
    }

    /// How long handlers may take.
    pub(super) fn time_limit(&self) -> std::time::Duration {
        self.facts.limits.request_timeout
    }

    /// Turns an error into its page or JSON, writes the headers every answer has, and tells log and metrics.
    pub(super) fn finish(&self, response: HttpResponse<BoxBody>) -> HttpResponse<BoxBody> {
        let limit = response.extensions().get::<Throttled>().copied();
        let failure = Failure::of(&response);
        let mut response = match &failure {
            Some(failure) => failure.answer(response, &self.facts, &self.worker.rules.hooks.error_page),
            None => response,
        };
        self.mark_refused_form(&mut response);
        let may_post = response.extensions().get::<MayPostToClient>().copied();
        let headers = response.headers_mut();
        self.worker.rules.security_headers.apply(headers, self.facts.surface, may_post);
        self.cors.apply(headers);
        allow_head(headers);
        if let Ok(id) = HeaderValue::from_str(&self.facts.request_id) {
            headers.insert(X_REQUEST_ID, id);
        }
        self.observe(response.status(), failure.as_ref(), limit);
        response
    }

    /// A step that is shown again because of what was wrong with its form has the status of that.
    fn mark_refused_form(&self, response: &mut HttpResponse<BoxBody>) {
        let fault = self.facts.form_fault.get().filter(|_| response.status() == StatusCode::OK);
        if let Some(fault) = fault {
            *response.status_mut() = WebError::from(fault.clone()).status_code();
        }
    }

    fn observe(&self, status: StatusCode, failure: Option<&Failure>, limit: Option<Throttled>) {
        let duration = self.started.elapsed();
        let observed = Observed {
            route: self.route.as_deref(),
            method: self.method,
            status,
            duration,
            limit: limit.map(|it| it.by),
        };
        let failure = failure.filter(|it| it.is_noteworthy);
        // Quiet requests get their span when there is something to tell.
        let is_quiet = self.facts.surface.is_quiet();
        let _entered = (is_quiet && (failure.is_some() || status.is_server_error()))
            .then(|| self.named_span("").entered());
        if let Some(limit) = limit {
            observation::log_limit(&limit);
        }
        observation::log(&observed, failure, is_quiet);
        (self.worker.rules.hooks.observe)(&observed);
    }
}

impl Rules {
    fn resolve(&self, request: &ServiceRequest) -> Resolved {
        // Only a socket without addresses has no peer; it counts as this machine.
        let peer = request.peer_addr().map_or(std::net::Ipv4Addr::LOCALHOST.into(), |it| it.ip());
        let resolved = client_address::resolve(peer, request.headers(), &self.trusted_proxies);
        if resolved.forwarding == Forwarding::Untrusted && self.has_not_warned() {
            warn!(
                "forwarded headers come from a peer outside trusted_proxies and are ignored; if it is your proxy, \
                 set BONAFIDE_TRUSTED_PROXIES"
            );
        }
        resolved
    }
}

/// Where GET is allowed, so is HEAD.
fn allow_head(headers: &mut HeaderMap) {
    let Some(allowed) = headers.get(ALLOW).and_then(|it| it.to_str().ok()) else {
        return;
    };
    let has = |method: &str| allowed.split(',').any(|it| it.trim() == method);
    if has("GET") && !has("HEAD") {
        let widened = HeaderValue::from_str(&format!("{allowed}, HEAD"));
        if let Ok(widened) = widened {
            headers.insert(ALLOW, widened);
        }
    }
}
