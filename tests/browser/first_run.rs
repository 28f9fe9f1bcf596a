//! First run: from the link of the shell to an administrator who is signed in.

use serde_json::Value;

use crate::browser::Browser;
use crate::stack::PASSWORD;
use crate::steps::enrol;
use crate::try_out;

const ADMINISTRATOR: &str = "grace@example.com";
const NAME: &str = "Grace Hopper";

#[tokio::test]
async fn first_run_leads_from_the_link_to_an_administrator_who_is_signed_in() {
    try_out(async |stack, browser| {
        browser.goto(&stack.at("/setup")).await;
        browser.look_at("setup-without-link").await;
        browser.goto(&stack.at("/setup?token=invented")).await;
        browser.look_at("setup-dead").await;
        let made = stack.command(&["setup-link"], "");
        let link = made["link"].as_str().unwrap();
        browser.goto(link).await;
        browser.wait_for("#setup-go-on").await;
        let addresses = (browser.text("#configured-address").await, browser.text("#seen-address").await);
        assert_eq!(addresses, (stack.issuer.clone(), stack.issuer.clone()));
        browser.look_at("setup-address").await;
        browser.click("#setup-go-on").await;
        browser.wait_for("#setup-administrator").await;
        browser.look_at("setup-administrator").await;
        name_administrator(browser, "short").await;
        browser.wait_for("#password-fault").await;
        browser.look_at("setup-administrator-refused").await;
        name_administrator(browser, PASSWORD).await;
        // An administrator needs a second factor before anything else.
        enrol_first_factor(browser).await;
        browser.goto(&stack.at("/")).await;
        browser.wait_for("#setup-send").await;
        browser.look_at("setup-mail").await;
        browser.click("#setup-send").await;
        browser.wait_for("#setup-notice[role=status]").await;
        browser.look_at("setup-mail-sent").await;
        stack.letter(ADMINISTRATOR, "").await;
        browser.click("#setup-finish").await;
        browser.wait_for("#sign-out").await;
        let account = browser.text("body").await;
        assert!(account.contains(NAME) && account.contains(ADMINISTRATOR), "{account}");
        browser.goto(link).await;
        browser.wait_without("form").await;
        browser.look_at("setup-over").await;
        let people = stack.command(&["user", "show", ADMINISTRATOR], "");
        assert_eq!(people["is_administrator"], Value::Bool(true), "{people}");
    })
    .await;
}

async fn name_administrator(browser: &Browser, password: &str) {
    browser.fill("#email", ADMINISTRATOR).await;
    browser.fill("#name", NAME).await;
    browser.fill("#password", password).await;
    browser.click("#setup-administrator").await;
}

async fn enrol_first_factor(browser: &Browser) {
    browser.wait_for("#key").await;
    browser.look_at("enrol-required").await;
    let (_, codes) = enrol(browser).await;
    assert_eq!(codes.len(), 10);
    browser.click("#codes-done").await;
    browser.wait_without("#codes-done").await;
}
