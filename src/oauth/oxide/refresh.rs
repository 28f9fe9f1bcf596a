//! Drives the refresh machine: may this client have new tokens of this scope?

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use oxide_auth::code_grant::refresh::{Error, Input, Output, Refresh, Request};
use oxide_auth::primitives::grant::{Extensions, Grant};
use oxide_auth::primitives::registrar::Registrar;

use crate::oauth::client::Client;
use crate::oauth::error::{ErrorCode, Refused};
use crate::oauth::oxide::registrar::{OneClient, scope_set};
use crate::oauth::parameters::Parameters;
use crate::types::ScopeSet;

/// How far the machine went.
pub enum Recovered<T> {
    /// The token stands for `found`, and `scope` may be given.
    Granted {
        /// What `find` gave.
        found: T,
        /// The family's scope, or less where less was asked for.
        scope: ScopeSet,
    },
    /// The request is not one that gives tokens.
    Refused(Refused),
}

/// Walks the machine to the point where a token would be refreshed. `find` gives what a presented token stands for, with its
/// scope; the refusal it may give instead is the answer.
pub fn recover<T>(
    parameters: &Parameters,
    client: &Client,
    find: impl FnOnce(&str) -> Result<(T, ScopeSet), Refused>,
) -> Recovered<T> {
    let request = SentRequest { parameters, client };
    let asked = || parameters.get("scope").map(Cow::Borrowed);
    let mut machine = Refresh::new(&request);
    let mut find = Some(find);
    let mut found = None;
    let mut input = Input::None;
    loop {
        input = match machine.advance(input) {
            Output::Unauthenticated { client: id, .. } => match OneClient(client).check(id, None) {
                Ok(()) => Input::Authenticated { scope: asked() },
                Err(_) => return Recovered::Refused(unknown()),
            },
            Output::RecoverRefresh { token } => {
                let Some(find) = find.take() else { return Recovered::Refused(unknown()) };
                let (value, scope) = match find(token) {
                    Ok(known) => known,
                    Err(refusal) => return Recovered::Refused(refusal),
                };
                found = Some(value);
                Input::Recovered { scope: asked(), grant: grant(client, &scope).map(Box::new) }
            }
            Output::Refresh { grant, .. } => {
                let scope = scope_set(&grant.scope);
                let granted = found.map(|found| Recovered::Granted { found, scope });
                return granted.unwrap_or_else(|| Recovered::Refused(unknown()));
            }
            Output::Ok(_) => return Recovered::Refused(unknown()),
            Output::Err(error) => return Recovered::Refused(cause(parameters, &error, found.is_some())),
        };
    }
}

fn cause(parameters: &Parameters, error: &Error, was_found: bool) -> Refused {
    let was_scope = was_found && matches!(error, Error::Invalid(_));
    if parameters.get("refresh_token").is_none() {
        Refused::missing("refresh_token")
    } else if was_scope {
        Refused::new(ErrorCode::InvalidScope, "a refresh may narrow the scope, never widen it")
    } else {
        unknown()
    }
}

/// The one answer for every token that gives nothing.
pub fn unknown() -> Refused {
    Refused::new(ErrorCode::InvalidGrant, "the refresh token is unknown, expired or revoked")
}

/// The machine's grant for a family; expiry is ours to check, so the machine's is put out of the way.
fn grant(client: &Client, scope: &ScopeSet) -> Option<Grant> {
    Some(Grant {
        owner_id: String::new(),
        client_id: client.id.as_str().to_owned(),
        scope: scope.to_string().parse().ok()?,
        redirect_uri: "about:blank".parse().ok()?,
        until: DateTime::<Utc>::MAX_UTC,
        extensions: Extensions::new(),
    })
}

struct SentRequest<'a> {
    parameters: &'a Parameters,
    client: &'a Client,
}

impl Request for SentRequest<'_> {
    fn valid(&self) -> bool {
        true
    }

    fn refresh_token(&self) -> Option<Cow<'_, str>> {
        self.parameters.get("refresh_token").map(Cow::Borrowed)
    }

    fn scope(&self) -> Option<Cow<'_, str>> {
        self.parameters.get("scope").map(Cow::Borrowed)
    }

    fn grant_type(&self) -> Option<Cow<'_, str>> {
        self.parameters.get("grant_type").map(Cow::Borrowed)
    }

    fn authorization(&self) -> Option<(Cow<'_, str>, Cow<'_, [u8]>)> {
        Some((Cow::Borrowed(self.client.id.as_str()), Cow::Borrowed(&[])))
    }

    fn extension(&self, key: &str) -> Option<Cow<'_, str>> {
        self.parameters.get(key).map(Cow::Borrowed)
    }
}
