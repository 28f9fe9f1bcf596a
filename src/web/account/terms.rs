//! `/terms`: where a person is led who has not accepted the terms of use as they are now (PW-6). Afterwards they go on to where
//! they were going.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::sessions::{Sessions, SignedIn};
use crate::accounts::terms::{Acceptance, Terms};
use crate::config::TermsOfUse;
use crate::web::account::way::{Way, WayQuery};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::{may_post_to_client, person_view};
use crate::web::page;
use crate::web::pages::{TermsPage, TermsView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// What the page needs.
type Services = (web::Data<Sessions>, web::Data<Terms>);

/// Shows the page. Who has nothing to accept goes on (SES-5).
pub async fn show(
    query: web::Query<WayQuery>,
    reader: Reader,
    visit: Visit,
    services: Services,
) -> Result<HttpResponse, WebError> {
    let way = Way::named(&reader, query.into_inner());
    let step = Step { reader, visit, way };
    Ok(match step.asked(&services).await? {
        Ok((signed_in, terms)) => step.page(&signed_in, terms, Freshness::Fresh),
        Err(elsewhere) => elsewhere,
    })
}

/// Takes the consent. A stale form, or one for terms that changed meanwhile, shows the step again.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: Services,
) -> Result<HttpResponse, WebError> {
    let way = Way::of(&reader, &form);
    let step = Step { reader, visit, way };
    let (signed_in, terms) = match step.asked(&services).await? {
        Ok(asked) => asked,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if step.reader.verify(&request, &form, &step.visit, paths::TERMS).is_err() {
        return Ok(step.page(&signed_in, terms, Freshness::Stale));
    }
    let (version, origin) = (form.text("version").to_owned(), step.visit.origin.clone());
    Ok(match services.1.accept(signed_in.user.id, version, origin).await? {
        Acceptance::Accepted => step.go_on(),
        Acceptance::Outdated => step.page(&signed_in, terms, Freshness::Stale),
    })
}

/// Whether what was sent was for the page as it is now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Freshness {
    Fresh,
    Stale,
}

/// One look at the page.
struct Step {
    reader: Reader,
    visit: Visit,
    way: Way,
}

impl Step {
    /// Who is asked, and for what; or the answer that leads to where the person stands.
    async fn asked(
        &self,
        (sessions, terms): &Services,
    ) -> Result<Result<(SignedIn, TermsOfUse), HttpResponse>, WebError> {
        let Some(signed_in) = self.visit.signed_in(sessions).await? else {
            return Ok(Err(self.visit.leave(self.way.step(&self.reader, paths::LOGIN))));
        };
        if !signed_in.user.must_accept_terms {
            return Ok(Err(self.go_on()));
        }
        Ok(match terms.wanted().await? {
            Some(terms) => Ok((signed_in, terms)),
            None => Err(self.go_on()),
        })
    }

    fn go_on(&self) -> HttpResponse {
        self.visit.leave(self.way.go_on(&self.reader))
    }

    fn page(&self, signed_in: &SignedIn, terms: TermsOfUse, freshness: Freshness) -> HttpResponse {
        let view = TermsView {
            person: person_view(signed_in),
            form: self.way.form(&self.reader, paths::TERMS, &self.visit),
            version: terms.version,
            address: terms.url,
            are_changed: signed_in.user.terms_accepted.is_some(),
            is_stale: freshness == Freshness::Stale,
            sign_out: self.reader.form(paths::LOGOUT, &self.visit, None),
        };
        let context = self.reader.context_of(signed_in.user.locale());
        let answer = page::answer(StatusCode::OK, &TermsPage::new(&context, view));
        let answer = if self.way.capsule().is_some() { may_post_to_client(answer) } else { answer };
        self.visit.leave(answer)
    }
}
