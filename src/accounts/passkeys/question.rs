//! What a page asks the browser, and what comes back.

use serde_json::Value;

/// A question for the browser's authenticators, to be put into a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The options of `navigator.credentials`, as JSON; bytes are base64url.
    pub options: String,
    /// The sealed challenge; the page sends it back with the answer.
    pub challenge: String,
}

impl Question {
    pub(super) fn new(options: &Value, challenge: String) -> Self {
        Self { options: options.to_string(), challenge }
    }
}

/// What a page sent back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The sealed challenge of the question.
    pub challenge: String,
    /// The credential as JSON, as the browser's `toJSON` writes it.
    pub credential: String,
}
