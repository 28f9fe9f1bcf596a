//! What a browser says it is, in words that people know.

/// A browser and its system by their names. Anybody can send any `User-Agent`, so only names of this file come out of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Browser {
    /// `Firefox`, `Safari` and the like.
    pub name: Option<&'static str>,
    /// `Windows`, `Android` and the like.
    pub system: Option<&'static str>,
}

/// What tells a browser, the most particular first: most of them also claim to be another.
const NAMES: [(&str, &str); 11] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
    ("X11", "Linux"),
];

impl Browser {
    /// Reads a `User-Agent`.
    #[must_use]
    pub fn of(user_agent: &str) -> Self {
        let first = |known: &[(&str, &'static str)]| {
            known.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
        };
        Self { name: first(&NAMES), system: first(&SYSTEMS) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_by_its_most_particular_mark() {
        for (text, name, system) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
                "Edge",
                "Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Safari",
                "iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
                "Chrome",
                "Android",
            ),
        ] {
            assert_eq!(Browser::of(text), Browser { name: Some(name), system: Some(system) }, "{text}");
        }
    }

    #[test]
    fn nothing_of_the_sender_comes_out() {
        assert_eq!(Browser::of("call https://evil.example now\r\n"), Browser::default());
        assert_eq!(Browser::of("").name, None);
    }
}
