//! The second factor, at a sign-in or shown again by somebody who is signed in. Whatever kind it is of, it goes through here, so
//! that one count stands before all of them (MFA-5): the person is locked, the count is looked at, and only then is the factor.

use std::time::Duration;

use crate::accounts::cause::Cause;
use crate::accounts::factors::failures::{self, Room};
use crate::accounts::factors::remembered_devices;
use crate::accounts::login::challenge::{self, LoginChallenge};
use crate::accounts::login::entry::{Arrival, Entered, Entry, EntryRules};
use crate::accounts::notices;
use crate::accounts::sessions::AuthenticationMethod;
use crate::accounts::users::{self, User};
use crate::audit::{self, Actor, Event};
use crate::mail::Notice;
use crate::store::{Conn, StoreError};
use crate::types::{PlainToken, Timestamp};

/// Whether the browser is to be remembered, so that the next sign-in in it asks for no second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceMemory {
    /// It is.
    Remember,
    /// It is not.
    Forget,
}

/// Somebody shows a second factor.
#[derive(Clone, Debug)]
pub struct FactorStep {
    /// The browser.
    pub arrival: Arrival,
    /// What sessions are made by.
    pub rules: EntryRules,
    /// Whether the browser is to be remembered.
    pub memory: DeviceMemory,
    /// Now.
    pub now: Timestamp,
}

/// What became of it.
#[derive(Debug)]
pub enum FactorOutcome {
    /// The person is signed in, or what they are signed in with counts for more now.
    SignedIn(Box<Entered>),
    /// It was wrong.
    Wrong,
    /// Too many were wrong: this one was not looked at, or it was the last that is.
    Locked {
        /// When to come back.
        retry_after: Duration,
        /// How many may be wrong.
        limit: u32,
        /// Whether this one was the last that is.
        began_lock: bool,
    },
    /// There is no sign-in to finish: it took too long, was finished, or the account changed.
    Gone,
}

impl FactorStep {
    /// Finishes the sign-in of `token` with what `prove` finds; `None` from it is a wrong factor. Call it in a transaction.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn finish(
        &self,
        conn: &mut Conn,
        token: &PlainToken,
        prove: impl FnOnce(&mut Conn, &User) -> Result<Option<AuthenticationMethod>, StoreError>,
    ) -> Result<FactorOutcome, StoreError> {
        let Some(seen) = challenge::find(conn, token, self.now)? else { return Ok(FactorOutcome::Gone) };
        let locked = self.entry().lock(conn, seen.user_id)?;
        let Some((challenge, user)) = self.current(conn, token)? else { return Ok(FactorOutcome::Gone) };
        let method = match self.weigh(conn, &user, prove)? {
            Ok(method) => method,
            Err(refused) => {
                if matches!(refused, FactorOutcome::Locked { .. }) {
                    challenge.consume(conn, self.now)?;
                }
                return Ok(refused);
            }
        };
        if !challenge.consume(conn, self.now)? {
            return Ok(FactorOutcome::Gone);
        }
        let entered = self.entry().admit(conn, locked, &user, &challenge.shown_with(method))?;
        Ok(FactorOutcome::SignedIn(Box::new(self.remember(conn, entered, &user)?)))
    }

    /// Lets somebody who is signed in show a factor again, so that it counts again (SES-3). The session goes on under another
    /// token (SES-2); when the person signed in stays as it was.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn show_again(
        &self,
        conn: &mut Conn,
        cookie: &PlainToken,
        prove: impl FnOnce(&mut Conn, &User) -> Result<Option<AuthenticationMethod>, StoreError>,
    ) -> Result<FactorOutcome, StoreError> {
        let Some(signed_in) = self.entry().lock_session(conn, cookie)? else {
            return Ok(FactorOutcome::Gone);
        };
        let method = match self.weigh(conn, &signed_in.user, prove)? {
            Ok(method) => method,
            Err(refused) => return Ok(refused),
        };
        let Some(entered) = self.entry().show_more(conn, &signed_in, method)? else {
            return Ok(FactorOutcome::Gone);
        };
        Ok(FactorOutcome::SignedIn(Box::new(self.remember(conn, entered, &signed_in.user)?)))
    }

    /// Looks at the count, then at the factor.
    fn weigh(
        &self,
        conn: &mut Conn,
        user: &User,
        prove: impl FnOnce(&mut Conn, &User) -> Result<Option<AuthenticationMethod>, StoreError>,
    ) -> Result<Result<AuthenticationMethod, FactorOutcome>, StoreError> {
        let limit = self.rules.factors.failures.count;
        if let Room::None { retry_after } = failures::room(conn, user.id, self.rules.factors, self.now)? {
            self.record(conn, user, &Event::FactorNotEvaluated { user_id: user.id })?;
            return Ok(Err(FactorOutcome::Locked { retry_after, limit, began_lock: false }));
        }
        if let Some(method) = prove(conn, user)? {
            return Ok(Ok(method));
        }
        self.record(conn, user, &Event::FactorFailed { user_id: user.id })?;
        match failures::count(conn, user.id, self.rules.factors, self.now)? {
            Room::Some => Ok(Err(FactorOutcome::Wrong)),
            Room::None { retry_after } => {
                let actor = Actor::User(user.id);
                let cause = Cause { actor: &actor, origin: Some(&self.arrival.origin), now: self.now };
                cause.record(conn, &Event::FactorLocked { user_id: user.id })?;
                let seconds = retry_after.as_secs();
                tracing::warn!(
                    user.id = %user.id,
                    lock.seconds = seconds,
                    "second factors are locked after too many wrong ones"
                );
                notices::tell(conn, &self.rules.mailer, user, Notice::WrongFactors, &cause)?;
                Ok(Err(FactorOutcome::Locked { retry_after, limit, began_lock: true }))
            }
        }
    }

    /// The challenge and its person as they are now that the person is locked.
    fn current(
        &self,
        conn: &mut Conn,
        token: &PlainToken,
    ) -> Result<Option<(LoginChallenge, User)>, StoreError> {
        let Some(challenge) = challenge::find(conn, token, self.now)? else { return Ok(None) };
        let user = users::find(conn, challenge.user_id)?;
        Ok(user.filter(|it| challenge.is_for(it)).map(|it| (challenge, it)))
    }

    fn remember(&self, conn: &mut Conn, entered: Entered, user: &User) -> Result<Entered, StoreError> {
        if self.memory == DeviceMemory::Forget {
            return Ok(entered);
        }
        let user_agent = self.arrival.origin.user_agent.as_deref();
        let device = remembered_devices::remember(conn, &entered.device, user.id, user_agent, self.now)?;
        self.record(conn, user, &Event::DeviceRemembered { user_id: user.id })?;
        Ok(Entered { device, ..entered })
    }

    const fn entry(&self) -> Entry<'_> {
        Entry { arrival: &self.arrival, rules: &self.rules, now: self.now }
    }

    fn record(&self, conn: &mut Conn, user: &User, event: &Event) -> Result<(), StoreError> {
        audit::record(conn, Some(&self.arrival.origin), &Actor::User(user.id), event, self.now)
    }
}
