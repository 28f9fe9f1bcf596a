//! Names that others chose, made fit to stand in our sentences.

/// Characters of a name that are shown: a longer one could hide a sentence of its own.
const LONGEST_NAME: usize = 64;

/// A name on one line, without control and formatting characters, cut where it is too long to be a name.
pub(in crate::web) fn shown_name(name: &str) -> String {
    let visible: String = name.chars().map(|it| if is_hidden(it) { ' ' } else { it }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_NAME {
        return line;
    }
    let cut: String = line.chars().take(LONGEST_NAME - 1).collect();
    format!("{}…", cut.trim_end())
}

/// The letter that stands for a name in its tile.
pub(in crate::web) fn monogram(name: &str) -> String {
    let first = name.chars().find(|it| it.is_alphanumeric());
    first.map_or_else(|| "?".to_owned(), |it| it.to_uppercase().collect())
}

/// Control characters, and the marks that turn the direction of a text or take no room in it.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_a_name() {
        assert_eq!(shown_name(" Ada\r\n  Lovelace "), "Ada Lovelace");
        assert_eq!(shown_name("moc\u{202E}.elpmaxe"), "moc .elpmaxe");
        assert_eq!(shown_name(&"x".repeat(500)).chars().count(), LONGEST_NAME);
        assert_eq!(shown_name("مريم"), "مريم");
    }

    #[test]
    fn a_monogram_is_the_first_letter() {
        assert_eq!(monogram("<script>"), "S");
        assert_eq!(monogram("ßeta"), "SS");
        assert_eq!(monogram("…"), "?");
    }
}
