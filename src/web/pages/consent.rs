//! May this app?

use askama::Template;

use crate::texts::{Phrase, Words};
use crate::web::page::{Chrome, PageContext, PageForm};
use crate::web::pages::client::{ClientView, Masthead};
use crate::web::pages::message::{Link, Notice};
use crate::web::pages::person::{Person, PersonView};

/// What the consent page is made from.
#[derive(Clone, Debug)]
pub struct ConsentView {
    /// Who asks.
    pub client: ClientView,
    /// Who would give it.
    pub person: PersonView,
    /// The scopes asked for, in the order to show them.
    pub scopes: Vec<String>,
    /// Where the form goes; its `decision` is `approve` or `deny`.
    pub form: PageForm,
    /// Whether a form was stale.
    pub is_stale: bool,
    /// Where somebody else signs in, for the same request.
    pub switch_address: String,
}

/// `/consent`.
#[derive(Template)]
#[template(path = "pages/consent.html")]
pub struct ConsentPage {
    chrome: Chrome,
    form: PageForm,
    notice: Option<Notice>,
    client: Masthead,
    heading: Phrase,
    asks: Phrase,
    scopes: Vec<ScopeLine>,
    signed_in_as: Phrase,
    email: String,
    switch: Link,
    approve: String,
    deny: String,
}

/// A scope in plain words.
pub(in crate::web) struct ScopeLine {
    icon: &'static str,
    pub(in crate::web) text: Phrase,
    hint: Option<String>,
}

impl ConsentPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: ConsentView) -> Self {
        let words = &context.words;
        let client = Masthead::new(words, &view.client);
        let heading = words.phrase("consent-heading", &[("client", &client.name)]);
        let person = Person::new(&view.person);
        Self {
            chrome: context.chrome(&heading.to_string()),
            form: view.form,
            notice: view.is_stale.then(|| Notice::again(context, "login-started-again")),
            asks: words.phrase("consent-asks", &[("client", &client.name)]),
            client,
            heading,
            scopes: view.scopes.iter().map(|it| ScopeLine::new(words, it)).collect(),
            signed_in_as: words.phrase("signed-in-as", &[("name", &person.name)]),
            email: person.email,
            switch: Link { address: view.switch_address, label: words.text("consent-not-you") },
            approve: words.text("consent-approve"),
            deny: words.text("consent-deny"),
        }
    }
}

impl ScopeLine {
    pub(in crate::web) fn new(words: &Words, scope: &str) -> Self {
        let (icon, key, hint) = match scope {
            "openid" => ("fingerprint", "scope-openid", Some("scope-openid-hint")),
            "profile" => ("user-round", "scope-profile", Some("scope-profile-hint")),
            "email" => ("mail", "scope-email", None),
            "address" => ("map-pin", "scope-address", None),
            "phone" => ("phone", "scope-phone", None),
            "groups" => ("users-round", "scope-groups", Some("scope-groups-hint")),
            "offline_access" => ("refresh-cw", "scope-offline", Some("scope-offline-hint")),
            other => {
                let text = words.phrase("scope-other", &[("scope", other)]);
                return Self { icon: "key-round", text, hint: Some(words.text("scope-other-hint")) };
            }
        };
        Self { icon, text: words.phrase(key, &[]), hint: hint.map(|it| words.text(it)) }
    }
}
