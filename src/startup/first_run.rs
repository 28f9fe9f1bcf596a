//! A newcomer's first start: says where to go on.

use std::io::{IsTerminal, Write, stderr};

use crate::accounts::Cause;
use crate::accounts::administrators;
use crate::accounts::setup;
use crate::audit::Actor;
use crate::startup::foundation::{Foundation, StartupError};
use crate::types::{Issuer, PlainToken};
use crate::web::paths;

/// Where a setup link leads.
#[must_use]
pub fn setup_address(issuer: &Issuer, token: &PlainToken) -> String {
    format!("{}?token={}", issuer.address(paths::SETUP), token.expose())
}

/// Tells how an installation that nobody can administer is set up: with a link in development at a terminal, while none stands;
/// otherwise by naming the command that makes one. A link is no log line: logs are kept and sent elsewhere (AUD-2).
///
/// # Errors
/// [`StartupError::Store`] when the database fails.
pub async fn tell_newcomer(foundation: &Foundation) -> Result<(), StartupError> {
    let issuer = &foundation.settings.issuer;
    if !issuer.is_development() || !stderr().is_terminal() {
        if !foundation.db.read(administrators::can_anybody_sign_in).await? {
            tracing::warn!(
                "nobody can administer here yet: `bonafide setup-link` prints a link that sets it up"
            );
        }
        return Ok(());
    }
    let now = foundation.clock.now();
    let made = foundation.db.transaction(move |conn| {
        setup::make_first_link(conn, &Cause { actor: &Actor::System, origin: None, now })
    });
    if let Some(token) = made.await? {
        let link = setup_address(issuer, &token);
        let _ = writeln!(
            stderr(),
            "Nobody can administer here yet. Open this link within an hour to set it up:\n  {link}"
        );
    }
    Ok(())
}
