//! Who asks: the client at the top of a page, and where the person goes back to.

use crate::texts::{Phrase, Words};
use crate::web::pages::shown::{monogram, shown_name};

/// A client as the pages show it.
#[derive(Clone, Debug)]
pub struct ClientView {
    /// As it is registered; anything at all may stand in it.
    pub name: String,
    /// Where the person goes back to.
    pub destination: Destination,
}

/// Where a redirect URI leads, in a person's words.
#[derive(Clone, Debug)]
pub enum Destination {
    /// A web site, by its host.
    Site(String),
    /// A program on this device, by its loopback host or private scheme (`RedirectUri::is_native`).
    ThisDevice(String),
}

/// The client's tile and the line about where it is.
pub(in crate::web) struct Masthead {
    pub(in crate::web) name: String,
    pub(in crate::web) monogram: String,
    pub(in crate::web) returns_to: Phrase,
}

impl Masthead {
    pub(in crate::web) fn new(words: &Words, client: &ClientView) -> Self {
        let returns_to = match &client.destination {
            Destination::Site(host) => words.phrase("return-to-site", &[("host", host)]),
            Destination::ThisDevice(host) => words.phrase("return-to-device", &[("host", host)]),
        };
        let name = shown_name(&client.name);
        Self { monogram: monogram(&name), name, returns_to }
    }
}
