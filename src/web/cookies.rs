//! SES-1: our cookies, their names and how they are set and taken back.

use std::time::Duration;

use actix_web::cookie::time::Duration as CookieAge;
use actix_web::cookie::{Cookie, SameSite};

use crate::types::{Issuer, PlainToken};

/// How long a known-device mark stays: browsers keep no cookie longer.
const DEVICE_AGE: Duration = Duration::from_secs(400 * 24 * 3600);

/// How long a browser keeps a session cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CookieLife {
    /// Until it closes.
    Browser,
    /// This long ("stay signed in").
    Remembered(Duration),
}

/// Makes and names our cookies for one issuer.
#[derive(Clone, Debug)]
pub struct Cookies {
    session: String,
    browser: String,
    device: String,
    challenge: String,
    is_secure: bool,
}

impl Cookies {
    /// Cookies of an issuer: `__Host-` and Secure on https; on a loopback issuer a plain name that carries the port, because
    /// cookies ignore ports and two installations on one machine would sign each other out.
    #[must_use]
    pub fn of_issuer(issuer: &Issuer) -> Self {
        let is_secure = !issuer.is_development();
        let name = |purpose: &str| match is_secure {
            true => format!("__Host-bonafide_{purpose}"),
            false => format!("bonafide_{}_{purpose}", issuer.port()),
        };
        Self {
            session: name("session"),
            browser: name("browser"),
            device: name("device"),
            challenge: name("challenge"),
            is_secure,
        }
    }

    /// The name of the session cookie.
    #[must_use]
    pub fn session_name(&self) -> &str {
        &self.session
    }

    /// The name of the browser cookie.
    #[must_use]
    pub fn browser_name(&self) -> &str {
        &self.browser
    }

    /// The name of the known-device cookie.
    #[must_use]
    pub fn device_name(&self) -> &str {
        &self.device
    }

    /// The name of the cookie of a sign-in that waits for its second factor.
    #[must_use]
    pub fn challenge_name(&self) -> &str {
        &self.challenge
    }

    /// Gives the browser its session.
    #[must_use]
    pub fn session(&self, token: &PlainToken, life: CookieLife) -> Cookie<'static> {
        let age = match life {
            CookieLife::Browser => None,
            CookieLife::Remembered(age) => Some(age),
        };
        self.cookie(&self.session, token.expose(), age)
    }

    /// Gives the browser what pending requests are bound to, until it closes.
    #[must_use]
    pub fn browser(&self, token: &PlainToken) -> Cookie<'static> {
        self.cookie(&self.browser, token.expose(), None)
    }

    /// Marks the browser as a known device.
    #[must_use]
    pub fn device(&self, token: &PlainToken) -> Cookie<'static> {
        self.cookie(&self.device, token.expose(), Some(DEVICE_AGE))
    }

    /// Gives the browser the token of a sign-in that waits for its second factor (MFA-6).
    #[must_use]
    pub fn challenge(&self, token: &PlainToken, life: Duration) -> Cookie<'static> {
        self.cookie(&self.challenge, token.expose(), Some(life))
    }

    /// Takes that back.
    #[must_use]
    pub fn challenge_removal(&self) -> Cookie<'static> {
        self.cookie(&self.challenge, "", Some(Duration::ZERO))
    }

    /// Takes the session cookie back, and no other (SES-9).
    #[must_use]
    pub fn session_removal(&self) -> Cookie<'static> {
        self.cookie(&self.session, "", Some(Duration::ZERO))
    }

    /// The path is `/` even for an issuer with a path: `__Host-` asks for it.
    fn cookie(&self, name: &str, value: &str, age: Option<Duration>) -> Cookie<'static> {
        let mut cookie = Cookie::build(name.to_owned(), value.to_owned())
            .path("/")
            .secure(self.is_secure)
            .http_only(true)
            .same_site(SameSite::Lax)
            .finish();
        if let Some(age) = age {
            cookie.set_max_age(CookieAge::seconds(i64::try_from(age.as_secs()).unwrap_or(i64::MAX)));
        }
        cookie
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cookies(issuer: &str) -> Cookies {
        Cookies::of_issuer(&Issuer::parse(issuer).unwrap())
    }

    #[test]
    fn ses_1_an_https_issuer_has_host_cookies() {
        let cookies = cookies("https://example.com/id");
        let token = PlainToken::presented("t");
        assert_eq!(
            cookies.session(&token, CookieLife::Browser).to_string(),
            "__Host-bonafide_session=t; HttpOnly; SameSite=Lax; Secure; Path=/"
        );
        assert_eq!(
            cookies.session(&token, CookieLife::Remembered(Duration::from_secs(60))).to_string(),
            "__Host-bonafide_session=t; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=60"
        );
        assert_eq!(
            cookies.session_removal().to_string(),
            "__Host-bonafide_session=; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=0"
        );
        assert!(!cookies.browser(&token).to_string().contains("Max-Age"));
        assert!(cookies.device(&token).to_string().ends_with("Max-Age=34560000"));
    }

    #[test]
    fn ses_1_a_loopback_issuer_has_plain_names_with_the_port() {
        let cookies = cookies("http://localhost:8080");
        assert_eq!(
            cookies.browser(&PlainToken::presented("t")).to_string(),
            "bonafide_8080_browser=t; HttpOnly; SameSite=Lax; Path=/"
        );
        assert_eq!(cookies.session_name(), "bonafide_8080_session");
        assert_eq!(cookies.device_name(), "bonafide_8080_device");
    }
}
