//! The words for one reader.

use crate::texts::{Language, Phrase, Texts, Value};

/// All texts in one language.
#[derive(Clone)]
pub struct Words {
    texts: Texts,
    language: Language,
}

impl Words {
    pub(in crate::texts) const fn new(texts: Texts, language: Language) -> Self {
        Self { texts, language }
    }

    /// The language they are in.
    #[must_use]
    pub const fn language(&self) -> &Language {
        &self.language
    }

    /// A message without variables.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.texts.get(&self.language, key, &[])
    }

    /// A message with its variables.
    #[must_use]
    pub fn format(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.texts.get(&self.language, key, arguments)
    }

    /// A message whose variables are names that stand out.
    #[must_use]
    pub fn phrase(&self, key: &str, names: &[(&str, &str)]) -> Phrase {
        let marks: Vec<_> = (0..names.len()).map(Phrase::mark).collect();
        let arguments: Vec<_> =
            names.iter().zip(&marks).map(|((name, _), mark)| (*name, Value::from(mark))).collect();
        let marked = self.texts.get(&self.language, key, &arguments);
        let names: Vec<_> = names.iter().map(|(_, value)| *value).collect();
        Phrase::split(&marked, &names)
    }
}
