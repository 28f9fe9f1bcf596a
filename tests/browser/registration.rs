//! Opening an account and proving its address.

use crate::stack::PASSWORD;
use crate::steps::fill_registration;
use crate::{try_out, try_out_with};

const NEWCOMER: &str = "grace@example.com";
const NAME: &str = "Grace Hopper";

#[tokio::test]
async fn a_person_registers_proves_the_address_and_signs_in() {
    try_out(async |stack, browser| {
        browser.goto(&stack.at("/login")).await;
        browser.click("#register").await;
        browser.wait_for("#register-submit").await;
        browser.look_at("register").await;
        fill_registration(browser, NEWCOMER, NAME, "short").await;
        browser.wait_for("#password-fault").await;
        assert_eq!(browser.attribute("#email", "value").await, NEWCOMER, "what was typed is kept");
        browser.look_at("register-refused").await;
        fill_registration(browser, NEWCOMER, NAME, PASSWORD).await;
        browser.wait_without("#register-submit").await;
        browser.look_at("register-sent").await;

        let link = stack.link(NEWCOMER, "/verify-email").await;
        browser.goto(&link).await;
        browser.wait_for("#verify-submit").await;
        browser.look_at("verify-email").await;
        browser.click("#verify-submit").await;
        browser.wait_for("#login-notice[role=status]").await;
        browser.look_at("login-address-proven").await;
        browser.fill("#username", NEWCOMER).await;
        browser.fill("#password", PASSWORD).await;
        browser.click("#login-submit").await;
        browser.wait_for("#sign-out").await;
        assert_eq!(browser.address().await.path(), "/account");
        let account = browser.text("body").await;
        assert!(account.contains(NAME) && account.contains(NEWCOMER), "{account}");

        browser.goto(&link).await;
        assert!(!browser.has("#verify-submit").await, "it counts once");
        browser.look_at("link-dead").await;
        browser.goto(&stack.at("/verify-email")).await;
        browser.wait_for("#email").await;
        browser.look_at("verify-email-ask").await;
    })
    .await;
}

#[tokio::test]
async fn where_accounts_are_not_open_the_pages_say_so() {
    let settings = vec![("BONAFIDE_REGISTRATION__MODE", "closed"), ("BONAFIDE_MAIL__MODE", "off")];
    try_out_with(settings, async |stack, browser| {
        browser.goto(&stack.at("/login")).await;
        browser.wait_for("#login-submit").await;
        assert!(!browser.has("#register").await && !browser.has("#forgot").await);
        browser.goto(&stack.at("/register")).await;
        assert!(!browser.has("#register-submit").await);
        browser.look_at("register-closed").await;
        browser.goto(&stack.at("/forgot-password")).await;
        assert!(!browser.has("#forgot-submit").await);
        browser.look_at("no-mail").await;
    })
    .await;
}
