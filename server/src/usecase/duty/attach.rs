//! Take a file in with a report or request.

use bytes::Bytes;
use contract::application::Uploaded;
use documents::inspect::{FileFacts, Refusal};
use documents::vault::BlobRef;
use futures::Stream;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Stamp, Tx, application, duty, entity};
use uuid::Uuid;

use super::announce::changed;
use super::error::DutyError;
use super::save::editable;
use super::view::document_view;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::{Record, in_reach};
use crate::usecase::document::{UploadError, drop_object, file_name, inspect, receive};

/// Files of one report or request at most.
const FILES_MAX: u32 = 10;

/// Which duty, and what the file is called.
#[derive(Clone, Debug)]
pub struct Attached {
    /// Application.
    pub application: Uuid,
    /// Duty.
    pub duty: Uuid,
    /// File name.
    pub name: String,
    /// Length the caller announced, bytes.
    pub announced: Option<u64>,
}

/// Why nothing was taken in. Nothing is kept.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// The duty.
    #[error(transparent)]
    Duty(#[from] DutyError),
    /// The file.
    #[error(transparent)]
    Upload(#[from] UploadError),
}

/// Takes a file in, with the same inspection as documents of an application; the same bytes again are the
/// same file.
pub async fn attach_document<S, E>(
    ctx: &Context,
    actor: &Actor,
    new: &Attached,
    body: S,
) -> Result<Uploaded, AttachError>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    let row = in_reach(ctx, actor, new.application)
        .await
        .map_err(DutyError::from)?;
    let record = Record::of(ctx, row).map_err(DutyError::from)?;
    let files = record.scheme.files();
    if new.announced.is_some_and(|length| length > files.max_bytes) {
        return Err(UploadError::from(Refusal::FileTooLarge).into());
    }
    let name = file_name(&new.name).map_err(UploadError::from)?;
    // Known before a byte is taken in; asked again under the lock.
    drop(editable(ctx, actor, new.application, new.duty).await?);
    let sealed = receive(ctx, files.max_bytes, body).await?;
    let facts = match inspect(ctx, &sealed, &name, files.max_pages).await {
        Ok(facts) => facts,
        Err(error) => {
            sealed.discard().await.map_err(UploadError::from)?;
            return Err(error.into());
        }
    };
    let blob = sealed.keep().await.map_err(UploadError::from)?;
    let mine = blob.storage_key.clone();
    match write_row(ctx, actor, new, Arrived { name, facts, blob }).await {
        Ok(Written::Same(uploaded)) => {
            drop_object(ctx, &mine).await;
            Ok(uploaded)
        }
        Ok(Written::New {
            tx,
            entry,
            uploaded,
            storage_key,
        }) => {
            // When the outcome of a commit is unknown the object must stay.
            tx.commit(*entry).await.map_err(DutyError::from)?;
            if storage_key != mine {
                drop_object(ctx, &mine).await;
            }
            ctx.changed.notify_waiters();
            Ok(uploaded)
        }
        Err(error) => {
            drop_object(ctx, &mine).await;
            Err(error)
        }
    }
}

struct Arrived {
    name: String,
    facts: FileFacts,
    blob: BlobRef,
}

enum Written {
    Same(Uploaded),
    New {
        tx: Tx,
        entry: Box<AuditEntry>,
        uploaded: Uploaded,
        storage_key: String,
    },
}

/// All but the commit.
async fn write_row(
    ctx: &Context,
    actor: &Actor,
    new: &Attached,
    arrived: Arrived,
) -> Result<Written, AttachError> {
    let (tx, application, mut record) = editable(ctx, actor, new.application, new.duty).await?;
    let there = duty::documents_of(tx.conn(), vec![new.duty])
        .await
        .map_err(DutyError::from)?;
    let sha256 = arrived.blob.content_hash.to_string();
    if let Some(same) = there.iter().find(|document| document.sha256 == sha256) {
        return Ok(Written::Same(Uploaded {
            document: document_view(same),
            version: record.row.version,
        }));
    }
    if there.len() >= usize::try_from(FILES_MAX).unwrap_or(usize::MAX) {
        return Err(UploadError::TooMany { max: FILES_MAX }.into());
    }
    let stamp = ctx.stamp();
    let (document, blob) = rows(ctx, actor, new.duty, arrived, sha256, stamp);
    let kept = application::claim_blob(&tx, blob)
        .await
        .map_err(DutyError::from)?;
    duty::add_document(&tx, document.clone())
        .await
        .map_err(DutyError::from)?;
    record.row.updated_at = stamp.at;
    record.row.version = duty::save(&tx, &record.row)
        .await
        .map_err(DutyError::from)?;
    changed(&tx, &application, stamp);
    let body =
        json!({ "application": application.id, "duty": new.duty, "sha256": document.sha256 });
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&application.office_number)),
        AuditAction::DocumentAdded,
        Subject::new(SubjectKind::Document, document.id),
    )
    .with(body);
    Ok(Written::New {
        tx,
        entry: Box::new(entry),
        uploaded: Uploaded {
            document: document_view(&document),
            version: record.row.version,
        },
        storage_key: kept.storage_key,
    })
}

/// The file and its content as rows.
fn rows(
    ctx: &Context,
    actor: &Actor,
    duty: Uuid,
    arrived: Arrived,
    sha256: String,
    stamp: Stamp,
) -> (entity::duty_document::Model, entity::blob::Model) {
    let document = entity::duty_document::Model {
        id: ctx.ids.uuid(),
        duty_id: duty,
        name: arrived.name,
        media_type: arrived.facts.kind.media_type().to_owned(),
        size_bytes: i64::try_from(arrived.blob.size_bytes).unwrap_or(i64::MAX),
        sha256,
        pages: i32::try_from(arrived.facts.pages).unwrap_or(i32::MAX),
        uploaded_by: actor.person,
        uploaded_at: stamp.at,
    };
    let blob = entity::blob::Model {
        sha256: document.sha256.clone(),
        storage_key: arrived.blob.storage_key,
        wrapped_key: arrived.blob.wrapped_key,
        size_bytes: document.size_bytes,
        created_at: stamp.at,
    };
    (document, blob)
}
