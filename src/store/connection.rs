//! How a connection to the server is opened: with time limits, so that a server that is away is noticed soon.

use diesel::connection::SimpleConnection;
use diesel::{Connection, ConnectionError, PgConnection};

/// What libpq is told unless the URL says otherwise: how long opening may take, and how long sent data may go unanswered.
const LIMITS: [(&str, &str); 2] = [("connect_timeout", "2"), ("tcp_user_timeout", "2000")];

/// Settings of every session. A server whose messages we may choose speaks English, since only a message tells some errors apart.
const SESSION: &str = "SET statement_timeout = '5s'; SET idle_in_transaction_session_timeout = '10s'; \
     SET TIME ZONE 'UTC'; \
     SELECT set_config('lc_messages', 'C', false) WHERE current_setting('is_superuser') = 'on'";

/// The URL (libpq's URI or keyword form) with our limits added where it names none itself.
pub(super) fn with_limits(url: &str) -> String {
    let is_uri = url.starts_with("postgres://") || url.starts_with("postgresql://");
    let mut limited = url.to_owned();
    for (name, value) in LIMITS {
        if url.contains(&format!("{name}=")) {
            continue;
        }
        let separator = match (is_uri, limited.contains('?')) {
            (true, true) => "&",
            (true, false) => "?",
            (false, _) => " ",
        };
        limited = format!("{limited}{separator}{name}={value}");
    }
    limited
}

/// A connection of one's own, beside the pool, with our limits on opening and none on statements.
pub(super) fn establish(url: &str) -> Result<PgConnection, ConnectionError> {
    PgConnection::establish(&with_limits(url))
}

/// Gives a connection the settings that requests run with; tables are looked for in `schema` where one is named.
pub(super) fn prepare_session(conn: &mut PgConnection, schema: Option<&str>) -> diesel::QueryResult<()> {
    conn.batch_execute(SESSION)?;
    let Some(schema) = schema else { return Ok(()) };
    conn.batch_execute(&format!("SET search_path TO \"{}\"", schema.replace('"', "\"\"")))
}

/// Whether the server has closed the connection. Reads only what has already arrived, so it costs no round trip; a
/// connection whose other end vanished without a word still looks open.
pub(super) fn is_closed(conn: &mut PgConnection) -> bool {
    // The first look takes the server's parting message, the second the end of the stream behind it.
    (0..2).any(|_| conn.notifications_iter().any(|notice| notice.is_err()))
}

#[cfg(test)]
mod tests {
    use super::with_limits;

    #[test]
    fn limits_are_added_in_the_form_of_the_url() {
        let limits = "connect_timeout=2&tcp_user_timeout=2000";
        assert_eq!(with_limits("postgres://a@b/c"), format!("postgres://a@b/c?{limits}"));
        assert_eq!(with_limits("postgresql:///c?host=/run"), format!("postgresql:///c?host=/run&{limits}"));
        assert_eq!(with_limits("host=b dbname=c"), "host=b dbname=c connect_timeout=2 tcp_user_timeout=2000");
    }

    #[test]
    fn limits_of_the_url_stay() {
        let url = "postgres://a@b/c?connect_timeout=9";
        assert_eq!(with_limits(url), format!("{url}&tcp_user_timeout=2000"));
    }
}
