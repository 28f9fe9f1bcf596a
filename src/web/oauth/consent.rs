//! The consent page (SES-8).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::sessions::SignedIn;
use crate::oauth::authorization::{AuthorizationEndpoint, PendingView};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::authorize::CapsuleQuery;
use crate::web::oauth::next::{client_view, follow, may_post_to_client};
use crate::web::page;
use crate::web::pages::{ConsentPage, ConsentView, PersonView};
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
    let view = endpoint.view(&query.request, &visit.visitor()).await?;
    let Some(PendingView { request, signed_in: Some(signed_in) }) = view else {
        return Ok(visit.leave(reader.redirect(paths::AUTHORIZE_RESUME, Some(&query.request))));
    };
    let context = reader.context(request.ui_locales.as_deref());
    let consent = ConsentPage::new(
        &context,
        ConsentView {
            client: client_view(&request.client, &request.target.redirect_uri),
            person: person_view(&signed_in),
            scopes: in_order(request.consent_scope().to_vec()),
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

/// A person as the pages show them.
pub fn person_view(signed_in: &SignedIn) -> PersonView {
    PersonView { name: signed_in.user.name.clone(), email: signed_in.user.email.to_string() }
}
