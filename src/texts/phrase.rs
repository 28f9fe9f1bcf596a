//! A sentence with names in it that stand out.

use std::fmt;

/// A translated sentence in pieces, so that a template can set the names in it apart without markup in a catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase(Vec<Piece>);

/// A part of a [`Phrase`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of the catalogue.
    Words(String),
    /// Somebody's name, address or the like.
    Name(String),
}

impl Piece {
    /// Whether it stands out.
    #[must_use]
    pub const fn is_name(&self) -> bool {
        matches!(self, Self::Name(_))
    }

    /// What is written.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Name(text) => text,
        }
    }
}

/// Characters for private use stand for the names while Fluent puts the sentence together; it has no others.
const FIRST_MARK: u32 = 0xE000;

impl Phrase {
    /// The mark for the name with this index.
    pub(in crate::texts) fn mark(index: usize) -> String {
        let code = u32::try_from(index).ok().and_then(|it| char::from_u32(FIRST_MARK + it));
        code.map(String::from).unwrap_or_default()
    }

    /// Takes a sentence apart at its marks.
    pub(in crate::texts) fn split(marked: &str, names: &[&str]) -> Self {
        let mut pieces = Vec::new();
        let mut words = String::new();
        for character in marked.chars() {
            let index = u32::from(character).checked_sub(FIRST_MARK).and_then(|it| usize::try_from(it).ok());
            let Some(name) = index.and_then(|it| names.get(it)) else {
                words.push(character);
                continue;
            };
            if !words.is_empty() {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Name((*name).to_owned()));
        }
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        Self(pieces)
    }

    /// The pieces in the order of the sentence.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|it| formatter.write_str(it.text()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_the_language_puts_them() {
        let marked = format!("{} asks for {}", Phrase::mark(1), Phrase::mark(0));
        let phrase = Phrase::split(&marked, &["x@y", "Grafana"]);
        let expected = [
            Piece::Name("Grafana".to_owned()),
            Piece::Words(" asks for ".to_owned()),
            Piece::Name("x@y".to_owned()),
        ];
        assert_eq!(phrase.pieces(), expected);
        assert_eq!(phrase.to_string(), "Grafana asks for x@y");
    }
}
