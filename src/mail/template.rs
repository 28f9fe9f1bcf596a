//! A letter as it is sent: a subject, a text and a page.

use askama::Template;
use serde::{Deserialize, Serialize};

use crate::mail::circumstances::Fact;
use crate::mail::content::{self, Action, Content, Desk, shown_name};
use crate::mail::{Letter, Recipient};
use crate::texts::Words;
use crate::types::Issuer;

/// A letter in words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Written {
    /// One line.
    pub subject: String,
    /// For programs and people that want no HTML.
    pub text: String,
    /// The same as a page.
    pub html: String,
}

/// Every letter has these parts in this order, so that none forgets who asked and what to do if it was not you.
struct Parts<'a> {
    language: String,
    direction: &'static str,
    host: &'a str,
    greeting: Option<String>,
    content: Content,
    button_fails: String,
    footer: String,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct TextPart<'a> {
    parts: &'a Parts<'a>,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct HtmlPart<'a> {
    parts: &'a Parts<'a>,
}

impl Parts<'_> {
    fn action(&self) -> Option<&Action> {
        self.content.action.as_ref()
    }

    fn way_out(&self) -> Option<&Action> {
        self.content.way_out.as_ref()
    }

    fn facts(&self) -> &[Fact] {
        &self.content.facts
    }
}

/// Writes `letter` in `words`. Its links lead to `issuer`.
#[must_use]
#[expect(clippy::expect_used, reason = "writing to a string does not fail")]
pub fn write(words: &Words, issuer: &Issuer, recipient: &Recipient, letter: &Letter) -> Written {
    let host = issuer.host();
    let content = content::of(Desk { words, issuer, host: &host }, letter);
    let name = recipient.name.as_deref().filter(|_| letter.goes_to_its_owner()).map(shown_name);
    let name = name.filter(|it| !it.is_empty());
    let address = recipient.address.as_str();
    let parts = Parts {
        language: words.language().tag(),
        direction: words.language().direction().as_str(),
        host: &host,
        greeting: name.map(|name| words.format("mail-greeting", &[("name", (&name).into())])),
        button_fails: words.text("mail-button-fails"),
        footer: words.format("mail-footer", &[("host", host.as_str().into()), ("address", address.into())]),
        content,
    };
    let text = TextPart { parts: &parts }.render().expect("a text");
    let html = HtmlPart { parts: &parts }.render().expect("a page");
    Written { subject: parts.content.subject, text, html }
}
