//! The issuer: the one address from which every other address of ours is made.

use std::fmt;

use thiserror::Error;
use url::{Host, Url};

/// An issuer identifier (OpenID Connect Discovery §3): https, or http on a loopback host; a path may follow, never a
/// trailing slash, query or fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    text: String,
    url: Url,
}

/// Why a text is no issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidIssuer {
    /// Not an absolute http or https address in its plainest form.
    #[error("an issuer looks like https://id.example.com")]
    Malformed,
    /// Plain http on a host other than `localhost`, `127.0.0.1` or `[::1]`.
    #[error("plain http is only for http://localhost, http://127.0.0.1 and http://[::1]")]
    PlainHttp,
    /// Something follows the path, or it ends with a slash.
    #[error("an issuer has no trailing slash, query, fragment or user")]
    Trailing,
}

impl Issuer {
    /// Takes an issuer exactly as tokens will carry it.
    ///
    /// # Errors
    /// [`InvalidIssuer`], with what is wrong.
    pub fn parse(text: &str) -> Result<Self, InvalidIssuer> {
        let url = Url::parse(text).map_err(|_| InvalidIssuer::Malformed)?;
        let has_user = !url.username().is_empty() || url.password().is_some();
        if text.ends_with('/') || url.query().is_some() || url.fragment().is_some() || has_user {
            return Err(InvalidIssuer::Trailing);
        }
        let is_plainest = url.as_str().trim_end_matches('/') == text;
        match url.scheme() {
            "https" if is_plainest => {}
            "http" if is_plainest && is_loopback(&url) => {}
            "http" if is_plainest => return Err(InvalidIssuer::PlainHttp),
            _ => return Err(InvalidIssuer::Malformed),
        }
        Ok(Self { text: text.to_owned(), url })
    }

    /// The issuer as tokens carry it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The address of one of our paths (which begins with a slash).
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.text)
    }

    /// The path below which everything of ours lies: empty, or `/some/path` without a trailing slash.
    #[must_use]
    pub fn base_path(&self) -> &str {
        self.url.path().trim_end_matches('/')
    }

    /// Whether this is a plain http issuer on a loopback host: development, not production.
    #[must_use]
    pub fn is_development(&self) -> bool {
        self.url.scheme() == "http"
    }

    /// The origin as browsers send it in `Origin`.
    #[must_use]
    pub fn origin(&self) -> String {
        self.url.origin().ascii_serialization()
    }

    /// The host as a person would read it, with the port where it is not the scheme's own.
    #[must_use]
    pub fn host(&self) -> String {
        let host = self.url.host_str().unwrap_or_default();
        self.url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// The port that browsers connect to.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.url.port_or_known_default().unwrap_or_default()
    }
}

impl fmt::Display for Issuer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(domain)) => domain == "localhost",
        Some(Host::Ipv4(ip)) => ip == std::net::Ipv4Addr::LOCALHOST,
        Some(Host::Ipv6(ip)) => ip == std::net::Ipv6Addr::LOCALHOST,
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cfg_1_an_issuer_is_https_or_plain_loopback() {
        for text in [
            "https://id.example.com",
            "https://example.com/id",
            "http://localhost:8080",
            "http://[::1]:80801",
        ] {
            let expected = !text.ends_with("80801");
            assert_eq!(Issuer::parse(text).is_ok(), expected, "{text}");
        }
        for text in [
            "",
            "id.example.com",
            "http://id.example.com",
            "https://id.example.com/",
            "https://a.b/?x",
            "https://a.b/#x",
            "https://u@a.b",
            "ftp://localhost",
            "http://localhost.example.com",
            "https://A.example",
            "https://a.b:443",
        ] {
            assert!(Issuer::parse(text).is_err(), "{text}");
        }
    }
}
