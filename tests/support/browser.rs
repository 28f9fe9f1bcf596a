//! A browser without scripts: keeps cookies, follows our own redirects, fills our forms.

use std::collections::BTreeMap;

use reqwest::header::{CONTENT_TYPE, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use scraper::{Html, Selector};
use url::Url;

use super::app::App;
use super::data::{CALLBACK, PASSWORD, Person, RegisteredClient, Tokens, pkce};

/// A browser.
pub struct Browser {
    pub http: Client,
    pub issuer: String,
}

/// A page as it was answered.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub address: String,
    pub headers: reqwest::header::HeaderMap,
    pub body: String,
}

/// What a client gets: the parameters of its redirect URI.
pub type Answer = BTreeMap<String, String>;

impl Browser {
    pub fn new(app: &App) -> Self {
        Self::at(&app.issuer)
    }

    /// A browser for an instance in another process.
    pub fn at(issuer: &str) -> Self {
        let http = Client::builder().redirect(Policy::none()).no_proxy().cookie_store(true).build().unwrap();
        Self { http, issuer: issuer.to_owned() }
    }

    /// The same browser, at another instance of the same issuer: a load balancer or a restart lies between.
    pub fn moved_to(mut self, app: &App) -> Self {
        self.issuer.clone_from(&app.issuer);
        self
    }

    /// Posts a page's form as it stands, with further headers and without following anything.
    pub async fn post_page(&self, page: &Page, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
        let (action, mut form) = page.form();
        for (name, value) in fields {
            form.retain(|(it, _)| it != name);
            form.push(((*name).to_owned(), (*value).to_owned()));
        }
        let mut request = self.http.post(self.absolute(&action)).form(&form);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Page::of(&action, request.send().await.unwrap()).await
    }

    pub async fn get(&self, address: &str) -> Page {
        Page::of(address, self.http.get(self.absolute(address)).send().await.unwrap()).await
    }

    pub async fn post(&self, address: &str, form: &[(&str, &str)]) -> Page {
        Page::of(address, self.http.post(self.absolute(address)).form(form).send().await.unwrap()).await
    }

    /// Posts a body as it is, whatever it is.
    pub async fn post_raw(&self, address: &str, content_type: &str, body: String) -> Page {
        let request = self.http.post(self.absolute(address)).header(CONTENT_TYPE, content_type).body(body);
        Page::of(address, request.send().await.unwrap()).await
    }

    /// Follows our own redirects to a page of ours, or to an address of somebody else's.
    pub async fn follow(&self, mut page: Page) -> Page {
        while let Some(location) =
            page.location().filter(|it| it.starts_with('/') || it.starts_with(&self.issuer))
        {
            page = self.get(&location).await;
        }
        page
    }

    /// Opens an address and follows redirects.
    pub async fn open(&self, address: &str) -> Page {
        let page = self.get(address).await;
        self.follow(page).await
    }

    /// Sends a page's form with these fields added, and follows redirects.
    pub async fn submit(&self, page: &Page, fields: &[(&str, &str)]) -> Page {
        let (action, mut form) = page.form();
        for (name, value) in fields {
            form.retain(|(it, _)| it != name);
            form.push(((*name).to_owned(), (*value).to_owned()));
        }
        let form: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answered = self.post(&action, &form).await;
        self.follow(answered).await
    }

    /// Signs in on a sign-in page.
    pub async fn sign_in(&self, page: &Page, person: &Person) -> Page {
        self.submit(page, &[("username", &person.email), ("password", PASSWORD)]).await
    }

    /// Signs in by oneself, outside any request.
    pub async fn arrive(&self, person: &Person) -> Page {
        let page = self.open("/login").await;
        self.sign_in(&page, person).await
    }

    /// Signs out by oneself.
    pub async fn sign_out(&self) -> Page {
        let page = self.open("/logout").await;
        self.submit(&page, &[]).await
    }

    /// Walks from authorize through sign-in and consent, wherever they stand in the way, to the client's answer.
    pub async fn authorize(&self, address: &str, person: &Person) -> Answer {
        let mut page = self.open(address).await;
        if page.has("#login-submit") {
            page = self.sign_in(&page, person).await;
        }
        if page.has("#consent-approve") {
            page = self.submit(&page, &[("decision", "approve")]).await;
        }
        page.answer()
    }

