//! `bonafide user`.

mod facts;

use std::io::Read;

use anyhow::{Result, anyhow, bail};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::accounts::Cause;
use crate::accounts::email_change;
use crate::accounts::erasure;
use crate::accounts::factors;
use crate::accounts::login::AddressProof;
use crate::accounts::login_link;
use crate::accounts::notices;
use crate::accounts::passwords::{Hasher, HasherSize, PasswordSubject, PreparedPassword, Protection};
use crate::accounts::users::{self, Changes, GivenFacts, NewAccount, User, UserError};
use crate::audit::Actor;
use crate::cli::context::Context;
use crate::cli::links::{self, InviteArguments, LinkArguments};
use crate::cli::output::{Output, table};
use crate::cli::user::facts::{Facts, given};
use crate::mail::Notice;
use crate::startup::Foundation;
use crate::store::{Conn, StoreError};
use crate::types::{EmailAddress, Secret, UserId, Username};

/// People that are read at once.
const PAGE: usize = 1000;

/// `user`.
#[derive(Subcommand)]
pub enum UserCommand {
    /// Make an account
    Create(Box<CreateArguments>),
    /// Every account
    List,
    /// One account
    Show(UserArgument),
    /// Change what is given and leave the rest
    Update(Box<UpdateArguments>),
    /// Close an account and end all its access
    Disable(UserArgument),
    /// Open an account again
    Enable(UserArgument),
    /// Take every second factor from somebody who lost them all; they add another at their next sign-in
    ResetFactors(UserArgument),
    /// Print a link that signs somebody in once without a password, good for 30 minutes
    LoginLink(UserArgument),
    /// Open every lock that failed sign-ins and wrong factors set
    Unlock(UserArgument),
    /// Let somebody administer; all their access ends, so that they sign in anew
    MakeAdmin(UserArgument),
    /// Count the address as proven
    VerifyEmail(UserArgument),
    /// A link that sets another password: printed, or mailed
    ResetPassword(LinkArguments),
    /// A link that opens an account with this address: printed, or mailed
    Invite(InviteArguments),
    /// Erase an account and all personal data at once
    Delete(UserArgument),
}

/// Whose account.
#[derive(Args)]
pub struct UserArgument {
    /// E-mail address, username or id
    user: String,
}

/// `user create`.
#[derive(Args)]
pub struct CreateArguments {
    /// E-mail address
    #[arg(long)]
    email: EmailText,
    /// Full name
    #[arg(long)]
    name: String,
    /// Read the password from standard input
    #[arg(long)]
    password_stdin: bool,
    /// A hash that another system made: argon2, bcrypt, pbkdf2 or scrypt; it is replaced at their next sign-in
    #[arg(long, value_name = "HASH", conflicts_with = "password_stdin")]
    password_hash: Option<String>,
    /// The address is known to be theirs
    #[arg(long)]
    verified: bool,
    /// They may administer
    #[arg(long)]
    admin: bool,
    /// They must choose another password before anything else
    #[arg(long)]
    must_change_password: bool,
    #[command(flatten)]
    facts: Facts,
}

/// `user update`.
#[derive(Args)]
pub struct UpdateArguments {
    /// E-mail address, username or id
    user: String,
    /// Another e-mail address
    #[arg(long)]
    email: Option<EmailText>,
    /// Another full name
    #[arg(long)]
    name: Option<String>,
    /// They must choose another password before anything else
    #[arg(long)]
    must_change_password: bool,
    #[command(flatten)]
    facts: Facts,
}

/// An address as clap reads it.
#[derive(Clone)]
pub struct EmailText(pub EmailAddress);

impl std::str::FromStr for EmailText {
    type Err = crate::types::InvalidEmailAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        EmailAddress::parse(text).map(Self)
    }
}

/// Makes, shows and changes accounts.
///
/// # Errors
/// What is wrong with the account, or with the database.
pub fn run(context: &Context, command: UserCommand) -> Result<()> {
    let output = context.with_foundation(async |foundation| match command {
        UserCommand::Create(it) => create(foundation, *it).await,
        UserCommand::List => list(foundation).await,
        UserCommand::Show(it) => Ok(described(&find(foundation, &it.user).await?)),
        UserCommand::Update(it) => update(foundation, *it).await,
        UserCommand::Disable(it) => disable(foundation, &it.user).await,
        UserCommand::Enable(it) => change(foundation, &it.user, users::enable).await,
        UserCommand::ResetFactors(it) => reset_factors(foundation, &it.user).await,
        UserCommand::LoginLink(it) => login_link(foundation, &it.user).await,
        UserCommand::Unlock(it) => change(foundation, &it.user, users::unlock).await,
        UserCommand::MakeAdmin(it) => change(foundation, &it.user, make_admin).await,
        UserCommand::VerifyEmail(it) => change(foundation, &it.user, links::verify_email).await,
        UserCommand::ResetPassword(it) => links::reset_password(foundation, it).await,
        UserCommand::Invite(it) => links::invite(foundation, it).await,
        UserCommand::Delete(it) => delete(foundation, &it.user).await,
    })?;
    output.print(context.json)
}

