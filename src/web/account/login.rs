//! The sign-in page.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::accounts::federation::Federation;
use crate::accounts::login::{Arrival, Login, LoginAttempt, LoginError, LoginOutcome, PasskeyAttempt};
use crate::accounts::passkeys::{Answer, Passkeys};
use crate::accounts::sessions::{Persistence, Sessions};
use crate::oauth::authorization::{AuthorizationEndpoint, PendingView};
use crate::telemetry::Metrics;
use crate::types::SessionId;
use crate::web::account::federation;
use crate::web::account::way::Way;
use crate::web::error::{COME_BACK_AFTER, Throttled, WebError};
use crate::web::form::PageForm;
use crate::web::oauth::{client_view, may_post_to_client};
use crate::web::page::{self, PageForm as PageFormView};
use crate::web::pages::{LoginNotice, LoginPage, LoginView, PasskeyOffer, ProviderButton};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::return_to::ReturnTo;
use crate::web::visit::Visit;

/// Where the address of the page says that the person is on the way to.
#[derive(Deserialize)]
pub struct LoginQuery {
    /// A sealed authorization request.
    #[serde(default)]
    request: String,
    /// A page of ours (SES-6).
    #[serde(default)]
    return_to: String,
    /// What was just done on the way here.
    #[serde(default)]
    done: String,
}

/// What a sign-in needs.
type Services = (
    web::Data<AuthorizationEndpoint>,
    web::Data<Login>,
    web::Data<Federation>,
    web::Data<Passkeys>,
    web::Data<Sessions>,
    web::Data<Metrics>,
);

/// Shows the page: for a request, for a page of ours that asks who is there, or for somebody who came by themselves.
pub async fn show(
    query: web::Query<LoginQuery>,
    reader: Reader,
    visit: Visit,
    services: Services,
) -> Result<HttpResponse, WebError> {
    let (endpoint, login, federation, passkeys, sessions, _) = services;
    let LoginQuery { request, return_to, done } = query.into_inner();
    let step = Step::new((reader, visit), (request, &return_to), (&login, &federation, passkeys)).await;
    // Who is not on the way to anywhere needs nothing but the form.
    if step.providers.is_none() && (step.capsule().is_some() || step.return_to.is_some()) {
        return Ok(step.away(None));
    }
    let pending = match step.pending(&endpoint).await? {
        Ok(pending) => pending,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let signed_in = match (&pending, &step.return_to) {
        (Some(pending), _) => pending.signed_in.clone(),
        (None, Some(_)) => step.visit.signed_in(&sessions).await?,
        (None, None) => None,
    };
    let language = signed_in.as_ref().and_then(|it| it.user.profile.locale.clone());
    let notice = signed_in.as_ref().map(|_| LoginNotice::Confirm).or_else(|| LoginNotice::done(&done));
    let own = signed_in.filter(|_| pending.is_none()).map(|it| it.user.email);
    Ok(step.page((pending.as_ref(), language.as_deref()), own.as_deref(), notice, StatusCode::OK))
}

/// Takes name and password. A stale form shows the step again.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: Services,
) -> Result<HttpResponse, WebError> {
    let (endpoint, login, federation, passkeys, sessions, metrics) = services;
    let onward = (form.text("request").to_owned(), form.text("return_to"));
    let step = Step::new((reader, visit), onward, (&login, &federation, passkeys)).await;
    // Asked once: whoever waits for a database that is away waits for one question, not for each (REL-2).
    if step.providers.is_none() {
        return Ok(step.away(Some(form.text("username"))));
    }
    match take(&request, &form, &step, (&endpoint, &login, &sessions, &metrics)).await {
        Err(WebError::Unavailable) => Ok(step.away(Some(form.text("username")))),
        answer => answer,
    }
}

