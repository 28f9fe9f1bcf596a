//! Builders for people and clients.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bonafide::accounts::passwords::{Hasher, HasherSize};
use bonafide::accounts::users::{self, NewAccount, User};
use bonafide::oauth::registration::{self, ClientDraft, RegistrationError};
use bonafide::types::{
    ClientAuthMethod, ClientId, EmailAddress, GrantType, PlainToken, ScopeSet, Secret, Username,
};
use reqwest::Response;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::app::{App, json};

pub const PASSWORD: &str = "correct horse battery staple";
pub const CALLBACK: &str = "https://app.example.com/callback";
pub const RESOURCE: &str = "https://api.example.com";

/// A verifier and its challenge.
pub fn pkce() -> (String, String) {
    let verifier = PlainToken::random().expose().to_owned();
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()));
    (verifier, challenge)
}

/// Somebody with an account and the password [`PASSWORD`].
#[derive(Clone, Debug)]
pub struct Person {
    pub user: User,
    pub email: String,
}

impl Person {
    /// `ada` becomes ada@example.com with the username ada.
    pub async fn create(app: &App, name: &str) -> Self {
        Self::with(app, name, |_| {}).await
    }

    pub async fn with(app: &App, name: &str, adjust: impl FnOnce(&mut NewAccount)) -> Self {
        let hasher = Hasher::start(&app.settings.passwords, HasherSize { threads: 1, waiting: 1 }).unwrap();
        let email = format!("{name}@example.com");
        let mut account = NewAccount::new(EmailAddress::parse(&email).unwrap(), name);
        account.is_email_verified = true;
        account.username = Some(Username::parse(name).unwrap());
        account.password_hash = Some(hasher.hash(Secret::new(PASSWORD.to_owned())).await.unwrap());
        adjust(&mut account);
        let user = app.operate(move |conn, cause| users::create(conn, &account, cause)).await;
        Self { user, email }
    }
}

/// A client to be registered: confidential, for people, with every standard scope.
#[derive(Clone, Debug)]
pub struct NewClient {
    pub id: String,
    pub draft: ClientDraft,
}

impl NewClient {
    pub fn new(id: &str) -> Self {
        let scopes = "openid profile email address phone groups offline_access notes.read notes.write";
        let draft = ClientDraft {
            name: format!("App {id}"),
            auth_method: ClientAuthMethod::ClientSecretBasic,
            redirect_uris: vec![CALLBACK.to_owned()],
            post_logout_redirect_uris: vec!["https://app.example.com/bye".to_owned()],
            grants: vec![GrantType::AuthorizationCode, GrantType::RefreshToken],
            scopes: ScopeSet::parse(scopes).unwrap(),
            audiences: vec![RESOURCE.to_owned(), "https://other.example.com".to_owned()],
            resource: None,
            origins: Vec::new(),
            jwks: None,
            jwks_uri: None,
            skip_consent: false,
            pkce_optional: false,
            id_token_claims: false,
            requires_factor: false,
            access_token_lifetime: None,
            sector: None,
        };
        Self { id: id.to_owned(), draft }
    }

    pub fn public(mut self) -> Self {
        self.draft.auth_method = ClientAuthMethod::None;
        self
    }

    pub fn pairwise(mut self) -> Self {
        self.draft.sector = Some("app.example.com".to_owned());
        self
    }

    pub fn first_party(mut self) -> Self {
        self.draft.skip_consent = true;
        self
    }

    pub fn for_itself(mut self) -> Self {
        self.draft.grants = vec![GrantType::ClientCredentials];
        self
    }

    pub fn adjust(mut self, adjust: impl FnOnce(&mut ClientDraft)) -> Self {
        adjust(&mut self.draft);
        self
    }

    pub fn lifetime(self, seconds: u64) -> Self {
        self.adjust(|it| it.access_token_lifetime = Some(Duration::from_secs(seconds)))
    }

    pub async fn register(self, app: &App) -> RegisteredClient {
        let (id, draft) = (ClientId::parse(&self.id).unwrap(), self.draft.clone());
        let secret = app
            .operate::<_, RegistrationError>(move |conn, cause| {
                registration::create(conn, &id, &draft, cause.actor, cause.now)
            })
            .await;
        RegisteredClient { id: self.id, secret: secret.map(|it| it.expose().to_owned()), draft: self.draft }
    }
}

/// A registered client with its secret.
#[derive(Clone, Debug)]
pub struct RegisteredClient {
    pub id: String,
    pub secret: Option<String>,
    pub draft: ClientDraft,
}

/// What the token endpoint gave.
#[derive(Clone, Debug)]
pub struct Tokens {
    pub access_token: String,
    pub refresh_token: Option<String>,
    pub id_token: Option<String>,
    pub body: Value,
}

impl Tokens {
    pub async fn of(response: Response) -> Self {
        let status = response.status();
        let body = json(response).await;
        assert_eq!(status, 200, "{body}");
        let text = |name: &str| body[name].as_str().map(str::to_owned);
        Self {
            access_token: text("access_token").unwrap(),
            refresh_token: text("refresh_token"),
            id_token: text("id_token"),
            body,
        }
    }

    pub fn refresh(&self) -> &str {
        self.refresh_token.as_deref().unwrap()
    }
}

/// The claims of a JWT, without looking at its signature.
pub fn claims(token: &str) -> Value {
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

/// The header of a JWT.
pub fn header(token: &str) -> Value {
    let header = token.split('.').next().unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap()
}

impl RegisteredClient {
    /// Posts a form as this client: with Basic, or its id in the form when it is public.
    pub async fn post(&self, app: &App, path: &str, form: &[(&str, &str)]) -> Response {
        let request = app.http.post(app.url(path));
        let request = match &self.secret {
            Some(secret) => request.basic_auth(&self.id, Some(secret)).form(form),
            None => {
                let mut form = form.to_vec();
                form.push(("client_id", &self.id));
                request.form(&form)
            }
        };
        request.send().await.unwrap()
    }

    pub async fn redeem(&self, app: &App, code: &str, verifier: &str) -> Response {
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", CALLBACK),
            ("code_verifier", verifier),
        ];
        self.post(app, "/oauth2/token", &form).await
    }

    pub async fn refresh(&self, app: &App, token: &str) -> Response {
        self.post(app, "/oauth2/token", &[("grant_type", "refresh_token"), ("refresh_token", token)]).await
    }

    /// The answer of introspection.
    pub async fn introspect(&self, app: &App, token: &str) -> Value {
        json(self.post(app, "/oauth2/introspect", &[("token", token)]).await).await
    }

    /// Tokens by client credentials.
    pub async fn own_tokens(&self, app: &App, scope: &str) -> Tokens {
        let form = [("grant_type", "client_credentials"), ("scope", scope)];
        Tokens::of(self.post(app, "/oauth2/token", &form).await).await
    }
}
