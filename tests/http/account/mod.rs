//! Signing in, sessions and the pages that a person sees.

mod consent;
mod factors;
mod federation;
mod federation_hostile;
mod forms;
mod gate;
mod languages;
mod login;
mod login_link;
mod notices;
mod pages;
mod passkeys;
mod password;
mod places;
mod recovery;
mod registration;
mod session;
mod setup;
mod tabs;
mod timing;
mod upkeep;
