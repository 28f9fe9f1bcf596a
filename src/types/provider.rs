//! Other OpenID providers: the name we give one, and its issuer.

use std::fmt;

use thiserror::Error;
use url::{Host, Url};

/// The name of a provider in addresses of ours: lower-case letters, digits and single hyphens, 40 at most.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProviderId(String);

/// A text that is no such name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a provider's id has lower-case letters, digits and single hyphens between them, 40 at most")]
pub struct InvalidProviderId;

/// The issuer of another provider, exactly as its tokens carry it: https, or http on this machine; a path may follow, and a
/// slash at its end counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProviderIssuer {
    text: String,
    url: Url,
}

/// A text that is no such issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "a provider's issuer is an https address without query, fragment and user, to the letter as its tokens carry it"
)]
pub struct InvalidProviderIssuer;

impl ProviderId {
    /// Takes a name.
    ///
    /// # Errors
    /// [`InvalidProviderId`].
    pub fn parse(text: &str) -> Result<Self, InvalidProviderId> {
        let is_part = |it: &str| {
            !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.len() <= 40 && text.split('-').all(is_part) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidProviderId)
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProviderId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl ProviderIssuer {
    /// Takes an issuer.
    ///
    /// # Errors
    /// [`InvalidProviderIssuer`].
    pub fn parse(text: &str) -> Result<Self, InvalidProviderIssuer> {
        let url = Url::parse(text).map_err(|_| InvalidProviderIssuer)?;
        let has_more = url.query().is_some() || url.fragment().is_some();
        let has_user = !url.username().is_empty() || url.password().is_some();
        let is_plainest = url.as_str().trim_end_matches('/') == text.trim_end_matches('/');
        let is_safe = match url.scheme() {
            "https" => true,
            "http" => is_this_machine(&url),
            _ => false,
        };
        if has_more || has_user || !is_plainest || !is_safe || text.len() > 500 {
            return Err(InvalidProviderIssuer);
        }
        Ok(Self { text: text.to_owned(), url })
    }

    /// The issuer as tokens carry it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where it describes itself (OpenID Connect Discovery §4).
    #[must_use]
    pub fn configuration(&self) -> Url {
        let mut url = self.url.clone();
        url.set_path(&format!("{}/.well-known/openid-configuration", self.url.path().trim_end_matches('/')));
        url
    }

    /// Whether an address may be one of this provider's: https, or http on this machine where the issuer is there too.
    #[must_use]
    pub fn may_have(&self, address: &Url) -> bool {
        match address.scheme() {
            "https" => true,
            "http" => self.url.scheme() == "http" && is_this_machine(address),
            _ => false,
        }
    }
}

impl fmt::Display for ProviderIssuer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

fn is_this_machine(url: &Url) -> bool {
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
    fn an_id_is_fit_for_an_address() {
        for text in ["google", "g", "work-2", "a-b-c"] {
            assert!(ProviderId::parse(text).is_ok(), "{text}");
        }
        for text in ["", "-a", "a-", "a--b", "Google", "a/b", "a.b", "ü", &"a".repeat(41)] {
            assert!(ProviderId::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_issuer_is_kept_to_the_letter() {
        for (text, configuration) in [
            ("https://id.example.com", "https://id.example.com/.well-known/openid-configuration"),
            ("https://id.example.com/", "https://id.example.com/.well-known/openid-configuration"),
            ("https://id.example.com/t/1", "https://id.example.com/t/1/.well-known/openid-configuration"),
            ("http://localhost:8080", "http://localhost:8080/.well-known/openid-configuration"),
        ] {
            let issuer = ProviderIssuer::parse(text).unwrap();
            assert_eq!((issuer.as_str(), issuer.configuration().as_str()), (text, configuration));
        }
        for text in [
            "http://id.example.com",
            "https://u@id.example.com",
            "https://id.example.com?a=b",
            "https://id.example.com#a",
            "HTTPS://id.example.com",
            "javascript:alert(1)",
            "id.example.com",
            "",
        ] {
            assert!(ProviderIssuer::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn oa_10_a_provider_on_the_internet_has_no_address_on_this_machine() {
        let may =
            |issuer, address| ProviderIssuer::parse(issuer).unwrap().may_have(&Url::parse(address).unwrap());
        assert!(may("https://id.example.com", "https://login.example.net/a"));
        assert!(may("http://localhost:1", "http://localhost:2/a"));
        for address in ["http://localhost:2/a", "http://login.example.net", "javascript:alert(1)"] {
            assert!(!may("https://id.example.com", address), "{address}");
        }
    }
}
