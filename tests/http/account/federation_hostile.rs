//! A provider that lies, stumbles or is somebody else: nobody gets in by it.

use bonafide::accounts::users::{self, Changes, UserError};
use bonafide::config::TermsOfUse;
use serde_json::{Value, json};

use crate::support::app::App;
use crate::support::browser::{Answer, Browser, Page, authorize_address};
use crate::support::data::{NewClient, Person, pkce};
use crate::support::federation::{add_provider, callback};
use crate::support::hostile_provider::{CLIENT_ID, CLIENT_SECRET, Described, HostileProvider, Signed};

struct Stage {
    app: App,
    provider: HostileProvider,
    browser: Browser,
}

impl Stage {
    async fn with(sign_up: bool, adjust: impl FnOnce(&mut bonafide::config::Settings)) -> Self {
        let app = App::with(|settings| {
            settings.outbound.allow_loopback = true;
            adjust(settings);
        })
        .await;
        let provider = HostileProvider::start(app.now().timestamp()).await;
        add_provider(&app, &provider.issuer, CLIENT_ID, CLIENT_SECRET, sign_up).await;
        let browser = Browser::new(&app);
        Self { app, provider, browser }
    }

    async fn new() -> Self {
        Self::with(true, |_| {}).await
    }

    /// Sets out and lets the person sign in there.
    async fn there(&self) -> Answer {
        let page = self.browser.open("/login").await;
        self.provider.authorize(&self.browser.set_out(&page).await)
    }

    /// The whole way, not following the last redirect.
    async fn walk(&self) -> Page {
        let answer = self.there().await;
        self.browser.come_back(&answer).await
    }

    async fn is_in(&self) -> bool {
        self.browser.get("/account").await.status == 200
    }

    async fn end(self) {
        self.provider.stop().await;
        self.app.stop().await;
    }
}

fn is_in(page: &Page) -> bool {
    page.set_cookie("session").is_some()
}

#[actix_web::test]
async fn tk_2_a_sound_answer_signs_in_and_the_request_was_bound_three_times() {
    let stage = Stage::new().await;
    let page = stage.browser.open("/login").await;
    assert!(page.has("#provider-upstream"));
    let location = stage.browser.set_out(&page).await;
    let asked: Answer = url::Url::parse(&location).unwrap().query_pairs().into_owned().collect();
    assert_eq!((asked["response_type"].as_str(), asked["scope"].as_str()), ("code", "openid email profile"));
    assert_eq!((asked["code_challenge_method"].as_str(), asked["client_id"].as_str()), ("S256", CLIENT_ID));
    assert_eq!(asked["redirect_uri"], format!("{}/federation/upstream/callback", stage.app.issuer));
    assert!(asked["nonce"].len() >= 43 && asked["code_challenge"].len() == 43);
    let answer = stage.provider.authorize(&location);
    let back = stage.browser.come_back(&answer).await;
    assert_eq!((back.status, back.location().as_deref()), (303, Some("/account")));
    assert!(is_in(&back) && stage.is_in().await);
    let event = stage.app.events().await.into_iter().find(|it| it.code == "login.succeeded").unwrap();
    assert_eq!(event.details["amr"], json!(["fed"]));
    stage.end().await;
}

