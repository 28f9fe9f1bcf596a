//! Pages that ask for an address, to mail a link there.

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Notice};

/// What the link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedLink {
    /// Another password.
    Reset,
    /// A proof of the address.
    Verify,
}

/// What such a page may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressNotice {
    /// What was typed is no address.
    NoAddress,
    /// The form was stale.
    StartedAgain,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct AskAddressView {
    /// What the link is for.
    pub link: AskedLink,
    /// Where the form goes.
    pub form: PageForm,
    /// What was typed.
    pub email: String,
    /// The sign-in page.
    pub back: String,
    /// What to tell.
    pub notice: Option<AddressNotice>,
}

/// `/forgot-password`, and `/verify-email` without a link.
#[derive(Template)]
#[template(path = "pages/ask_address.html")]
pub struct AskAddressPage {
    chrome: Chrome,
    form: PageForm,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    is_refused: bool,
    email_label: String,
    email: String,
    submit_id: &'static str,
    submit: String,
    back: Link,
}

impl AskAddressPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: AskAddressView) -> Self {
        let words = &context.words;
        let (heading, lead, submit_id) = match view.link {
            AskedLink::Reset => ("forgot-heading", "forgot-lead", "forgot-submit"),
            AskedLink::Verify => ("resend-heading", "resend-lead", "resend-submit"),
        };
        let heading = words.text(heading);
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            heading,
            lead: words.phrase(lead, &[]),
            notice: view.notice.map(|it| notice(context, it)),
            is_refused: view.notice == Some(AddressNotice::NoAddress),
            email_label: words.text("email-label"),
            email: view.email,
            submit_id,
            submit: words.text("send-link"),
            back: Link { address: view.back, label: words.text("back-to-sign-in") },
        }
    }
}

fn notice(context: &PageContext, notice: AddressNotice) -> Notice {
    match notice {
        AddressNotice::NoAddress => {
            Notice { is_problem: true, text: context.words.text("email-refused"), link: None }
        }
        AddressNotice::StartedAgain => Notice::again(context, "page-started-again"),
    }
}
