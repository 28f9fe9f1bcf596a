//! "This was not me" (MAIL-10): an owner reads a notice of something that they did not do.

use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::links::{AskedLetter, LetterRequest, LinkDesk, Presented};
use crate::accounts::users::User;
use crate::accounts::{AccountsError, users as people};
use crate::audit::{Actor, Event};
use crate::store::{
    Conn, StoreError, email_change_links, known_devices, not_me_links, remembered_devices, reset_links, users,
};
use crate::types::{EmailAddress, Origin, PlainToken, Timestamp, TokenHash};

/// Takes accounts back.
#[derive(Clone)]
pub struct NotMe {
    /// Makes and judges links.
    pub desk: LinkDesk,
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
            let found = find(conn, &hash, now)?;
            Presented::judge(conn, found, &limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(look).await?)
    }

    /// Ends every session and token, stops a change of the address and takes one back that was made since, and mails a link that sets
    /// another password. Once for a link.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn secure(&self, token: &PlainToken, origin: &Origin) -> Result<Presented<()>, AccountsError> {
        let (desk, hash, origin) = (self.desk.clone(), token.hash(), origin.clone());
        let work = move |conn: &mut Conn| {
            let now = desk.clock.now();
            let done = use_up(conn, &hash, &origin, now)?;
            Presented::judge(conn, done, &desk.limits, &origin, now)
        };
        let done = self.desk.db.transaction::<_, StoreError>(work).await?;
        self.desk.tell();
        Ok(done)
    }
}

fn find(conn: &mut Conn, hash: &TokenHash, now: Timestamp) -> Result<Option<(String, User)>, StoreError> {
    let Some(row) = not_me_links::find(conn, hash, now)? else { return Ok(None) };
    let user = people::find(conn, row.user_id.into())?;
    Ok(user.map(|user| (row.email, user)))
}

fn use_up(
    conn: &mut Conn,
    hash: &TokenHash,
    origin: &Origin,
    now: Timestamp,
) -> Result<Option<()>, StoreError> {
    let Some((_, seen)) = find(conn, hash, now)? else { return Ok(None) };
    // People are locked before links, by everybody, so that two never wait for each other.
    users::lock(conn, &[seen.id])?;
    let Some((email, user)) = find(conn, hash, now)? else { return Ok(None) };
    if not_me_links::consume(conn, hash, now)?.is_none() {
        return Ok(None);
    }
    let Ok(email) = EmailAddress::parse(&email) else { return Ok(None) };
    let actor = Actor::User(user.id);
    let cause = Cause { actor: &actor, origin: Some(origin), now };
    cause.record(conn, &Event::NotMe { user_id: user.id })?;
    email_change_links::delete_of_user(conn, user.id)?;
    reset_links::delete_of_user(conn, user.id)?;
    known_devices::delete_of_user(conn, user.id)?;
    remembered_devices::delete_of_user(conn, user.id)?;
    endings::end_sessions_of_user(conn, user.id, None, Ending::NotMe, &cause)?;
    // Whoever was in the account may have given it another address since the notice was written.
    let is_free = users::find_by_email(conn, &email)?.is_none();
    if !user.has_email(email.normalized()) && is_free {
        users::set_email(conn, user.id, &email, now)?;
        cause.record(conn, &Event::EmailChanged { user_id: user.id })?;
    }
    let origin = origin.clone();
    let wish =
        LetterRequest { letter: AskedLetter::Reset, email, browser: None, request: None, origin, at: now };
    wish.keep(conn)?;
    Ok(Some(()))
}
