//! `/account/security`: how the person proves who they are. The sections' facts come from their services.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::email_change::EmailChange;
use crate::accounts::factors::{Factors, FactorsView as Held, TotpView};
use crate::accounts::federation::Federation;
use crate::accounts::passkeys::Passkeys;
use crate::web::account::gate::Account;
use crate::web::account::{PlaceQuery, linked_accounts, passkeys};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{
    EmailView, FactorView, FactorsView, PasswordView, ProvidersView, RecoveryCodesView, RememberedDeviceView,
    RememberedDevicesView, Said, SecurityPage, SecurityView,
};
use crate::web::paths;

/// What tells the sections' facts.
type Services = ((web::Data<Factors>, web::Data<Passkeys>, web::Data<EmailChange>), web::Data<Federation>);

/// Shows the sections.
pub async fn show(
    account: Account,
    query: web::Query<PlaceQuery>,
    services: Services,
) -> Result<HttpResponse, WebError> {
    page(&account, &services, Said::find(&query.done)).await
}

/// Forgets one remembered device, or all. One that is forgotten already is as good as that.
pub async fn forget(
    request: HttpRequest,
    account: Account,
    form: PageForm,
    services: Services,
) -> Result<HttpResponse, WebError> {
    let (path, factors) = (paths::ACCOUNT_SECURITY, &services.0.0);
    if account.verify(&request, &form, path).is_err() {
        return page(&account, &services, Some(Said::Stale)).await;
    }
    if form.is_set("all") {
        factors.forget_devices(account.doer()).await?;
        return Ok(account.done(path, Said::Forgotten));
    }
    let Ok(id) = form.text("device").parse() else { return Ok(account.go(path)) };
    factors.forget_device(account.doer(), id).await?;
    Ok(account.done(path, Said::Forgotten))
}

async fn page(
    account: &Account,
    ((factors, passkeys, changes), federation): &Services,
    said: Option<Said>,
) -> Result<HttpResponse, WebError> {
    let linked = linked_accounts::names(account, federation).await?;
    let user = &account.signed_in.user;
    let held = factors.view(user.id).await?;
    let view = SecurityView {
        shell: account.shell(),
        said,
        email: Some(email(account, changes).await?),
        password: Some(PasswordView {
            changed_at: user.password_changed_at,
            change_address: Some(account.reader.address(paths::ACCOUNT_PASSWORD)),
        }),
        passkeys: Some(passkeys::section(account, passkeys).await?),
        factors: Some(apps(account, held.apps.clone())),
        recovery_codes: user.has_factor.then(|| recovery_codes(account, &held)),
        remembered_devices: user.has_factor.then(|| devices(account, held)),
        providers: linked.map(|linked| ProvidersView {
            linked,
            manage_address: account.reader.address(paths::ACCOUNT_PROVIDERS),
        }),
    };
    Ok(account.answer(StatusCode::OK, &SecurityPage::new(&account.context(), view)))
}

async fn email(account: &Account, changes: &EmailChange) -> Result<EmailView, WebError> {
    let user = &account.signed_in.user;
    Ok(EmailView {
        email: user.email.clone(),
        is_verified: user.email_verified,
        pending: changes.pending(user.id).await?.map(|it| it.email),
        change_address: account.reader.address(paths::ACCOUNT_EMAIL),
    })
}

fn apps(account: &Account, apps: Vec<TotpView>) -> FactorsView {
    let view = |it: TotpView| FactorView {
        address: account.reader.address(&paths::account_app(it.id)),
        name: it.name,
        added_at: it.created_at,
        used_at: it.last_used_at,
    };
    let back = account.reader.address(paths::ACCOUNT_SECURITY);
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("return_to", &back).finish();
    let add_address = format!("{}?{query}", account.reader.address(paths::REQUIRED_FACTOR));
    FactorsView { factors: apps.into_iter().map(view).collect(), add_address }
}

fn recovery_codes(account: &Account, held: &Held) -> RecoveryCodesView {
    RecoveryCodesView {
        left: u64::try_from(held.recovery_codes.left).unwrap_or_default(),
        made_at: held.recovery_codes.made_at,
        address: account.reader.address(paths::ACCOUNT_RECOVERY_CODES),
    }
}

fn devices(account: &Account, held: Held) -> RememberedDevicesView {
    let devices = held.devices.into_iter().map(|it| RememberedDeviceView {
        key: it.id.to_string(),
        user_agent: it.user_agent,
        until: it.expires_at,
    });
    RememberedDevicesView { devices: devices.collect(), form: account.form(paths::ACCOUNT_SECURITY) }
}
