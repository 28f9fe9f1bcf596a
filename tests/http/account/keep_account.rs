//! PRIV-1: the letter that tells of an erasure brings a link that keeps the account.

use bonafide::config::{MailMode, Rate, SmtpEncryption, SmtpServer};
use reqwest::Method;

use crate::account::mailed::race_to_confirm;
use crate::support::browser::Page;
use crate::support::{App, Browser, Person};

/// Somebody who asked to be erased, and the link in the letter.
async fn asked(app: &App) -> (Person, String) {
    let ada = Person::create(app, "ada").await;
    let browser = Browser::new(app);
    browser.arrive(&ada).await;
    let page = browser.open("/account/data/erase").await;
    assert_eq!(browser.submit(&page, &[]).await.text("h1"), "Your account will be erased");
    let letter = app.last_mail_to(&ada.email).await;
    assert!(letter.subject.ends_with(" is about to be erased"), "{}", letter.subject);
    (ada, letter.path())
}

async fn keep(browser: &Browser, link: &str) -> Page {
    let page = browser.open(link).await;
    assert!(page.has("#keep-submit"), "{} {}", page.status, page.body);
    browser.post_page(&page, &[], &[]).await
}

async fn erase_due(app: &App) {
    bonafide::jobs::erase_accounts(app.db.clone(), app.clock.clone(), app.mailer()).await;
}

#[actix_web::test]
async fn priv_1_the_mailed_link_keeps_the_account() {
    let app = App::start().await;
    let (ada, link) = asked(&app).await;
    assert!(link.starts_with("/keep-account?token="), "{link}");
    let browser = Browser::new(&app);
    let done = keep(&browser, &link).await;
    assert_eq!((done.status, done.location().as_deref()), (303, Some("/login?done=account-kept")));
    assert!(done.set_cookie("_session").is_none(), "nobody is signed in");
    assert!(browser.follow(done).await.text("#login-notice").starts_with("Your account stays."));
    app.advance(8 * 86_400);
    erase_due(&app).await;
    assert_eq!((app.count("erasure.undone").await, app.count("user.erased").await), (1, 0));
    assert!(browser.arrive(&ada).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_and_mail_2_the_link_that_keeps_an_account_works_once_and_only_when_posted() {
    let app = App::start().await;
    let (_, link) = asked(&app).await;
    for method in [Method::GET, Method::HEAD] {
        let answer = app.http.request(method.clone(), app.url(&link)).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{method}");
    }
    assert_eq!(app.count("erasure.undone").await, 0);
    let browser = Browser::new(&app);
    assert_eq!(keep(&browser, &link).await.status, 303);
    let again = browser.get(&link).await;
    assert_eq!((again.status, again.text("h1").as_str()), (400, "This link no longer works"));
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_a_link_that_keeps_an_account_dies_when_the_account_does() {
    let app = App::start().await;
    let (_, link) = asked(&app).await;
    let browser = Browser::new(&app);
    let page = browser.open(&link).await;
    app.advance(7 * 86_400);
    assert_eq!(browser.post_page(&page, &[], &[]).await.status, 400);
    erase_due(&app).await;
    assert_eq!(app.count("user.erased").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mail_1_one_of_twenty_parallel_second_thoughts_succeeds_at_two_instances() {
    let app = App::with(|it| it.limits.bad_links_per_ip = Rate::Off).await;
    let (_, link) = asked(&app).await;
    race_to_confirm(&app, &link).await;
    assert_eq!(app.count("erasure.undone").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn priv_1_letters_that_wait_go_with_the_account_and_only_the_last_one_is_sent() {
    // Nobody takes letters there, so that they wait.
    let app = App::with(|it| {
        it.mail.mode = MailMode::Smtp(SmtpServer {
            host: "127.0.0.1".to_owned(),
            port: 9,
            encryption: SmtpEncryption::None,
            credentials: None,
        });
    })
    .await;
    let ada = Person::create(&app, "ada").await;
    Browser::new(&app).arrive(&ada).await;
    assert_eq!(app.waiting_mail().await, 1, "the notice of a new browser");
    let (id, mailer) = (ada.user.id, app.mailer());
    app.operate(move |conn, cause| bonafide::accounts::erasure::erase(conn, &mailer, id, cause)).await;
    assert_eq!(app.waiting_mail().await, 1, "the last letter alone");
    app.stop().await;
}
