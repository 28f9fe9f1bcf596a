//! First run: whoever holds a setup link makes the first administrator. A link is as good as the machine's command line, so it can
//! be had only there; it lives for an hour, makes one administrator, and nothing of it works once somebody can administer.

use std::time::Duration;

use thiserror::Error;

use crate::accounts::administrators;
use crate::accounts::cause::Cause;
use crate::accounts::error::AccountsError;
use crate::accounts::login::{Arrival, Entered, Entry, EntryRules, Shown};
use crate::accounts::notices;
use crate::accounts::passkeys::{AdditionFault, NewPasskey, NewcomersPasskey, Passkeys};
use crate::accounts::passwords::{PasswordError, PasswordSubject, Passwords, PreparedPassword, Protection};
use crate::accounts::recovery_codes::RecoveryCode;
use crate::accounts::sessions::{AuthenticationMethod, Persistence};
use crate::accounts::users::{self, NewAccount, User, UserError};
use crate::audit::{Actor, Event};
use crate::mail::{Circumstances, Letter};
use crate::store::{Conn, Db, StoreError, installation, setup_links};
use crate::types::{Clock, EmailAddress, Origin, PlainToken, Secret, Timestamp, TokenHash, UserId};

/// How long a link can be used.
pub const LINK_LIFETIME: Duration = Duration::from_secs(60 * 60);

/// Test letters that one setup sends.
const MOST_LETTERS: i32 = 5;

/// Where a setup stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The addresses are to be compared.
    Address,
    /// The first administrator is to be made.
    Administrator,
    /// Nobody can administer, and the link is none, or none any more.
    NoLink,
    /// Somebody can administer.
    Done,
}

/// Why there is no link.
#[derive(Debug, Error)]
pub enum SetupLinkError {
    /// Somebody can administer.
    #[error(
        "an administrator can sign in already, so there is nothing to set up; `bonafide user make-admin EMAIL` makes another \
         account an administrator, `bonafide user reset-password EMAIL` lets somebody in again"
    )]
    Done,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The first administrator, as typed.
#[derive(Clone, Debug)]
pub struct FirstAdministrator {
    /// What the link carries.
    pub token: PlainToken,
    /// The address.
    pub email: EmailAddress,
    /// The full name.
    pub name: String,
    /// What they will sign in with.
    pub credential: FirstCredential,
    /// The browser.
    pub arrival: Arrival,
}

/// What the first administrator will sign in with.
#[derive(Clone, Debug)]
pub enum FirstCredential {
    /// A password; where the policy wants a second factor, it is enrolled next.
    Password(Secret<String>),
    /// A passkey, which is both factors.
    Passkey {
        /// What the browser sent.
        new: NewPasskey,
        /// The cookie of the browser that was asked.
        browser: TokenHash,
    },
}

/// The first administrator is made and signed in.
pub struct Made {
    /// The session.
    pub entered: Entered,
    /// The recovery codes that come with a passkey.
    pub recovery_codes: Vec<RecoveryCode>,
}

