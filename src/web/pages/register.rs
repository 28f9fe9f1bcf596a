//! The page that opens an account.

use std::time::Duration;

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::new_password::{NewPassword, NewPasswordView};
use crate::web::pages::wait::wait;

/// What the page may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterNotice {
    /// What was typed is no address.
    NoAddress,
    /// The name is empty, or not fit to be shown.
    NoName,
    /// The username has characters that it may not have.
    UnfitUsername,
    /// Somebody has the username.
    UsernameTaken,
    /// The terms of use were not accepted.
    TermsNeeded,
    /// The hashing queue is full (PW-8).
    Busy {
        /// Until the next try.
        retry_after: Duration,
    },
    /// The form was stale.
    StartedAgain,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct RegisterView {
    /// Where the form goes.
    pub form: PageForm,
    /// The token of an invitation, which fixes the address.
    pub invitation: Option<String>,
    /// The address.
    pub email: String,
    /// The full name.
    pub name: String,
    /// The username.
    pub username: String,
    /// The password.
    pub new: NewPasswordView,
    /// Where the terms of use are, where there are any.
    pub terms: Option<String>,
    /// The sign-in page.
    pub back: String,
    /// What to tell.
    pub notice: Option<RegisterNotice>,
}

/// `/register`.
#[derive(Template)]
#[template(path = "pages/register.html")]
pub struct RegisterPage {
    chrome: Chrome,
    form: PageForm,
    invitation: Option<String>,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    email_label: String,
    email: String,
    name_label: String,
    name: String,
    username_label: String,
    username_hint: String,
    username: String,
    new: NewPassword,
    terms: Option<Link>,
    terms_label: String,
    submit: String,
    back: Link,
}

impl RegisterPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: RegisterView) -> Self {
        let words = &context.words;
        let heading = words.text("register-heading");
        let lead = if view.invitation.is_some() { "register-lead-invited" } else { "register-lead" };
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            invitation: view.invitation,
            heading,
            lead: words.phrase(lead, &[("host", &context.issuer_host)]),
            notice: view.notice.map(|it| notice(context, it)),
            email_label: words.text("email-label"),
            email: view.email,
            name_label: words.text("register-name"),
            name: view.name,
            username_label: words.text("register-username"),
            username_hint: words.text("register-username-hint"),
            username: view.username,
            new: NewPassword::new(words, view.new),
            terms: view.terms.map(|address| Link { address, label: words.text("register-terms-read") }),
            terms_label: words.text("register-terms"),
            submit: words.text("register-submit"),
            back: Link { address: view.back, label: words.text("back-to-sign-in") },
        }
    }
}

fn notice(context: &PageContext, notice: RegisterNotice) -> Notice {
    let words = &context.words;
    let text = match notice {
        RegisterNotice::NoAddress => words.text("email-refused"),
        RegisterNotice::NoName => words.text("register-no-name"),
        RegisterNotice::UnfitUsername => words.text("register-username-unfit"),
        RegisterNotice::UsernameTaken => words.text("register-username-taken"),
        RegisterNotice::TermsNeeded => words.text("register-terms-needed"),
        RegisterNotice::Busy { retry_after } => {
            words.format("password-busy", &[("wait", (&wait(words, retry_after)).into())])
        }
        RegisterNotice::StartedAgain => return Notice::again(context, "page-started-again"),
    };
    Notice { is_problem: true, text, link: None }
}