async fn create(foundation: &Foundation, arguments: CreateArguments) -> Result<Output> {
    let mut account = NewAccount::new(arguments.email.0, &arguments.name);
    account.is_email_verified = arguments.verified;
    account.is_administrator = arguments.admin;
    account.must_change_password = arguments.must_change_password;
    account.username = arguments.facts.username.clone();
    account.groups.clone_from(&arguments.facts.group);
    let given = given(&arguments.facts, GivenFacts::default(), foundation.clock.now())?;
    (account.profile, account.attributes) = (given.profile, given.attributes);
    if let Some(hash) = arguments.password_hash {
        PreparedPassword::imported(Secret::new(hash))?.apply(&mut account);
    } else if arguments.password_stdin {
        prepared_from_stdin(foundation, &account).await?.apply(&mut account);
    }
    let now = foundation.clock.now();
    let user = foundation
        .db
        .transaction(move |conn| {
            users::create(conn, &account, &Cause { actor: &Actor::Operator, origin: None, now })
        })
        .await?;
    Ok(described(&user))
}

/// Reads the password to the end of standard input, less one line break at its end.
async fn prepared_from_stdin(foundation: &Foundation, account: &NewAccount) -> Result<PreparedPassword> {
    let mut typed = Vec::new();
    std::io::stdin().lock().take(4096).read_to_end(&mut typed)?;
    let typed = String::from_utf8(typed).map_err(|_| anyhow!("the password is not UTF-8"))?;
    let password = typed.strip_suffix('\n').unwrap_or(&typed);
    let password = Secret::new(password.strip_suffix('\r').unwrap_or(password).to_owned());
    let username = account.username.as_ref().map(Username::as_str);
    let subject = PasswordSubject::newcomer(Some(&account.email), &account.name, username);
    let size = HasherSize { threads: 1, waiting: 1 };
    let passwords = foundation.passwords(Hasher::start(&foundation.settings.passwords, size)?);
    Ok(passwords.prepare(&password, &subject, Protection::PasswordAlone).await?)
}

async fn list(foundation: &Foundation) -> Result<Output> {
    let users = foundation.db.read::<_, StoreError>(everybody).await?;
    let row =
        |it: &User| vec![it.id.to_string(), it.email.clone(), it.name.clone(), it.status.as_str().to_owned()];
    let rows: Vec<_> = users.iter().map(row).collect();
    let json = json!({ "items": users.iter().map(describe).collect::<Vec<_>>() });
    Ok(Output { json, lines: table(&["ID", "EMAIL", "NAME", "STATUS"], &rows) })
}

/// Every account, a page after the other.
fn everybody(conn: &mut Conn) -> Result<Vec<User>, StoreError> {
    let mut all: Vec<User> = Vec::new();
    loop {
        let page = users::list(conn, all.last().map(|it| it.id), PAGE.try_into().unwrap_or(i64::MAX))?;
        let is_last = page.len() < PAGE;
        all.extend(page);
        if is_last {
            return Ok(all);
        }
    }
}

async fn update(foundation: &Foundation, arguments: UpdateArguments) -> Result<Output> {
    let user = find(foundation, &arguments.user).await?;
    let now = foundation.clock.now();
    let before = GivenFacts { profile: user.profile.clone(), attributes: user.attributes.clone() };
    let GivenFacts { profile, attributes } = given(&arguments.facts, before, now)?;
    let changes = Changes {
        email: arguments.email.map(|it| it.0),
        name: arguments.name,
        username: arguments.facts.username.map(Some),
        groups: (!arguments.facts.group.is_empty()).then_some(arguments.facts.group),
        profile: (profile != user.profile).then_some(profile),
        attributes: (attributes != user.attributes).then_some(attributes),
        must_change_password: arguments.must_change_password.then_some(true),
        ..Changes::default()
    };
    let id = user.id;
    let cause = Cause { actor: &Actor::Operator, origin: None, now };
    let changed = if changes.email.is_some() {
        let mailer = foundation.mailer().await?;
        let work = move |conn: &mut Conn| email_change::update(conn, &mailer, id, &changes, &cause);
        foundation.db.transaction(work).await?
    } else {
        foundation.db.transaction(move |conn| users::update(conn, id, &changes, &cause)).await?
    };
    Ok(described(&changed))
}

