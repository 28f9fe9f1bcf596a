//! A language that we have, and the choice among them.

use std::cmp::Reverse;

use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::texts::Direction;

/// Tags looked at in one list: more is no wish but an attack.
const MOST_TAGS: usize = 16;

/// A language with a catalogue of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Language(LanguageIdentifier);

impl Language {
    pub(in crate::texts) fn parse(tag: &str) -> Option<Self> {
        tag.parse().ok().map(Self)
    }

    /// The tag as HTML's `lang` takes it (RFC 5646).
    #[must_use]
    pub fn tag(&self) -> String {
        self.0.to_string()
    }

    /// Which way it is written.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.0.character_direction() {
            CharacterDirection::RTL => Direction::RightToLeft,
            CharacterDirection::LTR | CharacterDirection::TTB => Direction::LeftToRight,
        }
    }

    pub(in crate::texts) const fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// How well this language serves who asks for `wanted`: not at all, the same language, also the same script, the
    /// very same.
    fn serves(&self, wanted: &LanguageIdentifier) -> Option<u8> {
        let ours = &self.0;
        let (our_script, wanted_script) = (script(ours), script(wanted));
        match () {
            () if ours == wanted => Some(3),
            () if ours.language != wanted.language => None,
            () if our_script == wanted_script => Some(2),
            () if our_script.is_none() || wanted_script.is_none() => Some(1),
            () => None,
        }
    }
}

/// The script that a tag names, or that its region implies: Chinese has two, and who reads one may not read the other.
fn script(tag: &LanguageIdentifier) -> Option<&str> {
    let implied = || match (tag.language.as_str(), tag.region.as_ref()?.as_str()) {
        ("zh", "CN" | "SG" | "MY") => Some("Hans"),
        ("zh", "TW" | "HK" | "MO") => Some("Hant"),
        _ => None,
    };
    tag.script.as_ref().map(|it| it.as_str()).or_else(implied)
}

/// The first of the `wanted` tags that one of `ours` serves, and the one that serves it best.
pub(in crate::texts) fn choose<'o>(wanted: &[&str], ours: &[&'o Language]) -> Option<&'o Language> {
    wanted.iter().filter_map(|tag| tag.parse::<LanguageIdentifier>().ok()).find_map(|wanted| {
        let fits = ours.iter().filter_map(|it| it.serves(&wanted).map(|how_well| (how_well, *it)));
        fits.max_by_key(|(how_well, _)| *how_well).map(|(_, language)| language)
    })
}

/// The tags of a `ui_locales` parameter, most wanted first (OpenID Connect Core §3.1.2.1).
pub(in crate::texts) fn ui_locales(text: &str) -> Vec<&str> {
    text.split_ascii_whitespace().take(MOST_TAGS).collect()
}

/// The tags of an `Accept-Language` field, most wanted first (RFC 9110 §12.5.4).
pub(in crate::texts) fn accept_language(text: &str) -> Vec<&str> {
    let mut tags: Vec<_> = text.split(',').take(MOST_TAGS).filter_map(weighted).collect();
    tags.sort_by_key(|(_, weight)| Reverse(*weight));
    tags.into_iter().map(|(tag, _)| tag).collect()
}

/// A tag and its weight in thousandths; nothing for what is refused with `q=0` or malformed.
fn weighted(part: &str) -> Option<(&str, u16)> {
    let (tag, weight) = match part.split_once(';') {
        None => (part, 1.0),
        Some((tag, parameter)) => (tag, parameter.trim().strip_prefix("q=")?.trim().parse::<f32>().ok()?),
    };
    if !(0.001..=1.0).contains(&weight) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 1000")]
    Some((tag.trim(), (weight * 1000.0) as u16))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(wanted: &[&str]) -> Option<String> {
        let ours: Vec<_> = ["ar", "en", "pt-BR", "zh-Hant"].into_iter().filter_map(Language::parse).collect();
        choose(wanted, &ours.iter().collect::<Vec<_>>()).map(Language::tag)
    }

    #[test]
    fn the_first_wish_that_can_be_served_wins() {
        assert_eq!(chosen(&["fr", "pt", "en"]).as_deref(), Some("pt-BR"));
        assert_eq!(chosen(&["en-GB", "ar"]).as_deref(), Some("en"));
        assert_eq!(chosen(&["zh-Hans", "ar-EG"]).as_deref(), Some("ar"));
        assert_eq!(chosen(&["not a tag", "fr"]), None);
    }

    #[test]
    fn the_region_of_a_chinese_reader_tells_the_script() {
        let ours: Vec<_> = ["en", "zh-Hans"].into_iter().filter_map(Language::parse).collect();
        let ours: Vec<_> = ours.iter().collect();
        for tag in ["zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-HK"] {
            assert_eq!(choose(&[tag, "en"], &ours).map(Language::tag).as_deref(), Some("zh-Hans"), "{tag}");
        }
        for tag in ["zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-SG"] {
            assert_eq!(choose(&[tag, "en"], &ours).map(Language::tag).as_deref(), Some("en"), "{tag}");
        }
    }

    #[test]
    fn an_accept_language_field_is_read_by_weight() {
        assert_eq!(accept_language("fr;q=0.5, en-GB, de;q=0, ar;q=0.8, x;q=nan"), ["en-GB", "ar", "fr"]);
        assert!(accept_language("").iter().all(|it| it.is_empty()));
    }

    #[test]
    fn arabic_and_hebrew_run_from_right_to_left() {
        let direction = |tag| Language::parse(tag).map(|it| it.direction());
        assert_eq!(direction("ar"), Some(Direction::RightToLeft));
        assert_eq!(direction("he"), Some(Direction::RightToLeft));
        assert_eq!(direction("en"), Some(Direction::LeftToRight));
    }
}
