//! "This was not me" (MAIL-10): an owner reads a notice of something that they did not do.

use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::factors;
use crate::accounts::links::{AskedLetter, LetterRequest, LinkDesk, Presented};
use crate::accounts::users::User;
use crate::accounts::{AccountsError, erasure, users as people};
use crate::audit::{Actor, Event};
use crate::config::FactorSettings;
use crate::store::not_me_links::{self, NotMeLinkRow};
use crate::store::{
    Conn, StoreError, email_change_links, known_devices, linked_identities, password_history, reset_links,
    users,
};
use crate::types::{EmailAddress, Origin, PlainToken, Timestamp, TokenHash};

/// Takes accounts back.
#[derive(Clone)]
pub struct NotMe {
    /// Makes and judges links.
    pub desk: LinkDesk,
    /// Who needs a second factor.
    pub factors: FactorSettings,
}

impl NotMe {
    /// Which account a link is about, and the address that the notice went to; looking uses nothing up.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn look(
        &self,
        token: &PlainToken,
        origin: &Origin,
    ) -> Result<Presented<(String, User)>, AccountsError> {
        let (hash, limits, origin) = (token.hash(), self.desk.limits, origin.clone());
        let now = self.desk.clock.now();
        let look = move |conn: &mut Conn| {
            let found = find(conn, &hash, now)?.map(|(row, user)| (row.email, user));
            Presented::judge(conn, found, &limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(look).await?)
    }

    /// Ends every session and token, and takes back what whoever is in the account may have done since what the notice tells: the
    /// password counts no more, factors and links to providers that were added go, a change of the address and an erasure are
    /// stopped. Mails a link that sets another password. Once for a link.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn secure(&self, token: &PlainToken, origin: &Origin) -> Result<Presented<()>, AccountsError> {
        let (desk, hash, origin) = (self.desk.clone(), token.hash(), origin.clone());
        let factors = self.factors.clone();
        let work = move |conn: &mut Conn| {
            let now = desk.clock.now();
            let taking = TakingBack { origin: &origin, factors, now };
            let done = taking.use_up(conn, &hash)?;
            Presented::judge(conn, done, &desk.limits, &origin, now)
        };
        let done = self.desk.db.transaction::<_, StoreError>(work).await?;
        self.desk.tell();
        Ok(done)
    }
}

fn find(
    conn: &mut Conn,
    hash: &TokenHash,
    now: Timestamp,
) -> Result<Option<(NotMeLinkRow, User)>, StoreError> {
    let Some(row) = not_me_links::find(conn, hash, now)? else { return Ok(None) };
    let user = people::find(conn, row.user_id.into())?;
    Ok(user.map(|user| (row, user)))
}

/// An owner takes the account back.
struct TakingBack<'a> {
    origin: &'a Origin,
    factors: FactorSettings,
    now: Timestamp,
}

impl TakingBack<'_> {
    fn use_up(&self, conn: &mut Conn, hash: &TokenHash) -> Result<Option<()>, StoreError> {
        let Some((_, seen)) = find(conn, hash, self.now)? else { return Ok(None) };
        // People are locked before links, by everybody, so that two never wait for each other.
        users::lock(conn, &[seen.id])?;
        let Some((row, user)) = find(conn, hash, self.now)? else { return Ok(None) };
        if not_me_links::consume(conn, hash, self.now)?.is_none() {
            return Ok(None);
        }
        not_me_links::delete_after(conn, user.id, row.created_at)?;
        let Ok(email) = EmailAddress::parse(&row.email) else { return Ok(None) };
        let actor = Actor::User(user.id);
        let cause = Cause { actor: &actor, origin: Some(self.origin), now: self.now };
        let factors = factors::take_back(conn, &user, row.created_at, &self.factors, &cause)?;
        let identities = linked_identities::delete_since(conn, user.id, row.created_at)?;
        cause.record(conn, &Event::NotMe { user_id: user.id, factors, identities })?;
        self.shut(conn, &user, &cause)?;
        self.restore(conn, &user, &email, &cause)?;
        let (letter, origin, at) = (AskedLetter::Reset, self.origin.clone(), self.now);
        LetterRequest { letter, email, browser: None, request: None, language: None, origin, at }
            .keep(conn)?;
        Ok(Some(()))
    }

    /// Ends what lets anybody in, or will: whoever is in the account may know the password too.
    fn shut(&self, conn: &mut Conn, user: &User, cause: &Cause<'_>) -> Result<(), StoreError> {
        let known = users::find_credentials(conn, user.id)?.and_then(|it| it.password_hash);
        if let Some(hash) = known {
            password_history::insert(conn, user.id, &hash, self.now)?;
            users::clear_password(conn, user.id, self.now)?;
        }
        email_change_links::delete_of_user(conn, user.id)?;
        reset_links::delete_of_user(conn, user.id)?;
        known_devices::delete_of_user(conn, user.id)?;
        erasure::undo(conn, user.id, cause)?;
        endings::end_sessions_of_user(conn, user.id, None, Ending::NotMe, cause)?;
        Ok(())
    }

    /// Whoever was in the account may have given it another address since the notice was written.
    fn restore(
        &self,
        conn: &mut Conn,
        user: &User,
        email: &EmailAddress,
        cause: &Cause<'_>,
    ) -> Result<(), StoreError> {
        let is_free = users::find_by_email(conn, email)?.is_none();
        if !user.has_email(email.normalized()) && is_free {
            users::set_email(conn, user.id, email, self.now)?;
            cause.record(conn, &Event::EmailChanged { user_id: user.id })?;
        }
        Ok(())
    }
}
