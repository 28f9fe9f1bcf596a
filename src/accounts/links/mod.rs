//! Mailed links: 256 random bits, kept as a hash in a table of their kind, used once (MAIL-1). Looking at one uses nothing up
//! (MAIL-2); presenting tokens that are none is counted by the network they come from.
//!
//! Letters that anybody may ask for by an address are kept as requests, which [`LinkDesk::answer_next`] answers a moment later:
//! whoever asks sees the same in the same time, whether there is an account or not (MAIL-4). What a link does is with whoever owns
//! its kind: `recovery`, `email_verification`, `registration`, `email_change`, `not_me`.

mod answers;
mod desk;
mod mint;
mod presented;

pub use answers::{AskedLetter, LetterRequest};
pub use desk::LinkDesk;
pub use mint::{
    Delivery, Minted, mint_email_change, mint_invitation, mint_not_me, mint_reset, mint_verification,
};
pub use presented::Presented;
