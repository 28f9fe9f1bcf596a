//! `/account`: who the person is, and what of it they say themselves.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::own_account::OwnAccount;
use crate::accounts::users::{Claim, OwnProfile};
use crate::web::account::PlaceQuery;
use crate::web::account::gate::Account;
use crate::web::csrf::CSRF_FIELD;
use crate::web::error::WebError;
use crate::web::form::{FormFault, PageForm};
use crate::web::pages::{ClaimView, ProfilePage, ProfileView, Said};
use crate::web::paths;

/// Shows the profile.
pub async fn show(account: Account, query: web::Query<PlaceQuery>) -> HttpResponse {
    let user = &account.signed_in.user;
    let claim = |it: Claim| ClaimView { name: it.name(), value: it.of(user).to_owned(), is_unfit: false };
    page(&account, Claim::ALL.map(claim).into(), Said::find(&query.done), StatusCode::OK)
}

/// Changes it. A text that is not fit shows the page again, as it was typed, and changes nothing.
pub async fn change(
    request: HttpRequest,
    account: Account,
    form: PageForm,
    own: web::Data<OwnAccount>,
) -> Result<HttpResponse, WebError> {
    let typed = |said: Said, unfit: &[Claim], status: StatusCode| {
        let claim = |it: Claim| ClaimView {
            name: it.name(),
            value: form.text(it.name()).to_owned(),
            is_unfit: unfit.contains(&it),
        };
        page(&account, Claim::ALL.map(claim).into(), Some(said), status)
    };
    if account.verify(&request, &form, paths::ACCOUNT).is_err() || has_others(&account, &form) {
        return Ok(typed(Said::Stale, &[], StatusCode::OK));
    }
    let profile = match OwnProfile::parse(|it| form.text(it.name()), account.now) {
        Ok(profile) => profile,
        Err(unfit) => return Ok(typed(Said::Unfit, &unfit, StatusCode::BAD_REQUEST)),
    };
    own.change_profile(account.doer(), profile).await?;
    Ok(account.done(paths::ACCOUNT, Said::Saved))
}

/// API-5: what is not a person's to say is refused, not ignored.
fn has_others(account: &Account, form: &PageForm) -> bool {
    let is_known = |name: &str| name == CSRF_FIELD || Claim::ALL.iter().any(|it| it.name() == name);
    let has_others = form.names().any(|it| !is_known(it));
    if has_others {
        account.reader.refuse_form(FormFault::Unknown);
    }
    has_others
}

fn page(account: &Account, claims: Vec<ClaimView>, said: Option<Said>, status: StatusCode) -> HttpResponse {
    let user = &account.signed_in.user;
    let view = ProfileView {
        shell: account.shell(),
        said,
        is_email_verified: user.email_verified,
        username: user.username.clone(),
        claims,
        languages: account.reader.languages(),
        form: account.form(paths::ACCOUNT),
    };
    account.answer(status, &ProfilePage::new(&account.context(), view))
}
