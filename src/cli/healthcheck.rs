//! `bonafide healthcheck`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use anyhow::{Result, anyhow, bail};
use serde_json::json;

use crate::cli::context::{Context, block_on};
use crate::cli::output::Output;
use crate::outbound;

/// Asks the server of these settings on this machine whether it is ready.
///
/// # Errors
/// When it is not, or does not answer.
pub fn run(context: &Context) -> Result<()> {
    let settings = context.settings()?;
    let listen = settings.server.listen.first().ok_or_else(|| anyhow!("no address to ask"))?;
    let scheme = if settings.server.tls.is_some() { "https" } else { "http" };
    let address = format!("{scheme}://{}{}/readyz", reachable(*listen), settings.issuer.base_path());
    let status = block_on(outbound::probe(&address))??;
    if status != 200 {
        bail!("{address} answers {status}");
    }
    Output { json: json!({ "status": "ready" }), lines: vec!["ready".to_owned()] }.print(context.json)
}

/// A server that listens everywhere is asked on loopback.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}
