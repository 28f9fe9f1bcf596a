//! Talks to providers, through the guarded client alone (OA-10): `known` remembers what they say of themselves and their keys,
//! `exchange` speaks the protocol.

mod exchange;
mod known;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;

use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
    CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, ProviderMetadata};

use crate::accounts::federation::directory::Provider;
use crate::accounts::federation::error::UpstreamFault;
use crate::accounts::federation::id_token::{self, Expected, Identity, PersonClaims};
use crate::accounts::federation::upstream::known::{Known, Wanted};
use crate::keys::InvalidToken;
use crate::outbound::OutboundClient;
use crate::types::{Clock, Timestamp};

pub(super) use exchange::Departure;

/// What a provider says of itself (OpenID Connect Discovery §3).
pub(super) type Metadata = ProviderMetadata<
    IssuerIdentification,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// The member of RFC 9207 §3.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct IssuerIdentification {
    #[serde(default, rename = "authorization_response_iss_parameter_supported")]
    is_promised: bool,
}

impl AdditionalProviderMetadata for IssuerIdentification {}

/// What we asked for, which the ID token answers.
pub(super) struct Asked {
    pub(super) nonce: String,
    /// When the person set out.
    pub(super) began_at: Timestamp,
}

/// Talks to providers. Clones share what they remember.
#[derive(Clone)]
pub struct Upstreams {
    outbound: OutboundClient,
    clock: Clock,
    known: Known,
}

impl Upstreams {
    /// Asks through `outbound`.
    #[must_use]
    pub fn new(outbound: OutboundClient, clock: Clock) -> Self {
        let known = Known::new(outbound.clone(), clock.clone());
        Self { outbound, clock, known }
    }

    /// What a provider says of itself.
    pub(super) async fn metadata(&self, provider: &Provider) -> Result<Metadata, UpstreamFault> {
        self.known.metadata(provider).await
    }

    /// Judges an ID token. Keys that do not fit are asked for once more, because the provider may have rotated them.
    pub(super) async fn identify(
        &self,
        provider: &Provider,
        metadata: &Metadata,
        id_token: &str,
        asked: &Asked,
    ) -> Result<Identity, UpstreamFault> {
        let address = metadata.jwks_uri().url();
        let keys = self.known.keys(provider, address, Wanted::Remembered).await?;
        let claims = match keys.verify_id_token(id_token) {
            Err(InvalidToken::UnknownKey | InvalidToken::Signature) => {
                self.known.keys(provider, address, Wanted::Newer).await?.verify_id_token(id_token)
            }
            judged => judged,
        };
        let claims = claims.map_err(UpstreamFault::Signature)?;
        let now = self.clock.now();
        let expected = Expected {
            issuer: &provider.issuer,
            client_id: &provider.client_id,
            nonce: &asked.nonce,
            began_at: asked.began_at,
            now,
        };
        Ok(id_token::accept(&claims, &expected)?)
    }

    /// What the userinfo endpoint says of the same person, where it says anything (OpenID Connect Core §5.3.2).
    pub(super) async fn userinfo(
        &self,
        provider: &Provider,
        metadata: &Metadata,
        access_token: &str,
        subject: &str,
    ) -> Option<PersonClaims> {
        let address = metadata.userinfo_endpoint()?.url();
        if !provider.issuer.may_have(address) {
            return None;
        }
        match self.outbound.get_json_as(address, access_token).await {
            Ok(Value::Object(claims)) if claims.get("sub").and_then(Value::as_str) == Some(subject) => {
                Some(PersonClaims::read(&claims))
            }
            Ok(_) => {
                tracing::warn!(provider.id = %provider.id, "a provider's userinfo is about somebody else");
                None
            }
            Err(error) => {
                tracing::warn!(provider.id = %provider.id, %error, "a provider's userinfo cannot be had");
                None
            }
        }
    }
}

/// Whether an answer in the browser names the provider that was asked (RFC 9207 §2.4).
pub(super) fn is_answer_of(provider: &Provider, metadata: &Metadata, issuer: Option<&str>) -> bool {
    match issuer {
        Some(issuer) => issuer == provider.issuer.as_str(),
        None => !metadata.additional_metadata().is_promised,
    }
}

/// The provider's address, if it may be one of its own.
fn admitted<'u>(provider: &Provider, address: &'u Url) -> Result<&'u Url, UpstreamFault> {
    if provider.issuer.may_have(address) { Ok(address) } else { Err(UpstreamFault::Metadata) }
}
