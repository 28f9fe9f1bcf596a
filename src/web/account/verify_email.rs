//! The page behind a mailed link that proves an address; without a link it asks for another one. Opening it uses nothing up
//! (MAIL-2).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::Asked;
use crate::accounts::email_verification::{Confirmed, EmailVerification};
use crate::accounts::links::Presented;
use crate::types::EmailAddress;
use crate::web::account::mailed::{Confirmation, Desk, LinkQuery, presented, throttled};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{
    AddressNotice, AskAddressPage, AskAddressView, AskedLink, LinkDeed, LinkMessage, LoginNotice,
};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// Shows the button, the form that asks for another link, or that one is on its way.
pub async fn show(
    query: web::Query<LinkQuery>,
    reader: Reader,
    visit: Visit,
    verification: web::Data<EmailVerification>,
) -> Result<HttpResponse, WebError> {
    let query = query.into_inner();
    let desk = Desk { reader, visit, request: query.request };
    if !query.sent.is_empty() {
        return Ok(desk.say_sent(paths::VERIFY_EMAIL));
    }
    if query.token.is_empty() {
        return Ok(ask(&desk, "", None, StatusCode::OK));
    }
    look(&desk, &verification, &query.token, false).await
}

/// Proves the address, once for a link.
pub async fn confirm(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    verification: web::Data<EmailVerification>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: String::new() };
    let token = form.text("token");
    if desk.reader.verify(&request, &form, &desk.visit, paths::VERIFY_EMAIL).is_err() {
        return look(&desk, &verification, token, true).await;
    }
    let (browser, origin) = (desk.visit.browser.hash(), &desk.visit.origin);
    match verification.confirm(&presented(token), &browser, origin).await? {
        Presented::Standing(Confirmed::SignIn { request }) => {
            Ok(desk.done(request.as_deref(), LoginNotice::EmailVerified))
        }
        Presented::Standing(Confirmed::ChoosePassword { token }) => {
            let page = desk.reader.address(paths::RESET_PASSWORD);
            Ok(desk.visit.leave(see_other(&format!("{page}?token={}", token.expose()))))
        }
        Presented::Dead => Ok(desk.say_dead(Some(paths::VERIFY_EMAIL))),
        Presented::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
    }
}

/// Asks for another link. The answer is alike for all addresses (MAIL-4).
pub async fn resend(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    verification: web::Data<EmailVerification>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: form.text("request").to_owned() };
    let typed = form.text("email");
    if desk.reader.verify(&request, &form, &desk.visit, paths::RESEND_VERIFICATION).is_err() {
        return Ok(ask(&desk, typed, Some(AddressNotice::StartedAgain), StatusCode::OK));
    }
    let Ok(email) = EmailAddress::parse(typed) else {
        return Ok(ask(&desk, typed, Some(AddressNotice::NoAddress), StatusCode::BAD_REQUEST));
    };
    let capsule = desk.request().map(str::to_owned);
    match verification.ask(email, capsule, desk.language(), desk.visit.origin.clone()).await? {
        Asked::Taken => Ok(desk.sent(paths::VERIFY_EMAIL)),
        Asked::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
    }
}

async fn look(
    desk: &Desk,
    verification: &EmailVerification,
    token: &str,
    is_stale: bool,
) -> Result<HttpResponse, WebError> {
    let user = match verification.look(&presented(token), &desk.visit.origin).await? {
        Presented::Standing(user) => user,
        Presented::Dead => return Ok(desk.say_dead(Some(paths::VERIFY_EMAIL))),
        Presented::Throttled { by, retry_after, limit } => return throttled(by, retry_after, limit),
    };
    let (email, locale) = (user.email.clone(), user.locale());
    let asked = Confirmation { deed: LinkDeed::Verify, token, email, locale, is_stale };
    Ok(desk.confirm(paths::VERIFY_EMAIL, asked))
}

fn ask(desk: &Desk, typed: &str, notice: Option<AddressNotice>, status: StatusCode) -> HttpResponse {
    if !desk.reader.offers().resets {
        return desk.say(StatusCode::OK, LinkMessage::NoMail { sign_in: desk.sign_in() });
    }
    let view = AskAddressView {
        link: AskedLink::Verify,
        form: desk.reader.form(paths::RESEND_VERIFICATION, &desk.visit, desk.request()),
        email: typed.to_owned(),
        back: desk.sign_in(),
        notice,
    };
    desk.answer(status, &AskAddressPage::new(&desk.reader.context(None), view))
}
