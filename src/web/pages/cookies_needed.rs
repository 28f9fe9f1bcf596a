//! The browser keeps no cookies.

use askama::Template;

use crate::web::page::{Chrome, PageContext};
use crate::web::pages::message::{Link, Message, WayOn};

/// Instead of a second restart without any cookie.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub struct CookiesNeededPage {
    chrome: Chrome,
    message: Message,
}

impl CookiesNeededPage {
    /// The page; `retry_address` is where the same request begins anew.
    #[must_use]
    pub fn new(context: &PageContext, retry_address: String) -> Self {
        let words = &context.words;
        let heading = words.text("cookies-heading");
        let host = context.issuer_host.as_str();
        Self {
            chrome: context.chrome(&heading),
            message: Message {
                icon: "cookie",
                heading,
                paragraphs: vec![
                    words.phrase("cookies-what", &[("host", host)]),
                    words.phrase("cookies-do", &[("host", host)]),
                ],
                links: vec![Link::new(words, WayOn::TryAgain(retry_address))],
                shows_reference: true,
            },
        }
    }
}
