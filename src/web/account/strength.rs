//! How strong a password is, while it is typed. Nothing is kept, nothing is told that a page does not say, and only our own
//! pages may ask.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use crate::accounts::passwords::{PasswordSubject, Passwords, Strength};
use crate::accounts::sessions::Sessions;
use crate::types::{EmailAddress, Secret};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::strength_words;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// What the script shows.
#[derive(Serialize)]
struct Answer {
    /// Bars that are filled, of four.
    bars: u8,
    text: String,
}

/// Estimates what was sent, knowing what a guesser would know of whoever is signed in, or of what else the form says.
pub async fn estimate(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Sessions>, web::Data<Passwords>),
) -> Result<HttpResponse, WebError> {
    reader.verify_origin(&request)?;
    form.require_whole()?;
    let (sessions, passwords) = services;
    let signed_in = visit.signed_in(&sessions).await?;
    let language = signed_in.as_ref().and_then(|it| it.user.profile.locale.clone());
    let subject = match signed_in {
        Some(signed_in) => PasswordSubject::from(&signed_in.user),
        None => {
            let email = EmailAddress::parse(form.text("email")).ok();
            PasswordSubject::newcomer(email.as_ref(), form.text("name"), form.optional("username"))
        }
    };
    let strength = estimated(&passwords, &form.secret("password"), &subject).await;
    let strength = strength.ok_or(WebError::Unavailable)?;
    let text = strength_words(&reader.context_of(language.as_deref()).words, strength);
    Ok(HttpResponse::Ok().json(Answer { bars: strength.level.bars(), text }))
}

/// The estimate; none where the queue is full: it is no more than advice.
pub(super) async fn estimated(
    passwords: &Passwords,
    password: &Secret<String>,
    subject: &PasswordSubject,
) -> Option<Strength> {
    passwords.strength(password, subject).await.ok()
}
