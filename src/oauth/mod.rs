//! The rules of the protocol: who may have which token, and what becomes of it. People are `accounts`' work, HTTP is `web`'s.

mod assertion;
pub mod authentication;
pub mod authorization;
pub mod bearer;
pub mod claims;
pub mod client;
pub mod client_authentication;
pub mod client_keys;
pub mod clients;
mod consent;
pub mod endpoints;
pub mod error;
pub mod grants;
mod id_token;
pub mod introspection;
pub mod logout;
pub mod metadata;
pub mod observed;
mod oxide;
pub mod parameters;
mod pkce;
mod refusals;
pub mod registration;
pub mod revocation;
mod standing;
mod tokens;
pub mod userinfo;
