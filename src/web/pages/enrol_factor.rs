//! Enrols an authenticator app, and shows the recovery codes that come with the first.

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::person::{Person, PersonView};
use crate::web::pages::qr::QrCode;

/// What the enrolment page is made from. It has no `Debug`, because it shows the secret.
#[derive(Clone)]
pub struct EnrolFactorView {
    /// Whose app it will be.
    pub person: PersonView,
    /// Where the form goes.
    pub form: PageForm,
    /// The enrolment, sealed, for the form.
    pub sealed: String,
    /// What the picture says.
    pub address: String,
    /// The same for people who type it.
    pub key: String,
    /// Whether the account demands it before anything else.
    pub is_required: bool,
    /// The page that adds a passkey instead.
    pub passkey_address: String,
    /// The name that was typed.
    pub name: Option<String>,
    /// What to tell.
    pub notice: Option<EnrolNotice>,
}

/// What the enrolment page may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnrolNotice {
    /// What was typed is no code.
    Malformed,
    /// It is not the app's.
    Wrong,
    /// The page was open for too long.
    StartedAgain,
    /// The account has as many apps as it can hold.
    TooMany,
}

/// `/login/enrol`.
#[derive(Template)]
#[template(path = "pages/enrol_factor.html")]
pub struct EnrolFactorPage {
    chrome: Chrome,
    form: PageForm,
    heading: String,
    lead: Phrase,
    person: Person,
    notice: Option<Notice>,
    is_refused: bool,
    sealed: String,
    scan: String,
    picture: String,
    qr: Option<QrCode>,
    key_label: String,
    key: String,
    code_label: String,
    name_label: String,
    name_hint: String,
    name: String,
    submit: String,
    passkey: Link,
}

impl EnrolFactorPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: EnrolFactorView) -> Self {
        let words = &context.words;
        let heading = words.text("enrol-heading");
        let lead = if view.is_required { "enrol-lead-required" } else { "enrol-lead" };
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            heading,
            lead: words.phrase(lead, &[]),
            person: Person::new(&view.person),
            notice: view.notice.map(|it| notice(context, it)),
            is_refused: matches!(view.notice, Some(EnrolNotice::Malformed | EnrolNotice::Wrong)),
            sealed: view.sealed,
            scan: words.text("enrol-scan"),
            picture: words.text("enrol-picture"),
            qr: QrCode::of(&view.address),
            key_label: words.text("enrol-key"),
            key: view.key,
            code_label: words.text("enrol-code"),
            name_label: words.text("enrol-name"),
            name_hint: words.text("enrol-name-hint"),
            name: view.name.unwrap_or_else(|| words.text("enrol-name-default")),
            submit: words.text("enrol-submit"),
            passkey: Link { address: view.passkey_address, label: words.text("enrol-passkey") },
        }
    }
}

fn notice(context: &PageContext, notice: EnrolNotice) -> Notice {
    let text = context.words.text(match notice {
        EnrolNotice::Malformed => "factor-malformed",
        EnrolNotice::Wrong => "enrol-wrong",
        EnrolNotice::StartedAgain => return Notice::again(context, "enrol-started-again"),
        EnrolNotice::TooMany => "enrol-too-many",
    });
    Notice { is_problem: true, text, link: None }
}

/// What the page of recovery codes is made from. It has no `Debug`, because it shows them.
#[derive(Clone)]
pub struct FreshCodesView {
    /// The codes.
    pub codes: Vec<String>,
    /// The form that gives them as a file.
    pub download: PageForm,
    /// Where the person goes on.
    pub go_on: String,
}

/// Shows new recovery codes, once.
#[derive(Template)]
#[template(path = "pages/recovery_codes.html")]
pub struct FreshCodesPage {
    chrome: Chrome,
    form: PageForm,
    heading: String,
    lead: Phrase,
    list_label: String,
    codes: Vec<String>,
    all: String,
    keep: String,
    download: String,
    print: String,
    go_on: Link,
}

impl FreshCodesPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: FreshCodesView) -> Self {
        let words = &context.words;
        let heading = words.text("codes-heading");
        Self {
            chrome: context.chrome(&heading),
            form: view.download,
            heading,
            lead: words.phrase("codes-lead", &[]),
            list_label: words.text("codes-list"),
            all: view.codes.join(" "),
            codes: view.codes,
            keep: words.text("codes-keep"),
            download: words.text("codes-download"),
            print: words.text("codes-print"),
            go_on: Link { address: view.go_on, label: words.text("codes-done") },
        }
    }
}
