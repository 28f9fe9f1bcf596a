//! The client acts for itself (RFC 6749 §4.4). Nothing is read and nothing is written.

use crate::oauth::client::Client;
use crate::oauth::error::{ErrorCode, Refused};
use crate::oauth::grants::{Grantee, resources};
use crate::oauth::oxide;
use crate::oauth::parameters::Parameters;

/// Scopes that only a person can give.
const OF_PEOPLE: [&str; 2] = ["openid", "offline_access"];

/// What the client may have for itself.
///
/// # Errors
/// `invalid_scope` or `invalid_target`.
pub fn grant(parameters: &Parameters, client: &Client) -> Result<Grantee, Refused> {
    let scope = oxide::client_credentials(parameters, client)?;
    if OF_PEOPLE.iter().any(|it| scope.contains(it)) {
        return Err(Refused::new(ErrorCode::InvalidScope, "openid and offline_access need a person"));
    }
    let resources = resources::requested(parameters, client)?;
    Ok(Grantee { scope, resources, person: None })
}
