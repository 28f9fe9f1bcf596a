//! A person's own pages: signing in and out, and their account. `accounts` decides.

mod enrol_factor;
mod home;
mod login;
mod login_factor;
mod logout;
mod password;
mod strength;

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
            web::resource(paths::LOGIN_FACTOR)
                .route(web::get().to(login_factor::show))
                .route(web::post().to(login_factor::submit)),
        )
        .service(
            web::resource(paths::REQUIRED_FACTOR)
                .route(web::get().to(enrol_factor::show))
                .route(web::post().to(enrol_factor::submit)),
        )
        .service(web::resource(paths::RECOVERY_CODES_FILE).route(web::post().to(enrol_factor::download)))
        .service(
            web::resource(paths::LOGOUT)
                .route(web::get().to(logout::show))
                .route(web::post().to(logout::submit)),
        )
        .service(web::resource(paths::ACCOUNT).route(web::get().to(home::account)))
        .service(
            web::resource(paths::ACCOUNT_PASSWORD)
                .route(web::get().to(password::show))
                .route(web::post().to(password::submit)),
        )
        .service(web::resource(paths::PASSWORD_STRENGTH).route(web::post().to(strength::estimate)));
}
