//! Really sign out?

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::person::{Person, PersonView};
use crate::web::pages::shown::shown_name;

/// What the question before a logout is made from (SES-9).
#[derive(Clone, Debug)]
pub struct LogoutConfirmView {
    /// The client that asks for it, by name, if one does.
    pub client_name: Option<String>,
    /// Who is signed in.
    pub person: PersonView,
    /// Where the form goes.
    pub form: PageForm,
    /// Whether a form was stale.
    pub is_stale: bool,
    /// Where a person goes who stays.
    pub stay_address: String,
}

/// `/oauth2/logout`, and `/logout` of a person who came by a link.
#[derive(Template)]
#[template(path = "pages/logout_confirm.html")]
pub struct LogoutConfirmPage {
    chrome: Chrome,
    form: PageForm,
    notice: Option<Notice>,
    heading: String,
    text: Phrase,
    person: Person,
    confirm: String,
    stay: Link,
}

impl LogoutConfirmPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: LogoutConfirmView) -> Self {
        let words = &context.words;
        let heading = words.text("logout-heading");
        let host = context.issuer_host.as_str();
        let client = view.client_name.as_deref().map(shown_name);
        let text = client.as_deref().map_or_else(
            || words.phrase("logout-effect", &[("host", host)]),
            |client| words.phrase("logout-asked", &[("client", client), ("host", host)]),
        );
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            notice: view.is_stale.then(|| Notice::again(context, "page-started-again")),
            heading,
            text,
            person: Person::new(&view.person),
            confirm: words.text("sign-out"),
            stay: Link { address: view.stay_address, label: words.text("logout-stay") },
        }
    }
}
