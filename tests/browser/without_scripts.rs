//! The main stories where no script runs: plain forms are enough.

use crate::relying_party::{expect_signed_in_at, finish_sign_in};
use crate::stack::{EMAIL, PASSWORD};
use crate::steps::{
    NEXT_PASSWORD, enrol, fill_registration, give_password, reach_second_factor, sign_in, sign_out,
};
use crate::try_out;

#[tokio::test]
async fn signing_in_and_out_needs_no_script() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        browser.disable_scripts().await;
        browser.goto(&format!("{}sign-in", application.home)).await;
        finish_sign_in(browser).await;
        expect_signed_in_at(browser, &application.home).await;
        browser.click("#sign-out").await;
        browser.wait_for("#sign-in").await;
    })
    .await;
}

#[tokio::test]
async fn registering_and_a_forgotten_password_need_no_script() {
    try_out(async |stack, browser| {
        browser.disable_scripts().await;
        browser.goto(&stack.at("/register")).await;
        fill_registration(browser, "grace@example.com", "Grace Hopper", PASSWORD).await;
        let link = stack.link("grace@example.com", "/verify-email").await;
        browser.goto(&link).await;
        browser.click("#verify-submit").await;
        browser.wait_for("#login-notice[role=status]").await;

        browser.goto(&stack.at("/forgot-password")).await;
        browser.fill("#email", EMAIL).await;
        browser.click("#forgot-submit").await;
        browser.goto(&stack.link(EMAIL, "/reset-password").await).await;
        browser.fill("#password", NEXT_PASSWORD).await;
        browser.click("#reset-submit").await;
        browser.wait_for("#login-notice[role=status]").await;
        give_password(browser, NEXT_PASSWORD).await;
        browser.wait_for("#sign-out").await;
    })
    .await;
}

#[tokio::test]
async fn an_authenticator_app_and_its_codes_need_no_script() {
    try_out(async |stack, browser| {
        browser.disable_scripts().await;
        sign_in(browser, stack).await;
        browser.goto(&stack.at("/account/security")).await;
        browser.click("#add-factors").await;
        let (app, codes) = enrol(browser).await;
        assert_eq!(codes.len(), 10);
        stack.let_codes_count_again();
        browser.click("#codes-done").await;
        sign_out(browser, stack).await;
        reach_second_factor(browser, stack).await;
        browser.fill("#code", &app.code()).await;
        browser.click("#code-submit").await;
        browser.wait_for("#sign-out").await;
    })
    .await;
}
