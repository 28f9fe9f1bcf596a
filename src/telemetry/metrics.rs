//! What is counted and measured (AUD-3). Labels take few values; none of them comes from a caller.

use std::time::Duration;

use prometheus::core::Collector;
use prometheus::{
    Gauge, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry,
    TextEncoder,
};

/// The counters, gauges and histograms of this process. Clones share them.
#[derive(Clone, Debug)]
pub struct Metrics {
    registry: Registry,
    login_attempts: IntCounterVec,
    factor_attempts: IntCounterVec,
    federation: IntCounterVec,
    tokens_issued: IntCounterVec,
    revocations: IntCounterVec,
    revocation_check_errors: IntCounter,
    refresh_reuses: IntCounterVec,
    limit_hits: IntCounterVec,
    lockouts: IntCounter,
    argon2_queue: IntGauge,
    pool_connections: IntGaugeVec,
    request_seconds: HistogramVec,
    signing_key_age_seconds: Gauge,
    log_lines_dropped: IntGauge,
    mails: IntCounterVec,
    mail_outbox: IntGauge,
    mail_outbox_age_seconds: Gauge,
}

/// Upper bounds in seconds: from an answer out of memory to the longest request.
const BUCKETS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0];

const METHODS: &[&str] = &["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

impl Metrics {
    /// Metrics in a registry of their own, all at zero.
    #[must_use]
    pub fn new() -> Self {
        let registry = Registry::new();
        let it = &registry;
        Self {
            login_attempts: counters(it, "login_attempts_total", "Sign-ins by result", "result"),
            factor_attempts: counters(it, "factor_attempts_total", "Second factors by result", "result"),
            federation: counters(it, "federation_total", "Answers of other providers by result", "result"),
            tokens_issued: counters(it, "tokens_issued_total", "Token answers by grant", "grant"),
            revocations: counters(it, "revocations_total", "What was revoked, by kind", "kind"),
            revocation_check_errors: counter(
                it,
                "revocation_check_errors_total",
                "Checks of a token's state that failed",
            ),
            refresh_reuses: counters(
                it,
                "refresh_reuse_total",
                "Refresh tokens used again, by what it looks like",
                "looks_like",
            ),
            limit_hits: counters(it, "rate_limit_hits_total", "Requests that a limit refused", "limit"),
            lockouts: counter(it, "lockouts_total", "Locks that began"),
            argon2_queue: registered(it, IntGauge::new("bonafide_argon2_queue", "Hashes that wait")),
            pool_connections: registered(
                it,
                IntGaugeVec::new(options("pool_connections", "Database connections"), &["use"]),
            ),
            request_seconds: registered(it, request_histogram()),
            signing_key_age_seconds: registered(
                it,
                Gauge::new("bonafide_signing_key_age_seconds", "Age of the key that signs"),
            ),
            log_lines_dropped: registered(
                it,
                IntGauge::new("bonafide_log_lines_dropped", "Log lines lost to a slow sink"),
            ),
            mails: counters(it, "mails_total", "Attempts to send a letter, by how they ended", "result"),
            mail_outbox: registered(it, IntGauge::new("bonafide_mail_outbox", "Letters that wait")),
            mail_outbox_age_seconds: registered(
                it,
                Gauge::new("bonafide_mail_outbox_age_seconds", "Age of the oldest letter that waits"),
            ),
            registry,
        }
    }

    /// Counts a sign-in that ended with `result`.
    pub fn count_login_attempt(&self, result: &'static str) {
        self.login_attempts.with_label_values(&[result]).inc();
    }

    /// Counts a second factor that was shown with `result`.
    pub fn count_factor_attempt(&self, result: &'static str) {
        self.factor_attempts.with_label_values(&[result]).inc();
    }

    /// Counts a token answer for `grant`.
    pub fn count_tokens_issued(&self, grant: &'static str) {
        self.tokens_issued.with_label_values(&[grant]).inc();
    }

    /// Counts a revocation of `kind`.
    pub fn count_revocation(&self, kind: &'static str) {
        self.revocations.with_label_values(&[kind]).inc();
    }

    /// Counts a token whose state could not be looked up.
    pub fn count_revocation_check_error(&self) {
        self.revocation_check_errors.inc();
    }

    /// Counts a refresh token that was used again; `looks_like` is `race` or `theft`.
    pub fn count_refresh_reuse(&self, looks_like: &'static str) {
        self.refresh_reuses.with_label_values(&[looks_like]).inc();
    }

    /// Counts what came of another provider's answer.
    pub fn count_federation(&self, result: &'static str) {
        self.federation.with_label_values(&[result]).inc();
    }

    /// Counts a request that `limit` refused.
    pub fn count_limit_hit(&self, limit: &'static str) {
        self.limit_hits.with_label_values(&[limit]).inc();
    }

    /// Counts a lock that began.
    pub fn count_lockout(&self) {
        self.lockouts.inc();
    }

    /// Says how many hashes wait.
    pub fn set_argon2_queue(&self, waiting: usize) {
        self.argon2_queue.set(whole(waiting));
    }

    /// Says how many database connections are open and how many of them nobody uses.
    pub fn set_pool(&self, open: u32, idle: u32) {
        self.pool_connections.with_label_values(&["idle"]).set(idle.into());
        self.pool_connections.with_label_values(&["busy"]).set(open.saturating_sub(idle).into());
    }

    /// Says how old the key is that signs.
    pub fn set_signing_key_age(&self, age: Duration) {
        self.signing_key_age_seconds.set(age.as_secs_f64());
    }

    /// Says how many lines the log lost so far.
    pub fn set_log_lines_dropped(&self, lines: u64) {
        self.log_lines_dropped.set(i64::try_from(lines).unwrap_or(i64::MAX));
    }

    /// Counts an attempt to send a letter; `result` is `sent`, `postponed` or `dead`.
    pub fn count_mail(&self, result: &'static str) {
        self.mails.with_label_values(&[result]).inc();
    }

    /// Says how many letters wait, and since when the oldest does.
    pub fn set_mail_outbox(&self, letters: i64, age_of_oldest: Duration) {
        self.mail_outbox.set(letters);
        self.mail_outbox_age_seconds.set(age_of_oldest.as_secs_f64());
    }

    /// Measures a request that was answered. `route` is the pattern that matched, `None` where nothing did: a path as it
    /// was sent would be a label of the caller's choice.
    pub fn observe_request(&self, route: Option<&str>, method: &str, status: &str, took: Duration) {
        let method = METHODS.iter().find(|it| **it == method).copied().unwrap_or("other");
        let labels = [route.unwrap_or("unmatched"), method, status];
        self.request_seconds.with_label_values(&labels).observe(took.as_secs_f64());
    }

    /// Everything in Prometheus' text format.
    #[must_use]
    pub fn encode(&self) -> String {
        TextEncoder::new().encode_to_string(&self.registry.gather()).unwrap_or_default()
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

fn options(name: &str, help: &str) -> Opts {
    Opts::new(format!("bonafide_{name}"), help)
}

fn counter(registry: &Registry, name: &str, help: &str) -> IntCounter {
    registered(registry, IntCounter::with_opts(options(name, help)))
}

fn counters(registry: &Registry, name: &str, help: &str, label: &str) -> IntCounterVec {
    registered(registry, IntCounterVec::new(options(name, help), &[label]))
}

fn request_histogram() -> prometheus::Result<HistogramVec> {
    let options =
        HistogramOpts::new("bonafide_http_request_duration_seconds", "Time until a request was answered");
    HistogramVec::new(options.buckets(BUCKETS.to_vec()), &["route", "method", "status"])
}

#[expect(
    clippy::expect_used,
    reason = "names, labels and buckets are constants of this file, which a test registers"
)]
fn registered<C: Collector + Clone + 'static>(registry: &Registry, made: prometheus::Result<C>) -> C {
    let collector = made.expect("a well-formed metric");
    registry.register(Box::new(collector.clone())).expect("a name of its own");
    collector
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aud_3_everything_is_counted_and_measured() {
        let metrics = Metrics::new();
        let shared = metrics.clone();
        shared.count_login_attempt("signed_in");
        shared.count_tokens_issued("refresh_token");
        shared.count_revocation("family");
        shared.count_revocation_check_error();
        shared.count_refresh_reuse("theft");
        shared.count_limit_hit("login_failures_per_ip");
        shared.count_lockout();
        shared.set_argon2_queue(3);
        shared.set_pool(8, 5);
        shared.set_signing_key_age(Duration::from_secs(90));
        shared.set_log_lines_dropped(2);
        shared.count_mail("dead");
        shared.set_mail_outbox(3, Duration::from_secs(45));
        shared.observe_request(Some("/oauth2/token"), "POST", "200", Duration::from_millis(3));
        shared.observe_request(None, "BREW\"\n", "405", Duration::from_millis(3));
        let text = metrics.encode();
        for line in [
            "bonafide_login_attempts_total{result=\"signed_in\"} 1",
            "bonafide_tokens_issued_total{grant=\"refresh_token\"} 1",
            "bonafide_revocations_total{kind=\"family\"} 1",
            "bonafide_revocation_check_errors_total 1",
            "bonafide_refresh_reuse_total{looks_like=\"theft\"} 1",
            "bonafide_rate_limit_hits_total{limit=\"login_failures_per_ip\"} 1",
            "bonafide_lockouts_total 1",
            "bonafide_argon2_queue 3",
            "bonafide_pool_connections{use=\"busy\"} 3",
            "bonafide_pool_connections{use=\"idle\"} 5",
            "bonafide_signing_key_age_seconds 90",
            "bonafide_log_lines_dropped 2",
            "bonafide_mails_total{result=\"dead\"} 1",
            "bonafide_mail_outbox 3",
            "bonafide_mail_outbox_age_seconds 45",
            "bonafide_http_request_duration_seconds_bucket{method=\"POST\",route=\"/oauth2/token\",status=\"200\",le=\"0.005\"} 1",
            "bonafide_http_request_duration_seconds_count{method=\"other\",route=\"unmatched\",status=\"405\"} 1",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
    }

    #[test]
    fn aud_3_two_registries_stand_beside_each_other() {
        let (one, other) = (Metrics::new(), Metrics::default());
        one.count_lockout();
        assert!(other.encode().contains("bonafide_lockouts_total 0"));
    }
}
