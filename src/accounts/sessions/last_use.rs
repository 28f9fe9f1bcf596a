//! When a session was used last, and when that is written down anew.

use std::time::Duration;

use crate::store::{Db, StoreError, sessions};
use crate::types::{SessionId, Timestamp};

/// How exactly it is known when a session was used last.
const TOUCH_EVERY: Duration = Duration::from_secs(60);

/// A session's last use, as it was read.
#[derive(Clone, Copy, Debug)]
pub struct LastUse {
    /// The session.
    pub session: SessionId,
    /// When, to the minute.
    pub at: Timestamp,
}

impl LastUse {
    /// Marks the session as used now, at most once a minute (SES-3). That is a transaction of its own: it holds no other lock,
    /// and nothing that was promised is committed with a mark that a crash may lose. Whatever the session was used for is
    /// done by then, so a mark that fails only stands in the log.
    pub async fn renew(self, db: &Db, now: Timestamp) {
        let Self { session, at } = self;
        if now < at + TOUCH_EVERY {
            return;
        }
        let marked = db.transaction::<_, StoreError>(move |conn| sessions::touch(conn, session, now)).await;
        if let Err(error) = marked {
            tracing::warn!(%error, session.id = %session, "a session could not be marked as used");
        }
    }
}
