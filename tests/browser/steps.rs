//! What several stories do on their way.

use bonafide::types::Clock;

use crate::browser::Browser;
use crate::stack::{EMAIL, PASSWORD, Stack};
use crate::support::factors::Authenticator;

/// What is chosen in place of [`PASSWORD`].
pub const NEXT_PASSWORD: &str = "wombat trellis quorum anvil";

/// Fills the sign-in page.
pub async fn give_password(browser: &Browser, password: &str) {
    browser.fill("#username", EMAIL).await;
    browser.fill("#password", password).await;
    browser.click("#login-submit").await;
}

/// Asks for a page of the account, which asks for a password first.
pub async fn sign_in(browser: &Browser, stack: &Stack) {
    browser.goto(&stack.at("/account")).await;
    give_password(browser, PASSWORD).await;
    browser.wait_for("#sign-out").await;
}

/// Signs out by the button that every page of the account has.
pub async fn sign_out(browser: &Browser, stack: &Stack) {
    browser.goto(&stack.at("/account")).await;
    browser.click("#sign-out").await;
    browser.wait_without("#sign-out").await;
}

/// Signs in with a password and stops where a second factor is asked for.
pub async fn reach_second_factor(browser: &Browser, stack: &Stack) {
    browser.goto(&stack.at("/account")).await;
    give_password(browser, PASSWORD).await;
    browser.wait_for("#start-over").await;
}

/// Fills the form that opens an account.
pub async fn fill_registration(browser: &Browser, email: &str, name: &str, password: &str) {
    browser.fill("#email", email).await;
    browser.fill("#name", name).await;
    browser.fill("#password", password).await;
    browser.click("#register-submit").await;
}

/// From the page that shows a secret to the one that shows recovery codes; gives the app and the codes.
pub async fn enrol(browser: &Browser) -> (AuthenticatorApp, Vec<String>) {
    let app = AuthenticatorApp::scan(browser).await;
    browser.fill("#code", &app.code()).await;
    browser.click("#code-submit").await;
    (app, browser.texts("#recovery-codes code").await)
}

/// An authenticator app, going by the real time as the server does.
pub struct AuthenticatorApp(Authenticator);

impl AuthenticatorApp {
    /// Takes over the secret that the page shows.
    pub async fn scan(browser: &Browser) -> Self {
        Self(Authenticator { key: browser.text("#key").await.split_whitespace().collect() })
    }

    /// What it shows now. The server takes it once (MFA-1); see [`Stack::let_codes_count_again`].
    pub fn code(&self) -> String {
        self.0.code_of_step(Clock::system().now().timestamp() / 30)
    }
}
