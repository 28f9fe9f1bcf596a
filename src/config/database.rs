//! Which PostgreSQL we use.

use std::thread::available_parallelism;

use crate::config::fault::Wrong;
use crate::config::reader::Reader;
use crate::config::resolved::Source;
use crate::config::values::number_within;
use crate::config::weakness;
use crate::types::Secret;

/// The database server and how many connections it gets.
#[derive(Clone, Debug)]
pub struct DatabaseSettings {
    /// libpq's URL or keyword form; absent for a private PostgreSQL in the data folder.
    pub url: Option<Secret<String>>,
    /// The URL for LISTEN, where [`DatabaseSettings::url`] leads through PgBouncer's transaction mode.
    pub listen_url: Option<Secret<String>>,
    /// Most connections at a time.
    pub pool_size: u32,
}

impl DatabaseSettings {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let url = reader.secret("database.url", connection);
        let listen_url = reader.secret("database.listen_url", connection);
        let pool_size = reader.optional("database.pool_size", number_within(1..=500));
        let pool_size = pool_size?.unwrap_or_else(|| {
            let automatic = automatic_pool_size();
            reader.note("database.pool_size", &automatic.to_string(), Source::Default);
            automatic
        });
        let (url, listen_url) = (url?, listen_url?);
        if url.is_none() && listen_url.is_some() {
            return reader.refuse("database.listen_url", Wrong::new("stands alone", "it needs database.url"));
        }
        Some(Self { url, listen_url, pool_size })
    }
}

/// Four connections for each core; more only add context switches.
fn automatic_pool_size() -> u32 {
    let cores = available_parallelism().map_or(1, |it| u32::try_from(it.get()).unwrap_or(u32::MAX));
    cores.saturating_mul(4).clamp(4, 32)
}

fn connection(text: &str) -> Result<Secret<String>, Wrong> {
    let Some((user, password)) = credentials(text) else {
        let hint = "write it like postgres://user:password@host:5432/database";
        return Err(Wrong::new("is no PostgreSQL URL", hint));
    };
    let weakness = password.and_then(|it| weakness::of_password(it.expose(), &user));
    match weakness {
        None => Ok(Secret::new(text.to_owned())),
        Some(it) => {
            let hint = "give the database user a long random password";
            Err(Wrong::new(format!("the password in it {it}"), hint))
        }
    }
}

/// User and password of a URL or of `keyword=value` pairs; `None` for a text that is neither.
fn credentials(text: &str) -> Option<(String, Option<Secret<String>>)> {
    let after_scheme = ["postgres://", "postgresql://"].iter().find_map(|it| text.strip_prefix(it));
    match after_scheme {
        Some(rest) => Some(url_credentials(rest)),
        None if text.contains("://") || !text.contains('=') => None,
        None => Some(keyword_credentials(text)),
    }
}

fn url_credentials(rest: &str) -> (String, Option<Secret<String>>) {
    let (before, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = before.split('/').next().unwrap_or_default();
    let (user, password) = match authority.rsplit_once('@') {
        Some((login, _)) => login.split_once(':').map_or((login, None), |(user, it)| (user, Some(it))),
        None => ("", None),
    };
    let in_query = |name: &str| {
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, it)| it.into_owned())
    };
    let user = if user.is_empty() { in_query("user").unwrap_or_default() } else { decoded(user) };
    let password = password.filter(|it| !it.is_empty()).map(decoded).or_else(|| in_query("password"));
    (user, password.map(Secret::new))
}

fn keyword_credentials(text: &str) -> (String, Option<Secret<String>>) {
    let value_of = |name: &str| {
        let at = text.match_indices(name).find_map(|(at, _)| {
            let is_start = text.get(..at)?.chars().next_back().is_none_or(char::is_whitespace);
            let rest = text.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
            is_start.then_some(rest)
        })?;
        let value = match at.strip_prefix('\'') {
            Some(quoted) => quoted.split('\'').next(),
            None => at.split_whitespace().next(),
        };
        value.filter(|it| !it.is_empty()).map(str::to_owned)
    };
    (value_of("user").unwrap_or_default(), value_of("password").map(Secret::new))
}

/// A part of a URL without its percent signs. `+` stays: libpq takes it literally.
fn decoded(text: &str) -> String {
    let escaped = text.replace('+', "%2B");
    let pair = format!("x={escaped}");
    let decoded = url::form_urlencoded::parse(pair.as_bytes()).next();
    decoded.map_or_else(String::new, |(_, it)| it.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cfg_1_default_database_passwords_are_refused() {
        for text in [
            "postgres://postgres:postgres@localhost/bonafide",
            "postgresql://bonafide:bonafide@db:5432/bonafide",
            "postgres://app:p%61ssword@db/bonafide",
            "postgres://app@db/bonafide?password=changeme",
            "host=db user=app password=app",
            "host=db user=app password = 'secret'",
            "postgres://app:short@db/bonafide",
        ] {
            let wrong = connection(text).unwrap_err();
            assert!(wrong.problem.starts_with("the password"), "{text}: {}", wrong.problem);
        }
        for text in [
            "postgres://app:k3v9qWm2hT8s@db/bonafide",
            "postgres://app@db/bonafide",
            "postgresql:///bonafide?host=/run/postgresql",
            "postgres://app:k3v9q%40Wm2+T8s@one:5432,two:5432/bonafide?sslmode=require",
            "host=/run/postgresql dbname=bonafide",
        ] {
            assert!(connection(text).is_ok(), "{text}");
        }
        for text in ["db", "mysql://a@b/c", "http://localhost", "localhost:5432"] {
            assert_eq!(connection(text).unwrap_err().problem, "is no PostgreSQL URL", "{text}");
        }
    }
}
