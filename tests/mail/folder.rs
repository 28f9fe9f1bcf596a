//! `mail.mode` file and off.

use std::os::unix::fs::PermissionsExt;

use bonafide::config::MailMode;
use bonafide::mail::{Circumstances, Letter, Link, Recipient};
use bonafide::types::{EmailAddress, PlainToken, UserId};

use crate::support::App;

#[actix_web::test]
async fn mail_9_in_file_mode_every_letter_becomes_a_message_that_only_its_owner_reads() {
    let app = App::start().await;
    let token = PlainToken::random();
    let link = Link::with_token("/reset-password", &token);
    let asked = Circumstances::of(None, app.now());
    let letter = Letter::ResetPassword { link, expires_at: app.now(), asked };
    let ada = EmailAddress::parse("Ada@Bücher.example").unwrap();
    app.enqueue(Recipient::owner(UserId::new(), ada.clone(), "Ada"), letter.clone()).await;
    app.enqueue(Recipient::stranger(EmailAddress::parse("bea@example.com").unwrap()), letter).await;

    let mails = app.mailed().await;
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0].to, "Ada@xn--bcher-kva.example");
    assert_eq!(mails[1].to, "bea@example.com");
    assert_eq!(mails[0].link(), format!("{}/reset-password?token={}", app.issuer, token.expose()));
    assert_eq!(
        (mails[0].token(), mails[0].path()),
        (token.expose().to_owned(), format!("/reset-password?token={}", token.expose()))
    );
    assert!(mails[0].text.starts_with("Hello Ada,\n"), "{}", mails[0].text);
    assert!(mails[0].html.contains(&format!("href=\"{}\"", mails[0].link())), "{}", mails[0].html);
    assert_eq!(mails[0].headers["auto-submitted"], "auto-generated");
    for entry in std::fs::read_dir(app.mail_folder()).unwrap() {
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(std::fs::metadata(app.mail_folder()).unwrap().permissions().mode() & 0o777, 0o700);
    app.stop().await;
}

#[actix_web::test]
async fn mail_9_in_off_mode_nothing_is_written() {
    let app = App::with(|it| it.mail.mode = MailMode::Off).await;
    let letter = Letter::LoginLink {
        link: Link::to("/login"),
        expires_at: app.now(),
        asked: Circumstances::of(None, app.now()),
    };
    app.enqueue(Recipient::stranger(EmailAddress::parse("ada@example.com").unwrap()), letter).await;
    assert!(!app.running.mailer().is_on());
    assert_eq!(app.waiting_mail().await, 0);
    assert!(!app.mail_folder().exists());
    app.stop().await;
}
