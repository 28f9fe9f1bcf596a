//! Userinfo (OpenID Connect Core §5.3).

use actix_web::{HttpResponse, web};

use crate::oauth::error::{ErrorCode, OAuthError};
use crate::oauth::userinfo::Userinfo;
use crate::web::error::WebError;
use crate::web::extract::{BearerFault, BearerToken};

/// Tells about the person behind an access token.
pub async fn answer(token: BearerToken, userinfo: web::Data<Userinfo>) -> Result<HttpResponse, WebError> {
    let claims = userinfo.claims(token.0.expose()).await.map_err(|error| match error {
        OAuthError::Refused(it) if it.code == ErrorCode::InsufficientScope => {
            BearerFault::Scope { needed: "openid" }.into()
        }
        OAuthError::Refused(_) => BearerFault::Invalid.into(),
        error => WebError::from(error),
    })?;
    Ok(HttpResponse::Ok().json(claims))
}