    /// Tokens for a person, by the whole way.
    pub async fn tokens(&self, app: &App, client: &RegisteredClient, person: &Person, scope: &str) -> Tokens {
        let (verifier, challenge) = pkce();
        let address = authorize_address(client, scope, &challenge, &[]);
        let answer = self.authorize(&address, person).await;
        let code = answer.get("code").unwrap_or_else(|| panic!("no code: {answer:?}"));
        Tokens::of(client.redeem(app, code, &verifier).await).await
    }

    fn absolute(&self, address: &str) -> String {
        if address.starts_with('/') { format!("{}{address}", self.issuer) } else { address.to_owned() }
    }
}

/// The address of an authorization request; `more` adds parameters or replaces them, an empty value takes one away.
pub fn authorize_address(
    client: &RegisteredClient,
    scope: &str,
    challenge: &str,
    more: &[(&str, &str)],
) -> String {
    let mut parameters = vec![
        ("client_id", client.id.as_str()),
        ("redirect_uri", CALLBACK),
        ("response_type", "code"),
        ("scope", scope),
        ("state", "af0ifjsldkj"),
        ("nonce", "n-0S6_WzA2Mj"),
        ("code_challenge", challenge),
        ("code_challenge_method", "S256"),
    ];
    for (name, value) in more {
        if *name != "resource" {
            parameters.retain(|(it, _)| it != name);
        }
        if !value.is_empty() {
            parameters.push((name, value));
        }
    }
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
    format!("/oauth2/authorize?{query}")
}

impl Page {
    async fn of(address: &str, response: Response) -> Self {
        Self {
            status: response.status().as_u16(),
            address: address.to_owned(),
            headers: response.headers().clone(),
            body: response.text().await.unwrap(),
        }
    }

    pub fn location(&self) -> Option<String> {
        self.headers.get(LOCATION).map(|it| it.to_str().unwrap().to_owned())
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|it| it.to_str().unwrap()).unwrap_or_default()
    }

    /// The cookie that this answer sets under a name that ends so, whole.
    pub fn set_cookie(&self, ending: &str) -> Option<String> {
        let all = self.headers.get_all(reqwest::header::SET_COOKIE).iter().map(|it| it.to_str().unwrap());
        all.map(str::to_owned).find(|it| it.split('=').next().is_some_and(|name| name.ends_with(ending)))
    }

    /// The value of a field of the page's form.
    pub fn field(&self, name: &str) -> String {
        let found = self.form().1.into_iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value).unwrap_or_default()
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// Whether the page has an element.
    pub fn has(&self, selector: &str) -> bool {
        self.html().select(&Selector::parse(selector).unwrap()).next().is_some()
    }

    /// The text of an element.
    pub fn text(&self, selector: &str) -> String {
        let html = self.html();
        let found = html.select(&Selector::parse(selector).unwrap()).next();
        found.map(|it| it.text().collect::<String>().trim().to_owned()).unwrap_or_default()
    }

    /// Where a link leads.
    pub fn href(&self, selector: &str) -> String {
        let html = self.html();
        let found = html.select(&Selector::parse(selector).unwrap()).next();
        let found = found.unwrap_or_else(|| panic!("no {selector} at {}: {}", self.address, self.body));
        found.value().attr("href").unwrap().to_owned()
    }

    /// What the page asks the browser's authenticators.
    pub fn passkey_options(&self) -> String {
        let html = self.html();
        let form = html.select(&Selector::parse("form[data-passkey]").unwrap()).next();
        let form = form.unwrap_or_else(|| panic!("no question at {}: {}", self.address, self.body));
        form.value().attr("data-passkey-options").unwrap().to_owned()
    }

    /// Action and fields of the page's form, buttons left out.
    pub fn form(&self) -> (String, Vec<(String, String)>) {
        let html = self.html();
        let first = |selector| html.select(&Selector::parse(selector).unwrap()).next();
        let form = first("main form").or_else(|| first("form"));
        let form =
            form.unwrap_or_else(|| panic!("no form at {}: {} {}", self.address, self.status, self.body));
        let action = form.value().attr("action").unwrap_or(&self.address).to_owned();
        let inputs = Selector::parse("input").unwrap();
        let fields = form.select(&inputs).filter(|it| it.value().attr("type") != Some("checkbox"));
        let named =
            fields.filter_map(|it| Some((it.value().attr("name")?, it.value().attr("value").unwrap_or(""))));
        (action, named.map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// What the client gets with this redirect.
    pub fn answer(&self) -> Answer {
        let location =
            self.location().unwrap_or_else(|| panic!("no redirect: {} {}", self.status, self.body));
        Url::parse(&location).unwrap().query_pairs().into_owned().collect()
    }
}
