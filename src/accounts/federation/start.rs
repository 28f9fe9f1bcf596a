//! The way out: a browser sets out to a provider.

use url::Url;

use crate::accounts::federation::Federation;
use crate::accounts::federation::directory::Provider;
use crate::accounts::federation::error::{FederationError, UpstreamFault};
use crate::accounts::federation::state::State;
use crate::accounts::federation::upstream::{Departure, Upstreams};
use crate::types::{PlainToken, RequestId, SessionId, TokenHash};

/// What somebody goes to a provider for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in here.
    SignIn,
    /// To link who they are there with the account that this session is signed in to.
    Link {
        /// The session.
        session_id: SessionId,
    },
}

/// Where somebody is going.
#[derive(Clone, Debug)]
pub struct Onward {
    /// What they go to the provider for.
    pub purpose: Purpose,
    /// The authorization request that they are on the way to.
    pub capsule: Option<String>,
    /// The page of ours that they are on the way to.
    pub return_to: Option<String>,
}

/// Somebody who sets out.
#[derive(Clone, Debug)]
pub struct Begin {
    /// What for, and where to after that.
    pub onward: Onward,
    /// Whether they have to show at the provider too who they are, because somebody is signed in here.
    pub is_confirmation: bool,
    /// SHA-256 of the browser's own cookie.
    pub browser: TokenHash,
    /// Where the provider sends them back to.
    pub redirect_uri: String,
}

impl Federation {
    /// Where the browser goes. Nothing is kept here until it comes back.
    ///
    /// # Errors
    /// [`UpstreamFault`], when the provider cannot be had.
    pub async fn begin(&self, provider: &Provider, begin: Begin) -> Result<Url, UpstreamFault> {
        let metadata = self.upstreams.metadata(provider).await?;
        let state = State {
            id: RequestId::new(),
            began_at: self.login.clock.now(),
            browser: begin.browser,
            verifier: PlainToken::random(),
            purpose: begin.onward.purpose,
            capsule: begin.onward.capsule,
            return_to: begin.onward.return_to,
            is_confirmation: begin.is_confirmation,
        };
        let departure = Departure {
            redirect_uri: &begin.redirect_uri,
            state: state.seal(self.directory.sealer(), &provider.id),
            nonce: state.nonce(),
            verifier: &state.verifier,
            is_confirmation: begin.is_confirmation,
        };
        Upstreams::departure(provider, &metadata, departure)
    }

    /// Every provider that people may sign in through.
    ///
    /// # Errors
    /// [`FederationError::Store`] when the database fails.
    pub async fn providers(&self) -> Result<Vec<Provider>, FederationError> {
        Ok(self.directory.list().await?)
    }
}
