//! Asks a server of our own on this machine how it is.

use std::time::Duration;

use reqwest::{Client, redirect};

use super::error::OutboundError;

/// A server that needs longer is not well.
const TIMEOUT: Duration = Duration::from_secs(3);

/// The status that an address on this machine answers with. Its certificate names another host, so it is not looked at.
///
/// # Errors
/// [`OutboundError`] when nothing answers.
pub async fn probe(address: &str) -> Result<u16, OutboundError> {
    let client = Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .tls_danger_accept_invalid_certs(true)
        .timeout(TIMEOUT)
        .build()?;
    Ok(client.get(address).send().await?.status().as_u16())
}
