//! A recovery code.

use std::fmt;

use zeroize::Zeroizing;

use crate::types::{TokenHash, random_bytes};

/// Crockford's base32: letters that look like digits are read as those.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of a code, without the dashes: 80 bits.
const LENGTH: usize = 16;
/// The longest text that may hold a code, with spaces and dashes.
const LONGEST: usize = 64;

/// Sixteen characters of five bits each.
#[derive(Clone)]
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// 80 random bits.
    #[must_use]
    pub fn random() -> Self {
        let bits = random_bytes::<LENGTH>();
        let letter = |it: &u8| char::from(ALPHABET.get(usize::from(*it & 31)).copied().unwrap_or(b'0'));
        Self(Zeroizing::new(bits.iter().map(letter).collect()))
    }

    /// Takes what is written as a code; case, spaces and dashes do not matter. Anything else is none, and nothing is asked
    /// about it (MFA-4).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let plain =
            text.chars().filter(|it| !matches!(it, ' ' | '-')).map(|it| match it.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            });
        let plain: Zeroizing<String> = Zeroizing::new(plain.collect());
        let is_code = plain.len() == LENGTH && plain.bytes().all(|it| ALPHABET.contains(&it));
        is_code.then_some(Self(plain))
    }

    /// What the database keeps of it.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash::of(self.0.as_bytes())
    }

    /// The code as it is shown, in groups of four; call this only where it leaves us.
    #[must_use]
    pub fn expose(&self) -> String {
        let characters: Vec<char> = self.0.chars().collect();
        characters.chunks(4).map(|it| it.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecoveryCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mfa_3_a_code_has_at_least_64_bits_and_reads_back() {
        let distinct: std::collections::BTreeSet<u8> = ALPHABET.iter().copied().collect();
        assert!(distinct.len() == 32 && LENGTH * 5 >= 64);
        for _ in 0..200 {
            let code = RecoveryCode::random();
            let shown = code.expose();
            assert_eq!(shown.len(), 19, "{shown}");
            for text in [shown.clone(), shown.to_uppercase(), shown.replace('-', " "), format!(" {shown} ")] {
                assert!(RecoveryCode::parse(&text).is_some_and(|it| it.hash() == code.hash()), "{text}");
            }
        }
    }

    #[test]
    fn mfa_4_what_is_no_code_is_refused() {
        for text in [
            "",
            "123456",
            "2345-6789-abcd-efg",
            "2345-6789-abcd-efgh2",
            "2345-6789-abcd-efgu",
            "2345_6789_abcd_efgh",
        ] {
            assert!(RecoveryCode::parse(text).is_none(), "{text:?}");
        }
        assert!(RecoveryCode::parse(&"-".repeat(65)).is_none());
    }
}
