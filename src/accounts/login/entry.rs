//! The last state: a session is made. Every way in ends here, whatever was shown on it, and passes two doors: [`Entry::lock`]
//! before it decides, [`Entry::admit`] once it has.

use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::erasure;
use crate::accounts::factors;
use crate::accounts::known_devices;
use crate::accounts::notices;
use crate::accounts::sessions::{ASSURED_FOR, AuthenticationMethod, Persistence, Session, SignedIn, find_in};
use crate::accounts::users::User;
use crate::audit::{self, Actor, Event};
use crate::config::{FactorSettings, Lifetimes};
use crate::mail::{Mailer, Notice};
use crate::store::sessions::{self, NewSession, SessionRow};
use crate::store::{Conn, StoreError, users};
use crate::types::{Origin, PlainToken, SessionId, Timestamp, UserId};

/// What sessions are made by.
#[derive(Clone, Debug)]
pub struct EntryRules {
    /// How long they live.
    pub lifetimes: Lifetimes,
    /// Who needs a second factor.
    pub factors: FactorSettings,
    /// Tells owners what happened.
    pub mailer: Mailer,
}

/// The browser in which somebody signs in.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The mark of a known device that it carries.
    pub device: Option<PlainToken>,
    /// The session that it has now; it does not survive the sign-in under its old token.
    pub replaces: Option<SessionId>,
    /// Where the request comes from.
    pub origin: Origin,
}

/// A sign-in that comes to its end.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The browser.
    pub arrival: &'a Arrival,
    /// What sessions are made by.
    pub rules: &'a EntryRules,
    /// Now.
    pub now: Timestamp,
}

/// What was shown, and for how long it is to hold.
#[derive(Clone, Debug)]
pub struct Shown {
    /// By what the person proved who they are, in the order they showed it.
    pub methods: Vec<AuthenticationMethod>,
    /// Whether the session is to outlive the browser's window.
    pub persistence: Persistence,
}

/// The person is locked, and whoever was signed in with the browser.
#[derive(Clone, Copy, Debug)]
pub struct Locked {
    user_id: UserId,
    replaced: Option<(SessionId, UserId)>,
}

/// Somebody who signed in.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The session.
    pub session: Session,
    /// Its cookie.
    pub cookie: PlainToken,
    /// The mark of a known device for the browser to keep.
    pub device: PlainToken,
}

