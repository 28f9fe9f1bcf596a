//! Signing in, sessions and the pages that a person sees.

mod consent;
mod factors;
mod login;
mod pages;
mod password;
mod session;
mod tabs;
mod timing;
