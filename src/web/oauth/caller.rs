//! The client that calls, proven.

use std::sync::Arc;

use tracing::Span;

use crate::oauth::client::Client;
use crate::oauth::client_authentication::{BasicCredentials, ClientAuthentication};
use crate::oauth::error::{ErrorCode, OAuthError};
use crate::oauth::parameters::Parameters;
use crate::types::{Clock, Origin, TokenHash};
use crate::web::error::WebError;
use crate::web::extract::BasicAuthorization;

/// Proves the client of a request.
///
/// # Errors
/// As the RFC of the endpoint wants it; with a challenge where the client tried Basic (RFC 6749 §5.2).
pub async fn prove(
    authentication: &ClientAuthentication,
    basic: BasicAuthorization,
    parameters: &Parameters,
    origin: &Origin,
    clock: &Clock,
) -> Result<Arc<Client>, WebError> {
    let used_basic = basic.0.is_some();
    let basic = basic.0.map(|it| BasicCredentials {
        client_id: it.client_id,
        secret: Some(TokenHash::of(it.client_secret.expose().as_bytes())),
    });
    let proven = authentication.authenticate(parameters, basic.as_ref(), origin, clock).await;
    if let Ok(client) = &proven {
        Span::current().record("client.id", client.id.as_str());
    }
    proven.map_err(|error| match error {
        OAuthError::Refused(refused) if used_basic && refused.code == ErrorCode::InvalidClient => {
            WebError::UnprovenBasic(refused)
        }
        error => error.into(),
    })
}
