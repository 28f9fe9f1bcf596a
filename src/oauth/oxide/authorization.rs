//! Drives the authorization machine: is the request one that this client may make?

use std::borrow::Cow;

use oxide_auth::code_grant::authorization::{Authorization, Error, Input, Output, Request};
use oxide_auth::code_grant::error::AuthorizationErrorType;
use oxide_auth::code_grant::extensions::Pkce;
use oxide_auth::primitives::grant::{Extensions, GrantExtension};
use oxide_auth::primitives::registrar::{ClientUrl, Registrar, RegistrarError};

use crate::oauth::client::Client;
use crate::oauth::oxide::registrar::{OneClient, scope_set};
use crate::oauth::parameters::Parameters;
use crate::oauth::pkce;
use crate::types::ScopeSet;

/// What the client may have.
#[derive(Debug)]
pub struct Negotiated {
    /// What was asked for and may be given.
    pub scope: ScopeSet,
    /// The S256 challenge.
    pub code_challenge: Option<String>,
}

/// Why the machine stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthorizationFault {
    /// `client_id` or `redirect_uri` is missing, malformed or not registered: no redirect may be made.
    Unbound,
    /// `response_type` is not `code`.
    ResponseType,
    /// `scope` is malformed, or nothing of it may be given.
    Scope,
    /// The challenge is missing, malformed or not S256.
    Challenge,
    /// The machine and we disagree on what is possible.
    Internal,
}

/// Walks the machine to its end.
///
/// # Errors
/// The first [`AuthorizationFault`], in the machine's order.
pub fn negotiate(parameters: &Parameters, client: &Client) -> Result<Negotiated, AuthorizationFault> {
    let request = SentRequest(parameters);
    let registrar = OneClient(client);
    let mut machine = Authorization::new(&request);
    let mut input = Input::None;
    loop {
        input = match machine.advance(input) {
            Output::Bind { client_id, redirect_uri } => {
                let redirect_uri = redirect_uri.ok_or(AuthorizationFault::Unbound)?;
                let url =
                    ClientUrl { client_id: client_id.into(), redirect_uri: Some(Cow::Owned(redirect_uri)) };
                let bound_client = registrar.bound_redirect(url).map_err(|_| AuthorizationFault::Unbound)?;
                Input::Bound { request: &request, bound_client }
            }
            Output::Extend => Input::Extended(challenge(parameters, client)?),
            Output::Negotiate { bound_client, scope } => {
                let pre_grant =
                    registrar.negotiate(bound_client.clone(), scope).map_err(|error| match error {
                        RegistrarError::Unspecified => AuthorizationFault::Scope,
                        RegistrarError::PrimitiveError => AuthorizationFault::Internal,
                    })?;
                Input::Negotiated { pre_grant, state: None }
            }
            Output::Ok { pre_grant, extensions, .. } => {
                let code_challenge = stored_challenge(&extensions);
                return Ok(Negotiated { scope: scope_set(&pre_grant.scope), code_challenge });
            }
            Output::Err(error) => return Err(fault(error)),
        };
    }
}

/// Checks the challenge (RFC 7636 §4.2, OA-2).
fn challenge(parameters: &Parameters, client: &Client) -> Result<Extensions, AuthorizationFault> {
    let pkce = if client.pkce_optional { Pkce::optional() } else { Pkce::required() };
    let (method, challenge) = (parameters.get("code_challenge_method"), parameters.get("code_challenge"));
    let is_well_formed = match challenge {
        Some(challenge) => pkce::is_challenge(challenge),
        None => method.is_none(),
    };
    if !is_well_formed {
        return Err(AuthorizationFault::Challenge);
    }
    let value = pkce.challenge(method.map(Cow::Borrowed), challenge.map(Cow::Borrowed));
    let mut extensions = Extensions::new();
    if let Some(value) = value.map_err(|()| AuthorizationFault::Challenge)? {
        extensions.set(&pkce, value);
    }
    Ok(extensions)
}

/// The challenge without the letter by which oxide-auth marks its method.
fn stored_challenge(extensions: &Extensions) -> Option<String> {
    let identifier = Pkce::required().identifier();
    let (_, value) = extensions.private().find(|(name, _)| *name == identifier)?;
    value.and_then(|it| it.strip_suffix('S')).map(str::to_owned)
}

fn fault(error: Error) -> AuthorizationFault {
    match error {
        Error::Ignore => AuthorizationFault::Unbound,
        Error::Redirect(mut url) => match url.description().kind() {
            AuthorizationErrorType::UnsupportedResponseType => AuthorizationFault::ResponseType,
            AuthorizationErrorType::InvalidScope => AuthorizationFault::Scope,
            _ => AuthorizationFault::Internal,
        },
        Error::PrimitiveError => AuthorizationFault::Internal,
    }
}

struct SentRequest<'a>(&'a Parameters);

impl Request for SentRequest<'_> {
    fn valid(&self) -> bool {
        true
    }

    fn client_id(&self) -> Option<Cow<'_, str>> {
        self.0.get("client_id").map(Cow::Borrowed)
    }

    fn scope(&self) -> Option<Cow<'_, str>> {
        self.0.get("scope").map(Cow::Borrowed)
    }

    fn redirect_uri(&self) -> Option<Cow<'_, str>> {
        self.0.get("redirect_uri").map(Cow::Borrowed)
    }

    fn state(&self) -> Option<Cow<'_, str>> {
        self.0.get("state").map(Cow::Borrowed)
    }

    fn response_type(&self) -> Option<Cow<'_, str>> {
        self.0.get("response_type").map(Cow::Borrowed)
    }

    fn extension(&self, key: &str) -> Option<Cow<'_, str>> {
        self.0.get(key).map(Cow::Borrowed)
    }
}
