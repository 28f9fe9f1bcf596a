//! `/account/security/passkeys/...`: a person adds a passkey, gives it another name, or removes it. What could take the account
//! over asks who is there (MFA-7).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::login::{Arrival, Entered};
use crate::accounts::passkeys::{
    Addition, AdditionFault, Answer, NewPasskey, Passkey, PasskeyName, Passkeys, Removal,
};
use crate::accounts::recovery_codes::RecoveryCode;
use crate::types::PasskeyId;
use crate::web::account::app::longer_password;
use crate::web::account::enrol_factor::fresh_codes;
use crate::web::account::gate::{Account, RecentAccount};
use crate::web::account::way::{Way, WayQuery};
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::oauth::may_post_to_client;
use crate::web::page::PageForm as PageFormView;
use crate::web::pages::{
    AddPasskeyPage, AddPasskeyView, FactorView, PasskeyNotice, PasskeyOffer, PasskeyPage, PasskeyView,
    PasskeysView, Said,
};
use crate::web::paths;

/// The section of the security page.
pub(super) async fn section(account: &Account, passkeys: &Passkeys) -> Result<PasskeysView, WebError> {
    let view = |it: Passkey| FactorView {
        address: account.reader.address(&paths::account_passkey(it.id)),
        name: it.name,
        added_at: it.created_at,
        used_at: it.last_used_at,
    };
    let held = passkeys.list(account.user_id()).await?;
    let add_address = account.reader.address(paths::ACCOUNT_PASSKEY_ADD);
    Ok(PasskeysView { passkeys: held.into_iter().map(view).collect(), add_address })
}

/// Shows the page that adds one, by the person's own wish or on the way to what demands a factor.
pub async fn add(
    query: web::Query<WayQuery>,
    RecentAccount(account): RecentAccount,
    passkeys: web::Data<Passkeys>,
) -> Result<HttpResponse, WebError> {
    let way = Way::named(&account.reader, query.into_inner());
    add_page((&account, &way), &passkeys, "", None).await
}

/// Takes what the browser's authenticator made.
pub async fn submit_new(
    request: HttpRequest,
    query: web::Query<WayQuery>,
    form: PageForm,
    RecentAccount(account): RecentAccount,
    passkeys: web::Data<Passkeys>,
) -> Result<HttpResponse, WebError> {
    let way = Way::named(&account.reader, query.into_inner());
    let typed = form.text("name");
    let again = |notice| add_page((&account, &way), &passkeys, typed, Some(notice));
    if account.verify(&request, &form, paths::ACCOUNT_PASSKEY_ADD).is_err() {
        return again(PasskeyNotice::StartedAgain).await;
    }
    let Ok(name) = PasskeyName::parse(typed) else { return again(PasskeyNotice::Name).await };
    let Some(cookie) = account.visit.session.clone() else {
        return Ok(account.go(paths::ACCOUNT_SECURITY));
    };
    let answer = Answer {
        challenge: form.text("challenge").to_owned(),
        credential: form.text("credential").to_owned(),
    };
    let arrival = Arrival {
        device: account.visit.device.clone(),
        replaces: Some(account.signed_in.session.id),
        origin: account.visit.origin.clone(),
    };
    match passkeys.add(cookie, NewPasskey { answer, name }, arrival).await? {
        Addition::Added { entered, recovery_codes } => Ok(added(&account, &way, &entered, &recovery_codes)),
        Addition::Refused(AdditionFault::StaleChallenge) => again(PasskeyNotice::Expired).await,
        Addition::Refused(AdditionFault::NotProven) => again(PasskeyNotice::NotProven).await,
        Addition::Refused(AdditionFault::Taken) => again(PasskeyNotice::Taken).await,
        Addition::Refused(AdditionFault::TooMany) => again(PasskeyNotice::TooMany).await,
        Addition::Gone => Ok(account.go(paths::ACCOUNT_SECURITY)),
    }
}

/// It is theirs: the codes that came with the first factor are shown, or the person goes on.
fn added(account: &Account, way: &Way, entered: &Entered, codes: &[RecoveryCode]) -> HttpResponse {
    let answer = match (codes, way.is_given()) {
        ([], true) => way.go_on(&account.reader),
        ([], false) => account.done(paths::ACCOUNT_SECURITY, Said::PasskeyAdded),
        (codes, _) => {
            let visit = account.visit.with_session(entered.cookie.clone());
            fresh_codes(
                (&account.reader, &visit),
                account.signed_in.user.locale(),
                codes,
                way.end_or(&account.reader, paths::ACCOUNT_SECURITY),
            )
        }
    };
    let remembered = entered.session.remembered_for(account.now);
    account.visit.enter(answer, &entered.cookie, &entered.device, remembered)
}

