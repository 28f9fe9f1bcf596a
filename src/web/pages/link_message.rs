//! Pages that say what became of a mailed link, or that one is on its way.

use askama::Template;

use crate::web::page::{Chrome, PageContext};
use crate::web::pages::message::{Link, Message, WayOn};

/// What there is to say.
#[derive(Clone, Debug)]
pub enum LinkMessage {
    /// A letter is on its way, if there is an account that can use it; alike for all (MAIL-4).
    Sent {
        /// Where another one is asked for.
        again: String,
        /// The sign-in page.
        sign_in: String,
    },
    /// The link does not stand.
    Dead {
        /// Where another one is asked for, where people can.
        again: Option<String>,
        /// The sign-in page.
        sign_in: String,
    },
    /// Another account has the address that one was to get.
    AddressTaken {
        /// Where another one is chosen.
        another: String,
        /// The sign-in page.
        sign_in: String,
    },
    /// People cannot open accounts by themselves.
    RegistrationClosed {
        /// The sign-in page.
        sign_in: String,
    },
    /// No mail is sent, so a password cannot be replaced by it.
    NoMail {
        /// The sign-in page.
        sign_in: String,
    },
}

/// Such a page.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub struct LinkMessagePage {
    chrome: Chrome,
    message: Message,
}

impl LinkMessagePage {
    /// The page that says this.
    #[must_use]
    pub fn new(context: &PageContext, message: LinkMessage) -> Self {
        let words = &context.words;
        let again = |address, key: &'static str| Link { address, label: words.text(key) };
        let sign_in = |address| Link::new(words, WayOn::SignIn(address));
        let (icon, heading, paragraphs, links) = match message {
            LinkMessage::Sent { again: address, sign_in: login } => {
                let said = ["link-sent-what", "link-sent-do"];
                ("mail", "link-sent-heading", said, vec![sign_in(login), again(address, "link-send-again")])
            }
            LinkMessage::Dead { again: address, sign_in: login } => {
                let mut links: Vec<_> = address.map(|it| again(it, "link-ask-new")).into_iter().collect();
                links.push(sign_in(login));
                ("hourglass", "link-dead-heading", ["link-dead-what", "link-dead-do"], links)
            }
            LinkMessage::AddressTaken { another, sign_in: login } => {
                let said = ["address-taken-what", "address-taken-do"];
                let links = vec![sign_in(login), again(another, "address-taken-another")];
                ("users-round", "address-taken-heading", said, links)
            }
            LinkMessage::RegistrationClosed { sign_in: login } => {
                let said = ["register-closed-what", "register-closed-do"];
                ("lock", "register-closed-heading", said, vec![sign_in(login)])
            }
            LinkMessage::NoMail { sign_in: login } => {
                ("mail", "no-mail-heading", ["no-mail-what", "no-mail-do"], vec![sign_in(login)])
            }
        };
        let heading = words.text(heading);
        Self {
            chrome: context.chrome(&heading),
            message: Message {
                icon,
                heading,
                paragraphs: paragraphs.into_iter().map(|it| words.phrase(it, &[])).collect(),
                links,
                shows_reference: false,
            },
        }
    }
}
