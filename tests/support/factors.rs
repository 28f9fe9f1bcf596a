//! An authenticator app, and what a browser does with it.

use scraper::Selector;
use totp_rs::{Builder, Secret};

use super::browser::Page;
use super::data::Person;
use super::{App, Browser};

/// An app that has one secret.
#[derive(Clone)]
pub struct Authenticator {
    pub key: String,
}

impl Authenticator {
    /// The code it shows now, or so many steps of 30 seconds off.
    pub fn code_at(&self, app: &App, steps: i64) -> String {
        self.code_of_step(app.now().timestamp() / 30 + steps)
    }

    /// The code of a step since 1970.
    pub fn code_of_step(&self, step: i64) -> String {
        let secret = Secret::try_from_base32(self.key.replace(' ', "")).unwrap();
        let totp = Builder::new().with_secret(secret).build_noncompliant();
        totp.generate(u64::try_from(step * 30).unwrap()).to_string()
    }

    pub fn code(&self, app: &App) -> String {
        self.code_at(app, 0)
    }

    /// A code that it shows neither now nor one step off.
    pub fn wrong_code(&self, app: &App) -> String {
        let shown: Vec<_> = (-1..=1).map(|it| self.code_at(app, it)).collect();
        ["000000", "111111", "222222", "333333"]
            .iter()
            .find(|it| !shown.contains(&(**it).to_owned()))
            .unwrap()
            .to_string()
    }
}

/// What enrolling gave.
pub struct Enrolled {
    pub authenticator: Authenticator,
    pub recovery_codes: Vec<String>,
}

impl Browser {
    /// Enrols an app for whoever is signed in just now; the clock goes on by a step, so that the next code is another.
    pub async fn enrol(&self, app: &App) -> Enrolled {
        let page = self.open("/login/enrol").await;
        self.enrol_at(app, &page).await.0
    }

    /// Enrols an app at a page that asks for it.
    pub async fn enrol_at(&self, app: &App, page: &Page) -> (Enrolled, Page) {
        assert!(page.has("#key"), "no enrolment: {} {} {}", page.status, page.address, page.body);
        let authenticator = Authenticator { key: page.text("#key") };
        let code = authenticator.code(app);
        let page = self.submit(page, &[("code", &code)]).await;
        assert_eq!(page.status, 200, "{}", page.body);
        app.advance(30);
        let codes = Selector::parse("#recovery-codes code").unwrap();
        let recovery_codes =
            page.html().select(&codes).map(|it| it.text().collect::<String>().trim().to_owned()).collect();
        (Enrolled { authenticator, recovery_codes }, page)
    }

    /// A person with an app, made in a browser of their own.
    pub async fn person_with_app(app: &App, name: &str) -> (Person, Enrolled) {
        let person = Person::create(app, name).await;
        let browser = Self::new(app);
        browser.arrive(&person).await;
        let enrolled = browser.enrol(app).await;
        (person, enrolled)
    }
}