async fn add_page(
    (account, way): (&Account, &Way),
    passkeys: &Passkeys,
    name: &str,
    notice: Option<PasskeyNotice>,
) -> Result<HttpResponse, WebError> {
    let question = passkeys.ask_for_new(&account.signed_in).await?;
    let view = AddPasskeyView {
        shell: account.shell(),
        // In its address, so that whoever must sign in first comes back on the same way.
        form: PageFormView {
            action: way.address(&account.reader, paths::ACCOUNT_PASSKEY_ADD, &[]),
            ..account.form(paths::ACCOUNT_PASSKEY_ADD)
        },
        offer: question.map(PasskeyOffer::from),
        name: name.to_owned(),
        instead: way.is_given().then(|| way.address(&account.reader, paths::REQUIRED_FACTOR, &[])),
        notice,
    };
    let answer = account.answer(status_of(notice), &AddPasskeyPage::new(&account.context(), view));
    Ok(if way.capsule().is_some() { may_post_to_client(answer) } else { answer })
}

/// Shows one.
pub async fn show(
    path: web::Path<String>,
    RecentAccount(account): RecentAccount,
    passkeys: web::Data<Passkeys>,
) -> Result<HttpResponse, WebError> {
    page(&account, &passkeys, &path, None).await
}

/// Renames or removes one.
pub async fn submit(
    request: HttpRequest,
    path: web::Path<String>,
    form: PageForm,
    RecentAccount(account): RecentAccount,
    passkeys: web::Data<Passkeys>,
) -> Result<HttpResponse, WebError> {
    let again = |notice| page(&account, &passkeys, &path, Some(notice));
    let done = || account.go(paths::ACCOUNT_SECURITY);
    let Ok(id) = path.parse::<PasskeyId>() else { return Ok(done()) };
    if account.verify(&request, &form, &paths::account_passkey(id)).is_err() {
        return again(PasskeyNotice::StartedAgain).await;
    }
    let (user, origin) = (account.user_id(), account.visit.origin.clone());
    match form.text("do") {
        "rename" => {
            let Ok(name) = PasskeyName::parse(form.text("name")) else {
                return again(PasskeyNotice::Name).await;
            };
            passkeys.rename(user, id, name, origin).await?;
            Ok(account.done(paths::ACCOUNT_SECURITY, Said::Saved))
        }
        "remove" => match passkeys.remove(user, id, origin).await? {
            Removal::Removed => Ok(account.done(paths::ACCOUNT_SECURITY, Said::FactorRemoved)),
            Removal::Absent => Ok(done()),
            Removal::LastWayIn => again(PasskeyNotice::LastWayIn).await,
            Removal::NeedsLongerPassword => again(PasskeyNotice::NeedsLongerPassword).await,
        },
        _ => page(&account, &passkeys, &path, None).await,
    }
}

/// The page of one; who has none of this id is led to those they have.
async fn page(
    account: &Account,
    passkeys: &Passkeys,
    id: &str,
    notice: Option<PasskeyNotice>,
) -> Result<HttpResponse, WebError> {
    let held = passkeys.list(account.user_id()).await?;
    let wanted = id.parse::<PasskeyId>().ok();
    let Some(passkey) = held.into_iter().find(|it| Some(it.id) == wanted) else {
        return Ok(account.go(paths::ACCOUNT_SECURITY));
    };
    let view = PasskeyView {
        shell: account.shell(),
        form: account.form(&paths::account_passkey(passkey.id)),
        password_address: longer_password(account, &paths::account_passkey(passkey.id)),
        name: passkey.name,
        is_synced: passkey.is_synced,
        added_at: passkey.created_at,
        used_at: passkey.last_used_at,
        notice,
    };
    Ok(account.answer(status_of(notice), &PasskeyPage::new(&account.context(), view)))
}

const fn status_of(notice: Option<PasskeyNotice>) -> StatusCode {
    match notice {
        None | Some(PasskeyNotice::StartedAgain) => StatusCode::OK,
        Some(
            PasskeyNotice::Taken
            | PasskeyNotice::TooMany
            | PasskeyNotice::LastWayIn
            | PasskeyNotice::NeedsLongerPassword,
        ) => StatusCode::CONFLICT,
        Some(_) => StatusCode::BAD_REQUEST,
    }
}
