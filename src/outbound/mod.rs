//! The one guarded HTTP client for addresses that others gave us (OA-10): `jwks_uri` now; logout and webhook targets
//! later. It owns where a request may go and how much of an answer is read; what an answer means is its caller's.

mod addresses;
mod client;
mod error;
mod probe;
mod resolver;

pub use client::{Answered, OutboundClient};
pub use error::{OutboundError, OutboundSetupError};
pub use probe::probe;
