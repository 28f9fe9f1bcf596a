//! How long to wait, in words.

use std::time::Duration;

use crate::texts::Words;

/// A time to wait, rounded up to what a person would say.
pub(in crate::web) fn wait(words: &Words, time: Duration) -> String {
    let seconds = time.as_secs() + u64::from(time.subsec_nanos() > 0);
    match seconds.max(1) {
        count @ ..60 => words.format("wait-seconds", &[("count", count.into())]),
        seconds @ ..3600 => words.format("wait-minutes", &[("count", seconds.div_ceil(60).into())]),
        seconds => words.format("wait-hours", &[("count", seconds.div_ceil(3600).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Texts;

    #[test]
    fn a_wait_is_rounded_up() {
        let texts = Texts::load().unwrap();
        let words = texts.words(texts.language_for(Some("en"), None, None));
        let said = |millis| wait(&words, Duration::from_millis(millis));
        assert_eq!(said(0), "one second");
        assert_eq!(said(1_200), "2 seconds");
        assert_eq!(said(61_000), "2 minutes");
        assert_eq!(said(900_000), "15 minutes");
        assert_eq!(said(3_600_000), "one hour");
    }
}
