//! `/` and `/account`: where a person arrives who comes by themselves.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use crate::accounts::sessions::Sessions;
use crate::accounts::users::RequiredAction;
use crate::web::error::WebError;
use crate::web::oauth::person_view;
use crate::web::page;
use crate::web::pages::{AccountPage, AccountView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Leads to the page that fits: the account, or the sign-in.
pub async fn arrive(
    reader: Reader,
    visit: Visit,
    sessions: web::Data<Sessions>,
) -> Result<HttpResponse, WebError> {
    let is_signed_in = visit.signed_in(&sessions).await?.is_some();
    Ok(visit.leave(reader.redirect(if is_signed_in { paths::ACCOUNT } else { paths::LOGIN }, None)))
}

/// Says who is signed in. What the account demands first comes before it (PW-6).
pub async fn account(
    reader: Reader,
    visit: Visit,
    sessions: web::Data<Sessions>,
) -> Result<HttpResponse, WebError> {
    let Some(signed_in) = visit.signed_in(&sessions).await? else {
        return Ok(visit.leave(reader.redirect(paths::LOGIN, None)));
    };
    if signed_in.pending_action() == Some(RequiredAction::EnrolFactor) {
        return Ok(visit.leave(reader.redirect(paths::REQUIRED_FACTOR, None)));
    }
    let context = reader.context(None);
    let (person, sign_out) = (person_view(&signed_in), reader.form(paths::LOGOUT, &visit, None));
    let user = &signed_in.user;
    if user.pending_action().is_some() {
        return Ok(visit.leave(reader.redirect(paths::ACCOUNT_PASSWORD, None)));
    }
    let view = AccountView {
        person,
        is_email_verified: user.email_verified,
        username: user.username.as_ref().map(ToString::to_string),
        sign_out,
    };
    Ok(visit.leave(page::answer(StatusCode::OK, &AccountPage::new(&context, view))))
}
