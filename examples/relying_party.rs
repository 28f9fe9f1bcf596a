//! A web application that lets people sign in through Bonafide and calls a service in their name.
//!
//! OpenID Connect as a browser application should use it today: authorization code with PKCE, `state`, `nonce` and the
//! `iss` check (RFC 9700); tokens stay on the server, the browser holds nothing but a random cookie. Change the issuer
//! and it works with any other provider that does the same.
//!
//! Run it with `cargo run --example relying_party`. Settings come from the environment: `DEMO_CLIENT_ID`,
//! `DEMO_CLIENT_SECRET` (none for a public client), `DEMO_ISSUER` (<http://localhost:8080>), `DEMO_RELYING_PARTY_URL`
//! (<http://localhost:8090>) and `DEMO_SERVICE_URL` (<http://localhost:8091>). At Bonafide the client needs the redirect
//! URI `DEMO_RELYING_PARTY_URL/callback` and the post-logout redirect URI `DEMO_RELYING_PARTY_URL/`.

#![allow(clippy::print_stdout, reason = "a sample tells its user where it listens")]

#[path = "relying_party/browser.rs"]
mod browser;

use std::collections::HashMap;
use std::error::Error;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use actix_web::web::{Data, Form, Query, QueryConfig};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, get, post};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use browser::{SignedIn, Trouble, cookie, redirect, set_cookie};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreGenderClaim, CoreIdToken, CoreTokenResponse,
};
use openidconnect::{
    AccessTokenHash, AdditionalClaims, AuthorizationCode, ClientId, ClientSecret, CsrfToken,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest as OutgoingRequest,
    HttpResponse as IncomingResponse, IssuerUrl, LogoutRequest, Nonce, NonceVerifier, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl, ProviderMetadataWithLogout, RedirectUrl,
    RefreshToken, Scope, SubjectIdentifier, TokenResponse, UserInfoClaims,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use url::Url;

const SCOPES: &[&str] = &["profile", "email", "offline_access", "notes.read"]; // and openid, which is always asked for

/// Cookies are shared by all ports of localhost, so their names must be this application's own. Two of them: one binds
/// an attempt to the browser that began it and stays, so that several tabs can sign in at once; the other is the
/// session and is new after each sign-in, so that nobody can plant one.
const BROWSER_COOKIE: &str = "relying_party_browser";
const SESSION_COOKIE: &str = "relying_party_session";

const ATTEMPT_LIFE: Duration = Duration::from_secs(15 * 60);
const METADATA_LIFE: Duration = Duration::from_secs(5 * 60);

type ProviderClient = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// A real application keeps attempts and sessions in a database and lets sessions expire.
struct Application {
    issuer: IssuerUrl,
    client_id: ClientId,
    client_secret: Option<ClientSecret>,
    home: Url,
    service: String,
    http: reqwest::Client,
    metadata: tokio::sync::Mutex<Option<(Instant, ProviderMetadataWithLogout)>>,
    attempts: Mutex<HashMap<String, Attempt>>,
    sessions: Mutex<HashMap<String, Session>>,
}

/// What must be remembered between leaving for Bonafide and coming back, found again by `state`. One for each tab.
struct Attempt {
    began: Instant,
    browser: String,
    nonce: Nonce,
    code_verifier: PkceCodeVerifier,
}

#[derive(Clone)]
struct Session {
    id_token: CoreIdToken,
    access_token: openidconnect::AccessToken,
    refresh_token: Option<RefreshToken>,
    /// Sent with every form, so that another site cannot press our buttons (cookies alone would let it).
    form_token: String,
    notice: String,
}

// ---------------------------------------------------------------------------------------------------------- Sign in

#[get("/sign-in")]
async fn sign_in(request: HttpRequest, application: Data<Application>) -> Result<HttpResponse, Trouble> {
    let client = application.client().await?;
    let browser = cookie(&request, BROWSER_COOKIE).unwrap_or_else(random);
    let (challenge, code_verifier) = PkceCodeChallenge::new_random_sha256();
    let mut authorization = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
        .set_pkce_challenge(challenge)
        // Names the service that the access token is for (RFC 8707): it becomes the token's audience.
        .add_extra_param("resource", application.service.clone());
    for scope in SCOPES {
        authorization = authorization.add_scope(Scope::new((*scope).to_owned()));
    }
    let (address, state, nonce) = authorization.url();

    let mut attempts = lock(&application.attempts);
    attempts.retain(|_, it| it.began.elapsed() < ATTEMPT_LIFE);
    let attempt = Attempt { began: Instant::now(), browser: browser.clone(), nonce, code_verifier };
    attempts.insert(state.secret().clone(), attempt);
    let mut response = redirect(address.as_str());
    set_cookie(&mut response, BROWSER_COOKIE, &browser);
    Ok(response)
}

/// What Bonafide's answer brings: `code`, or `error` with a description; always `state` and `iss`.
#[derive(Deserialize)]
struct Answer {
    state: Option<String>,
    iss: Option<String>,
    code: Option<String>,
    error: Option<String>,
    error_description: Option<String>,
}

#[get("/callback")]
async fn callback(
    request: HttpRequest,
    application: Data<Application>,
    answer: Query<Answer>,
) -> Result<HttpResponse, Trouble> {
    // Taken out, not looked at: an answer counts once.
    let attempt = answer.state.as_ref().and_then(|it| lock(&application.attempts).remove(it));
    let Some(attempt) = attempt.filter(|it| it.began.elapsed() < ATTEMPT_LIFE) else {
        if application.session(&request).is_some() {
            return Ok(redirect("/")); // reloaded, or the back button: already signed in
        }
        return Err(Trouble::new(
            "This sign-in is over",
            "It was finished before, or took too long. Begin again.",
        ));
    };
    // Else somebody could make you finish their sign-in, and you would work in their account.
    if cookie(&request, BROWSER_COOKIE).as_ref() != Some(&attempt.browser) {
        return Err(Trouble::new("Another browser began this", "Begin again here. Cookies must be allowed."));
    }
    let session = application.finish_sign_in(attempt, answer.into_inner()).await?;
    let id = random();
    lock(&application.sessions).insert(id.clone(), session);
    let mut response = redirect("/");
    set_cookie(&mut response, SESSION_COOKIE, &id);
    Ok(response)
}

impl Application {
    async fn finish_sign_in(&self, attempt: Attempt, answer: Answer) -> Result<Session, Trouble> {
        // RFC 9207: an answer of another provider must not be mixed up with ours, not even an error.
        if answer.iss.as_deref() != Some(self.issuer.as_str()) {
            return Err(Trouble::new(
                "The answer is not Bonafide's",
                "It carries another issuer. Begin again.",
            ));
        }
        if let Some(error) = answer.error {
            return Err(Trouble::refused(&error, &answer.error_description.unwrap_or_default()));
        }
        let code = answer.code.ok_or_else(|| Trouble::new("The answer has no code", "Begin again."))?;
        let client = self.client().await?;
        let exchange = client.exchange_code(AuthorizationCode::new(code)).map_err(Trouble::provider)?;
        let exchange = exchange.set_pkce_verifier(attempt.code_verifier);
        let tokens = exchange.request_async(&|it| send(&self.http, it)).await.map_err(Trouble::provider)?;
        // The nonce ties the ID token to this very attempt, so that one stolen elsewhere is worth nothing here.
        let id_token = verified_id_token(&client, &tokens, &attempt.nonce)?;
        Ok(Session {
            id_token: id_token
                .ok_or_else(|| Trouble::new("No ID token came", "Is openid among the scopes?"))?,
            access_token: tokens.access_token().clone(),
            refresh_token: tokens.refresh_token().cloned(),
            form_token: random(),
            notice: String::new(),
        })
    }
}

/// The ID token, once its signature, issuer, audience, expiry and nonce are right, and it belongs to the access token
/// beside it.
fn verified_id_token(
    client: &ProviderClient,
    tokens: &CoreTokenResponse,
    nonce: impl NonceVerifier,
) -> Result<Option<CoreIdToken>, Trouble> {
    let Some(id_token) = tokens.id_token() else { return Ok(None) };
    let verifier = client.id_token_verifier();
    let claims = id_token.claims(&verifier, nonce).map_err(Trouble::provider)?;
    if let Some(expected) = claims.access_token_hash() {
        let algorithm = id_token.signing_alg().map_err(Trouble::provider)?;
        let key = id_token.signing_key(&verifier).map_err(Trouble::provider)?;
        let actual = AccessTokenHash::from_token(tokens.access_token(), algorithm, key);
        if actual.map_err(Trouble::provider)? != *expected {
            return Err(Trouble::new("The tokens do not belong together", "Begin again."));
        }
    }
    Ok(Some(id_token.clone()))
}

// -------------------------------------------------------------------------------------------------------- Signed in

#[get("/")]
async fn index(request: HttpRequest, application: Data<Application>) -> HttpResponse {
    let Some(session) = application.session(&request) else { return browser::welcome() };
    let (service_status, service_answer) = application.call_service(&session).await;
    browser::signed_in(&SignedIn {
        notice: &session.notice,
        claims: &claims_of(&session.id_token),
        user_info: application.user_info(&session).await,
        service: &application.service,
        service_status,
        service_answer,
        form_token: &session.form_token,
        provider: &application.issuer.url().origin().ascii_serialization(),
    })
}

#[derive(Deserialize)]
struct Pressed {
    form_token: String,
}

#[post("/refresh")]
async fn refresh(
    request: HttpRequest,
    application: Data<Application>,
    form: Form<Pressed>,
) -> Result<HttpResponse, Trouble> {
    let Some(session) = application.session(&request).filter(|it| it.form_token == form.form_token) else {
        return Ok(redirect("/"));
    };
    let Some(refresh_token) = &session.refresh_token else {
        return Err(Trouble::new(
            "There is no refresh token",
            "Was offline_access granted to this application?",
        ));
    };
    let client = application.client().await?;
    let exchange = client.exchange_refresh_token(refresh_token).map_err(Trouble::provider)?;
    let tokens =
        exchange.request_async(&|it| send(&application.http, it)).await.map_err(Trouble::provider)?;
    // OpenID Connect Core §12.2: a refreshed ID token is about the same person and needs no nonce.
    let id_token = verified_id_token(&client, &tokens, |_: Option<&Nonce>| Ok(()))?;
    if id_token.as_ref().is_some_and(|it| subject(it) != subject(&session.id_token)) {
        return Err(Trouble::new("The new tokens are somebody else's", "Sign out and in again."));
    }
    application.change_session(&request, |it| {
        it.id_token = id_token.unwrap_or_else(|| it.id_token.clone());
        it.access_token = tokens.access_token().clone();
        // Refresh tokens rotate: the old one is spent, keep the new one.
        it.refresh_token = tokens.refresh_token().cloned().or(it.refresh_token.take());
        it.notice = "New tokens came.".to_owned();
    });
    Ok(redirect("/"))
}

/// Signing out has two halves: forget the session here, then ask Bonafide to end its own (RP-initiated logout).
#[post("/sign-out")]
async fn sign_out(
    request: HttpRequest,
    application: Data<Application>,
    form: Form<Pressed>,
) -> Result<HttpResponse, Trouble> {
    let Some(session) = application.session(&request).filter(|it| it.form_token == form.form_token) else {
        return Ok(redirect("/"));
    };
    lock(&application.sessions).retain(|_, it| it.form_token != session.form_token);
    let end_session = application.metadata().await?.additional_metadata().end_session_endpoint.clone();
    let mut response = match end_session {
        None => redirect("/"),
        Some(endpoint) => {
            let logout = LogoutRequest::from(endpoint)
                .set_id_token_hint(&session.id_token)
                .set_post_logout_redirect_uri(PostLogoutRedirectUrl::from_url(application.home.clone()));
            redirect(logout.http_get_url().as_str())
        }
    };
    set_cookie(&mut response, SESSION_COOKIE, "");
    Ok(response)
}

// --------------------------------------------------------------------------------------------------- Talking to others

/// Claims beyond the standard ones, such as `groups`, kept as they come.
#[derive(Debug, Serialize, Deserialize)]
struct OtherClaims(Map<String, Value>);
impl AdditionalClaims for OtherClaims {}

impl Application {
    /// Everything about Bonafide comes from its discovery document, keys included: only the issuer is configured.
    async fn metadata(&self) -> Result<ProviderMetadataWithLogout, Trouble> {
        let mut cached = self.metadata.lock().await;
        match &*cached {
            Some((at, metadata)) if at.elapsed() < METADATA_LIFE => Ok(metadata.clone()),
            _ => {
                let http = |it| send(&self.http, it);
                let found = ProviderMetadataWithLogout::discover_async(self.issuer.clone(), &http).await;
                let metadata = found.map_err(Trouble::provider)?;
                *cached = Some((Instant::now(), metadata.clone()));
                Ok(metadata)
            }
        }
    }

    async fn client(&self) -> Result<ProviderClient, Trouble> {
        let (id, secret) = (self.client_id.clone(), self.client_secret.clone());
        let return_to = self.home.join("callback").map_err(Trouble::provider)?;
        let client = CoreClient::from_provider_metadata(self.metadata().await?, id, secret);
        Ok(client.set_redirect_uri(RedirectUrl::from_url(return_to)))
    }

    async fn user_info(&self, session: &Session) -> Result<Map<String, Value>, Trouble> {
        let client = self.client().await?;
        // The answer is not signed: it counts only if it is about the person of the ID token (Core §5.3.2).
        let expected = Some(SubjectIdentifier::new(subject(&session.id_token)));
        let request = client.user_info(session.access_token.clone(), expected).map_err(Trouble::provider)?;
        let http = |it| send(&self.http, it);
        let claims: Result<UserInfoClaims<OtherClaims, CoreGenderClaim>, _> =
            request.request_async(&http).await;
        let claims = serde_json::to_value(claims.map_err(Trouble::provider)?).map_err(Trouble::provider)?;
        Ok(claims.as_object().cloned().unwrap_or_default())
    }

    /// Asks the service behind, which checks the access token by itself: its status and what it said.
    async fn call_service(&self, session: &Session) -> (String, Value) {
        let notes = format!("{}/notes", self.service);
        match self.http.get(notes).bearer_auth(session.access_token.secret()).send().await {
            Ok(answer) => (answer.status().to_string(), answer.json().await.unwrap_or_default()),
            Err(error) => ("No answer".to_owned(), Value::String(browser::explain(&error))),
        }
    }

    fn session(&self, request: &HttpRequest) -> Option<Session> {
        lock(&self.sessions).get(&cookie(request, SESSION_COOKIE)?).cloned()
    }

    fn change_session(&self, request: &HttpRequest, change: impl FnOnce(&mut Session)) {
        let id = cookie(request, SESSION_COOKIE).unwrap_or_default();
        if let Some(session) = lock(&self.sessions).get_mut(&id) {
            change(session);
        }
    }
}

/// `openidconnect` brings no HTTP client of its own; this is what it needs of one.
async fn send(http: &reqwest::Client, request: OutgoingRequest) -> Result<IncomingResponse, reqwest::Error> {
    let mut answer = http.execute(request.try_into()?).await?;
    let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
    let mut response = IncomingResponse::new(answer.bytes().await?.to_vec());
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}

/// All claims of an ID token that was verified before, also those that `CoreIdToken` has no field for.
fn claims_of(id_token: &CoreIdToken) -> Map<String, Value> {
    let text = id_token.to_string();
    let payload = text.split('.').nth(1).and_then(|it| URL_SAFE_NO_PAD.decode(it).ok());
    payload.and_then(|it| serde_json::from_slice(&it).ok()).unwrap_or_default()
}

fn subject(id_token: &CoreIdToken) -> String {
    claims_of(id_token).get("sub").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn random() -> String {
    CsrfToken::new_random_len(32).into_secret()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

// -------------------------------------------------------------------------------------------------------------- Start

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let setting = |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let home = Url::parse(&setting("DEMO_RELYING_PARTY_URL", "http://localhost:8090"))?;
    let host =
        home.host_str().ok_or("DEMO_RELYING_PARTY_URL has no host")?.trim_matches(['[', ']']).to_owned();
    let port = home.port_or_known_default().ok_or("DEMO_RELYING_PARTY_URL has no port")?;
    let application = Data::new(Application {
        issuer: IssuerUrl::new(setting("DEMO_ISSUER", "http://localhost:8080"))?,
        client_id: ClientId::new(std::env::var("DEMO_CLIENT_ID").map_err(|_| "set DEMO_CLIENT_ID")?),
        client_secret: std::env::var("DEMO_CLIENT_SECRET").ok().map(ClientSecret::new),
        home: home.clone(),
        service: setting("DEMO_SERVICE_URL", "http://localhost:8091"),
        // A provider never redirects here; following one would send secrets wherever it points.
        http: reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(10))
            .no_proxy() // in this sample all are on one machine
            .build()?,
        metadata: tokio::sync::Mutex::default(),
        attempts: Mutex::default(),
        sessions: Mutex::default(),
    });

    // Both are often started together: wait for Bonafide rather than fail.
    let mut retry = tokio::time::interval(Duration::from_millis(500));
    let mut is_told = false;
    while let Err(trouble) = application.metadata().await {
        if !std::mem::replace(&mut is_told, true) {
            println!("Waiting for Bonafide on {}: {trouble}", application.issuer.as_str());
        }
        retry.tick().await;
    }
    let server = HttpServer::new(move || {
        let nonsense = |_, _: &_| Trouble::new("The answer makes no sense", "Begin again.").into();
        let query = QueryConfig::default().error_handler(nonsense);
        let app = App::new().app_data(application.clone()).app_data(query).service(browser::style);
        app.service(index).service(sign_in).service(callback).service(refresh).service(sign_out)
    });
    let server = server.workers(2).shutdown_timeout(1).bind((host, port))?;
    println!("The sample relying party listens on {home}");
    server.run().await?; // until Ctrl-C or SIGTERM
    Ok(())
}
