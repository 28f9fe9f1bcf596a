//! Reads the sources as text to find what no compiler sees: messages that nobody uses or nobody wrote, and variables that
//! a message has and its caller does not give.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const CALLS: [&str; 3] = [".text(", ".format(", ".phrase("];

pub(in crate::texts) type Variables = BTreeSet<String>;

#[test]
fn every_text_that_is_asked_for_exists_with_those_variables() {
    let messages = catalogue(Path::new("templates/i18n/en"));
    let mut faults = Vec::new();
    for (path, source) in sources() {
        for (key, given) in calls(&source) {
            match messages.get(&key) {
                None => faults.push(format!("{}: no text {key}", path.display())),
                Some(has) if *has != given => {
                    faults.push(format!("{}: {key} has {has:?}, given {given:?}", path.display()));
                }
                Some(_) => {}
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_text_is_used() {
    let all: String = sources().into_iter().map(|(_, source)| source).collect();
    let messages = catalogue(Path::new("templates/i18n/en"));
    let unused: Vec<_> = messages.keys().filter(|key| !all.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}

#[test]
fn a_key_says_where_it_stands() {
    let messages = catalogue(Path::new("templates/i18n/en"));
    let plain: Vec<_> = messages.keys().filter(|it| !is_key(it)).collect();
    assert!(plain.is_empty(), "a key is two words or more, as in login-title: {plain:?}");
}

/// The messages below a folder and their variables.
pub(in crate::texts) fn catalogue(folder: &Path) -> BTreeMap<String, Variables> {
    let mut messages = BTreeMap::new();
    for (_, text) in files(folder, "ftl") {
        let mut current = String::new();
        for line in text.lines().filter(|it| !it.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| !key.starts_with([' ', '}'])) {
                key.clone_into(&mut current);
            }
            let variables: &mut Variables = messages.entry(current.clone()).or_default();
            variables.extend(
                line.split('$').skip(1).map(|it| leading(it, |it| it.is_alphanumeric() || it == '_')),
            );
        }
    }
    messages.remove("");
    messages
}

/// Each call with a key written out, and the names of the variables that it gives.
fn calls(source: &str) -> Vec<(String, Variables)> {
    let starts = CALLS.iter().flat_map(|call| source.match_indices(call));
    let arguments = starts.filter_map(|(at, call)| source.get(at + call.len()..)).map(until_closed);
    let with_key = arguments.filter_map(|it| it.trim_start().strip_prefix('"')?.split_once('"'));
    with_key
        .filter(|(key, _)| is_key(key))
        .map(|(key, rest)| {
            let names = rest.split("(\"").skip(1).filter_map(|it| it.split_once("\",")).map(|(it, _)| it);
            (key.to_owned(), names.map(str::to_owned).collect())
        })
        .collect()
}

/// What stands before the parenthesis that closes a call.
fn until_closed(text: &str) -> &str {
    let mut depth = 1;
    let end = text.find(|it| {
        match it {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    &text[..end.unwrap_or(text.len())]
}

pub(in crate::texts) fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.split('-').all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase()))
}

fn leading(text: &str, belongs: impl Fn(char) -> bool) -> String {
    text.chars().take_while(|it| belongs(*it)).collect()
}

fn sources() -> Vec<(PathBuf, String)> {
    let all = files(Path::new("src"), "rs");
    all.into_iter().filter(|(path, _)| !path.starts_with("src/texts")).collect()
}

pub(in crate::texts) fn files(root: &Path, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}
