//! What the pages behind mailed links share: their addresses, what they carry, and dead links.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::accounts::AccountsError;
use crate::accounts::passwords::{
    PasswordError, PasswordFault, PasswordSubject, Passwords, Protection, Strength,
};
use crate::types::{PlainToken, Secret};
use crate::web::account::strength::estimated;
use crate::web::account::{
    confirm_email, forgot_password, keep_account, not_me, register, reset_password, strength, verify_email,
};
use crate::web::error::{Throttled, WebError};
use crate::web::page;
use crate::web::pages::{
    ConfirmLinkPage, ConfirmLinkView, LinkDeed, LinkMessage, LinkMessagePage, LoginNotice, NewPasswordFault,
    NewPasswordView,
};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// A sealed request is not longer.
const LONGEST_REQUEST: usize = 8192;

/// What the address of such a page carries.
#[derive(Deserialize)]
pub(super) struct LinkQuery {
    /// The link's token.
    #[serde(default)]
    pub(super) token: String,
    /// The sealed authorization request that the person is on the way to.
    #[serde(default)]
    pub(super) request: String,
    /// Whether a letter is on its way.
    #[serde(default)]
    pub(super) sent: String,
}

/// Declares the pages.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource(paths::FORGOT_PASSWORD)
                .route(web::get().to(forgot_password::show))
                .route(web::post().to(forgot_password::submit)),
        )
        .service(
            web::resource(paths::RESET_PASSWORD)
                .route(web::get().to(reset_password::show))
                .route(web::post().to(reset_password::submit)),
        )
        .service(web::resource(paths::RESET_STRENGTH).route(web::post().to(strength::estimate_reset)))
        .service(
            web::resource(paths::VERIFY_EMAIL)
                .route(web::get().to(verify_email::show))
                .route(web::post().to(verify_email::confirm)),
        )
        .service(web::resource(paths::RESEND_VERIFICATION).route(web::post().to(verify_email::resend)))
        .service(
            web::resource(paths::REGISTER)
                .route(web::get().to(register::show))
                .route(web::post().to(register::submit)),
        )
        .service(
            web::resource(paths::NOT_ME)
                .route(web::get().to(not_me::show))
                .route(web::post().to(not_me::submit)),
        )
        .service(
            web::resource(paths::CONFIRM_EMAIL)
                .route(web::get().to(confirm_email::show))
                .route(web::post().to(confirm_email::submit)),
        )
        .service(
            web::resource(paths::KEEP_ACCOUNT)
                .route(web::get().to(keep_account::show))
                .route(web::post().to(keep_account::submit)),
        )
        .service(web::resource(paths::CHANGE_PASSWORD).route(web::get().to(change_password)));
}

/// Leads password managers to the page that changes the password.
async fn change_password(reader: Reader, visit: Visit) -> HttpResponse {
    visit.leave(reader.redirect(paths::ACCOUNT_PASSWORD, None))
}

/// A page behind a mailed link.
pub(super) struct Desk {
    pub(super) reader: Reader,
    pub(super) visit: Visit,
    /// The sealed authorization request that the person is on the way to; empty when there is none.
    pub(super) request: String,
}

/// What a person is asked to confirm.
pub(super) struct Confirmation<'a> {
    /// What the link does.
    pub(super) deed: LinkDeed,
    /// The link's token.
    pub(super) token: &'a str,
    /// The address it is about.
    pub(super) email: String,
    /// The language of the account.
    pub(super) locale: Option<&'a str>,
    /// Whether the form was stale.
    pub(super) is_stale: bool,
}

impl Desk {
    /// The request, as it may be kept with a link.
    pub(super) fn request(&self) -> Option<&str> {
        Some(self.request.as_str()).filter(|it| !it.is_empty() && it.len() <= LONGEST_REQUEST)
    }

    /// The language of the page.
    pub(super) fn language(&self) -> String {
        self.reader.context(None).words.language().tag()
    }

    /// The page as an answer.
    pub(super) fn answer(&self, status: StatusCode, page: &impl askama::Template) -> HttpResponse {
        self.visit.leave(page::answer(status, page))
    }