/// A change that needs nothing but the account.
type Change = fn(&mut Conn, UserId, &Cause<'_>) -> Result<User, UserError>;

async fn change(foundation: &Foundation, named: &str, change: Change) -> Result<Output> {
    let (id, now) = (find(foundation, named).await?.id, foundation.clock.now());
    let user = foundation
        .db
        .transaction(move |conn| change(conn, id, &Cause { actor: &Actor::Operator, origin: None, now }))
        .await?;
    Ok(described(&user))
}

/// Closes an account and tells its owner.
async fn disable(foundation: &Foundation, named: &str) -> Result<Output> {
    let (before, now) = (find(foundation, named).await?, foundation.clock.now());
    let mailer = foundation.mailer().await?;
    let close = move |conn: &mut Conn| -> Result<User, UserError> {
        let cause = Cause { actor: &Actor::Operator, origin: None, now };
        let user = users::disable(conn, before.id, &cause)?;
        if before.status != user.status {
            notices::tell(conn, &mailer, &user, Notice::AccountSuspended, &cause)?;
        }
        Ok(user)
    };
    Ok(described(&foundation.db.transaction(close).await?))
}

async fn reset_factors(foundation: &Foundation, named: &str) -> Result<Output> {
    let (user, now) = (find(foundation, named).await?, foundation.clock.now());
    let rules = foundation.entry_rules(foundation.mailer().await?);
    let (id, email) = (user.id, user.email.clone());
    let reset = move |conn: &mut Conn| {
        factors::reset(conn, &user, &rules, &Cause { actor: &Actor::Operator, origin: None, now })
    };
    foundation.db.transaction::<_, StoreError>(reset).await?;
    let line = format!("{email} has no second factor any more, and must add one at the next sign-in.");
    Ok(Output { json: json!({ "id": id, "must_enrol_factor": true }), lines: vec![line] })
}

async fn login_link(foundation: &Foundation, named: &str) -> Result<Output> {
    let (user, now) = (find(foundation, named).await?, foundation.clock.now());
    require_active(&user)?;
    if !AddressProof::where_mailed(&foundation.mailer().await?).admits(&user) {
        bail!("{} was never proven: `bonafide user verify-email` counts it as proven", user.email);
    }
    let id = user.id;
    let make = move |conn: &mut Conn| {
        login_link::make(conn, id, &Cause { actor: &Actor::Operator, origin: None, now })
    };
    let made = foundation.db.transaction::<_, StoreError>(make).await?;
    let address =
        format!("{}?token={}", foundation.settings.issuer.address(login_link::PATH), made.token.expose());
    let json = json!({ "id": id, "link": address, "expires_at": made.expires_at });
    Ok(Output { json, lines: vec![address] })
}

/// A link for an account that is closed would be dead.
///
/// # Errors
/// When the account is closed, with how to open it.
pub fn require_active(user: &User) -> Result<()> {
    if !user.is_active() {
        bail!("{} is {}: `bonafide user enable` opens the account", user.email, user.status.as_str());
    }
    Ok(())
}

fn make_admin(conn: &mut Conn, id: UserId, cause: &Cause<'_>) -> Result<User, UserError> {
    let changes = Changes { is_administrator: Some(true), ..Changes::default() };
    users::update(conn, id, &changes, cause)
}

async fn delete(foundation: &Foundation, named: &str) -> Result<Output> {
    let (user, now) = (find(foundation, named).await?, foundation.clock.now());
    let (id, mailer) = (user.id, foundation.mailer().await?);
    foundation
        .db
        .transaction(move |conn| {
            erasure::erase(conn, &mailer, id, &Cause { actor: &Actor::Operator, origin: None, now })
        })
        .await?;
    let line = format!("{} is erased: their data and all their access are gone.", user.email);
    Ok(Output { json: json!({ "id": id, "deleted": true }), lines: vec![line] })
}

/// The account that is named by address, username or id.
///
/// # Errors
/// When there is none.
pub async fn find(foundation: &Foundation, named: &str) -> Result<User> {
    let text = named.to_owned();
    let found = foundation.db.read::<_, StoreError>(move |conn| match text.parse::<UserId>() {
        Ok(id) => users::find(conn, id),
        Err(_) => users::find_named(conn, &text),
    });
    found.await?.ok_or_else(|| anyhow!("there is no account {named}"))
}

fn described(user: &User) -> Output {
    let json = describe(user);
    let fields = json.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
    let lines = fields.map(|(name, value)| match value {
        Value::String(text) => format!("{name:22} {text}"),
        other => format!("{name:22} {other}"),
    });
    let lines = lines.collect();
    Output { json, lines }
}

fn describe(user: &User) -> Value {
    json!({
        "id": user.id,
        "email": user.email,
        "email_verified": user.email_verified,
        "username": user.username,
        "name": user.name,
        "status": user.status.as_str(),
        "is_administrator": user.is_administrator,
        "must_change_password": user.must_change_password,
        "profile": user.profile,
        "attributes": user.attributes,
        "created_at": user.created_at,
        "updated_at": user.updated_at,
    })
}
