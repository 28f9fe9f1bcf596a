//! Proof that an address is the person's own (MAIL-1, MAIL-7).

use crate::accounts::asking::{self, Asked};
use crate::accounts::cause::Cause;
use crate::accounts::links::{AskedLetter, Delivery, LetterRequest, LinkDesk, Presented, mint_reset};
use crate::accounts::users::User;
use crate::accounts::{AccountsError, unproven};
use crate::audit::{Actor, Event};
use crate::store::verification_links::{self, VerificationLinkRow};
use crate::store::{Conn, StoreError, users};
use crate::types::{EmailAddress, Origin, PlainToken, Timestamp, TokenHash};

/// Proves addresses.
#[derive(Clone)]
pub struct EmailVerification {
    /// Makes and judges links.
    pub desk: LinkDesk,
}

/// What a confirmation came to.
#[derive(Debug)]
pub enum Confirmed {
    /// The address is proven by the browser that opened the account: its password counts.
    SignIn {
        /// The sealed authorization request in which the account was opened.
        request: Option<String>,
    },
    /// The address is proven by another browser. Whoever opened the account may be a stranger, so its password is gone; the owner
    /// chooses one with this token, as with a mailed link.
    ChoosePassword {
        /// The token of a reset link.
        token: PlainToken,
    },
}

impl EmailVerification {
    /// Takes the wish for a fresh link to `email`, chosen in `browser`. It tells nothing of whether there is an account (MAIL-4).
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
        let (letter, language) = (AskedLetter::Verify, Some(language));
        let wish = LetterRequest { letter, email, browser: None, request, language, origin, at };
        Ok(asking::ask(&self.desk, wish).await?)
    }

    /// Whose address a link proves; looking uses nothing up.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn look(&self, token: &PlainToken, origin: &Origin) -> Result<Presented<User>, AccountsError> {
        let (hash, limits, origin) = (token.hash(), self.desk.limits, origin.clone());
        let now = self.desk.clock.now();
        let look = move |conn: &mut Conn| {
            let found = find(conn, &hash, now)?.map(|(_, user)| user);
            Presented::judge(conn, found, &limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(look).await?)
    }

    /// Proves the address, once for a link.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn confirm(
        &self,
        token: &PlainToken,
        browser: &TokenHash,
        origin: &Origin,
    ) -> Result<Presented<Confirmed>, AccountsError> {
        let (desk, hash, browser, origin) = (self.desk.clone(), token.hash(), *browser, origin.clone());
        let work = move |conn: &mut Conn| {
            let now = desk.clock.now();
            let done = use_up(conn, &desk, &hash, &browser, &origin)?;
            Presented::judge(conn, done, &desk.limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(work).await?)
    }
}

/// Counts the address of an account as proven, by word of whoever runs the service. What the account holds stays.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn prove(conn: &mut Conn, user: &User, cause: &Cause<'_>) -> Result<(), StoreError> {
    users::prove_email(conn, user.id, cause.now)?;
    verification_links::delete_of_user(conn, user.id)?;
    cause.record(conn, &Event::EmailVerified { user_id: user.id })
}

/// The standing link and whose it is: an active account, still at the address that the link was mailed to.
fn find(
    conn: &mut Conn,
    hash: &TokenHash,
    now: Timestamp,
) -> Result<Option<(VerificationLinkRow, User)>, StoreError> {
    let Some(row) = verification_links::find(conn, hash, now)? else { return Ok(None) };
    let user = users::find(conn, row.user_id.into())?.map(User::from);
    let fits = |it: &User| it.is_active() && it.has_email(&row.email_normalized);
    Ok(user.filter(fits).map(|user| (row.clone(), user)))
}

fn use_up(
    conn: &mut Conn,
    desk: &LinkDesk,
    hash: &TokenHash,
    browser: &TokenHash,
    origin: &Origin,
) -> Result<Option<Confirmed>, StoreError> {
    let now = desk.clock.now();
    let Some((_, seen)) = find(conn, hash, now)? else { return Ok(None) };
    // People are locked before links, by everybody, so that two never wait for each other.
    users::lock(conn, &[seen.id])?;
    let Some((row, user)) = find(conn, hash, now)? else { return Ok(None) };
    if verification_links::consume(conn, hash, now)?.is_none() {
        return Ok(None);
    }
    let actor = Actor::User(user.id);
    let cause = Cause { actor: &actor, origin: Some(origin), now };
    let is_theirs = row.browser_hash.as_deref().and_then(TokenHash::from_slice) == Some(*browser);
    // What is in an account that proved another address before is its owner's, who comes back by this one.
    if user.was_ever_proven || is_theirs {
        users::prove_email(conn, user.id, now)?;
        cause.record(conn, &Event::EmailVerified { user_id: user.id })?;
        return Ok(Some(Confirmed::SignIn { request: row.request }));
    }
    unproven::clean(conn, user.id, &cause)?;
    users::prove_email(conn, user.id, now)?;
    cause.record(conn, &Event::EmailVerified { user_id: user.id })?;
    // Who gets this one opened the mailed link.
    let life = (desk.lifetimes.reset_link, now);
    let minted = mint_reset(conn, &user, row.request.as_deref(), Delivery::Mailed, life)?;
    Ok(Some(Confirmed::ChoosePassword { token: minted.token }))
}
