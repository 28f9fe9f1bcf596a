//! MAIL-9: what becomes of a letter when the mail server, an instance or the world is in trouble.

use std::collections::BTreeSet;

use bonafide::mail::{Circumstances, Letter, Link, Recipient};
use bonafide::store::{StoreError, mail_outbox};
use bonafide::types::{EmailAddress, PlainToken, UserId};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};

use crate::support::app::until;
use crate::support::smtp::{Manner, SmtpSink, Step};
use crate::support::{App, Browser, Person};

#[derive(Debug, PartialEq, QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Integer)]
    attempts: i32,
    #[diesel(sql_type = Nullable<Text>)]
    failure: Option<String>,
    #[diesel(sql_type = Text)]
    letter: String,
}

fn rows(app: &App) -> Vec<Row> {
    let all = "SELECT state, attempts, failure, coalesce(encode(sealed_letter, 'escape'), '') AS letter \
               FROM mail_outbox ORDER BY id";
    sql_query(all).load(&mut app.database.conn()).unwrap()
}

fn states(app: &App) -> Vec<(String, i32, Option<String>)> {
    rows(app).into_iter().map(|it| (it.state, it.attempts, it.failure)).collect()
}

async fn app_with(sink: &SmtpSink) -> App {
    App::with(|it| it.mail = sink.settings()).await
}

/// Puts a reset letter to `address` into the outbox; gives its token.
async fn put(app: &App, address: &str) -> PlainToken {
    let token = PlainToken::random();
    let letter = Letter::ResetPassword {
        link: Link::with_token("/reset-password", &token),
        expires_at: app.now(),
        asked: Circumstances::of(None, app.now()),
    };
    app.enqueue(Recipient::owner(UserId::new(), EmailAddress::parse(address).unwrap(), "Ada"), letter).await;
    token
}

#[derive(QueryableByName)]
struct Due {
    #[diesel(sql_type = BigInt)]
    due: i64,
}

/// Waits until the only letter has failed so often and is due again after this pause; while it is in hand it is due later.
async fn attempts_are(app: &App, attempts: i32, failure: &str, pause: i64) {
    let expected = ("waiting".to_owned(), attempts, Some(failure.to_owned()));
    let query = "SELECT extract(epoch FROM next_attempt_at)::bigint AS due FROM mail_outbox";
    let due = || sql_query(query).get_result::<Due>(&mut app.database.conn()).unwrap().due;
    until(&format!("attempt {attempts} fails with {failure}"), async || {
        states(app) == [expected.clone()] && due() == app.now().timestamp() + pause
    })
    .await;
}

