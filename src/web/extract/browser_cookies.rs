//! The cookies of ours that a browser sent.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{COOKIE, HeaderMap};
use actix_web::{FromRequest, HttpRequest, web};

use crate::types::PlainToken;
use crate::web::cookies::Cookies;
use crate::web::error::WebError;

/// Characters of a token of 256 bits in base64url.
const TOKEN_LENGTH: usize = 43;

/// What a browser remembers of us. A cookie of another shape counts as absent: it is none that we gave.
#[derive(Clone, Debug, Default)]
pub struct BrowserCookies {
    /// The signed-in session.
    pub session: Option<PlainToken>,
    /// What pending requests and forms before sign-in are bound to; a login does not change it.
    pub browser: Option<PlainToken>,
    /// The known-device mark.
    pub device: Option<PlainToken>,
    /// The sign-in that waits for its second factor.
    pub challenge: Option<PlainToken>,
}

impl BrowserCookies {
    /// Reads them from the `Cookie` headers.
    #[must_use]
    pub fn read(headers: &HeaderMap, cookies: &Cookies) -> Self {
        let find = |name: &str| find(headers, name);
        Self {
            session: find(cookies.session_name()),
            browser: find(cookies.browser_name()),
            device: find(cookies.device_name()),
            challenge: find(cookies.challenge_name()),
        }
    }
}

impl FromRequest for BrowserCookies {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let cookies = request.app_data::<web::Data<Cookies>>();
        ready(match cookies {
            Some(cookies) => Ok(Self::read(request.headers(), cookies)),
            None => Err(WebError::NotSetUp("cookies")),
        })
    }
}

/// The one value of a cookie. Two different ones are none: somebody else put one there.
fn find(headers: &HeaderMap, name: &str) -> Option<PlainToken> {
    let mut found: Option<&str> = None;
    for line in headers.get_all(COOKIE) {
        let Ok(line) = line.to_str() else { continue };
        for pair in line.split(';') {
            match pair.trim().split_once('=') {
                Some((it, value)) if it == name && found.is_some_and(|other| other != value) => return None,
                Some((it, value)) if it == name => found = Some(value),
                _ => {}
            }
        }
    }
    let value = found?;
    let is_base64url = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'_';
    let is_ours = value.len() == TOKEN_LENGTH && value.bytes().all(is_base64url);
    is_ours.then(|| PlainToken::presented(value))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn value(letter: &str) -> String {
        letter.repeat(TOKEN_LENGTH)
    }

    fn found(lines: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(COOKIE, HeaderValue::from_str(line).unwrap());
        }
        find(&headers, "s").map(|it| it.expose().to_owned())
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let line = format!("a=1; broken; s={}; ss=2", value("x"));
        assert_eq!(found(&[&line]), Some(value("x")));
        assert_eq!(found(&["a=1", &line]), Some(value("x")));
        assert_eq!(found(&[&line, &line]), Some(value("x")));
    }

    #[test]
    fn a_cookie_that_is_not_ours_counts_as_absent() {
        let doubled = format!("s={}; s={}", value("x"), value("y"));
        let with_space = format!("s={} ", "x ".repeat(21) + "x");
        for line in ["", "s", "s=", "s=short", "S=1", &doubled, &with_space] {
            assert_eq!(found(&[line]), None, "{line}");
        }
    }
}
