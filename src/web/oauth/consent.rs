//! The consent page (SES-8).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::oauth::authorization::AuthorizationEndpoint;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::asked::Asked;
use crate::web::oauth::authorize::CapsuleQuery;
use crate::web::oauth::next::{follow, may_post_to_client};
use crate::web::page;
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
    let asked = match Asked::find(&query.request, &reader, &visit, &endpoint).await? {
        Ok(asked) => asked,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let context = asked.context(&reader);
    let consent = ConsentPage::new(
        &context,
        ConsentView {
            client: asked.client(),
            person: asked.person(),
            scopes: in_order(asked.request.consent_scope().to_vec()),
            form: reader.form(paths::CONSENT, &visit, Some(&query.request)),
            switch_address: reader.address_with(paths::LOGIN, Some(&query.request)),
        },
    );
    Ok(visit.leave(may_post_to_client(page::answer(StatusCode::OK, &consent))))
}

/// Takes the decision. A stale form goes on where the request stands.
pub async fn decide(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    endpoint: web::Data<AuthorizationEndpoint>,
) -> Result<HttpResponse, WebError> {
    let capsule = form.text("request");
    let is_ours = reader.verify(&request, &form, &visit, paths::CONSENT).is_ok();
    let visitor = visit.visitor();
    let next = match (is_ours, form.text("decision")) {
        (true, "approve") => endpoint.approve(capsule, &visitor).await?,
        (true, "deny") => endpoint.deny(capsule, &visitor).await?,
        _ => endpoint.resume(capsule, &visitor).await?,
    };
    Ok(follow(next, &reader, &visit))
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
