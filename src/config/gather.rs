//! Brings the file and the environment together and finds names that are no setting. Values are not looked at here.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use config::{Config, File, FileFormat, Source as _, Value, ValueKind};

use crate::config::catalogue::{self, Kind, SETTINGS};
use crate::config::fault::{ConfigFault, Wrong};
use crate::config::providers::{self, ProviderSettings};
use crate::config::resolved::Source;
use crate::config::service_links::is_service_link;
use crate::types::Secret;

/// A value that somebody set.
#[derive(Clone, Debug)]
pub(super) struct GivenValue {
    pub text: Secret<String>,
    pub source: Source,
}

/// All values that somebody set, by key.
#[derive(Debug)]
pub(super) struct Given {
    values: BTreeMap<String, GivenValue>,
    /// The folder from which relative paths count.
    pub folder: PathBuf,
    /// Other OpenID providers, which only the file can name.
    pub providers: Vec<ProviderSettings>,
}

impl Given {
    /// Reads the file and then the environment, whose values count more. Faults go to `faults`; what is left is usable.
    pub fn gather(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
        faults: &mut Vec<ConfigFault>,
    ) -> Self {
        let label = file.map(|it| it.display().to_string()).unwrap_or_default();
        let text = file.map(|it| read_file(it, faults)).unwrap_or_default();
        let variables = Variables::sort(environment, faults);
        let from_file = File::from_str(&text, FileFormat::Toml);
        match from_file.collect() {
            Ok(table) => note_unknown(&flatten(table), faults),
            Err(_) => faults.push(syntax_fault(&label, &text)),
        }
        let merged = Config::builder().add_source(from_file).add_source(variables).build();
        let table = merged.and_then(|it| it.collect()).unwrap_or_default();
        let mut values = BTreeMap::new();
        for (key, value) in flatten(table) {
            let source =
                value.origin().map_or(Source::File(label.clone()), |it| Source::Environment(it.to_owned()));
            match text_of(&value) {
                Some(text) => {
                    values.insert(key, GivenValue { text: Secret::new(text), source });
                }
                None => faults.push(ConfigFault::of(
                    &key,
                    Wrong::new("is not a single value", "write a text in quotes"),
                )),
            }
        }
        let folder = folder_of(file);
        let providers = providers::read(&text, &folder, faults);
        Self { values, folder, providers }
    }

    /// What was set for `key`.
    pub fn find(&self, key: &str) -> Option<&GivenValue> {
        self.values.get(key)
    }
}

/// Variables that are settings, by key.
#[derive(Clone, Debug, Default)]
struct Variables(Vec<(String, String, Secret<String>)>);

impl Variables {
    fn sort(environment: impl Iterator<Item = (String, String)>, faults: &mut Vec<ConfigFault>) -> Self {
        let mut found = Self::default();
        let mut database_url = None;
        for (name, value) in environment {
            if name == "DATABASE_URL" {
                database_url = Some(value);
            } else if let Some(key) = key_of_variable(&name) {
                found.0.push((key, name, Secret::new(value)));
            } else if name.starts_with("BONAFIDE_") && !is_service_link(&name, &value) {
                faults.push(ConfigFault::of_name(name.clone(), unknown(&name)));
            }
        }
        let is_named = found.0.iter().any(|(key, _, _)| key == "database.url" || key == "database.url_file");
        if let (Some(url), false) = (database_url, is_named) {
            found.0.push(("database.url".to_owned(), "DATABASE_URL".to_owned(), Secret::new(url)));
        }
        found
    }
}

impl config::Source for Variables {
    fn clone_into_box(&self) -> Box<dyn config::Source + Send + Sync> {
        Box::new(self.clone())
    }

    fn collect(&self) -> Result<config::Map<String, Value>, config::ConfigError> {
        let values = self.0.iter();
        Ok(values
            .map(|(key, name, text)| (key.clone(), Value::new(Some(name), text.expose().clone())))
            .collect())
    }
}

