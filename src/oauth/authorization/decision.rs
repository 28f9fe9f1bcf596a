//! What the authorization endpoint decides, in one transaction.

use std::time::Duration;

use crate::accounts::sessions::{self, LastUse, SignedIn};
use crate::audit::{self, Actor, Event};
use crate::oauth::authorization::capsule::Pending;
use crate::oauth::authorization::code::{self, NewCode};
use crate::oauth::authorization::request::AuthorizationRequest;
use crate::oauth::authorization::step::{self, Facts, Interaction, Step};
use crate::oauth::consent;
use crate::oauth::error::Refused;
use crate::store::{Conn, StoreError, authorization_codes};
use crate::types::{ClientId, Origin, PlainToken, RequestId, ScopeSet, Timestamp};

/// What the person said on the consent page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Nothing yet.
    NotAsked,
    /// Yes.
    Approved,
}

/// A request and who brings it, as the transaction sees them.
pub struct Decision {
    /// The request.
    pub request: AuthorizationRequest,
    /// How it came through the pages.
    pub pending: Pending,
    /// What the person said.
    pub consent: Consent,
    /// The session cookie.
    pub session: Option<PlainToken>,
    /// Where the request comes from.
    pub origin: Origin,
    /// How long a code lives.
    pub code_lifetime: Duration,
    /// Now.
    pub now: Timestamp,
}

/// How it was decided.
pub enum Outcome {
    /// The person must act.
    Ask(Interaction),
    /// The client is told why not.
    Refuse(Refused),
    /// The client gets a code.
    Code(PlainToken),
}

/// A decision with what goes on from it.
pub struct Decided {
    /// How it was decided.
    pub outcome: Outcome,
    /// The request as it goes on.
    pub pending: Pending,
    /// The session that this counts as a use of.
    pub used: Option<LastUse>,
}

impl Decision {
    /// Walks the steps; gives the code when nothing stands in the way.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn decide(mut self, conn: &mut Conn) -> Result<Decided, StoreError> {
        let signed_in = find_signed_in(conn, self.session.as_ref(), self.now)?;
        let outcome = self.walk(conn, signed_in.as_ref())?;
        let used = signed_in.map(|it| it.session.last_use());
        Ok(Decided { outcome, pending: self.pending, used })
    }

    fn walk(&mut self, conn: &mut Conn, signed_in: Option<&SignedIn>) -> Result<Outcome, StoreError> {
        let client_id = self.request.client.id.clone();
        let given = match signed_in {
            Some(signed_in) => consent::find(conn, signed_in.user.id, &client_id)?,
            None => None,
        };
        let facts = Facts {
            request: &self.request,
            pending: &self.pending,
            signed_in,
            consented: given.as_ref().map(|it| &it.scope),
            now: self.now,
        };
        let step = step::next(&facts);
        match (step, signed_in) {
            (Step::Refuse(refused), _) => Ok(Outcome::Refuse(refused)),
            (Step::Ask(Interaction::Consent), Some(signed_in)) if self.consent == Consent::Approved => {
                self.approve(conn, signed_in)
            }
            (Step::Ask(interaction), _) => Ok(Outcome::Ask(interaction)),
            (Step::Pass, Some(signed_in)) => self.pass(conn, signed_in, given.map(|it| it.epoch)),
            (Step::Pass, None) => Ok(Outcome::Ask(Interaction::SignIn)),
        }
    }

    /// One consent gives one code: a page posted again begins a request of its own.
    fn approve(&mut self, conn: &mut Conn, signed_in: &SignedIn) -> Result<Outcome, StoreError> {
        if authorization_codes::exists(conn, self.pending.id)? {
            return self.begin_anew(conn, signed_in);
        }
        let client_id = self.request.client.id.clone();
        let epoch =
            consent::grant(conn, signed_in.user.id, &client_id, &self.request.consent_scope(), self.now)?;
        if let Some(code) = self.issue(conn, signed_in, Some(epoch))? {
            let event = Event::ConsentGranted {
                user_id: signed_in.user.id,
                client_id,
                scope: self.request.scope.clone(),
            };
            audit::record(conn, Some(&self.origin), &Actor::User(signed_in.user.id), &event, self.now)?;
            return Ok(Outcome::Code(code));
        }
        self.begin_anew(conn, signed_in)
    }

    /// The request has its code: what comes now is another one, which the person has not consented to.
    fn begin_anew(&mut self, conn: &mut Conn, signed_in: &SignedIn) -> Result<Outcome, StoreError> {
        self.pending.id = RequestId::new();
        self.consent = Consent::NotAsked;
        self.walk(conn, Some(signed_in))
    }

    /// The back button brings a request again that has its code: it gets another, under an id of its own.
    fn pass(
        &mut self,
        conn: &mut Conn,
        signed_in: &SignedIn,
        consent_epoch: Option<i64>,
    ) -> Result<Outcome, StoreError> {
        let consent_epoch = consent_epoch.filter(|_| !self.request.client.skips_consent);
        loop {
            if let Some(code) = self.issue(conn, signed_in, consent_epoch)? {
                return Ok(Outcome::Code(code));
            }
            self.pending.id = RequestId::new();
        }
    }

    fn issue(
        &self,
        conn: &mut Conn,
        signed_in: &SignedIn,
        consent_epoch: Option<i64>,
    ) -> Result<Option<PlainToken>, StoreError> {
        let new = NewCode {
            request_id: self.pending.id,
            request: &self.request,
            signed_in,
            consent_epoch,
            lifetime: self.code_lifetime,
        };
        code::issue(conn, &new, self.now)
    }
}

/// A person who does not consent.
pub struct Denial {
    /// The client that goes without.
    pub client_id: ClientId,
    /// What it asked for.
    pub scope: ScopeSet,
    /// The session cookie.
    pub session: Option<PlainToken>,
    /// Where the answer comes from.
    pub origin: Origin,
    /// Now.
    pub now: Timestamp,
}

impl Denial {
    /// Writes it down, where somebody is signed in: the page is shown to nobody else.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn record(self, conn: &mut Conn) -> Result<(), StoreError> {
        let Some(signed_in) = find_signed_in(conn, self.session.as_ref(), self.now)? else { return Ok(()) };
        let user_id = signed_in.user.id;
        let event = Event::ConsentDenied { user_id, client_id: self.client_id, scope: self.scope };
        audit::record(conn, Some(&self.origin), &Actor::User(user_id), &event, self.now)
    }
}

/// Who is signed in with this cookie.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_signed_in(
    conn: &mut Conn,
    session: Option<&PlainToken>,
    now: Timestamp,
) -> Result<Option<SignedIn>, StoreError> {
    session.map_or(Ok(None), |cookie| sessions::find_in(conn, &cookie.hash(), now))
}
