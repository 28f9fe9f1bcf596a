//! The page that changes a password. It is also where a person is led whose account demands another one (PW-6); within an
//! authorization request they go on to the client afterwards.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::AccountsError;
use crate::accounts::passwords::{
    ChangeOutcome, PasswordChange, PasswordError, PasswordFault, PasswordSubject, Passwords, Protection,
    Strength,
};
use crate::accounts::sessions::{Persistence, Sessions, SignedIn};
use crate::accounts::users::RequiredAction;
use crate::web::account::strength::estimated;
use crate::web::account::way::Way;
use crate::web::error::{Throttled, WebError};
use crate::web::form::PageForm;
use crate::web::oauth::{CapsuleQuery, may_post_to_client};
use crate::web::page;
use crate::web::pages::{
    CurrentPasswordFault, NewPasswordFault, NewPasswordView, PasswordNotice, PasswordOccasion, PasswordPage,
    PasswordPageView,
};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// Shows the page to whoever signed in a moment ago; others confirm who they are first.
pub async fn show(
    query: web::Query<CapsuleQuery>,
    reader: Reader,
    visit: Visit,
    sessions: web::Data<Sessions>,
    passwords: web::Data<Passwords>,
) -> Result<HttpResponse, WebError> {
    let step = Step { reader, visit, passwords, capsule: query.into_inner().request };
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
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Sessions>, web::Data<Passwords>),
) -> Result<HttpResponse, WebError> {
    let (sessions, passwords) = services;
    let step = Step { reader, visit, passwords, capsule: form.text("request").to_owned() };
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
        origin: step.visit.origin.clone(),
    };
    match step.passwords.change(wish).await {
        Ok(ChangeOutcome::Refused(fault)) => {
            let strength = step.strength(&signed_in, &form).await;
            again(Said { strength, ..Said::refused(fault) }, StatusCode::BAD_REQUEST)
        }
        Ok(outcome) => Ok(step.answer(&signed_in, outcome)),
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
    capsule: String,
}

impl Step {
    /// Somebody who is signed in and has nothing else to do first (PW-6), or the answer that leads to what they lack.
    async fn person(&self, sessions: &Sessions) -> Result<Result<SignedIn, HttpResponse>, WebError> {
        let Some(signed_in) = self.visit.signed_in(sessions).await? else {
            return Ok(Err(self.sign_in_first()));
        };
        Ok(match signed_in.pending_action() {
            Some(RequiredAction::EnrolFactor) => {
                Err(self.visit.leave(self.reader.redirect(paths::REQUIRED_FACTOR, self.capsule())))
            }
            Some(RequiredAction::AcceptTerms) => {
                let here = self.reader.address(paths::ACCOUNT_PASSWORD);
                let way = Way::new(&self.reader, self.capsule.clone(), &here);
                Err(self.visit.leave(way.step(&self.reader, paths::TERMS)))
            }
            Some(RequiredAction::ChangePassword) | None => Ok(signed_in),
        })
    }

    fn answer(&self, signed_in: &SignedIn, outcome: ChangeOutcome) -> HttpResponse {
        let current = |fault| Said { current: Some(fault), ..Said::default() };
        match outcome {
            ChangeOutcome::Changed { session, cookie } => {
                let left = (session.expires_at - self.passwords.clock.now()).to_std().unwrap_or_default();
                let remembered = (session.persistence == Persistence::Remembered).then_some(left);
                self.visit.renew(self.go_on(), &cookie, remembered)
            }
            ChangeOutcome::WrongCurrent => {
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

    fn capsule(&self) -> Option<&str> {
        Some(self.capsule.as_str()).filter(|it| !it.is_empty())
    }

    /// Where the person goes after this step.
    fn go_on(&self) -> HttpResponse {
        let path = if self.capsule.is_empty() { paths::ACCOUNT_SECURITY } else { paths::AUTHORIZE_RESUME };
        self.reader.redirect(path, self.capsule())
    }

    /// To the sign-in page, which leads back here.
    fn sign_in_first(&self) -> HttpResponse {
        if let Some(capsule) = self.capsule() {
            return self.visit.leave(self.reader.redirect(paths::LOGIN, Some(capsule)));
        }
        let back = self.reader.address(paths::ACCOUNT_PASSWORD);
        let query =
            url::form_urlencoded::Serializer::new(String::new()).append_pair("return_to", &back).finish();
        self.visit.leave(see_other(&format!("{}?{query}", self.reader.address(paths::LOGIN))))
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

    fn page(&self, signed_in: &SignedIn, said: Said, status: StatusCode) -> HttpResponse {
        let rules = &self.passwords.rules;
        let view = PasswordPageView {
            occasion: self.occasion(signed_in),
            asks_current: asks_current(signed_in),
            email: signed_in.user.email.clone(),
            form: self.reader.form(paths::ACCOUNT_PASSWORD, &self.visit, self.capsule()),
            new: NewPasswordView {
                least: rules.least(Protection::PasswordAlone),
                offered: rules.offer(&PasswordSubject::from(&signed_in.user)),
                fault: said.new,
                strength: said.strength,
                strength_address: self.reader.address(paths::PASSWORD_STRENGTH),
            },
            current_fault: said.current,
            notice: said.notice,
        };
        let context = self.reader.context_of(signed_in.user.profile.locale.as_deref());
        let answer = page::answer(status, &PasswordPage::new(&context, view));
        let answer = if self.capsule.is_empty() { answer } else { may_post_to_client(answer) };
        self.visit.leave(answer)
    }
}
