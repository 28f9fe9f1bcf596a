//! MAIL-10: what "this was not me" takes back from whoever was in the account, and what it leaves to its owner.

use bonafide::accounts::users::{self, User};
use bonafide::store::linked_identities::{self, NewLinkedIdentity};
use bonafide::store::{StoreError, passkeys, recovery_codes, totp_credentials};
use bonafide::types::{EmailAddress, ProviderIssuer, Timestamp};

use crate::account::passkeys::add;
use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::{App, Authenticator, Browser, Person};

/// Presses the button behind the last notice with this subject, in a browser of the owner.
async fn not_me(app: &App, person: &Person, subject: &str) -> Page {
    let letters = app.mailed_to(&person.email).await;
    let notice = letters.iter().rev().find(|it| it.subject.starts_with(subject)).unwrap();
    let line = notice.text.lines().find(|it| it.contains("/not-me?token=")).unwrap().trim();
    let owner = Browser::new(app);
    let page = owner.open(&line[line.find("/not-me").unwrap()..]).await;
    owner.post_page(&page, &[], &[]).await
}

async fn account(app: &App, person: &Person) -> User {
    let id = person.user.id;
    app.db.read::<_, StoreError>(move |conn| users::find(conn, id)).await.unwrap().unwrap()
}

/// How many apps, passkeys, unused recovery codes and links to providers somebody has.
async fn held(app: &App, person: &Person) -> [i64; 4] {
    let id = person.user.id;
    let count = move |conn: &mut bonafide::store::Conn| {
        let links = i64::try_from(linked_identities::list(conn, id)?.len()).unwrap();
        Ok([
            totp_credentials::count(conn, id)?,
            passkeys::count(conn, id)?,
            recovery_codes::count_unused(conn, id)?,
            links,
        ])
    };
    app.db.read::<_, StoreError>(count).await.unwrap()
}

async fn link(app: &App, person: &Person, issuer: &'static str, at: Timestamp) {
    let id = person.user.id;
    let insert = move |conn: &mut bonafide::store::Conn| {
        let issuer = ProviderIssuer::parse(issuer).unwrap();
        let row = NewLinkedIdentity {
            id: bonafide::types::RowId::new().uuid(),
            user_id: id.uuid(),
            issuer: issuer.as_str(),
            subject: "somebody",
            label: None,
            created_at: at,
        };
        linked_identities::insert(conn, &row)
    };
    assert!(app.db.transaction::<_, StoreError>(insert).await.unwrap());
}

#[actix_web::test]
async fn mfa_7_and_mail_10_an_intruders_factors_go_and_the_owners_stay() {
    let app = App::start().await;
    let (ada, enrolled) = Browser::person_with_app(&app, "ada").await;
    link(&app, &ada, "https://owners.example", app.now()).await;
    app.advance(3600);
    // Whoever has the password and one code gets in from a browser that was not known, and adds what opens the account later.
    let intruder = Browser::new(&app);
    let page = intruder.arrive(&ada).await;
    let code = enrolled.authenticator.code(&app);
    intruder.submit(&page, &[("code", &code), ("remember_device", "yes")]).await;
    app.advance(60);
    intruder.enrol(&app).await;
    add(&intruder, &mut Authenticator::at(&app.issuer)).await;
    link(&app, &ada, "https://intruders.example", app.now()).await;
    assert_eq!(held(&app, &ada).await, [2, 1, 10, 2]);
    assert_eq!(not_me(&app, &ada, "New sign-in").await.status, 303);
    assert_eq!(held(&app, &ada).await, [1, 0, 10, 1], "what was there before stays");
    assert!(account(&app, &ada).await.has_factor);
    let told = app.events().await.into_iter().find(|it| it.code == "account.not_me").unwrap();
    assert_eq!((&told.details["factors"], &told.details["identities"]), (&2.into(), &1.into()));
    assert!(intruder.open("/account").await.has("#login-submit"));
    app.stop().await;
}

#[actix_web::test]
async fn mail_10_the_factor_that_a_notice_tells_of_goes_itself_with_its_codes() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let intruder = Browser::new(&app);
    intruder.arrive(&ada).await;
    app.advance(60);
    intruder.enrol(&app).await;
    assert_eq!(held(&app, &ada).await, [1, 0, 10, 0]);
    assert_eq!(not_me(&app, &ada, "A second factor was added").await.status, 303);
    assert_eq!(held(&app, &ada).await, [0, 0, 0, 0]);
    assert!(!account(&app, &ada).await.has_factor);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_an_administrator_whose_factors_were_all_taken_back_must_enrol_one() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.is_administrator = true).await;
    let intruder = Browser::new(&app);
    let page = intruder.arrive(&ada).await;
    intruder.enrol_at(&app, &page).await;
    assert_eq!(not_me(&app, &ada, "A second factor was added").await.status, 303);
    let after = account(&app, &ada).await;
    assert!(!after.has_factor && after.must_enrol_factor);
    app.stop().await;
}

#[actix_web::test]
async fn mail_10_the_password_counts_no_more_and_an_erasure_is_stopped() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let intruder = Browser::new(&app);
    intruder.arrive(&ada).await;
    let page = intruder.open("/account/data/erase").await;
    assert_eq!(intruder.submit(&page, &[]).await.text("h1"), "Your account will be erased");
    assert_eq!(not_me(&app, &ada, "New sign-in").await.status, 303);
    assert_eq!(app.count("erasure.undone").await, 1);
    let login = intruder.open("/login").await;
    assert_eq!(intruder.sign_in(&login, &ada).await.status, 401, "whoever knew the password is kept out");
    let owner = Browser::new(&app);
    let page = owner.open(&app.last_mail_to(&ada.email).await.path()).await;
    let same = owner.post_page(&page, &[("password", PASSWORD)], &[]).await;
    assert_eq!(same.status, 400, "PW-4: the old one is not chosen again");
    let set = owner.post_page(&page, &[("password", "wombat trellis quorum anvil")], &[]).await;
    assert_eq!(set.status, 303);
    app.stop().await;
}

#[actix_web::test]
async fn mail_10_an_intruders_own_notices_undo_nothing_of_what_the_owner_took_back() {
    let app = App::start().await;
    let (ada, evil) = (Person::create(&app, "ada").await, "evil@example.com");
    let intruder = Browser::new(&app);
    intruder.arrive(&ada).await;
    app.advance(60);
    let (id, now) = (ada.user.id, app.now());
    let steal = move |conn: &mut bonafide::store::Conn| {
        bonafide::store::users::set_email(conn, id, &EmailAddress::parse(evil).unwrap(), now)
    };
    app.db.transaction::<_, StoreError>(steal).await.unwrap();
    intruder.enrol(&app).await;
    let notice = app.last_mail_to(evil).await.text;
    let way_out = notice.lines().find_map(|it| it.find("/not-me").and_then(|at| it.get(at..))).unwrap();
    assert_eq!(not_me(&app, &ada, "New sign-in").await.status, 303);
    assert_eq!(account(&app, &ada).await.email, ada.email);
    assert_eq!(intruder.open(way_out.trim()).await.status, 400, "it went with what it tells of");
    assert_eq!(account(&app, &ada).await.email, ada.email);
    app.stop().await;
}
