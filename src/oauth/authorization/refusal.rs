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

/// Values of a repeated parameter that are shown.
const MOST_SENT: usize = 4;

/// A refusal with what a person needs to mend it.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Why.
    pub cause: RefusalCause,
    /// The client, where it is known.
    pub client: Option<RefusedClient>,
    /// What was sent, at most 300 characters of each value; its query is the caller's to see and nobody's to keep.
    pub sent: Vec<String>,
    /// The registered addresses that the caller may see: those on the host, or of the private-use scheme, that was sent.
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
    pub fn without_client(cause: RefusalCause, sent: &[String]) -> Self {
        Self { cause, client: None, sent: shown(sent), registered: Vec::new(), registered_count: 0 }
    }

    /// A refusal to a known client. Of its registered addresses only those at the place that was sent are shown: who knows
    /// the place learns nothing of others.
    #[must_use]
    pub fn of_client(cause: RefusalCause, client: &Client, sent: &[String]) -> Self {
        let places: Vec<String> = sent.iter().filter_map(|it| place(it)).collect();
        let is_visible = |it: &&RedirectUri| place(it.as_str()).is_some_and(|it| places.contains(&it));
        let visible = client.redirect_uris.iter().filter(is_visible);
        Self {
            cause,
            client: Some(RefusedClient { id: client.id.to_string(), name: client.name.clone() }),
            sent: shown(sent),
            registered: visible.map(|it| it.as_str().to_owned()).collect(),
            registered_count: client.redirect_uris.len(),
        }
    }
}

/// Where an address leads: to a host, or to the program of a private-use scheme, whose addresses mostly have no host.
fn place(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    match url.scheme() {
        "https" | "http" => url.host_str().map(str::to_owned),
        scheme => Some(format!("{scheme}:")),
    }
}

fn shown(sent: &[String]) -> Vec<String> {
    sent.iter().take(MOST_SENT).map(|it| shorten(it)).collect()
}

/// At most 300 characters, without control characters.
fn shorten(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { '\u{fffd}' } else { it }).take(300).collect()
}
