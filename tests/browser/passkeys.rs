//! Passkeys, with an authenticator that Chromium plays.

use crate::stack::{NAME, PASSWORD};
use crate::steps::{give_password, reach_second_factor, sign_out};
use crate::try_out;

const SECTION: &str = "section[aria-labelledby=passkeys-heading]";

#[tokio::test]
async fn a_person_adds_a_passkey_and_signs_in_without_a_password() {
    try_out(async |stack, browser| {
        browser.goto(&stack.at("/account/security/passkeys/add")).await;
        give_password(browser, PASSWORD).await;
        browser.wait_for("#passkey-form").await;
        browser.look_at("passkey-add").await;
        let authenticator = browser.add_authenticator().await;
        browser.fill("#name", "Virtual key").await;
        browser.click("#passkey-add").await;
        browser.wait_for("#codes-done").await;
        browser.look_at("recovery-codes-of-passkey").await;
        browser.click("#codes-done").await;
        browser.goto(&stack.at("/account/security")).await;
        browser.wait_for(&format!("{SECTION} .row")).await;
        assert!(browser.text(SECTION).await.contains("Virtual key"));
        browser.click(&format!("{SECTION} .row a")).await;
        browser.wait_for("#passkey-remove").await;
        browser.look_at("passkey").await;

        sign_out(browser, stack).await;
        // The name field offers passkeys by itself, and this authenticator takes the offer at once.
        browser.goto(&stack.at("/login")).await;
        browser.wait_for("#sign-out").await;
        assert!(browser.text("body").await.contains(NAME));

        // After a password it is the second factor, and a button asks for it.
        sign_out(browser, stack).await;
        browser.set_user_verified(&authenticator, false).await;
        reach_second_factor(browser, stack).await;
        browser.look_at("login-factor-passkey").await;
        browser.set_user_verified(&authenticator, true).await;
        browser.click("#passkey-submit").await;
        browser.wait_for("#sign-out").await;
    })
    .await;
}
