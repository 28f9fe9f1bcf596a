//! What stands in for the variables of a message.

use fluent_bundle::FluentValue;

use crate::texts::Direction;
use crate::texts::direction::isolate;

/// A variable's value: a text as somebody wrote it, or a number that may choose a plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'v> {
    /// Somebody's words, a name or an address.
    Text(&'v str),
    /// A count.
    Number(u64),
}

impl<'v> Value<'v> {
    /// As Fluent takes it; a text that runs the other way than its sentence is kept apart from it.
    pub(in crate::texts) fn to_fluent(self, direction: Direction) -> FluentValue<'v> {
        match self {
            Self::Text(text) => FluentValue::String(isolate(text, direction)),
            Self::Number(number) => FluentValue::from(number),
        }
    }
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Self {
        Self::Text(text)
    }
}

impl<'v> From<&'v String> for Value<'v> {
    fn from(text: &'v String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}
