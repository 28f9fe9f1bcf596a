//! Takes what must not be read out of texts: values of secret names, tokens by their look, passwords in URLs, addresses.

use crate::telemetry::secret_names::is_secret_name;

const REDACTED: &str = "[redacted]";

/// A query, or a URL with one, in which the values of secret names are replaced by `[redacted]`; names stay as they
/// were sent. What else a text may carry, [`scrub`] takes out.
#[must_use]
pub fn redact_query(text: &str) -> String {
    let is_start = |it: char| matches!(it, '?' | '#');
    let at = text.find(is_start).map_or(0, |it| it + 1);
    let (before, query) = text.split_at_checked(at).unwrap_or(("", text));
    let mut redacted = before.to_owned();
    for part in query.split_inclusive(['&', ';', '#', '?']) {
        let end = part.trim_end_matches(['&', ';', '#', '?']);
        match end.split_once('=') {
            Some((name, value)) if !value.is_empty() && is_secret_name(name) => {
                redacted.push_str(name);
                redacted.push('=');
                redacted.push_str(REDACTED);
            }
            _ => redacted.push_str(end),
        }
        redacted.push_str(part.get(end.len()..).unwrap_or_default());
    }
    redacted
}

/// An e-mail address of which only the first letter and the domain can be read: `a***@example.com`.
#[must_use]
pub fn mask_email(address: &str) -> String {
    let Some((local, domain)) = address.rsplit_once('@') else {
        return "***".to_owned();
    };
    let first = local.chars().next().filter(|it| it.is_alphanumeric());
    format!("{}***@{domain}", first.map_or_else(String::new, String::from))
}

/// A text without values of secret names (`code=…`, `"password": "…"`, `Cookie: …`), tokens, credentials in URLs and
/// readable e-mail addresses.
#[must_use]
pub fn scrub(text: &str) -> String {
    let mut text = redact_pairs(text);
    if text.contains("://") {
        text = redact_logins(&text);
    }
    text = redact_words(&text);
    if text.contains('@') {
        text = mask_addresses(&text);
    }
    text
}

/// Replaces values behind `name=`, `name: "` and behind the names of secret headers.
fn redact_pairs(text: &str) -> String {
    let mut redacted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['=', ':']) {
        let (before, from) = rest.split_at(at);
        let sign = if from.starts_with('=') { '=' } else { ':' };
        let after = from.get(1..).unwrap_or_default();
        redacted.push_str(before);
        redacted.push(sign);
        rest = after;
        if let Some((start, value)) = secret_value(before, sign, after) {
            redacted.push_str(after.get(..start).unwrap_or_default());
            redacted.push_str(REDACTED);
            rest = after.get(start + value..).unwrap_or_default();
        }
    }
    redacted + rest
}

/// Where the value of a secret name begins behind its sign and how long it is; `None` where nothing is secret.
fn secret_value(before: &str, sign: char, after: &str) -> Option<(usize, usize)> {
    let is_name = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '-' | '.' | '%');
    let bare = before.trim_end_matches(['"', '\\', '\'']);
    let name = bare.rsplit(|it| !is_name(it)).next().unwrap_or_default();
    if name.is_empty() || !is_secret_name(name) {
        return None;
    }
    let start = after.len() - after.trim_start_matches(' ').len();
    let value = after.get(start..)?;
    let opening = value.len() - value.trim_start_matches(['"', '\\']).len();
    let is_quoted = opening > 0;
    let inner = value.get(opening..)?;
    let is_header =
        name.eq_ignore_ascii_case("authorization") || name.to_ascii_lowercase().ends_with("cookie");
    let ends: &[char] = match (sign, is_quoted) {
        (_, true) => &['"'],
        (_, false) if is_header => &['\r', '\n'],
        ('=', false) => &['&', ' ', '\t', '\r', '\n', '"', '\'', ';', ',', ')', '}', ']', '>', '<', '#'],
        // A colon also ends ordinary words: "wrong state: expired".
        _ => return None,
    };
    let length = inner.find(ends).unwrap_or(inner.len());
    (length > 0).then_some((start + opening, length))
}

/// Replaces what stands between `://` and `@` in an authority.
fn redact_logins(text: &str) -> String {
    let mut redacted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("://") {
        redacted.push_str(before);
        redacted.push_str("://");
        let end = after
            .find(|it: char| it.is_whitespace() || matches!(it, '/' | '?' | '#' | '"'))
            .unwrap_or(after.len());
        let login = after.get(..end).and_then(|it| it.rfind('@'));
        rest = match login {
            Some(at) => {
                redacted.push_str("***");
                after.get(at..).unwrap_or_default()
            }
            None => after,
        };
    }
    redacted + rest
}

/// Replaces words that look like tokens: JWTs, random base64url, and what follows `Bearer`, `Basic` or `DPoP`.
fn redact_words(text: &str) -> String {
    let mut redacted = String::with_capacity(text.len());
    let mut scheme_before = false;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|it| !is_token_char(it)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let is_secret = looks_random(word) || (scheme_before && looks_encoded(word));
        redacted.push_str(if is_secret { REDACTED } else { word });
        let gap = after.find(is_token_char).unwrap_or(after.len());
        let (between, next) = after.split_at(gap);
        redacted.push_str(between);
        let is_scheme = ["bearer", "basic", "dpop"].iter().any(|it| word.eq_ignore_ascii_case(it));
        scheme_before = is_scheme && between.trim().is_empty();
        rest = next;
    }
    redacted
}

