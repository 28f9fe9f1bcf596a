//! An authorization request, checked (OpenID Connect Core §3.1.2.1).

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use crate::keys::Keyring;
use crate::oauth::authentication::{ACR_SINGLE_FACTOR, ACR_TWO_FACTORS, ACR_VALUES};
use crate::oauth::authorization::hint;
use crate::oauth::authorization::refusal::{Refusal, RefusalCause};
use crate::oauth::authorization::response::{ClientResponse, ResponseMode, ResponseTarget};
use crate::oauth::claims::ClaimsRequest;
use crate::oauth::client::Client;
use crate::oauth::error::{ErrorCode, Refused};
use crate::oauth::grants::resources;
use crate::oauth::oxide::{self, AuthorizationFault};
use crate::oauth::parameters::Parameters;
use crate::types::{GrantType, Issuer, ScopeSet, UserId};

/// A value of `prompt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prompt {
    /// Show nothing.
    None,
    /// Ask for the password again.
    Login,
    /// Ask for consent again.
    Consent,
    /// Let the person choose an account.
    SelectAccount,
}

/// A request that this client may make.
#[derive(Clone, Debug)]
pub struct AuthorizationRequest {
    /// The client.
    pub client: Arc<Client>,
    /// Where the answer goes.
    pub target: ResponseTarget,
    /// What was asked for and may be given.
    pub scope: ScopeSet,
    /// The S256 challenge.
    pub code_challenge: Option<String>,
    /// The nonce for the ID token.
    pub nonce: Option<String>,
    /// What the person is to be shown.
    pub prompts: BTreeSet<Prompt>,
    /// How old the sign-in may be.
    pub max_age: Option<Duration>,
    /// What to write into the sign-in field.
    pub login_hint: Option<String>,
    /// Who must be the one that signs in.
    pub subject: Option<UserId>,
    /// Values of `acr`, by preference.
    pub acr_values: Vec<String>,
    /// Languages, by preference.
    pub ui_locales: Option<String>,
    /// Claims asked for one by one.
    pub claims: ClaimsRequest,
    /// The resources asked for.
    pub resources: Vec<String>,
}

impl AuthorizationRequest {
    /// What the person consents to: the scopes, and those to which single claims belong.
    #[must_use]
    pub fn consent_scope(&self) -> ScopeSet {
        self.scope.union(&self.claims.scopes())
    }

    /// Whether a second factor is needed or wished for: by the client itself, by an essential `acr`, or by `acr_values`, of which
    /// the first that we know counts.
    #[must_use]
    pub fn assurance(&self) -> Assurance {
        let two = |it: &String| it == ACR_TWO_FACTORS;
        let essential = self.claims.essential_acr.as_deref().unwrap_or_default();
        let is_essential = essential.iter().any(two) && !essential.iter().any(|it| it == ACR_SINGLE_FACTOR);
        let first_known = self.acr_values.iter().find(|it| ACR_VALUES.contains(&it.as_str()));
        if self.client.requires_factor || is_essential {
            Assurance::Required
        } else if first_known.is_some_and(two) {
            Assurance::Preferred
        } else {
            Assurance::Any
        }
    }
}

/// How surely the person must be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assurance {
    /// However they signed in.
    Any,
    /// By two factors, where they have a second.
    Preferred,
    /// By two factors.
    Required,
}

/// The words of a parameter.
fn words(parameters: &Parameters, name: &str) -> Vec<String> {
    parameters.get(name).unwrap_or_default().split_ascii_whitespace().map(str::to_owned).collect()
}

/// A request that goes no further.
#[derive(Clone, Debug)]
pub enum Rejected {
    /// Shown to the person: nobody can be redirected to.
    Page(Box<Refusal>),
    /// Told to the client.
    Response(ClientResponse),
}