#[actix_web::test]
async fn mail_9_a_letter_is_sent_once_and_wiped() {
    let sink = SmtpSink::start();
    let app = app_with(&sink).await;
    sink.be(Manner::SilentAt(Step::Message));
    let token = put(&app, "Ada@Bücher.example").await;
    until("the letter is on its way", async || sink.reached(Step::Message) == 1).await;
    let waiting = rows(&app).remove(0);
    assert!(!waiting.letter.is_empty() && !waiting.letter.contains(token.expose()), "sealed");
    assert!(!waiting.letter.contains("Ada"), "sealed");
    sink.be(Manner::Takes);
    until("it is sent", async || app.waiting_mail().await == 0).await;
    assert_eq!(
        rows(&app),
        [Row { state: "sent".to_owned(), attempts: 1, failure: None, letter: String::new() }]
    );
    let received = sink.received();
    assert_eq!(received.len(), 1);
    let (recipient, mail) = &received[0];
    assert_eq!(recipient, "Ada@xn--bcher-kva.example");
    assert_eq!(mail.token(), token.expose());
    assert_eq!(mail.headers["from"], "Example <no-reply@example.com>");
    assert!(mail.headers["message-id"].ends_with("@example.com>"), "{:?}", mail.headers);
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_letters_share_a_connection_and_survive_its_end() {
    let sink = SmtpSink::start();
    let app = app_with(&sink).await;
    for count in 1..=3 {
        put(&app, "ada@example.com").await;
        until("it is sent", async || sink.received().len() == count).await;
        until("it is noted", async || app.waiting_mail().await == 0).await;
    }
    assert_eq!(sink.connections(), 1);
    sink.be(Manner::ForgetsToAnswer);
    put(&app, "ada@example.com").await;
    attempts_are_of_last(&app, 1).await;
    sink.be(Manner::Takes);
    app.advance(10);
    until("it is sent again", async || app.waiting_mail().await == 0).await;
    let received = sink.received();
    assert_eq!(received.len(), 5);
    assert_eq!(received[3].1.raw, received[4].1.raw, "the same message, so that its reader sees one");
    let ids: BTreeSet<_> = received.iter().map(|(_, it)| it.headers["message-id"].clone()).collect();
    assert_eq!(ids.len(), 4);
    app.stop().await;
}

async fn attempts_are_of_last(app: &App, attempts: i32) {
    until("the attempt failed", async || {
        states(app).pop().is_some_and(|it| it.0 == "waiting" && it.1 == attempts && it.2.is_some())
    })
    .await;
}

#[actix_web::test]
async fn mail_9_an_outage_changes_no_answer_and_all_mail_comes_after_it() {
    let sink = SmtpSink::start();
    let app = app_with(&sink).await;
    let ada = Person::create(&app, "ada").await;
    for manner in [Manner::SilentAt(Step::Greeting), Manner::Gone] {
        sink.be(manner);
        for number in 0..6 {
            put(&app, &format!("ada{number}@example.com")).await;
        }
        let browser = Browser::new(&app);
        let page = browser.open("/login").await;
        assert!(browser.sign_in(&page, &ada).await.has("#sign-out"));
        assert_eq!(app.get("/readyz").await.status(), 200);
    }
    // Each sign-in came from a new browser, which is told as well.
    assert_eq!((app.waiting_mail().await, sink.received().len()), (14, 0));
    until("every letter was tried", async || states(&app).iter().all(|it| it.2.is_some())).await;
    sink.be(Manner::Takes);
    app.advance(3600);
    until("all mail is there", async || app.waiting_mail().await == 0).await;
    let ids: BTreeSet<_> = sink.received().iter().map(|(_, it)| it.headers["message-id"].clone()).collect();
    assert_eq!((sink.received().len(), ids.len()), (14, 14));
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_4xx_is_tried_again_after_longer_and_longer_pauses() {
    let sink = SmtpSink::start();
    let app = app_with(&sink).await;
    sink.be(Manner::Says(Step::Recipient, "451 4.7.1 <ada@example.com> is greylisted"));
    put(&app, "ada@example.com").await;
    attempts_are(&app, 1, "451 4.7.1", 10).await;
    for (attempts, pause, next) in [(2, 10, 30), (3, 30, 90), (4, 90, 270)] {
        app.advance(pause - 1);
        let early = app.db.transaction::<_, StoreError>({
            let now = app.now();
            move |conn| mail_outbox::take(conn, 9, now, now)
        });
        assert!(early.await.unwrap().is_empty(), "{pause} s");
        app.advance(1);
        attempts_are(&app, attempts, "451 4.7.1", next).await;
    }
    sink.be(Manner::Takes);
    app.advance(270);
    until("it is sent", async || app.waiting_mail().await == 0).await;
    assert_eq!(sink.received().len(), 1);
    assert_eq!(app.count("mail.dead").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_5xx_ends_in_a_dead_letter_with_a_metric_and_an_audit_event() {
    let sink = SmtpSink::start();
    let app = App::with(|it| {
        it.mail = sink.settings();
        it.server.metrics_listen = Some("127.0.0.1:0".parse().unwrap());
    })
    .await;
    for (step, answer) in [
        (Step::Recipient, "550 5.1.1 <ada@example.com>: nobody"),
        (Step::Message, "554 <ada@example.com> is not wanted"),
    ] {
        sink.be(Manner::Says(step, answer));
        put(&app, "ada@example.com").await;
        until("it is given up", async || app.waiting_mail().await == 0).await;
    }
    let row = |failure: &str| Row {
        state: "dead".to_owned(),
        attempts: 1,
        failure: Some(failure.to_owned()),
        letter: String::new(),
    };
    assert_eq!(rows(&app), [row("550 5.1.1"), row("554")], "wiped, with a reason that names nobody");
    let events = app.events().await;
    let dead: Vec<_> = events.iter().filter(|it| it.code == "mail.dead").collect();
    assert_eq!(dead.len(), 2);
    assert_eq!(dead[0].details["kind"], "reset-password");
    assert!(dead[0].subject_id.is_some() && !format!("{dead:?}").contains("ada@"));
    until("the metric says so", async || {
        let address = app.running.metrics_address.unwrap();
        let metrics = app.http.get(format!("http://{address}/metrics")).send().await.unwrap();
        metrics.text().await.unwrap().contains("bonafide_mails_total{result=\"dead\"} 2")
    })
    .await;
    app.advance(86_400);
    assert!(sink.received().is_empty());
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_a_letter_is_given_up_after_two_days() {
    let sink = SmtpSink::start();
    let app = app_with(&sink).await;
    sink.be(Manner::Says(Step::Message, "452 4.2.2 full"));
    put(&app, "ada@example.com").await;
    attempts_are(&app, 1, "452 4.2.2", 10).await;
    app.advance(2 * 86_400 - 31);
    attempts_are(&app, 2, "452 4.2.2", 30).await;
    app.advance(30);
    until("it is given up", async || app.waiting_mail().await == 0).await;
    assert_eq!(states(&app), [("dead".to_owned(), 3, Some("452 4.2.2".to_owned()))]);
    assert_eq!(app.count("mail.dead").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_two_instances_share_the_outbox_and_send_nothing_twice() {
    let sink = SmtpSink::start();
    sink.be(Manner::SilentAt(Step::Greeting));
    let app = app_with(&sink).await;
    let second = app.second().await;
    let all = (0..60).map(|number| {
        let app = if number % 2 == 0 { &app } else { &second };
        async move { put(app, &format!("ada{number}@example.com")).await }
    });
    futures_util::future::join_all(all).await;
    until("both are at work", async || sink.connections() >= 8).await;
    sink.be(Manner::Takes);
    until("all are sent", async || app.waiting_mail().await == 0).await;
    let recipients: BTreeSet<_> = sink.received().into_iter().map(|(to, _)| to).collect();
    assert_eq!((sink.received().len(), recipients.len()), (60, 60));
    assert!(states(&app).iter().all(|it| it.1 == 1), "each was taken once");
    second.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_what_a_dead_instance_had_in_hand_is_sent_by_another() {
    let sink = SmtpSink::start();
    sink.be(Manner::SilentAt(Step::Message));
    let app = app_with(&sink).await;
    put(&app, "ada@example.com").await;
    until("it is in hand", async || sink.reached(Step::Message) == 1).await;
    let second = app.second().await;
    app.stop().await;
    sink.be(Manner::Takes);
    second.advance(119);
    assert_eq!(second.waiting_mail().await, 1);
    second.advance(1);
    until("it is sent", async || second.waiting_mail().await == 0).await;
    assert_eq!(states(&second)[0].1, 2);
    second.stop().await;
}

#[actix_web::test]
async fn mail_9_a_late_answer_of_an_attempt_that_was_given_up_changes_nothing() {
    let sink = SmtpSink::start();
    sink.be(Manner::SilentAt(Step::Message));
    let app = app_with(&sink).await;
    put(&app, "ada@example.com").await;
    until("it is in hand", async || sink.reached(Step::Message) == 1).await;
    app.advance(120);
    until("it is in hand again", async || sink.reached(Step::Message) == 2).await;
    sink.be(Manner::Says(Step::Message, "550 no"));
    until("it is given up", async || app.waiting_mail().await == 0).await;
    assert_eq!(app.count("mail.dead").await, 1, "one attempt counts, the other was superseded");
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_a_letter_whose_cause_is_rolled_back_was_never_written() {
    let sink = SmtpSink::start();
    let app = app_with(&sink).await;
    let (mailer, now) = (app.running.mailer().clone(), app.now());
    let undone = app.db.transaction::<(), StoreError>(move |conn| {
        let letter = Letter::LoginLink {
            link: Link::to("/login"),
            expires_at: now,
            asked: Circumstances::of(None, now),
        };
        let recipient = Recipient::stranger(EmailAddress::parse("ada@example.com").unwrap());
        mailer.enqueue(conn, &recipient, &letter, now)?;
        Err(StoreError::Interrupted)
    });
    assert!(undone.await.is_err());
    put(&app, "bea@example.com").await;
    until("the other is sent", async || sink.received().len() == 1).await;
    assert_eq!((rows(&app).len(), sink.received()[0].0.as_str()), (1, "bea@example.com"));
    app.stop().await;
}

#[actix_web::test]
async fn rel_6_letters_that_were_sent_are_forgotten_after_a_week_and_dead_ones_after_a_month() {
    let sink = SmtpSink::start();
    let app = app_with(&sink).await;
    put(&app, "ada@example.com").await;
    until("it is sent", async || app.waiting_mail().await == 0).await;
    sink.be(Manner::Says(Step::Message, "550 no"));
    put(&app, "ada@example.com").await;
    until("it is given up", async || app.waiting_mail().await == 0).await;
    let day = std::time::Duration::from_secs(86_400);
    for (days, left) in [(6, 2), (8, 1), (29, 1), (31, 0)] {
        let now = app.now() + day * days;
        let purge = move |conn: &mut _| mail_outbox::delete_ended(conn, now - day * 7, now - day * 30, 100);
        app.db.transaction::<_, StoreError>(purge).await.unwrap();
        assert_eq!(rows(&app).len(), left, "after {days} days");
    }
    app.stop().await;
}
