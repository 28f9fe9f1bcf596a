//! First run: `/setup` and its link, and API-2.

use bonafide::accounts::setup;
use bonafide::accounts::users::{self, Changes, UserError};
use bonafide::accounts::{Cause, erasure};
use bonafide::audit::Actor;
use bonafide::mail::Mailer;
use bonafide::store::Conn;
use bonafide::types::UserId;
use diesel::RunQueryDsl;
use futures_util::future::join_all;

use crate::support::browser::Page;
use crate::support::data::PASSWORD;
use crate::support::{App, Authenticator, Browser, Person};

/// A link as the command prints it.
async fn link(app: &App) -> String {
    let token = app.operate(setup::make_link).await;
    format!("/setup?token={}", token.expose())
}

/// A browser at the second step.
async fn at_administrator(app: &App, link: &str) -> (Browser, Page) {
    let browser = Browser::new(app);
    let page = browser.open(link).await;
    assert!(page.has("#setup-go-on"), "{} {}", page.status, page.body);
    let page = browser.submit(&page, &[]).await;
    assert!(page.has("#setup-administrator"), "{} {}", page.status, page.body);
    (browser, page)
}

const GRACE: [(&str, &str); 3] =
    [("email", "grace@example.com"), ("name", "Grace Hopper"), ("password", PASSWORD)];

async fn administrators(app: &App) -> usize {
    let all =
        app.db.read::<_, bonafide::store::StoreError>(|conn| users::list(conn, None, 100)).await.unwrap();
    all.iter().filter(|it| it.is_administrator).count()
}

#[actix_web::test]
async fn ses_5_first_run_walks_from_the_link_to_an_administrator_with_a_second_factor() {
    let app = App::start().await;
    let newcomer = Browser::new(&app).open("/").await;
    assert_eq!((newcomer.status, newcomer.address.as_str()), (200, "/setup"));
    assert!(newcomer.body.contains("bonafide setup-link"));
    let link = link(&app).await;
    let (browser, page) = at_administrator(&app, &link).await;
    let page = browser.submit(&page, &GRACE).await;
    assert!(page.address.starts_with("/login/enrol"), "an administrator needs a second factor first");
    assert!(browser.open("/setup/mail").await.has("#key"), "and nothing else is open");
    let (enrolled, page) = browser.enrol_at(&app, &page).await;
    assert_eq!(enrolled.recovery_codes.len(), 10);
    let page = browser.open(&page.href("#codes-done")).await;
    assert!(page.address == "/setup/mail" && page.has("#setup-send"), "{}", page.address);
    let sent = browser.submit(&page, &[("wish", "send")]).await;
    assert!(sent.has("#setup-notice") && sent.has("#setup-finish"), "{}", sent.body);
    assert!(app.last_mail_to("grace@example.com").await.subject.contains("test letter"));
    let page = browser.submit(&sent, &[("wish", "finish")]).await;
    assert_eq!(page.address, "/account");
    assert_eq!(browser.open("/setup/mail").await.address, "/account", "once is enough");
    let over = Browser::new(&app).open(&link).await;
    assert!(over.status == 200 && !over.has("form"), "the link is dead: {}", over.body);
    assert_eq!(Browser::new(&app).get("/").await.location().as_deref(), Some("/login"));
    assert_eq!((app.count("setup_link.made").await, app.count("setup_link.used").await), (1, 1));
    app.stop().await;
}

