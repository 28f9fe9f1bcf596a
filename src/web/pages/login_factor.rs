//! The second factor.

use std::time::Duration;

use askama::Template;

use crate::texts::Phrase;
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
    /// Whether they have an authenticator app.
    pub has_app: bool,
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
    /// Whether a code is asked for; people who only have passkeys are asked for none.
    asks_code: bool,
    cannot: String,
    kind: &'static str,
    code_label: String,
    code_hint: String,
    remember: String,
    remember_hint: String,
    submit: String,
    passkey: Option<PasskeyPart>,
    other_kind: Link,
    other_id: &'static str,
    start_over: Link,
}

impl LoginFactorPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: LoginFactorView) -> Self {
        let words = &context.words;
        let is_recovery = view.kind == CodeKind::Recovery;
        let asks_code = is_recovery || view.has_app;
        let pick = |totp, recovery| words.text(if is_recovery { recovery } else { totp });
        let (heading, lead) = match (is_recovery, view.has_app) {
            (true, _) => ("factor-heading-recovery", "factor-lead-recovery"),
            (false, true) => ("factor-heading", "factor-lead"),
            (false, false) => ("factor-heading-passkey", "factor-lead-passkey"),
        };
        let heading = words.text(heading);
        let (other, other_id) = match (is_recovery, view.has_app) {
            (true, true) => ("factor-use-app", "use-authenticator-app"),
            (true, false) => ("factor-use-passkey", "use-passkey"),
            (false, _) => ("factor-use-recovery", "use-recovery-code"),
        };
        let days = (view.remembered.as_secs() / 86_400).max(1);
        let is_refused = matches!(view.notice, Some(FactorNotice::Wrong | FactorNotice::Malformed));
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            client: view.client.as_ref().map(|it| Masthead::new(words, it)),
            heading,
            lead: words.phrase(lead, &[]),
            person: Person::new(&view.person),
            notice: view.notice.map(|it| notice(context, it, is_recovery)),
            is_refused,
            is_recovery,
            asks_code,
            cannot: words.text("factor-passkey-cannot"),
            kind: if is_recovery { "recovery" } else { "totp" },
            code_label: pick("factor-code", "factor-recovery-code"),
            code_hint: pick("factor-code-hint", "factor-recovery-code-hint"),
            remember: words.format("factor-remember", &[("days", days.into())]),
            remember_hint: words.text("factor-remember-hint"),
            submit: words.text("factor-submit"),
            passkey: view.passkey.map(|it| PasskeyPart::new(words, it, "passkey-factor")),
            other_kind: Link { address: view.other_kind, label: words.text(other) },
            other_id,
            start_over: Link { address: view.start_over, label: words.text("factor-start-over") },
        }
    }
}

fn notice(context: &PageContext, notice: FactorNotice, is_recovery: bool) -> Notice {
    let words = &context.words;
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
        FactorNotice::StartedAgain => return Notice::again(context, "login-started-again"),
    };
    Notice { is_problem: true, text, link: None }
}
