//! Speaks to a mail server.
//!
//! Connections are kept for a while and used again, but only after a letter went through: what was broken off in the middle
//! of a conversation is closed, so that no answer is ever taken for that to another question.

use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use tokio::time::{Instant, timeout};

use crate::config::{SmtpEncryption, SmtpServer};
use crate::mail::SendFailure;
use crate::mail::post::MailSetupError;

/// How long a connection may take to stand.
const CONNECT: Duration = Duration::from_secs(10);

/// How long encryption and signing in may take after that.
const SIGN_IN: Duration = Duration::from_secs(10);

/// How long a letter may take.
const LETTER: Duration = Duration::from_secs(30);

/// How long a connection is kept when nobody needs it.
const IDLE: Duration = Duration::from_secs(15);

/// Connections that are kept.
const MOST_KEPT: usize = 4;

const MECHANISMS: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];

/// A mail server and the connections to it.
pub(super) struct Server {
    host: String,
    port: u16,
    encryption: SmtpEncryption,
    tls: TlsParameters,
    credentials: Option<Credentials>,
    kept: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

impl Server {
    pub(super) fn new(settings: &SmtpServer, ca_file: Option<&Path>) -> Result<Self, MailSetupError> {
        let mut tls = TlsParameters::builder(settings.host.clone());
        for certificate in ca_file.map(read_certificates).transpose()?.unwrap_or_default() {
            tls = tls.add_root_certificate(certificate);
        }
        let credentials = settings.credentials.as_ref();
        Ok(Self {
            host: settings.host.clone(),
            port: settings.port,
            encryption: settings.encryption,
            tls: tls.build().map_err(MailSetupError::Tls)?,
            credentials: credentials.map(|(user, it)| Credentials::new(user.clone(), it.expose().clone())),
            kept: Mutex::default(),
        })
    }

    /// Hands a message over.
    pub(super) async fn send(&self, message: &Message) -> Result<(), SendFailure> {
        let mut connection = match self.take_kept().await {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        let bytes = message.formatted();
        let sent = timeout(LETTER, connection.send(message.envelope(), &bytes)).await;
        let answer = sent.map_err(|_| SendFailure::Passing("timeout".to_owned()))?;
        answer.map_err(|error| SendFailure::of_letter(&error))?;
        self.keep(connection);
        Ok(())
    }

    /// Closes what nobody has needed for a while.
    pub(super) async fn close_idle(&self) {
        let idle: Vec<_> = {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.extract_if(.., |(_, since)| since.elapsed() > IDLE).collect()
        };
        for (mut connection, _) in idle {
            let _ = timeout(CONNECT, connection.quit()).await;
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, SendFailure> {
        let late = |_| SendFailure::Passing("timeout".to_owned());
        let refused = |error| SendFailure::of_connection(&error);
        let hello = ClientId::default();
        let tls = (self.encryption == SmtpEncryption::Implicit).then(|| self.tls.clone());
        let server = (self.host.as_str(), self.port);
        let connecting = AsyncSmtpConnection::connect_tokio1(server, Some(CONNECT), &hello, tls, None);
        let mut connection = timeout(CONNECT, connecting).await.map_err(late)?.map_err(refused)?;
        let signing_in = async {
            if self.encryption == SmtpEncryption::StartTls {
                connection.starttls(self.tls.clone(), &hello).await?;
            }
            if let Some(credentials) = &self.credentials {
                connection.auth(&MECHANISMS, credentials).await?;
            }
            Ok(())
        };
        timeout(SIGN_IN, signing_in).await.map_err(late)?.map_err(refused)?;
        Ok(connection)
    }

    /// A kept connection that the server still answers on.
    async fn take_kept(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let (mut connection, since) = self.kept.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
            let is_fresh = since.elapsed() <= IDLE;
            if is_fresh && timeout(CONNECT, connection.test_connected()).await == Ok(true) {
                return Some(connection);
            }
        }
    }

    fn keep(&self, connection: AsyncSmtpConnection) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < MOST_KEPT && !connection.has_broken() {
            kept.push((connection, Instant::now()));
        }
    }
}

/// Every certificate of a PEM file.
fn read_certificates(path: &Path) -> Result<Vec<Certificate>, MailSetupError> {
    const END: &str = "-----END CERTIFICATE-----";
    let unusable = || MailSetupError::CaFile(path.to_owned());
    let text = fs::read_to_string(path).map_err(|_| unusable())?;
    let blocks = text.split_inclusive(END).filter(|it| it.ends_with(END));
    let certificates: Result<Vec<_>, _> = blocks.map(|it| Certificate::from_pem(it.as_bytes())).collect();
    certificates.ok().filter(|it| !it.is_empty()).ok_or_else(unusable)
}
