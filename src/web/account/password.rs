//! The page that changes a password. It is also where a person is led whose account demands another one (PW-6); within an
//! authorization request they go on to the client afterwards.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::accounts::AccountsError;
use crate::accounts::passwords::{
    ChangeOutcome, PasswordChange, PasswordError, PasswordFault, PasswordSubject, Passwords, Protection,
    Strength,
};
use crate::accounts::sessions::{Sessions, SignedIn};
use crate::accounts::users::RequiredAction;
use crate::telemetry::Metrics;
use crate::web::account::strength::estimated;
use crate::web::account::way::{Way, WayQuery};
use crate::web::error::{Throttled, WebError};
use crate::web::form::PageForm;
use crate::web::oauth::may_post_to_client;
use crate::web::page::{self, PageForm as PageFormView};
use crate::web::pages::{
    CurrentPasswordFault, NewPasswordFault, NewPasswordView, PasswordNotice, PasswordOccasion, PasswordPage,
    PasswordPageView,
};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// Shows the page to whoever signed in a moment ago; others confirm who they are first.
pub async fn show(
    (way, wish): (web::Query<WayQuery>, web::Query<Wish>),
    reader: Reader,
    visit: Visit,
    sessions: web::Data<Sessions>,
    passwords: web::Data<Passwords>,
) -> Result<HttpResponse, WebError> {
    let way = Way::named(&reader, way.into_inner());
    let step = Step { reader, visit, passwords, way, wish: wish.into_inner() };
    Ok(match step.person(&sessions).await? {
        Ok(signed_in) if step.passwords.is_recent(&signed_in) => {
            step.page(&signed_in, Said::default(), StatusCode::OK)
        }
        Ok(_) => step.sign_in_first(),
        Err(elsewhere) => elsewhere,
    })
}

/// Takes the current and the new password. A stale form shows the step again.
pub async fn submit(
    (request, wish): (HttpRequest, web::Query<Wish>),
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Sessions>, web::Data<Passwords>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let (sessions, passwords, metrics) = services;
    let way = Way::of(&reader, &form);
    let step = Step { reader, visit, passwords, way, wish: wish.into_inner() };
    let signed_in = match step.person(&sessions).await? {
        Ok(signed_in) => signed_in,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let again = |said, status| Ok(step.page(&signed_in, said, status));
    if step.reader.verify(&request, &form, &step.visit, paths::ACCOUNT_PASSWORD).is_err() {
        return again(Said::notice(PasswordNotice::StartedAgain), StatusCode::OK);
    }
    let missing = Said {
        current: (asks_current(&signed_in) && form.text("current_password").is_empty())
            .then_some(CurrentPasswordFault::Missing),
        new: form.text("password").is_empty().then_some(NewPasswordFault::Missing),
        ..Said::default()
    };
    if missing.current.is_some() || missing.new.is_some() {
        return again(missing, StatusCode::BAD_REQUEST);
    }
    let wish = PasswordChange {
        signed_in: signed_in.clone(),
        current: form.secret("current_password"),
        new: form.secret("password"),
        protection: step.wish.protection(&signed_in),
        origin: step.visit.origin.clone(),
    };
    match step.passwords.change(wish).await {
        Ok(ChangeOutcome::Refused(fault)) => {
            let strength = step.strength(&signed_in, &form).await;
            again(Said { strength, ..Said::refused(fault) }, StatusCode::BAD_REQUEST)
        }
        Ok(outcome) => {
            match outcome {
                ChangeOutcome::Changed { .. } => metrics.count_revocation("password"),
                ChangeOutcome::WrongCurrent { began_lock: true } => metrics.count_lockout(),
                _ => {}
            }
            Ok(step.answer(&signed_in, outcome))
        }
        Err(PasswordError::Busy(busy)) => {
            let retry_after = busy.retry_after;
            let mut answer = step.page(
                &signed_in,
                Said::notice(PasswordNotice::Busy { retry_after }),
                StatusCode::SERVICE_UNAVAILABLE,
            );
            answer.headers_mut().insert(RETRY_AFTER, retry_after.as_secs().max(1).into());
            Ok(answer)
        }
        Err(PasswordError::Store(error)) => Err(AccountsError::from(error).into()),
        Err(PasswordError::Fault(fault)) => again(Said::refused(fault), StatusCode::BAD_REQUEST),
    }
}

/// What else the page's address says.
#[derive(Deserialize)]
pub struct Wish {
    /// Whether the password is to be long enough without a second factor.
    #[serde(default)]
    alone: String,
}

impl Wish {
    /// As the page's address says it.
    fn pairs(&self) -> &'static [(&'static str, &'static str)] {
        if self.alone == "yes" { &[("alone", "yes")] } else { &[] }
    }

    /// What the new password is to stand beside.
    fn protection(&self, signed_in: &SignedIn) -> Protection {
        if self.pairs().is_empty() { Protection::of(&signed_in.user) } else { Protection::PasswordAlone }
    }
}

/// A person without a password has none to show.
const fn asks_current(signed_in: &SignedIn) -> bool {
    signed_in.user.password_changed_at.is_some()
}

