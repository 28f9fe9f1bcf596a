//! Keeps refused authorization requests for the console: counted by client and cause, without secrets, for a week.

use crate::oauth::authorization::{Refusal, RefusalCause};
use crate::store::refusals::{self, NewRefusal};
use crate::store::{Conn, StoreError};
use crate::types::{Origin, Timestamp};

/// What is kept of a refusal. All unknown clients share one row a cause, so that nobody can fill the table.
#[must_use]
pub fn of(refusal: &Refusal, origin: &Origin) -> NewRefusal {
    let cause: RefusalCause = refusal.cause;
    tracing::warn!(
        cause = cause.as_str(),
        parameter = cause.parameter(),
        "an authorization request was refused"
    );
    NewRefusal {
        client_id: refusal.client.as_ref().map(|it| it.id.clone()).unwrap_or_default(),
        cause: cause.as_str(),
        parameter: cause.parameter(),
        sent: kept(&refusal.sent),
        request_id: origin.request_id.clone(),
    }
}

/// What was sent, as far as it may be kept: `None` where nothing was.
fn kept(sent: &[String]) -> Option<String> {
    let kept: Vec<String> = sent.iter().map(|it| without_secrets(it)).filter(|it| !it.is_empty()).collect();
    (!kept.is_empty()).then(|| kept.join(" "))
}

/// An address without its query, fragment, user and password. What was cut amid a password has no `@` any more, so whatever
/// follows a colon in the authority and is no port goes as well.
fn without_secrets(sent: &str) -> String {
    let address = sent.split(['?', '#']).next().unwrap_or_default();
    let Some((scheme, rest)) = address.split_once(':') else { return address.to_owned() };
    let start = rest.find(|it| it != '/' && it != '\\').unwrap_or(rest.len());
    let (slashes, rest) = rest.split_at(start);
    let (authority, path) = rest.split_at(rest.find(['/', '\\']).unwrap_or(rest.len()));
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') && !port.bytes().all(|it| it.is_ascii_digit()) => name,
        _ => host,
    };
    format!("{scheme}:{slashes}{host}{path}")
}

/// Counts a refusal.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn keep(conn: &mut Conn, refusal: &NewRefusal, now: Timestamp) -> Result<(), StoreError> {
    refusals::upsert(conn, refusal, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_kept_of_an_address() {
        for (sent, kept) in [
            ("https://app.example.com/cb?code=1#x", "https://app.example.com/cb"),
            ("https://user:password@app.example.com:444/cb", "https://app.example.com:444/cb"),
            ("https://user:p@ss@app.example.com/@me", "https://app.example.com/@me"),
            ("https:\\\\user:password@app.example.com\\cb", "https:\\\\app.example.com\\cb"),
            ("https:user:password@app.example.com", "https:app.example.com"),
            ("https://user:a-password-that-was-cut", "https://user"),
            ("user:password@app.example.com/cb", "user:app.example.com/cb"),
            ("http://[::1]:9/cb", "http://[::1]:9/cb"),
            ("http://[::1]/cb", "http://[::1]/cb"),
            ("com.example.app:/cb", "com.example.app:/cb"),
            ("unknown-client", "unknown-client"),
            ("", ""),
        ] {
            assert_eq!(without_secrets(sent), kept, "{sent}");
        }
    }
}
