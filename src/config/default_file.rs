//! The file that `config init` writes, and where settings come from when a command starts.

use std::path::{Path, PathBuf};

use crate::config::catalogue::{Kind, SETTINGS};

const NAME: &str = "bonafide.toml";

const HEADER: &str = "\
# Settings of Bonafide. Every line shows a default; take the # away to change it.
# A variable of the environment counts more: BONAFIDE_LIFETIMES__CODE for code under [lifetimes].
# Durations: 60s, 15m, 24h, 7d. Rates: 10/min, 5/15min, 20/h, off. Relative paths count from this file's folder.
# A secret can stay out of this file: database.url_file = \"path\" reads it from there.
#
# An issuer other than http://localhost also needs master_key_file (or master_key), trusted_proxies (or [tls]) and
# [mail] mode.
";

/// The text of a settings file in which every setting stands as a comment with its meaning and default.
#[must_use]
pub fn default_file() -> String {
    let mut text = HEADER.to_owned();
    let mut section = "";
    for it in SETTINGS.iter().filter(|it| it.kind != Kind::Later) {
        let (level, name) = it.key.split_once('.').unwrap_or(("", it.key));
        if level != section {
            section = level;
            text.push_str(&format!("\n[{section}]\n"));
        } else if level.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("# {}.\n# {name} = {:?}\n", it.meaning, it.default));
    }
    text
}

/// The settings file of a command: the one that was named, else `bonafide.toml` in the current folder if it exists.
#[must_use]
pub fn find_file(named: Option<&Path>) -> Option<PathBuf> {
    let fallback = || Path::new(NAME).exists().then(|| PathBuf::from(NAME));
    named.map(Path::to_owned).or_else(fallback)
}

/// The variables of this process. Bytes that are not UTF-8 are replaced, so that such a value is refused, not skipped.
pub fn process_environment() -> impl Iterator<Item = (String, String)> {
    let text = |it: std::ffi::OsString| it.to_string_lossy().into_owned();
    std::env::vars_os().map(move |(name, value)| (text(name), text(value)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    #[test]
    fn cfg_3_the_written_file_is_toml_with_and_without_its_comment_signs() {
        let text = default_file();
        assert!(
            toml::from_str::<toml::Table>(&text)
                .unwrap()
                .values()
                .all(|it| it.as_table().unwrap().is_empty())
        );
        let settings = text.lines().map(|line| match line.strip_prefix("# ") {
            Some(rest) if rest.split_once(" = ").is_some_and(|(name, _)| !name.contains([' ', '.', ':'])) => {
                rest
            }
            _ => line,
        });
        let settings = settings.collect::<Vec<_>>().join("\n");
        let table: toml::Table = toml::from_str(&settings).unwrap();
        assert_eq!(table["lifetimes"]["code"].as_str(), Some("60s"));
        assert_eq!(table["issuer"].as_str(), Some("http://localhost:8080"));
        assert!(!text.contains("admin_reads"), "what is not built is not offered");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        std::fs::write(&path, settings).unwrap();
        let with_file = Settings::load(Some(&path), std::iter::empty()).unwrap();
        let without = Settings::load(None, std::iter::empty()).unwrap();
        assert_eq!(with_file.lifetimes, without.lifetimes);
        assert_eq!(with_file.limits, without.limits);
        assert_eq!(with_file.data_dir, folder.path().join("data"));
    }
}