#[actix_web::test]
async fn tk_2_no_id_token_that_lies_signs_anybody_in() {
    let stage = Stage::with(true, |it| it.limits.login_failures_per_ip = bonafide::config::Rate::Off).await;
    let now = stage.app.now().timestamp();
    let lies: Vec<(Value, Signed, &str)> = vec![
        (json!({"iss": "https://evil.example"}), Signed::Properly, "wrong_issuer"),
        (json!({"iss": format!("{}/", stage.provider.issuer)}), Signed::Properly, "wrong_issuer"),
        (json!({"aud": "somebody"}), Signed::Properly, "wrong_audience"),
        (json!({"aud": [CLIENT_ID, "somebody"], "azp": CLIENT_ID}), Signed::Properly, "wrong_audience"),
        (json!({"azp": "somebody"}), Signed::Properly, "wrong_authorized_party"),
        (json!({"nonce": "another"}), Signed::Properly, "wrong_nonce"),
        (json!({"nonce": null}), Signed::Properly, "wrong_nonce"),
        (json!({"exp": now - 61}), Signed::Properly, "expired"),
        (json!({"iat": now + 300}), Signed::Properly, "wrong_issue_time"),
        (json!({"sub": null}), Signed::Properly, "no_subject"),
        (json!({}), Signed::WithNone, "signature"),
        (json!({}), Signed::WithThePublicKeyAsSecret, "signature"),
        (json!({}), Signed::WithAnotherKey, "signature"),
        (json!({}), Signed::UnderAnUnknownName, "signature"),
        (json!({}), Signed::Cut, "signature"),
    ];
    for (claims, signed, reason) in lies {
        stage.provider.behave(|it| (it.claims, it.signed) = (claims.clone(), signed));
        let back = stage.walk().await;
        assert_eq!(back.status, 400, "{claims} {signed:?}: {}", back.body);
        assert!(!is_in(&back) && back.has(".reference"), "{claims} {signed:?}");
        let event = stage.app.events().await.into_iter().find(|it| it.code == "provider.answer_refused");
        assert_eq!(event.unwrap().details["reason"], reason, "{claims} {signed:?}");
    }
    assert_eq!(stage.app.count("user.created").await, 0);
    assert!(!stage.is_in().await);
    stage.end().await;
}

#[actix_web::test]
async fn tk_3_a_provider_that_rotates_its_key_is_asked_again_but_not_by_every_guess() {
    let stage = Stage::new().await;
    stage.provider.behave(|it| it.claims = json!({ "auth_time": it.now }));
    assert!(is_in(&stage.walk().await));
    stage.provider.rotate();
    assert_eq!(stage.walk().await.status, 400, "its keys were asked for a moment ago");
    stage.app.advance(31);
    stage.provider.behave(|it| {
        it.now += 31;
        it.claims = json!({ "auth_time": it.now });
    });
    assert!(is_in(&stage.walk().await));
    let (descriptions, fetches) = {
        let manners = stage.provider.manners.lock().unwrap();
        (manners.descriptions, manners.key_fetches)
    };
    assert_eq!((descriptions, fetches), (1, 2));
    stage.end().await;
}

#[actix_web::test]
async fn mail_7_only_an_address_that_is_truly_verified_makes_an_account() {
    let stage = Stage::new().await;
    for verified in [json!("true"), json!(1), json!("yes"), json!(["true"]), json!(false), Value::Null] {
        stage.provider.behave(|it| it.claims = json!({ "email_verified": verified }));
        let back = stage.walk().await;
        assert_eq!(back.status, 403, "{verified}: {}", back.body);
        assert!(!is_in(&back));
    }
    assert_eq!(stage.app.count("user.created").await, 0);
    stage.provider.behave(|it| it.claims = json!({}));
    assert!(is_in(&stage.walk().await));
    assert_eq!((stage.app.count("user.created").await, stage.app.count("identity.linked").await), (1, 1));
    stage.end().await;
}

#[actix_web::test]
async fn mail_7_verified_flags_of_the_id_token_and_of_userinfo_do_not_mix() {
    let stage = Stage::new().await;
    let grace = || json!({"sub": "subject-1", "email": "grace@example.com", "email_verified": true});
    let nothing = json!({"email": null, "email_verified": null, "name": null});
    let with = |name: &str, value: Value| {
        let mut userinfo = grace();
        userinfo[name] = value;
        userinfo
    };
    let mixed: Vec<(Value, Value)> = vec![
        (json!({"email_verified": null}), grace()),
        (json!({"email_verified": false}), grace()),
        (json!({"email": null}), with("email_verified", json!(null))),
        (json!({"email": "mallory@example.com", "email_verified": null}), grace()),
        (nothing.clone(), with("email_verified", json!("true"))),
        (nothing.clone(), with("email_verified", json!(null))),
        (nothing.clone(), with("sub", json!("subject-2"))),
        (nothing.clone(), with("sub", json!(["subject-1"]))),
        (nothing.clone(), json!({"email": "grace@example.com", "email_verified": true})),
        (nothing.clone(), json!([grace()])),
    ];
    for (claims, userinfo) in mixed {
        stage.provider.behave(|it| (it.claims, it.userinfo) = (claims.clone(), userinfo.clone()));
        let back = stage.walk().await;
        assert_eq!((back.status, is_in(&back)), (403, false), "{claims} {userinfo}");
    }
    assert_eq!(stage.app.count("user.created").await, 0);
    stage.provider.behave(|it| (it.claims, it.userinfo) = (nothing, grace()));
    assert!(is_in(&stage.walk().await), "what userinfo says of the same person counts as a whole");
    stage.end().await;
}

