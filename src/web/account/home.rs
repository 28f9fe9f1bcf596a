//! `/`: where a person arrives who comes by themselves.

use actix_web::{HttpResponse, web};

use crate::accounts::sessions::Sessions;
use crate::web::error::WebError;
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// Leads to the page that fits: the account, or the sign-in.
pub async fn arrive(
    reader: Reader,
    visit: Visit,
    sessions: web::Data<Sessions>,
) -> Result<HttpResponse, WebError> {
    let is_signed_in = visit.signed_in(&sessions).await?.is_some();
    Ok(visit.leave(reader.redirect(if is_signed_in { paths::ACCOUNT } else { paths::LOGIN }, None)))
}
