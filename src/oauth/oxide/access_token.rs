//! Drives the access token machine: does this code, with this verifier, give tokens to this client?

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use oxide_auth::code_grant::accesstoken::{AccessToken, Authorization, Input, Output, Request};
use oxide_auth::code_grant::extensions::Pkce;
use oxide_auth::primitives::grant::{Extensions, Grant, GrantExtension, Value};
use oxide_auth::primitives::registrar::Registrar;

use crate::oauth::client::Client;
use crate::oauth::error::{ErrorCode, Refused};
use crate::oauth::oxide::registrar::OneClient;
use crate::oauth::parameters::Parameters;
use crate::oauth::pkce;
use crate::store::StoreError;
use crate::store::authorization_codes::AuthorizationCodeRow;

/// How an exchange ended.
pub enum Exchange {
    /// The code is good and now used.
    Redeemed(Box<AuthorizationCodeRow>),
    /// The request is not one that gives tokens.
    Refused(Refused),
}

/// Walks the machine to the point where tokens would be issued. `consume` redeems a code by its text, once.
///
/// # Errors
/// What `consume` gives.
pub fn exchange(
    parameters: &Parameters,
    client: &Client,
    consume: impl FnOnce(&str) -> Result<Option<AuthorizationCodeRow>, StoreError>,
) -> Result<Exchange, StoreError> {
    let request = SentRequest { parameters, client };
    let mut machine = AccessToken::new(&request);
    let mut consume = Some(consume);
    let mut redeemed: Option<Box<AuthorizationCodeRow>> = None;
    let mut input = Input::None;
    loop {
        input = match machine.advance(input) {
            Output::Authenticate { client: id, .. } => match OneClient(client).check(id, None) {
                Ok(()) => Input::Authenticated,
                Err(_) => return Ok(refused("the code was given to another client")),
            },
            Output::Recover { code } => {
                let row = consume.take().map_or(Ok(None), |consume| consume(code))?;
                let grant = row.as_ref().and_then(|it| grant(it, client));
                redeemed = row.map(Box::new);
                Input::Recovered(grant.map(Box::new))
            }
            Output::Extend { extensions } => {
                let sent =
                    (parameters.get("redirect_uri"), redeemed.as_ref().map(|it| it.redirect_uri.as_str()));
                if sent.0 != sent.1 {
                    return Ok(refused("redirect_uri is not the one of the authorization request"));
                }
                if let Err(refusal) = verify(parameters, client, std::mem::take(extensions)) {
                    return Ok(Exchange::Refused(refusal));
                }
                Input::Extended { access_extensions: Extensions::new() }
            }
            Output::Issue { .. } => {
                let fault = || refused("the code is not valid");
                return Ok(redeemed.map_or_else(fault, Exchange::Redeemed));
            }
            Output::Ok(_) | Output::Err(_) => return Ok(cause(parameters, redeemed.is_some())),
        };
    }
}

/// Compares the verifier with the challenge (RFC 7636 §4.6); one without a challenge is refused (OA-2).
fn verify(parameters: &Parameters, client: &Client, mut extensions: Extensions) -> Result<(), Refused> {
    let pkce = if client.pkce_optional { Pkce::optional() } else { Pkce::required() };
    let challenge = extensions.remove(&pkce);
    let verifier = parameters.get("code_verifier");
    let mismatch = || Refused::new(ErrorCode::InvalidGrant, "code_verifier does not fit the code_challenge");
    if let Some(verifier) = verifier {
        if challenge.is_none() {
            return Err(Refused::new(
                ErrorCode::InvalidGrant,
                "code_verifier was sent, but no code_challenge before",
            ));
        }
        if !pkce::is_verifier(verifier) {
            return Err(Refused::new(
                ErrorCode::InvalidRequest,
                "code_verifier has 43 to 128 characters of A-Z a-z 0-9 - . _ ~",
            ));
        }
    }
    pkce.verify(challenge, verifier.map(Cow::Borrowed)).map_err(|()| mismatch())
}

/// The machine's grant for a redeemed code. The machine reads the machine's clock, so its own expiry is put out of the way:
/// ours was checked when the code was consumed.
fn grant(row: &AuthorizationCodeRow, client: &Client) -> Option<Grant> {
    let pkce = Pkce::required();
    let mut extensions = Extensions::new();
    if let Some(challenge) = &row.code_challenge {
        extensions.set_raw(pkce.identifier().to_owned(), Value::private(Some(format!("{challenge}S"))));
    }
    Some(Grant {
        owner_id: row.user_id.to_string(),
        client_id: client.id.as_str().to_owned(),
        scope: row.scopes.join(" ").parse().ok()?,
        redirect_uri: row.redirect_uri.parse().ok()?,
        until: DateTime::<Utc>::MAX_UTC,
        extensions,
    })
}

/// The machine answers `invalid_request` for much that RFC 6749 §5.2 calls `invalid_grant`: say what was really wrong.
fn cause(parameters: &Parameters, was_redeemed: bool) -> Exchange {
    let missing = ["code", "redirect_uri"].into_iter().find(|it| parameters.get(it).is_none());
    match missing {
        Some(name) => Exchange::Refused(Refused::missing(name)),
        None if was_redeemed => refused("redirect_uri is not the one of the authorization request"),
        None => refused("the code is unknown, expired or used"),
    }
}

fn refused(description: &'static str) -> Exchange {
    Exchange::Refused(Refused::new(ErrorCode::InvalidGrant, description))
}

struct SentRequest<'a> {
    parameters: &'a Parameters,
    client: &'a Client,
}

impl Request for SentRequest<'_> {
    fn valid(&self) -> bool {
        true
    }

    fn code(&self) -> Option<Cow<'_, str>> {
        self.parameters.get("code").map(Cow::Borrowed)
    }

    fn authorization(&self) -> Authorization<'_> {
        Authorization::Username(Cow::Borrowed(self.client.id.as_str()))
    }

    fn client_id(&self) -> Option<Cow<'_, str>> {
        None
    }

    fn redirect_uri(&self) -> Option<Cow<'_, str>> {
        self.parameters.get("redirect_uri").map(Cow::Borrowed)
    }

    fn grant_type(&self) -> Option<Cow<'_, str>> {
        self.parameters.get("grant_type").map(Cow::Borrowed)
    }

    fn extension(&self, key: &str) -> Option<Cow<'_, str>> {
        self.parameters.get(key).map(Cow::Borrowed)
    }
}
