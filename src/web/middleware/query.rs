//! AUD-2: a query as it may stand in a log.

/// Parameters whose values tell nothing about a person and open nothing.
const SHOWN: [&str; 11] = [
    "acr_values",
    "client_id",
    "code_challenge_method",
    "error",
    "grant_type",
    "max_age",
    "prompt",
    "response_mode",
    "response_type",
    "scope",
    "ui_locales",
];

const LONGEST: usize = 512;

/// The query with every value that is not known to be harmless replaced by `[..]`. What is shown stays encoded, so it holds
/// visible ASCII alone; it ends after 512 bytes.
#[must_use]
pub fn redacted(query: &str) -> String {
    let mut shown = String::new();
    for pair in query.split('&').filter(|it| !it.is_empty()) {
        if shown.len() >= LONGEST {
            shown.push_str("&..");
            break;
        }
        if !shown.is_empty() {
            shown.push('&');
        }
        push_pair(&mut shown, pair);
    }
    shown
}

fn push_pair(shown: &mut String, pair: &str) {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let is_plain =
        |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-' | b'.' | b'+' | b'%' | b':');
    let is_name = !name.is_empty() && name.len() <= 40 && name.bytes().all(is_plain);
    // A name nobody knows may be a secret that lost its name.
    let is_known = is_name && name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    shown.push_str(if is_known { name } else { "[..]" });
    let is_shown = SHOWN.contains(&name) && value.len() <= 120 && value.bytes().all(is_plain);
    shown.push('=');
    shown.push_str(if is_shown { value } else { "[..]" });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aud_2_only_harmless_values_are_shown() {
        assert_eq!(redacted(""), "");
        assert_eq!(
            redacted("client_id=web&scope=openid+email&state=abc&nonce=n&login_hint=a%40b.c&code=x"),
            "client_id=web&scope=openid+email&state=[..]&nonce=[..]&login_hint=[..]&code=[..]"
        );
        assert_eq!(redacted("EyJhbGciOi.x.y&%22=1&prompt=\"x"), "[..]=[..]&[..]=[..]&prompt=[..]");
        assert!(redacted(&"a=1&".repeat(5000)).len() < 600);
    }
}
