//! A browser as people call it, from what it says of itself. It may lie, so the name is only for the eye.

use crate::texts::Words;
use crate::web::pages::shown::shown_name;

/// Marks in `User-Agent` and the browsers they stand for; whoever names several is the first of them.
const BROWSERS: [(&str, &str); 11] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Vivaldi/", "Vivaldi"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("HeadlessChrome/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("Trident/", "Internet Explorer"),
];

/// The same for systems.
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
    ("X11", "Unix"),
];

/// A browser and what it runs on.
pub(in crate::web) struct Browser {
    pub(in crate::web) name: String,
    pub(in crate::web) icon: &'static str,
}

impl Browser {
    pub(in crate::web) fn new(words: &Words, user_agent: Option<&str>) -> Self {
        let sent = user_agent.unwrap_or_default();
        let find = |marks: &[(&str, &'static str)]| {
            marks.iter().find(|(mark, _)| sent.contains(mark)).map(|(_, name)| *name)
        };
        let system = find(&SYSTEMS);
        let name = match (find(&BROWSERS), system) {
            (Some(browser), Some(system)) => {
                words.format("browser-on", &[("browser", browser.into()), ("system", system.into())])
            }
            (Some(name), None) | (None, Some(name)) => name.to_owned(),
            (None, None) => program(words, sent),
        };
        let is_small = matches!(system, Some("iPhone" | "iPad" | "Android"));
        Self { name, icon: if is_small { "smartphone" } else { "monitor" } }
    }
}

/// A program that is no browser, such as curl, by the name it gives itself.
fn program(words: &Words, sent: &str) -> String {
    let name = sent.split(['/', ' ']).next().unwrap_or_default();
    if name.is_empty() { words.text("browser-unknown") } else { shown_name(name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Texts;

    #[test]
    fn a_browser_has_the_name_people_call_it_by() {
        let texts = Texts::load().unwrap();
        let words = texts.words(texts.language_for(Some("en"), None, None));
        let chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
        for (sent, said, icon) in [
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {chrome}"), "Chrome on Windows", "monitor"),
            (format!("Mozilla/5.0 (Windows NT 10.0) {chrome} Edg/140.0"), "Edge on Windows", "monitor"),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(), "Firefox on Linux", "monitor"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1".to_owned(), "Safari on iPhone", "smartphone"),
            (format!("Mozilla/5.0 (Linux; Android 16) {chrome}"), "Chrome on Android", "smartphone"),
            ("curl/8.5.0".to_owned(), "curl", "monitor"),
            (String::new(), "Unknown browser", "monitor"),
        ] {
            let browser = Browser::new(&words, Some(&sent));
            assert_eq!((browser.name.as_str(), browser.icon), (said, icon), "{sent}");
        }
    }
}
