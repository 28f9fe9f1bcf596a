//! A Chromium that a test drives through its driver, as a person would: by what is seen on the page.

use fantoccini::elements::Element;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use url::Url;

use crate::commands::{AddAuthenticator, DevTools, SetUserVerified};

/// One browser with a profile of its own. Every wait is for an element and ends after 30 seconds.
#[derive(Clone)]
pub struct Browser {
    client: Client,
}

impl Browser {
    /// The browser of a session with a driver.
    pub fn driven_by(client: Client) -> Self {
        Self { client }
    }

    /// Goes to an address.
    pub async fn goto(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Waits for an element and types into it in place of what it held.
    pub async fn fill(&self, selector: &str, text: &str) {
        let field = self.element(selector).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Waits for an element and clicks on it.
    pub async fn click(&self, selector: &str) {
        self.element(selector).await.click().await.unwrap();
    }

    /// Waits for an element and reads what a person reads there.
    pub async fn text(&self, selector: &str) -> String {
        self.element(selector).await.text().await.unwrap()
    }

    /// Waits for an element, and reads every one that is like it.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        self.element(selector).await;
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(selector)).await.unwrap() {
            texts.push(element.text().await.unwrap());
        }
        texts
    }

    /// Whether an element is there now.
    pub async fn has(&self, selector: &str) -> bool {
        self.client.find(Locator::Css(selector)).await.is_ok()
    }

    /// Waits for an element; several selectors with commas mean any of them.
    pub async fn wait_for(&self, selector: &str) {
        self.element(selector).await;
    }

    /// Waits for a page without such an element.
    pub async fn wait_without(&self, selector: &str) {
        self.element(&format!("body:not(:has({selector}))")).await;
    }

    /// The address of the page.
    pub async fn address(&self) -> Url {
        self.client.current_url().await.unwrap()
    }

    /// One page back in this tab's history.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Opens a tab, goes on in it and gives the one that was left.
    pub async fn open_tab(&self) -> WindowHandle {
        let left = self.client.window().await.unwrap();
        let opened = self.client.new_window(true).await.unwrap();
        self.client.switch_to_window(opened.handle).await.unwrap();
        left
    }

    /// Goes on in another tab and gives the one that was left.
    pub async fn switch_to(&self, tab: WindowHandle) -> WindowHandle {
        let left = self.client.window().await.unwrap();
        self.client.switch_to_window(tab).await.unwrap();
        left
    }

    /// Makes it another browser as far as servers see.
    pub async fn forget_cookies(&self) {
        self.client.delete_all_cookies().await.unwrap();
    }

    /// From the next page on, no script of a page runs.
    pub async fn disable_scripts(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// From the next page on, files with these names are not fetched; `*` stands for anything.
    pub async fn block(&self, names: &[&str]) {
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.setBlockedURLs", json!({ "urls": names })).await;
    }

    /// Gives the browser an authenticator that recognises its person at once; gives its id.
    pub async fn add_authenticator(&self) -> String {
        let added = self.client.issue_cmd(AddAuthenticator).await.unwrap();
        added.as_str().unwrap().to_owned()
    }

    /// From now on that authenticator recognises its person, or does not.
    pub async fn set_user_verified(&self, authenticator: &str, is_verified: bool) {
        let command = SetUserVerified { authenticator: authenticator.to_owned(), is_verified };
        self.client.issue_cmd(command).await.unwrap();
    }

    /// From the next page on, the browser asks for pages in this language.
    pub async fn prefer_language(&self, tag: &str) {
        self.devtools("Network.enable", json!({})).await;
        let headers = json!({ "headers": { "Accept-Language": tag } });
        self.devtools("Network.setExtraHTTPHeaders", headers).await;
    }

    /// What an attribute of an element says.
    pub async fn attribute(&self, selector: &str, name: &str) -> String {
        self.element(selector).await.attr(name).await.unwrap().unwrap_or_default()
    }

    /// What a function's body answers in the page.
    pub async fn evaluate(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// The same for a function that answers by calling its last argument.
    pub async fn evaluate_later(&self, script: &str) -> Value {
        self.client.execute_async(script, Vec::new()).await.unwrap()
    }

    /// Gives Chromium a command of its own protocol.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        self.client.issue_cmd(DevTools { command, parameters }).await.unwrap()
    }

    /// Ends the session and with it the browser.
    pub async fn close(self) {
        let _ = self.client.close().await;
    }

    async fn element(&self, selector: &str) -> Element {
        match self.client.wait().for_element(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => {
                self.keep_picture("failed").await;
                let (address, text) = (self.address().await, self.page_text().await);
                panic!("no {selector} at {address}: {error}\n{text}")
            }
        }
    }

    async fn page_text(&self) -> String {
        match self.client.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }
}
