//! The token endpoint: a pipeline that owns what all grants share, and one file for each grant's own part. Who is calling was
//! proven before.

mod answer;
mod authorization_code;
mod client_credentials;
mod grantee;
mod refresh_token;
pub mod resources;
mod rotation;
mod token_endpoint;

pub use answer::TokenAnswer;
pub use grantee::{Grantee, Person};
pub use rotation::successor;
pub use token_endpoint::{TokenEndpoint, TokenRules};

use crate::accounts::sessions::LastUse;
use crate::oauth::client::Client;
use crate::oauth::error::Refused;
use crate::oauth::parameters::Parameters;
use crate::types::{Origin, PlainToken, Timestamp};

/// What every grant is given.
struct GrantRequest<'a> {
    client: &'a Client,
    parameters: &'a Parameters,
    rules: &'a TokenRules,
    origin: &'a Origin,
    now: Timestamp,
}

/// How a grant decided.
enum Redemption {
    /// Tokens are to be issued.
    Granted(Box<Granted>),
    /// No tokens; what was written stays.
    Refused(Refused),
}

/// What a grant gives.
struct Granted {
    grantee: Grantee,
    refresh_token: Option<PlainToken>,
    /// The session that this counts as a use of.
    used: Option<LastUse>,
}
