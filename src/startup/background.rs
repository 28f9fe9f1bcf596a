//! What runs beside the servers: hearing what other instances changed, and the timers.

use std::sync::{Arc, OnceLock};

use crate::keys::Keyring;
use crate::oauth::clients::{Clients, Freshness};
use crate::startup::foundation::Foundation;
use crate::store::listener::{Change, Listener};

/// A listener that is attached to the caches once they exist.
pub struct Hearing {
    listener: Listener,
    caches: Arc<OnceLock<Caches>>,
}

struct Caches {
    clients: Clients,
    keyring: Keyring,
    runtime: tokio::runtime::Handle,
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
        let _ = self.caches.set(Caches { clients, keyring, runtime });
    }
}

impl Caches {
    fn hear(&self, change: Change) {
        match change {
            Change::Clients => self.forget_clients(),
            Change::Keys => self.reload_keys(),
            Change::Settings | Change::Everything => {
                self.forget_clients();
                self.reload_keys();
            }
        }
    }

    fn forget_clients(&self) {
        self.clients.forget();
        let clients = self.clients.clone();
        self.runtime.spawn(async move {
            if let Err(error) = clients.refresh_origins().await {
                tracing::warn!(%error, "the origins of public clients could not be read again");
            }
        });
    }

    fn reload_keys(&self) {
        let keyring = self.keyring.clone();
        self.runtime.spawn(async move {
            if let Err(error) = keyring.reload().await {
                tracing::error!(%error, "the signing keys could not be read again");
            }
        });
    }
}
