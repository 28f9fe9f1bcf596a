//! `/account/security/authenticators/...`: a person gives an authenticator app another name, or removes it (MFA-7).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::factors::{Factors, Removal};
use crate::types::TotpId;
use crate::web::account::gate::{Account, RecentAccount};
use crate::web::account::way::Way;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{AppNotice, AuthenticatorPage, AuthenticatorView, Said};
use crate::web::paths;

/// Shows one.
pub async fn show(
    path: web::Path<String>,
    RecentAccount(account): RecentAccount,
    factors: web::Data<Factors>,
) -> Result<HttpResponse, WebError> {
    page(&account, &factors, &path, None).await
}

/// Renames or removes one.
pub async fn submit(
    request: HttpRequest,
    path: web::Path<String>,
    form: PageForm,
    RecentAccount(account): RecentAccount,
    factors: web::Data<Factors>,
) -> Result<HttpResponse, WebError> {
    let again = |notice| page(&account, &factors, &path, Some(notice));
    let done = |said| account.done(paths::ACCOUNT_SECURITY, said);
    let Ok(id) = path.parse::<TotpId>() else { return Ok(account.go(paths::ACCOUNT_SECURITY)) };
    if account.verify(&request, &form, &paths::account_app(id)).is_err() {
        return again(AppNotice::StartedAgain).await;
    }
    match form.text("do") {
        "rename" => {
            let name = form.text("name");
            if !is_name(name) {
                return again(AppNotice::Name).await;
            }
            factors.rename_app(account.doer(), id, name.to_owned()).await?;
            Ok(done(Said::Saved))
        }
        "remove" => match factors.remove_app(account.doer(), id).await? {
            Removal::Removed => Ok(done(Said::FactorRemoved)),
            Removal::Absent => Ok(account.go(paths::ACCOUNT_SECURITY)),
            Removal::NeedsLongerPassword => again(AppNotice::NeedsLongerPassword).await,
        },
        _ => page(&account, &factors, &path, None).await,
    }
}

/// Where a person sets a password that is long enough without a factor, and comes back to the page of the factor.
pub(super) fn longer_password(account: &Account, back: &str) -> String {
    let way = Way::new(&account.reader, String::new(), &account.reader.address(back));
    way.address(&account.reader, paths::ACCOUNT_PASSWORD, &[("alone", "yes")])
}

fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= 64 && !text.chars().any(char::is_control)
}

/// The page of one; who has none of this id is led to those they have.
async fn page(
    account: &Account,
    factors: &Factors,
    id: &str,
    notice: Option<AppNotice>,
) -> Result<HttpResponse, WebError> {
    let held = factors.view(account.user_id()).await?;
    let wanted = id.parse::<TotpId>().ok();
    let is_last = held.apps.len() == 1;
    let Some(app) = held.apps.into_iter().find(|it| Some(it.id) == wanted) else {
        return Ok(account.go(paths::ACCOUNT_SECURITY));
    };
    let view = AuthenticatorView {
        shell: account.shell(),
        form: account.form(&paths::account_app(app.id)),
        name: app.name,
        added_at: app.created_at,
        used_at: app.last_used_at,
        is_last,
        password_address: longer_password(account, &paths::account_app(app.id)),
        notice,
    };
    let status = match notice {
        None | Some(AppNotice::StartedAgain) => StatusCode::OK,
        Some(AppNotice::Name) => StatusCode::BAD_REQUEST,
        Some(AppNotice::NeedsLongerPassword) => StatusCode::CONFLICT,
    };
    Ok(account.answer(status, &AuthenticatorPage::new(&account.context(), view)))
}
