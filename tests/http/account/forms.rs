//! SES-4, NET-4: whatever is posted to a page of ours, the same step comes back with a word of what was wrong, nothing is done,
//! and the form that the person has still counts afterwards.

use bonafide::accounts::{login_link, setup};
use bonafide::config::{Rate, RegistrationMode, TermsOfUse};
use bonafide::store::StoreError;
use scraper::Selector;

use crate::support::browser::{Page, authorize_address};
use crate::support::data::{PASSWORD, pkce};
use crate::support::factors::Authenticator;
use crate::support::federation::add_provider;
use crate::support::{App, Browser, NewClient, Person};

const NEW: &str = "wombat trellis quorum anvil";
const MEGABYTE: usize = 1024 * 1024;

/// A page, what a person fills in there, and the event of what they do once.
type Row<'a> = (&'a str, &'a [(&'a str, &'a str)], Option<&'a str>);

/// A form as a person has it before them.
struct Step<'a> {
    browser: &'a Browser,
    action: String,
    hidden: Vec<(String, String)>,
    /// What a person would fill in.
    good: Vec<(&'a str, String)>,
    /// Where a form that does not count leads; the step itself where nothing is said.
    elsewhere: Option<&'a str>,
    /// The event of a deed that is done once, however often it is sent.
    once: Option<&'a str>,
}

impl<'a> Step<'a> {
    async fn at(browser: &'a Browser, address: &str, good: &[(&'a str, &str)]) -> Self {
        Self::of(browser, &browser.open(address).await, good)
    }

    fn of(browser: &'a Browser, page: &Page, good: &[(&'a str, &str)]) -> Self {
        let (action, hidden) = page.form();
        let names: Vec<_> = good.iter().map(|it| it.0).collect();
        let hidden = hidden.into_iter().filter(|(name, _)| !names.contains(&name.as_str())).collect();
        let good = good.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { browser, action, hidden, good, elsewhere: None, once: None }
    }

    fn once(mut self, event: &'a str) -> Self {
        self.once = Some(event);
        self
    }

    fn elsewhere(mut self, address: &'a str) -> Self {
        self.elsewhere = Some(address);
        self
    }

    /// The form as it is filled in, with another token.
    fn body(&self, token: &str) -> String {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.hidden {
            form.append_pair(name, if name == "csrf_token" { token } else { value });
        }
        form.extend_pairs(&self.good).finish()
    }

    fn token(&self) -> &str {
        self.hidden.iter().find(|(name, _)| name == "csrf_token").map(|it| it.1.as_str()).unwrap()
    }

    async fn post(&self, body: String) -> Page {
        self.browser.post_raw(&self.action, "application/x-www-form-urlencoded", body).await
    }

    /// Posts what nobody may post, then what the person would, twice.
    async fn withstand(self, app: &App, other: &Browser) {
        let before = state(app).await;
        self.comes_again(other).await;
        self.leads_on().await;
        self.keeps_lines_apart().await;
        assert_eq!(state(app).await, before, "{}: something was done", self.action);
        let done = async || match self.once {
            Some(event) => app.count(event).await,
            None => 0,
        };
        let before = done().await;
        let first = self.post(self.body(self.token())).await;
        assert!(matches!(first.status, 200 | 303), "{}: {} {}", self.action, first.status, first.body);
        let after = done().await;
        assert_eq!(after, before + usize::from(self.once.is_some()), "{}: it was not done", self.action);
        let second = self.post(self.body(self.token())).await;
        assert!(
            second.status < 500 && done().await == after,
            "{}: {} done twice",
            self.action,
            second.status
        );
    }

    /// What arrives with all that the step carries brings the step back.
    async fn comes_again(&self, other: &Browser) {
        let good = self.body(self.token());
        let filler = |size| format!("{good}&filler={}", "x".repeat(size));
        let theirs = other.open(&self.action).await;
        let theirs = if theirs.has("form") { theirs.field("csrf_token") } else { "theirs".to_owned() };
        let (stale, long) = ("open", "longer than this page takes");
        for (attack, body, status, said) in [
            ("an empty token", self.body(""), 200, stale),
            ("a stale token", self.body("stale"), 200, stale),
            ("the token of somebody else", self.body(&theirs), 200, stale),
            ("a long value", filler(9 * 1024), 400, long),
            ("a megabyte", filler(MEGABYTE), 413, long),
            ("NUL", format!("{good}&filler=%00"), 400, "character that cannot be kept"),
            ("no UTF-8", format!("{good}&filler=%ff"), 400, "did not arrive whole"),
            ("every field twice", format!("{good}&{good}"), 400, "sent twice"),
            ("a thousand fields", format!("{good}{}", "&f[]=1".repeat(1000)), 400, ""),
        ] {
            let answer = self.post(body).await;
            if let Some(address) = self.elsewhere {
                let location = answer.location().unwrap_or_default();
                assert!(answer.status == 303 && location.starts_with(address), "{attack}: {location}");
                continue;
            }
            let is_same = answer.has(&format!("form[action='{}']", self.action));
            assert_eq!(
                (answer.status, is_same),
                (status, true),
                "{}, {attack}: {}",
                self.action,
                answer.body
            );
            let notice = if status == 200 { ".notice" } else { ".notice[role=alert]" };
            assert!(says(&answer, notice, said), "{}, {attack}: {}", self.action, answer.body);
        }
    }

    /// What arrives with nothing of it leads somewhere at least.
    async fn leads_on(&self) {
        let good = self.body(self.token());
        let arrays = good.replace('=', "%5B%5D=");
        let megabyte = format!("filler={}", "x".repeat(MEGABYTE));
        for (attack, kind, body) in [
            ("empty", "application/x-www-form-urlencoded", String::new()),
            ("arrays", "application/x-www-form-urlencoded", arrays),
            ("a megabyte first", "application/x-www-form-urlencoded", megabyte),
            ("no form", "text/plain", good.clone()),
            ("JSON", "application/json", "{}".to_owned()),
        ] {
            let answer = self.browser.post_raw(&self.action, kind, body).await;
            let answer = self.browser.follow(answer).await;
            let says_how = answer.body.contains("bonafide setup-link");
            let goes_on = answer.has("main form") || answer.has("main a[href]") || says_how;
            assert!(answer.status < 500 && goes_on, "{}, {attack}: {}", self.action, answer.body);
        }
    }

    /// A value of two lines is none that anybody typed.
    async fn keeps_lines_apart(&self) {
        let is_line =
            |name: &str| !name.contains("password") && !["others", "all", "account"].contains(&name);
        for (index, (name, value)) in self.good.iter().enumerate().filter(|(_, it)| is_line(it.0)) {
            let mut good = self.good.clone();
            good[index].1 = format!("{value}\r\nBcc: eve@example.com");
            let two_lines = Step { good, hidden: self.hidden.clone(), action: self.action.clone(), ..*self };
            let answer = two_lines.post(two_lines.body(self.token())).await;
            assert!(answer.status < 500, "{}, {name}: {}", self.action, answer.body);
        }
    }
}

