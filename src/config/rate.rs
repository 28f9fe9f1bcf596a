//! How often something may happen.

use std::time::Duration;

use crate::config::fault::{Wrong, quoted};
use crate::config::values::{DAY, duration};

/// So many in a window of time, or no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// Switched off.
    Off,
    /// At most `count` (1 or more) in `window` (1 s or more).
    PerWindow {
        /// How many.
        count: u32,
        /// In which time.
        window: Duration,
    },
}

impl Rate {
    /// Takes `10/min`, `5/15min`, `20/h` or `off`.
    pub(super) fn parse(text: &str) -> Result<Self, Wrong> {
        if text == "off" {
            return Ok(Self::Off);
        }
        let wrong = || {
            Wrong::new(format!("{} is no rate", quoted(text)), "write it like 10/min, 5/15min, 20/h or off")
        };
        let (count, window) = text.split_once('/').ok_or_else(wrong)?;
        let has_number = window.starts_with(|it: char| it.is_ascii_digit());
        let window = if has_number { window.to_owned() } else { format!("1{window}") };
        let window = duration(&window).map_err(|_| wrong())?;
        let is_number = count.bytes().all(|it| it.is_ascii_digit());
        let count: u32 = count.parse().map_err(|_| wrong())?;
        let is_window = (1..=30 * DAY).contains(&window.as_secs());
        if is_number && (1..=1_000_000).contains(&count) && is_window {
            Ok(Self::PerWindow { count, window })
        } else {
            Err(wrong())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cfg_3_rates_are_a_number_in_a_time() {
        for (text, count, seconds) in
            [("10/min", 10, 60), ("5/15min", 5, 900), ("20/h", 20, 3600), ("1/1d", 1, 86_400)]
        {
            let expected = Rate::PerWindow { count, window: Duration::from_secs(seconds) };
            assert_eq!(Rate::parse(text).unwrap(), expected, "{text}");
        }
        assert_eq!(Rate::parse("off").unwrap(), Rate::Off);
        for text in [
            "", "10", "10/", "/min", "0/min", "10/0s", "-1/min", "+1/min", "10/week", "10 / min", "5/60d",
            "Off",
        ] {
            assert!(Rate::parse(text).is_err(), "{text}");
        }
    }
}
