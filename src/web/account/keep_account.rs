//! The page behind the link that keeps an account whose erasure was asked for (PRIV-1). Opening it uses nothing up (MAIL-2).

use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::keep_account::KeepAccount;
use crate::accounts::links::Presented;
use crate::web::account::mailed::{Confirmation, Desk, LinkQuery, presented, throttled};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{LinkDeed, LoginNotice};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Shows the button.
pub async fn show(
    query: web::Query<LinkQuery>,
    reader: Reader,
    visit: Visit,
    accounts: web::Data<KeepAccount>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: String::new() };
    look(&desk, &accounts, &query.token, false).await
}

/// Keeps the account, once for a link.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    accounts: web::Data<KeepAccount>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: String::new() };
    let token = form.text("token");
    if desk.reader.verify(&request, &form, &desk.visit, paths::KEEP_ACCOUNT).is_err() {
        return look(&desk, &accounts, token, true).await;
    }
    match accounts.keep(&presented(token), &desk.visit.origin).await? {
        Presented::Standing(()) => Ok(desk.done(None, LoginNotice::AccountKept)),
        Presented::Dead => Ok(desk.say_dead(None)),
        Presented::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
    }
}

async fn look(
    desk: &Desk,
    accounts: &KeepAccount,
    token: &str,
    is_stale: bool,
) -> Result<HttpResponse, WebError> {
    let user = match accounts.look(&presented(token), &desk.visit.origin).await? {
        Presented::Standing(user) => user,
        Presented::Dead => return Ok(desk.say_dead(None)),
        Presented::Throttled { by, retry_after, limit } => return throttled(by, retry_after, limit),
    };
    let (email, locale) = (user.email.clone(), user.locale());
    let asked = Confirmation { deed: LinkDeed::KeepAccount, token, email, locale, is_stale };
    Ok(desk.confirm(paths::KEEP_ACCOUNT, asked))
}
