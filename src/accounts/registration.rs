//! Opening an account by oneself: by invitation, or openly.

use std::sync::Arc;
use std::time::Duration;

use crate::accounts::cause::Cause;
use crate::accounts::links::{AskedLetter, LetterRequest, LinkDesk, Presented};
use crate::accounts::passwords::{
    self, PasswordError, PasswordSubject, Passwords, PreparedPassword, Protection,
};
use crate::accounts::users::{self, Changes, NewAccount, User, UserError};
use crate::accounts::{AccountsError, terms, unproven};
use crate::audit::{Actor, Event};
use crate::config::{RegistrationMode, RegistrationSettings};
use crate::limits::{Limit, Verdict};
use crate::store::users as rows;
use crate::store::{Conn, StoreError, groups, invitations, rehearse};
use crate::types::{EmailAddress, Origin, PlainToken, Secret, TokenHash, UserId, Username};

/// Opens accounts.
#[derive(Clone)]
pub struct Registration {
    /// Makes and judges links.
    pub desk: LinkDesk,
    /// Judges and hashes passwords.
    pub passwords: Passwords,
    /// Who may, and what they accept.
    pub settings: Arc<RegistrationSettings>,
}

/// Somebody wants an account.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// Their address; where they were invited, the one of the invitation counts.
    pub email: EmailAddress,
    /// Their full name.
    pub name: String,
    /// A name to sign in with beside the address.
    pub username: Option<Username>,
    /// The password, as typed.
    pub password: Secret<String>,
    /// The language of the page, in which letters are written until they choose another.
    pub language: String,
    /// The browser, by its own cookie.
    pub browser: TokenHash,
    /// The sealed authorization request that they are on the way to.
    pub request: Option<String>,
    /// Where the request comes from.
    pub origin: Origin,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registered {
    /// A letter says how to go on: to confirm the address, or that there is an account already. Nobody else learns which (MAIL-4).
    Mailed,
    /// The account can be used.
    Ready,
    /// The invited address has an account, which can be used.
    HasAccount,
    /// Somebody has the username.
    UsernameTaken,
    /// The name is not fit to be shown.
    InvalidName,
    /// Too many from this network.
    Throttled {
        /// The limit's name.
        by: &'static str,
        /// When to come back.
        retry_after: Duration,
        /// How many the limit allows in its window.
        limit: u32,
    },
}

/// Who was invited.
#[derive(Clone, Debug)]
pub struct Invited {
    /// Their address.
    pub email: EmailAddress,
    /// What protects the account beside the password: its groups may want a second factor.
    pub protection: Protection,
    groups: Vec<String>,
    /// Whether the link went to the address, so that using it proves that.
    is_mailed: bool,
}

