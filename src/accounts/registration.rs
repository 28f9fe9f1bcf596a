//! Opening an account by oneself: by invitation, or openly.

use std::sync::Arc;
use std::time::Duration;

use crate::accounts::cause::Cause;
use crate::accounts::links::{AskedLetter, LetterRequest, LinkDesk, Presented};
use crate::accounts::passwords::{
    self, PasswordError, PasswordSubject, Passwords, PreparedPassword, Protection,
};
use crate::accounts::users::{self, Changes, NewAccount, User, UserError};
use crate::accounts::{AccountsError, unproven};
use crate::audit::{Actor, Event};
use crate::config::{RegistrationMode, RegistrationSettings};
use crate::limits::{Limit, Verdict};
use crate::store::users as rows;
use crate::store::{Conn, StoreError, invitations, rehearse, terms_acceptances};
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
        if let Some(throttled) = self.count(&newcomer.origin).await? {
            return Ok(throttled);
        }
        let prepared = self.prepare(&newcomer, &newcomer.email).await?;
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
            Presented::judge(conn, row.and_then(Invited::of), &limits, &origin, now)
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
            Presented::Throttled { retry_after, limit } => {
                return Ok(Presented::Throttled { retry_after, limit });
            }
        };
        let newcomer = Newcomer { email: invited.email, ..newcomer };
        let prepared = self.prepare(&newcomer, &newcomer.email).await?;
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
        let take = move |conn: &mut Conn| limits.take(conn, Limit::RegisterPerIp, &[&network], now);
        Ok(match self.desk.db.transaction(take).await? {
            Verdict::Allowed { .. } => None,
            Verdict::Refused { retry_after, limit } => Some(Registered::Throttled { retry_after, limit }),
        })
    }

    async fn prepare(
        &self,
        newcomer: &Newcomer,
        email: &EmailAddress,
    ) -> Result<PreparedPassword, PasswordError> {
        let username = newcomer.username.as_ref().map(Username::as_str);
        let subject = PasswordSubject::newcomer(Some(email), &newcomer.name, username);
        self.passwords.prepare(&newcomer.password, &subject, Protection::PasswordAlone).await
    }

    fn terms(&self) -> Option<String> {
        self.settings.terms.as_ref().map(|it| it.version.clone())
    }
}

impl Invited {
    fn of(row: invitations::InvitationRow) -> Option<Self> {
        let email = EmailAddress::parse(&row.email).ok()?;
        Some(Self { email, groups: row.groups, is_mailed: row.is_mailed })
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
        let (it, at) = (&self.newcomer, self.desk.clock.now());
        let subject = [it.email.normalized()];
        if self.desk.limits.take(conn, Limit::RecoverPerAddress, &subject, at)?.is_allowed() {
            let (email, request, origin) = (it.email.clone(), it.request.clone(), it.origin.clone());
            LetterRequest { letter, email, browser, request, origin, at }.keep(conn)?;
        }
        Ok(Registered::Mailed)
    }

    fn accept(&self, conn: &mut Conn, hash: &TokenHash) -> Result<Presented<Registered>, UserError> {
        let now = self.desk.clock.now();
        let consumed = invitations::consume(conn, hash, now)?.and_then(Invited::of);
        let Some(invited) = consumed else { return Ok(Presented::Dead) };
        let cause = Cause { actor: &Actor::Anonymous, origin: Some(&self.newcomer.origin), now };
        let known = rows::find_by_email(conn, &invited.email)?.map(User::from);
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
        self.prepared.apply(&mut account);
        account
    }

    fn accept_terms(&self, conn: &mut Conn, user_id: UserId, cause: &Cause<'_>) -> Result<(), StoreError> {
        let Some(version) = &self.terms else { return Ok(()) };
        terms_acceptances::accept(conn, user_id, version, cause.now)?;
        cause.record(conn, &Event::TermsAccepted { user_id, version: version.clone() })
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
