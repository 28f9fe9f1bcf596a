//! Answers that travel to the client through the browser.

use std::sync::Arc;

use url::Url;
use url::form_urlencoded::Serializer;

use crate::oauth::client::Client;
use crate::oauth::error::Refused;
use crate::types::Issuer;

/// How the answer travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseMode {
    /// In the query of the redirect URI.
    Query,
    /// In a form that the browser posts (OAuth 2.0 Form Post Response Mode).
    FormPost,
}

impl ResponseMode {
    /// The mode with this protocol name; none of the ways that put tokens or codes into a fragment.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        match name {
            "query" => Some(Self::Query),
            "form_post" => Some(Self::FormPost),
            _ => None,
        }
    }
}

/// Where an answer goes.
#[derive(Clone, Debug)]
pub struct ResponseTarget {
    /// Whom it goes to.
    pub client: Arc<Client>,
    /// The redirect URI as it was sent.
    pub redirect_uri: String,
    /// How the answer travels.
    pub mode: ResponseMode,
    /// What the client wants back.
    pub state: Option<String>,
}

/// An answer for the client.
#[derive(Clone, Debug)]
pub struct ClientResponse {
    /// Whose answer it is.
    pub client: Arc<Client>,
    /// The redirect URI as it was sent.
    pub redirect_uri: String,
    /// How the answer travels.
    pub mode: ResponseMode,
    /// The answer's parameters.
    pub parameters: Vec<(&'static str, String)>,
}

impl ResponseTarget {
    /// The answer that carries a code.
    #[must_use]
    pub fn code(self, code: &str, issuer: &Issuer) -> ClientResponse {
        self.respond(vec![("code", code.to_owned())], issuer)
    }

    /// The answer that carries an error.
    #[must_use]
    pub fn error(self, refused: &Refused, issuer: &Issuer) -> ClientResponse {
        let code = refused.code.as_str().to_owned();
        self.respond(vec![("error", code), ("error_description", refused.description.to_string())], issuer)
    }

    /// Adds what every answer has: the state, and who speaks (RFC 9207).
    fn respond(self, mut parameters: Vec<(&'static str, String)>, issuer: &Issuer) -> ClientResponse {
        parameters.extend(self.state.map(|it| ("state", it)));
        parameters.push(("iss", issuer.as_str().to_owned()));
        ClientResponse { client: self.client, redirect_uri: self.redirect_uri, mode: self.mode, parameters }
    }
}

impl ClientResponse {
    /// The address to send the browser to, in query mode. What the redirect URI holds already stays as it is.
    #[must_use]
    pub fn location(&self) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(&self.parameters);
        let has_query = Url::parse(&self.redirect_uri).is_ok_and(|it| it.query().is_some());
        let separator = if has_query { '&' } else { '?' };
        format!("{}{separator}{}", self.redirect_uri, query.finish())
    }
}
