//! Times as people say them, with the exact one beside.

use chrono::{Datelike, SecondsFormat, Timelike};

use crate::texts::Words;
use crate::types::Timestamp;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A time on a page.
pub(in crate::web) struct Moment {
    /// For machines.
    pub(in crate::web) exact: String,
    /// For those who ask.
    pub(in crate::web) title: String,
    /// For everybody.
    pub(in crate::web) text: String,
}

impl Moment {
    pub(in crate::web) fn new(words: &Words, at: Timestamp, now: Timestamp) -> Self {
        let clock = format!("{:02}:{:02}", at.hour(), at.minute());
        Self {
            exact: at.to_rfc3339_opts(SecondsFormat::Secs, true),
            title: words
                .format("moment-exact", &[("date", (&date(words, at)).into()), ("time", (&clock).into())]),
            text: relative(words, at, now),
        }
    }
}

fn relative(words: &Words, at: Timestamp, now: Timestamp) -> String {
    let ago = now.signed_duration_since(at).num_seconds();
    let count = |it: i64| u64::try_from(it).unwrap_or_default();
    match ago {
        ..0 => future(words, at, -ago),
        0..MINUTE => words.text("moment-now"),
        MINUTE..HOUR => words.format("moment-minutes-ago", &[("count", count(ago / MINUTE).into())]),
        HOUR..DAY => words.format("moment-hours-ago", &[("count", count(ago / HOUR).into())]),
        _ if ago < 30 * DAY => words.format("moment-days-ago", &[("count", count(ago / DAY).into())]),
        _ => date(words, at),
    }
}

fn future(words: &Words, at: Timestamp, ahead: i64) -> String {
    let count = |it: i64| u64::try_from(it).unwrap_or_default();
    match ahead {
        ..HOUR => words.format("moment-in-minutes", &[("count", count(ahead / MINUTE + 1).into())]),
        HOUR..DAY => words.format("moment-in-hours", &[("count", count(ahead / HOUR).into())]),
        _ if ahead < 30 * DAY => words.format("moment-in-days", &[("count", count(ahead / DAY).into())]),
        _ => date(words, at),
    }
}

fn date(words: &Words, at: Timestamp) -> String {
    let month = words.format("moment-month", &[("month", u64::from(at.month()).into())]);
    let (day, year) = (at.day().to_string(), at.year().to_string());
    words.format(
        "moment-date",
        &[("day", (&day).into()), ("month", (&month).into()), ("year", (&year).into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Texts;

    #[test]
    fn a_time_is_said_as_people_would() {
        let texts = Texts::load().unwrap();
        let words = texts.words(texts.language_for(Some("en"), None, None));
        let now: Timestamp = "2030-06-01T12:00:00Z".parse().unwrap();
        for (at, said) in [
            ("2030-06-01T11:59:30Z", "just now"),
            ("2030-06-01T11:59:00Z", "one minute ago"),
            ("2030-06-01T10:00:00Z", "2 hours ago"),
            ("2030-05-30T12:00:00Z", "2 days ago"),
            ("2030-04-02T12:00:00Z", "2 April 2030"),
            ("2030-06-08T12:00:00Z", "in 7 days"),
        ] {
            assert_eq!(Moment::new(&words, at.parse().unwrap(), now).text, said);
        }
        let moment = Moment::new(&words, now, now);
        assert_eq!(
            (moment.exact.as_str(), moment.title.as_str()),
            ("2030-06-01T12:00:00Z", "1 June 2030, 12:00 UTC")
        );
    }
}
