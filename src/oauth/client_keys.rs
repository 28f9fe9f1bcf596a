//! Public keys that clients keep at an address of their own, fetched when needed and remembered for a while.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use url::Url;

use crate::keys::foreign::ClientKeys;
use crate::outbound::OutboundClient;
use crate::types::{Clock, Timestamp};

/// How long fetched keys are trusted without asking again.
const TRUSTED_FOR: Duration = Duration::from_secs(300);

/// How soon an address may be asked again because a signature did not fit.
const ASK_AGAIN_AFTER: Duration = Duration::from_secs(30);

/// Whether keys from memory will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Keys from memory will do while they are trusted.
    Remembered,
    /// The keys in memory did not fit: ask again, unless that was just done.
    Newer,
}

/// Fetches and remembers keys by address. Clones share what they remember.
#[derive(Clone)]
pub struct FetchedKeys {
    outbound: OutboundClient,
    clock: Clock,
    remembered: Arc<Mutex<HashMap<Url, Fetched>>>,
}

#[derive(Clone)]
struct Fetched {
    asked_at: Timestamp,
    trusted_for: Duration,
    keys: Option<ClientKeys>,
}

impl Fetched {
    /// Until when the address need not, or may not, be asked again.
    fn good_until(&self, wanted: Wanted) -> Timestamp {
        self.asked_at + if wanted == Wanted::Remembered { self.trusted_for } else { ASK_AGAIN_AFTER }
    }
}

impl FetchedKeys {
    /// Fetches through the guarded client.
    #[must_use]
    pub fn new(outbound: OutboundClient, clock: Clock) -> Self {
        Self { outbound, clock, remembered: Arc::default() }
    }

    /// The keys at an address; `None` when they cannot be had.
    pub async fn find(&self, address: &Url, wanted: Wanted) -> Option<ClientKeys> {
        let now = self.clock.now();
        let known = self.remembered.lock().unwrap_or_else(PoisonError::into_inner).get(address).cloned();
        if let Some(known) = known.as_ref().filter(|it| now < it.good_until(wanted)) {
            return known.keys.clone();
        }
        let fetched = match self.outbound.get_json(address).await {
            Ok(jwks) => {
                Fetched { asked_at: now, trusted_for: TRUSTED_FOR, keys: ClientKeys::parse(&jwks).ok() }
            }
            Err(error) => {
                tracing::warn!(%error, "the keys of a client could not be fetched");
                // What was known stays good; the address is asked again soon, but not at every request.
                Fetched { asked_at: now, trusted_for: ASK_AGAIN_AFTER, keys: known.and_then(|it| it.keys) }
            }
        };
        let keys = fetched.keys.clone();
        self.remembered.lock().unwrap_or_else(PoisonError::into_inner).insert(address.clone(), fetched);
        keys
    }
}
