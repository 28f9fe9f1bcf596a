//! Whether and how mail is sent.

use std::path::{Path, PathBuf};

use url::{Host, Url};

use crate::config::fault::{Wrong, quoted};
use crate::config::reader::Reader;
use crate::config::resolved::Source;
use crate::config::weakness::{self, Weakness};
use crate::types::{EmailAddress, Issuer, Secret};

/// Who sends where nobody said it: only a development issuer may leave it out.
const DEVELOPMENT_SENDER: &str = "Bonafide <no-reply@localhost>";

/// Mail: where it goes and who sends it.
#[derive(Clone, Debug)]
pub struct MailSettings {
    /// Where it goes.
    pub mode: MailMode,
    /// Who sends it.
    pub from: Sender,
}

/// Where mail goes.
#[derive(Clone, Debug)]
pub enum MailMode {
    /// Nowhere: nothing is mailed and addresses need no proof.
    Off,
    /// Into a folder, one `.eml` a message.
    File(PathBuf),
    /// To a mail server.
    Smtp(SmtpServer),
}

/// A mail server that takes our mail.
#[derive(Clone, Debug)]
pub struct SmtpServer {
    /// Its name or address, as certificates carry it.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is encrypted.
    pub encryption: SmtpEncryption,
    /// The user and password we sign in with.
    pub credentials: Option<(String, Secret<String>)>,
}

/// How a connection to a mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmtpEncryption {
    /// It begins in clear and must be encrypted before anything else is said (RFC 3207).
    StartTls,
    /// It is encrypted from its first byte (RFC 8314 §3).
    Implicit,
    /// It stays in clear.
    None,
}

/// Who sends our mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The name that programs show.
    pub name: Option<String>,
    /// The address.
    pub address: EmailAddress,
}

impl MailSettings {
    pub(super) fn read(
        reader: &mut Reader,
        issuer: Option<&Issuer>,
        data_dir: Option<&Path>,
    ) -> Option<Self> {
        let is_development = issuer.is_some_and(Issuer::is_development);
        let mode = reader.value("mail.mode", mode);
        let server = reader.secret("mail.smtp_url", smtp_server);
        let from = reader.optional("mail.from", sender);
        let (mode, server, from) = (mode?, server?, from?);
        if server.is_some() && !reader.is_given("mail.mode") {
            let problem = "is needed beside mail.smtp_url";
            return reader.refuse("mail.mode", Wrong::new(problem, "write smtp"));
        }
        let mode = match (mode, server) {
            (Mode::Off, _) => MailMode::Off,
            (Mode::File, _) => MailMode::File(data_dir?.join("mail")),
            (Mode::Smtp, Some(server)) => MailMode::Smtp(server),
            (Mode::Smtp, None) => return reader.refuse("mail.smtp_url", missing(SMTP_HINT)),
        };
        let is_needed = match mode {
            MailMode::Off => false,
            MailMode::File(_) => !is_development && reader.is_given("mail.mode"),
            MailMode::Smtp(_) => true,
        };
        match from {
            Some(from) => Some(Self { mode, from }),
            None if is_needed => reader.refuse("mail.from", missing(FROM_HINT)),
            None => {
                reader.note("mail.from", DEVELOPMENT_SENDER, Source::Default);
                let from = sender(DEVELOPMENT_SENDER).ok()?;
                Some(Self { mode, from })
            }
        }
    }
}

impl SmtpEncryption {
    /// The port where servers listen for it (RFC 8314 §3.3 and §7.3).
    const fn port(self) -> u16 {
        match self {
            Self::StartTls => 587,
            Self::Implicit => 465,
            Self::None => 25,
        }
    }
}

const SMTP_HINT: &str = "write it like smtp://user:password@mail.example.com:587 (STARTTLS), \
                         smtps://user:password@mail.example.com:465, or smtp://localhost:25?tls=none without a password";
const FROM_HINT: &str = "write it like \"Example <no-reply@example.com>\"";

#[derive(Clone, Copy)]
enum Mode {
    Off,
    File,
    Smtp,
}

fn missing(hint: &str) -> Wrong {
    Wrong::new("is required for this mail.mode", hint)
}

fn mode(text: &str) -> Result<Mode, Wrong> {
    match text {
        "off" => Ok(Mode::Off),
        "file" => Ok(Mode::File),
        "smtp" => Ok(Mode::Smtp),
        _ => Err(Wrong::new(format!("{} is no mode", quoted(text)), "write smtp, file or off")),
    }
}

