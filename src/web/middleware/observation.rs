//! One span and one line in the log for each request, and one call of the metrics hook.

use std::sync::Arc;
use std::time::Duration;

use actix_web::http::{Method, StatusCode};
use tracing::{Span, debug, error, field, info, info_span, warn};

use crate::web::error::{Failure, Throttled};
use crate::web::middleware::facts::RequestFacts;
use crate::web::middleware::query;

/// One finished request, in values that are few enough to be labels.
#[derive(Clone, Copy, Debug)]
pub struct Observed<'a> {
    /// The route's pattern, where there is one.
    pub route: Option<&'a str>,
    /// The method, or `other`.
    pub method: &'static str,
    /// The status of the answer.
    pub status: StatusCode,
    /// From the request's head to the answer's.
    pub duration: Duration,
    /// The limit that refused it, by its name.
    pub limit: Option<&'static str>,
}

/// Hears of each finished request; it must not block.
pub type Observer = Arc<dyn Fn(&Observed<'_>) + Send + Sync>;

/// The span in which a request is worked on.
pub(super) fn span(query: &str, facts: &RequestFacts, route: Option<&str>, method: &'static str) -> Span {
    let span = info_span!(
        "request",
        request.id = facts.request_id.as_str(),
        http.method = method,
        http.route = route.unwrap_or("unmatched"),
        http.query = field::Empty,
        client.id = field::Empty,
        user.id = field::Empty,
        grant.type = field::Empty,
    );
    if !query.is_empty() && !span.is_disabled() {
        span.record("http.query", query::redacted(query).as_str());
    }
    span
}

/// Tells of a limit that refused the request (RL).
pub(super) fn log_limit(limit: &Throttled) {
    warn!(
        limit.name = limit.by,
        limit.retry_after_seconds = limit.retry_after.as_secs(),
        "a limit was reached"
    );
}

/// Writes the line: an error when we were wrong, a warning when the caller was.
pub(super) fn log(observed: &Observed<'_>, failure: Option<&Failure>, is_quiet: bool) {
    let duration_ms = observed.duration.as_secs_f64() * 1000.0;
    let status = observed.status.as_u16();
    let is_server_error = observed.status.is_server_error();
    match failure {
        Some(failure) if is_server_error => {
            error!(
                http.status = status,
                duration_ms,
                error.kind = failure.kind.name(),
                error.cause = failure.cause.as_deref(),
                "request failed"
            );
        }
        Some(failure) => {
            warn!(http.status = status, duration_ms, error.kind = failure.kind.name(), "request refused");
        }
        None if is_server_error => error!(http.status = status, duration_ms, "request failed"),
        None if is_quiet => debug!(http.status = status, duration_ms, "request answered"),
        None => info!(http.status = status, duration_ms, "request answered"),
    }
}

/// The method as a label: callers may invent others without end.
pub(super) fn method_label(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
