//! Renders every page with friendly and hostile facts and checks what holds for all of them. With `BONAFIDE_PAGES_DIR`
//! set, the pages are written there to be looked at, with `static` beside them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::time::Duration;

use askama::Template;
use bonafide::accounts::passwords::{Hint, PasswordFault, Strength, StrengthLevel, Weakness};
use bonafide::accounts::users::Claim;
use bonafide::texts::Texts;
use bonafide::types::{Issuer, Secret, Timestamp};
use bonafide::web::assets::Assets;
use bonafide::web::page::{PageContext, PageForm};
use bonafide::web::pages::{
    ActivityEventView, ActivityPage, ActivityView, AddPasskeyPage, AddPasskeyView, AddressMatch,
    AddressNotice, AppNotice, AppView, AppsPage, AppsView, AskAddressPage, AskAddressView, AskedLink,
    AuthenticatorPage, AuthenticatorView, ClaimView, ClientView, CodeKind, ConfirmLinkPage, ConfirmLinkView,
    ConsentPage, ConsentView, CookiesNeededPage, CurrentPasswordFault, DataPage, DataView, DeadLoginLinkPage,
    Destination, EmailNotice, EmailPage, EmailPageView, EmailView, EnrolFactorPage, EnrolFactorView,
    EnrolNotice, EraseNotice, ErasePage, EraseView, ErasureAskedPage, ErrorPage, FactorNotice, FactorView,
    FactorsView, FederationPage, FederationProblem, FormPostPage, FormPostView, FreshCodesPage,
    FreshCodesView, LinkDeed, LinkMessage, LinkMessagePage, LinkedAccountView, LinkedAccountsPage,
    LinkedAccountsView, LoggedOutPage, LoggedOutView, LoginFactorPage, LoginFactorView, LoginLinkPage,
    LoginLinkView, LoginNotice, LoginPage, LoginView, LogoutConfirmPage, LogoutConfirmView, NewPasswordFault,
    NewPasswordView, PasskeyNotice, PasskeyOffer, PasskeyPage, PasskeyView, PasskeysView, PasswordNotice,
    PasswordOccasion, PasswordPage, PasswordPageView, PasswordView, PendingEmailView, PersonView, Problem,
    ProfilePage, ProfileView, ProviderButton, ProvidersView, RecoveryCodesView, RefusalPage, RefusalView,
    RegisterNotice, RegisterPage, RegisterView, RememberedDeviceView, RememberedDevicesView, RenewCodesPage,
    RenewCodesView, ResetPasswordPage, ResetPasswordView, Said, SecurityPage, SecurityView,
    SelectAccountPage, SelectAccountView, SelectableAccount, SessionView, SessionsPage, SessionsView,
    SetupAddressPage, SetupAddressView, SetupAdministratorPage, SetupAdministratorView, SetupEmailFault,
    SetupFaults, SetupMailMode, SetupMailPage, SetupMailView, SetupMessage, SetupMessagePage, SetupNotice,
    ShellView, TermsPage, TermsView, WayOn, WrongRequest,
};
use scraper::{ElementRef, Html, Selector};

const REFERENCE: &str = "0199c3a4-51d2-7e0b-9f6c-2f1f0f6a7b11";
const QUARTER: Duration = Duration::from_secs(900);

/// Names as friends and as foes would choose them.
#[derive(Clone)]
struct Facts {
    client: String,
    host: String,
    person: String,
    email: String,
}

impl Facts {
    fn friendly() -> Self {
        Self::of("Grafana", "grafana.example.com", "Ada Lovelace", "ada@example.com")
    }

    fn hostile() -> Self {
        let markup = "<script>alert('x')</script>\"'&lt;";
        Self::of(markup, markup, markup, markup)
    }

    fn long() -> Self {
        let word = "Donaudampfschifffahrtsgesellschaft".repeat(12);
        Self::of(&word, &format!("{word}.example.com"), &word, &format!("{word}@example.com"))
    }

    fn right_to_left() -> Self {
        Self::of("منصة الرسوم", "رسوم.example.com", "مريم الإسطرلابي", "maryam@example.com")
    }

    fn of(client: &str, host: &str, person: &str, email: &str) -> Self {
        let [client, host, person, email] = [client, host, person, email].map(str::to_owned);
        Self { client, host, person, email }
    }

    fn client(&self) -> ClientView {
        ClientView { name: self.client.clone(), destination: Destination::Site(self.host.clone()) }
    }

    fn person(&self) -> PersonView {
        PersonView { name: self.person.clone(), email: self.email.clone() }
    }

    fn login(&self, notice: Option<LoginNotice>) -> LoginView {
        LoginView {
            client: Some(self.client()),
            form: form("/login", true),
            identifier: if notice.is_some() { self.email.clone() } else { String::new() },
            remembered: Duration::from_secs(30 * 24 * 60 * 60),
            forgot: None,
            register: None,
            passkey: Some(passkey()),
            providers: vec![ProviderButton {
                id: "upstream".to_owned(),
                name: self.client.clone(),
                form: form("/federation/upstream/start", true),
            }],
            notice,
        }
    }

    fn consent(&self, scopes: &[&str]) -> ConsentView {
        ConsentView {
            client: self.client(),
            person: self.person(),
            scopes: scopes.iter().map(|it| (*it).to_owned()).collect(),
            form: form("/consent", true),
            switch_address: "/login?request=capsule".to_owned(),
            is_stale: scopes.len() == 1,
        }
    }

    fn refusal(&self, cause: WrongRequest) -> RefusalView {
        let way = WayOn::Client { name: self.client.clone(), address: "https://a.example".to_owned() };
        RefusalView { client_name: Some(self.client.clone()), cause, ways_on: vec![way] }
    }
}

fn passkey() -> PasskeyOffer {
    PasskeyOffer { options: "{\"challenge\":\"AA\"}".to_owned(), challenge: "sealed".to_owned() }
}

fn form(action: &str, has_request: bool) -> PageForm {
    let request = has_request.then(|| "capsule-value".to_owned());
    PageForm { action: action.to_owned(), csrf_token: "csrf-value".to_owned(), request, return_to: None }
}

fn context(base: &str) -> PageContext {
    context_in("en", base)
}

fn context_in(tag: &str, base: &str) -> PageContext {
    let texts = Texts::load().unwrap();
    let words = texts.words(texts.language_for(Some(tag), None, None));
    let issuer = Issuer::parse(&format!("https://id.example.com{base}")).unwrap();
    PageContext::new(words, Assets::load(base), &issuer, REFERENCE.to_owned())
}

fn written(page: &impl Template) -> String {
    page.render().unwrap()
}

/// Every page made from the same facts.
fn pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let mut pages = sign_in_pages(context, facts);
    pages.extend(factor_pages(context, facts));
    pages.extend(terms_pages(context, facts));
    pages.extend(way_out_pages(context, facts));
    pages.extend(federation_pages(context, facts));
    pages.extend(password_pages(context, facts));
    pages.extend(setup_pages(context, facts));
    pages.extend(refused_passwords(context, facts));
    pages.extend(account_pages(context, facts));
    pages.extend(link_pages(context, facts));
    pages.extend(address_pages(context, facts));
    pages.extend(register_pages(context, facts));
    pages.extend(refusals(context, facts));
    pages.extend(problems(context));
    pages
}

