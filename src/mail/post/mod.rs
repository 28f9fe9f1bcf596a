//! Carries letters: into a folder or to a mail server.

mod failure;
mod folder;
mod message;
mod server;

use std::path::{Path, PathBuf};

use thiserror::Error;

pub use failure::SendFailure;

use crate::config::{MailMode, MailSettings, Sender};
use crate::mail::OpenLetter;
use crate::mail::post::folder::Folder;
use crate::mail::post::server::Server;

/// What carries letters.
pub struct Post {
    from: Sender,
    way: Way,
}

enum Way {
    Folder(Folder),
    Server(Box<Server>),
}

/// Why nothing could ever be sent.
#[derive(Debug, Error)]
pub enum MailSetupError {
    /// Letters cannot be written to the folder.
    #[error("mail cannot be kept in {}: {cause}; mail.mode = \"file\" needs a folder that can be written to", path.display())]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
    /// The file of trusted certificates cannot be used.
    #[error("{} holds no certificates in PEM that could be trusted (outbound.ca_file)", .0.display())]
    CaFile(PathBuf),
    /// The system's TLS cannot be used.
    #[error("mail cannot be encrypted: {0}")]
    Tls(#[source] lettre::transport::smtp::Error),
    /// The sender's address cannot stand in a message.
    #[error("mail.from cannot stand in a message: {0}")]
    Sender(#[source] lettre::address::AddressError),
}

impl Post {
    /// The post of the settings; `None` where mail is off. Certificates of `ca_file` are trusted beside the system's. No mail
    /// server is asked: one that is away for now stops nobody from starting.
    ///
    /// # Errors
    /// [`MailSetupError`] when the settings could never work.
    pub fn open(settings: &MailSettings, ca_file: Option<&Path>) -> Result<Option<Self>, MailSetupError> {
        message::address(&settings.from.address).map_err(MailSetupError::Sender)?;
        let way = match &settings.mode {
            MailMode::Off => return Ok(None),
            MailMode::File(path) => Way::Folder(Folder::open(path)?),
            MailMode::Smtp(server) => Way::Server(Box::new(Server::new(server, ca_file)?)),
        };
        Ok(Some(Self { from: settings.from.clone(), way }))
    }

    /// Hands a letter over; an attempt takes less than a minute.
    ///
    /// # Errors
    /// [`SendFailure`] when it was not taken over, or nobody knows whether it was.
    pub async fn send(&self, letter: &OpenLetter) -> Result<(), SendFailure> {
        let message = message::of(&self.from, letter)?;
        match &self.way {
            Way::Folder(folder) => folder.keep(letter, message.formatted()).await,
            Way::Server(server) => server.send(&message).await,
        }
    }

    /// Closes connections that have not been used for a while.
    pub async fn rest(&self) {
        if let Way::Server(server) = &self.way {
            server.close_idle().await;
        }
    }
}
