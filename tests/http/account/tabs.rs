//! What browsers do to a sign-in: tabs, the back button, restarts, lost cookies. Each ends at the right client (SES-4, SES-5).

use crate::support::browser::{Page, authorize_address};
use crate::support::data::pkce;
use crate::support::{App, Browser, NewClient, Person, RegisteredClient, Scene, Tokens};

#[actix_web::test]
async fn several_tabs_each_end_at_their_own_client() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    let (mut tabs, mut clients) = (Vec::new(), Vec::new());
    for id in ["one", "two", "three"] {
        let client = client(&app, id).await;
        tabs.push(open(&browser, &client, &[]).await);
        clients.push(client);
    }
    assert!(tabs.iter().all(|it| it.has("#login-submit")));
    for place in [1, 0, 2] {
        let mut page = browser.sign_in(&tabs[place], &ada).await;
        if page.has("#login-submit") {
            assert!(page.text("h1").contains(&format!("App {}", clients[place].id)));
            page = browser.sign_in(&page, &ada).await;
        }
        let callback = &clients[place].draft.redirect_uris[0];
        assert!(page.location().unwrap().starts_with(callback.as_str()), "tab {place}");
        assert!(page.answer().contains_key("code"));
    }
    app.stop().await;
}

#[actix_web::test]
async fn a_tab_that_waited_goes_on_without_a_password_once_another_signed_in() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    let client = client(&app, "one").await;
    let waiting = open(&browser, &client, &[]).await;
    browser.arrive(&ada).await;
    let resumed =
        browser.open(&format!("/oauth2/authorize/resume?request={}", waiting.field("request"))).await;
    assert!(resumed.answer().contains_key("code"));
    app.stop().await;
}

#[actix_web::test]
async fn the_back_button_after_the_code_gives_another_code_that_works() {
    let Scene { app, ada, browser, .. } = Scene::new().await;
    let client = client(&app, "one").await;
    let (verifier, challenge) = pkce();
    let address = authorize_address(&client, "openid", &challenge, &callback(&client));
    let page = browser.open(&address).await;
    let first = browser.sign_in(&page, &ada).await.answer();
    let shown = browser.open(&page.address).await;
    assert!(shown.has("#login-submit"), "the page of before is still a page: {}", shown.status);
    let second = browser.sign_in(&shown, &ada).await.answer();
    assert_ne!(first["code"], second["code"]);
    let form = [
        ("grant_type", "authorization_code"),
        ("code", second["code"].as_str()),
        ("redirect_uri", client.draft.redirect_uris[0].as_str()),
        ("code_verifier", verifier.as_str()),
    ];
    Tokens::of(client.post(&app, "/oauth2/token", &form).await).await;
    app.stop().await;
}

#[actix_web::test]
async fn a_restart_of_the_server_in_between_is_not_noticed() {
    let Scene { app, ada, client, browser } = Scene::new().await;
    let (_, challenge) = pkce();
    let page = browser.open(&authorize_address(&client, "openid", &challenge, &[])).await;
    let app = app.restart().await;
    let browser = browser.moved_to(&app);
    let consent = browser.sign_in(&page, &ada).await;
    assert!(consent.has("#consent-approve"), "{} {}", consent.status, consent.body);
    let app = app.restart().await;
    let browser = browser.moved_to(&app);
    let answer = browser.submit(&consent, &[("decision", "approve")]).await.answer();
    assert!(answer.contains_key("code"));
    assert!(browser.open("/account").await.has("#sign-out"));
    app.stop().await;
}

#[actix_web::test]
async fn a_page_left_open_too_long_begins_again_at_the_same_client() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = client(&app, "one").await;
    for seconds in [3601, 20 * 3600, 30 * 24 * 3600] {
        let browser = Browser::new(&app);
        let page = open(&browser, &client, &[]).await;
        app.advance(seconds);
        let again = browser.sign_in(&page, &ada).await;
        assert!(again.has("#login-submit"), "after {seconds} s: {} {}", again.status, again.body);
        assert!(again.text("h1").contains("App one"));
        let answer = browser.sign_in(&again, &ada).await.answer();
        assert_eq!((answer.contains_key("code"), answer["state"].as_str()), (true, "af0ifjsldkj"));
        // What is too long for an address lies in the database meanwhile.
        let (browser, state) = (Browser::new(&app), "s".repeat(1024));
        let page = open(&browser, &client, &[("state", &state)]).await;
        app.advance(seconds);
        app.purge().await;
        let again = browser.sign_in(&page, &ada).await;
        assert!(again.has("#login-submit"), "long, after {seconds} s: {} {}", again.status, again.body);
        let answer = browser.sign_in(&again, &ada).await.answer();
        assert_eq!((answer.contains_key("code"), &answer["state"]), (true, &state));
    }
    app.stop().await;
}

#[actix_web::test]
async fn an_address_copied_to_another_browser_begins_again_there() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = client(&app, "one").await;
    let page = open(&Browser::new(&app), &client, &[]).await;
    let other = Browser::new(&app);
    other.open("/login").await;
    let copied = other.open(&page.address).await;
    assert!(copied.has("#login-submit") && copied.text("h1").contains("App one"), "{}", copied.status);
    assert_ne!(copied.field("request"), page.field("request"), "bound to this browser now");
    assert!(other.sign_in(&copied, &ada).await.answer().contains_key("code"));
    app.stop().await;
}

