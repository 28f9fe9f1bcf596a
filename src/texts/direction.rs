//! Which way a text runs, and texts that run both ways.
//!
//! Fluent's own isolation marks stand around every variable, so they end up in what people copy: a host name with two
//! invisible characters opens nothing. Here only a text that needs them gets them.

use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As Latin is.
    LeftToRight,
    /// As Arabic and Hebrew are.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute of HTML.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// `text` so that it cannot reorder a sentence of `direction` around it: without embeddings and overrides (a name may not
/// turn an address round), and isolated where it may run the other way.
pub(in crate::texts) fn isolate(text: &str, direction: Direction) -> Cow<'_, str> {
    let plain: Cow<'_, str> = if text.contains(is_control) {
        text.chars().filter(|it| !is_control(*it)).collect::<String>().into()
    } else {
        text.into()
    };
    let may_run_the_other_way = match direction {
        Direction::LeftToRight => plain.contains(is_right_to_left),
        Direction::RightToLeft => plain.chars().any(|it| it.is_alphanumeric() && !is_right_to_left(it)),
    };
    if may_run_the_other_way {
        return format!("{FIRST_STRONG_ISOLATE}{plain}{POP_DIRECTIONAL_ISOLATE}").into();
    }
    plain
}

/// Embeddings, overrides and isolates (UAX #9 §2.1 to §2.5).
pub(in crate::texts) const fn is_control(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The blocks of the right-to-left scripts and the right-to-left mark.
const fn is_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{0590}'..='\u{08FF}'
            | '\u{200F}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_text_that_may_run_the_other_way_is_isolated() {
        assert_eq!(isolate("grafana.example.com", Direction::LeftToRight), "grafana.example.com");
        assert_eq!(isolate("مريم", Direction::LeftToRight), "\u{2068}مريم\u{2069}");
        assert_eq!(isolate("مريم", Direction::RightToLeft), "مريم");
        assert_eq!(isolate("Ada", Direction::RightToLeft), "\u{2068}Ada\u{2069}");
    }

    #[test]
    fn a_name_cannot_turn_its_sentence_round() {
        assert_eq!(isolate("moc.\u{202E}live\u{2069}", Direction::LeftToRight), "moc.live");
    }
}
