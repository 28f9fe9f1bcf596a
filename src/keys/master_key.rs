//! The master key: 32 bytes outside the database that wrap the data keys inside it, and nothing else.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::alphabet::{STANDARD as STANDARD_ALPHABET, URL_SAFE as URL_SAFE_ALPHABET};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

use crate::store::{Db, StoreError, data_keys};
use crate::types::{Secret, random_bytes};

const FILE_SETTING: &str = "BONAFIDE_MASTER_KEY_FILE";
const VALUE_SETTING: &str = "BONAFIDE_MASTER_KEY";

/// Longer than any form of the key; what is longer is another file.
const LONGEST_FILE_BYTES: u64 = 1024;

/// The master key.
#[derive(Clone, Debug)]
pub struct MasterKey(Secret<[u8; 32]>);

/// What to do where the master key's file does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Make it, unless the database already needs another: development.
    Create,
    /// Say what is missing: production, and commands that make no data.
    Refuse,
}

/// Why there is no master key.
#[derive(Debug, Error)]
pub enum MasterKeyError {
    /// No file, and none may be made.
    #[error(
        "BONAFIDE_MASTER_KEY_FILE: {path} does not exist; make it with `(umask 077 && openssl rand -base64 32 > {path})` \
         and keep a copy apart from the database",
        path = path.display()
    )]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// No file, although the database is encrypted.
    #[error(
        "BONAFIDE_MASTER_KEY_FILE: {path} does not exist, and this database is encrypted with a master key; put that key \
         back (a new one would not open it)",
        path = path.display()
    )]
    Lost {
        /// The file.
        path: PathBuf,
    },
    /// A file that cannot be read.
    #[error("BONAFIDE_MASTER_KEY_FILE: {path} cannot be read", path = path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A file that others may read or change.
    #[error(
        "BONAFIDE_MASTER_KEY_FILE: {path} is open to others (mode {mode:04o}); run `chmod 600 {path}`, and if others could \
         read it, move to a new key with `bonafide keys rewrap`",
        path = path.display()
    )]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// A file that cannot be made.
    #[error("BONAFIDE_MASTER_KEY_FILE: {path} cannot be made", path = path.display())]
    NotMade {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Not base64 of 32 bytes.
    #[error("{setting}: a master key is base64 of 32 random bytes; make one with `openssl rand -base64 32`")]
    Malformed {
        /// The setting that gave it.
        setting: &'static str,
    },
    /// 32 bytes that no random source gave.
    #[error(
        "{setting}: this looks like a placeholder or a passphrase; make a key with `openssl rand -base64 32`"
    )]
    Weak {
        /// The setting that gave it.
        setting: &'static str,
    },
    /// The database did not say whether it needs a key.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl MasterKey {
    /// Takes the key as an environment variable gives it.
    ///
    /// # Errors
    /// [`MasterKeyError::Malformed`] or [`MasterKeyError::Weak`].
    pub fn from_value(text: &Secret<String>) -> Result<Self, MasterKeyError> {
        Self::parse(text.expose(), VALUE_SETTING)
    }

    /// Reads the key's file, or makes it where `absent` allows and the (migrated) database has no data keys yet.
    ///
    /// # Errors
    /// [`MasterKeyError`], whose text names the setting and says what to do.
    pub async fn open_file(db: &Db, path: &Path, absent: Absent) -> Result<Self, MasterKeyError> {
        let missing = match Self::read(path) {
            Err(error @ MasterKeyError::Missing { .. }) => error,
            read => return read,
        };
        if db.read(data_keys::exist).await? {
            return Err(MasterKeyError::Lost { path: path.to_owned() });
        }
        match absent {
            Absent::Create => Self::create(path),
            Absent::Refuse => Err(missing),
        }
    }

    /// Reads the key's file.
    ///
    /// # Errors
    /// [`MasterKeyError`], whose text names the setting and says what to do.
    pub fn read(path: &Path) -> Result<Self, MasterKeyError> {
        let unreadable = |source: io::Error| match source.kind() {
            ErrorKind::NotFound => MasterKeyError::Missing { path: path.to_owned() },
            _ => MasterKeyError::Unreadable { path: path.to_owned(), source },
        };
        let file = File::open(path).map_err(unreadable)?;
        let mode = file.metadata().map_err(unreadable)?.mode() & 0o7777;
        if mode & 0o077 != 0 {
            return Err(MasterKeyError::Exposed { path: path.to_owned(), mode });
        }
        let mut text = Zeroizing::new(Vec::new());
        file.take(LONGEST_FILE_BYTES).read_to_end(&mut text).map_err(unreadable)?;
        let malformed = MasterKeyError::Malformed { setting: FILE_SETTING };
        Self::parse(std::str::from_utf8(&text).map_err(|_| malformed)?, FILE_SETTING)
    }

    /// Makes a new key and its file (mode 0600), never over one that exists: of two who try at once both get the same.
    ///
    /// # Errors
    /// [`MasterKeyError::NotMade`], or as [`MasterKey::read`].
    pub fn create(path: &Path) -> Result<Self, MasterKeyError> {
        let key = Zeroizing::new(random_bytes::<32>());
        match write_new(path, &key) {
            Ok(()) => Self::read(path),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Self::read(path),
            Err(source) => Err(MasterKeyError::NotMade { path: path.to_owned(), source }),
        }
    }

    pub(super) const fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    fn parse(text: &str, setting: &'static str) -> Result<Self, MasterKeyError> {
        let text = text.trim();
        let alphabet = if text.contains(['-', '_']) { URL_SAFE_ALPHABET } else { STANDARD_ALPHABET };
        let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        let mut decoded = GeneralPurpose::new(&alphabet, config).decode(text).unwrap_or_default();
        let key = <[u8; 32]>::try_from(decoded.as_slice());
        decoded.zeroize();
        let key = Secret::new(key.map_err(|_| MasterKeyError::Malformed { setting })?);
        if is_random(key.expose()) { Ok(Self(key)) } else { Err(MasterKeyError::Weak { setting }) }
    }
}

