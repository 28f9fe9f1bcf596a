//! How often things may fail (RL).

use std::time::Duration;

use crate::config::fault::{Wrong, quoted};
use crate::config::rate::Rate;
use crate::config::reader::Reader;

/// Which defaults the limits have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitProfile {
    /// Many people may sit behind one address.
    Standard,
    /// Few failures from one address.
    Strict,
}

/// The limits, all shared by every instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitSettings {
    /// The defaults that were chosen.
    pub profile: LimitProfile,
    /// Failed sign-ins for an account from an address.
    pub login_failures_per_pair: Rate,
    /// Failed sign-ins from an address.
    pub login_failures_per_ip: Rate,
    /// Failed sign-ins for an account from all addresses.
    pub login_failures_per_account: Rate,
    /// Failed client authentication for a client from an address.
    pub client_auth_failures: Rate,
    /// Requests of an authenticated client.
    pub client_requests: Rate,
    /// Failed refreshes of public clients from an address.
    pub public_refresh_failures_per_ip: Rate,
    /// Registrations from an address.
    pub register_per_ip: Rate,
    /// Mails with links that are asked for, to an address.
    pub recover_per_address: Rate,
    /// Mails with links that are asked for, from an address.
    pub recover_per_ip: Rate,
    /// Invalid mailed links from an address.
    pub bad_links_per_ip: Rate,
    /// Invalid links that set a password, from an address; it follows from the profile.
    pub bad_resets_per_ip: Rate,
}

impl LimitSettings {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let profile = reader.value("limits.profile", profile);
        let is_strict = profile == Some(LimitProfile::Strict);
        let mut rate = |key: &str, strict: &str| {
            if is_strict { reader.value_or(key, strict, Rate::parse) } else { reader.value(key, Rate::parse) }
        };
        let login_failures_per_pair = rate("limits.login_failures_per_pair", "5/15min");
        let login_failures_per_ip = rate("limits.login_failures_per_ip", "5/15min");
        let login_failures_per_account = rate("limits.login_failures_per_account", "10/15min");
        let client_auth_failures = rate("limits.client_auth_failures", "20/min");
        let client_requests = rate("limits.client_requests", "600/min");
        let public_refresh_failures_per_ip = rate("limits.public_refresh_failures_per_ip", "20/min");
        let register_per_ip = rate("limits.register_per_ip", "3/h");
        let recover_per_address = rate("limits.recover_per_address", "3/h");
        let recover_per_ip = rate("limits.recover_per_ip", "3/h");
        let bad_links_per_ip = rate("limits.bad_links_per_ip", "10/min");
        Some(Self {
            profile: profile?,
            login_failures_per_pair: login_failures_per_pair?,
            login_failures_per_ip: login_failures_per_ip?,
            login_failures_per_account: login_failures_per_account?,
            client_auth_failures: client_auth_failures?,
            client_requests: client_requests?,
            public_refresh_failures_per_ip: public_refresh_failures_per_ip?,
            register_per_ip: register_per_ip?,
            recover_per_address: recover_per_address?,
            recover_per_ip: recover_per_ip?,
            bad_links_per_ip: bad_links_per_ip?,
            bad_resets_per_ip: bad_resets(profile?, bad_links_per_ip?),
        })
    }
}

/// Links that set a password are guessed less often by the strict profile; elsewhere they count as links alone.
const fn bad_resets(profile: LimitProfile, links: Rate) -> Rate {
    match (profile, links) {
        (LimitProfile::Strict, Rate::PerWindow { .. }) => {
            Rate::PerWindow { count: 5, window: Duration::from_secs(3600) }
        }
        _ => Rate::Off,
    }
}

fn profile(text: &str) -> Result<LimitProfile, Wrong> {
    match text {
        "standard" => Ok(LimitProfile::Standard),
        "strict" => Ok(LimitProfile::Strict),
        _ => Err(Wrong::new(format!("{} is no profile", quoted(text)), "write standard or strict")),
    }
}
