//! Documents of an application: taking them in, showing them, taking them out.

mod file_name;
mod open;
mod remove;
mod sweep;
mod upload;

pub use file_name::FileNameError;
pub(crate) use file_name::file_name;
pub use open::{DocumentForm, OpenDocument, OpenError, Opened, open_document};
pub(crate) use open::{audit_opened, blob_of, open_found};
pub use remove::{RemoveError, remove_document};
pub use sweep::{SweepError, Swept, sweep_orphans};
pub use upload::{NewDocument, Taken, UploadError, upload_document};
pub(crate) use upload::{drop_object, inspect, receive};
