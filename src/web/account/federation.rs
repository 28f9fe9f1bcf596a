//! Signing in through another provider: the buttons on the sign-in page, the way out and the way back.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::federation::{
    Begin, CallbackOutcome, Federation, Linked, Onward, Provider, ProviderAnswer, Purpose, UpstreamFault,
};
use crate::accounts::login::{Arrival, LoginOutcome};
use crate::accounts::sessions::Sessions;
use crate::telemetry::Metrics;
use crate::types::{ProviderId, Timestamp};
use crate::web::account::way::Way;
use crate::web::error::{Throttled, WebError};
use crate::web::extract::AuthorizeQuery;
use crate::web::form::PageForm;
use crate::web::page::{self, PageForm as PageFormView};
use crate::web::pages::{FederationPage, FederationProblem, LoginNotice, ProviderButton, WayOn};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::return_to::ReturnTo;
use crate::web::visit::Visit;

/// When a provider that could not be had is worth another try.
const COME_BACK_AFTER: Duration = Duration::from_secs(30);

/// Declares the ways to other providers and back.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(paths::federation_start("{provider}")).route(web::post().to(start)))
        .service(web::resource(paths::federation_callback("{provider}")).route(web::get().to(callback)));
}

/// The buttons of the sign-in page. Without the database there are none, and nobody can sign in anyway.
pub async fn buttons(
    federation: &Federation,
    (reader, visit): (&Reader, &Visit),
    capsule: Option<&str>,
    return_to: Option<&ReturnTo>,
) -> Option<Vec<ProviderButton>> {
    let listed = federation.providers().await;
    let listed = listed.inspect_err(|error| tracing::warn!(%error, "the providers cannot be listed"));
    let button = |it: Provider| ProviderButton {
        form: PageFormView {
            return_to: return_to.map(|it| it.as_str().to_owned()),
            ..reader.form(&paths::federation_start(it.id.as_str()), visit, capsule)
        },
        id: it.id.as_str().to_owned(),
        name: it.name,
    };
    listed.ok().map(|it| it.into_iter().map(button).collect())
}