/// What was done so far; refused attempts are told, and that is all.
async fn state(app: &App) -> (usize, usize) {
    let letters = app.mailed().await.len();
    (app.events().await.iter().filter(|it| !it.code.ends_with("failed")).count(), letters)
}

/// Whether one of the elements says so.
fn says(page: &Page, selector: &str, said: &str) -> bool {
    let (html, selector) = (page.html(), Selector::parse(selector).unwrap());
    html.select(&selector).any(|it| it.text().collect::<String>().contains(said))
}

async fn stranger(app: &App) -> Browser {
    let browser = Browser::new(app);
    browser.arrive(&Person::create(app, "mallory").await).await;
    browser
}

fn first(page: &Page, selector: &str, attribute: &str) -> String {
    let html = page.html();
    let found = html.select(&Selector::parse(selector).unwrap()).next();
    let found = found.unwrap_or_else(|| panic!("no {selector}: {}", page.body));
    found.value().attr(attribute).unwrap().to_owned()
}

#[actix_web::test]
async fn ses_4_the_steps_of_signing_in_withstand_whatever_is_posted() {
    let app = App::start().await;
    let (other, ada) = (stranger(&app).await, Person::create(&app, "ada").await);
    let client = NewClient::new("rp").register(&app).await;
    let request = authorize_address(&client, "openid", &pkce().1, &[]);
    let good = [("username", ada.email.as_str()), ("password", PASSWORD)];
    Step::at(&Browser::new(&app), "/login", &good).await.withstand(&app, &other).await;
    let browser = Browser::new(&app);
    Step::at(&browser, &request, &good).await.withstand(&app, &other).await;
    let consent = Step::at(&browser, &request, &[("decision", "approve")]).await;
    consent.once("consent.granted").withstand(&app, &other).await;
    // A sign-in of this very moment would be the choice.
    app.advance(10);
    let request = authorize_address(&client, "openid", &pkce().1, &[("prompt", "select_account")]);
    let page = browser.open(&request).await;
    let key = first(&page, "button[name=account]", "value");
    Step::of(&browser, &page, &[("account", &key)]).withstand(&app, &other).await;
    Step::at(&browser, "/oauth2/logout?client_id=rp", &[])
        .await
        .once("session.ended")
        .withstand(&app, &other)
        .await;
    browser.arrive(&ada).await;
    Step::at(&browser, "/logout", &[]).await.once("session.ended").withstand(&app, &other).await;
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_the_steps_of_a_second_factor_withstand_whatever_is_posted() {
    let app = App::start().await;
    let (other, ada) = (stranger(&app).await, Person::create(&app, "ada").await);
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/login/enrol").await;
    let authenticator = Authenticator { key: page.text("#key") };
    let code = authenticator.code(&app);
    let enrol = Step::of(&browser, &page, &[("code", &code)]).once("factor.added");
    enrol.withstand(&app, &other).await;
    app.advance(60);
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    let code = authenticator.code(&app);
    let factor = Step::of(&browser, &page, &[("code", &code)]).once("login.succeeded");
    factor.withstand(&app, &other).await;
    let renewed = browser.open("/account/security/recovery-codes").await;
    let codes = browser.submit(&renewed, &[]).await;
    Step::of(&browser, &codes, &[]).elsewhere("/account").withstand(&app, &other).await;
    let dora = Person::create(&app, "dora").await.user.id;
    let made = app.operate::<_, StoreError>(move |conn, cause| login_link::make(conn, dora, cause)).await;
    let link = format!("/login/link?token={}", made.token.expose());
    Step::at(&Browser::new(&app), &link, &[]).await.once("login.succeeded").withstand(&app, &other).await;
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_the_pages_behind_mailed_links_withstand_whatever_is_posted() {
    let app = App::with(|it| {
        it.registration.mode = RegistrationMode::Open;
        it.limits.register_per_ip = Rate::Off;
        it.limits.recover_per_address = Rate::Off;
        it.limits.recover_per_ip = Rate::Off;
        it.limits.bad_links_per_ip = Rate::Off;
    })
    .await;
    let (other, browser) = (stranger(&app).await, Browser::new(&app));
    let cleo = "cleo@example.com";
    let good = [("email", cleo), ("name", "Cleo Example"), ("password", PASSWORD)];
    Step::at(&browser, "/register", &good).await.once("user.created").withstand(&app, &other).await;
    let resend = Step::at(&browser, "/verify-email", &[("email", cleo)]).await;
    assert_eq!(resend.action, "/verify-email/resend");
    resend.withstand(&app, &other).await;
    let link = app.last_mail_to(cleo).await.path();
    Step::at(&browser, &link, &[]).await.once("email.verified").withstand(&app, &other).await;
    let ada = Person::create(&app, "ada").await;
    Step::at(&browser, "/forgot-password", &[("email", &ada.email)]).await.withstand(&app, &other).await;
    let link = app.last_mail_to(&ada.email).await.path();
    let reset = Step::at(&browser, &link, &[("password", NEW)]).await.once("password.reset");
    reset.withstand(&app, &other).await;
    let notice = app.last_mail_to(&ada.email).await.text;
    let way_out = notice.lines().find_map(|it| it.find("/not-me").and_then(|at| it.get(at..))).unwrap();
    Step::at(&browser, way_out.trim(), &[]).await.once("account.not_me").withstand(&app, &other).await;
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_the_pages_of_an_account_withstand_whatever_is_posted() {
    let app = App::start().await;
    let other = stranger(&app).await;
    let (ada, enrolled) = Browser::person_with_app(&app, "ada").await;
    let (elsewhere, browser) = (Browser::new(&app), Browser::new(&app));
    for browser in [&elsewhere, &browser] {
        let factor = browser.arrive(&ada).await;
        let code = enrolled.authenticator.code(&app);
        browser.submit(&factor, &[("code", &code), ("remember_device", "yes")]).await;
        app.advance(60);
    }
    let client = NewClient::new("rp").register(&app).await;
    browser.tokens(&app, &client, &ada, "openid offline_access").await;
    let security = browser.open("/account/security").await;
    let address = first(&security, "a[href*='/authenticators/']", "href");
    let good = [("current_password", PASSWORD), ("password", NEW)];
    let steps: [Row<'_>; 9] = [
        ("/account", &[("name", "Ada King")], None),
        ("/account/apps", &[("client", "rp")], Some("consent.withdrawn")),
        ("/account/sessions", &[("others", "yes")], None),
        ("/account/security", &[("all", "yes")], None),
        (&address, &[("do", "rename"), ("name", "Phone")], None),
        ("/account/security/recovery-codes", &[], None),
        ("/account/data", &[], None),
        ("/account/security/password", &good, Some("password.changed")),
        ("/account/data/erase", &[], Some("erasure.asked")),
    ];
    for (address, good, once) in steps {
        let step = Step::at(&browser, address, good).await;
        assert_eq!(step.action, address);
        Step { once, ..step }.withstand(&app, &other).await;
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_the_pages_of_terms_and_addresses_withstand_whatever_is_posted() {
    let app = App::with(|it| {
        it.registration.terms =
            Some(TermsOfUse { url: "https://example.com/terms".to_owned(), version: "2030-06".to_owned() });
        it.limits.recover_per_address = Rate::Off;
        it.limits.recover_per_ip = Rate::Off;
        it.limits.bad_links_per_ip = Rate::Off;
    })
    .await;
    let (other, ada) = (stranger(&app).await, Person::create(&app, "ada").await);
    let (browser, moved) = (Browser::new(&app), "ada@elsewhere.example");
    browser.arrive(&ada).await;
    Step::at(&browser, "/terms", &[]).await.once("terms.accepted").withstand(&app, &other).await;
    let address = Step::at(&browser, "/account/security/email", &[("email", moved)]).await;
    address.withstand(&app, &other).await;
    let link = app.last_mail_to(moved).await.path();
    Step::at(&browser, &link, &[]).await.once("email.changed").withstand(&app, &other).await;
    let erase = Step::at(&browser, "/account/data/erase", &[]).await.once("erasure.asked");
    erase.withstand(&app, &other).await;
    let link = app.last_mail_to(moved).await.path();
    Step::at(&Browser::new(&app), &link, &[]).await.once("erasure.undone").withstand(&app, &other).await;
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_the_forms_that_lead_to_other_providers_withstand_whatever_is_posted() {
    let app = App::with(|it| it.outbound.allow_loopback = true).await;
    let there = App::with_clock(app.clock.clone(), |_| {}).await;
    add_provider(&app, &there.issuer, "downstream", "secret", false).await;
    let (other, ada) = (stranger(&app).await, Person::create(&app, "ada").await);
    let browser = Browser::new(&app);
    let (action, page) = ("/federation/upstream/start".to_owned(), browser.open("/login").await);
    let hidden = page.form_to(&action);
    let step = Step { browser: &browser, action, hidden, good: vec![], elsewhere: None, once: None };
    step.elsewhere("/login?done=started-again").withstand(&app, &other).await;
    let started_again = browser.open("/login?done=started-again").await;
    assert!(started_again.text(".notice").contains("open for a while"), "{}", started_again.body);
    browser.arrive(&ada).await;
    let providers = Step::at(&browser, "/account/security/providers", &[("link", "upstream")]).await;
    providers.withstand(&app, &other).await;
    there.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_the_steps_of_the_first_run_withstand_whatever_is_posted() {
    let app = App::start().await;
    let (other, browser) = (Browser::new(&app), Browser::new(&app));
    let token = app.operate(setup::make_link).await;
    let link = format!("/setup?token={}", token.expose());
    Step::at(&browser, &link, &[]).await.withstand(&app, &other).await;
    let good = [("email", "grace@example.com"), ("name", "Grace Hopper"), ("password", PASSWORD)];
    let administrator = format!("/setup/administrator?token={}", token.expose());
    Step::at(&browser, &administrator, &good).await.once("setup_link.used").withstand(&app, &other).await;
    let enrol = browser.open("/login/enrol").await;
    browser.enrol_at(&app, &enrol).await;
    Step::at(&browser, "/setup/mail", &[("wish", "finish")]).await.withstand(&app, &other).await;
    app.stop().await;
}

#[actix_web::test]
async fn api_5_a_field_that_a_page_does_not_have_brings_the_page_back_as_it_was_typed() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/account").await;
    let more = [("name", "Ada King"), ("is_administrator", "true")];
    let again = browser.post_page(&page, &more, &[]).await;
    assert_eq!((again.status, again.field("name").as_str()), (400, "Ada King"));
    assert!(again.text(".notice[role=alert]").contains("More was sent than this page asks for"));
    let stale = browser.post_page(&page, &[("is_administrator", "true"), ("csrf_token", "x")], &[]).await;
    assert_eq!(stale.status, 200, "the token is judged first");
    assert_eq!(app.count("user.updated").await, 0);
    app.stop().await;
}
