//! Take a document in.

use std::time::Duration;

use bytes::Bytes;
use contract::application::Uploaded;
use documents::inspect::{FileFacts, InspectError, Refusal};
use documents::vault::{BlobRef, SealedBlob, VaultError};
use domain::scheme::{DocumentKind, DocumentRule};
use futures::{Stream, StreamExt as _};
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Stamp, StoreError, Tx, application, entity};
use tokio::time::timeout;
use uuid::Uuid;

use super::file_name::{FileNameError, file_name};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{
    Missed, Record, changed, document_view, in_reach, in_reach_for_change,
};

/// How long the next bytes of a body may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// What is to be taken in.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// Application.
    pub application: Uuid,
    /// Kind id.
    pub kind: String,
    /// File name.
    pub name: String,
    /// Length the caller announced, bytes.
    pub announced: Option<u64>,
}

/// What became of an upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A new document.
    Now(Uploaded),
    /// The same bytes of the same kind were there: the same document.
    Before(Uploaded),
}

/// Why nothing was taken in. Nothing is kept.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// The application is not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// A kind of document this scheme does not ask for.
    #[error("a kind of document the scheme does not ask for")]
    Kind,
    /// The name.
    #[error(transparent)]
    Name(#[from] FileNameError),
    /// Review has begun, or it has ended.
    #[error("the application cannot be changed any more")]
    NotInThisState,
    /// As many of this kind as the scheme allows are there.
    #[error("as many as the scheme allows are there")]
    TooMany {
        /// The most allowed.
        max: u32,
    },
    /// The file.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The body stopped half-way.
    #[error("the upload stopped half-way")]
    Incomplete,
    /// The document store is out of reach or full.
    #[error(transparent)]
    Vault(VaultError),
    /// No inspection can be started.
    #[error("inspection is not possible now")]
    Inspection(#[source] InspectError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Missed> for UploadError {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::NotThere => Self::NotThere,
            Missed::Store(error) => Self::Store(error),
        }
    }
}

impl From<VaultError> for UploadError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::SizeLimit => Self::Refused(Refusal::FileTooLarge),
            error => Self::Vault(error),
        }
    }
}

/// Takes a document in: streams it into the vault, has it inspected, makes it durable, and only then
/// writes its row and acknowledges it.
pub async fn upload_document<S, E>(
    ctx: &Context,
    actor: &Actor,
    new: &NewDocument,
    body: S,
) -> Result<Taken, UploadError>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    let row = in_reach(ctx, actor, new.application).await?;
    let record = Record::of(ctx, row)?;
    let kind = DocumentKind::from_id(&new.kind).ok_or(UploadError::Kind)?;
    let rule = record.scheme.document(kind).ok_or(UploadError::Kind)?;
    let files = record.scheme.files();
    if !record.status.editable_by_applicant() {
        return Err(UploadError::NotInThisState);
    }
    if new.announced.is_some_and(|length| length > files.max_bytes) {
        return Err(Refusal::FileTooLarge.into());
    }
    let name = file_name(&new.name)?;
    let sealed = receive(ctx, files.max_bytes, body).await?;
    let size = sealed.size_bytes();
    let facts = match inspect(ctx, &sealed, &name, files.max_pages).await {
        Ok(facts) => facts,
        Err(error) => {
            sealed.discard().await?;
            if let UploadError::Refused(refusal) = error {
                note_refusal(ctx, actor, &record.row, kind, size, refusal).await?;
            }
            return Err(error);
        }
    };
    let blob = sealed.keep().await?;
    let arrived = Arrived {
        name,
        rule,
        facts,
        blob,
    };
    write_row(ctx, actor, new.application, arrived).await
}

/// Streams the body into the vault.
pub(crate) async fn receive<S, E>(
    ctx: &Context,
    limit: u64,
    mut body: S,
) -> Result<SealedBlob, UploadError>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    let mut writer = ctx.vault.writer(limit).await?;
    loop {
        match timeout(PATIENCE, body.next()).await {
            Ok(Some(Ok(chunk))) => writer.write(&chunk).await?,
            Ok(None) => break,
            Ok(Some(Err(_))) | Err(_) => return Err(UploadError::Incomplete),
        }
    }
    if writer.size_bytes() == 0 {
        return Err(Refusal::FileEmpty.into());
    }
    Ok(writer.finish().await?)
}

pub(crate) async fn inspect(
    ctx: &Context,
    sealed: &SealedBlob,
    name: &str,
    max_pages: u32,
) -> Result<FileFacts, UploadError> {
    let content = sealed.read().await?;
    let facts = ctx
        .inspector
        .inspect(sealed.size_bytes(), content)
        .await
        .map_err(|error| match error {
            InspectError::Refused(refusal) => UploadError::Refused(refusal),
            error => UploadError::Inspection(error),
        })?;
    if !facts.kind.matches_extension(name) {
        return Err(Refusal::FileExtensionMismatch.into());
    }
    if facts.pages > max_pages {
        return Err(Refusal::PdfTooManyPages.into());
    }
    Ok(facts)
}

