//! How the portal knows terminals: its own authority, what it issues, what a connection shows.
//!
//! No database and no HTTP here; the acts are in `usecase::terminal`.

mod apple_profile;
mod authority;
mod bundle;
mod device;
mod external;
mod gate;
mod request;
mod shown;

pub use apple_profile::apple_profile;
pub use authority::{Authority, AuthorityError, Issued, NewCertificate};
pub use bundle::{BundleError, KeyBundle, OneTimePassword};
pub use device::device_name;
pub use external::{ExternalNames, SubjectField};
pub use gate::{Gate, GateError};
pub use request::{RequestFault, SigningRequest};
pub use shown::{ShownCertificate, TerminalPeer};
