//! `/account/security/recovery-codes`: a person makes new recovery codes, which are shown once (MFA-3, MFA-7).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::factors::Factors;
use crate::web::account::enrol_factor::fresh_codes;
use crate::web::account::gate::{Account, RecentAccount};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{RenewCodesPage, RenewCodesView};
use crate::web::paths;

/// Says what making new ones does.
pub async fn show(
    RecentAccount(account): RecentAccount,
    factors: web::Data<Factors>,
) -> Result<HttpResponse, WebError> {
    page(&account, &factors, false).await
}

/// Makes them, and shows them.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    RecentAccount(account): RecentAccount,
    factors: web::Data<Factors>,
) -> Result<HttpResponse, WebError> {
    if account.verify(&request, &form, paths::ACCOUNT_RECOVERY_CODES).is_err() {
        return page(&account, &factors, true).await;
    }
    let Some(codes) = factors.make_recovery_codes(account.doer()).await? else {
        return Ok(account.go(paths::ACCOUNT_SECURITY));
    };
    let go_on = account.reader.address(paths::ACCOUNT_SECURITY);
    let shown =
        fresh_codes((&account.reader, &account.visit), account.signed_in.user.locale(), &codes, go_on);
    Ok(account.visit.leave(shown))
}

/// The question; people without a second factor have no use for codes.
async fn page(account: &Account, factors: &Factors, is_stale: bool) -> Result<HttpResponse, WebError> {
    if !account.signed_in.user.has_factor {
        return Ok(account.go(paths::ACCOUNT_SECURITY));
    }
    let held = factors.view(account.user_id()).await?;
    let view = RenewCodesView {
        shell: account.shell(),
        form: account.form(paths::ACCOUNT_RECOVERY_CODES),
        left: u64::try_from(held.recovery_codes.left).unwrap_or_default(),
        stay_address: account.reader.address(paths::ACCOUNT_SECURITY),
        is_stale,
    };
    Ok(account.answer(StatusCode::OK, &RenewCodesPage::new(&account.context(), view)))
}
