//! The parameters of an authorization or logout request, which a browser brings in a query or posts as a form.

use std::future::{Ready, ready};
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use crate::web::error::WebError;
use crate::web::extract::body::read_form;
use crate::web::extract::parameters::{ParameterLimits, Parameters};
use crate::web::middleware::RequestFacts;

/// Parameters from the query, 8 KiB at most. What is repeated is told by [`Parameters::repeated`] and not refused here,
/// because the error belongs to the client's redirect URI where that is certain (RFC 6749 §4.1.2.1).
#[derive(Debug)]
pub struct AuthorizeQuery(Parameters);

/// The same from a form body, 8 KiB at most (OpenID Connect Core §3.1.2.1).
#[derive(Debug)]
pub struct AuthorizeForm(Parameters);

impl Deref for AuthorizeQuery {
    type Target = Parameters;

    fn deref(&self) -> &Parameters {
        &self.0
    }
}

impl Deref for AuthorizeForm {
    type Target = Parameters;

    fn deref(&self) -> &Parameters {
        &self.0
    }
}

impl FromRequest for AuthorizeQuery {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = Parameters::parse(request.query_string().as_bytes(), ParameterLimits::of_address());
        ready(read.map(Self).map_err(WebError::from))
    }
}

impl FromRequest for AuthorizeForm {
    type Error = WebError;
    type Future = LocalBoxFuture<'static, Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let facts = RequestFacts::of(&request)?;
            let body = read_form(request.headers(), payload, &facts).await?;
            Ok(Self(Parameters::parse(&body, ParameterLimits::of_address())?))
        })
    }
}
