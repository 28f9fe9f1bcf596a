//! Holds every language against English: nothing is missing, nothing is left over, nothing was left in English, and
//! `docs/languages.md` tells the truth.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::texts::scan::{Variables, catalogue, files, is_key};

const FOLDER: &str = "templates/i18n";
const DOCUMENT: &str = "docs/languages.md";
const READER: &str = "### Read by a native speaker: ";

/// Texts that are rightly the same as in English.
const AS_IN_ENGLISH: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "apps-heading",
            "mail-fact-browser",
            "mail-factor-passkey",
            "moment-exact",
            "passkey-name",
            "place-apps",
            "profile-group-name",
            "profile-website",
            "refusal-parameter",
            "security-passkeys",
        ],
    ),
    ("es", &["moment-exact"]),
    ("fr", &["place-sessions"]),
    (
        "it",
        &[
            "account-email",
            "login-password",
            "mail-fact-browser",
            "mail-factor-passkey",
            "moment-exact",
            "security-password",
        ],
    ),
    ("nl", &["mail-fact-browser", "place-apps", "refusal-parameter"]),
    ("pl", &["moment-exact"]),
    ("pt-BR", &["place-apps"]),
];

/// The plurals that a whole number below a million may have (Unicode CLDR).
const PLURALS: &[(&str, &[&str])] = &[
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("de", &["one", "other"]),
    ("es", &["one", "other"]),
    ("fr", &["one", "other"]),
    ("it", &["one", "other"]),
    ("ja", &["other"]),
    ("nl", &["one", "other"]),
    ("pl", &["one", "few", "many", "other"]),
    ("pt-BR", &["one", "other"]),
    ("zh-Hans", &["other"]),
];

#[test]
fn every_language_has_every_text_with_its_variables() {
    let english = catalogue(&folder("en"));
    let pending = pending();
    let unknown: Vec<_> = pending.iter().filter(|it| !english.contains_key(*it)).collect();
    assert!(unknown.is_empty(), "{DOCUMENT} waits for {unknown:?}, which English has not");
    let expected: BTreeMap<_, _> = english.iter().filter(|(key, _)| !pending.contains(*key)).collect();
    for language in languages() {
        let own = catalogue(&folder(&language));
        let faults = differences(&expected, &own.iter().collect());
        assert!(
            faults.is_empty(),
            "{language}: {faults:#?}\nTranslate what is missing, or list it in {DOCUMENT} as still in English."
        );
    }
}

#[test]
fn no_text_was_left_in_english() {
    let english = texts("en");
    for language in languages() {
        let may = allowed(AS_IN_ENGLISH, &language);
        for (key, text) in texts(&language) {
            let is_same = english.get(&key) == Some(&text) && has_words(&text);
            assert_eq!(is_same, may.contains(&key.as_str()), "{language}: {key}");
        }
    }
}

#[test]
fn every_language_is_written_in_its_script() {
    let (kana, han) = ('\u{3040}'..='\u{30FF}', '\u{4E00}'..='\u{9FFF}');
    let scripts =
        [("ar", vec!['\u{0600}'..='\u{06FF}']), ("ja", vec![kana, han.clone()]), ("zh-Hans", vec![han])];
    for (language, own) in scripts {
        for (key, text) in texts(language).into_iter().filter(|(_, text)| has_words(text)) {
            let is_own = |letter: char| own.iter().any(|it| it.contains(&letter));
            assert!(text.contains(is_own), "{language}: {key}");
        }
    }
}

#[test]
fn no_text_shouts() {
    for language in languages().into_iter().chain(["en".to_owned()]) {
        for (key, text) in texts(&language) {
            assert!(!text.contains(['!', '！', '¡']), "{language}: {key}");
        }
    }
}

#[test]
fn a_number_has_the_plurals_of_its_language() {
    let english = texts("en");
    let counted: Vec<_> = english.iter().filter(|(_, text)| variants(text).contains("one")).collect();
    assert!(!counted.is_empty());
    for language in languages() {
        let own = texts(&language);
        let plurals = allowed(PLURALS, &language);
        assert!(!plurals.is_empty(), "{language} has no row in PLURALS");
        for (key, _) in &counted {
            let Some(text) = own.get(*key) else { continue };
            let has: BTreeSet<_> = variants(text).into_iter().filter(|it| !is_number(it)).collect();
            let expected: BTreeSet<_> = plurals.iter().map(|it| (*it).to_owned()).collect();
            let is_plain = has.is_empty() && plurals == ["other"];
            assert!(is_plain || has == expected, "{language}: {key} has {has:?}");
        }
    }
}

