//! Typed proofs of what a request brought: where it came from, its parameters, its credentials, its cookies. A handler that
//! takes one of these need not look at headers or bodies itself. What they mean is for the domain to say.

pub mod authorize_query;
pub mod basic_credentials;
pub mod bearer_token;
pub mod body;
pub mod browser_cookies;
pub mod client_address;
pub mod oauth_form;
pub mod parameters;
pub mod request_origin;
pub mod seen_address;
pub mod urlencoded;

pub use authorize_query::{AuthorizeForm, AuthorizeQuery};
pub use basic_credentials::{BasicAuthorization, BasicCredentials, CredentialFault};
pub use bearer_token::{BearerFault, BearerToken};
pub use body::BodyFault;
pub use browser_cookies::BrowserCookies;
pub use oauth_form::OauthForm;
pub use parameters::{ParameterFault, Parameters};
pub use request_origin::{ClientIp, RequestOrigin};
pub use seen_address::SeenAddress;
pub use urlencoded::EncodingFault;
