//! `/`: where a person arrives who comes by themselves.

use actix_web::{HttpResponse, web};

use crate::accounts::sessions::Sessions;
use crate::accounts::setup::Setup;
use crate::web::error::WebError;
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Leads to the page that fits: what is left of first run, the account, or the sign-in.
pub async fn arrive(
    reader: Reader,
    visit: Visit,
    sessions: web::Data<Sessions>,
    setup: web::Data<Setup>,
) -> Result<HttpResponse, WebError> {
    let path = match visit.signed_in(&sessions).await? {
        Some(it) if it.user.is_administrator && setup.letters_left(it.user.id).await?.is_some() => {
            paths::SETUP_MAIL
        }
        Some(_) => paths::ACCOUNT,
        None if setup.is_open().await? => paths::SETUP,
        None => paths::LOGIN,
    };
    Ok(visit.leave(reader.redirect(path, None)))
}
