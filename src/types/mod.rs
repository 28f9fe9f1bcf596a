//! Values with a rule, parsed once at the edge and trusted below. Nothing here knows HTTP, SQL text or the protocol's steps.

mod address;
mod auth_method;
mod browser;
mod client_id;
mod clock;
mod email_address;
mod grant_type;
mod id;
mod issuer;
mod provider;
mod redirect_uri;
mod scope_set;
mod secret;
mod token;
mod username;

pub use address::{ClientAddress, Origin};
pub use auth_method::ClientAuthMethod;
pub use browser::Browser;
pub use client_id::{ClientId, InvalidClientId};
pub use clock::{Clock, Timestamp};
pub use email_address::{EmailAddress, InvalidEmailAddress};
pub use grant_type::GrantType;
pub use id::{
    DataKeyId, EventId, FamilyId, GroupId, MailId, PasskeyId, RequestId, RowId, SessionId, SigningKeyId,
    TokenId, TotpId, UserId,
};
pub use issuer::{InvalidIssuer, Issuer};
pub use provider::{InvalidProviderId, InvalidProviderIssuer, ProviderId, ProviderIssuer};
pub use redirect_uri::{InvalidRedirectUri, RedirectUri};
pub use scope_set::{InvalidScope, ScopeSet};
pub use secret::Secret;
pub use token::{PlainToken, TokenHash, random_bytes};
pub use username::{InvalidUsername, Username};
