//! The service behind the pages of second factors.

use uuid::Uuid;

use crate::accounts::cause::Cause;
use crate::accounts::error::AccountsError;
use crate::accounts::factors::{changes, remembered_devices};
use crate::accounts::login::{
    Arrival, DeviceMemory, Entered, Entry, EntryRules, FactorOutcome, FactorStep, LoginChallenge, challenge,
};
use crate::accounts::recovery_codes::{self, RecoveryCode};
use crate::accounts::sessions::{AuthenticationMethod, SignedIn};
use crate::accounts::totp::{self, Enrolment, SealedEnrolment, TotpCode};
use crate::accounts::users::{self, User};
use crate::audit::{Actor, Event};
use crate::keys::Sealer;
use crate::store::totp_credentials::{self, TotpCredentialRow};
use crate::store::{Conn, Db, StoreError};
use crate::types::{Clock, Issuer, Origin, PlainToken, Timestamp, TotpId, UserId};

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

/// An authenticator app as pages show it.
#[derive(Clone, Debug)]
pub struct TotpView {
    /// The app's id.
    pub id: TotpId,
    /// What the person calls it.
    pub name: String,
    /// When it was used last.
    pub last_used_at: Option<Timestamp>,
    /// When it was added.
    pub created_at: Timestamp,
}

/// What a person has.
#[derive(Clone, Debug)]
pub struct FactorsView {
    /// Authenticator apps, the oldest first.
    pub apps: Vec<TotpView>,
    /// Unused recovery codes.
    pub recovery_codes_left: i64,
    /// Browsers in which no second factor is asked for.
    pub devices: Vec<remembered_devices::RememberedDevice>,
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

    /// What a person has.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn view(&self, user: UserId) -> Result<FactorsView, AccountsError> {
        let now = self.clock.now();
        let read = move |conn: &mut Conn| -> Result<FactorsView, StoreError> {
            Ok(FactorsView {
                apps: totp_credentials::list(conn, user)?.into_iter().map(TotpView::from).collect(),
                recovery_codes_left: recovery_codes::left(conn, user)?,
                devices: remembered_devices::list(conn, user, now)?,
            })
        };
        Ok(self.db.read(read).await?)
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
            let entry = Entry { arrival: &arrival, rules: service.rules, now };
            let Some(signed_in) = entry.lock_session(conn, &cookie)? else { return Ok(Enrolled::Gone) };
            let (user, session) = (&signed_in.user, &signed_in.session);
            let Some(enrolment) = first.sealed.open(&service.sealer, user.id, session.id, now) else {
                return Ok(Enrolled::Gone);
            };
            if enrolment.secret.matching_step(&first.code, now).is_none() {
                return Ok(Enrolled::Wrong);
            }
            if !totp::add(conn, &service.sealer, (user.id, &first.name), &enrolment, now)? {
                return Ok(Enrolled::Gone);
            }
            let actor = Actor::User(user.id);
            let cause = Cause { actor: &actor, origin: Some(&arrival.origin), now };
            changes::added(conn, user.id, "totp", Some(session.id), &cause)?;
            let recovery_codes = codes_where_none(conn, user.id, &cause)?;
            let entered = entry.show_more(conn, &signed_in, AuthenticationMethod::Totp)?;
            Ok(entered.map_or(Enrolled::Gone, |it| Enrolled::Added { entered: Box::new(it), recovery_codes }))
        };
        Ok(self.db.transaction(enrol).await?)
    }

    /// Removes an app; `false` when there is none.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn remove_app(&self, user: UserId, id: TotpId, origin: Origin) -> Result<bool, AccountsError> {
        let (settings, now) = (self.rules.factors, self.clock.now());
        let remove = move |conn: &mut Conn| -> Result<bool, StoreError> {
            crate::store::users::lock(conn, &[user])?;
            let Some(user) = users::find(conn, user)? else { return Ok(false) };
            if !totp::remove(conn, user.id, id)? {
                return Ok(false);
            }
            let actor = Actor::User(user.id);
            let cause = Cause { actor: &actor, origin: Some(&origin), now };
            let has_others = changes::has_any(conn, user.id)?;
            changes::removed(conn, &user, ("totp", has_others), settings, &cause)?;
            Ok(true)
        };
        Ok(self.db.transaction(remove).await?)
    }

    /// Makes new recovery codes; older ones are dead. `None` for a person without a factor.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn make_recovery_codes(
        &self,
        user: UserId,
        origin: Origin,
    ) -> Result<Option<Vec<RecoveryCode>>, AccountsError> {
        let now = self.clock.now();
        let make = move |conn: &mut Conn| -> Result<Option<Vec<RecoveryCode>>, StoreError> {
            crate::store::users::lock(conn, &[user])?;
            if !users::find(conn, user)?.is_some_and(|it| it.has_factor) {
                return Ok(None);
            }
            let actor = Actor::User(user);
            let cause = Cause { actor: &actor, origin: Some(&origin), now };
            Ok(Some(make_codes(conn, user, &cause)?))
        };
        Ok(self.db.transaction(make).await?)
    }

    /// Asks for a second factor in a browser again; `false` when it is not remembered.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn forget_device(&self, user: UserId, id: Uuid, origin: Origin) -> Result<bool, AccountsError> {
        let now = self.clock.now();
        let forget = move |conn: &mut Conn| -> Result<bool, StoreError> {
            if !remembered_devices::forget(conn, user, id)? {
                return Ok(false);
            }
            let actor = Actor::User(user);
            let cause = Cause { actor: &actor, origin: Some(&origin), now };
            cause.record(conn, &Event::DeviceForgotten { user_id: user })?;
            Ok(true)
        };
        Ok(self.db.transaction(forget).await?)
    }

    fn step(&self, arrival: Arrival, memory: DeviceMemory) -> FactorStep {
        FactorStep { arrival, rules: self.rules, memory, now: self.clock.now() }
    }

    fn prover(
        &self,
        proof: FactorProof,
        origin: Origin,
    ) -> impl FnOnce(&mut Conn, &User) -> Result<Option<AuthenticationMethod>, StoreError> + Send + 'static
    {
        let (sealer, now) = (self.sealer.clone(), self.clock.now());
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

fn make_codes(conn: &mut Conn, user: UserId, cause: &Cause<'_>) -> Result<Vec<RecoveryCode>, StoreError> {
    let codes = recovery_codes::make(conn, user, cause.now)?;
    cause.record(conn, &Event::RecoveryCodesMade { user_id: user })?;
    Ok(codes)
}

impl From<TotpCredentialRow> for TotpView {
    fn from(row: TotpCredentialRow) -> Self {
        Self { id: row.id.into(), name: row.name, last_used_at: row.last_used_at, created_at: row.created_at }
    }
}
