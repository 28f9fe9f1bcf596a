//! Where requests come from.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

/// The address of the person's or client's machine, after trusted proxies were taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientAddress(IpAddr);

impl ClientAddress {
    /// Takes an address; an IPv4 address mapped into IPv6 becomes plain IPv4.
    #[must_use]
    pub const fn new(ip: IpAddr) -> Self {
        Self(ip.to_canonical())
    }

    /// The address.
    #[must_use]
    pub const fn ip(self) -> IpAddr {
        self.0
    }

    /// What limits count by: the address, or for IPv6 its /64 network, which one customer holds whole.
    #[must_use]
    pub fn network(self) -> IpAddr {
        match self.0 {
            IpAddr::V4(_) => self.0,
            IpAddr::V6(ip) => IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() & (!0_u128 << 64))),
        }
    }
}

impl fmt::Display for ClientAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// Who sent a request: kept with sessions and audit events.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The machine's address.
    pub address: ClientAddress,
    /// The `User-Agent`, cut to 512 bytes.
    pub user_agent: Option<String>,
    /// The id of the request, as it stands in the logs.
    pub request_id: String,
}
