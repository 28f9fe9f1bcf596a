//! `/login/factor`: the second factor, to finish a sign-in or to show one again while signed in.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::accounts::factors::remembered_devices::REMEMBERED_FOR;
use crate::accounts::factors::{FactorProof, Factors};
use crate::accounts::login::{Arrival, DeviceMemory, Entered, FactorOutcome};
use crate::accounts::passkeys::{Answer, Passkeys};
use crate::accounts::recovery_codes::RecoveryCode;
use crate::accounts::sessions::Sessions;
use crate::accounts::totp::TotpCode;
use crate::accounts::users::User;
use crate::oauth::authorization::{AuthorizationEndpoint, PendingView};
use crate::telemetry::Metrics;
use crate::types::{PlainToken, SessionId, UserId};
use crate::web::account::way::Way;
use crate::web::error::{Throttled, WebError};
use crate::web::form::PageForm;
use crate::web::oauth::{client_view, may_post_to_client};
use crate::web::page;
use crate::web::pages::{CodeKind, FactorNotice, LoginFactorPage, LoginFactorView, PasskeyOffer, PersonView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// What the page's address says.
#[derive(Deserialize)]
pub struct FactorQuery {
    /// A sealed authorization request.
    #[serde(default)]
    request: String,
    /// `recovery` for a recovery code.
    #[serde(default)]
    kind: String,
    /// A page of ours (SES-6).
    #[serde(default)]
    return_to: String,
}

/// What the page needs.
type Services = (
    web::Data<AuthorizationEndpoint>,
    web::Data<Factors>,
    web::Data<Passkeys>,
    web::Data<Sessions>,
    web::Data<Metrics>,
);

/// Shows the page. Who has nothing to show here goes on to where they can (SES-5).
pub async fn show(
    query: web::Query<FactorQuery>,
    reader: Reader,
    visit: Visit,
    services: Services,
) -> Result<HttpResponse, WebError> {
    let FactorQuery { request, kind, return_to } = query.into_inner();
    let way = Way::new(&reader, request, &return_to);
    let step = Step { reader, visit, way, kind: kind_of(&kind) };
    match step.asked(&services).await? {
        Ok(asked) => Ok(step.page(&asked, None, StatusCode::OK)),
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// Takes a code. A stale form shows the step again.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: Services,
) -> Result<HttpResponse, WebError> {
    let (way, kind) = (Way::of(&reader, &form), kind_of(form.text("kind")));
    let brought = Brought::of(&form, kind);
    let step = Step { reader, visit, way, kind };
    // Whoever is asked is looked up even where no code was brought: the answer is the same step.
    let asked = match step.asked(&services).await? {
        Ok(asked) => asked,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if step.reader.verify(&request, &form, &step.visit, paths::LOGIN_FACTOR).is_err() {
        return Ok(step.page(&asked, Some(FactorNotice::StartedAgain), StatusCode::OK));
    }
    let (_, factors, passkeys, _, metrics) = &services;
    let (outcome, wrong) = match brought {
        Brought::Passkey => (step.show_passkey(&asked, &form, passkeys).await?, FactorNotice::PasskeyRefused),
        Brought::Code(proof) => (step.show_code(&asked, &form, (proof, factors)).await?, FactorNotice::Wrong),
        Brought::Nothing => {
            return Ok(step.page(&asked, Some(FactorNotice::Malformed), StatusCode::BAD_REQUEST));
        }
    };
    count(&outcome, metrics);
    Ok(step.answer(&asked, outcome, (factors, wrong)))
}

fn memory(form: &PageForm) -> DeviceMemory {
    if form.is_set("remember_device") { DeviceMemory::Remember } else { DeviceMemory::Forget }
}

fn count(outcome: &FactorOutcome, metrics: &Metrics) {
    metrics.count_factor_attempt(match outcome {
        FactorOutcome::SignedIn(_) => "succeeded",
        FactorOutcome::Wrong => "wrong",
        FactorOutcome::Locked { .. } => "locked",
        FactorOutcome::Gone => "gone",
    });
    if matches!(outcome, FactorOutcome::Locked { began_lock: true, .. }) {
        metrics.count_lockout();
    }
}

fn kind_of(text: &str) -> CodeKind {
    if text == "recovery" { CodeKind::Recovery } else { CodeKind::Totp }
}

/// What the form brings, judged by its looks alone: before the database is asked anything, and before anything is reckoned (MFA-4).
enum Brought {
    /// The answer of an authenticator.
    Passkey,
    /// A code.
    Code(FactorProof),
    /// What is no code.
    Nothing,
}

impl Brought {
    fn of(form: &PageForm, kind: CodeKind) -> Self {
        if form.optional("credential").is_some() {
            return Self::Passkey;
        }
        let text = form.text("code");
        let proof = match kind {
            CodeKind::Totp => TotpCode::parse(text).map(FactorProof::Totp),
            CodeKind::Recovery => RecoveryCode::parse(text).map(FactorProof::RecoveryCode),
        };
        proof.map_or(Self::Nothing, Self::Code)
    }
}

/// Who is asked, and for what.
struct Asked {
    user: User,
    /// The sign-in to finish; without one the person is signed in and shows a factor again.
    challenge: Option<PlainToken>,
    /// The session that the browser has now.
    session: Option<SessionId>,
    pending: Option<PendingView>,
    /// The question for their passkeys, where they have any.
    passkey: Option<PasskeyOffer>,
    /// Whether they have an authenticator app.
    has_app: bool,
}

/// One look at the page.
struct Step {
    reader: Reader,
    visit: Visit,
    way: Way,
    kind: CodeKind,
}

impl Step {
    /// Who is asked; or the answer that leads to where the person stands.
    async fn asked(&self, services: &Services) -> Result<Result<Asked, HttpResponse>, WebError> {
        let (endpoint, factors, passkeys, sessions, _) = services;
        let pending = match self.way.capsule() {
            Some(capsule) => match endpoint.view(capsule, &self.visit.visitor()).await? {
                Some(view) => Some(view),
                None => return Ok(Err(self.visit.leave(self.way.go_on(&self.reader)))),
            },
            None => None,
        };
        let signed_in = self.visit.signed_in(sessions).await?;
        let session = signed_in.as_ref().map(|it| it.session.id);
        if let Some(token) = &self.visit.challenge
            && let Some(user) = factors.challenged(token).await?
        {
            let (passkey, has_app) = self.factors_of(user.id, factors, passkeys).await?;
            return Ok(Ok(Asked {
                user,
                challenge: Some(token.clone()),
                session,
                pending,
                passkey,
                has_app,
            }));
        }
        Ok(match signed_in.map(|it| it.user) {
            Some(user) if user.has_factor => {
                let (passkey, has_app) = self.factors_of(user.id, factors, passkeys).await?;
                Ok(Asked { user, challenge: None, session, pending, passkey, has_app })
            }
            Some(_) => Err(self.visit.leave(self.visit.forget_challenge(self.way.go_on(&self.reader)))),
            None => Err(self.sign_in_first()),
        })
    }

    /// What the person may show: the question for their passkeys, and whether they have an app.
    async fn factors_of(
        &self,
        user: UserId,
        factors: &Factors,
        passkeys: &Passkeys,
    ) -> Result<(Option<PasskeyOffer>, bool), WebError> {
        let question = passkeys.ask_for_factor(user, &self.visit.browser.hash()).await?;
        Ok((question.map(PasskeyOffer::from), factors.has_app(user).await?))
    }

    async fn show_code(
        &self,
        asked: &Asked,
        form: &PageForm,
        (proof, factors): (FactorProof, &Factors),
    ) -> Result<FactorOutcome, WebError> {
        let (arrival, memory) = (self.arrival(asked.session), memory(form));
        Ok(match (asked.challenge.clone(), self.visit.session.clone()) {
            (Some(challenge), _) => factors.finish(challenge, proof, arrival, memory).await?,
            (None, Some(cookie)) => factors.show_again(cookie, proof, arrival, memory).await?,
            (None, None) => FactorOutcome::Gone,
        })
    }

    async fn show_passkey(
        &self,
        asked: &Asked,
        form: &PageForm,
        passkeys: &Passkeys,
    ) -> Result<FactorOutcome, WebError> {
        let answer = Answer {
            challenge: form.text("challenge").to_owned(),
            credential: form.text("credential").to_owned(),
        };
        let shown = (answer, self.visit.browser.hash());
        let (arrival, memory) = (self.arrival(asked.session), memory(form));
        Ok(match (asked.challenge.clone(), self.visit.session.clone()) {
            (Some(challenge), _) => passkeys.finish(challenge, shown, arrival, memory).await?,
            (None, Some(cookie)) => passkeys.show_again(cookie, shown, arrival, memory).await?,
            (None, None) => FactorOutcome::Gone,
        })
    }

    fn answer(
        &self,
        asked: &Asked,
        outcome: FactorOutcome,
        (factors, wrong): (&Factors, FactorNotice),
    ) -> HttpResponse {
        match outcome {
            FactorOutcome::SignedIn(entered) => {
                let Entered { session, cookie, device } = *entered;
                let remembered = session.remembered_for(factors.clock.now());
                let answer = self.visit.forget_challenge(self.way.go_on(&self.reader));
                self.visit.enter(answer, &cookie, &device, remembered)
            }
            FactorOutcome::Wrong => self.page(asked, Some(wrong), StatusCode::UNAUTHORIZED),
            FactorOutcome::Locked { retry_after, limit, .. } => {
                let notice = FactorNotice::Locked { retry_after };
                let mut answer = self.page(asked, Some(notice), StatusCode::TOO_MANY_REQUESTS);
                Throttled { by: "factor_failures", retry_after, limit, remaining: 0 }.mark(&mut answer);
                self.visit.forget_challenge(answer)
            }
            FactorOutcome::Gone => self.sign_in_first(),
        }
    }

    fn page(&self, asked: &Asked, notice: Option<FactorNotice>, status: StatusCode) -> HttpResponse {
        let request = asked.pending.as_ref().map(|it| &it.request);
        let wished = request.and_then(|it| it.ui_locales.as_deref());
        let context = self.reader.context_for(wished, asked.user.locale());
        let kind = match self.kind {
            CodeKind::Totp => "recovery",
            CodeKind::Recovery => "totp",
        };
        let view = LoginFactorView {
            client: request.map(|it| client_view(&it.client, &it.target.redirect_uri)),
            person: PersonView { name: asked.user.name.clone(), email: asked.user.email.clone() },
            form: self.way.form(&self.reader, paths::LOGIN_FACTOR, &self.visit),
            kind: self.kind,
            other_kind: self.way.address(&self.reader, paths::LOGIN_FACTOR, &[("kind", kind)]),
            start_over: self.way.address(&self.reader, paths::LOGIN, &[]),
            remembered: REMEMBERED_FOR,
            passkey: asked.passkey.clone(),
            has_app: asked.has_app,
            notice,
        };
        let answer = page::answer(status, &LoginFactorPage::new(&context, view));
        let answer = if request.is_some() { may_post_to_client(answer) } else { answer };
        self.visit.leave(answer)
    }

    fn arrival(&self, replaces: Option<SessionId>) -> Arrival {
        Arrival { device: self.visit.device.clone(), replaces, origin: self.visit.origin.clone() }
    }

    fn sign_in_first(&self) -> HttpResponse {
        let answer = self.way.step(&self.reader, paths::LOGIN);
        self.visit.leave(self.visit.forget_challenge(answer))
    }
}