fn factor_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let factor_of = |has_app, kind, notice| {
        let view = LoginFactorView {
            passkey: Some(passkey()),
            has_app,
            client: Some(facts.client()),
            person: facts.person(),
            form: form("/login/factor", true),
            kind,
            other_kind: "/login/factor?kind=recovery&request=capsule".to_owned(),
            start_over: "/login?request=capsule".to_owned(),
            remembered: Duration::from_secs(30 * 24 * 60 * 60),
            notice,
        };
        written(&LoginFactorPage::new(context, view))
    };
    let factor = |kind, notice| factor_of(true, kind, notice);
    let enrol = |is_required, notice: Option<EnrolNotice>| {
        let view = EnrolFactorView {
            person: facts.person(),
            form: form("/login/enrol", is_required),
            sealed: "sealed-value".to_owned(),
            address: "otpauth://totp/id.example.com:ada%40example.com?secret=GEZDGNBVGY3TQOJQ".to_owned(),
            key: "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ".to_owned(),
            is_required,
            passkey_address: "/account/security/passkeys/add".to_owned(),
            name: notice.map(|_| facts.client.clone()),
            notice,
        };
        written(&EnrolFactorPage::new(context, view))
    };
    let codes = FreshCodesView {
        codes: vec!["0123-4567-89ab-cdef".to_owned(); 10],
        download: form("/login/enrol/recovery-codes", false),
        go_on: "/account".to_owned(),
    };
    let link = |is_stale| {
        let (form, token) = (form("/login/link", false), "token-value".to_owned());
        let view = LoginLinkView { person: facts.person(), form, token, is_stale };
        written(&LoginLinkPage::new(context, view))
    };
    vec![
        ("factor", factor(CodeKind::Totp, None)),
        ("factor-wrong", factor(CodeKind::Totp, Some(FactorNotice::Wrong))),
        ("factor-malformed", factor(CodeKind::Totp, Some(FactorNotice::Malformed))),
        ("factor-locked", factor(CodeKind::Totp, Some(FactorNotice::Locked { retry_after: QUARTER }))),
        ("factor-started-again", factor(CodeKind::Totp, Some(FactorNotice::StartedAgain))),
        ("factor-recovery", factor(CodeKind::Recovery, None)),
        ("factor-recovery-wrong", factor(CodeKind::Recovery, Some(FactorNotice::Wrong))),
        ("factor-passkey", factor_of(false, CodeKind::Totp, None)),
        ("factor-passkey-recovery", factor_of(false, CodeKind::Recovery, None)),
        ("enrol", enrol(false, None)),
        ("enrol-required", enrol(true, None)),
        ("enrol-wrong", enrol(false, Some(EnrolNotice::Wrong))),
        ("enrol-started-again", enrol(false, Some(EnrolNotice::StartedAgain))),
        ("enrol-too-many", enrol(false, Some(EnrolNotice::TooMany))),
        ("recovery-codes", written(&FreshCodesPage::new(context, codes))),
        ("login-link", link(false)),
        ("login-link-stale", link(true)),
        ("login-link-dead", written(&DeadLoginLinkPage::new(context, "/login".to_owned()))),
    ]
}

fn terms_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let terms = |are_changed, is_stale| {
        let view = TermsView {
            person: facts.person(),
            form: form("/terms", true),
            version: facts.client.clone(),
            address: "https://example.com/terms".to_owned(),
            are_changed,
            is_stale,
            sign_out: form("/logout", false),
        };
        written(&TermsPage::new(context, view))
    };
    vec![
        ("terms", terms(false, false)),
        ("terms-changed", terms(true, false)),
        ("terms-stale", terms(true, true)),
    ]
}

fn sign_in_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let login = |notice| written(&LoginPage::new(context, facts.login(notice)));
    let forgot = LoginView {
        forgot: Some("/forgot-password".to_owned()),
        register: Some("/register".to_owned()),
        ..facts.login(Some(LoginNotice::Refused))
    };
    let alone =
        LoginView { client: None, form: form("/login", false), providers: Vec::new(), ..facts.login(None) };
    let alone_again = LoginView { client: None, ..facts.login(Some(LoginNotice::Confirm)) };
    let all = [
        "openid",
        "profile",
        "email",
        "address",
        "phone",
        "groups",
        "offline_access",
        &facts.client,
        "x.read",
    ];
    let device = ClientView { destination: Destination::ThisDevice(facts.host.clone()), ..facts.client() };
    let native = ConsentView { client: device, ..facts.consent(&["openid"]) };
    let account = |key: &str, person| SelectableAccount { key: key.to_owned(), person };
    let nameless = PersonView { name: String::new(), email: facts.email.clone() };
    let accounts = vec![account("one", facts.person()), account("two", nameless)];
    let select = |client: Option<ClientView>| {
        let (is_stale, form) = (client.is_none(), form("/login", true));
        let view = SelectAccountView { client, form, accounts: accounts.clone(), is_stale };
        written(&SelectAccountPage::new(context, view))
    };
    vec![
        ("login", login(None)),
        ("login-refused", login(Some(LoginNotice::Refused))),
        ("login-missing", login(Some(LoginNotice::Missing))),
        ("login-locked", login(Some(LoginNotice::Locked { retry_after: QUARTER }))),
        ("login-away", login(Some(LoginNotice::Away))),
        ("login-busy", login(Some(LoginNotice::Busy { retry_after: Duration::from_secs(2) }))),
        ("login-started-again", login(Some(LoginNotice::StartedAgain))),
        ("login-password-reset", login(Some(LoginNotice::PasswordReset))),
        ("login-email-verified", login(Some(LoginNotice::EmailVerified))),
        ("login-account-ready", login(Some(LoginNotice::AccountReady))),
        ("login-confirm", login(Some(LoginNotice::Confirm))),
        ("login-forgot", written(&LoginPage::new(context, forgot))),
        ("login-alone", written(&LoginPage::new(context, alone))),
        ("login-alone-again", written(&LoginPage::new(context, alone_again))),
        ("select-account", select(Some(facts.client()))),
        ("select-account-alone", select(None)),
        ("consent", written(&ConsentPage::new(context, facts.consent(&["openid", "profile", "email"])))),
        ("consent-all", written(&ConsentPage::new(context, facts.consent(&all)))),
        ("consent-native", written(&ConsentPage::new(context, native))),
    ]
}

fn way_out_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let logout = |client_name: Option<String>| {
        let stay_address = "/account".to_owned();
        let view = LogoutConfirmView {
            is_stale: client_name.is_none(),
            client_name,
            person: facts.person(),
            form: form("/oauth2/logout", false),
            stay_address,
        };
        written(&LogoutConfirmPage::new(context, view))
    };
    let ways_on = vec![
        WayOn::Client { name: facts.client.clone(), address: "https://a.example/".to_owned() },
        WayOn::SignIn("/login".to_owned()),
    ];
    let parameters = [("code", &facts.client), ("state", &facts.person), ("iss", &facts.host)];
    let form_post = FormPostView {
        client: facts.client(),
        redirect_uri: "https://grafana.example.com/callback".to_owned(),
        parameters: parameters.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect(),
    };
    vec![
        ("logout-confirm", logout(Some(facts.client.clone()))),
        ("logout-confirm-alone", logout(None)),
        ("logged-out", written(&LoggedOutPage::new(context, LoggedOutView { ways_on }))),
        ("form-post", written(&FormPostPage::new(context, form_post))),
        ("cookies-needed", written(&CookiesNeededPage::new(context, "/oauth2/authorize?x=1".to_owned()))),
    ]
}

