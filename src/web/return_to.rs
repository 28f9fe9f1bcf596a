//! SES-6: where a person goes back to after a step that stood in their way.

use url::Url;

use crate::types::Issuer;

/// Longer ones are none of our pages.
const LONGEST: usize = 1024;

/// A path of this issuer with its query, as it stands in `return_to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnTo(String);

impl ReturnTo {
    /// Takes what was sent, if it leads to a path of this issuer as a browser would read it.
    #[must_use]
    pub fn parse(sent: &str, issuer: &Issuer) -> Option<Self> {
        let is_plain = sent.bytes().all(|it| it.is_ascii_graphic() && it != b'\\' && it != b'#');
        if sent.len() > LONGEST || !is_plain || !sent.starts_with('/') {
            return None;
        }
        let origin = Url::parse(&issuer.origin()).ok()?;
        let address = origin.join(sent).ok()?;
        // Dots are resolved by now: what is left may begin with two slashes, which names another host.
        let is_here = address.origin() == origin.origin() && !address.path().starts_with("//");
        let is_below = address.path().strip_prefix(issuer.base_path()).is_some_and(|it| it.starts_with('/'));
        let query = address.query().map(|it| format!("?{it}")).unwrap_or_default();
        (is_here && is_below).then(|| Self(format!("{}{query}", address.path())))
    }

    /// The path and the query.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(sent: &str, issuer: &str) -> Option<String> {
        ReturnTo::parse(sent, &Issuer::parse(issuer).unwrap()).map(|it| it.0)
    }

    #[test]
    fn ses_6_only_paths_of_this_origin_are_returned_to() {
        let issuer = "https://id.example.com";
        for path in ["/account", "/account/activity?after=x%20y", "/"] {
            assert_eq!(parsed(path, issuer).as_deref(), Some(path));
        }
        for sent in [
            "",
            "account",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/.//evil.example",
            "/account/..//evil.example",
            "/%2e//evil.example",
            "/\t/evil.example",
            "/a\r\nlocation: https://evil.example",
            "https://evil.example/",
            "https://id.example.com/account",
            "javascript:alert(1)",
            "/account#x",
            &format!("/{}", "x".repeat(LONGEST)),
        ] {
            assert_eq!(parsed(sent, issuer), None, "{sent}");
        }
    }

    #[test]
    fn ses_6_only_paths_of_this_issuer_are_returned_to() {
        let issuer = "https://example.com/tenant";
        assert_eq!(parsed("/tenant/account", issuer).as_deref(), Some("/tenant/account"));
        for sent in ["/account", "/tenant", "/tenants/account", "/tenant/../other", "/tenant/%2e%2e/other"] {
            assert_eq!(parsed(sent, issuer), None, "{sent}");
        }
    }
}
