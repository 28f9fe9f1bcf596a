//! All settings together.

use std::path::{Path, PathBuf};

use crate::config::audit::AuditSettings;
use crate::config::database::DatabaseSettings;
use crate::config::factors::FactorSettings;
use crate::config::fault::{ConfigErrors, Wrong, quoted};
use crate::config::gather::Given;
use crate::config::keys::KeySettings;
use crate::config::lifetimes::Lifetimes;
use crate::config::limits::LimitSettings;
use crate::config::log::LogSettings;
use crate::config::mail::MailSettings;
use crate::config::master_key::MasterKeySource;
use crate::config::outbound::OutboundSettings;
use crate::config::passwords::PasswordSettings;
use crate::config::providers::ProviderSettings;
use crate::config::reader::Reader;
use crate::config::registration::RegistrationSettings;
use crate::config::resolved::ResolvedSetting;
use crate::config::server::ServerSettings;
use crate::types::{Issuer, PlainToken, random_bytes};

/// Every setting, checked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address from which all others are made.
    pub issuer: Issuer,
    /// Listeners, proxies and the limits of HTTP.
    pub server: ServerSettings,
    /// The database.
    pub database: DatabaseSettings,
    /// The folder for data, absolute.
    pub data_dir: PathBuf,
    /// Where the master key comes from.
    pub master_key: MasterKeySource,
    /// How long things live.
    pub lifetimes: Lifetimes,
    /// How often things may fail.
    pub limits: LimitSettings,
    /// Rules and cost of passwords.
    pub passwords: PasswordSettings,
    /// Who may open an account, and what they accept with it.
    pub registration: RegistrationSettings,
    /// Second factors.
    pub factors: FactorSettings,
    /// Signing keys.
    pub keys: KeySettings,
    /// Mail.
    pub mail: MailSettings,
    /// Our own requests.
    pub outbound: OutboundSettings,
    /// Logs.
    pub log: LogSettings,
    /// The audit log.
    pub audit: AuditSettings,
    /// Other OpenID providers that the file names.
    pub providers: Vec<ProviderSettings>,
    resolved: Vec<ResolvedSetting>,
}