fn password(facts: &Facts) -> PasswordPageView {
    PasswordPageView {
        occasion: PasswordOccasion::Change { back: "/account".to_owned() },
        asks_current: true,
        email: facts.email.clone(),
        form: form("/account/security/password", false),
        new: NewPasswordView {
            least: 15,
            offered: Secret::new("abacus wombat trellis quorum anvil otter".to_owned()),
            fault: None,
            strength: None,
            strength_address: "/password-strength".to_owned(),
        },
        current_fault: None,
        notice: None,
    }
}

fn password_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let change = password(facts);
    let page = |view| written(&PasswordPage::new(context, view));
    let noticed = |notice| PasswordPageView { notice: Some(notice), ..change.clone() };
    let back = "/account".to_owned();
    let set =
        PasswordPageView { occasion: PasswordOccasion::Set { back }, asks_current: false, ..change.clone() };
    let sign_out = form("/logout", false);
    let required = PasswordPageView {
        occasion: PasswordOccasion::Required { sign_out },
        form: form("/account/security/password", true),
        ..change.clone()
    };
    let wrong = PasswordPageView { current_fault: Some(CurrentPasswordFault::Wrong), ..change.clone() };
    vec![
        ("password", page(change.clone())),
        ("password-set", page(set)),
        ("password-required", page(required)),
        ("password-wrong", page(wrong)),
        ("password-locked", page(noticed(PasswordNotice::Locked { retry_after: QUARTER }))),
        ("password-busy", page(noticed(PasswordNotice::Busy { retry_after: Duration::from_secs(1) }))),
        ("password-again", page(noticed(PasswordNotice::StartedAgain))),
    ]
}

fn refused_passwords(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let change = password(facts);
    let page = |view| written(&PasswordPage::new(context, view));
    let refused = |fault, level, weakness| PasswordPageView {
        new: NewPasswordView {
            fault: Some(NewPasswordFault::Refused(fault)),
            strength: Some(Strength { level, weakness }),
            ..change.new.clone()
        },
        ..change.clone()
    };
    let (weak, fair) = (StrengthLevel::Weak, StrengthLevel::Fair);
    vec![
        ("password-short", page(refused(PasswordFault::TooShort { least: 15 }, weak, Some(Weakness::Date)))),
        ("password-long", page(refused(PasswordFault::TooLong { most: 128 }, StrengthLevel::Strong, None))),
        ("password-nul", page(refused(PasswordFault::HoldsNul, fair, None))),
        ("password-common", page(refused(PasswordFault::Common, weak, Some(Weakness::CommonWord)))),
        ("password-name", page(refused(PasswordFault::Holds(Hint::Name), fair, Some(Weakness::Sequence)))),
        (
            "password-email",
            page(refused(PasswordFault::Holds(Hint::Email), fair, Some(Weakness::Repetition))),
        ),
        (
            "password-username",
            page(refused(PasswordFault::Holds(Hint::Username), StrengthLevel::VeryWeak, None)),
        ),
        ("password-service", page(refused(PasswordFault::Holds(Hint::Service), StrengthLevel::Good, None))),
        ("password-before", page(refused(PasswordFault::UsedBefore, weak, Some(Weakness::KeyboardPattern)))),
    ]
}

fn setup_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let address = |comparison, notice| {
        let view = SetupAddressView {
            form: form("/setup", false),
            token: facts.client.clone(),
            configured: "https://id.example.com".to_owned(),
            seen: format!("http://{}", facts.host),
            comparison,
            notice,
        };
        written(&SetupAddressPage::new(context, view))
    };
    let administrator = |faults, fault, notice: Option<SetupNotice>| {
        let view = SetupAdministratorView {
            form: form("/setup/administrator", false),
            token: "setup-token".to_owned(),
            email: facts.email.clone(),
            name: facts.person.clone(),
            faults,
            passkey: notice.is_none().then(passkey),
            adds_factor: notice.is_none(),
            new: NewPasswordView { fault, ..password(facts).new },
            notice,
        };
        written(&SetupAdministratorPage::new(context, view))
    };
    let mail = |mode, notice| {
        let form = form("/setup/mail", false);
        let view = SetupMailView { form, mode, email: facts.email.clone(), letters_left: 5, notice };
        written(&SetupMailPage::new(context, view))
    };
    let message = |view| written(&SetupMessagePage::new(context, view));
    let taken = SetupFaults { email: Some(SetupEmailFault::Taken), name_is_unfit: false };
    let unfit = SetupFaults { email: Some(SetupEmailFault::Unfit), name_is_unfit: true };
    let busy = Some(SetupNotice::Busy { retry_after: QUARTER });
    let none = SetupFaults::default();
    vec![
        ("setup-address", address(AddressMatch::Same, None)),
        ("setup-address-host", address(AddressMatch::OtherHost, Some(SetupNotice::StartedAgain))),
        ("setup-address-scheme", address(AddressMatch::OtherScheme, None)),
        ("setup-address-proxy", address(AddressMatch::UntrustedProxy, None)),
        ("setup-administrator", administrator(none, None, None)),
        ("setup-administrator-taken", administrator(taken, None, busy)),
        ("setup-administrator-unfit", administrator(unfit, Some(NewPasswordFault::Missing), None)),
        ("setup-administrator-late", administrator(none, None, Some(SetupNotice::PasskeyExpired))),
        ("setup-administrator-wrong", administrator(none, None, Some(SetupNotice::PasskeyNotProven))),
        ("setup-mail", mail(SetupMailMode::Server(facts.host.clone()), None)),
        ("setup-mail-sent", mail(SetupMailMode::Folder(facts.host.clone()), Some(SetupNotice::LetterSent))),
        ("setup-mail-off", mail(SetupMailMode::Off, None)),
        ("setup-link-needed", message(SetupMessage::LinkNeeded)),
        ("setup-link-dead", message(SetupMessage::LinkDead)),
        ("setup-done", message(SetupMessage::Done { sign_in: "/login".to_owned() })),
    ]
}

fn shell(facts: &Facts) -> ShellView {
    let person = facts.person();
    ShellView { person, root: "/account".to_owned(), sign_out: form("/logout", false), now: now() }
}

fn now() -> Timestamp {
    "2030-06-01T12:00:00Z".parse().unwrap()
}

fn account_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let nameless = PersonView { name: String::new(), ..facts.person() };
    let bare = ProfileView {
        shell: ShellView { person: nameless, ..shell(facts) },
        is_email_verified: false,
        username: None,
        ..profile(facts, None)
    };
    let mut unfit = profile(facts, Some(Said::Unfit));
    unfit.claims.iter_mut().for_each(|it| it.is_unfit = true);
    let mut pages = vec![
        ("account", written(&ProfilePage::new(context, profile(facts, None)))),
        ("account-saved", written(&ProfilePage::new(context, profile(facts, Some(Said::Saved))))),
        ("account-unfit", written(&ProfilePage::new(context, unfit))),
        ("account-bare", written(&ProfilePage::new(context, bare))),
        ("passkey-add", written(&AddPasskeyPage::new(context, add_passkey(facts, None)))),
        ("passkey-add-again", {
            let again = add_passkey(facts, Some(PasskeyNotice::Name));
            written(&AddPasskeyPage::new(context, again))
        }),
        ("passkey-add-nowhere", {
            let nowhere = AddPasskeyView { offer: None, ..add_passkey(facts, None) };
            written(&AddPasskeyPage::new(context, nowhere))
        }),
        ("passkey", written(&PasskeyPage::new(context, one_passkey(facts, None)))),
        ("passkey-last", {
            let last = one_passkey(facts, Some(PasskeyNotice::LastWayIn));
            written(&PasskeyPage::new(context, last))
        }),
        ("passkey-longer-password", {
            let short = one_passkey(facts, Some(PasskeyNotice::NeedsLongerPassword));
            written(&PasskeyPage::new(context, short))
        }),
        ("security", written(&SecurityPage::new(context, security(facts)))),
        ("app", authenticator(context, facts, None)),
        ("app-name", authenticator(context, facts, Some(AppNotice::Name))),
        ("app-stale", authenticator(context, facts, Some(AppNotice::StartedAgain))),
        ("app-longer-password", authenticator(context, facts, Some(AppNotice::NeedsLongerPassword))),
        ("renew-codes", renew_codes(context, facts)),
        ("security-empty", written(&SecurityPage::new(context, empty_security(facts)))),
    ];
    pages.extend(place_pages(context, facts));
    pages
}

