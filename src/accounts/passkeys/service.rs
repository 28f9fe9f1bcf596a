//! The service behind the pages of passkeys.

use crate::accounts::cause::Cause;
use crate::accounts::error::AccountsError;
use crate::accounts::factors::{self, FactorChange};
use crate::accounts::login::{Arrival, Entered, Entry, EntryRules};
use crate::accounts::passkeys::assertion::Judged;
use crate::accounts::passkeys::ceremonies::Ceremonies;
use crate::accounts::passkeys::challenge::Occasion;
use crate::accounts::passkeys::passkey::{Passkey, PasskeyName};
use crate::accounts::passkeys::question::{Answer, Question};
use crate::accounts::passkeys::registration::{AdditionFault, NewPasskey};
use crate::accounts::recovery_codes::RecoveryCode;
use crate::accounts::sessions::{AuthenticationMethod, SignedIn};
use crate::audit::{Actor, Event};
use crate::keys::Sealer;
use crate::mail::FactorKind;
use crate::store::{Conn, Db, StoreError, passkeys, users};
use crate::types::{Clock, Issuer, Origin, PasskeyId, PlainToken, Timestamp, TokenHash, UserId};

/// The passkeys of people.
#[derive(Clone)]
pub struct Passkeys {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) rules: EntryRules,
    pub(super) ceremonies: Ceremonies,
}

/// What became of a passkey that a person wanted to add.
pub enum Addition {
    /// It is theirs now. The session goes on under another token.
    Added {
        /// The session.
        entered: Box<Entered>,
        /// Recovery codes, where there were none.
        recovery_codes: Vec<RecoveryCode>,
    },
    /// It is not.
    Refused(AdditionFault),
    /// The session ended meanwhile.
    Gone,
}

/// What became of a wish to remove a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It is gone.
    Removed,
    /// The person has no such passkey.
    Absent,
    /// It is the only way in: there is no password and no other passkey.
    LastWayIn,
    /// It is the last factor, and the password is long enough only beside one (PW-2).
    NeedsLongerPassword,
}

impl Passkeys {
    /// The passkeys of an issuer's people; sessions are made by `rules`.
    #[must_use]
    pub fn new(db: Db, clock: Clock, rules: EntryRules, (issuer, sealer): (&Issuer, Sealer)) -> Self {
        Self { db, clock, rules, ceremonies: Ceremonies::new(issuer, sealer) }
    }

    /// Asks whoever sits at a browser for any passkey of theirs; `None` where there can be none. The database is not asked.
    #[must_use]
    pub fn ask_anybody(&self, browser: &TokenHash) -> Option<Question> {
        self.ceremonies.ask_for(&[], &Occasion::SignIn { browser }, self.clock.now())
    }

