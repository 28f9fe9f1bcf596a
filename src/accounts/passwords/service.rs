//! Prepares and changes passwords. Hashing lies between the transactions, never inside one.

use std::time::Duration;

use thiserror::Error;

use crate::accounts::passwords::change::{Change, Changing};
use crate::accounts::passwords::prepared::PreparedPassword;
use crate::accounts::passwords::rules::{AcceptedPassword, PasswordFault, PasswordRules, Protection};
use crate::accounts::passwords::strength::Strength;
use crate::accounts::passwords::subject::PasswordSubject;
use crate::accounts::passwords::{Admission, Hasher, HasherBusy, PasswordVerdict};
use crate::accounts::sessions::{Session, SignedIn};
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::store::{Conn, Db, StoreError, password_history, users};
use crate::types::{Clock, Origin, PlainToken, Secret, UserId};

/// Why a password was not prepared.
#[derive(Debug, Error)]
pub enum PasswordError {
    /// The rules do not take it.
    #[error(transparent)]
    Fault(#[from] PasswordFault),
    /// Too many hash at once: answer 503.
    #[error(transparent)]
    Busy(#[from] HasherBusy),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Somebody wants another password.
#[derive(Clone, Debug)]
pub struct PasswordChange {
    /// Who, and in which session.
    pub signed_in: SignedIn,
    /// The password that they have now, as typed; not looked at where they have none.
    pub current: Secret<String>,
    /// The one that they want, as typed.
    pub new: Secret<String>,
    /// Where the request comes from.
    pub origin: Origin,
}

/// What became of it.
#[derive(Debug)]
pub enum ChangeOutcome {
    /// It is changed. Everything else of the person has ended, and this session goes on under another token.
    Changed {
        /// The session.
        session: Box<Session>,
        /// Its new cookie.
        cookie: PlainToken,
    },
    /// The new one is not taken.
    Refused(PasswordFault),
    /// The current one is another.
    WrongCurrent,
    /// Too many wrong ones; nothing was looked at.
    Locked {
        /// The limit's name.
        by: &'static str,
        /// When to come back.
        retry_after: Duration,
        /// How many failures the limit allows in its window.
        limit: u32,
    },
    /// The sign-in is too long ago.
    SignInAgain,
    /// Password, account or session changed while this was looked at; nothing was changed here.
    ChangedMeanwhile,
}

/// Prepares and changes passwords.
#[derive(Clone)]
pub struct Passwords {
    /// Where accounts are kept.
    pub db: Db,
    /// Who hashes.
    pub hasher: Hasher,
    /// What passwords must be.
    pub rules: PasswordRules,
    /// Counts wrong current passwords.
    pub limits: Limits,
    /// The time.
    pub clock: Clock,
    /// Tells owners of a change; nobody where passwords are only prepared.
    pub mailer: Option<Mailer>,
}

impl Passwords {
    /// Whether somebody signed in recently enough to change the password (PW-5).
    #[must_use]
    pub fn is_recent(&self, signed_in: &SignedIn) -> bool {
        signed_in.is_recent(self.clock.now())
    }

    /// How hard a password is to guess, estimated on the pool, because the estimate takes its time. Anybody may ask, so sign-ins
    /// go first.
    ///
    /// # Errors
    /// [`HasherBusy`] when half of the pool is taken.
    pub async fn strength(
        &self,
        password: &Secret<String>,
        subject: &PasswordSubject,
    ) -> Result<Strength, HasherBusy> {
        let (rules, password, subject) = (self.rules.clone(), password.clone(), subject.clone());
        self.hasher.admit_advice()?.compute(move || rules.strength(password.expose(), &subject)).await
    }

    /// Judges a new password (PW-2, PW-3), compares it with the former ones where the subject has an account (PW-4), and hashes
    /// it. What comes out goes into [`PreparedPassword::apply`] or [`crate::accounts::passwords::store`].
    ///
    /// # Errors
    /// [`PasswordError`] with what is wrong.
    pub async fn prepare(
        &self,
        password: &Secret<String>,
        subject: &PasswordSubject,
        protection: Protection,
    ) -> Result<PreparedPassword, PasswordError> {
        let accepted = self.rules.judge(password, subject, protection)?;
        let admission = self.hasher.admit()?;
        let former = match subject.user_id {
            Some(user_id) => self.former(user_id).await?,
            None => Vec::new(),
        };
        self.finish(&accepted, former, &admission).await
    }

    /// Changes the password of somebody who is signed in (PW-5).
    ///
    /// # Errors
    /// [`PasswordError::Busy`] before anything is counted, [`PasswordError::Store`].
    pub async fn change(&self, wish: PasswordChange) -> Result<ChangeOutcome, PasswordError> {
        let now = self.clock.now();
        if !wish.signed_in.is_recent(now) {
            return Ok(ChangeOutcome::SignInAgain);
        }
        let subject = PasswordSubject::from(&wish.signed_in.user);
        let accepted = match self.rules.judge(&wish.new, &subject, Protection::PasswordAlone) {
            Ok(accepted) => accepted,
            Err(fault) => return Ok(ChangeOutcome::Refused(fault)),
        };
        let admission = self.hasher.admit()?;
        let change = Change { wish: wish.clone(), limits: self.limits, mailer: self.mailer.clone(), now };
        let (begun, former) = match self.begin(&change, wish.signed_in.user.id).await? {
            (Changing::Begun(begun), former) => (begun, former),
            (Changing::Over(outcome), _) => return Ok(outcome),
        };
        if let Some(hash) = begun.current.clone()
            && admission.verify(Some(hash), wish.current.clone()).await? == PasswordVerdict::Wrong
        {
            self.db.transaction(move |conn| change.refuse(conn, &begun)).await?;
            return Ok(ChangeOutcome::WrongCurrent);
        }
        match self.finish(&accepted, former, &admission).await {
            Ok(prepared) => Ok(self.db.transaction(move |conn| change.run(conn, &begun, &prepared)).await?),
            Err(PasswordError::Fault(fault)) => {
                self.db.transaction(move |conn| change.give_back(conn, &begun)).await?;
                Ok(ChangeOutcome::Refused(fault))
            }
            Err(error) => Err(error),
        }
    }

    async fn begin(
        &self,
        change: &Change,
        user_id: UserId,
    ) -> Result<(Changing, Vec<Secret<String>>), StoreError> {
        let (change, kept) = (change.clone(), self.kept());
        self.db.transaction(move |conn| Ok((change.begin(conn)?, former_of(conn, user_id, kept)?))).await
    }

    async fn former(&self, user_id: UserId) -> Result<Vec<Secret<String>>, StoreError> {
        let kept = self.kept();
        self.db.read(move |conn| former_of(conn, user_id, kept)).await
    }

    /// How many former passwords are looked at beside the present one; `None` where none is, not even that.
    fn kept(&self) -> Option<i64> {
        self.rules.refuses_former().then(|| self.rules.former().into())
    }

    async fn finish(
        &self,
        accepted: &AcceptedPassword,
        former: Vec<Secret<String>>,
        admission: &Admission,
    ) -> Result<PreparedPassword, PasswordError> {
        for hash in former {
            let verdict = admission.verify(Some(hash), accepted.password().clone()).await?;
            if verdict != PasswordVerdict::Wrong {
                return Err(PasswordFault::UsedBefore.into());
            }
        }
        let hash = admission.hash(accepted.password().clone()).await?;
        Ok(PreparedPassword { hash, is_short: accepted.is_short(), former: Some(self.rules.former()) })
    }
}

/// The hashes of a person's present and former passwords.
fn former_of(conn: &mut Conn, user_id: UserId, kept: Option<i64>) -> Result<Vec<Secret<String>>, StoreError> {
    let Some(kept) = kept else { return Ok(Vec::new()) };
    let present = users::find_credentials(conn, user_id)?.and_then(|it| it.password_hash);
    let former = password_history::newest(conn, user_id, kept)?;
    Ok(present.into_iter().chain(former).map(Secret::new).collect())
}
