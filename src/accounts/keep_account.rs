//! Second thoughts about an erasure (PRIV-1): the link in the letter that tells of it keeps the account.

use crate::accounts::AccountsError;
use crate::accounts::cause::Cause;
use crate::accounts::erasure;
use crate::accounts::links::{LinkDesk, Presented};
use crate::accounts::users::{self as people, User};
use crate::audit::Actor;
use crate::store::{Conn, StoreError, erasures, users};
use crate::types::{Origin, PlainToken};

/// Keeps accounts whose erasure was asked for.
#[derive(Clone)]
pub struct KeepAccount {
    /// Judges links.
    pub desk: LinkDesk,
}

impl KeepAccount {
    /// The account that a link keeps; looking uses nothing up.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn look(&self, token: &PlainToken, origin: &Origin) -> Result<Presented<User>, AccountsError> {
        let (hash, limits, origin) = (token.hash(), self.desk.limits, origin.clone());
        let now = self.desk.clock.now();
        let look = move |conn: &mut Conn| {
            let user = erasures::find(conn, &hash, now)?.map(|it| people::find(conn, it)).transpose()?;
            Presented::judge(conn, user.flatten(), &limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(look).await?)
    }

    /// Keeps the account, once for a link. It signs nobody in.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn keep(&self, token: &PlainToken, origin: &Origin) -> Result<Presented<()>, AccountsError> {
        let (hash, limits, origin) = (token.hash(), self.desk.limits, origin.clone());
        let now = self.desk.clock.now();
        let work = move |conn: &mut Conn| {
            let seen = erasures::find(conn, &hash, now)?;
            // People are locked before links, by everybody: an erasure that is under way comes first.
            users::lock(conn, seen.as_slice())?;
            let kept = erasures::consume(conn, &hash, now)?;
            if let Some(user_id) = kept {
                let actor = Actor::User(user_id);
                erasure::kept(conn, user_id, &Cause { actor: &actor, origin: Some(&origin), now })?;
            }
            Presented::judge(conn, kept.map(|_| ()), &limits, &origin, now)
        };
        Ok(self.desk.db.transaction::<_, StoreError>(work).await?)
    }
}
