//! The page that changes a password, by one's own wish or because the account demands it (PW-5, PW-6).

use std::time::Duration;

use askama::Template;

use crate::texts::{Phrase, Words};
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::new_password::{NewPassword, NewPasswordView};
use crate::web::pages::wait::wait;

/// Why the page is there.
#[derive(Clone, Debug)]
pub enum PasswordOccasion {
    /// The person wants another password.
    Change {
        /// Where they go who leave it.
        back: String,
    },
    /// The person has none yet.
    Set {
        /// Where they go who leave it.
        back: String,
    },
    /// The account demands it before anything else.
    Required {
        /// The form that signs out, which is all else that is open to them.
        sign_out: PageForm,
    },
}

/// What is wrong with the current password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurrentPasswordFault {
    /// None was sent.
    Missing,
    /// It is another.
    Wrong,
}

/// What the page may have to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordNotice {
    /// Too many wrong current passwords.
    Locked {
        /// Until the next try.
        retry_after: Duration,
    },
    /// The hashing queue is full (PW-8).
    Busy {
        /// Until the next try.
        retry_after: Duration,
    },
    /// The form was stale.
    StartedAgain,
}

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct PasswordPageView {
    /// Why it is there.
    pub occasion: PasswordOccasion,
    /// Whether the current password is asked for.
    pub asks_current: bool,
    /// Whose password, for the browser's password manager.
    pub email: String,
    /// Where the form goes.
    pub form: PageForm,
    /// The new one.
    pub new: NewPasswordView,
    /// What is wrong with the current one.
    pub current_fault: Option<CurrentPasswordFault>,
    /// What to tell.
    pub notice: Option<PasswordNotice>,
}

/// `/account/security/password`.
#[derive(Template)]
#[template(path = "pages/password.html")]
pub struct PasswordPage {
    chrome: Chrome,
    form: PageForm,
    heading: String,
    lead: Phrase,
    notice: Option<Notice>,
    email_label: String,
    email: String,
    current: Option<CurrentPassword>,
    new: NewPassword,
    submit: String,
    back: Option<Link>,
    sign_out: Option<PageForm>,
    sign_out_label: String,
}

struct CurrentPassword {
    label: String,
    fault: Option<String>,
}

impl PasswordPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: PasswordPageView) -> Self {
        let words = &context.words;
        let (heading, lead, submit) = match view.occasion {
            PasswordOccasion::Change { .. } => ("password-heading", "password-lead", "password-submit"),
            PasswordOccasion::Set { .. } => {
                ("password-heading-set", "password-lead-set", "password-submit-set")
            }
            PasswordOccasion::Required { .. } => {
                ("password-heading-required", "password-lead-required", "password-submit")
            }
        };
        let heading = words.text(heading);
        let (back, sign_out) = match view.occasion {
            PasswordOccasion::Change { back } | PasswordOccasion::Set { back } => (Some(back), None),
            PasswordOccasion::Required { sign_out } => (None, Some(sign_out)),
        };
        let fault = view.current_fault.map(|it| current_fault(words, it));
        let current = CurrentPassword { label: words.text("password-current"), fault };
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            heading,
            lead: words.phrase(lead, &[]),
            notice: view.notice.map(|it| notice(context, it)),
            email_label: words.text("account-email"),
            email: view.email,
            current: view.asks_current.then_some(current),
            new: NewPassword::new(words, view.new),
            submit: words.text(submit),
            back: back.map(|address| Link { address, label: words.text("password-cancel") }),
            sign_out,
            sign_out_label: words.text("sign-out"),
        }
    }
}

fn current_fault(words: &Words, fault: CurrentPasswordFault) -> String {
    words.text(match fault {
        CurrentPasswordFault::Missing => "password-current-missing",
        CurrentPasswordFault::Wrong => "password-current-wrong",
    })
}

fn notice(context: &PageContext, notice: PasswordNotice) -> Notice {
    let words = &context.words;
    let after = |key: &'static str, time| words.format(key, &[("wait", (&wait(words, time)).into())]);
    let text = match notice {
        PasswordNotice::Locked { retry_after } => after("password-locked", retry_after),
        PasswordNotice::Busy { retry_after } => after("password-busy", retry_after),
        PasswordNotice::StartedAgain => return Notice::again(context, "password-started-again"),
    };
    Notice { is_problem: true, text, link: None }
}
