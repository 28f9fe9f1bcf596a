//! `/account/security`: how the person proves who they are. The sections' facts come from their services.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use crate::accounts::federation::Federation;
use crate::accounts::passkeys::Passkeys;
use crate::web::account::gate::Account;
use crate::web::account::{linked_accounts, passkeys};
use crate::web::error::WebError;
use crate::web::pages::{PasswordView, ProvidersView, SecurityPage, SecurityView};
use crate::web::paths;

/// What tells the sections' facts.
type Services = web::Data<Passkeys>;

/// Shows the sections.
pub async fn show(
    account: Account,
    (services, federation): (Services, web::Data<Federation>),
) -> Result<HttpResponse, WebError> {
    let linked = linked_accounts::names(&account, &federation).await?;
    let user = &account.signed_in.user;
    let view = SecurityView {
        shell: account.shell(),
        password: Some(PasswordView {
            changed_at: user.password_changed_at,
            change_address: Some(account.reader.address(paths::ACCOUNT_PASSWORD)),
        }),
        passkeys: Some(passkeys::section(&account, &services).await?),
        factors: None,
        providers: linked.map(|linked| ProvidersView {
            linked,
            manage_address: account.reader.address(paths::ACCOUNT_PROVIDERS),
        }),
        recovery_codes: None,
        remembered_devices: None,
    };
    Ok(account.answer(StatusCode::OK, &SecurityPage::new(&account.context(), view)))
}
