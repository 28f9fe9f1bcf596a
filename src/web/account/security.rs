//! `/account/security`: how the person proves who they are. The sections' facts come from their services.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use crate::web::account::gate::Account;
use crate::web::pages::{PasswordView, SecurityPage, SecurityView};
use crate::web::paths;

/// Shows the sections.
pub async fn show(account: Account) -> HttpResponse {
    let user = &account.signed_in.user;
    let view = SecurityView {
        shell: account.shell(),
        password: Some(PasswordView {
            changed_at: user.password_changed_at,
            change_address: Some(account.reader.address(paths::ACCOUNT_PASSWORD)),
        }),
        passkeys: None,
        factors: None,
        recovery_codes: None,
        remembered_devices: None,
    };
    account.answer(StatusCode::OK, &SecurityPage::new(&account.context(), view))
}
