//! Who did it, as far as the reader of a letter can use it.

use crate::texts::Words;
use crate::types::{Browser, ClientAddress, Origin, Timestamp};

/// When something was asked or done, and from where.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances {
    /// When.
    pub at: Timestamp,
    /// The machine's address, where it was a request.
    pub address: Option<ClientAddress>,
    /// The browser, where it was a request.
    pub browser: Browser,
}

/// A line of facts.
#[derive(Clone, Debug)]
pub(in crate::mail) struct Fact {
    pub(in crate::mail) label: String,
    pub(in crate::mail) value: String,
}

impl Circumstances {
    /// What is known of a request, or only the time where it was none.
    #[must_use]
    pub fn of(origin: Option<&Origin>, at: Timestamp) -> Self {
        let browser = origin.and_then(|it| it.user_agent.as_deref()).map(Browser::of);
        Self { at, address: origin.map(|it| it.address), browser: browser.unwrap_or_default() }
    }

    pub(in crate::mail) fn facts(&self, words: &Words) -> Vec<Fact> {
        let mut facts = vec![Fact { label: words.text("mail-fact-when"), value: shown_time(self.at) }];
        let browser = match (self.browser.name, self.browser.system) {
            (Some(name), Some(system)) => {
                Some(words.format("mail-browser-on", &[("browser", name.into()), ("system", system.into())]))
            }
            (name, system) => name.or(system).map(str::to_owned),
        };
        facts.extend(browser.map(|value| Fact { label: words.text("mail-fact-browser"), value }));
        let address = self.address.map(|it| it.to_string());
        facts.extend(address.map(|value| Fact { label: words.text("mail-fact-address"), value }));
        facts
    }
}

/// A moment as every language reads it alike.
pub(in crate::mail) fn shown_time(at: Timestamp) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}
