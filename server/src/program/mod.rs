//! The running program: listeners, logs, measurements, shutdown.

mod admin;
mod listen;
mod logging;
mod run;
mod signal;

pub use admin::admin_router;
pub use listen::listen_to_terminals;
pub use logging::log_to_stderr;
pub use run::{RunError, run};
