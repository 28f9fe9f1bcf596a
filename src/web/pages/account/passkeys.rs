//! Adding a passkey, and the page of one.

use askama::Template;

use crate::types::Timestamp;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::account::shell::{Place, Shell, ShellView};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::moment::Moment;
use crate::web::pages::passkey::{PasskeyOffer, PasskeyPart};
use crate::web::pages::shown::shown_name;

/// What the page that adds a passkey is made from.
#[derive(Clone, Debug)]
pub struct AddPasskeyView {
    /// What stands around it.
    pub shell: ShellView,
    /// Where the form goes.
    pub form: PageForm,
    /// The question for the browser; none where the issuer's address allows no passkeys.
    pub offer: Option<PasskeyOffer>,
    /// The name as it was typed.
    pub name: String,
    /// The page that enrols an app instead, on the way to what demands a factor.
    pub instead: Option<String>,
    /// What to tell.
    pub notice: Option<PasskeyNotice>,
}

/// What the pages of passkeys may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyNotice {
    /// The form was stale.
    StartedAgain,
    /// The browser's answer came too late, or twice.
    Expired,
    /// What came back is no passkey for us.
    NotProven,
    /// Somebody has it already.
    Taken,
    /// There are as many as there may be.
    TooMany,
    /// A name is missing or too long.
    Name,
    /// It is the only way in.
    LastWayIn,
    /// It is the last factor, and the password is long enough only beside one.
    NeedsLongerPassword,
}

/// `/account/security/passkeys/add`.
#[derive(Template)]
#[template(path = "account/passkey_add.html")]
pub struct AddPasskeyPage {
    chrome: Chrome,
    shell: Shell,
    form: PageForm,
    passkey: Option<PasskeyPart>,
    cannot: String,
    name_label: String,
    name_hint: String,
    name: String,
    is_name_wrong: bool,
    notice: Option<Notice>,
}

impl AddPasskeyPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: AddPasskeyView) -> Self {
        let words = &context.words;
        let heading = words.text("passkey-add-heading");
        let shell =
            Shell::new(context, view.shell, Place::Security, &heading, &words.text("passkey-add-lead"));
        let shell = match view.instead {
            Some(address) => shell.instead_of(address, words.text("factor-use-app")),
            None => shell.below(),
        };
        let cannot = if view.offer.is_some() { "passkey-needs-script" } else { "passkey-needs-name" };
        let name = if view.name.is_empty() { words.text("passkey-default-name") } else { view.name };
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            passkey: view.offer.map(|it| PasskeyPart::new(words, it, "passkey-add-submit")),
            cannot: words.text(cannot),
            name_label: words.text("passkey-name"),
            name_hint: words.text("passkey-name-hint"),
            name,
            is_name_wrong: view.notice == Some(PasskeyNotice::Name),
            notice: view.notice.map(|it| notice(context, it)),
        }
    }
}

/// What the page of one passkey is made from.
#[derive(Clone, Debug)]
pub struct PasskeyView {
    /// What stands around it.
    pub shell: ShellView,
    /// Where both forms go.
    pub form: PageForm,
    /// Its name.
    pub name: String,
    /// Whether a password manager carries it from device to device.
    pub is_synced: bool,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
    /// Where a longer password is set.
    pub password_address: String,
    /// What to tell.
    pub notice: Option<PasskeyNotice>,
}

/// `/account/security/passkeys/{id}`.
#[derive(Template)]
#[template(path = "account/passkey.html")]
pub struct PasskeyPage {
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

impl PasskeyPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: PasskeyView) -> Self {
        let (words, now) = (&context.words, view.shell.now);
        let name = shown_name(&view.name);
        let shell = Shell::new(context, view.shell, Place::Security, &name, "").below();
        Self {
            chrome: shell.chrome(context),
            shell,
            form: view.form,
            kind: words.text(if view.is_synced { "passkey-synced" } else { "passkey-bound" }),
            added_label: words.text("security-added"),
            added: Moment::new(words, view.added_at, now),
            used_label: words.text(if view.used_at.is_some() { "security-used" } else { "security-unused" }),
            used: view.used_at.map(|it| Moment::new(words, it, now)),
            name_label: words.text("passkey-name"),
            name: view.name,
            is_name_wrong: view.notice == Some(PasskeyNotice::Name),
            rename: words.text("passkey-rename"),
            remove_heading: words.text("passkey-remove-heading"),
            remove_lead: words.format("passkey-remove-lead", &[("name", (&name).into())]),
            remove: words.text("passkey-remove"),
            notice: view.notice.map(|it| {
                let needs_longer = it == PasskeyNotice::NeedsLongerPassword;
                let label = words.text("security-password-change");
                let link = needs_longer.then_some(Link { address: view.password_address, label });
                Notice { link, ..notice(context, it) }
            }),
        }
    }
}

fn notice(context: &PageContext, notice: PasskeyNotice) -> Notice {
    let text = context.words.text(match notice {
        PasskeyNotice::StartedAgain => return Notice::again(context, "passkey-started-again"),
        PasskeyNotice::Expired => "passkey-expired",
        PasskeyNotice::NotProven => "passkey-not-proven",
        PasskeyNotice::Taken => "passkey-taken",
        PasskeyNotice::TooMany => "passkey-too-many",
        PasskeyNotice::Name => "passkey-name-wrong",
        PasskeyNotice::LastWayIn => "passkey-last-way-in",
        PasskeyNotice::NeedsLongerPassword => "factor-needs-longer-password",
    });
    Notice { is_problem: true, text, link: None }
}
