//! Two addresses that should be the same: where they part, and what that is called.

use url::Url;

use crate::texts::Words;

/// Words and signs that are compared one by one; longer texts are compared as a whole.
const MOST_TOKENS: usize = 256;

/// A part of a text; an empty one that differs stands where the other text has more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web) struct Run {
    pub(in crate::web) text: String,
    pub(in crate::web) differs: bool,
}

impl Run {
    /// A text that is compared with nothing.
    pub(in crate::web) fn plain(text: String) -> Vec<Self> {
        vec![Self { text, differs: false }]
    }
}

/// Both texts, with the parts that differ set apart.
pub(in crate::web) fn mark(sent: &str, registered: &str) -> (Vec<Run>, Vec<Run>) {
    let (one, other) = (tokens(sent), tokens(registered));
    if one.len().max(other.len()) > MOST_TOKENS {
        let whole = |text: &str| vec![Run { text: text.to_owned(), differs: sent != registered }];
        return (whole(sent), whole(registered));
    }
    let common = Common::of(&one, &other);
    let mut runs = (Vec::new(), Vec::new());
    let (mut i, mut j) = (0, 0);
    let mut hunk = (String::new(), String::new());
    loop {
        let (a, b) = (one.get(i), other.get(j));
        let is_same = a.is_some() && a == b;
        if is_same || (a.is_none() && b.is_none()) {
            close(&mut hunk, &mut runs);
        }
        match (a, b) {
            (None, None) => return runs,
            (Some(a), Some(_)) if is_same => {
                extend(&mut runs.0, a);
                extend(&mut runs.1, a);
                (i, j) = (i + 1, j + 1);
            }
            (Some(a), b) if b.is_none() || common.after(i + 1, j) >= common.after(i, j + 1) => {
                hunk.0.push_str(a);
                i += 1;
            }
            (_, b) => {
                hunk.1.push_str(b.copied().unwrap_or_default());
                j += 1;
            }
        }
    }
}

fn extend(runs: &mut Vec<Run>, text: &str) {
    match runs.last_mut() {
        Some(run) if !run.differs => run.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), differs: false }),
    }
}

fn close(hunk: &mut (String, String), runs: &mut (Vec<Run>, Vec<Run>)) {
    let (one, other) = std::mem::take(hunk);
    if !one.is_empty() || !other.is_empty() {
        runs.0.push(Run { text: one, differs: true });
        runs.1.push(Run { text: other, differs: true });
    }
}

/// Words, and each sign between them by itself.
fn tokens(text: &str) -> Vec<&str> {
    let is_word = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if is_word(first) { rest.find(|it| !is_word(it)) } else { Some(first.len_utf8()) };
        let (token, after) = rest.split_at(end.unwrap_or(rest.len()));
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// How many characters two texts have in common from each pair of tokens on (longest common subsequence).
struct Common(Vec<Vec<usize>>);

impl Common {
    fn of(one: &[&str], other: &[&str]) -> Self {
        let mut rows: Vec<Vec<usize>> = vec![vec![0; other.len() + 1]];
        for a in one.iter().rev() {
            let below = rows.last().cloned().unwrap_or_default();
            let mut row = vec![0];
            for ((b, under), diagonal) in other.iter().zip(&below).zip(below.iter().skip(1)).rev() {
                let right = row.last().copied().unwrap_or_default();
                row.push(if a == b { diagonal + a.len() } else { right.max(*under) });
            }
            row.reverse();
            rows.push(row);
        }
        rows.reverse();
        Self(rows)
    }

    fn after(&self, i: usize, j: usize) -> usize {
        self.0.get(i).and_then(|it| it.get(j)).copied().unwrap_or_default()
    }
}

/// The registered address that is most like the one that was sent.
pub(in crate::web) fn closest<'r>(sent: &str, registered: &'r [String]) -> Option<&'r String> {
    let differing = |runs: &[Run]| runs.iter().filter(|it| it.differs).map(|it| it.text.len()).sum::<usize>();
    registered.iter().min_by_key(|it| {
        let (one, other) = mark(sent, it);
        differing(&one) + differing(&other)
    })
}

