//! The page behind a mailed link that sets another password.

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::Notice;
use crate::web::pages::new_password::{NewPassword, NewPasswordView};

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
            notice: view.is_stale.then(|| Notice::again(context, "page-started-again")),
            email_label: words.text("email-label"),
            email: view.email,
            new: NewPassword::new(words, view.new),
            submit: words.text("reset-submit"),
        }
    }
}
