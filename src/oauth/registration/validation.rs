//! What a client may be.

use crate::keys::LONGEST_CLIENT_TOKEN_LIFE;
use crate::keys::foreign::ClientKeys;
use crate::oauth::registration::{ClientDraft, LONGEST_ADDRESS_BYTES, RegistrationError};
use crate::types::{ClientAuthMethod, GrantType, RedirectUri};

/// Whether a client of this draft can work and does no harm (OA-1, OA-2).
///
/// # Errors
/// [`RegistrationError`], with what is wrong.
pub(super) fn validate(draft: &ClientDraft) -> Result<(), RegistrationError> {
    if !(1..=200).contains(&draft.name.trim().chars().count()) || draft.name.chars().any(char::is_control) {
        return Err(RegistrationError::Name);
    }
    for address in draft.redirect_uris.iter().chain(&draft.post_logout_redirect_uris) {
        if address.len() > LONGEST_ADDRESS_BYTES {
            return Err(RegistrationError::RedirectUriTooLong);
        }
        RedirectUri::parse(address)
            .map_err(|reason| RegistrationError::RedirectUri { address: address.clone(), reason })?;
    }
    let is_public = draft.auth_method == ClientAuthMethod::None;
    if draft.grants.is_empty() {
        return Err(RegistrationError::NoGrant);
    }
    if draft.grants.contains(&GrantType::AuthorizationCode) && draft.redirect_uris.is_empty() {
        return Err(RegistrationError::NoRedirectUri);
    }
    if is_public && (draft.grants.contains(&GrantType::ClientCredentials) || draft.pkce_optional) {
        return Err(RegistrationError::Public);
    }
    if draft.access_token_lifetime.is_some_and(|it| it.is_zero() || it > LONGEST_CLIENT_TOKEN_LIFE) {
        return Err(RegistrationError::Lifetime);
    }
    validate_keys(draft)?;
    validate_sector(draft)?;
    validate_addresses(draft)
}

fn validate_keys(draft: &ClientDraft) -> Result<(), RegistrationError> {
    let places = usize::from(draft.jwks.is_some()) + usize::from(draft.jwks_uri.is_some());
    let wanted = usize::from(draft.auth_method == ClientAuthMethod::PrivateKeyJwt);
    if places != wanted {
        return Err(RegistrationError::Keys);
    }
    if let Some(jwks) = &draft.jwks {
        ClientKeys::parse(jwks)?;
    }
    Ok(())
}

/// A sector is a host of the application itself: sharing subjects with a stranger would undo them (OpenID Connect Core §8.1).
fn validate_sector(draft: &ClientDraft) -> Result<(), RegistrationError> {
    let Some(sector) = &draft.sector else { return Ok(()) };
    let addresses = draft.redirect_uris.iter().chain(&draft.jwks_uri);
    let mut hosts = addresses.filter_map(|it| url::Url::parse(it).ok()?.host_str().map(str::to_owned));
    if hosts.any(|it| it == *sector) { Ok(()) } else { Err(RegistrationError::Sector(sector.clone())) }
}

fn validate_addresses(draft: &ClientDraft) -> Result<(), RegistrationError> {
    let is_web = |it: &String| RedirectUri::parse(it).is_ok_and(|it| it.origin().is_some());
    if let Some(address) = draft.jwks_uri.iter().find(|it| !is_web(it)) {
        return Err(RegistrationError::Address(address.clone()));
    }
    if let Some(address) = draft.origins.iter().find(|it| origin(it).is_none()) {
        return Err(RegistrationError::Address(address.clone()));
    }
    for resource in draft.audiences.iter().chain(&draft.resource) {
        let is_absolute = url::Url::parse(resource).is_ok_and(|it| it.fragment().is_none());
        if !is_absolute || resource.len() > 1024 {
            return Err(RegistrationError::Address(resource.clone()));
        }
    }
    Ok(())
}

/// An origin as browsers send it; `None` where more than scheme, host and port was given.
pub(super) fn origin(text: &str) -> Option<String> {
    let parsed = RedirectUri::parse(text).ok()?;
    let has_path = url::Url::parse(text).is_ok_and(|it| it.path() != "/" || it.query().is_some());
    parsed.origin().filter(|_| !has_path)
}