impl Settings {
    /// Reads `file`, then `environment`, whose values count more. Relative paths count from the file's folder, without one
    /// from the current folder. Only [`crate::config::find_file`] looks for a file by itself.
    ///
    /// # Errors
    /// [`ConfigErrors`] with every fault there is: unknown names, values that are refused, what a production issuer lacks.
    pub fn load(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigErrors> {
        let mut faults = Vec::new();
        let given = Given::gather(file, environment, &mut faults);
        let mut reader = Reader::new(given, faults);
        let read = Self::read(&mut reader);
        let resolved = reader.finish()?;
        // Without a fault everything was read.
        let read = read.ok_or_else(|| ConfigErrors(Vec::new()))?;
        Ok(Self { resolved, ..read })
    }

    /// How every setting came out and where it came from, secrets masked, for `config show`.
    #[must_use]
    pub fn resolved(&self) -> &[ResolvedSetting] {
        &self.resolved
    }

    /// The defaults for `issuer`, with a random master key in memory and no file touched. For tests.
    ///
    /// # Panics
    /// Never: the defaults are tested.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the defaults are valid for every issuer; a test proves it")]
    pub fn for_tests(issuer: Issuer) -> Self {
        let master_key = PlainToken::from_bytes(&random_bytes::<32>());
        let environment = [
            ("BONAFIDE_ISSUER", issuer.as_str()),
            ("BONAFIDE_MASTER_KEY", master_key.expose()),
            ("BONAFIDE_TRUSTED_PROXIES", "none"),
            ("BONAFIDE_MAIL__MODE", "off"),
        ];
        let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let settings = Self::load(None, environment.into_iter()).expect("the defaults are valid");
        Self { issuer, ..settings }
    }

    fn read(reader: &mut Reader) -> Option<Self> {
        let issuer = reader.value("issuer", parse_issuer);
        let server = ServerSettings::read(reader, issuer.as_ref());
        let database = DatabaseSettings::read(reader);
        let data_dir = reader.value("data_dir", |it| Ok(it.to_owned())).map(|it| reader.path(&it));
        let master_key = MasterKeySource::read(reader, issuer.as_ref());
        let lifetimes = Lifetimes::read(reader);
        let limits = LimitSettings::read(reader);
        let passwords = PasswordSettings::read(reader);
        let registration = RegistrationSettings::read(reader);
        let factors = FactorSettings::read(reader);
        let keys = KeySettings::read(reader);
        let outbound = OutboundSettings::read(reader, issuer.as_ref());
        let log = LogSettings::read(reader);
        let audit = AuditSettings::read(reader);
        let mail = MailSettings::read(reader, issuer.as_ref(), data_dir.as_deref());
        if issuer.as_ref().is_some_and(|it| !it.is_development()) {
            require_choices(reader);
        }
        Some(Self {
            issuer: issuer?,
            server: server?,
            database: database?,
            data_dir: data_dir?,
            master_key: master_key?,
            lifetimes: lifetimes?,
            limits: limits?,
            passwords: passwords?,
            registration: registration?,
            factors: factors?,
            keys: keys?,
            mail: mail?,
            outbound: outbound?,
            log: log?,
            audit: audit?,
            providers: reader.providers(),
            resolved: Vec::new(),
        })
    }
}

fn parse_issuer(text: &str) -> Result<Issuer, Wrong> {
    let hint = "write it like https://id.example.com, or http://localhost:8080 for development";
    Issuer::parse(text).map_err(|why| Wrong::new(format!("{} is refused: {why}", quoted(text)), hint))
}

/// What a production issuer has to say knowingly, because no default is safe everywhere.
fn require_choices(reader: &mut Reader) {
    let required = |what: &str| format!("is required because the issuer is https: {what}");
    if !MasterKeySource::is_given(reader) {
        let hint = "set it, or master_key; `openssl rand -base64 32` makes one";
        reader.refuse::<()>("master_key_file", Wrong::new(required("no key is made by itself"), hint));
    }
    if !reader.is_given("trusted_proxies") && !reader.is_given("tls.cert_file") {
        let hint = "write the proxies' networks, or none, or serve https yourself with tls.cert_file and tls.key_file";
        let problem = required("addresses of clients depend on it");
        reader.refuse::<()>("trusted_proxies", Wrong::new(problem, hint));
    }
    if !reader.is_given("mail.mode") {
        let hint = "write smtp with mail.smtp_url and mail.from, or off: then nothing is mailed and addresses need no proof";
        reader.refuse::<()>("mail.mode", Wrong::new(required("people may count on mail"), hint));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{LimitProfile, Rate, Source};
    use std::fs;
    use std::time::Duration;

    const KEY: &str = "4rGk0Yp3cQmW8v1sT6hXzJ2nLbF9dUaEoR5iKwPqV7A=";
    const DEVELOPMENT: &[(&str, &str)] = &[("BONAFIDE_ISSUER", "http://localhost:9000")];
    const PRODUCTION: &[(&str, &str)] = &[
        ("BONAFIDE_ISSUER", "https://id.example.org"),
        ("BONAFIDE_MASTER_KEY", KEY),
        ("BONAFIDE_TRUSTED_PROXIES", "10.0.0.0/8"),
        ("BONAFIDE_MAIL__MODE", "off"),
    ];

    fn load(base: &[(&str, &str)], more: &[(&str, &str)]) -> Result<Settings, ConfigErrors> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Settings::load(None, base.iter().chain(more).map(owned))
    }

    fn load_file(text: &str, more: &[(&str, &str)]) -> Result<Settings, ConfigErrors> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bonafide.toml");
        fs::write(&path, text).unwrap();
        fs::write(folder.path().join("db-url"), "postgres://app:k3v9qWm2hT8s@db/bonafide\n").unwrap();
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Settings::load(Some(&path), more.iter().map(owned))
    }

    fn faults(result: Result<Settings, ConfigErrors>) -> String {
        result.unwrap_err().to_string()
    }

    #[test]
    fn cfg_1_nothing_set_is_enough_to_start_on_localhost() {
        let settings = load(&[], &[]).unwrap();
        assert_eq!(settings.issuer.as_str(), "http://localhost:8080");
        assert_eq!(
            settings.server.listen,
            ["127.0.0.1:8080".parse().unwrap(), "[::1]:8080".parse().unwrap()]
        );
        assert_eq!(settings.lifetimes.refresh_absolute, Duration::from_secs(180 * 86_400));
        assert_eq!(settings.limits.client_requests, Rate::Off);
        assert!(settings.server.trusted_proxies.is_empty() && settings.server.metrics_listen.is_none());
        assert!(settings.database.url.is_none() && settings.data_dir.is_absolute());
        assert_eq!(load(DEVELOPMENT, &[]).unwrap().server.listen[0].port(), 9000);
    }

    #[test]
    fn cfg_1_a_production_issuer_needs_explicit_choices() {
        assert!(load(PRODUCTION, &[]).is_ok());
        let text = faults(load(&[("BONAFIDE_ISSUER", "https://id.example.org")], &[]));
        for name in ["BONAFIDE_MASTER_KEY_FILE", "BONAFIDE_TRUSTED_PROXIES", "BONAFIDE_MAIL__MODE"] {
            assert!(text.contains(name), "{text}");
        }
        assert!(text.starts_with("the settings have 3 faults"), "{text}");
        let text = faults(load(PRODUCTION, &[("BONAFIDE_OUTBOUND__ALLOW_LOOPBACK", "true")]));
        assert!(text.contains("outbound.allow_loopback"), "{text}");
        let absent = [("BONAFIDE_MASTER_KEY", ""), ("BONAFIDE_MASTER_KEY_FILE", "/nowhere/master.key")];
        assert!(
            faults(load(&PRODUCTION[..1], &[absent[0], absent[1], PRODUCTION[2], PRODUCTION[3]]))
                .contains("/nowhere")
        );
    }

