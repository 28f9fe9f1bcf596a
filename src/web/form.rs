//! Reads the forms of our own pages.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use thiserror::Error;

use crate::types::Secret;
use crate::web::csrf::CSRF_FIELD;
use crate::web::error::WebError;
use crate::web::extract::body::{BodyFault, read_form_as_far_as_it_goes};
use crate::web::extract::parameters::{ParameterFault, ParameterLimits, Parameters};
use crate::web::middleware::RequestFacts;

/// What our largest page needs, with room.
const MOST_FIELDS: usize = 50;
/// A sealed request is up to 3 KiB of base64url.
const LONGEST_VALUE: usize = 8 * 1024;

/// What is wrong with a form of ours. A person sees these only when something between their browser and us broke it.
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
///
/// A form that has a fault is read as well, as far as it is whole: its handler shows the step again, on the way to the same place.
/// Nothing else may be done with it, which is why [`Reader::verify`](crate::web::reader::Reader::verify) refuses it.
#[derive(Debug)]
pub struct PageForm {
    fields: Parameters,
    fault: Option<FormFault>,
}

impl PageForm {
    /// Refuses a form that did not arrive as it should.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn require_whole(&self) -> Result<(), FormFault> {
        self.fault.clone().map_or(Ok(()), Err)
    }

    /// A field's text; empty when it is absent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.fields.optional(name).unwrap_or_default()
    }

    /// A field's text, unless it is absent or empty.
    #[must_use]
    pub fn optional(&self, name: &str) -> Option<&str> {
        self.fields.optional(name)
    }

    /// A field that nobody may see, such as a password; unmodified.
    #[must_use]
    pub fn secret(&self, name: &str) -> Secret<String> {
        Secret::new(self.text(name).to_owned())
    }

    /// Whether a box was ticked or a button with this name was pressed.
    #[must_use]
    pub fn is_set(&self, name: &str) -> bool {
        self.fields.is_sent(name)
    }

    /// The names of all fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name)
    }

    /// The form's CSRF token.
    #[must_use]
    pub fn csrf_token(&self) -> Option<&str> {
        self.fields.optional(CSRF_FIELD)
    }

    fn read(body: &[u8], fault: Option<BodyFault>, body_bytes: usize) -> Self {
        let limits =
            ParameterLimits { total_bytes: body_bytes, value_bytes: LONGEST_VALUE, count: MOST_FIELDS };
        let whole = match (&fault, body.iter().rposition(|it| *it == b'&')) {
            (None, _) => body,
            // The last field was cut off.
            (Some(_), end) => body.get(..end.unwrap_or_default()).unwrap_or_default(),
        };
        let (fields, wrong) = Parameters::parse_what_is_whole(whole, limits);
        // `resource` may repeat in the protocol, but no field of ours does.
        let is_repeated = fields.all("resource").nth(1).is_some();
        let repeated = is_repeated.then(|| ParameterFault::Repeated { name: "resource".to_owned() });
        let fault = fault.map(FormFault::from).or_else(|| wrong.or(repeated).map(FormFault::from));
        Self { fields, fault }
    }
}

impl FromRequest for PageForm {
    type Error = WebError;
    type Future = LocalBoxFuture<'static, Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let facts = RequestFacts::of(&request)?;
            let (body, fault) = read_form_as_far_as_it_goes(request.headers(), payload, &facts).await;
            let form = Self::read(&body, fault, facts.limits.body_bytes);
            if let Some(fault) = &form.fault {
                facts.refuse_form(fault.clone());
            }
            Ok(form)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_typed() {
        let form = PageForm::read(b"username=+a%40b.c&password=+p%C3%A9+&remember=&csrf_token=t", None, 1000);
        assert_eq!(form.require_whole(), Ok(()));
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
            let form = PageForm::read(body.as_bytes(), None, 64 * 1024);
            assert!(form.require_whole().is_err(), "{body:.20}");
        }
    }

    #[test]
    fn net_4_what_arrived_whole_of_a_broken_form_is_carried_on() {
        let form = PageForm::read(b"request=r&a=%00&token=t&a=2", None, 1000);
        assert_eq!((form.text("request"), form.text("token"), form.text("a")), ("r", "t", "2"));
        assert!(matches!(form.require_whole(), Err(FormFault::Field(ParameterFault::Malformed { .. }))));
        let too_large = BodyFault::TooLarge { most_bytes: 22 };
        let cut = PageForm::read(b"request=r&token=t&a=12", Some(too_large), 22);
        assert_eq!((cut.text("request"), cut.text("token"), cut.text("a")), ("r", "t", ""));
        assert_eq!(cut.require_whole(), Err(FormFault::Body(too_large)));
    }
}
