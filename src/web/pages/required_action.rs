//! Something has to be done before anything else (PW-6).

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::person::{Person, PersonView};

/// The account needs a new password, and this release has no page to set one.
#[derive(Template)]
#[template(path = "pages/required_action.html")]
pub struct RequiredActionPage {
    chrome: Chrome,
    form: PageForm,
    heading: String,
    paragraphs: Vec<Phrase>,
    person: Person,
    sign_out: String,
}

impl RequiredActionPage {
    /// The page for this person; `sign_out` is all they can do.
    #[must_use]
    pub fn new(context: &PageContext, person: &PersonView, sign_out: PageForm) -> Self {
        let words = &context.words;
        let heading = words.text("password-change-heading");
        Self {
            chrome: context.chrome(&heading),
            form: sign_out,
            heading,
            paragraphs: vec![
                words.phrase("password-change-why", &[]),
                words.phrase("password-change-how", &[]),
            ],
            person: Person::new(person),
            sign_out: words.text("sign-out"),
        }
    }
}
