//! The way in that the operator gave to somebody who lost everything.

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Message, Notice, WayOn};
use crate::web::pages::person::{Person, PersonView};

/// What the page is made from. It has no `Debug`, because it carries the token.
#[derive(Clone)]
pub struct LoginLinkView {
    /// Whose link it is.
    pub person: PersonView,
    /// Where the form goes.
    pub form: PageForm,
    /// The link's token.
    pub token: String,
    /// Whether the form was stale.
    pub is_stale: bool,
}

/// `/login/link`.
#[derive(Template)]
#[template(path = "pages/login_link.html")]
pub struct LoginLinkPage {
    chrome: Chrome,
    form: PageForm,
    token: String,
    heading: String,
    lead: Phrase,
    person: Person,
    notice: Option<Notice>,
    submit: String,
}

impl LoginLinkPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: LoginLinkView) -> Self {
        let words = &context.words;
        let heading = words.text("login-link-heading");
        Self {
            chrome: context.chrome(&heading),
            form: view.form,
            token: view.token,
            heading,
            lead: words.phrase("login-link-lead", &[]),
            person: Person::new(&view.person),
            notice: view.is_stale.then(|| Notice::again(context, "login-started-again")),
            submit: words.text("sign-in"),
        }
    }
}

/// A link that was used, is too old, or never was.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub struct DeadLoginLinkPage {
    chrome: Chrome,
    message: Message,
}

impl DeadLoginLinkPage {
    /// The page; `sign_in` is the address of the ordinary way in.
    #[must_use]
    pub fn new(context: &PageContext, sign_in: String) -> Self {
        let words = &context.words;
        let heading = words.text("login-link-dead-heading");
        Self {
            chrome: context.chrome(&heading),
            message: Message {
                icon: "hourglass",
                heading,
                paragraphs: vec![words.phrase("login-link-dead", &[])],
                links: vec![Link::new(words, WayOn::SignIn(sign_in))],
                shows_reference: false,
            },
        }
    }
}
