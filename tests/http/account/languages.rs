//! In which language a page speaks.

use bonafide::accounts::login_link;
use bonafide::store::StoreError;
use reqwest::header::ACCEPT_LANGUAGE;

use crate::support::browser::{Page, authorize_address};
use crate::support::data::pkce;
use crate::support::{App, Browser, NewClient, Person};

async fn page(app: &App, address: &str, accept_language: &str) -> Page {
    let browser = Browser::new(app);
    let headers = [(ACCEPT_LANGUAGE, accept_language.parse().unwrap())].into_iter().collect();
    let http = reqwest::Client::builder().default_headers(headers).no_proxy().cookie_store(true);
    let browser = Browser { http: http.build().unwrap(), ..browser };
    browser.open(address).await
}

fn language(page: &Page) -> String {
    let html = page.html();
    html.root_element().value().attr("lang").unwrap_or_default().to_owned()
}

#[actix_web::test]
async fn a_page_speaks_what_the_client_asks_for_then_what_the_browser_prefers() {
    let app = App::start().await;
    let client = NewClient::new("app").register(&app).await;
    let (_, challenge) = pkce();
    for (ui_locales, accept_language, expected) in [
        ("", "", "en"),
        ("", "xx, de-AT;q=0.8, fr;q=0.9", "fr"),
        ("ja", "fr", "ja"),
        ("xx pt-PT de", "fr", "pt-BR"),
        ("xx", "zh-TW, zh-SG;q=0.5", "zh-Hans"),
        ("\u{0661} ../../en", "ar-EG", "ar"),
        ("", "*, ;;, de;q=2, nl;q=nan", "en"),
    ] {
        let more: &[_] = if ui_locales.is_empty() { &[] } else { &[("ui_locales", ui_locales)] };
        let address = authorize_address(&client, "openid", &challenge, more);
        let shown = page(&app, &address, accept_language).await;
        assert!(shown.has("#login-submit"), "{}", shown.body);
        assert_eq!(language(&shown), expected, "{ui_locales:?}, {accept_language:?}");
    }
    app.stop().await;
}

#[actix_web::test]
async fn an_error_is_told_in_the_language_of_the_browser() {
    let app = App::start().await;
    let lost = page(&app, "/no-such-page", "pl").await;
    assert_eq!((lost.status, language(&lost).as_str()), (404, "pl"));
    assert_eq!(lost.text("h1"), "Tutaj nic nie ma");
    app.stop().await;
}

#[actix_web::test]
async fn whoever_is_signed_in_reads_the_language_of_their_account_unless_the_client_asks_for_another() {
    let app = App::start().await;
    let client = NewClient::new("app").register(&app).await;
    let ada = Person::with(&app, "ada", |it| it.profile.locale = Some("nl-BE".to_owned())).await;
    let browser = Browser::new(&app);
    assert_eq!(language(&browser.arrive(&ada).await), "nl");
    let (_, challenge) = pkce();
    for (ui_locales, expected) in [("", "nl"), ("xx", "nl"), ("pl", "pl")] {
        let more: &[_] = if ui_locales.is_empty() { &[] } else { &[("ui_locales", ui_locales)] };
        let consent = browser.open(&authorize_address(&client, "openid", &challenge, more)).await;
        assert!(consent.has("#consent-approve"), "{}", consent.body);
        assert_eq!(language(&consent), expected, "{ui_locales:?}");
    }
    for path in ["/account", "/account/security", "/account/security/password", "/logout"] {
        let shown = browser.open(path).await;
        assert_eq!((shown.status, language(&shown).as_str()), (200, "nl"), "{path}");
    }
    app.stop().await;
}

