//! Finds the programs of PostgreSQL, wherever the system keeps them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::store::embedded::error::EmbeddedError;

/// The oldest major version that a new cluster is made with.
const OLDEST: u32 = 14;

/// Folders beyond PATH: Debian and Ubuntu; Fedora and RHEL; Alpine; Homebrew on both kinds of Mac and on Linux; Postgres.app; the
/// installer of EDB; MacPorts; built from source. A `*` stands for anything within one name.
const FOLDERS: [&str; 11] = [
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/usr/libexec/postgresql*",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/home/linuxbrew/.linuxbrew/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
    "/Library/PostgreSQL/*/bin",
    "/opt/local/lib/postgresql*/bin",
    "/usr/local/pgsql/bin",
    "/usr/lib/postgresql*/bin",
];

/// The programs of one installed version.
#[derive(Clone, Debug)]
pub(super) struct Programs {
    folder: PathBuf,
}

impl Programs {
    /// Those that match an existing cluster, or the newest for a new one.
    pub(super) fn find(cluster: &Path, made_by: Option<u32>) -> Result<Self, EmbeddedError> {
        match made_by {
            Some(version) => Self::find_version(cluster, version),
            None => Self::find_newest(),
        }
    }

    fn find_version(cluster: &Path, wanted: u32) -> Result<Self, EmbeddedError> {
        let mut folders = folders();
        // The folder's name nearly always tells, and asking a program takes longer than all the rest.
        folders.sort_by_key(|it| !it.to_string_lossy().contains(&wanted.to_string()));
        let mut installed = Vec::new();
        for folder in folders {
            match version_of(&folder) {
                Some(version) if version == wanted => return Ok(Self { folder }),
                version => installed.extend(version),
            }
        }
        if installed.is_empty() {
            return Err(EmbeddedError::NotInstalled);
        }
        installed.sort_unstable();
        installed.dedup();
        Err(EmbeddedError::OtherVersion { folder: cluster.to_owned(), made_by: wanted, installed })
    }

    fn find_newest() -> Result<Self, EmbeddedError> {
        let versions: BTreeMap<u32, PathBuf> =
            folders().into_iter().rev().filter_map(|it| Some((version_of(&it)?, it))).collect();
        match versions.into_iter().next_back() {
            None => Err(EmbeddedError::NotInstalled),
            Some((found, _)) if found < OLDEST => Err(EmbeddedError::TooOld { found, needed: OLDEST }),
            Some((_, folder)) => Ok(Self { folder }),
        }
    }

    /// The server.
    pub(super) fn postgres(&self) -> PathBuf {
        self.folder.join("postgres")
    }

    /// What makes a cluster.
    pub(super) fn initdb(&self) -> PathBuf {
        self.folder.join("initdb")
    }
}

/// Folders that hold the programs, PATH first, each once.
fn folders() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).chain(FOLDERS.iter().flat_map(|it| expand(it)));
    let mut folders = Vec::new();
    for folder in found {
        // A link in PATH leads to where the program's own files are; it must be called there.
        let Ok(program) = fs::canonicalize(folder.join("postgres")) else { continue };
        let Some(folder) = program.parent().map(Path::to_owned) else { continue };
        if folder.join("initdb").exists() && !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders
}

/// The folders that a pattern with at most one `*` stands for.
fn expand(pattern: &str) -> Vec<PathBuf> {
    let Some((before, after)) = pattern.split_once('*') else { return vec![PathBuf::from(pattern)] };
    let (parent, prefix) = before.rsplit_once('/').unwrap_or(("", before));
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let names = entries.map(|it| it.file_name()).filter(|it| it.to_string_lossy().starts_with(prefix));
    names.map(|it| Path::new(parent).join(it).join(after.trim_start_matches('/'))).collect()
}

/// The major version, as the server says it: `postgres (PostgreSQL) 15.20 (Debian ...)`.
fn version_of(folder: &Path) -> Option<u32> {
    let output = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
    parse_version(&String::from_utf8_lossy(&output.stdout))
}

fn parse_version(text: &str) -> Option<u32> {
    let (_, version) = text.split_once("(PostgreSQL) ")?;
    version.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Programs, expand, parse_version};
    use crate::store::embedded::error::EmbeddedError;
    use std::path::{Path, PathBuf};

    #[test]
    fn versions_are_read() {
        assert_eq!(parse_version("postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)\n"), Some(15));
        assert_eq!(parse_version("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(parse_version("nonsense"), None);
    }

    #[test]
    fn patterns_name_folders_that_exist() {
        let folder = tempfile::tempdir().unwrap();
        for version in ["15", "17"] {
            std::fs::create_dir_all(folder.path().join(format!("pg-{version}/bin"))).unwrap();
        }
        let mut found = expand(&format!("{}/pg-*/bin", folder.path().display()));
        found.sort();
        assert_eq!(found, ["15", "17"].map(|it| folder.path().join(format!("pg-{it}/bin"))));
        assert_eq!(expand("/plain/bin"), [PathBuf::from("/plain/bin")]);
    }

    #[test]
    fn data_of_another_major_version_say_what_to_do() {
        let error = Programs::find(Path::new("/data/postgres"), Some(9)).unwrap_err();
        assert!(matches!(error, EmbeddedError::OtherVersion { made_by: 9, .. }), "{error}");
        assert!(error.to_string().contains("bonafide restore"), "{error}");
    }
}
