//! What can go wrong between us and the database, as far as a caller can act on it.

use diesel::result::{DatabaseErrorKind, Error};
use thiserror::Error as ThisError;

/// Why the database did not do what it was asked.
#[derive(Debug, ThisError)]
pub enum StoreError {
    /// The database cannot be reached or is too busy; the same request may succeed later.
    #[error("the database is not available")]
    Unavailable,
    /// A unique constraint refused a row.
    #[error("a row with the same key exists")]
    Duplicate {
        /// Its name in the schema; empty where the database does not tell it.
        constraint: String,
    },
    /// Anything else: we are wrong, not the caller.
    #[error("the database refused a statement")]
    Failed(#[source] Error),
    /// The work on a connection panicked.
    #[error("work on a database connection did not end")]
    Interrupted,
}

impl StoreError {
    /// Whether the same request may succeed later: the database is away, not wrong.
    #[must_use]
    pub const fn is_outage(&self) -> bool {
        matches!(self, Self::Unavailable)
    }
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        if is_passing(&error) {
            return Self::Unavailable;
        }
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, information) => {
                Self::Duplicate { constraint: information.constraint_name().unwrap_or_default().to_owned() }
            }
            error => Self::Failed(error),
        }
    }
}

/// Whether the error passes by itself. A lost connection is known by its kind, whatever the server said in parting. Only
/// errors that leave the connection alive need their text, since diesel does not hand out the SQLSTATE.
fn is_passing(error: &Error) -> bool {
    match error {
        Error::BrokenTransactionManager => true,
        Error::RollbackErrorOnCommit { commit_error, .. } => is_passing(commit_error),
        Error::DatabaseError(kind, information) => match kind {
            DatabaseErrorKind::ClosedConnection
            | DatabaseErrorKind::UnableToSendCommand
            | DatabaseErrorKind::SerializationFailure
            // After a failover the old primary answers, but takes no writes.
            | DatabaseErrorKind::ReadOnlyTransaction => true,
            DatabaseErrorKind::Unknown => says_to_come_back(information.message()),
            _ => false,
        },
        _ => false,
    }
}

/// The messages of SQLSTATE 57014, 55P03 and 40P01, which PostgreSQL has not changed in twenty years.
fn says_to_come_back(message: &str) -> bool {
    message.starts_with("canceling statement due to ") || message == "deadlock detected"
}

#[cfg(test)]
mod tests {
    use super::{DatabaseErrorKind, Error, StoreError};

    fn store_error(kind: DatabaseErrorKind, message: &str) -> StoreError {
        Error::DatabaseError(kind, Box::new(message.to_owned())).into()
    }

    #[test]
    fn what_passes_is_told_from_what_is_wrong() {
        let lost = store_error(DatabaseErrorKind::ClosedConnection, "Verbindung beendet");
        assert!(matches!(lost, StoreError::Unavailable));
        let slow = "canceling statement due to statement timeout";
        assert!(matches!(store_error(DatabaseErrorKind::Unknown, slow), StoreError::Unavailable));
        let wrong = "column \"connection\" does not exist";
        assert!(matches!(store_error(DatabaseErrorKind::Unknown, wrong), StoreError::Failed(_)));
        let twice = store_error(DatabaseErrorKind::UniqueViolation, "duplicate key");
        assert!(matches!(twice, StoreError::Duplicate { .. }));
    }
}
