//! The account picker of `prompt=select_account`.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::oauth::authorization::AuthorizationEndpoint;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::asked::Asked;
use crate::web::oauth::authorize::CapsuleQuery;
use crate::web::oauth::next::{follow, may_post_to_client};
use crate::web::page::answer;
use crate::web::pages::{SelectAccountPage, SelectAccountView, SelectableAccount};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Shows the account that is signed in, and the way to another.
pub async fn show(
    query: web::Query<CapsuleQuery>,
    reader: Reader,
    visit: Visit,
    endpoint: web::Data<AuthorizationEndpoint>,
) -> Result<HttpResponse, WebError> {
    page((&reader, &visit), &query.request, &endpoint, false).await
}

/// Takes the choice: the account that is signed in, or the sign-in page for another. A stale form asks again.
pub async fn choose(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    endpoint: web::Data<AuthorizationEndpoint>,
) -> Result<HttpResponse, WebError> {
    let capsule = form.text("request");
    if reader.verify(&request, &form, &visit, paths::SELECT_ACCOUNT).is_err() {
        return page((&reader, &visit), capsule, &endpoint, true).await;
    }
    if form.optional("account").is_none() {
        return Ok(visit.leave(reader.redirect(paths::LOGIN, Some(capsule))));
    }
    Ok(follow(endpoint.keep_account(capsule, &visit.visitor()).await?, &reader, &visit))
}

async fn page(
    (reader, visit): (&Reader, &Visit),
    capsule: &str,
    endpoint: &AuthorizationEndpoint,
    is_stale: bool,
) -> Result<HttpResponse, WebError> {
    let asked = match Asked::find(capsule, reader, visit, endpoint).await? {
        Ok(asked) => asked,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let account = SelectableAccount { key: asked.signed_in.user.id.to_string(), person: asked.person() };
    let view = SelectAccountView {
        client: Some(asked.client()),
        form: reader.form(paths::SELECT_ACCOUNT, visit, Some(capsule)),
        is_stale,
        accounts: vec![account],
    };
    let picker = SelectAccountPage::new(&asked.context(reader), view);
    Ok(visit.leave(may_post_to_client(answer(StatusCode::OK, &picker))))
}
