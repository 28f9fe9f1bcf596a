//! Why a letter was not taken over.

use std::error::Error as _;

use lettre::transport::smtp::Error as SmtpError;
use thiserror::Error;

/// Characters of a reason.
const LONGEST_REASON: usize = 200;

/// What stood in the way, and whether it may pass. It says nothing that a server wrote: people's addresses stand there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SendFailure {
    /// Another time it may go.
    #[error("{0}")]
    Passing(String),
    /// It will never go.
    #[error("{0}")]
    Final(String),
}

impl SendFailure {
    /// What a server said of a letter: 4xx passes, 5xx does not (RFC 5321 §4.2.1).
    pub(super) fn of_letter(error: &SmtpError) -> Self {
        if error.is_permanent() {
            return Self::Final(reason(error));
        }
        if error.is_client() {
            return Self::Final("address not supported by the server".to_owned());
        }
        Self::Passing(reason(error))
    }

    /// What went wrong before the letter was named. Even a 5xx passes: a wrong password is put right by people, and the letters
    /// that wait for it are not at fault.
    pub(super) fn of_connection(error: &SmtpError) -> Self {
        if error.is_client() {
            return Self::Passing("no encryption or sign-in that both sides know".to_owned());
        }
        Self::Passing(reason(error))
    }
}

fn reason(error: &SmtpError) -> String {
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    let Some(code) = error.status() else {
        return match () {
            () if error.is_timeout() => "timeout".to_owned(),
            () if error.is_response() => "an answer that is not SMTP".to_owned(),
            // The words of this machine, not of the server.
            () => {
                said.chars().map(|it| if it.is_control() { ' ' } else { it }).take(LONGEST_REASON).collect()
            }
        };
    };
    let enhanced = said.split_whitespace().next().filter(|it| is_enhanced_code(it));
    enhanced.map_or_else(|| code.to_string(), |it| format!("{code} {it}"))
}

/// Whether a text is an enhanced status code (RFC 3463 §2).
fn is_enhanced_code(text: &str) -> bool {
    let parts: Vec<_> = text.split('.').collect();
    let is_number = |it: &&str| (1..=3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_code_is_taken_from_what_a_server_says() {
        assert!(is_enhanced_code("5.1.1") && is_enhanced_code("4.7.650"));
        for text in ["", "5.1", "5.1.1.1", "5.1.x", "<ada@example.com>", "5.1.1111", "..", "٥.1.1"] {
            assert!(!is_enhanced_code(text), "{text}");
        }
    }
}
