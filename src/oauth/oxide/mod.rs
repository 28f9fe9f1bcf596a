//! The bridge to oxide-auth: its state machines are driven here, over our own clients, codes and families. The machines decide
//! the order of the checks; the causes they blur are noted here and answered as the RFCs want them.

mod access_token;
mod authorization;
mod client_credentials;
mod refresh;
mod registrar;

pub use access_token::{Exchange, exchange};
pub use authorization::{AuthorizationFault, negotiate};
pub use client_credentials::grant as client_credentials;
pub use refresh::{Recovered, recover, unknown as dead_refresh_token};
