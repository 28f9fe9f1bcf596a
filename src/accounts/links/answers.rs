//! Letters that somebody asked for by an address: kept when they are asked for, written a moment later.

use crate::accounts::links::mint::{Delivery, mint_reset, mint_verification};
use crate::accounts::notices;
use crate::accounts::users::User;
use crate::audit::{self, Actor, Event};
use crate::config::Lifetimes;
use crate::limits::{Limit, Limits};
use crate::mail::{Circumstances, Letter, Link, Mailer};
use crate::store::link_requests::{self, LinkRequestRow};
use crate::store::{Conn, StoreError, users, verification_links};
use crate::types::{ClientAddress, EmailAddress, Origin, Timestamp, TokenHash};

/// Where the links of letters lead.
const RESET_PAGE: &str = "/reset-password";
const VERIFY_PAGE: &str = "/verify-email";
const LOGIN_PAGE: &str = "/login";
const FORGOT_PAGE: &str = "/forgot-password";

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedLetter {
    /// A link that sets another password.
    Reset,
    /// A link that proves the address.
    Verify,
    /// That there is an account already, or a link that proves the address where that was never done.
    AccountExists,
}

/// A letter that somebody asked for.
#[derive(Clone, Debug)]
pub struct LetterRequest {
    /// Which.
    pub letter: AskedLetter,
    /// Where to.
    pub email: EmailAddress,
    /// The browser that asked, by its own cookie.
    pub browser: Option<TokenHash>,
    /// The sealed authorization request in which it was asked for.
    pub request: Option<String>,
    /// The language of the page it was asked on, for an account that has chosen none.
    pub language: Option<String>,
    /// Where it was asked.
    pub origin: Origin,
    /// When.
    pub at: Timestamp,
}

impl AskedLetter {
    const ALL: [Self; 3] = [Self::Reset, Self::Verify, Self::AccountExists];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Verify => "verify",
            Self::AccountExists => "account_exists",
        }
    }
}

impl LetterRequest {
    /// Keeps the request in the transaction of its cause. Call [`crate::accounts::links::LinkDesk::tell`] when that is committed.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn keep(&self, conn: &mut Conn) -> Result<(), StoreError> {
        let row = LinkRequestRow {
            kind: self.letter.as_str().to_owned(),
            email: self.email.as_str().to_owned(),
            browser_hash: self.browser.map(|it| it.as_bytes().to_vec()),
            request: self.request.clone(),
            language: self.language.clone(),
            ip: Some(self.origin.address.to_string()),
            user_agent: self.origin.user_agent.clone(),
            created_at: self.at,
        };
        link_requests::insert(conn, &row)
    }

    /// Keeps the request if the address did not get too many letters. Whoever is behind it is not told, so the log is (RL).
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub(in crate::accounts) fn keep_if_room(
        &self,
        conn: &mut Conn,
        limits: &Limits,
    ) -> Result<(), StoreError> {
        let limit = Limit::RecoverPerAddress;
        if limits.take(conn, limit, &[self.email.normalized()], self.at)?.is_allowed() {
            return self.keep(conn);
        }
        tracing::warn!(limit.name = limit.name(), "a letter is not written: a limit was reached");
        Ok(())
    }

    /// A request as it was kept; `None` for what cannot have been kept by us.
    pub(super) fn from_row(row: LinkRequestRow) -> Option<Self> {
        let letter = AskedLetter::ALL.into_iter().find(|it| it.as_str() == row.kind)?;
        let address = row.ip.as_deref().and_then(|it| it.parse().ok()).map(ClientAddress::new)?;
        Some(Self {
            letter,
            email: EmailAddress::parse(&row.email).ok()?,
            browser: row.browser_hash.as_deref().and_then(TokenHash::from_slice),
            request: row.request,
            language: row.language,
            origin: Origin { address, user_agent: row.user_agent, request_id: String::new() },
            at: row.created_at,
        })
    }

    fn asked(&self) -> Circumstances {
        Circumstances::of(Some(&self.origin), self.at)
    }
}

/// Writes the letter that fits the account, and none where there is no account that could use it.
pub(super) fn answer(
    conn: &mut Conn,
    mailer: &Mailer,
    lifetimes: &Lifetimes,
    request: &LetterRequest,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(seen) = users::find_by_email(conn, &request.email)? else { return Ok(()) };
    users::lock(conn, &[seen.id.into()])?;
    // Who was closed or moved meanwhile gets no letter.
    let user = users::find_by_email(conn, &request.email)?.filter(|it| it.id == seen.id).map(User::from);
    let Some(user) = user.filter(User::is_active) else { return Ok(()) };
    let capsule = request.request.as_deref();
    let asked = request.asked();
    let letter = match request.letter {
        AskedLetter::Reset => {
            let minted = mint_reset(conn, &user, capsule, Delivery::Mailed, (lifetimes.reset_link, now))?;
            let link = Link::with_token(RESET_PAGE, &minted.token);
            Letter::ResetPassword { link, expires_at: minted.expires_at, asked }
        }
        _ if !user.email_verified => {
            // Asking for another link changes nothing about who chose the password.
            let chose = match request.browser {
                Some(browser) => Some(browser),
                None => {
                    verification_links::browser_of(conn, user.id)?.as_deref().and_then(TokenHash::from_slice)
                }
            };
            let minted =
                mint_verification(conn, &user, chose.as_ref(), capsule, (lifetimes.verify_link, now))?;
            let link = Link::with_token(VERIFY_PAGE, &minted.token);
            Letter::VerifyAddress { link, expires_at: minted.expires_at, asked }
        }
        AskedLetter::AccountExists => {
            let (sign_in, forgot) = (Link::to(LOGIN_PAGE), Link::to(FORGOT_PAGE));
            Letter::AccountExists { sign_in, forgot, asked }
        }
        AskedLetter::Verify => return Ok(()),
    };
    // To the address that the account has, never to how somebody else wrote it: two addresses that compare alike may be two
    // mailboxes.
    let Some(owner) = notices::owner(&user) else { return Ok(()) };
    let language = owner.language.clone().or_else(|| request.language.clone());
    mailer.enqueue(conn, &owner.reading(language), &letter, now)?;
    let event = Event::LinkMailed { user_id: user.id, kind: letter.kind() };
    audit::record(conn, Some(&request.origin), &Actor::Anonymous, &event, now)
}
