//! What went wrong, in plain words.

use askama::Template;

use crate::texts::{Phrase, Words};
use crate::web::page::{Chrome, PageContext};
use crate::web::pages::message::{Link, Message, WayOn};
use crate::web::pages::wait::wait;

pub use crate::web::error::ErrorKind as Problem;

/// Any answer that is an error and no refused authorize request.
#[derive(Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage {
    chrome: Chrome,
    message: Message,
    explanation: Option<Explanation>,
}

/// What whoever built the app needs to know, in the protocol's words.
struct Explanation {
    heading: String,
    description: String,
}

impl ErrorPage {
    /// The page for this problem, with the ways to go on, the likeliest first.
    #[must_use]
    pub fn new(context: &PageContext, problem: Problem, ways_on: Vec<WayOn>) -> Self {
        let words = &context.words;
        let mut message = message(words, problem);
        message.links = ways_on.into_iter().map(|it| Link::new(words, it)).collect();
        Self { chrome: context.chrome(&message.heading), message, explanation: None }
    }

    /// The page with what is wrong with the app's request.
    #[must_use]
    pub fn explained(self, context: &PageContext, description: &str) -> Self {
        let heading = context.words.text("refusal-builder");
        Self { explanation: Some(Explanation { heading, description: description.to_owned() }), ..self }
    }
}

fn message(words: &Words, problem: Problem) -> Message {
    let (icon, [heading, what, todo]) = match problem {
        Problem::NotFound => ("map-pin", ["not-found-heading", "not-found-what", "not-found-do"]),
        Problem::BadRequest => {
            ("circle-alert", ["bad-request-heading", "bad-request-what", "bad-request-do"])
        }
        Problem::Forbidden => ("lock", ["forbidden-heading", "forbidden-what", "forbidden-do"]),
        Problem::ForeignForm => ("shield", ["foreign-form-heading", "foreign-form-what", "foreign-form-do"]),
        Problem::WrongMethod => {
            ("circle-alert", ["wrong-method-heading", "wrong-method-what", "wrong-method-do"])
        }
        Problem::TooLarge => ("circle-alert", ["too-large-heading", "too-large-what", "too-large-do"]),
        Problem::TooMany { .. } => ("hourglass", ["too-many-heading", "too-many-what", "too-many-do"]),
        Problem::Unavailable { .. } => {
            ("hourglass", ["unavailable-heading", "unavailable-what", "unavailable-do"])
        }
        Problem::Internal => ("triangle-alert", ["internal-heading", "internal-what", "internal-do"]),
    };
    Message {
        icon,
        heading: words.text(heading),
        paragraphs: vec![words.phrase(what, &[]), what_to_do(words, problem, todo)],
        links: Vec::new(),
        shows_reference: true,
    }
}

fn what_to_do(words: &Words, problem: Problem, key: &str) -> Phrase {
    match problem {
        Problem::TooMany { retry_after } | Problem::Unavailable { retry_after } => {
            words.phrase(key, &[("wait", &wait(words, retry_after))])
        }
        _ => words.phrase(key, &[]),
    }
}
