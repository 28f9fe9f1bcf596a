//! The authorization endpoint (RFC 6749 §3.1, OpenID Connect Core §3.1.2).

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::oauth::authorization::AuthorizationEndpoint;
use crate::oauth::parameters::Parameters;
use crate::web::error::WebError;
use crate::web::extract::{AuthorizeForm, AuthorizeQuery};
use crate::web::oauth::next::follow;
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// The capsule that an address carries.
#[derive(Deserialize)]
pub struct CapsuleQuery {
    /// The capsule; absent or damaged ones are told by a page.
    #[serde(default)]
    pub request: String,
}

/// A browser brings a request.
pub async fn get(
    query: AuthorizeQuery,
    reader: Reader,
    visit: Visit,
    endpoint: web::Data<AuthorizationEndpoint>,
) -> Result<HttpResponse, WebError> {
    let next = endpoint.begin(domain(&query), &visit.visitor()).await?;
    Ok(follow(next, &reader, &visit))
}

/// A browser posts a request. The post may come from any site, so it touches no cookie: the browser is sent to GET with the
/// same parameters (SES-4).
pub async fn post(form: AuthorizeForm, reader: Reader) -> HttpResponse {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(form.iter());
    see_other(&format!("{}?{}", reader.address(paths::AUTHORIZE), query.finish()))
}

/// A page of ours is done: the request goes on.
pub async fn resume(
    query: web::Query<CapsuleQuery>,
    reader: Reader,
    visit: Visit,
    endpoint: web::Data<AuthorizationEndpoint>,
) -> Result<HttpResponse, WebError> {
    let next = endpoint.resume(&query.request, &visit.visitor()).await?;
    Ok(follow(next, &reader, &visit))
}

/// The parameters as the domain takes them.
pub fn domain(parameters: &crate::web::extract::Parameters) -> Parameters {
    Parameters::new(parameters.iter().map(|(name, value)| (name.to_owned(), value.to_owned())))
}
