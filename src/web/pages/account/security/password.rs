//! The password: since when, and the way to another.

use crate::texts::Words;
use crate::types::Timestamp;
use crate::web::pages::message::Link;
use crate::web::pages::moment::Moment;

/// What the section is made from.
#[derive(Clone, Debug)]
pub struct PasswordView {
    /// When the password was set last; `None` where the account has none.
    pub changed_at: Option<Timestamp>,
    /// The page that changes it, once there is one.
    pub change_address: Option<String>,
}

/// The section.
pub(in crate::web) struct PasswordSection {
    pub(in crate::web) heading: String,
    pub(in crate::web) lead: String,
    pub(in crate::web) changed_label: String,
    pub(in crate::web) changed: Option<Moment>,
    pub(in crate::web) change: Option<Link>,
}

impl PasswordSection {
    pub(in crate::web) fn new(words: &Words, now: Timestamp, view: PasswordView) -> Self {
        let has_password = view.changed_at.is_some();
        let lead = if has_password { "security-password-lead" } else { "security-password-none" };
        let change = if has_password { "security-password-change" } else { "security-password-set" };
        Self {
            heading: words.text("security-password"),
            lead: words.text(lead),
            changed_label: words.text("security-password-changed"),
            changed: view.changed_at.map(|it| Moment::new(words, it, now)),
            change: view.change_address.map(|address| Link { address, label: words.text(change) }),
        }
    }
}
