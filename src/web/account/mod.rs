//! A person's own pages: signing in and out, and their account. `accounts` decides.
//!
//! - A page of the account is a handler that takes `gate::Account` (signed in, nothing to do first), or `gate::RecentAccount`
//!   for what could take the account over: whoever signed in five minutes ago or longer confirms who they are and comes back.
//! - It stands in `pages::account::shell`: give the page `account.shell()`, and its template `account/shell.html`.
//! - `/account/security` is made of sections: `pages::account::security` says how to add one; `security.rs` here gathers facts.
//! - A form posts to the address of its own page, checks `account.verify(...)`, and ends in a 303 (`account.go(...)`); one that does
//!   not count shows the page again.

mod activity;
mod app;
mod apps;
mod confirm_email;
mod data;
mod email;
mod enrol_factor;
mod federation;
mod forgot_password;
pub mod gate;
mod home;
mod keep_account;
mod linked_accounts;
mod login;
mod login_factor;
mod login_link;
mod logout;
mod mailed;
mod not_me;
mod passkeys;
mod password;
mod profile;
mod recovery_codes;
mod register;
mod reset_password;
mod security;
mod sessions;
mod setup;
mod strength;
mod terms;
mod verify_email;
mod way;

pub use setup::MailWay;

use actix_web::web;
use serde::Deserialize;

use crate::web::paths;

/// What the address of an account's page carries.
#[derive(Deserialize)]
struct PlaceQuery {
    /// What was just done.
    #[serde(default)]
    done: String,
    /// Where a list goes on.
    #[serde(default)]
    before: String,
}

/// Declares a person's pages.
pub fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(sign_in_routes)
        .configure(federation::routes)
        .configure(mailed::routes)
        .configure(place_routes)
        .configure(security_routes)
        .configure(setup_routes);
}

/// Coming in and going out.
fn sign_in_routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(paths::HOME).route(web::get().to(home::arrive)))
        .service(
            web::resource(paths::LOGIN)
                .route(web::get().to(login::show))
                .route(web::post().to(login::submit)),
        )
        .service(
            web::resource(paths::LOGIN_FACTOR)
                .route(web::get().to(login_factor::show))
                .route(web::post().to(login_factor::submit)),
        )
        .service(
            web::resource(paths::TERMS)
                .route(web::get().to(terms::show))
                .route(web::post().to(terms::submit)),
        )
        .service(
            web::resource(paths::LOGOUT)
                .route(web::get().to(logout::show))
                .route(web::post().to(logout::submit)),
        );
}

/// The places of an account.
fn place_routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource(paths::ACCOUNT)
                .route(web::get().to(profile::show))
                .route(web::post().to(profile::change)),
        )
        .service(web::resource(paths::ACCOUNT_ACTIVITY).route(web::get().to(activity::show)))
        .service(
            web::resource(paths::ACCOUNT_APPS)
                .route(web::get().to(apps::show))
                .route(web::post().to(apps::withdraw)),
        )
        .service(
            web::resource(paths::ACCOUNT_DATA)
                .route(web::get().to(data::show))
                .route(web::post().to(data::export)),
        )
        .service(
            web::resource(paths::ACCOUNT_ERASE)
                .route(web::get().to(data::ask_erase))
                .route(web::post().to(data::erase)),
        )
        .service(
            web::resource(paths::ACCOUNT_SESSIONS)
                .route(web::get().to(sessions::show))
                .route(web::post().to(sessions::end)),
        );
}

/// How the person proves who they are.
fn security_routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource(paths::ACCOUNT_PASSWORD)
                .route(web::get().to(password::show))
                .route(web::post().to(password::submit)),
        )
        .service(
            web::resource(paths::ACCOUNT_EMAIL)
                .route(web::get().to(email::show))
                .route(web::post().to(email::submit)),
        )
        .service(web::resource(paths::PASSWORD_STRENGTH).route(web::post().to(strength::estimate)))
        .service(
            web::resource(paths::ACCOUNT_PROVIDERS)
                .route(web::get().to(linked_accounts::show))
                .route(web::post().to(linked_accounts::submit)),
        )
        .configure(factor_routes);
}

/// Second factors and passkeys.
fn factor_routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(paths::RECOVERY_CODES_FILE).route(web::post().to(enrol_factor::download)))
        .service(
            web::resource(paths::REQUIRED_FACTOR)
                .route(web::get().to(enrol_factor::show))
                .route(web::post().to(enrol_factor::submit)),
        )
        .service(
            web::resource(paths::ACCOUNT_PASSKEY_ADD)
                .route(web::get().to(passkeys::add))
                .route(web::post().to(passkeys::submit_new)),
        )
        .service(
            web::resource(paths::ACCOUNT_PASSKEY)
                .route(web::get().to(passkeys::show))
                .route(web::post().to(passkeys::submit)),
        )
        .service(
            web::resource(paths::ACCOUNT_SECURITY)
                .route(web::get().to(security::show))
                .route(web::post().to(security::forget)),
        )
        .service(
            web::resource(paths::ACCOUNT_APP)
                .route(web::get().to(app::show))
                .route(web::post().to(app::submit)),
        )
        .service(
            web::resource(paths::ACCOUNT_RECOVERY_CODES)
                .route(web::get().to(recovery_codes::show))
                .route(web::post().to(recovery_codes::submit)),
        )
        .service(
            web::resource(paths::LOGIN_LINK)
                .route(web::get().to(login_link::show))
                .route(web::post().to(login_link::submit)),
        );
}

/// First run.
fn setup_routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource(paths::SETUP)
                .route(web::get().to(setup::show_address))
                .route(web::post().to(setup::submit_address)),
        )
        .service(
            web::resource(paths::SETUP_ADMINISTRATOR)
                .route(web::get().to(setup::show_administrator))
                .route(web::post().to(setup::submit_administrator)),
        )
        .service(
            web::resource(paths::SETUP_MAIL)
                .route(web::get().to(setup::show_mail))
                .route(web::post().to(setup::submit_mail)),
        );
}