fn profile(facts: &Facts, said: Option<Said>) -> ProfileView {
    let value = |it: Claim| match it {
        Claim::Name | Claim::GivenName | Claim::Locality => facts.person.clone(),
        Claim::Locale => "de-AT".to_owned(),
        _ => String::new(),
    };
    ProfileView {
        shell: shell(facts),
        said,
        is_email_verified: true,
        username: Some(facts.person.to_lowercase()),
        claims: Claim::ALL.map(|it| ClaimView { name: it.name(), value: value(it), is_unfit: false }).into(),
        languages: vec![("en".to_owned(), "English".to_owned())],
        form: form("/account", false),
    }
}

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

fn place_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let at = |hours: i64| now() - chrono::TimeDelta::hours(hours);
    let session = |key: &str, is_current| SessionView {
        key: key.to_owned(),
        is_current,
        address: Some("2001:db8:85a3:1234:5678:8a2e:370:7334".to_owned()),
        user_agent: Some(if is_current { FIREFOX.to_owned() } else { facts.client.clone() }),
        signed_in_at: at(30),
        seen_at: at(0),
    };
    let sessions = |sessions: Vec<SessionView>| SessionsView {
        shell: shell(facts),
        said: Some(Said::SessionEnded),
        has_more: sessions.len() > 1,
        sessions,
        form: form("/account/sessions", false),
    };
    let app = |key: &str, used_at| AppView {
        key: key.to_owned(),
        client: facts.client(),
        scopes: ["openid", "profile", "offline_access", &facts.client].map(str::to_owned).into(),
        since: at(2_000),
        used_at,
    };
    let apps = |apps| AppsView { shell: shell(facts), said: None, apps, form: form("/account/apps", false) };
    let data = DataView {
        shell: shell(facts),
        said: None,
        form: form("/account/data", false),
        erase_address: "/account/data/erase".to_owned(),
    };
    let erase = |notice| EraseView {
        shell: shell(facts),
        form: form("/account/data/erase", false),
        sessions: 3,
        apps: 2,
        notice,
        stay_address: "/account/data".to_owned(),
    };
    let both = vec![session("one", true), session("two", false), session("three", false)];
    let quiet = ActivityView { events: Vec::new(), ..activity(facts) };
    vec![
        ("sessions", written(&SessionsPage::new(context, sessions(both)))),
        ("sessions-alone", written(&SessionsPage::new(context, sessions(vec![session("one", true)])))),
        ("apps", written(&AppsPage::new(context, apps(vec![app("a", Some(at(5))), app("b", None)])))),
        ("apps-none", written(&AppsPage::new(context, apps(Vec::new())))),
        ("activity", written(&ActivityPage::new(context, activity(facts)))),
        ("activity-none", written(&ActivityPage::new(context, quiet))),
        ("data", written(&DataPage::new(context, data))),
        ("erase", written(&ErasePage::new(context, erase(None)))),
        ("erase-last", written(&ErasePage::new(context, erase(Some(EraseNotice::LastAdministrator))))),
        ("erasure-asked", written(&ErasureAskedPage::new(context, at(-168), now(), "/login".to_owned()))),
    ]
}

/// Every event that has words, and one that has none.
/// The code of every event that is about a person, from the source, and one that nobody knows.
fn events() -> Vec<String> {
    let source = |file| std::fs::read_to_string(format!("src/audit/{file}.rs")).unwrap();
    let (variants, codes) = (source("event"), source("codes"));
    let personal = variants.lines().filter(|line| line.contains("user_id: "));
    let names: Vec<_> = personal.filter_map(|line| line.trim().split_once(" {")).map(|it| it.0).collect();
    let code = |name: &&str| {
        let start = format!("Self::{name} {{ .. }} => (\"");
        let (_, rest) = codes.split_once(&start).unwrap_or_else(|| panic!("{name} has no code"));
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let codes = names.iter().map(code);
    codes.chain(["something.new".to_owned()]).collect()
}

#[test]
fn every_event_about_a_person_has_words() {
    let (facts, context) = (Facts::friendly(), context(""));
    for kind in [Some("totp"), Some("passkey")] {
        for code in events() {
            let event = ActivityEventView {
                code: code.clone(),
                kind: kind.map(str::to_owned),
                ..ActivityEventView::default()
            };
            let view = ActivityView { events: vec![event], ..activity(&facts) };
            let shown = written(&ActivityPage::new(&context, view));
            assert_eq!(shown.contains(&code), code == "something.new", "{code}");
        }
    }
    assert!(events().len() > 40, "{:?}", events());
}

fn activity(facts: &Facts) -> ActivityView {
    let event = |(hours, code): (usize, &String)| ActivityEventView {
        code: code.clone(),
        kind: None,
        at: now() - chrono::TimeDelta::hours(i64::try_from(hours * 5).unwrap()),
        client: Some(facts.client.clone()),
        is_by_administrator: code == "user.updated",
        because: None,
        is_new_device: hours == 0,
        changed: vec!["name".to_owned(), "phone_number".to_owned()],
        address: Some("192.0.2.7".to_owned()),
        user_agent: Some(FIREFOX.to_owned()),
        is_suspicious: code.ends_with("reused"),
    };
    ActivityView {
        shell: shell(facts),
        events: events().iter().enumerate().map(event).collect(),
        newest_address: Some("/account/activity".to_owned()),
        older_address: Some("/account/activity?before=1.x".to_owned()),
    }
}

fn add_passkey(facts: &Facts, notice: Option<PasskeyNotice>) -> AddPasskeyView {
    AddPasskeyView {
        shell: shell(facts),
        form: form("/account/security/passkeys/add", false),
        offer: Some(passkey()),
        name: facts.client.clone(),
        instead: notice.map(|_| "/login/enrol?request=capsule".to_owned()),
        notice,
    }
}

fn one_passkey(facts: &Facts, notice: Option<PasskeyNotice>) -> PasskeyView {
    PasskeyView {
        shell: shell(facts),
        form: form("/account/security/passkeys/id", false),
        name: facts.client.clone(),
        is_synced: notice.is_some(),
        added_at: now() - chrono::TimeDelta::days(90),
        used_at: notice.map(|_| now()),
        password_address: "/account/security/password?alone=yes".to_owned(),
        notice,
    }
}

fn federation_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let problem = |problem| {
        let way = WayOn::SignIn("/login".to_owned());
        written(&FederationPage::new(context, problem, &facts.client, way))
    };
    let account = |id: &str, label: Option<&str>, days: Option<i64>| LinkedAccountView {
        id: id.to_owned(),
        name: facts.client.clone(),
        label: label.map(str::to_owned),
        linked_at: days.map(|it| now() - chrono::TimeDelta::days(it)),
        used_at: days.map(|_| now()),
    };
    let linked = |accounts, said| {
        let form = form("/account/security/providers", false);
        let view = LinkedAccountsView { shell: shell(facts), form, accounts, said };
        written(&LinkedAccountsPage::new(context, view))
    };
    let some = vec![account("one", Some(&facts.email), Some(3)), account("two", None, None)];
    vec![
        ("federation-unknown", problem(FederationProblem::Unknown)),
        ("federation-declined", problem(FederationProblem::Declined)),
        ("federation-away", problem(FederationProblem::Away)),
        ("federation-not-anew", problem(FederationProblem::NotAnew)),
        ("federation-untrusted", problem(FederationProblem::Untrusted)),
        ("federation-lost", problem(FederationProblem::Lost)),
        ("federation-link-refused", problem(FederationProblem::LinkRefused)),
        ("linked-accounts", linked(some, Some(Said::LastWay))),
        ("linked-accounts-none", linked(Vec::new(), None)),
    ]
}

