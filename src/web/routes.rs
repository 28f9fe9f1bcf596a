//! Every address of ours, and what the frame around them asks.

use std::sync::Arc;

use actix_web::web;
use askama::Template;

use crate::oauth::clients::Clients;
use crate::web::assets;
use crate::web::error::{ErrorFacts, ErrorKind, ErrorPage};
use crate::web::middleware::OriginRule;
use crate::web::pages::{self, WayOn};
use crate::web::reader::PageTools;
use crate::web::{account, health, oauth, paths};

/// Declares everything that the public server answers. All of it lies below the issuer's own path, except the one address
/// that RFC 8414 §3.1 wants in front.
pub fn routes(config: &mut web::ServiceConfig, base_path: &str) {
    if !base_path.is_empty() {
        let address = paths::oauth_server_metadata_at(base_path);
        config.service(web::resource(address).route(web::get().to(oauth::discovery)));
    }
    config.service(web::scope(base_path).configure(|config| {
        // Addresses are compared one after the other: what programs ask for comes first.
        oauth::routes(config);
        config.service(web::resource(paths::OAUTH_SERVER_METADATA).route(web::get().to(oauth::discovery)));
        health::routes(config);
        config.service(web::resource("/static/{version}/{path:.*}").route(web::get().to(assets::serve)));
        account::routes(config);
    }));
}

/// The origins that may read answers: those of enabled public clients.
#[must_use]
pub fn client_origins(clients: Clients) -> OriginRule {
    Arc::new(move |origin| clients.allows_origin(origin))
}

/// Draws error pages in the reader's language.
#[must_use]
pub fn error_page(tools: PageTools) -> ErrorPage {
    Arc::new(move |facts: &ErrorFacts<'_>| {
        let context = tools.context(None, facts.accept_language, facts.reference);
        let ways_on = ways_on(facts, tools.issuer.base_path());
        let page = pages::ErrorPage::new(&context, facts.kind, ways_on);
        let page = if facts.is_for_builders { page.explained(&context, facts.description) } else { page };
        page.render().unwrap_or_default()
    })
}

/// The same once more where time may heal it and nothing is done twice, and always the way to our own front door.
fn ways_on(facts: &ErrorFacts<'_>, base_path: &str) -> Vec<WayOn> {
    let may_pass = match facts.kind {
        ErrorKind::TooMany { .. } | ErrorKind::Unavailable { .. } | ErrorKind::Internal => true,
        ErrorKind::NotFound
        | ErrorKind::BadRequest
        | ErrorKind::Forbidden
        | ErrorKind::ForeignForm
        | ErrorKind::WrongMethod
        | ErrorKind::TooLarge => false,
    };
    // An empty reference leads to the address of the page itself, without writing what the caller sent into it.
    let again = (may_pass && facts.is_repeatable).then(|| WayOn::TryAgain(String::new()));
    again.into_iter().chain([WayOn::Account(format!("{base_path}{}", paths::HOME))]).collect()
}
