//! Passphrases that are offered (PW-2).
//!
//! `passphrase_words.txt` is the long list of the Electronic Frontier Foundation for passphrases made with dice: 7,776 words
//! that are easy to read, spell and tell apart (Creative Commons Attribution 3.0).

use crate::types::{Secret, random_bytes};

/// Words of a passphrase: six of 7,776 are 77.5 bits.
const WORDS: usize = 6;

static LIST: &str = include_str!("passphrase_words.txt");

/// A passphrase that nobody had before.
pub(super) fn random() -> Secret<String> {
    let mut words: Vec<&'static str> = Vec::with_capacity(WORDS);
    let list: Vec<&'static str> = LIST.lines().collect();
    while words.len() < WORDS {
        words.extend(list.get(below(list.len())));
    }
    Secret::new(words.join(" "))
}

/// A number below `bound`, each as likely as the others; `bound` is at most 65,536.
fn below(bound: usize) -> usize {
    const ALL: usize = 1 << 16;
    loop {
        let drawn = usize::from(u16::from_be_bytes(random_bytes::<2>()));
        // The last, incomplete run of numbers would make small ones likelier.
        if drawn < ALL - ALL % bound.max(1) {
            return drawn % bound.max(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn pw_2_an_offered_passphrase_has_77_bits() {
        let list: BTreeSet<_> = LIST.lines().collect();
        assert_eq!((list.len(), LIST.lines().count()), (7776, 7776));
        assert!(
            LIST.lines()
                .all(|it| (3..=9).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_lowercase()))
        );
        let bits = f64::from(u32::try_from(WORDS).unwrap()) * 7776_f64.log2();
        assert!(bits >= 77.0, "{bits}");
        let phrase = random();
        assert_eq!(phrase.expose().split(' ').filter(|it| list.contains(it)).count(), WORDS);
        assert_ne!(phrase.expose(), random().expose());
    }

    #[test]
    fn every_word_is_as_likely() {
        let mut drawn = [0_u32; 3];
        (0..30_000).for_each(|_| drawn[below(3)] += 1);
        assert!(drawn.iter().all(|it| (9_500..10_500).contains(it)), "{drawn:?}");
    }
}
