//! An account is made with a passkey in place of a password.

use crate::accounts::cause::Cause;
use crate::accounts::factors::{self, FactorChange};
use crate::accounts::login::EntryRules;
use crate::accounts::passkeys::question::Question;
use crate::accounts::passkeys::registration::{AdditionFault, NewPasskey};
use crate::accounts::passkeys::service::Passkeys;
use crate::accounts::recovery_codes::RecoveryCode;
use crate::accounts::sessions::AuthenticationMethod;
use crate::accounts::users::User;
use crate::mail::FactorKind;
use crate::store::passkeys::{self, PasskeyRow};
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TokenHash, UserId};

/// A proven passkey whose account is still to be made.
pub struct NewcomersPasskey(PasskeyRow);

/// What a new account has of its passkey.
pub struct FirstPasskey {
    /// How its person proved who they are.
    pub method: AuthenticationMethod,
    /// The recovery codes that come with the first factor.
    pub recovery_codes: Vec<RecoveryCode>,
}

impl Passkeys {
    /// Asks whoever sits at a browser for the passkey of an account that is to be made; `None` where there can be none. The
    /// database is not asked.
    #[must_use]
    pub fn ask_newcomer(&self, browser: &TokenHash) -> Option<Question> {
        self.ceremonies.ask_newcomer(browser, self.clock.now())
    }

    /// Judges what came back within the transaction that makes the account, and uses its challenge up.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn judge_newcomer(
        &self,
        conn: &mut Conn,
        new: &NewPasskey,
        browser: &TokenHash,
        now: Timestamp,
    ) -> Result<Result<NewcomersPasskey, AdditionFault>, StoreError> {
        Ok(self.ceremonies.judge_newcomer(conn, new, browser, now)?.map(NewcomersPasskey))
    }
}

impl NewcomersPasskey {
    /// The id that the account must have, because the authenticator keeps it with the passkey.
    #[must_use]
    pub fn user_id(&self) -> UserId {
        self.0.user_id.into()
    }

    /// Gives it to its account, which is made and locked.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn keep(
        &self,
        conn: &mut Conn,
        user: &User,
        rules: &EntryRules,
        cause: &Cause<'_>,
    ) -> Result<Result<FirstPasskey, AdditionFault>, StoreError> {
        if !passkeys::insert(conn, &self.0)? {
            return Ok(Err(AdditionFault::Taken));
        }
        let change = FactorChange { user, kind: FactorKind::Passkey, name: &self.0.name, rules };
        change.added(conn, None, cause)?;
        let recovery_codes = factors::codes_where_none(conn, user.id, cause)?;
        let method = AuthenticationMethod::of_passkey(self.0.is_backup_eligible);
        Ok(Ok(FirstPasskey { method, recovery_codes }))
    }
}
