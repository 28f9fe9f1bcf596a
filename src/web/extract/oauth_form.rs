//! The parameters of a request that a client posts: token, revocation, introspection.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use crate::web::error::WebError;
use crate::web::extract::body::read_form;
use crate::web::extract::parameters::{ParameterLimits, Parameters};
use crate::web::middleware::RequestFacts;

/// Parameters from a form body, each sent once (RFC 6749 §3.2); nothing secret stood in the address.
#[derive(Debug)]
pub struct OauthForm(Parameters);

impl Deref for OauthForm {
    type Target = Parameters;

    fn deref(&self) -> &Parameters {
        &self.0
    }
}

impl FromRequest for OauthForm {
    type Error = WebError;
    type Future = LocalBoxFuture<'static, Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let facts = RequestFacts::of(&request)?;
            Parameters::refuse_secrets_in_query(request.query_string())?;
            let body = read_form(request.headers(), payload, &facts).await?;
            let limits = ParameterLimits::of_form(facts.limits.body_bytes);
            Ok(Self(Parameters::parse_each_once(&body, limits)?))
        })
    }
}
