//! The page behind the link that gives an account another address (MAIL-8). Opening it uses nothing up (MAIL-2).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::email_change::{Confirmed, EmailChange};
use crate::accounts::links::Presented;
use crate::telemetry::Metrics;
use crate::web::account::mailed::{Confirmation, Desk, LinkQuery, presented, throttled};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{LinkDeed, LinkMessage, LoginNotice, Said};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// Shows the button.
pub async fn show(
    query: web::Query<LinkQuery>,
    reader: Reader,
    visit: Visit,
    changes: web::Data<EmailChange>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: String::new() };
    look(&desk, &changes, &query.token, false).await
}

/// Gives the account the address, once for a link. Whoever is signed in to it goes back there, anybody else to the sign-in page.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    (changes, metrics): (web::Data<EmailChange>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: String::new() };
    let token = form.text("token");
    if desk.reader.verify(&request, &form, &desk.visit, paths::CONFIRM_EMAIL).is_err() {
        return look(&desk, &changes, token, true).await;
    }
    let (session, origin) = (desk.visit.session.as_ref(), &desk.visit.origin);
    let confirmed = changes.confirm(&presented(token), session, origin).await?;
    if matches!(confirmed, Presented::Standing(Confirmed::Changed(_))) {
        metrics.count_revocation("email");
    }
    match confirmed {
        Presented::Standing(Confirmed::Changed(None)) => Ok(desk.done(None, LoginNotice::EmailChanged)),
        Presented::Standing(Confirmed::Changed(Some(kept))) => {
            let security = desk.reader.address(paths::ACCOUNT_SECURITY);
            let answer = see_other(&format!("{security}?done={}", Said::AddressChanged.name()));
            Ok(desk.visit.renew(answer, &kept.cookie, kept.remembered))
        }
        Presented::Standing(Confirmed::Taken) => {
            let another = desk.reader.address(paths::ACCOUNT_EMAIL);
            Ok(desk.say(StatusCode::CONFLICT, LinkMessage::AddressTaken { another, sign_in: desk.sign_in() }))
        }
        Presented::Dead => Ok(desk.say_dead(Some(paths::ACCOUNT_EMAIL))),
        Presented::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
    }
}

async fn look(
    desk: &Desk,
    changes: &EmailChange,
    token: &str,
    is_stale: bool,
) -> Result<HttpResponse, WebError> {
    let change = match changes.look(&presented(token), &desk.visit.origin).await? {
        Presented::Standing(change) => change,
        Presented::Dead => return Ok(desk.say_dead(Some(paths::ACCOUNT_EMAIL))),
        Presented::Throttled { by, retry_after, limit } => return throttled(by, retry_after, limit),
    };
    let (deed, locale) = (LinkDeed::ChangeAddress { old: change.old }, change.locale.as_deref());
    let asked = Confirmation { deed, token, email: change.new, locale, is_stale };
    Ok(desk.confirm(paths::CONFIRM_EMAIL, asked))
}
