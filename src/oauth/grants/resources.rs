//! Resource indicators (RFC 8707).

use url::Url;

use crate::oauth::client::Client;
use crate::oauth::error::{ErrorCode, Refused};
use crate::oauth::parameters::Parameters;

/// The resources that a request names, where the client may name them.
///
/// # Errors
/// `invalid_target` for one that is no absolute address without a fragment, or not among the client's audiences.
pub fn requested(parameters: &Parameters, client: &Client) -> Result<Vec<String>, Refused> {
    let mut resources: Vec<String> = Vec::new();
    for resource in parameters.resources() {
        let is_absolute = Url::parse(resource).is_ok_and(|it| it.fragment().is_none());
        if !is_absolute || !client.audiences.iter().any(|it| it == resource) {
            return Err(Refused::new(ErrorCode::InvalidTarget, "the client may not ask for this resource"));
        }
        if !resources.iter().any(|it| it == resource) {
            resources.push(resource.to_owned());
        }
    }
    Ok(resources)
}

/// The resources of a token request: those it names, of those that were authorized (RFC 8707 §2.2), as far as the client may
/// still name them.
///
/// # Errors
/// `invalid_target` for one that was not authorized.
pub fn narrowed(
    parameters: &Parameters,
    client: &Client,
    authorized: &[String],
) -> Result<Vec<String>, Refused> {
    let requested = requested(parameters, client)?;
    if requested.is_empty() {
        let still = authorized.iter().filter(|it| client.audiences.contains(it));
        return Ok(still.cloned().collect());
    }
    if authorized.is_empty() || requested.iter().all(|it| authorized.contains(it)) {
        return Ok(requested);
    }
    Err(Refused::new(ErrorCode::InvalidTarget, "this resource was not authorized"))
}
