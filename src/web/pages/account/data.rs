//! Taking one's data along, and being erased.

use askama::Template;

use crate::texts::Phrase;
use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::account::shell::{Place, Said, Shell, ShellView};
use crate::web::pages::message::{Link, Message, Notice, WayOn};
use crate::web::pages::moment::Moment;

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct DataView {
    /// What stands around it.
    pub shell: ShellView,
    /// What was just done, if anything.
    pub said: Option<Said>,
    /// The form that asks for the document.
    pub form: PageForm,
    /// The page that asks whether to erase.
    pub erase_address: String,
}

/// `/account/data`.
#[derive(Template)]
#[template(path = "account/data.html")]
pub struct DataPage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    export_heading: String,
    export_lead: String,
    export: String,
    erase_heading: String,
    erase_lead: String,
    erase: Link,
}

impl DataPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: DataView) -> Self {
        let words = &context.words;
        let (heading, lead) = (words.text("data-heading"), words.text("data-lead"));
        let shell = Shell::new(context, view.shell, Place::Data, &heading, &lead).saying(context, view.said);
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            export_heading: words.text("data-export"),
            export_lead: words.text("data-export-lead"),
            export: words.text("data-export-button"),
            erase_heading: words.text("data-erase"),
            erase_lead: words.text("data-erase-lead"),
            erase: Link { address: view.erase_address, label: words.text("data-erase-link") },
        }
    }
}

/// What the question may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EraseNotice {
    /// Nobody else could administer then.
    LastAdministrator,
    /// The form was stale.
    StartedAgain,
}

impl EraseNotice {
    fn notice(self, context: &PageContext) -> Notice {
        match self {
            Self::LastAdministrator => {
                let text = context.words.text("erase-last-administrator");
                Notice { is_problem: true, text, link: None }
            }
            Self::StartedAgain => Notice::again(context, "done-stale"),
        }
    }
}

/// What the question is made from.
#[derive(Clone, Debug)]
pub struct EraseView {
    /// What stands around it.
    pub shell: ShellView,
    /// The form that asks for it.
    pub form: PageForm,
    /// How many sessions end.
    pub sessions: u64,
    /// How many apps lose access.
    pub apps: u64,
    /// What to tell.
    pub notice: Option<EraseNotice>,
    /// Back, without doing anything.
    pub stay_address: String,
}

/// `/account/data/erase`.
#[derive(Template)]
#[template(path = "account/erase.html")]
pub struct ErasePage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    notice: Option<Notice>,
    effects: Vec<String>,
    erase: String,
    stay: Link,
}

impl ErasePage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: EraseView) -> Self {
        let words = &context.words;
        let email = view.shell.person.email.clone();
        let heading = words.text("erase-heading");
        let lead = words.format("erase-lead", &[("email", (&email).into())]);
        let shell = Shell::new(context, view.shell, Place::Data, &heading, &lead).below();
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            notice: view.notice.map(|it| it.notice(context)),
            effects: vec![
                words.format("erase-sessions", &[("count", view.sessions.into())]),
                words.format("erase-apps", &[("count", view.apps.into())]),
                words.text("erase-grace"),
                words.text("erase-final"),
            ],
            erase: words.text("erase-button"),
            stay: Link { address: view.stay_address, label: words.text("erase-stay") },
        }
    }
}

/// After a person asked to be erased.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub struct ErasureAskedPage {
    chrome: Chrome,
    message: Message,
}

impl ErasureAskedPage {
    /// The page; the account goes at `due_at`, unless its owner signs in at `login_address` before.
    #[must_use]
    pub fn new(context: &PageContext, due_at: Timestamp, now: Timestamp, login_address: String) -> Self {
        let words = &context.words;
        let heading = words.text("erasure-asked-heading");
        let due = Moment::new(words, due_at, now).title;
        let paragraphs: Vec<Phrase> = vec![
            words.phrase("erasure-asked-when", &[("date", &due)]),
            words.phrase("erasure-asked-undo", &[]),
        ];
        Self {
            chrome: context.chrome(&heading),
            message: Message {
                icon: "hourglass",
                heading,
                paragraphs,
                links: vec![Link::new(words, WayOn::SignIn(login_address))],
                shows_reference: false,
            },
        }
    }
}
