//! First run, in three steps: the address, the first administrator, the mail.

use std::time::Duration;

use askama::Template;

use crate::accounts::passkeys::AdditionFault;
use crate::texts::{Phrase, Words};
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Message, Notice, WayOn};
use crate::web::pages::new_password::{NewPassword, NewPasswordView};
use crate::web::pages::passkey::{PasskeyOffer, PasskeyPart};
use crate::web::pages::wait::wait;

/// How the address that the server saw compares with the issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressMatch {
    /// They are the same.
    Same,
    /// Host or port differ.
    OtherHost,
    /// Only http and https differ.
    OtherScheme,
    /// A proxy that is not trusted says something about it.
    UntrustedProxy,
}

/// What a step may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetupNotice {
    /// The form was stale.
    StartedAgain,
    /// The hashing queue is full (PW-8).
    Busy {
        /// Until the next try.
        retry_after: Duration,
    },
    /// The test letter is on its way.
    LetterSent,
    /// The browser's passkey came too late, or twice.
    PasskeyExpired,
    /// What came back is no passkey for us.
    PasskeyNotProven,
    /// Somebody has the passkey already.
    PasskeyTaken,
}

impl SetupNotice {
    /// Why the passkey was not taken.
    #[must_use]
    pub const fn of_passkey(fault: AdditionFault) -> Self {
        match fault {
            AdditionFault::StaleChallenge => Self::PasskeyExpired,
            AdditionFault::NotProven | AdditionFault::TooMany => Self::PasskeyNotProven,
            AdditionFault::Taken => Self::PasskeyTaken,
        }
    }
}

/// What the first step is made from.
#[derive(Clone, Debug)]
pub struct SetupAddressView {
    /// Where the form goes.
    pub form: PageForm,
    /// What the link carries.
    pub token: String,
    /// The origin of the settings.
    pub configured: String,
    /// The origin that the server saw.
    pub seen: String,
    /// How the two compare.
    pub comparison: AddressMatch,
    /// What to tell.
    pub notice: Option<SetupNotice>,
}

/// `/setup`.
#[derive(Template)]
#[template(path = "pages/setup_address.html")]
pub struct SetupAddressPage {
    chrome: Chrome,
    form: PageForm,
    token: String,
    step: String,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    configured_label: String,
    configured: String,
    seen_label: String,
    seen: String,
    is_same: bool,
    verdict: Phrase,
    verdict_same: Phrase,
    verdict_other: Phrase,
    submit: String,
}

impl SetupAddressPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: SetupAddressView) -> Self {
        let words = &context.words;
        let heading = words.text("setup-address-heading");
        let same = words.phrase("setup-address-same", &[]);
        let verdict = match view.comparison {
            AddressMatch::Same => words.phrase("setup-address-same", &[]),
            AddressMatch::OtherHost => words.phrase(
                "setup-address-other-host",
                &[("configured", &view.configured), ("seen", &view.seen)],
            ),
            AddressMatch::OtherScheme => {
                words.phrase("setup-address-other-scheme", &[("configured", &view.configured)])
            }
            AddressMatch::UntrustedProxy => words.phrase("setup-address-untrusted", &[]),
        };
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            token: view.token,
            step: step(words, 1),
            heading,
            lead: words.phrase("setup-address-lead", &[]),
            notice: view.notice.map(|it| notice(context, it)),
            configured_label: words.text("setup-address-configured"),
            seen_label: words.text("setup-address-seen"),
            is_same: view.comparison == AddressMatch::Same,
            verdict,
            verdict_same: same,
            verdict_other: words.phrase("setup-address-other-here", &[("configured", &view.configured)]),
            configured: view.configured,
            seen: view.seen,
            submit: words.text("setup-go-on"),
        }
    }
}

/// What is wrong with what was typed in the second step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetupFaults {
    /// The address.
    pub email: Option<SetupEmailFault>,
    /// Whether the name is empty or too long.
    pub name_is_unfit: bool,
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetupEmailFault {
    /// It is none.
    Unfit,
    /// Another account has it.
    Taken,
}

/// What the second step is made from.
#[derive(Clone, Debug)]
pub struct SetupAdministratorView {
    /// Where the form goes.
    pub form: PageForm,
    /// What the link carries.
    pub token: String,
    /// The address as typed.
    pub email: String,
    /// The name as typed.
    pub name: String,
    /// What is wrong with them.
    pub faults: SetupFaults,
    /// The question for the browser; none where the issuer's address allows no passkeys.
    pub passkey: Option<PasskeyOffer>,
    /// Whether whoever chooses a password adds an authenticator app next.
    pub adds_factor: bool,
    /// The password.
    pub new: NewPasswordView,
    /// What to tell.
    pub notice: Option<SetupNotice>,
}

/// `/setup/administrator`.
#[derive(Template)]
#[template(path = "pages/setup_administrator.html")]
pub struct SetupAdministratorPage {
    chrome: Chrome,
    form: PageForm,
    token: String,
    step: String,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    email_label: String,
    email: String,
    email_fault: Option<String>,
    name_label: String,
    name: String,
    name_fault: Option<String>,
    passkey: Option<PasskeyPart>,
    passkey_hint: String,
    new: NewPassword,
    next: Option<String>,
    submit: String,
}

