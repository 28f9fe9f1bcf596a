//! Where and how we serve.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::config::fault::{Wrong, quoted};
use crate::config::reader::Reader;
use crate::config::trusted_proxies::TrustedProxies;
use crate::config::values::{
    HOUR, MINUTE, duration_within, list, readable_file, size_within, socket_address,
};
use crate::types::Issuer;

/// Listeners, proxies and the limits of HTTP.
#[derive(Clone, Debug)]
pub struct ServerSettings {
    /// Addresses to serve on, at least one.
    pub listen: Vec<SocketAddr>,
    /// Whether somebody chose them; of defaults, one that the machine lacks (IPv6) may be left out.
    pub listen_was_given: bool,
    /// The address of metrics and health; off when absent.
    pub metrics_listen: Option<SocketAddr>,
    /// Whose forwarded headers count (NET-1).
    pub trusted_proxies: TrustedProxies,
    /// How long readiness says no before a stop takes effect.
    pub drain_delay: Duration,
    /// Certificate and key, where we serve https ourselves.
    pub tls: Option<TlsFiles>,
    /// Time and size of requests (NET-3).
    pub limits: HttpLimits,
}

/// PEM files for https; both could be opened when the settings were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The certificate chain.
    pub cert_file: PathBuf,
    /// Its private key.
    pub key_file: PathBuf,
}

/// Time and size of requests (NET-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HttpLimits {
    /// Longest wait for a request's headers.
    pub header_timeout: Duration,
    /// Longest wait for a request's body.
    pub body_timeout: Duration,
    /// Longest time for a request as a whole.
    pub request_timeout: Duration,
    /// How long an idle connection stays open.
    pub idle_timeout: Duration,
    /// Largest body.
    pub body_bytes: usize,
    /// Largest head: address and headers together.
    pub header_bytes: usize,
}

impl ServerSettings {
    pub(super) fn read(reader: &mut Reader, issuer: Option<&Issuer>) -> Option<Self> {
        let port = issuer.filter(|it| it.is_development()).map_or(8080, Issuer::port);
        let default = format!("127.0.0.1:{port},[::1]:{port}");
        let listen_was_given = reader.is_given("listen");
        let listen = reader.value_or("listen", &default, |it| list(it, socket_address));
        let metrics_listen = reader.optional("metrics_listen", socket_address);
        let trusted_proxies = reader.optional("trusted_proxies", networks);
        let drain_delay = reader.value("drain_delay", duration_within(0..=10 * MINUTE));
        let tls = read_tls(reader, issuer);
        let limits = HttpLimits::read(reader);
        let metrics_listen = metrics_listen?;
        let listen = listen?;
        if metrics_listen.is_some_and(|it| it.port() != 0 && listen.contains(&it)) {
            return reader.refuse(
                "metrics_listen",
                Wrong::new("is an address of listen too", "give it a port of its own"),
            );
        }
        Some(Self {
            listen,
            listen_was_given,
            metrics_listen,
            trusted_proxies: trusted_proxies?.unwrap_or_default(),
            drain_delay: drain_delay?,
            tls: tls?,
            limits: limits?,
        })
    }
}

impl HttpLimits {
    fn read(reader: &mut Reader) -> Option<Self> {
        const KIB: usize = 1024;
        let header_timeout = reader.value("http.header_timeout", duration_within(1..=5 * MINUTE));
        let body_timeout = reader.value("http.body_timeout", duration_within(1..=5 * MINUTE));
        let request_timeout = reader.value("http.request_timeout", duration_within(1..=5 * MINUTE));
        let idle_timeout = reader.value("http.idle_timeout", duration_within(1..=HOUR));
        let body_bytes = reader.value("http.body_limit", size_within(16 * KIB..=16 * KIB * KIB));
        let header_bytes = reader.value("http.header_limit", size_within(8 * KIB..=128 * KIB));
        Some(Self {
            header_timeout: header_timeout?,
            body_timeout: body_timeout?,
            request_timeout: request_timeout?,
            idle_timeout: idle_timeout?,
            body_bytes: body_bytes?,
            header_bytes: header_bytes?,
        })
    }
}

fn networks(text: &str) -> Result<TrustedProxies, Wrong> {
    let hint = "write networks such as 10.0.0.0/8,fd00::/8, or none";
    TrustedProxies::parse(text).map_err(|(part, why)| Wrong::new(format!("{} {why}", quoted(&part)), hint))
}

fn read_tls(reader: &mut Reader, issuer: Option<&Issuer>) -> Option<Option<TlsFiles>> {
    let path = |reader: &Reader, text: &str| reader.path(text);
    let cert_file = reader.optional("tls.cert_file", |it| Ok(it.to_owned()))?.map(|it| path(reader, &it));
    let key_file = reader.optional("tls.key_file", |it| Ok(it.to_owned()))?.map(|it| path(reader, &it));
    let (cert_file, key_file) = match (cert_file, key_file) {
        (None, None) => return Some(None),
        (Some(_), None) => {
            return reader.refuse("tls.key_file", Wrong::new("is missing", "tls.cert_file needs it"));
        }
        (None, Some(_)) => {
            return reader.refuse("tls.cert_file", Wrong::new("is missing", "tls.key_file needs it"));
        }
        (Some(cert_file), Some(key_file)) => (cert_file, key_file),
    };
    if issuer.is_some_and(Issuer::is_development) {
        return reader
            .refuse("tls.cert_file", Wrong::new("is given for an http issuer", "make the issuer https"));
    }
    let cert_file = readable_file(&cert_file).map_or_else(|it| reader.refuse("tls.cert_file", it), Some);
    let key_file = readable_file(&key_file).map_or_else(|it| reader.refuse("tls.key_file", it), Some);
    Some(Some(TlsFiles { cert_file: cert_file?, key_file: key_file? }))
}