const fn is_token_char(it: char) -> bool {
    it.is_ascii_alphanumeric() || matches!(it, '_' | '-' | '.' | '+' | '/' | '=' | '~')
}

fn looks_random(word: &str) -> bool {
    if word.contains("eyJ") && word.len() >= 20 {
        return true;
    }
    // Paths and host names come in parts that are shorter than a token of 256 bits.
    word.split(['/', '.', '=', '~', '+']).any(|part| {
        let has = |is: fn(&u8) -> bool| part.as_bytes().iter().any(is);
        part.len() >= 40
            && has(u8::is_ascii_uppercase)
            && has(u8::is_ascii_lowercase)
            && has(u8::is_ascii_digit)
    })
}

fn looks_encoded(word: &str) -> bool {
    let is_unlike_prose = |it: u8| it.is_ascii_uppercase() || it.is_ascii_digit() || it == b'=';
    word.len() >= 8 && word.bytes().any(is_unlike_prose)
}

/// Masks every address in a text.
fn mask_addresses(text: &str) -> String {
    let is_local = |it: char| it.is_alphanumeric() || ".!#$%+^_~-".contains(it);
    let is_domain = |it: char| it.is_alphanumeric() || matches!(it, '.' | '-');
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('@') {
        let start =
            before.rfind(|it| !is_local(it)).map_or(0, |at| at + before.get(at..).map_or(0, first_width));
        let (ahead, local) = before.split_at(start);
        let end = after.find(|it| !is_domain(it)).unwrap_or(after.len());
        let (domain, behind) = after.split_at(end);
        masked.push_str(ahead);
        if local.is_empty() || domain.is_empty() {
            masked.push_str(local);
            masked.push('@');
            rest = after;
            continue;
        }
        masked.push_str(&mask_email(&format!("{local}@{domain}")));
        rest = behind;
    }
    masked + rest
}

fn first_width(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "Zk3v9qWm2hT8sLbX1cRyUoEa5iKwPqV7A4rGk0Yp3cQ";

    #[test]
    fn aud_2_queries_are_redacted_by_name() {
        for (text, expected) in [
            ("code=abc&scope=openid&state=xyz", "code=[redacted]&scope=openid&state=[redacted]"),
            ("/cb?%63ode=abc&iss=https://a.b", "/cb?%63ode=[redacted]&iss=https://a.b"),
            (
                "/logout?id_token_hint=e.y.J#access_token=x",
                "/logout?id_token_hint=[redacted]#access_token=[redacted]",
            ),
            ("client_id=web&code=", "client_id=web&code="),
            ("/a/b", "/a/b"),
            ("", ""),
            ("code=a=b&x", "code=[redacted]&x"),
        ] {
            assert_eq!(redact_query(text), expected);
        }
    }

    #[test]
    fn aud_2_texts_lose_secrets_by_name_and_by_look() {
        let jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
        for (text, expected) in [
            ("GET /cb?code=abc&x=1 failed".to_owned(), "GET /cb?code=[redacted]&x=1 failed"),
            (
                "body {\"password\": \"hun ter2\", \"a\": 1}".to_owned(),
                "body {\"password\": \"[redacted]\", \"a\": 1}",
            ),
            ("Params { code: \"abc\", page: 2 }".to_owned(), "Params { code: \"[redacted]\", page: 2 }"),
            ("Cookie: a=b; c=d\nHost: x".to_owned(), "Cookie: [redacted]\nHost: x"),
            ("authorization: Basic dXNlcjpwYXNz".to_owned(), "authorization: [redacted]"),
            ("sent Bearer abcDEF123 to us".to_owned(), "sent Bearer [redacted] to us"),
            ("basic authentication failed".to_owned(), "basic authentication failed"),
            ("wrong state: expired".to_owned(), "wrong state: expired"),
            (format!("token {TOKEN}!"), "token [redacted]!"),
            (format!("got {jwt}, bad"), "got [redacted], bad"),
            ("postgres://app:p@ss@db:5432/x".to_owned(), "postgres://***@db:5432/x"),
            ("no user Änne@example.com, <bob@b.org>".to_owned(), "no user Ä***@example.com, <b***@b.org>"),
            (
                "id 018f9d6e-7b1a-7c3d-9e5f-112233445566 at /oauth2/token".to_owned(),
                "id 018f9d6e-7b1a-7c3d-9e5f-112233445566 at /oauth2/token",
            ),
            ("@ a@ @b =: ü=ü".to_owned(), "@ a@ @b =: ü=ü"),
        ] {
            assert_eq!(scrub(&text), expected);
        }
    }

    #[test]
    fn aud_2_addresses_are_masked() {
        assert_eq!(mask_email("alice@example.com"), "a***@example.com");
        assert_eq!(mask_email("@example.com"), "***@example.com");
        assert_eq!(mask_email("alice"), "***");
    }
}
