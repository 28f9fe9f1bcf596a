//! Who the person is.

use askama::Template;

use crate::web::page::{Chrome, PageContext};
use crate::web::pages::account::shell::{Place, Shell, ShellView};
use crate::web::pages::shown::shown_name;

/// What the profile is made from.
#[derive(Clone, Debug)]
pub struct ProfileView {
    /// What stands around it.
    pub shell: ShellView,
    /// Whether the address was proved to be theirs.
    pub is_email_verified: bool,
    /// The name they may sign in with instead of the address.
    pub username: Option<String>,
}

/// `/account`.
#[derive(Template)]
#[template(path = "account/profile.html")]
pub struct ProfilePage {
    chrome: Chrome,
    shell: Shell,
    details_label: String,
    details: Vec<Detail>,
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

impl ProfilePage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: ProfileView) -> Self {
        let words = &context.words;
        let verified =
            if view.is_email_verified { "account-email-verified" } else { "account-email-unverified" };
        let mark = Mark { is_good: view.is_email_verified, text: words.text(verified) };
        let detail = |key, value, mark| Detail { label: words.text(key), value, mark };
        let person = &view.shell.person;
        let name = shown_name(&person.name);
        let mut details = Vec::new();
        if !name.is_empty() {
            details.push(detail("account-name", name, None));
        }
        details.push(detail("account-email", person.email.clone(), Some(mark)));
        details.extend(view.username.map(|it| detail("account-username", it, None)));
        let heading = words.text("account-heading");
        let lead = words.format("account-lead", &[("host", (&context.issuer_host).into())]);
        let shell = Shell::new(context, view.shell, Place::Profile, &heading, &lead);
        let details_label = words.text("account-details");
        Self { chrome: shell.chrome(context), shell, details_label, details }
    }
}