/// The pages that a signed-in person meets beyond their account, and those of a person who is known by a link.
#[actix_web::test]
async fn whoever_is_known_reads_the_language_of_their_account_on_the_way_in_and_out() {
    let app = App::start().await;
    let client = NewClient::new("app").register(&app).await;
    let ada = Person::with(&app, "ada", |it| it.profile.locale = Some("nl".to_owned())).await;
    let browser = Browser::new(&app);
    browser.arrive(&ada).await;
    let (enrolled, codes) = browser.enrol_at(&app, &browser.open("/login/enrol").await).await;
    assert_eq!(language(&codes), "nl", "fresh recovery codes");
    assert_eq!(language(&browser.open("/oauth2/logout?client_id=app").await), "nl");
    assert_eq!(language(&browser.open("/oauth2/logout?client_id=app&ui_locales=pl").await), "pl");
    app.advance(301);
    let confirm = browser.open("/account/data/erase").await;
    assert!(confirm.has("#login-submit") && language(&confirm) == "nl", "{}", confirm.body);
    let refused = browser.submit(&confirm, &[("password", "wrong")]).await;
    assert_eq!((refused.status, language(&refused).as_str()), (401, "nl"));
    let (_, challenge) = pkce();
    for (ui_locales, expected) in [("xx", "nl"), ("pl", "pl")] {
        let more = [("prompt", "login"), ("ui_locales", ui_locales)];
        let confirm = browser.open(&authorize_address(&client, "openid", &challenge, &more)).await;
        assert!(confirm.has("#login-submit"), "{}", confirm.body);
        assert_eq!(language(&confirm), expected);
    }
    let factor = Browser::new(&app).arrive(&ada).await;
    assert!(factor.has("#code-submit") && language(&factor) == "nl", "{}", factor.body);
    assert_eq!(enrolled.recovery_codes.len(), 10);
    app.stop().await;
}

#[actix_web::test]
async fn a_mailed_link_opens_in_the_language_of_the_account() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.profile.locale = Some("nl".to_owned())).await;
    let browser = Browser::new(&app);
    let forgot = browser.open("/forgot-password").await;
    assert_eq!(language(&forgot), "en", "nobody is known yet");
    browser.submit(&forgot, &[("email", &ada.email)]).await;
    let reset = browser.open(&app.last_mail_to(&ada.email).await.path()).await;
    assert!(reset.has("#reset-submit") && language(&reset) == "nl", "{}", reset.body);
    browser.submit(&reset, &[("password", "wombat trellis quorum anvil")]).await;
    let notice = app.last_mail_to(&ada.email).await.text;
    let way_out = notice.lines().find_map(|it| it.find("/not-me").and_then(|at| it.get(at..))).unwrap();
    let not_me = browser.open(way_out.trim()).await;
    assert!(not_me.has("#not-me-submit") && language(&not_me) == "nl", "{}", not_me.body);
    let id = ada.user.id;
    let made = app.operate::<_, StoreError>(move |conn, cause| login_link::make(conn, id, cause)).await;
    let link = browser.open(&format!("/login/link?token={}", made.token.expose())).await;
    assert!(link.has("#link-submit") && language(&link) == "nl", "{}", link.body);
    app.stop().await;
}

#[actix_web::test]
async fn a_link_that_confirms_an_address_or_keeps_an_account_opens_in_the_language_of_the_account() {
    let app = App::start().await;
    let ada = Person::with(&app, "ada", |it| it.profile.locale = Some("nl".to_owned())).await;
    let (browser, elsewhere) = (Browser::new(&app), Browser::new(&app));
    browser.arrive(&ada).await;
    let page = browser.open("/account/security/email").await;
    assert_eq!(browser.post_page(&page, &[("email", "ada@new.example.com")], &[]).await.status, 303);
    let address = elsewhere.open(&app.last_mail_to("ada@new.example.com").await.path()).await;
    assert!(address.has("#address-confirm-submit") && language(&address) == "nl", "{}", address.body);
    let page = browser.open("/account/data/erase").await;
    browser.submit(&page, &[]).await;
    let keep = elsewhere.open(&app.last_mail_to(&ada.email).await.path()).await;
    assert!(keep.has("#keep-submit") && language(&keep) == "nl", "{}", keep.body);
    app.stop().await;
}
