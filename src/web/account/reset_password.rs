//! The page behind a mailed link that sets another password. Opening it uses nothing up (MAIL-2).

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::links::Presented;
use crate::accounts::passwords::PasswordSubject;
use crate::accounts::recovery::{Recovery, StandingReset};
use crate::telemetry::Metrics;
use crate::types::Secret;
use crate::web::account::mailed::{
    Desk, LinkQuery, NotTaken, come_back, not_taken, presented, strength_of, throttled,
};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{
    LoginNotice, NewPasswordFault, NewPasswordView, ResetPasswordPage, ResetPasswordView,
};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Asks for the password.
pub async fn show(
    query: web::Query<LinkQuery>,
    reader: Reader,
    visit: Visit,
    recovery: web::Data<Recovery>,
) -> Result<HttpResponse, WebError> {
    let query = query.into_inner();
    let desk = Desk { reader, visit, request: query.request };
    let step = Step { desk, recovery, token: query.token };
    step.look(Said::default(), StatusCode::OK).await
}

/// Sets it, once for a link. A stale form or a refused password shows the step again.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    (recovery, metrics): (web::Data<Recovery>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: String::new() };
    let step = Step { desk, recovery, token: form.text("token").to_owned() };
    if step.desk.reader.verify(&request, &form, &step.desk.visit, paths::RESET_PASSWORD).is_err() {
        return step.look(Said { is_stale: true, ..Said::default() }, StatusCode::OK).await;
    }
    let password = form.secret("password");
    if password.expose().is_empty() {
        let said = Said { fault: Some(NewPasswordFault::Missing), ..Said::default() };
        return step.look(said, StatusCode::BAD_REQUEST).await;
    }
    let origin = step.desk.visit.origin.clone();
    match step.recovery.reset(&presented(&step.token), &password, &origin).await {
        Ok(Presented::Standing(done)) => {
            metrics.count_revocation("password");
            Ok(step.desk.done(done.request.as_deref(), LoginNotice::PasswordReset))
        }
        Ok(Presented::Dead) => Ok(step.desk.say_dead(Some(paths::FORGOT_PASSWORD))),
        Ok(Presented::Throttled { by, retry_after, limit }) => throttled(by, retry_after, limit),
        Err(error) => {
            let fault = match not_taken(error)? {
                NotTaken::Refused(fault) => Some(NewPasswordFault::Refused(fault)),
                NotTaken::Busy { retry_after } => return step.busy(retry_after).await,
            };
            let said = Said { fault, tried: Some(password), ..Said::default() };
            step.look(said, StatusCode::BAD_REQUEST).await
        }
    }
}

/// What the page has to say of what was sent.
#[derive(Default)]
struct Said {
    fault: Option<NewPasswordFault>,
    /// The password that was refused.
    tried: Option<Secret<String>>,
    is_stale: bool,
    busy: Option<Duration>,
}

/// One look at the page.
struct Step {
    desk: Desk,
    recovery: web::Data<Recovery>,
    token: String,
}

impl Step {
    /// The page once more, with the moment to come back (PW-8).
    async fn busy(&self, retry_after: Duration) -> Result<HttpResponse, WebError> {
        let said = Said { busy: Some(retry_after), ..Said::default() };
        Ok(come_back(self.look(said, StatusCode::SERVICE_UNAVAILABLE).await?, retry_after))
    }

    async fn look(&self, said: Said, status: StatusCode) -> Result<HttpResponse, WebError> {
        let origin = &self.desk.visit.origin;
        match self.recovery.look(&presented(&self.token), origin).await? {
            Presented::Standing(standing) => Ok(self.page(&standing, &said, status).await),
            Presented::Dead => Ok(self.desk.say_dead(Some(paths::FORGOT_PASSWORD))),
            Presented::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
        }
    }

    async fn page(&self, standing: &StandingReset, said: &Said, status: StatusCode) -> HttpResponse {
        let (desk, passwords) = (&self.desk, &self.recovery.passwords);
        let subject = PasswordSubject::from(&standing.user);
        let strength = match &said.tried {
            Some(tried) => strength_of(passwords, tried, &subject).await,
            None => None,
        };
        let new = desk.new_password(passwords, (&subject, standing.protection()), said.fault, strength);
        let view = ResetPasswordView {
            form: desk.reader.form(paths::RESET_PASSWORD, &desk.visit, None),
            token: self.token.clone(),
            email: standing.user.email.clone(),
            new: NewPasswordView { strength_address: desk.reader.address(paths::RESET_STRENGTH), ..new },
            is_stale: said.is_stale,
            busy: said.busy,
        };
        let context = desk.reader.context_of(standing.user.locale());
        desk.answer(status, &ResetPasswordPage::new(&context, view))
    }
}
