//! MFA, SES-2, SES-3: second factors at the sign-in.

use bonafide::accounts::factors;
use bonafide::accounts::users::Changes;
use bonafide::store::StoreError;
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::support::browser::{Page, authorize_address};
use crate::support::data::{claims, pkce};
use crate::support::factors::Enrolled;
use crate::support::{App, Browser, NewClient, Person, RegisteredClient, Tokens};

/// A browser at the page that asks for the code.
async fn at_factor(app: &App, person: &Person) -> (Browser, Page) {
    let browser = Browser::new(app);
    let page = browser.arrive(person).await;
    assert!(page.has("#code-submit"), "{} {}", page.address, page.body);
    (browser, page)
}

async fn is_signed_in(browser: &Browser) -> bool {
    browser.open("/account").await.has("#sign-out")
}

#[actix_web::test]
async fn mfa_1_a_password_alone_signs_nobody_in_who_has_an_app() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, page) = at_factor(&app, &ada).await;
    assert!(!is_signed_in(&browser).await);
    for _ in 0..2 {
        let refused = browser.submit(&page, &[("code", &authenticator.wrong_code(&app))]).await;
        assert_eq!(refused.status, 401);
        assert!(refused.has("[role=alert]"));
    }
    let page = browser.submit(&page, &[("code", &authenticator.code(&app))]).await;
    assert!(page.has("#sign-out"), "{}", page.body);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_1_one_step_to_either_side_counts_and_none_twice_or_backwards() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    for (steps, is_right) in [(-2, false), (2, false), (0, true), (0, false), (-1, false), (1, true)] {
        let (browser, page) = at_factor(&app, &ada).await;
        let answer = browser.submit(&page, &[("code", &authenticator.code_at(&app, steps))]).await;
        assert_eq!(answer.has("#sign-out"), is_right, "{steps}: {}", answer.status);
    }
    app.stop().await;
}

