//! In which language a page speaks.

use reqwest::header::ACCEPT_LANGUAGE;

use crate::support::browser::{Page, authorize_address};
use crate::support::data::pkce;
use crate::support::{App, Browser, NewClient};

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
