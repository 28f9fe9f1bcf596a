//! The page behind a mailed link that only waits for a button: opening it uses nothing up (MAIL-2).

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::Notice;

/// What the link does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkDeed {
    /// Proves an address.
    Verify,
    /// Ends all access to an account and starts its recovery.
    SecureAccount,
    /// Gives an account another address.
    ChangeAddress {
        /// The address so far, shown in part.
        old: String,
    },
    /// Keeps an account whose erasure was asked for.
    KeepAccount,
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

/// `/verify-email`, `/not-me`, `/confirm-email`, `/keep-account`.
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
        let (icon, [heading, lead, submit]) = keys(&view.deed);
        let heading = words.text(heading);
        let old = match &view.deed {
            LinkDeed::ChangeAddress { old } => old.as_str(),
            _ => "",
        };
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            token: view.token,
            icon,
            heading,
            lead: words.phrase(lead, &[("email", &view.email), ("old", old)]),
            notice: view.is_stale.then(|| Notice::again(context, "page-started-again")),
            submit_id: submit,
            submit: words.text(submit),
        }
    }
}

/// The icon, and the keys of the heading, of what is to be known and of the button, which is the button's id as well.
const fn keys(deed: &LinkDeed) -> (&'static str, [&'static str; 3]) {
    match deed {
        LinkDeed::Verify => ("mail", ["verify-heading", "verify-lead", "verify-submit"]),
        LinkDeed::SecureAccount => ("shield", ["not-me-heading", "not-me-lead", "not-me-submit"]),
        LinkDeed::ChangeAddress { .. } => {
            ("mail", ["address-confirm-heading", "address-confirm-lead", "address-confirm-submit"])
        }
        LinkDeed::KeepAccount => ("user-round", ["keep-heading", "keep-lead", "keep-submit"]),
    }
}
