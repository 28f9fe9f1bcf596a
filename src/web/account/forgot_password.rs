//! The page for somebody who forgot the password. Its answers are alike for all addresses (MAIL-4).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::Asked;
use crate::accounts::recovery::Recovery;
use crate::types::EmailAddress;
use crate::web::account::mailed::{Desk, LinkQuery, throttled};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{AddressNotice, AskAddressPage, AskAddressView, AskedLink, LinkMessage};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Asks for the address, or says that a letter is on its way.
pub async fn show(query: web::Query<LinkQuery>, reader: Reader, visit: Visit) -> HttpResponse {
    let query = query.into_inner();
    let desk = Desk { reader, visit, request: query.request };
    if !desk.reader.offers().resets {
        return desk.say(StatusCode::OK, LinkMessage::NoMail { sign_in: desk.sign_in() });
    }
    if query.sent.is_empty() {
        page(&desk, "", None, StatusCode::OK)
    } else {
        desk.say_sent(paths::FORGOT_PASSWORD)
    }
}

/// Takes the address. A stale form shows the step again.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    recovery: web::Data<Recovery>,
) -> Result<HttpResponse, WebError> {
    let desk = Desk { reader, visit, request: form.text("request").to_owned() };
    let typed = form.text("email");
    if !desk.reader.offers().resets {
        return Ok(desk.say(StatusCode::OK, LinkMessage::NoMail { sign_in: desk.sign_in() }));
    }
    if desk.reader.verify(&request, &form, &desk.visit, paths::FORGOT_PASSWORD).is_err() {
        return Ok(page(&desk, typed, Some(AddressNotice::StartedAgain), StatusCode::OK));
    }
    let Ok(email) = EmailAddress::parse(typed) else {
        return Ok(page(&desk, typed, Some(AddressNotice::NoAddress), StatusCode::BAD_REQUEST));
    };
    let capsule = desk.request().map(str::to_owned);
    match recovery.ask(email, capsule, desk.language(), desk.visit.origin.clone()).await? {
        Asked::Taken => Ok(desk.sent(paths::FORGOT_PASSWORD)),
        Asked::Throttled { by, retry_after, limit } => throttled(by, retry_after, limit),
    }
}

fn page(desk: &Desk, typed: &str, notice: Option<AddressNotice>, status: StatusCode) -> HttpResponse {
    let view = AskAddressView {
        link: AskedLink::Reset,
        form: desk.reader.form(paths::FORGOT_PASSWORD, &desk.visit, desk.request()),
        email: typed.to_owned(),
        back: desk.sign_in(),
        notice,
    };
    desk.answer(status, &AskAddressPage::new(&desk.reader.context(None), view))
}
