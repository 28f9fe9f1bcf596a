//! `/account`: who the person is.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use crate::web::account::gate::Account;
use crate::web::pages::{ProfilePage, ProfileView};

/// Shows the profile.
pub async fn show(account: Account) -> HttpResponse {
    let user = &account.signed_in.user;
    let view = ProfileView {
        shell: account.shell(),
        is_email_verified: user.email_verified,
        username: user.username.clone(),
    };
    account.answer(StatusCode::OK, &ProfilePage::new(&account.context(), view))
}
