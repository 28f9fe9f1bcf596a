//! A person at a browser, and a client that wants to know who they are.

use bonafide::accounts::users;
use bonafide::store::{StoreError, consents};
use bonafide::types::ClientId;
use reqwest::Response;
use serde_json::Value;

use super::app::{App, json};
use super::browser::{Answer, Browser, Page, authorize_address};
use super::data::{NewClient, Person, RegisteredClient, Tokens, pkce};

/// What most tests stand on: an instance, a person, a client and the person's browser.
pub struct Scene {
    pub app: App,
    pub ada: Person,
    pub client: RegisteredClient,
    pub browser: Browser,
}

impl Scene {
    pub async fn new() -> Self {
        Self::with(NewClient::new("rp")).await
    }

    pub async fn with(client: NewClient) -> Self {
        let app = App::start().await;
        let ada = Person::create(&app, "ada").await;
        let client = client.register(&app).await;
        let browser = Browser::new(&app);
        Self { app, ada, client, browser }
    }

    pub async fn tokens(&self, scope: &str) -> Tokens {
        self.browser.tokens(&self.app, &self.client, &self.ada, scope).await
    }

    /// The address of a request with other parameters; its verifier is lost.
    pub fn address(&self, more: &[(&str, &str)]) -> String {
        authorize_address(&self.client, "openid", &pkce().1, more)
    }

    /// Opens a request and follows our redirects, without doing anything on a page.
    pub async fn open(&self, more: &[(&str, &str)]) -> Page {
        self.browser.open(&self.address(more)).await
    }

    /// The client's answer, by the whole way.
    pub async fn answer(&self, more: &[(&str, &str)]) -> Answer {
        self.browser.authorize(&self.address(more), &self.ada).await
    }

    /// A code and its verifier.
    pub async fn code(&self, more: &[(&str, &str)]) -> (String, String) {
        let (verifier, challenge) = pkce();
        let address = authorize_address(&self.client, "openid offline_access", &challenge, more);
        let answer = self.browser.authorize(&address, &self.ada).await;
        (answer.get("code").unwrap_or_else(|| panic!("no code: {answer:?}")).clone(), verifier)
    }

    pub async fn is_active(&self, token: &str) -> bool {
        self.client.introspect(&self.app, token).await["active"] == true
    }

    pub async fn userinfo(&self, token: &str) -> Response {
        self.app.http.get(self.app.url("/oauth2/userinfo")).bearer_auth(token).send().await.unwrap()
    }

    /// Whether access and refresh token are refused everywhere.
    pub async fn are_dead(&self, tokens: &Tokens) -> bool {
        let refreshed = self.client.refresh(&self.app, tokens.refresh()).await;
        !self.is_active(&tokens.access_token).await
            && !self.is_active(tokens.refresh()).await
            && self.userinfo(&tokens.access_token).await.status() == 401
            && (refreshed.status(), &json(refreshed).await["error"])
                == (reqwest::StatusCode::BAD_REQUEST, &Value::from("invalid_grant"))
    }

    pub async fn disable_person(&self) {
        let id = self.ada.user.id;
        self.app.operate(move |conn, cause| users::disable(conn, id, cause)).await;
    }

    pub async fn withdraw_consent(&self) {
        let (user, client) = (self.ada.user.id, ClientId::parse(&self.client.id).unwrap());
        let withdrawn = self
            .app
            .operate::<_, StoreError>(move |conn, cause| consents::withdraw(conn, user, &client, cause.now))
            .await;
        assert!(withdrawn);
    }
}
