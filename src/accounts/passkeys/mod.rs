//! Passkeys (WebAuthn): made, named and removed by their person, shown at the sign-in page instead of name and password, or as
//! a second factor. What a passkey shown at the sign-in page leads to is left to `login`.

mod assertion;
mod ceremonies;
mod challenge;
mod factor;
mod newcomer;
mod passkey;
mod question;
mod registration;
mod relying_party;
mod service;

pub use assertion::{Judged, PasskeyFault, Proven, Refuted, ShownPasskey};
pub use challenge::{Occasion, purge};
pub use newcomer::{FirstPasskey, NewcomersPasskey};
pub use passkey::{InvalidPasskeyName, Passkey, PasskeyName};
pub use question::{Answer, Question};
pub use registration::{AdditionFault, NewPasskey};
pub use service::{Addition, Passkeys, Removal};
