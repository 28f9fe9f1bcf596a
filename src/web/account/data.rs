//! `/account/data`: taking one's data along, and being erased (PRIV-1). Both ask who is there first.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentType};
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::own_account::{OwnAccount, OwnAccountError};
use crate::oauth::own_data::OwnData;
use crate::telemetry::Metrics;
use crate::web::account::gate::{Account, RecentAccount};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::page::answer;
use crate::web::pages::{DataPage, DataView, EraseNotice, ErasePage, EraseView, ErasureAskedPage, Said};
use crate::web::paths;

/// Offers both.
pub async fn show(account: Account) -> HttpResponse {
    page(&account, None)
}

fn page(account: &Account, said: Option<Said>) -> HttpResponse {
    let view = DataView {
        shell: account.shell(),
        said,
        form: account.form(paths::ACCOUNT_DATA),
        erase_address: account.reader.address(paths::ACCOUNT_ERASE),
    };
    account.answer(StatusCode::OK, &DataPage::new(&account.context(), view))
}

/// Gives all data as a file.
pub async fn export(
    request: HttpRequest,
    account: RecentAccount,
    form: PageForm,
    own: web::Data<OwnData>,
) -> Result<HttpResponse, WebError> {
    let RecentAccount(account) = account;
    if account.verify(&request, &form, paths::ACCOUNT_DATA).is_err() {
        return Ok(page(&account, Some(Said::Stale)));
    }
    let document = own.export(account.doer()).await?;
    let body = serde_json::to_string_pretty(&document).map_err(WebError::internal)?;
    let name = format!("attachment; filename=\"account-{}.json\"", account.now.format("%Y-%m-%d"));
    let mut answer = HttpResponse::Ok();
    answer.content_type(ContentType::json()).insert_header((CONTENT_DISPOSITION, name));
    Ok(account.visit.leave(answer.body(body)))
}

/// Asks, and says what ends.
pub async fn ask_erase(
    account: RecentAccount,
    own: web::Data<OwnAccount>,
    data: web::Data<OwnData>,
) -> Result<HttpResponse, WebError> {
    question(&account.0, (&own, &data), StatusCode::OK, None).await
}

/// Asks for the erasure and signs the person out.
pub async fn erase(
    request: HttpRequest,
    account: RecentAccount,
    form: PageForm,
    (own, data, metrics): (web::Data<OwnAccount>, web::Data<OwnData>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let RecentAccount(account) = account;
    if account.verify(&request, &form, paths::ACCOUNT_ERASE).is_err() {
        let stale = Some(EraseNotice::StartedAgain);
        return question(&account, (&own, &data), StatusCode::OK, stale).await;
    }
    match own.ask_erasure(account.doer()).await {
        Ok(due_at) => {
            metrics.count_revocation("erasure");
            let login = account.reader.address(paths::LOGIN);
            let page = ErasureAskedPage::new(&account.context(), due_at, account.now, login);
            Ok(account.visit.exit(answer(StatusCode::OK, &page)))
        }
        Err(OwnAccountError::LastAdministrator) => {
            let last = Some(EraseNotice::LastAdministrator);
            question(&account, (&own, &data), StatusCode::CONFLICT, last).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn question(
    account: &Account,
    (own, data): (&OwnAccount, &OwnData),
    status: StatusCode,
    notice: Option<EraseNotice>,
) -> Result<HttpResponse, WebError> {
    let count = |it: usize| u64::try_from(it).unwrap_or(u64::MAX);
    let view = EraseView {
        shell: account.shell(),
        form: account.form(paths::ACCOUNT_ERASE),
        sessions: count(own.sessions(account.user_id()).await?.shown.len()),
        apps: count(data.apps(account.user_id()).await?.len()),
        notice,
        stay_address: account.reader.address(paths::ACCOUNT_DATA),
    };
    Ok(account.answer(status, &ErasePage::new(&account.context(), view)))
}
