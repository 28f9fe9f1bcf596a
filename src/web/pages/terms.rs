//! Whether a person accepts the terms of use, where that is needed before anything else (PW-6).

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::person::{Person, PersonView};

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct TermsView {
    /// Who is asked.
    pub person: PersonView,
    /// Where the form goes.
    pub form: PageForm,
    /// Which terms they are.
    pub version: String,
    /// Where they can be read.
    pub address: String,
    /// Whether the person accepted others before.
    pub are_changed: bool,
    /// Whether the form was stale, or for other terms.
    pub is_stale: bool,
    /// The form that signs out, which is all else that is open to them.
    pub sign_out: PageForm,
}

/// `/terms`.
#[derive(Template)]
#[template(path = "pages/terms.html")]
pub struct TermsPage {
    chrome: Chrome,
    form: PageForm,
    version: String,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    person: Person,
    read: Link,
    submit: String,
    sign_out: PageForm,
    sign_out_label: String,
}

impl TermsPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: TermsView) -> Self {
        let words = &context.words;
        let (heading, lead) = if view.are_changed {
            ("terms-heading-changed", "terms-lead-changed")
        } else {
            ("terms-heading", "terms-lead")
        };
        let heading = words.text(heading);
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            version: view.version,
            heading,
            lead: words.phrase(lead, &[("host", &context.issuer_host)]),
            notice: view.is_stale.then(|| Notice::again(context, "terms-started-again")),
            person: Person::new(&view.person),
            read: Link { address: view.address, label: words.text("register-terms-read") },
            submit: words.text("terms-submit"),
            sign_out: view.sign_out,
            sign_out_label: words.text("sign-out"),
        }
    }
}
