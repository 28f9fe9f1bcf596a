//! The page behind a mailed link that only waits for a button: opening it uses nothing up (MAIL-2).

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::Notice;

/// What the link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkDeed {
    /// Proves an address.
    Verify,
    /// Ends all access to an account and starts its recovery.
    SecureAccount,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct ConfirmLinkView {
    /// What the link does.
    pub deed: LinkDeed,
    /// Where the form goes.
    pub form: PageForm,
    /// The link's token.
    pub token: String,
    /// The address it is about.
    pub email: String,
    /// Whether the form was stale.
    pub is_stale: bool,
}

/// `/verify-email`, `/not-me`.
#[derive(Template)]
#[template(path = "pages/confirm_link.html")]
pub struct ConfirmLinkPage {
    chrome: Chrome,
    form: PageForm,
    token: String,
    icon: &'static str,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    submit_id: &'static str,
    submit: String,
}

impl ConfirmLinkPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: ConfirmLinkView) -> Self {
        let words = &context.words;
        let (icon, heading, lead, submit_id, submit) = match view.deed {
            LinkDeed::SecureAccount => {
                ("shield", "not-me-heading", "not-me-lead", "not-me-submit", "not-me-submit")
            }
            LinkDeed::Verify => ("mail", "verify-heading", "verify-lead", "verify-submit", "verify-submit"),
        };
        let heading = words.text(heading);
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            token: view.token,
            icon,
            heading,
            lead: words.phrase(lead, &[("email", &view.email)]),
            notice: view.is_stale.then(|| Notice::again(context, "page-started-again")),
            submit_id,
            submit: words.text(submit),
        }
    }
}
