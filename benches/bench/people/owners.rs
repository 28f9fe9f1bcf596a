//! People with an authenticator app, each with a secret and a browser of their own.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use totp_rs::{Builder, Secret, Totp};

use crate::browser::Browser;
use crate::flow::Person;
use crate::http::Connection;
use crate::site::Site;
use crate::worker::Performed;

/// How long a code lasts, in seconds; each is taken once (MFA-1).
const STEP: u64 = 30;
/// More than sign in on one core in a second.
const OWNERS_A_SECOND: f64 = 120.0;

/// All of them, in the order in which they signed in last. Clones share them.
#[derive(Clone, Default)]
pub struct Owners(Rc<RefCell<VecDeque<Owner>>>);

/// Somebody with an app.
struct Owner {
    person: Person,
    browser: Browser,
    totp: Totp,
    last_step: u64,
}

impl Owners {
    /// How many are enough for so long: after a step, all may sign in again.
    pub fn enough_for(length: Duration) -> usize {
        (OWNERS_A_SECOND * length.as_secs_f64().min(STEP as f64)) as usize
    }

    /// Gives each of these people an app.
    pub async fn enrol(&self, site: &Site, people: Vec<Person>) -> Result<()> {
        let mut connection = Connection::open(site.address).await?;
        for person in people {
            let owner = Owner::enrol(site, &mut connection, person).await?;
            self.0.borrow_mut().push_back(owner);
        }
        Ok(())
    }

    /// Whoever has waited longest signs in, unless their app still shows the code that they used last.
    pub async fn sign_next_in(&self, connection: &mut Connection) -> Result<Performed> {
        let Some(mut owner) = self.next() else { return Ok(Performed::OutOfStock) };
        let done = owner.sign_in(connection).await;
        self.0.borrow_mut().push_back(owner);
        done.map(|()| Performed::Done)
    }

    fn next(&self) -> Option<Owner> {
        let mut waiting = self.0.borrow_mut();
        let shows_another = waiting.front().is_some_and(|it| it.last_step < step_now());
        if shows_another { waiting.pop_front() } else { None }
    }
}

impl Owner {
    async fn enrol(site: &Site, connection: &mut Connection, person: Person) -> Result<Self> {
        let mut browser = Browser::new(site);
        browser.open(connection, "/login").await?;
        browser.post(connection, "/login", &person.credentials()).await?;
        ensure!(browser.has("session"), "{} was not signed in", person.username);
        browser.open(connection, "/login/enrol").await?;
        let element = connection.between("id=\"key\"", '<').and_then(|it| it.split_once('>'));
        let (_, key) = element.context("the page shows no key")?;
        let secret = Secret::try_from_base32(key.replace(' ', "")).context("the key is not base32")?;
        let mut owner = Self {
            person,
            browser,
            totp: Builder::new().with_secret(secret).build_noncompliant(),
            last_step: 0,
        };
        let enrolment = connection.field("enrolment").context("the page has no enrolment")?.to_owned();
        let fields = [("enrolment", enrolment.as_str()), ("code", &owner.code())];
        owner.browser.post(connection, "/login/enrol", &fields).await?;
        Ok(owner)
    }

    /// From a browser that is known but has no session, to the account.
    async fn sign_in(&mut self, connection: &mut Connection) -> Result<()> {
        self.browser.lose("session");
        self.browser.open(connection, "/login").await?;
        let answer = self.browser.post(connection, "/login", &self.person.credentials()).await?;
        ensure!(answer.leads_to("/login/factor"), "the password led to {:?}", answer.location);
        self.browser.open(connection, "/login/factor").await?;
        let code = self.code();
        let answer = self.browser.post(connection, "/login/factor", &[("code", &code)]).await?;
        ensure!(answer.leads_to("/account"), "the code led to {:?}", answer.location);
        ensure!(self.browser.has("session"), "nobody was signed in");
        Ok(())
    }

    /// What the app shows now.
    fn code(&mut self) -> String {
        self.last_step = step_now();
        self.totp.generate(self.last_step * STEP).to_string()
    }
}

fn step_now() -> u64 {
    UNIX_EPOCH.elapsed().unwrap_or_default().as_secs() / STEP
}
