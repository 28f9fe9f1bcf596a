//! One client, already found and proven, as oxide-auth's registrar.

use std::borrow::Cow;

use oxide_auth::primitives::registrar::{
    BoundClient, ClientUrl, ExactUrl, PreGrant, RegisteredUrl, Registrar, RegistrarError,
};
use oxide_auth::primitives::scope::Scope;

use crate::oauth::client::Client;
use crate::types::ScopeSet;

/// A registrar that knows one client.
pub struct OneClient<'a>(pub &'a Client);

impl Registrar for OneClient<'_> {
    /// Binds the client to a redirect URI that is registered for it (OA-1), or to none where the grant needs none.
    fn bound_redirect<'a>(&self, bound: ClientUrl<'a>) -> Result<BoundClient<'a>, RegistrarError> {
        let Some(sent) = bound.redirect_uri else {
            let placeholder =
                "about:blank".parse::<ExactUrl>().map_err(|_| RegistrarError::PrimitiveError)?;
            let redirect_uri = Cow::Owned(RegisteredUrl::Exact(placeholder));
            return Ok(BoundClient { client_id: bound.client_id, redirect_uri });
        };
        let sent = RegisteredUrl::Exact(sent.into_owned());
        if !self.0.redirect_uris.iter().any(|it| it.matches(sent.as_str())) {
            return Err(RegistrarError::Unspecified);
        }
        Ok(BoundClient { client_id: bound.client_id, redirect_uri: Cow::Owned(sent) })
    }

    /// Grants the scopes that were asked for and may be given (OA-7); asking for nothing is not asking for everything.
    fn negotiate(&self, client: BoundClient<'_>, scope: Option<Scope>) -> Result<PreGrant, RegistrarError> {
        let asked: ScopeSet = scope.iter().flat_map(Scope::iter).map(str::to_owned).collect();
        let granted = asked.intersection(&self.0.scopes);
        if granted.is_empty() && !asked.is_empty() {
            return Err(RegistrarError::Unspecified);
        }
        let scope = granted.to_string().parse().map_err(|_| RegistrarError::PrimitiveError)?;
        let redirect_uri = client.redirect_uri.into_owned();
        Ok(PreGrant { client_id: client.client_id.into_owned(), redirect_uri, scope })
    }

    /// The client was proven before the machine was started.
    fn check(&self, client_id: &str, _: Option<&[u8]>) -> Result<(), RegistrarError> {
        if client_id == self.0.id.as_str() { Ok(()) } else { Err(RegistrarError::Unspecified) }
    }
}

/// oxide-auth's scope as ours, which has an order.
pub fn scope_set(scope: &Scope) -> ScopeSet {
    scope.iter().map(str::to_owned).collect()
}
