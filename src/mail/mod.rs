//! Mail: every letter there is, its words, the outbox that keeps it, and the post that carries it.
//!
//! [`Mailer::enqueue`] writes a letter in the transaction of its cause; `jobs::send_mail` takes it from there. What a letter
//! is for and when it is written is decided by whoever writes it.

mod circumstances;
mod content;
mod letter;
mod link;
mod mailer;
mod notices;
mod outbox;
mod post;
mod sealed;
mod template;

pub use circumstances::Circumstances;
pub use letter::{FactorKind, Letter, Notice};
pub use link::Link;
pub use mailer::{Mailer, Recipient};
pub use outbox::{Attempt, Outbox, Outcome};
pub use post::{MailSetupError, Post, SendFailure};
pub use sealed::{OpenLetter, Seal};
pub use template::{Written, write};
