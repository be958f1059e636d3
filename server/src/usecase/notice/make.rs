//! One notice from its inputs to a PDF.

use std::sync::Arc;

use contract::notice::NoticeInputs;
use documents::notice::{NoticeError, NoticeSheet};
use documents::vault::{BlobRef, VaultError};
use serde_json::Value;

use super::sheet::sheet;
use crate::context::Context;

/// Why a PDF was not made.
#[derive(Debug, thiserror::Error)]
pub(super) enum MakeError {
    /// The notice itself.
    #[error(transparent)]
    Notice(#[from] NoticeError),
    /// The document store.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Reads the frozen inputs.
pub(super) fn inputs_of(frozen: Value) -> Result<NoticeInputs, NoticeError> {
    serde_json::from_value(frozen)
        .map_err(|_| NoticeError::Typesetting("the frozen inputs cannot be read".to_owned()))
}

/// The PDF, made off the threads that answer requests.
pub(super) async fn pdf(
    ctx: &Context,
    inputs: &NoticeInputs,
    number: &str,
    code: Option<&str>,
) -> Result<Vec<u8>, NoticeError> {
    let sheet: NoticeSheet = sheet(&ctx.config, inputs, number, code);
    let typesetter = Arc::clone(&ctx.typesetter);
    tokio::task::spawn_blocking(move || typesetter.set(&sheet))
        .await
        .map_err(|error| NoticeError::Typesetting(error.to_string()))?
}

/// The PDF, kept in the document store; nobody refers to it yet.
pub(super) async fn kept(
    ctx: &Context,
    inputs: &NoticeInputs,
    number: &str,
    code: &str,
) -> Result<BlobRef, MakeError> {
    let pdf = pdf(ctx, inputs, number, Some(code)).await?;
    let limit = u64::try_from(pdf.len()).unwrap_or(u64::MAX);
    let mut writer = ctx.vault.writer(limit).await?;
    writer.write(&pdf).await?;
    Ok(writer.finish().await?.keep().await?)
}
