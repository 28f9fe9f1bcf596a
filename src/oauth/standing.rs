//! Whether what a token stands for still holds (TK-4, TK-7): one row that joins family, session, person and client.

use crate::accounts::sessions::LastUse;
use crate::accounts::users;
use crate::oauth::claims::ClaimsRequest;
use crate::store::token_families::StandingRow;
use crate::store::users::UserRow;
use crate::store::{Conn, StoreError};
use crate::types::ScopeSet;

/// Why a family no longer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The family was ended.
    Ended,
    /// The access token was revoked by itself.
    Revoked,
    /// The client is disabled.
    ClientDisabled,
    /// The person is suspended or disabled, must act first, or something ended all their access.
    Person,
    /// The session was ended.
    Session,
    /// The consent was withdrawn.
    Consent,
}

/// The first reason why a family does not stand; `None` when it does.
#[must_use]
pub fn fault(row: &StandingRow) -> Option<Fault> {
    let family = &row.family;
    let user = &row.user;
    if family.ended_at.is_some() {
        Some(Fault::Ended)
    } else if row.is_token_revoked {
        Some(Fault::Revoked)
    } else if !row.client_enabled {
        Some(Fault::ClientDisabled)
    } else if must_act(user) || user.status != "active" || user.epoch != family.user_epoch {
        Some(Fault::Person)
    } else if family.kind == "session" && !session_stands(row) {
        Some(Fault::Session)
    } else if !consent_stands(row) {
        Some(Fault::Consent)
    } else {
        None
    }
}

/// Whether the account demands something before anything else (PW-6).
const fn must_act(user: &UserRow) -> bool {
    user.must_change_password
        || (!user.has_factor && (user.factor_demanded_by.is_some() || user.password_is_short))
}

/// The groups of the person, where the scope or a single claim asks for them.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn groups(
    conn: &mut Conn,
    row: &StandingRow,
    scope: &ScopeSet,
    claims: &ClaimsRequest,
) -> Result<Vec<String>, StoreError> {
    if scope.contains("groups") || claims.names("groups") {
        users::groups_of(conn, row.user.id.into())
    } else {
        Ok(Vec::new())
    }
}

/// Whether the session was not ended. One that merely lapsed, or was purged after lapsing, still carries its families.
#[must_use]
pub fn session_stands(row: &StandingRow) -> bool {
    row.session.is_none_or(|(epoch, ended_at)| epoch == row.family.session_epoch && ended_at.is_none())
}

/// The last use of the session that a family is bound to. One with `offline_access` works while nobody is there, so its use
/// is none of a session's.
#[must_use]
pub fn last_use(row: &StandingRow) -> Option<LastUse> {
    let session = row.family.session_id.filter(|_| row.family.kind == "session")?;
    row.session_seen_at.map(|at| LastUse { session: session.into(), at })
}

fn consent_stands(row: &StandingRow) -> bool {
    let Some(expected) = row.family.consent_epoch else { return true };
    row.consent.is_some_and(|(epoch, withdrawn_at)| epoch == expected && withdrawn_at.is_none())
}
