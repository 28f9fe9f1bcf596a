//! A code as somebody typed it.

use zeroize::Zeroizing;

/// The longest text that may hold a code, with spaces.
const LONGEST: usize = 32;

/// Six digits. What is not is no code, and nothing is asked about it (MFA-4).
#[derive(Clone)]
pub struct TotpCode(Zeroizing<String>);

impl TotpCode {
    /// Takes six ASCII digits; spaces between them do not matter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let digits: String = text.chars().filter(|it| *it != ' ').collect();
        let is_code = digits.len() == 6 && digits.bytes().all(|it| it.is_ascii_digit());
        is_code.then(|| Self(Zeroizing::new(digits)))
    }

    pub(super) fn digits(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for TotpCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("TotpCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mfa_4_a_code_is_six_ascii_digits() {
        for text in ["123456", " 123 456 ", "000000"] {
            assert!(TotpCode::parse(text).is_some(), "{text:?}");
        }
        for text in
            ["", "12345", "1234567", "12345a", "１２３４５６", "123-456", "٠١٢٣٤٥", "123456\0", "+12345"]
        {
            assert!(TotpCode::parse(text).is_none(), "{text:?}");
        }
        assert!(TotpCode::parse(&format!("123456{}", " ".repeat(100))).is_none());
    }
}
