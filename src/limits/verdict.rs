//! What a limit answers.

use std::time::Duration;

/// Whether there is room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// There is.
    Allowed {
        /// How many more there may be at once; `u32::MAX` where the limit is off.
        remaining: u32,
    },
    /// There is none, and nothing remains.
    Refused {
        /// When there is room again.
        retry_after: Duration,
        /// How many there may be in a window.
        limit: u32,
    },
}

impl Verdict {
    /// Whether there is room.
    #[must_use]
    pub const fn is_allowed(self) -> bool {
        matches!(self, Self::Allowed { .. })
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a bucket holds from 0 to as many tokens as its capacity, a u32"
    )]
    pub(super) fn allowed(tokens: f64) -> Self {
        // Rounding must not hide a whole token.
        Self::Allowed { remaining: (tokens + 1e-6).floor() as u32 }
    }
}
