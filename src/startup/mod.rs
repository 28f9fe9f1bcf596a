//! Puts the parts together: the database, the keys, the services, the servers, the timers.

mod background;
mod federating;
mod first_run;
mod foundation;
mod mailing;
mod observers;
mod renewal;
mod running;
mod services;
mod sockets;

pub use first_run::setup_address;
pub use foundation::{DataFolder, Foundation, StartupError};
pub use mailing::mailer;
pub use running::{Running, run};
pub use sockets::Sockets;
