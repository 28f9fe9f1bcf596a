//! Whether the process lives and whether it is ready for work.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpResponse, web};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::json;

use crate::web::paths;

/// Whether requests should be sent here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadyState {
    /// Yes.
    Ready,
    /// The database cannot be reached.
    DatabaseAway,
    /// The database's tables are older than this program.
    MigrationsPending,
    /// The process is about to end.
    Draining,
}

impl ReadyState {
    const fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::DatabaseAway => "database_unavailable",
            Self::MigrationsPending => "migrations_pending",
            Self::Draining => "draining",
        }
    }
}

/// Finds out whether the process is ready. Given to apps as `web::Data`.
#[derive(Clone)]
pub struct Readiness(Arc<dyn Fn() -> BoxFuture<'static, ReadyState> + Send + Sync>);

impl Readiness {
    /// Readiness as `ask` tells it, each time anew.
    pub fn new<F>(ask: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ReadyState> + Send + 'static,
    {
        Self(Arc::new(move || ask().boxed()))
    }
}

impl fmt::Debug for Readiness {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Readiness(..)")
    }
}

/// Declares both addresses; they need [`Readiness`] as `web::Data`.
pub fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource(paths::HEALTHZ).route(web::get().to(healthz)));
    config.service(web::resource(paths::READYZ).route(web::get().to(readyz)));
}

/// Alive: whoever can answer this is. It asks nobody, the database least of all (REL-2).
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().insert_header((CONTENT_TYPE, "application/json")).body(r#"{"status":"alive"}"#)
}

/// Ready, or 503 with the reason.
async fn readyz(readiness: web::Data<Readiness>) -> HttpResponse {
    let state = (readiness.0)().await;
    let mut answer = match state {
        ReadyState::Ready => HttpResponse::Ok(),
        _ => HttpResponse::ServiceUnavailable(),
    };
    answer
        .insert_header((CONTENT_TYPE, "application/json"))
        .body(json!({ "status": state.name() }).to_string())
}
