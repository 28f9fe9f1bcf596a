//! `/account/sessions`: where the person is signed in (SES-10).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::accounts::own_account::OwnAccount;
use crate::accounts::sessions::{OwnSessions, Session};
use crate::telemetry::Metrics;
use crate::web::account::PlaceQuery;
use crate::web::account::gate::Account;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::pages::{Said, SessionView, SessionsPage, SessionsView};
use crate::web::paths;

/// Lists the sessions, this one first.
pub async fn show(
    account: Account,
    query: web::Query<PlaceQuery>,
    own: web::Data<OwnAccount>,
) -> Result<HttpResponse, WebError> {
    page(&account, &own, Said::find(&query.done)).await
}

/// Ends one session, or all others. One that is over already is as good as ended.
pub async fn end(
    request: HttpRequest,
    account: Account,
    form: PageForm,
    (own, metrics): (web::Data<OwnAccount>, web::Data<Metrics>),
) -> Result<HttpResponse, WebError> {
    let path = paths::ACCOUNT_SESSIONS;
    if account.verify(&request, &form, path).is_err() {
        return page(&account, &own, Some(Said::Stale)).await;
    }
    if form.is_set("others") {
        for _ in 0..own.end_other_sessions(account.doer()).await? {
            metrics.count_revocation("session");
        }
        return Ok(account.done(path, Said::OthersEnded));
    }
    let Ok(id) = form.text("session").parse() else { return Ok(account.go(path)) };
    if own.end_session(account.doer(), id).await? {
        metrics.count_revocation("session");
    }
    Ok(account.done(path, Said::SessionEnded))
}

async fn page(account: &Account, own: &OwnAccount, said: Option<Said>) -> Result<HttpResponse, WebError> {
    let current = account.signed_in.session.id;
    let OwnSessions { shown: mut sessions, has_more } = own.sessions(account.user_id()).await?;
    sessions.sort_by_key(|it| it.id != current);
    let view = |it: Session| SessionView {
        key: it.id.to_string(),
        is_current: it.id == current,
        address: it.address,
        user_agent: it.user_agent,
        signed_in_at: it.authenticated_at,
        seen_at: it.last_seen_at,
    };
    let view = SessionsView {
        shell: account.shell(),
        said,
        sessions: sessions.into_iter().map(view).collect(),
        has_more,
        form: account.form(paths::ACCOUNT_SESSIONS),
    };
    Ok(account.answer(StatusCode::OK, &SessionsPage::new(&account.context(), view)))
}
