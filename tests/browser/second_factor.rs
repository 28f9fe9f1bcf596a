//! An authenticator app and recovery codes.

use crate::browser::Browser;
use crate::stack::Stack;
use crate::steps::{enrol, reach_second_factor, sign_in, sign_out};
use crate::try_out;

#[tokio::test]
async fn a_person_adds_an_authenticator_app_and_signs_in_with_its_code() {
    try_out(async |stack, browser| {
        sign_in(browser, stack).await;
        browser.goto(&stack.at("/account/security")).await;
        browser.click("#add-factors").await;
        browser.wait_for("#key").await;
        browser.look_at("enrol").await;
        browser.fill("#code", "12345").await;
        browser.click("#code-submit").await;
        browser.wait_for("#enrol-notice[role=alert]").await;
        browser.look_at("enrol-refused").await;
        let (app, codes) = enrol(browser).await;
        assert_eq!(codes.len(), 10);
        stack.let_codes_count_again();
        browser.look_at("recovery-codes").await;
        browser.click("#codes-done").await;
        browser.wait_for("#sign-out").await;

        sign_out(browser, stack).await;
        reach_second_factor(browser, stack).await;
        browser.look_at("login-factor").await;
        browser.fill("#code", "12345").await;
        browser.click("#code-submit").await;
        browser.wait_for("#factor-notice[role=alert]").await;
        browser.look_at("login-factor-refused").await;
        browser.fill("#code", &app.code()).await;
        browser.click("#code-submit").await;
        browser.wait_for("#sign-out").await;
        assert_eq!(browser.address().await.path(), "/account");

        browser.goto(&stack.at("/account/security")).await;
        browser.wait_for("#recovery-codes").await;
        browser.look_at("account-security-with-factor").await;
        browser.click("section[aria-labelledby=factors-heading] .row a").await;
        browser.wait_for("#app-remove").await;
        browser.look_at("authenticator").await;
        browser.goto(&stack.at("/account/security/recovery-codes")).await;
        browser.wait_for("#codes-make").await;
        browser.look_at("recovery-codes-renew").await;
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_signs_in_once_and_is_gone() {
    try_out(async |stack, browser| {
        sign_in(browser, stack).await;
        browser.goto(&stack.at("/account/security")).await;
        browser.click("#add-factors").await;
        let (_, codes) = enrol(browser).await;
        assert_eq!(codes.len(), 10);

        sign_out(browser, stack).await;
        reach_recovery_code(browser, stack).await;
        browser.look_at("login-recovery-code").await;
        give_recovery_code(browser, &codes[0]).await;
        browser.wait_for("#sign-out").await;
        assert_eq!(codes_left(browser, stack).await, "9");

        sign_out(browser, stack).await;
        reach_recovery_code(browser, stack).await;
        give_recovery_code(browser, &codes[0]).await;
        browser.wait_for("#factor-notice[role=alert]").await;
        browser.look_at("login-recovery-code-refused").await;
        give_recovery_code(browser, &codes[1]).await;
        browser.wait_for("#sign-out").await;
        assert_eq!(codes_left(browser, stack).await, "8");
    })
    .await;
}

async fn reach_recovery_code(browser: &Browser, stack: &Stack) {
    reach_second_factor(browser, stack).await;
    browser.click("#use-recovery-code").await;
    browser.wait_without("#use-recovery-code").await;
}

async fn give_recovery_code(browser: &Browser, code: &str) {
    browser.fill("#code", code).await;
    browser.click("#code-submit").await;
}

/// The number in the section about recovery codes.
async fn codes_left(browser: &Browser, stack: &Stack) -> String {
    browser.goto(&stack.at("/account/security")).await;
    let fact = browser.text("section[aria-labelledby=recovery-codes-heading] .badge").await;
    fact.chars().filter(char::is_ascii_digit).collect()
}
