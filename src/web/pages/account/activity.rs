//! What happened to the account, in plain words.

use askama::Template;

use crate::texts::Words;
use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext};
use crate::web::pages::account::event_words::sentence;
use crate::web::pages::account::shell::{Place, Shell, ShellView};
use crate::web::pages::browser::Browser;
use crate::web::pages::message::Link;
use crate::web::pages::moment::Moment;

/// An event as the page shows it.
#[derive(Clone, Debug, Default)]
pub struct ActivityEventView {
    /// The event's stable name.
    pub code: String,
    /// When it happened.
    pub at: Timestamp,
    /// The app it is about.
    pub client: Option<String>,
    /// Whether somebody who administers did it.
    pub is_by_administrator: bool,
    /// Which kind of factor was added or removed.
    pub kind: Option<String>,
    /// Why a session ended.
    pub because: Option<String>,
    /// Whether a sign-in came from a browser that had not signed in before.
    pub is_new_device: bool,
    /// What was changed.
    pub changed: Vec<String>,
    /// The address it came from, while that is kept.
    pub address: Option<String>,
    /// What the browser said of itself, while that is kept.
    pub user_agent: Option<String>,
    /// Whether it smells of an attack.
    pub is_suspicious: bool,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct ActivityView {
    /// What stands around it.
    pub shell: ShellView,
    /// The events, the newest first.
    pub events: Vec<ActivityEventView>,
    /// The first page, on any other.
    pub newest_address: Option<String>,
    /// The next page, where there is one.
    pub older_address: Option<String>,
}

/// `/account/activity`.
#[derive(Template)]
#[template(path = "account/activity.html")]
pub struct ActivityPage {
    chrome: Chrome,
    shell: Shell,
    list_label: String,
    pages_label: String,
    events: Vec<EventRow>,
    suspicious: String,
    by_administrator: String,
    none: String,
    newest: Option<Link>,
    older: Option<Link>,
}

struct EventRow {
    icon: &'static str,
    text: String,
    is_suspicious: bool,
    is_by_administrator: bool,
    at: Moment,
    browser: Option<String>,
    address: Option<String>,
}

impl ActivityPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: ActivityView) -> Self {
        let (words, now) = (&context.words, view.shell.now);
        let (heading, lead) = (words.text("activity-heading"), words.text("activity-lead"));
        let shell = Shell::new(context, view.shell, Place::Activity, &heading, &lead);
        let link = |address: Option<String>, key: &'static str| {
            address.map(|address| Link { address, label: words.text(key) })
        };
        Self {
            chrome: shell.chrome(context),
            shell,
            list_label: words.text("activity-list"),
            pages_label: words.text("activity-pages"),
            events: view.events.iter().map(|it| EventRow::new(words, it, now)).collect(),
            suspicious: words.text("activity-suspicious"),
            by_administrator: words.text("activity-by-administrator"),
            none: words.text("activity-none"),
            newest: link(view.newest_address, "activity-newest"),
            older: link(view.older_address, "activity-older"),
        }
    }
}

impl EventRow {
    fn new(words: &Words, view: &ActivityEventView, now: Timestamp) -> Self {
        let browser = view.user_agent.as_deref().map(|it| Browser::new(words, Some(it)).name);
        let (icon, text) = sentence(words, view);
        Self {
            icon: if view.is_suspicious { "triangle-alert" } else { icon },
            text,
            is_suspicious: view.is_suspicious,
            is_by_administrator: view.is_by_administrator,
            at: Moment::new(words, view.at, now),
            browser,
            address: view.address.clone(),
        }
    }
}
