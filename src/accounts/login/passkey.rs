//! Signing in with a passkey alone. It names its person by itself, and since its device recognised them it is both factors.
//!
//! A passkey cannot be guessed, so only the address it comes from is counted, and what guards passwords does not stand in its way
//! (RL-2). Unknown, copied and others' passkeys, and those of closed accounts, get the same answer.

use crate::accounts::cause::Cause;
use crate::accounts::login::Login;
use crate::accounts::login::attempt::{AddressProof, LoginError, LoginOutcome};
use crate::accounts::login::entry::{Arrival, Entry, EntryRules, Shown};
use crate::accounts::login::reservation::{Reservation, Reserved};
use crate::accounts::passkeys::{Answer, Judged, Occasion, Passkeys, Proven, Refuted};
use crate::accounts::sessions::Persistence;
use crate::accounts::users;
use crate::audit::{self, Actor, Event, LoginFailure};
use crate::limits::{Limit, Limits};
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TokenHash, UserId};

/// Somebody wants to sign in with a passkey.
#[derive(Clone, Debug)]
pub struct PasskeyAttempt {
    /// What the browser sent.
    pub answer: Answer,
    /// The cookie of the browser that was asked.
    pub browser: TokenHash,
    /// Whether the session is to outlive the browser's window.
    pub persistence: Persistence,
    /// The browser.
    pub arrival: Arrival,
}

impl Login {
    /// Tries to sign somebody in with a passkey. What it costs is paid for in a transaction of its own, as it is for a password:
    /// who holds a limit's row never waits for a person's.
    ///
    /// # Errors
    /// [`LoginError::Store`] when the database fails.
    pub async fn attempt_with_passkey(
        &self,
        passkeys: &Passkeys,
        attempt: PasskeyAttempt,
    ) -> Result<LoginOutcome, LoginError> {
        let (limits, rules, now) = (self.limits, self.rules.clone(), self.clock.now());
        let walk = Walk { attempt, limits, rules, proof: self.proof, now };
        let paying = walk.clone();
        let reservation = match self.db.transaction(move |conn| paying.pay(conn)).await? {
            Ok(reservation) => reservation,
            Err(locked) => return Ok(locked),
        };
        let passkeys = passkeys.clone();
        Ok(self.db.transaction(move |conn| walk.run(conn, &passkeys, reservation)).await?)
    }
}

/// One attempt, in its transactions.
#[derive(Clone)]
struct Walk {
    attempt: PasskeyAttempt,
    limits: Limits,
    rules: EntryRules,
    proof: AddressProof,
    now: Timestamp,
}

impl Walk {
    fn pay(&self, conn: &mut Conn) -> Result<Result<Reservation, LoginOutcome>, StoreError> {
        let network = self.attempt.arrival.origin.address.network().to_string();
        let wanted = vec![(Limit::LoginFailuresPerIp, vec![network])];
        match Reservation::take(conn, &self.limits, wanted, self.now)? {
            Reserved::Yes(reservation) => Ok(Ok(reservation)),
            Reserved::No { limit, retry_after, capacity } => {
                Ok(Err(LoginOutcome::Locked { by: limit.name(), retry_after, limit: capacity }))
            }
        }
    }

    fn run(
        &self,
        conn: &mut Conn,
        passkeys: &Passkeys,
        reservation: Reservation,
    ) -> Result<LoginOutcome, StoreError> {
        let occasion = Occasion::SignIn { browser: &self.attempt.browser };
        match passkeys.judge(conn, &self.attempt.answer, &occasion, self.now)? {
            Judged::Proven(proven) => self.go_on(conn, proven, reservation),
            Judged::Refuted(refuted) => self.refute(conn, &refuted, reservation),
        }
    }

    fn go_on(
        &self,
        conn: &mut Conn,
        proven: Proven,
        reservation: Reservation,
    ) -> Result<LoginOutcome, StoreError> {
        let user_id = proven.user_id();
        let entry = Entry { arrival: &self.attempt.arrival, rules: &self.rules, now: self.now };
        let locked = entry.lock(conn, user_id)?;
        let user = users::find(conn, user_id)?.filter(|it| it.is_active() && self.proof.admits(it));
        let Some(user) = user else {
            return self.refuse(conn, Some(user_id), LoginFailure::NotActive, reservation);
        };
        let passkey = match proven.accept(conn, self.now)? {
            Ok(passkey) => passkey,
            Err(refuted) => return self.refute(conn, &refuted, reservation),
        };
        reservation.give_back(conn, &self.limits)?;
        let shown = Shown { methods: vec![passkey.method], persistence: self.attempt.persistence };
        let entered = entry.admit(conn, locked, &user, &shown)?;
        let (cookie, device) = (entered.cookie, entered.device);
        Ok(LoginOutcome::SignedIn { session: Box::new(entered.session), cookie, device })
    }

    fn refute(
        &self,
        conn: &mut Conn,
        refuted: &Refuted,
        reservation: Reservation,
    ) -> Result<LoginOutcome, StoreError> {
        let origin = Some(&self.attempt.arrival.origin);
        refuted.warn(conn, &Cause { actor: &Actor::Anonymous, origin, now: self.now })?;
        let failure = LoginFailure::Passkey(refuted.fault.as_str());
        self.refuse(conn, refuted.user_id, failure, reservation)
    }

    /// Remembers a failure. What was paid for it stays paid; whoever is refused once that is all leaves no trace that grows.
    fn refuse(
        &self,
        conn: &mut Conn,
        user_id: Option<UserId>,
        failure: LoginFailure,
        reservation: Reservation,
    ) -> Result<LoginOutcome, StoreError> {
        self.record(conn, &Event::LoginFailed { user_id, failure })?;
        for limit in reservation.into_exhausted() {
            self.record(conn, &Event::LoginThrottled { user_id, limit: limit.name() })?;
        }
        Ok(LoginOutcome::Refused { began_lock: false })
    }

    fn record(&self, conn: &mut Conn, event: &Event) -> Result<(), StoreError> {
        audit::record(conn, Some(&self.attempt.arrival.origin), &Actor::Anonymous, event, self.now)
    }
}
