//! Mail while the mail server is out and the program is killed (MAIL-9).

use std::process::{Child, Stdio};
use std::time::Duration;

use diesel::RunQueryDsl;

use crate::program::Program;
use crate::server::ready_async;
use crate::support::Browser;
use crate::support::app::{until, until_within};
use crate::support::data::PASSWORD;
use crate::support::smtp::{Manner, SmtpSink, Step};

/// How the mail server is at each asking.
const ROUNDS: [&str; 4] = ["well", "busy", "silent", "gone"];

/// What a browser gets: status and destination of the answer, then what the page says that it leads to.
type Answer = (u16, Option<String>, String);

#[actix_web::test]
async fn mail_9_an_outage_and_kill_9_change_no_answer_and_lose_no_letter() {
    let sink = SmtpSink::start();
    let program = Program::new();
    for round in ROUNDS {
        let email = format!("known-{round}@example.com");
        let person = ["user", "create", "--email", &email, "--name", "Ada", "--verified", "--password-stdin"];
        program.json_with_input(&person, PASSWORD);
    }
    let mut server = serve(&program, &sink);
    ready_async(&program).await;
    let usual = ask(&program, "well").await;
    assert_eq!((&usual[0], &usual[2]), (&usual[1], &usual[3]), "nobody learns whose account there is");
    until("the letters come", async || sink.received().len() == 3).await;

    sink.be(Manner::Says(Step::Message, "451 4.3.0 later"));
    assert_eq!(ask(&program, "busy").await, usual);
    until("all three were tried", async || sink.reached(Step::Message) >= 6).await;
    sink.be(Manner::SilentAt(Step::Message));
    let reached = sink.reached(Step::Message);
    assert_eq!(ask(&program, "silent").await, usual);
    until("a letter is in hand", async || sink.reached(Step::Message) > reached).await;
    kill(&mut server);
    sink.be(Manner::Gone);
    let mut server = serve(&program, &sink);
    ready_async(&program).await;
    assert_eq!(ask(&program, "gone").await, usual);
    // What was asked for may not even be a letter yet.
    kill(&mut server);

    assert_eq!(sink.received().len(), 3, "nothing came while it was out");
    sink.be(Manner::Takes);
    let an_hour_on = "UPDATE mail_outbox SET next_attempt_at = next_attempt_at - interval '1 hour'";
    diesel::sql_query(an_hour_on).execute(&mut program.database.conn()).unwrap();
    let mut server = serve(&program, &sink);
    until_within(Duration::from_secs(30), "every letter comes", async || {
        ROUNDS.iter().all(|round| has_all(&sink, round))
    })
    .await;
    kill(&mut server);
}

/// Asks for a link and opens an account, each for an address with an account and for one without.
async fn ask(program: &Program, round: &str) -> Vec<Answer> {
    let (known, unknown) = (format!("known-{round}@example.com"), format!("unknown-{round}@example.com"));
    let newcomer = format!("new-{round}@example.com");
    let mut answers = Vec::new();
    for email in [&known, &unknown] {
        answers.push(answer(program, "/forgot-password", &[("email", email)]).await);
    }
    for email in [&known, &newcomer] {
        let fields = [("email", email.as_str()), ("name", "Ada"), ("password", PASSWORD)];
        answers.push(answer(program, "/register", &fields).await);
    }
    answers
}

async fn answer(program: &Program, path: &str, fields: &[(&str, &str)]) -> Answer {
    let browser = Browser::at(&program.issuer());
    let page = browser.open(path).await;
    let answered = browser.post_page(&page, fields, &[]).await;
    let (status, destination) = (answered.status, answered.location());
    (status, destination, browser.follow(answered).await.text("main"))
}

/// A link to reset, a word to the owner of the address that somebody registered, and a link to prove the new one.
fn has_all(sink: &SmtpSink, round: &str) -> bool {
    let received = sink.received();
    let has = |who: &str, path: &str| {
        let address = format!("{who}-{round}@example.com");
        received.iter().any(|(to, letter)| *to == address && letter.text.contains(path))
    };
    has("known", "/reset-password?token=") && has("known", "/login") && has("new", "/verify-email?token=")
}

fn serve(program: &Program, sink: &SmtpSink) -> Child {
    let mut command = program.command(&["serve"]);
    command
        .env("BONAFIDE_MAIL__MODE", "smtp")
        .env("BONAFIDE_MAIL__SMTP_URL", sink.url())
        .env("BONAFIDE_MAIL__FROM", "Example <no-reply@example.com>")
        .env("BONAFIDE_REGISTRATION__MODE", "open");
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// `kill -9`.
fn kill(server: &mut Child) {
    server.kill().unwrap();
    server.wait().unwrap();
}
