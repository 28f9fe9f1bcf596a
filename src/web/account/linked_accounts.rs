//! `/account/security/providers`: which accounts at other providers open this one. Whoever may add one may take the account over,
//! so it asks for a recent sign-in (MFA-7).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::federation::{Federation, Link, Onward, Provider, Purpose, Unlinked};
use crate::telemetry::Metrics;
use crate::web::account::PlaceQuery;
use crate::web::account::federation::Step;
use crate::web::account::gate::{Account, RecentAccount};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::may_post_to_client;
use crate::web::pages::{LinkedAccountView, LinkedAccountsPage, LinkedAccountsView, Said};
use crate::web::paths;

/// Shows every provider, linked or not.
pub async fn show(
    RecentAccount(account): RecentAccount,
    query: web::Query<PlaceQuery>,
    federation: web::Data<Federation>,
) -> Result<HttpResponse, WebError> {
    page(&account, &federation, Said::find(&query.done), StatusCode::OK).await
}

/// Sets out to a provider to link it, or removes a link.
pub async fn submit(
    RecentAccount(account): RecentAccount,
    request: HttpRequest,
    form: PageForm,
    (federation, metrics): (web::Data<Federation>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    if account.verify(&request, &form, paths::ACCOUNT_PROVIDERS).is_err() {
        return page(&account, &federation, Some(Said::Stale), StatusCode::OK).await;
    }
    let providers = federation.providers().await?;
    let named = |field| form.optional(field).and_then(|id| providers.iter().find(|it| it.id.as_str() == id));
    if let Some(provider) = named("link") {
        let purpose = Purpose::Link { session_id: account.signed_in.session.id };
        let step = Step {
            language: account.signed_in.user.profile.locale,
            reader: account.reader,
            visit: account.visit,
            provider: provider.clone(),
        };
        let onward = Onward { purpose, capsule: None, return_to: None };
        return step.set_out((&federation, &metrics), onward, false).await;
    }
    let Some(provider) = named("unlink") else {
        return page(&account, &federation, None, StatusCode::BAD_REQUEST).await;
    };
    match federation.unlink(account.doer(), provider).await? {
        Unlinked::Done | Unlinked::NotLinked => Ok(account.done(paths::ACCOUNT_PROVIDERS, Said::Saved)),
        Unlinked::LastWay => page(&account, &federation, Some(Said::LastWay), StatusCode::CONFLICT).await,
    }
}

/// The names of the providers that a person has linked, for the page of security; `None` where there is no provider.
pub async fn names(account: &Account, federation: &Federation) -> Result<Option<Vec<String>>, WebError> {
    let providers = federation.providers().await?;
    if providers.is_empty() {
        return Ok(None);
    }
    let links = federation.links(account.user_id()).await?;
    let is_linked = |it: &Provider| links.iter().any(|link| link.issuer == it.issuer.as_str());
    Ok(Some(providers.into_iter().filter(is_linked).map(|it| it.name).collect()))
}

async fn page(
    account: &Account,
    federation: &Federation,
    said: Option<Said>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let links = federation.links(account.user_id()).await?;
    let accounts = federation.providers().await?.into_iter().map(|it| view(it, &links)).collect();
    let form = account.form(paths::ACCOUNT_PROVIDERS);
    let view = LinkedAccountsView { shell: account.shell(), form, accounts, said };
    // A browser applies form-action to the redirects that follow, and a provider is elsewhere.
    Ok(may_post_to_client(account.answer(status, &LinkedAccountsPage::new(&account.context(), view))))
}

fn view(provider: Provider, links: &[Link]) -> LinkedAccountView {
    let link = links.iter().find(|it| it.issuer == provider.issuer.as_str());
    LinkedAccountView {
        id: provider.id.as_str().to_owned(),
        name: provider.name,
        label: link.and_then(|it| it.label.clone()),
        linked_at: link.map(|it| it.linked_at),
        used_at: link.and_then(|it| it.used_at),
    }
}
