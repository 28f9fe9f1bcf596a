//! Words: the Fluent catalogues and the choice of a language.
//!
//! A language is a folder of `templates/i18n` and a row in `docs/languages.md`; nothing else has to change for a new one,
//! whichever way it is written.
//! Which words stand on which page is the pages' and the mails' own affair.

mod catalogue;
mod catalogues;
mod direction;
mod language;
mod phrase;
#[cfg(test)]
mod scan;
#[cfg(test)]
mod translations;
mod value;
mod volume;
mod words;

pub use catalogue::TextsError;
pub use catalogues::Texts;
pub use direction::Direction;
pub use language::Language;
pub use phrase::{Phrase, Piece};
pub use value::Value;
pub use words::Words;
