//! NET-1: whose machine sent a request, told from the TCP peer and, only behind proxies that we trust, from what they say.
//! Everybody who needs the address asks here.

use std::net::{IpAddr, SocketAddr};

use actix_web::http::header::{FORWARDED, HeaderMap, HeaderName};

use crate::config::TrustedProxies;
use crate::types::ClientAddress;

const X_FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Where a request came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The right-most machine that is none of our proxies.
    pub address: ClientAddress,
    /// What the forwarded headers were worth.
    pub forwarding: Forwarding,
}

/// What the forwarded headers of a request were worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forwarding {
    /// There were none.
    Absent,
    /// A proxy that we trust sent them and they could be read as far as needed.
    Believed,
    /// The peer is no proxy of ours: it may write what it likes, nothing of it was read.
    Untrusted,
    /// A hop that mattered could not be read, or two headers contradict each other. The address is the last one that is
    /// certain, so that nobody leaves a limit by writing nonsense.
    Unclear,
}

/// Tells whose machine sent a request with these headers over a connection from `peer`.
#[must_use]
pub fn resolve(peer: IpAddr, headers: &HeaderMap, trusted: &TrustedProxies) -> Resolved {
    let peer = ClientAddress::new(peer);
    let at_peer = |forwarding| Resolved { address: peer, forwarding };
    let has_list = headers.contains_key(X_FORWARDED_FOR);
    let has_forwarded = headers.contains_key(FORWARDED);
    if !has_list && !has_forwarded {
        return at_peer(Forwarding::Absent);
    }
    if !trusted.contains(peer.ip()) {
        return at_peer(Forwarding::Untrusted);
    }
    let from_list = has_list.then(|| walk(peer, &listed_hops(headers), trusted));
    let from_forwarded = has_forwarded.then(|| walk(peer, &forwarded_hops(headers), trusted));
    match (from_list, from_forwarded) {
        // A proxy maintains one of the two; the other may be the client's own invention.
        (Some(one), Some(other)) if one != other => at_peer(Forwarding::Unclear),
        (Some(found), _) | (None, Some(found)) => found,
        (None, None) => at_peer(Forwarding::Absent),
    }
}

/// Goes from hop to hop, nearest first, until one is not ours. A hop that cannot be read ends the walk at the proxy that
/// reported it.
fn walk(peer: ClientAddress, hops: &[Option<IpAddr>], trusted: &TrustedProxies) -> Resolved {
    let mut address = peer;
    for hop in hops.iter().rev() {
        let Some(hop) = hop else {
            return Resolved { address, forwarding: Forwarding::Unclear };
        };
        address = ClientAddress::new(*hop);
        if !trusted.contains(address.ip()) {
            break;
        }
    }
    Resolved { address, forwarding: Forwarding::Believed }
}

/// The hops of all X-Forwarded-For lines, left to right. An empty one is unreadable too: somebody hides there.
fn listed_hops(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let mut hops = Vec::new();
    for line in headers.get_all(X_FORWARDED_FOR) {
        match line.to_str() {
            Ok(line) => hops.extend(line.split(',').map(|it| parse_hop(it.trim()))),
            Err(_) => hops.push(None),
        }
    }
    hops
}

/// The hops of all Forwarded lines (RFC 7239 §4), left to right.
fn forwarded_hops(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let mut hops = Vec::new();
    for line in headers.get_all(FORWARDED) {
        // A quotation that never ends may have swallowed what a proxy appended, so nothing of the line counts.
        match line.to_str().ok().and_then(|it| split_outside_quotes(it, ',')) {
            Some(elements) => hops.extend(elements.into_iter().map(forwarded_for)),
            None => hops.push(None),
        }
    }
    hops
}

fn forwarded_for(element: &str) -> Option<IpAddr> {
    let mut found = None;
    for pair in split_outside_quotes(element, ';')? {
        let Some((name, value)) = pair.split_once('=') else { continue };
        if name.trim().eq_ignore_ascii_case("for") {
            let value = value.trim();
            let bare = value.strip_prefix('"').and_then(|it| it.strip_suffix('"')).unwrap_or(value);
            // Two of them are forbidden (§4): which one is true cannot be known.
            if found.replace(bare).is_some() {
                return None;
            }
        }
    }
    parse_hop(found?)
}

/// The parts of `text`; `None` when a quotation does not end. A backslash is an escape that no address needs.
fn split_outside_quotes(text: &str, separator: char) -> Option<Vec<&str>> {
    let mut is_quoted = false;
    if text.contains('\\') {
        return None;
    }
    let parts = text
        .split(|it: char| {
            is_quoted ^= it == '"';
            it == separator && !is_quoted
        })
        .collect();
    if is_quoted { None } else { Some(parts) }
}