#[actix_web::test]
async fn tk_7_an_account_whose_address_is_not_proven_is_not_let_in() {
    let mut stage = Stage::new().await;
    assert!(is_in(&stage.walk().await));
    stage
        .app
        .operate::<_, UserError>(|conn, cause| {
            let made = users::find_named(conn, "grace@example.com")?.unwrap();
            let changes = Changes { is_email_verified: Some(false), ..Changes::default() };
            users::update(conn, made.id, &changes, cause)
        })
        .await;
    stage.browser = Browser::new(&stage.app);
    let back = stage.walk().await;
    assert_eq!((back.status, is_in(&back)), (403, false), "{}", back.body);
    let event = stage.app.events().await.into_iter().find(|it| it.code == "login.failed").unwrap();
    assert_eq!(event.details["failure"], "unproven");
    stage.end().await;
}

#[actix_web::test]
async fn rl_an_account_made_through_a_provider_counts_as_a_registration() {
    let two = bonafide::config::Rate::PerWindow { count: 2, window: std::time::Duration::from_secs(3600) };
    let stage = Stage::with(true, |it| it.limits.register_per_ip = two).await;
    let claims =
        |number: usize| json!({"sub": format!("s{number}"), "email": format!("p{number}@example.com")});
    for (number, status) in [(1, 303), (2, 303), (3, 429), (1, 303), (2, 303)] {
        stage.provider.behave(|it| it.claims = claims(number));
        let back = stage.walk().await;
        assert_eq!(back.status, status, "{number}: {}", back.body);
        assert!(status == 303 || back.header("ratelimit-limit") == "2");
    }
    assert_eq!(stage.app.count("user.created").await, 2);
    stage.end().await;
}

#[actix_web::test]
async fn pw_5_a_confirmation_through_a_provider_counts_only_where_it_shows_a_new_sign_in() {
    let stage = Stage::new().await;
    let now = stage.app.now().timestamp();
    assert!(is_in(&stage.walk().await) && stage.is_in().await);
    for shown in [json!(null), json!(now - 3600), json!(now.to_string())] {
        let page = stage.browser.open("/account/security/providers").await;
        assert!(page.has("#login-submit"), "a sign-in that may have asked for nothing is not recent");
        let location = stage.browser.set_out(&page).await;
        let asked: Answer = url::Url::parse(&location).unwrap().query_pairs().into_owned().collect();
        assert_eq!((asked["prompt"].as_str(), asked["max_age"].as_str()), ("login", "0"));
        stage.provider.behave(|it| it.claims = json!({ "auth_time": shown }));
        let back = stage.browser.come_back(&stage.provider.authorize(&location)).await;
        assert_eq!((back.status, is_in(&back)), (403, false), "{shown}");
        assert_eq!(back.text("h1"), "Upstream didn’t confirm that it’s you");
        assert!(stage.is_in().await, "the session goes on as it was");
    }
    let event = stage.app.events().await.into_iter().find(|it| it.code == "provider.answer_refused");
    assert_eq!(event.unwrap().details["reason"], "not_signed_in_anew");
    let page = stage.browser.open("/account/security/providers").await;
    let location = stage.browser.set_out(&page).await;
    stage.provider.behave(|it| it.claims = json!({ "auth_time": now }));
    let back = stage.browser.come_back(&stage.provider.authorize(&location)).await;
    assert_eq!(back.location().as_deref(), Some("/account/security/providers"));
    assert!(stage.browser.follow(back).await.has("#unlink-upstream"));
    stage.end().await;
}