fn key_of_variable(name: &str) -> Option<String> {
    let rest = name.strip_prefix("BONAFIDE_")?;
    let key = rest.to_lowercase().replace("__", ".");
    let is_known = catalogue::find(&key).is_some() || catalogue::find_by_file_form(&key).is_some();
    (is_known && catalogue::environment_name(&key) == name).then_some(key)
}

fn read_file(path: &Path, faults: &mut Vec<ConfigFault>) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| {
        let wrong = Wrong::new(format!("cannot be read: {error}"), "`bonafide config init` writes one");
        faults.push(ConfigFault::of_name(path.display().to_string(), wrong));
        String::new()
    })
}

/// Says where the text stops being TOML, without the line itself, which may hold a secret.
fn syntax_fault(label: &str, text: &str) -> ConfigFault {
    let error = toml::from_str::<toml::Table>(text).err();
    let start = error.as_ref().and_then(toml::de::Error::span).map_or(0, |it| it.start);
    let line = text.bytes().take(start).filter(|it| *it == b'\n').count() + 1;
    let reason = error.map_or_else(String::new, |it| format!(": {}", it.message()));
    ConfigFault::of_name(
        label,
        Wrong::new(format!("line {line} is not TOML{reason}"), "texts stand in double quotes"),
    )
}

fn flatten(table: config::Map<String, Value>) -> Vec<(String, Value)> {
    let mut flat = Vec::new();
    let mut open: Vec<(String, Value)> = table.into_iter().filter(|(key, _)| key != providers::KEY).collect();
    while let Some((key, value)) = open.pop() {
        match value.kind {
            ValueKind::Table(inner) => {
                open.extend(inner.into_iter().map(|(name, it)| (format!("{key}.{name}"), it)));
            }
            _ => flat.push((key, value)),
        }
    }
    flat.sort_by(|(one, _), (other, _)| one.cmp(other));
    flat
}

fn note_unknown(flat: &[(String, Value)], faults: &mut Vec<ConfigFault>) {
    for (key, _) in flat {
        if catalogue::find(key).is_none() && catalogue::find_by_file_form(key).is_none() {
            faults.push(ConfigFault::of_name(key.clone(), unknown(key)));
        }
    }
}

/// A single value as text, a list with commas between its items.
fn text_of(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::Array(items) => {
            items.iter().map(text_of).collect::<Option<Vec<_>>>().map(|it| it.join(","))
        }
        ValueKind::Table(_) | ValueKind::Nil | ValueKind::Float(_) => None,
        scalar => Some(scalar.to_string().trim().to_owned()),
    }
}

fn folder_of(file: Option<&Path>) -> PathBuf {
    let parent = file.and_then(Path::parent).unwrap_or(Path::new(""));
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    std::path::absolute(parent).unwrap_or_else(|_| parent.to_owned())
}

fn unknown(name: &str) -> Wrong {
    let key = name
        .strip_prefix("BONAFIDE_")
        .map_or_else(|| name.to_owned(), |it| it.to_lowercase().replace("__", "."));
    if catalogue::find(key.strip_suffix("_file").unwrap_or_default()).is_some() {
        return Wrong::new("is no setting", "only secrets have a form that names a file");
    }
    let nearest = SETTINGS.iter().filter(|it| it.kind != Kind::Later);
    let nearest = nearest.map(|it| (distance(&key, it.key), it)).min_by_key(|(far, _)| *far);
    let hint = match nearest {
        Some((far, it)) if far <= 3 && name.starts_with("BONAFIDE_") => {
            format!("did you mean {}?", it.environment())
        }
        Some((far, it)) if far <= 3 => format!("did you mean {}?", it.key),
        _ => "`bonafide config show` lists all".to_owned(),
    };
    Wrong::new("is no setting", hint)
}

/// How many letters have to be changed, added or left out to make `other` of `one`.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut next = vec![at + 1];
        for ((above_left, above), wanted) in row.iter().zip(row.iter().skip(1)).zip(&other) {
            let left = next.last().copied().unwrap_or_default();
            next.push((above_left + usize::from(letter != *wanted)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
