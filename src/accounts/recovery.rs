//! A forgotten password: a mailed link that sets another one (MAIL-6).

use crate::accounts::asking::{self, Asked};
use crate::accounts::cause::Cause;
use crate::accounts::links::{AskedLetter, LetterRequest, LinkDesk, Presented};
use crate::accounts::passwords::{
    self, PasswordError, PasswordSubject, Passwords, PreparedPassword, Protection,
};
use crate::accounts::users::User;
use crate::accounts::{AccountsError, notices, unproven};
use crate::audit::{Actor, Event};
use crate::mail::Notice;
use crate::store::{Conn, StoreError, email_change_links, reset_links, users};
use crate::types::{EmailAddress, Origin, PlainToken, Secret, Timestamp, TokenHash};

/// Sets forgotten passwords anew.
#[derive(Clone)]
pub struct Recovery {
    /// Makes and judges links.
    pub desk: LinkDesk,
    /// Judges and hashes passwords.
    pub passwords: Passwords,
}

/// A reset link that stands.
#[derive(Clone, Debug)]
pub struct StandingReset {
    /// Whose password it sets.
    pub user: User,
    /// The sealed authorization request in which it was asked for.
    pub request: Option<String>,
}

impl Recovery {
    /// Takes the wish for a link to `email`. It tells nothing of whether there is an account (MAIL-4).
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn ask(
        &self,
        email: EmailAddress,
        request: Option<String>,
        language: String,
        origin: Origin,
    ) -> Result<Asked, AccountsError> {
        let at = self.desk.clock.now();
        let (letter, language) = (AskedLetter::Reset, Some(language));
        let wish = LetterRequest { letter, email, browser: None, request, language, origin, at };
        Ok(asking::ask(&self.desk, wish).await?)
    }

    /// Whether a link stands; looking uses nothing up.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn look(
        &self,
        token: &PlainToken,
        origin: &Origin,
    ) -> Result<Presented<StandingReset>, AccountsError> {
        let (hash, limits, now, origin) =
            (token.hash(), self.desk.limits, self.desk.clock.now(), origin.clone());
        let look = move |conn: &mut Conn| {
            let found = find(conn, &hash, now)?;
            Presented::judge_reset(conn, found, &limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(look).await?)
    }

    /// Sets the password, once for a link. It ends every session and every refresh token, keeps second factors, and signs nobody in
    /// (MAIL-6). A password that is refused uses nothing up.
    ///
    /// # Errors
    /// [`PasswordError`] with what is wrong.
    pub async fn reset(
        &self,
        token: &PlainToken,
        password: &Secret<String>,
        origin: &Origin,
    ) -> Result<Presented<StandingReset>, PasswordError> {
        let standing = match self.look(token, origin).await.map_err(|AccountsError::Store(it)| it)? {
            Presented::Standing(standing) => standing,
            other => return Ok(other),
        };
        let subject = PasswordSubject::from(&standing.user);
        let prepared = self.passwords.prepare(password, &subject, Protection::PasswordAlone).await?;
        let (desk, hash, origin) = (self.desk.clone(), token.hash(), origin.clone());
        let work = move |conn: &mut Conn| {
            let now = desk.clock.now();
            let done = use_up(conn, &desk, &hash, &prepared, &origin)?;
            Presented::judge_reset(conn, done, &desk.limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(work).await?)
    }
}

/// The standing link, if its account may use it: active, and still at the address that the link was mailed to.
fn find(conn: &mut Conn, hash: &TokenHash, now: Timestamp) -> Result<Option<StandingReset>, StoreError> {
    let Some(row) = reset_links::find(conn, hash, now)? else { return Ok(None) };
    let user = users::find(conn, row.user_id.into())?.map(User::from);
    let fits = |it: &User| it.is_active() && it.has_email(&row.email_normalized);
    let request = row.request;
    Ok(user.filter(fits).map(|user| StandingReset { user, request }))
}

fn use_up(
    conn: &mut Conn,
    desk: &LinkDesk,
    hash: &TokenHash,
    prepared: &PreparedPassword,
    origin: &Origin,
) -> Result<Option<StandingReset>, StoreError> {
    let now = desk.clock.now();
    let Some(seen) = find(conn, hash, now)? else { return Ok(None) };
    // People are locked before links, by everybody, so that two never wait for each other.
    users::lock(conn, &[seen.user.id])?;
    let Some(standing) = find(conn, hash, now)? else { return Ok(None) };
    if reset_links::consume(conn, hash, now)?.is_none() {
        return Ok(None);
    }
    let (mut user, actor) = (standing.user.clone(), Actor::User(standing.user.id));
    let cause = Cause { actor: &actor, origin: Some(origin), now };
    if !user.email_verified {
        unproven::clean(conn, user.id, &cause)?;
        users::prove_email(conn, user.id, now)?;
        user.email_verified = true;
    }
    passwords::store(conn, user.id, prepared, None, &cause)?;
    email_change_links::delete_of_user(conn, user.id)?;
    cause.record(conn, &Event::PasswordReset { user_id: user.id })?;
    notices::tell(conn, &desk.mailer, &user, Notice::PasswordChanged, &cause)?;
    Ok(Some(standing))
}
