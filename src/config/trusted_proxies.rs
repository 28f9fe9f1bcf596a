//! The networks whose word about a client's address counts.

use std::net::{IpAddr, Ipv6Addr};

use ipnet::{IpNet, Ipv4Net};
use thiserror::Error;

/// Networks of proxies in front of us (NET-1); none of them when empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<IpNet>);

/// Why a text names no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidNetwork {
    /// Neither an address nor an address with a prefix length.
    #[error("is no network")]
    Malformed,
    /// The address has bits behind the prefix, so that it is unclear what is meant.
    #[error("has an address beyond its prefix, its network is {0}")]
    HostBits(IpNet),
    /// Every address there is.
    #[error("trusts every address, so that anybody could claim any")]
    Everything,
}

impl TrustedProxies {
    /// Nobody is trusted.
    #[must_use]
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Takes a comma-separated list of networks or addresses, or `none`.
    ///
    /// # Errors
    /// The part that is wrong and why.
    pub fn parse(text: &str) -> Result<Self, (String, InvalidNetwork)> {
        if text == "none" {
            return Ok(Self::none());
        }
        let parts = text.split(',').map(str::trim);
        parts.map(|it| network(it).map_err(|why| (it.to_owned(), why))).collect::<Result<_, _>>().map(Self)
    }

    /// Whether `ip` lies in one of the networks. An IPv4 address mapped into IPv6 counts as IPv4.
    #[must_use]
    pub fn contains(&self, ip: IpAddr) -> bool {
        let ip = ip.to_canonical();
        self.0.iter().any(|it| it.contains(&ip))
    }

    /// Whether nobody is trusted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn network(text: &str) -> Result<IpNet, InvalidNetwork> {
    if let Ok(ip) = text.parse::<IpAddr>() {
        return Ok(IpNet::from(ip.to_canonical()));
    }
    let network: IpNet = text.parse().map_err(|_| InvalidNetwork::Malformed)?;
    if network.trunc() != network {
        return Err(InvalidNetwork::HostBits(network.trunc()));
    }
    match unmapped(network) {
        it if it.prefix_len() == 0 => Err(InvalidNetwork::Everything),
        it => Ok(it),
    }
}

/// A network of IPv4 addresses mapped into IPv6 as the IPv4 network it stands for.
fn unmapped(network: IpNet) -> IpNet {
    let IpNet::V6(six) = network else {
        return network;
    };
    let four = six.addr().to_ipv4_mapped().filter(|_| six.prefix_len() >= Ipv6Addr::BITS as u8 - 32);
    four.and_then(|it| Ipv4Net::new(it, six.prefix_len() - 96).ok()).map_or(network, IpNet::V4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn net_1_networks_hold_their_addresses_mapped_or_not() {
        let proxies =
            TrustedProxies::parse("10.0.0.0/8, 192.0.2.7,2001:db8::/32, ::ffff:172.16.0.0/108").unwrap();
        for ip in ["10.1.2.3", "::ffff:10.1.2.3", "192.0.2.7", "2001:db8::1", "172.16.9.9"] {
            assert!(proxies.contains(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["11.0.0.1", "192.0.2.8", "2001:db9::1", "::1", "172.32.0.1"] {
            assert!(!proxies.contains(ip.parse().unwrap()), "{ip}");
        }
        assert!(TrustedProxies::parse("none").unwrap().is_empty());
    }

    #[test]
    fn cfg_1_invalid_networks_are_refused() {
        for text in [
            "",
            "10.0.0.0/33",
            "10.0.0.1/8",
            "example.com",
            "10.0.0.0/8,",
            "0.0.0.0/0",
            "::/0",
            "::ffff:0.0.0.0/96",
        ] {
            assert!(TrustedProxies::parse(text).is_err(), "{text}");
        }
    }
}
