//! The sign-in page.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::login::{Arrival, Login, LoginAttempt, LoginError, LoginOutcome};
use crate::accounts::sessions::{Persistence, Sessions};
use crate::oauth::authorization::{AuthorizationEndpoint, PendingView};
use crate::telemetry::Metrics;
use crate::types::SessionId;
use crate::web::error::{Throttled, WebError};
use crate::web::form::PageForm;
use crate::web::oauth::{CapsuleQuery, client_view, may_post_to_client};
use crate::web::page;
use crate::web::pages::{LoginNotice, LoginPage, LoginView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Shows the page, for a request or for somebody who came by themselves.
pub async fn show(
    query: web::Query<CapsuleQuery>,
    reader: Reader,
    visit: Visit,
    endpoint: web::Data<AuthorizationEndpoint>,
    login: web::Data<Login>,
) -> Result<HttpResponse, WebError> {
    let step = Step {
        reader,
        visit,
        capsule: query.into_inner().request,
        remembered: login.rules.lifetimes.session_remembered,
    };
    let pending = match step.pending(&endpoint).await? {
        Ok(pending) => pending,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let is_signed_in = pending.as_ref().is_some_and(|it| it.signed_in.is_some());
    let notice = is_signed_in.then_some(LoginNotice::Confirm);
    Ok(step.page(pending.as_ref(), None, notice, StatusCode::OK))
}

/// What a sign-in needs.
type Services = (web::Data<AuthorizationEndpoint>, web::Data<Login>, web::Data<Sessions>, web::Data<Metrics>);

/// Takes name and password. A stale form shows the step again.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: Services,
) -> Result<HttpResponse, WebError> {
    let (endpoint, login, sessions, metrics) = services;
    let capsule = form.text("request").to_owned();
    let step = Step { reader, visit, capsule, remembered: login.rules.lifetimes.session_remembered };
    let pending = match step.pending(&endpoint).await? {
        Ok(pending) => pending,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let identifier = form.text("username");
    let show = |notice, status| Ok(step.page(pending.as_ref(), Some(identifier), Some(notice), status));
    if step.reader.verify(&request, &form, &step.visit, paths::LOGIN).is_err() {
        return show(LoginNotice::StartedAgain, StatusCode::OK);
    }
    if identifier.trim().is_empty() || form.text("password").is_empty() {
        return show(LoginNotice::Missing, StatusCode::BAD_REQUEST);
    }
    let replaces = step.visit.signed_in(&sessions).await?.map(|it| it.session.id);
    let outcome = login.attempt(attempt(&form, &step.visit, replaces)).await;
    count(&outcome, &metrics);
    match outcome {
        Ok(LoginOutcome::SignedIn { session, cookie, device }) => {
            let remembered = (session.persistence == Persistence::Remembered).then_some(step.remembered);
            Ok(step.visit.enter(step.go_on(), &cookie, &device, remembered))
        }
        Ok(LoginOutcome::FactorAsked { challenge }) => {
            let answer = step.reader.redirect(paths::LOGIN_FACTOR, step.capsule());
            Ok(step.visit.challenge(answer, &challenge, login.rules.lifetimes.login_challenge))
        }
        Ok(LoginOutcome::Refused) => show(LoginNotice::Refused, StatusCode::UNAUTHORIZED),
        Ok(LoginOutcome::Locked { retry_after, limit }) => {
            let mut answer = show(LoginNotice::Locked { retry_after }, StatusCode::TOO_MANY_REQUESTS)?;
            Throttled { retry_after, limit, remaining: 0 }.annotate(answer.headers_mut());
            Ok(answer)
        }
        Err(LoginError::Busy(busy)) => {
            let retry_after = busy.retry_after;
            show(LoginNotice::Busy { retry_after }, StatusCode::SERVICE_UNAVAILABLE)
        }
        Err(error) => Err(error.into()),
    }
}

fn count(outcome: &Result<LoginOutcome, LoginError>, metrics: &Metrics) {
    let result = match outcome {
        Ok(LoginOutcome::SignedIn { .. }) => "succeeded",
        Ok(LoginOutcome::FactorAsked { .. }) => "factor_asked",
        Ok(LoginOutcome::Refused) => "refused",
        Ok(LoginOutcome::Locked { .. }) => "locked",
        Err(LoginError::Busy(_)) => "busy",
        Err(LoginError::Store(_)) => "failed",
    };
    metrics.count_login_attempt(result);
    if result == "locked" {
        metrics.count_limit_hit("login_failures");
        metrics.count_lockout();
    }
}

fn attempt(form: &PageForm, visit: &Visit, replaces: Option<SessionId>) -> LoginAttempt {
    LoginAttempt {
        identifier: form.text("username").to_owned(),
        password: form.secret("password"),
        persistence: if form.is_set("remember") { Persistence::Remembered } else { Persistence::Browser },
        arrival: Arrival { device: visit.device.clone(), replaces, origin: visit.origin.clone() },
    }
}

/// One look at the sign-in page.
struct Step {
    reader: Reader,
    visit: Visit,
    capsule: String,
    remembered: Duration,
}

impl Step {
    /// The request that the person is on the way to, if any; or the answer that leads to where it stands.
    async fn pending(
        &self,
        endpoint: &AuthorizationEndpoint,
    ) -> Result<Result<Option<PendingView>, HttpResponse>, WebError> {
        if self.capsule.is_empty() {
            return Ok(Ok(None));
        }
        let view = endpoint.view(&self.capsule, &self.visit.visitor()).await?;
        Ok(match view {
            Some(view) => Ok(Some(view)),
            None => Err(self.visit.leave(self.go_on())),
        })
    }

    fn capsule(&self) -> Option<&str> {
        Some(self.capsule.as_str()).filter(|it| !it.is_empty())
    }

    /// Where the person goes after this step.
    fn go_on(&self) -> HttpResponse {
        let path = if self.capsule.is_empty() { paths::ACCOUNT } else { paths::AUTHORIZE_RESUME };
        self.reader.redirect(path, self.capsule())
    }

    fn page(
        &self,
        pending: Option<&PendingView>,
        typed: Option<&str>,
        notice: Option<LoginNotice>,
        status: StatusCode,
    ) -> HttpResponse {
        let request = pending.map(|it| &it.request);
        let context = self.reader.context(request.and_then(|it| it.ui_locales.as_deref()));
        let hinted = request.and_then(|it| it.login_hint.as_deref());
        let view = LoginView {
            client: request.map(|it| client_view(&it.client, &it.target.redirect_uri)),
            form: self.reader.form(paths::LOGIN, &self.visit, self.capsule()),
            identifier: typed.or(hinted).unwrap_or_default().to_owned(),
            remembered: self.remembered,
            forgot: None,
            notice,
        };
        let mut answer = page::answer(status, &LoginPage::new(&context, view));
        if let Some(LoginNotice::Busy { retry_after }) = notice {
            answer.headers_mut().insert(RETRY_AFTER, retry_after.as_secs().max(1).into());
        }
        let answer = if request.is_some() { may_post_to_client(answer) } else { answer };
        self.visit.leave(answer)
    }
}
