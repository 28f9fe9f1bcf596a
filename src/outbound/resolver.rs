//! Names to addresses, with the forbidden ones taken out.

use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::addresses::{is_loopback, is_public};
use super::error::{AddressRefused, OutboundError};

/// What may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The public internet, by https.
    Public,
    /// That, and this machine by http too: for development.
    PublicAndLoopback,
}

impl Reach {
    /// Whether a connection to `ip` may be opened.
    fn allows(self, ip: IpAddr) -> bool {
        is_public(ip) || (self == Self::PublicAndLoopback && is_loopback(ip))
    }

    /// Whether a request may be sent to `url`, as far as that shows without DNS. An IP address in it never reaches
    /// the resolver, so it is judged here.
    pub(super) fn admit(self, url: &Url) -> Result<(), OutboundError> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(OutboundError::HasCredentials);
        }
        let host = url.host().ok_or(OutboundError::NotHttps)?;
        let is_http_allowed = self == Self::PublicAndLoopback && is_this_machine(&host);
        match url.scheme() {
            "https" => {}
            "http" if is_http_allowed => {}
            _ => return Err(OutboundError::NotHttps),
        }
        let literal = match host {
            Host::Ipv4(ip) => Some(IpAddr::V4(ip)),
            Host::Ipv6(ip) => Some(IpAddr::V6(ip)),
            Host::Domain(_) => None,
        };
        match literal {
            Some(ip) if !self.allows(ip) => Err(OutboundError::AddressRefused),
            _ => Ok(()),
        }
    }

    /// The addresses of `name` that may be connected to.
    fn filter(self, name: &str, found: impl Iterator<Item = SocketAddr>) -> Vec<SocketAddr> {
        // Plain http is let through for this name alone, so it must mean this machine whatever DNS says.
        let must_be_loopback = is_localhost(name);
        found.filter(|it| self.allows(it.ip()) && (!must_be_loopback || is_loopback(it.ip()))).collect()
    }
}

/// The system's resolver behind the filter. The HTTP client asks it for each new connection and connects to nothing
/// but its answer, so a name that changes between check and use (DNS rebinding) gains nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct GuardedResolver(pub(super) Reach);

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            let name = name.as_str().to_owned();
            let allowed = tokio::task::spawn_blocking(move || {
                let found = (name.as_str(), 0).to_socket_addrs()?;
                Ok::<_, io::Error>(reach.filter(&name, found))
            });
            let allowed = allowed.await??;
            if allowed.is_empty() {
                return Err(AddressRefused.into());
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

fn is_this_machine(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => is_localhost(name),
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => is_loopback(IpAddr::V6(*ip)),
    }
}

fn is_localhost(name: &str) -> bool {
    name.trim_end_matches('.').eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admit(reach: Reach, url: &str) -> Result<(), OutboundError> {
        reach.admit(&Url::parse(url).unwrap())
    }

    #[test]
    fn oa_10_only_https_to_public_addresses_is_admitted() {
        for url in ["https://client.example/jwks", "https://8.8.8.8/", "https://[2606:4700:4700::1111]:8443/"]
        {
            assert!(admit(Reach::Public, url).is_ok(), "{url}");
        }
        for url in [
            "http://client.example/",
            "http://localhost/",
            "http://127.0.0.1/",
            "ftp://client.example/",
            "file:///etc/passwd",
            "data:application/json,{}",
            "unix:/run/postgresql",
        ] {
            assert!(matches!(admit(Reach::Public, url), Err(OutboundError::NotHttps)), "{url}");
        }
    }

    #[test]
    fn oa_10_an_address_in_the_url_is_judged_however_it_is_written() {
        for url in [
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0177.0.0.1/",
            "https://127.0.0.1./",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://[64:ff9b::a00:1]/",
            "https://１２７.0.0.1/",
        ] {
            assert!(matches!(admit(Reach::Public, url), Err(OutboundError::AddressRefused)), "{url}");
        }
    }

    #[test]
    fn oa_10_a_user_in_the_address_is_refused() {
        for url in ["https://user@client.example/", "https://:secret@client.example/"] {
            assert!(matches!(admit(Reach::Public, url), Err(OutboundError::HasCredentials)), "{url}");
        }
    }

    #[test]
    fn oa_10_the_development_switch_opens_loopback_and_nothing_else() {
        let reach = Reach::PublicAndLoopback;
        for url in ["http://localhost:3000/", "http://127.0.0.1:3000/", "http://[::1]/", "https://127.0.0.1/"]
        {
            assert!(admit(reach, url).is_ok(), "{url}");
        }
        for url in ["http://client.example/", "http://10.0.0.1/", "http://localhost.example/"] {
            assert!(matches!(admit(reach, url), Err(OutboundError::NotHttps)), "{url}");
        }
        for url in ["https://10.0.0.1/", "https://169.254.169.254/", "https://[fd00::1]/"] {
            assert!(matches!(admit(reach, url), Err(OutboundError::AddressRefused)), "{url}");
        }
    }

    #[test]
    fn oa_10_of_a_mixed_answer_only_public_addresses_remain() {
        let found = |texts: &[&str]| texts.iter().map(|it| it.parse().unwrap()).collect::<Vec<SocketAddr>>();
        let mixed = found(&["10.0.0.1:0", "8.8.8.8:0", "127.0.0.1:0", "[::1]:0", "[2606:4700::1]:0"]);
        let kept = |reach: Reach, name| reach.filter(name, mixed.iter().copied());
        assert_eq!(kept(Reach::Public, "client.example"), found(&["8.8.8.8:0", "[2606:4700::1]:0"]));
        assert_eq!(
            kept(Reach::PublicAndLoopback, "client.example"),
            found(&["8.8.8.8:0", "127.0.0.1:0", "[::1]:0", "[2606:4700::1]:0"])
        );
        assert_eq!(kept(Reach::PublicAndLoopback, "LOCALHOST."), found(&["127.0.0.1:0", "[::1]:0"]));
        assert!(kept(Reach::Public, "localhost").is_empty());
    }
}
