//! The catalogues as they lie in the binary, each read when its language is first spoken: most servers speak two or
//! three of them, and what nobody reads takes no memory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use rust_embed::RustEmbed;

use crate::texts::catalogue::Catalogue;
use crate::texts::{Language, TextsError};

#[derive(RustEmbed)]
#[folder = "templates/i18n"]
struct Files;

/// A language and where its catalogue is.
pub(in crate::texts) struct Volume {
    pub(in crate::texts) language: Language,
    files: Vec<Cow<'static, str>>,
    /// Nothing once it was found to be broken.
    opened: OnceLock<Option<Catalogue>>,
}

impl Volume {
    /// Every language of the binary, by folder.
    pub(in crate::texts) fn all() -> Result<Vec<Self>, TextsError> {
        let mut found: BTreeMap<String, Self> = BTreeMap::new();
        for file in Files::iter() {
            let misplaced = || TextsError::Misplaced { file: file.to_string() };
            let (folder, _) = file.split_once('/').ok_or_else(misplaced)?;
            let language = Language::parse(folder).ok_or_else(misplaced)?;
            found.entry(folder.to_owned()).or_insert_with(|| Self::closed(language)).files.push(file);
        }
        Ok(found.into_values().collect())
    }

    const fn closed(language: Language) -> Self {
        Self { language, files: Vec::new(), opened: OnceLock::new() }
    }

    #[cfg(test)]
    pub(in crate::texts) fn open(catalogue: Catalogue) -> Self {
        let volume = Self::closed(catalogue.language.clone());
        volume.opened.get_or_init(|| Some(catalogue));
        volume
    }

    /// The catalogue; nothing when it is broken, which a test finds before a release does.
    pub(in crate::texts) fn catalogue(&self) -> Option<&Catalogue> {
        let opened = self.opened.get_or_init(|| {
            let read = self.read();
            read.inspect_err(|error| tracing::error!(%error, "A catalogue cannot be used")).ok()
        });
        opened.as_ref()
    }

    /// The catalogue for good.
    pub(in crate::texts) fn into_catalogue(mut self) -> Result<Catalogue, TextsError> {
        self.opened.take().flatten().map_or_else(|| self.read(), Ok)
    }

    /// Reads the catalogue.
    pub(in crate::texts) fn read(&self) -> Result<Catalogue, TextsError> {
        let mut catalogue = Catalogue::empty(self.language.clone());
        for file in &self.files {
            let misplaced = || TextsError::Misplaced { file: file.to_string() };
            let bytes = Files::get(file).map(|it| it.data).ok_or_else(misplaced)?;
            let source = String::from_utf8(bytes.into_owned()).map_err(|_| misplaced())?;
            catalogue.add(file, source)?;
        }
        Ok(catalogue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_of_the_binary_can_be_read() {
        let volumes = Volume::all().unwrap();
        assert!(volumes.len() > 10, "the languages of the binary: {}", volumes.len());
        for volume in volumes {
            volume.read().unwrap();
            assert!(volume.catalogue().is_some());
        }
    }

    #[test]
    fn a_catalogue_is_read_when_its_language_is_first_spoken() {
        let volume = Volume::all().unwrap().pop().unwrap();
        assert!(volume.opened.get().is_none());
        volume.catalogue().unwrap();
        assert!(volume.opened.get().is_some());
    }

    #[test]
    fn a_broken_catalogue_is_none() {
        let mut volume = Volume::closed(Language::parse("de").unwrap());
        volume.files.push("de/no-such-file.ftl".into());
        assert!(matches!(volume.read(), Err(TextsError::Misplaced { .. })));
        assert!(volume.catalogue().is_none());
    }
}
