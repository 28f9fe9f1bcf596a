//! People: how they open accounts and sign in with an app, and what happens when many come at once.

mod finding;
mod letters;
mod newcomers;
mod office;
mod owners;
mod storm;

pub use finding::{Gathered, table};
pub use letters::Letters;
pub use newcomers::Newcomers;
pub use owners::Owners;

use std::time::Duration;

use anyhow::Result;

use crate::people::finding::Finding;
use crate::sample::Watched;
use crate::stage::Stage;

/// How many people come at once.
pub const CROWD: usize = 500;

/// What many people do at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gathering {
    /// They sign in, all the time and more than are hashed for, while others use other endpoints.
    Storm,
    /// They come to work in the morning, and their office has one address.
    Office,
}

/// Where they do it.
pub struct Ground<'a> {
    /// Clients and people.
    pub stage: &'a Stage,
    /// The processes.
    pub watched: Watched,
    /// How long, where it does not end by itself.
    pub length: Duration,
    /// The hashes a second that the server's core allows.
    pub argon2: f64,
    /// How many hashes run at the same time.
    pub hashing: usize,
    /// Which round it is.
    pub round: usize,
}

impl Gathering {
    /// Every one, in the order of the table.
    pub const ALL: [Self; 2] = [Self::Storm, Self::Office];

    /// Its name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Storm => "login storm",
            Self::Office => "500 people behind one address",
        }
    }

    /// What is found when they do it.
    pub async fn measure(self, ground: &Ground<'_>) -> Result<Vec<Finding>> {
        match self {
            Self::Storm => storm::measure(ground).await,
            Self::Office => office::measure(ground).await,
        }
    }
}
