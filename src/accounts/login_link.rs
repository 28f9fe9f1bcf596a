//! The way in for a person who lost everything: a link that the operator hands over. It signs in once without a password; a
//! person who has no second factor must enrol one then, and one who has shows it. It proves no address: an account whose address was
//! never proven is not let in by it either (TK-7), until the operator counts the address as proven.

use std::time::Duration;

use crate::accounts::cause::Cause;
use crate::accounts::error::AccountsError;
use crate::accounts::factors::Factors;
use crate::accounts::login::{AddressProof, Arrival, Entered, Entry, Shown, challenge};
use crate::accounts::sessions::{AuthenticationMethod, Persistence};
use crate::accounts::users::{self, User};
use crate::audit::Event;
use crate::store::{Conn, StoreError, login_links};
use crate::types::{PlainToken, Timestamp, UserId};

/// The page that the link leads to.
pub const PATH: &str = "/login/link";

/// How long a link is good.
const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// A new link.
#[derive(Debug)]
pub struct LoginLink {
    /// What it carries.
    pub token: PlainToken,
    /// When it dies.
    pub expires_at: Timestamp,
}

/// What became of a link that was followed.
pub enum Followed {
    /// The person is signed in.
    SignedIn(Box<Entered>),
    /// The person has a second factor and shows it first.
    FactorAsked(PlainToken),
    /// The link was used, is too old, or never was.
    Dead,
}

/// Makes a link for a person; older ones are dead.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn make(conn: &mut Conn, user_id: UserId, cause: &Cause<'_>) -> Result<LoginLink, StoreError> {
    let (token, expires_at) = (PlainToken::random(), cause.now + LIFETIME);
    login_links::insert(conn, user_id, &token.hash(), expires_at, cause.now)?;
    cause.record(conn, &Event::LoginLinkMade { user_id })?;
    Ok(LoginLink { token, expires_at })
}

impl Factors {
    /// Whose standing link this is; looking at it uses nothing up (MAIL-2).
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn linked(&self, token: &PlainToken) -> Result<Option<User>, AccountsError> {
        let (hash, now) = (token.hash(), self.clock.now());
        let proof = AddressProof::where_mailed(&self.rules.mailer);
        let find = move |conn: &mut Conn| -> Result<Option<User>, StoreError> {
            let Some(user_id) = login_links::find(conn, &hash, now)? else { return Ok(None) };
            Ok(users::find(conn, user_id)?.filter(|it| it.is_active() && proof.admits(it)))
        };
        Ok(self.db.read(find).await?)
    }

    /// Signs the person of a link in, once.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn follow(&self, token: &PlainToken, arrival: Arrival) -> Result<Followed, AccountsError> {
        let (hash, rules, now) = (token.hash(), self.rules.clone(), self.clock.now());
        let follow = move |conn: &mut Conn| -> Result<Followed, StoreError> {
            let entry = Entry { arrival: &arrival, rules: &rules, now };
            let Some(user_id) = login_links::find(conn, &hash, now)? else { return Ok(Followed::Dead) };
            let locked = entry.lock(conn, user_id)?;
            let proof = AddressProof::where_mailed(&rules.mailer);
            let user = users::find(conn, user_id)?.filter(|it| it.is_active() && proof.admits(it));
            let Some(user) = user else { return Ok(Followed::Dead) };
            if !login_links::consume(conn, &hash, now)? {
                return Ok(Followed::Dead);
            }
            let methods = vec![AuthenticationMethod::LoginLink];
            let shown = Shown { methods, persistence: Persistence::Browser };
            if user.has_factor {
                let challenge = challenge::begin(conn, &user, &shown, &rules.lifetimes, now)?;
                return Ok(Followed::FactorAsked(challenge));
            }
            crate::store::users::set_factor(conn, user_id, false, Some("operator"))?;
            Ok(Followed::SignedIn(Box::new(entry.admit(conn, locked, &user, &shown)?)))
        };
        Ok(self.db.transaction(follow).await?)
    }
}