fn security(facts: &Facts) -> SecurityView {
    let at = |days: i64| now() - chrono::TimeDelta::days(days);
    let factor = |used_at| FactorView {
        name: facts.client.clone(),
        added_at: at(90),
        used_at,
        address: "/account/security/factor".to_owned(),
    };
    let device = |key: &str| RememberedDeviceView {
        key: key.to_owned(),
        user_agent: Some("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned()),
        until: at(-12),
    };
    SecurityView {
        shell: shell(facts),
        said: None,
        email: Some(EmailView {
            email: facts.email.clone(),
            is_verified: true,
            pending: Some(facts.email.clone()),
            change_address: "/account/security/email".to_owned(),
        }),
        password: Some(PasswordView {
            changed_at: Some(at(400)),
            change_address: Some("/account/security/password".to_owned()),
        }),
        passkeys: Some(PasskeysView {
            passkeys: vec![factor(Some(at(1))), factor(None)],
            add_address: "/account/security/passkey".to_owned(),
        }),
        factors: Some(FactorsView {
            factors: vec![factor(Some(at(0)))],
            add_address: "/account/security/totp".to_owned(),
        }),
        providers: Some(ProvidersView {
            linked: vec![facts.client.clone()],
            manage_address: "/account/security/providers".to_owned(),
        }),
        recovery_codes: Some(RecoveryCodesView {
            left: 2,
            made_at: Some(at(90)),
            address: "/account/security/codes".to_owned(),
        }),
        remembered_devices: Some(RememberedDevicesView {
            devices: vec![device("one"), device("two")],
            form: form("/account/security", false),
        }),
    }
}

fn authenticator(context: &PageContext, facts: &Facts, notice: Option<AppNotice>) -> String {
    let view = AuthenticatorView {
        shell: shell(facts),
        form: form("/account/security/authenticators/one", false),
        name: facts.client.clone(),
        added_at: now(),
        used_at: notice.map(|_| now()),
        is_last: notice.is_some(),
        password_address: "/account/security/password".to_owned(),
        notice,
    };
    written(&AuthenticatorPage::new(context, view))
}

fn renew_codes(context: &PageContext, facts: &Facts) -> String {
    let view = RenewCodesView {
        shell: shell(facts),
        form: form("/account/security/recovery-codes", false),
        left: 3,
        stay_address: "/account/security".to_owned(),
        is_stale: true,
    };
    written(&RenewCodesPage::new(context, view))
}

fn empty_security(facts: &Facts) -> SecurityView {
    let address = || "/account/security/add".to_owned();
    SecurityView {
        shell: shell(facts),
        said: Some(Said::FactorRemoved),
        email: Some(EmailView {
            email: facts.email.clone(),
            is_verified: false,
            pending: None,
            change_address: address(),
        }),
        password: Some(PasswordView { changed_at: None, change_address: Some(address()) }),
        passkeys: Some(PasskeysView { passkeys: Vec::new(), add_address: address() }),
        factors: Some(FactorsView { factors: Vec::new(), add_address: address() }),
        providers: Some(ProvidersView { linked: Vec::new(), manage_address: address() }),
        recovery_codes: Some(RecoveryCodesView { left: 0, made_at: None, address: address() }),
        remembered_devices: Some(RememberedDevicesView {
            devices: Vec::new(),
            form: form("/account/security", false),
        }),
    }
}

fn refusals(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let addresses = || {
        vec![format!("https://{}/login/generic_oauth", facts.host), "http://127.0.0.1/callback".to_owned()]
    };
    let sent = || format!("http://{}/login/generic_oauth/", facts.host);
    let parameter = "redirect_uri";
    let unregistered =
        |registered| WrongRequest::Unregistered { parameter, sent: sent(), registered, has_others: false };
    let page = |cause| written(&RefusalPage::new(context, facts.refusal(cause)));
    let unknown = RefusalView {
        client_name: None,
        ways_on: Vec::new(),
        ..facts.refusal(WrongRequest::UnknownClient { sent: facts.client.clone() })
    };
    vec![
        ("refusal", page(unregistered(addresses()))),
        ("refusal-none-registered", page(unregistered(Vec::new()))),
        ("refusal-missing", page(WrongRequest::Missing { parameter })),
        ("refusal-missing-client", page(WrongRequest::Missing { parameter: "client_id" })),
        ("refusal-unknown", written(&RefusalPage::new(context, unknown))),
        ("refusal-disabled", page(WrongRequest::DisabledClient { sent: facts.client.clone() })),
        ("refusal-repeated", page(WrongRequest::Repeated { parameter, sent: vec![sent(), String::new()] })),
    ]
}

fn new_password() -> NewPasswordView {
    NewPasswordView {
        least: 15,
        offered: Secret::new("abacus wombat trellis quorum anvil otter".to_owned()),
        fault: None,
        strength: None,
        strength_address: "/password-strength".to_owned(),
    }
}

fn link_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let ask = |link, notice| {
        let (form, back) = (form("/forgot-password", true), "/login".to_owned());
        let view = AskAddressView { link, form, email: facts.email.clone(), back, notice };
        written(&AskAddressPage::new(context, view))
    };
    let confirm = |deed, is_stale| {
        let (form, token) = (form("/verify-email", false), facts.client.clone());
        let view = ConfirmLinkView { deed, form, token, email: facts.email.clone(), is_stale };
        written(&ConfirmLinkPage::new(context, view))
    };
    let reset_busy = |fault, is_stale, busy| {
        let view = ResetPasswordView {
            form: form("/reset-password", false),
            token: facts.client.clone(),
            email: facts.email.clone(),
            new: NewPasswordView { fault, ..new_password() },
            is_stale,
            busy,
        };
        written(&ResetPasswordPage::new(context, view))
    };
    let reset = |fault, is_stale| reset_busy(fault, is_stale, None);
    let says = |message| written(&LinkMessagePage::new(context, message));
    let (again, sign_in) = ("/forgot-password".to_owned(), "/login".to_owned());
    vec![
        ("forgot", ask(AskedLink::Reset, None)),
        ("forgot-refused", ask(AskedLink::Reset, Some(AddressNotice::NoAddress))),
        ("forgot-again", ask(AskedLink::Reset, Some(AddressNotice::StartedAgain))),
        ("resend", ask(AskedLink::Verify, None)),
        ("verify", confirm(LinkDeed::Verify, false)),
        ("verify-again", confirm(LinkDeed::Verify, true)),
        ("not-me", confirm(LinkDeed::SecureAccount, false)),
        ("reset", reset(None, false)),
        ("reset-again", reset(None, true)),
        ("reset-busy", reset_busy(None, false, Some(QUARTER))),
        ("reset-missing", reset(Some(NewPasswordFault::Missing), false)),
        ("link-sent", says(LinkMessage::Sent { again: again.clone(), sign_in: sign_in.clone() })),
        ("link-dead", says(LinkMessage::Dead { again: Some(again), sign_in: sign_in.clone() })),
        ("link-dead-last", says(LinkMessage::Dead { again: None, sign_in: sign_in.clone() })),
        ("register-closed", says(LinkMessage::RegistrationClosed { sign_in: sign_in.clone() })),
        ("no-mail", says(LinkMessage::NoMail { sign_in })),
    ]
}

