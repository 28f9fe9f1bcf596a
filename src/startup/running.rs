//! A running instance: its servers and what runs beside them.

use std::mem::ManuallyDrop;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use actix_web::dev::ServerHandle;
use actix_web::web as actix;
use futures_util::future::{join, join_all};
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinHandle;

use crate::accounts::passwords::{Hasher, HasherSize};
use crate::jobs::{Jobs, Letters, Rotations};
use crate::mail::Mailer;
use crate::startup::background::Hearing;
use crate::startup::first_run;
use crate::startup::foundation::{Foundation, StartupError};
use crate::startup::mailing;
use crate::startup::observers;
use crate::startup::services::{Materials, Services};
use crate::startup::sockets::Sockets;
use crate::store::{Db, StoreError, migrations};
use crate::telemetry::{LostLines, Metrics};
use crate::web::health::{Readiness, ReadyState};
use crate::web::metrics::MetricsText;
use crate::web::middleware::{Frame, FrameSettings, Hooks};
use crate::web::server::{self, Doors};
use crate::web::tls;

/// How long work under way may take when the instance ends: less than the five seconds of REL-4, so that what follows fits.
const LAST_WORK: Duration = Duration::from_millis(4500);

/// A running instance.
pub struct Running {
    /// The addresses that everybody may use.
    pub addresses: Vec<SocketAddr>,
    /// The address of figures and health.
    pub metrics_address: Option<SocketAddr>,
    servers: Vec<ServerHandle>,
    jobs: Jobs,
    is_draining: Arc<AtomicBool>,
    drain_delay: Duration,
    mailer: Mailer,
    foundation: Foundation,
    _hearing: Hearing,
}

impl Running {
    /// Starts an instance on bound sockets; `lost_lines` tells of its log.
    ///
    /// # Errors
    /// [`StartupError`], in words for the person who started us.
    pub async fn start(
        foundation: Foundation,
        sockets: Sockets,
        lost_lines: LostLines,
    ) -> Result<Self, StartupError> {
        let metrics = Metrics::new();
        let hearing = Hearing::begin(&foundation);
        let sealer = foundation.sealer().await?;
        let keyring = foundation.keyring(&sealer).await?;
        let hasher = Hasher::start(&foundation.settings.passwords, HasherSize::of_this_machine())?;
        let materials = Materials {
            sealer: sealer.clone(),
            keyring,
            is_fresh: hearing.freshness(),
            metrics: metrics.clone(),
            hasher: hasher.clone(),
        };
        let services = Services::build(&foundation, &materials)?;
        let mailing = mailing::mailing(&foundation.settings, &sealer, &services.mailer, &metrics)?;
        hearing.attach(services.clients.clone(), services.keyring.clone());
        services.clients.refresh_origins().await?;
        foundation.enforce_factors().await?;
        foundation.enforce_terms().await?;
        let is_draining = Arc::new(AtomicBool::new(false));
        let readiness = readiness(&foundation.db, &is_draining);
        let addresses = sockets.addresses();
        let metrics_address = sockets.metrics.as_ref().and_then(|it| it.local_addr().ok());
        let jobs = Jobs::start(
            &foundation.db,
            &foundation.clock,
            Rotations { rotator: foundation.rotator(sealer), keyring: services.keyring.clone() },
            Letters { desk: services.links.clone(), mailing },
            &foundation.settings,
        );
        let figures = metrics_text(&foundation, (&services, &metrics), lost_lines);
        let servers = start_servers(&foundation, sockets, (&services, &readiness, &metrics), figures)?;
        Ok(Self {
            addresses,
            metrics_address,
            servers,
            jobs,
            is_draining,
            drain_delay: foundation.settings.server.drain_delay,
            mailer: services.mailer.clone(),
            foundation,
            _hearing: hearing,
        })
    }

    /// Ends the instance: no new work, work under way is finished, timers and the private PostgreSQL stop (REL-4). Servers and
    /// timers share one span of time, and what takes longer is given up.
    pub async fn stop(self) {
        self.is_draining.store(true, Ordering::SeqCst);
        tokio::time::sleep(self.drain_delay).await;
        let servers = join_all(self.servers.iter().map(|it| it.stop(true)));
        let ended = tokio::time::timeout(LAST_WORK, join(servers, self.jobs.stop())).await;
        if ended.is_err() {
            tracing::warn!("work that did not end in time is given up");
        }
        self.foundation.close();
    }

    /// Writes letters.
    #[must_use]
    pub const fn mailer(&self) -> &Mailer {
        &self.mailer
    }

    /// What the instance stands on.
    #[must_use]
    pub const fn foundation(&self) -> &Foundation {
        &self.foundation
    }
}

