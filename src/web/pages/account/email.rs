//! Another address for the account.

use askama::Template;

use crate::texts::{Phrase, Words};
use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::account::shell::{Place, Said, Shell, ShellView};
use crate::web::pages::message::Notice;
use crate::web::pages::moment::Moment;

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct EmailPageView {
    /// What stands around it.
    pub shell: ShellView,
    /// The form that asks for another address, and that withdraws it.
    pub form: PageForm,
    /// What was typed.
    pub typed: String,
    /// What was just done, if anything.
    pub said: Option<Said>,
    /// What to tell.
    pub notice: Option<EmailNotice>,
    /// The change that waits, if any.
    pub pending: Option<PendingEmailView>,
    /// Whether mail is sent at all.
    pub can_mail: bool,
}

/// A change that waits for its confirmation.
#[derive(Clone, Debug)]
pub struct PendingEmailView {
    /// The address to come.
    pub email: String,
    /// How long it can be confirmed.
    pub until: Timestamp,
}

/// What the page may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailNotice {
    /// What was typed is no address.
    NoAddress,
    /// It is the address that the account has.
    SameAddress,
    /// No mail is sent, so that nothing can be confirmed.
    NoMail,
}

/// `/account/security/email`.
#[derive(Template)]
#[template(path = "account/email.html")]
pub struct EmailPage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    notice: Option<Notice>,
    is_refused: bool,
    pending: Option<Pending>,
    can_mail: bool,
    email_label: String,
    email: String,
    hint: String,
    submit: String,
}

struct Pending {
    heading: String,
    lead: Phrase,
    until_label: String,
    until: Moment,
    withdraw: String,
}

impl EmailPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: EmailPageView) -> Self {
        let (words, now) = (&context.words, view.shell.now);
        let current = view.shell.person.email.clone();
        let heading = words.text("address-heading");
        let lead = words.format("address-lead", &[("email", (&current).into())]);
        let shell = Shell::new(context, view.shell, Place::Security, &heading, &lead)
            .below()
            .saying(context, view.said);
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            is_refused: matches!(view.notice, Some(EmailNotice::NoAddress | EmailNotice::SameAddress)),
            notice: view.notice.map(|it| notice(words, it)),
            pending: view.pending.as_ref().map(|it| Pending::new(words, it, now)),
            can_mail: view.can_mail,
            email_label: words.text("address-new"),
            email: view.typed,
            hint: words.text("address-hint"),
            submit: words.text("send-link"),
        }
    }
}

impl Pending {
    fn new(words: &Words, view: &PendingEmailView, now: Timestamp) -> Self {
        Self {
            heading: words.text("address-pending"),
            lead: words.phrase("address-pending-lead", &[("email", &view.email)]),
            until_label: words.text("address-pending-until"),
            until: Moment::new(words, view.until, now),
            withdraw: words.text("address-withdraw"),
        }
    }
}

fn notice(words: &Words, notice: EmailNotice) -> Notice {
    let text = words.text(match notice {
        EmailNotice::NoAddress => "email-refused",
        EmailNotice::SameAddress => "address-same",
        EmailNotice::NoMail => "address-no-mail",
    });
    Notice { is_problem: notice != EmailNotice::NoMail, text, link: None }
}
