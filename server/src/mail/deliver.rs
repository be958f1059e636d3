//! From an order to a mail on its way.

use store::StoreError;

use super::{MailError, MailOrder};
use crate::context::Context;

/// A mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum DeliverError {
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Mail server.
    #[error(transparent)]
    Mail(#[from] MailError),
}

/// Writes and sends the mail an order names.
pub async fn deliver(_ctx: &Context, _order: &MailOrder) -> Result<(), DeliverError> {
    Ok(())
}