    /// The page that asks before a link does anything (MAIL-2), in the language of its account.
    pub(super) fn confirm(&self, path: &str, asked: Confirmation<'_>) -> HttpResponse {
        let view = ConfirmLinkView {
            deed: asked.deed,
            form: self.reader.form(path, &self.visit, None),
            token: asked.token.to_owned(),
            email: asked.email,
            is_stale: asked.is_stale,
        };
        let context = self.reader.context_of(asked.locale);
        self.answer(StatusCode::OK, &ConfirmLinkPage::new(&context, view))
    }

    /// A page that only says something.
    pub(super) fn say(&self, status: StatusCode, message: LinkMessage) -> HttpResponse {
        self.answer(status, &LinkMessagePage::new(&self.reader.context(None), message))
    }

    /// The sign-in page's address, on the way to the client.
    pub(super) fn sign_in(&self) -> String {
        self.reader.address_with(paths::LOGIN, self.request())
    }

    /// 303 to the page that says that a letter is on its way.
    pub(super) fn sent(&self, path: &str) -> HttpResponse {
        self.visit.leave(see_other(&self.with(path, self.request(), ("sent", "yes"))))
    }

    /// That a letter is on its way; `path` asks for another.
    pub(super) fn say_sent(&self, path: &str) -> HttpResponse {
        let again = self.reader.address_with(path, self.request());
        self.say(StatusCode::OK, LinkMessage::Sent { again, sign_in: self.sign_in() })
    }

    /// That the link does not stand; `path` asks for another.
    pub(super) fn say_dead(&self, path: Option<&str>) -> HttpResponse {
        let again = path.map(|it| self.reader.address_with(it, self.request()));
        self.say(StatusCode::BAD_REQUEST, LinkMessage::Dead { again, sign_in: self.sign_in() })
    }

    /// 303 to the sign-in page, which says what was done.
    pub(super) fn done(&self, request: Option<&str>, notice: LoginNotice) -> HttpResponse {
        self.visit.leave(see_other(&self.with(paths::LOGIN, request, ("done", notice.name()))))
    }

    fn with(&self, path: &str, request: Option<&str>, (name, value): (&str, &str)) -> String {
        let address = self.reader.address_with(path, request);
        let separator = if request.is_some() { '&' } else { '?' };
        format!("{address}{separator}{name}={value}")
    }

    /// The part of a page that asks for a new password.
    pub(super) fn new_password(
        &self,
        passwords: &Passwords,
        (subject, protection): (&PasswordSubject, Protection),
        fault: Option<NewPasswordFault>,
        strength: Option<Strength>,
    ) -> NewPasswordView {
        NewPasswordView {
            least: passwords.rules.least(protection),
            offered: passwords.rules.offer(subject),
            fault,
            strength,
            strength_address: self.reader.address(paths::PASSWORD_STRENGTH),
        }
    }
}

/// How strong a password that was refused is; an empty one has no strength.
pub(super) async fn strength_of(
    passwords: &Passwords,
    password: &Secret<String>,
    subject: &PasswordSubject,
) -> Option<Strength> {
    if password.expose().is_empty() { None } else { estimated(passwords, password, subject).await }
}

/// Why a password was not taken, and what was typed is shown again.
pub(super) enum NotTaken {
    /// It is not fit.
    Refused(PasswordFault),
    /// Too many are hashed (PW-8).
    Busy {
        /// Until the next try.
        retry_after: Duration,
    },
}

/// Why a password was not taken; anything else is an error of its own.
pub(super) fn not_taken(error: PasswordError) -> Result<NotTaken, WebError> {
    match error {
        PasswordError::Fault(fault) => Ok(NotTaken::Refused(fault)),
        PasswordError::Busy(busy) => Ok(NotTaken::Busy { retry_after: busy.retry_after }),
        PasswordError::Store(error) => Err(AccountsError::from(error).into()),
    }
}

/// Too many at once.
pub(super) fn throttled<T>(by: &'static str, retry_after: Duration, limit: u32) -> Result<T, WebError> {
    Err(WebError::Throttled(Throttled { by, retry_after, limit, remaining: 0 }))
}

/// An answer that says when to come back.
pub(super) fn come_back(mut answer: HttpResponse, retry_after: Duration) -> HttpResponse {
    answer.headers_mut().insert(RETRY_AFTER, retry_after.as_secs().max(1).into());
    answer
}

/// A token as it came in the address or the form.
pub(super) fn presented(text: &str) -> PlainToken {
    PlainToken::presented(text)
}
