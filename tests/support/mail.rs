//! What was mailed, as its reader sees it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A message that arrived.
#[derive(Clone, Debug)]
pub struct Mailed {
    /// Header fields by their lower-case names, unfolded.
    pub headers: BTreeMap<String, String>,
    /// The address it went to.
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// As it came.
    pub raw: String,
}

impl Mailed {
    /// Reads a message of two parts, text and HTML.
    pub fn parse(raw: &str) -> Self {
        let (headers, body) = part(raw);
        let kind = &headers["content-type"];
        assert!(kind.starts_with("multipart/alternative"), "{kind}");
        let boundary = kind.split("boundary=").nth(1).unwrap().split(';').next().unwrap().trim_matches('"');
        let parts: Vec<_> = body.split(&format!("--{boundary}")).skip(1).take(2).map(decoded).collect();
        assert_eq!(parts.len(), 2, "{raw}");
        assert!(parts[0].0.starts_with("text/plain") && parts[1].0.starts_with("text/html"), "{raw}");
        Self {
            to: headers["to"].clone(),
            subject: words(&headers["subject"]),
            text: parts[0].1.clone(),
            html: parts[1].1.clone(),
            headers,
            raw: raw.to_owned(),
        }
    }

    /// Every message in a folder, oldest first.
    pub fn in_folder(folder: &Path) -> Vec<Self> {
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        let files = entries.map(|it| it.unwrap().path());
        let mut files: Vec<_> = files.filter(|it| it.extension().is_some_and(|it| it == "eml")).collect();
        // The id, a UUIDv7, stands last in the name and orders letters of one moment.
        files.sort_by_key(|it| {
            let name = it.file_stem().unwrap().to_string_lossy().into_owned();
            name[name.len() - 36..].to_owned()
        });
        files.iter().map(|it| Self::parse(&fs::read_to_string(it).unwrap())).collect()
    }

    /// The address that the letter asks to open: the first one on a line of its own.
    pub fn link(&self) -> String {
        let line = self.text.lines().find(|it| it.starts_with("http"));
        line.unwrap_or_else(|| panic!("no link in {}", self.text)).trim_end().to_owned()
    }

    /// [`Mailed::link`] without scheme and host, for `Browser::open`.
    pub fn path(&self) -> String {
        let link = self.link();
        let (_, rest) = link.split_once("://").unwrap();
        rest.find('/').map_or("/", |it| &rest[it..]).to_owned()
    }

    /// The token of [`Mailed::link`].
    pub fn token(&self) -> String {
        let link = self.link();
        link.split_once("token=").unwrap_or_else(|| panic!("no token in {link}")).1.to_owned()
    }
}

/// Head and body.
fn part(raw: &str) -> (BTreeMap<String, String>, &str) {
    let (head, body) = raw.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let fields = unfolded.lines().filter_map(|it| it.split_once(':'));
    (fields.map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned())).collect(), body)
}

/// The kind of a part and what it says.
fn decoded(raw: &str) -> (String, String) {
    let (headers, body) = part(raw.trim_start_matches("\r\n"));
    let text = match headers["content-transfer-encoding"].as_str() {
        "7bit" | "8bit" => body.to_owned(),
        "quoted-printable" => quoted_printable(&body.replace("=\r\n", "")),
        "base64" => base64(&body.split_whitespace().collect::<String>()),
        other => panic!("{other}"),
    };
    (headers["content-type"].clone(), text.replace("\r\n", "\n"))
}

/// A header with encoded words in it (RFC 2047).
fn words(text: &str) -> String {
    let joined = text.replace("?= =?", "?==?");
    let mut read = String::new();
    let mut rest = joined.as_str();
    while let Some((before, word)) = rest.split_once("=?") {
        read.push_str(before);
        let fields: Vec<_> = word.splitn(4, '?').collect();
        let (end, after) =
            fields[2..].join("?").split_once("?=").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        read.push_str(&match fields[1] {
            "b" | "B" => base64(&end),
            _ => quoted_printable(&end.replace('_', " ")),
        });
        rest = &joined[joined.len() - after.len()..];
    }
    read + rest
}

fn base64(text: &str) -> String {
    String::from_utf8(STANDARD.decode(text).unwrap()).unwrap()
}

fn quoted_printable(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next().unwrap(), rest.next().unwrap()];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
    }
    String::from_utf8(bytes).unwrap()
}