async fn take(
    request: &HttpRequest,
    form: &PageForm,
    step: &Step,
    (endpoint, login, sessions, metrics): (&AuthorizationEndpoint, &Login, &Sessions, &Metrics),
) -> Result<HttpResponse, WebError> {
    let pending = match step.pending(endpoint).await? {
        Ok(pending) => pending,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let signed_in = step.visit.signed_in(sessions).await?;
    let language = signed_in.as_ref().and_then(|it| it.user.locale());
    let (identifier, known) = (form.text("username"), (pending.as_ref(), language));
    let show = |notice, status| Ok(step.page(known, Some(identifier), Some(notice), status));
    if step.reader.verify(request, form, &step.visit, paths::LOGIN).is_err() {
        return show(LoginNotice::StartedAgain, StatusCode::OK);
    }
    let credential = form.optional("credential");
    if credential.is_none() && (identifier.trim().is_empty() || form.text("password").is_empty()) {
        return show(LoginNotice::Missing, StatusCode::BAD_REQUEST);
    }
    let replaces = signed_in.as_ref().map(|it| it.session.id);
    let outcome = match credential {
        Some(credential) => step.attempt_with_passkey(login, form, credential, replaces).await,
        None => login.attempt(attempt(form, &step.visit, replaces)).await,
    };
    count(&outcome, metrics);
    match outcome {
        Ok(LoginOutcome::SignedIn { session, cookie, device }) => {
            let remembered = session.remembered_for(sessions.now());
            Ok(step.visit.enter(step.go_on(), &cookie, &device, remembered))
        }
        Ok(LoginOutcome::FactorAsked { challenge }) => {
            let answer = step.way().step(&step.reader, paths::LOGIN_FACTOR);
            Ok(step.visit.challenge(answer, &challenge, login.rules.lifetimes.login_challenge))
        }
        Ok(LoginOutcome::Refused { .. }) => {
            let notice =
                if credential.is_some() { LoginNotice::PasskeyRefused } else { LoginNotice::Refused };
            show(notice, StatusCode::UNAUTHORIZED)
        }
        Ok(LoginOutcome::Locked { by, retry_after, limit }) => {
            let mut answer = show(LoginNotice::Locked { retry_after }, StatusCode::TOO_MANY_REQUESTS)?;
            Throttled { by, retry_after, limit, remaining: 0 }.mark(&mut answer);
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
        Ok(LoginOutcome::Refused { .. }) => "refused",
        Ok(LoginOutcome::Locked { .. }) => "locked",
        Err(LoginError::Busy(_)) => "busy",
        Err(LoginError::Store(_)) => "failed",
    };
    metrics.count_login_attempt(result);
    if matches!(outcome, Ok(LoginOutcome::Refused { began_lock: true })) {
        metrics.count_lockout();
    }
}

fn attempt(form: &PageForm, visit: &Visit, replaces: Option<SessionId>) -> LoginAttempt {
    LoginAttempt {
        identifier: form.text("username").to_owned(),
        password: form.secret("password"),
        persistence: persistence(form),
        arrival: arrival(visit, replaces),
        browser: visit.browser.hash(),
        request: form.optional("request").map(str::to_owned),
    }
}

fn persistence(form: &PageForm) -> Persistence {
    if form.is_set("remember") { Persistence::Remembered } else { Persistence::Browser }
}

fn arrival(visit: &Visit, replaces: Option<SessionId>) -> Arrival {
    Arrival { device: visit.device.clone(), replaces, origin: visit.origin.clone() }
}

/// One look at the sign-in page.
struct Step {
    reader: Reader,
    visit: Visit,
    capsule: String,
    return_to: Option<ReturnTo>,
    remembered: Duration,
    passkeys: web::Data<Passkeys>,
    /// `None` when the database is away.
    providers: Option<Vec<ProviderButton>>,
}

impl Step {
    async fn new(
        (reader, visit): (Reader, Visit),
        (capsule, return_to): (String, &str),
        (login, federation, passkeys): (&Login, &Federation, web::Data<Passkeys>),
    ) -> Self {
        let carried = Some(capsule.as_str()).filter(|it| !it.is_empty());
        let return_to = reader.return_to(return_to);
        let providers = federation::buttons(federation, (&reader, &visit), carried, return_to.as_ref()).await;
        let remembered = login.rules.lifetimes.session_remembered;
        Self { reader, visit, capsule, return_to, remembered, passkeys, providers }
    }

    /// The page while the database is away: nothing that was typed is lost, nor the way to the client.
    fn away(&self, typed: Option<&str>) -> HttpResponse {
        self.page((None, None), typed, Some(LoginNotice::Away), StatusCode::SERVICE_UNAVAILABLE)
    }

    /// Tries to sign in with what an authenticator gave.
    async fn attempt_with_passkey(
        &self,
        login: &Login,
        form: &PageForm,
        credential: &str,
        replaces: Option<SessionId>,
    ) -> Result<LoginOutcome, LoginError> {
        let challenge = form.text("challenge").to_owned();
        let attempt = PasskeyAttempt {
            answer: Answer { challenge, credential: credential.to_owned() },
            browser: self.visit.browser.hash(),
            persistence: persistence(form),
            arrival: arrival(&self.visit, replaces),
        };
        login.attempt_with_passkey(&self.passkeys, attempt).await
    }

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

    fn way(&self) -> Way {
        Way::new(&self.reader, self.capsule.clone(), self.return_to.as_ref().map_or("", ReturnTo::as_str))
    }

    fn capsule(&self) -> Option<&str> {
        Some(self.capsule.as_str()).filter(|it| !it.is_empty())
    }

    /// Where the person goes after this step.
    fn go_on(&self) -> HttpResponse {
        match &self.return_to {
            _ if !self.capsule.is_empty() => self.reader.redirect(paths::AUTHORIZE_RESUME, self.capsule()),
            Some(return_to) => see_other(return_to.as_str()),
            None => self.reader.redirect(paths::ACCOUNT, None),
        }
    }

    fn page(
        &self,
        (pending, language): (Option<&PendingView>, Option<&str>),
        typed: Option<&str>,
        notice: Option<LoginNotice>,
        status: StatusCode,
    ) -> HttpResponse {
        let request = pending.map(|it| &it.request);
        let context = self.reader.context_for(request.and_then(|it| it.ui_locales.as_deref()), language);
        let hinted = request.and_then(|it| it.login_hint.as_deref());
        let offers = self.reader.offers();
        let view = LoginView {
            client: request.map(|it| client_view(&it.client, &it.target.redirect_uri)),
            form: PageFormView {
                return_to: self.return_to.as_ref().map(|it| it.as_str().to_owned()),
                ..self.reader.form(paths::LOGIN, &self.visit, self.capsule())
            },
            identifier: typed.or(hinted).unwrap_or_default().to_owned(),
            remembered: self.remembered,
            forgot: offers.resets.then(|| self.reader.address_with(paths::FORGOT_PASSWORD, self.capsule())),
            register: offers.registers.then(|| self.reader.address_with(paths::REGISTER, self.capsule())),
            passkey: self.passkeys.ask_anybody(&self.visit.browser.hash()).map(PasskeyOffer::from),
            providers: self.providers.clone().unwrap_or_default(),
            notice,
        };
        let mut answer = page::answer(status, &LoginPage::new(&context, view));
        let retry_after = match notice {
            Some(LoginNotice::Busy { retry_after }) => Some(retry_after),
            Some(LoginNotice::Away) => Some(COME_BACK_AFTER),
            _ => None,
        };
        if let Some(retry_after) = retry_after {
            answer.headers_mut().insert(RETRY_AFTER, retry_after.as_secs().max(1).into());
        }
        // A browser applies form-action to the redirects that follow, and a provider is elsewhere.
        let leaves = self.capsule().is_some() || self.providers.as_ref().is_some_and(|it| !it.is_empty());
        let answer = if leaves { may_post_to_client(answer) } else { answer };
        self.visit.leave(answer)
    }
}
