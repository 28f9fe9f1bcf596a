//! Passkeys: signing in without a password.

use crate::texts::Words;
use crate::types::Timestamp;
use crate::web::pages::account::security::factors::{FactorRow, FactorView};
use crate::web::pages::message::Link;

/// What the section is made from.
#[derive(Clone, Debug)]
pub struct PasskeysView {
    /// The passkeys, in the order of their adding.
    pub passkeys: Vec<FactorView>,
    /// The page that adds one.
    pub add_address: String,
}

/// The section.
pub(in crate::web) struct PasskeysSection {
    pub(in crate::web) heading: String,
    pub(in crate::web) lead: String,
    pub(in crate::web) none: String,
    pub(in crate::web) passkeys: Vec<FactorRow>,
    pub(in crate::web) add: Link,
}

impl PasskeysSection {
    pub(in crate::web) fn new(words: &Words, now: Timestamp, view: PasskeysView) -> Self {
        Self {
            heading: words.text("security-passkeys"),
            lead: words.text("security-passkeys-lead"),
            none: words.text("security-passkeys-none"),
            passkeys: view.passkeys.into_iter().map(|it| FactorRow::new(words, now, it)).collect(),
            add: Link { address: view.add_address, label: words.text("security-passkeys-add") },
        }
    }
}
