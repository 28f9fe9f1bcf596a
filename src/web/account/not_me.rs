//! The page behind "this was not me" in notices (MAIL-10). Opening it uses nothing up (MAIL-2).

use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::links::Presented;
use crate::accounts::not_me::NotMe;
use crate::telemetry::Metrics;
use crate::web::account::mailed::{Confirmation, Desk, LinkQuery, presented, throttled};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::LinkDeed;
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Shows the button.
pub async fn show(
    query: web::Query<LinkQuery>,
    reader: Reader,
    visit: Visit,
    not_me: web::Data<NotMe>,
) -> Result<HttpResponse, WebError> {
    let query = query.into_inner();
    let desk = Desk { reader, visit, request: String::new() };
    if !query.sent.is_empty() {
        return Ok(desk.say_sent(paths::FORGOT_PASSWORD));
    }
    look(&desk, &not_me, &query.token, false).await
}

/// Ends all access and mails a link that sets another password, once for a link.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    (not_me, metrics): (web::Data<NotMe>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: String::new() };
    let token = form.text("token");
    if desk.reader.verify(&request, &form, &desk.visit, paths::NOT_ME).is_err() {
        return look(&desk, &not_me, token, true).await;
    }
    match not_me.secure(&presented(token), &desk.visit.origin).await? {
        Presented::Standing(()) => {
            metrics.count_revocation("not_me");
            Ok(desk.sent(paths::NOT_ME))
        }
        Presented::Dead => Ok(desk.say_dead(Some(paths::FORGOT_PASSWORD))),
        Presented::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
    }
}

async fn look(desk: &Desk, not_me: &NotMe, token: &str, is_stale: bool) -> Result<HttpResponse, WebError> {
    let (email, user) = match not_me.look(&presented(token), &desk.visit.origin).await? {
        Presented::Standing(found) => found,
        Presented::Dead => return Ok(desk.say_dead(Some(paths::FORGOT_PASSWORD))),
        Presented::Throttled { by, retry_after, limit } => return throttled(by, retry_after, limit),
    };
    let asked = Confirmation { deed: LinkDeed::SecureAccount, token, email, locale: user.locale(), is_stale };
    Ok(desk.confirm(paths::NOT_ME, asked))
}
