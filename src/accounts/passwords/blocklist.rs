//! Common passwords (PW-3): `common_passwords.bin` beside this file, compiled in and read in place, so that it costs no time
//! at the start and no memory but the pages that are looked at.
//!
//! A password is known by the first five bytes of the SHA-256 of its folded text. The file holds 65,536 bytes, how many
//! entries begin with each two bytes, and then the other three bytes of every entry in order. Of a million passwords that are
//! not on the list, less than one is taken for one that is. `examples/pack_common_passwords.rs` makes the file and says from
//! what.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// What an entry's first two bytes can be.
const BUCKETS: usize = 1 << 16;

/// Bytes of an entry in its bucket.
const REST: usize = 3;

static COMMON: &[u8] = include_bytes!("common_passwords.bin");

/// Passwords that many people have.
#[derive(Clone, Copy, Debug)]
pub struct Blocklist(&'static [u8]);

impl Blocklist {
    /// The list that is shipped.
    #[must_use]
    pub const fn shipped() -> Self {
        Self(COMMON)
    }

    /// How many passwords are on it.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len().saturating_sub(BUCKETS) / REST
    }

    /// Whether nothing is on it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether this is a common password, whatever the case of its letters, or one that is written several times.
    #[must_use]
    pub fn holds(&self, password: &str) -> bool {
        let folded = fold(password);
        self.has_entry(&folded)
            || repeated(&folded).is_some_and(|it| it.chars().count() < 4 || self.has_entry(it))
    }

    fn has_entry(&self, folded: &str) -> bool {
        let (bucket, rest) = fingerprint(folded);
        let Some((sizes, entries)) = self.0.split_at_checked(BUCKETS) else { return false };
        let size = sizes.get(bucket).copied().map_or(0, usize::from);
        let before: usize = sizes.iter().take(bucket).copied().map(usize::from).sum();
        let found = entries.get(before * REST..(before + size) * REST);
        found.is_some_and(|it| it.chunks_exact(REST).any(|entry| entry == rest))
    }

    /// The file for these passwords; `None` where so many begin alike that their number does not fit.
    #[must_use]
    pub fn pack<'a>(passwords: impl Iterator<Item = &'a str>) -> Option<Vec<u8>> {
        let entries: BTreeSet<_> = passwords.map(|it| fingerprint(&fold(it))).collect();
        let mut packed = vec![0_u8; BUCKETS];
        for (bucket, _) in &entries {
            let size = packed.get_mut(*bucket)?;
            *size = size.checked_add(1)?;
        }
        packed.extend(entries.iter().flat_map(|(_, rest)| rest));
        Some(packed)
    }
}

/// A text as it is compared: composed, in lower case.
pub(super) fn fold(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.nfc().flat_map(char::to_lowercase).collect())
}

fn fingerprint(folded: &str) -> (usize, [u8; REST]) {
    let hash = Sha256::digest(folded.as_bytes());
    let [first, second, rest @ ..] = <[u8; 32]>::from(hash);
    let [third, fourth, fifth, ..] = rest;
    (usize::from(u16::from_be_bytes([first, second])), [third, fourth, fifth])
}

/// The text that this one is several of, if it is.
fn repeated(text: &str) -> Option<&str> {
    let length = text.len();
    (1..=length / 2).filter(|it| length.is_multiple_of(*it)).find_map(|unit| {
        let head = text.get(..unit)?;
        let is_all = text.as_bytes().chunks_exact(unit).all(|it| it == head.as_bytes());
        is_all.then_some(head)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pw_3_the_shipped_list_has_at_least_100_000_entries() {
        let list = Blocklist::shipped();
        assert!(list.len() >= 100_000, "{}", list.len());
        assert!(COMMON.len() <= 1_000_000, "{}", COMMON.len());
        let counted: usize = COMMON.iter().take(BUCKETS).copied().map(usize::from).sum();
        assert_eq!(counted, list.len(), "every entry is in a bucket");
    }

    #[test]
    fn pw_3_common_passwords_are_known_in_any_case_and_number() {
        let list = Blocklist::shipped();
        for common in [
            "password",
            "Password1",
            "1234567890",
            "QWERTYUIOP",
            "iloveyou",
            "trustno1",
            "passwordpassword",
            "123456789123456789",
            "qwertyqwertyqwerty",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabcabc",
        ] {
            assert!(list.holds(common), "{common}");
        }
        for own in
            ["correct horse battery staple", "wombat trellis quorum", "", "ein Satz, den niemand sonst hat"]
        {
            assert!(!list.holds(own), "{own}");
        }
    }

    #[test]
    fn what_is_packed_is_found_and_nothing_else() {
        let words: Vec<String> = (0..5000).map(|it| format!("word number {it}")).collect();
        let packed = Blocklist::pack(words.iter().map(String::as_str)).unwrap();
        assert_eq!(packed.len(), BUCKETS + 5000 * REST);
        let list = Blocklist(Vec::leak(packed));
        assert!(words.iter().all(|it| list.holds(it)));
        assert!((5000..20_000).all(|it| !list.holds(&format!("word number {it}"))));
        assert!(!Blocklist(&[]).holds("password"), "a broken file is no panic");
    }
}
