//! The commands of `bonafide user` that make links, and that do without.

use std::time::Duration;

use anyhow::{Result, bail};
use clap::Args;
use serde_json::json;

use crate::accounts::links::{Delivery, Minted, mint_invitation, mint_reset};
use crate::accounts::users::{self, User, UserError};
use crate::accounts::{Cause, email_verification, notices};
use crate::audit::{Actor, Event};
use crate::cli::output::Output;
use crate::cli::user::{EmailText, find, require_active};
use crate::config::{RegistrationMode, parse_duration};
use crate::mail::{Circumstances, Letter, Link, Mailer, Recipient};
use crate::startup::{self, Foundation};
use crate::store::{Conn, StoreError};
use crate::texts::Texts;
use crate::types::{EmailAddress, UserId};

const RESET_PAGE: &str = "/reset-password";
const REGISTER_PAGE: &str = "/register";

/// `user reset-password`.
#[derive(Args)]
pub struct LinkArguments {
    /// E-mail address, username or id
    user: String,
    /// Mail the link to the account's address instead of printing it
    #[arg(long)]
    send: bool,
}

/// `user invite`.
#[derive(Args)]
pub struct InviteArguments {
    /// E-mail address
    #[arg(long)]
    email: EmailText,
    /// A group that they will belong to; repeat for several
    #[arg(long)]
    group: Vec<String>,
    /// Mail the link instead of printing it; a link that is printed proves nothing of the address
    #[arg(long)]
    send: bool,
    /// How long the link works, such as 12h or 7d (default: lifetimes.invitation)
    #[arg(long, value_name = "TIME", value_parser = invitation_lifetime)]
    expires_in: Option<Duration>,
}

/// How long an invitation may work, as in the settings.
fn invitation_lifetime(text: &str) -> Result<Duration> {
    const HOUR: Duration = Duration::from_secs(3600);
    let lifetime = parse_duration(text)?;
    if lifetime < HOUR || lifetime > HOUR * 24 * 90 {
        bail!("an invitation works for 1h to 90d");
    }
    Ok(lifetime)
}

/// Counts an address as proven.
///
/// # Errors
/// [`UserError`] when there is no such account, or the database fails.
pub fn verify_email(conn: &mut Conn, id: UserId, cause: &Cause<'_>) -> Result<User, UserError> {
    let user = users::find(conn, id)?.ok_or(UserError::Unknown)?;
    email_verification::prove(conn, &user, cause)?;
    users::find(conn, id)?.ok_or(UserError::Unknown)
}

/// Makes a link that sets another password.
///
/// # Errors
/// When there is no such account, it is closed, or mail is off and it was to be mailed.
pub async fn reset_password(foundation: &Foundation, arguments: LinkArguments) -> Result<Output> {
    let user = find(foundation, &arguments.user).await?;
    require_active(&user)?;
    let mailer = mailer(foundation, arguments.send).await?;
    let (now, lifetime) = (foundation.clock.now(), foundation.settings.lifetimes.reset_link);
    let work = move |conn: &mut Conn| {
        let minted = mint_reset(conn, &user, None, delivery(mailer.as_ref()), (lifetime, now))?;
        let event = Event::LinkMailed { user_id: user.id, kind: "reset-password" };
        Cause { actor: &Actor::Operator, origin: None, now }.record(conn, &event)?;
        if let (Some(mailer), Some(owner)) = (&mailer, notices::owner(&user)) {
            let link = Link::with_token(RESET_PAGE, &minted.token);
            let asked = Circumstances::of(None, now);
            let letter = Letter::ResetPassword { link, expires_at: minted.expires_at, asked };
            mailer.enqueue(conn, &owner, &letter, now)?;
        }
        Ok(minted)
    };
    let minted = foundation.db.transaction::<_, StoreError>(work).await?;
    Ok(described(foundation, &minted, (RESET_PAGE, arguments.send)))
}

/// Makes a link that opens an account.
///
/// # Errors
/// When registration is closed, the address has an account that an invitation cannot open, or mail is off and it was to be
/// mailed.
pub async fn invite(foundation: &Foundation, arguments: InviteArguments) -> Result<Output> {
    if foundation.settings.registration.mode == RegistrationMode::Closed {
        bail!("registration.mode is closed: set it to invite or open");
    }
    let EmailText(email) = arguments.email;
    let mailer = mailer(foundation, arguments.send).await?;
    require_invitable(foundation, &email, arguments.send).await?;
    let now = foundation.clock.now();
    let lifetime = arguments.expires_in.unwrap_or(foundation.settings.lifetimes.invitation);
    let groups = arguments.group;
    let work = move |conn: &mut Conn| {
        let minted = mint_invitation(conn, &email, &groups, delivery(mailer.as_ref()), (lifetime, now))?;
        let event = Event::InvitationMade { groups: groups.clone() };
        Cause { actor: &Actor::Operator, origin: None, now }.record(conn, &event)?;
        if let Some(mailer) = &mailer {
            let link = Link::with_token(REGISTER_PAGE, &minted.token);
            let letter = Letter::Invitation { link, inviter: None, groups, expires_at: minted.expires_at };
            mailer.enqueue(conn, &Recipient::stranger(email), &letter, now)?;
        }
        Ok(minted)
    };
    let minted = foundation.db.transaction::<_, StoreError>(work).await?;
    Ok(described(foundation, &minted, (REGISTER_PAGE, arguments.send)))
}

/// An invitation opens an account that nobody has proven to be theirs; a printed one opens none that somebody has opened already.
async fn require_invitable(foundation: &Foundation, email: &EmailAddress, is_sent: bool) -> Result<()> {
    let named = email.clone();
    let known = move |conn: &mut Conn| users::find_named(conn, named.as_str());
    let Some(user) = foundation.db.read::<_, StoreError>(known).await? else { return Ok(()) };
    require_active(&user)?;
    if user.was_ever_proven {
        bail!("there is an account with this address already");
    }
    if !is_sent {
        bail!(
            "somebody has opened an account with this address and not proven it: add --send, so that its owner does"
        );
    }
    Ok(())
}

const fn delivery(mailer: Option<&Mailer>) -> Delivery {
    if mailer.is_some() { Delivery::Mailed } else { Delivery::Handed }
}

/// Who writes the letter, where one is to be written.
async fn mailer(foundation: &Foundation, is_sent: bool) -> Result<Option<Mailer>> {
    if !is_sent {
        return Ok(None);
    }
    let sealer = foundation.sealer().await?;
    let mailer = startup::mailer(&foundation.settings, &Texts::load()?, &sealer);
    if !mailer.is_on() {
        bail!("mail.mode is off: leave --send out and pass the link on yourself");
    }
    Ok(Some(mailer))
}

/// The link, unless it was mailed: then only its reader has it.
fn described(foundation: &Foundation, minted: &Minted, (page, is_sent): (&str, bool)) -> Output {
    let expires_at = minted.expires_at;
    if is_sent {
        let lines = vec![format!("mailed; the link works until {expires_at}")];
        return Output { json: json!({ "mailed": true, "expires_at": expires_at }), lines };
    }
    let address = foundation.settings.issuer.address(page);
    let link = format!("{address}?token={}", minted.token.expose());
    let lines = vec![link.clone(), format!("it works once, until {expires_at}")];
    Output { json: json!({ "link": link, "expires_at": expires_at }), lines }
}
