//! Writes the letters that somebody asked for by an address (MAIL-4). Any number of instances share the work.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::accounts::links::LinkDesk;

/// How often requests are looked for when nothing was heard: another instance may have left some.
const EVERY: Duration = Duration::from_secs(1);

/// Answers requests until told to stop.
pub fn start(desk: LinkDesk, mut stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    let wake = desk.wake();
    tokio::spawn(async move {
        let work = async {
            loop {
                answer_all(&desk).await;
                tokio::select! {
                    () = wake.notified() => {}
                    () = tokio::time::sleep(EVERY) => {}
                }
            }
        };
        // A request in hand is answered by its own transaction, or waits on for another instance.
        tokio::select! {
            () = work => {}
            _ = stopped.changed() => {}
        }
    })
}

async fn answer_all(desk: &LinkDesk) {
    loop {
        match desk.answer_next().await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                tracing::debug!(%error, "letters that were asked for cannot be written now");
                return;
            }
        }
    }
}
