//! The first state: who is meant is known, and the guess is paid for.

use std::time::Duration;

use crate::accounts::known_devices;
use crate::accounts::login::attempt::LoginAttempt;
use crate::accounts::login::identifier::Identifier;
use crate::accounts::login::proven::{Judged, Proven, Refuted};
use crate::accounts::login::reservation::{Reservation, Reserved, Trust, counted_by};
use crate::accounts::passwords::PasswordVerdict;
use crate::accounts::users::User;
use crate::audit::LoginFailure;
use crate::limits::{Limit, Limits};
use crate::store::users::CredentialsRow;
use crate::store::{Conn, StoreError};
use crate::types::{Secret, Timestamp, UserId};

/// After so many wrong passwords one after another an unknown device's are not looked at any more (RL-2).
pub(super) const MOST_FAILURES: i32 = 100;

/// A sign-in whose guess may be looked at.
pub(super) struct Begun {
    account: Option<Box<Account>>,
    trust: Trust,
    reservation: Reservation,
}

/// The account as it was when the sign-in began.
pub(super) struct Account {
    pub(super) user: User,
    pub(super) password_changed_at: Option<Timestamp>,
    pub(super) hash: Option<Secret<String>>,
    failures: i32,
    lock_generation: i64,
}

/// Whether it may.
pub(super) enum Beginning {
    Begun(Begun),
    Locked { by: Limit, retry_after: Duration, limit: u32 },
}

impl Begun {
    /// Finds the account and pays for the guess, alike whether there is one or not.
    pub(super) fn begin(
        conn: &mut Conn,
        attempt: &LoginAttempt,
        limits: &Limits,
        now: Timestamp,
    ) -> Result<Beginning, StoreError> {
        let identifier = Identifier::parse(&attempt.identifier);
        let account = identifier.find(conn)?.map(|it| Box::new(Account::from(it)));
        let user_id = account.as_ref().map(|it| it.user.id);
        let trust = trust(conn, attempt, user_id)?;
        let generation = account.as_ref().map(|it| it.lock_generation).unwrap_or_default();
        let counted = (identifier.limit_subject(), generation);
        let wanted = counted_by(counted, trust, &attempt.arrival.origin);
        match Reservation::take(conn, limits, wanted, now)? {
            Reserved::Yes(reservation) => Ok(Beginning::Begun(Self { account, trust, reservation })),
            Reserved::No { limit, retry_after, capacity } => {
                Ok(Beginning::Locked { by: limit, retry_after, limit: capacity })
            }
        }
    }

    /// What the password is compared with; `None` where nothing could match.
    pub(super) fn evaluated_hash(&self) -> Option<Secret<String>> {
        self.account.as_ref().filter(|it| self.evaluates(it)).and_then(|it| it.hash.clone())
    }

    /// Moves on with what the hashing said.
    pub(super) fn judge(self, verdict: PasswordVerdict) -> Judged {
        let is_evaluated = self.account.as_ref().is_some_and(|it| self.evaluates(it));
        let Some(account) = self.account else {
            return Judged::Refuted(Refuted {
                user_id: None,
                failure: LoginFailure::UnknownAccount,
                trust: self.trust,
                exhausted: self.reservation.into_exhausted(),
            });
        };
        let failure = match verdict {
            PasswordVerdict::Right { needs_rehash } if is_evaluated => {
                // A closed account must not take longer for the right password than for a wrong one.
                let needs_rehash = needs_rehash && account.user.is_active();
                let (trust, reservation) = (self.trust, self.reservation);
                return Judged::Proven(Proven { account, trust, reservation, needs_rehash });
            }
            _ if is_evaluated => LoginFailure::WrongPassword,
            _ => LoginFailure::NotEvaluated,
        };
        let exhausted = self.reservation.into_exhausted();
        Judged::Refuted(Refuted { user_id: Some(account.user.id), failure, trust: self.trust, exhausted })
    }

    /// Whether the account's password is looked at for this device (RL-2).
    const fn evaluates(&self, account: &Account) -> bool {
        matches!(self.trust, Trust::KnownDevice(_)) || account.failures < MOST_FAILURES
    }
}

impl From<CredentialsRow> for Account {
    fn from(row: CredentialsRow) -> Self {
        Self {
            password_changed_at: row.user.password_changed_at,
            user: User::from(row.user),
            hash: row.password_hash.map(Secret::new),
            failures: row.password_failures,
            lock_generation: row.lock_generation,
        }
    }
}

fn trust(conn: &mut Conn, attempt: &LoginAttempt, user_id: Option<UserId>) -> Result<Trust, StoreError> {
    let (Some(device), Some(user_id)) = (&attempt.arrival.device, user_id) else { return Ok(Trust::Unknown) };
    let is_known = known_devices::is_known(conn, Some(device), user_id)?;
    Ok(if is_known { Trust::KnownDevice(device.hash()) } else { Trust::Unknown })
}
