//! All catalogues together.

use std::sync::Arc;

use crate::texts::catalogue::{Catalogue, Lack};
use crate::texts::language::{accept_language, choose, ui_locales};
use crate::texts::volume::Volume;
use crate::texts::{Language, TextsError, Value, Words};

/// The words of Bonafide in every language it has. Cheap to clone.
#[derive(Clone)]
pub struct Texts(Arc<Catalogues>);

struct Catalogues {
    english: Catalogue,
    others: Vec<Volume>,
}

impl Texts {
    /// Finds the catalogues of the binary and reads the English one.
    ///
    /// # Errors
    /// [`TextsError`] when a file is misplaced or English is broken, which a test finds before a release does.
    pub fn load() -> Result<Self, TextsError> {
        Self::of(Volume::all()?)
    }

    pub(in crate::texts) fn of(volumes: Vec<Volume>) -> Result<Self, TextsError> {
        let is_english = |it: &Volume| it.language.tag() == "en";
        let (mut english, others): (Vec<_>, Vec<_>) = volumes.into_iter().partition(is_english);
        let english = english.pop().ok_or(TextsError::NoEnglish)?.into_catalogue()?;
        Ok(Self(Arc::new(Catalogues { english, others })))
    }

    /// The language for one answer: what the client asked for (`ui_locales`), else the account's choice, else what the
    /// browser prefers, else English.
    #[must_use]
    pub fn language_for(
        &self,
        wanted_by_client: Option<&str>,
        account: Option<&str>,
        wanted_by_browser: Option<&str>,
    ) -> Language {
        let others = self.0.others.iter().map(|it| &it.language);
        let ours: Vec<_> = others.chain([&self.0.english.language]).collect();
        let wishes = [
            wanted_by_client.map(ui_locales).unwrap_or_default(),
            account.map(ui_locales).unwrap_or_default(),
            wanted_by_browser.map(accept_language).unwrap_or_default(),
        ];
        let chosen = wishes.iter().find_map(|wanted| choose(wanted, &ours));
        chosen.unwrap_or(&self.0.english.language).clone()
    }

    /// The words of one language.
    #[must_use]
    pub fn words(&self, language: Language) -> Words {
        Words::new(self.clone(), language)
    }

    /// The message `key`, in English where the language lacks it. A message or variable that English lacks too fails in
    /// development and is shown as its key otherwise: no page fails for a word.
    #[must_use]
    pub fn get(&self, language: &Language, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        let found = self.find(language, key, arguments);
        debug_assert!(found.is_ok(), "{found:?} is missing: {key}");
        found.unwrap_or_else(|lack| {
            tracing::error!(text.key = key, text.lack = ?lack, "A text is missing");
            key.to_owned()
        })
    }

    /// The tags of all languages, English first.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let others = self.0.others.iter().map(|it| it.language.tag());
        std::iter::once(self.0.english.language.tag()).chain(others).collect()
    }

    pub(in crate::texts) fn find(
        &self,
        language: &Language,
        key: &str,
        arguments: &[(&str, Value<'_>)],
    ) -> Result<String, Lack> {
        let own = self.0.others.iter().find(|it| it.language == *language);
        let own = own.and_then(Volume::catalogue).and_then(|it| it.format(key, arguments).ok());
        own.map_or_else(|| self.0.english.format(key, arguments), Ok)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Texts {
        let of = |tag: &str, source: &str| {
            let mut catalogue = Catalogue::empty(Language::parse(tag).unwrap());
            catalogue.add("test.ftl", source.to_owned()).unwrap();
            Volume::open(catalogue)
        };
        let english = "hello = Hello { $name }\nbye = Bye\ndays = { $days ->\n    [one] one day\n   *[other] { $days } days\n }\n";
        Texts::of(vec![of("ar", "hello = مرحبا { $name }\n"), of("en", english)]).unwrap()
    }

    #[test]
    fn the_client_then_the_account_then_the_browser_choose_the_language() {
        let texts = texts();
        let language = |client, account, browser| texts.language_for(client, account, browser).tag();
        assert_eq!(language(Some("fr ar-EG"), Some("en"), Some("en")), "ar");
        assert_eq!(language(Some("fr"), Some("en"), Some("ar")), "en");
        assert_eq!(language(None, None, Some("en;q=0.1,ar")), "ar");
        assert_eq!(language(None, None, None), "en");
        assert_eq!(language(Some("\0"), Some("🦀"), Some(";;,,;q=")), "en");
    }

    #[test]
    fn a_message_falls_back_to_english() {
        let texts = texts();
        let arabic = texts.language_for(Some("ar"), None, None);
        assert_eq!(texts.get(&arabic, "hello", &[("name", "مريم".into())]), "مرحبا مريم");
        assert_eq!(texts.get(&arabic, "bye", &[]), "Bye");
    }

    #[test]
    fn every_language_has_its_own_plurals() {
        let texts = Texts::load().unwrap();
        let minutes = |tag: &str, count: u64| {
            let language = texts.language_for(Some(tag), None, None);
            texts.get(&language, "wait-minutes", &[("count", count.into())])
        };
        let polish = [1, 2, 5, 12, 22].map(|count| minutes("pl", count));
        assert_eq!(polish, ["minutę", "2 minuty", "5 minut", "12 minut", "22 minuty"]);
        let arabic = [1, 2, 3, 11, 100].map(|count| minutes("ar", count));
        assert_eq!(arabic, ["دقيقة واحدة", "دقيقتين", "3 دقائق", "11 دقيقة", "100 دقيقة"]);
        assert_eq!([1, 2].map(|count| minutes("pt-PT", count)), ["um minuto", "2 minutos"]);
        assert_eq!([1, 2].map(|count| minutes("zh-CN", count)), ["1 分钟", "2 分钟"]);
    }

    #[test]
    fn english_comes_first_among_the_languages() {
        let languages = Texts::load().unwrap().languages();
        let expected = ["en", "ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "zh-Hans"];
        assert_eq!(languages, expected);
    }

    #[test]
    fn a_missing_message_or_variable_is_a_lack() {
        let texts = texts();
        let english = texts.language_for(None, None, None);
        assert_eq!(texts.find(&english, "no-such-text", &[]), Err(Lack::Message));
        assert_eq!(texts.find(&english, "hello", &[]), Err(Lack::Variable));
    }

    #[test]
    fn a_number_chooses_its_plural() {
        let texts = texts();
        let english = texts.language_for(None, None, None);
        assert_eq!(texts.get(&english, "days", &[("days", 1.into())]), "one day");
        assert_eq!(texts.get(&english, "days", &[("days", 30.into())]), "30 days");
    }
}
