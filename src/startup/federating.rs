//! Puts together what signs people in through other providers.

use crate::accounts::federation::{Directory, Federation, SignUp, Upstreams};
use crate::accounts::login::Login;
use crate::mail::Mailer;
use crate::outbound::OutboundClient;
use crate::startup::foundation::{Foundation, StartupError};
use crate::startup::services::Materials;

/// The service of these settings.
///
/// # Errors
/// [`StartupError::Outbound`] when the outgoing client cannot be made.
pub fn federation(
    foundation: &Foundation,
    materials: &Materials,
    login: Login,
    mailer: &Mailer,
) -> Result<Federation, StartupError> {
    let settings = &foundation.settings;
    let outbound = OutboundClient::new(&settings.outbound)?;
    Ok(Federation {
        directory: Directory::new(foundation.db.clone(), materials.sealer.clone(), &settings.providers),
        upstreams: Upstreams::new(outbound, foundation.clock.clone()),
        login,
        mailer: mailer.clone(),
        sign_up: SignUp::WhereAllowed,
    })
}
