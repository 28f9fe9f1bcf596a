//! The authorization request and the exchange of the code, in the words of `openidconnect`.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreClient};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, Scope, http,
};
use serde_json::Value;
use url::Url;

use crate::accounts::federation::directory::{Provider, ProviderAuth};
use crate::accounts::federation::error::UpstreamFault;
use crate::accounts::federation::upstream::{Metadata, Upstreams};
use crate::outbound::{OutboundClient, OutboundError};
use crate::types::{PlainToken, Secret};

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What goes along to the provider.
pub(in crate::accounts::federation) struct Departure<'a> {
    pub(in crate::accounts::federation) redirect_uri: &'a str,
    pub(in crate::accounts::federation) state: String,
    pub(in crate::accounts::federation) nonce: String,
    pub(in crate::accounts::federation) verifier: &'a PlainToken,
    pub(in crate::accounts::federation) is_confirmation: bool,
}

/// What a code gave.
pub(in crate::accounts::federation) struct Tokens {
    pub(in crate::accounts::federation) id_token: Secret<String>,
    pub(in crate::accounts::federation) access_token: Secret<String>,
}

/// The ID token on its way past the crate, which would read its claims before the signature is judged and refuse whole answers
/// over an `email_verified` that is no boolean.
type Aside = Arc<Mutex<Option<String>>>;

impl Upstreams {
    /// The authorization request: code flow with PKCE (S256), state and nonce.
    pub(in crate::accounts::federation) fn departure(
        provider: &Provider,
        metadata: &Metadata,
        departure: Departure<'_>,
    ) -> Result<Url, UpstreamFault> {
        let client = client(provider, metadata, departure.redirect_uri)?;
        let verifier = PkceCodeVerifier::new(departure.verifier.expose().to_owned());
        let (state, nonce) = (CsrfToken::new(departure.state), Nonce::new(departure.nonce));
        let more = provider.scopes.iter().filter(|it| *it != "openid").map(|it| Scope::new(it.to_owned()));
        let request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || nonce)
            .add_scopes(more)
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        // Both, since a provider may know only one; whether it heeded them is told by auth_time.
        let request = if departure.is_confirmation {
            request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO)
        } else {
            request
        };
        Ok(request.url().0)
    }

    /// Exchanges a code.
    pub(in crate::accounts::federation) async fn redeem(
        &self,
        provider: &Provider,
        metadata: &Metadata,
        (code, verifier): (&str, &PlainToken),
        redirect_uri: &str,
    ) -> Result<Tokens, UpstreamFault> {
        let aside = Aside::default();
        let send = sender(self.outbound.clone(), Arc::clone(&aside));
        let client = client(provider, metadata, redirect_uri)?;
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|_| UpstreamFault::Metadata)?
            .set_pkce_verifier(PkceCodeVerifier::new(verifier.expose().to_owned()));
        let answer = request.request_async(&send).await.map_err(|error| match error {
            RequestTokenError::Request(error) => {
                tracing::warn!(provider.id = %provider.id, %error, "a provider's token endpoint cannot be reached");
                UpstreamFault::Unreachable
            }
            RequestTokenError::ServerResponse(answer) => {
                let code = answer.error().to_string();
                tracing::warn!(provider.id = %provider.id, error.code = code, "a provider refused a code");
                UpstreamFault::CodeRefused
            }
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                tracing::warn!(provider.id = %provider.id, "a provider's token answer cannot be read");
                UpstreamFault::CodeRefused
            }
        })?;
        let id_token = aside.lock().unwrap_or_else(PoisonError::into_inner).take();
        Ok(Tokens {
            id_token: Secret::new(id_token.ok_or(UpstreamFault::NoIdToken)?),
            access_token: Secret::new(answer.access_token().secret().clone()),
        })
    }
}

fn client(provider: &Provider, metadata: &Metadata, redirect_uri: &str) -> Result<Client, UpstreamFault> {
    let secret = provider.auth.secret().map(|it| ClientSecret::new(it.expose().clone()));
    let auth_type = match provider.auth {
        ProviderAuth::Basic(_) => AuthType::BasicAuth,
        ProviderAuth::Post(_) | ProviderAuth::None => AuthType::RequestBody,
    };
    let redirect_uri = RedirectUrl::new(redirect_uri.to_owned()).map_err(|_| UpstreamFault::Metadata)?;
    let id = ClientId::new(provider.client_id.clone());
    let client = CoreClient::from_provider_metadata(metadata.clone(), id, secret);
    Ok(client.set_redirect_uri(redirect_uri).set_auth_type(auth_type))
}

/// Sends the crate's requests through the guarded client, and keeps the ID token of the answer aside.
fn sender(
    outbound: OutboundClient,
    aside: Aside,
) -> impl Fn(HttpRequest) -> futures_util::future::BoxFuture<'static, Result<HttpResponse, OutboundError>> {
    move |request| {
        let (outbound, aside) = (outbound.clone(), Arc::clone(&aside));
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let address = Url::parse(&parts.uri.to_string()).map_err(|_| OutboundError::NotHttps)?;
            let answered = outbound.post_form(&address, &parts.headers, body).await?;
            let mut response = http::Response::new(take_id_token(answered.body, &aside));
            *response.status_mut() =
                http::StatusCode::from_u16(answered.status).unwrap_or(http::StatusCode::BAD_GATEWAY);
            Ok(response)
        })
    }
}

fn take_id_token(body: Vec<u8>, aside: &Aside) -> Vec<u8> {
    let Ok(Value::Object(mut members)) = serde_json::from_slice::<Value>(&body) else { return body };
    if let Some(Value::String(token)) = members.remove("id_token") {
        *aside.lock().unwrap_or_else(PoisonError::into_inner) = Some(token);
    }
    serde_json::to_vec(&members).unwrap_or_default()
}
