//! A person's own pages: signing in and out, and their account. `accounts` decides.
//!
//! - A page of the account is a handler that takes `gate::Account` (signed in, nothing to do first), or `gate::RecentAccount`
//!   for what could take the account over: whoever signed in five minutes ago or longer confirms who they are and comes back.
//! - It stands in `pages::account::shell`: give the page `account.shell()`, and its template `account/shell.html`.
//! - `/account/security` is made of sections: `pages::account::security` says how to add one; `security.rs` here gathers facts.
//! - A form posts to the address of its own page, checks `account.verify(...)`, and ends in a 303 (`account.go(...)`).

pub mod gate;
mod home;
mod login;
mod logout;
mod profile;
mod security;

use actix_web::web;

use crate::web::paths;

/// Declares a person's pages.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(paths::HOME).route(web::get().to(home::arrive)))
        .service(
            web::resource(paths::LOGIN)
                .route(web::get().to(login::show))
                .route(web::post().to(login::submit)),
        )
        .service(
            web::resource(paths::LOGOUT)
                .route(web::get().to(logout::show))
                .route(web::post().to(logout::submit)),
        )
        .service(web::resource(paths::ACCOUNT).route(web::get().to(profile::show)))
        .service(web::resource(paths::ACCOUNT_SECURITY).route(web::get().to(security::show)));
}
