//! Who is signed in.

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::person::{Person, PersonView};
use crate::web::pages::shown::shown_name;

/// What the account page is made from.
#[derive(Clone, Debug)]
pub struct AccountView {
    /// Whose account it is.
    pub person: PersonView,
    /// Whether the address was proved to be theirs.
    pub is_email_verified: bool,
    /// The name they may sign in with instead of the address.
    pub username: Option<String>,
    /// The form that signs out.
    pub sign_out: PageForm,
}

/// `/account`.
#[derive(Template)]
#[template(path = "pages/account.html")]
pub struct AccountPage {
    chrome: Chrome,
    form: PageForm,
    heading: String,
    lead: Phrase,
    person: Person,
    details_label: String,
    details: Vec<Detail>,
    sign_out: String,
}

struct Detail {
    label: String,
    value: String,
    mark: Option<Mark>,
}

/// A word about a detail.
struct Mark {
    is_good: bool,
    text: String,
}

impl AccountPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: AccountView) -> Self {
        let words = &context.words;
        let heading = words.text("account-heading");
        let verified =
            if view.is_email_verified { "account-email-verified" } else { "account-email-unverified" };
        let mark = Mark { is_good: view.is_email_verified, text: words.text(verified) };
        let detail = |key, value, mark| Detail { label: words.text(key), value, mark };
        let name = shown_name(&view.person.name);
        let mut details = Vec::new();
        if !name.is_empty() {
            details.push(detail("account-name", name, None));
        }
        details.push(detail("account-email", view.person.email.clone(), Some(mark)));
        details.extend(view.username.map(|it| detail("account-username", it, None)));
        Self {
            chrome: context.chrome(&heading),
            form: view.sign_out,
            heading,
            lead: words.phrase("account-lead", &[("host", &context.issuer_host)]),
            person: Person::new(&view.person),
            details_label: words.text("account-details"),
            details,
            sign_out: words.text("sign-out"),
        }
    }
}
