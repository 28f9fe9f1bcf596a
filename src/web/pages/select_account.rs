//! Which account?

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::client::{ClientView, Masthead};
use crate::web::pages::message::Notice;
use crate::web::pages::person::{Person, PersonView};

/// What the account picker is made from.
#[derive(Clone, Debug)]
pub struct SelectAccountView {
    /// Who asks.
    pub client: Option<ClientView>,
    /// Where the form goes; its `account` is one of the keys, or empty for another account.
    pub form: PageForm,
    /// Whether a form was stale.
    pub is_stale: bool,
    /// The accounts signed in here.
    pub accounts: Vec<SelectableAccount>,
}

/// An account that may be chosen.
#[derive(Clone, Debug)]
pub struct SelectableAccount {
    /// What the form sends for it in `account`.
    pub key: String,
    /// Whose it is.
    pub person: PersonView,
}

/// `prompt=select_account`.
#[derive(Template)]
#[template(path = "pages/select_account.html")]
pub struct SelectAccountPage {
    chrome: Chrome,
    form: PageForm,
    notice: Option<Notice>,
    client: Option<Masthead>,
    heading: String,
    lead: Phrase,
    list_label: String,
    accounts: Vec<Choice>,
    another: String,
}

struct Choice {
    key: String,
    person: Person,
}

impl SelectAccountPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: SelectAccountView) -> Self {
        let words = &context.words;
        let client = view.client.as_ref().map(|it| Masthead::new(words, it));
        let heading = words.text("select-heading");
        let lead = client.as_ref().map_or_else(
            || words.phrase("select-lead-here", &[("host", &context.issuer_host)]),
            |it| words.phrase("select-lead", &[("client", &it.name)]),
        );
        let choice = |it: SelectableAccount| Choice { key: it.key, person: Person::new(&it.person) };
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            notice: view.is_stale.then(|| Notice::again(context, "login-started-again")),
            client,
            heading,
            lead,
            list_label: words.text("select-list"),
            accounts: view.accounts.into_iter().map(choice).collect(),
            another: words.text("use-another-account"),
        }
    }
}
