//! The page that opens an account, for everybody or for whoever was invited.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::links::Presented;
use crate::accounts::passwords::{PasswordFault, PasswordSubject, Strength};
use crate::accounts::registration::{Newcomer, Registered, Registration};
use crate::types::{EmailAddress, Username};
use crate::web::account::mailed::{
    Desk, LinkQuery, NotTaken, come_back, not_taken, presented, strength_of, throttled,
};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{
    LinkMessage, LoginNotice, NewPasswordFault, RegisterNotice, RegisterPage, RegisterView,
};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Shows the form.
pub async fn show(
    query: web::Query<LinkQuery>,
    reader: Reader,
    visit: Visit,
    registration: web::Data<Registration>,
) -> Result<HttpResponse, WebError> {
    let query = query.into_inner();
    let desk = Desk { reader, visit, request: query.request };
    let step = Step { desk, registration, token: query.token };
    match step.invited().await? {
        Ok(invited) => {
            let typed = Typed { email: invited.unwrap_or_default(), ..Typed::default() };
            Ok(step.page(typed, Said::default(), StatusCode::OK))
        }
        Err(answer) => Ok(answer),
    }
}

/// Opens the account. What cannot be taken shows the step again, as it was typed but for the password.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    registration: web::Data<Registration>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: form.text("request").to_owned() };
    let step = Step { desk, registration, token: form.text("token").to_owned() };
    let invited = match step.invited().await? {
        Ok(invited) => invited,
        Err(answer) => return Ok(answer),
    };
    let typed = Typed::of(&form, invited);
    if step.desk.reader.verify(&request, &form, &step.desk.visit, paths::REGISTER).is_err() {
        return Ok(step.page(typed, Said::notice(RegisterNotice::StartedAgain), StatusCode::OK));
    }
    let newcomer = match step.newcomer(&form, &typed) {
        Ok(newcomer) => newcomer,
        Err(said) => return Ok(step.page(typed, said, StatusCode::BAD_REQUEST)),
    };
    step.register(typed, newcomer).await
}

/// What was typed, to be shown again.
#[derive(Clone, Default)]
struct Typed {
    email: String,
    name: String,
    username: String,
}

impl Typed {
    /// An invitation fixes the address.
    fn of(form: &PageForm, invited: Option<String>) -> Self {
        Self {
            email: invited.unwrap_or_else(|| form.text("email").to_owned()),
            name: form.text("name").to_owned(),
            username: form.text("username").to_owned(),
        }
    }

    fn subject(&self) -> PasswordSubject {
        let username = Some(self.username.as_str()).filter(|it| !it.is_empty());
        PasswordSubject::newcomer(EmailAddress::parse(&self.email).ok().as_ref(), &self.name, username)
    }
}

/// What the page has to say of it.
#[derive(Clone, Copy, Default)]
struct Said {
    notice: Option<RegisterNotice>,
    password: Option<NewPasswordFault>,
    strength: Option<Strength>,
}

impl Said {
    fn notice(notice: RegisterNotice) -> Self {
        Self { notice: Some(notice), ..Self::default() }
    }

    fn refused(fault: PasswordFault, strength: Option<Strength>) -> Self {
        Self { notice: None, password: Some(NewPasswordFault::Refused(fault)), strength }
    }
}

/// One look at the page.
struct Step {
    desk: Desk,
    registration: web::Data<Registration>,
    token: String,
}

impl Step {
    /// The invited address; none where everybody may come; or the answer for somebody who may not.
    async fn invited(&self) -> Result<Result<Option<String>, HttpResponse>, WebError> {
        if self.token.is_empty() {
            if self.registration.is_open() {
                return Ok(Ok(None));
            }
            let message = LinkMessage::RegistrationClosed { sign_in: self.desk.sign_in() };
            return Ok(Err(self.desk.say(StatusCode::FORBIDDEN, message)));
        }
        match self.registration.look(&presented(&self.token), &self.desk.visit.origin).await? {
            Presented::Standing(invited) => Ok(Ok(Some(invited.email.to_string()))),
            Presented::Dead => Ok(Err(self.desk.say_dead(None))),
            Presented::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
        }
    }

