//! Electronic mail addresses.

use std::fmt;

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use url::Host;

/// The longest address, in bytes (RFC 5321 §4.5.3.1.3 less the angle brackets).
const LONGEST_BYTES: usize = 254;

/// One address as a person wrote it, with the form in which two are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress {
    text: String,
    normalized: String,
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvalidEmailAddress {
    /// More than 254 bytes.
    #[error("an address has at most 254 bytes")]
    TooLong,
    /// Not one `local@domain`.
    #[error("an address looks like name@example.com")]
    Malformed,
}

impl EmailAddress {
    /// Takes one address; white space around it is dropped.
    ///
    /// # Errors
    /// [`InvalidEmailAddress`] for long texts, lists, control characters and anything that is not `local@domain`.
    pub fn parse(text: &str) -> Result<Self, InvalidEmailAddress> {
        let text: String = text.trim().nfc().collect();
        if text.len() > LONGEST_BYTES {
            return Err(InvalidEmailAddress::TooLong);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(InvalidEmailAddress::Malformed)?;
        if !is_local_part(local) {
            return Err(InvalidEmailAddress::Malformed);
        }
        let Ok(Host::Domain(domain)) = Host::parse(domain) else {
            return Err(InvalidEmailAddress::Malformed);
        };
        if domain.starts_with('.') || domain.ends_with('.') {
            return Err(InvalidEmailAddress::Malformed);
        }
        let normalized = format!("{}@{domain}", local.to_lowercase());
        Ok(Self { text, normalized })
    }

    /// The address as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The address with most of its local part left out: enough for its owner to know it, too little to write to it.
    #[must_use]
    pub fn masked(&self) -> String {
        let (local, domain) = self.text.rsplit_once('@').unwrap_or_default();
        let first: String = local.chars().take(1).collect();
        format!("{first}•••@{domain}")
    }

    /// The address as mail servers take it: the local part as it was written, the domain in ASCII.
    #[must_use]
    pub fn for_delivery(&self) -> (&str, &str) {
        let local = self.text.rsplit_once('@').unwrap_or_default().0;
        (local, self.normalized.rsplit_once('@').unwrap_or_default().1)
    }

    /// The address as it is compared: NFC, lower case, the domain in ASCII.
    #[must_use]
    pub fn normalized(&self) -> &str {
        &self.normalized
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

fn is_local_part(local: &str) -> bool {
    let is_banned = |it: char| it.is_control() || it.is_whitespace() || "@,;:<>()[]\\\"".contains(it);
    let fits = (1..=64).contains(&local.len()) && !local.contains(is_banned);
    fits && !local.starts_with('.') && !local.ends_with('.') && !local.contains("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_5_case_and_idn_do_not_make_two_addresses() {
        let one = EmailAddress::parse(" Ada@BÜCHER.example ").map(|it| it.normalized);
        assert_eq!(one, Ok("ada@xn--bcher-kva.example".to_owned()));
    }

    #[test]
    fn mail_5_an_address_is_delivered_as_written_with_its_domain_in_ascii() {
        let address = EmailAddress::parse("Ada.L@BÜCHER.example").unwrap();
        assert_eq!(address.for_delivery(), ("Ada.L", "xn--bcher-kva.example"));
        assert_eq!(address.masked(), "A•••@BÜCHER.example");
    }

    #[test]
    fn mail_5_lists_and_control_characters_are_refused() {
        for text in [
            "",
            "a",
            "@b.c",
            "a@",
            "a@b@c.d",
            "a,b@c.d",
            "a@b.c;d@e.f",
            "a\r\n@b.c",
            "a\0@b.c",
            "a@b.c\0",
            "a b@c.d",
            "a..b@c.d",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
        ] {
            assert!(EmailAddress::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn mail_5_an_address_has_at_most_254_bytes() {
        let label = "a".repeat(61);
        let fits = format!("{}@{label}.{label}.{label}.aaa", "b".repeat(64));
        assert_eq!(fits.len(), 254);
        assert!(EmailAddress::parse(&fits).is_ok());
        assert_eq!(EmailAddress::parse(&format!("{fits}a")), Err(InvalidEmailAddress::TooLong));
    }
}
