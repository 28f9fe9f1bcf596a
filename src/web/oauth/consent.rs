//! The consent page (SES-8).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::oauth::authorization::AuthorizationEndpoint;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::asked::Asked;
use crate::web::oauth::authorize::CapsuleQuery;
use crate::web::oauth::next::{follow, may_post_to_client};
use crate::web::page::answer;
use crate::web::pages::{ConsentPage, ConsentView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Shows what the client asks for. Anything out of order goes on where the request stands (SES-5).
pub async fn show(
    query: web::Query<CapsuleQuery>,
    reader: Reader,
    visit: Visit,
    endpoint: web::Data<AuthorizationEndpoint>,
) -> Result<HttpResponse, WebError> {
    page((&reader, &visit), &query.request, &endpoint, false).await
}

/// Takes the decision. A stale form asks again, or goes on where the request stands by now.
pub async fn decide(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    endpoint: web::Data<AuthorizationEndpoint>,
) -> Result<HttpResponse, WebError> {
    let capsule = form.text("request");
    if reader.verify(&request, &form, &visit, paths::CONSENT).is_err() {
        return page((&reader, &visit), capsule, &endpoint, true).await;
    }
    let visitor = visit.visitor();
    let next = match form.text("decision") {
        "approve" => endpoint.approve(capsule, &visitor).await?,
        "deny" => endpoint.deny(capsule, &visitor).await?,
        _ => endpoint.resume(capsule, &visitor).await?,
    };
    Ok(follow(next, &reader, &visit))
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
    let view = ConsentView {
        client: asked.client(),
        person: asked.person(),
        scopes: in_order(asked.request.consent_scope().to_vec()),
        form: reader.form(paths::CONSENT, visit, Some(capsule)),
        is_stale,
        switch_address: reader.address_with(paths::LOGIN, Some(capsule)),
    };
    let consent = ConsentPage::new(&asked.context(reader), view);
    Ok(visit.leave(may_post_to_client(answer(StatusCode::OK, &consent))))
}

/// Who you are first, lasting access last, what an app made up itself in between.
fn in_order(mut scopes: Vec<String>) -> Vec<String> {
    let known = ["openid", "profile", "email", "phone", "address", "groups"];
    scopes.sort_by_key(|scope| match known.iter().position(|it| it == scope) {
        Some(place) => place,
        None if scope == "offline_access" => known.len() + 1,
        None => known.len(),
    });
    scopes
}
