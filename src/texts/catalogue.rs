//! The messages of one language.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use thiserror::Error;

use crate::texts::{Language, Value};

/// Why the catalogues cannot be used. They are part of the build, so each is a fault of ours.
#[derive(Debug, Error)]
pub enum TextsError {
    /// A file outside a language's folder, in a folder that is no language tag, or not in UTF-8.
    #[error("{file} is no catalogue of a language")]
    Misplaced {
        /// Below `templates/i18n`.
        file: String,
    },
    /// A file that Fluent cannot read.
    #[error("{file} is not valid Fluent")]
    Malformed {
        /// Below `templates/i18n`.
        file: String,
    },
    /// A message that another file of the language has as well.
    #[error("{file} repeats a message of another file")]
    Repeated {
        /// Below `templates/i18n`.
        file: String,
    },
    /// English is what all else falls back to.
    #[error("there is no English catalogue")]
    NoEnglish,
}

/// What a message is not there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::texts) enum Lack {
    /// No message of that name.
    Message,
    /// A variable of the message that the caller did not give.
    Variable,
}

/// All messages of one language.
pub(in crate::texts) struct Catalogue {
    pub(in crate::texts) language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    pub(in crate::texts) fn empty(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier().clone()]);
        // `direction::isolate` does it where it is needed.
        bundle.set_use_isolating(false);
        Self { language, bundle }
    }

    pub(in crate::texts) fn add(&mut self, file: &str, source: String) -> Result<(), TextsError> {
        let resource =
            FluentResource::try_new(source).map_err(|_| TextsError::Malformed { file: file.to_owned() })?;
        self.bundle.add_resource(resource).map_err(|_| TextsError::Repeated { file: file.to_owned() })
    }

    /// The message `key`; a variable that is not given is a lack even where the rest could be shown.
    pub(in crate::texts) fn format(
        &self,
        key: &str,
        arguments: &[(&str, Value<'_>)],
    ) -> Result<String, Lack> {
        let pattern = self.bundle.get_message(key).and_then(|it| it.value()).ok_or(Lack::Message)?;
        let direction = self.language.direction();
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, value.to_fluent(direction))).collect();
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut faults);
        if faults.is_empty() { Ok(Cow::into_owned(text)) } else { Err(Lack::Variable) }
    }
}
