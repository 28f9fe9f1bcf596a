//! The service behind the pages of second factors.

use crate::accounts::cause::Cause;
use crate::accounts::error::AccountsError;
use crate::accounts::factors::changes::FactorChange;
use crate::accounts::login::{
    Arrival, DeviceMemory, Entered, Entry, EntryRules, FactorOutcome, FactorStep, LoginChallenge, challenge,
};
use crate::accounts::notices;
use crate::accounts::recovery_codes::{self, RecoveryCode};
use crate::accounts::sessions::{AuthenticationMethod, SignedIn};
use crate::accounts::totp::{self, Addition, Enrolment, SealedEnrolment, TotpCode};
use crate::accounts::users::{self, User};
use crate::audit::{Actor, Event};
use crate::keys::Sealer;
use crate::mail::{FactorKind, Notice};
use crate::store::{Conn, Db, StoreError};
use crate::types::{Clock, Issuer, Origin, PlainToken, UserId};

/// Enrols, shows and removes second factors.
#[derive(Clone)]
pub struct Factors {
    /// Where they are kept.
    pub db: Db,
    /// Seals secrets.
    pub sealer: Sealer,
    /// Whose name apps show.
    pub issuer: Issuer,
    /// What sessions are made by.
    pub rules: EntryRules,
    /// The time.
    pub clock: Clock,
}

/// A second factor as somebody shows it.
#[derive(Clone, Debug)]
pub enum FactorProof {
    /// A code of an authenticator app.
    Totp(TotpCode),
    /// A recovery code.
    RecoveryCode(RecoveryCode),
}

/// An enrolment as its page shows it.
pub struct EnrolmentView {
    /// For the form.
    pub sealed: SealedEnrolment,
    /// For apps that scan it.
    pub address: String,
    /// For people who type it.
    pub key: String,
}

/// The first code of an app, which proves that it has the secret.
#[derive(Clone)]
pub struct FirstCode {
    /// The enrolment as the form carries it.
    pub sealed: SealedEnrolment,
    /// The code.
    pub code: TotpCode,
    /// What the person calls the app.
    pub name: String,
}

/// What became of an enrolment.
pub enum Enrolled {
    /// The app counts. The session goes on under another token.
    Added {
        /// The session.
        entered: Box<Entered>,
        /// Recovery codes, where there were none.
        recovery_codes: Vec<RecoveryCode>,
    },
    /// The code was not the app's.
    Wrong,
    /// The person has as many apps as there may be.
    TooMany,
    /// The page was open too long, was finished before, or the session ended.
    Gone,
}

