//! `/setup`: first run. The link's token travels in the address and in the forms until it has made somebody an administrator;
//! from there on the person's own session leads. Opening a step changes nothing; a step out of order leads to the one that is due.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::accounts::login::Arrival;
use crate::accounts::passkeys::{Answer, NewPasskey, PasskeyName};
use crate::accounts::passwords::{PasswordError, PasswordSubject, Protection, Strength};
use crate::accounts::sessions::Sessions;
use crate::accounts::setup::{FirstAdministrator, FirstCredential, Made, Setup, SetupError, Stage};
use crate::accounts::users::UserError;
use crate::config::MailMode;
use crate::types::{EmailAddress, PlainToken, SessionId};
use crate::web::account::enrol_factor::fresh_codes;
use crate::web::account::gate::Account;
use crate::web::account::strength::estimated;
use crate::web::error::WebError;
use crate::web::extract::SeenAddress;
use crate::web::extract::client_address::Forwarding;
use crate::web::form::PageForm;
use crate::web::page;
use crate::web::pages::{
    AddressMatch, NewPasswordFault, NewPasswordView, PasskeyOffer, SetupAddressPage, SetupAddressView,
    SetupAdministratorPage, SetupAdministratorView, SetupEmailFault, SetupFaults, SetupMailMode,
    SetupMailPage, SetupMailView, SetupMessage, SetupMessagePage, SetupNotice,
};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// What the address of a step carries.
#[derive(Deserialize)]
pub struct SetupQuery {
    #[serde(default)]
    token: String,
    #[serde(default)]
    done: String,
}

/// How mail leaves, for the last step.
#[derive(Clone, Debug)]
pub struct MailWay(pub SetupMailMode);

impl MailWay {
    /// In words of the page.
    #[must_use]
    pub fn of(mode: &MailMode) -> Self {
        Self(match mode {
            MailMode::Off => SetupMailMode::Off,
            MailMode::File(folder) => SetupMailMode::Folder(folder.display().to_string()),
            MailMode::Smtp(server) => SetupMailMode::Server(format!("{}:{}", server.host, server.port)),
        })
    }
}

/// The first step: compares the addresses.
pub async fn show_address(
    request: HttpRequest,
    query: web::Query<SetupQuery>,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Setup>, web::Data<Sessions>),
) -> Result<HttpResponse, WebError> {
    let (setup, sessions) = services;
    let step = Step { reader, visit, setup, token: query.into_inner().token };
    match step.stage().await? {
        Stage::Address | Stage::Administrator => step.address(&request, None),
        other => step.instead(other, &sessions).await,
    }
}

/// Leaves the first step behind. A stale form shows it again.
pub async fn submit_address(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Setup>, web::Data<Sessions>),
) -> Result<HttpResponse, WebError> {
    let (setup, sessions) = services;
    let step = Step { reader, visit, setup, token: form.text("token").to_owned() };
    match step.stage().await? {
        Stage::Address | Stage::Administrator => {}
        other => return step.instead(other, &sessions).await,
    }
    if step.reader.verify(&request, &form, &step.visit, paths::SETUP).is_err() {
        return step.address(&request, Some(SetupNotice::StartedAgain));
    }
    let is_left = step.setup.confirm_address(&step.presented()).await?;
    Ok(step.go(if is_left { paths::SETUP_ADMINISTRATOR } else { paths::SETUP }))
}

/// The second step: who is the first administrator.
pub async fn show_administrator(
    query: web::Query<SetupQuery>,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Setup>, web::Data<Sessions>),
) -> Result<HttpResponse, WebError> {
    let (setup, sessions) = services;
    let step = Step { reader, visit, setup, token: query.into_inner().token };
    match step.stage().await? {
        Stage::Administrator => Ok(step.administrator(Typed::default(), StatusCode::OK)),
        Stage::Address => Ok(step.go(paths::SETUP)),
        other => step.instead(other, &sessions).await,
    }
}

/// Makes the first administrator, who is signed in with this browser from then on.
pub async fn submit_administrator(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Setup>, web::Data<Sessions>),
) -> Result<HttpResponse, WebError> {
    let (setup, sessions) = services;
    let step = Step { reader, visit, setup, token: form.text("token").to_owned() };
    match step.stage().await? {
        Stage::Administrator => {}
        Stage::Address => return Ok(step.go(paths::SETUP)),
        other => return step.instead(other, &sessions).await,
    }
    let mut typed = Typed::of(&form);
    if step.reader.verify(&request, &form, &step.visit, paths::SETUP_ADMINISTRATOR).is_err() {
        typed.notice = Some(SetupNotice::StartedAgain);
        return Ok(step.administrator(typed, StatusCode::OK));
    }
    let replaces = step.visit.signed_in(&sessions).await?.map(|it| it.session.id);
    let Some(first) = typed.judge(&form, &step, replaces) else {
        return Ok(step.administrator(typed, StatusCode::BAD_REQUEST));
    };
    match step.setup.make_administrator(first).await {
        Ok(made) => Ok(step.made(&made)),
        Err(SetupError::Link) => Ok(step.go(paths::SETUP)),
        Err(error) => step.refuse(error, typed, &form).await,
    }
}

