//! Addresses that answers are sent to.

use std::fmt;

use thiserror::Error;
use url::{Host, Url};

/// A registered redirect URI: https, loopback http, or a private-use scheme with a dot (RFC 8252 §7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedirectUri {
    text: String,
    url: Url,
}

/// Why a text may not be registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidRedirectUri {
    /// Not an absolute address of visible ASCII characters.
    #[error("a redirect URI is an absolute address such as https://app.example.com/callback")]
    Malformed,
    /// A scheme other than https, loopback http and `com.example.app`.
    #[error(
        "a redirect URI is https, http on a loopback host, or a private scheme with a dot such as com.example.app"
    )]
    Scheme,
    /// A fragment, a user or a wildcard.
    #[error("a redirect URI has no fragment, no user and no wildcard")]
    Extra,
}

impl RedirectUri {
    /// Takes an address for registration.
    ///
    /// # Errors
    /// [`InvalidRedirectUri`], with what is wrong.
    pub fn parse(text: &str) -> Result<Self, InvalidRedirectUri> {
        if text.len() > 2048 || !text.bytes().all(|it| it.is_ascii_graphic()) || text.contains('\\') {
            return Err(InvalidRedirectUri::Malformed);
        }
        let url = Url::parse(text).map_err(|_| InvalidRedirectUri::Malformed)?;
        let has_user = !url.username().is_empty() || url.password().is_some();
        if text.contains(['#', '*']) || has_user {
            return Err(InvalidRedirectUri::Extra);
        }
        let is_allowed = match url.scheme() {
            "https" => url.has_host(),
            "http" => is_loopback(&url),
            scheme => scheme.contains('.'),
        };
        if is_allowed { Ok(Self { text: text.to_owned(), url }) } else { Err(InvalidRedirectUri::Scheme) }
    }

    /// The address as registered.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether `sent` is this address: the same text, where only the port of a native app's loopback IP may differ
    /// (RFC 8252 §7.3).
    #[must_use]
    pub fn matches(&self, sent: &str) -> bool {
        if self.text == sent {
            return true;
        }
        if !self.is_loopback_ip() {
            return false;
        }
        let (Some(ours), Some(theirs)) = (split_port(&self.text), split_port(sent)) else {
            return false;
        };
        ours == theirs
    }

    /// Whether it leads to a program on the person's own machine: a loopback host or a private-use scheme.
    #[must_use]
    pub fn is_native(&self) -> bool {
        self.url.scheme() != "https"
    }

    /// What a person is shown as the place they return to: the host, or the private-use scheme.
    #[must_use]
    pub fn display_host(&self) -> String {
        let host = self.url.host_str().unwrap_or(self.url.scheme());
        self.url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// The origin as browsers send it; `None` for private-use schemes, which have none.
    #[must_use]
    pub fn origin(&self) -> Option<String> {
        matches!(self.url.scheme(), "https" | "http").then(|| self.url.origin().ascii_serialization())
    }

    fn is_loopback_ip(&self) -> bool {
        self.url.scheme() == "http" && matches!(self.url.host(), Some(Host::Ipv4(_) | Host::Ipv6(_)))
    }
}

impl fmt::Display for RedirectUri {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// The text before and after an authority's port, as written, so that nothing but the port is compared loosely.
fn split_port(text: &str) -> Option<(&str, &str)> {
    let after_scheme = text.find("://")? + 3;
    let authority_end = text.get(after_scheme..)?.find(['/', '?']).map_or(text.len(), |it| it + after_scheme);
    let authority = text.get(after_scheme..authority_end)?;
    let host_end = match authority.rfind(':') {
        Some(colon) if authority.get(colon + 1..)?.bytes().all(|it| it.is_ascii_digit()) => {
            after_scheme + colon
        }
        _ => authority_end,
    };
    Some((text.get(..host_end)?, text.get(authority_end..)?))
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(domain)) => domain == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oa_1_only_safe_addresses_are_registered() {
        for text in [
            "https://app.example.com/cb?x=1",
            "http://127.0.0.1/cb",
            "http://[::1]:9/cb",
            "http://localhost:3000/cb",
            "com.example.app:/cb",
        ] {
            assert!(RedirectUri::parse(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "/cb",
            "javascript:alert(1)",
            "data:text/html,x",
            "http://app.example.com/cb",
            "https://a.b/#f",
            "https://u:p@a.b/",
            "https://*.example.com/",
            "app:/cb",
            "https://a.b\\@c.d/",
            "https://a.b/\n",
            "https:///cb#",
        ] {
            assert!(RedirectUri::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn oa_1_only_the_port_of_a_loopback_ip_may_differ() -> Result<(), InvalidRedirectUri> {
        let loopback = RedirectUri::parse("http://127.0.0.1/cb")?;
        assert!(loopback.matches("http://127.0.0.1:5000/cb"));
        for sent in [
            "http://127.0.0.1:5000/cb/",
            "http://127.0.0.1:5000/cb?x",
            "http://127.0.0.2:5000/cb",
            "http://localhost:5000/cb",
            "http://127.0.0.1:5000@evil.example/cb",
            "http://127.0.0.1:80a/cb",
            "http://127.0.0.1:5/../cb",
        ] {
            assert!(!loopback.matches(sent), "{sent}");
        }
        let web = RedirectUri::parse("https://app.example.com/cb")?;
        assert!(!web.matches("https://app.example.com:444/cb"));
        assert!(!web.matches("https://APP.example.com/cb"));
        Ok(())
    }
}
