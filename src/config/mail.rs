//! Whether mail is sent. It is not yet; the setting exists so that a production issuer says so knowingly.

use crate::config::fault::{Wrong, quoted};
use crate::config::reader::Reader;

/// Reads `mail.mode`, which can only be `off` as yet.
pub(super) fn read(reader: &mut Reader) -> Option<()> {
    reader.value("mail.mode", |text| match text {
        "off" => Ok(()),
        "smtp" | "file" => Err(Wrong::new(format!("{} is not built yet", quoted(text)), "write off")),
        _ => Err(Wrong::new(format!("{} is no mode", quoted(text)), "write off")),
    })
}
