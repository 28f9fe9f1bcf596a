//! Other providers: their buttons on the sign-in page, and what may go wrong with them.

use askama::Template;

use crate::texts::Words;
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::message::{Link, Message, WayOn};
use crate::web::pages::shown::shown_name;

/// A provider that people may sign in through.
#[derive(Clone, Debug)]
pub struct ProviderButton {
    /// Its name in addresses.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Where its form goes.
    pub form: PageForm,
}

/// A provider's button with its words.
pub(in crate::web) struct ProviderWay {
    pub(in crate::web) id: String,
    pub(in crate::web) form: PageForm,
    pub(in crate::web) label: String,
}

impl ProviderWay {
    pub(in crate::web) fn new(words: &Words, button: ProviderButton) -> Self {
        let name = shown_name(&button.name);
        let label = words.format("federation-continue", &[("provider", (&name).into())]);
        Self { id: button.id, form: button.form, label }
    }
}

/// Why somebody who comes back from a provider gets no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FederationProblem {
    /// Nobody here is linked with who they are there.
    Unknown,
    /// The provider, most often the person, said no.
    Declined,
    /// The provider cannot be had.
    Away,
    /// The person was to sign in anew there, and nothing shows that they did.
    NotAnew,
    /// The provider's answer cannot be trusted.
    Untrusted,
    /// Nobody set out with what came back.
    Lost,
    /// The accounts cannot be linked.
    LinkRefused,
}

/// `/federation/{provider}/callback`, where it is the end of the way.
#[derive(Template)]
#[template(path = "pages/message.html")]
pub struct FederationPage {
    chrome: Chrome,
    message: Message,
}

impl FederationPage {
    /// The page for this problem with a provider.
    #[must_use]
    pub fn new(context: &PageContext, problem: FederationProblem, provider: &str, way_on: WayOn) -> Self {
        let words = &context.words;
        let provider = shown_name(provider);
        let (icon, [heading, what, todo]) = match problem {
            FederationProblem::Unknown => {
                ("user-round", ["federation-unknown", "federation-unknown-what", "federation-unknown-do"])
            }
            FederationProblem::Declined => (
                "circle-alert",
                ["federation-declined", "federation-declined-what", "federation-declined-do"],
            ),
            FederationProblem::Away => {
                ("hourglass", ["federation-away", "federation-away-what", "federation-away-do"])
            }
            FederationProblem::NotAnew => {
                ("shield", ["federation-not-anew", "federation-not-anew-what", "federation-not-anew-do"])
            }
            FederationProblem::Untrusted => {
                ("shield", ["federation-untrusted", "federation-untrusted-what", "federation-untrusted-do"])
            }
            FederationProblem::Lost => {
                ("map-pin", ["federation-lost", "federation-lost-what", "federation-lost-do"])
            }
            FederationProblem::LinkRefused => {
                ("users-round", ["federation-link", "federation-link-what", "federation-link-do"])
            }
        };
        let facts = [("provider", provider.as_str()), ("host", context.issuer_host.as_str())];
        let message = Message {
            icon,
            heading: words.format(heading, &[("provider", (&provider).into())]),
            paragraphs: vec![words.phrase(what, &facts), words.phrase(todo, &facts)],
            links: vec![Link::new(words, way_on)],
            shows_reference: true,
        };
        Self { chrome: context.chrome(&message.heading), message }
    }
}
