//! The token endpoint (RFC 6749 §3.2).

use actix_web::{HttpResponse, web};

use crate::oauth::client_authentication::ClientAuthentication;
use crate::oauth::grants::TokenEndpoint;
use crate::web::error::WebError;
use crate::web::extract::{BasicAuthorization, OauthForm, RequestOrigin};
use crate::web::oauth::authorize::domain;
use crate::web::oauth::caller;

/// Gives tokens for a grant.
pub async fn post(
    form: OauthForm,
    basic: BasicAuthorization,
    origin: RequestOrigin,
    proof: web::Data<ClientAuthentication>,
    endpoint: web::Data<TokenEndpoint>,
) -> Result<HttpResponse, WebError> {
    let parameters = domain(&form);
    let client = caller::prove(&proof, basic, &parameters, &origin.0, &endpoint.clock).await?;
    let answer = endpoint.redeem(client, parameters, origin.0).await?;
    Ok(HttpResponse::Ok().json(answer))
}