    #[test]
    fn cfg_1_all_faults_come_together_with_name_and_hint() {
        let text = faults(load(
            &[],
            &[
                ("BONAFIDE_ISSUER", "http://id.example.org"),
                ("BONAFIDE_LISTEN", "8080"),
                ("BONAFIDE_TRUSTED_PROXIES", "10.0.0.1/8"),
                ("BONAFIDE_LIFETIMES__CODE", "60"),
                ("BONAFIDE_LIMITS__CLIENT_REQUESTS", "many"),
                ("BONAFIDE_PASSWORDS__ARGON2_PASSES", "1"),
                ("BONAFIDE_MASTER_KEY", "changeme"),
                ("DATABASE_URL", "postgres://postgres:postgres@localhost/bonafide"),
                ("BONAFIDE_DATABASE_URL", "x"),
                ("BONAFIDE_DATA_DIR", ""),
            ],
        ));
        for part in [
            "10 faults",
            "issuer (BONAFIDE_ISSUER): \"http://id.example.org\" is refused: plain http",
            "write an IP address and a port",
            "its network is 10.0.0.0/8",
            "\"60\" is no duration; write it like 60s",
            "is no rate; write it like 10/min",
            "passwords.argon2_passes",
            "master_key (BONAFIDE_MASTER_KEY): is a placeholder",
            "the password in it is a default that everybody knows",
            "BONAFIDE_DATABASE_URL: is no setting; did you mean BONAFIDE_DATABASE__URL?",
            "data_dir (BONAFIDE_DATA_DIR): is empty",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        assert!(!text.contains("changeme") && !text.contains("postgres:postgres"), "{text}");
    }

    #[test]
    fn cfg_1_what_is_not_built_yet_is_refused() {
        for name in ["BONAFIDE_LIFETIMES__CONSOLE", "BONAFIDE_LIMITS__ADMIN_READS"] {
            assert!(faults(load(&[], &[(name, "x")])).contains("is not built yet"), "{name}");
        }
    }

    #[test]
    fn cfg_1_the_file_is_read_and_its_faults_named_without_its_secrets() {
        let text = faults(load_file(
            "isuer = \"x\"\n[lifetimes]\ncod = \"1s\"\n[registration]\nmode = \"anybody\"",
            &[],
        ));
        assert!(text.contains("isuer: is no setting; did you mean issuer?"), "{text}");
        assert!(text.contains("lifetimes.cod: is no setting; did you mean lifetimes.code?"), "{text}");
        assert!(text.contains("registration.mode"), "{text}");
        let text = faults(load_file("\nmaster_key = \"hunter2\" oops", &[]));
        assert!(text.contains("line 2 is not TOML") && !text.contains("hunter2"), "{text}");
        let absent = Settings::load(Some(Path::new("/nowhere/bonafide.toml")), std::iter::empty());
        assert!(faults(absent).contains("config init"));
    }

    #[test]
    fn cfg_2_the_environment_counts_more_than_the_file() {
        let file =
            "listen = [\"127.0.0.1:1\", \"127.0.0.1:2\"]\n[lifetimes]\ncode = \"30s\"\naccess_token = \"5m\"";
        let settings = load_file(file, &[("BONAFIDE_LIFETIMES__CODE", "20s")]).unwrap();
        assert_eq!(settings.lifetimes.code, Duration::from_secs(20));
        assert_eq!(settings.lifetimes.access_token, Duration::from_secs(300));
        assert_eq!(settings.server.listen.len(), 2);
        let source = |key: &str| settings.resolved().iter().find(|it| it.key == key).unwrap().source.clone();
        assert_eq!(source("lifetimes.code"), Source::Environment("BONAFIDE_LIFETIMES__CODE".to_owned()));
        assert!(
            matches!(source("lifetimes.access_token"), Source::File(path) if path.ends_with("bonafide.toml"))
        );
        assert_eq!(source("lifetimes.id_token"), Source::Default);
    }

    #[test]
    fn cfg_2_secrets_are_read_from_files_that_count_from_the_settings_folder() {
        let settings = load_file("[database]\nurl_file = \"db-url\"", &[]).unwrap();
        assert_eq!(settings.database.url.unwrap().expose(), "postgres://app:k3v9qWm2hT8s@db/bonafide");
        let variable = ("BONAFIDE_DATABASE__URL_FILE", "db-url");
        assert!(load_file("", &[variable, ("DATABASE_URL", "nonsense")]).unwrap().database.url.is_some());
        let both = faults(load_file("", &[variable, ("BONAFIDE_DATABASE__URL", "postgres://app@db/b")]));
        assert!(both.contains("give one of them"), "{both}");
        let empty = [variable, ("BONAFIDE_DATABASE__URL", "")];
        assert!(load_file("[database]\nurl = \"nonsense\"", &empty).unwrap().database.url.is_some());
        assert!(
            faults(load(&[], &[("BONAFIDE_DATABASE__URL_FILE", "/nowhere")]))
                .contains("/nowhere cannot be read")
        );
        assert!(faults(load(&[], &[("BONAFIDE_ISSUER_FILE", "x")])).contains("only secrets"));
        let both = load(PRODUCTION, &[("BONAFIDE_MASTER_KEY_FILE", "x")]);
        assert!(faults(both).contains("give one of them"));
    }

    #[test]
    fn cfg_2_unknown_names_are_refused_but_not_those_of_orchestrators() {
        let links = [
            ("BONAFIDE_PORT", "tcp://10.0.0.1:8080"),
            ("BONAFIDE_SERVICE_HOST", "10.0.0.1"),
            ("PATH", "/bin"),
        ];
        assert!(load(&[], &links).is_ok());
        for name in
            ["BONAFIDE_X", "BONAFIDE_issuer", "BONAFIDE_", "BONAFIDE_LIFETIMES_CODE", "BONAFIDE_DATABASE.URL"]
        {
            assert!(faults(load(&[], &[(name, "1")])).contains("is no setting"), "{name}");
        }
    }

    #[test]
    fn cfg_3_the_strict_profile_changes_what_was_not_set_by_itself() {
        let strict = ("BONAFIDE_LIMITS__PROFILE", "strict");
        let settings = load(&[], &[strict, ("BONAFIDE_LIMITS__CLIENT_REQUESTS", "7/s")]).unwrap();
        assert_eq!(settings.limits.profile, LimitProfile::Strict);
        let five = Rate::PerWindow { count: 5, window: Duration::from_secs(900) };
        assert_eq!(settings.limits.login_failures_per_ip, five);
        let seven = Rate::PerWindow { count: 7, window: Duration::from_secs(1) };
        assert_eq!(settings.limits.client_requests, seven);
    }

    #[test]
    fn cfg_3_show_masks_secrets_and_lists_every_setting() {
        let url = ("DATABASE_URL", "postgres://app:k3v9qWm2hT8s@db/bonafide");
        let settings = load(PRODUCTION, &[url]).unwrap();
        let shown: Vec<String> = settings.resolved().iter().map(ToString::to_string).collect();
        let shown = shown.join("\n");
        assert!(!shown.contains(KEY) && !shown.contains("k3v9qWm2hT8s"), "{shown}");
        assert!(
            shown.contains("database.url = \"postgres://app:********@db/bonafide\"  # DATABASE_URL"),
            "{shown}"
        );
        let built = crate::config::catalogue::SETTINGS
            .iter()
            .filter(|it| !it.default.is_empty() || it.key == "log_format");
        for it in built {
            assert!(shown.contains(&format!("{} = ", it.key)), "{} is not shown", it.key);
        }
        assert!(!format!("{settings:?}").contains(KEY));
    }

    #[test]
    fn cfg_1_settings_that_contradict_each_other_are_refused() {
        for (one, other) in [
            (("BONAFIDE_LIFETIMES__REFRESH_IDLE", "181d"), ("BONAFIDE_LOG", "info")),
            (("BONAFIDE_LIFETIMES__SESSION", "31d"), ("BONAFIDE_LOG", "info")),
            (("BONAFIDE_PASSWORDS__MIN_LENGTH", "8"), ("BONAFIDE_PASSWORDS__MIN_LENGTH_WITH_FACTOR", "9")),
            (("BONAFIDE_LISTEN", "127.0.0.1:1"), ("BONAFIDE_METRICS_LISTEN", "127.0.0.1:1")),
            (("BONAFIDE_TLS__CERT_FILE", "/x"), ("BONAFIDE_LOG", "info")),
            (("BONAFIDE_DATABASE__LISTEN_URL", "postgres://a@b/c"), ("BONAFIDE_LOG", "info")),
        ] {
            assert!(load(&[], &[one, other]).is_err(), "{one:?}");
        }
    }

    #[test]
    fn the_defaults_for_tests_are_valid_for_every_issuer() {
        for text in ["http://localhost:8080", "https://id.example.org/path"] {
            assert_eq!(Settings::for_tests(Issuer::parse(text).unwrap()).issuer.as_str(), text);
        }
    }
}
