//! Ends sessions and tokens. All that must kill access goes through here (TK-4), so that nothing is forgotten: the sessions,
//! the families of tokens, and the epochs that codes on their way carry.

use crate::accounts::cause::Cause;
use crate::accounts::sessions::Session;
use crate::audit::{Actor, Event};
use crate::store::{Conn, StoreError, sessions, token_families, users};
use crate::types::{Origin, SessionId, Timestamp, UserId};

/// Why access ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The person signed out.
    SignedOut,
    /// The person, or an administrator, ended it from elsewhere.
    Ended,
    /// Another person signed in with the same browser.
    Replaced,
    /// The account was disabled.
    Disabled,
    /// The account was suspended.
    Suspended,
    /// The password was changed.
    PasswordChanged,
    /// What the person may do was changed.
    RoleChanged,
}

impl Ending {
    /// The reason as the database keeps it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::Ended => "ended",
            Self::Replaced => "replaced",
            Self::Disabled => "disabled",
            Self::Suspended => "suspended",
            Self::PasswordChanged => "password_changed",
            Self::RoleChanged => "role_changed",
        }
    }
}

/// Ends the session of a person who signs out.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn sign_out(
    conn: &mut Conn,
    session: &Session,
    origin: Option<&Origin>,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), StoreError> {
    end_session(conn, session.id, Ending::SignedOut, &Cause { actor, origin, now })?;
    Ok(())
}

/// Ends one session and the tokens that are bound to it; `false` when there is none or it was ended before. Tokens with
/// `offline_access` survive (TK-8).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_session(
    conn: &mut Conn,
    id: SessionId,
    ending: Ending,
    cause: &Cause<'_>,
) -> Result<bool, StoreError> {
    let Some(user_id) = sessions::owner(conn, id)? else { return Ok(false) };
    let because = ending.as_str();
    // Whoever ends a person's access holds their row, so that two endings never wait for each other.
    users::lock(conn, &[user_id])?;
    if !sessions::end(conn, id, because, cause.now)? {
        return Ok(false);
    }
    token_families::end_where_session(conn, id, because, cause.now)?;
    cause.record(conn, &Event::SessionEnded { user_id, session_id: id, because })?;
    Ok(true)
}

/// Ends all access of a person: every session but `except`, every token, and every code on its way. Gives how many sessions.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_sessions_of_user(
    conn: &mut Conn,
    user_id: UserId,
    except: Option<SessionId>,
    ending: Ending,
    cause: &Cause<'_>,
) -> Result<usize, StoreError> {
    let because = ending.as_str();
    users::lock(conn, &[user_id])?;
    let Some(epoch) = users::raise_epoch(conn, user_id)? else { return Ok(0) };
    let sessions = sessions::end_of_user(conn, user_id, except, because, cause.now)?;
    if let Some(kept) = except {
        sessions::carry_over(conn, kept, user_id, epoch - 1, epoch)?;
    }
    let families = token_families::end_where_user(conn, user_id, because, cause.now)?;
    cause.record(conn, &Event::AccessEnded { user_id, sessions, families, because })?;
    Ok(sessions)
}
