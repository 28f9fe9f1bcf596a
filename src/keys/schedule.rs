//! When a key is published, signs and goes: a function of the time and the rows alone, so that all instances agree.

use std::time::Duration;

use crate::types::Timestamp;

/// How long others may keep our JWKS, as its `Cache-Control` says.
pub const JWKS_MAX_AGE: Duration = Duration::from_secs(300);

/// How long a next key is published before it signs.
pub const PUBLICATION_LEAD: Duration = Duration::from_secs(600);

/// No client may have access tokens of a longer life than this, unless the settings give all of them one.
pub const LONGEST_CLIENT_TOKEN_LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// By how much the clocks of instances and of those who verify may differ.
const CLOCK_SKEW: Duration = Duration::from_secs(60);

/// How long an expired ID token still says who wants to sign out (`id_token_hint`).
const HINT_LIFE: Duration = Duration::from_secs(365 * 24 * 60 * 60);

const _: () = assert!(PUBLICATION_LEAD.as_secs() > JWKS_MAX_AGE.as_secs() + CLOCK_SKEW.as_secs());

/// When a key that is made `now` begins to sign: at once as the first one, else after the lead and after `last`.
pub(super) fn activation(last: Option<Timestamp>, now: Timestamp) -> Timestamp {
    last.map_or(now, |last| later(now, PUBLICATION_LEAD).max(later(last, Duration::from_micros(1))))
}

/// When the key that signs from `active_from` is to get its successor, so that it signs for `every`.
pub(super) fn due(active_from: Timestamp, every: Duration) -> Timestamp {
    later(active_from, every.saturating_sub(PUBLICATION_LEAD))
}

/// How long a key stays in the JWKS after it retired, where tokens live for `token_life`: until none that it signed can live.
pub(super) fn afterlife(token_life: Duration) -> Duration {
    token_life.max(LONGEST_CLIENT_TOKEN_LIFE).saturating_add(CLOCK_SKEW)
}

/// When a key that retired at `retired_at` leaves the JWKS.
pub(super) fn withdrawal(retired_at: Timestamp, token_life: Duration) -> Timestamp {
    later(retired_at, afterlife(token_life))
}

/// Keys that retired before this are out of the JWKS; their private halves have no use.
pub(super) fn withdrawn_before(now: Timestamp, token_life: Duration) -> Timestamp {
    earlier(now, afterlife(token_life))
}

/// Keys that retired before this verify no hint any more.
pub(super) fn forgotten_before(now: Timestamp) -> Timestamp {
    earlier(now, HINT_LIFE)
}

/// Which of `keys`, in the order of their activation, signs `now`. A clock that is behind the first activation, by a little,
/// gets the first one.
pub(super) fn signer<T>(keys: &[T], active_from: impl Fn(&T) -> Timestamp, now: Timestamp) -> Option<&T> {
    let active = keys.partition_point(|it| active_from(it) <= now);
    keys.get(active.saturating_sub(1))
}

fn later(time: Timestamp, by: Duration) -> Timestamp {
    let by = chrono::Duration::from_std(by).unwrap_or(chrono::Duration::MAX);
    time.checked_add_signed(by).unwrap_or(Timestamp::MAX_UTC)
}

fn earlier(time: Timestamp, by: Duration) -> Timestamp {
    let by = chrono::Duration::from_std(by).unwrap_or(chrono::Duration::MAX);
    time.checked_sub_signed(by).unwrap_or(Timestamp::MIN_UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_timestamp(seconds, 0).expect("a time")
    }

    #[test]
    fn tk_3_the_last_key_that_is_active_signs() {
        let keys = [at(100), at(200), at(300)];
        for (now, expected) in [(50, 100), (100, 100), (199, 100), (200, 200), (299, 200), (1000, 300)] {
            assert_eq!(signer(&keys, |it| *it, at(now)), Some(&at(expected)), "at {now}");
        }
        assert_eq!(signer::<Timestamp>(&[], |it| *it, at(1)), None);
    }

    #[test]
    fn tk_3_a_next_key_waits_for_longer_than_the_jwks_is_cached() {
        assert_eq!(activation(None, at(1000)), at(1000));
        assert_eq!(activation(Some(at(0)), at(1000)), at(1600));
        assert!(activation(Some(at(1700)), at(1000)) > at(1700), "after the key that it succeeds");
        assert_eq!(due(at(0), Duration::from_secs(86_400)), at(86_400 - 600));
        assert_eq!(due(at(0), Duration::MAX), Timestamp::MAX_UTC);
    }

    #[test]
    fn tk_3_a_retired_key_outlives_any_token() {
        for token_life in [Duration::from_secs(900), LONGEST_CLIENT_TOKEN_LIFE * 2] {
            let gone = withdrawal(at(0), token_life);
            assert!(gone > later(at(0), token_life.max(LONGEST_CLIENT_TOKEN_LIFE)));
            assert_eq!(withdrawn_before(gone, token_life), at(0));
        }
    }
}
