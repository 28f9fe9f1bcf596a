//! Where a letter leads.

use crate::types::{Issuer, PlainToken, Secret};

/// An address of ours. It is a path of the program and at most one token; scheme and host come from the issuer when the
/// letter is written, so that no request can turn it elsewhere (MAIL-3).
#[derive(Clone, Debug)]
pub struct Link {
    path: &'static str,
    token: Option<Secret<String>>,
}

impl Link {
    /// A link to a page of ours; `path` begins with a slash.
    #[must_use]
    pub const fn to(path: &'static str) -> Self {
        Self { path, token: None }
    }

    /// A link to a page of ours that takes `?token=`.
    #[must_use]
    pub fn with_token(path: &'static str, token: &PlainToken) -> Self {
        Self { path, token: Some(Secret::new(token.expose().to_owned())) }
    }

    /// The whole address.
    pub(in crate::mail) fn address(&self, issuer: &Issuer) -> String {
        let page = issuer.address(self.path);
        self.token.as_ref().map_or_else(|| page.clone(), |token| format!("{page}?token={}", token.expose()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_3_a_link_has_the_issuers_scheme_host_and_path() {
        let issuer = Issuer::parse("https://example.com:8443/id").unwrap();
        let token = PlainToken::random();
        let link = Link::with_token("/verify-email", &token);
        let expected = format!("https://example.com:8443/id/verify-email?token={}", token.expose());
        assert_eq!(link.address(&issuer), expected);
        assert_eq!(Link::to("/login").address(&issuer), "https://example.com:8443/id/login");
        assert!(!format!("{link:?}").contains(token.expose()));
    }
}
