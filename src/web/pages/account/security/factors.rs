//! Authenticator apps: what asks for a code after the password.

use crate::texts::Words;
use crate::types::Timestamp;
use crate::web::pages::message::Link;
use crate::web::pages::moment::Moment;
use crate::web::pages::shown::shown_name;

/// Something that proves who the person is, under the name they gave it.
#[derive(Clone, Debug)]
pub struct FactorView {
    /// The name.
    pub name: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was used last, if it ever was.
    pub used_at: Option<Timestamp>,
    /// The page that renames or removes it.
    pub address: String,
}

/// What the section is made from.
#[derive(Clone, Debug)]
pub struct FactorsView {
    /// The apps, in the order of their adding.
    pub factors: Vec<FactorView>,
    /// The page that adds one.
    pub add_address: String,
}

/// The section.
pub(in crate::web) struct FactorsSection {
    pub(in crate::web) heading: String,
    pub(in crate::web) lead: String,
    pub(in crate::web) none: String,
    pub(in crate::web) factors: Vec<FactorRow>,
    pub(in crate::web) add: Link,
}

/// One of them as a row.
pub(in crate::web) struct FactorRow {
    pub(in crate::web) name: String,
    pub(in crate::web) added_label: String,
    pub(in crate::web) added: Moment,
    pub(in crate::web) used_label: String,
    pub(in crate::web) used: Option<Moment>,
    pub(in crate::web) manage: Link,
}

impl FactorsSection {
    pub(in crate::web) fn new(words: &Words, now: Timestamp, view: FactorsView) -> Self {
        Self {
            heading: words.text("security-factors"),
            lead: words.text("security-factors-lead"),
            none: words.text("security-factors-none"),
            factors: view.factors.into_iter().map(|it| FactorRow::new(words, now, it)).collect(),
            add: Link { address: view.add_address, label: words.text("security-factors-add") },
        }
    }
}

impl FactorRow {
    pub(in crate::web) fn new(words: &Words, now: Timestamp, view: FactorView) -> Self {
        Self {
            name: shown_name(&view.name),
            added_label: words.text("security-added"),
            added: Moment::new(words, view.added_at, now),
            used_label: words.text(if view.used_at.is_some() { "security-used" } else { "security-unused" }),
            used: view.used_at.map(|it| Moment::new(words, it, now)),
            manage: Link { address: view.address, label: words.text("security-manage") },
        }
    }
}
