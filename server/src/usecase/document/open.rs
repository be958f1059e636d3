//! Show a document.

use bytes::Bytes;
use documents::inspect::InspectError;
use documents::vault::{BlobRef, VaultError};
use futures::Stream;
use futures::stream::BoxStream;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{StoreError, application, entity};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Missed, in_reach};

/// Which document, and how.
#[derive(Clone, Copy, Debug)]
pub struct OpenDocument {
    /// Application.
    pub application: Uuid,
    /// Document.
    pub document: Uuid,
    /// How.
    pub form: DocumentForm,
}

/// How a document is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentForm {
    /// The very bytes.
    File,
    /// A small picture of the first page.
    Preview,
    /// A picture of this page, from 1, large enough to be read.
    Page(u32),
}

/// A document on its way to the reader.
pub enum Opened {
    /// The very bytes.
    File {
        /// Name as uploaded.
        name: String,
        /// By content.
        media_type: String,
        /// Length, bytes.
        size_bytes: u64,
        /// The bytes; an error in the middle breaks the answer off.
        content: BoxStream<'static, Result<Bytes, VaultError>>,
    },
    /// A JPEG without metadata.
    Preview(Bytes),
}

/// Why it is not shown.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// The document store.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// No picture could be made.
    #[error(transparent)]
    Preview(#[from] InspectError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for OpenError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

/// Opens a document of an application in reach, after leaving an audit record.
pub async fn open_document(
    ctx: &Context,
    actor: &Actor,
    wanted: OpenDocument,
) -> Result<Opened, OpenError> {
    let row = in_reach(ctx, actor, wanted.application).await?;
    let found = application::find_document(ctx.db.read(), row.id, wanted.document).await?;
    let document = found.ok_or(OpenError::NotThere)?;
    open_found(ctx, actor, &row, document, wanted.form).await
}

/// Opens a document the caller was found to be allowed to see, after leaving an audit record.
pub(crate) async fn open_found(
    ctx: &Context,
    actor: &Actor,
    row: &entity::application::Model,
    document: entity::document::Model,
    form: DocumentForm,
) -> Result<Opened, OpenError> {
    let blob = blob_of(ctx, &document.sha256).await?;
    audit_opened(ctx, actor, row, &document, form).await?;
    let size_bytes = blob.size_bytes;
    let content = ctx.vault.read(&blob).await?;
    match form {
        DocumentForm::Preview => {
            let picture = ctx.inspector.preview(size_bytes, content).await?;
            Ok(Opened::Preview(picture))
        }
        DocumentForm::Page(page) => {
            let picture = ctx.inspector.page(page, size_bytes, content).await?;
            Ok(Opened::Preview(picture))
        }
        DocumentForm::File => Ok(Opened::File {
            name: document.name,
            media_type: document.media_type,
            size_bytes,
            content: boxed(content),
        }),
    }
}

fn boxed(
    content: impl Stream<Item = Result<Bytes, VaultError>> + Send + 'static,
) -> BoxStream<'static, Result<Bytes, VaultError>> {
    Box::pin(content)
}

/// Where a content is, and how to read it.
pub(crate) async fn blob_of(ctx: &Context, sha256: &str) -> Result<BlobRef, StoreError> {
    let odd = |column| StoreError::Inconsistent {
        table: "blobs",
        column,
        row: sha256.to_owned(),
    };
    let blob = application::find_blob(ctx.db.read(), sha256)
        .await?
        .ok_or_else(|| odd("sha256"))?;
    Ok(BlobRef {
        size_bytes: u64::try_from(blob.size_bytes).map_err(|_| odd("size_bytes"))?,
        content_hash: blob.sha256.parse().map_err(|_| odd("sha256"))?,
        storage_key: blob.storage_key,
        wrapped_key: blob.wrapped_key,
    })
}

/// Leaves the record that a document was opened.
pub(crate) async fn audit_opened(
    ctx: &Context,
    actor: &Actor,
    application: &entity::application::Model,
    document: &entity::document::Model,
    form: DocumentForm,
) -> Result<(), StoreError> {
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&application.office_number)),
        AuditAction::DocumentOpened,
        Subject::new(SubjectKind::Document, document.id),
    );
    let (preview, page) = match form {
        DocumentForm::File => (false, None),
        DocumentForm::Preview => (true, None),
        DocumentForm::Page(page) => (true, Some(page)),
    };
    let body = json!({ "application": application.id, "preview": preview, "page": page });
    ctx.db.begin().await?.commit(entry.with(body)).await
}