/// The way out. A stale form leads back to the sign-in page.
pub async fn start(
    request: HttpRequest,
    path: web::Path<String>,
    form: PageForm,
    (reader, visit): (Reader, Visit),
    (federation, sessions, metrics): (web::Data<Federation>, web::Data<Sessions>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let capsule = form.optional("request").map(str::to_owned);
    let provider = find(&federation, &path).await?;
    if reader.verify(&request, &form, &visit, &paths::federation_start(&path)).is_err() {
        let way = Way::of(&reader, &form);
        let again = [("done", LoginNotice::StartedAgain.name())];
        return Ok(visit.leave(see_other(&way.address(&reader, paths::LOGIN, &again))));
    }
    let return_to = reader.return_to(form.text("return_to")).map(|it| it.as_str().to_owned());
    let step = Step { reader, visit, provider, language: None };
    let onward = Onward { purpose: Purpose::SignIn, capsule, return_to };
    let is_confirmation = step.visit.signed_in(&sessions).await?.is_some();
    step.set_out((&federation, &metrics), onward, is_confirmation).await
}

/// The way back. What a browser brings in the address counts only with the state that it took along.
pub async fn callback(
    path: web::Path<String>,
    query: AuthorizeQuery,
    (reader, visit): (Reader, Visit),
    (federation, sessions, metrics): (web::Data<Federation>, web::Data<Sessions>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let provider = find(&federation, &path).await?;
    let signed_in = visit.signed_in(&sessions).await?;
    let language = signed_in.as_ref().and_then(|it| it.user.profile.locale.clone());
    let step = Step { reader, visit, provider, language };
    let is_repeated = ["state", "code", "error", "iss"].iter().any(|it| query.all(it).nth(1).is_some());
    let Some(state) = query.optional("state").filter(|_| !is_repeated) else {
        return Ok(step.page(FederationProblem::Lost, None));
    };
    let text = |name: &str| query.optional(name).map(str::to_owned);
    let answer = ProviderAnswer {
        provider: step.provider.clone(),
        state: state.to_owned(),
        code: text("code"),
        error: text("error"),
        issuer: text("iss"),
        browser: step.visit.browser.hash(),
        arrival: Arrival {
            device: step.visit.device.clone(),
            replaces: signed_in.as_ref().map(|it| it.session.id),
            origin: step.visit.origin.clone(),
        },
        signed_in,
        redirect_uri: step.redirect_uri(),
    };
    let outcome = federation.answer(answer).await?;
    metrics.count_federation(name_of(&outcome));
    step.answer(outcome, (federation.login.rules.lifetimes.login_challenge, sessions.now()))
}

async fn find(federation: &Federation, id: &str) -> Result<Provider, WebError> {
    let id = ProviderId::parse(id).map_err(|_| WebError::NotFound)?;
    federation
        .directory
        .find(&id)
        .await
        .map_err(crate::accounts::federation::FederationError::from)?
        .ok_or(WebError::NotFound)
}

/// The outcome in the metrics.
const fn name_of(outcome: &CallbackOutcome) -> &'static str {
    match outcome {
        CallbackOutcome::Known(LoginOutcome::SignedIn { .. }, _) => "succeeded",
        CallbackOutcome::Known(LoginOutcome::FactorAsked { .. }, _) => "factor_asked",
        CallbackOutcome::Known(..) => "refused",
        CallbackOutcome::Unknown(_) => "unknown",
        CallbackOutcome::Linked(Linked::Done) => "linked",
        CallbackOutcome::Linked(Linked::Refused) => "link_refused",
        CallbackOutcome::Declined(_) => "declined",
        CallbackOutcome::Failed(fault, _) if fault.is_outage() => "outage",
        CallbackOutcome::Failed(..) => "failed",
        CallbackOutcome::Stale(_) | CallbackOutcome::Lost => "stale",
        CallbackOutcome::Locked { .. } => "locked",
    }
}

/// One step on the way to a provider or back.
pub(super) struct Step {
    pub(super) reader: Reader,
    pub(super) visit: Visit,
    pub(super) provider: Provider,
    /// The language of the account that is signed in.
    pub(super) language: Option<String>,
}

impl Step {
    /// Sends the browser to the provider; to confirm who they are where somebody is signed in.
    pub(super) async fn set_out(
        self,
        (federation, metrics): (&Federation, &Metrics),
        onward: Onward,
        is_confirmation: bool,
    ) -> Result<HttpResponse, WebError> {
        let begin = Begin {
            onward: onward.clone(),
            is_confirmation,
            browser: self.visit.browser.hash(),
            redirect_uri: self.redirect_uri(),
        };
        match federation.begin(&self.provider, begin).await {
            Ok(address) => Ok(self.visit.leave(see_other(address.as_str()))),
            Err(fault) => {
                metrics.count_federation("outage");
                Ok(self.failed(fault, &onward))
            }
        }
    }

    fn redirect_uri(&self) -> String {
        self.reader.public_address(&paths::federation_callback(self.provider.id.as_str()))
    }

    fn answer(
        &self,
        outcome: CallbackOutcome,
        (challenge_life, now): (Duration, Timestamp),
    ) -> Result<HttpResponse, WebError> {
        Ok(match outcome {
            CallbackOutcome::Known(LoginOutcome::SignedIn { session, cookie, device }, onward) => {
                let remembered = session.remembered_for(now);
                self.visit.enter(self.go_on(&onward), &cookie, &device, remembered)
            }
            CallbackOutcome::Known(LoginOutcome::FactorAsked { challenge }, onward) => {
                let answer = self.reader.redirect(paths::LOGIN_FACTOR, onward.capsule.as_deref());
                self.visit.challenge(answer, &challenge, challenge_life)
            }
            CallbackOutcome::Known(_, onward) | CallbackOutcome::Unknown(onward) => {
                self.page(FederationProblem::Unknown, Some(&onward))
            }
            CallbackOutcome::Linked(Linked::Done) => {
                let address = self.reader.address(paths::ACCOUNT_PROVIDERS);
                self.visit.leave(see_other(&format!("{address}?done=saved")))
            }
            CallbackOutcome::Linked(Linked::Refused) => self.page(FederationProblem::LinkRefused, None),
            CallbackOutcome::Declined(onward) => self.page(FederationProblem::Declined, Some(&onward)),
            CallbackOutcome::Failed(fault, onward) => self.failed(fault, &onward),
            CallbackOutcome::Stale(onward) => self.visit.leave(self.begin_again(&onward)),
            CallbackOutcome::Lost => self.page(FederationProblem::Lost, None),
            CallbackOutcome::Locked { by, retry_after, limit } => {
                return Err(WebError::Throttled(Throttled {
                    by: by.name(),
                    retry_after,
                    limit,
                    remaining: 0,
                }));
            }
        })
    }

    fn failed(&self, fault: UpstreamFault, onward: &Onward) -> HttpResponse {
        let is_outage = fault.is_outage();
        let problem = match fault {
            _ if is_outage => FederationProblem::Away,
            UpstreamFault::NotAnew => FederationProblem::NotAnew,
            _ => FederationProblem::Untrusted,
        };
        let mut answer = self.page(problem, Some(onward));
        if is_outage {
            answer.headers_mut().insert(RETRY_AFTER, COME_BACK_AFTER.as_secs().into());
        }
        answer
    }

    /// Where the person goes who is signed in now.
    fn go_on(&self, onward: &Onward) -> HttpResponse {
        let return_to = onward.return_to.as_deref().and_then(|it| self.reader.return_to(it));
        match (&onward.capsule, return_to) {
            (Some(capsule), _) => self.reader.redirect(paths::AUTHORIZE_RESUME, Some(capsule)),
            (None, Some(return_to)) => see_other(return_to.as_str()),
            (None, None) => self.reader.redirect(paths::ACCOUNT, None),
        }
    }

    /// A stale answer restarts the step at the same client (SES-4).
    fn begin_again(&self, onward: &Onward) -> HttpResponse {
        let path = match (onward.purpose, &onward.capsule) {
            (Purpose::Link { .. }, _) => paths::ACCOUNT_PROVIDERS,
            (Purpose::SignIn, Some(_)) => paths::AUTHORIZE_RESUME,
            (Purpose::SignIn, None) => paths::HOME,
        };
        self.reader.redirect(path, onward.capsule.as_deref())
    }

    fn page(&self, problem: FederationProblem, onward: Option<&Onward>) -> HttpResponse {
        let status = match problem {
            FederationProblem::Unknown | FederationProblem::Declined | FederationProblem::NotAnew => {
                StatusCode::FORBIDDEN
            }
            FederationProblem::LinkRefused => StatusCode::CONFLICT,
            FederationProblem::Away => StatusCode::SERVICE_UNAVAILABLE,
            FederationProblem::Untrusted | FederationProblem::Lost => StatusCode::BAD_REQUEST,
        };
        let is_link = problem == FederationProblem::LinkRefused
            || onward.is_some_and(|it| matches!(it.purpose, Purpose::Link { .. }));
        let way = if is_link {
            WayOn::Account(self.reader.address(paths::ACCOUNT_PROVIDERS))
        } else {
            let capsule = onward.and_then(|it| it.capsule.as_deref());
            WayOn::SignIn(self.reader.address_with(paths::LOGIN, capsule))
        };
        let context = self.reader.context_of(self.language.as_deref());
        let page = FederationPage::new(&context, problem, &self.provider.name, way);
        self.visit.leave(page::answer(status, &page))
    }
}
