//! Writes letters into the outbox.

use std::fmt;
use std::sync::Arc;

use tokio::sync::Notify;

use crate::mail::{Letter, Seal, sealed, template};
use crate::store::mail_outbox::{self, NewMail};
use crate::store::{Conn, StoreError};
use crate::texts::Texts;
use crate::types::{EmailAddress, Issuer, MailId, Timestamp, UserId};

/// Whom a letter goes to.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The account it is about, where there is one.
    pub user_id: Option<UserId>,
    /// The address.
    pub address: EmailAddress,
    /// The name of the account, for the greeting of letters that go to its owner.
    pub name: Option<String>,
    /// The language that the account chose, as a tag.
    pub language: Option<String>,
}

impl Recipient {
    /// Somebody of whom only the address is known.
    #[must_use]
    pub const fn stranger(address: EmailAddress) -> Self {
        Self { user_id: None, address, name: None, language: None }
    }

    /// The owner of an account.
    #[must_use]
    pub fn owner(user_id: UserId, address: EmailAddress, name: &str) -> Self {
        Self { user_id: Some(user_id), address, name: Some(name.to_owned()), language: None }
    }

    /// With a language, as a tag or several.
    #[must_use]
    pub fn reading(mut self, language: Option<String>) -> Self {
        self.language = language;
        self
    }
}

/// Writes letters. Clones share everything.
#[derive(Clone)]
pub struct Mailer(Arc<Desk>);

struct Desk {
    is_on: bool,
    issuer: Issuer,
    texts: Texts,
    seal: Arc<dyn Seal>,
    wake: Arc<Notify>,
}

impl Mailer {
    /// A mailer whose links lead to `issuer`.
    #[must_use]
    pub fn new(issuer: Issuer, texts: Texts, seal: Arc<dyn Seal>) -> Self {
        Self::of(true, issuer, texts, seal)
    }

    /// A mailer that writes nothing, where mail is switched off.
    #[must_use]
    pub fn off(issuer: Issuer, texts: Texts, seal: Arc<dyn Seal>) -> Self {
        Self::of(false, issuer, texts, seal)
    }

    fn of(is_on: bool, issuer: Issuer, texts: Texts, seal: Arc<dyn Seal>) -> Self {
        Self(Arc::new(Desk { is_on, issuer, texts, seal, wake: Arc::default() }))
    }

    /// Whether letters are sent at all. Where they are not, addresses need no proof.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.0.is_on
    }

    /// Wakes whoever sends letters on this instance. [`Mailer::enqueue`] does it too, but its transaction is not committed then.
    #[must_use]
    pub fn wake(&self) -> Arc<Notify> {
        Arc::clone(&self.0.wake)
    }

    /// Puts a letter into the outbox; call it in the transaction of its cause (MAIL-9). Nothing is sent here and nothing waits
    /// for a mail server. Where mail is off, nothing is written.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn enqueue(
        &self,
        conn: &mut Conn,
        recipient: &Recipient,
        letter: &Letter,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let desk = &*self.0;
        if !desk.is_on {
            return Ok(());
        }
        let id = MailId::new();
        let mail = NewMail {
            id: id.uuid(),
            kind: letter.kind(),
            user_id: recipient.user_id.map(UserId::uuid),
            sealed_letter: desk.write(id, recipient, letter),
            next_attempt_at: now,
            created_at: now,
        };
        mail_outbox::insert(conn, &mail)?;
        desk.wake.notify_one();
        Ok(())
    }

    /// Writes a letter to nobody and throws it away: whoever waits for the answer is not to tell from its time whether there was
    /// somebody to write to (PW-7).
    pub fn rehearse(&self, letter: &Letter) {
        if let Ok(nobody) = EmailAddress::parse("nobody@example.com")
            && self.is_on()
        {
            self.0.write(MailId::new(), &Recipient::stranger(nobody), letter);
        }
    }
}

impl Desk {
    fn write(&self, id: MailId, recipient: &Recipient, letter: &Letter) -> Vec<u8> {
        let words = self.texts.words(self.texts.language_for(None, recipient.language.as_deref(), None));
        let written = template::write(&words, &self.issuer, recipient, letter);
        sealed::seal(&*self.seal, id, &recipient.address, written)
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Mailer").field("is_on", &self.0.is_on).finish_non_exhaustive()
    }
}
