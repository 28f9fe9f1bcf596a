//! Timers: sends mail, rotates keys, erases accounts and deletes what has expired. What is due is a question to the database,
//! so any number of instances may ask it.

mod answer_requests;
mod delete_expired;
mod erase_accounts;
mod rotate_keys;
mod send_mail;

pub use delete_expired::run as delete_expired;
pub use erase_accounts::run as erase_accounts;
pub use send_mail::Mailing;

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::accounts::links::LinkDesk;
use crate::config::Settings;
use crate::keys::{Keyring, Rotator};
use crate::store::Db;
use crate::types::Clock;

/// How often keys are looked at.
const KEYS_EVERY: Duration = Duration::from_secs(60);

/// How often expired rows are deleted.
const DELETE_EVERY: Duration = Duration::from_secs(60);

/// What rotations are made with.
#[derive(Clone)]
pub struct Rotations {
    /// Publishes keys.
    pub rotator: Rotator,
    /// Takes them up.
    pub keyring: Keyring,
}

/// What letters are written and sent with.
pub struct Letters {
    /// Writes those that somebody asked for.
    pub desk: LinkDesk,
    /// Sends them; `None` where mail is off.
    pub mailing: Option<Mailing>,
}

/// The timers of an instance.
pub struct Jobs {
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Jobs {
    /// Starts every timer.
    #[must_use]
    pub fn start(
        db: &Db,
        clock: &Clock,
        rotations: Rotations,
        letters: Letters,
        settings: &Settings,
    ) -> Self {
        let (stop, stopped) = watch::channel(false);
        let (every, now) = (settings.keys.rotate_every, clock.clone());
        let keys = repeat(KEYS_EVERY, stopped.clone(), move || {
            rotate_keys::run(rotations.clone(), every, now.now())
        });
        let erasing = (db.clone(), clock.clone(), letters.desk.mailer.clone());
        let erased = repeat(DELETE_EVERY, stopped.clone(), move || {
            let (db, clock, mailer) = erasing.clone();
            erase_accounts(db, clock, mailer)
        });
        let requests = answer_requests::start(letters.desk, stopped.clone());
        let mail = letters.mailing.map(|it| send_mail::start(db, clock, it, stopped.clone()));
        let (db, clock, retention) = (db.clone(), clock.clone(), settings.audit.retention);
        let expired =
            repeat(DELETE_EVERY, stopped, move || delete_expired(db.clone(), clock.now(), retention));
        Self { stop, tasks: [keys, expired, erased, requests].into_iter().chain(mail).collect() }
    }

    /// Stops every timer; a transaction under way ends by itself.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        for task in self.tasks {
            let _ = task.await;
        }
    }
}

/// Runs `job` now and then every `period`, until told to stop.
fn repeat<F>(
    period: Duration,
    mut stopped: watch::Receiver<bool>,
    job: impl Fn() -> F + Send + Sync + 'static,
) -> JoinHandle<()>
where
    F: Future<Output = ()> + Send + 'static,
{
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(period);
        loop {
            let work = async {
                ticks.tick().await;
                job().await;
            };
            // What is at work on the database ends by itself; what would come after it does not begin.
            tokio::select! {
                () = work => {}
                _ = stopped.changed() => return,
            }
        }
    })
}
