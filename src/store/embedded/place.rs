//! Where the files of the private PostgreSQL are.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::store::embedded::Mode;
use crate::store::embedded::account::Account;
use crate::store::embedded::error::EmbeddedError;

/// Where data are kept that the unprivileged user could not reach in the data folder.
const SYSTEM_FOLDER: &str = "/var/lib/bonafide";

/// The longest path of a socket; the shortest limit among our systems is that of macOS, 104 with the end mark.
const LONGEST_SOCKET: usize = 100;

/// The folder that holds the cluster, its lock and its log, and who runs the server.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The folder around the cluster.
    pub folder: PathBuf,
    /// Who runs the server.
    pub account: Account,
}

impl Place {
    /// The place for `data_dir`, made as far as `mode` allows.
    pub(super) fn find(data_dir: &Path, mode: Mode) -> Result<Self, EmbeddedError> {
        let absent = || EmbeddedError::NoData { folder: data_dir.join("postgres") };
        if mode == Mode::Create {
            fs::create_dir_all(data_dir).map_err(EmbeddedError::at(data_dir))?;
        } else if !data_dir.exists() {
            return Err(absent());
        }
        let data_dir = fs::canonicalize(data_dir).map_err(EmbeddedError::at(data_dir))?;
        let elsewhere = Path::new(SYSTEM_FOLDER).join(format!("data-{}", fingerprint(&data_dir)));
        for folder in [&data_dir, &elsewhere] {
            if folder.join("postgres").exists() {
                let account = Account::owning(&folder.join("postgres"))?;
                return Ok(Self { folder: folder.clone(), account });
            }
        }
        if mode == Mode::UseExisting {
            return Err(absent());
        }
        let account = Account::choose()?;
        if account.may_enter(&data_dir) {
            return Ok(Self { folder: data_dir, account });
        }
        tracing::warn!(
            data_dir = %data_dir.display(),
            database = %elsewhere.display(),
            "the user who runs PostgreSQL for root cannot enter the data folder: the database is kept in /var/lib/bonafide"
        );
        fs::create_dir_all(&elsewhere).map_err(EmbeddedError::at(&elsewhere))?;
        Ok(Self { folder: elsewhere, account })
    }

    /// The cluster itself.
    pub(super) fn cluster(&self) -> PathBuf {
        self.folder.join("postgres")
    }

    /// What the server says.
    pub(super) fn log(&self) -> PathBuf {
        self.folder.join("postgres.log")
    }

    /// Locked by whoever runs the server.
    pub(super) fn lock(&self) -> PathBuf {
        self.folder.join("postgres.lock")
    }

    /// A folder for the socket that only the server's user (and root) can enter, with a path that is short enough. It is made
    /// from the cluster's path, so that it stays the same.
    pub(super) fn runtime_folder(&self) -> Result<PathBuf, EmbeddedError> {
        let name = format!("bonafide-{}", fingerprint(&self.cluster()));
        let mut last = PathBuf::new();
        for parent in runtime_parents(self.account) {
            let folder = parent.join(&name);
            if folder.as_os_str().len() + "/.s.PGSQL.5432".len() <= LONGEST_SOCKET && self.claim(&folder) {
                return Ok(folder);
            }
            last = folder;
        }
        Err(EmbeddedError::NoRuntimeFolder { folder: last })
    }

    /// Makes the folder, or makes sure that nobody else made it: /tmp is open to all.
    pub(super) fn claim(&self, folder: &Path) -> bool {
        if DirBuilder::new().mode(0o700).create(folder).is_ok() {
            return self.account.own(folder).is_ok();
        }
        fs::symlink_metadata(folder)
            .is_ok_and(|found| found.is_dir() && found.uid() == self.account.uid && found.mode() & 0o077 == 0)
    }
}

/// Where sockets may be, best first.
fn runtime_parents(account: Account) -> Vec<PathBuf> {
    let is_root = rustix::process::geteuid().is_root();
    let of_session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|_| !is_root);
    let of_system = is_root.then(|| PathBuf::from("/run"));
    let parents =
        of_session.into_iter().chain(of_system).chain([PathBuf::from("/tmp"), std::env::temp_dir()]);
    parents.filter(|it| it.is_absolute() && account.may_enter(it)).collect()
}

/// Twelve digits that stand for a path.
fn fingerprint(path: &Path) -> String {
    let digest = Sha256::digest(path.as_os_str().as_encoded_bytes());
    digest.iter().take(6).map(|it| format!("{it:02x}")).collect()
}
