//! Which user runs the server: ourselves, or somebody without rights where we are root.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use std::os::unix::fs::{MetadataExt, chown};

use crate::store::embedded::error::EmbeddedError;

/// Users that may run the server where we are root, best first; macOS calls its own `_postgres`.
const UNPRIVILEGED: [&str; 3] = ["postgres", "_postgres", "nobody"];

/// The user who runs the server and owns its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Account {
    /// The user's id.
    pub uid: u32,
    gid: u32,
    is_other: bool,
}

impl Account {
    /// Ourselves, or an unprivileged user where we are root.
    pub(super) fn choose() -> Result<Self, EmbeddedError> {
        let (uid, gid) = (rustix::process::geteuid().as_raw(), rustix::process::getegid().as_raw());
        if uid != 0 {
            return Ok(Self { uid, gid, is_other: false });
        }
        UNPRIVILEGED.iter().find_map(|it| Self::named(it)).ok_or(EmbeddedError::NoAccount)
    }

    /// Whoever owns the cluster `folder`; it must be ourselves unless we are root.
    pub(super) fn owning(folder: &Path) -> Result<Self, EmbeddedError> {
        let ours = Self::choose()?;
        let metadata = fs::metadata(folder).map_err(EmbeddedError::at(folder))?;
        let owner = Self { uid: metadata.uid(), gid: metadata.gid(), is_other: ours.is_other };
        match (owner.uid == ours.uid, ours.is_other && owner.uid != 0) {
            (true, _) => Ok(ours),
            (false, true) => Ok(owner),
            (false, false) => Err(EmbeddedError::NotOurs { folder: folder.to_owned(), owner: owner.uid }),
        }
    }

    fn named(name: &str) -> Option<Self> {
        let ask = |flag: &str| {
            let output = Command::new("id").args([flag, name]).output().ok()?;
            String::from_utf8_lossy(&output.stdout).trim().parse::<u32>().ok()
        };
        let (uid, gid) = (ask("-u")?, ask("-g")?);
        (uid != 0).then_some(Self { uid, gid, is_other: true })
    }

    /// Lets a program run as this user, without any group of ours.
    pub(super) fn run_as(self, command: &mut Command) {
        if self.is_other {
            command.uid(self.uid).gid(self.gid);
        }
    }

    /// Gives a file or folder of ours to this user.
    pub(super) fn own(self, path: &Path) -> io::Result<()> {
        if self.is_other { chown(path, Some(self.uid), Some(self.gid)) } else { Ok(()) }
    }

    /// Whether this user may pass through `folder` and all above it. Groups beyond the first and access lists are not looked
    /// at; a folder that is open only through them counts as closed.
    pub(super) fn may_enter(self, folder: &Path) -> bool {
        folder.ancestors().all(|it| fs::metadata(it).is_ok_and(|found| self.has_passage(&found)))
    }

    fn has_passage(self, folder: &fs::Metadata) -> bool {
        let mode = folder.mode();
        let wanted = match (folder.uid() == self.uid, folder.gid() == self.gid) {
            (true, _) => 0o100,
            (false, true) => 0o010,
            (false, false) => 0o001,
        };
        mode & wanted != 0
    }
}
