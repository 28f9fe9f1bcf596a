//! Token revocation (RFC 7009).

use actix_web::{HttpResponse, web};

use crate::oauth::client_authentication::ClientAuthentication;
use crate::oauth::error::OAuthError;
use crate::oauth::revocation::Revocation;
use crate::web::error::WebError;
use crate::web::extract::{BasicAuthorization, OauthForm, RequestOrigin};
use crate::web::oauth::authorize::domain;
use crate::web::oauth::caller;

/// Revokes a token of the caller; the answer is the same for one that is not.
pub async fn post(
    form: OauthForm,
    basic: BasicAuthorization,
    origin: RequestOrigin,
    proof: web::Data<ClientAuthentication>,
    revocation: web::Data<Revocation>,
) -> Result<HttpResponse, WebError> {
    let parameters = domain(&form);
    let caller = caller::prove(&proof, basic, &parameters, &origin.0, &revocation.0.clock).await?;
    let token = parameters.require("token").map_err(OAuthError::from)?;
    revocation.revoke(caller, token, origin.0).await?;
    Ok(HttpResponse::Ok().json(serde_json::json!({})))
}
