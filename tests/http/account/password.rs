//! Changing a password, by one's own wish and because the account demands it.

use bonafide::accounts::users::{self, Changes, NewAccount};
use bonafide::store::StoreError;
use bonafide::store::users::find_credentials;
use bonafide::types::Secret;

use crate::support::app::{json, refusal};
use crate::support::browser::{Page, authorize_address};
use crate::support::data::{PASSWORD, pkce};
use crate::support::{App, Browser, NewClient, Person};

const PAGE: &str = "/account/security/password";
const NEW: &str = "wombat trellis quorum anvil";

/// Opens the page and sends both passwords, following nothing.
async fn change(browser: &Browser, current: &str, new: &str) -> Page {
    let page = browser.open(PAGE).await;
    browser.post_page(&page, &[("current_password", current), ("password", new)], &[]).await
}

/// Signs in with a password of one's own; whether it worked.
async fn signs_in(app: &App, person: &Person, password: &str) -> bool {
    let browser = Browser::new(app);
    let page = browser.open("/login").await;
    let fields = [("username", person.email.as_str()), ("password", password)];
    browser.post_page(&page, &fields, &[]).await.status == 303
}

async fn ada() -> (App, Person, Browser) {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.name = "Ada Lovelace".to_owned()).await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    (app, ada, browser)
}

async fn hash_of(app: &App, person: &Person) -> String {
    let id = person.user.id;
    let row = app.db.read::<_, StoreError>(move |conn| find_credentials(conn, id)).await.unwrap();
    row.unwrap().password_hash.unwrap()
}

async fn must_change(app: &App, person: &Person) {
    let id = person.user.id;
    let changes = Changes { must_change_password: Some(true), ..Changes::default() };
    app.operate(move |conn, cause| users::update(conn, id, &changes, cause)).await;
}