impl SetupAdministratorPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: SetupAdministratorView) -> Self {
        let words = &context.words;
        let heading = words.text("setup-administrator-heading");
        let email_fault = view.faults.email.map(|it| {
            words.text(match it {
                SetupEmailFault::Unfit => "setup-email-unfit",
                SetupEmailFault::Taken => "setup-email-taken",
            })
        });
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            token: view.token,
            step: step(words, 2),
            heading,
            lead: words.phrase("setup-administrator-lead", &[]),
            notice: view.notice.map(|it| notice(context, it)),
            email_label: words.text("setup-email"),
            email: view.email,
            email_fault,
            name_label: words.text("setup-name"),
            name: view.name,
            name_fault: view.faults.name_is_unfit.then(|| words.text("setup-name-unfit")),
            passkey: view.passkey.map(|it| PasskeyPart::new(words, it, "setup-passkey-submit")),
            passkey_hint: words.text("setup-passkey-hint"),
            new: NewPassword::new(words, view.new),
            next: view.adds_factor.then(|| words.text("setup-password-next")),
            submit: words.text("setup-administrator-submit"),
        }
    }
}

/// How mail leaves the installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupMailMode {
    /// It does not.
    Off,
    /// Into a folder.
    Folder(String),
    /// To a mail server.
    Server(String),
}

/// What the third step is made from.
#[derive(Clone, Debug)]
pub struct SetupMailView {
    /// Where the form goes.
    pub form: PageForm,
    /// How mail leaves.
    pub mode: SetupMailMode,
    /// Where the test letter goes.
    pub email: String,
    /// How many test letters are left.
    pub letters_left: u32,
    /// What to tell.
    pub notice: Option<SetupNotice>,
}

/// `/setup/mail`.
#[derive(Template)]
#[template(path = "pages/setup_mail.html")]
pub struct SetupMailPage {
    chrome: Chrome,
    form: PageForm,
    step: String,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    send: Option<String>,
    finish: String,
}

impl SetupMailPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: SetupMailView) -> Self {
        let words = &context.words;
        let heading = words.text("setup-mail-heading");
        let lead = match &view.mode {
            SetupMailMode::Off => words.phrase("setup-mail-off", &[]),
            SetupMailMode::Folder(folder) => words.phrase("setup-mail-folder", &[("folder", folder)]),
            SetupMailMode::Server(server) => {
                words.phrase("setup-mail-server", &[("server", server), ("email", &view.email)])
            }
        };
        let can_send = view.mode != SetupMailMode::Off && view.letters_left > 0;
        let was_sent = view.notice == Some(SetupNotice::LetterSent);
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            step: step(words, 3),
            heading,
            lead,
            notice: view.notice.map(|it| notice(context, it)),
            send: can_send.then(|| words.text(if was_sent { "setup-mail-again" } else { "setup-mail-send" })),
            finish: words.text(if was_sent || !can_send { "setup-mail-done" } else { "setup-mail-later" }),
        }
    }
}

/// Why there is nothing to set up here.
#[derive(Clone, Debug)]
pub enum SetupMessage {
    /// A link is needed, and none was brought.
    LinkNeeded,
    /// The link is none any more.
    LinkDead,
    /// Somebody can administer.
    Done {
        /// The sign-in page.
        sign_in: String,
    },
}

/// Instead of a step.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub struct SetupMessagePage {
    chrome: Chrome,
    message: Message,
}

impl SetupMessagePage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: SetupMessage) -> Self {
        let words = &context.words;
        let command = words.phrase("setup-link-command", &[("command", "bonafide setup-link")]);
        let (icon, heading, paragraphs, links) = match view {
            SetupMessage::LinkNeeded => {
                let what = words.phrase("setup-link-needed", &[("host", &context.issuer_host)]);
                ("key-round", "setup-link-heading", vec![what, command], Vec::new())
            }
            SetupMessage::LinkDead => {
                let what = words.phrase("setup-link-dead", &[]);
                ("hourglass", "setup-link-dead-heading", vec![what, command], Vec::new())
            }
            SetupMessage::Done { sign_in } => {
                let what = words.phrase("setup-done", &[("host", &context.issuer_host)]);
                let link = Link::new(words, WayOn::SignIn(sign_in));
                ("circle-check", "setup-done-heading", vec![what], vec![link])
            }
        };
        let heading = words.text(heading);
        Self {
            chrome: context.chrome(&heading),
            message: Message { icon, heading, paragraphs, links, shows_reference: false },
        }
    }
}

fn step(words: &Words, number: u64) -> String {
    words.format("setup-step", &[("number", number.into())])
}

fn notice(context: &PageContext, notice: SetupNotice) -> Notice {
    let words = &context.words;
    let text = match notice {
        SetupNotice::StartedAgain => return Notice::again(context, "setup-started-again"),
        SetupNotice::Busy { retry_after } => {
            let wait = wait(words, retry_after);
            words.format("setup-busy", &[("wait", (&wait).into())])
        }
        SetupNotice::LetterSent => words.text("setup-mail-sent"),
        SetupNotice::PasskeyExpired => words.text("passkey-expired"),
        SetupNotice::PasskeyNotProven => words.text("passkey-not-proven"),
        SetupNotice::PasskeyTaken => words.text("passkey-taken"),
    };
    let is_problem = !matches!(notice, SetupNotice::StartedAgain | SetupNotice::LetterSent);
    Notice { is_problem, text, link: None }
}