/// The third step: whether mail arrives. It belongs to whom the second step made.
pub async fn show_mail(
    query: web::Query<SetupQuery>,
    account: Account,
    services: (web::Data<Setup>, web::Data<MailWay>),
) -> Result<HttpResponse, WebError> {
    let notice = (query.done == "sent").then_some(SetupNotice::LetterSent);
    mail(&account, &services, notice).await
}

/// Sends a test letter, or finishes.
pub async fn submit_mail(
    request: HttpRequest,
    form: PageForm,
    account: Account,
    services: (web::Data<Setup>, web::Data<MailWay>),
) -> Result<HttpResponse, WebError> {
    if account.verify(&request, &form, paths::SETUP_MAIL).is_err() {
        return mail(&account, &services, Some(SetupNotice::StartedAgain)).await;
    }
    let setup = &services.0;
    match form.text("wish") {
        "send" => {
            let sent = setup.send_letter(&account.signed_in.user, account.visit.origin.clone()).await?;
            let page = account.reader.address(paths::SETUP_MAIL);
            Ok(account.visit.leave(see_other(&if sent { format!("{page}?done=sent") } else { page })))
        }
        "finish" => {
            setup.finish(account.user_id()).await?;
            Ok(account.go(paths::ACCOUNT))
        }
        _ => mail(&account, &services, None).await,
    }
}

async fn mail(
    account: &Account,
    (setup, way): &(web::Data<Setup>, web::Data<MailWay>),
    notice: Option<SetupNotice>,
) -> Result<HttpResponse, WebError> {
    let Some(letters_left) = setup.letters_left(account.user_id()).await? else {
        return Ok(account.go(paths::ACCOUNT));
    };
    let view = SetupMailView {
        form: account.form(paths::SETUP_MAIL),
        mode: way.0.clone(),
        email: account.signed_in.user.email.clone(),
        letters_left,
        notice,
    };
    Ok(account.answer(StatusCode::OK, &SetupMailPage::new(&account.context(), view)))
}

/// What was typed in the second step, and what is wrong with it.
#[derive(Default)]
struct Typed {
    email: String,
    name: String,
    faults: SetupFaults,
    password: Option<NewPasswordFault>,
    strength: Option<Strength>,
    notice: Option<SetupNotice>,
}

impl Typed {
    fn of(form: &PageForm) -> Self {
        let (email, name) = (form.text("email").to_owned(), form.text("name").to_owned());
        Self { email, name, ..Self::default() }
    }

    /// The administrator whom the form describes; `None` when it lacks something, which is noted.
    fn judge(
        &mut self,
        form: &PageForm,
        step: &Step,
        replaces: Option<SessionId>,
    ) -> Option<FirstAdministrator> {
        let email = EmailAddress::parse(&self.email).ok();
        let passkey = step.new_passkey(form);
        self.faults.email = email.is_none().then_some(SetupEmailFault::Unfit);
        self.faults.name_is_unfit = self.name.trim().is_empty();
        let lacks_password = passkey.is_none() && form.text("password").is_empty();
        self.password = lacks_password.then_some(NewPasswordFault::Missing);
        if self.faults != SetupFaults::default() || self.password.is_some() {
            return None;
        }
        let visit = &step.visit;
        Some(FirstAdministrator {
            token: step.presented(),
            email: email?,
            name: self.name.clone(),
            credential: match passkey {
                Some(new) => FirstCredential::Passkey { new, browser: visit.browser.hash() },
                None => FirstCredential::Password(form.secret("password")),
            },
            arrival: Arrival { device: visit.device.clone(), replaces, origin: visit.origin.clone() },
        })
    }

    fn subject(&self) -> PasswordSubject {
        PasswordSubject::newcomer(EmailAddress::parse(&self.email).ok().as_ref(), &self.name, None)
    }
}

/// One look at a step that the link leads.
struct Step {
    reader: Reader,
    visit: Visit,
    setup: web::Data<Setup>,
    token: String,
}

impl Step {
    fn presented(&self) -> PlainToken {
        PlainToken::presented(&self.token)
    }

    async fn stage(&self) -> Result<Stage, WebError> {
        Ok(self.setup.stage(&self.presented()).await?)
    }

    /// The passkey that the browser made for this form, where it did.
    fn new_passkey(&self, form: &PageForm) -> Option<NewPasskey> {
        let credential = form.optional("credential")?.to_owned();
        let name = self.reader.context(None).words.text("passkey-default-name");
        let answer = Answer { challenge: form.text("challenge").to_owned(), credential };
        Some(NewPasskey { answer, name: PasskeyName::parse(&name).ok()? })
    }

    /// The administrator is signed in: on to the last step, past the codes that came with a passkey.
    fn made(&self, made: &Made) -> HttpResponse {
        let entered = &made.entered;
        let answer = if made.recovery_codes.is_empty() {
            self.reader.redirect(paths::SETUP_MAIL, None)
        } else {
            let visit = self.visit.with_session(entered.cookie.clone());
            fresh_codes(
                (&self.reader, &visit),
                None,
                &made.recovery_codes,
                self.reader.address(paths::SETUP_MAIL),
            )
        };
        self.visit.enter(answer, &entered.cookie, &entered.device, None)
    }

