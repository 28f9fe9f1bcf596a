//! Starts HTTP servers with the limits of NET-3.

use std::io;
use std::net::TcpListener;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::{App, HttpServer, web};
use rustls::ServerConfig;

use crate::config::HttpLimits;
use crate::web::middleware::Frame;

/// How long connections may wait and how many there may be. Limits of one request are
/// [`RequestLimits`](crate::web::middleware::RequestLimits).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConnectionLimits {
    /// How long a request's head may take to arrive, and a TLS handshake.
    pub header_timeout: Duration,
    /// How long a connection may idle between requests.
    pub idle_timeout: Duration,
    /// How long a closed connection may take to go.
    pub disconnect_timeout: Duration,
    /// How long requests may take to finish when the server stops.
    pub shutdown_timeout: Duration,
    /// Connections at the same time, for each worker.
    pub connections: usize,
}

impl From<HttpLimits> for ConnectionLimits {
    fn from(limits: HttpLimits) -> Self {
        Self { header_timeout: limits.header_timeout, idle_timeout: limits.idle_timeout, ..Self::default() }
    }
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            header_timeout: Duration::from_secs(10),
            idle_timeout: Duration::from_secs(120),
            disconnect_timeout: Duration::from_secs(2),
            shutdown_timeout: Duration::from_secs(5),
            connections: 25_000,
        }
    }
}

/// Sockets to serve on, and how.
pub struct Doors {
    /// Bound sockets.
    pub listeners: Vec<TcpListener>,
    /// Serve https on them.
    pub tls: Option<ServerConfig>,
    /// Threads that serve.
    pub workers: usize,
    /// The connections' limits.
    pub limits: ConnectionLimits,
}

/// Starts a server whose every answer passes `frame`. `routes` declares resources and `web::Data`, once for each worker.
/// It leaves signals to the caller and runs until its handle stops it.
///
/// # Errors
/// When a socket cannot be taken over.
pub fn start<R>(doors: Doors, frame: Frame, routes: R) -> io::Result<Server>
where
    R: Fn(&mut web::ServiceConfig) + Clone + Send + 'static,
{
    let Doors { listeners, tls, workers, limits } = doors;
    let mut server = HttpServer::new(move || App::new().configure(routes.clone()).wrap(frame.clone()))
        .workers(workers)
        .disable_signals()
        .client_request_timeout(limits.header_timeout)
        .tls_handshake_timeout(limits.header_timeout)
        .keep_alive(limits.idle_timeout)
        .client_disconnect_timeout(limits.disconnect_timeout)
        .shutdown_timeout(limits.shutdown_timeout.as_secs())
        .max_connections(limits.connections);
    for listener in listeners {
        server = match &tls {
            Some(config) => server.listen_rustls_0_23(listener, config.clone())?,
            None => server.listen(listener)?,
        };
    }
    Ok(server.run())
}
