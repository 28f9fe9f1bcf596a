//! Sign-out that a relying party asks for (OpenID Connect RP-Initiated Logout §2).

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use crate::accounts::sessions::SignedIn;
use crate::oauth::client::Client;
use crate::oauth::logout::{Logout, LogoutRequest, LogoutStep};
use crate::oauth::parameters::Parameters;
use crate::web::error::WebError;
use crate::web::extract::{AuthorizeForm, AuthorizeQuery};
use crate::web::oauth::asked::person_view;
use crate::web::oauth::authorize::domain;
use crate::web::oauth::next::may_post_to_client;
use crate::web::page;
use crate::web::pages::{LoggedOutPage, LoggedOutView, LogoutConfirmPage, LogoutConfirmView, WayOn};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// A browser comes to sign out.
pub async fn get(
    query: AuthorizeQuery,
    reader: Reader,
    visit: Visit,
    logout: web::Data<Logout>,
) -> Result<HttpResponse, WebError> {
    let parameters = domain(&query);
    let wish = logout.read(&parameters).await?;
    let step = logout.begin(wish, visit.session.clone(), visit.origin.clone()).await?;
    match step {
        LogoutStep::Done(wish) => Ok(done(wish, &reader, &visit)),
        LogoutStep::Confirm(wish, signed_in) => {
            let (client, carried) = (wish.client.as_deref(), &parameters);
            let question = LogoutQuestion { signed_in: &signed_in, client, carried, is_stale: false };
            Ok(question.ask(&reader, &visit))
        }
    }
}

/// The question whether to sign out (SES-9).
pub struct LogoutQuestion<'a> {
    /// Whom it asks.
    pub signed_in: &'a SignedIn,
    /// The relying party that wishes it.
    pub client: Option<&'a Client>,
    /// What that sent, for the answer.
    pub carried: &'a Parameters,
    /// Whether a form was stale.
    pub is_stale: bool,
}

impl LogoutQuestion<'_> {
    /// The page that asks it.
    #[must_use]
    pub fn ask(&self, reader: &Reader, visit: &Visit) -> HttpResponse {
        let own = self.signed_in.user.locale();
        let context = reader.context_for(self.carried.get("ui_locales"), own);
        let carried = Some(self.carried.encode()).filter(|it| !it.is_empty());
        let view = LogoutConfirmView {
            client_name: self.client.map(|it| it.name.clone()),
            person: person_view(self.signed_in),
            form: reader.form(paths::LOGOUT, visit, carried.as_deref()),
            is_stale: self.is_stale,
            stay_address: reader.address(paths::ACCOUNT),
        };
        let answer = page::answer(StatusCode::OK, &LogoutConfirmPage::new(&context, view));
        visit.leave(if carried.is_some() { may_post_to_client(answer) } else { answer })
    }
}

/// A relying party posts a sign-out. The post may come from any site, so it touches no cookie (SES-4).
pub async fn post(form: AuthorizeForm, reader: Reader) -> HttpResponse {
    see_other(&format!("{}?{}", reader.address(paths::END_SESSION), encode(&form)))
}

/// The browser after sign-out: back at the relying party, or on a page of ours.
pub fn done(wish: LogoutRequest, reader: &Reader, visit: &Visit) -> HttpResponse {
    let answer = match wish.return_to {
        Some(address) => see_other(&address),
        None => {
            let ways_on = vec![WayOn::SignIn(reader.address(paths::LOGIN))];
            page::answer(
                StatusCode::OK,
                &LoggedOutPage::new(&reader.context(None), LoggedOutView { ways_on }),
            )
        }
    };
    visit.exit(answer)
}

fn encode(parameters: &crate::web::extract::Parameters) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(parameters.iter());
    query.finish()
}
