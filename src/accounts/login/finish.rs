//! The second transaction: makes the session, or remembers the failure.

use std::sync::Arc;

use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::erasure;
use crate::accounts::known_devices;
use crate::accounts::links::{AskedLetter, LetterRequest};
use crate::accounts::login::attempt::{AddressProof, LoginAttempt, LoginOutcome};
use crate::accounts::login::proven::{Judged, Proven, Refuted};
use crate::accounts::login::reservation::Trust;
use crate::accounts::sessions::{Persistence, Session};
use crate::accounts::users::User;
use crate::audit::{self, Actor, Event, LoginFailure};
use crate::config::Lifetimes;
use crate::limits::{Limit, Limits};
use crate::store::sessions::{self, NewSession};
use crate::store::{Conn, StoreError, users};
use crate::types::{EmailAddress, PlainToken, Secret, SessionId, Timestamp, UserId};

/// What the second transaction works with.
pub(super) struct Finish {
    pub(super) attempt: Arc<LoginAttempt>,
    pub(super) limits: Limits,
    pub(super) lifetimes: Lifetimes,
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
        let replaced = self.replaced(conn)?;
        let locked: Vec<UserId> = [Some(user_id), replaced.map(|it| it.1)].into_iter().flatten().collect();
        users::lock(conn, &locked)?;
        let current = users::find_credentials(conn, user_id)?;
        if let Some(failure) = proven.fault(current.as_ref(), self.proof) {
            if failure == LoginFailure::Unproven {
                self.ask_proof(conn, &proven.account.user)?;
            }
            return self.refuse(conn, &proven.refute(failure));
        }
        if let (Some(new), Some(old)) = (rehash, &proven.account.hash) {
            users::rehash_password(conn, user_id, old.expose(), new.expose())?;
        }
        self.sign_in(conn, proven, replaced)
    }

    fn sign_in(
        &self,
        conn: &mut Conn,
        proven: Proven,
        replaced: Option<(SessionId, UserId)>,
    ) -> Result<LoginOutcome, StoreError> {
        let user_id = proven.account.user.id;
        let device_is_known = matches!(proven.trust, Trust::KnownDevice(_));
        if !device_is_known {
            users::clear_password_failures(conn, user_id)?;
        }
        let cookie = PlainToken::random();
        let session = self.make_session(conn, &proven, &cookie, replaced)?;
        let device = known_devices::remember(conn, self.attempt.device.as_ref(), user_id, self.now)?;
        proven.reservation.give_back(conn, &self.limits)?;
        let amr = Proven::methods().iter().map(|it| it.as_str()).collect();
        let event = Event::LoginSucceeded { user_id, session_id: session.id, amr, device_is_known };
        let actor = Actor::User(user_id);
        self.record(conn, &actor, &event)?;
        let cause = Cause { actor: &actor, origin: Some(&self.attempt.origin), now: self.now };
        erasure::undo(conn, user_id, &cause)?;
        Ok(LoginOutcome::SignedIn { session: Box::new(session), cookie, device })
    }

    /// The same person's session goes on under another token, so that what stands on it lives; another person's is ended. Either
    /// way the old token is dead (SES-2).
    fn make_session(
        &self,
        conn: &mut Conn,
        proven: &Proven,
        cookie: &PlainToken,
        replaced: Option<(SessionId, UserId)>,
    ) -> Result<Session, StoreError> {
        let (user, attempt) = (&proven.account.user, &self.attempt);
        let lifetime = match attempt.persistence {
            Persistence::Browser => self.lifetimes.session,
            Persistence::Remembered => self.lifetimes.session_remembered,
        };
        let hash = cookie.hash();
        let new = NewSession {
            token_hash: hash.as_bytes().as_slice(),
            user_id: user.id.uuid(),
            user_epoch: user.epoch,
            persistence: attempt.persistence.as_str(),
            amr: Proven::methods().iter().map(|it| it.as_str()).collect(),
            authenticated_at: self.now,
            last_seen_at: self.now,
            expires_at: self.now + lifetime,
            ip: Some(attempt.origin.address.to_string()),
            user_agent: attempt.origin.user_agent.as_deref(),
        };
        match replaced {
            Some((id, owner)) if owner == user.id => {
                if let Some(row) = sessions::renew(conn, id, &new, self.now)? {
                    return Ok(row.into());
                }
            }
            Some((id, owner)) => {
                let actor = Actor::User(owner);
                let cause = Cause { actor: &actor, origin: Some(&attempt.origin), now: self.now };
                endings::end_session(conn, id, Ending::Replaced, &cause)?;
            }
            None => {}
        }
        Ok(sessions::insert(conn, &new, self.now)?.into())
    }

    /// Whoever knows the password of an account that never proved its address gets a fresh link (PW-7), if not too many were mailed.
    fn ask_proof(&self, conn: &mut Conn, user: &User) -> Result<(), StoreError> {
        let Ok(email) = EmailAddress::parse(&user.email) else { return Ok(()) };
        if !self.limits.take(conn, Limit::RecoverPerAddress, &[email.normalized()], self.now)?.is_allowed() {
            return Ok(());
        }
        let wish = LetterRequest {
            letter: AskedLetter::Verify,
            email,
            browser: Some(self.attempt.browser),
            request: self.attempt.request.clone(),
            origin: self.attempt.origin.clone(),
            at: self.now,
        };
        wish.keep(conn)
    }

    /// Remembers a failure. What was paid for the guess stays paid.
    fn refuse(&self, conn: &mut Conn, refuted: &Refuted) -> Result<LoginOutcome, StoreError> {
        let is_guess = refuted.failure == LoginFailure::WrongPassword;
        if let (Some(user_id), true, Trust::Unknown) = (refuted.user_id, is_guess, refuted.trust) {
            users::count_password_failure(conn, user_id)?;
        }
        let event = Event::LoginFailed { user_id: refuted.user_id, failure: refuted.failure };
        self.record(conn, &Actor::Anonymous, &event)?;
        Ok(LoginOutcome::Refused)
    }

    /// The session that the browser has now, and whose it is.
    fn replaced(&self, conn: &mut Conn) -> Result<Option<(SessionId, UserId)>, StoreError> {
        let Some(id) = self.attempt.replaces else { return Ok(None) };
        Ok(sessions::owner(conn, id)?.map(|owner| (id, owner)))
    }

    fn record(&self, conn: &mut Conn, actor: &Actor, event: &Event) -> Result<(), StoreError> {
        audit::record(conn, Some(&self.attempt.origin), actor, event, self.now)
    }
}
