//! The part of a page that asks the browser for a passkey. It is hidden until a script knows that the browser can.

use crate::accounts::passkeys::Question;
use crate::texts::Words;

/// A question for the browser's authenticators.
#[derive(Clone, Debug)]
pub struct PasskeyOffer {
    /// The options of `navigator.credentials`, as JSON.
    pub options: String,
    /// The sealed challenge.
    pub challenge: String,
}

impl From<Question> for PasskeyOffer {
    fn from(question: Question) -> Self {
        Self { options: question.options, challenge: question.challenge }
    }
}

/// The part.
pub(in crate::web) struct PasskeyPart {
    pub(in crate::web) options: String,
    pub(in crate::web) challenge: String,
    pub(in crate::web) label: String,
    pub(in crate::web) or: String,
    pub(in crate::web) cancelled: String,
    pub(in crate::web) failed: String,
    pub(in crate::web) taken: String,
}

impl PasskeyPart {
    /// The part with a button of this label.
    pub(in crate::web) fn new(words: &Words, offer: PasskeyOffer, label: &str) -> Self {
        Self {
            options: offer.options,
            challenge: offer.challenge,
            label: words.text(label),
            or: words.text("passkey-or"),
            cancelled: words.text("passkey-cancelled"),
            failed: words.text("passkey-failed"),
            taken: words.text("passkey-taken"),
        }
    }
}
