//! What is counted (the RL table).

use crate::config::{LimitSettings, Rate};
use crate::types::TokenHash;

/// A row of the RL table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Failed sign-ins for an account from an address, or from a known device. Its last token locks the pair.
    LoginFailuresPerPair,
    /// Failed sign-ins from an address.
    LoginFailuresPerIp,
    /// Failed sign-ins for an account from all addresses.
    LoginFailuresPerAccount,
    /// Failed authentication of a client from an address.
    ClientAuthFailures,
    /// Requests of an authenticated client.
    ClientRequests,
    /// Failed refreshes of public clients from an address.
    PublicRefreshFailures,
    /// Registrations from an address.
    RegisterPerIp,
    /// Mails with links that are asked for, to an address.
    RecoverPerAddress,
    /// Mails with links that are asked for, from an address.
    RecoverPerIp,
    /// Invalid mailed links from an address.
    BadLinksPerIp,
    /// Invalid links that set a password, from an address; they count as invalid links too.
    BadResetsPerIp,
}

impl Limit {
    /// The name in logs, metrics and the audit.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LoginFailuresPerPair => "login_failures_per_pair",
            Self::LoginFailuresPerIp => "login_failures_per_ip",
            Self::LoginFailuresPerAccount => "login_failures_per_account",
            Self::ClientAuthFailures => "client_auth_failures",
            Self::ClientRequests => "client_requests",
            Self::PublicRefreshFailures => "public_refresh_failures_per_ip",
            Self::RegisterPerIp => "register_per_ip",
            Self::RecoverPerAddress => "recover_per_address",
            Self::RecoverPerIp => "recover_per_ip",
            Self::BadLinksPerIp => "bad_links_per_ip",
            Self::BadResetsPerIp => "bad_resets_per_ip",
        }
    }

    /// How often, by the settings.
    pub(super) const fn rate(self, settings: &LimitSettings) -> Rate {
        match self {
            Self::LoginFailuresPerPair => settings.login_failures_per_pair,
            Self::LoginFailuresPerIp => settings.login_failures_per_ip,
            Self::LoginFailuresPerAccount => settings.login_failures_per_account,
            Self::ClientAuthFailures => settings.client_auth_failures,
            Self::ClientRequests => settings.client_requests,
            Self::PublicRefreshFailures => settings.public_refresh_failures_per_ip,
            Self::RegisterPerIp => settings.register_per_ip,
            Self::RecoverPerAddress => settings.recover_per_address,
            Self::RecoverPerIp => settings.recover_per_ip,
            Self::BadLinksPerIp => settings.bad_links_per_ip,
            Self::BadResetsPerIp => settings.bad_resets_per_ip,
        }
    }

    /// Whether reaching it locks for a while instead of only waiting for the next token.
    #[must_use]
    pub const fn locks(self) -> bool {
        matches!(self, Self::LoginFailuresPerPair)
    }

    /// What the bucket is found by. Each part carries its length, so that no two subjects run together.
    pub(super) fn key(self, subject: &[&str]) -> TokenHash {
        let mut text = Vec::new();
        for part in std::iter::once(&self.name()).chain(subject) {
            text.extend_from_slice(&(part.len() as u64).to_be_bytes());
            text.extend_from_slice(part.as_bytes());
        }
        TokenHash::of(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_subjects_share_a_bucket() {
        let limit = Limit::LoginFailuresPerPair;
        assert!(limit.key(&["ab", "c"]) != limit.key(&["a", "bc"]));
        assert!(limit.key(&["abc"]) != limit.key(&["abc", ""]));
        assert!(limit.key(&["a"]) != Limit::LoginFailuresPerIp.key(&["a"]));
        assert!(limit.key(&["a", "b"]) == limit.key(&["a", "b"]));
    }
}
