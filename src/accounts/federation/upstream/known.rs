//! What is remembered of providers: their metadata for an hour, their keys for five minutes, and for half a minute that they
//! could not be had. Of many who ask at once one fetches and the others wait for it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Mutex as AsyncMutex;
use url::Url;

use crate::accounts::federation::directory::Provider;
use crate::accounts::federation::error::UpstreamFault;
use crate::accounts::federation::upstream::{Metadata, admitted};
use crate::keys::foreign::ClientKeys;
use crate::outbound::{OutboundClient, OutboundError};
use crate::types::{Clock, Timestamp};

const METADATA_TRUSTED_FOR: Duration = Duration::from_secs(3600);
const KEYS_TRUSTED_FOR: Duration = Duration::from_secs(300);

/// How soon a provider may be asked again that could not answer, or whose keys did not fit.
const ASK_AGAIN_AFTER: Duration = Duration::from_secs(30);

/// Providers come and go slowly; beyond this many, what is remembered is forgotten.
const MOST_PROVIDERS: usize = 1000;

/// Whether keys from memory will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// While they are trusted.
    Remembered,
    /// They did not fit: ask again, unless that was just done.
    Newer,
}

/// Remembers providers by issuer.
#[derive(Clone)]
pub(super) struct Known {
    outbound: OutboundClient,
    clock: Clock,
    places: Arc<Mutex<HashMap<String, Arc<Place>>>>,
}

/// What is known of one provider.
#[derive(Default)]
struct Place {
    metadata: AsyncMutex<Option<Fetched<Metadata>>>,
    keys: AsyncMutex<Option<Fetched<ClientKeys>>>,
}

struct Fetched<T> {
    asked_at: Timestamp,
    trusted_for: Duration,
    value: Result<T, UpstreamFault>,
}

impl<T: Clone> Fetched<T> {
    /// What was fetched now; where that failed, what was known before stays good until the provider is asked again, soon.
    fn after(
        before: Option<Self>,
        value: Result<T, UpstreamFault>,
        trusted_for: Duration,
        asked_at: Timestamp,
    ) -> Self {
        let known = before.and_then(|it| it.value.ok());
        match (value, known) {
            (Ok(value), _) => Self { asked_at, trusted_for, value: Ok(value) },
            (Err(_), Some(known)) => Self { asked_at, trusted_for: ASK_AGAIN_AFTER, value: Ok(known) },
            (Err(fault), None) => Self { asked_at, trusted_for: ASK_AGAIN_AFTER, value: Err(fault) },
        }
    }
}

impl Known {
    pub(super) fn new(outbound: OutboundClient, clock: Clock) -> Self {
        Self { outbound, clock, places: Arc::default() }
    }

    pub(super) async fn metadata(&self, provider: &Provider) -> Result<Metadata, UpstreamFault> {
        let (place, now) = (self.place(provider), self.clock.now());
        let mut slot = place.metadata.lock().await;
        if let Some(known) = slot.as_ref().filter(|it| now < it.asked_at + it.trusted_for) {
            return known.value.clone();
        }
        let fetched = self.fetch_metadata(provider).await;
        let fetched = Fetched::after(slot.take(), fetched, METADATA_TRUSTED_FOR, now);
        let value = fetched.value.clone();
        *slot = Some(fetched);
        value
    }

    pub(super) async fn keys(
        &self,
        provider: &Provider,
        address: &Url,
        wanted: Wanted,
    ) -> Result<ClientKeys, UpstreamFault> {
        let (place, now) = (self.place(provider), self.clock.now());
        let mut slot = place.keys.lock().await;
        let is_good = |it: &&Fetched<ClientKeys>| {
            let trusted_for = if wanted == Wanted::Newer { ASK_AGAIN_AFTER } else { it.trusted_for };
            now < it.asked_at + trusted_for
        };
        if let Some(known) = slot.as_ref().filter(is_good) {
            return known.value.clone();
        }
        let fetched = self.fetch_keys(provider, address).await;
        let fetched = Fetched::after(slot.take(), fetched, KEYS_TRUSTED_FOR, now);
        let value = fetched.value.clone();
        *slot = Some(fetched);
        value
    }

    fn place(&self, provider: &Provider) -> Arc<Place> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        if places.len() >= MOST_PROVIDERS {
            places.clear();
        }
        Arc::clone(places.entry(provider.issuer.as_str().to_owned()).or_default())
    }

    async fn fetch_metadata(&self, provider: &Provider) -> Result<Metadata, UpstreamFault> {
        let answer = self.outbound.get_json(&provider.issuer.configuration()).await;
        let answer = answer.map_err(|error| unreachable(provider, &error))?;
        let metadata: Metadata = serde_json::from_value(answer).map_err(|error| {
            tracing::warn!(provider.id = %provider.id, %error, "a provider's metadata cannot be read");
            UpstreamFault::Metadata
        })?;
        if metadata.issuer().as_str() != provider.issuer.as_str() {
            tracing::warn!(provider.id = %provider.id, "a provider's metadata name another issuer");
            return Err(UpstreamFault::MetadataIssuer);
        }
        admitted(provider, metadata.authorization_endpoint().url())?;
        admitted(provider, metadata.token_endpoint().ok_or(UpstreamFault::Metadata)?.url())?;
        admitted(provider, metadata.jwks_uri().url())?;
        Ok(metadata)
    }

    async fn fetch_keys(&self, provider: &Provider, address: &Url) -> Result<ClientKeys, UpstreamFault> {
        let answer = self.outbound.get_json(address).await;
        let answer = answer.map_err(|error| unreachable(provider, &error))?;
        ClientKeys::parse(&answer).map_err(|error| {
            tracing::warn!(provider.id = %provider.id, %error, "a provider's keys cannot be used");
            UpstreamFault::Keys
        })
    }
}

fn unreachable(provider: &Provider, error: &OutboundError) -> UpstreamFault {
    tracing::warn!(provider.id = %provider.id, %error, "a provider cannot be read");
    UpstreamFault::Unreachable
}
