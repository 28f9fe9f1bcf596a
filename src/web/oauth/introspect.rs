//! Token introspection (RFC 7662).

use actix_web::{HttpResponse, web};

use crate::oauth::client_authentication::ClientAuthentication;
use crate::oauth::error::{ErrorCode, OAuthError, Refused};
use crate::oauth::introspection::Introspection;
use crate::web::error::WebError;
use crate::web::extract::{BasicAuthorization, OauthForm, RequestOrigin};
use crate::web::oauth::authorize::domain;
use crate::web::oauth::caller;

/// Says whether a token is active. The caller must prove who it is, which a public client cannot.
pub async fn post(
    form: OauthForm,
    basic: BasicAuthorization,
    origin: RequestOrigin,
    proof: web::Data<ClientAuthentication>,
    introspection: web::Data<Introspection>,
) -> Result<HttpResponse, WebError> {
    let parameters = domain(&form);
    let caller = caller::prove(&proof, basic, &parameters, &origin.0, &introspection.0.clock).await?;
    if caller.is_public() {
        let refused =
            Refused::new(ErrorCode::InvalidClient, "introspection needs a client that proves who it is");
        return Err(OAuthError::from(refused).into());
    }
    let token = parameters.require("token").map_err(OAuthError::from)?;
    let answer = introspection.inspect(caller, token).await?;
    Ok(HttpResponse::Ok().json(answer))
}
