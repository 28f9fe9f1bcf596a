//! Ways through another provider.

use bonafide::accounts::federation::{self, ProviderAuth, ProviderDraft, RegistryError};
use bonafide::types::{ProviderId, ProviderIssuer, ScopeSet, Secret};
use scraper::Selector;

use super::app::App;
use super::browser::{Answer, Browser, Page};

/// Adds a provider under the name `upstream`, as the command does.
pub async fn add_provider(app: &App, issuer: &str, client_id: &str, secret: &str, sign_up: bool) {
    let draft = ProviderDraft {
        name: "Upstream".to_owned(),
        issuer: ProviderIssuer::parse(issuer).unwrap(),
        client_id: client_id.to_owned(),
        auth: ProviderAuth::Basic(Secret::new(secret.to_owned())),
        scopes: ScopeSet::parse("openid email profile").unwrap(),
        sign_up,
    };
    let sealer = app.running.foundation().sealer().await.unwrap();
    app.operate::<_, RegistryError>(move |conn, cause| {
        federation::add(conn, &ProviderId::parse("upstream").unwrap(), &draft, &sealer, cause)
    })
    .await;
}

impl Page {
    /// The hidden fields of the form that goes to `action`.
    pub fn form_to(&self, action: &str) -> Vec<(String, String)> {
        let html = self.html();
        let inputs = Selector::parse(&format!("form[action='{action}'] input[type=hidden]")).unwrap();
        let field = |it: scraper::ElementRef<'_>| {
            let value = |name| it.value().attr(name).unwrap_or_default().to_owned();
            (value("name"), value("value"))
        };
        let fields: Vec<_> = html.select(&inputs).map(field).collect();
        assert!(!fields.is_empty(), "no form to {action}: {} {}", self.status, self.body);
        fields
    }
}

impl Browser {
    /// Presses the provider's button on a sign-in page; gives where the browser is sent.
    pub async fn set_out(&self, page: &Page) -> String {
        let answer = self.press(page, &[]).await;
        let location = answer.location();
        location.unwrap_or_else(|| panic!("nowhere to go: {} {}", answer.status, answer.body))
    }

    /// The same, with further fields, and gives the answer.
    pub async fn press(&self, page: &Page, more: &[(&str, &str)]) -> Page {
        let action = "/federation/upstream/start";
        let fields = page.form_to(action);
        let mut form: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        form.extend(more);
        self.post(action, &form).await
    }

    /// Brings back what the provider gave, without following anything.
    pub async fn come_back(&self, answer: &Answer) -> Page {
        self.get(&callback(answer)).await
    }
}

/// The address of ours that the provider sends the browser back to.
pub fn callback(answer: &Answer) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(answer).finish();
    format!("/federation/upstream/callback?{query}")
}
