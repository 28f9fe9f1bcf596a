//! The apps that may use the account.

use askama::Template;

use crate::texts::{Phrase, Words};
use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::account::shell::{Place, Said, Shell, ShellView};
use crate::web::pages::client::{ClientView, Destination};
use crate::web::pages::consent::ScopeLine;
use crate::web::pages::moment::Moment;
use crate::web::pages::shown::{monogram, shown_name};

/// An app as the page shows it.
#[derive(Clone, Debug)]
pub struct AppView {
    /// What the form sends for it in `client`.
    pub key: String,
    /// Its name and where it is.
    pub client: ClientView,
    /// What it may have.
    pub scopes: Vec<String>,
    /// Since when.
    pub since: Timestamp,
    /// When it was used last, as far as that is known.
    pub used_at: Option<Timestamp>,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct AppsView {
    /// What stands around it.
    pub shell: ShellView,
    /// What was just done, if anything.
    pub said: Option<Said>,
    /// The apps.
    pub apps: Vec<AppView>,
    /// The form that takes from one what it has.
    pub form: PageForm,
}

/// `/account/apps`.
#[derive(Template)]
#[template(path = "account/apps.html")]
pub struct AppsPage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    list_label: String,
    apps: Vec<AppRow>,
    may: String,
    since_label: String,
    withdraw: String,
    none: String,
}

struct AppRow {
    key: String,
    monogram: String,
    name: String,
    host: String,
    scopes: Vec<Phrase>,
    since: Moment,
    used_label: String,
    used: Option<Moment>,
    withdraw_label: String,
}

impl AppsPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: AppsView) -> Self {
        let (words, now) = (&context.words, view.shell.now);
        let (heading, lead) = (words.text("apps-heading"), words.text("apps-lead"));
        let shell = Shell::new(context, view.shell, Place::Apps, &heading, &lead).saying(context, view.said);
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            list_label: words.text("apps-list"),
            apps: view.apps.into_iter().map(|it| AppRow::new(words, it, now)).collect(),
            may: words.text("apps-may"),
            since_label: words.text("apps-since"),
            withdraw: words.text("apps-withdraw"),
            none: words.text("apps-none"),
        }
    }
}

impl AppRow {
    fn new(words: &Words, view: AppView, now: Timestamp) -> Self {
        let name = shown_name(&view.client.name);
        let host = match &view.client.destination {
            Destination::Site(host) => host.clone(),
            Destination::ThisDevice(host) => words.format("apps-on-device", &[("host", host.into())]),
        };
        Self {
            key: view.key,
            monogram: monogram(&name),
            host,
            scopes: view.scopes.iter().map(|it| ScopeLine::new(words, it).text).collect(),
            since: Moment::new(words, view.since, now),
            used_label: words.text(if view.used_at.is_some() { "apps-used" } else { "apps-unused" }),
            used: view.used_at.map(|it| Moment::new(words, it, now)),
            withdraw_label: words.format("apps-withdraw-one", &[("client", (&name).into())]),
            name,
        }
    }
}
