//! Words: the Fluent catalogues and the choice of a language.
//!
//! A language is a folder of `templates/i18n`; nothing else has to change for a new one, whichever way it is written.
//! Which words stand on which page is the pages' and the mails' own affair.

mod catalogue;
mod catalogues;
mod direction;
mod language;
mod phrase;
#[cfg(test)]
mod scan;

mod value;
mod words;

pub use catalogue::TextsError;
pub use catalogues::Texts;
pub use direction::Direction;
pub use language::Language;
pub use phrase::{Phrase, Piece};
pub use value::Value;
pub use words::Words;
