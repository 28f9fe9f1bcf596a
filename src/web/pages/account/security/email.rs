//! The address: which, whether it is confirmed, and the way to another.

use crate::texts::{Phrase, Words};
use crate::web::pages::message::Link;

/// What the section is made from.
#[derive(Clone, Debug)]
pub struct EmailView {
    /// The address.
    pub email: String,
    /// Whether it was proved to be theirs.
    pub is_verified: bool,
    /// The address to come, where one waits for its confirmation.
    pub pending: Option<String>,
    /// The page that changes it.
    pub change_address: String,
}

/// The section.
pub(in crate::web) struct EmailSection {
    pub(in crate::web) heading: String,
    pub(in crate::web) lead: String,
    pub(in crate::web) email: String,
    pub(in crate::web) state: String,
    pub(in crate::web) pending: Option<Phrase>,
    pub(in crate::web) change: Link,
}

impl EmailSection {
    pub(in crate::web) fn new(words: &Words, view: EmailView) -> Self {
        let state = if view.is_verified { "account-email-verified" } else { "account-email-unverified" };
        Self {
            heading: words.text("address-section"),
            lead: words.text("address-section-lead"),
            email: view.email,
            state: words.text(state),
            pending: view.pending.map(|it| words.phrase("address-pending-lead", &[("email", &it)])),
            change: Link { address: view.change_address, label: words.text("address-change") },
        }
    }
}
