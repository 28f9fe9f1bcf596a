//! Erases the people who asked for it and let the time for second thoughts pass (PRIV-1).

use crate::accounts::erasure;
use crate::mail::Mailer;
use crate::store::Db;
use crate::types::Clock;

/// Erases everybody who is due, each in a transaction of their own.
pub async fn run(db: Db, clock: Clock, mailer: Mailer) {
    loop {
        let now = clock.now();
        let teller = mailer.clone();
        match db.transaction(move |conn| erasure::erase_due(conn, &teller, 1, now)).await {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "an account that is due could not be erased");
                return;
            }
        }
    }
}
