//! The figures of the process, on a listener of their own (AUD-3).

use std::fmt;
use std::sync::Arc;

use actix_web::{HttpResponse, web};

use crate::web::{health, paths};

const PROMETHEUS_TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Writes all figures in Prometheus' text format. Given to the app as `web::Data`.
#[derive(Clone)]
pub struct MetricsText(Arc<dyn Fn() -> String + Send + Sync>);

impl MetricsText {
    /// The text as `write` gives it, each time anew.
    pub fn new(write: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self(Arc::new(write))
    }
}

impl fmt::Debug for MetricsText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("MetricsText(..)")
    }
}

/// Declares what the metrics listener serves: the figures and health. Needs [`MetricsText`] and
/// [`health::Readiness`] as `web::Data`.
pub fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource(paths::METRICS).route(web::get().to(metrics)));
    health::routes(config);
}

async fn metrics(text: web::Data<MetricsText>) -> HttpResponse {
    HttpResponse::Ok().content_type(PROMETHEUS_TEXT).body((text.0)())
}