/// What requests are checked against.
#[derive(Clone)]
pub struct RequestRules {
    /// Who speaks in the answers, and who must have issued hints.
    pub issuer: Issuer,
    /// The keys that signed hints.
    pub keyring: Keyring,
}

impl RequestRules {
    /// Checks what a browser brought for `client`.
    ///
    /// # Errors
    /// [`Rejected`], as a page while the redirect URI is not certain, as an answer to the client from then on.
    pub fn check(
        &self,
        parameters: &Parameters,
        client: &Arc<Client>,
    ) -> Result<AuthorizationRequest, Rejected> {
        let target = target(parameters, client).map_err(|it| Rejected::Page(Box::new(it)))?;
        self.read(parameters, client, &target)
            .map_err(|refused| Rejected::Response(target.error(&refused, &self.issuer)))
    }

    fn read(
        &self,
        parameters: &Parameters,
        client: &Arc<Client>,
        target: &ResponseTarget,
    ) -> Result<AuthorizationRequest, Refused> {
        refuse_unsupported(parameters)?;
        if !client.allows(GrantType::AuthorizationCode) {
            return Err(Refused::new(
                ErrorCode::UnauthorizedClient,
                "the client may not use authorization_code",
            ));
        }
        let negotiated = oxide::negotiate(parameters, client).map_err(refused)?;
        let claims = claims(parameters)?.within(&client.scopes);
        let text = |name: &str| parameters.get(name).map(str::to_owned);
        Ok(AuthorizationRequest {
            target: target.clone(),
            scope: offline_only_with_refresh(negotiated.scope, client),
            code_challenge: negotiated.code_challenge,
            nonce: parameters.echoed("nonce")?.map(str::to_owned),
            prompts: prompts(parameters)?,
            max_age: max_age(parameters)?,
            login_hint: text("login_hint"),
            subject: self.subject(parameters, &claims, client)?,
            acr_values: words(parameters, "acr_values"),
            ui_locales: text("ui_locales"),
            claims,
            resources: resources::requested(parameters, client)?,
            client: Arc::clone(client),
        })
    }

    /// Who must be the one that signs in: named by a hint, or by the claims parameter.
    fn subject(
        &self,
        parameters: &Parameters,
        claims: &ClaimsRequest,
        client: &Client,
    ) -> Result<Option<UserId>, Refused> {
        let unknown = |description| Refused::new(ErrorCode::InvalidRequest, description);
        if let Some(token) = parameters.get("id_token_hint") {
            let hint = hint::read(&self.keyring, &self.issuer, token);
            let hint = hint.filter(|it| it.client_id == client.id || client.subjects.are_public());
            let user = hint.and_then(|it| client.subjects.user(&it.subject));
            return user.map(Some).ok_or_else(|| unknown("id_token_hint is not an ID token of this issuer"));
        }
        let Some(subject) = &claims.subject else {
            return Ok(None);
        };
        let user = client.subjects.user(subject);
        user.map(Some).ok_or_else(|| unknown("the claims parameter names a sub that does not exist"))
    }
}

/// Where the answer goes: a redirect URI that is registered (OA-1), how, and with which state.
fn target(parameters: &Parameters, client: &Arc<Client>) -> Result<ResponseTarget, Refusal> {
    let refuse = |cause| Refusal::of_client(cause, client, parameters.all("redirect_uri"));
    if parameters.is_repeated("redirect_uri") {
        return Err(refuse(RefusalCause::RedirectUriRepeated));
    }
    let sent = parameters.get("redirect_uri");
    let sent_uri = sent.ok_or_else(|| refuse(RefusalCause::RedirectUriMissing))?;
    if client.registered(sent_uri).is_none() {
        return Err(refuse(RefusalCause::RedirectUriMismatch));
    }
    let mode = parameters.get("response_mode").and_then(ResponseMode::find).unwrap_or(ResponseMode::Query);
    let state = parameters.echoed("state").ok().flatten().map(str::to_owned);
    let redirect_uri = sent_uri.to_owned();
    Ok(ResponseTarget { client: Arc::clone(client), redirect_uri, mode, state })
}

