//! The second factor.

use std::time::Duration;

use askama::Template;

use crate::texts::{Phrase, Words};
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::client::{ClientView, Masthead};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::passkey::{PasskeyOffer, PasskeyPart};
use crate::web::pages::person::{Person, PersonView};
use crate::web::pages::wait::wait;

/// Which kind of code the page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// Of an authenticator app.
    Totp,
    /// A recovery code.
    Recovery,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct LoginFactorView {
    /// Who asks; nobody when the person came by themselves.
    pub client: Option<ClientView>,
    /// Whose factor it is.
    pub person: PersonView,
    /// Where the form goes.
    pub form: PageForm,
    /// Which code is asked for.
    pub kind: CodeKind,
    /// The same page for the other kind.
    pub other_kind: String,
    /// The sign-in page, for somebody else.
    pub start_over: String,
    /// How long a browser is remembered.
    pub remembered: Duration,
    /// The question for their passkeys, where they have any.
    pub passkey: Option<PasskeyOffer>,
    /// What to tell.
    pub notice: Option<FactorNotice>,
}

/// What the page may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorNotice {
    /// What was typed is no code.
    Malformed,
    /// The code is not right, or was used before.
    Wrong,
    /// The passkey does not count.
    PasskeyRefused,
    /// Too many were wrong.
    Locked {
        /// Until the next try.
        retry_after: Duration,
    },
    /// The form was stale.
    StartedAgain,
}

/// `/login/factor`.
#[derive(Template)]
#[template(path = "pages/login_factor.html")]
pub struct LoginFactorPage {
    chrome: Chrome,
    form: PageForm,
    client: Option<Masthead>,
    heading: String,
    lead: Phrase,
    person: Person,
    notice: Option<Notice>,
    is_refused: bool,
    is_recovery: bool,
    kind: &'static str,
    code_label: String,
    code_hint: String,
    remember: String,
    remember_hint: String,
    submit: String,
    passkey: Option<PasskeyPart>,
    other_kind: Link,
    start_over: Link,
}

impl LoginFactorPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: LoginFactorView) -> Self {
        let words = &context.words;
        let is_recovery = view.kind == CodeKind::Recovery;
        let pick = |totp, recovery| words.text(if is_recovery { recovery } else { totp });
        let heading = pick("factor-heading", "factor-heading-recovery");
        let lead = if is_recovery { "factor-lead-recovery" } else { "factor-lead" };
        let days = (view.remembered.as_secs() / 86_400).max(1);
        let is_refused = matches!(view.notice, Some(FactorNotice::Wrong | FactorNotice::Malformed));
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            client: view.client.as_ref().map(|it| Masthead::new(words, it)),
            heading,
            lead: words.phrase(lead, &[]),
            person: Person::new(&view.person),
            notice: view.notice.map(|it| notice(words, it, is_recovery)),
            is_refused,
            is_recovery,
            kind: if is_recovery { "recovery" } else { "totp" },
            code_label: pick("factor-code", "factor-recovery-code"),
            code_hint: pick("factor-code-hint", "factor-recovery-code-hint"),
            remember: words.format("factor-remember", &[("days", days.into())]),
            remember_hint: words.text("factor-remember-hint"),
            submit: words.text("factor-submit"),
            passkey: view.passkey.map(|it| PasskeyPart::new(words, it, "passkey-factor")),
            other_kind: Link {
                address: view.other_kind,
                label: pick("factor-use-recovery", "factor-use-app"),
            },
            start_over: Link { address: view.start_over, label: words.text("factor-start-over") },
        }
    }
}

fn notice(words: &Words, notice: FactorNotice, is_recovery: bool) -> Notice {
    let text = match notice {
        FactorNotice::Malformed if is_recovery => words.text("factor-malformed-recovery"),
        FactorNotice::Malformed => words.text("factor-malformed"),
        FactorNotice::Wrong if is_recovery => words.text("factor-wrong-recovery"),
        FactorNotice::Wrong => words.text("factor-wrong"),
        FactorNotice::PasskeyRefused => words.text("passkey-factor-refused"),
        FactorNotice::Locked { retry_after } => {
            let wait = wait(words, retry_after);
            words.format("factor-locked", &[("wait", (&wait).into())])
        }
        FactorNotice::StartedAgain => words.text("login-started-again"),
    };
    Notice { is_problem: notice != FactorNotice::StartedAgain, text, link: None }
}
