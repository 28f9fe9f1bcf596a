//! The second transaction: makes the session, asks for the second factor, or remembers the failure.

use std::sync::Arc;

use crate::accounts::factors::remembered_devices;
use crate::accounts::links::{AskedLetter, LetterRequest};
use crate::accounts::login::attempt::{AddressProof, LoginAttempt, LoginOutcome};
use crate::accounts::login::challenge;
use crate::accounts::login::entry::{Entry, EntryRules, Locked, Shown};
use crate::accounts::login::locks::{self, Failed};
use crate::accounts::login::proven::{Judged, Proven, Refuted};
use crate::accounts::login::reservation::Trust;
use crate::accounts::users::User;
use crate::audit::{self, Actor, Event, LoginFailure};
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::store::{Conn, StoreError, users};
use crate::types::{EmailAddress, Secret, Timestamp};

/// What the second transaction works with.
pub(super) struct Finish {
    pub(super) attempt: Arc<LoginAttempt>,
    pub(super) limits: Limits,
    pub(super) mailer: Mailer,
    pub(super) rules: EntryRules,
    pub(super) proof: AddressProof,
    pub(super) now: Timestamp,
}

impl Finish {
    /// Ends the walk. `rehash` is the same password's hash with the parameters of today.
    pub(super) fn run(
        self,
        conn: &mut Conn,
        judged: Judged,
        rehash: Option<&Secret<String>>,
    ) -> Result<LoginOutcome, StoreError> {
        let proven = match judged {
            Judged::Proven(proven) => proven,
            Judged::Refuted(refuted) => return self.refuse(conn, &refuted),
        };
        let user_id = proven.account.user.id;
        let locked = self.entry().lock(conn, user_id)?;
        let user = match proven.confirm(users::find_credentials(conn, user_id)?, self.proof) {
            Ok(user) => user,
            Err(failure) => {
                if failure == LoginFailure::Unproven {
                    self.ask_proof(conn, &proven.account.user)?;
                }
                return self.refuse(conn, &proven.refute(failure));
            }
        };
        if let (Some(new), Some(old)) = (rehash, &proven.account.hash) {
            users::rehash_password(conn, user_id, old.expose(), new.expose())?;
        }
        self.go_on(conn, proven, &user, locked)
    }

    /// The password was right and counts: the session, or the challenge for the second factor. `user` is the account as it is
    /// now, which may have gained a factor since the sign-in began.
    fn go_on(
        &self,
        conn: &mut Conn,
        proven: Proven,
        user: &User,
        locked: Locked,
    ) -> Result<LoginOutcome, StoreError> {
        if !matches!(proven.trust, Trust::KnownDevice(_)) {
            users::clear_password_failures(conn, user.id)?;
        }
        proven.reservation.give_back(conn, &self.limits)?;
        let shown = Shown { methods: Proven::methods().to_vec(), persistence: self.attempt.persistence };
        let device = self.attempt.arrival.device.as_ref();
        if user.has_factor && !remembered_devices::touch(conn, device, user.id, self.now)? {
            let challenge = challenge::begin(conn, user, &shown, &self.rules.lifetimes, self.now)?;
            return Ok(LoginOutcome::FactorAsked { challenge });
        }
        let entered = self.entry().admit(conn, locked, user, &shown)?;
        let (cookie, device) = (entered.cookie, entered.device);
        Ok(LoginOutcome::SignedIn { session: Box::new(entered.session), cookie, device })
    }

    fn entry(&self) -> Entry<'_> {
        Entry { arrival: &self.attempt.arrival, rules: &self.rules, now: self.now }
    }

    /// Whoever knows the password of an account that never proved its address gets a fresh link (PW-7), if not too many were mailed.
    fn ask_proof(&self, conn: &mut Conn, user: &User) -> Result<(), StoreError> {
        let Ok(email) = EmailAddress::parse(&user.email) else { return Ok(()) };
        let wish = LetterRequest {
            letter: AskedLetter::Verify,
            email,
            browser: Some(self.attempt.browser),
            request: self.attempt.request.clone(),
            language: None,
            origin: self.attempt.arrival.origin.clone(),
            at: self.now,
        };
        wish.keep_if_room(conn, &self.limits)
    }

    /// Remembers a failure. What was paid for the guess stays paid.
    fn refuse(&self, conn: &mut Conn, refuted: &Refuted) -> Result<LoginOutcome, StoreError> {
        let is_guess = refuted.failure == LoginFailure::WrongPassword;
        let failures = match (refuted.user_id, refuted.trust) {
            (Some(user_id), Trust::Unknown) if is_guess => users::count_password_failure(conn, user_id)?,
            _ => 0,
        };
        let event = Event::LoginFailed { user_id: refuted.user_id, failure: refuted.failure };
        self.record(conn, &Actor::Anonymous, &event)?;
        let failed = Failed { refuted, failures, origin: &self.attempt.arrival.origin };
        let began_lock = locks::tell(conn, &failed, &self.mailer, self.now)?;
        Ok(LoginOutcome::Refused { began_lock })
    }

    fn record(&self, conn: &mut Conn, actor: &Actor, event: &Event) -> Result<(), StoreError> {
        audit::record(conn, Some(&self.attempt.arrival.origin), actor, event, self.now)
    }
}