/// Refuses repeats, a missing response type and what we do not speak, with the codes of OpenID Connect Core §3.1.2.6.
fn refuse_unsupported(parameters: &Parameters) -> Result<(), Refused> {
    parameters.refuse_repeats()?;
    let unsupported = [
        ("request", ErrorCode::RequestNotSupported, "request objects are not supported"),
        ("request_uri", ErrorCode::RequestUriNotSupported, "request objects by reference are not supported"),
        ("registration", ErrorCode::RegistrationNotSupported, "registration in the request is not supported"),
    ];
    for (name, code, description) in unsupported {
        if parameters.get(name).is_some() {
            return Err(Refused::new(code, description));
        }
    }
    parameters.echoed("state")?;
    parameters.require("response_type")?;
    match parameters.get("response_mode") {
        Some(mode) if ResponseMode::find(mode).is_none() => {
            Err(Refused::new(ErrorCode::InvalidRequest, "response_mode is query or form_post"))
        }
        _ => Ok(()),
    }
}

/// A fault of the machine in the protocol's words.
fn refused(fault: AuthorizationFault) -> Refused {
    let (code, description) = match fault {
        AuthorizationFault::Unbound => {
            (ErrorCode::InvalidRequest, "client_id and redirect_uri are not usable")
        }
        AuthorizationFault::ResponseType => (ErrorCode::UnsupportedResponseType, "response_type is code"),
        AuthorizationFault::Scope => (ErrorCode::InvalidScope, "the client may have nothing of this scope"),
        AuthorizationFault::Challenge => (
            ErrorCode::InvalidRequest,
            "PKCE is required: send a code_challenge with code_challenge_method=S256",
        ),
        AuthorizationFault::Internal => (ErrorCode::ServerError, "the request could not be checked"),
    };
    Refused::new(code, description)
}

/// Without the refresh grant there is nothing that `offline_access` could give (OpenID Connect Core §11).
fn offline_only_with_refresh(scope: ScopeSet, client: &Client) -> ScopeSet {
    if client.allows(GrantType::RefreshToken) { scope } else { scope.without("offline_access") }
}

fn prompts(parameters: &Parameters) -> Result<BTreeSet<Prompt>, Refused> {
    let names = parameters.get("prompt").into_iter().flat_map(|it| it.split(' ')).filter(|it| !it.is_empty());
    let prompts = names.map(|name| match name {
        "none" => Ok(Prompt::None),
        "login" => Ok(Prompt::Login),
        "consent" => Ok(Prompt::Consent),
        "select_account" => Ok(Prompt::SelectAccount),
        _ => Err(Refused::new(ErrorCode::InvalidRequest, "prompt is none, login, consent or select_account")),
    });
    let prompts = prompts.collect::<Result<BTreeSet<_>, _>>()?;
    if prompts.contains(&Prompt::None) && prompts.len() > 1 {
        return Err(Refused::new(ErrorCode::InvalidRequest, "prompt=none stands alone"));
    }
    Ok(prompts)
}

fn max_age(parameters: &Parameters) -> Result<Option<Duration>, Refused> {
    let seconds = parameters.get("max_age").map(str::parse::<u32>).transpose();
    let seconds =
        seconds.map_err(|_| Refused::new(ErrorCode::InvalidRequest, "max_age is a number of seconds"))?;
    Ok(seconds.map(|it| Duration::from_secs(it.into())))
}

fn claims(parameters: &Parameters) -> Result<ClaimsRequest, Refused> {
    let Some(text) = parameters.get("claims") else {
        return Ok(ClaimsRequest::default());
    };
    let malformed =
        || Refused::new(ErrorCode::InvalidRequest, "claims is not the JSON of OpenID Connect Core 5.5");
    ClaimsRequest::parse(text).ok_or_else(malformed)
}
