//! A forgotten password, and somebody else's hand in an account.

use crate::stack::{EMAIL, PASSWORD};
use crate::steps::{NEXT_PASSWORD, give_password, sign_in};
use crate::try_out;

#[tokio::test]
async fn a_forgotten_password_is_replaced_and_the_old_session_ends() {
    try_out(async |stack, browser| {
        sign_in(browser, stack).await;
        browser.goto(&stack.at("/forgot-password")).await;
        browser.wait_for("#forgot-submit").await;
        browser.look_at("forgot-password").await;
        browser.fill("#email", EMAIL).await;
        browser.click("#forgot-submit").await;
        browser.wait_without("#forgot-submit").await;
        browser.look_at("forgot-password-sent").await;

        let link = stack.link(EMAIL, "/reset-password").await;
        browser.goto(&link).await;
        browser.fill("#password", "short").await;
        browser.look_at("reset-password").await;
        browser.click("#reset-submit").await;
        browser.wait_for("#password-fault").await;
        browser.look_at("reset-password-refused").await;
        browser.fill("#password", NEXT_PASSWORD).await;
        browser.click("#reset-submit").await;
        browser.wait_for("#login-notice[role=status]").await;
        browser.look_at("login-password-reset").await;

        browser.goto(&stack.at("/account")).await;
        give_password(browser, PASSWORD).await;
        browser.wait_for("#login-notice[role=alert]").await;
        give_password(browser, NEXT_PASSWORD).await;
        browser.wait_for("#sign-out").await;
        browser.goto(&link).await;
        assert!(!browser.has("#reset-submit").await, "it counts once");
    })
    .await;
}

#[tokio::test]
async fn an_owner_who_did_not_sign_in_secures_the_account() {
    try_out(async |stack, browser| {
        sign_in(browser, stack).await;
        browser.goto(&stack.link(EMAIL, "/not-me").await).await;
        browser.wait_for("#not-me-submit").await;
        browser.look_at("not-me").await;
        browser.click("#not-me-submit").await;
        browser.wait_without("#not-me-submit").await;
        browser.look_at("not-me-sent").await;
        browser.goto(&stack.at("/account")).await;
        browser.wait_for("#username").await;
        browser.goto(&stack.link(EMAIL, "/reset-password").await).await;
        browser.wait_for("#reset-submit").await;
    })
    .await;
}