    /// 303 to a step, with the link's token.
    fn go(&self, path: &str) -> HttpResponse {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let query = query.append_pair("token", &self.token).finish();
        self.visit.leave(see_other(&format!("{}?{query}", self.reader.address(path))))
    }

    /// Where there is nothing to do with the link. Whoever it made an administrator goes on with the last step.
    async fn instead(&self, stage: Stage, sessions: &Sessions) -> Result<HttpResponse, WebError> {
        if let Some(signed_in) = self.visit.signed_in(sessions).await?
            && self.setup.letters_left(signed_in.user.id).await?.is_some()
        {
            return Ok(self.visit.leave(self.reader.redirect(paths::SETUP_MAIL, None)));
        }
        let sign_in = self.reader.address(paths::LOGIN);
        let (status, message) = match stage {
            Stage::NoLink if self.token.is_empty() => (StatusCode::OK, SetupMessage::LinkNeeded),
            Stage::Done => (StatusCode::OK, SetupMessage::Done { sign_in }),
            _ => (StatusCode::GONE, SetupMessage::LinkDead),
        };
        let answer = page::answer(status, &SetupMessagePage::new(&self.reader.context(None), message));
        Ok(self.visit.leave(answer))
    }

    fn address(&self, request: &HttpRequest, notice: Option<SetupNotice>) -> Result<HttpResponse, WebError> {
        let seen = SeenAddress::of(request)?;
        let configured = self.reader.issuer().origin();
        let view = SetupAddressView {
            form: self.reader.form(paths::SETUP, &self.visit, None),
            token: self.token.clone(),
            comparison: compare(&configured, &seen),
            configured,
            seen: seen.origin,
            notice,
        };
        let answer = page::answer(StatusCode::OK, &SetupAddressPage::new(&self.reader.context(None), view));
        Ok(self.visit.leave(answer))
    }

    fn administrator(&self, typed: Typed, status: StatusCode) -> HttpResponse {
        let rules = &self.setup.passwords.rules;
        let new = NewPasswordView {
            least: rules.least(self.setup.protection()),
            offered: rules.offer(&typed.subject()),
            fault: typed.password,
            strength: typed.strength,
            strength_address: self.reader.address(paths::PASSWORD_STRENGTH),
        };
        let view = SetupAdministratorView {
            form: self.reader.form(paths::SETUP_ADMINISTRATOR, &self.visit, None),
            token: self.token.clone(),
            email: typed.email,
            name: typed.name,
            faults: typed.faults,
            passkey: self.setup.passkeys.ask_newcomer(&self.visit.browser.hash()).map(PasskeyOffer::from),
            adds_factor: self.setup.protection() == Protection::WithFactor,
            new,
            notice: typed.notice,
        };
        let page = SetupAdministratorPage::new(&self.reader.context(None), view);
        self.visit.leave(page::answer(status, &page))
    }

    /// The step again, with what was wrong.
    async fn refuse(
        &self,
        error: SetupError,
        mut typed: Typed,
        form: &PageForm,
    ) -> Result<HttpResponse, WebError> {
        match error {
            SetupError::Password(PasswordError::Fault(fault)) => {
                let subject = typed.subject();
                typed.strength = estimated(&self.setup.passwords, &form.secret("password"), &subject).await;
                typed.password = Some(NewPasswordFault::Refused(fault));
            }
            SetupError::Password(PasswordError::Busy(busy)) => {
                let retry_after = busy.retry_after;
                typed.notice = Some(SetupNotice::Busy { retry_after });
                let mut answer = self.administrator(typed, StatusCode::SERVICE_UNAVAILABLE);
                answer.headers_mut().insert(RETRY_AFTER, retry_after.as_secs().max(1).into());
                return Ok(answer);
            }
            SetupError::Passkey(fault) => typed.notice = Some(SetupNotice::of_passkey(fault)),
            SetupError::User(UserError::EmailTaken) => typed.faults.email = Some(SetupEmailFault::Taken),
            SetupError::User(UserError::InvalidName) => typed.faults.name_is_unfit = true,
            SetupError::Password(PasswordError::Store(error))
            | SetupError::User(UserError::Store(error))
            | SetupError::Store(error) => return Err(crate::accounts::AccountsError::from(error).into()),
            error => return Err(WebError::internal(error)),
        }
        Ok(self.administrator(typed, StatusCode::BAD_REQUEST))
    }
}

fn compare(configured: &str, seen: &SeenAddress) -> AddressMatch {
    let host = |origin: &str| origin.split_once("://").map(|(_, host)| host.to_owned());
    if configured == seen.origin {
        AddressMatch::Same
    } else if matches!(seen.forwarding, Forwarding::Untrusted | Forwarding::Unclear) {
        AddressMatch::UntrustedProxy
    } else if host(configured) == host(&seen.origin) {
        AddressMatch::OtherScheme
    } else {
        AddressMatch::OtherHost
    }
}