#[test]
fn the_document_tells_which_language_a_native_speaker_has_read() {
    let rows: Vec<_> = document_section("## Languages").lines().map(cells).collect();
    for language in languages() {
        let readers: BTreeSet<_> =
            files(&folder(&language), "ftl").iter().map(|(_, it)| reader(it)).collect();
        let row = rows.iter().find(|row| row.first() == Some(&format!("`{language}`")));
        let row = row.unwrap_or_else(|| panic!("{DOCUMENT} has no row for {language}"));
        let told = readers.into_iter().collect::<Vec<_>>().join(", ");
        assert_eq!(row.last(), Some(&told), "{language}: who has read it");
    }
    let known: BTreeSet<_> = languages().into_iter().chain(["en".to_owned()]).collect();
    let told = rows.iter().filter_map(|row| row.first()?.strip_prefix('`')?.strip_suffix('`'));
    assert_eq!(told.map(str::to_owned).collect::<BTreeSet<_>>(), known, "the languages of {DOCUMENT}");
}

/// What is different, as sentences.
fn differences(
    expected: &BTreeMap<&String, &Variables>,
    found: &BTreeMap<&String, &Variables>,
) -> Vec<String> {
    let missing = expected.keys().filter(|it| !found.contains_key(*it)).map(|it| format!("no {it}"));
    let left_over =
        found.keys().filter(|it| !expected.contains_key(*it)).map(|it| format!("nobody needs {it}"));
    let changed = expected.iter().filter_map(|(key, wanted)| {
        let has = found.get(key).filter(|has| *has != wanted)?;
        Some(format!("{key} has {has:?}, English {wanted:?}"))
    });
    missing.chain(left_over).chain(changed).collect()
}

/// The keys that the document says are still in English: one by one, or a file of them.
fn pending() -> BTreeSet<String> {
    let section = document_section("## Still in English");
    let names = section.lines().filter_map(|it| it.strip_prefix("- `")?.strip_suffix('`'));
    names
        .flat_map(|name| match name.strip_suffix(".ftl") {
            None => vec![name.to_owned()],
            Some(_) => file_texts(&folder("en").join(name)).into_keys().collect(),
        })
        .collect()
}

fn document_section(heading: &str) -> String {
    let document = fs::read_to_string(DOCUMENT).unwrap();
    let (_, section) = document.split_once(heading).unwrap_or_else(|| panic!("{DOCUMENT} has no {heading}"));
    section.split("\n## ").next().unwrap_or_default().to_owned()
}

fn cells(row: &str) -> Vec<String> {
    row.trim_matches('|').split('|').map(|it| it.trim().to_owned()).collect()
}

fn reader(file: &str) -> String {
    let first = file.lines().next().unwrap_or_default();
    first.strip_prefix(READER).unwrap_or_else(|| panic!("a catalogue begins with {READER:?}")).to_owned()
}

/// The tags of all languages but English.
fn languages() -> BTreeSet<String> {
    let entries = fs::read_dir(FOLDER).unwrap();
    let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
    names.filter(|it| it != "en").collect()
}

fn folder(language: &str) -> std::path::PathBuf {
    Path::new(FOLDER).join(language)
}

/// The texts of a language as they are written.
fn texts(language: &str) -> BTreeMap<String, String> {
    files(&folder(language), "ftl").iter().flat_map(|(path, _)| file_texts(path)).collect()
}

fn file_texts(path: &Path) -> BTreeMap<String, String> {
    let source = fs::read_to_string(path).unwrap();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|it| !it.starts_with('#')) {
        let text = match line.split_once(" =").filter(|(key, _)| is_key(key)) {
            Some((key, text)) => {
                key.clone_into(&mut current);
                text
            }
            None => line,
        };
        if !current.is_empty() {
            let known = texts.entry(current.clone()).or_default();
            known.push_str(text.trim());
            known.push('\n');
        }
    }
    texts.into_iter().map(|(key, text)| (key, text.trim().to_owned())).collect()
}

/// The names of the variants that a text chooses among.
fn variants(text: &str) -> BTreeSet<String> {
    let lines = text.lines().map(|it| it.trim_start_matches('*'));
    lines.filter_map(|it| Some(it.strip_prefix('[')?.split_once(']')?.0.to_owned())).collect()
}

fn is_number(variant: &str) -> bool {
    variant.bytes().all(|it| it.is_ascii_digit())
}

/// Whether anything of a text is left for a translator beside its variables.
fn has_words(text: &str) -> bool {
    let outside = text.split('{').map(|it| it.split_once('}').map_or(it, |(_, after)| after));
    outside.into_iter().any(|it| it.contains(char::is_alphabetic))
}

fn allowed<'a>(list: &[(&str, &'a [&'a str])], language: &str) -> &'a [&'a str] {
    list.iter().find(|(it, _)| *it == language).map_or(&[], |(_, allowed)| allowed)
}
