//! How signing keys are made and replaced.

use std::time::Duration;

use crate::config::fault::{Wrong, quoted};
use crate::config::reader::Reader;
use crate::config::values::{DAY, HOUR, duration_within};

/// Signing keys (TK-1, TK-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeySettings {
    /// Age at which a key is replaced.
    pub rotate_every: Duration,
    /// Size of a new key: 2048, 3072 or 4096.
    pub rsa_bits: u32,
}

impl KeySettings {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let rotate_every = reader.value("keys.rotate_every", duration_within(HOUR..=3650 * DAY));
        let rsa_bits = reader.value("keys.rsa_bits", rsa_bits);
        Some(Self { rotate_every: rotate_every?, rsa_bits: rsa_bits? })
    }
}

fn rsa_bits(text: &str) -> Result<u32, Wrong> {
    match text {
        "2048" => Ok(2048),
        "3072" => Ok(3072),
        "4096" => Ok(4096),
        _ => Err(Wrong::new(format!("{} is no size of a key", quoted(text)), "write 2048, 3072 or 4096")),
    }
}
