//! Signing in through another OpenID provider, as its client (OpenID Connect Core §3.1). `directory` knows the providers,
//! `registry` changes them, `upstream` talks to one, `state` is what travels there and back, `id_token` judges what it says,
//! `callback` turns that into a session, and `links` keeps who is whom.
//!
//! The crate `openidconnect` speaks the protocol: the provider's metadata, the authorization request with PKCE, the exchange of
//! the code. The ID token's signature is judged by `keys`, like every other JWT, so that the crate's own cryptography stays
//! unused and a token is read as strictly as ours are.
//!
//! An account is found by issuer and subject alone. An address never links: it may belong to somebody else by tomorrow.

mod callback;
mod directory;
mod error;
mod id_token;
mod links;
mod registry;
mod start;
mod state;
mod upstream;

pub use callback::{CallbackOutcome, ProviderAnswer};
pub use directory::{Directory, Provider, ProviderAuth};
pub use error::{FederationError, UpstreamFault};
pub use links::{Link, Linked, Unlinked};
pub use registry::{ProviderDraft, RegistryError, add, remove, update};
pub use start::{Begin, Onward, Purpose};
pub use upstream::Upstreams;

use crate::accounts::login::Login;
use crate::mail::Mailer;

/// Whether somebody unknown gets an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUp {
    /// At every provider: registration is open.
    Everywhere,
    /// Only at providers that may make accounts.
    WhereAllowed,
}

/// Signs people in through other providers, and links them.
#[derive(Clone)]
pub struct Federation {
    /// The providers.
    pub directory: Directory,
    /// Talks to them.
    pub upstreams: Upstreams,
    /// Makes sessions.
    pub login: Login,
    /// Tells people what changed.
    pub mailer: Mailer,
    /// Who gets an account.
    pub sign_up: SignUp,
}
