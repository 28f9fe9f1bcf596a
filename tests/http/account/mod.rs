//! Signing in, sessions and the pages that a person sees.

mod consent;
mod factors;
mod gate;
mod login;
mod pages;
mod password;
mod places;
mod session;
mod tabs;
mod timing;