impl Entry<'_> {
    /// Locks the person who is about to sign in, and whoever is signed in with the browser now. What decides is read after
    /// this: the account, its factors, a challenge.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn lock(&self, conn: &mut Conn, user_id: UserId) -> Result<Locked, StoreError> {
        let replaced = match self.arrival.replaces {
            Some(id) => sessions::owner(conn, id)?.map(|owner| (id, owner)),
            None => None,
        };
        let locked: Vec<UserId> = [Some(user_id), replaced.map(|it| it.1)].into_iter().flatten().collect();
        users::lock(conn, &locked)?;
        Ok(Locked { user_id, replaced })
    }

    /// Makes the session of `user`, who was read after [`Entry::lock`] and is active.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn admit(
        &self,
        conn: &mut Conn,
        locked: Locked,
        user: &User,
        shown: &Shown,
    ) -> Result<Entered, StoreError> {
        debug_assert_eq!(locked.user_id, user.id, "who was locked is who is let in");
        let device_is_known = known_devices::is_known(conn, self.arrival.device.as_ref(), user.id)?;
        let cookie = PlainToken::random();
        let session = self.make_session(conn, locked, (user, shown), &cookie)?;
        let device = known_devices::remember(conn, self.arrival.device.as_ref(), user.id, self.now)?;
        factors::demand_of(conn, user, &self.rules.factors)?;
        let amr = shown.methods.iter().map(|it| it.as_str()).collect();
        let event = Event::LoginSucceeded { user_id: user.id, session_id: session.id, amr, device_is_known };
        let origin = Some(&self.arrival.origin);
        let actor = Actor::User(user.id);
        audit::record(conn, origin, &actor, &event, self.now)?;
        let cause = Cause { actor: &actor, origin, now: self.now };
        if !device_is_known {
            notices::tell(conn, &self.rules.mailer, user, Notice::NewDevice, &cause)?;
        }
        // Whoever comes back within the days of grace wants to stay.
        erasure::undo(conn, user.id, &cause)?;
        Ok(Entered { session, cookie, device })
    }

    /// Who is signed in with this cookie, locked and read after that.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn lock_session(&self, conn: &mut Conn, cookie: &PlainToken) -> Result<Option<SignedIn>, StoreError> {
        let cookie = cookie.hash();
        let Some(seen) = find_in(conn, &cookie, self.now)? else { return Ok(None) };
        users::lock(conn, &[seen.user.id])?;
        find_in(conn, &cookie, self.now)
    }

    /// Lets a session count for one more method, which its person, who is locked, showed just now: the session goes on under
    /// another token (SES-2). `None` when it no longer stands.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn show_more(
        &self,
        conn: &mut Conn,
        signed_in: &SignedIn,
        method: AuthenticationMethod,
    ) -> Result<Option<Entered>, StoreError> {
        let (session, user) = (&signed_in.session, &signed_in.user);
        let first = session.amr.iter().copied().filter(|it| *it != method).take(1);
        let shown = Shown { methods: first.chain([method]).collect(), persistence: session.persistence };
        let Some((session, cookie)) = self.raise(conn, session, user, &shown)? else { return Ok(None) };
        let device = known_devices::remember(conn, self.arrival.device.as_ref(), user.id, self.now)?;
        let event = Event::FactorShown { user_id: user.id, session_id: session.id, method: method.as_str() };
        let origin = Some(&self.arrival.origin);
        audit::record(conn, origin, &Actor::User(user.id), &event, self.now)?;
        Ok(Some(Entered { session, cookie, device }))
    }

    /// Gives a standing session another token and what was shown now; when the person signed in and when the session lapses stay.
    /// `None` when it no longer stands.
    fn raise(
        &self,
        conn: &mut Conn,
        session: &Session,
        user: &User,
        shown: &Shown,
    ) -> Result<Option<(Session, PlainToken)>, StoreError> {
        let cookie = PlainToken::random();
        let hash = cookie.hash();
        let new = NewSession {
            authenticated_at: session.authenticated_at,
            expires_at: session.expires_at,
            ..self.new_session(user, shown, hash.as_bytes())
        };
        let raised = sessions::renew(conn, session.id, &new, self.now)?;
        Ok(raised.map(|it| (it.into(), cookie)))
    }

    /// The same person's session goes on under another token, so that what stands on it lives; another person's is ended. Either
    /// way the old token is dead (SES-2).
    fn make_session(
        &self,
        conn: &mut Conn,
        locked: Locked,
        (user, shown): (&User, &Shown),
        cookie: &PlainToken,
    ) -> Result<Session, StoreError> {
        let hash = cookie.hash();
        let new = self.new_session(user, shown, hash.as_bytes());
        match locked.replaced {
            Some((id, owner)) if owner == user.id => {
                if let Some(row) = self.renew_session(conn, id, (user, shown), hash.as_bytes())? {
                    return Ok(row.into());
                }
            }
            Some((id, owner)) => {
                let actor = Actor::User(owner);
                let cause = Cause { actor: &actor, origin: Some(&self.arrival.origin), now: self.now };
                endings::end_session(conn, id, Ending::Replaced, &cause)?;
            }
            None => {}
        }
        Ok(sessions::insert(conn, &new, self.now)?.into())
    }

    /// Whoever confirms who they are takes nothing back of what they chose when they signed in: the session stays for as long as it
    /// would have, and is forgotten with the window only if it was to be before (SES-3).
    fn renew_session(
        &self,
        conn: &mut Conn,
        id: SessionId,
        (user, shown): (&User, &Shown),
        token_hash: &[u8],
    ) -> Result<Option<SessionRow>, StoreError> {
        let Some((chosen, expires_at)) = sessions::life(conn, id)? else { return Ok(None) };
        let persistence = match Persistence::from_stored(&chosen) {
            Persistence::Remembered => Persistence::Remembered,
            Persistence::Browser => shown.persistence,
        };
        let new = self.new_session(user, shown, token_hash);
        let expires_at = expires_at.max(new.expires_at);
        let new = NewSession { persistence: persistence.as_str(), expires_at, ..new };
        sessions::renew(conn, id, &new, self.now)
    }

    fn new_session<'n>(&'n self, user: &User, shown: &'n Shown, token_hash: &'n [u8]) -> NewSession<'n> {
        let lifetimes = &self.rules.lifetimes;
        let lifetime = match shown.persistence {
            Persistence::Browser => lifetimes.session,
            Persistence::Remembered => lifetimes.session_remembered,
        };
        let is_assured = AuthenticationMethod::reach_second(&shown.methods);
        let assured_for = lifetimes.assurance_idle.min(ASSURED_FOR);
        NewSession {
            token_hash,
            user_id: user.id.uuid(),
            user_epoch: user.epoch,
            persistence: shown.persistence.as_str(),
            amr: shown.methods.iter().map(|it| it.as_str()).collect(),
            authenticated_at: self.now,
            last_seen_at: self.now,
            expires_at: self.now + lifetime,
            ip: Some(self.arrival.origin.address.to_string()),
            user_agent: self.arrival.origin.user_agent.as_deref(),
            assured_at: is_assured.then_some(self.now),
            assured_until: is_assured.then(|| self.now + assured_for),
        }
    }
}
