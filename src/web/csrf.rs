//! SES-4: proof that a form came from a page of ours, in the browser that now sends it.

use std::fmt;

use actix_web::http::header::{HeaderMap, HeaderName, ORIGIN};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use thiserror::Error;

use crate::keys::{Purpose, Sealer};
use crate::types::{Issuer, PlainToken};

/// The name of the hidden field in every form of ours.
pub const CSRF_FIELD: &str = "csrf_token";

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Why a form was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CsrfFault {
    /// The browser says that another site sent the form.
    #[error("the form was sent from another site")]
    ForeignSite,
    /// The browser hides where the form came from (`Origin: null`).
    #[error("the browser does not tell where the form came from")]
    HiddenOrigin,
    /// The form carried no token, or the browser nothing to bind it to.
    #[error("the form carries no proof that it is ours")]
    Missing,
    /// The token belongs to another browser, session or action.
    #[error("the form is out of date or was made for another browser")]
    Mismatch,
}

/// Makes and judges the tokens of forms.
#[derive(Clone)]
pub struct Csrf {
    sealer: Sealer,
    origin: String,
}

impl Csrf {
    /// For the pages of one issuer.
    #[must_use]
    pub fn new(issuer: &Issuer, sealer: Sealer) -> Self {
        Self { sealer, origin: issuer.origin() }
    }

    /// The token for a form. `binding` is the session cookie, or before sign-in the browser cookie; `action` is the
    /// path that the form is posted to. That a consent counts once is the work of its request's id, not of the token.
    #[must_use]
    pub fn token(&self, binding: &PlainToken, action: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.sealer.mac(Purpose::Csrf, &joined(binding, action)))
    }

    /// Judges a posted form: where the browser says it came from, then its token.
    ///
    /// # Errors
    /// [`CsrfFault`], with what is wrong.
    pub fn verify(
        &self,
        headers: &HeaderMap,
        token: Option<&str>,
        binding: Option<&PlainToken>,
        action: &str,
    ) -> Result<(), CsrfFault> {
        self.verify_origin(headers)?;
        let (Some(token), Some(binding)) = (token, binding) else {
            return Err(CsrfFault::Missing);
        };
        let sent = URL_SAFE_NO_PAD.decode(token).map_err(|_| CsrfFault::Mismatch)?;
        let is_ours = self.sealer.verify_mac(Purpose::Csrf, &joined(binding, action), &sent);
        if is_ours { Ok(()) } else { Err(CsrfFault::Mismatch) }
    }

    /// Refuses what the browser says came from elsewhere. Old browsers say nothing; then the token alone decides.
    ///
    /// # Errors
    /// [`CsrfFault::ForeignSite`] and [`CsrfFault::HiddenOrigin`].
    pub fn verify_origin(&self, headers: &HeaderMap) -> Result<(), CsrfFault> {
        for origin in headers.get_all(ORIGIN) {
            match origin.as_bytes() {
                b"null" => return Err(CsrfFault::HiddenOrigin),
                origin if origin == self.origin.as_bytes() => {}
                _ => return Err(CsrfFault::ForeignSite),
            }
        }
        // `none` is the person's own doing, such as a reload.
        let is_own = |it: &[u8]| it == b"same-origin" || it == b"none";
        let mut sites = headers.get_all(SEC_FETCH_SITE);
        if sites.all(|it| is_own(it.as_bytes())) { Ok(()) } else { Err(CsrfFault::ForeignSite) }
    }
}

impl fmt::Debug for Csrf {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Csrf").field("origin", &self.origin).finish_non_exhaustive()
    }
}

/// The length in front keeps a binding and an action from sharing characters.
fn joined(binding: &PlainToken, action: &str) -> Vec<u8> {
    let binding = binding.expose().as_bytes();
    let length = u64::try_from(binding.len()).unwrap_or(u64::MAX).to_be_bytes();
    [&length, binding, action.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn csrf() -> Csrf {
        let issuer = Issuer::parse("https://example.com/id").unwrap();
        Csrf::new(&issuer, Sealer::ephemeral())
    }

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        let named = |it: &(&'static str, &'static str)| {
            (HeaderName::from_static(it.0), HeaderValue::from_static(it.1))
        };
        pairs.iter().map(named).collect()
    }

    #[test]
    fn ses_4_a_token_belongs_to_one_browser_and_action() {
        let (csrf, none) = (csrf(), headers(&[]));
        let (mine, theirs) = (PlainToken::presented("ab"), PlainToken::presented("a"));
        let token = csrf.token(&mine, "login");
        assert_eq!(token.len(), 43);
        assert_eq!(csrf.verify(&none, Some(&token), Some(&mine), "login"), Ok(()));
        for (token, binding, action, fault) in [
            (Some(token.as_str()), Some(&mine), "logout", CsrfFault::Mismatch),
            (Some(token.as_str()), Some(&theirs), "login", CsrfFault::Mismatch),
            (Some(token.as_str()), Some(&theirs), "blogin", CsrfFault::Mismatch),
            (Some("x"), Some(&mine), "login", CsrfFault::Mismatch),
            (Some(""), Some(&mine), "login", CsrfFault::Mismatch),
            (Some(token.as_str()), None, "login", CsrfFault::Missing),
            (None, Some(&mine), "login", CsrfFault::Missing),
        ] {
            assert_eq!(csrf.verify(&none, token, binding, action), Err(fault), "{action}");
        }
    }

    #[test]
    fn ses_4_only_our_own_origin_may_post() {
        let csrf = csrf();
        for pairs in [
            &[][..],
            &[("origin", "https://example.com")],
            &[("origin", "https://example.com"), ("sec-fetch-site", "same-origin")],
            &[("sec-fetch-site", "none")],
        ] {
            assert_eq!(csrf.verify_origin(&headers(pairs)), Ok(()), "{pairs:?}");
        }
        for pairs in [
            &[("origin", "https://evil.example")][..],
            &[("origin", "https://example.com.evil.example")],
            &[("origin", "http://example.com")],
            &[("origin", "https://example.com:444")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://example.com"), ("sec-fetch-site", "cross-site")],
        ] {
            assert_eq!(csrf.verify_origin(&headers(pairs)), Err(CsrfFault::ForeignSite), "{pairs:?}");
        }
        assert_eq!(csrf.verify_origin(&headers(&[("origin", "null")])), Err(CsrfFault::HiddenOrigin));
    }
}