fn address_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let page = |notice: Option<EmailNotice>, said| {
        let pending = PendingEmailView { email: facts.email.clone(), until: now() + QUARTER };
        let view = EmailPageView {
            shell: shell(facts),
            form: form("/account/security/email", false),
            typed: notice.map(|_| facts.email.clone()).unwrap_or_default(),
            said,
            pending: notice.is_none().then_some(pending),
            can_mail: notice != Some(EmailNotice::NoMail),
            notice,
        };
        written(&EmailPage::new(context, view))
    };
    let confirm = |deed, is_stale| {
        let (form, token) = (form("/confirm-email", false), facts.client.clone());
        let view = ConfirmLinkView { deed, form, token, email: facts.email.clone(), is_stale };
        written(&ConfirmLinkPage::new(context, view))
    };
    let change = || LinkDeed::ChangeAddress { old: facts.email.clone() };
    let login = |notice| written(&LoginPage::new(context, facts.login(Some(notice))));
    let (another, sign_in) = ("/account/security/email".to_owned(), "/login".to_owned());
    vec![
        ("email", page(None, None)),
        ("email-asked", page(None, Some(Said::AddressAsked))),
        ("email-changed", page(None, Some(Said::AddressChanged))),
        ("email-kept", page(Some(EmailNotice::SameAddress), Some(Said::AddressKept))),
        ("email-refused", page(Some(EmailNotice::NoAddress), None)),
        ("email-no-mail", page(Some(EmailNotice::NoMail), None)),
        ("confirm-email", confirm(change(), false)),
        ("confirm-email-again", confirm(change(), true)),
        ("keep-account", confirm(LinkDeed::KeepAccount, false)),
        ("address-taken", {
            let message = LinkMessage::AddressTaken { another, sign_in };
            written(&LinkMessagePage::new(context, message))
        }),
        ("login-email-changed", login(LoginNotice::EmailChanged)),
        ("login-account-kept", login(LoginNotice::AccountKept)),
    ]
}

fn register_pages(context: &PageContext, facts: &Facts) -> Vec<(&'static str, String)> {
    let register = |notice, invitation: Option<String>, terms| {
        let view = RegisterView {
            form: form("/register", true),
            invitation,
            email: facts.email.clone(),
            name: facts.person.clone(),
            username: facts.client.clone(),
            new: new_password(),
            terms,
            back: "/login".to_owned(),
            notice,
        };
        written(&RegisterPage::new(context, view))
    };
    let noticed = |notice| register(Some(notice), None, None);
    let terms = Some("https://example.com/terms".to_owned());
    vec![
        ("register", register(None, None, None)),
        ("register-invited", register(None, Some(facts.client.clone()), None)),
        ("register-terms", register(None, None, terms.clone())),
        ("register-terms-needed", register(Some(RegisterNotice::TermsNeeded), None, terms)),
        ("register-no-address", noticed(RegisterNotice::NoAddress)),
        ("register-no-name", noticed(RegisterNotice::NoName)),
        ("register-unfit", noticed(RegisterNotice::UnfitUsername)),
        ("register-taken", noticed(RegisterNotice::UsernameTaken)),
        ("register-busy", noticed(RegisterNotice::Busy { retry_after: QUARTER })),
        ("register-again", noticed(RegisterNotice::StartedAgain)),
    ]
}

fn problems(context: &PageContext) -> Vec<(&'static str, String)> {
    let again = || vec![WayOn::TryAgain("/login".to_owned()), WayOn::Account("/account".to_owned())];
    let explained = ErrorPage::new(context, Problem::BadRequest, again());
    let explained = explained.explained(context, "state was sent more than once");
    [
        ("error-not-found", Problem::NotFound),
        ("error-bad-request", Problem::BadRequest),
        ("error-forbidden", Problem::Forbidden),
        ("error-foreign-form", Problem::ForeignForm),
        ("error-wrong-method", Problem::WrongMethod),
        ("error-too-large", Problem::TooLarge),
        ("error-too-many", Problem::TooMany { retry_after: QUARTER }),
        ("error-unavailable", Problem::Unavailable { retry_after: Duration::from_secs(5) }),
        ("error-internal", Problem::Internal),
    ]
    .into_iter()
    .map(|(name, problem)| (name, written(&ErrorPage::new(context, problem, again()))))
    .chain([("error-explained", written(&explained))])
    .collect()
}

fn all() -> Vec<(String, String)> {
    let context = context("");
    let kinds = [
        ("", Facts::friendly()),
        ("hostile-", Facts::hostile()),
        ("long-", Facts::long()),
        ("rtl-", Facts::right_to_left()),
    ];
    let named = |(kind, facts): (&'static str, Facts)| {
        pages(&context, &facts).into_iter().map(move |(name, html)| (format!("{kind}{name}"), html))
    };
    kinds.into_iter().flat_map(named).collect()
}

fn friendly(name: &str) -> Html {
    let found = pages(&context(""), &Facts::friendly()).into_iter().find(|(it, _)| *it == name);
    Html::parse_document(&found.unwrap().1)
}

fn select<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn attribute<'h>(html: &'h Html, selector: &str, name: &str) -> &'h str {
    select(html, selector)[0].value().attr(name).unwrap_or_default()
}

#[test]
fn every_page_has_a_language_a_direction_a_title_and_one_heading() {
    for (name, page) in all() {
        let html = Html::parse_document(&page);
        assert_eq!(attribute(&html, "html", "lang"), "en", "{name}");
        assert_eq!(attribute(&html, "html", "dir"), "ltr", "{name}");
        let headings = select(&html, "h1");
        assert_eq!(headings.len(), 1, "{name}");
        let title = text(select(&html, "title")[0]);
        assert!(title.ends_with("· id.example.com"), "{name}: {title}");
        assert!(!text(headings[0]).is_empty(), "{name}");
        assert_eq!(select(&html, "main#main").len(), 1, "{name}");
        assert!(text(select(&html, "footer")[0]).contains("id.example.com"), "{name}");
    }
}

