//! What every change of factors brings with it (MFA-7): the account's own note, an audit event, and the end of what the factors
//! proved so far, which is remembered browsers, sign-ins on their way, and the assurance of other sessions and of tokens.

use crate::accounts::cause::Cause;
use crate::accounts::factors::settle;
use crate::accounts::login::EntryRules;
use crate::accounts::notices;
use crate::accounts::passwords;
use crate::accounts::users::User;
use crate::audit::Event;
use crate::config::FactorSettings;
use crate::mail::{FactorKind, Notice};
use crate::store::{
    Conn, StoreError, factor_failures, groups, login_challenges, passkeys, recovery_codes,
    remembered_devices, sessions, token_families, totp_credentials, users,
};
use crate::types::{SessionId, Timestamp, UserId};

/// A factor that a person gains or loses.
#[derive(Clone, Copy, Debug)]
pub struct FactorChange<'a> {
    /// Whose it is; they are locked.
    pub user: &'a User,
    /// What it is.
    pub kind: FactorKind,
    /// What the person calls it.
    pub name: &'a str,
    /// Who needs factors, and who tells of them.
    pub rules: &'a EntryRules,
}

impl FactorChange<'_> {
    /// The factor was added. `session` is where that was done; what it proved stays.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn added(
        &self,
        conn: &mut Conn,
        session: Option<SessionId>,
        cause: &Cause<'_>,
    ) -> Result<(), StoreError> {
        let user_id = self.user.id;
        users::set_factor(conn, user_id, true, None)?;
        forget_proofs(conn, user_id, session, cause)?;
        cause.record(conn, &Event::FactorAdded { user_id, kind: name_of(self.kind) })?;
        let notice = Notice::FactorAdded { kind: self.kind, name: Some(self.name.to_owned()) };
        notices::tell(conn, &self.rules.mailer, self.user, notice, cause)
    }

    /// The factor was removed. Without another one the recovery codes go too, and whoever must have one enrols another at once.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn removed(&self, conn: &mut Conn, cause: &Cause<'_>) -> Result<(), StoreError> {
        let user_id = self.user.id;
        let has_others = has_any(conn, user_id)?;
        settle(conn, self.user, has_others, &self.rules.factors)?;
        if !has_others {
            recovery_codes::delete_of_user(conn, user_id)?;
        }
        forget_proofs(conn, user_id, None, cause)?;
        cause.record(conn, &Event::FactorRemoved { user_id, kind: name_of(self.kind) })?;
        self.tell_removed(conn, cause)
    }

    fn tell_removed(&self, conn: &mut Conn, cause: &Cause<'_>) -> Result<(), StoreError> {
        let notice = Notice::FactorRemoved { kind: self.kind, name: Some(self.name.to_owned()) };
        notices::tell(conn, &self.rules.mailer, self.user, notice, cause)
    }
}

const fn name_of(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Totp => "totp",
        FactorKind::Passkey => "passkey",
    }
}

/// Takes every factor from a person who can no longer show any; they must enrol another before anything else, and hear of each
/// that is gone.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn reset(conn: &mut Conn, user: &User, rules: &EntryRules, cause: &Cause<'_>) -> Result<(), StoreError> {
    users::lock(conn, &[user.id])?;
    let apps = totp_credentials::list(conn, user.id)?.into_iter().map(|it| (FactorKind::Totp, it.name));
    let keys = passkeys::list(conn, user.id)?.into_iter().map(|it| (FactorKind::Passkey, it.name));
    for (kind, name) in apps.chain(keys) {
        FactorChange { user, kind, name: &name, rules }.tell_removed(conn, cause)?;
    }
    totp_credentials::delete_of_user(conn, user.id)?;
    passkeys::delete_of_user(conn, user.id)?;
    recovery_codes::delete_of_user(conn, user.id)?;
    factor_failures::delete_of_user(conn, user.id)?;
    users::set_factor(conn, user.id, false, Some("operator"))?;
    forget_proofs(conn, user.id, None, cause)?;
    cause.record(conn, &Event::FactorsReset { user_id: user.id })
}

/// Whether a person has any second factor. Recovery codes are none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn has_any(conn: &mut Conn, user: UserId) -> Result<bool, StoreError> {
    Ok(count(conn, user)? > 0)
}

/// Whether the person must choose a longer password before a factor goes: it is the last, and the password is long enough only
/// beside one (PW-2).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn needs_longer_password(conn: &mut Conn, user: UserId) -> Result<bool, StoreError> {
    Ok(count(conn, user)? == 1 && passwords::needs_longer(conn, user)?)
}

fn count(conn: &mut Conn, user: UserId) -> Result<i64, StoreError> {
    Ok(totp_credentials::count(conn, user)? + passkeys::count(conn, user)?)
}

/// Brings what is wanted of administrators and of the members of groups in line with the settings; gives how many accounts that
/// changed.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn enforce(conn: &mut Conn, settings: &FactorSettings, now: Timestamp) -> Result<usize, StoreError> {
    let administrators = if settings.admins_required {
        users::demand_factor_of_administrators(conn)?
    } else {
        users::release_administrators_from_factor(conn)?
    };
    groups::require_factor(conn, &settings.required_groups, now)?;
    let released = users::release_members_from_factor(conn, None)?;
    Ok(administrators + released + users::demand_factor_of_members(conn, None)?)
}

/// Takes back what factors proved so far: in browsers that were remembered, sign-ins on their way, sessions and tokens. `except` is the
/// session in which that is done.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub(super) fn forget_proofs(
    conn: &mut Conn,
    user: UserId,
    except: Option<SessionId>,
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    remembered_devices::delete_of_user(conn, user)?;
    login_challenges::consume_of_user(conn, user, cause.now)?;
    sessions::forget_assurance(conn, user, except)?;
    // After the sessions: a family that is begun meanwhile holds its session, and is seen here or sees what was forgotten there.
    token_families::forget_assurance(conn, user, except)
}
