//! An office comes to work: everybody signs in at once, from one address and from browsers that nobody knows, with the limits as
//! they are. Some mistype first, and some are asked to come back in a moment; nobody may be told that there are too many.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use futures_util::future::try_join_all;
use tokio::time::sleep;

use crate::browser::Browser;
use crate::flow::Person;
use crate::http::{BadAnswer, Connection, Head, wait_asked_by};
use crate::people::finding::{Demand, Finding};
use crate::people::{CROWD, Ground};
use crate::site::Site;

/// One in so many mistypes.
const MISTYPE: usize = 10;
/// How long it may take until the last one is in, in seconds.
const LONGEST: f64 = 300.0;
const TOO_MANY: u16 = 429;
const WRONG: u16 = 401;

/// What somebody met on the way in.
#[derive(Clone, Copy, Debug, Default)]
struct Met {
    sent_away: u32,
    throttled: u32,
}

/// Measures one round.
pub async fn measure(ground: &Ground<'_>) -> Result<Vec<Finding>> {
    let stage = ground.stage;
    ensure!(stage.crowd.len() == CROWD, "only {} people came", stage.crowd.len());
    // Each round is another office: what one mistyped is no matter of the next.
    let address = format!("198.51.100.{}", ground.round % 254 + 1);
    let arrivals = stage.crowd.iter().enumerate().map(|(number, person)| {
        let guest = Guest { site: &stage.site, person, browser: Browser::at(&stage.site, &address) };
        guest.arrive(number % MISTYPE == 0)
    });
    let began = Instant::now();
    let met = try_join_all(arrivals).await?;
    let seconds = began.elapsed().as_secs_f64();
    stage.newcomers.settle().await;
    let sum = |of: fn(&Met) -> u32| f64::from(met.iter().map(of).sum::<u32>());
    let finding = |what, measured, unit, demand| Finding { what, measured, unit, beside: None, demand };
    Ok(vec![
        finding("until the last was in", seconds, "s", Demand::Most(LONGEST)),
        finding("told that there are too many (429)", sum(|it| it.throttled), "", Demand::Most(0.0)),
        finding("told to come back (503 with Retry-After)", sum(|it| it.sent_away), "", Demand::Nothing),
    ])
}

/// One of them, at the door.
struct Guest<'a> {
    site: &'a Site,
    person: &'a Person,
    browser: Browser,
}

impl Guest<'_> {
    async fn arrive(mut self, mistypes: bool) -> Result<Met> {
        let (mut connection, mut met) = (Connection::open(self.site.address).await?, Met::default());
        self.browser.open(&mut connection, "/login").await?;
        let [username, password] = self.person.credentials();
        if mistypes {
            let mistyped = format!("{}x", password.1);
            let fields = [username, (password.0, mistyped.as_str())];
            match self.insist(&mut connection, &fields, &mut met).await {
                Err(error) if status(&error) == Some(WRONG) => {}
                Err(error) => return Err(error),
                Ok(_) => bail!("a wrong password let {} in", self.person.username),
            }
        }
        let answer = self.insist(&mut connection, &[username, password], &mut met).await?;
        ensure!(answer.leads_to("/account"), "the password led to {:?}", answer.location);
        ensure!(self.browser.has("session"), "nobody was signed in");
        Ok(met)
    }

    /// Posts the form until it is taken or refused for another reason than the crowd. The answer that asks to come back has the
    /// form too.
    async fn insist(
        &mut self,
        connection: &mut Connection,
        fields: &[(&str, &str)],
        met: &mut Met,
    ) -> Result<Head> {
        loop {
            let wait = match self.browser.post(connection, "/login", fields).await {
                Err(error) if status(&error) == Some(TOO_MANY) => {
                    met.throttled += 1;
                    Duration::from_secs(1)
                }
                Err(error) => {
                    let wait = wait_asked_by(error)?;
                    met.sent_away += 1;
                    wait
                }
                taken => return taken,
            };
            sleep(wait).await;
        }
    }
}

fn status(error: &anyhow::Error) -> Option<u16> {
    error.downcast_ref::<BadAnswer>().map(|it| it.status)
}