async fn note_refusal(
    ctx: &Context,
    actor: &Actor,
    application: &entity::application::Model,
    kind: DocumentKind,
    size: u64,
    refusal: Refusal,
) -> Result<(), StoreError> {
    let entry = AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(&application.office_number)),
        AuditAction::DocumentRefused,
        Subject::new(SubjectKind::Application, application.id),
    );
    let body = json!({ "kind": kind.as_str(), "size_bytes": size, "code": refusal.code() });
    ctx.db.begin().await?.commit(entry.with(body)).await
}

/// A document that is durable but not yet in the database.
struct Arrived<'a> {
    name: String,
    rule: &'a DocumentRule,
    facts: FileFacts,
    blob: BlobRef,
}

/// Writes the document's row. The object goes again when it turns out not to be needed.
async fn write_row(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    arrived: Arrived<'_>,
) -> Result<Taken, UploadError> {
    let mine = arrived.blob.storage_key.clone();
    let written = prepare(ctx, actor, id, arrived).await;
    let prepared = match written {
        Ok(prepared) => prepared,
        Err(error) => {
            drop_object(ctx, &mine).await;
            return Err(error);
        }
    };
    match prepared {
        Prepared::Same(uploaded) => {
            drop_object(ctx, &mine).await;
            Ok(Taken::Before(uploaded))
        }
        Prepared::New(written) => {
            let Written {
                tx,
                entry,
                uploaded,
                storage_key,
            } = *written;
            // When the outcome of a commit is unknown the object must stay.
            tx.commit(entry).await?;
            if storage_key != mine {
                drop_object(ctx, &mine).await;
            }
            ctx.changed.notify_waiters();
            Ok(Taken::Now(uploaded))
        }
    }
}

enum Prepared {
    Same(Uploaded),
    New(Box<Written>),
}

/// Written, not committed yet.
struct Written {
    tx: Tx,
    entry: AuditEntry,
    uploaded: Uploaded,
    storage_key: String,
}

/// All but the commit.
async fn prepare(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    arrived: Arrived<'_>,
) -> Result<Prepared, UploadError> {
    let (tx, row) = in_reach_for_change(ctx, actor, id).await?;
    let mut record = Record::of(ctx, row)?;
    if !record.status.editable_by_applicant() {
        return Err(UploadError::NotInThisState);
    }
    let kind = arrived.rule.kind.as_str();
    let sha256 = arrived.blob.content_hash.to_string();
    let there: Vec<entity::document::Model> = application::documents_of(tx.conn(), id)
        .await?
        .into_iter()
        .filter(|document| document.kind == kind)
        .collect();
    if let Some(same) = there.iter().find(|document| document.sha256 == sha256) {
        let uploaded = Uploaded {
            document: document_view(same),
            version: record.row.version,
        };
        return Ok(Prepared::Same(uploaded));
    }
    let max = arrived.rule.max_files;
    if there.len() >= usize::try_from(max).unwrap_or(usize::MAX) {
        return Err(UploadError::TooMany { max });
    }
    let stamp = ctx.stamp();
    let document = document_row(id, actor, &arrived, sha256, stamp, ctx.ids.uuid());
    let blob = entity::blob::Model {
        sha256: document.sha256.clone(),
        storage_key: arrived.blob.storage_key,
        wrapped_key: arrived.blob.wrapped_key,
        size_bytes: document.size_bytes,
        created_at: stamp.at,
    };
    let kept = application::claim_blob(&tx, blob).await?;
    application::add_document(&tx, document.clone()).await?;
    record.row.updated_at = stamp.at;
    record.row.version = application::save(&tx, &record.row).await?;
    changed(&tx, &record.row, stamp);
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&record.row.office_number)),
        AuditAction::DocumentAdded,
        Subject::new(SubjectKind::Document, document.id),
    );
    let body = json!({ "application": id, "kind": document.kind, "sha256": document.sha256 });
    let uploaded = Uploaded {
        document: document_view(&document),
        version: record.row.version,
    };
    let entry = entry.with(body);
    Ok(Prepared::New(Box::new(Written {
        tx,
        entry,
        uploaded,
        storage_key: kept.storage_key,
    })))
}

fn document_row(
    application_id: Uuid,
    actor: &Actor,
    arrived: &Arrived<'_>,
    sha256: String,
    stamp: Stamp,
    id: Uuid,
) -> entity::document::Model {
    entity::document::Model {
        id,
        application_id,
        kind: arrived.rule.kind.as_str().to_owned(),
        name: arrived.name.clone(),
        media_type: arrived.facts.kind.media_type().to_owned(),
        size_bytes: i64::try_from(arrived.blob.size_bytes).unwrap_or(i64::MAX),
        sha256,
        pages: i32::try_from(arrived.facts.pages).unwrap_or(i32::MAX),
        uploaded_by: actor.person,
        uploaded_at: stamp.at,
        removed_at: None,
    }
}

/// What cannot be deleted now goes with the next sweep.
pub(crate) async fn drop_object(ctx: &Context, storage_key: &str) {
    if let Err(error) = ctx.vault.delete(storage_key).await {
        tracing::warn!(%error, "an unneeded object stays until the next sweep");
    }
}
