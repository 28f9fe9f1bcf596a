//! Pages that no story leads through.

use crate::browser::Browser;
use crate::stack::{EMAIL, NAME, PASSWORD, RelyingParty, Stack};
use crate::steps::{give_password, sign_in};
use crate::support::data::pkce;
use crate::{try_out, try_out_with};

#[tokio::test]
async fn the_pages_of_an_account_are_sound() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        browser.goto(&stack.at("/account")).await;
        browser.wait_for("#username").await;
        browser.look_at("login-alone").await;
        sign_in(browser, stack).await;
        // The same person in another browser.
        browser.forget_cookies().await;
        browser.goto(&format!("{}sign-in", application.home)).await;
        give_password(browser, PASSWORD).await;
        browser.click("#consent-approve").await;
        browser.wait_for("#sign-out").await;
        browser.goto(&stack.at("/account")).await;
        assert!(browser.text("body").await.contains(NAME));
        browser.look_at("account").await;
        browser.fill("#birthdate", "yesterday").await;
        browser.click("#profile-save").await;
        browser.wait_for("#birthdate-fault").await;
        browser.look_at("account-refused").await;
        for place in ["security", "sessions", "apps", "activity", "data", "security/providers"] {
            browser.goto(&stack.at(&format!("/account/{place}"))).await;
            browser.wait_for("nav [aria-current=page]").await;
            browser.look_at(&format!("account-{}", place.replace('/', "-"))).await;
        }
        browser.goto(&stack.at("/account/security/password")).await;
        browser.wait_for("#password-submit").await;
        browser.look_at("password").await;
        browser.fill("#current-password", "not the password at all").await;
        browser.fill("#password", "short").await;
        browser.click("#password-submit").await;
        browser.wait_for("[role=alert]").await;
        browser.look_at("password-refused").await;
    })
    .await;
}

#[tokio::test]
async fn the_pages_around_signing_out_are_sound() {
    try_out(async |stack, browser| {
        sign_in(browser, stack).await;
        for (address, name) in [("/oauth2/logout", "logout-asked"), ("/logout", "logout")] {
            browser.goto(&stack.at(address)).await;
            browser.wait_for("#logout-confirm").await;
            browser.look_at(name).await;
        }
        browser.click("#logout-confirm").await;
        browser.wait_without("#logout-confirm").await;
        browser.look_at("logged-out").await;
        browser.goto(&stack.at("/account")).await;
        browser.wait_for("#username").await;
    })
    .await;
}

#[tokio::test]
async fn the_pages_on_the_way_to_an_application_are_sound() {
    try_out(async |stack, browser| {
        let application = stack.add_relying_party("Sample application", "localhost").await;
        sign_in(browser, stack).await;
        browser.goto(&request(stack, &application, "prompt=select_account")).await;
        browser.wait_for("#use-another-account").await;
        browser.look_at("select-account").await;
        browser.click(".account:not(#use-another-account)").await;
        browser.wait_for("#consent-approve").await;
        // Where its script does not come, the page that posts the answer has a button.
        browser.block(&["*form-post*"]).await;
        browser.goto(&request(stack, &application, "response_mode=form_post")).await;
        browser.click("#consent-approve").await;
        browser.wait_for("#form-post").await;
        browser.look_at("form-post").await;
    })
    .await;
}

/// What a browser brings from an application that asks for a person.
fn request(stack: &Stack, application: &RelyingParty, wish: &str) -> String {
    let (client_id, home) = (&application.client_id, &application.home);
    let (_, challenge) = pkce();
    stack.at(&format!(
        "/oauth2/authorize?client_id={client_id}&redirect_uri={home}callback&response_type=code&scope=openid\
         &code_challenge={challenge}&code_challenge_method=S256&state=s&{wish}"
    ))
}

#[tokio::test]
async fn a_link_from_the_operator_signs_in_once() {
    try_out(async |stack, browser| {
        let made = stack.command(&["user", "login-link", EMAIL], "");
        let link = made["link"].as_str().unwrap();
        browser.goto(link).await;
        browser.wait_for("#link-submit").await;
        browser.look_at("login-link").await;
        browser.click("#link-submit").await;
        // Whoever needed it adds a second factor first.
        browser.wait_for("#key, #sign-out").await;
        browser.goto(link).await;
        browser.wait_without("#link-submit").await;
        browser.look_at("login-link-dead").await;
    })
    .await;
}

#[tokio::test]
async fn a_provider_that_cannot_be_had_is_told() {
    try_out(async |stack, browser| {
        let provider = ["provider", "add", "--id", "other", "--name", "Other provider"];
        let facts = ["--issuer", "https://provider.invalid", "--client-id", "us", "--auth-method", "none"];
        stack.command(&[&provider[..], &facts[..]].concat(), "");
        browser.goto(&stack.at("/login")).await;
        browser.wait_for("#provider-other").await;
        browser.look_at("login-with-provider").await;
        browser.click("#provider-other").await;
        browser.wait_without("#provider-other").await;
        browser.look_at("provider-out-of-reach").await;
        sign_in(browser, stack).await;
        browser.goto(&stack.at("/account/security/providers")).await;
        browser.wait_for("#sign-out").await;
        browser.look_at("account-security-providers-to-link").await;
    })
    .await;
}

#[tokio::test]
async fn what_leads_nowhere_says_so_and_offers_a_way_on() {
    try_out(async |stack, browser| {
        for (address, name) in [
            ("/no-such-page", "not-found"),
            ("/password-strength", "wrong-method"),
            ("/reset-password?token=invented", "reset-password-dead"),
            ("/not-me?token=invented", "not-me-dead"),
            ("/register?token=invented", "register-dead"),
        ] {
            browser.goto(&stack.at(address)).await;
            expect_way_on(browser, name).await;
        }
    })
    .await;
}

#[tokio::test]
async fn too_many_wishes_are_told() {
    try_out_with(vec![("BONAFIDE_LIMITS__RECOVER_PER_IP", "1/h")], async |stack, browser| {
        for _ in 0..2 {
            browser.goto(&stack.at("/forgot-password")).await;
            browser.fill("#email", EMAIL).await;
            browser.click("#forgot-submit").await;
            browser.wait_without("#forgot-submit").await;
        }
        expect_way_on(browser, "too-many").await;
    })
    .await;
}

async fn expect_way_on(browser: &Browser, name: &str) {
    browser.wait_for("h1").await;
    browser.look_at(name).await;
    assert!(browser.has(".buttons a").await, "{name} leads nowhere");
}