    /// Asks a person for one of their passkeys, as a factor; `None` where they have none.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn ask_for_factor(
        &self,
        user: UserId,
        browser: &TokenHash,
    ) -> Result<Option<Question>, AccountsError> {
        let rows = self.db.read::<_, StoreError>(move |conn| passkeys::list(conn, user)).await?;
        if rows.is_empty() {
            return Ok(None);
        }
        Ok(self.ceremonies.ask_for(&rows, &Occasion::Factor { user, browser }, self.clock.now()))
    }

    /// Judges an answer within a transaction and uses its challenge up. Hold the row of its person before you accept what is
    /// proven.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn judge(
        &self,
        conn: &mut Conn,
        answer: &Answer,
        occasion: &Occasion<'_>,
        now: Timestamp,
    ) -> Result<Judged, StoreError> {
        self.ceremonies.judge(conn, answer, occasion, now)
    }

    /// Asks a person's authenticators for a new passkey; `None` where there can be none.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn ask_for_new(&self, person: &SignedIn) -> Result<Option<Question>, AccountsError> {
        let user = person.user.id;
        let known = self.db.read::<_, StoreError>(move |conn| passkeys::list(conn, user)).await?;
        let occasion = Occasion::Registration { user, session: person.session.id };
        Ok(self.ceremonies.ask_for_new(&person.user, &known, &occasion, self.clock.now()))
    }

    /// Adds the passkey that came back to the account of this session. It counts as shown.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn add(
        &self,
        cookie: PlainToken,
        new: NewPasskey,
        arrival: Arrival,
    ) -> Result<Addition, AccountsError> {
        let (service, now) = (self.clone(), self.clock.now());
        let add = move |conn: &mut Conn| -> Result<Addition, StoreError> {
            let entry = Entry { arrival: &arrival, rules: &service.rules, now };
            let Some(person) = entry.lock_session(conn, &cookie)? else { return Ok(Addition::Gone) };
            let (user, session) = (person.user.id, person.session.id);
            let row = match service.ceremonies.add(conn, &new, (user, session), now)? {
                Ok(row) => row,
                Err(fault) => return Ok(Addition::Refused(fault)),
            };
            let actor = Actor::User(user);
            let cause = Cause { actor: &actor, origin: Some(&arrival.origin), now };
            let (kind, rules) = (FactorKind::Passkey, &service.rules);
            let change = FactorChange { user: &person.user, kind, name: &row.name, rules };
            change.added(conn, Some(session), &cause)?;
            let recovery_codes = factors::codes_where_none(conn, user, &cause)?;
            let method = AuthenticationMethod::of_passkey(row.is_backup_eligible);
            let entered = entry.show_more(conn, &person, method)?;
            Ok(entered.map_or(Addition::Gone, |it| Addition::Added { entered: Box::new(it), recovery_codes }))
        };
        Ok(self.db.transaction(add).await?)
    }

    /// The passkeys of a person in the order of their making.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn list(&self, user: UserId) -> Result<Vec<Passkey>, AccountsError> {
        let rows = self.db.read::<_, StoreError>(move |conn| passkeys::list(conn, user)).await?;
        Ok(rows.into_iter().map(Passkey::from).collect())
    }

    /// Gives a passkey another name; `false` when the person has no such passkey.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn rename(
        &self,
        user: UserId,
        passkey_id: PasskeyId,
        name: PasskeyName,
        origin: Origin,
    ) -> Result<bool, AccountsError> {
        let now = self.clock.now();
        let rename = move |conn: &mut Conn| {
            let is_renamed = passkeys::rename(conn, passkey_id, user, name.as_str())?;
            if is_renamed {
                let cause = Cause { actor: &Actor::User(user), origin: Some(&origin), now };
                cause.record(conn, &Event::PasskeyRenamed { user_id: user, passkey_id })?;
            }
            Ok::<_, StoreError>(is_renamed)
        };
        Ok(self.db.transaction(rename).await?)
    }

    /// Removes a passkey, unless nothing else lets its person in.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn remove(
        &self,
        user: UserId,
        id: PasskeyId,
        origin: Origin,
    ) -> Result<Removal, AccountsError> {
        let (rules, now) = (self.rules.clone(), self.clock.now());
        let remove = move |conn: &mut Conn| -> Result<Removal, StoreError> {
            users::lock(conn, &[user])?;
            let Some(current) = users::find_credentials(conn, user)? else { return Ok(Removal::Absent) };
            let held = passkeys::list(conn, user)?;
            let Some(passkey) = held.iter().find(|it| it.id == id.uuid()) else {
                return Ok(Removal::Absent);
            };
            if current.password_hash.is_none() && held.len() == 1 {
                return Ok(Removal::LastWayIn);
            }
            if factors::needs_longer_password(conn, user)? {
                return Ok(Removal::NeedsLongerPassword);
            }
            passkeys::delete(conn, id, user)?;
            let actor = Actor::User(user);
            let cause = Cause { actor: &actor, origin: Some(&origin), now };
            let owner = current.user.into();
            let (kind, name) = (FactorKind::Passkey, passkey.name.as_str());
            FactorChange { user: &owner, kind, name, rules: &rules }.removed(conn, &cause)?;
            Ok(Removal::Removed)
        };
        Ok(self.db.transaction(remove).await?)
    }
}
