//! The page of one authenticator app, and the question before new recovery codes.

use askama::Template;

use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::account::shell::{Place, Shell, ShellView};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::moment::Moment;
use crate::web::pages::shown::shown_name;

/// What the page of one app is made from.
#[derive(Clone, Debug)]
pub struct AuthenticatorView {
    /// What stands around it.
    pub shell: ShellView,
    /// Where both forms go.
    pub form: PageForm,
    /// Its name.
    pub name: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
    /// Whether it is the only app.
    pub is_last: bool,
    /// The page that changes the password.
    pub password_address: String,
    /// What to tell.
    pub notice: Option<AppNotice>,
}

/// What that page may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppNotice {
    /// The form was stale.
    StartedAgain,
    /// A name is missing or too long.
    Name,
    /// It is the last factor, and the password is long enough only beside one.
    NeedsLongerPassword,
}

/// `/account/security/authenticators/{id}`.
#[derive(Template)]
#[template(path = "account/authenticator.html")]
pub struct AuthenticatorPage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    kind: String,
    added_label: String,
    added: Moment,
    used_label: String,
    used: Option<Moment>,
    name_label: String,
    name: String,
    is_name_wrong: bool,
    rename: String,
    remove_heading: String,
    remove_lead: String,
    remove: String,
    notice: Option<Notice>,
}

impl AuthenticatorPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: AuthenticatorView) -> Self {
        let (words, now) = (&context.words, view.shell.now);
        let name = shown_name(&view.name);
        let shell = Shell::new(context, view.shell, Place::Security, &name, "").below();
        let lead = if view.is_last { "app-remove-last-lead" } else { "app-remove-lead" };
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            kind: words.text("app-kind"),
            added_label: words.text("security-added"),
            added: Moment::new(words, view.added_at, now),
            used_label: words.text(if view.used_at.is_some() { "security-used" } else { "security-unused" }),
            used: view.used_at.map(|it| Moment::new(words, it, now)),
            name_label: words.text("passkey-name"),
            name: view.name,
            is_name_wrong: view.notice == Some(AppNotice::Name),
            rename: words.text("passkey-rename"),
            remove_heading: words.text("app-remove-heading"),
            remove_lead: words.format(lead, &[("name", (&name).into())]),
            remove: words.text("app-remove"),
            notice: view.notice.map(|it| notice(context, it, view.password_address)),
        }
    }
}

fn notice(context: &PageContext, notice: AppNotice, password_address: String) -> Notice {
    let words = &context.words;
    let (text, link) = match notice {
        AppNotice::StartedAgain => return Notice::again(context, "passkey-started-again"),
        AppNotice::Name => ("passkey-name-wrong", None),
        AppNotice::NeedsLongerPassword => {
            let label = words.text("security-password-change");
            ("factor-needs-longer-password", Some(Link { address: password_address, label }))
        }
    };
    Notice { is_problem: true, text: words.text(text), link }
}

/// What the question before new codes is made from.
#[derive(Clone, Debug)]
pub struct RenewCodesView {
    /// What stands around it.
    pub shell: ShellView,
    /// The form that makes them.
    pub form: PageForm,
    /// How many are unused now.
    pub left: u64,
    /// Back, without doing anything.
    pub stay_address: String,
    /// Whether the form was stale.
    pub is_stale: bool,
}

/// `/account/security/recovery-codes`.
#[derive(Template)]
#[template(path = "account/recovery_codes.html")]
pub struct RenewCodesPage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    notice: Option<Notice>,
    left: String,
    effect: String,
    make: String,
    stay: Link,
}

impl RenewCodesPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: RenewCodesView) -> Self {
        let words = &context.words;
        let (heading, lead) = (words.text("renew-codes-heading"), words.text("security-codes-lead"));
        let shell = Shell::new(context, view.shell, Place::Security, &heading, &lead).below();
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            notice: view.is_stale.then(|| Notice::again(context, "passkey-started-again")),
            left: words.format("security-codes-left", &[("count", view.left.into())]),
            effect: words.text("renew-codes-effect"),
            make: words.text("security-codes-renew"),
            stay: Link { address: view.stay_address, label: words.text("renew-codes-stay") },
        }
    }
}
