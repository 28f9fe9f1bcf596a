//! Finds clients, from memory where that is known to be fresh.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::Mutex;

use crate::keys::Permutation;
use crate::oauth::client::Client;
use crate::oauth::subjects::Subjects;
use crate::store::{Conn, Db, StoreError, client_secrets, clients, subject_sectors};
use crate::types::ClientId;

/// Tells whether changes of other instances are being heard right now.
pub type Freshness = Arc<dyn Fn() -> bool + Send + Sync>;

/// The clients of this installation. Clones share what they remember.
#[derive(Clone)]
pub struct Clients {
    db: Db,
    cache: Arc<Cache>,
    is_fresh: Freshness,
}

#[derive(Default)]
struct Cache {
    /// Counts invalidations, so that a fill that began before one is not stored.
    generation: AtomicU64,
    clients: RwLock<HashMap<ClientId, Arc<Client>>>,
    origins: RwLock<Arc<HashSet<String>>>,
    /// Held while origins are read, so that what was read later is what stays.
    reading_origins: Mutex<()>,
}

impl Clients {
    /// Remembers clients while `is_fresh` says that changes are heard.
    #[must_use]
    pub fn new(db: Db, is_fresh: Freshness) -> Self {
        Self { db, cache: Arc::default(), is_fresh }
    }

    /// The client with this identifier, disabled ones too.
    ///
    /// # Errors
    /// [`StoreError`] when the database had to be asked and failed.
    pub async fn find(&self, id: &ClientId) -> Result<Option<Arc<Client>>, StoreError> {
        if let Some(client) = self.remembered(id) {
            return Ok(Some(client));
        }
        let generation = self.cache.generation.load(Ordering::SeqCst);
        let wanted = id.clone();
        let client = self.db.read(move |conn| load(conn, &wanted)).await?;
        if let Some(client) = &client {
            self.remember(generation, client);
        }
        Ok(client)
    }

    /// Whether scripts of this origin may call us: it belongs to an enabled public client (NET-2), as far as
    /// [`Clients::refresh_origins`] last saw.
    #[must_use]
    pub fn allows_origin(&self, origin: &str) -> bool {
        self.cache.origins.read().unwrap_or_else(PoisonError::into_inner).contains(origin)
    }

    /// Reads the origins of all enabled public clients, one reading after the other.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails; what was known stays.
    pub async fn refresh_origins(&self) -> Result<(), StoreError> {
        let _one_at_a_time = self.cache.reading_origins.lock().await;
        let origins = Arc::new(self.db.read(load_origins).await?);
        *self.cache.origins.write().unwrap_or_else(PoisonError::into_inner) = origins;
        Ok(())
    }

    /// Forgets every client, because something changed.
    pub fn forget(&self) {
        self.cache.generation.fetch_add(1, Ordering::SeqCst);
        self.cache.clients.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn remembered(&self, id: &ClientId) -> Option<Arc<Client>> {
        if !(self.is_fresh)() {
            return None;
        }
        self.cache.clients.read().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    fn remember(&self, generation: u64, client: &Arc<Client>) {
        let mut clients = self.cache.clients.write().unwrap_or_else(PoisonError::into_inner);
        if generation == self.cache.generation.load(Ordering::SeqCst) {
            clients.insert(client.id.clone(), Arc::clone(client));
        }
    }
}

/// Reads one client with its secrets; a damaged row counts as none and is told in the log.
fn load(conn: &mut Conn, id: &ClientId) -> Result<Option<Arc<Client>>, StoreError> {
    let Some(row) = clients::find(conn, id)? else {
        return Ok(None);
    };
    let secrets = client_secrets::list(conn, id)?;
    let subjects = subjects(conn, row.sector.as_deref())?;
    match Client::parse(row, &secrets, subjects) {
        Ok(client) => Ok(Some(Arc::new(client))),
        Err(damage) => {
            tracing::error!(client.id = %id, %damage, "a stored client cannot be used");
            Ok(None)
        }
    }
}

/// By which name a client of this sector knows people.
fn subjects(conn: &mut Conn, sector: Option<&str>) -> Result<Option<Subjects>, StoreError> {
    let Some(sector) = sector else { return Ok(Some(Subjects::Public)) };
    let key = subject_sectors::find_key(conn, sector)?;
    let key: Option<[u8; 32]> = key.and_then(|it| it.try_into().ok());
    Ok(key.map(|it| Subjects::Pairwise(Box::new(Permutation::new(&it)))))
}

fn load_origins(conn: &mut Conn) -> Result<HashSet<String>, StoreError> {
    let rows = clients::list_public(conn)?;
    let clients = rows.into_iter().filter_map(|row| Client::parse(row, &[], Some(Subjects::Public)).ok());
    Ok(clients.flat_map(|it| it.cors_origins().collect::<Vec<_>>()).collect())
}