/// Why the first administrator was not made.
#[derive(Debug, Error)]
pub enum SetupError {
    /// The password is not taken, or could not be looked at.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// Address or name are not taken.
    #[error(transparent)]
    User(#[from] UserError),
    /// The passkey is not taken.
    #[error("the passkey cannot be used")]
    Passkey(AdditionFault),
    /// The link is none any more, or its first step was left out.
    #[error("the link cannot be used")]
    Link,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sets an installation up.
#[derive(Clone)]
pub struct Setup {
    /// Where accounts are kept.
    pub db: Db,
    /// Who judges and hashes the password.
    pub passwords: Passwords,
    /// Who judges the passkey.
    pub passkeys: Passkeys,
    /// What the session of the first administrator is made by.
    pub rules: EntryRules,
    /// The time.
    pub clock: Clock,
}

/// Makes a link, which voids the ones before it, and gives what it carries.
///
/// # Errors
/// [`SetupLinkError::Done`] when somebody can administer.
pub fn make_link(conn: &mut Conn, cause: &Cause<'_>) -> Result<PlainToken, SetupLinkError> {
    installation::lock(conn)?;
    if administrators::can_anybody_sign_in(conn)? {
        return Err(SetupLinkError::Done);
    }
    let token = PlainToken::random();
    setup_links::insert(conn, &token.hash(), cause.now + LINK_LIFETIME, cause.now)?;
    cause.record(conn, &Event::SetupLinkMade)?;
    Ok(token)
}

/// Makes a link where nobody can administer and no link stands, as a newcomer's first start does.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn make_first_link(conn: &mut Conn, cause: &Cause<'_>) -> Result<Option<PlainToken>, StoreError> {
    installation::lock(conn)?;
    if setup_links::any_stands(conn, cause.now)? {
        return Ok(None);
    }
    match make_link(conn, cause) {
        Ok(token) => Ok(Some(token)),
        Err(SetupLinkError::Done) => Ok(None),
        Err(SetupLinkError::Store(error)) => Err(error),
    }
}

/// Removes links that expired a month ago, a batch at a time; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, batch: i64, now: Timestamp) -> Result<usize, StoreError> {
    setup_links::delete_expired(conn, now - Duration::from_secs(30 * 86_400), batch)
}

impl Setup {
    /// Whether nobody can administer yet.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn is_open(&self) -> Result<bool, AccountsError> {
        let able = self.db.read::<_, StoreError>(administrators::can_anybody_sign_in).await?;
        Ok(!able)
    }

    /// Where the setup of this link stands. Looking changes nothing.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn stage(&self, token: &PlainToken) -> Result<Stage, AccountsError> {
        let (token, now) = (token.hash(), self.clock.now());
        let look = move |conn: &mut Conn| {
            if administrators::can_anybody_sign_in(conn)? {
                return Ok(Stage::Done);
            }
            Ok(match setup_links::find(conn, &token, now)? {
                Some(link) if link.address_confirmed_at.is_some() => Stage::Administrator,
                Some(_) => Stage::Address,
                None => Stage::NoLink,
            })
        };
        Ok(self.db.read::<_, StoreError>(look).await?)
    }

    /// Leaves the first step behind; `false` when the link cannot be used.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn confirm_address(&self, token: &PlainToken) -> Result<bool, AccountsError> {
        let (token, now) = (token.hash(), self.clock.now());
        let confirm = move |conn: &mut Conn| {
            Ok(!administrators::can_anybody_sign_in(conn)?
                && setup_links::confirm_address(conn, &token, now)?)
        };
        Ok(self.db.transaction::<_, StoreError>(confirm).await?)
    }

    /// Makes the first administrator and signs them in. Of two who hold the same link one does.
    ///
    /// # Errors
    /// [`SetupError`]; the link can then still be used, unless that is the reason.
    pub async fn make_administrator(&self, first: FirstAdministrator) -> Result<Made, SetupError> {
        if self.stage(&first.token).await.map_err(outage)? != Stage::Administrator {
            return Err(SetupError::Link);
        }
        let prepared = match &first.credential {
            FirstCredential::Password(password) => {
                let subject = PasswordSubject::newcomer(Some(&first.email), &first.name, None);
                Some(self.passwords.prepare(password, &subject, self.protection()).await?)
            }
            FirstCredential::Passkey { .. } => None,
        };
        let (making, now) = (Making { first, prepared, passkeys: self.passkeys.clone() }, self.clock.now());
        let rules = self.rules.clone();
        self.db.transaction(move |conn| making.make(conn, &rules, now)).await
    }

    /// What protects the first administrator beside a password: where the policy wants a second factor, the next page enrols it.
    #[must_use]
    pub const fn protection(&self) -> Protection {
        Protection::beside_factor(self.rules.factors.admins_required)
    }

    /// Whether this person made the setup's account and has its last step before them; how many test letters are left.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn letters_left(&self, user: UserId) -> Result<Option<u32>, AccountsError> {
        let row = self.db.read::<_, StoreError>(move |conn| setup_links::find_unfinished(conn, user)).await?;
        Ok(row.map(|it| u32::try_from(MOST_LETTERS - it.test_letters).unwrap_or_default()))
    }

    /// Sends a test letter; `false` when there were enough, or the setup is finished.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn send_letter(&self, user: &User, origin: Origin) -> Result<bool, AccountsError> {
        let Some(recipient) = notices::owner(user) else { return Ok(false) };
        let (mailer, user, now) = (self.rules.mailer.clone(), user.id, self.clock.now());
        let send = move |conn: &mut Conn| {
            if !mailer.is_on() || !setup_links::count_letter(conn, user, MOST_LETTERS)? {
                return Ok(false);
            }
            let letter = Letter::Test { asked: Circumstances::of(Some(&origin), now) };
            mailer.enqueue(conn, &recipient, &letter, now)?;
            Ok(true)
        };
        Ok(self.db.transaction::<_, StoreError>(send).await?)
    }

    /// Leaves the last step behind.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn finish(&self, user: UserId) -> Result<(), AccountsError> {
        let now = self.clock.now();
        self.db.transaction::<_, StoreError>(move |conn| setup_links::finish(conn, user, now)).await?;
        Ok(())
    }
}

