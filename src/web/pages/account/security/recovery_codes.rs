//! Recovery codes: the way in when all else is lost.

use crate::texts::Words;
use crate::types::Timestamp;
use crate::web::pages::message::Link;
use crate::web::pages::moment::Moment;

/// What the section is made from.
#[derive(Clone, Debug)]
pub struct RecoveryCodesView {
    /// How many are unused.
    pub left: u64,
    /// When they were made; `None` where there are none.
    pub made_at: Option<Timestamp>,
    /// The page that makes new ones.
    pub address: String,
}

/// The section.
pub(in crate::web) struct RecoveryCodesSection {
    pub(in crate::web) heading: String,
    pub(in crate::web) lead: String,
    pub(in crate::web) left: String,
    pub(in crate::web) is_low: bool,
    pub(in crate::web) made_label: String,
    pub(in crate::web) made: Option<Moment>,
    pub(in crate::web) renew: Link,
}

/// With fewer than these a person should make new ones.
const FEW: u64 = 4;

impl RecoveryCodesSection {
    pub(in crate::web) fn new(words: &Words, now: Timestamp, view: RecoveryCodesView) -> Self {
        let renew = if view.made_at.is_some() { "security-codes-renew" } else { "security-codes-make" };
        Self {
            heading: words.text("security-codes"),
            lead: words.text("security-codes-lead"),
            left: words.format("security-codes-left", &[("count", view.left.into())]),
            is_low: view.left < FEW,
            made_label: words.text("security-codes-made"),
            made: view.made_at.map(|it| Moment::new(words, it, now)),
            renew: Link { address: view.address, label: words.text(renew) },
        }
    }
}
