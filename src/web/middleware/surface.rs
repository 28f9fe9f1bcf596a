//! Which kind of address a request asks for: what kind decides the form of errors, CORS and a few headers.

use crate::web::paths;

/// A kind of address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Discovery and keys: documents that any site may read.
    Metadata,
    /// Static files.
    Assets,
    /// Endpoints that a client in a browser may call: JSON.
    Client,
    /// Endpoints that only servers call: JSON.
    Server,
    /// Health and figures: JSON.
    Operations,
    /// A person's own pages, which share no window with whoever opened them.
    Account,
    /// Every other page, and what does not exist.
    Page,
}

impl Surface {
    /// The kind of a path. `base_path` is the issuer's own path, below which everything lies.
    #[must_use]
    pub fn of(path: &str, base_path: &str) -> Self {
        // RFC 8414 puts this one before the issuer's path.
        if path.strip_prefix(paths::OAUTH_SERVER_METADATA).is_some_and(|it| it == base_path) {
            return Self::Metadata;
        }
        let path = path.strip_prefix(base_path).unwrap_or(path);
        match path {
            paths::OPENID_CONFIGURATION | paths::OAUTH_SERVER_METADATA | paths::JWKS => Self::Metadata,
            paths::TOKEN | paths::USERINFO | paths::REVOKE => Self::Client,
            paths::INTROSPECT => Self::Server,
            paths::HEALTHZ | paths::READYZ | paths::METRICS => Self::Operations,
            _ if path.starts_with(paths::STATIC_PREFIX) => Self::Assets,
            _ if is_below(path, paths::ACCOUNT) => Self::Account,
            _ => Self::Page,
        }
    }

    /// Whether errors are JSON rather than a page.
    #[must_use]
    pub const fn answers_json(self) -> bool {
        matches!(self, Self::Metadata | Self::Client | Self::Server | Self::Operations)
    }

    /// Whether other sites may load it.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Metadata | Self::Assets)
    }

    /// Whether its requests are too many and too dull for the log.
    #[must_use]
    pub const fn is_quiet(self) -> bool {
        matches!(self, Self::Metadata | Self::Assets | Self::Operations)
    }
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_have_their_kind() {
        for (path, base, kind) in [
            ("/oauth2/token", "", Surface::Client),
            ("/id/oauth2/token", "/id", Surface::Client),
            ("/oauth2/authorize", "", Surface::Page),
            ("/oauth2/introspect", "", Surface::Server),
            ("/.well-known/jwks.json", "", Surface::Metadata),
            ("/.well-known/oauth-authorization-server/id", "/id", Surface::Metadata),
            ("/.well-known/oauth-authorization-server/other", "/id", Surface::Page),
            ("/static/css/tokens.css", "", Surface::Assets),
            ("/account", "", Surface::Account),
            ("/account/security", "", Surface::Account),
            ("/accounts", "", Surface::Page),
            ("/oauth2/token/", "", Surface::Page),
        ] {
            assert_eq!(Surface::of(path, base), kind, "{path}");
        }
    }
}
