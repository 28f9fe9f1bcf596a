//! What every request passes on its way in and every answer on its way out, as one [`Frame`] so that no route can miss a
//! part of it: request id, client address, limits, CORS, time limit, caught panics, error pages, security headers, log line,
//! figures. It knows no handler.

mod cors;
mod facts;
mod frame;
mod observation;
mod panics;
mod passage;
mod query;
mod refusals;
mod request_id;
mod security_headers;
mod surface;
mod worker;

pub use cors::OriginRule;
pub use facts::{Phase, RequestFacts, RequestLimits};
pub use frame::{Frame, FrameService, FrameSettings, Hooks};
pub use observation::{Observed, Observer};
pub use panics::log_panics;
pub use query::redacted;
pub use refusals::RequestFault;
pub use security_headers::MayPostToClient;
pub use surface::Surface;
