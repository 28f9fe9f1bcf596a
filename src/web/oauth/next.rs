//! What the authorization endpoint decided, as an answer to the browser.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use crate::oauth::authorization::{ClientResponse, Interaction, Next, Refusal, RefusalCause, ResponseMode};
use crate::oauth::client::Client;
use crate::types::RedirectUri;
use crate::web::middleware::MayPostToClient;
use crate::web::page;
use crate::web::pages::{
    ClientView, CookiesNeededPage, Destination, ErrorPage, FormPostPage, FormPostView, Problem, RefusalPage,
    RefusalView, WayOn, WrongRequest,
};
use crate::web::paths;
use crate::web::reader::{Reader, see_other};
use crate::web::visit::Visit;

/// The answer for what comes next.
#[must_use]
pub fn follow(next: Next, reader: &Reader, visit: &Visit) -> HttpResponse {
    let answer = match next {
        Next::Respond(response) => respond(&response, reader),
        Next::Ask(interaction, capsule) => {
            // Whoever is signed in shows a factor for that, and not for a sign-in that was given up.
            visit.forget_challenge(reader.redirect(path_of(interaction), Some(&capsule)))
        }
        Next::Refuse(refusal) => refuse(*refusal, reader),
        Next::CookiesNeeded(parameters) => {
            let retry = format!("{}?{parameters}", reader.address(paths::AUTHORIZE));
            page::answer(StatusCode::BAD_REQUEST, &CookiesNeededPage::new(&reader.context(None), retry))
        }
        Next::Lost => {
            let ways_on = vec![WayOn::SignIn(reader.address(paths::LOGIN))];
            page::answer(
                StatusCode::BAD_REQUEST,
                &ErrorPage::new(&reader.context(None), Problem::BadRequest, ways_on),
            )
        }
    };
    visit.leave(answer)
}

/// A client as the pages of a request show it.
#[must_use]
pub fn client_view(client: &Client, redirect_uri: &str) -> ClientView {
    let registered = client.registered(redirect_uri);
    let host = registered.map(RedirectUri::display_host).unwrap_or_default();
    let is_native = registered.is_some_and(RedirectUri::is_native);
    let destination = if is_native { Destination::ThisDevice(host) } else { Destination::Site(host) };
    ClientView { name: client.name.clone(), destination }
}

/// Marks a page whose form may end at a client (SES-7).
#[must_use]
pub fn may_post_to_client(mut answer: HttpResponse) -> HttpResponse {
    answer.extensions_mut().insert(MayPostToClient);
    answer
}

const fn path_of(interaction: Interaction) -> &'static str {
    match interaction {
        Interaction::SignIn => paths::LOGIN,
        Interaction::SelectAccount => paths::SELECT_ACCOUNT,
        Interaction::RequiredAction => paths::ACCOUNT_PASSWORD,
        Interaction::Factor => paths::LOGIN_FACTOR,
        Interaction::EnrolFactor => paths::REQUIRED_FACTOR,
        Interaction::AcceptTerms => paths::TERMS,
        Interaction::Consent => paths::CONSENT,
    }
}

fn respond(response: &ClientResponse, reader: &Reader) -> HttpResponse {
    if response.mode == ResponseMode::Query {
        return see_other(&response.location());
    }
    let named = |(name, value): &(&'static str, String)| ((*name).to_owned(), value.clone());
    let view = FormPostView {
        client: client_view(&response.client, &response.redirect_uri),
        redirect_uri: response.redirect_uri.clone(),
        parameters: response.parameters.iter().map(named).collect(),
    };
    may_post_to_client(page::answer(StatusCode::OK, &FormPostPage::new(&reader.context(None), view)))
}

fn refuse(refusal: Refusal, reader: &Reader) -> HttpResponse {
    let parameter = refusal.cause.parameter();
    let all_sent = refusal.sent;
    let sent = all_sent.first().cloned().unwrap_or_default();
    let cause = match refusal.cause {
        RefusalCause::ClientIdMissing | RefusalCause::RedirectUriMissing => {
            WrongRequest::Missing { parameter }
        }
        RefusalCause::ClientIdRepeated | RefusalCause::RedirectUriRepeated => {
            WrongRequest::Repeated { parameter, sent: all_sent }
        }
        RefusalCause::ClientUnknown => WrongRequest::UnknownClient { sent },
        RefusalCause::ClientDisabled => WrongRequest::DisabledClient { sent },
        RefusalCause::RedirectUriMismatch => {
            let has_others = refusal.registered_count > refusal.registered.len();
            WrongRequest::Unregistered { parameter, sent, registered: refusal.registered, has_others }
        }
    };
    let client_name = refusal.client.map(|it| it.name);
    let ways_on = vec![WayOn::Account(reader.address(paths::HOME))];
    let view = RefusalView { client_name, cause, ways_on };
    page::answer(StatusCode::BAD_REQUEST, &RefusalPage::new(&reader.context(None), view))
}
