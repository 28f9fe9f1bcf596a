//! Whether what a token stands for still holds (TK-4, TK-7): one row that joins family, session, person and client.

use crate::accounts::sessions::LastUse;
use crate::store::token_families::StandingRow;
use crate::store::users::UserRow;
use crate::types::{Timestamp, TokenId};

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

/// The first reason why a family, or the access token of it that is presented, does not stand; `None` when it does.
#[must_use]
pub fn fault(row: &StandingRow, token: Option<TokenId>) -> Option<Fault> {
    let family = &row.family;
    let user = &row.user;
    if family.ended_at.is_some() {
        Some(Fault::Ended)
    } else if token.is_some_and(|it| row.revoked_tokens.contains(&it.uuid())) {
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
fn must_act(user: &UserRow) -> bool {
    user.must_accept_terms()
        || user.must_change_password
        || (!user.has_factor && (user.factor_demanded_by.is_some() || user.password_is_short))
}

/// Whether the session was not ended. One that merely lapsed, or was purged after lapsing, still carries its families.
#[must_use]
pub fn session_stands(row: &StandingRow) -> bool {
    row.session.is_none_or(|(epoch, ended_at)| epoch == row.family.session_epoch && ended_at.is_none())
}

/// Until when the second factor of a family's sign-in counts (SES-3); `None` when it never did, or no longer. A day after it was shown
/// it is over whatever is done, which stands in the family. An idle hour ends it before that, and whether there was one is for the
/// session to say: a refresh that is bound to it is a use of it and moves its hour on, while one with `offline_access` does not
/// mean that anybody is there. Whoever signed out is not.
#[must_use]
pub fn assured_until(row: &StandingRow) -> Option<Timestamp> {
    let in_session = row.session_assured_until.filter(|_| session_stands(row))?;
    row.family.assured_until.map(|it| it.min(in_session))
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
