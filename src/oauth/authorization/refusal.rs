//! Authorization requests that may not be redirected: what was wrong, so that a page can say it.

use crate::oauth::client::Client;
use crate::types::RedirectUri;

/// Why no redirect may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalCause {
    /// `client_id` was not sent.
    ClientIdMissing,
    /// `client_id` was sent more than once.
    ClientIdRepeated,
    /// No such client.
    ClientUnknown,
    /// The client is disabled.
    ClientDisabled,
    /// `redirect_uri` was not sent.
    RedirectUriMissing,
    /// `redirect_uri` was sent more than once.
    RedirectUriRepeated,
    /// `redirect_uri` is not registered for the client.
    RedirectUriMismatch,
}

impl RefusalCause {
    /// The cause as the refusals table, the log and the texts name it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ClientIdMissing => "client-id-missing",
            Self::ClientIdRepeated => "client-id-repeated",
            Self::ClientUnknown => "client-unknown",
            Self::ClientDisabled => "client-disabled",
            Self::RedirectUriMissing => "redirect-uri-missing",
            Self::RedirectUriRepeated => "redirect-uri-repeated",
            Self::RedirectUriMismatch => "redirect-uri-mismatch",
        }
    }

    /// The parameter at fault.
    #[must_use]
    pub const fn parameter(self) -> &'static str {
        match self {
            Self::ClientIdMissing | Self::ClientIdRepeated | Self::ClientUnknown | Self::ClientDisabled => {
                "client_id"
            }
            Self::RedirectUriMissing | Self::RedirectUriRepeated | Self::RedirectUriMismatch => {
                "redirect_uri"
            }
        }
    }
}

/// A refusal with what a person needs to mend it.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Why.
    pub cause: RefusalCause,
    /// The client, where it is known.
    pub client: Option<RefusedClient>,
    /// What was sent, at most 300 characters of it; its query is the caller's to see and nobody's to keep.
    pub sent: Option<String>,
    /// The registered addresses that the caller may see: those on the host that was sent.
    pub registered: Vec<String>,
    /// How many addresses are registered.
    pub registered_count: usize,
}

/// The client of a refusal.
#[derive(Clone, Debug)]
pub struct RefusedClient {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
}

impl Refusal {
    /// A refusal before the client is known.
    #[must_use]
    pub fn without_client(cause: RefusalCause, sent: Option<&str>) -> Self {
        Self { cause, client: None, sent: sent.map(shorten), registered: Vec::new(), registered_count: 0 }
    }

    /// A refusal to a known client. Of its registered addresses only those on the host that was sent are shown: who knows
    /// the host learns nothing of others.
    #[must_use]
    pub fn of_client(cause: RefusalCause, client: &Client, sent: Option<&str>) -> Self {
        let host = |text: &str| url::Url::parse(text).ok().and_then(|it| it.host_str().map(str::to_owned));
        let sent_host = sent.and_then(host);
        let is_visible = |it: &&RedirectUri| sent_host.is_some() && host(it.as_str()) == sent_host;
        let visible = client.redirect_uris.iter().filter(is_visible);
        Self {
            cause,
            client: Some(RefusedClient { id: client.id.to_string(), name: client.name.clone() }),
            sent: sent.map(shorten),
            registered: visible.map(|it| it.as_str().to_owned()).collect(),
            registered_count: client.redirect_uris.len(),
        }
    }
}

/// At most 300 characters, without control characters.
fn shorten(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { '\u{fffd}' } else { it }).take(300).collect()
}
