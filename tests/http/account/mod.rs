//! Signing in, sessions and the pages that a person sees.

mod consent;
mod email_change;
mod factors;
mod federation;
mod federation_hostile;
mod gate;
mod keep_account;
mod languages;
mod login;
mod login_link;
mod not_me;
mod notices;
mod operator;
mod pages;
mod passkeys;
mod password;
mod places;
mod recovery;
mod registration;
mod remembered;
mod session;
mod setup;
mod tabs;
mod timing;
mod upkeep;