#[actix_web::test]
async fn a_consent_page_of_another_browser_is_worth_nothing() {
    let app = App::start().await;
    let (ada, eve) = (Person::create(&app, "ada").await, Person::create(&app, "eve").await);
    let client = NewClient::new("rp").register(&app).await;
    let (mine, theirs) = (Browser::new(&app), Browser::new(&app));
    let page = open(&theirs, &client, &[]).await;
    let consent = theirs.sign_in(&page, &eve).await;
    mine.arrive(&ada).await;
    let form = consent.form().1;
    let mut form: Vec<(&str, &str)> =
        form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.push(("decision", "approve"));
    let posted = mine.post("/consent", &form).await;
    let next = mine.follow(posted).await;
    assert!(next.has("#consent-approve"), "{} {}", next.status, next.body);
    assert!(next.body.contains("ada@example.com"), "the one who looks is asked");
    assert_eq!(app.count("consent.granted").await, 0);
    app.stop().await;
}

#[actix_web::test]
async fn a_browser_without_cookies_is_told_instead_of_sent_in_circles() {
    let app = App::start().await;
    let client = client(&app, "one").await;
    let (_, challenge) = pkce();
    let mut address = authorize_address(&client, "openid", &challenge, &callback(&client));
    let mut steps = 0;
    let answer = loop {
        let answer = app.get(&address).await;
        steps += 1;
        assert!(steps < 10, "round and round: {address}");
        match answer.headers().get("location") {
            Some(location) => address = location.to_str().unwrap().to_owned(),
            None => break answer,
        }
    };
    assert_eq!(answer.status(), 400);
    let text = answer.text().await.unwrap();
    assert!(text.to_lowercase().contains("cookie"), "{text}");
    assert!(text.contains("client_id=one"), "a link tries the same request again");
    app.stop().await;
}

#[actix_web::test]
async fn a_damaged_capsule_is_a_page_that_helps_and_never_an_error_of_ours() {
    let app = App::start().await;
    let browser = Browser::new(&app);
    let client = client(&app, "one").await;
    let good = open(&browser, &client, &[]).await.field("request");
    let cut = &good[..good.len() - 4];
    let bent = format!("{}AAAA", &good[..good.len() - 4]);
    for capsule in ["", "x", "AAAA", "%00", cut, &bent] {
        for path in ["/login", "/consent", "/select-account", "/oauth2/authorize/resume"] {
            let page = browser.open(&format!("{path}?request={capsule}")).await;
            assert!([200, 400].contains(&page.status), "{path} {capsule:.10} {}", page.status);
            assert!(page.has("main"), "{path} {capsule:.10}");
        }
    }
    app.stop().await;
}

#[actix_web::test]
async fn net_4_what_breaks_out_of_an_address_is_encoded_and_leads_nowhere_else() {
    let app = App::start().await;
    for capsule in ["%00", "%0d%0aset-cookie:%20a=b", "x%26request=y", "%22%3E%3Cscript%3E", "%E2%80%AE"] {
        for path in ["/login", "/consent", "/select-account"] {
            let answer = app.get(&format!("{path}?request={capsule}")).await;
            assert_eq!(answer.status(), 303, "{path} {capsule}");
            let location = answer.headers()["location"].to_str().unwrap();
            assert!(location.starts_with("/oauth2/authorize/resume?request="), "{location}");
            assert_eq!(location.matches('=').count(), 1, "{location}");
            assert!(!answer.headers().get_all("set-cookie").iter().any(|it| it == "a=b"));
        }
    }
    app.stop().await;
}

#[actix_web::test]
async fn a_request_longer_than_an_address_goes_the_whole_way() {
    let app = App::start().await;
    let ada = Person::create(&app, "ada").await;
    let client = client(&app, "one").await;
    let browser = Browser::new(&app);
    let (state, nonce, hint) =
        ("s".repeat(1000), "n".repeat(1000), format!("{}@example.com", "h".repeat(600)));
    let long = [("state", state.as_str()), ("nonce", &nonce), ("login_hint", &hint)];
    let page = open(&browser, &client, &long).await;
    assert!(page.has("#login-submit") && page.address.len() < 2048, "{}", page.address.len());
    let app = app.restart().await;
    let browser = browser.moved_to(&app);
    let again = browser.submit(&page, &[("username", "ada"), ("password", "wrong")]).await;
    assert_eq!(again.status, 401);
    let answer = browser.sign_in(&again, &ada).await.answer();
    assert_eq!(answer["state"], state);
    assert!(answer.contains_key("code"));
    app.stop().await;
}

#[actix_web::test]
async fn who_signs_in_as_somebody_else_in_between_consents_as_that_person() {
    let app = App::start().await;
    let (ada, bob) = (Person::create(&app, "ada").await, Person::create(&app, "bob").await);
    let client = NewClient::new("rp").register(&app).await;
    let browser = Browser::new(&app);
    let page = open(&browser, &client, &[]).await;
    let consent = browser.sign_in(&page, &ada).await;
    browser.arrive(&bob).await;
    let next = browser.submit(&consent, &[("decision", "approve")]).await;
    assert!(next.has("#consent-approve") && next.body.contains("bob@example.com"), "{}", next.body);
    assert_eq!(app.count("consent.granted").await, 0, "ada's form is not bob's word");
    app.stop().await;
}

/// A first-party client with a callback of its own.
async fn client(app: &App, id: &str) -> RegisteredClient {
    let address = format!("https://{id}.example.com/callback");
    NewClient::new(id).first_party().adjust(|it| it.redirect_uris = vec![address]).register(app).await
}

fn callback(client: &RegisteredClient) -> [(&str, &str); 1] {
    [("redirect_uri", client.draft.redirect_uris[0].as_str())]
}

async fn open(browser: &Browser, client: &RegisteredClient, more: &[(&str, &str)]) -> Page {
    let (_, challenge) = pkce();
    let mut all = callback(client).to_vec();
    all.extend_from_slice(more);
    browser.open(&authorize_address(client, "openid", &challenge, &all)).await
}
