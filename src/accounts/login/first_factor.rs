//! A first factor that somebody else has judged: a session, or the challenge for the second factor. The account's own second
//! factor stands here as after a password.

use crate::accounts::factors::remembered_devices;
use crate::accounts::login::Login;
use crate::accounts::login::attempt::LoginOutcome;
use crate::accounts::login::challenge;
use crate::accounts::login::entry::{Arrival, Entry, Shown};
use crate::accounts::sessions::{AuthenticationMethod, Persistence};
use crate::accounts::users::{self, User};
use crate::audit::{self, Actor, Event, LoginFailure};
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, UserId};

/// What was shown, and in which browser.
#[derive(Clone, Copy, Debug)]
pub struct FirstFactor<'a> {
    /// By what the person proved who they are.
    pub method: AuthenticationMethod,
    /// Whether the session is to outlive the browser's window.
    pub persistence: Persistence,
    /// The browser.
    pub arrival: &'a Arrival,
}

impl Login {
    /// Lets somebody in, or asks for their second factor. A closed account is refused, and one that never proved its address
    /// (TK-7), as after a password.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn let_in(
        &self,
        conn: &mut Conn,
        user_id: UserId,
        first: &FirstFactor<'_>,
        now: Timestamp,
    ) -> Result<LoginOutcome, StoreError> {
        let entry = Entry { arrival: first.arrival, rules: &self.rules, now };
        let locked = entry.lock(conn, user_id)?;
        let user = match self.admitted(users::find(conn, user_id)?) {
            Ok(user) => user,
            Err(failure) => {
                let event = Event::LoginFailed { user_id: Some(user_id), failure };
                audit::record(conn, Some(&first.arrival.origin), &Actor::Anonymous, &event, now)?;
                return Ok(LoginOutcome::Refused { began_lock: false });
            }
        };
        let shown = Shown { methods: vec![first.method], persistence: first.persistence };
        let device = first.arrival.device.as_ref();
        if user.has_factor && !remembered_devices::touch(conn, device, user.id, now)? {
            let challenge = challenge::begin(conn, &user, &shown, &self.rules.lifetimes, now)?;
            return Ok(LoginOutcome::FactorAsked { challenge });
        }
        let entered = entry.admit(conn, locked, &user, &shown)?;
        let (cookie, device) = (entered.cookie, entered.device);
        Ok(LoginOutcome::SignedIn { session: Box::new(entered.session), cookie, device })
    }

    fn admitted(&self, user: Option<User>) -> Result<User, LoginFailure> {
        let user = user.filter(User::is_active).ok_or(LoginFailure::NotActive)?;
        if self.proof.admits(&user) { Ok(user) } else { Err(LoginFailure::Unproven) }
    }
}
