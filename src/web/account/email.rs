//! The page that gives the account another address (MAIL-8). It asks who is there first: whoever has the address has the account.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::Asked;
use crate::accounts::email_change::EmailChange;
use crate::types::EmailAddress;
use crate::web::account::PlaceQuery;
use crate::web::account::gate::{Account, RecentAccount};
use crate::web::account::mailed::throttled;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{EmailNotice, EmailPage, EmailPageView, PendingEmailView, Said};
use crate::web::paths;

/// Shows the address, a change that waits, and the form.
pub async fn show(
    account: RecentAccount,
    query: web::Query<PlaceQuery>,
    changes: web::Data<EmailChange>,
) -> Result<HttpResponse, WebError> {
    let step = Step { account: account.0, changes };
    step.page("", (Said::find(&query.done), None), StatusCode::OK).await
}

/// Mails a link to the new address, or withdraws the change that waits.
pub async fn submit(
    request: HttpRequest,
    account: RecentAccount,
    form: PageForm,
    changes: web::Data<EmailChange>,
) -> Result<HttpResponse, WebError> {
    let step = Step { account: account.0, changes };
    let (account, path) = (&step.account, paths::ACCOUNT_EMAIL);
    if account.verify(&request, &form, path).is_err() {
        return step.page(form.text("email"), (Some(Said::Stale), None), StatusCode::OK).await;
    }
    if form.is_set("withdraw") {
        step.changes.withdraw(account.doer()).await?;
        return Ok(account.done(path, Said::AddressKept));
    }
    let typed = form.text("email");
    let fault = |notice, status| step.page(typed, (None, Some(notice)), status);
    if !account.reader.offers().resets {
        return fault(EmailNotice::NoMail, StatusCode::CONFLICT).await;
    }
    let Ok(email) = EmailAddress::parse(typed) else {
        return fault(EmailNotice::NoAddress, StatusCode::BAD_REQUEST).await;
    };
    if email.as_str() == account.signed_in.user.email {
        return fault(EmailNotice::SameAddress, StatusCode::BAD_REQUEST).await;
    }
    match step.changes.ask(&account.signed_in, email, account.visit.origin.clone()).await? {
        Some(Asked::Taken) => Ok(account.done(path, Said::AddressAsked)),
        Some(Asked::Throttled { by, retry_after, limit }) => throttled(by, retry_after, limit),
        None => Ok(account.go(path)),
    }
}

/// One look at the page.
struct Step {
    account: Account,
    changes: web::Data<EmailChange>,
}

impl Step {
    async fn page(
        &self,
        typed: &str,
        (said, notice): (Option<Said>, Option<EmailNotice>),
        status: StatusCode,
    ) -> Result<HttpResponse, WebError> {
        let account = &self.account;
        let can_mail = account.reader.offers().resets;
        let pending = self.changes.pending(account.user_id()).await?;
        let view = EmailPageView {
            shell: account.shell(),
            form: account.form(paths::ACCOUNT_EMAIL),
            typed: typed.to_owned(),
            said,
            notice: if can_mail { notice } else { Some(EmailNotice::NoMail) },
            pending: pending.map(|it| PendingEmailView { email: it.email, until: it.until }),
            can_mail,
        };
        Ok(account.answer(status, &EmailPage::new(&account.context(), view)))
    }
}
