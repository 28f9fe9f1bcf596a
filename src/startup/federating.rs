//! Puts together what signs people in through other providers.

use crate::accounts::federation::{Directory, Federation, SignUp, Upstreams};
use crate::accounts::login::Login;
use crate::config::RegistrationMode;
use crate::mail::Mailer;
use crate::outbound::OutboundClient;
use crate::startup::foundation::Foundation;
use crate::startup::services::Materials;

/// The service of these settings.
pub fn federation(
    foundation: &Foundation,
    materials: &Materials,
    login: Login,
    mailer: &Mailer,
    outbound: OutboundClient,
) -> Federation {
    let settings = &foundation.settings;
    let sign_up = match settings.registration.mode {
        RegistrationMode::Open => SignUp::Everywhere,
        RegistrationMode::Closed | RegistrationMode::Invite => SignUp::WhereAllowed,
    };
    Federation {
        directory: Directory::new(foundation.db.clone(), materials.sealer.clone(), &settings.providers),
        upstreams: Upstreams::new(outbound, foundation.clock.clone()),
        login,
        mailer: mailer.clone(),
        sign_up,
    }
}
