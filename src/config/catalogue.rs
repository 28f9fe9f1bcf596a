//! Every setting by name: what it is when nobody sets it, and what it means.

/// How a setting is treated before anybody reads its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Always has a value; an empty one is refused.
    Plain,
    /// May be absent; an empty value says so.
    Optional,
    /// May be absent, is never shown, and can be read from a file that its `_FILE` form names.
    Secret,
    /// Belongs to a feature that is not built yet, so giving it is refused.
    Later,
}

/// One setting.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// The name in the file, with a dot for a level.
    pub key: &'static str,
    /// The default as a person would write it; empty for none.
    pub default: &'static str,
    /// What it decides, in one line.
    pub meaning: &'static str,
    /// How it is treated.
    pub kind: Kind,
}

impl Setting {
    /// The name in the environment.
    pub fn environment(&self) -> String {
        environment_name(self.key)
    }
}

/// The environment's name for a key of the file: `BONAFIDE_LIFETIMES__CODE` for `lifetimes.code`.
pub(super) fn environment_name(key: &str) -> String {
    format!("BONAFIDE_{}", key.to_uppercase().replace('.', "__"))
}

/// The setting with this key.
pub(super) fn find(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|it| it.key == key)
}

/// The setting whose value is read from a file that `key` names: `database.url` for `database.url_file`.
pub(super) fn find_by_file_form(key: &str) -> Option<&'static Setting> {
    let setting = find(key.strip_suffix("_file")?)?;
    (setting.kind == Kind::Secret && find(key).is_none()).then_some(setting)
}

const fn plain(key: &'static str, default: &'static str, meaning: &'static str) -> Setting {
    Setting { key, default, meaning, kind: Kind::Plain }
}

const fn optional(key: &'static str, meaning: &'static str) -> Setting {
    Setting { key, default: "", meaning, kind: Kind::Optional }
}

const fn secret(key: &'static str, meaning: &'static str) -> Setting {
    Setting { key, default: "", meaning, kind: Kind::Secret }
}

const fn later(key: &'static str, meaning: &'static str) -> Setting {
    Setting { key, default: "", meaning, kind: Kind::Later }
}

