//! The steps that a browser and an application take together, each checked: what leads elsewhere than it should is an
//! error, though it is a 3xx.

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::http::Connection;
use crate::site::{Credentials, Site, Template, form};

/// Where the application gets its codes. Nothing has to answer there.
pub const REDIRECT_URI: &str = "https://app.example.com/callback";
/// What the application asks for.
pub const SCOPE: &str = "openid profile email";
/// The same without an ID token.
pub const SCOPE_WITHOUT_ID_TOKEN: &str = "profile email";

const CODE_VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// A person with a browser.
#[derive(Clone, Debug)]
pub struct Person {
    /// What they type.
    pub username: String,
    /// What they type unseen.
    pub password: String,
    /// The cookies of their browser, once signed in.
    pub cookies: String,
}

impl Person {
    /// Somebody with a password that nobody guesses.
    pub fn new(username: String) -> Result<Self> {
        let mut random = [0; 16];
        openssl::rand::rand_bytes(&mut random)?;
        let password = random.iter().map(|it| format!("{it:02x}")).collect();
        Ok(Self { username, password, cookies: String::new() })
    }

    /// What they type into the sign-in page.
    pub fn credentials(&self) -> [(&str, &str); 2] {
        [("username", &self.username), ("password", &self.password)]
    }
}

/// Tokens that a code or a refresh token gave.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// The access token.
    pub access_token: String,
    /// The refresh token.
    pub refresh_token: String,
}

/// Opens the sign-in page and gives the request that posts its form, from a browser that is known but has no session.
pub async fn login_request(
    connection: &mut Connection,
    site: &Site,
    person: &Person,
    device: Option<&str>,
) -> Result<Vec<u8>> {
    let page = connection.ask(&site.get("/login", &[])).await?;
    let browser = site.cookie_name("browser");
    let value = page.cookie(&browser).context("the sign-in page set no browser cookie")?;
    let mut cookies = format!("{browser}={value}");
    if let Some(device) = device {
        cookies.push_str(&format!("; {}={device}", site.cookie_name("device")));
    }
    let fields = [
        ("csrf_token", connection.field("csrf_token").context("the sign-in page has no csrf_token")?),
        ("username", &person.username),
        ("password", &person.password),
    ];
    let headers = [("Cookie", cookies.as_str()), ("Origin", &site.issuer())];
    Ok(site.post("/login", &headers, &fields))
}

/// Signs a person in; gives the browser's cookies, and the mark of the device.
pub async fn sign_in(
    connection: &mut Connection,
    site: &Site,
    person: &Person,
) -> Result<(String, Option<String>)> {
    let request = login_request(connection, site, person, None).await?;
    let cookies = String::from_utf8_lossy(&request);
    let cookies = cookies.split_once("Cookie: ").and_then(|(_, rest)| rest.split("\r\n").next());
    let cookies = cookies.unwrap_or_default().to_owned();
    let answer = connection.ask(&request).await?;
    let name = site.cookie_name("session");
    let Some(session) = answer.cookie(&name) else {
        bail!("{} was not signed in: {} {:?}", person.username, answer.status, answer.location);
    };
    let device = answer.cookie(&site.cookie_name("device")).map(str::to_owned);
    Ok((format!("{cookies}; {name}={session}"), device))
}

/// The request of a signed-in person's browser for a code.
pub fn authorize_request(site: &Site, application: &Credentials, person: &Person, scope: &str) -> Vec<u8> {
    let challenge = URL_SAFE_NO_PAD.encode(openssl::sha::sha256(CODE_VERIFIER.as_bytes()));
    let query = form(&[
        ("response_type", "code"),
        ("client_id", &application.client_id),
        ("redirect_uri", REDIRECT_URI),
        ("scope", scope),
        ("state", "kY2nT8wQ5rLz0vXc"),
        ("nonce", "n-0S6_WzA2Mj"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ]);
    site.get(&format!("/oauth2/authorize?{query}"), &[("Cookie", &person.cookies)])
}

/// Asks for a code.
pub async fn authorize(connection: &mut Connection, request: &[u8]) -> Result<String> {
    let answer = connection.ask(request).await?;
    let location = answer.location.context("authorize led nowhere")?;
    ensure!(location.starts_with(REDIRECT_URI), "authorize led to {location}");
    let (_, rest) = location.split_once("code=").with_context(|| format!("no code: {location}"))?;
    Ok(rest.split('&').next().unwrap_or_default().to_owned())
}

/// The request that exchanges codes.
pub fn exchange_template(site: &Site, application: &Credentials) -> Template {
    let fields = [
        ("grant_type", "authorization_code"),
        ("redirect_uri", REDIRECT_URI),
        ("code_verifier", CODE_VERIFIER),
        ("code", ""),
    ];
    Template::post(site, "/oauth2/token", &[("Authorization", &application.basic())], &fields)
}

/// The request that refreshes.
pub fn refresh_template(site: &Site, application: &Credentials) -> Template {
    let fields = [("grant_type", "refresh_token"), ("refresh_token", "")];
    Template::post(site, "/oauth2/token", &[("Authorization", &application.basic())], &fields)
}

/// Asks for tokens.
pub async fn tokens(connection: &mut Connection, request: &[u8]) -> Result<Tokens> {
    connection.ask(request).await?;
    let text = |name: &str| {
        let found = connection.json_text(name).map(str::to_owned);
        found.with_context(|| format!("tokens without {name}"))
    };
    Ok(Tokens { access_token: text("access_token")?, refresh_token: text("refresh_token")? })
}
