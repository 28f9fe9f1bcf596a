//! The page behind a mailed link that sets another password. Opening it uses nothing up (MAIL-2).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::links::Presented;
use crate::accounts::passwords::{PasswordSubject, Strength};
use crate::accounts::recovery::{Recovery, StandingReset};
use crate::web::account::mailed::{Desk, LinkQuery, fault_of, presented, strength_of, throttled};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{LoginNotice, NewPasswordFault, ResetPasswordPage, ResetPasswordView};
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
    recovery: web::Data<Recovery>,
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
            Ok(step.desk.done(done.request.as_deref(), LoginNotice::PasswordReset))
        }
        Ok(Presented::Dead) => Ok(step.desk.say_dead(Some(paths::FORGOT_PASSWORD))),
        Ok(Presented::Throttled { retry_after, limit }) => throttled(retry_after, limit),
        Err(error) => {
            let fault = Some(NewPasswordFault::Refused(fault_of(error)?));
            let subject = PasswordSubject::default();
            let strength = strength_of(&step.recovery.passwords, &password, &subject).await;
            step.look(Said { fault, strength, is_stale: false }, StatusCode::BAD_REQUEST).await
        }
    }
}

/// What the page has to say of what was sent.
#[derive(Clone, Copy, Default)]
struct Said {
    fault: Option<NewPasswordFault>,
    strength: Option<Strength>,
    is_stale: bool,
}

/// One look at the page.
struct Step {
    desk: Desk,
    recovery: web::Data<Recovery>,
    token: String,
}

impl Step {
    async fn look(&self, said: Said, status: StatusCode) -> Result<HttpResponse, WebError> {
        let origin = &self.desk.visit.origin;
        match self.recovery.look(&presented(&self.token), origin).await? {
            Presented::Standing(standing) => Ok(self.page(&standing, said, status)),
            Presented::Dead => Ok(self.desk.say_dead(Some(paths::FORGOT_PASSWORD))),
            Presented::Throttled { retry_after, limit } => throttled(retry_after, limit),
        }
    }

    fn page(&self, standing: &StandingReset, said: Said, status: StatusCode) -> HttpResponse {
        let (desk, subject) = (&self.desk, PasswordSubject::from(&standing.user));
        let view = ResetPasswordView {
            form: desk.reader.form(paths::RESET_PASSWORD, &desk.visit, None),
            token: self.token.clone(),
            email: standing.user.email.clone(),
            new: desk.new_password(&self.recovery.passwords, &subject, said.fault, said.strength),
            is_stale: said.is_stale,
        };
        let context = desk.reader.context_of(standing.user.profile.locale.as_deref());
        desk.answer(status, &ResetPasswordPage::new(&context, view))
    }
}