/// What the page has to say of what was sent.
#[derive(Clone, Copy, Default)]
struct Said {
    current: Option<CurrentPasswordFault>,
    new: Option<NewPasswordFault>,
    strength: Option<Strength>,
    notice: Option<PasswordNotice>,
}

impl Said {
    fn refused(fault: PasswordFault) -> Self {
        Self { new: Some(NewPasswordFault::Refused(fault)), ..Self::default() }
    }

    fn notice(notice: PasswordNotice) -> Self {
        Self { notice: Some(notice), ..Self::default() }
    }
}

/// One look at the page.
struct Step {
    reader: Reader,
    visit: Visit,
    passwords: web::Data<Passwords>,
    way: Way,
    wish: Wish,
}

impl Step {
    /// Somebody who is signed in and has nothing else to do first (PW-6), or the answer that leads to what they lack.
    async fn person(&self, sessions: &Sessions) -> Result<Result<SignedIn, HttpResponse>, WebError> {
        let Some(signed_in) = self.visit.signed_in(sessions).await? else {
            return Ok(Err(self.sign_in_first()));
        };
        Ok(match signed_in.pending_action() {
            Some(RequiredAction::EnrolFactor) => {
                Err(self.visit.leave(self.way.step(&self.reader, paths::REQUIRED_FACTOR)))
            }
            Some(RequiredAction::AcceptTerms) => {
                let back = self.way.back_at(&self.reader, paths::ACCOUNT_PASSWORD, self.wish.pairs());
                Err(self.visit.leave(back.step(&self.reader, paths::TERMS)))
            }
            Some(RequiredAction::ChangePassword) | None => Ok(signed_in),
        })
    }

    fn answer(&self, signed_in: &SignedIn, outcome: ChangeOutcome) -> HttpResponse {
        let current = |fault| Said { current: Some(fault), ..Said::default() };
        match outcome {
            ChangeOutcome::Changed { session, cookie } => {
                let remembered = session.remembered_for(self.passwords.clock.now());
                self.visit.renew(self.go_on(), &cookie, remembered)
            }
            ChangeOutcome::WrongCurrent { .. } => {
                self.page(signed_in, current(CurrentPasswordFault::Wrong), StatusCode::UNAUTHORIZED)
            }
            ChangeOutcome::Locked { by, retry_after, limit } => {
                let said = Said::notice(PasswordNotice::Locked { retry_after });
                let mut answer = self.page(signed_in, said, StatusCode::TOO_MANY_REQUESTS);
                Throttled { by, retry_after, limit, remaining: 0 }.mark(&mut answer);
                answer
            }
            ChangeOutcome::Refused(fault) => {
                self.page(signed_in, Said::refused(fault), StatusCode::BAD_REQUEST)
            }
            ChangeOutcome::SignInAgain | ChangeOutcome::ChangedMeanwhile => self.sign_in_first(),
        }
    }

    /// Where the person goes after this step.
    fn go_on(&self) -> HttpResponse {
        see_other(&self.way.end_or(&self.reader, paths::ACCOUNT_SECURITY))
    }

    /// To the sign-in page, which leads back here.
    fn sign_in_first(&self) -> HttpResponse {
        let back = self.way.back_at(&self.reader, paths::ACCOUNT_PASSWORD, self.wish.pairs());
        self.visit.leave(back.step(&self.reader, paths::LOGIN))
    }

    async fn strength(&self, signed_in: &SignedIn, form: &PageForm) -> Option<Strength> {
        let subject = PasswordSubject::from(&signed_in.user);
        estimated(&self.passwords, &form.secret("password"), &subject).await
    }

    fn occasion(&self, signed_in: &SignedIn) -> PasswordOccasion {
        let back = self.reader.address(paths::ACCOUNT_SECURITY);
        if signed_in.pending_action().is_some() {
            PasswordOccasion::Required { sign_out: self.reader.form(paths::LOGOUT, &self.visit, None) }
        } else if asks_current(signed_in) {
            PasswordOccasion::Change { back }
        } else {
            PasswordOccasion::Set { back }
        }
    }

    fn form(&self) -> PageFormView {
        let form = self.way.form(&self.reader, paths::ACCOUNT_PASSWORD, &self.visit);
        if self.wish.pairs().is_empty() {
            form
        } else {
            PageFormView { action: form.action + "?alone=yes", ..form }
        }
    }

    fn page(&self, signed_in: &SignedIn, said: Said, status: StatusCode) -> HttpResponse {
        let rules = &self.passwords.rules;
        let view = PasswordPageView {
            occasion: self.occasion(signed_in),
            asks_current: asks_current(signed_in),
            email: signed_in.user.email.clone(),
            form: self.form(),
            new: NewPasswordView {
                least: rules.least(self.wish.protection(signed_in)),
                offered: rules.offer(&PasswordSubject::from(&signed_in.user)),
                fault: said.new,
                strength: said.strength,
                strength_address: self.reader.address(paths::PASSWORD_STRENGTH),
            },
            current_fault: said.current,
            notice: said.notice,
        };
        let context = self.reader.context_of(signed_in.user.locale());
        let answer = page::answer(status, &PasswordPage::new(&context, view));
        let answer = if self.way.capsule().is_some() { may_post_to_client(answer) } else { answer };
        self.visit.leave(answer)
    }
}
