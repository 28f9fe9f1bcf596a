//! Another address for an account (MAIL-8). The old one is told at once and stays in force until somebody who reads mail at the
//! new one confirms it.

use std::time::Duration;

use crate::accounts::AccountsError;
use crate::accounts::asking::{self, Asked};
use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::links::{LinkDesk, Minted, Presented, mint_email_change};
use crate::accounts::notices;
use crate::accounts::own_account::Doer;
use crate::accounts::sessions::{SignedIn, find_in};
use crate::accounts::users::{self as people, Changes, User, UserError};
use crate::audit::{Actor, Event};
use crate::mail::{Circumstances, Letter, Link, Mailer, Notice, Recipient};
use crate::store::{Conn, StoreError, email_change_links, reset_links, sessions, users, verification_links};
use crate::types::{EmailAddress, Origin, PlainToken, SessionId, Timestamp, TokenHash, UserId};

/// Where the link leads.
const CONFIRM_PAGE: &str = "/confirm-email";

/// Gives accounts another address.
#[derive(Clone)]
pub struct EmailChange {
    /// Makes and judges links.
    pub desk: LinkDesk,
}

/// A change that waits for its confirmation.
#[derive(Clone, Debug)]
pub struct PendingAddress {
    /// The address to come.
    pub email: String,
    /// How long it can be confirmed.
    pub until: Timestamp,
}

/// What a link changes.
#[derive(Clone, Debug)]
pub struct StandingChange {
    /// The address to come.
    pub new: String,
    /// The address so far, shown in part: whoever reads mail at the new one may be a stranger.
    pub old: String,
    /// The language of the account, as a tag.
    pub locale: Option<String>,
}

/// What a confirmation came to.
#[derive(Debug)]
pub enum Confirmed {
    /// The account has the address. Everybody was signed out but whoever confirmed, if they were signed in to it.
    Changed(Option<Kept>),
    /// Another account has it.
    Taken,
}

/// A session that goes on under another token (SES-2).
#[derive(Debug)]
pub struct Kept {
    /// The session.
    pub session: SessionId,
    /// Its cookie.
    pub cookie: PlainToken,
    /// How long it goes on where it outlives the browser's window.
    pub remembered: Option<Duration>,
}

impl EmailChange {
    /// The change that waits, if any.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn pending(&self, user: UserId) -> Result<Option<PendingAddress>, AccountsError> {
        let now = self.desk.clock.now();
        let read = move |conn: &mut Conn| email_change_links::pending(conn, user, now);
        let row = self.desk.db.read::<_, StoreError>(read).await?;
        Ok(row.map(|it| PendingAddress { email: it.new_email, until: it.expires_at }))
    }

    /// Mails a link to the new address and tells the old one. It says nothing of whether somebody else has the address: that is
    /// for whoever reads mail there. `None` when the person's access was ended meanwhile.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn ask(
        &self,
        signed_in: &SignedIn,
        email: EmailAddress,
        origin: Origin,
    ) -> Result<Option<Asked>, AccountsError> {
        let wish = Wish {
            user_id: signed_in.user.id,
            session: (signed_in.session.id, signed_in.session.user_epoch),
            email,
            origin,
            now: self.desk.clock.now(),
        };
        let desk = self.desk.clone();
        Ok(self.desk.db.transaction::<_, StoreError>(move |conn| wish.take(conn, &desk)).await?)
    }

    /// Voids the link of a person; `false` when none stands.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn withdraw(&self, doer: Doer) -> Result<bool, AccountsError> {
        let now = self.desk.clock.now();
        let work = move |conn: &mut Conn| {
            users::lock(conn, &[doer.user_id])?;
            let is_pending = email_change_links::pending(conn, doer.user_id, now)?.is_some();
            email_change_links::delete_of_user(conn, doer.user_id)?;
            if is_pending {
                let actor = Actor::User(doer.user_id);
                let cause = Cause { actor: &actor, origin: Some(&doer.origin), now };
                cause.record(conn, &Event::EmailChangeWithdrawn { user_id: doer.user_id })?;
            }
            Ok(is_pending)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(work).await?)
    }

    /// What a link changes; looking uses nothing up.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn look(
        &self,
        token: &PlainToken,
        origin: &Origin,
    ) -> Result<Presented<StandingChange>, AccountsError> {
        let (hash, limits, origin) = (token.hash(), self.desk.limits, origin.clone());
        let now = self.desk.clock.now();
        let look = move |conn: &mut Conn| {
            let found = find(conn, &hash, now)?.map(|(email, user)| StandingChange {
                new: email.as_str().to_owned(),
                locale: user.locale().map(str::to_owned),
                old: EmailAddress::parse(&user.email).map_or_else(|_| user.email, |it| it.masked()),
            });
            Presented::judge(conn, found, &limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(look).await?)
    }

    /// Gives the account the address, once for a link. Whoever has the session of `cookie` and is the person stays signed in;
    /// every other session ends, and every token. An address that another account has by now uses nothing up.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn confirm(
        &self,
        token: &PlainToken,
        cookie: Option<&PlainToken>,
        origin: &Origin,
    ) -> Result<Presented<Confirmed>, AccountsError> {
        let (desk, now) = (self.desk.clone(), self.desk.clock.now());
        let confirmation = Confirmation {
            mailer: desk.mailer.clone(),
            hash: token.hash(),
            cookie: cookie.map(PlainToken::hash),
            origin: origin.clone(),
            now,
        };
        let work = move |conn: &mut Conn| {
            let done = confirmation.use_up(conn)?;
            Presented::judge(conn, done, &desk.limits, &confirmation.origin, now)
        };
        match self.desk.db.transaction::<_, StoreError>(work).await {
            // Somebody else got it at the same moment.
            Err(StoreError::Duplicate { .. }) => Ok(Presented::Standing(Confirmed::Taken)),
            done => Ok(done?),
        }
    }
}

