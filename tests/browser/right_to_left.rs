//! The main pages in a language that is written from right to left.

use crate::browser::Browser;
use crate::stack::{EMAIL, PASSWORD, Stack};
use crate::steps::{enrol, fill_registration, give_password, reach_second_factor, sign_out};
use crate::try_out;

const PLACES: [(&str, &str); 10] = [
    ("/account", "account"),
    ("/account/security", "account-security"),
    ("/account/sessions", "account-sessions"),
    ("/account/apps", "account-apps"),
    ("/account/activity", "account-activity"),
    ("/account/data", "account-data"),
    ("/account/data/erase", "erase"),
    ("/account/security/password", "password"),
    ("/account/security/passkeys/add", "passkey-add"),
    ("/oauth2/logout", "logout"),
];

#[tokio::test]
async fn an_arabic_reader_gets_every_page_from_right_to_left() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        browser.prefer_language("ar").await;
        browser.goto(&format!("{}sign-in", application.home)).await;
        browser.look_at_arabic("login").await;
        give_password(browser, "not the password at all").await;
        browser.wait_for("[role=alert]").await;
        browser.look_at_arabic("login-refused").await;
        give_password(browser, PASSWORD).await;
        browser.wait_for("#consent-approve").await;
        browser.look_at_arabic("consent").await;
        browser.click("#consent-approve").await;
        browser.wait_for("#sign-out").await;
        look_at_all(browser, stack, &PLACES).await;
        browser.goto(&stack.at("/oauth2/authorize?client_id=nobody")).await;
        browser.look_at_arabic("refused-client").await;
        browser.goto(&stack.at("/no-such-page")).await;
        browser.look_at_arabic("not-found").await;
    })
    .await;
}

#[tokio::test]
async fn an_arabic_reader_registers_recovers_and_enrols_from_right_to_left() {
    try_out(async |stack, browser| {
        browser.prefer_language("ar").await;
        browser.goto(&stack.at("/register")).await;
        fill_registration(browser, "maryam@example.com", "مريم الإسطرلابي", "short").await;
        browser.wait_for("#password-fault").await;
        browser.look_at_arabic("register-refused").await;
        browser.goto(&stack.at("/forgot-password")).await;
        browser.look_at_arabic("forgot-password").await;
        browser.fill("#email", EMAIL).await;
        browser.click("#forgot-submit").await;
        browser.wait_without("#forgot-submit").await;
        browser.look_at_arabic("forgot-password-sent").await;
        browser.goto(&stack.link(EMAIL, "/reset-password").await).await;
        browser.look_at_arabic("reset-password").await;

        browser.goto(&stack.at("/login/enrol")).await;
        give_password(browser, PASSWORD).await;
        browser.wait_for("#key").await;
        browser.look_at_arabic("enrol").await;
        enrol(browser).await;
        browser.look_at_arabic("recovery-codes").await;
        sign_out(browser, stack).await;
        reach_second_factor(browser, stack).await;
        browser.look_at_arabic("login-factor").await;
        let made = stack.command(&["setup-link"], "");
        browser.goto(made["link"].as_str().unwrap()).await;
        browser.look_at_arabic("setup-address").await;
    })
    .await;
}

async fn look_at_all(browser: &Browser, stack: &Stack, places: &[(&str, &str)]) {
    for (address, name) in places {
        browser.goto(&stack.at(address)).await;
        browser.look_at_arabic(name).await;
    }
}