#[actix_web::test]
async fn pw_5_signing_out_and_in_through_a_provider_makes_no_sign_in_recent_by_itself() {
    let stage = Stage::new().await;
    assert!(is_in(&stage.walk().await));
    stage.browser.sign_out().await;
    assert!(is_in(&stage.walk().await));
    assert!(stage.browser.open("/account/security/providers").await.has("#login-submit"));
    stage.browser.sign_out().await;
    stage.provider.behave(|it| it.claims = json!({ "auth_time": it.now }));
    assert!(is_in(&stage.walk().await));
    assert!(stage.browser.open("/account/security/providers").await.has("#unlink-upstream"));
    stage.end().await;
}

#[actix_web::test]
async fn pw_6_an_account_made_through_a_provider_accepts_the_terms_first() {
    let terms = TermsOfUse { url: "https://example.com/terms".to_owned(), version: "1".to_owned() };
    let stage = Stage::with(true, |it| it.registration.terms = Some(terms)).await;
    let back = stage.walk().await;
    let page = stage.browser.follow(back).await;
    assert!(page.has("#terms-accept"), "{} {}", page.address, page.body);
    assert!(stage.browser.submit(&page, &[]).await.has("#sign-out"));
    stage.end().await;
}

#[actix_web::test]
async fn pw_7_an_address_that_is_known_here_is_never_taken_over_and_looks_like_an_unknown_one() {
    let stage = Stage::new().await;
    let ada = Person::create(&stage.app, "ada").await;
    stage.provider.behave(|it| it.claims = json!({ "email": ada.email }));
    let known = stage.walk().await;
    stage.provider.behave(|it| it.claims = json!({ "email": "nobody@example.com", "email_verified": false }));
    let unknown = stage.walk().await;
    assert_eq!((known.status, unknown.status), (403, 403));
    assert_eq!(known.text("h1"), unknown.text("h1"));
    assert!(!is_in(&known) && !is_in(&unknown) && stage.app.count("identity.linked").await == 0);
    stage.end().await;
}

#[actix_web::test]
async fn ses_4_an_answer_counts_once_and_for_the_browser_that_set_out() {
    let stage = Stage::new().await;
    let answer = stage.there().await;
    let other = Browser::new(&stage.app);
    other.open("/login").await;
    let stolen = other.come_back(&answer).await;
    assert_eq!((stolen.status, stolen.location().as_deref()), (303, Some("/")));
    assert!(!is_in(&stolen), "a foreign browser is not signed in (login CSRF)");
    assert!(is_in(&stage.browser.come_back(&answer).await));
    let again = stage.browser.come_back(&answer).await;
    assert_eq!((again.status, is_in(&again)), (303, false));
    stage.end().await;
}

#[actix_web::test]
async fn ses_4_of_two_instances_one_takes_an_answer() {
    let stage = Stage::new().await;
    let second = stage.app.second().await;
    let page = stage.browser.open("/login").await;
    let answer = stage.provider.authorize(&stage.browser.set_out(&page).await);
    let address = callback(&answer);
    let other = format!("{}{address}", second.issuer);
    let (one, two) = tokio::join!(stage.browser.get(&address), stage.browser.get(&other));
    assert_eq!([is_in(&one), is_in(&two)].into_iter().filter(|it| *it).count(), 1);
    assert_eq!(stage.app.count("login.succeeded").await, 1);
    second.stop().await;
    stage.end().await;
}

