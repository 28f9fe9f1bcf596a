//! The authorization endpoint: what a browser brought is checked, carried through the pages in a sealed capsule, and ends in a
//! code or an error at the client. What the pages look like and how a person proves who they are is others' work.

mod capsule;
mod code;
mod decision;
mod endpoint;
pub mod hint;
mod refusal;
mod request;
mod response;
mod step;

pub use capsule::{Capsules, Opened, Pending};
pub use endpoint::{AuthorizationEndpoint, Next, PendingView, Visitor};
pub use refusal::{Refusal, RefusalCause};
pub use request::{AuthorizationRequest, Prompt, Rejected, RequestRules};
pub use response::{ClientResponse, ResponseMode, ResponseTarget};
pub use step::Interaction;