    /// What was typed, understood; or what is wrong with it.
    fn newcomer(&self, form: &PageForm, typed: &Typed) -> Result<Newcomer, Said> {
        let email = EmailAddress::parse(&typed.email).map_err(|_| Said::notice(RegisterNotice::NoAddress))?;
        if typed.name.trim().is_empty() {
            return Err(Said::notice(RegisterNotice::NoName));
        }
        let username = match typed.username.trim() {
            "" => None,
            text => Some(Username::parse(text).map_err(|_| Said::notice(RegisterNotice::UnfitUsername))?),
        };
        let password = form.secret("password");
        if password.expose().is_empty() {
            return Err(Said { password: Some(NewPasswordFault::Missing), ..Said::default() });
        }
        if self.registration.settings.terms.is_some() && !form.is_set("terms") {
            return Err(Said::notice(RegisterNotice::TermsNeeded));
        }
        Ok(Newcomer {
            email,
            name: typed.name.clone(),
            username,
            password,
            language: self.desk.language(),
            browser: self.desk.visit.browser.hash(),
            request: self.desk.request().map(str::to_owned),
            origin: self.desk.visit.origin.clone(),
        })
    }

    async fn register(&self, typed: Typed, newcomer: Newcomer) -> Result<HttpResponse, WebError> {
        let password = newcomer.password.clone();
        let done = if self.token.is_empty() {
            self.registration.register(newcomer).await.map(Presented::Standing)
        } else {
            self.registration.accept(&presented(&self.token), newcomer).await
        };
        let registered = match done {
            Ok(Presented::Standing(registered)) => registered,
            Ok(Presented::Dead) => return Ok(self.desk.say_dead(None)),
            Ok(Presented::Throttled { by, retry_after, limit }) => return throttled(by, retry_after, limit),
            Err(error) => {
                return match not_taken(error)? {
                    NotTaken::Refused(fault) => {
                        let passwords = &self.registration.passwords;
                        let strength = strength_of(passwords, &password, &typed.subject()).await;
                        Ok(self.page(typed, Said::refused(fault, strength), StatusCode::BAD_REQUEST))
                    }
                    NotTaken::Busy { retry_after } => {
                        let said = Said::notice(RegisterNotice::Busy { retry_after });
                        let answer = self.page(typed, said, StatusCode::SERVICE_UNAVAILABLE);
                        Ok(come_back(answer, retry_after))
                    }
                };
            }
        };
        let again = |notice| Ok(self.page(typed.clone(), Said::notice(notice), StatusCode::BAD_REQUEST));
        match registered {
            Registered::Mailed => Ok(self.desk.sent(paths::VERIFY_EMAIL)),
            Registered::Ready | Registered::HasAccount => {
                Ok(self.desk.done(self.desk.request(), LoginNotice::AccountReady))
            }
            Registered::UsernameTaken => again(RegisterNotice::UsernameTaken),
            Registered::InvalidName => again(RegisterNotice::NoName),
            Registered::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
        }
    }

    fn page(&self, typed: Typed, said: Said, status: StatusCode) -> HttpResponse {
        let (desk, settings) = (&self.desk, &self.registration.settings);
        let new =
            desk.new_password(&self.registration.passwords, &typed.subject(), said.password, said.strength);
        let view = RegisterView {
            form: desk.reader.form(paths::REGISTER, &desk.visit, desk.request()),
            invitation: Some(self.token.clone()).filter(|it| !it.is_empty()),
            email: typed.email,
            name: typed.name,
            username: typed.username,
            new,
            terms: settings.terms.as_ref().map(|it| it.url.clone()),
            back: desk.sign_in(),
            notice: said.notice,
        };
        desk.answer(status, &RegisterPage::new(&desk.reader.context(None), view))
    }
}
