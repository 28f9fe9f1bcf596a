//! Reads the forms of our own pages.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use thiserror::Error;

use crate::types::Secret;
use crate::web::csrf::CSRF_FIELD;
use crate::web::error::WebError;
use crate::web::extract::body::{BodyFault, read_form};
use crate::web::extract::parameters::{ParameterFault, ParameterLimits, Parameters};
use crate::web::middleware::RequestFacts;

/// What our largest page needs, with room.
const MOST_FIELDS: usize = 50;
/// A sealed request is up to 3 KiB of base64url.
const LONGEST_VALUE: usize = 8 * 1024;

/// Why a form of ours could not be read. A person sees these only when something between their browser and us broke it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FormFault {
    /// The body did not arrive as a form.
    #[error(transparent)]
    Body(#[from] BodyFault),
    /// A field is malformed, repeated or too long.
    #[error(transparent)]
    Field(#[from] ParameterFault),
    /// A field that the page does not have (API-5).
    #[error("the form holds a field that its page does not have")]
    Unknown,
}

/// The fields of a posted form, each sent once and within limits. Absent and empty are the same.
#[derive(Debug)]
pub struct PageForm(Parameters);

impl PageForm {
    /// A field's text; empty when it is absent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.0.optional(name).unwrap_or_default()
    }

    /// A field's text, unless it is absent or empty.
    #[must_use]
    pub fn optional(&self, name: &str) -> Option<&str> {
        self.0.optional(name)
    }

    /// A field that nobody may see, such as a password; unmodified.
    #[must_use]
    pub fn secret(&self, name: &str) -> Secret<String> {
        Secret::new(self.text(name).to_owned())
    }

    /// Whether a box was ticked or a button with this name was pressed.
    #[must_use]
    pub fn is_set(&self, name: &str) -> bool {
        self.0.is_sent(name)
    }

    /// The names of all fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name)
    }

    /// The form's CSRF token.
    #[must_use]
    pub fn csrf_token(&self) -> Option<&str> {
        self.0.optional(CSRF_FIELD)
    }

    fn parse(body: &[u8], body_bytes: usize) -> Result<Self, ParameterFault> {
        let limits =
            ParameterLimits { total_bytes: body_bytes, value_bytes: LONGEST_VALUE, count: MOST_FIELDS };
        let fields = Parameters::parse_each_once(body, limits)?;
        // `resource` may repeat in the protocol, but no field of ours does.
        if fields.all("resource").nth(1).is_some() {
            return Err(ParameterFault::Repeated { name: "resource".to_owned() });
        }
        Ok(Self(fields))
    }
}

impl FromRequest for PageForm {
    type Error = WebError;
    type Future = LocalBoxFuture<'static, Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let facts = RequestFacts::of(&request)?;
            let body = read_form(request.headers(), payload, &facts).await.map_err(FormFault::from)?;
            Ok(Self::parse(&body, facts.limits.body_bytes).map_err(FormFault::from)?)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_typed() {
        let form =
            PageForm::parse(b"username=+a%40b.c&password=+p%C3%A9+&remember=&csrf_token=t", 1000).unwrap();
        assert_eq!(form.text("username"), " a@b.c");
        assert_eq!(form.secret("password").expose(), " p\u{e9} ");
        assert!(form.is_set("remember") && !form.is_set("other"));
        assert_eq!((form.csrf_token(), form.text("other")), (Some("t"), ""));
    }

    #[test]
    fn net_4_broken_forms_are_refused() {
        let long = format!("a={}", "x".repeat(LONGEST_VALUE + 1));
        let many: String = (0..=MOST_FIELDS).map(|it| format!("f{it}=&")).collect();
        for body in ["a=1&a=2", "a=%00", "a=%ff", "resource=a&resource=b", &long, &many] {
            assert!(PageForm::parse(body.as_bytes(), 64 * 1024).is_err(), "{body:.20}");
        }
    }
}
