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
use crate::web::reader::{Reader, see_other};
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
    let context = reader.context_of(signed_in.user.profile.locale.as_deref());
    let answer = page::answer(StatusCode::OK, &LogoutConfirmPage::new(&context, view));
    Ok(visit.leave(answer))
}

/// Ends the session, and goes back to the relying party that asked for it. A stale form asks again, for the same one (SES-4).
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    logout: web::Data<Logout>,
) -> Result<HttpResponse, WebError> {
    let carried = Parameters::decode(form.text("request"));
    if reader.verify(&request, &form, &visit, paths::LOGOUT).is_err() {
        return Ok(visit.leave(ask_again(&carried, &reader)));
    }
    let wish = logout.read(&carried).await?;
    if let Some(cookie) = &visit.session {
        logout.confirm(cookie.clone(), visit.origin.clone()).await?;
    }
    Ok(logged_out(wish, &reader, &visit))
}

/// Back to the question. What a relying party asked for is written anew, so that nothing but parameters gets into the address.
fn ask_again(carried: &Parameters, reader: &Reader) -> HttpResponse {
    let wish = carried.encode();
    let path = if wish.is_empty() { paths::LOGOUT } else { paths::END_SESSION };
    let address = reader.address(path);
    see_other(&if wish.is_empty() { address } else { format!("{address}?{wish}") })
}
