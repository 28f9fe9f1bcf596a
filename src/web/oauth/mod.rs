//! The protocol's addresses. Parameters are parsed here and answers written; `oauth` decides.

mod asked;
mod authorize;
mod caller;
mod consent;
mod discovery;
mod introspect;
mod logout;
mod next;
mod revoke;
mod select_account;
mod token;
mod userinfo;

pub use asked::person_view;
pub use discovery::{DiscoveryDocument, discovery};
pub use logout::{LogoutQuestion, done as logged_out};
pub use next::{client_view, may_post_to_client};

use actix_web::web;

use crate::web::paths;

/// Declares every address of the protocol.
pub fn routes(config: &mut web::ServiceConfig) {
    discovery::routes(config);
    config
        .service(
            web::resource(paths::AUTHORIZE)
                .route(web::get().to(authorize::get))
                .route(web::post().to(authorize::post)),
        )
        .service(web::resource(paths::AUTHORIZE_RESUME).route(web::get().to(authorize::resume)))
        .service(
            web::resource(paths::CONSENT)
                .route(web::get().to(consent::show))
                .route(web::post().to(consent::decide)),
        )
        .service(
            web::resource(paths::SELECT_ACCOUNT)
                .route(web::get().to(select_account::show))
                .route(web::post().to(select_account::choose)),
        )
        .service(web::resource(paths::TOKEN).route(web::post().to(token::post)))
        .service(web::resource(paths::INTROSPECT).route(web::post().to(introspect::post)))
        .service(web::resource(paths::REVOKE).route(web::post().to(revoke::post)))
        .service(
            web::resource(paths::USERINFO)
                .route(web::get().to(userinfo::answer))
                .route(web::post().to(userinfo::answer)),
        )
        .service(
            web::resource(paths::END_SESSION)
                .route(web::get().to(logout::get))
                .route(web::post().to(logout::post)),
        );
}
