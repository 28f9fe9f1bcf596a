//! Sockets to serve on, bound before anything is promised.

use std::net::{SocketAddr, TcpListener};

use crate::config::ServerSettings;
use crate::startup::StartupError;

/// Bound sockets.
pub struct Sockets {
    /// For everybody.
    pub public: Vec<TcpListener>,
    /// For figures and health alone.
    pub metrics: Option<TcpListener>,
}

impl Sockets {
    /// Binds what the settings name. Of addresses that nobody chose, one that the machine lacks is left out.
    ///
    /// # Errors
    /// [`StartupError::Socket`] with the address that cannot be had.
    pub fn bind(settings: &ServerSettings) -> Result<Self, StartupError> {
        let mut public = Vec::new();
        for address in &settings.listen {
            match bind(*address) {
                Ok(socket) => public.push(socket),
                Err(_) if !settings.listen_was_given && address.is_ipv6() && !public.is_empty() => {}
                Err(error) => return Err(error),
            }
        }
        let metrics = settings.metrics_listen.map(bind).transpose()?;
        Ok(Self { public, metrics })
    }

    /// The addresses for everybody.
    #[must_use]
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.public.iter().filter_map(|it| it.local_addr().ok()).collect()
    }
}

fn bind(address: SocketAddr) -> Result<TcpListener, StartupError> {
    TcpListener::bind(address).map_err(|source| StartupError::Socket { address, source })
}
