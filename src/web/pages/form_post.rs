//! Back to the client, by a form (OAuth 2.0 Form Post Response Mode).

use askama::Template;

use crate::texts::Phrase;
use crate::web::page::{Chrome, PageContext};
use crate::web::pages::client::{ClientView, Masthead};

/// What the form that leads back is made from.
#[derive(Clone, Debug)]
pub struct FormPostView {
    /// Whom it leads to.
    pub client: ClientView,
    /// The redirect URI.
    pub redirect_uri: String,
    /// The parameters of the answer, in order.
    pub parameters: Vec<(String, String)>,
}

/// `response_mode=form_post`. The answer's policy has to leave `form-action` off.
#[derive(Template)]
#[template(path = "pages/form_post.html")]
pub struct FormPostPage {
    chrome: Chrome,
    client: Masthead,
    heading: Phrase,
    lead: String,
    redirect_uri: String,
    parameters: Vec<(String, String)>,
    go_on: String,
}

impl FormPostPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: FormPostView) -> Self {
        let words = &context.words;
        let client = Masthead::new(words, &view.client);
        let heading = words.phrase("form-post-heading", &[("client", &client.name)]);
        Self {
            chrome: context.chrome(&heading.to_string()),
            client,
            heading,
            lead: words.text("form-post-lead"),
            redirect_uri: view.redirect_uri,
            parameters: view.parameters,
            go_on: words.text("form-post-continue"),
        }
    }
}