/// An address, alone or as `Name <address>`.
fn sender(text: &str) -> Result<Sender, Wrong> {
    let wrong = |why: &str| Wrong::new(format!("{} is no sender: {why}", quoted(text)), FROM_HINT);
    if text.contains(char::is_control) {
        return Err(wrong("it holds a control character"));
    }
    let (name, address) = match text.trim().strip_suffix('>').map(|it| it.rsplit_once('<')) {
        Some(Some((name, address))) => (name.trim().trim_matches('"').trim(), address),
        Some(None) => return Err(wrong("a < is missing")),
        None => ("", text),
    };
    let address = EmailAddress::parse(address).map_err(|why| wrong(&why.to_string()))?;
    if !address.as_str().is_ascii() && !address.as_str().split('@').next().is_some_and(str::is_ascii) {
        return Err(wrong("what stands before the @ must be ASCII, or many servers refuse it"));
    }
    Ok(Sender { name: (!name.is_empty()).then(|| name.to_owned()), address })
}

/// A mail server by its URL. The password stays out of every error.
fn smtp_server(text: &str) -> Result<SmtpServer, Wrong> {
    let wrong = |why: &str| Wrong::new(why, SMTP_HINT);
    let url = Url::parse(text).map_err(|_| wrong("is no URL"))?;
    let encryption = match (url.scheme(), url.query()) {
        ("smtps", None) => SmtpEncryption::Implicit,
        ("smtp", None) => SmtpEncryption::StartTls,
        ("smtp", Some("tls=none")) => SmtpEncryption::None,
        ("smtp" | "smtps", Some(_)) => return Err(wrong("has parameters that are not known")),
        _ => return Err(wrong("is neither smtp:// nor smtps://")),
    };
    if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
        return Err(wrong("has more than a server in it"));
    }
    let host = url.host_str().filter(|it| !it.is_empty()).ok_or_else(|| wrong("names no server"))?;
    let host = match Host::parse(host).map_err(|_| wrong("names no server"))? {
        Host::Ipv6(ip) => ip.to_string(),
        host => host.to_string(),
    };
    let credentials = credentials(&url)?;
    if encryption == SmtpEncryption::None && credentials.is_some() {
        return Err(wrong("sends a password in clear"));
    }
    Ok(SmtpServer { host, port: url.port().unwrap_or(encryption.port()), encryption, credentials })
}

fn credentials(url: &Url) -> Result<Option<(String, Secret<String>)>, Wrong> {
    let (user, password) = (decoded(url.username()), url.password().map(decoded));
    match (user.is_empty(), password) {
        (true, None) => Ok(None),
        (false, Some(password)) if !password.is_empty() => {
            if weakness::of_password(&password, &user) == Some(Weakness::Placeholder) {
                let hint = "put the password of the mail account there";
                return Err(Wrong::new("the password in it is a placeholder", hint));
            }
            Ok(Some((user, Secret::new(password))))
        }
        _ => Err(Wrong::new("has a user without a password or the reverse", SMTP_HINT)),
    }
}

