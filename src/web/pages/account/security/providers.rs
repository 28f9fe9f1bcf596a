//! Accounts at other providers.

use crate::texts::Words;
use crate::web::pages::message::Link;
use crate::web::pages::shown::shown_name;

/// What the section is made from.
#[derive(Clone, Debug)]
pub struct ProvidersView {
    /// The names of the providers that are linked.
    pub linked: Vec<String>,
    /// The page that links and unlinks.
    pub manage_address: String,
}

/// The section.
pub(in crate::web) struct ProvidersSection {
    pub(in crate::web) heading: String,
    pub(in crate::web) lead: String,
    pub(in crate::web) none: String,
    pub(in crate::web) linked: Vec<String>,
    pub(in crate::web) manage: Link,
}

impl ProvidersSection {
    pub(in crate::web) fn new(words: &Words, view: ProvidersView) -> Self {
        Self {
            heading: words.text("linked-heading"),
            lead: words.text("linked-lead"),
            none: words.text("linked-none-yet"),
            linked: view.linked.iter().map(|it| shown_name(it)).collect(),
            manage: Link { address: view.manage_address, label: words.text("security-manage") },
        }
    }
}
