//! An account is erased by its owner.

use crate::stack::{EMAIL, NAME, PASSWORD};
use crate::steps::{give_password, sign_in};
use crate::try_out;

#[tokio::test]
async fn a_person_has_their_account_erased_is_signed_out_and_told() {
    try_out(async |stack, browser| {
        sign_in(browser, stack).await;
        browser.goto(&stack.at("/account/data")).await;
        browser.click("#erase").await;
        browser.wait_for("#erase-confirm").await;
        browser.look_at("erase").await;
        browser.click("#erase-confirm").await;
        browser.wait_without("#erase-confirm").await;
        browser.wait_for(".buttons a").await;
        assert!(browser.text("h1").await.contains("will be erased"), "they are told");
        browser.look_at("erase-asked").await;
        browser.goto(&stack.at("/account")).await;
        browser.wait_for("#username").await;

        // There are seven days to change one's mind, by signing in.
        give_password(browser, PASSWORD).await;
        browser.wait_for("#sign-out").await;
        assert!(browser.text("body").await.contains(NAME));
    })
    .await;
}

#[tokio::test]
async fn a_letter_lets_a_person_keep_their_account() {
    try_out(async |stack, browser| {
        sign_in(browser, stack).await;
        browser.goto(&stack.at("/account/data")).await;
        browser.click("#erase").await;
        browser.click("#erase-confirm").await;
        browser.wait_without("#erase-confirm").await;
        let link = stack.link(EMAIL, "/keep-account").await;
        browser.goto(&link).await;
        browser.wait_for("#keep-submit").await;
        browser.look_at("keep-account").await;
        browser.click("#keep-submit").await;
        browser.wait_for("#login-notice[role=status]").await;
        browser.look_at("login-account-kept").await;
        browser.goto(&link).await;
        assert!(!browser.has("#keep-submit").await, "it counts once");
    })
    .await;
}
