//! Who reads a page: in which language, at which address of ours, under which reference.

use std::rc::Rc;

use actix_web::dev::Payload;
use actix_web::http::header::LOCATION;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use futures_util::future::{Ready, ready};

use crate::texts::{Language, Texts};
use crate::types::Issuer;
use crate::web::assets::Assets;
use crate::web::csrf::Csrf;
use crate::web::error::WebError;
use crate::web::form::{self, FormFault};
use crate::web::middleware::RequestFacts;
use crate::web::page::{PageContext, PageForm};
use crate::web::paths;
use crate::web::return_to::ReturnTo;
use crate::web::visit::Visit;

/// What pages are made with.
#[derive(Clone)]
pub struct PageTools {
    /// Every word.
    pub texts: Texts,
    /// Addresses of static files.
    pub assets: Assets,
    /// The issuer.
    pub issuer: Issuer,
    /// Makes and judges the tokens of forms.
    pub csrf: Csrf,
    /// What people can do by themselves.
    pub offers: Offers,
}

/// What people can do by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offers {
    /// Set a forgotten password anew, because mail is sent.
    pub resets: bool,
    /// Open an account.
    pub registers: bool,
}

/// The reader of one answer.
pub struct Reader {
    tools: web::Data<PageTools>,
    facts: Rc<RequestFacts>,
}

impl PageTools {
    /// The context of a page for whoever reads `accept_language`; a client may have wished for another (`ui_locales`).
    #[must_use]
    pub fn context(
        &self,
        ui_locales: Option<&str>,
        accept_language: Option<&str>,
        reference: &str,
    ) -> PageContext {
        self.context_in(self.texts.language_for(ui_locales, None, accept_language), reference)
    }

    fn context_in(&self, language: Language, reference: &str) -> PageContext {
        let words = self.texts.words(language);
        PageContext::new(words, self.assets.clone(), &self.issuer, reference.to_owned())
    }
}

impl Reader {
    /// The context of a page in the reader's language; a client may have wished for another (`ui_locales`).
    #[must_use]
    pub fn context(&self, ui_locales: Option<&str>) -> PageContext {
        self.context_for(ui_locales, None)
    }

    /// The context of a page for somebody who is signed in: the account's language comes before the browser's.
    #[must_use]
    pub fn context_of(&self, account_language: Option<&str>) -> PageContext {
        self.context_for(None, account_language)
    }

    /// The context of a page that a client's request leads somebody to who is signed in.
    #[must_use]
    pub fn context_for(&self, ui_locales: Option<&str>, account_language: Option<&str>) -> PageContext {
        let accepted = self.facts.accept_language.as_ref().and_then(|it| it.to_str().ok());
        let language = self.tools.texts.language_for(ui_locales, account_language, accepted);
        self.tools.context_in(language, &self.facts.request_id).after(self.facts.form_fault.get())
    }

    /// Notes what is wrong with a form that arrived whole; the step is then shown again.
    pub fn refuse_form(&self, fault: FormFault) {
        self.facts.refuse_form(fault);
    }

    /// The issuer.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        &self.tools.issuer
    }

    /// The tags of the languages that pages are in and what each calls itself, English first.
    #[must_use]
    pub fn languages(&self) -> Vec<(String, String)> {
        self.tools.texts.in_every_language("common.ftl", "language-name")
    }

    /// The address of ours that was sent as `return_to`, if it is one (SES-6).
    #[must_use]
    pub fn return_to(&self, sent: &str) -> Option<ReturnTo> {
        ReturnTo::parse(sent, &self.tools.issuer)
    }

    /// 303 to the sign-in page, which leads back.
    #[must_use]
    pub fn sign_in_first(&self, return_to: Option<&ReturnTo>) -> HttpResponse {
        let address = self.address(paths::LOGIN);
        let elsewhere = return_to.filter(|it| it.as_str() != self.address(paths::ACCOUNT));
        let Some(return_to) = elsewhere else { return see_other(&address) };
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        see_other(&format!("{address}?{}", query.append_pair("return_to", return_to.as_str()).finish()))
    }

    /// The form of a page, posted to one of our paths.
    #[must_use]
    pub fn form(&self, path: &str, visit: &Visit, request: Option<&str>) -> PageForm {
        PageForm {
            action: self.address(path),
            csrf_token: self.tools.csrf.token(visit.binding(path), path),
            request: request.map(str::to_owned),
            return_to: None,
        }
    }

    /// The path below the issuer's own path.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.tools.issuer.base_path())
    }

    /// The path as others reach it, with the issuer in front.
    #[must_use]
    pub fn public_address(&self, path: &str) -> String {
        self.tools.issuer.address(path)
    }

    /// The path with the capsule of a request. What was sent as one may hold anything, so it is encoded.
    #[must_use]
    pub fn address_with(&self, path: &str, capsule: Option<&str>) -> String {
        let address = self.address(path);
        let Some(capsule) = capsule else { return address };
        let query =
            url::form_urlencoded::Serializer::new(String::new()).append_pair("request", capsule).finish();
        format!("{address}?{query}")
    }

    /// What people can do by themselves.
    #[must_use]
    pub fn offers(&self) -> Offers {
        self.tools.offers
    }

    /// 303 to one of our paths (SES-6).
    #[must_use]
    pub fn redirect(&self, path: &str, capsule: Option<&str>) -> HttpResponse {
        see_other(&self.address_with(path, capsule))
    }

    /// Refuses what another site sent, where nothing changes and so no token is needed (SES-4).
    ///
    /// # Errors
    /// The fault.
    pub fn verify_origin(&self, request: &HttpRequest) -> Result<(), crate::web::csrf::CsrfFault> {
        self.tools.csrf.verify_origin(request.headers())
    }

    /// Judges a posted form: whether it arrived whole, and from a page of ours (SES-4).
    ///
    /// # Errors
    /// The fault, for callers that do not restart the step.
    pub fn verify(
        &self,
        request: &HttpRequest,
        form: &form::PageForm,
        visit: &Visit,
        path: &str,
    ) -> Result<(), WebError> {
        form.require_whole()?;
        let binding = Some(visit.binding(path));
        Ok(self.tools.csrf.verify(request.headers(), form.csrf_token(), binding, path)?)
    }
}

/// 303 to an address.
#[must_use]
pub fn see_other(location: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, location)).finish()
}

impl FromRequest for Reader {
    type Error = WebError;
    type Future = Ready<Result<Self, WebError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(request))
    }
}

fn read(request: &HttpRequest) -> Result<Reader, WebError> {
    let tools = request.app_data::<web::Data<PageTools>>().ok_or(WebError::NotSetUp("pages"))?;
    Ok(Reader { tools: tools.clone(), facts: RequestFacts::of(request)? })
}
