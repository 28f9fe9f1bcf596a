//! People who have no account yet. Each comes from an address of their own, so that the limit on registrations (RL) is counted
//! and never reached.

use std::cell::{Cell, RefCell};
use std::net::Ipv4Addr;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::time::timeout;

use crate::browser::Browser;
use crate::flow::Person;
use crate::http::Connection;
use crate::people::letters::Letters;
use crate::site::Site;

/// A letter that takes longer is lost.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// The first address of a network that is nobody's.
const FIRST_ADDRESS: Ipv4Addr = Ipv4Addr::new(10, 0, 0, 1);
/// Letters that stand for digits in names.
const DIGITS: [char; 10] = ['h', 'j', 'k', 'm', 'n', 'u', 'v', 'w', 'x', 'y'];

/// Those who come, one after another.
pub struct Newcomers {
    site: Site,
    letters: Letters,
    next: Cell<u32>,
    came: RefCell<Vec<Person>>,
}

impl Newcomers {
    /// Nobody came yet.
    pub fn new(site: &Site, letters: &Letters) -> Self {
        let (next, came) = (Cell::new(0), RefCell::default());
        Self { site: site.clone(), letters: letters.clone(), next, came }
    }

    /// The next one opens an account, waits for the letter, follows its link and presses the button.
    pub async fn register_next(&self, connection: &mut Connection) -> Result<()> {
        let number = self.next.replace(self.next.get() + 1);
        let person = Person::new(format!("newcomer-{}@example.com", in_letters(number)))?;
        let letter = self.letters.token_for(&person.username);
        let address = Ipv4Addr::from(u32::from(FIRST_ADDRESS) + number).to_string();
        let mut browser = Browser::at(&self.site, &address);
        browser.open(connection, "/register").await?;
        let fields =
            [("email", person.username.as_str()), ("name", "Newcomer"), ("password", &person.password)];
        let answer = browser.post(connection, "/register", &fields).await?;
        ensure!(answer.leads_to("/verify-email"), "/register led to {:?}", answer.location);
        let token = timeout(LONGEST_WAIT, letter).await.context("no letter came")??;
        browser.open(connection, &format!("/verify-email?token={token}")).await?;
        let answer = browser.post(connection, "/verify-email", &[("token", &token)]).await?;
        ensure!(answer.leads_to("/login"), "/verify-email led to {:?}", answer.location);
        self.came.borrow_mut().push(person);
        Ok(())
    }

    /// Those who came since this was asked last.
    pub fn take(&self) -> Vec<Person> {
        self.came.take()
    }

    /// Waits until no letter is on its way any more.
    pub async fn settle(&self) {
        self.letters.settle().await;
    }
}

/// A number without digits and what looks like them: a password that happens to hold a part of the address is refused (PW-3).
fn in_letters(number: u32) -> String {
    let digits = number.to_string();
    digits.chars().filter_map(|it| DIGITS.get(it.to_digit(10)? as usize)).collect()
}
