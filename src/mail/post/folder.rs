//! Keeps letters as files, to be read by a developer or carried on by another program.

use std::fs::{self, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::mail::post::MailSetupError;
use crate::mail::{OpenLetter, SendFailure};

/// A folder for letters; links in them open accounts, so only its owner reads them.
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Makes the folder where there is none, and makes sure that it can be written to.
    pub(super) fn open(path: &Path) -> Result<Self, MailSetupError> {
        let probe = path.join(".writable");
        let made = fs::create_dir_all(path)
            .and_then(|()| fs::set_permissions(path, Permissions::from_mode(0o700)))
            .and_then(|()| write(&probe, b""))
            .and_then(|()| fs::remove_file(&probe));
        made.map_err(|cause| MailSetupError::Folder { path: path.to_owned(), cause })?;
        Ok(Self(path.to_owned()))
    }

    /// Writes `<time>-<kind>-<id>.eml`, whole or not at all.
    pub(super) async fn keep(&self, letter: &OpenLetter, message: Vec<u8>) -> Result<(), SendFailure> {
        let time = letter.written_at.format("%Y%m%dT%H%M%SZ");
        let file = self.0.join(format!("{time}-{}-{}.eml", letter.kind, letter.id));
        let written = tokio::task::spawn_blocking(move || {
            let unfinished = file.with_extension("part");
            write(&unfinished, &message)?;
            fs::rename(&unfinished, &file)
        });
        match written.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(SendFailure::Passing(format!("file: {}", error.kind()))),
            Err(_) => Err(SendFailure::Passing("file: interrupted".to_owned())),
        }
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