#[test]
fn every_page_speaks_every_language() {
    for tag in Texts::load().unwrap().languages().into_iter().skip(1) {
        let own = pages(&context_in(&tag, ""), &Facts::friendly());
        for (name, page) in &own {
            let html = Html::parse_document(page);
            assert_eq!(attribute(&html, "html", "lang"), tag, "{name}");
            assert_eq!(attribute(&html, "html", "dir"), if tag == "ar" { "rtl" } else { "ltr" }, "{name}");
        }
    }
}

#[test]
fn a_name_that_runs_the_other_way_stays_apart_from_its_sentence() {
    let arabic = context_in("ar", "");
    let found = pages(&arabic, &Facts::friendly());
    let page = |name: &str| Html::parse_document(&found.iter().find(|(it, _)| *it == name).unwrap().1);
    // A name that stands out is an element of its own; the title is plain text and needs marks.
    assert_eq!(text(select(&page("login"), "h1 bdi")[0]), "Grafana");
    let logout = page("logout-confirm");
    let asked = select(&logout, "main p").into_iter().map(text).collect::<String>();
    assert!(asked.contains("Grafana"), "{asked}");
    let title = text(select(&page("login"), "title")[0]);
    assert!(title.contains("\u{2068}id.example.com\u{2069}"), "{title}");
}

#[test]
fn ses_7_no_page_has_code_or_style_in_line() {
    for (name, page) in all() {
        let html = Html::parse_document(&page);
        assert!(select(&html, "style, [style], base, iframe, object").is_empty(), "{name}");
        for script in select(&html, "script") {
            assert_eq!(script.value().attr("type"), Some("module"), "{name}");
            assert!(script.value().attr("src").is_some_and(|it| it.starts_with("/static/")), "{name}");
            assert!(script.inner_html().is_empty(), "{name}");
        }
        for element in select(&html, "*") {
            let handler = element.value().attrs().find(|(attribute, _)| attribute.starts_with("on"));
            assert_eq!(handler, None, "{name}");
        }
        let addresses = select(&html, "[href], [src], [action]").into_iter().flat_map(|it| {
            ["href", "src", "action"].into_iter().filter_map(move |name| it.value().attr(name))
        });
        for address in addresses {
            let is_known = address.starts_with(['/', '#']) || address.starts_with("https://");
            assert!(is_known, "{name}: {address}");
        }
    }
}

#[test]
fn hostile_names_stay_text() {
    let hostile = pages(&context(""), &Facts::hostile());
    let shown = hostile.iter().filter(|(_, page)| page.contains("&#60;script&#62;")).count();
    assert!(shown > 20, "hostile names are on {shown} pages only");
    for (name, page) in hostile {
        assert!(!page.contains("<script>"), "{name}");
        assert!(!page.contains("alert('x')"), "{name}");
    }
}

#[test]
fn ses_4_every_form_of_ours_carries_its_csrf_token() {
    for (name, page) in all() {
        let html = Html::parse_document(&page);
        for form in select(&html, "form") {
            assert_eq!(form.value().attr("method"), Some("post"), "{name}");
            let hidden = Selector::parse("input[type=hidden][name=csrf_token][value=csrf-value]").unwrap();
            let is_ours = form.value().attr("action").is_some_and(|it| it.starts_with('/'));
            assert_eq!(form.select(&hidden).count(), usize::from(is_ours), "{name}");
            let submit = Selector::parse("button[type=submit]").unwrap();
            assert!(form.select(&submit).next().is_some(), "{name} works only with scripts");
        }
    }
}

#[test]
fn every_field_has_a_label_and_every_reference_a_target() {
    for (name, page) in all() {
        let html = Html::parse_document(&page);
        for field in select(&html, "input:not([type=hidden]), select") {
            let id = field.value().attr("id").unwrap();
            assert_eq!(select(&html, &format!("label[for={id}]")).len(), 1, "{name}: {id}");
        }
        let mut ids: Vec<_> = select(&html, "[id]").iter().filter_map(|it| it.value().attr("id")).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name} repeats an id");
        for referring in ["aria-describedby", "aria-labelledby", "aria-controls", "data-copy", "data-reveal"]
        {
            for element in select(&html, &format!("[{referring}]")) {
                for target in element.value().attr(referring).unwrap().split_whitespace() {
                    assert!(ids.contains(&target), "{name}: {target}");
                }
            }
        }
        for button in select(&html, "button") {
            let label = button.value().attr("aria-label").map_or_else(|| text(button), str::to_owned);
            assert!(!label.is_empty(), "{name}");
        }
    }
}

#[test]
fn the_login_page_has_the_fields_that_scripts_and_password_managers_look_for() {
    let html = friendly("login");
    assert_eq!(text(select(&html, "h1")[0]), "Sign in to continue to Grafana");
    assert_eq!(text(select(&html, ".returns-to")[0]), "You’ll return to grafana.example.com");
    assert_eq!(attribute(&html, "#username", "autocomplete"), "username webauthn");
    assert_eq!(attribute(&html, "#username", "name"), "username");
    assert_eq!(attribute(&html, "#password", "autocomplete"), "current-password");
    assert_eq!(attribute(&html, "#password", "type"), "password");
    assert_eq!(attribute(&html, "[name=remember]", "type"), "checkbox");
    assert_eq!(attribute(&html, "form [name=request]", "value"), "capsule-value");
    assert_eq!(text(select(&html, "form button#login-submit")[0]), "Sign in");
    assert!(select(&html, "[role=alert]").is_empty());
    assert!(select(&friendly("login-alone"), "[name=request]").is_empty());
}

#[test]
fn a_refused_login_keeps_the_name_and_offers_the_next_step() {
    let html = friendly("login-refused");
    assert_eq!(attribute(&html, "#username", "value"), "ada@example.com");
    assert!(attribute(&html, "#password", "value").is_empty());
    assert_eq!(attribute(&html, "#password", "aria-describedby"), "login-notice");
    assert!(text(select(&html, "[role=alert]")[0]).contains("ask your administrator"));
    let html = friendly("login-forgot");
    assert_eq!(text(select(&html, "[href='/forgot-password']")[0]), "Forgot it?");
    assert!(text(select(&friendly("login-locked"), "[role=alert]")[0]).contains("in 15 minutes"));
    assert!(select(&friendly("login-started-again"), "[role=alert]").is_empty());
}

#[test]
fn ses_8_consent_names_the_client_the_host_and_each_scope() {
    let html = friendly("consent-all");
    assert_eq!(text(select(&html, "h1")[0]), "Let Grafana use your account?");
    assert!(text(select(&html, ".returns-to")[0]).ends_with("grafana.example.com"));
    assert_eq!(select(&html, ".scopes li").len(), 9);
    assert!(text(select(&html, ".scopes")[0]).contains("Use x.read"));
    assert_eq!(attribute(&html, "#consent-approve", "value"), "approve");
    assert_eq!(attribute(&html, "#consent-deny", "value"), "deny");
    assert!(select(&html, "[autofocus]").is_empty());
    assert!(text(select(&html, ".whose")[0]).starts_with("Signed in as Ada Lovelace"));
    assert!(text(select(&friendly("consent-native"), ".returns-to")[0]).contains("an app on this device"));
}

#[test]
fn the_account_picker_sends_the_chosen_account() {
    let html = friendly("select-account");
    let choices = select(&html, "button[name=account]");
    let keys: Vec<_> = choices.iter().filter_map(|it| it.value().attr("value")).collect();
    assert_eq!(keys, ["one", "two", ""]);
    assert!(text(choices[0]).contains("ada@example.com"));
}

