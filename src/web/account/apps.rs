//! `/account/apps`: what may use the account (SES-10).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::own_account::OwnAccount;
use crate::oauth::own_data::{App, OwnData};
use crate::telemetry::Metrics;
use crate::types::{ClientId, RedirectUri};
use crate::web::account::PlaceQuery;
use crate::web::account::gate::Account;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{AppView, AppsPage, AppsView, ClientView, Destination, Said};
use crate::web::paths;

/// Lists the apps.
pub async fn show(
    account: Account,
    query: web::Query<PlaceQuery>,
    own: web::Data<OwnData>,
) -> Result<HttpResponse, WebError> {
    page(&account, &own, Said::find(&query.done)).await
}

/// Takes from an app what it has. One that has nothing any more is as good as done.
pub async fn withdraw(
    request: HttpRequest,
    account: Account,
    form: PageForm,
    (own, data, metrics): (web::Data<OwnAccount>, web::Data<OwnData>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let path = paths::ACCOUNT_APPS;
    if account.verify(&request, &form, path).is_err() {
        return page(&account, &data, Some(Said::Stale)).await;
    }
    let Ok(client) = ClientId::parse(form.text("client")) else { return Ok(account.go(path)) };
    if own.withdraw_app(account.doer(), client).await? {
        metrics.count_revocation("consent");
    }
    Ok(account.done(path, Said::Withdrawn))
}

async fn page(account: &Account, own: &OwnData, said: Option<Said>) -> Result<HttpResponse, WebError> {
    let apps = own.apps(account.user_id()).await?;
    let view = AppsView {
        shell: account.shell(),
        said,
        apps: apps.into_iter().map(app_view).collect(),
        form: account.form(paths::ACCOUNT_APPS),
    };
    Ok(account.answer(StatusCode::OK, &AppsPage::new(&account.context(), view)))
}

fn app_view(app: App) -> AppView {
    let host = app.redirect_uri.as_ref().map(RedirectUri::display_host).unwrap_or_default();
    let is_native = app.redirect_uri.as_ref().is_some_and(RedirectUri::is_native);
    let destination = if is_native { Destination::ThisDevice(host) } else { Destination::Site(host) };
    AppView {
        key: app.client_id,
        client: ClientView { name: app.name, destination },
        scopes: app.scope.to_vec(),
        since: app.since,
        used_at: app.used_at,
    }
}
