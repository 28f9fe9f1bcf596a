//! `/login/enrol`: a person enrols an authenticator app, on the way to what demands it or by themselves.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentType};
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::factors::{Enrolled, Factors, FirstCode};
use crate::accounts::login::{Arrival, Entered};
use crate::accounts::recovery_codes::RecoveryCode;
use crate::accounts::sessions::{Sessions, SignedIn};
use crate::accounts::totp::{SealedEnrolment, TotpCode};
use crate::accounts::users::RequiredAction;
use crate::web::account::way::{Way, WayQuery};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::{may_post_to_client, person_view};
use crate::web::page;
use crate::web::pages::{EnrolFactorPage, EnrolFactorView, EnrolNotice, FreshCodesPage, FreshCodesView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Shows a new secret.
pub async fn show(
    query: web::Query<WayQuery>,
    reader: Reader,
    visit: Visit,
    sessions: web::Data<Sessions>,
    factors: web::Data<Factors>,
) -> Result<HttpResponse, WebError> {
    let way = Way::named(&reader, query.into_inner());
    let step = Step { reader, visit, way, factors };
    Ok(match step.person(&sessions).await? {
        Ok(signed_in) => {
            let is_full = !step.factors.has_room(signed_in.user.id).await?;
            let notice = is_full.then_some(EnrolNotice::TooMany);
            step.page(&signed_in, Typed::default(), notice, StatusCode::OK)
        }
        Err(elsewhere) => elsewhere,
    })
}

/// Takes the first code. A stale form shows the step again.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Sessions>, web::Data<Factors>),
) -> Result<HttpResponse, WebError> {
    let (sessions, factors) = services;
    let way = Way::of(&reader, &form);
    let step = Step { reader, visit, way, factors };
    let signed_in = match step.person(&sessions).await? {
        Ok(signed_in) => signed_in,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let sealed = SealedEnrolment(form.text("enrolment").to_owned());
    let typed = Typed { sealed: Some(sealed.clone()), name: form.optional("name").map(str::to_owned) };
    let again = |notice, status| Ok(step.page(&signed_in, typed.clone(), Some(notice), status));
    if step.reader.verify(&request, &form, &step.visit, paths::REQUIRED_FACTOR).is_err() {
        return again(EnrolNotice::StartedAgain, StatusCode::OK);
    }
    let Some(code) = TotpCode::parse(form.text("code")) else {
        return again(EnrolNotice::Malformed, StatusCode::BAD_REQUEST);
    };
    let Some(cookie) = step.visit.session.clone() else { return Ok(step.sign_in_first()) };
    let first = FirstCode { sealed, code, name: typed.name.clone().unwrap_or_default() };
    let arrival = Arrival {
        device: step.visit.device.clone(),
        replaces: Some(signed_in.session.id),
        origin: step.visit.origin.clone(),
    };
    match step.factors.enrol(cookie, first, arrival).await? {
        Enrolled::Added { entered, recovery_codes } => Ok(step.added(&signed_in, *entered, &recovery_codes)),
        Enrolled::Wrong => again(EnrolNotice::Wrong, StatusCode::BAD_REQUEST),
        Enrolled::TooMany => again(EnrolNotice::TooMany, StatusCode::CONFLICT),
        Enrolled::Gone => again(EnrolNotice::StartedAgain, StatusCode::OK),
    }
}

/// Gives codes back as a file to somebody who just saw them. What is no code is left out.
pub async fn download(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
) -> Result<HttpResponse, WebError> {
    if reader.verify(&request, &form, &visit, paths::RECOVERY_CODES_FILE).is_err() {
        return Ok(visit.leave(reader.redirect(paths::ACCOUNT, None)));
    }
    let codes = form.text("codes").split_ascii_whitespace().filter_map(RecoveryCode::parse);
    let lines: String = codes.map(|it| it.expose() + "\r\n").collect();
    let file = "attachment; filename=\"recovery-codes.txt\"";
    let answer = HttpResponse::Ok().content_type(ContentType::plaintext()).body(lines);
    let mut answer = visit.leave(answer);
    answer.headers_mut().insert(CONTENT_DISPOSITION, actix_web::http::header::HeaderValue::from_static(file));
    Ok(answer)
}

/// The page that shows new codes, once.
pub(super) fn fresh_codes(
    (reader, visit): (&Reader, &Visit),
    locale: Option<&str>,
    codes: &[RecoveryCode],
    go_on: String,
) -> HttpResponse {
    let context = reader.context_of(locale);
    let view = FreshCodesView {
        codes: codes.iter().map(RecoveryCode::expose).collect(),
        download: reader.form(paths::RECOVERY_CODES_FILE, visit, None),
        go_on,
    };
    page::answer(StatusCode::OK, &FreshCodesPage::new(&context, view))
}

/// What the form brought.
#[derive(Clone, Default)]
struct Typed {
    sealed: Option<SealedEnrolment>,
    name: Option<String>,
}

/// One look at the page.
struct Step {
    reader: Reader,
    visit: Visit,
    way: Way,
    factors: web::Data<Factors>,
}

impl Step {
    /// Somebody who may enrol: who showed who they are just now, by a second factor too where they have one (MFA-7). Or the
    /// answer that leads to what they lack.
    async fn person(&self, sessions: &Sessions) -> Result<Result<SignedIn, HttpResponse>, WebError> {
        let Some(signed_in) = self.visit.signed_in(sessions).await? else {
            return Ok(Err(self.sign_in_first()));
        };
        let (user, now) = (&signed_in.user, self.factors.clock.now());
        Ok(if user.pending_action() == Some(RequiredAction::ChangePassword) {
            Err(self.visit.leave(self.way.step(&self.reader, paths::ACCOUNT_PASSWORD)))
        } else if user.pending_action() == Some(RequiredAction::AcceptTerms) {
            Err(self.visit.leave(self.back_here().step(&self.reader, paths::TERMS)))
        } else if !signed_in.is_recent(now) {
            Err(self.sign_in_first())
        } else if !signed_in.shows_enough(now) {
            Err(self.visit.leave(self.back_here().step(&self.reader, paths::LOGIN_FACTOR)))
        } else {
            Ok(signed_in)
        })
    }

    fn page(
        &self,
        signed_in: &SignedIn,
        typed: Typed,
        notice: Option<EnrolNotice>,
        status: StatusCode,
    ) -> HttpResponse {
        let enrolment = self.factors.enrolment(signed_in, typed.sealed);
        let view = EnrolFactorView {
            person: person_view(signed_in),
            form: self.way.form(&self.reader, paths::REQUIRED_FACTOR, &self.visit),
            sealed: enrolment.sealed.0,
            address: enrolment.address,
            key: enrolment.key,
            is_required: !signed_in.user.has_factor
                && (signed_in.user.must_enrol_factor || self.way.capsule().is_some()),
            passkey_address: self.way.address(&self.reader, paths::ACCOUNT_PASSKEY_ADD, &[]),
            name: typed.name,
            notice,
        };
        let answer = page::answer(
            status,
            &EnrolFactorPage::new(&self.reader.context_of(signed_in.user.locale()), view),
        );
        let answer = if self.way.capsule().is_some() { may_post_to_client(answer) } else { answer };
        self.visit.leave(answer)
    }

    /// The app counts: the codes that came with it are shown, or the person goes on.
    fn added(&self, person: &SignedIn, entered: Entered, codes: &[RecoveryCode]) -> HttpResponse {
        let Entered { session, cookie, device } = entered;
        let answer = if codes.is_empty() {
            self.way.go_on(&self.reader)
        } else {
            let visit = self.visit.with_session(cookie.clone());
            fresh_codes((&self.reader, &visit), person.user.locale(), codes, self.way.end(&self.reader))
        };
        let remembered = session.remembered_for(self.factors.clock.now());
        self.visit.enter(answer, &cookie, &device, remembered)
    }

    /// To the sign-in page, which leads back here, or on to the client, which leads here again.
    fn sign_in_first(&self) -> HttpResponse {
        self.visit.leave(self.back_here().step(&self.reader, paths::LOGIN))
    }

    /// The way back to this page.
    fn back_here(&self) -> Way {
        self.way.back_at(&self.reader, paths::REQUIRED_FACTOR, &[])
    }
}