#[actix_web::test]
async fn ses_5_every_step_out_of_order_empty_or_stale_stays_on_its_step() {
    let app = App::start().await;
    let link = link(&app).await;
    let browser = Browser::new(&app);
    let early = browser.open(&link.replace("/setup", "/setup/administrator")).await;
    assert!(early.has("#setup-go-on"), "the first step comes first");
    let mut fields = vec![("token", early.field("token")), ("csrf_token", early.field("csrf_token"))];
    fields.extend(GRACE.map(|(name, value)| (name, value.to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let direct = browser.post("/setup/administrator", &fields).await;
    assert!(direct.location().unwrap().starts_with("/setup?token="), "{direct:?}");
    let stranger = Browser::new(&app).post_page(&early, &[], &[]).await;
    assert!(stranger.status == 200 && stranger.has("#setup-go-on") && stranger.has("#setup-notice"));

    let (browser, page) = at_administrator(&app, &link).await;
    let empty = browser.post_page(&page, &[("email", ""), ("name", " "), ("password", "")], &[]).await;
    assert_eq!(empty.status, 400);
    for fault in ["#email-fault", "#name-fault", "#password-fault"] {
        assert!(empty.has(fault), "{fault}");
    }
    let weak = browser.post_page(&page, &[GRACE[0], GRACE[1], ("password", "grace hopper 1906")], &[]).await;
    assert!(weak.status == 400 && weak.has("#password-fault"), "{}", weak.body);
    assert_eq!(weak.field("email"), "grace@example.com");
    let long = "x".repeat(300);
    let unfit = browser.post_page(&page, &[GRACE[0], ("name", &long), GRACE[2]], &[]).await;
    assert!(unfit.status == 400 && unfit.has("#name-fault"));
    Person::create(&app, "ada").await;
    let taken = browser.post_page(&page, &[("email", "Ada@example.com"), GRACE[1], GRACE[2]], &[]).await;
    assert!(taken.status == 400 && taken.has("#email-fault"));
    let foreign = Browser::new(&app).post_page(&page, &GRACE, &[]).await;
    assert!(foreign.status == 200 && foreign.has("#setup-administrator"), "another browser's form");
    assert_eq!(administrators(&app).await, 0, "nothing was consumed");
    assert_eq!(browser.post_page(&page, &GRACE, &[]).await.status, 303);
    let twice = browser.post_page(&page, &GRACE, &[]).await;
    assert_ne!(twice.status, 200);
    assert_eq!(administrators(&app).await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_first_run_with_a_passkey_needs_no_password_and_leads_through_the_codes_to_the_mail() {
    let app = App::start().await;
    let (browser, page) = at_administrator(&app, &link(&app).await).await;
    let order = |part: &str| page.body.find(part).unwrap_or_else(|| panic!("no {part}: {}", page.body));
    assert!(order("id=\"setup-passkey\"") < order("id=\"password\""), "it is offered first");
    let mut passkey = Authenticator::at(&app.issuer);
    let credential = passkey.create(&page.passkey_options());
    let fields = [GRACE[0], GRACE[1], ("credential", credential.as_str())];
    let codes = browser.submit(&page, &fields).await;
    assert_eq!((codes.status, codes.text("h1").as_str()), (200, "Save your recovery codes"));
    let page = browser.open(&codes.href("#codes-done")).await;
    assert!(page.address == "/setup/mail" && page.has("#setup-send"), "{}", page.address);
    let page = browser.submit(&page, &[("wish", "finish")]).await;
    assert!(page.address == "/account" && page.has("#sign-out"), "nothing is demanded any more");
    let again = Browser::new(&app);
    let login = again.open("/login").await;
    let shown = passkey.get(&login.passkey_options());
    assert!(
        again.submit(&login, &[("credential", &shown)]).await.has("#sign-out"),
        "it is the account's own"
    );
    assert_eq!((app.count("factor.added").await, administrators(&app).await), (1, 1));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_8_a_first_passkey_counts_only_as_it_was_asked_for_and_uses_nothing_up_otherwise() {
    let app = App::start().await;
    let link = link(&app).await;
    let (browser, page) = at_administrator(&app, &link).await;
    let (other, theirs) = at_administrator(&app, &link).await;
    let sent = |credential| [GRACE[0], GRACE[1], ("credential", credential)];
    let elsewhere = Authenticator::at("https://evil.example").create(&page.passkey_options());
    let mut unverified = Authenticator::at(&app.issuer);
    unverified.verifies = false;
    let unverified = unverified.create(&page.passkey_options());
    let of_another = Authenticator::at(&app.issuer).create(&theirs.passkey_options());
    for credential in [elsewhere.as_str(), &unverified, &of_another, "{}"] {
        let refused = browser.post_page(&page, &sent(credential), &[]).await;
        assert!(refused.status == 400 && refused.has("#setup-notice[role=alert]"), "{}", refused.body);
        assert_eq!(refused.field("email"), "grace@example.com");
    }
    let challenge = theirs.field("challenge");
    let moved = [&sent(&of_another)[..], &[("challenge", challenge.as_str())]].concat();
    assert_eq!(browser.post_page(&page, &moved, &[]).await.status, 400, "another browser's question");
    let nameless = [GRACE[0], ("name", " "), ("credential", of_another.as_str())];
    assert_eq!(other.post_page(&theirs, &nameless, &[]).await.status, 400);
    assert_eq!(administrators(&app).await, 0);
    app.advance(300);
    let late = other.post_page(&theirs, &sent(&of_another), &[]).await;
    assert!(late.status == 400 && late.has("#setup-notice"), "five minutes are over");
    let page = browser.open(&link).await;
    let page = browser.submit(&page, &[]).await;
    let credential = Authenticator::at(&app.issuer).create(&page.passkey_options());
    assert_eq!(browser.post_page(&page, &sent(&credential), &[]).await.status, 200);
    assert_eq!(administrators(&app).await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn pw_2_first_run_takes_a_short_password_where_an_app_is_added_next() {
    let short = [GRACE[0], GRACE[1], ("password", "kyw8!mbq")];
    let app = App::start().await;
    let (browser, page) = at_administrator(&app, &link(&app).await).await;
    assert!(page.text("#password-rule").contains('8'), "{}", page.text("#password-rule"));
    let shorter = browser.post_page(&page, &[GRACE[0], GRACE[1], ("password", "kyw8!mb")], &[]).await;
    assert!(shorter.status == 400 && shorter.has("#password-fault"));
    let page = browser.submit(&page, &short).await;
    browser.enrol_at(&app, &page).await;
    assert!(browser.open("/account").await.has("#sign-out"));
    app.stop().await;

    let app = App::with(|it| it.factors.admins_required = false).await;
    let (browser, page) = at_administrator(&app, &link(&app).await).await;
    let refused = browser.post_page(&page, &short, &[]).await;
    assert!(refused.text("#password-fault").contains("15"), "alone it is too short: {}", refused.body);
    app.stop().await;
}

#[actix_web::test]
async fn a_setup_link_that_is_old_replaced_or_invented_does_nothing() {
    let app = App::start().await;
    let first = link(&app).await;
    let second = link(&app).await;
    for dead in [first.as_str(), "/setup?token=invented"] {
        let page = Browser::new(&app).open(dead).await;
        assert!(page.status == 410 && !page.has("form"), "{dead}");
    }
    let (browser, page) = at_administrator(&app, &second).await;
    app.advance(3600);
    let late = browser.submit(&page, &GRACE).await;
    assert_eq!((late.status, administrators(&app).await), (410, 0));
    app.stop().await;
}

#[actix_web::test]
async fn two_browsers_with_one_setup_link_at_two_instances_make_one_administrator() {
    let one = App::start().await;
    let two = one.second().await;
    let link = link(&one).await;
    let (first, first_page) = at_administrator(&one, &link).await;
    let (second, second_page) = at_administrator(&two, &link).await;
    let tries = (0..10).map(|number| {
        let (browser, page) = if number % 2 == 0 { (&first, &first_page) } else { (&second, &second_page) };
        let email = format!("grace{number}@example.com");
        async move { browser.post_page(page, &[("email", &email), GRACE[1], GRACE[2]], &[]).await }
    });
    let answers = join_all(tries).await;
    let entered = answers.iter().filter(|it| it.set_cookie("_session").is_some()).count();
    assert_eq!((entered, administrators(&one).await), (1, 1));
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn the_first_step_says_when_the_addresses_differ() {
    let app = App::start().await;
    let link = link(&app).await;
    let same = Browser::new(&app).open(&link).await;
    assert_eq!(same.text("#seen-address"), app.issuer);
    assert!(!same.has("#address-verdict.notice-problem"));
    let seen = async |headers: &[(&str, &str)]| {
        let mut request = app.http.get(app.url(&link));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.send().await.unwrap().text().await.unwrap()
    };
    let other = seen(&[("host", "id.example.com")]).await;
    assert!(other.contains("http://id.example.com") && other.contains("BONAFIDE_ISSUER"));
    let proxied =
        [("host", "id.example.com"), ("x-forwarded-for", "192.0.2.1"), ("x-forwarded-proto", "https")];
    assert!(seen(&proxied).await.contains("BONAFIDE_TRUSTED_PROXIES"));
    app.stop().await;
}

/// Two people who administer, at an instance.
async fn two_administrators(app: &App) -> [UserId; 2] {
    let make = |name: &'static str| Person::with(app, name, |it| it.is_administrator = true);
    [make("ada").await.user.id, make("bob").await.user.id]
}

#[actix_web::test]
async fn api_2_of_fifty_parallel_attempts_none_takes_the_last_administrator() {
    let one = App::start().await;
    let two = one.second().await;
    let ids = two_administrators(&one).await;
    type Way = fn(&mut Conn, &Mailer, UserId, &Cause<'_>) -> Result<(), UserError>;
    let ways: [Way; 4] = [
        |conn, _, id, cause| users::disable(conn, id, cause).map(|_| ()),
        |conn, _, id, cause| users::suspend(conn, id, cause).map(|_| ()),
        |conn, _, id, cause| {
            let changes = Changes { is_administrator: Some(false), ..Changes::default() };
            users::update(conn, id, &changes, cause).map(|_| ())
        },
        |conn, mailer, id, cause| {
            erasure::erase(conn, mailer, id, cause).map_err(|_| UserError::LastAdministrator)
        },
    ];
    let tries = (0..50).map(|number| {
        let (db, now) = ([&one, &two][number % 2].db.clone(), one.now());
        let (way, id, mailer) = (ways[number % 4], ids[(number / 2) % 2], one.mailer());
        async move {
            let take = move |conn: &mut Conn| {
                way(conn, &mailer, id, &Cause { actor: &Actor::Operator, origin: None, now })
            };
            db.transaction(take).await
        }
    });
    join_all(tries).await;
    let left =
        one.db.read::<_, bonafide::store::StoreError>(|conn| users::list(conn, None, 9)).await.unwrap();
    let able = left.iter().filter(|it| it.is_administrator && it.is_active()).count();
    assert_eq!(able, 1);
    two.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn api_2_the_database_itself_keeps_the_last_administrator() {
    let app = App::start().await;
    two_administrators(&app).await;
    for statement in [
        "UPDATE users SET status = 'disabled'",
        "UPDATE users SET is_administrator = false",
        "DELETE FROM users",
    ] {
        let refused = diesel::sql_query(statement).execute(&mut app.database.conn()).unwrap_err();
        assert!(refused.to_string().contains("last active administrator"), "{statement}: {refused}");
    }
    let one = "UPDATE users SET status = 'disabled' WHERE username = 'ada'";
    assert_eq!(diesel::sql_query(one).execute(&mut app.database.conn()).unwrap(), 1);
    app.stop().await;
}

#[actix_web::test]
async fn a_setup_link_is_refused_once_somebody_can_administer() {
    let app = App::start().await;
    let link = link(&app).await;
    Person::with(&app, "root", |it| it.is_administrator = true).await;
    let page = Browser::new(&app).open(&link).await;
    assert!(page.status == 200 && !page.has("form"));
    let now = app.now();
    let refused = app
        .db
        .transaction(move |conn| {
            setup::make_link(conn, &Cause { actor: &Actor::Operator, origin: None, now })
        })
        .await;
    assert!(refused.is_err());
    app.stop().await;
}
