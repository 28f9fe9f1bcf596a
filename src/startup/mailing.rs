//! Gives mail the keys that it may not see itself.

use std::sync::Arc;

use crate::config::{MailMode, Settings};
use crate::jobs::Mailing;
use crate::keys::{Purpose, Sealer};
use crate::mail::{Mailer, Outbox, Post, Seal};
use crate::startup::foundation::StartupError;
use crate::telemetry::Metrics;
use crate::texts::Texts;
use crate::types::MailId;

/// Seals letters with the data keys, each for itself.
struct MailSeal(Sealer);

impl Seal for MailSeal {
    fn seal(&self, id: MailId, plain: &[u8]) -> Vec<u8> {
        self.0.seal(Purpose::Mail, id.uuid().as_bytes(), plain)
    }

    fn open(&self, id: MailId, sealed: &[u8]) -> Option<Vec<u8>> {
        self.0.open(Purpose::Mail, id.uuid().as_bytes(), sealed)
    }
}

/// The mailer of these settings: what it writes, every instance can send.
#[must_use]
pub fn mailer(settings: &Settings, texts: &Texts, sealer: &Sealer) -> Mailer {
    let (issuer, texts, seal) = (settings.issuer.clone(), texts.clone(), Arc::new(MailSeal(sealer.clone())));
    match settings.mail.mode {
        MailMode::Off => Mailer::off(issuer, texts, seal),
        MailMode::File(_) | MailMode::Smtp(_) => Mailer::new(issuer, texts, seal),
    }
}

/// What sends the letters that `mailer` and other instances write; `None` where mail is off.
///
/// # Errors
/// [`StartupError::Mail`] when the settings could never work.
pub fn mailing(
    settings: &Settings,
    sealer: &Sealer,
    mailer: &Mailer,
    metrics: &Metrics,
) -> Result<Option<Mailing>, StartupError> {
    let post = Post::open(&settings.mail, settings.outbound.ca_file.as_deref())?;
    Ok(post.map(|post| Mailing {
        post: Arc::new(post),
        outbox: Outbox::new(Arc::new(MailSeal(sealer.clone()))),
        wake: mailer.wake(),
        metrics: metrics.clone(),
    }))
}
