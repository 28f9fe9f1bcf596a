//! Signing out by one's own hand.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::sessions::Sessions;
use crate::oauth::logout::Logout;
use crate::oauth::parameters::Parameters;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::{logged_out, person_view};
use crate::web::page;
use crate::web::pages::{LogoutConfirmPage, LogoutConfirmView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Asks first: a link must not sign anybody out.
pub async fn show(
    reader: Reader,
    visit: Visit,
    sessions: web::Data<Sessions>,
) -> Result<HttpResponse, WebError> {
    let Some(signed_in) = visit.signed_in(&sessions).await? else {
        return Ok(logged_out(Default::default(), &reader, &visit));
    };
    let view = LogoutConfirmView {
        client_name: None,
        person: person_view(&signed_in),
        form: reader.form(paths::LOGOUT, &visit, None),
        stay_address: reader.address(paths::ACCOUNT),
    };
    let answer = page::answer(StatusCode::OK, &LogoutConfirmPage::new(&reader.context(None), view));
    Ok(visit.leave(answer))
}

/// Ends the session, and goes back to the relying party that asked for it. A stale form asks again.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    logout: web::Data<Logout>,
) -> Result<HttpResponse, WebError> {
    if reader.verify(&request, &form, &visit, paths::LOGOUT).is_err() {
        return Ok(visit.leave(reader.redirect(paths::LOGOUT, None)));
    }
    let wish = logout.read(&Parameters::decode(form.text("request"))).await?;
    if let Some(cookie) = &visit.session {
        logout.confirm(cookie.clone(), visit.origin.clone()).await?;
    }
    Ok(logged_out(wish, &reader, &visit))
}