#[test]
fn signing_out_is_one_button() {
    let html = friendly("logout-confirm");
    assert_eq!(text(select(&html, "form button#logout-confirm")[0]), "Sign out");
    assert!(text(select(&html, ".lead")[0]).contains("Grafana asks to sign you out of id.example.com"));
    assert_eq!(select(&friendly("password-required"), "form[action='/logout'] button#sign-out").len(), 1);
    assert_eq!(select(&friendly("account"), "form[action='/logout'] button").len(), 1);
}

#[test]
fn every_place_is_marked_as_the_one_that_is_shown() {
    let places = [
        ("account", "/account"),
        ("security", "/account/security"),
        ("sessions", "/account/sessions"),
        ("apps", "/account/apps"),
        ("activity", "/account/activity"),
        ("data", "/account/data"),
    ];
    for (name, address) in places {
        let html = friendly(name);
        assert_eq!(select(&html, "nav [aria-current]").len(), 1, "{name}");
        assert_eq!(attribute(&html, "nav [aria-current=page]", "href"), address);
        assert_eq!(select(&html, "a[href='#main']").len(), 1, "{name}");
        for time in select(&html, "time") {
            assert!(time.value().attr("datetime").is_some_and(|it| it.ends_with('Z')), "{name}");
            assert!(time.value().attr("title").is_some_and(|it| it.ends_with("UTC")), "{name}");
        }
    }
}

#[test]
fn an_unfit_field_says_what_is_wrong_with_it() {
    let html = friendly("account-unfit");
    assert!(text(select(&html, "[role=alert]")[0]).starts_with("Nothing was saved"));
    let fields = select(&html, "fieldset .input");
    assert_eq!(fields.len(), Claim::ALL.len());
    for field in fields {
        assert_eq!(field.value().attr("aria-invalid"), Some("true"));
        let fault = field.value().attr("aria-describedby").unwrap();
        assert!(!text(select(&html, &format!("#{fault}"))[0]).is_empty(), "{fault}");
    }
    assert_eq!(attribute(&html, "option[selected]", "value"), "de-AT");
}

#[test]
fn the_session_one_is_in_is_marked_and_has_no_way_to_end_it_here() {
    let html = friendly("sessions");
    let rows = select(&html, ".rows > .row");
    assert!(text(rows[0]).contains("Firefox on Linux") && text(rows[0]).contains("This browser"));
    let ends = select(&html, "button[name=session]");
    let keys: Vec<_> = ends.iter().filter_map(|it| it.value().attr("value")).collect();
    assert_eq!(keys, ["two", "three"]);
    assert_eq!(select(&html, "#end-others").len(), 1);
    assert!(select(&friendly("sessions-alone"), "main form").is_empty());
}

#[test]
fn activity_is_told_in_plain_words_and_what_is_odd_stands_out() {
    let html = friendly("activity");
    let all = text(select(&html, "ol")[0]);
    let updated = "Your details were changed: Full name, Phone number";
    for said in ["You signed in from a new browser", updated, "something.new"] {
        assert!(all.contains(said), "{said}");
    }
    assert_eq!(select(&html, ".row-suspicious").len(), 2);
    assert!(text(select(&friendly("erase-last"), "[role=alert]")[0]).contains("last administrator"));
}

#[test]
fn form_post_sends_what_the_client_is_told_and_nothing_of_ours() {
    let html = friendly("form-post");
    assert_eq!(attribute(&html, "#form-post", "action"), "https://grafana.example.com/callback");
    let names: Vec<_> =
        select(&html, "#form-post input").iter().filter_map(|it| it.value().attr("name")).collect();
    assert_eq!(names, ["code", "state", "iss"]);
    assert!(attribute(&html, "script", "src").ends_with("js/form-post.js"));
}

#[test]
fn oa_1_a_refusal_names_the_parameter_and_marks_the_difference() {
    let html = friendly("refusal");
    assert_eq!(text(select(&html, "#refused-parameter")[0]), "redirect_uri");
    let table = text(select(&html, ".comparison")[0]);
    assert!(table.contains("http://grafana.example.com/login/generic_oauth/"), "{table}");
    assert!(table.contains("What was sent begins with http, what is registered with https."), "{table}");
    assert!(!select(&html, ".comparison mark").is_empty());
    assert_eq!(text(select(&html, "#reference")[0]), REFERENCE);
    assert!(text(select(&friendly("refusal-unknown"), ".comparison")[0]).contains("id.example.com"));
}

#[test]
fn every_error_says_what_happened_what_to_do_and_its_reference() {
    for (name, page) in problems(&context("")) {
        let html = Html::parse_document(&page);
        assert_eq!(select(&html, ".prose p").len(), 2, "{name}");
        assert_eq!(text(select(&html, "#reference")[0]), REFERENCE, "{name}");
        assert_eq!(select(&html, ".button-primary").len(), 1, "{name}");
    }
    assert!(text(select(&friendly("error-unavailable"), ".prose")[0]).contains("in 5 seconds"));
}

#[test]
fn addresses_of_static_files_carry_the_issuers_path() {
    let context = context("/tenant/one");
    let page = written(&LoginPage::new(&context, Facts::friendly().login(None)));
    let html = Html::parse_document(&page);
    assert!(attribute(&html, "link[rel=stylesheet]", "href").starts_with("/tenant/one/static/"));
}

/// Text and ground, by their names in `tokens.css`, and the contrast they keep (WCAG 2.2 §1.4.3 and §1.4.11).
const PAIRS: &[(&str, &str, f64)] = &[
    ("ink", "sheet", 4.5),
    ("ink", "accent-tint", 4.5),
    ("ink", "mark", 4.5),
    ("ink-soft", "sheet", 4.5),
    ("ink-soft", "paper", 4.5),
    ("ink-soft", "sheet-sunken", 4.5),
    ("accent-ink", "accent", 4.5),
    ("accent-ink", "accent-hover", 4.5),
    ("accent-text", "sheet", 4.5),
    ("accent-text", "accent-tint", 4.5),
    ("good-text", "good-tint", 4.5),
    ("tile-ink", "tile", 4.5),
    ("line-strong", "sheet", 3.0),
    ("focus", "sheet", 3.0),
];

#[test]
fn colours_keep_their_contrast_in_light_and_dark() {
    let tokens = fs::read_to_string("static/css/tokens.css").unwrap();
    let (light, dark) = tokens.split_once("@media (prefers-color-scheme: dark)").unwrap();
    for (scheme, text) in [("light", light), ("dark", dark)] {
        for (ink, ground, least) in PAIRS {
            let (one, other) = (luminance(text, ink), luminance(text, ground));
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(contrast >= *least, "{scheme}: {ink} on {ground} has {contrast:.2}");
        }
    }
}

/// The relative luminance of a colour of six hexadecimal digits (WCAG 2.2, definition).
fn luminance(tokens: &str, name: &str) -> f64 {
    let colour = tokens.split_once(&format!("--{name}: #")).unwrap().1;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

#[test]
fn pages_can_be_written_out_to_be_looked_at() {
    let Some(folder) = std::env::var_os("BONAFIDE_PAGES_DIR") else { return };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).unwrap();
    let arabic = pages(&context_in("ar", ""), &Facts::friendly());
    let arabic = arabic.into_iter().map(|(name, page)| (format!("arabic-{name}"), page));
    for (name, page) in all().into_iter().chain(arabic) {
        fs::write(folder.join(format!("{name}.html")), page).unwrap();
    }
}
