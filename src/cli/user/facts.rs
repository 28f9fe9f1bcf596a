//! What an operator says of a person.

use anyhow::{Result, bail};
use clap::Args;

use crate::accounts::users::GivenFacts;
use crate::types::{Timestamp, Username};

/// What else is known of a person.
#[derive(Args)]
pub(super) struct Facts {
    /// A name to sign in with instead of the address
    #[arg(long, value_parser = Username::parse)]
    pub(super) username: Option<Username>,
    /// A group; repeat for several
    #[arg(long)]
    pub(super) group: Vec<String>,
    /// First name
    #[arg(long)]
    pub(super) given_name: Option<String>,
    /// Last name
    #[arg(long)]
    pub(super) family_name: Option<String>,
    /// Language, such as de-AT
    #[arg(long)]
    pub(super) locale: Option<String>,
    /// Telephone number
    #[arg(long)]
    pub(super) phone_number: Option<String>,
    /// An attribute as NAME=VALUE; the name of a standard claim, such as nickname, zoneinfo, phone_number_verified or
    /// address.locality, sets that claim; repeat for several
    #[arg(long, value_name = "NAME=VALUE")]
    pub(super) attribute: Vec<String>,
}

/// What was known, with what the command says.
pub(super) fn given(facts: &Facts, mut known: GivenFacts, now: Timestamp) -> Result<GivenFacts> {
    let options = [
        ("given_name", &facts.given_name),
        ("family_name", &facts.family_name),
        ("locale", &facts.locale),
        ("phone_number", &facts.phone_number),
    ];
    let options = options.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text.clone()?)));
    let mut said: Vec<(String, String)> = options.collect();
    for pair in &facts.attribute {
        let Some((name, value)) = pair.split_once('=').filter(|(name, _)| !name.is_empty()) else {
            bail!("--attribute is NAME=VALUE");
        };
        said.push((name.to_owned(), value.to_owned()));
    }
    known.take(&said, now)?;
    Ok(known)
}