/// All of them, those without a level first, so that `config init` writes a file that TOML reads as meant.
pub(super) const SETTINGS: &[Setting] = &[
    plain(
        "issuer",
        "http://localhost:8080",
        "The address people and clients know us by; plain http only on localhost",
    ),
    plain(
        "listen",
        "127.0.0.1:8080,[::1]:8080",
        "Addresses to serve on; with an http issuer the default takes its port",
    ),
    optional("metrics_listen", "Address for /metrics, /healthz and /readyz; empty: off"),
    plain("data_dir", "data", "Folder for the private PostgreSQL and other data"),
    secret("master_key", "The master key itself, base64 of 32 random bytes, in place of its file"),
    plain(
        "master_key_file",
        "keys/master.key",
        "File with the master key; made when absent for an http issuer only",
    ),
    optional(
        "trusted_proxies",
        "Networks (CIDR) whose forwarded headers count, or none; https needs it or own TLS",
    ),
    plain(
        "drain_delay",
        "0s",
        "How long /readyz says no before a stop takes effect, so that load balancers notice",
    ),
    plain("log", "info", "Log filter: a level, or levels by target such as info,bonafide::oauth=debug"),
    optional("log_format", "json or pretty; empty: pretty on a terminal, else json"),
    secret(
        "database.url",
        "PostgreSQL URL (DATABASE_URL is accepted too); empty: a private PostgreSQL in the data folder",
    ),
    secret(
        "database.listen_url",
        "URL for LISTEN where database.url leads through PgBouncer's transaction mode",
    ),
    optional("database.pool_size", "Most connections at a time; empty: four for each core, 4 to 32"),
    optional("tls.cert_file", "Certificate chain (PEM) to serve https without a proxy"),
    optional("tls.key_file", "Private key (PEM) of that certificate"),
    plain("http.header_timeout", "10s", "Longest wait for a request's headers"),
    plain("http.body_timeout", "15s", "Longest wait for a request's body"),
    plain("http.request_timeout", "15s", "Longest time for a request as a whole"),
    plain("http.idle_timeout", "120s", "How long an idle connection stays open"),
    plain("http.body_limit", "64KiB", "Largest request body"),
    plain("http.header_limit", "32KiB", "Largest request head: address and headers together"),
    plain(
        "mail.mode",
        "file",
        "smtp; file: one .eml a message in the data folder's mail; off: nothing is mailed and addresses need no proof; https needs it set",
    ),
    secret(
        "mail.smtp_url",
        "smtp://user:password@host:587 (STARTTLS required), smtps://user:password@host:465, or smtp://host:25?tls=none",
    ),
    optional(
        "mail.from",
        "Who sends, as in Example <no-reply@example.com>; an http issuer needs it for smtp only",
    ),
    plain("lifetimes.code", "60s", "Authorization codes"),
    plain("lifetimes.access_token", "15m", "Access tokens, unless a client says otherwise"),
    plain("lifetimes.id_token", "15m", "ID tokens"),
    plain("lifetimes.refresh_session", "30d", "Refresh tokens that end with their session"),
    plain("lifetimes.refresh_idle", "30d", "Refresh tokens with offline_access, when not used"),
    plain("lifetimes.refresh_absolute", "180d", "Refresh tokens with offline_access, used or not"),
    plain(
        "lifetimes.refresh_retry_window",
        "60s",
        "How long a lost refresh answer may be asked for again; 0s: never",
    ),
    plain("lifetimes.session", "24h", "Sessions"),
    plain("lifetimes.session_remembered", "30d", "Sessions with \"stay signed in\""),
    plain("lifetimes.assurance_idle", "1h", "How long a second factor counts without activity"),
    plain("lifetimes.login_challenge", "5m", "Time to finish a sign-in that has begun"),
    later("lifetimes.console_idle", "Console sessions, when not used"),
    later("lifetimes.console", "Console sessions"),
    plain("lifetimes.verify_link", "24h", "Links that prove an address"),
    plain("lifetimes.reset_link", "30m", "Links that reset a password"),
    plain("lifetimes.email_change_link", "1h", "Links that change an address"),
    plain("lifetimes.invitation", "7d", "Invitations"),
    plain(
        "limits.profile",
        "standard",
        "standard (many people behind one address) or strict: defaults of the limits below",
    ),
    plain(
        "limits.login_failures_per_pair",
        "5/15min",
        "Failed sign-ins for an account from an address, then a lock (strict: the same)",
    ),
    plain("limits.login_failures_per_ip", "100/15min", "Failed sign-ins from an address (strict: 5/15min)"),
    plain(
        "limits.login_failures_per_account",
        "20/15min",
        "Failed sign-ins for an account from anywhere (strict: 10/15min)",
    ),
    plain(
        "limits.client_auth_failures",
        "20/min",
        "Failed client authentication for a client from an address (strict: the same)",
    ),
    plain("limits.client_requests", "off", "Requests of an authenticated client (strict: 600/min)"),
    plain(
        "limits.public_refresh_failures_per_ip",
        "60/min",
        "Failed refreshes of public clients from an address (strict: 20/min)",
    ),
    plain("limits.register_per_ip", "20/h", "Registrations from an address (strict: 3/h)"),
    plain(
        "limits.recover_per_address",
        "3/h",
        "Mails with links that are asked for, to an address (strict: the same)",
    ),
    plain(
        "limits.recover_per_ip",
        "30/h",
        "Mails with links that are asked for, from an address (strict: 3/h)",
    ),
    plain(
        "limits.bad_links_per_ip",
        "60/min",
        "Invalid mailed links from an address (strict: 10/min, and 5/h that set a password)",
    ),
    plain("limits.factor_failures", "5/15min", "Wrong second factors for an account; at most 10, never off"),
    later("limits.admin_writes", "Changes through console and API"),
    later("limits.admin_reads", "Reads through console and API"),
    plain("passwords.min_length", "15", "Shortest password, in characters"),
    plain("passwords.min_length_with_factor", "8", "Shortest password beside a second factor"),
    plain("passwords.history", "5", "How many of the last passwords are refused, the present one among them"),
    plain("passwords.argon2_memory_kib", "19456", "Memory of one Argon2id hash, in KiB"),
    plain("passwords.argon2_passes", "2", "Passes of one Argon2id hash"),
    plain("registration.mode", "closed", "Who may open an account by themselves: closed, invite or open"),
    optional(
        "registration.terms_url",
        "The terms of use that everybody accepts before anything else; needs registration.terms_version",
    ),
    optional(
        "registration.terms_version",
        "The version of the terms; another one is asked of everybody once",
    ),
    plain("factors.admins_required", "true", "Whether administrators need a second factor"),
    plain("keys.rotate_every", "90d", "Age at which a signing key is replaced"),
    plain("keys.rsa_bits", "2048", "Size of new signing keys: 2048, 3072 or 4096"),
    plain(
        "outbound.allow_loopback",
        "false",
        "Whether our own requests may go to this machine; with an http issuer only",
    ),
    optional("outbound.ca_file", "Certificates (PEM) to trust beside the system's in our own requests"),
    plain("audit.retention", "400d", "How long audit events are kept"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn cfg_2_each_setting_has_one_name_in_the_file_and_one_in_the_environment() {
        let keys: BTreeSet<_> = SETTINGS.iter().map(|it| it.key).collect();
        assert_eq!(keys.len(), SETTINGS.len());
        assert_eq!(environment_name("lifetimes.access_token"), "BONAFIDE_LIFETIMES__ACCESS_TOKEN");
        assert_eq!(find_by_file_form("database.url_file").unwrap().key, "database.url");
        assert!(find_by_file_form("master_key_file").is_none(), "it is a setting of its own");
        assert!(find_by_file_form("issuer_file").is_none());
    }

    #[test]
    fn cfg_3_every_setting_is_documented_with_its_default() {
        let page = include_str!("../../docs/settings.md");
        for it in SETTINGS.iter().filter(|it| it.kind != Kind::Later) {
            assert!(page.contains(&row(it)), "docs/settings.md lacks:\n{}", row(it));
        }
        for it in SETTINGS.iter().filter(|it| it.kind == Kind::Later) {
            assert!(page.contains(&format!("`{}`", it.key)), "docs/settings.md lacks `{}`", it.key);
        }
    }

    fn row(it: &Setting) -> String {
        let default = if it.default.is_empty() { String::new() } else { format!("`{}`", it.default) };
        let file_form = if it.kind == Kind::Secret { " (or `_FILE`)" } else { "" };
        format!("| `{}` | `{}`{file_form} | {default} | {} |", it.key, it.environment(), it.meaning)
    }
}