#[actix_web::test]
async fn mfa_1_one_code_signs_in_once_over_two_instances() {
    let app = App::start().await;
    let other = app.second().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let mut waiting = Vec::new();
    for index in 0..4 {
        let (browser, page) = at_factor(&app, &ada).await;
        waiting.push((if index % 2 == 0 { browser } else { browser.moved_to(&other) }, page));
    }
    let code = authenticator.code(&app);
    let fields = [("code", code.as_str())];
    let tries = waiting.iter().map(|(browser, page)| browser.post_page(page, &fields, &[]));
    let answers = join_all(tries).await;
    let signed_in = answers.iter().filter(|it| it.status == 303).count();
    assert_eq!(signed_in, 1, "{:?}", answers.iter().map(|it| it.status).collect::<Vec<_>>());
    other.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn mfa_2_an_app_counts_only_once_its_first_code_was_proven() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/login/enrol").await;
    let key = page.text("#key");
    assert_eq!(key.replace(' ', "").len(), 32, "160 bits in base32");
    assert!(page.has("svg.qr path") && !page.body.contains("data:"), "we draw the picture ourselves");
    let refused = browser.submit(&page, &[("code", "000000")]).await;
    assert_eq!((refused.status, refused.text("#key")), (400, key.clone()), "the same secret again");
    assert!(Browser::new(&app).arrive(&ada).await.has("#sign-out"), "nothing is asked for yet");
    let (enrolled, shown) = browser.enrol_at(&app, &refused).await;
    assert_eq!(enrolled.recovery_codes.len(), 10);
    assert!(!shown.body.contains(&key));
    assert!(!browser.open("/account").await.body.contains(&key));
    assert!(Browser::new(&app).arrive(&ada).await.has("#code-submit"));
    assert_eq!(app.count("factor.added").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_3_a_recovery_code_signs_in_once_of_twenty() {
    let app = App::start().await;
    let other = app.second().await;
    let (ada, Enrolled { recovery_codes, .. }) = Browser::person_with_app(&app, "ada").await;
    let code = recovery_codes.first().unwrap();
    let mut waiting = Vec::new();
    for index in 0..20 {
        let (browser, _) = at_factor(&app, &ada).await;
        let page = browser.open("/login/factor?kind=recovery").await;
        assert!(page.has("#use-authenticator-app"));
        waiting.push((if index % 2 == 0 { browser } else { browser.moved_to(&other) }, page));
    }
    let fields = [("code", code.as_str())];
    let answers = join_all(waiting.iter().map(|(browser, page)| browser.post_page(page, &fields, &[]))).await;
    assert_eq!(answers.iter().filter(|it| it.status == 303).count(), 1);
    assert_eq!(app.count("recovery_code.used").await, 1);
    other.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn mfa_4_what_is_no_code_is_neither_looked_at_nor_counted() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, page) = at_factor(&app, &ada).await;
    let long = "1".repeat(5000);
    for code in ["", "12345", "1234567", "12345a", "１２３４５６", "' OR 1=1", "0000 0000 0000 0000", &long]
    {
        let answer = browser.submit(&page, &[("code", code)]).await;
        assert_eq!(answer.status, 400, "{code}");
    }
    let recovery = [("kind", "recovery"), ("code", "not-a-code")];
    assert_eq!(browser.submit(&page, &recovery).await.status, 400);
    assert_eq!(app.count("factor.failed").await, 0);
    assert!(browser.submit(&page, &[("code", &authenticator.code(&app))]).await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_5_five_wrong_codes_lock_every_way_in_for_a_quarter_of_an_hour() {
    let app = App::start().await;
    let other = app.second().await;
    let (ada, Enrolled { authenticator, recovery_codes }) = Browser::person_with_app(&app, "ada").await;
    let (signed_in, page) = at_factor(&app, &ada).await;
    assert!(signed_in.submit(&page, &[("code", &authenticator.code(&app))]).await.has("#sign-out"));
    for index in 0..4 {
        let (browser, page) = at_factor(&app, &ada).await;
        let browser = if index % 2 == 0 { browser } else { browser.moved_to(&other) };
        let wrong = [("code", authenticator.wrong_code(&app)), ("kind", "totp".to_owned())];
        let unknown = [("code", "0000-0000-0000-0000".to_owned()), ("kind", "recovery".to_owned())];
        let fields = if index < 2 { wrong } else { unknown };
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(browser.submit(&page, &fields).await.status, 401);
    }
    let again = signed_in.open("/login/factor").await;
    assert!(again.has("#code"), "who is signed in may show it again: {}", again.body);
    let fifth = signed_in.submit(&again, &[("code", &authenticator.wrong_code(&app))]).await;
    assert_eq!((fifth.status, fifth.header("retry-after")), (429, "900"), "the pages share the count");
    app.advance(30);
    let (browser, page) = at_factor(&app, &ada).await;
    let sixth = browser.submit(&page, &[("code", &authenticator.code(&app))]).await;
    assert_eq!((sixth.status, sixth.header("retry-after")), (429, "870"));
    let code = recovery_codes.first().unwrap();
    let (browser, page) = at_factor(&app, &ada).await;
    let recovery = browser.submit(&page, &[("code", code), ("kind", "recovery")]).await;
    assert_eq!(recovery.status, 429, "nothing was looked at");
    assert_eq!((app.count("factor.failed").await, app.count("factor.locked").await), (5, 1));
    assert_eq!(app.count("recovery_code.used").await, 0);
    app.advance(871);
    let (browser, page) = at_factor(&app, &ada).await;
    assert!(browser.submit(&page, &[("code", &authenticator.code(&app))]).await.has("#sign-out"));
    other.stop().await;
    app.stop().await;
}

#[actix_web::test]
async fn mfa_5_twenty_wrong_codes_at_once_are_looked_at_five_times() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let mut waiting = Vec::new();
    for _ in 0..20 {
        waiting.push(at_factor(&app, &ada).await);
    }
    let wrong = authenticator.wrong_code(&app);
    let fields = [("code", wrong.as_str())];
    let answers = join_all(waiting.iter().map(|(browser, page)| browser.post_page(page, &fields, &[]))).await;
    assert!(answers.iter().all(|it| matches!(it.status, 401 | 429)));
    assert_eq!(app.count("factor.failed").await, 5);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_6_a_challenge_is_good_once_for_five_minutes_and_for_one_browser() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (late, page) = at_factor(&app, &ada).await;
    app.advance(300);
    let answer = late.submit(&page, &[("code", &authenticator.code(&app))]).await;
    assert!(answer.has("#login-submit"), "it took too long: {}", answer.body);
    let (browser, page) = at_factor(&app, &ada).await;
    let foreign = Browser::new(&app).submit(&page, &[("code", &authenticator.code(&app))]).await;
    assert!(foreign.has("#login-submit"), "another browser has no challenge");
    let signed_in = browser.submit(&page, &[("code", &authenticator.code(&app))]).await;
    assert!(signed_in.has("#sign-out"));
    app.advance(30);
    browser.submit(&browser.open("/logout").await, &[]).await;
    let replayed = browser.submit(&page, &[("code", &authenticator.code(&app))]).await;
    assert!(replayed.has("#login-submit"), "used once: {}", replayed.body);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_6_a_change_of_the_account_kills_the_challenge() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, page) = at_factor(&app, &ada).await;
    let id = ada.user.id;
    app.operate(move |conn, cause| bonafide::accounts::users::disable(conn, id, cause)).await;
    app.operate(move |conn, cause| bonafide::accounts::users::enable(conn, id, cause)).await;
    let answer = browser.submit(&page, &[("code", &authenticator.code(&app))]).await;
    assert!(answer.has("#login-submit"), "{}", answer.body);
    app.stop().await;
}

#[actix_web::test]
async fn ses_2_each_factor_gives_another_session_and_the_old_is_dead() {
    let app = App::start().await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, page) = at_factor(&app, &ada).await;
    let entered = browser.post_page(&page, &[("code", &authenticator.code(&app))], &[]).await;
    let first = entered.set_cookie("session").unwrap();
    app.advance(30);
    let page = browser.open("/login/factor").await;
    let raised = browser.post_page(&page, &[("code", &authenticator.code(&app))], &[]).await;
    let second = raised.set_cookie("session").unwrap();
    let plain = |cookie: &str| cookie.split(';').next().unwrap().to_owned();
    assert_ne!(plain(&first), plain(&second));
    for (cookie, is_alive) in [(first, false), (second, true)] {
        let answer = app.http.get(app.url("/account")).header("cookie", plain(&cookie)).send().await.unwrap();
        assert_eq!(answer.status() == 200, is_alive);
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_5_the_factor_page_alone_leads_to_the_sign_in() {
    let app = App::start().await;
    let browser = Browser::new(&app);
    assert!(browser.open("/login/factor").await.has("#login-submit"));
    let posted = browser.post("/login/factor", &[("code", "123456")]).await;
    assert!(browser.follow(posted).await.has("#login-submit"));
    let ada = Person::create(&app, "ada").await;
    browser.arrive(&ada).await;
    assert!(browser.open("/login/factor").await.has("#sign-out"), "who has no factor goes on");
    app.stop().await;
}

/// The claims of the ID token that a person gets, showing a code wherever one is asked for.
async fn id_token(
    app: &App,
    browser: &Browser,
    (person, client): (&Person, &RegisteredClient),
    more: &[(&str, &str)],
    code: &str,
) -> Value {
    let (verifier, challenge) = pkce();
    let mut page = browser.open(&authorize_address(client, "openid", &challenge, more)).await;
    if page.has("#login-submit") {
        page = browser.sign_in(&page, person).await;
    }
    if page.has("#code") {
        page = browser.submit(&page, &[("code", code)]).await;
    }
    let answer = page.answer();
    let tokens = client.redeem(app, &answer["code"], &verifier).await;
    claims(&Tokens::of(tokens).await.id_token.unwrap())
}

async fn register(app: &App) -> RegisteredClient {
    NewClient::new("rp").first_party().register(app).await
}

#[actix_web::test]
async fn ses_3_assurance_decays_after_an_hour_idle_and_is_asked_for_again() {
    let app = App::start().await;
    let rp = register(&app).await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let browser = Browser::new(&app);
    let signed_in_at = app.now().timestamp();
    let token = id_token(&app, &browser, (&ada, &rp), &[], &authenticator.code(&app)).await;
    assert_eq!((&token["acr"], &token["amr"]), (&"2".into(), &json!(["pwd", "otp", "mfa"])));
    assert_eq!(token["auth_time"], signed_in_at);
    app.advance(3599);
    let token = id_token(&app, &browser, (&ada, &rp), &[], "").await;
    assert_eq!(token["acr"], "2");
    app.advance(3600);
    let token = id_token(&app, &browser, (&ada, &rp), &[], "").await;
    assert_eq!((&token["acr"], &token["amr"]), (&"1".into(), &json!(["pwd"])));
    for wanted in
        [("acr_values", "2"), ("claims", r#"{"id_token":{"acr":{"essential":true,"values":["2"]}}}"#)]
    {
        app.advance(3600);
        let token = id_token(&app, &browser, (&ada, &rp), &[wanted], &authenticator.code(&app)).await;
        assert_eq!((&token["acr"], &token["auth_time"]), (&"2".into(), &signed_in_at.into()), "{wanted:?}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn ses_3_activity_keeps_a_factor_for_a_day_and_no_longer() {
    let app = App::with(|it| it.lifetimes.session = it.lifetimes.session_remembered).await;
    let rp = register(&app).await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, page) = at_factor(&app, &ada).await;
    browser.submit(&page, &[("code", &authenticator.code(&app))]).await;
    for _ in 0..47 {
        app.advance(1800);
        assert!(is_signed_in(&browser).await);
    }
    assert_eq!(id_token(&app, &browser, (&ada, &rp), &[], "").await["acr"], "2", "after 23 hours and a half");
    app.advance(1800);
    assert!(is_signed_in(&browser).await);
    assert_eq!(id_token(&app, &browser, (&ada, &rp), &[], "").await["acr"], "1", "after a day");
    app.stop().await;
}

#[actix_web::test]
async fn a_remembered_browser_is_asked_for_no_factor_and_tokens_say_so() {
    let app = App::start().await;
    let rp = register(&app).await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, page) = at_factor(&app, &ada).await;
    let device = browser
        .post_page(&page, &[("code", &authenticator.code(&app)), ("remember_device", "yes")], &[])
        .await;
    assert!(device.set_cookie("device").is_some());
    browser.submit(&browser.open("/logout").await, &[]).await;
    let token = id_token(&app, &browser, (&ada, &rp), &[], "").await;
    assert_eq!((&token["acr"], &token["amr"]), (&"1".into(), &json!(["pwd"])));
    assert!(Browser::new(&app).arrive(&ada).await.has("#code-submit"), "another browser is asked");
    app.advance(30 * 86_400);
    assert!(browser.arrive(&ada).await.has("#code-submit"), "after thirty days");
    app.stop().await;
}

#[actix_web::test]
async fn mfa_7_a_change_of_factors_kills_what_the_old_ones_proved() {
    let app = App::start().await;
    let rp = register(&app).await;
    let (ada, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "ada").await;
    let (remembered, page) = at_factor(&app, &ada).await;
    let fields = [("code", authenticator.code(&app)), ("remember_device", "yes".to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert!(remembered.submit(&page, &fields).await.has("#sign-out"));
    app.advance(30);
    let (waiting, waiting_page) = at_factor(&app, &ada).await;
    let (browser, page) = at_factor(&app, &ada).await;
    browser.submit(&page, &[("code", &authenticator.code(&app))]).await;
    let second = browser.enrol(&app).await;
    assert!(second.recovery_codes.is_empty(), "the old ones stay");
    assert_eq!(id_token(&app, &browser, (&ada, &rp), &[], "").await["acr"], "2", "who did it goes on");
    assert_eq!(
        id_token(&app, &remembered, (&ada, &rp), &[], "").await["acr"],
        "1",
        "other sessions count for less"
    );
    let dead = waiting.submit(&waiting_page, &[("code", &authenticator.code(&app))]).await;
    assert!(dead.has("#login-submit"), "a sign-in on its way is dead");
    remembered.submit(&remembered.open("/logout").await, &[]).await;
    assert!(remembered.arrive(&ada).await.has("#code-submit"), "no browser is remembered");
    app.stop().await;
}

#[actix_web::test]
async fn mfa_7_enrolling_needs_a_sign_in_of_the_last_five_minutes_and_a_factor_where_there_is_one() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let page = browser.open("/login/enrol").await;
    app.advance(300);
    assert!(browser.open("/login/enrol").await.has("#login-submit"));
    assert!(browser.submit(&page, &[("code", "123456")]).await.has("#login-submit"));
    let (bea, Enrolled { authenticator, .. }) = Browser::person_with_app(&app, "bea").await;
    let (remembered, page) = at_factor(&app, &bea).await;
    let fields = [("code", authenticator.code(&app)), ("remember_device", "yes".to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    remembered.submit(&page, &fields).await;
    remembered.submit(&remembered.open("/logout").await, &[]).await;
    assert!(remembered.arrive(&bea).await.has("#sign-out"));
    assert!(remembered.open("/login/enrol").await.has("#code-submit"), "a password alone does not do");
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_an_administrator_enrols_before_anything_else_and_goes_on_at_the_client() {
    let app = App::start().await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let ada = Person::with(&app, "ada", |it| it.is_administrator = true).await;
    let browser = Browser::new(&app);
    let (verifier, challenge) = pkce();
    let page = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let page = browser.sign_in(&page, &ada).await;
    assert!(page.has("#key"), "{} {}", page.address, page.body);
    for place in ["/account", "/account/security/password"] {
        assert!(browser.open(place).await.has("#key"), "nothing else is open: {place}");
    }
    let (_, codes) = browser.enrol_at(&app, &page).await;
    let html = codes.html();
    let done = html.select(&scraper::Selector::parse("#codes-done").unwrap()).next().unwrap();
    let answer = browser.open(done.value().attr("href").unwrap()).await.answer();
    let tokens = client.redeem(&app, &answer["code"], &verifier).await;
    let token = claims(&Tokens::of(tokens).await.id_token.unwrap());
    assert_eq!((&token["acr"], &token["amr"]), (&"2".into(), &json!(["pwd", "otp", "mfa"])));
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_who_becomes_an_administrator_loses_access_until_they_enrol() {
    let app = App::start().await;
    let client = NewClient::new("rp").first_party().register(&app).await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    browser.tokens(&app, &client, &ada, "openid offline_access").await;
    let id = ada.user.id;
    let changes = Changes { is_administrator: Some(true), ..Changes::default() };
    app.operate(move |conn, cause| bonafide::accounts::users::update(conn, id, &changes, cause)).await;
    assert!(browser.arrive(&ada).await.has("#key"));
    app.stop().await;
    let app = App::with(|it| it.factors.admins_required = false).await;
    let ada = Person::with(&app, "ada", |it| it.is_administrator = true).await;
    assert!(Browser::new(&app).arrive(&ada).await.has("#sign-out"), "the policy may be off");
    app.stop().await;
}

#[actix_web::test]
async fn mfa_9_a_client_may_need_a_factor_of_everybody() {
    let app = App::start().await;
    let strict =
        NewClient::new("strict").first_party().adjust(|it| it.requires_factor = true).register(&app).await;
    let ada = Person::create(&app, "ada").await;
    let browser = Browser::new(&app);
    let (_, challenge) = pkce();
    let address = authorize_address(&strict, "openid", &challenge, &[]);
    let silent = authorize_address(&strict, "openid", &challenge, &[("prompt", "none")]);
    let page = browser.open(&address).await;
    let page = browser.sign_in(&page, &ada).await;
    assert!(page.has("#key"), "{}", page.body);
    assert_eq!(browser.open(&silent).await.answer()["error"], "interaction_required");
    browser.enrol_at(&app, &page).await;
    assert!(browser.open(&silent).await.answer().contains_key("code"));
    app.stop().await;
}

#[actix_web::test]
async fn factors_that_are_reset_are_gone_and_must_be_enrolled_anew() {
    let app = App::start().await;
    let (ada, _) = Browser::person_with_app(&app, "ada").await;
    let (user, rules) = (ada.user.clone(), app.entry_rules());
    app.operate::<_, StoreError>(move |conn, cause| factors::reset(conn, &user, &rules, cause)).await;
    let browser = Browser::new(&app);
    let page = browser.arrive(&ada).await;
    assert!(page.has("#key"), "{}", page.body);
    browser.enrol_at(&app, &page).await;
    assert!(is_signed_in(&browser).await);
    assert_eq!(app.count("factors.reset").await, 1);
    app.stop().await;
}

#[actix_web::test]
async fn mfa_6_one_challenge_makes_one_session_over_two_instances() {
    let app = App::start().await;
    let other = app.second().await;
    let (ada, Enrolled { recovery_codes, .. }) = Browser::person_with_app(&app, "ada").await;
    let (browser, _) = at_factor(&app, &ada).await;
    let page = browser.open("/login/factor?kind=recovery").await;
    let elsewhere = Browser { http: browser.http.clone(), issuer: other.issuer.clone() };
    // Each of the codes is right by itself; the challenge is one.
    let fields: Vec<_> = recovery_codes.iter().map(|it| [("code", it.as_str())]).collect();
    let tries = fields.iter().enumerate().map(|(index, fields)| {
        (if index % 2 == 0 { &browser } else { &elsewhere }).post_page(&page, fields, &[])
    });
    let answers = join_all(tries).await;
    let entered = answers.iter().filter(|it| it.location().as_deref() == Some("/account")).count();
    assert_eq!(entered, 1, "{:?}", answers.iter().map(Page::location).collect::<Vec<_>>());
    assert_eq!(app.count("recovery_code.used").await, 1);
    other.stop().await;
    app.stop().await;
}
