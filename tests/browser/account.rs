//! What a person does on the pages of an account.

use crate::stack::{EMAIL, PASSWORD, Settings};
use crate::steps::{give_password, sign_in};
use crate::{try_out, try_out_with};

const OTHER: &str = "ada@elsewhere.example";

#[tokio::test]
async fn a_person_moves_to_another_address() {
    try_out(async |stack, browser| {
        sign_in(browser, stack).await;
        browser.goto(&stack.at("/account/security/email")).await;
        browser.wait_for("#email-submit").await;
        browser.look_at("email").await;
        browser.fill("#email", OTHER).await;
        browser.click("#email-submit").await;
        browser.wait_for("#pending-email").await;
        browser.look_at("email-pending").await;
        let link = stack.link(OTHER, "/confirm-email").await;
        browser.goto(&link).await;
        browser.wait_for("#address-confirm-submit").await;
        browser.look_at("confirm-email").await;
        browser.click("#address-confirm-submit").await;
        browser.wait_without("#address-confirm-submit").await;
        browser.goto(&stack.at("/account/security/email")).await;
        browser.wait_for("#email-submit").await;
        assert!(browser.text("main").await.contains(OTHER), "the new address counts");
        stack.letter(EMAIL, "and no longer to this address").await;
        browser.goto(&link).await;
        assert!(!browser.has("#address-confirm-submit").await, "it counts once");
    })
    .await;
}

#[tokio::test]
async fn a_person_accepts_the_terms_before_anything_else() {
    let settings: Settings = vec![
        ("BONAFIDE_REGISTRATION__TERMS_URL", "https://example.com/terms"),
        ("BONAFIDE_REGISTRATION__TERMS_VERSION", "2030-01"),
    ];
    try_out_with(settings, async |stack, browser| {
        browser.goto(&stack.at("/account")).await;
        give_password(browser, PASSWORD).await;
        browser.wait_for("#terms-accept").await;
        browser.look_at("terms").await;
        browser.goto(&stack.at("/account/sessions")).await;
        browser.wait_for("#terms-accept").await;
        browser.click("#terms-accept").await;
        browser.wait_without("#terms-accept").await;
        assert_eq!(browser.address().await.path(), "/account/sessions", "on to where they were going");
    })
    .await;
}