/// Somebody who is signed in wants another address.
struct Wish {
    user_id: UserId,
    /// The session that it is asked in, and the person's epoch in it.
    session: (SessionId, i64),
    email: EmailAddress,
    origin: Origin,
    now: Timestamp,
}

impl Wish {
    fn take(&self, conn: &mut Conn, desk: &LinkDesk) -> Result<Option<Asked>, StoreError> {
        users::lock(conn, &[self.user_id])?;
        // Whoever was put out of the account a moment ago gets no link that leads back in.
        let (session, epoch) = self.session;
        let stands = sessions::standing_of_user(conn, self.user_id, self.now)?.contains(&session);
        let user =
            people::find(conn, self.user_id)?.filter(|it| stands && it.is_active() && it.epoch == epoch);
        let Some(user) = user else { return Ok(None) };
        let actor = Actor::User(user.id);
        let cause = Cause { actor: &actor, origin: Some(&self.origin), now: self.now };
        if let Some(throttled) = asking::count(conn, &desk.limits, &self.email, &cause)? {
            return Ok(Some(throttled));
        }
        let minted = mint_email_change(conn, &user, &self.email, desk.lifetimes.email_change_link, self.now)?;
        cause.record(conn, &Event::EmailChangeAsked { user_id: user.id })?;
        self.write(conn, &desk.mailer, &user, &minted)?;
        self.warn(conn, &desk.mailer, &user, &cause)?;
        Ok(Some(Asked::Taken))
    }

    /// The link, to the new address.
    fn write(
        &self,
        conn: &mut Conn,
        mailer: &Mailer,
        user: &User,
        minted: &Minted,
    ) -> Result<(), StoreError> {
        let letter = Letter::ConfirmNewAddress {
            link: Link::with_token(CONFIRM_PAGE, &minted.token),
            expires_at: minted.expires_at,
            asked: Circumstances::of(Some(&self.origin), self.now),
        };
        let recipient = Recipient::owner(user.id, self.email.clone(), &user.name);
        mailer.enqueue(conn, &recipient.reading(user.profile.locale.clone()), &letter, self.now)
    }

    /// What is about to happen, to the old one, unless that was never proven to be theirs.
    fn warn(
        &self,
        conn: &mut Conn,
        mailer: &Mailer,
        user: &User,
        cause: &Cause<'_>,
    ) -> Result<(), StoreError> {
        let Some(owner) = notices::owner(user).filter(|_| user.email_verified) else { return Ok(()) };
        let letter = Letter::AddressChangeAsked {
            new_address: self.email.clone(),
            stop: notices::not_me_link(conn, user, cause)?,
            asked: Circumstances::of(Some(&self.origin), self.now),
        };
        mailer.enqueue(conn, &owner, &letter, self.now)
    }
}

