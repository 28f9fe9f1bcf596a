//! Who are you?

use std::time::Duration;

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::client::{ClientView, Masthead};
use crate::web::pages::federation::{ProviderButton, ProviderWay};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::passkey::{PasskeyOffer, PasskeyPart};
use crate::web::pages::wait::wait;

const DAY: u64 = 24 * 60 * 60;

/// What the login page is made from.
#[derive(Clone, Debug)]
pub struct LoginView {
    /// Who asks; nobody when the person came by themselves.
    pub client: Option<ClientView>,
    /// Where the form goes.
    pub form: PageForm,
    /// What was typed, or hinted at by the client.
    pub identifier: String,
    /// How long "stay signed in" lasts.
    pub remembered: Duration,
    /// The page that gives a new password, where there is one.
    pub forgot: Option<String>,
    /// The page that opens an account, where people may.
    pub register: Option<String>,
    /// The question for the browser's passkeys; none where there can be none.
    pub passkey: Option<PasskeyOffer>,
    /// Other providers that people may sign in through.
    pub providers: Vec<ProviderButton>,
    /// What to tell.
    pub notice: Option<LoginNotice>,
}

/// What the login page may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginNotice {
    /// A field was left empty.
    Missing,
    /// Name and password do not belong together, or the account may not sign in (PW-7: the same words).
    Refused,
    /// The passkey does not count (PW-7: the same words, whatever is wrong).
    PasskeyRefused,
    /// Too many failures.
    Locked {
        /// Until the next try.
        retry_after: Duration,
    },
    /// The hashing queue is full (PW-8).
    Busy {
        /// Until the next try.
        retry_after: Duration,
    },
    /// The database is away; nothing was looked at.
    Away,
    /// The form was stale, so that the step began anew at the same client (SES-4).
    StartedAgain,
    /// Somebody is signed in, and the client wants it shown again (`prompt=login`, `max_age`).
    Confirm,
    /// The password was just set with a mailed link.
    PasswordReset,
    /// The address was just proven.
    EmailVerified,
    /// The account was just opened.
    AccountReady,
    /// The account just got another address.
    EmailChanged,
    /// The account is not erased.
    AccountKept,
}

impl LoginNotice {
    const DONE: [Self; 6] = [
        Self::PasswordReset,
        Self::EmailVerified,
        Self::AccountReady,
        Self::EmailChanged,
        Self::AccountKept,
        Self::StartedAgain,
    ];

    /// What was just done, as it stands in the page's address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PasswordReset => "password-reset",
            Self::EmailVerified => "email-verified",
            Self::AccountReady => "account-ready",
            Self::EmailChanged => "email-changed",
            Self::AccountKept => "account-kept",
            Self::StartedAgain => "started-again",
            _ => "",
        }
    }

    /// What was just done, by its name in the page's address.
    #[must_use]
    pub fn done(name: &str) -> Option<Self> {
        Self::DONE.into_iter().find(|it| it.name() == name)
    }

    const fn is_problem(self) -> bool {
        self.name().is_empty()
    }
}

/// `/login`.
#[derive(Template)]
#[template(path = "pages/login.html")]
pub struct LoginPage {
    chrome: Chrome,
    form: PageForm,
    client: Option<Masthead>,
    heading: Phrase,
    lead: Option<Phrase>,
    notice: Option<Notice>,
    is_refused: bool,
    identifier_label: String,
    identifier: String,
    password_label: String,
    forgot: Option<Link>,
    register: Option<Link>,
    passkey: Option<PasskeyPart>,
    show_password: String,
    hide_password: String,
    remember: String,
    remember_hint: String,
    submit: String,
    providers: Vec<ProviderWay>,
    providers_or: String,
}

impl LoginPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: LoginView) -> Self {
        let words = &context.words;
        let client = view.client.as_ref().map(|it| Masthead::new(words, it));
        let (heading, lead) = heading(context, client.as_ref(), view.notice);
        let is_refused = matches!(view.notice, Some(LoginNotice::Refused | LoginNotice::Missing));
        let forgot = view.forgot.map(|address| Link { address, label: words.text("login-forgot") });
        let days = (view.remembered.as_secs() / DAY).max(1);
        Self {
            chrome: context.chrome(&heading.to_string()),
            form: view.form,
            client,
            heading,
            lead,
            notice: view.notice.and_then(|it| notice(context, it, forgot.is_some())),
            is_refused,
            identifier_label: words.text("login-identifier"),
            identifier: view.identifier,
            password_label: words.text("login-password"),
            forgot,
            register: view.register.map(|address| Link { address, label: words.text("login-register") }),
            passkey: view.passkey.map(|it| PasskeyPart::new(words, it, "passkey-sign-in")),
            show_password: words.text("show-password"),
            hide_password: words.text("hide-password"),
            remember: words.text("login-remember"),
            remember_hint: words.format("login-remember-hint", &[("days", days.into())]),
            submit: words.text("sign-in"),
            providers: view.providers.into_iter().map(|it| ProviderWay::new(words, it)).collect(),
            providers_or: words.text("federation-or"),
        }
    }
}

fn heading(
    context: &PageContext,
    client: Option<&Masthead>,
    notice: Option<LoginNotice>,
) -> (Phrase, Option<Phrase>) {
    let words = &context.words;
    let is_confirmation = notice == Some(LoginNotice::Confirm);
    match client {
        Some(client) if is_confirmation => {
            let lead = words.phrase("login-confirm", &[("client", &client.name)]);
            (words.phrase("login-heading-confirm", &[]), Some(lead))
        }
        Some(client) => (words.phrase("login-heading", &[("client", &client.name)]), None),
        None if is_confirmation => {
            (words.phrase("login-heading-confirm", &[]), Some(words.phrase("login-confirm-here", &[])))
        }
        None => (words.phrase("login-heading-here", &[("host", &context.issuer_host)]), None),
    }
}

fn notice(context: &PageContext, notice: LoginNotice, can_reset: bool) -> Option<Notice> {
    let words = &context.words;
    let after = |key: &'static str, time| {
        let wait = wait(words, time);
        words.format(key, &[("wait", (&wait).into())])
    };
    let text = match notice {
        LoginNotice::Confirm => return None,
        LoginNotice::Missing => words.text("login-missing"),
        LoginNotice::Refused if can_reset => words.text("login-refused"),
        LoginNotice::Refused => words.text("login-refused-ask"),
        LoginNotice::PasskeyRefused => words.text("passkey-refused"),
        LoginNotice::Locked { retry_after } => after("login-locked", retry_after),
        LoginNotice::Busy { retry_after } => after("login-busy", retry_after),
        LoginNotice::Away => words.text("login-away"),
        LoginNotice::StartedAgain => return Some(Notice::again(context, "login-started-again")),
        LoginNotice::PasswordReset => words.text("login-password-reset"),
        LoginNotice::EmailVerified => words.text("login-email-verified"),
        LoginNotice::AccountReady => words.text("login-account-ready"),
        LoginNotice::EmailChanged => words.text("address-changed-sign-in"),
        LoginNotice::AccountKept => words.text("keep-done"),
    };
    Some(Notice { is_problem: notice.is_problem(), text, link: None })
}
