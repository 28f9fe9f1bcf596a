//! Us, as authenticators know us.

use std::sync::Arc;

use url::Url;
use webauthn_rs::prelude::{Webauthn, WebauthnBuilder, WebauthnError};

use crate::accounts::passkeys::challenge::LIFE;
use crate::types::Issuer;

/// The relying party of an issuer. Its id is the issuer's host, its only origin the issuer's own.
#[derive(Clone)]
pub(super) struct RelyingParty(Option<Arc<Webauthn>>);

impl RelyingParty {
    /// The relying party of this issuer; nobody where the host is an address of numbers, which browsers refuse.
    pub(super) fn of_issuer(issuer: &Issuer) -> Self {
        Self(build(issuer).ok().map(Arc::new))
    }

    /// What runs the ceremonies, where there can be any.
    pub(super) fn webauthn(&self) -> Option<&Webauthn> {
        self.0.as_deref()
    }
}

fn build(issuer: &Issuer) -> Result<Webauthn, WebauthnError> {
    let origin = Url::parse(&issuer.origin()).map_err(|_| WebauthnError::Configuration)?;
    let id = origin.domain().ok_or(WebauthnError::Configuration)?;
    WebauthnBuilder::new(id, &origin)?.rp_name(&issuer.host()).timeout(LIFE).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_with_a_name_has_passkeys_and_one_with_an_address_has_none() {
        for (issuer, has) in [
            ("https://id.example.com/people", true),
            ("https://id.example.com:8443", true),
            ("http://localhost:8080", true),
            ("http://127.0.0.1:8080", false),
            ("http://[::1]:8080", false),
        ] {
            let relying_party = RelyingParty::of_issuer(&Issuer::parse(issuer).unwrap());
            assert_eq!(relying_party.webauthn().is_some(), has, "{issuer}");
        }
    }
}