impl Registration {
    /// Whether everybody may.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.settings.mode == RegistrationMode::Open
    }

    /// Opens an account for whoever comes.
    ///
    /// # Errors
    /// [`PasswordError`] with what is wrong; nothing is kept then.
    pub async fn register(&self, newcomer: Newcomer) -> Result<Registered, PasswordError> {
        // A password that is refused costs nothing: whoever comes is not shut out by three weak ones.
        self.judge(&newcomer)?;
        if let Some(throttled) = self.count(&newcomer.origin).await? {
            return Ok(throttled);
        }
        let origin = newcomer.origin.clone();
        let done = self.open(newcomer).await;
        // A password was hashed for whatever else came of it.
        if done.is_err() {
            self.give_back(&origin).await?;
        }
        done
    }

    async fn open(&self, newcomer: Newcomer) -> Result<Registered, PasswordError> {
        let prepared = self.prepare(&newcomer, &newcomer.email, Protection::PasswordAlone).await?;
        let opening = Opening { desk: self.desk.clone(), terms: self.terms(), newcomer, prepared };
        let again = opening.clone();
        let opened = self.desk.db.transaction(move |conn| opening.open(conn)).await;
        let done = match opened {
            Ok(done) => done,
            // Two opened it at once: the second is told what it would be told a moment later.
            Err(UserError::EmailTaken | UserError::UsernameTaken) => {
                self.desk.db.transaction::<_, StoreError>(move |conn| again.known(conn)).await?
            }
            Err(UserError::InvalidName | UserError::InvalidGroup) => return Ok(Registered::InvalidName),
            Err(UserError::Unknown | UserError::LastAdministrator) => return Ok(Registered::Mailed),
            Err(UserError::Store(error)) => return Err(error.into()),
        };
        self.desk.tell();
        Ok(done)
    }

    /// Who was invited with a link; looking uses nothing up.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn look(
        &self,
        token: &PlainToken,
        origin: &Origin,
    ) -> Result<Presented<Invited>, AccountsError> {
        let (hash, limits, origin) = (token.hash(), self.desk.limits, origin.clone());
        let (now, is_closed) = (self.desk.clock.now(), self.settings.mode == RegistrationMode::Closed);
        let look = move |conn: &mut Conn| {
            let row = if is_closed { None } else { invitations::find(conn, &hash, now)? };
            let invited = Invited::of(conn, row)?;
            Presented::judge(conn, invited, &limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(look).await?)
    }

    /// Opens an account for somebody who was invited, once for a link. The address is proven by it if it was mailed there; a link
    /// that was handed over proves nothing, so the address is confirmed like any other.
    ///
    /// # Errors
    /// [`PasswordError`] with what is wrong; nothing is used up then.
    pub async fn accept(
        &self,
        token: &PlainToken,
        newcomer: Newcomer,
    ) -> Result<Presented<Registered>, PasswordError> {
        let invited = match self.look(token, &newcomer.origin).await.map_err(|AccountsError::Store(it)| it)? {
            Presented::Standing(invited) => invited,
            Presented::Dead => return Ok(Presented::Dead),
            Presented::Throttled { by, retry_after, limit } => {
                return Ok(Presented::Throttled { by, retry_after, limit });
            }
        };
        let newcomer = Newcomer { email: invited.email, ..newcomer };
        let prepared = self.prepare(&newcomer, &newcomer.email, invited.protection).await?;
        let opening = Opening { desk: self.desk.clone(), terms: self.terms(), newcomer, prepared };
        let hash = token.hash();
        let accepted = self.desk.db.transaction(move |conn| opening.accept(conn, &hash)).await;
        match accepted {
            Ok(presented) => {
                self.desk.tell();
                Ok(presented)
            }
            Err(UserError::UsernameTaken | UserError::EmailTaken) => {
                Ok(Presented::Standing(Registered::UsernameTaken))
            }
            Err(UserError::Store(error)) => Err(error.into()),
            Err(_) => Ok(Presented::Standing(Registered::InvalidName)),
        }
    }

    async fn count(&self, origin: &Origin) -> Result<Option<Registered>, StoreError> {
        let (limits, now, network) =
            (self.desk.limits, self.desk.clock.now(), origin.address.network().to_string());
        let by = Limit::RegisterPerIp.name();
        let take = move |conn: &mut Conn| limits.take(conn, Limit::RegisterPerIp, &[&network], now);
        Ok(match self.desk.db.transaction(take).await? {
            Verdict::Allowed { .. } => None,
            Verdict::Refused { retry_after, limit } => Some(Registered::Throttled { by, retry_after, limit }),
        })
    }

    /// Nothing was made, so nothing is counted.
    async fn give_back(&self, origin: &Origin) -> Result<(), StoreError> {
        let (limits, network) = (self.desk.limits, origin.address.network().to_string());
        let undo = move |conn: &mut Conn| limits.give_back(conn, Limit::RegisterPerIp, &[&network]);
        self.desk.db.transaction(undo).await
    }

    fn judge(&self, newcomer: &Newcomer) -> Result<(), PasswordError> {
        let subject = newcomer.subject(&newcomer.email);
        self.passwords.rules.judge(&newcomer.password, &subject, Protection::PasswordAlone)?;
        Ok(())
    }

    async fn prepare(
        &self,
        newcomer: &Newcomer,
        email: &EmailAddress,
        protection: Protection,
    ) -> Result<PreparedPassword, PasswordError> {
        self.passwords.prepare(&newcomer.password, &newcomer.subject(email), protection).await
    }

    fn terms(&self) -> Option<String> {
        self.settings.terms.as_ref().map(|it| it.version.clone())
    }
}

impl Newcomer {
    fn subject(&self, email: &EmailAddress) -> PasswordSubject {
        let username = self.username.as_ref().map(Username::as_str);
        PasswordSubject::newcomer(Some(email), &self.name, username)
    }
}

impl Invited {
    fn of(conn: &mut Conn, row: Option<invitations::InvitationRow>) -> Result<Option<Self>, StoreError> {
        let Some(row) = row else { return Ok(None) };
        let Ok(email) = EmailAddress::parse(&row.email) else { return Ok(None) };
        let protection = Protection::beside_factor(groups::any_requires_factor(conn, &row.groups)?);
        Ok(Some(Self { email, protection, groups: row.groups, is_mailed: row.is_mailed }))
    }
}

/// An address that nobody has.
#[expect(clippy::expect_used, reason = "an id is fit to be the local part of an address")]
fn nobody() -> EmailAddress {
    let text = format!("{}@rehearsal.invalid", UserId::new());
    EmailAddress::parse(&text).expect("it is an address")
}

/// A registration whose password is hashed.
#[derive(Clone)]
struct Opening {
    desk: LinkDesk,
    terms: Option<String>,
    newcomer: Newcomer,
    prepared: PreparedPassword,
}

impl Opening {
    fn open(&self, conn: &mut Conn) -> Result<Registered, UserError> {
        let username = self.newcomer.username.as_ref();
        if let Some(username) = username
            && rows::find_by_username(conn, username)?.is_some()
        {
            return Ok(Registered::UsernameTaken);
        }
        if rows::find_by_email(conn, &self.newcomer.email)?.is_some() {
            // Opening an account is done and taken back, because it takes its time (MAIL-4).
            rehearse(conn, |conn| self.make(conn, nobody()))?;
            return Ok(self.known(conn)?);
        }
        self.make(conn, self.newcomer.email.clone())?;
        Ok(self.mail(conn, AskedLetter::Verify, Some(self.newcomer.browser))?)
    }

