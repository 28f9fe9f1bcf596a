//! Strict reading of `application/x-www-form-urlencoded`: what is malformed is refused, never repaired.

use thiserror::Error;

/// Why a text is not form-encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EncodingFault {
    /// A percent sign without two hexadecimal digits.
    #[error("a percent sign is not followed by two hexadecimal digits")]
    Escape,
    /// The bytes are no UTF-8.
    #[error("the text is not UTF-8")]
    Utf8,
    /// A NUL character, which no database column can hold.
    #[error("the text holds a NUL character")]
    Nul,
}

/// The name and value of each pair, still encoded. Empty sequences between ampersands are skipped.
pub fn encoded_pairs(input: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    input.split(|it| *it == b'&').filter(|it| !it.is_empty()).map(|pair| {
        let mut halves = pair.splitn(2, |it| *it == b'=');
        (halves.next().unwrap_or_default(), halves.next().unwrap_or_default())
    })
}

/// Decodes one name or value.
///
/// # Errors
/// [`EncodingFault`] for a bad escape, for bytes that are no UTF-8 and for NUL.
pub fn decode(encoded: &[u8]) -> Result<String, EncodingFault> {
    let mut decoded = Vec::with_capacity(encoded.len());
    let mut bytes = encoded.iter().copied();
    while let Some(byte) = bytes.next() {
        let byte = match byte {
            b'+' => b' ',
            b'%' => escaped(bytes.next(), bytes.next()).ok_or(EncodingFault::Escape)?,
            plain => plain,
        };
        if byte == 0 {
            return Err(EncodingFault::Nul);
        }
        decoded.push(byte);
    }
    String::from_utf8(decoded).map_err(|_| EncodingFault::Utf8)
}

fn escaped(high: Option<u8>, low: Option<u8>) -> Option<u8> {
    let digit = |byte: Option<u8>| char::from(byte?).to_digit(16).and_then(|it| u8::try_from(it).ok());
    Some(digit(high)? << 4 | digit(low)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pluses_and_escapes_are_decoded() {
        assert_eq!(decode(b"a+b%20c%C3%A9"), Ok("a b c\u{e9}".to_owned()));
        assert_eq!(decode("é".as_bytes()), Ok("\u{e9}".to_owned()));
    }

    #[test]
    fn net_4_malformed_text_is_refused() {
        for (text, fault) in [
            (&b"%"[..], EncodingFault::Escape),
            (b"%4", EncodingFault::Escape),
            (b"%zz", EncodingFault::Escape),
            (b"%+1", EncodingFault::Escape),
            (b"%00", EncodingFault::Nul),
            (b"a\0", EncodingFault::Nul),
            (b"%ff", EncodingFault::Utf8),
            (b"\xc3", EncodingFault::Utf8),
            (b"%ed%a0%80", EncodingFault::Utf8),
        ] {
            assert_eq!(decode(text), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn a_pair_ends_at_its_first_equals_sign() {
        let pairs: Vec<_> = encoded_pairs(b"&a=b=c&&d&=e").collect();
        assert_eq!(pairs, [(&b"a"[..], &b"b=c"[..]), (b"d", b""), (b"", b"e")]);
    }
}
