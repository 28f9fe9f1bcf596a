//! Reads one setting after the other, keeps what each came out as and gathers the faults.

use std::fs;
use std::path::PathBuf;

use crate::config::catalogue::{self, Kind, SETTINGS};
use crate::config::fault::{ConfigErrors, ConfigFault, Wrong};
use crate::config::gather::{Given, GivenValue};
use crate::config::providers::ProviderSettings;
use crate::config::resolved::{ResolvedSetting, Source};
use crate::types::Secret;

/// Largest file that a `_FILE` setting may name.
const LONGEST_SECRET: usize = 64 * 1024;

/// Every method gives `None` when it found a fault, which [`Reader::finish`] then reports with all others.
pub(super) struct Reader {
    given: Given,
    faults: Vec<ConfigFault>,
    resolved: Vec<ResolvedSetting>,
}

impl Reader {
    pub fn new(given: Given, faults: Vec<ConfigFault>) -> Self {
        Self { given, faults, resolved: Vec::new() }
    }

    /// A setting that always has a value: what was set, else the default of the catalogue.
    pub fn value<T>(&mut self, key: &str, parse: impl Fn(&str) -> Result<T, Wrong>) -> Option<T> {
        let default = catalogue::find(key).map_or("", |it| it.default);
        self.value_or(key, default, parse)
    }

    /// A setting that always has a value, with a default that depends on others.
    pub fn value_or<T>(
        &mut self,
        key: &str,
        default: &str,
        parse: impl Fn(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        let (text, source) = match self.given.find(key) {
            Some(given) => (given.text.expose().clone(), given.source.clone()),
            None => (default.to_owned(), Source::Default),
        };
        if text.is_empty() {
            return self.refuse(key, Wrong::new("is empty", "give a value or leave it out"));
        }
        self.note(key, &text, source);
        parse(&text).map_or_else(|wrong| self.refuse(key, wrong), Some)
    }

    /// A setting that may be absent.
    pub fn optional<T>(&mut self, key: &str, parse: impl Fn(&str) -> Result<T, Wrong>) -> Option<Option<T>> {
        let Some(GivenValue { text, source }) = self.given.find(key).cloned() else {
            self.note(key, "", Source::Default);
            return Some(None);
        };
        self.note(key, text.expose(), source);
        if text.expose().is_empty() {
            return Some(None);
        }
        parse(text.expose()).map_or_else(|wrong| self.refuse(key, wrong), |it| Some(Some(it)))
    }

    /// A secret that may be absent: itself, or read from the file that its `_FILE` form names.
    pub fn secret<T>(&mut self, key: &str, parse: impl Fn(&str) -> Result<T, Wrong>) -> Option<Option<T>> {
        let Some((text, source)) = self.secret_text(key)? else {
            self.note(key, "", Source::Default);
            return Some(None);
        };
        self.note(key, text.expose(), source);
        if text.expose().is_empty() {
            return Some(None);
        }
        parse(text.expose()).map_or_else(|wrong| self.refuse(key, wrong), |it| Some(Some(it)))
    }

    /// The one of two settings that stand for each other which counts: the environment's before the file's.
    pub fn either(&mut self, key: &str, other: &str) -> Option<Option<(String, GivenValue)>> {
        let find = |key: &str| self.given.find(key).map(|it| (key.to_owned(), it.clone()));
        let is_set = |it: &Option<(String, GivenValue)>| {
            it.as_ref().is_some_and(|(_, given)| !given.text.expose().is_empty())
        };
        let (one, two) = (find(key), find(other));
        let is_variable = |it: &Option<(String, GivenValue)>| {
            it.as_ref().is_some_and(|(_, given)| matches!(given.source, Source::Environment(_)))
        };
        match (is_variable(&one), is_variable(&two)) {
            (true, false) => Some(one),
            (false, true) => Some(two),
            _ if is_set(&one) && is_set(&two) => {
                let both = format!("is set beside {other}");
                self.refuse(key, Wrong::new(both, "give one of them"))
            }
            _ if is_set(&two) => Some(two),
            _ => Some(one.or(two)),
        }
    }

    /// Other OpenID providers.
    pub fn providers(&self) -> Vec<ProviderSettings> {
        self.given.providers.clone()
    }

    /// A path; a relative one counts from the settings file's folder.
    pub fn path(&self, text: &str) -> PathBuf {
        self.given.folder.join(text)
    }

    /// Whether somebody set `key` to anything but nothing.
    pub fn is_given(&self, key: &str) -> bool {
        self.given.find(key).is_some_and(|it| !it.text.expose().is_empty())
    }

    /// Keeps what a setting came out as; a second note replaces the first.
    pub fn note(&mut self, key: &str, text: &str, source: Source) {
        if let Some(setting) = catalogue::find(key) {
            self.resolved.retain(|it| it.key != key);
            self.resolved.push(ResolvedSetting::of(setting, text, source));
        }
    }

    /// Keeps a fault.
    pub fn refuse<T>(&mut self, key: &str, wrong: Wrong) -> Option<T> {
        self.faults.push(ConfigFault::of(key, wrong));
        None
    }

    /// The faults of features to come, all others, or how every setting came out in the order of the catalogue.
    pub fn finish(mut self) -> Result<Vec<ResolvedSetting>, ConfigErrors> {
        for setting in SETTINGS.iter().filter(|it| it.kind == Kind::Later) {
            if self.given.find(setting.key).is_some() {
                self.faults
                    .push(ConfigFault::of(setting.key, Wrong::new("is not built yet", "leave it out")));
            }
        }
        if !self.faults.is_empty() {
            return Err(ConfigErrors(self.faults));
        }
        let place = |key: &str| SETTINGS.iter().position(|it| it.key == key);
        self.resolved.sort_by_key(|it| place(&it.key));
        Ok(self.resolved)
    }

    fn secret_text(&mut self, key: &str) -> Option<Option<(Secret<String>, Source)>> {
        let Some((found, given)) = self.either(key, &format!("{key}_file"))? else {
            return Some(None);
        };
        if found == key {
            return Some(Some((given.text, given.source)));
        }
        let path = self.path(given.text.expose());
        let wrong = match fs::read_to_string(&path) {
            Ok(text) if text.len() > LONGEST_SECRET => "the file is too large".to_owned(),
            Ok(text) if text.trim().is_empty() => "the file is empty".to_owned(),
            Ok(text) => return Some(Some((Secret::new(text.trim().to_owned()), given.source))),
            Err(error) => format!("{} cannot be read: {error}", path.display()),
        };
        self.refuse(&found, Wrong::new(wrong, "put the secret into that file"))
    }
}