    fn make(&self, conn: &mut Conn, email: EmailAddress) -> Result<(), UserError> {
        let account = self.account(email);
        let now = self.desk.clock.now();
        let cause = Cause { actor: &Actor::Anonymous, origin: Some(&self.newcomer.origin), now };
        let user = users::create(conn, &account, &cause)?;
        Ok(self.accept_terms(conn, user.id, &cause)?)
    }

    /// The address has an account: its owner is told, and nobody else.
    fn known(&self, conn: &mut Conn) -> Result<Registered, StoreError> {
        self.mail(conn, AskedLetter::AccountExists, None)
    }

    /// Asks for a letter, unless the address got too many; whoever registers is not told either way.
    fn mail(
        &self,
        conn: &mut Conn,
        letter: AskedLetter,
        browser: Option<TokenHash>,
    ) -> Result<Registered, StoreError> {
        if !self.desk.mailer.is_on() {
            return Ok(Registered::Ready);
        }
        let it = &self.newcomer;
        let wish = LetterRequest {
            letter,
            email: it.email.clone(),
            browser,
            request: it.request.clone(),
            language: Some(it.language.clone()),
            origin: it.origin.clone(),
            at: self.desk.clock.now(),
        };
        wish.keep_if_room(conn, &self.desk.limits)?;
        Ok(Registered::Mailed)
    }

    fn accept(&self, conn: &mut Conn, hash: &TokenHash) -> Result<Presented<Registered>, UserError> {
        let now = self.desk.clock.now();
        let consumed = invitations::consume(conn, hash, now)?;
        let Some(invited) = Invited::of(conn, consumed)? else { return Ok(Presented::Dead) };
        let cause = Cause { actor: &Actor::Anonymous, origin: Some(&self.newcomer.origin), now };
        let known = match rows::find_by_email(conn, &invited.email)? {
            // Locked, and read again: its owner may prove the address in this very moment.
            Some(row) => {
                rows::lock(conn, &[row.id.into()])?;
                rows::find_by_email(conn, &invited.email)?.map(User::from)
            }
            None => None,
        };
        let user_id = match known {
            Some(user) if user.was_ever_proven || !invited.is_mailed => {
                return Ok(Presented::Standing(has_account(conn, &user, &invited, &cause)?));
            }
            Some(user) => self.take_over(conn, user.id, &invited, &cause)?,
            None => {
                let mut account = self.account(invited.email.clone());
                account.is_email_verified = invited.is_mailed;
                account.groups.clone_from(&invited.groups);
                users::create(conn, &account, &cause)?.id
            }
        };
        self.accept_terms(conn, user_id, &cause)?;
        if !invited.is_mailed {
            // The link was handed over, so a letter asks whether the address is theirs. Where no mail is sent, nobody asks.
            let asked = self.mail(conn, AskedLetter::Verify, Some(self.newcomer.browser))?;
            return Ok(Presented::Standing(asked));
        }
        cause.record(conn, &Event::EmailVerified { user_id })?;
        Ok(Presented::Standing(Registered::Ready))
    }

    /// The owner of an address proves it at an account that somebody opened before (MAIL-7).
    fn take_over(
        &self,
        conn: &mut Conn,
        user_id: UserId,
        invited: &Invited,
        cause: &Cause<'_>,
    ) -> Result<UserId, UserError> {
        unproven::clean(conn, user_id, cause)?;
        let changes = Changes {
            is_email_verified: Some(true),
            name: Some(self.newcomer.name.clone()),
            username: Some(self.newcomer.username.clone()),
            groups: Some(invited.groups.clone()),
            ..Changes::default()
        };
        users::update(conn, user_id, &changes, cause)?;
        passwords::store(conn, user_id, &self.prepared, None, cause)?;
        Ok(user_id)
    }

    fn account(&self, email: EmailAddress) -> NewAccount {
        let mut account = NewAccount::new(email, &self.newcomer.name);
        account.username.clone_from(&self.newcomer.username);
        account.profile.locale = Some(self.newcomer.language.clone());
        self.prepared.apply(&mut account);
        account
    }

    fn accept_terms(&self, conn: &mut Conn, user_id: UserId, cause: &Cause<'_>) -> Result<(), StoreError> {
        self.terms.as_ref().map_or(Ok(()), |it| terms::accept(conn, user_id, it, cause))
    }
}

/// The account stays as it is: it is its owner's, or whoever has the link did not show that they are. A mailed link proves the
/// address of an account that another address was proven of.
fn has_account(
    conn: &mut Conn,
    user: &User,
    invited: &Invited,
    cause: &Cause<'_>,
) -> Result<Registered, StoreError> {
    if invited.is_mailed && !user.email_verified {
        rows::prove_email(conn, user.id, cause.now)?;
        cause.record(conn, &Event::EmailVerified { user_id: user.id })?;
    }
    Ok(Registered::HasAccount)
}
