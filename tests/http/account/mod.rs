//! Signing in, sessions and the pages that a person sees.

mod consent;
mod gate;
mod login;
mod pages;
mod password;
mod places;
mod recovery;
mod registration;
mod session;
mod tabs;
mod timing;
