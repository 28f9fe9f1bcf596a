//! Where the master key comes from.

use std::fs;
use std::path::PathBuf;

use crate::config::fault::Wrong;
use crate::config::reader::Reader;
use crate::config::resolved::Source;
use crate::config::weakness;
use crate::types::{Issuer, Secret};

/// The key that wraps the data keys (CFG-2).
#[derive(Clone, Debug)]
pub enum MasterKeySource {
    /// A file with base64 of 32 bytes. Only a development issuer's may be absent, to be made.
    File(PathBuf),
    /// The key itself, base64 of 32 bytes.
    Value(Secret<String>),
}

const HINT: &str = "make one with `openssl rand -base64 32`";

impl MasterKeySource {
    /// Whether somebody set it.
    pub(super) fn is_given(reader: &Reader) -> bool {
        reader.is_given("master_key") || reader.is_given("master_key_file")
    }

    pub(super) fn read(reader: &mut Reader, issuer: Option<&Issuer>) -> Option<Self> {
        let given = reader.either("master_key", "master_key_file")?;
        reader.note("master_key", "", Source::Default);
        let given = given.filter(|(_, it)| !it.text.expose().is_empty());
        match given {
            Some((key, it)) if key == "master_key" => {
                reader.note("master_key", it.text.expose(), it.source.clone());
                reader.note("master_key_file", "", Source::Default);
                Self::of_value(reader, it.text)
            }
            _ => Self::of_file(reader, issuer),
        }
    }

    fn of_value(reader: &mut Reader, text: Secret<String>) -> Option<Self> {
        match weakness::of_master_key(text.expose()) {
            None => Some(Self::Value(text)),
            Some(weakness) => reader.refuse("master_key", Wrong::new(weakness.to_string(), HINT)),
        }
    }

    fn of_file(reader: &mut Reader, issuer: Option<&Issuer>) -> Option<Self> {
        let text = reader.value("master_key_file", |it| Ok(it.to_owned()))?;
        let path = reader.path(&text);
        let may_be_made = issuer.is_none_or(Issuer::is_development);
        if !may_be_made && !reader.is_given("master_key_file") {
            // Reported with the other choices that a production issuer lacks.
            return None;
        }
        let problem = match fs::read_to_string(&path).map(Secret::new) {
            Ok(text) => {
                weakness::of_master_key(text.expose()).map(|it| format!("the key in {} {it}", path.display()))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && may_be_made => None,
            Err(error) => Some(format!("{} cannot be read: {error}", path.display())),
        };
        match problem {
            None => Some(Self::File(path)),
            Some(problem) => reader.refuse("master_key_file", Wrong::new(problem, HINT)),
        }
    }
}
