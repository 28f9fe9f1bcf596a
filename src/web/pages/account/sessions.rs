//! Where the person is signed in.

use askama::Template;

use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::account::shell::{Place, Said, Shell, ShellView};
use crate::web::pages::browser::Browser;
use crate::web::pages::moment::Moment;

/// A session as the page shows it.
#[derive(Clone, Debug)]
pub struct SessionView {
    /// What the form sends for it in `session`.
    pub key: String,
    /// Whether the page is looked at in it.
    pub is_current: bool,
    /// The address it began from.
    pub address: Option<String>,
    /// What its browser says of itself.
    pub user_agent: Option<String>,
    /// When the person signed in.
    pub signed_in_at: Timestamp,
    /// When it was used last.
    pub seen_at: Timestamp,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct SessionsView {
    /// What stands around it.
    pub shell: ShellView,
    /// What was just done, if anything.
    pub said: Option<Said>,
    /// The sessions, this one first.
    pub sessions: Vec<SessionView>,
    /// Whether there are more than these.
    pub has_more: bool,
    /// The form that ends one, or with `others` all but this one.
    pub form: PageForm,
}

/// `/account/sessions`.
#[derive(Template)]
#[template(path = "account/sessions.html")]
pub struct SessionsPage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    list_label: String,
    sessions: Vec<SessionRow>,
    more: Option<String>,
    here: String,
    seen_label: String,
    since_label: String,
    end: String,
    others_heading: String,
    others_lead: String,
    end_others: Option<String>,
    none_other: String,
}

struct SessionRow {
    key: String,
    is_current: bool,
    browser: Browser,
    address: Option<String>,
    seen: Moment,
    since: Moment,
    end_label: String,
}

impl SessionsPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: SessionsView) -> Self {
        let (words, now) = (&context.words, view.shell.now);
        let others = view.sessions.iter().filter(|it| !it.is_current).count();
        let row = |it: SessionView| {
            let browser = Browser::new(words, it.user_agent.as_deref());
            SessionRow {
                end_label: words.format("sessions-end-one", &[("browser", (&browser.name).into())]),
                key: it.key,
                is_current: it.is_current,
                address: it.address,
                seen: Moment::new(words, it.seen_at, now),
                since: Moment::new(words, it.signed_in_at, now),
                browser,
            }
        };
        let (heading, lead) = (words.text("sessions-heading"), words.text("sessions-lead"));
        let shell =
            Shell::new(context, view.shell, Place::Sessions, &heading, &lead).saying(context, view.said);
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            list_label: words.text("sessions-list"),
            sessions: view.sessions.into_iter().map(row).collect(),
            more: view.has_more.then(|| words.text("sessions-more")),
            here: words.text("sessions-here"),
            seen_label: words.text("sessions-seen"),
            since_label: words.text("sessions-since"),
            end: words.text("sessions-end"),
            others_heading: words.text("sessions-others"),
            others_lead: words.text("sessions-others-lead"),
            end_others: (others > 0).then(|| words.text("sessions-end-others")),
            none_other: words.text("sessions-none-other"),
        }
    }
}