#[actix_web::test]
async fn pw_5_a_change_ends_every_other_session_and_every_refresh_token() {
    let (app, ada, browser) = ada().await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let tokens = browser.tokens(&app, &client, &ada, "openid offline_access").await;
    let other = Browser::new(&app);
    other.arrive(&ada).await;
    let before = browser.open("/account").await;
    assert!(before.has("#sign-out"));
    let changed = change(&browser, PASSWORD, NEW).await;
    assert_eq!((changed.status, changed.location().as_deref()), (303, Some("/account/security")));
    assert!(browser.open("/account").await.has("#sign-out"), "this session goes on");
    assert!(other.open("/account").await.has("#login-submit"), "the other is over");
    let refreshed = refusal(client.refresh(&app, tokens.refresh()).await).await;
    assert_eq!(refreshed, (400, "invalid_grant".to_owned()));
    assert!(signs_in(&app, &ada, NEW).await && !signs_in(&app, &ada, PASSWORD).await);
    assert_eq!(app.count("password.changed").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn ses_2_a_change_gives_the_session_another_token() {
    let (app, ada, _) = ada().await;
    let browser = Browser::new(&app);
    let login = browser.open("/login").await;
    let fields = [("username", ada.email.as_str()), ("password", PASSWORD), ("remember", "yes")];
    let entry = browser.post_page(&login, &fields, &[]).await;
    let old = entry.set_cookie("_session").unwrap().split(';').next().unwrap().to_owned();
    let changed = change(&browser, PASSWORD, NEW).await;
    let new = changed.set_cookie("_session").unwrap();
    assert!(!new.starts_with(&old) && new.contains("Max-Age=25920"), "{new}");
    let status = async |cookie: &str| {
        let request = app.http.get(app.url("/account")).header("cookie", cookie);
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(status(&old).await, 303, "the old one is dead at once");
    assert_eq!(status(new.split(';').next().unwrap()).await, 200);
    app.stop().await;
}

#[actix_web::test]
async fn pw_5_a_change_needs_the_current_password() {
    let (app, ada, browser) = ada().await;
    for (current, status, fault) in [
        ("", 400, "Enter the password you have now."),
        ("not the one", 401, "That’s not the password you have now. Check it and try again."),
    ] {
        let answer = change(&browser, current, NEW).await;
        assert_eq!((answer.status, answer.text("#current-password-fault")), (status, fault.to_owned()));
        assert!(answer.set_cookie("_session").is_none());
    }
    assert_eq!(app.count("password.change_failed").await, 1);
    assert!(signs_in(&app, &ada, PASSWORD).await && !signs_in(&app, &ada, NEW).await);
    app.stop().await;
}

#[actix_web::test]
async fn pw_5_guessing_the_current_password_is_limited() {
    let (app, _, browser) = ada().await;
    let page = browser.open(PAGE).await;
    let fields = [("current_password", "a wrong guess"), ("password", NEW)];
    let guesses = (0..20).map(|_| browser.post_page(&page, &fields, &[]));
    let answers = futures_util::future::join_all(guesses).await;
    let evaluated = answers.iter().filter(|it| it.status == 401).count();
    assert_eq!(evaluated, 5, "{:?}", answers.iter().map(|it| it.status).collect::<Vec<_>>());
    let locked = change(&browser, PASSWORD, NEW).await;
    assert_eq!(locked.status, 429, "the right one gets the same answer");
    assert!(locked.header("retry-after").parse::<u64>().unwrap() > 60);
    assert!(locked.text("#password-notice").starts_with("Too many tries."));
    app.stop().await;
}

#[actix_web::test]
async fn rl_1_a_lock_at_the_current_password_is_told_once_and_counted() {
    let app = App::with(|it| it.server.metrics_listen = Some("127.0.0.1:0".parse().unwrap())).await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    for _ in 0..7 {
        change(&browser, "a wrong guess", NEW).await;
    }
    assert_eq!((app.count("password.change_failed").await, app.count("login.locked").await), (5, 1));
    let letters = app.mailed_to(&ada.email).await;
    let told = letters.iter().filter(|it| it.subject.starts_with("Too many wrong passwords"));
    assert_eq!(told.count(), 1, "{:?}", letters.iter().map(|it| &it.subject).collect::<Vec<_>>());
    let figures = format!("http://{}/metrics", app.running.metrics_address.unwrap());
    let figures = app.http.get(figures).send().await.unwrap().text().await.unwrap();
    assert!(figures.contains("bonafide_lockouts_total 1"), "{figures}");
    app.stop().await;
}

#[actix_web::test]
async fn pw_5_a_sign_in_older_than_five_minutes_is_shown_again() {
    let (app, ada, browser) = ada().await;
    let page = browser.open(PAGE).await;
    app.advance(299);
    assert_eq!(browser.get(PAGE).await.status, 200);
    app.advance(1);
    let asked = browser.get(PAGE).await;
    assert!(asked.location().unwrap().starts_with("/login?return_to="), "{:?}", asked.location());
    let late = browser.post_page(&page, &[("current_password", PASSWORD), ("password", NEW)], &[]).await;
    assert!(late.location().unwrap().starts_with("/login"));
    assert!(signs_in(&app, &ada, PASSWORD).await);
    browser.arrive(&ada).await;
    assert_eq!(change(&browser, PASSWORD, NEW).await.location().as_deref(), Some("/account/security"));
    let stranger = Browser::new(&app).get(PAGE).await;
    assert!(stranger.location().unwrap().starts_with("/login"));
    app.stop().await;
}

#[actix_web::test]
async fn pw_2_and_pw_3_a_refused_password_says_why() {
    let (app, ada, browser) = ada().await;
    let long = "é".repeat(129);
    let huge = "x".repeat(1025);
    for (new, why) in [
        ("", "Enter a new password."),
        ("wombat trellis", "Too short: use at least 15 characters."),
        (long.as_str(), "Too long: use at most 128 characters."),
        (huge.as_str(), "Too long: use at most 128 characters."),
        (
            "qwertyuiopasdfghjkl",
            "Many people have this password, so it’s one of the first to be guessed. Choose another.",
        ),
        (
            "passwordpassword",
            "Many people have this password, so it’s one of the first to be guessed. Choose another.",
        ),
        ("I am LoveLace 1815", "It holds a part of your name, which is easy to guess. Leave that out."),
        (
            "an example to follow",
            "It holds a part of your email address, which is easy to guess. Leave that out.",
        ),
        (
            "on localhost it works",
            "It holds the name of this service, which is easy to guess. Leave that out.",
        ),
        (PASSWORD, "You’ve had this password before. Choose one that is new."),
    ] {
        let answer = change(&browser, PASSWORD, new).await;
        assert_eq!((answer.status, answer.text("#password-fault").as_str()), (400, why), "{new:.30}");
    }
    let typed = change(&browser, PASSWORD, "passwordpassword").await;
    assert_eq!(typed.text(".strength-text"), "Very weak: repeating the same makes it hardly stronger.");
    assert!(!typed.body.contains("passwordpassword"), "what was typed is not sent back");
    assert!(signs_in(&app, &ada, PASSWORD).await, "nothing was changed");
    app.stop().await;
}

#[actix_web::test]
async fn pw_2_the_offered_passphrase_is_new_each_time_and_taken() {
    let (app, ada, browser) = ada().await;
    let one = browser.open(PAGE).await.text("#offered-password");
    let page = browser.open(PAGE).await;
    let other = page.text("#offered-password");
    assert_ne!(one, other);
    assert_eq!(other.split(' ').count(), 6);
    let answer = change(&browser, PASSWORD, &other).await;
    assert_eq!(answer.location().as_deref(), Some("/account/security"));
    assert!(signs_in(&app, &ada, &other).await);
    app.stop().await;
}

#[actix_web::test]
async fn pw_4_the_last_five_passwords_are_refused() {
    let (app, ada, browser) = ada().await;
    let passwords: Vec<String> = (0..5).map(|it| format!("{NEW} number {it}")).collect();
    let mut current = PASSWORD.to_owned();
    for new in &passwords {
        assert_eq!(
            change(&browser, &current, PASSWORD).await.status,
            400,
            "the first is among the last five"
        );
        assert_eq!(change(&browser, &current, new).await.status, 303);
        current.clone_from(new);
    }
    for old in &passwords {
        let answer = change(&browser, &current, old).await;
        assert!(answer.text("#password-fault").starts_with("You’ve had this password before."), "{old}");
    }
    assert_eq!(change(&browser, &current, PASSWORD).await.status, 303, "five came after it");
    assert!(signs_in(&app, &ada, PASSWORD).await);
    app.stop().await;
}

#[actix_web::test]
async fn pw_5_of_two_changes_at_once_one_counts() {
    let (app, ada, browser) = ada().await;
    let second = app.second().await;
    let page = browser.open(PAGE).await;
    let one = [("current_password", PASSWORD), ("password", "first of two passphrases")];
    let two = [("current_password", PASSWORD), ("password", "second of two passphrases")];
    let mut form = page.form().1;
    form.retain(|(name, _)| !two.iter().any(|(it, _)| it == name));
    form.extend(two.map(|(name, value)| (name.to_owned(), value.to_owned())));
    // Cookies know no ports, so that the browser is signed in at both.
    let elsewhere = browser.http.post(second.url(PAGE)).form(&form).send();
    let (here, there) = tokio::join!(browser.post_page(&page, &one, &[]), elsewhere);
    let there = there.unwrap().headers()["location"].to_str().unwrap().to_owned();
    let outcomes = [here.location().unwrap(), there];
    assert_eq!(outcomes.iter().filter(|it| *it == "/account/security").count(), 1, "{outcomes:?}");
    assert_eq!(app.count("password.changed").await, 1);
    let is_first = signs_in(&app, &ada, "first of two passphrases").await;
    assert_ne!(is_first, signs_in(&app, &ada, "second of two passphrases").await);
    second.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn pw_5_no_code_survives_a_change_at_the_same_time() {
    let (app, ada, browser) = ada().await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let (verifier, challenge) = pkce();
    let address = authorize_address(&client, "openid offline_access", &challenge, &[]);
    let code = browser.authorize(&address, &ada).await["code"].clone();
    let late = browser.authorize(&address, &ada).await["code"].clone();
    let page = browser.open(PAGE).await;
    let fields = [("current_password", PASSWORD), ("password", NEW)];
    let (raced, changed) =
        tokio::join!(client.redeem(&app, &code, &verifier), browser.post_page(&page, &fields, &[]));
    assert_eq!(changed.status, 303);
    if raced.status() == 200 {
        let tokens = json(raced).await;
        let refreshed = client.refresh(&app, tokens["refresh_token"].as_str().unwrap()).await;
        assert_eq!(refusal(refreshed).await, (400, "invalid_grant".to_owned()));
        let access = tokens["access_token"].as_str().unwrap();
        assert_eq!(client.introspect(&app, access).await["active"], false);
    }
    let exchanged = refusal(client.redeem(&app, &late, &verifier).await).await;
    assert_eq!(exchanged, (400, "invalid_grant".to_owned()));
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_a_demanded_password_is_set_on_the_way_to_the_client() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    must_change(&app, &ada).await;
    let browser = Browser::new(&app);
    let (verifier, challenge) = pkce();
    let address = authorize_address(&client, "openid", &challenge, &[]);
    let login = browser.open(&address).await;
    let page = browser.sign_in(&login, &ada).await;
    assert_eq!(page.text("h1"), "You need a new password");
    assert!(page.address.starts_with(PAGE) && page.has("#sign-out"), "{}", page.address);
    assert!(!page.header("content-security-policy").contains("form-action"), "its post ends at the client");
    let fields = [("current_password", PASSWORD), ("password", "short")];
    let again = browser.submit(&page, &fields).await;
    assert_eq!((again.status, again.text("h1").as_str()), (400, "You need a new password"));
    let fields = [("current_password", PASSWORD), ("password", NEW)];
    let arrived = browser.submit(&again, &fields).await;
    let code = arrived.answer()["code"].clone();
    assert_eq!(client.redeem(&app, &code, &verifier).await.status(), 200);
    assert!(browser.open("/account").await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn pw_6_a_demanded_password_stands_before_the_account() {
    let (app, ada, browser) = ada().await;
    must_change(&app, &ada).await;
    let page = browser.open("/account").await;
    assert_eq!(page.text("h1"), "You need a new password");
    assert!(page.address.starts_with(PAGE), "{}", page.address);
    assert!(!page.has("#password-cancel"), "there is nowhere else to go");
    change(&browser, PASSWORD, NEW).await;
    assert_ne!(browser.open("/account").await.text("h1"), "You need a new password");
    app.stop().await;
}

#[actix_web::test]
async fn pw_9_an_imported_hash_signs_in_and_is_made_again() {
    let app = App::start().await;
    for (name, hash) in [
        ("bcrypt", "$2b$04$mKkr4YQM6c.hKAVHENpQmuWRTiIrojwiyeOBliyx2RUjODiroIzDS"),
        ("django", "pbkdf2_sha256$1000$seasalt1234$iX6D1OoXKWsmC82FxfLWOA73XMoClH4DFhojI/+rn44="),
        ("scrypt", "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0$OMhHbSEaEtsu/I0j8kYPfsrH+u3TT8X+IGRK4Kq6rWE"),
        ("argon", "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA"),
    ] {
        let imported = |it: &mut NewAccount| it.password_hash = Some(Secret::new(hash.to_owned()));
        let person = Person::with(&app, name, imported).await;
        assert!(!signs_in(&app, &person, "Password").await, "{name}");
        assert_eq!(hash_of(&app, &person).await, hash);
        assert!(signs_in(&app, &person, "password").await, "{name}");
        assert!(hash_of(&app, &person).await.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{name}");
        assert!(signs_in(&app, &person, "password").await, "{name}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn pw_3_the_meter_answers_our_own_pages_alone() {
    let (app, _, browser) = ada().await;
    let ask = async |form: &[(&str, &str)], headers: &[(&str, &str)]| {
        let mut request = browser.http.post(app.url("/password-strength")).form(form);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.send().await.unwrap()
    };
    let weak = json(ask(&[("password", "lovelace")], &[]).await).await;
    assert_eq!(weak["bars"], 0, "{weak}");
    let strong = json(ask(&[("password", NEW)], &[("origin", &app.issuer)]).await).await;
    assert_eq!((strong["bars"].as_u64(), strong["text"].as_str()), (Some(4), Some("Strong")));
    for headers in [&[("origin", "https://evil.example")][..], &[("sec-fetch-site", "cross-site")]] {
        assert_eq!(ask(&[("password", NEW)], headers).await.status(), 403);
    }
    let huge = "x".repeat(5000);
    for (form, status) in [
        (&[][..], 200),
        (&[("password", "a"), ("password", "b")][..], 400),
        (&[("password", "\0")][..], 400),
        (&[("password", huge.as_str())][..], 200),
    ] {
        assert_eq!(ask(form, &[]).await.status().as_u16(), status, "{:.40}", format!("{form:?}"));
    }
    assert_eq!(app.get("/password-strength").await.status(), 405);
    app.stop().await;
}

#[actix_web::test]
async fn ses_4_a_stale_or_foreign_form_changes_nothing() {
    let (app, ada, browser) = ada().await;
    let page = browser.open(PAGE).await;
    let fields = [("current_password", PASSWORD), ("password", NEW), ("csrf_token", "stale")];
    let stale = browser.post_page(&page, &fields, &[]).await;
    assert_eq!((stale.status, stale.has("#password-notice")), (200, true));
    let foreign = browser.post_page(&page, &fields[..2], &[("origin", "https://evil.example")]).await;
    assert_eq!((foreign.status, foreign.location()), (200, None));
    let doubled = browser.http.post(app.url(PAGE));
    let doubled = doubled.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(doubled.body("password=a&password=b").send().await.unwrap().status(), 400);
    assert!(signs_in(&app, &ada, PASSWORD).await);
    app.stop().await;
}
