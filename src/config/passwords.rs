//! What passwords must be and what hashing them costs.

use crate::config::fault::Wrong;
use crate::config::reader::Reader;
use crate::config::values::number_within;

/// Rules for new passwords (PW-2, PW-4) and the cost of their hashes (PW-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordSettings {
    /// Fewest characters, counted as code points after NFC.
    pub min_length: u32,
    /// Fewest characters beside a second factor; at most [`PasswordSettings::min_length`].
    pub min_length_with_factor: u32,
    /// How many of the last passwords are refused, the present one among them.
    pub history: u32,
    /// Memory of one Argon2id hash in KiB, at least 19456.
    pub argon2_memory_kib: u32,
    /// Passes of one Argon2id hash, at least 2.
    pub argon2_passes: u32,
}

impl PasswordSettings {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let min_length = reader.value("passwords.min_length", number_within(8..=64));
        let min_length_with_factor = reader.value("passwords.min_length_with_factor", number_within(8..=64));
        let history = reader.value("passwords.history", number_within(0..=50));
        let argon2_memory_kib =
            reader.value("passwords.argon2_memory_kib", number_within(19_456..=1_048_576));
        let argon2_passes = reader.value("passwords.argon2_passes", number_within(2..=20));
        let read = Self {
            min_length: min_length?,
            min_length_with_factor: min_length_with_factor?,
            history: history?,
            argon2_memory_kib: argon2_memory_kib?,
            argon2_passes: argon2_passes?,
        };
        if read.min_length_with_factor > read.min_length {
            let wrong =
                Wrong::new("is larger than passwords.min_length", "a factor asks for less, not for more");
            return reader.refuse("passwords.min_length_with_factor", wrong);
        }
        Some(read)
    }
}
