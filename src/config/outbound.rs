//! Where our own requests may go.

use std::path::PathBuf;

use crate::config::fault::Wrong;
use crate::config::reader::Reader;
use crate::config::values::{boolean, readable_file};
use crate::types::Issuer;

/// The guarded HTTP client (OA-10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboundSettings {
    /// Whether requests may go to this machine; a development issuer's switch.
    pub allow_loopback: bool,
    /// Certificates (PEM) to trust beside the system's.
    pub ca_file: Option<PathBuf>,
}

impl OutboundSettings {
    pub(super) fn read(reader: &mut Reader, issuer: Option<&Issuer>) -> Option<Self> {
        let allow_loopback = reader.value("outbound.allow_loopback", boolean);
        let ca_file = reader.optional("outbound.ca_file", |it| Ok(it.to_owned()))?;
        let ca_file = match ca_file.map(|it| readable_file(&reader.path(&it))).transpose() {
            Ok(it) => Some(it),
            Err(wrong) => reader.refuse("outbound.ca_file", wrong),
        };
        let is_production = issuer.is_some_and(|it| !it.is_development());
        if is_production && allow_loopback == Some(true) {
            let wrong = Wrong::new("is for an http issuer on localhost only", "leave it out");
            return reader.refuse("outbound.allow_loopback", wrong);
        }
        Some(Self { allow_loopback: allow_loopback?, ca_file: ca_file? })
    }
}
