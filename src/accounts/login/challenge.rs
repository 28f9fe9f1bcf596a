//! The state between the factors: the first was shown, the second is asked for (MFA-6). It lives in a row of its own, behind a
//! random token that only the browser has, for five minutes, and is consumed in the transaction that makes the session.

use uuid::Uuid;

use crate::accounts::login::entry::Shown;
use crate::accounts::sessions::{AuthenticationMethod, Persistence};
use crate::accounts::users::User;
use crate::config::Lifetimes;
use crate::store::login_challenges::{self, LoginChallengeRow, NewLoginChallenge};
use crate::store::{Conn, StoreError};
use crate::types::{PlainToken, Timestamp, UserId};

/// A sign-in that waits for its second factor.
#[derive(Clone, Debug)]
pub struct LoginChallenge {
    id: Uuid,
    /// Who signs in.
    pub user_id: UserId,
    /// The person's epoch when the first factor was shown.
    pub user_epoch: i64,
    /// What was shown so far.
    pub shown: Shown,
}

/// Begins a challenge for a person who showed one factor.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn begin(
    conn: &mut Conn,
    user: &User,
    shown: &Shown,
    lifetimes: &Lifetimes,
    now: Timestamp,
) -> Result<PlainToken, StoreError> {
    let token = PlainToken::random();
    let hash = token.hash();
    let new = NewLoginChallenge {
        token_hash: hash.as_bytes(),
        user_id: user.id.uuid(),
        user_epoch: user.epoch,
        amr: shown.methods.iter().map(|it| it.as_str()).collect(),
        persistence: shown.persistence.as_str(),
        expires_at: now + lifetimes.login_challenge,
        created_at: now,
    };
    login_challenges::insert(conn, &new)?;
    Ok(token)
}

/// The standing challenge of this token.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(
    conn: &mut Conn,
    token: &PlainToken,
    now: Timestamp,
) -> Result<Option<LoginChallenge>, StoreError> {
    Ok(login_challenges::find(conn, &token.hash(), now)?.map(LoginChallenge::from))
}

impl LoginChallenge {
    /// Consumes it, in the transaction that makes the session; `false` when it no longer stands.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn consume(&self, conn: &mut Conn, now: Timestamp) -> Result<bool, StoreError> {
        login_challenges::consume(conn, self.id, now)
    }

    /// Whether it still belongs to the account as it is now.
    #[must_use]
    pub const fn is_for(&self, user: &User) -> bool {
        user.is_active() && user.epoch == self.user_epoch
    }

    /// What was shown, with one more.
    #[must_use]
    pub fn shown_with(&self, method: AuthenticationMethod) -> Shown {
        let mut shown = self.shown.clone();
        shown.methods.push(method);
        shown
    }
}

impl From<LoginChallengeRow> for LoginChallenge {
    fn from(row: LoginChallengeRow) -> Self {
        let methods = row.amr.iter().filter_map(|it| AuthenticationMethod::find(it)).collect();
        let persistence = Persistence::from_stored(&row.persistence);
        Self {
            id: row.id,
            user_id: row.user_id.into(),
            user_epoch: row.user_epoch,
            shown: Shown { methods, persistence },
        }
    }
}

/// Removes challenges that expired, a batch at a time; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, batch: i64, now: Timestamp) -> Result<usize, StoreError> {
    login_challenges::delete_expired(conn, now, batch)
}
