//! What a person is on the way to while steps of signing in stand between: a client, or a page of ours.

use actix_web::HttpResponse;

use crate::web::form::PageForm;
use crate::web::page::PageForm as PageFormView;
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::return_to::ReturnTo;
use crate::web::visit::Visit;

/// What stands at the end of the steps.
#[derive(Clone, Debug)]
pub(super) struct Way {
    capsule: String,
    return_to: Option<ReturnTo>,
}

impl Way {
    /// The way that an address names: a sealed authorization request, or a page of ours (SES-6).
    pub(super) fn new(reader: &Reader, request: String, return_to: &str) -> Self {
        Self { capsule: request, return_to: reader.return_to(return_to) }
    }

    /// The way that a form carries on.
    pub(super) fn of(reader: &Reader, form: &PageForm) -> Self {
        Self::new(reader, form.text("request").to_owned(), form.text("return_to"))
    }

    /// The sealed authorization request.
    pub(super) fn capsule(&self) -> Option<&str> {
        Some(self.capsule.as_str()).filter(|it| !it.is_empty())
    }

    /// The address of a step on this way, with what else it takes.
    pub(super) fn address(&self, reader: &Reader, path: &str, more: &[(&str, &str)]) -> String {
        let address = reader.address(path);
        let way = match (self.capsule(), &self.return_to) {
            (Some(capsule), _) => Some(("request", capsule)),
            (None, Some(return_to)) => Some(("return_to", return_to.as_str())),
            (None, None) => None,
        };
        if way.is_none() && more.is_empty() {
            return address;
        }
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        format!("{address}?{}", query.extend_pairs(way.iter().chain(more)).finish())
    }

    /// 303 to a step on this way.
    pub(super) fn step(&self, reader: &Reader, path: &str) -> HttpResponse {
        see_other(&self.address(reader, path, &[]))
    }

    /// Where it leads.
    pub(super) fn end(&self, reader: &Reader) -> String {
        match (self.capsule(), &self.return_to) {
            (Some(capsule), _) => reader.address_with(paths::AUTHORIZE_RESUME, Some(capsule)),
            (None, Some(return_to)) => return_to.as_str().to_owned(),
            (None, None) => reader.address(paths::ACCOUNT),
        }
    }

    /// 303 to where it leads.
    pub(super) fn go_on(&self, reader: &Reader) -> HttpResponse {
        see_other(&self.end(reader))
    }

    /// The form of a step, which carries it on.
    pub(super) fn form(&self, reader: &Reader, path: &str, visit: &Visit) -> PageFormView {
        PageFormView {
            return_to: self.return_to.as_ref().map(|it| it.as_str().to_owned()),
            ..reader.form(path, visit, self.capsule())
        }
    }
}
