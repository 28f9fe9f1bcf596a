//! The page behind a mailed link that sets another password.

use std::time::Duration;

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::Notice;
use crate::web::pages::new_password::{NewPassword, NewPasswordView};
use crate::web::pages::wait::wait;

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct ResetPasswordView {
    /// Where the form goes.
    pub form: PageForm,
    /// The link's token.
    pub token: String,
    /// Whose password, for the browser's password manager.
    pub email: String,
    /// The new one.
    pub new: NewPasswordView,
    /// Whether the form was stale.
    pub is_stale: bool,
    /// Until the next try, where the hashing queue is full (PW-8).
    pub busy: Option<Duration>,
}

/// `/reset-password`.
#[derive(Template)]
#[template(path = "pages/reset_password.html")]
pub struct ResetPasswordPage {
    chrome: Chrome,
    form: PageForm,
    token: String,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    email_label: String,
    email: String,
    new: NewPassword,
    submit: String,
}

impl ResetPasswordPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: ResetPasswordView) -> Self {
        let words = &context.words;
        let heading = words.text("reset-heading");
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            token: view.token,
            heading,
            lead: words.phrase("reset-lead", &[("email", &view.email)]),
            notice: notice(context, view.is_stale, view.busy),
            email_label: words.text("email-label"),
            email: view.email,
            new: NewPassword::new(words, view.new),
            submit: words.text("reset-submit"),
        }
    }
}

fn notice(context: &PageContext, is_stale: bool, busy: Option<Duration>) -> Option<Notice> {
    if let Some(busy) = busy {
        let words = &context.words;
        let text = words.format("password-busy", &[("wait", (&wait(words, busy)).into())]);
        return Some(Notice { is_problem: true, text, link: None });
    }
    is_stale.then(|| Notice::again(context, "page-started-again"))
}