/// An address, alone or with a port; IPv6 with a port stands in brackets.
fn parse_hop(text: &str) -> Option<IpAddr> {
    if let Some(inner) = text.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
        return inner.parse::<std::net::Ipv6Addr>().ok().map(IpAddr::V6);
    }
    text.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|it| it.ip()))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    const PROXY: &str = "10.0.0.1";

    fn resolved(peer: &str, lines: &[(&'static str, &[u8])]) -> (String, Forwarding) {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::from_static(name), HeaderValue::from_bytes(value).unwrap());
        }
        let trusted = TrustedProxies::parse("10.0.0.0/8, fd00::/8").unwrap();
        let resolved = resolve(peer.parse().unwrap(), &headers, &trusted);
        (resolved.address.to_string(), resolved.forwarding)
    }

    fn listed(peer: &str, value: &str) -> (String, Forwarding) {
        resolved(peer, &[("x-forwarded-for", value.as_bytes())])
    }

    fn forwarded(value: &str) -> (String, Forwarding) {
        resolved(PROXY, &[("forwarded", value.as_bytes())])
    }

    fn believed(address: &str) -> (String, Forwarding) {
        (address.to_owned(), Forwarding::Believed)
    }

    fn unclear(address: &str) -> (String, Forwarding) {
        (address.to_owned(), Forwarding::Unclear)
    }

    #[test]
    fn net_1_without_headers_the_peer_is_the_client() {
        assert_eq!(resolved("192.0.2.1", &[]), ("192.0.2.1".to_owned(), Forwarding::Absent));
        assert_eq!(resolved("::ffff:192.0.2.1", &[]).0, "192.0.2.1");
    }

    #[test]
    fn net_1_an_untrusted_peer_is_not_believed() {
        let (address, forwarding) = listed("192.0.2.1", "198.51.100.7");
        assert_eq!((address.as_str(), forwarding), ("192.0.2.1", Forwarding::Untrusted));
        assert_eq!(resolved("192.0.2.1", &[("forwarded", b"for=198.51.100.7")]).0, "192.0.2.1");
    }

    #[test]
    fn net_1_the_right_most_untrusted_hop_counts() {
        assert_eq!(listed(PROXY, "198.51.100.7"), believed("198.51.100.7"));
        assert_eq!(listed(PROXY, "1.1.1.1, 198.51.100.7, 10.9.9.9"), believed("198.51.100.7"));
        assert_eq!(listed("::ffff:10.0.0.1", "::ffff:198.51.100.7"), believed("198.51.100.7"));
        assert_eq!(listed("fd00::1", "2001:db8::5"), believed("2001:db8::5"));
        assert_eq!(listed(PROXY, "10.0.0.3, 10.0.0.2"), believed("10.0.0.3"));
        let lines: &[(&str, &[u8])] =
            &[("x-forwarded-for", b"1.1.1.1"), ("x-forwarded-for", b"198.51.100.7")];
        let lines: Vec<(&'static str, &[u8])> = lines.iter().map(|it| ("x-forwarded-for", it.1)).collect();
        assert_eq!(resolved(PROXY, &lines), believed("198.51.100.7"));
    }

    #[test]
    fn net_1_hops_may_carry_ports() {
        assert_eq!(listed(PROXY, "198.51.100.7:4711"), believed("198.51.100.7"));
        assert_eq!(listed(PROXY, "[2001:db8::5]:4711"), believed("2001:db8::5"));
        assert_eq!(listed(PROXY, "[2001:db8::5]"), believed("2001:db8::5"));
    }

    #[test]
    fn net_1_a_hop_that_cannot_be_read_ends_the_walk() {
        for tail in ["unknown", "", "localhost", "1.2.3", "1.2.3.4.5", "999.1.1.1", "[1.2.3.4]", "-"] {
            assert_eq!(listed(PROXY, &format!("198.51.100.7, {tail}")), unclear(PROXY), "{tail:?}");
            assert_eq!(listed(PROXY, &format!("1.1.1.1, {tail}, 10.0.0.2")), unclear("10.0.0.2"), "{tail:?}");
        }
        assert_eq!(resolved(PROXY, &[("x-forwarded-for", b"1.1.1.1, \xff")]), unclear(PROXY));
        assert_eq!(listed(PROXY, "nonsense, 198.51.100.7"), believed("198.51.100.7"));
    }

    #[test]
    fn net_1_forwarded_is_read_as_rfc_7239_says() {
        assert_eq!(forwarded("for=198.51.100.7"), believed("198.51.100.7"));
        assert_eq!(forwarded("For=\"[2001:db8::5]:4711\";proto=https"), believed("2001:db8::5"));
        assert_eq!(forwarded("for=1.1.1.1, by=x;for=198.51.100.7, for=10.0.0.2"), believed("198.51.100.7"));
        for value in [
            "for=unknown",
            "for=_hidden",
            "proto=https",
            "for=1.1.1.1;for=2.2.2.2",
            "for=\"1.1.1.1",
            "for=\"1.1.1.1, for=198.51.100.7",
            "for=\"a\\\"\", for=198.51.100.7",
            "",
        ] {
            assert_eq!(forwarded(value), unclear(PROXY), "{value}");
        }
    }

    #[test]
    fn net_1_two_headers_that_disagree_lead_to_the_proxy() {
        let both = |other: &'static [u8]| {
            resolved(PROXY, &[("x-forwarded-for", b"198.51.100.7"), ("forwarded", other)])
        };
        assert_eq!(both(b"for=198.51.100.7"), believed("198.51.100.7"));
        assert_eq!(both(b"for=203.0.113.9"), unclear(PROXY));
    }
}
