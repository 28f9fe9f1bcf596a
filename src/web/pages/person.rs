//! Whose account it is.

use crate::web::pages::shown::{monogram, shown_name};

/// A person as the pages show them.
#[derive(Clone, Debug)]
pub struct PersonView {
    /// Their name; may be empty.
    pub name: String,
    /// Their address.
    pub email: String,
}

/// A person's tile, name and address.
pub(in crate::web) struct Person {
    pub(in crate::web) monogram: String,
    pub(in crate::web) name: String,
    pub(in crate::web) email: String,
}

impl Person {
    pub(in crate::web) fn new(view: &PersonView) -> Self {
        let name = shown_name(&view.name);
        let name = if name.is_empty() { view.email.clone() } else { name };
        Self { monogram: monogram(&name), name, email: view.email.clone() }
    }
}
