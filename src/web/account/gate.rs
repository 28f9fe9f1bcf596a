//! Who may look at a page of the account: somebody who is signed in and has nothing to do first (PW-6); for what could take
//! the account over, somebody who showed who they are within the last five minutes, by a second factor too where they have one.
//!
//! Both are extractors. Whoever does not pass is led to what they lack and comes back to the page they were at: to its
//! address after a GET, to the page alone after a POST, because what was posted is not replayed. So a form of the account
//! posts to the address of its own page.

use actix_web::dev::Payload;
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use futures_util::future::LocalBoxFuture;

use crate::accounts::own_account::Doer;
use crate::accounts::sessions::{Sessions, SignedIn};
use crate::accounts::users::RequiredAction;
use crate::types::{Timestamp, UserId};
use crate::web::account::way::Way;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::person_view;
use crate::web::page::{self, PageContext, PageForm as PageFormView};
use crate::web::pages::{Said, ShellView};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// Somebody at a page of their account.
pub struct Account {
    /// The pages' words and addresses.
    pub reader: Reader,
    /// The browser.
    pub visit: Visit,
    /// Who it is.
    pub signed_in: SignedIn,
    /// When they look.
    pub now: Timestamp,
}

/// Somebody who showed who they are less than five minutes ago, by a second factor too where they have one (MFA-7).
pub struct RecentAccount(pub Account);

impl Account {
    /// The person.
    #[must_use]
    pub const fn user_id(&self) -> UserId {
        self.signed_in.user.id
    }

    /// The context of a page, in the account's language.
    #[must_use]
    pub fn context(&self) -> PageContext {
        self.reader.context_of(self.signed_in.user.locale())
    }

    /// Who does something here, and from where.
    #[must_use]
    pub fn doer(&self) -> Doer {
        Doer {
            user_id: self.user_id(),
            session_id: self.signed_in.session.id,
            origin: self.visit.origin.clone(),
        }
    }

    /// What stands around every page of the account.
    #[must_use]
    pub fn shell(&self) -> ShellView {
        ShellView {
            person: person_view(&self.signed_in),
            root: self.reader.address(paths::ACCOUNT),
            sign_out: self.form(paths::LOGOUT),
            now: self.now,
        }
    }

    /// The form of a page, posted to one of our paths.
    #[must_use]
    pub fn form(&self, path: &str) -> PageFormView {
        self.reader.form(path, &self.visit, None)
    }

    /// Judges a posted form (SES-4).
    ///
    /// # Errors
    /// The fault; the step is then shown again.
    pub fn verify(&self, request: &HttpRequest, form: &PageForm, path: &str) -> Result<(), WebError> {
        self.reader.verify(request, form, &self.visit, path)
    }

    /// 303 to one of our paths.
    #[must_use]
    pub fn go(&self, path: &str) -> HttpResponse {
        self.visit.leave(self.reader.redirect(path, None))
    }

    /// 303 to one of our paths, which tells what was done.
    #[must_use]
    pub fn done(&self, path: &str, said: Said) -> HttpResponse {
        self.visit.leave(see_other(&format!("{}?done={}", self.reader.address(path), said.name())))
    }

    /// The page as an answer.
    #[must_use]
    pub fn answer(&self, status: StatusCode, page: &impl askama::Template) -> HttpResponse {
        self.visit.leave(page::answer(status, page))
    }

    /// To what the account demands before anything else, and from there on to where the person was going.
    fn required_action(&self, action: RequiredAction, way: &Way) -> HttpResponse {
        let path = match action {
            RequiredAction::ChangePassword => paths::ACCOUNT_PASSWORD,
            RequiredAction::EnrolFactor => paths::REQUIRED_FACTOR,
            RequiredAction::AcceptTerms => paths::TERMS,
        };
        self.visit.leave(way.step(&self.reader, path))
    }
}

impl FromRequest for Account {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { look(&request).await?.map_err(instead) })
    }
}

impl FromRequest for RecentAccount {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let account = look(&request).await?.map_err(instead)?;
            if !account.signed_in.is_recent(account.now) {
                return Err(instead(sign_in_first(&request, &account.reader, &account.visit)));
            }
            if !account.signed_in.shows_enough(account.now) {
                return Err(instead(factor_first(&request, &account)));
            }
            Ok(Self(account))
        })
    }
}

/// Somebody who may look, or the answer that leads to what they lack.
async fn look(request: &HttpRequest) -> Result<Result<Account, HttpResponse>, WebError> {
    let reader = Reader::extract(request).await?;
    let visit = Visit::extract(request).await?;
    let sessions = request.app_data::<web::Data<Sessions>>().ok_or(WebError::NotSetUp("sessions"))?;
    let Some(signed_in) = visit.signed_in(sessions).await? else {
        return Ok(Err(sign_in_first(request, &reader, &visit)));
    };
    let action = signed_in.pending_action();
    let account = Account { reader, visit, signed_in, now: sessions.now() };
    Ok(match action {
        // A passkey is a second factor as well.
        Some(RequiredAction::EnrolFactor)
            if request.path() == account.reader.address(paths::ACCOUNT_PASSKEY_ADD) =>
        {
            Ok(account)
        }
        Some(action) => Err(account.required_action(action, &way_on(request, &account.reader))),
        None => Ok(account),
    })
}

/// The way through the sign-in and back to the page that was asked for.
fn sign_in_first(request: &HttpRequest, reader: &Reader, visit: &Visit) -> HttpResponse {
    let way = way_on(request, reader);
    visit.leave(match way.capsule() {
        Some(_) => way.step(reader, paths::LOGIN),
        None => reader.sign_in_first(reader.return_to(asked(request)).as_ref()),
    })
}

/// The way through the second factor and back.
fn factor_first(request: &HttpRequest, account: &Account) -> HttpResponse {
    let way = way_on(request, &account.reader);
    account.visit.leave(way.step(&account.reader, paths::LOGIN_FACTOR))
}

/// The way on from here once nothing stands in it any more: to the client whose request the address carries, or to the page.
fn way_on(request: &HttpRequest, reader: &Reader) -> Way {
    let mut query = url::form_urlencoded::parse(request.query_string().as_bytes());
    let capsule = query.find(|(name, _)| name == "request").map(|(_, it)| it.into_owned());
    Way::new(reader, capsule.unwrap_or_default(), asked(request))
}

/// The page that was asked for. What a form's address carries belongs to the page as well.
fn asked(request: &HttpRequest) -> &str {
    request.uri().path_and_query().map_or_else(|| request.path(), |it| it.as_str())
}

/// An answer that stands in for the page.
fn instead(answer: HttpResponse) -> actix_web::Error {
    InternalError::from_response("somebody is led elsewhere first", answer).into()
}
