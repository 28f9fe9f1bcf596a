//! A letter as the outbox keeps it: sealed, since links in it open accounts.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::mail::Written;
use crate::types::{EmailAddress, MailId, Timestamp};

/// Seals letters; what is sealed for one letter does not open as another.
pub trait Seal: Send + Sync {
    /// Encrypts what a letter says.
    fn seal(&self, id: MailId, plain: &[u8]) -> Vec<u8>;
    /// Decrypts it; `None` for anything that [`Seal::seal`] did not give for this letter.
    fn open(&self, id: MailId, sealed: &[u8]) -> Option<Vec<u8>>;
}

/// A letter that can be sent.
#[derive(Clone, Debug)]
pub struct OpenLetter {
    /// The letter's id; its `Message-ID` is made of it, so that a letter sent twice is known to be one.
    pub id: MailId,
    /// Which letter it is.
    pub kind: String,
    /// Whom it goes to.
    pub to: EmailAddress,
    /// When it was written.
    pub written_at: Timestamp,
    /// What it says.
    pub written: Written,
}

/// What is sealed.
#[derive(Serialize, Deserialize)]
struct Kept {
    to: String,
    written: Written,
}

/// Seals a letter.
pub(in crate::mail) fn seal(seal: &dyn Seal, id: MailId, to: &EmailAddress, written: Written) -> Vec<u8> {
    let kept = Kept { to: to.as_str().to_owned(), written };
    // Texts always become JSON.
    let plain = Zeroizing::new(serde_json::to_vec(&kept).unwrap_or_default());
    seal.seal(id, &plain)
}

/// Opens a letter: whom it goes to, and what it says.
pub(in crate::mail) fn open(seal: &dyn Seal, id: MailId, sealed: &[u8]) -> Option<(EmailAddress, Written)> {
    let plain = Zeroizing::new(seal.open(id, sealed)?);
    let kept: Kept = serde_json::from_slice(&plain).ok()?;
    Some((EmailAddress::parse(&kept.to).ok()?, kept.written))
}