/// Serves on this thread and those of its own until the process is told to end.
///
/// # Errors
/// [`StartupError`] when the instance does not start.
pub fn run(
    foundation: Foundation,
    lost_lines: LostLines,
    accept_new_issuer: bool,
) -> Result<(), StartupError> {
    // Never dropped: that would wait for a timer which hangs in the database (REL-4). The end of the process closes its
    // connection, and the server undoes what was not committed.
    let system = ManuallyDrop::new(actix_web::rt::System::new());
    system.block_on(serve(foundation, lost_lines, accept_new_issuer))
}

async fn serve(
    foundation: Foundation,
    lost_lines: LostLines,
    accept_new_issuer: bool,
) -> Result<(), StartupError> {
    let began = Instant::now();
    foundation.claim_issuer(accept_new_issuer).await?;
    first_run::tell_newcomer(&foundation).await?;
    let sockets = Sockets::bind(&foundation.settings.server)?;
    let issuer = foundation.settings.issuer.clone();
    let running = Running::start(foundation, sockets, lost_lines).await?;
    tracing::info!(issuer = issuer.as_str(), addresses = ?running.addresses, took_ms = elapsed_ms(began), "ready");
    asked_to_end().await;
    tracing::info!("ending");
    running.stop().await;
    Ok(())
}

fn elapsed_ms(began: Instant) -> u64 {
    u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// Waits for SIGTERM or SIGINT.
async fn asked_to_end() {
    let (Ok(mut terminate), Ok(mut interrupt)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

fn readiness(db: &Db, is_draining: &Arc<AtomicBool>) -> Readiness {
    let (db, is_draining) = (db.clone(), Arc::clone(is_draining));
    Readiness::new(move || {
        let (db, is_draining) = (db.clone(), Arc::clone(&is_draining));
        async move {
            if is_draining.load(Ordering::SeqCst) {
                return ReadyState::Draining;
            }
            match db.read::<_, StoreError>(migrations::are_pending).await {
                Ok(false) => ReadyState::Ready,
                Ok(true) => ReadyState::MigrationsPending,
                Err(_) => ReadyState::DatabaseAway,
            }
        }
    })
}

/// Starts the server for everybody and, where there is a socket, the one for figures.
fn start_servers(
    foundation: &Foundation,
    sockets: Sockets,
    (services, readiness, metrics): (&Services, &Readiness, &Metrics),
    figures: MetricsText,
) -> Result<Vec<ServerHandle>, StartupError> {
    let settings = &foundation.settings.server;
    let frame = frame(foundation, services, metrics);
    let tls = settings.tls.clone().map(tls::server_config);
    let limits = settings.limits.into();
    let doors = |listeners, tls, workers| Doors { listeners, tls, workers, limits };
    let base_path = foundation.settings.issuer.base_path().to_owned();
    let (provided, ready) = (services.clone(), readiness.clone());
    let routes = move |config: &mut actix::ServiceConfig| {
        provided.provide(config);
        config.app_data(actix::Data::new(ready.clone()));
        crate::web::routes(config, &base_path);
    };
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let public = server::start(doors(sockets.public, tls.transpose()?, workers), frame.clone(), routes)
        .map_err(StartupError::Server)?;
    let mut handles = vec![spawn(public)];
    if let Some(socket) = sockets.metrics {
        let ready = readiness.clone();
        let routes = move |config: &mut actix::ServiceConfig| {
            config.app_data(actix::Data::new(figures.clone())).app_data(actix::Data::new(ready.clone()));
            crate::web::metrics::routes(config);
        };
        let server =
            server::start(doors(vec![socket], None, 1), frame, routes).map_err(StartupError::Server)?;
        handles.push(spawn(server));
    }
    Ok(handles)
}

fn spawn(server: actix_web::dev::Server) -> ServerHandle {
    let handle = server.handle();
    drop::<JoinHandle<_>>(tokio::spawn(server));
    handle
}

fn frame(foundation: &Foundation, services: &Services, metrics: &Metrics) -> Frame {
    let clients = services.clients.clone();
    Frame::new(FrameSettings {
        issuer: foundation.settings.issuer.clone(),
        trusted_proxies: foundation.settings.server.trusted_proxies.clone(),
        limits: foundation.settings.server.limits.into(),
        hooks: Hooks {
            is_client_origin: crate::web::client_origins(clients),
            observe: observers::of_requests(metrics),
            error_page: crate::web::error_page(services.pages.clone()),
        },
    })
}

/// The figures, with those that are sampled when asked for.
fn metrics_text(
    foundation: &Foundation,
    (services, metrics): (&Services, &Metrics),
    lost_lines: LostLines,
) -> MetricsText {
    let (db, metrics) = (foundation.db.clone(), metrics.clone());
    let (hasher, keyring) = (services.hasher.clone(), services.keyring.clone());
    MetricsText::new(move || {
        let pool = db.status();
        metrics.set_pool(pool.open, pool.idle);
        metrics.set_argon2_queue(hasher.status().waiting);
        metrics.set_log_lines_dropped(lost_lines.count());
        if let Some(age) = keyring.signing_key_age() {
            metrics.set_signing_key_age(age);
        }
        metrics.encode()
    })
}
