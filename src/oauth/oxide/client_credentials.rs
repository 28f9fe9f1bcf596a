//! Drives the client credentials machine: which scope may this client have for itself?

use std::borrow::Cow;

use oxide_auth::code_grant::client_credentials::{ClientCredentials, Input, Output, Request};
use oxide_auth::primitives::grant::Extensions;
use oxide_auth::primitives::registrar::{ClientUrl, Registrar};

use crate::oauth::client::Client;
use crate::oauth::error::{ErrorCode, Refused};
use crate::oauth::oxide::registrar::{OneClient, scope_set};
use crate::oauth::parameters::Parameters;
use crate::types::ScopeSet;

/// Walks the machine to its end.
///
/// # Errors
/// `invalid_scope` when nothing of what was asked may be given.
pub fn grant(parameters: &Parameters, client: &Client) -> Result<ScopeSet, Refused> {
    let request = SentRequest { parameters, client };
    let registrar = OneClient(client);
    let refusal = || Refused::new(ErrorCode::InvalidScope, "the client may have nothing of this scope");
    let mut machine = ClientCredentials::new(&request);
    let mut input = Input::None;
    loop {
        input = match machine.advance(input) {
            Output::Authenticate { client, .. } => {
                registrar.check(client, None).map_err(|_| refusal())?;
                Input::Authenticated
            }
            Output::Binding { client_id } => {
                let url = ClientUrl { client_id: Cow::Owned(client_id.to_owned()), redirect_uri: None };
                Input::Bound { bound_client: registrar.bound_redirect(url).map_err(|_| refusal())? }
            }
            Output::Extend => Input::Extended { extensions: Extensions::new() },
            Output::Negotiate { bound_client, scope } => {
                let pre_grant = registrar.negotiate(bound_client.clone(), scope).map_err(|_| refusal())?;
                Input::Negotiated { pre_grant }
            }
            Output::Ok { pre_grant, .. } => return Ok(scope_set(&pre_grant.scope)),
            Output::Err(_) => return Err(refusal()),
        };
    }
}

struct SentRequest<'a> {
    parameters: &'a Parameters,
    client: &'a Client,
}

impl Request for SentRequest<'_> {
    fn valid(&self) -> bool {
        true
    }

    fn authorization(&self) -> Option<(Cow<'_, str>, Cow<'_, [u8]>)> {
        Some((Cow::Borrowed(self.client.id.as_str()), Cow::Borrowed(&[])))
    }

    fn scope(&self) -> Option<Cow<'_, str>> {
        self.parameters.get("scope").map(Cow::Borrowed)
    }

    fn grant_type(&self) -> Option<Cow<'_, str>> {
        self.parameters.get("grant_type").map(Cow::Borrowed)
    }

    fn extension(&self, _: &str) -> Option<Cow<'_, str>> {
        None
    }
}
