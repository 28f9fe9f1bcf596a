//! Signing out by one's own hand.

use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::sessions::Sessions;
use crate::oauth::logout::Logout;
use crate::oauth::parameters::Parameters;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::{LogoutQuestion, logged_out};
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
    let question = LogoutQuestion {
        signed_in: &signed_in,
        client: None,
        carried: &Parameters::default(),
        is_stale: false,
    };
    Ok(question.ask(&reader, &visit))
}

/// Ends the session, and goes back to the relying party that asked for it. A stale form asks again, for the same one (SES-4).
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    (logout, sessions): (web::Data<Logout>, web::Data<Sessions>),
) -> Result<HttpResponse, WebError> {
    let carried = Parameters::decode(form.text("request"));
    let wish = logout.read(&carried).await?;
    let is_ours = reader.verify(&request, &form, &visit, paths::LOGOUT).is_ok();
    if !is_ours && let Some(signed_in) = visit.signed_in(&sessions).await? {
        let client = wish.client.as_deref();
        let question = LogoutQuestion { signed_in: &signed_in, client, carried: &carried, is_stale: true };
        return Ok(question.ask(&reader, &visit));
    }
    if is_ours && let Some(cookie) = &visit.session {
        logout.confirm(cookie.clone(), visit.origin.clone()).await?;
    }
    Ok(logged_out(wish, &reader, &visit))
}
