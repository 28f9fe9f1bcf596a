//! MAIL-9: letters and passwords go to the right server and are not read on the way.

use bonafide::config::{MailMode, SmtpEncryption};
use bonafide::mail::{Circumstances, Letter, Link, Recipient};
use bonafide::types::{EmailAddress, Secret};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;

use crate::support::App;
use crate::support::app::until;
use crate::support::smtp::{Demands, SmtpSink, Step};

const PASSWORD: &str = "k3v9qWm2hT8s";

#[derive(QueryableByName)]
struct Failure {
    #[diesel(sql_type = Text)]
    failure: String,
}

/// Why the one letter of the outbox was not sent.
async fn failure(app: &App) -> String {
    let query = "SELECT failure FROM mail_outbox WHERE failure IS NOT NULL AND state = 'waiting'";
    let find = || sql_query(query).load::<Failure>(&mut app.database.conn()).unwrap().pop();
    until("an attempt failed", async || find().is_some()).await;
    find().unwrap().failure
}

async fn put(app: &App) {
    let (link, asked) = (Link::to("/login"), Circumstances::of(None, app.now()));
    let letter = Letter::LoginLink { link, expires_at: app.now(), asked };
    app.enqueue(Recipient::stranger(EmailAddress::parse("ada@example.com").unwrap()), letter).await;
}

#[actix_web::test]
async fn mail_9_starttls_and_implicit_tls_reach_a_trusted_server_alone() {
    let folder = tempfile::tempdir().unwrap();
    for encryption in [SmtpEncryption::StartTls, SmtpEncryption::Implicit] {
        let sink = SmtpSink::demanding(Demands { encryption, password: Some(PASSWORD) });
        let ca_file = folder.path().join("ca.pem");
        sink.write_certificate(&ca_file);
        let untrusting = App::with(|it| it.mail = sink.settings()).await;
        put(&untrusting).await;
        let failure = failure(&untrusting).await;
        assert!(failure.contains("certificate verify failed"), "{encryption:?}: {failure}");
        untrusting.stop().await;
        assert!(sink.received().is_empty() && sink.reached(Step::SignIn) == 0);

        let trusting = App::with(|it| {
            it.mail = sink.settings();
            it.outbound.ca_file = Some(ca_file.clone());
        })
        .await;
        put(&trusting).await;
        until("it is sent", async || trusting.waiting_mail().await == 0).await;
        assert_eq!((sink.received().len(), sink.reached(Step::SignIn)), (1, 1), "{encryption:?}");
        trusting.stop().await;
    }
}

#[actix_web::test]
async fn mail_9_without_starttls_nothing_is_said_in_clear() {
    let sink = SmtpSink::start();
    let mut settings = sink.settings();
    let MailMode::Smtp(server) = &mut settings.mode else { unreachable!() };
    server.encryption = SmtpEncryption::StartTls;
    server.credentials = Some(("ada".to_owned(), Secret::new(PASSWORD.to_owned())));
    let app = App::with(|it| it.mail = settings).await;
    put(&app).await;
    assert_eq!(failure(&app).await, "no encryption or sign-in that both sides know");
    assert_eq!((sink.received().len(), sink.reached(Step::SignIn), sink.reached(Step::Recipient)), (0, 0, 0));
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_a_wrong_password_costs_no_letter() {
    let folder = tempfile::tempdir().unwrap();
    let demands = Demands { encryption: SmtpEncryption::Implicit, password: Some(PASSWORD) };
    let sink = SmtpSink::demanding(demands);
    let ca_file = folder.path().join("ca.pem");
    sink.write_certificate(&ca_file);
    let mut settings = sink.settings();
    let MailMode::Smtp(server) = &mut settings.mode else { unreachable!() };
    server.credentials = Some(("ada".to_owned(), Secret::new("another password".to_owned())));
    let app = App::with(|it| {
        it.mail = settings;
        it.outbound.ca_file = Some(ca_file);
    })
    .await;
    put(&app).await;
    assert_eq!(failure(&app).await, "535 5.7.8", "5xx, but the letter is not at fault");
    assert_eq!((app.waiting_mail().await, app.count("mail.dead").await), (1, 0));
    app.stop().await;
}
