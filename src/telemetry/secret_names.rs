//! Names of fields and parameters whose values nobody may read.

/// Words that make a name secret wherever they stand in it, also without a separator: `accesstoken`.
const ANYWHERE: &[&str] = &[
    "apikey",
    "assertion",
    "authorization",
    "cookie",
    "credential",
    "nonce",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "secret",
    "token",
    "verifier",
];

/// Words that make a name secret as a word of their own: `user_code`, `login.hint`.
const AS_A_WORD: &[&str] = &[
    "capsule",
    "challenge",
    "code",
    "codes",
    "dpop",
    "hint",
    "key",
    "keys",
    "link",
    "links",
    "otp",
    "pin",
    "state",
    "totp",
];

/// Last words that turn a secret's name into a harmless fact about it: `key.id`, `token.kind`.
const HARMLESS_AT_THE_END: &[&str] = &[
    "age",
    "alg",
    "algorithm",
    "bytes",
    "count",
    "days",
    "endpoint",
    "id",
    "kid",
    "kind",
    "length",
    "lifetime",
    "method",
    "seconds",
    "size",
    "type",
    "typ",
    "use",
];

/// Codes that name an outcome, not a secret.
const HARMLESS_CODES: &[&str] = &["country", "error", "event", "exit", "reason", "response", "status"];

/// Whether a field is one of the frame around every request: its values are ours or checked before they get there, so that
/// each line need not look at them again.
pub(super) fn is_our_own_name(name: &str) -> bool {
    matches!(
        name,
        "request.id"
            | "http.method"
            | "http.route"
            | "http.status"
            | "duration_ms"
            | "grant.type"
            | "error.kind"
    )
}

/// Whether the value under this name must not be shown. Percent signs of a query's name are decoded first.
pub(super) fn is_secret_name(name: &str) -> bool {
    let name = percent_decoded(name).to_lowercase();
    let is_cookie = name.starts_with("__host-") || name.starts_with("__secure-");
    let words: Vec<&str> =
        name.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()).collect();
    if is_cookie {
        return true;
    }
    match words.as_slice() {
        [.., last] if words.len() > 1 && HARMLESS_AT_THE_END.contains(last) => return false,
        [.., before, "code"] if HARMLESS_CODES.contains(before) => return false,
        [only] if *only == "session" => return true,
        _ => {}
    }
    let joined = words.concat();
    ANYWHERE.iter().any(|it| joined.contains(it)) || words.iter().any(|it| AS_A_WORD.contains(it))
}

/// Whether a field's values are identifiers that may look like secrets without being any: a key's thumbprint.
pub(super) fn is_identifier_name(name: &str) -> bool {
    let last = name.rsplit(['.', '_']).next().unwrap_or_default();
    matches!(last, "id" | "kid" | "jti")
}

fn percent_decoded(name: &str) -> String {
    let mut decoded = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('%') {
        decoded.push_str(before);
        let byte = after.get(..2).and_then(|it| u8::from_str_radix(it, 16).ok());
        match byte {
            Some(byte) => {
                decoded.push(char::from(byte));
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                decoded.push('%');
                rest = after;
            }
        }
    }
    decoded + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aud_2_names_of_secrets_are_known() {
        for name in [
            "code",
            "token",
            "refresh_token",
            "key",
            "api_key",
            "password",
            "new_password",
            "cookie",
            "set-cookie",
            "state",
            "nonce",
            "id_token_hint",
            "login_hint",
            "link",
            "Authorization",
            "client_secret",
            "code_verifier",
            "client_assertion",
            "csrf_token",
            "user.code",
            "%63ode",
            "c%6Fde",
            "__Host-bonafide",
            "session",
            "accessToken",
            "CODE",
            "recovery_codes",
            "amp;code",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
        for name in [
            "client.id",
            "user.id",
            "session.id",
            "key.id",
            "token.kind",
            "grant_type",
            "token_type",
            "status_code",
            "http.response.status_code",
            "error.code",
            "event.code",
            "scope",
            "http.route",
            "redirect_uri",
            "keyboard",
            "",
            "response_type",
            "code_challenge_method",
            "token.count",
            "duration_ms",
            "decode",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }
}