/// The first administrator, whose password is hashed where there is one.
struct Making {
    first: FirstAdministrator,
    prepared: Option<PreparedPassword>,
    passkeys: Passkeys,
}

impl Making {
    /// In one transaction: the account, the link's end, the session.
    fn make(&self, conn: &mut Conn, rules: &EntryRules, now: Timestamp) -> Result<Made, SetupError> {
        installation::lock(conn)?;
        if administrators::can_anybody_sign_in(conn)? {
            return Err(SetupError::Link);
        }
        let arrival = &self.first.arrival;
        let cause = Cause { actor: &Actor::Operator, origin: Some(&arrival.origin), now };
        let passkey = self.passkey(conn, now)?;
        let user = users::create(conn, &self.account(passkey.as_ref()), &cause)?;
        if !setup_links::consume(conn, &self.first.token.hash(), user.id, now)? {
            return Err(SetupError::Link);
        }
        cause.record(conn, &Event::SetupLinkUsed { user_id: user.id })?;
        let entry = Entry { arrival, rules, now };
        let locked = entry.lock(conn, user.id)?;
        let (method, recovery_codes) = match passkey {
            Some(passkey) => {
                let kept = passkey.keep(conn, &user, rules, &cause)?.map_err(SetupError::Passkey)?;
                (kept.method, kept.recovery_codes)
            }
            None => (AuthenticationMethod::Password, Vec::new()),
        };
        let user = users::find(conn, user.id)?.ok_or(UserError::Unknown)?;
        let shown = Shown { methods: vec![method], persistence: Persistence::Browser };
        Ok(Made { entered: entry.admit(conn, locked, &user, &shown)?, recovery_codes })
    }

    /// The passkey, where one was chosen and is proven.
    fn passkey(&self, conn: &mut Conn, now: Timestamp) -> Result<Option<NewcomersPasskey>, SetupError> {
        let FirstCredential::Passkey { new, browser } = &self.first.credential else { return Ok(None) };
        let judged = self.passkeys.judge_newcomer(conn, new, browser, now)?;
        judged.map(Some).map_err(SetupError::Passkey)
    }

    fn account(&self, passkey: Option<&NewcomersPasskey>) -> NewAccount {
        let mut account = NewAccount::new(self.first.email.clone(), &self.first.name);
        account.is_administrator = true;
        // Whoever holds the link speaks for the machine, as with `user create --verified`.
        account.is_email_verified = true;
        if let Some(prepared) = &self.prepared {
            prepared.apply(&mut account);
        }
        if let Some(passkey) = passkey {
            account.id = passkey.user_id();
        }
        account
    }
}

fn outage(AccountsError::Store(error): AccountsError) -> SetupError {
    SetupError::Store(error)
}