impl Factors {
    /// Who is to show a second factor with this challenge.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn challenged(&self, token: &PlainToken) -> Result<Option<User>, AccountsError> {
        let (token, now) = (token.clone(), self.clock.now());
        let find = move |conn: &mut Conn| -> Result<Option<User>, StoreError> {
            let Some(challenge) = challenge::find(conn, &token, now)? else { return Ok(None) };
            let user = users::find(conn, challenge.user_id)?;
            Ok(user.filter(|it| LoginChallenge::is_for(&challenge, it)))
        };
        Ok(self.db.read(find).await?)
    }

    /// Finishes the sign-in of a challenge.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn finish(
        &self,
        challenge: PlainToken,
        proof: FactorProof,
        arrival: Arrival,
        memory: DeviceMemory,
    ) -> Result<FactorOutcome, AccountsError> {
        let (step, prove) = (self.step(arrival.clone(), memory), self.prover(proof, arrival.origin));
        Ok(self.db.transaction(move |conn| step.finish(conn, &challenge, prove)).await?)
    }

    /// Lets somebody who is signed in show a factor again.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn show_again(
        &self,
        cookie: PlainToken,
        proof: FactorProof,
        arrival: Arrival,
        memory: DeviceMemory,
    ) -> Result<FactorOutcome, AccountsError> {
        let (step, prove) = (self.step(arrival.clone(), memory), self.prover(proof, arrival.origin));
        Ok(self.db.transaction(move |conn| step.show_again(conn, &cookie, prove)).await?)
    }

    /// Whether a person may enrol one more app.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn has_room(&self, user: UserId) -> Result<bool, AccountsError> {
        Ok(self.db.read::<_, StoreError>(move |conn| totp::has_room(conn, user)).await?)
    }

    /// Begins the enrolment of an app, or shows one that goes on.
    #[must_use]
    pub fn enrolment(&self, signed_in: &SignedIn, sealed: Option<SealedEnrolment>) -> EnrolmentView {
        let (user, session, now) = (&signed_in.user, signed_in.session.id, self.clock.now());
        let going_on = sealed.and_then(|it| Some((it.open(&self.sealer, user.id, session, now)?, it)));
        let (enrolment, sealed) = going_on.unwrap_or_else(|| {
            let new = Enrolment::begin();
            let sealed = new.seal(&self.sealer, user.id, session, now);
            (new, sealed)
        });
        let host = self.issuer.host();
        EnrolmentView {
            sealed,
            address: enrolment.secret.address(&host, &user.email),
            key: enrolment.secret.key(),
        }
    }

    /// Adds an app when its first code is right (MFA-2); its secret is the person's own, so wrong codes are not counted.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn enrol(
        &self,
        cookie: PlainToken,
        first: FirstCode,
        arrival: Arrival,
    ) -> Result<Enrolled, AccountsError> {
        let (service, now) = (self.clone(), self.clock.now());
        let enrol = move |conn: &mut Conn| -> Result<Enrolled, StoreError> {
            let entry = Entry { arrival: &arrival, rules: &service.rules, now };
            let Some(signed_in) = entry.lock_session(conn, &cookie)? else { return Ok(Enrolled::Gone) };
            let (user, session) = (&signed_in.user, &signed_in.session);
            let Some(enrolment) = first.sealed.open(&service.sealer, user.id, session.id, now) else {
                return Ok(Enrolled::Gone);
            };
            let Some(app) = enrolment.prove(&first.code, now) else { return Ok(Enrolled::Wrong) };
            let name = match totp::add(conn, &service.sealer, (user.id, &first.name), &app, now)? {
                Addition::Added { name } => name,
                Addition::FinishedBefore => return Ok(Enrolled::Gone),
                Addition::TooMany => return Ok(Enrolled::TooMany),
            };
            let actor = Actor::User(user.id);
            let cause = Cause { actor: &actor, origin: Some(&arrival.origin), now };
            let change = FactorChange { user, kind: FactorKind::Totp, name: &name, rules: &service.rules };
            change.added(conn, Some(session.id), &cause)?;
            let recovery_codes = codes_where_none(conn, user.id, &cause)?;
            let entered = entry.show_more(conn, &signed_in, AuthenticationMethod::Totp)?;
            Ok(entered.map_or(Enrolled::Gone, |it| Enrolled::Added { entered: Box::new(it), recovery_codes }))
        };
        Ok(self.db.transaction(enrol).await?)
    }

    fn step(&self, arrival: Arrival, memory: DeviceMemory) -> FactorStep {
        FactorStep { arrival, rules: self.rules.clone(), memory, now: self.clock.now() }
    }

    fn prover(
        &self,
        proof: FactorProof,
        origin: Origin,
    ) -> impl FnOnce(&mut Conn, &User) -> Result<Option<AuthenticationMethod>, StoreError> + Send + 'static
    {
        let (sealer, mailer, now) = (self.sealer.clone(), self.rules.mailer.clone(), self.clock.now());
        move |conn, user| match proof {
            FactorProof::Totp(code) => {
                let is_right = totp::prove(conn, &sealer, user.id, &code, now)?;
                Ok(is_right.then_some(AuthenticationMethod::Totp))
            }
            FactorProof::RecoveryCode(code) => {
                let Some(left) = recovery_codes::consume(conn, user.id, &code, now)? else { return Ok(None) };
                let actor = Actor::User(user.id);
                let cause = Cause { actor: &actor, origin: Some(&origin), now };
                cause.record(conn, &Event::RecoveryCodeUsed { user_id: user.id, left })?;
                let notice = Notice::RecoveryCodeUsed { left: u32::try_from(left).unwrap_or_default() };
                notices::tell(conn, &mailer, user, notice, &cause)?;
                Ok(Some(AuthenticationMethod::RecoveryCode))
            }
        }
    }
}

/// Recovery codes for a person who has none: the first factor brings them.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn codes_where_none(
    conn: &mut Conn,
    user: UserId,
    cause: &Cause<'_>,
) -> Result<Vec<RecoveryCode>, StoreError> {
    if recovery_codes::left(conn, user)? > 0 { Ok(Vec::new()) } else { make_codes(conn, user, cause) }
}

pub(super) fn make_codes(
    conn: &mut Conn,
    user: UserId,
    cause: &Cause<'_>,
) -> Result<Vec<RecoveryCode>, StoreError> {
    let codes = recovery_codes::make(conn, user, cause.now)?;
    cause.record(conn, &Event::RecoveryCodesMade { user_id: user })?;
    Ok(codes)
}
