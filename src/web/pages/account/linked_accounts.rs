//! Accounts at other providers that open this one.

use askama::Template;

use crate::texts::Words;
use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::account::shell::{Place, Said, Shell, ShellView};
use crate::web::pages::moment::Moment;
use crate::web::pages::shown::shown_name;

/// A provider, and the link to it where there is one.
#[derive(Clone, Debug)]
pub struct LinkedAccountView {
    /// The provider's name in forms.
    pub id: String,
    /// The provider's name for people.
    pub name: String,
    /// What the person knows the other account by.
    pub label: Option<String>,
    /// When it was linked; `None` where it is not.
    pub linked_at: Option<Timestamp>,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct LinkedAccountsView {
    /// What stands around it.
    pub shell: ShellView,
    /// Where the form goes: `link` or `unlink` with a provider's id.
    pub form: PageForm,
    /// Every provider.
    pub accounts: Vec<LinkedAccountView>,
    /// What was just done.
    pub said: Option<Said>,
}

/// `/account/security/providers`.
#[derive(Template)]
#[template(path = "account/linked_accounts.html")]
pub struct LinkedAccountsPage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    accounts: Vec<LinkedAccount>,
    none: String,
}

struct LinkedAccount {
    id: String,
    name: String,
    label: Option<String>,
    state: String,
    linked: Option<Moment>,
    used_label: String,
    used: Option<Moment>,
    action: &'static str,
    action_label: String,
    action_name: String,
}

impl LinkedAccountsPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: LinkedAccountsView) -> Self {
        let (words, now) = (&context.words, view.shell.now);
        let (heading, lead) = (words.text("linked-heading"), words.text("linked-lead"));
        let shell = Shell::new(context, view.shell, Place::Security, &heading, &lead);
        let shell = shell.below().saying(context, view.said);
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            accounts: view.accounts.into_iter().map(|it| LinkedAccount::new(words, now, it)).collect(),
            none: words.text("linked-none"),
        }
    }
}

impl LinkedAccount {
    fn new(words: &Words, now: Timestamp, view: LinkedAccountView) -> Self {
        let name = shown_name(&view.name);
        let is_linked = view.linked_at.is_some();
        let (action, label, named) = if is_linked {
            ("unlink", "linked-unlink", "linked-unlink-name")
        } else {
            ("link", "linked-link", "linked-link-name")
        };
        Self {
            state: words.text(if is_linked { "linked-since" } else { "linked-not" }),
            linked: view.linked_at.map(|it| Moment::new(words, it, now)),
            used_label: words.text("security-used"),
            used: view.used_at.map(|it| Moment::new(words, it, now)),
            label: view.label.as_deref().map(shown_name),
            action,
            action_label: words.text(label),
            action_name: words.format(named, &[("provider", (&name).into())]),
            id: view.id,
            name,
        }
    }
}
