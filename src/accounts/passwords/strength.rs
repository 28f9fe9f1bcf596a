//! How hard a password is to guess, by zxcvbn's estimate (PW-3). It advises and refuses nothing.

use zxcvbn::feedback::{Suggestion, Warning};
use zxcvbn::{Score, zxcvbn};

/// Characters that are looked at: the estimate costs more than their number, and more of them are strong in any case.
const LOOKED_AT: usize = 72;

/// How strong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StrengthLevel {
    /// Guessed at once.
    VeryWeak,
    /// Guessed soon.
    Weak,
    /// Guessed with some effort.
    Fair,
    /// Hard to guess.
    Good,
    /// Very hard to guess.
    Strong,
}

/// What makes a password easier to guess than it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Keys that lie side by side.
    KeyboardPattern,
    /// The same again and again.
    Repetition,
    /// A run such as `abc` or `6543`.
    Sequence,
    /// A password, word or name that many use.
    CommonWord,
    /// A date or a year.
    Date,
}

/// An estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// How strong.
    pub level: StrengthLevel,
    /// Why not stronger, where that has one reason.
    pub weakness: Option<Weakness>,
}

impl StrengthLevel {
    /// Bars that are filled, of four.
    #[must_use]
    pub const fn bars(self) -> u8 {
        match self {
            Self::VeryWeak => 0,
            Self::Weak => 1,
            Self::Fair => 2,
            Self::Good => 3,
            Self::Strong => 4,
        }
    }
}

/// Estimates a password; `known` is what a guesser knows of the person.
pub(super) fn estimate(password: &str, known: &[&str]) -> Strength {
    let looked_at = password
        .char_indices()
        .nth(LOOKED_AT)
        .map_or(password, |(end, _)| password.get(..end).unwrap_or_default());
    let estimate = zxcvbn(looked_at, known);
    let level = match estimate.score() {
        Score::One => StrengthLevel::Weak,
        Score::Two => StrengthLevel::Fair,
        Score::Three => StrengthLevel::Good,
        Score::Four => StrengthLevel::Strong,
        _ => StrengthLevel::VeryWeak,
    };
    let feedback = estimate.feedback();
    let warning = feedback.and_then(zxcvbn::feedback::Feedback::warning).map(weakness);
    let avoidable = || feedback?.suggestions().iter().find_map(avoided);
    Strength { level, weakness: warning.or_else(avoidable) }
}

const fn weakness(warning: Warning) -> Weakness {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => {
            Weakness::KeyboardPattern
        }
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            Weakness::Repetition
        }
        Warning::SequencesLikeAbcAreEasyToGuess => Weakness::Sequence,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Weakness::Date,
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword
        | Warning::AWordByItselfIsEasyToGuess
        | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => Weakness::CommonWord,
    }
}

const fn avoided(suggestion: &Suggestion) -> Option<Weakness> {
    match suggestion {
        Suggestion::AvoidRepeatedWordsAndCharacters => Some(Weakness::Repetition),
        Suggestion::AvoidSequences => Some(Weakness::Sequence),
        Suggestion::AvoidRecentYears
        | Suggestion::AvoidYearsThatAreAssociatedWithYou
        | Suggestion::AvoidDatesAndYearsThatAreAssociatedWithYou => Some(Weakness::Date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pw_3_the_meter_tells_weak_from_strong() {
        let level = |password| estimate(password, &[]).level;
        assert_eq!(level(""), StrengthLevel::VeryWeak);
        assert_eq!(level("passwordpassword"), StrengthLevel::VeryWeak);
        assert_eq!(level("wombat trellis quorum anvil"), StrengthLevel::Strong);
        assert!(level("lovelace1815") > estimate("lovelace1815", &["lovelace1815"]).level);
        assert_eq!(level(&"é¶🔑".repeat(300)), estimate(&"é¶🔑".repeat(24), &[]).level);
    }

    #[test]
    fn pw_3_the_meter_says_why() {
        let weakness = |password| estimate(password, &[]).weakness;
        assert_eq!(weakness("zxcvbnm,./"), Some(Weakness::KeyboardPattern));
        assert_eq!(weakness("aaaaaaaaaaaaaaa"), Some(Weakness::Repetition));
        assert_eq!(weakness("wombat trellis quorum anvil"), None);
    }
}
