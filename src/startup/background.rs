//! What runs beside the servers: hearing what other instances changed.

use std::sync::{Arc, OnceLock};

use crate::keys::Keyring;
use crate::oauth::clients::{Clients, Freshness};
use crate::startup::foundation::Foundation;
use crate::startup::renewal::Renewal;
use crate::store::listener::{Change, Listener};

/// A listener that is attached to the caches once they exist.
pub struct Hearing {
    listener: Listener,
    caches: Arc<OnceLock<Caches>>,
}

struct Caches {
    clients: Clients,
    origins: Renewal,
    keys: Renewal,
}

impl Hearing {
    /// Begins to listen.
    #[must_use]
    pub fn begin(foundation: &Foundation) -> Self {
        let caches: Arc<OnceLock<Caches>> = Arc::default();
        let attached = Arc::clone(&caches);
        let listener = Listener::spawn(&foundation.listen_url, move |change| {
            if let Some(caches) = attached.get() {
                caches.hear(change);
            }
        });
        Self { listener, caches }
    }

    /// Whether changes are heard right now.
    #[must_use]
    pub fn freshness(&self) -> Freshness {
        let pulse = self.listener.pulse();
        Arc::new(move || pulse.is_fresh())
    }

    /// From now on these caches forget what others change.
    pub fn attach(&self, clients: Clients, keyring: Keyring) {
        let runtime = tokio::runtime::Handle::current();
        let from = clients.clone();
        let origins = Renewal::spawn(&runtime, "origins of public clients", move || {
            let clients = from.clone();
            async move { clients.refresh_origins().await }
        });
        let keys = Renewal::spawn(&runtime, "signing keys", move || {
            let keyring = keyring.clone();
            async move { keyring.reload().await }
        });
        let _ = self.caches.set(Caches { clients, origins, keys });
    }
}

impl Caches {
    fn hear(&self, change: Change) {
        if change != Change::Keys {
            self.clients.forget();
            self.origins.ask();
        }
        if change != Change::Clients {
            self.keys.ask();
        }
    }
}
