//! Signed out.

use askama::Template;

use crate::web::page::{Chrome, PageContext};
use crate::web::pages::message::{Link, Message, WayOn};

/// What the page after a logout is made from.
#[derive(Clone, Debug)]
pub struct LoggedOutView {
    /// Where a person may go from here, the likeliest first.
    pub ways_on: Vec<WayOn>,
}

/// After a logout that leads back nowhere.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub struct LoggedOutPage {
    chrome: Chrome,
    message: Message,
}

impl LoggedOutPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: LoggedOutView) -> Self {
        let words = &context.words;
        let heading = words.text("logged-out-heading");
        let effect = words.phrase("logged-out-effect", &[("host", &context.issuer_host)]);
        Self {
            chrome: context.chrome(&heading),
            message: Message {
                icon: "circle-check",
                heading,
                paragraphs: vec![effect, words.phrase("logged-out-apps", &[])],
                links: view.ways_on.into_iter().map(|it| Link::new(words, it)).collect(),
                shows_reference: false,
            },
        }
    }
}
