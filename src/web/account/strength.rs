//! How strong a password is, while it is typed. Nothing is kept, nothing is told that a page does not say, and only our own
//! pages may ask.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use crate::accounts::links::Presented;
use crate::accounts::passwords::{PasswordSubject, Passwords, Strength};
use crate::accounts::recovery::Recovery;
use crate::accounts::sessions::Sessions;
use crate::texts::Words;
use crate::types::{EmailAddress, Secret};
use crate::web::account::mailed::{presented, throttled};
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
        None => typed(&form),
    };
    let words = reader.context_of(language.as_deref()).words;
    answer(estimated(&passwords, &form.secret("password"), &subject).await, &words)
}

/// Estimates what was sent from the page behind a mailed link, knowing what a guesser would know of its person.
pub async fn estimate_reset(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    recovery: web::Data<Recovery>,
) -> Result<HttpResponse, WebError> {
    reader.verify_origin(&request)?;
    form.require_whole()?;
    let (subject, locale) = match recovery.look(&presented(form.text("token")), &visit.origin).await? {
        Presented::Standing(standing) => {
            (PasswordSubject::from(&standing.user), standing.user.profile.locale)
        }
        Presented::Dead => (typed(&form), None),
        Presented::Throttled { by, retry_after, limit } => return throttled(by, retry_after, limit),
    };
    let strength = estimated(&recovery.passwords, &form.secret("password"), &subject).await;
    answer(strength, &reader.context_of(locale.as_deref()).words)
}

/// What the form says of the person.
fn typed(form: &PageForm) -> PasswordSubject {
    let email = EmailAddress::parse(form.text("email")).ok();
    PasswordSubject::newcomer(email.as_ref(), form.text("name"), form.optional("username"))
}

fn answer(strength: Option<Strength>, words: &Words) -> Result<HttpResponse, WebError> {
    let strength = strength.ok_or(WebError::Unavailable)?;
    let text = strength_words(words, strength);
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