#[actix_web::test]
async fn ses_4_what_nobody_set_out_with_is_explained_and_changes_nothing() {
    let stage = Stage::new().await;
    let sound = stage.there().await;
    let state = sound["state"].clone();
    let cut = &state[..state.len() - 4];
    for query in [
        String::new(),
        "code=code-0".to_owned(),
        "state=".to_owned(),
        "state=AAAA&code=code-0".to_owned(),
        format!("state={cut}&code=code-0"),
        format!("state={state}&state={state}&code=code-0"),
        format!("state={state}&code=code-0&code=code-0"),
        format!("state={}&code=code-0", "A".repeat(7000)),
    ] {
        let back = stage.browser.get(&format!("/federation/upstream/callback?{query}")).await;
        assert_eq!(back.status, 400, "{query:.60}: {}", back.body);
        assert!(!is_in(&back));
    }
    for path in
        ["/federation/other/callback?state=x", "/federation/Up%00/callback", "/federation/a--b/callback"]
    {
        assert_eq!(stage.browser.get(path).await.status, 404, "{path}");
    }
    assert!(is_in(&stage.browser.come_back(&sound).await), "the true answer still counts");
    stage.end().await;
}

#[actix_web::test]
async fn ses_4_a_stale_button_leads_back_to_the_sign_in_page() {
    let stage = Stage::new().await;
    let page = stage.browser.open("/login").await;
    let stranger = Browser::new(&stage.app);
    stranger.open("/login").await;
    let back = stranger.press(&page, &[]).await;
    assert_eq!((back.status, back.location().as_deref()), (303, Some("/login?done=started-again")));
    let back = stage.browser.post("/federation/upstream/start", &[]).await;
    assert_eq!((back.status, back.location().as_deref()), (303, Some("/login?done=started-again")));
    assert_eq!(stage.browser.get("/federation/upstream/start").await.status, 405);
    stage.end().await;
}

#[actix_web::test]
async fn ses_4_a_way_that_takes_too_long_begins_again() {
    let stage = Stage::new().await;
    let answer = stage.there().await;
    stage.app.advance(15 * 60);
    let back = stage.browser.come_back(&answer).await;
    assert_eq!((back.status, is_in(&back)), (303, false));
    stage.end().await;
}

#[actix_web::test]
async fn oa_4_an_answer_must_come_from_the_issuer_that_was_asked() {
    let stage = Stage::new().await;
    for issuer in [Some("https://evil.example"), Some(""), None] {
        let mut answer = stage.there().await;
        match issuer {
            Some(issuer) => answer.insert("iss".to_owned(), issuer.to_owned()),
            None => answer.remove("iss"),
        };
        let back = stage.browser.come_back(&answer).await;
        assert_eq!((back.status, is_in(&back)), (400, false), "{issuer:?}");
    }
    stage.app.advance(3601);
    stage.provider.behave(|it| {
        it.now += 3601;
        it.metadata = json!({ "authorization_response_iss_parameter_supported": null });
    });
    let mut answer = stage.there().await;
    answer.remove("iss");
    assert!(
        is_in(&stage.browser.come_back(&answer).await),
        "a provider that does not promise it may leave it out"
    );
    stage.end().await;
}

#[actix_web::test]
async fn oa_4_a_refusal_of_the_provider_is_explained_and_leads_back_to_the_request() {
    let stage = Stage::new().await;
    let client = NewClient::new("shop").register(&stage.app).await;
    let page = stage.browser.open(&authorize_address(&client, "openid", &pkce().1, &[])).await;
    for error in ["access_denied", "server_error", "<script>"] {
        let mut answer = stage.provider.authorize(&stage.browser.set_out(&page).await);
        answer.remove("code");
        answer.insert("error".to_owned(), error.to_owned());
        answer.insert("error_description".to_owned(), "<script>alert(1)</script>".to_owned());
        let back = stage.browser.come_back(&answer).await;
        assert_eq!(back.status, 403, "{error}");
        assert!(!back.body.contains("alert(1)") && back.has(".reference"));
        let html = back.html();
        let link = html.select(&scraper::Selector::parse(".buttons a").unwrap()).next().unwrap();
        let again = stage.browser.open(link.value().attr("href").unwrap()).await;
        assert!(again.has("#login-submit") && again.text("h1").contains("App shop"));
    }
    stage.end().await;
}

