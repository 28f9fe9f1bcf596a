//! PW-7: how long a refused sign-in takes tells nothing.

use std::time::{Duration, Instant};

use bonafide::accounts::users;
use bonafide::config::Rate;
use diesel::connection::SimpleConnection;

use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::{App, Browser, Person};

const ROUNDS: usize = 60;
const WRONG: &str = "correct horse battery stapler";
const CASES: [(&str, &str); 6] = [
    ("nobod", WRONG),
    ("wrong", WRONG),
    ("disab", PASSWORD),
    ("suspe", PASSWORD),
    ("nopwd", PASSWORD),
    ("unver", PASSWORD),
];

/// With the cost that is hashed with in production: a cheaper hash would drown in noise what is to be seen.
#[actix_web::test]
async fn pw_7_refusals_of_every_kind_take_the_same_time() {
    let app = App::with(|it| {
        it.limits.login_failures_per_pair = Rate::Off;
        it.limits.login_failures_per_ip = Rate::Off;
        it.limits.login_failures_per_account = Rate::Off;
    })
    .await;
    Person::create(&app, "wrong").await;
    let disabled = Person::create(&app, "disab").await;
    let suspended = Person::create(&app, "suspe").await;
    Person::with(&app, "nopwd", |it| it.password_hash = None).await;
    Person::with(&app, "unver", |it| it.is_email_verified = false).await;
    app.operate(move |conn, cause| users::disable(conn, disabled.user.id, cause)).await;
    app.operate(move |conn, cause| users::suspend(conn, suspended.user.id, cause)).await;
    let browser = Browser::new(&app);
    let page = browser.open("/login").await;
    // A difference of ours is there each time; one of a busy machine is not. So each case has three tries to be as an unknown
    // name is.
    let mut seen = Vec::new();
    let mut is_alike = [false; CASES.len()];
    for _ in 0..3 {
        let medians = medians(&browser, &page).await;
        for (case, median) in medians.iter().enumerate() {
            is_alike[case] |= (median.as_secs_f64() / medians[0].as_secs_f64() - 1.0).abs() <= 0.1;
        }
        seen.push(medians);
        if is_alike.iter().all(|it| *it) {
            break;
        }
        // RL-2 stops looking at passwords after a hundred failures.
        app.database.conn().batch_execute("UPDATE users SET password_failures = 0").unwrap();
    }
    assert_eq!(is_alike, [true; CASES.len()], "{CASES:?} took {seen:?}");
    app.stop().await;
}

/// The median of each case; the cases take turns, so that what slows the machine slows all.
async fn medians(browser: &Browser, page: &Page) -> [Duration; CASES.len()] {
    let mut times: [Vec<Duration>; CASES.len()] = Default::default();
    for round in 0..ROUNDS {
        for at in 0..CASES.len() {
            let case = (round + at) % CASES.len();
            let (name, password) = CASES[case];
            let began = Instant::now();
            let answer = browser.post_page(page, &[("username", name), ("password", password)], &[]).await;
            times[case].push(began.elapsed());
            assert_eq!(answer.status, 401, "{name}");
        }
    }
    times.map(|mut it| {
        it.sort_unstable();
        it[it.len() / 2]
    })
}
