//! `/login/link`: the way in that the operator gave to somebody who lost everything. Opening it uses nothing up (MAIL-2).

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::accounts::factors::Factors;
use crate::accounts::login::Arrival;
use crate::accounts::login_link::Followed;
use crate::accounts::sessions::Sessions;
use crate::types::PlainToken;
use crate::web::error::WebError;
use crate::web::form::PageForm;
use crate::web::page;
use crate::web::pages::{DeadLoginLinkPage, LoginLinkPage, LoginLinkView, PersonView};
use crate::web::paths;
use crate::web::reader::Reader;
use crate::web::visit::Visit;

/// What the page's address says.
#[derive(Deserialize)]
pub struct LinkQuery {
    /// The link's token.
    #[serde(default)]
    token: String,
}

/// Asks for a button.
pub async fn show(
    query: web::Query<LinkQuery>,
    reader: Reader,
    visit: Visit,
    factors: web::Data<Factors>,
) -> Result<HttpResponse, WebError> {
    Step { reader, visit, token: query.into_inner().token }.page(&factors, false).await
}

/// Signs in, once.
pub async fn submit(
    request: HttpRequest,
    form: PageForm,
    reader: Reader,
    visit: Visit,
    services: (web::Data<Factors>, web::Data<Sessions>),
) -> Result<HttpResponse, WebError> {
    let (factors, sessions) = services;
    let step = Step { reader, visit, token: form.text("token").to_owned() };
    if step.reader.verify(&request, &form, &step.visit, paths::LOGIN_LINK).is_err() {
        return step.page(&factors, true).await;
    }
    let arrival = Arrival {
        device: step.visit.device.clone(),
        replaces: step.visit.signed_in(&sessions).await?.map(|it| it.session.id),
        origin: step.visit.origin.clone(),
    };
    Ok(match factors.follow(&PlainToken::presented(&step.token), arrival).await? {
        Followed::SignedIn(entered) => {
            let answer = step.reader.redirect(paths::ACCOUNT, None);
            let remembered = entered.session.remembered_for(sessions.now());
            step.visit.enter(answer, &entered.cookie, &entered.device, remembered)
        }
        Followed::FactorAsked(challenge) => {
            let answer = step.reader.redirect(paths::LOGIN_FACTOR, None);
            step.visit.challenge(answer, &challenge, factors.rules.lifetimes.login_challenge)
        }
        Followed::Dead => step.dead(),
    })
}

/// One look at the page.
struct Step {
    reader: Reader,
    visit: Visit,
    token: String,
}

impl Step {
    async fn page(&self, factors: &Factors, is_stale: bool) -> Result<HttpResponse, WebError> {
        let Some(user) = factors.linked(&PlainToken::presented(&self.token)).await? else {
            return Ok(self.dead());
        };
        let context = self.reader.context_of(user.locale());
        let view = LoginLinkView {
            person: PersonView { name: user.name, email: user.email },
            form: self.reader.form(paths::LOGIN_LINK, &self.visit, None),
            token: self.token.clone(),
            is_stale,
        };
        Ok(self.answer(StatusCode::OK, &LoginLinkPage::new(&context, view)))
    }

    fn dead(&self) -> HttpResponse {
        let sign_in = self.reader.address(paths::LOGIN);
        self.answer(StatusCode::BAD_REQUEST, &DeadLoginLinkPage::new(&self.reader.context(None), sign_in))
    }

    fn answer(&self, status: StatusCode, page: &impl askama::Template) -> HttpResponse {
        self.visit.leave(page::answer(status, page))
    }
}