/// Whether 32 bytes can come from a random source; one key in 10^10 is refused by mistake.
fn is_random(key: &[u8; 32]) -> bool {
    let steps = key.iter().zip(key.iter().skip(1)).map(|(left, right)| right.wrapping_sub(*left));
    let is_text = key.iter().all(|it| it.is_ascii_graphic() || *it == b' ');
    !is_text && distinct(key.iter().copied()) >= 16 && distinct(steps) >= 14
}

fn distinct(bytes: impl Iterator<Item = u8>) -> usize {
    bytes.collect::<std::collections::BTreeSet<_>>().len()
}

/// Writes the key beside `path` and links it there, so that nobody ever sees half a key or loses one.
fn write_new(path: &Path, key: &[u8; 32]) -> io::Result<()> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let unfinished = folder.join(format!(".master-key-{:016x}", u64::from_ne_bytes(random_bytes())));
    let text = Zeroizing::new(base64::engine::general_purpose::STANDARD.encode(key) + "\n");
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    let linked = written.and_then(|()| fs::hard_link(&unfinished, path));
    fs::remove_file(&unfinished)?;
    linked?;
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use base64::engine::general_purpose::STANDARD;

    use super::*;

    fn value(text: &str) -> Result<MasterKey, MasterKeyError> {
        MasterKey::from_value(&Secret::new(text.to_owned()))
    }

    #[test]
    fn cfg_2_a_key_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys/master.key");
        let made = MasterKey::create(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600);
        assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().mode() & 0o777, 0o700);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing else is left");
        assert_eq!(MasterKey::read(&path).unwrap().expose(), made.expose());
        assert_eq!(MasterKey::create(&path).unwrap().expose(), made.expose(), "never over an existing one");
    }

    #[test]
    fn cfg_2_keys_made_at_once_are_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        let keys: Vec<_> = std::thread::scope(|scope| {
            let makers: Vec<_> = (0..8).map(|_| scope.spawn(|| MasterKey::create(&path).unwrap())).collect();
            makers.into_iter().map(|it| it.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|it| it.expose() == keys[0].expose()));
    }

    #[test]
    fn cfg_2_a_key_that_others_may_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        MasterKey::create(&path).unwrap();
        for mode in [0o640, 0o604, 0o660, 0o622, 0o611] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let error = MasterKey::read(&path).unwrap_err();
            assert!(matches!(error, MasterKeyError::Exposed { .. }), "{mode:o}: {error}");
            assert!(error.to_string().contains("BONAFIDE_MASTER_KEY_FILE"));
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        assert!(MasterKey::read(&path).is_ok());
        assert!(matches!(
            MasterKey::read(folder.path()),
            Err(MasterKeyError::Unreadable { .. } | MasterKeyError::Exposed { .. })
        ));
        assert!(matches!(MasterKey::read(&folder.path().join("no")), Err(MasterKeyError::Missing { .. })));
    }

    #[test]
    fn cfg_1_only_base64_of_32_random_bytes_is_a_key() {
        let random = random_bytes::<32>();
        let text = STANDARD.encode(random);
        let url_safe = text.replace('+', "-").replace('/', "_");
        for good in [text.clone(), format!("  {text}\n"), text.trim_end_matches('=').to_owned(), url_safe] {
            assert_eq!(value(&good).unwrap().expose(), &random);
        }
        let short = STANDARD.encode(random_bytes::<31>());
        let long = STANDARD.encode(random_bytes::<33>());
        for bad in ["", "changeme", "not base64!", &short, &long, &text[..40], &format!("{text}{text}")] {
            assert!(matches!(value(bad), Err(MasterKeyError::Malformed { .. })), "{bad}");
        }
    }

    #[test]
    fn cfg_1_placeholders_and_passphrases_are_refused() {
        let counting: Vec<u8> = (0..32).collect();
        for weak in
            [&[0; 32], &[0xAB; 32], &counting[..], b"correct-horse-battery-staple-123", &[1, 2].repeat(16)]
        {
            assert!(matches!(value(&STANDARD.encode(weak)), Err(MasterKeyError::Weak { .. })), "{weak:?}");
        }
        for _ in 0..1000 {
            assert!(is_random(&random_bytes::<32>()));
        }
    }

    #[test]
    fn a_master_key_prints_nothing() {
        let key = value(&STANDARD.encode(random_bytes::<32>())).unwrap();
        assert_eq!(format!("{key:?}"), "MasterKey(Secret(..))");
    }
}
