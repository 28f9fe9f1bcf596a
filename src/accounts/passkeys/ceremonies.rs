//! What both ceremonies need.

use crate::accounts::passkeys::relying_party::RelyingParty;
use crate::keys::Sealer;
use crate::types::Issuer;

/// Asks for passkeys and judges answers.
#[derive(Clone)]
pub(super) struct Ceremonies {
    pub(super) relying_party: RelyingParty,
    pub(super) sealer: Sealer,
}

impl Ceremonies {
    /// The ceremonies of an issuer.
    pub(super) fn new(issuer: &Issuer, sealer: Sealer) -> Self {
        Self { relying_party: RelyingParty::of_issuer(issuer), sealer }
    }
}
