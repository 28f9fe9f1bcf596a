//! What every page shares: the reader's words, the frame around the card, the form's hidden fields.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::ContentType;
use askama::Template;

use crate::texts::Words;
use crate::types::Issuer;
use crate::web::assets::Assets;
use crate::web::form::FormFault;

/// What the pages of one request are made with. Built once a request, cheap to clone.
#[derive(Clone)]
pub struct PageContext {
    pub(in crate::web) words: Words,
    pub(in crate::web) issuer_host: String,
    assets: Assets,
    reference: String,
    form_fault: Option<FormFault>,
}

impl PageContext {
    /// The context for a reader of `words`; `reference` is the request's id as it stands in the log.
    #[must_use]
    pub fn new(words: Words, assets: Assets, issuer: &Issuer, reference: String) -> Self {
        Self { words, issuer_host: issuer.host(), assets, reference, form_fault: None }
    }

    /// The context of an answer to a form with a fault.
    #[must_use]
    pub fn after(self, fault: Option<&FormFault>) -> Self {
        Self { form_fault: fault.cloned(), ..self }
    }

    /// What was wrong with the form that the page answers.
    #[must_use]
    pub const fn form_fault(&self) -> Option<&FormFault> {
        self.form_fault.as_ref()
    }

    /// The frame of a page that asks or says `heading`.
    #[must_use]
    pub fn chrome(&self, heading: &str) -> Chrome {
        let host = self.issuer_host.as_str().into();
        let language = self.words.language();
        Chrome {
            language: language.tag(),
            direction: language.direction().as_str(),
            title: self.words.format("page-title", &[("heading", heading.into()), ("host", host)]),
            issuer_host: self.issuer_host.clone(),
            reference_label: self.words.text("page-reference"),
            reference: self.reference.clone(),
            copy: self.words.text("page-copy"),
            copied: self.words.text("page-copied"),
            assets: self.assets.clone(),
        }
    }
}

/// The frame around a page: language, title, addresses of static files, whose page it is, the request's reference.
#[derive(Clone)]
pub struct Chrome {
    pub(in crate::web) language: String,
    pub(in crate::web) direction: &'static str,
    pub(in crate::web) title: String,
    pub(in crate::web) issuer_host: String,
    pub(in crate::web) reference_label: String,
    pub(in crate::web) reference: String,
    pub(in crate::web) copy: String,
    pub(in crate::web) copied: String,
    assets: Assets,
}

impl Chrome {
    /// The address of a static file, such as `css/app.css`.
    #[must_use]
    pub fn asset(&self, path: &str) -> String {
        self.assets.address(path)
    }
}

/// Where a page's form goes, and what travels in it unseen.
#[derive(Clone, Debug)]
pub struct PageForm {
    /// The address it is posted to, with the issuer's base path.
    pub action: String,
    /// Binds the form to the browser's session (SES-4).
    pub csrf_token: String,
    /// The sealed authorization request that the person is on the way to, if any.
    pub request: Option<String>,
    /// The page of ours that the person is on the way to, if any.
    pub return_to: Option<String>,
}

/// A page as an answer with `status`. A page that cannot be written becomes an empty 500; its templates are checked by
/// the compiler, so that this takes a broken formatter.
#[must_use]
pub fn answer(status: StatusCode, page: &impl Template) -> HttpResponse {
    match page.render() {
        Ok(body) => HttpResponse::build(status).content_type(ContentType::html()).body(body),
        Err(error) => {
            tracing::error!(error = %error, "A page could not be written");
            HttpResponse::InternalServerError().finish()
        }
    }
}
