//! Who at a provider is whom here.

use uuid::Uuid;

use crate::accounts::cause::Cause;
use crate::accounts::endings;
use crate::accounts::federation::Federation;
use crate::accounts::federation::directory::Provider;
use crate::accounts::federation::error::FederationError;
use crate::accounts::federation::id_token::Identity;
use crate::accounts::own_account::Doer;
use crate::accounts::sessions::AuthenticationMethod;
use crate::accounts::users::{self, User};
use crate::audit::{Actor, Event};
use crate::mail::{Circumstances, Letter, Mailer, Notice, Recipient};
use crate::store::linked_identities::{self, LinkedIdentityRow, NewLinkedIdentity};
use crate::store::{Conn, StoreError, login_challenges, passkeys, users as people};
use crate::types::{EmailAddress, ProviderIssuer, Timestamp, UserId};

/// What became of a link that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// It stands, now or since before.
    Done,
    /// The account there belongs to somebody else here, or the person has linked another account of that provider.
    Refused,
}

/// What became of a link that was to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlinked {
    /// It is gone.
    Done,
    /// There is none.
    NotLinked,
    /// It is the only way in.
    LastWay,
}

/// A link as its owner sees it.
#[derive(Clone, Debug)]
pub struct Link {
    /// The provider.
    pub issuer: String,
    /// What the owner knows the other account by.
    pub label: Option<String>,
    /// When it was linked.
    pub linked_at: Timestamp,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
}

impl From<LinkedIdentityRow> for Link {
    fn from(row: LinkedIdentityRow) -> Self {
        Self { issuer: row.issuer, label: row.label, linked_at: row.created_at, used_at: row.last_used_at }
    }
}

impl Federation {
    /// The links of a person, oldest first.
    ///
    /// # Errors
    /// [`FederationError::Store`] when the database fails.
    pub async fn links(&self, user_id: UserId) -> Result<Vec<Link>, FederationError> {
        let rows = self.login.db.read(move |conn| linked_identities::list(conn, user_id)).await?;
        Ok(rows.into_iter().map(Link::from).collect())
    }

    /// Removes a person's link to a provider, unless nothing else would let them in. What was signed in to through a provider
    /// ends, but for the session they do it in (MFA-7); which provider it was is not kept, so it is those of all.
    ///
    /// # Errors
    /// [`FederationError::Store`] when the database fails.
    pub async fn unlink(&self, doer: Doer, provider: &Provider) -> Result<Unlinked, FederationError> {
        let others: Vec<_> = self.directory.list().await?.into_iter().map(|it| it.issuer).collect();
        let (provider, mailer, now) = (provider.clone(), self.mailer.clone(), self.login.clock.now());
        let unlinked = self.login.db.transaction(move |conn| {
            let actor = Actor::User(doer.user_id);
            let cause = Cause { actor: &actor, origin: Some(&doer.origin), now };
            unlink(conn, &doer, (&provider, &others), &mailer, &cause)
        });
        Ok(unlinked.await?)
    }
}

fn unlink(
    conn: &mut Conn,
    doer: &Doer,
    (provider, providers): (&Provider, &[ProviderIssuer]),
    mailer: &Mailer,
    cause: &Cause<'_>,
) -> Result<Unlinked, StoreError> {
    let user_id = doer.user_id;
    // Two links that go at once wait for each other here, so that one of them is the last.
    people::lock(conn, &[user_id])?;
    let links = linked_identities::list(conn, user_id)?;
    if !links.iter().any(|it| it.issuer == provider.issuer.as_str()) {
        return Ok(Unlinked::NotLinked);
    }
    let works = |it: &&LinkedIdentityRow| {
        it.issuer != provider.issuer.as_str() && providers.iter().any(|known| known.as_str() == it.issuer)
    };
    if !links.iter().any(|it| works(&it)) && !has_own_way_in(conn, user_id)? {
        return Ok(Unlinked::LastWay);
    }
    linked_identities::delete(conn, user_id, &provider.issuer)?;
    login_challenges::consume_of_user(conn, user_id, cause.now)?;
    let methods = &AuthenticationMethod::FEDERATED;
    endings::end_sessions_by_method(conn, user_id, methods, doer.session_id, cause)?;
    cause.record(conn, &Event::IdentityUnlinked { user_id, provider_id: provider.id.clone() })?;
    if let Some(user) = users::find(conn, user_id)? {
        tell(conn, mailer, &user, Notice::ProviderUnlinked { provider: provider.name.clone() }, cause)?;
    }
    Ok(Unlinked::Done)
}

/// Whether a person gets in without any provider.
fn has_own_way_in(conn: &mut Conn, user_id: UserId) -> Result<bool, StoreError> {
    let has_password = users::find(conn, user_id)?.is_some_and(|it| it.password_changed_at.is_some());
    Ok(has_password || passkeys::count(conn, user_id)? > 0)
}

/// Links somebody at a provider with a person, who is locked.
pub(super) fn link(
    conn: &mut Conn,
    user: &User,
    (provider, identity): (&Provider, &Identity),
    mailer: &Mailer,
    cause: &Cause<'_>,
) -> Result<Linked, StoreError> {
    let label = identity.claims.email.as_ref().map(ToString::to_string);
    let label = label.or_else(|| identity.claims.name.clone());
    let new = NewLinkedIdentity {
        id: Uuid::now_v7(),
        user_id: user.id.uuid(),
        issuer: provider.issuer.as_str(),
        subject: &identity.subject,
        label: label.as_deref(),
        created_at: cause.now,
    };
    if !linked_identities::insert(conn, &new)? {
        let known = linked_identities::find(conn, &provider.issuer, &identity.subject)?;
        let is_theirs = known.is_some_and(|it| it.user_id == user.id.uuid());
        return Ok(if is_theirs { Linked::Done } else { Linked::Refused });
    }
    cause.record(conn, &Event::IdentityLinked { user_id: user.id, provider_id: provider.id.clone() })?;
    tell(conn, mailer, user, Notice::ProviderLinked { provider: provider.name.clone() }, cause)?;
    Ok(Linked::Done)
}

/// Tells the owner (MFA-7).
fn tell(
    conn: &mut Conn,
    mailer: &Mailer,
    user: &User,
    notice: Notice,
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    let circumstances = Circumstances::of(cause.origin, cause.now);
    let letter = Letter::Notice { notice, circumstances, not_me: None };
    let Ok(address) = EmailAddress::parse(&user.email) else { return Ok(()) };
    let recipient = Recipient::owner(user.id, address, &user.name).reading(user.profile.locale.clone());
    mailer.enqueue(conn, &recipient, &letter, cause.now)
}
