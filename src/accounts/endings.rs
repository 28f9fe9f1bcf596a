//! Ends sessions and tokens. All that must kill access goes through here (TK-4), so that nothing is forgotten: the sessions,
//! the families of tokens, and the epochs that codes on their way carry.

use crate::accounts::cause::Cause;
use crate::accounts::sessions::{AuthenticationMethod, Session};
use crate::audit::{Actor, Event};
use crate::store::{Conn, StoreError, authorization_codes, consents, sessions, token_families, users};
use crate::types::{ClientId, Origin, SessionId, Timestamp, UserId};

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
    /// The person asked to be erased.
    ErasureAsked,
    /// The person was erased.
    Erased,
    /// The owner of the address proved it; what stood before may be a stranger's (MAIL-7).
    OwnerProven,
    /// The owner said that somebody else is in the account.
    NotMe,
    /// What was shown for it opens the account no more.
    FactorRemoved,
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
            Self::ErasureAsked => "erasure_asked",
            Self::Erased => "erased",
            Self::OwnerProven => "owner_proven",
            Self::NotMe => "not_me",
            Self::FactorRemoved => "factor_removed",
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

/// Ends every standing session of a person but one, and the tokens that are bound to them; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_other_sessions(
    conn: &mut Conn,
    user_id: UserId,
    kept: SessionId,
    cause: &Cause<'_>,
) -> Result<usize, StoreError> {
    users::lock(conn, &[user_id])?;
    let mut ended = 0;
    for id in sessions::standing_of_user(conn, user_id, cause.now)? {
        if id != kept && end_session(conn, id, Ending::Ended, cause)? {
            ended += 1;
        }
    }
    Ok(ended)
}

/// Ends every standing session of a person that one of `methods` was shown for, but for the one they act in, and the tokens that are bound
/// to them (MFA-7); gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_sessions_by_method(
    conn: &mut Conn,
    user_id: UserId,
    methods: &[AuthenticationMethod],
    kept: SessionId,
    cause: &Cause<'_>,
) -> Result<usize, StoreError> {
    users::lock(conn, &[user_id])?;
    let methods: Vec<&str> = methods.iter().map(|it| it.as_str()).collect();
    let mut ended = 0;
    for id in sessions::standing_by_method(conn, user_id, &methods, cause.now)? {
        if id != kept && end_session(conn, id, Ending::FactorRemoved, cause)? {
            ended += 1;
        }
    }
    Ok(ended)
}

/// Takes from a client what a person let it have: the consent, every token, and every code on its way. `false` when it had
/// nothing.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn withdraw_app(
    conn: &mut Conn,
    user_id: UserId,
    client_id: &ClientId,
    cause: &Cause<'_>,
) -> Result<bool, StoreError> {
    users::lock(conn, &[user_id])?;
    let consented = consents::withdraw(conn, user_id, client_id, cause.now)?;
    let codes = authorization_codes::delete_open(conn, user_id, client_id)?;
    let families =
        token_families::end_where_user_and_client(conn, user_id, client_id, "withdrawn", cause.now)?;
    let had_something = consented || codes + families > 0;
    if had_something {
        cause.record(conn, &Event::ConsentWithdrawn { user_id, client_id: client_id.clone() })?;
    }
    Ok(had_something)
}
