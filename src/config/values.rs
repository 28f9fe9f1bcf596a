//! How texts become durations, sizes, numbers, switches and addresses.

use std::fs::File;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use thiserror::Error;

use crate::config::fault::{Wrong, quoted};

/// Seconds of a minute, an hour and a day.
pub(super) const MINUTE: u64 = 60;
pub(super) const HOUR: u64 = 60 * MINUTE;
pub(super) const DAY: u64 = 24 * HOUR;

/// A number and a unit: `60s`, `15m` (or `15min`), `24h`, `7d`.
pub(super) fn duration(text: &str) -> Result<Duration, Wrong> {
    let wrong =
        || Wrong::new(format!("{} is no duration", quoted(text)), "write it like 60s, 15m, 24h or 7d");
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at_checked(digits).ok_or_else(wrong)?;
    let number: u64 = number.parse().map_err(|_| wrong())?;
    let unit = match unit {
        "s" => 1,
        "m" | "min" => MINUTE,
        "h" => HOUR,
        "d" => DAY,
        _ => return Err(wrong()),
    };
    number.checked_mul(unit).map(Duration::from_secs).ok_or_else(wrong)
}

/// A duration as settings write it, such as `15m`, for commands.
///
/// # Errors
/// What is wrong, with a hint.
pub fn parse_duration(text: &str) -> Result<Duration, InvalidDuration> {
    duration(text).map_err(|_| InvalidDuration(text.to_owned()))
}

/// A text that is no duration.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is no duration; write it like 60s, 15m, 12h or 7d")]
pub struct InvalidDuration(String);

/// A duration between two bounds, in seconds.
pub(super) fn duration_within(bounds: RangeInclusive<u64>) -> impl Fn(&str) -> Result<Duration, Wrong> {
    move |text| {
        let duration = duration(text)?;
        if bounds.contains(&duration.as_secs()) {
            return Ok(duration);
        }
        let (least, most) = (readable(*bounds.start()), readable(*bounds.end()));
        Err(Wrong::new(format!("{} is out of bounds", quoted(text)), format!("between {least} and {most}")))
    }
}

/// A whole number between two bounds.
pub(super) fn number_within(bounds: RangeInclusive<u32>) -> impl Fn(&str) -> Result<u32, Wrong> {
    move |text| {
        let number = text.parse().ok().filter(|it| bounds.contains(it));
        let hint = || format!("a whole number from {} to {}", bounds.start(), bounds.end());
        number.ok_or_else(|| Wrong::new(format!("{} is not allowed", quoted(text)), hint()))
    }
}

/// A size between two bounds, in bytes: a number with `KiB`, `MiB` or no unit.
pub(super) fn size_within(bounds: RangeInclusive<usize>) -> impl Fn(&str) -> Result<usize, Wrong> {
    move |text| {
        let (number, unit) = match text {
            it if it.ends_with("KiB") => (it.trim_end_matches("KiB"), 1024),
            it if it.ends_with("MiB") => (it.trim_end_matches("MiB"), 1024 * 1024),
            it => (it, 1),
        };
        let size = number.trim().parse::<usize>().ok().and_then(|it| it.checked_mul(unit));
        let hint = || format!("from {} to {} bytes, written like 64KiB", bounds.start(), bounds.end());
        let size = size.filter(|it| bounds.contains(it));
        size.ok_or_else(|| Wrong::new(format!("{} is not allowed", quoted(text)), hint()))
    }
}

/// `true` or `false`.
pub(super) fn boolean(text: &str) -> Result<bool, Wrong> {
    let wrong = || Wrong::new(format!("{} is not allowed", quoted(text)), "write true or false");
    text.parse().map_err(|_| wrong())
}

/// An IP address with a port.
pub(super) fn socket_address(text: &str) -> Result<SocketAddr, Wrong> {
    text.parse().map_err(|_| {
        let hint = "write an IP address and a port, such as 127.0.0.1:8080, 0.0.0.0:8080 or [::1]:8080";
        Wrong::new(format!("{} is no address to listen on", quoted(text)), hint)
    })
}

/// A comma-separated list without repeats.
pub(super) fn list<T: PartialEq>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, Wrong>,
) -> Result<Vec<T>, Wrong> {
    let mut items = Vec::new();
    for part in text.split(',').map(str::trim) {
        let item = parse(part)?;
        if items.contains(&item) {
            return Err(Wrong::new(format!("{} stands there twice", quoted(part)), "name it once"));
        }
        items.push(item);
    }
    Ok(items)
}

/// A path to a file that can be opened now.
pub(super) fn readable_file(path: &Path) -> Result<PathBuf, Wrong> {
    let opened = File::open(path).and_then(|it| it.metadata());
    let problem = match opened {
        Ok(it) if it.is_file() => return Ok(path.to_owned()),
        Ok(_) => format!("{} is no file", path.display()),
        Err(error) => format!("{} cannot be read: {error}", path.display()),
    };
    Err(Wrong::new(problem, "relative paths count from the settings file's folder"))
}

/// Seconds in the largest unit that fits.
fn readable(seconds: u64) -> String {
    let units = [(DAY, "d"), (HOUR, "h"), (MINUTE, "m")];
    let fitting = units.iter().find(|(unit, _)| seconds > 0 && seconds.is_multiple_of(*unit));
    fitting.map_or_else(|| format!("{seconds}s"), |(unit, letter)| format!("{}{letter}", seconds / unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cfg_3_durations_have_a_number_and_a_unit() {
        for (text, seconds) in
            [("60s", 60), ("15m", 900), ("15min", 900), ("24h", 86_400), ("7d", 604_800), ("0s", 0)]
        {
            assert_eq!(duration(text).unwrap(), Duration::from_secs(seconds), "{text}");
        }
        for text in [
            "",
            "60",
            "s",
            "-1s",
            "1.5h",
            "1h30m",
            "1 h",
            "7D",
            "99999999999999999999d",
            "300000000000000d",
            "ß",
        ] {
            assert!(duration(text).is_err(), "{text}");
        }
    }

    #[test]
    fn cfg_1_bounds_are_named_as_they_are_written() {
        let wrong = duration_within(1..=10 * MINUTE)("11m").unwrap_err();
        assert_eq!(wrong.hint, "between 1s and 10m");
        assert_eq!(size_within(1..=usize::MAX)("64KiB").unwrap(), 65_536);
        assert!(size_within(1..=usize::MAX)("64kb").is_err());
        assert!(number_within(1..=3)("4").is_err());
    }

    #[test]
    fn cfg_1_addresses_are_ip_and_port() {
        assert_eq!(list("127.0.0.1:8080, [::1]:8080", socket_address).unwrap().len(), 2);
        for text in
            ["", "8080", ":8080", "localhost:8080", "127.0.0.1", "127.0.0.1:1,127.0.0.1:1", "127.0.0.1:1,"]
        {
            assert!(list(text, socket_address).is_err(), "{text}");
        }
    }
}
