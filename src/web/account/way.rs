//! What a person is on the way to while steps of signing in stand between: a client, or a page of ours.

use actix_web::HttpResponse;
use serde::Deserialize;

use crate::web::form::PageForm;
use crate::web::page::PageForm as PageFormView;
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::return_to::ReturnTo;
use crate::web::visit::Visit;

/// What the address of a step says of the way it is on.
#[derive(Deserialize)]
pub struct WayQuery {
    /// A sealed authorization request.
    #[serde(default)]
    request: String,
    /// A page of ours (SES-6).
    #[serde(default)]
    return_to: String,
}

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

    /// The way that the address of a step names.
    pub(super) fn named(reader: &Reader, query: WayQuery) -> Self {
        Self::new(reader, query.request, &query.return_to)
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

    /// Whether it leads anywhere in particular.
    pub(super) fn is_given(&self) -> bool {
        self.capsule().is_some() || self.return_to.is_some()
    }

    /// The way that leads back to a step on this one, whose address takes more; or on to the client, which leads there again.
    pub(super) fn back_at(&self, reader: &Reader, path: &str, more: &[(&str, &str)]) -> Self {
        match self.capsule() {
            Some(_) => self.clone(),
            None => Self::new(reader, String::new(), &self.address(reader, path, more)),
        }
    }

    /// Where it leads.
    pub(super) fn end(&self, reader: &Reader) -> String {
        self.end_or(reader, paths::ACCOUNT)
    }

    /// Where it leads, or to one of our paths where it leads nowhere in particular.
    pub(super) fn end_or(&self, reader: &Reader, path: &str) -> String {
        match (self.capsule(), &self.return_to) {
            (Some(capsule), _) => reader.address_with(paths::AUTHORIZE_RESUME, Some(capsule)),
            (None, Some(return_to)) => return_to.as_str().to_owned(),
            (None, None) => reader.address(path),
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