/// The differences in words, a sentence each.
pub(in crate::web) fn describe(words: &Words, sent: &str, registered: &str) -> String {
    let (Ok(one), Ok(other)) = (Url::parse(sent), Url::parse(registered)) else {
        return words.text("difference-text");
    };
    let mut said = Vec::new();
    let (scheme, other_scheme) = (one.scheme(), other.scheme());
    if scheme != other_scheme {
        said.push(
            words
                .format("difference-scheme", &[("sent", scheme.into()), ("registered", other_scheme.into())]),
        );
    }
    let (host, other_host) = (one.host_str().unwrap_or_default(), other.host_str().unwrap_or_default());
    if host != other_host {
        said.push(
            words.format("difference-host", &[("sent", host.into()), ("registered", other_host.into())]),
        );
    }
    if one.port() != other.port() {
        let port = |it: &Url| it.port_or_known_default().unwrap_or_default().to_string();
        let (one, other) = (port(&one), port(&other));
        said.push(
            words.format("difference-port", &[("sent", (&one).into()), ("registered", (&other).into())]),
        );
    }
    said.extend(path(words, one.path(), other.path()));
    if one.query() != other.query() {
        said.push(words.text("difference-query"));
    }
    if one.fragment().is_some() {
        said.push(words.text("difference-fragment"));
    }
    if said.is_empty() { words.text("difference-text") } else { said.join(" ") }
}

fn path(words: &Words, sent: &str, registered: &str) -> Option<String> {
    match () {
        () if sent == registered => None,
        () if sent.strip_suffix('/') == Some(registered) => Some(words.text("difference-slash-more")),
        () if registered.strip_suffix('/') == Some(sent) => Some(words.text("difference-slash-less")),
        () if sent.eq_ignore_ascii_case(registered) => Some(words.text("difference-case")),
        () => Some(words.text("difference-path")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Texts;

    fn shown(runs: &[Run]) -> String {
        runs.iter().map(|it| if it.differs { format!("[{}]", it.text) } else { it.text.clone() }).collect()
    }

    #[test]
    fn the_parts_that_differ_are_set_apart() {
        for (sent, registered, marked) in [
            ("https://a.b/cb/", "https://a.b/cb", ("https://a.b/cb[/]", "https://a.b/cb[]")),
            ("http://a.b/cb", "https://a.b/cb", ("[http]://a.b/cb", "[https]://a.b/cb")),
            ("http://a.b/cb/", "https://a.b/cb", ("[http]://a.b/cb[/]", "[https]://a.b/cb[]")),
            ("https://a.b/cb", "https://a.b:444/cb", ("https://a.b[]/cb", "https://a.b[:444]/cb")),
            ("", "x", ("[]", "[x]")),
            ("é/x", "é/y", ("é/[x]", "é/[y]")),
            ("", "", ("", "")),
        ] {
            let (one, other) = mark(sent, registered);
            assert_eq!((shown(&one).as_str(), shown(&other).as_str()), marked);
        }
    }

    #[test]
    fn a_text_of_very_many_parts_is_marked_as_a_whole() {
        let (long, short) = ("/".repeat(2000), "/");
        assert_eq!(mark(&long, short).1, vec![Run { text: "/".to_owned(), differs: true }]);
    }

    #[test]
    fn the_closest_address_is_compared() {
        let registered = ["http://127.0.0.1/cb".to_owned(), "https://a.b/login/cb".to_owned()];
        assert_eq!(closest("http://a.b/login/cb/", &registered), registered.last());
        assert_eq!(closest("https://a.b/cb/", &[]), None);
    }

    #[test]
    fn the_difference_has_a_name() {
        let texts = Texts::load().unwrap();
        let words = texts.words(texts.language_for(None, None, None));
        let registered = "https://a.b/cb";
        for (sent, part) in [
            ("http://a.b/cb", "begins with http"),
            ("http://a.b/cb/", "https. What was sent ends with a slash"),
            ("https://c.b/cb", "host c.b"),
            ("https://a.b:444/cb", "port 444"),
            ("https://a.b/cb/", "ends with a slash"),
            ("https://a.b/CB", "small letters"),
            ("https://a.b/cc", "path"),
            ("https://a.b/cb?x", "question mark"),
            ("https://a.b/cb#x", "#"),
            ("cb", "marked"),
        ] {
            let said = describe(&words, sent, registered);
            assert!(said.contains(part), "{sent}: {said}");
        }
    }
}