#[actix_web::test]
async fn oa_9_a_token_endpoint_that_fails_or_lies_signs_nobody_in() {
    let stage = Stage::with(true, |it| it.limits.login_failures_per_ip = bonafide::config::Rate::Off).await;
    for (status, body) in [
        (400, json!({"error": "invalid_grant"})),
        (401, json!({"error": "invalid_client"})),
        (500, json!({})),
        (302, json!({})),
        (200, json!({})),
        (200, json!({"access_token": "at", "token_type": "Bearer"})),
        (200, json!({"access_token": "at", "token_type": "Bearer", "id_token": 7})),
        (200, json!({"access_token": "at", "token_type": "Bearer", "id_token": "x.y.z"})),
        (200, json!([1, 2])),
        (200, json!({"access_token": "x".repeat(70_000), "token_type": "Bearer"})),
    ] {
        stage.provider.behave(|it| it.token_answer = Some((status, body.clone())));
        let back = stage.walk().await;
        assert!([400, 503].contains(&back.status) && !is_in(&back), "{status} {body:.60}: {}", back.status);
        assert!(back.has(".reference"));
    }
    stage.end().await;
}

#[actix_web::test]
async fn oa_10_a_provider_that_describes_itself_badly_is_away_and_people_are_told() {
    let stage = Stage::new().await;
    let descriptions: Vec<(Described, Value)> = vec![
        (Described::AtLength, json!({})),
        (Described::Elsewhere, json!({})),
        (Described::AsHtml, json!({})),
        (Described::Broken, json!({})),
        (Described::Well, json!({"issuer": "https://evil.example"})),
        (Described::Well, json!({"token_endpoint": null})),
        (Described::Well, json!({"token_endpoint": "http://10.0.0.1/token"})),
        (Described::Well, json!({"authorization_endpoint": "javascript:alert(1)"})),
        (Described::Well, json!({"jwks_uri": "file:///etc/passwd"})),
        (Described::Never, json!({})),
    ];
    for (described, metadata) in descriptions {
        stage.provider.behave(|it| (it.described, it.metadata) = (described, metadata.clone()));
        let page = stage.browser.open("/login").await;
        let told = stage.browser.press(&page, &[]).await;
        assert!([400, 503].contains(&told.status), "{described:?} {metadata}: {}", told.status);
        assert!(told.has(".reference") && told.text("h1").contains("Upstream"), "{}", told.body);
        stage.app.advance(31);
    }
    stage.provider.behave(|it| (it.described, it.metadata) = (Described::Well, json!({})));
    let now = stage.app.now().timestamp();
    stage.provider.behave(|it| it.now = now);
    assert!(is_in(&stage.walk().await), "it heals by itself");
    stage.end().await;
}

#[actix_web::test]
async fn oa_10_without_the_switch_no_provider_on_this_machine_is_asked() {
    let stage = Stage::with(true, |it| it.outbound.allow_loopback = false).await;
    let page = stage.browser.open("/login").await;
    assert_eq!(stage.browser.press(&page, &[]).await.status, 503);
    assert_eq!(stage.provider.manners.lock().unwrap().descriptions, 0);
    stage.end().await;
}

#[actix_web::test]
async fn rl_1_answers_that_do_not_count_are_counted_by_address() {
    let limit = bonafide::config::Rate::PerWindow { count: 3, window: std::time::Duration::from_secs(900) };
    let stage = Stage::with(true, |it| it.limits.login_failures_per_ip = limit).await;
    stage.provider.behave(|it| it.claims = json!({ "auth_time": it.now }));
    for _ in 0..5 {
        assert!(is_in(&stage.walk().await), "what counts costs nothing");
    }
    stage.provider.behave(|it| it.signed = Signed::WithNone);
    for expected in [400, 400, 400, 429, 429] {
        assert_eq!(stage.walk().await.status, expected);
    }
    assert_eq!(stage.app.count("login.throttled").await, 1, "the limit is told once");
    stage.end().await;
}
