//! Joins what the parts tell to the figures that are counted.

use std::sync::Arc;

use crate::oauth::observed::{Observed, Observer, Revocable};
use crate::telemetry::Metrics;
use crate::web::middleware;

/// Counts what the protocol tells.
pub fn of_tokens(metrics: &Metrics) -> Observer {
    let metrics = metrics.clone();
    Arc::new(move |observed| match observed {
        Observed::TokensIssued(grant) => metrics.count_tokens_issued(grant.as_str()),
        Observed::RefreshTokenReused { looks_like_race: true } => metrics.count_refresh_reuse("race"),
        Observed::RefreshTokenReused { looks_like_race: false } => metrics.count_refresh_reuse("theft"),
        Observed::Revoked(Revocable::AccessToken) => metrics.count_revocation("access_token"),
        Observed::Revoked(Revocable::RefreshToken) => metrics.count_revocation("refresh_token"),
        Observed::RevocationUnknown => metrics.count_revocation_check_error(),
    })
}

/// Counts finished requests, and what limits refused (RL).
pub fn of_requests(metrics: &Metrics) -> middleware::Observer {
    let metrics = metrics.clone();
    Arc::new(move |it| {
        metrics.observe_request(it.route, it.method, it.status.as_str(), it.duration);
        if let Some(limit) = it.limit {
            metrics.count_limit_hit(limit);
        }
    })
}
