//! Signing in to an application and out of it, through the sample relying party.

use crate::browser::Browser;
use crate::stack::{EMAIL, NAME, PASSWORD};
use crate::steps::give_password;
use crate::try_out;

#[tokio::test]
async fn a_person_signs_in_consents_and_the_service_answers() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        browser.goto(&application.home).await;
        browser.look_at("relying-party").await;
        browser.click("#sign-in").await;
        browser.wait_for("#username").await;
        assert!(browser.text("body").await.contains("Sample application"), "the page says who asks");
        browser.look_at("login").await;
        give_password(browser, PASSWORD).await;
        browser.wait_for("#consent-approve").await;
        assert!(browser.text("body").await.contains("Sample application"), "the page says who asks");
        browser.look_at("consent").await;
        browser.click("#consent-approve").await;
        expect_signed_in_at(browser, &application.home).await;
        assert!(browser.text("#claims").await.contains(&application.client_id));
        assert!(browser.text("#user-info").await.contains(EMAIL));
        assert!(browser.text("#service").await.contains("notes.read"));
        browser.look_at("relying-party-signed-in").await;

        let before = browser.text("#claims").await;
        browser.click("#refresh").await;
        browser.wait_for("[role=status]").await;
        assert_ne!(browser.text("#claims").await, before, "new tokens came");
        browser.click("#call-again").await;
        expect_signed_in_at(browser, &format!("{}?", application.home)).await;
    })
    .await;
}

#[tokio::test]
async fn two_tabs_at_once_each_end_at_the_right_client() {
    try_out(async |stack, browser| {
        let one = stack.add_relying_party("First application", "localhost").await;
        let other = stack.add_relying_party("Second application", "127.0.0.1").await;
        browser.goto(&format!("{}sign-in", one.home)).await;
        browser.wait_for("#username").await;
        let first_tab = browser.open_tab().await;
        browser.goto(&format!("{}sign-in", other.home)).await;
        browser.wait_for("#username").await;
        let second_tab = browser.switch_to(first_tab.clone()).await;
        finish_sign_in(browser).await;
        expect_signed_in_at(browser, &one.home).await;
        // This login page is from before the session began.
        browser.switch_to(second_tab).await;
        finish_sign_in(browser).await;
        expect_signed_in_at(browser, &other.home).await;
    })
    .await;
}

#[tokio::test]
async fn two_tabs_of_one_client_both_finish() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        let begin = format!("{}sign-in", application.home);
        browser.goto(&begin).await;
        browser.wait_for("#username").await;
        let first_tab = browser.open_tab().await;
        browser.goto(&begin).await;
        finish_sign_in(browser).await;
        browser.switch_to(first_tab).await;
        finish_sign_in(browser).await;
        expect_signed_in_at(browser, &application.home).await;
    })
    .await;
}

#[tokio::test]
async fn the_back_button_after_signing_in_leads_back_to_the_client() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        browser.goto(&application.home).await;
        browser.click("#sign-in").await;
        browser.wait_for("#username").await;
        finish_sign_in(browser).await;
        for pages in 1..=2 {
            for _ in 0..pages {
                browser.back().await;
            }
            finish_sign_in(browser).await;
            expect_signed_in_at(browser, &application.home).await;
        }
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_the_session_on_both_sides() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        browser.goto(&format!("{}sign-in", application.home)).await;
        finish_sign_in(browser).await;
        browser.click("#sign-out").await;
        browser.wait_for("#sign-in").await;
        assert_eq!(browser.address().await.as_str(), application.home);
        browser.click("#sign-in").await;
        browser.wait_for("#username").await;
    })
    .await;
}

#[tokio::test]
async fn a_session_signs_in_to_the_next_client_without_a_password() {
    try_out(async |stack, browser| {
        let one = stack.add_relying_party("First application", "localhost").await;
        let other = stack.add_relying_party("Second application", "127.0.0.1").await;
        browser.goto(&format!("{}sign-in", one.home)).await;
        finish_sign_in(browser).await;
        browser.goto(&format!("{}sign-in", other.home)).await;
        browser.wait_for("#username, #consent-approve").await;
        assert!(!browser.has("#username").await, "the session is known");
        finish_sign_in(browser).await;
        expect_signed_in_at(browser, &other.home).await;
        // Consent is remembered.
        browser.goto(&format!("{}sign-in", one.home)).await;
        expect_signed_in_at(browser, &one.home).await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_is_told_and_the_right_one_goes_on() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        browser.goto(&format!("{}sign-in", application.home)).await;
        give_password(browser, "not the password at all").await;
        browser.wait_for("[role=alert]").await;
        browser.look_at("login-refused").await;
        finish_sign_in(browser).await;
        expect_signed_in_at(browser, &application.home).await;
    })
    .await;
}

#[tokio::test]
async fn who_refuses_consent_is_back_at_the_client() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        browser.goto(&format!("{}sign-in", application.home)).await;
        give_password(browser, PASSWORD).await;
        browser.click("#consent-deny").await;
        assert!(browser.text("#error").await.contains("access_denied"));
        assert!(browser.address().await.as_str().starts_with(&application.home));
        browser.look_at("relying-party-refused").await;
    })
    .await;
}

#[tokio::test]
async fn a_request_that_may_not_be_redirected_is_explained() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        let wrong = "https://attacker.example/callback";
        let (issuer, client_id) = (&stack.issuer, &application.client_id);
        let request = format!(
            "{issuer}/oauth2/authorize?response_type=code&client_id={client_id}&redirect_uri={wrong}"
        );
        browser.goto(&request).await;
        let text = browser.text("body").await;
        assert!(text.contains("redirect_uri") && text.contains(wrong), "{text}");
        assert!(browser.address().await.as_str().starts_with(issuer.as_str()));
        browser.look_at("refused-redirect-uri").await;
        browser.goto(&format!("{issuer}/oauth2/authorize?client_id=nobody")).await;
        assert!(browser.text("body").await.contains("client_id"));
        browser.look_at("refused-client").await;
    })
    .await;
}

/// From wherever a sign-in stands to the page of the relying party: password and consent where they are asked for.
pub async fn finish_sign_in(browser: &Browser) {
    browser.wait_for("#username, #consent-approve, #sign-out").await;
    if browser.has("#username").await {
        give_password(browser, PASSWORD).await;
        browser.wait_for("#consent-approve, #sign-out").await;
    }
    if browser.has("#consent-approve").await {
        browser.click("#consent-approve").await;
    }
    browser.wait_for("#sign-out").await;
}

pub async fn expect_signed_in_at(browser: &Browser, home: &str) {
    browser.wait_for("#sign-out").await;
    assert_eq!(browser.address().await.as_str(), home);
    assert_eq!(browser.text("#name").await, NAME);
    assert_eq!(browser.text("#service-status").await, "200 OK");
}