/// The address that the standing link gives, and to whom: an active account.
fn find(
    conn: &mut Conn,
    hash: &TokenHash,
    now: Timestamp,
) -> Result<Option<(EmailAddress, User)>, StoreError> {
    let Some(row) = email_change_links::find(conn, hash, now)? else { return Ok(None) };
    let user = people::find(conn, row.user_id.into())?.filter(User::is_active);
    Ok(EmailAddress::parse(&row.new_email).ok().zip(user))
}

/// Somebody who reads mail at the new address says yes.
struct Confirmation {
    mailer: Mailer,
    hash: TokenHash,
    cookie: Option<TokenHash>,
    origin: Origin,
    now: Timestamp,
}

impl Confirmation {
    fn use_up(&self, conn: &mut Conn) -> Result<Option<Confirmed>, StoreError> {
        let Some((_, seen)) = find(conn, &self.hash, self.now)? else { return Ok(None) };
        // People are locked before links, by everybody, so that two never wait for each other.
        users::lock(conn, &[seen.id])?;
        let Some((email, user)) = find(conn, &self.hash, self.now)? else { return Ok(None) };
        if users::find_by_email(conn, &email)?.is_some_and(|it| it.id != user.id.uuid()) {
            return Ok(Some(Confirmed::Taken));
        }
        if email_change_links::consume(conn, &self.hash, self.now)?.is_none() {
            return Ok(None);
        }
        let actor = Actor::User(user.id);
        let cause = Cause { actor: &actor, origin: Some(&self.origin), now: self.now };
        users::set_email(conn, user.id, &email, self.now)?;
        moved(conn, &self.mailer, (&user, &email), &cause)?;
        let kept = self.keep(conn, &user)?;
        let except = kept.as_ref().map(|it| it.session);
        endings::end_sessions_of_user(conn, user.id, except, Ending::EmailChanged, &cause)?;
        Ok(Some(Confirmed::Changed(kept)))
    }

    /// The session of whoever confirms, if they are signed in to the account, under another token.
    fn keep(&self, conn: &mut Conn, user: &User) -> Result<Option<Kept>, StoreError> {
        let Some(cookie) = &self.cookie else { return Ok(None) };
        let here = find_in(conn, cookie, self.now)?.filter(|it| it.user.id == user.id);
        let Some(SignedIn { session, .. }) = here else { return Ok(None) };
        let cookie = PlainToken::random();
        let renewed = sessions::renew_token(conn, session.id, &cookie.hash(), self.now)?;
        let remembered = session.remembered_for(self.now);
        Ok(renewed.map(|_| Kept { session: session.id, cookie, remembered }))
    }
}

/// Changes an account by the operator's hand. The owner of an address that is replaced is told, and the links to it are void.
///
/// # Errors
/// [`UserError`], as [`people::update`].
pub fn update(
    conn: &mut Conn,
    mailer: &Mailer,
    id: UserId,
    changes: &Changes,
    cause: &Cause<'_>,
) -> Result<User, UserError> {
    users::lock(conn, &[id])?;
    let before = people::find(conn, id)?.ok_or(UserError::Unknown)?;
    let changed = people::update(conn, id, changes, cause)?;
    if let Some(email) = changes.email.as_ref().filter(|it| !before.has_email(it.normalized())) {
        moved(conn, mailer, (&before, email), cause)?;
    }
    Ok(changed)
}

/// What every other address brings: the links to the old one are void, the audit knows, and the owner of the old one is told.
/// `before` is the account as it was.
fn moved(
    conn: &mut Conn,
    mailer: &Mailer,
    (before, email): (&User, &EmailAddress),
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    reset_links::delete_of_user(conn, before.id)?;
    verification_links::delete_of_user(conn, before.id)?;
    cause.record(conn, &Event::EmailChanged { user_id: before.id })?;
    notices::tell(conn, mailer, before, Notice::EmailChanged { new_address: email.clone() }, cause)
}
