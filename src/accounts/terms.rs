//! The terms of use: which ones everybody must have accepted, and who accepts them. While somebody has not, that and signing
//! out are all they can do (PW-6). Which ones they are stands in the database, so that all instances ask for the same.

use crate::accounts::cause::Cause;
use crate::accounts::error::AccountsError;
use crate::audit::{Actor, Event};
use crate::config::TermsOfUse;
use crate::store::{Conn, Db, StoreError, installation, terms_acceptances};
use crate::types::{Clock, Origin, UserId};

/// Asks people for their consent to the terms.
#[derive(Clone)]
pub struct Terms {
    /// Where accounts are kept.
    pub db: Db,
    /// The time.
    pub clock: Clock,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// These terms are accepted.
    Accepted,
    /// Meanwhile there are others, or none.
    Outdated,
}

impl Terms {
    /// The terms that everybody must have accepted; `None` where there are none.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn wanted(&self) -> Result<Option<TermsOfUse>, AccountsError> {
        Ok(self.db.read::<_, StoreError>(wanted_in).await?)
    }

    /// Remembers that somebody accepts the terms of this version, if they are the ones that are asked for.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn accept(
        &self,
        user_id: UserId,
        version: String,
        origin: Origin,
    ) -> Result<Acceptance, AccountsError> {
        let now = self.clock.now();
        let accept = move |conn: &mut Conn| {
            if wanted_in(conn)?.is_none_or(|it| it.version != version) {
                return Ok(Acceptance::Outdated);
            }
            let actor = Actor::User(user_id);
            accept(conn, user_id, &version, &Cause { actor: &actor, origin: Some(&origin), now })?;
            Ok(Acceptance::Accepted)
        };
        Ok(self.db.transaction::<_, StoreError>(accept).await?)
    }
}

/// Notes that a person accepts a version; the first time is told by the audit.
pub(in crate::accounts) fn accept(
    conn: &mut Conn,
    user_id: UserId,
    version: &str,
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    if terms_acceptances::accept(conn, user_id, version, cause.now)? {
        cause.record(conn, &Event::TermsAccepted { user_id, version: version.to_owned() })?;
    }
    Ok(())
}

/// Brings what is asked of everybody in line with the settings.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn enforce(conn: &mut Conn, terms: Option<&TermsOfUse>, cause: &Cause<'_>) -> Result<(), StoreError> {
    let (version, url) = (terms.map(|it| it.version.as_str()), terms.map(|it| it.url.as_str()));
    if installation::set_terms(conn, version, url)? {
        cause.record(conn, &Event::TermsChanged { version: version.map(str::to_owned) })?;
    }
    Ok(())
}

fn wanted_in(conn: &mut Conn) -> Result<Option<TermsOfUse>, StoreError> {
    let row = installation::find(conn)?;
    Ok(row.and_then(|it| Some(TermsOfUse { url: it.terms_url?, version: it.terms_version? })))
}
