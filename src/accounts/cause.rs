//! Behind every change there is somebody.

use crate::audit::{self, Actor, Event};
use crate::store::{Conn, StoreError};
use crate::types::{Origin, Timestamp};

/// Who changes something, from where and when.
#[derive(Clone, Copy, Debug)]
pub struct Cause<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// From where, where it was a request.
    pub origin: Option<&'a Origin>,
    /// When.
    pub now: Timestamp,
}

impl Cause<'_> {
    /// Writes what came of it into the audit.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn record(&self, conn: &mut Conn, event: &Event) -> Result<(), StoreError> {
        audit::record(conn, self.origin, self.actor, event, self.now)
    }
}