/// Takes the percent signs off the user or password of a URL.
fn decoded(text: &str) -> String {
    let plain = format!("it={}", text.replace('+', "%2B").replace('&', "%26"));
    url::form_urlencoded::parse(plain.as_bytes()).map(|(_, value)| value.into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ConfigErrors, Settings};

    const PRODUCTION: [(&str, &str); 3] = [
        ("BONAFIDE_ISSUER", "https://id.example.org"),
        ("BONAFIDE_MASTER_KEY", "4rGk0Yp3cQmW8v1sT6hXzJ2nLbF9dUaEoR5iKwPqV7A="),
        ("BONAFIDE_TRUSTED_PROXIES", "10.0.0.0/8"),
    ];

    fn load(given: &[(&str, &str)]) -> Result<Settings, ConfigErrors> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Settings::load(None, given.iter().map(owned))
    }

    #[test]
    fn mail_9_wrong_mail_settings_stop_the_start() {
        let mode = |it| ("BONAFIDE_MAIL__MODE", it);
        let url = ("BONAFIDE_MAIL__SMTP_URL", "smtps://ada:k3v9qWm2hT8s@mail.example.com");
        let from = ("BONAFIDE_MAIL__FROM", "Example <no-reply@example.com>");
        let folder = load(&[]).unwrap().data_dir.join("mail");
        assert!(matches!(load(&[]).unwrap().mail.mode, MailMode::File(it) if it == folder));
        assert!(matches!(load(&[mode("off")]).unwrap().mail.mode, MailMode::Off));
        let settings = load(&[&PRODUCTION[..], &[mode("smtp"), url, from]].concat()).unwrap();
        assert!(matches!(&settings.mail.mode, MailMode::Smtp(it) if it.host == "mail.example.com"));
        let shown: String = settings.resolved().iter().map(ToString::to_string).collect();
        assert!(!shown.contains("k3v9qWm2hT8s") && !format!("{settings:?}").contains("k3v9qWm2hT8s"));
        for (given, fault) in [
            (vec![mode("smtp"), from], "mail.smtp_url (BONAFIDE_MAIL__SMTP_URL): is required"),
            (vec![mode("smtp"), url], "mail.from (BONAFIDE_MAIL__FROM): is required"),
            (vec![mode("file")], "mail.from (BONAFIDE_MAIL__FROM): is required"),
            (vec![mode("post")], "is no mode"),
            (vec![url, from], "write smtp"),
            (vec![mode("off"), ("BONAFIDE_MAIL__SMTP_URL", "mail.example.com")], "is no URL"),
            (vec![mode("off"), ("BONAFIDE_MAIL__FROM", "nobody")], "is no sender"),
        ] {
            let text = load(&[&PRODUCTION[..], &given].concat()).unwrap_err().to_string();
            assert!(text.contains(fault), "{fault}\n{text}");
        }
    }

    #[test]
    fn mail_9_a_server_is_named_with_its_encryption() {
        for (text, host, port, encryption) in [
            ("smtp://mail.example.com", "mail.example.com", 587, SmtpEncryption::StartTls),
            ("smtp://mail.example.com:2525/", "mail.example.com", 2525, SmtpEncryption::StartTls),
            ("smtps://MAIL.bücher.example", "mail.xn--bcher-kva.example", 465, SmtpEncryption::Implicit),
            ("smtp://localhost:1025?tls=none", "localhost", 1025, SmtpEncryption::None),
            ("smtp://[::1]?tls=none", "::1", 25, SmtpEncryption::None),
        ] {
            let server = smtp_server(text).unwrap();
            assert_eq!((server.host.as_str(), server.port), (host, port), "{text}");
            assert_eq!(server.encryption, encryption, "{text}");
            assert!(server.credentials.is_none(), "{text}");
        }
    }

    #[test]
    fn mail_9_user_and_password_may_hold_any_character() {
        let server = smtp_server("smtps://ada%40example.com:a+b%26c%25%2F%C3%BC@mail.example.com").unwrap();
        let (user, password) = server.credentials.clone().unwrap();
        assert_eq!((user.as_str(), password.expose().as_str()), ("ada@example.com", "a+b&c%/ü"));
        assert!(!format!("{server:?}").contains("a+b"));
    }

    #[test]
    fn mail_9_a_server_that_would_not_do_is_refused_without_its_password() {
        for text in [
            "mail.example.com:587",
            "http://mail.example.com",
            "smtp://",
            "smtp://mail.example.com?tls=maybe",
            "smtps://mail.example.com?tls=none",
            "smtp://mail.example.com/inbox",
            "smtp://mail.example.com:99999",
            "smtp://ada:hunter2hunter@mail.example.com?tls=none",
            "smtp://ada@mail.example.com",
            "smtp://:hunter2hunter@mail.example.com",
            "smtp://ada:changeme@mail.example.com",
            "smtp://a b",
        ] {
            let wrong = smtp_server(text).expect_err(text);
            assert!(!wrong.problem.contains("hunter2") && !wrong.hint.contains("hunter2"), "{text}");
        }
    }

    #[test]
    fn mail_5_a_sender_is_one_address_with_or_without_a_name() {
        let named = sender("\"Example, Inc.\" <no-reply@bücher.example>").unwrap();
        assert_eq!(named.name.as_deref(), Some("Example, Inc."));
        assert_eq!(named.address.normalized(), "no-reply@xn--bcher-kva.example");
        assert_eq!(sender("no-reply@example.com").unwrap().name, None);
        for text in
            ["", "Example", "Example no-reply@example.com>", "a@b.c, d@e.f", "A <a@b.c>\r\nBcc: x@y.z"]
        {
            assert!(sender(text).is_err(), "{text}");
        }
        assert!(sender("ü@example.com").is_err());
    }
}
