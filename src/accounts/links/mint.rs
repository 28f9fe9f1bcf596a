//! Makes links: the token goes into one letter, its hash into the table of its kind.

use std::time::Duration;

use crate::accounts::users::User;
use crate::store::email_change_links::{self, NewEmailChangeLink};
use crate::store::invitations::{self, NewInvitation};
use crate::store::not_me_links::{self, NewNotMeLink};
use crate::store::reset_links::{self, NewResetLink};
use crate::store::verification_links::{self, NewVerificationLink};
use crate::store::{Conn, StoreError};
use crate::types::{EmailAddress, PlainToken, Timestamp, TokenHash};

/// A new link.
#[derive(Debug)]
pub struct Minted {
    /// What the letter carries; it is nowhere else.
    pub token: PlainToken,
    /// When it dies.
    pub expires_at: Timestamp,
    hash: TokenHash,
}

impl Minted {
    fn new(lifetime: Duration, now: Timestamp) -> Self {
        let token = PlainToken::random();
        Self { hash: token.hash(), token, expires_at: now + lifetime }
    }

    const fn hash(&self) -> &[u8] {
        self.hash.as_bytes().as_slice()
    }
}

/// How a link reaches whom it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// By mail to the address: using it proves that.
    Mailed,
    /// Somebody hands it over: it proves nothing of the address.
    Handed,
}

/// A link that sets another password; it lives `.0` from `.1` on. Older ones of the person are void.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn mint_reset(
    conn: &mut Conn,
    user: &User,
    request: Option<&str>,
    delivery: Delivery,
    (lifetime, now): (Duration, Timestamp),
) -> Result<Minted, StoreError> {
    let minted = Minted::new(lifetime, now);
    let link = NewResetLink {
        user_id: user.id.uuid(),
        email_normalized: &normalized(&user.email),
        token_hash: minted.hash(),
        request,
        is_mailed: delivery == Delivery::Mailed,
        expires_at: minted.expires_at,
        created_at: now,
    };
    reset_links::put(conn, &link)?;
    Ok(minted)
}

/// A link that proves the address; it lives `.0` from `.1` on. `browser` chose the password that the account has. Older ones of the
/// person are void.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn mint_verification(
    conn: &mut Conn,
    user: &User,
    browser: Option<&TokenHash>,
    request: Option<&str>,
    (lifetime, now): (Duration, Timestamp),
) -> Result<Minted, StoreError> {
    let minted = Minted::new(lifetime, now);
    let link = NewVerificationLink {
        user_id: user.id.uuid(),
        email_normalized: &normalized(&user.email),
        token_hash: minted.hash(),
        browser_hash: browser.map(|it| it.as_bytes().as_slice()),
        request,
        expires_at: minted.expires_at,
        created_at: now,
    };
    verification_links::put(conn, &link)?;
    Ok(minted)
}

/// A link that gives the account another address. Older ones of the person are void.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn mint_email_change(
    conn: &mut Conn,
    user: &User,
    new_email: &EmailAddress,
    lifetime: Duration,
    now: Timestamp,
) -> Result<Minted, StoreError> {
    let minted = Minted::new(lifetime, now);
    let link = NewEmailChangeLink {
        user_id: user.id.uuid(),
        new_email: new_email.as_str(),
        token_hash: minted.hash(),
        expires_at: minted.expires_at,
        created_at: now,
    };
    email_change_links::put(conn, &link)?;
    Ok(minted)
}

/// A link for an owner who did not do what a notice to their address tells.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn mint_not_me(
    conn: &mut Conn,
    user: &User,
    lifetime: Duration,
    now: Timestamp,
) -> Result<Minted, StoreError> {
    let minted = Minted::new(lifetime, now);
    let link = NewNotMeLink {
        user_id: user.id.uuid(),
        email: &user.email,
        token_hash: minted.hash(),
        expires_at: minted.expires_at,
        created_at: now,
    };
    not_me_links::insert(conn, &link)?;
    Ok(minted)
}

/// A link that opens an account with this address; it lives `.0` from `.1` on. Older ones to the address are void.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn mint_invitation(
    conn: &mut Conn,
    email: &EmailAddress,
    groups: &[String],
    delivery: Delivery,
    (lifetime, now): (Duration, Timestamp),
) -> Result<Minted, StoreError> {
    let minted = Minted::new(lifetime, now);
    let link = NewInvitation {
        email: email.as_str(),
        email_normalized: email.normalized(),
        groups,
        is_mailed: delivery == Delivery::Mailed,
        token_hash: minted.hash(),
        expires_at: minted.expires_at,
        created_at: now,
    };
    invitations::put(conn, &link)?;
    Ok(minted)
}

/// The address of an account as it is compared; what the database holds was parsed before.
pub(in crate::accounts) fn normalized(email: &str) -> String {
    EmailAddress::parse(email).map_or_else(|_| email.to_lowercase(), |it| it.normalized().to_owned())
}
