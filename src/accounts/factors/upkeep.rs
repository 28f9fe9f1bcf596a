//! What a person has, and what they do with it afterwards: rename, remove, make anew, forget.

use uuid::Uuid;

use crate::accounts::cause::Cause;
use crate::accounts::error::AccountsError;
use crate::accounts::factors::changes::{FactorChange, forget_proofs, needs_longer_password};
use crate::accounts::factors::remembered_devices::{self, RememberedDevice};
use crate::accounts::factors::service::{Factors, make_codes};
use crate::accounts::notices;
use crate::accounts::own_account::Doer;
use crate::accounts::recovery_codes::RecoveryCode;
use crate::accounts::totp;
use crate::accounts::users::{self, User};
use crate::audit::{Actor, Event};
use crate::mail::{FactorKind, Notice};
use crate::store::totp_credentials::{self, TotpCredentialRow};
use crate::store::{Conn, StoreError, recovery_codes};
use crate::types::{Timestamp, TotpId, UserId};

/// An authenticator app as pages show it.
#[derive(Clone, Debug)]
pub struct TotpView {
    /// The app's id.
    pub id: TotpId,
    /// What the person calls it.
    pub name: String,
    /// When it was used last.
    pub last_used_at: Option<Timestamp>,
    /// When it was added.
    pub created_at: Timestamp,
}

/// What there is of recovery codes.
#[derive(Clone, Copy, Debug)]
pub struct RecoveryCodesView {
    /// How many are unused.
    pub left: i64,
    /// When they were made; `None` where there are none.
    pub made_at: Option<Timestamp>,
}

/// What a person has.
#[derive(Clone, Debug)]
pub struct FactorsView {
    /// Authenticator apps, the oldest first.
    pub apps: Vec<TotpView>,
    /// Recovery codes.
    pub recovery_codes: RecoveryCodesView,
    /// Browsers in which no second factor is asked for.
    pub devices: Vec<RememberedDevice>,
}

/// What became of a wish to remove an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It is gone.
    Removed,
    /// The person has no such app.
    Absent,
    /// It is the last factor, and the password is long enough only beside one (PW-2).
    NeedsLongerPassword,
}

impl Factors {
    /// What a person has.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn view(&self, user: UserId) -> Result<FactorsView, AccountsError> {
        let now = self.clock.now();
        let read = move |conn: &mut Conn| -> Result<FactorsView, StoreError> {
            Ok(FactorsView {
                apps: totp_credentials::list(conn, user)?.into_iter().map(TotpView::from).collect(),
                recovery_codes: RecoveryCodesView {
                    left: recovery_codes::count_unused(conn, user)?,
                    made_at: recovery_codes::made_at(conn, user)?,
                },
                devices: remembered_devices::list(conn, user, now)?,
            })
        };
        Ok(self.db.read(read).await?)
    }

    /// Whether a person has an authenticator app.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn has_app(&self, user: UserId) -> Result<bool, AccountsError> {
        Ok(self.db.read::<_, StoreError>(move |conn| Ok(totp_credentials::count(conn, user)? > 0)).await?)
    }

    /// Gives an app another name; `false` when the person has no such app.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn rename_app(&self, doer: Doer, id: TotpId, name: String) -> Result<bool, AccountsError> {
        let rename = move |conn: &mut Conn, user: &User, cause: &Cause<'_>| {
            let is_renamed = totp::rename(conn, user.id, id, &name)?;
            if is_renamed {
                cause.record(conn, &Event::AuthenticatorRenamed { user_id: user.id })?;
            }
            Ok(is_renamed)
        };
        Ok(self.upkeep(doer, rename).await?.unwrap_or_default())
    }

    /// Removes an app. Before the last factor goes, a password that was short beside it must be a longer one.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn remove_app(&self, doer: Doer, id: TotpId) -> Result<Removal, AccountsError> {
        let rules = self.rules.clone();
        let remove = move |conn: &mut Conn, user: &User, cause: &Cause<'_>| {
            let apps = totp_credentials::list(conn, user.id)?;
            let Some(app) = apps.into_iter().find(|it| it.id == id.uuid()) else {
                return Ok(Removal::Absent);
            };
            if needs_longer_password(conn, user.id)? {
                return Ok(Removal::NeedsLongerPassword);
            }
            totp::remove(conn, user.id, id)?;
            let change = FactorChange { user, kind: FactorKind::Totp, name: &app.name, rules: &rules };
            change.removed(conn, cause)?;
            Ok(Removal::Removed)
        };
        Ok(self.upkeep(doer, remove).await?.unwrap_or(Removal::Absent))
    }

    /// Makes new recovery codes; older ones are dead, and so is what they proved anywhere but in this session (MFA-7). `None` for a person without a factor.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn make_recovery_codes(&self, doer: Doer) -> Result<Option<Vec<RecoveryCode>>, AccountsError> {
        let (mailer, session) = (self.rules.mailer.clone(), doer.session_id);
        let make = move |conn: &mut Conn, user: &User, cause: &Cause<'_>| {
            if !user.has_factor {
                return Ok(None);
            }
            forget_proofs(conn, user.id, Some(session), cause)?;
            notices::tell(conn, &mailer, user, Notice::RecoveryCodesRegenerated, cause)?;
            Ok(Some(make_codes(conn, user.id, cause)?))
        };
        Ok(self.upkeep(doer, make).await?.flatten())
    }

    /// Asks for a second factor in a browser again; `false` when it is not remembered.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn forget_device(&self, doer: Doer, id: Uuid) -> Result<bool, AccountsError> {
        let forget = move |conn: &mut Conn, user: &User, cause: &Cause<'_>| {
            let is_forgotten = remembered_devices::forget(conn, user.id, id)?;
            if is_forgotten {
                cause.record(conn, &Event::DeviceForgotten { user_id: user.id })?;
            }
            Ok(is_forgotten)
        };
        Ok(self.upkeep(doer, forget).await?.unwrap_or_default())
    }

    /// Asks for a second factor in every browser again; gives how many were remembered.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn forget_devices(&self, doer: Doer) -> Result<usize, AccountsError> {
        let forget = move |conn: &mut Conn, user: &User, cause: &Cause<'_>| {
            let forgotten = remembered_devices::forget_all(conn, user.id)?;
            for _ in 0..forgotten {
                cause.record(conn, &Event::DeviceForgotten { user_id: user.id })?;
            }
            Ok(forgotten)
        };
        Ok(self.upkeep(doer, forget).await?.unwrap_or_default())
    }

    /// One transaction in the name of a person, who is locked and read after that; `None` when there is no such person.
    async fn upkeep<T: Send + 'static>(
        &self,
        doer: Doer,
        work: impl FnOnce(&mut Conn, &User, &Cause<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<Option<T>, StoreError> {
        let now = self.clock.now();
        let act = move |conn: &mut Conn| {
            crate::store::users::lock(conn, &[doer.user_id])?;
            let Some(user) = users::find(conn, doer.user_id)? else { return Ok(None) };
            let actor = Actor::User(doer.user_id);
            work(conn, &user, &Cause { actor: &actor, origin: Some(&doer.origin), now }).map(Some)
        };
        self.db.transaction(act).await
    }
}

impl From<TotpCredentialRow> for TotpView {
    fn from(row: TotpCredentialRow) -> Self {
        Self { id: row.id.into(), name: row.name, last_used_at: row.last_used_at, created_at: row.created_at }
    }
}
