//! The worker's part: notices are made a few at a time.
//!
//! One job makes one handful. What it made, that it is done, the mails it asks for and the job for the next
//! handful are written in one transaction: killed at any moment, nothing is made or mailed twice and
//! nothing is left out. PDFs of a handful that was not written down are swept with the orphans.

use std::num::NonZeroUsize;
use std::thread::available_parallelism;

use contract::notice::NoticeKind;
use documents::notice::NoticeError;
use documents::vault::{BlobRef, VaultError};
use futures::future::join_all;
use serde_json::{Value, json};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::change_events::{self, ChangeEvent};
use store::jobs::{self, ClaimedJob};
use store::notice::{Issued, Source};
use store::{Stamp, StoreError, Tx, application, entity, notice};

use super::NoticeOrder;
use super::make::{MakeError, inputs_of, kept};
use crate::context::Context;
use crate::mail::MailOrder;
use crate::usecase::document::drop_object;

/// Notices of one handful: a second or two of work, far below the lease of a job.
const HANDFUL: u64 = 25;

/// As stored when no font has a character.
pub(super) const MISSING_CHARACTER: &str = "missing_character";

/// As stored for any other fault.
const TYPESETTING: &str = "typesetting";

/// Why a handful was not made; the job begins again.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// The document store.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of one notice.
enum Outcome {
    Made(BlobRef),
    Failed(NoticeError),
    Void,
}

/// Makes the next notices of the order and completes the job, all in one transaction.
pub async fn issue_chunk(
    ctx: &Context,
    job: &ClaimedJob,
    order: NoticeOrder,
) -> Result<(), WorkError> {
    let (run, single) = match order {
        NoticeOrder::Run { run } => (Some(run), None),
        NoticeOrder::Single { id } => (None, Some(id)),
    };
    let waiting = notice::waiting(ctx.db.read(), run, single, HANDFUL).await?;
    if waiting.is_empty() {
        return Ok(jobs::complete(&ctx.db, job, ctx.clock.now()).await?);
    }
    let sources = notice::sources(ctx.db.read(), &waiting).await?;
    let outcomes = make_all(ctx, &waiting, &sources).await?;
    let tx = ctx.db.begin().await?;
    let written = match write(ctx, &tx, job, order, &waiting, &outcomes).await {
        Ok(written) => written,
        Err(error) => {
            drop(tx);
            discard(ctx, outcomes).await;
            return Err(error.into());
        }
    };
    // When the outcome of a commit is unknown the objects must stay.
    tx.commit(written.entry).await?;
    for key in written.unneeded {
        drop_object(ctx, &key).await;
    }
    ctx.changed.notify_waiters();
    ctx.job_waiting.notify_waiters();
    Ok(())
}

/// Makes a handful on all cores. A fault of the store stops it; a fault of one notice is its own.
async fn make_all(
    ctx: &Context,
    waiting: &[entity::notice::Model],
    sources: &[Source],
) -> Result<Vec<Outcome>, WorkError> {
    let cores = available_parallelism().map_or(1, NonZeroUsize::get);
    let mut outcomes = Vec::with_capacity(waiting.len());
    let mut fault = None;
    // Twice as many as cores: some are set while others are written to the disk.
    for together in waiting.chunks(cores.saturating_mul(2)) {
        let made = join_all(together.iter().map(|notice| make_one(ctx, notice, sources))).await;
        for one in made {
            match one {
                Ok(outcome) => outcomes.push(outcome),
                Err(error) => fault = Some(error),
            }
        }
        if fault.is_some() {
            break;
        }
    }
    if let Some(error) = fault {
        discard(ctx, outcomes).await;
        return Err(error.into());
    }
    Ok(outcomes)
}

async fn make_one(
    ctx: &Context,
    notice: &entity::notice::Model,
    sources: &[Source],
) -> Result<Outcome, VaultError> {
    let its = notice.decision_id.or(notice.return_id);
    let Some(source) = sources.iter().find(|source| Some(source.id) == its) else {
        return Ok(Outcome::Void);
    };
    if !source.in_force {
        return Ok(Outcome::Void);
    }
    let inputs = match inputs_of(source.inputs.clone()) {
        Ok(inputs) => inputs,
        Err(error) => return Ok(Outcome::Failed(error)),
    };
    match kept(ctx, &inputs, &notice.number, &notice.verification_code).await {
        Ok(blob) => Ok(Outcome::Made(blob)),
        Err(MakeError::Notice(error)) => Ok(Outcome::Failed(error)),
        Err(MakeError::Vault(error)) => Err(error),
    }
}

async fn discard(ctx: &Context, outcomes: Vec<Outcome>) {
    for outcome in outcomes {
        if let Outcome::Made(blob) = outcome {
            drop_object(ctx, &blob.storage_key).await;
        }
    }
}

/// Written, not committed yet.
struct Written {
    entry: AuditEntry,
    /// Objects of notices that another worker made meanwhile.
    unneeded: Vec<String>,
}

async fn write(
    ctx: &Context,
    tx: &Tx,
    job: &ClaimedJob,
    order: NoticeOrder,
    waiting: &[entity::notice::Model],
    outcomes: &[Outcome],
) -> Result<Written, StoreError> {
    let stamp = ctx.stamp();
    jobs::complete_in(tx, job, stamp.at).await?;
    let mut unneeded = Vec::new();
    let mut issued: Vec<Value> = Vec::new();
    let mut failed: u64 = 0;
    for (notice, outcome) in waiting.iter().zip(outcomes) {
        match outcome {
            Outcome::Made(blob) => {
                if issue_one(ctx, tx, notice, blob, stamp).await? {
                    issued
                        .push(json!({ "id": notice.id, "sha256": blob.content_hash.to_string() }));
                } else {
                    unneeded.push(blob.storage_key.clone());
                }
            }
            Outcome::Failed(error) => {
                failed = failed.saturating_add(1);
                note_failure(tx, notice, error).await?;
            }
            Outcome::Void => notice::void(tx, notice.id).await?,
        }
    }
    if let NoticeOrder::Run { .. } = order {
        let next = Stamp::new(ctx.ids.uuid(), stamp.at);
        jobs::enqueue(tx, order.job(next)).await?;
    }
    let subject = match order {
        NoticeOrder::Run { run } => Subject::new(SubjectKind::NoticeRun, run),
        NoticeOrder::Single { id } => Subject::new(SubjectKind::Notice, id),
    };
    let entry = AuditEntry::new(stamp, Actor::system(), AuditAction::NoticesIssued, subject)
        .with(json!({ "issued": issued, "failed": failed }));
    Ok(Written { entry, unneeded })
}

/// Writes one notice down with its content, its mail and word to open pages; `false`: it was made
/// meanwhile.
async fn issue_one(
    ctx: &Context,
    tx: &Tx,
    notice: &entity::notice::Model,
    blob: &BlobRef,
    stamp: Stamp,
) -> Result<bool, StoreError> {
    let size_bytes = i64::try_from(blob.size_bytes).unwrap_or(i64::MAX);
    let content = entity::blob::Model {
        sha256: blob.content_hash.to_string(),
        storage_key: blob.storage_key.clone(),
        wrapped_key: blob.wrapped_key.clone(),
        size_bytes,
        created_at: stamp.at,
    };
    let counts = application::claim_blob(tx, content).await?;
    let issued = Issued {
        id: notice.id,
        sha256: counts.sha256,
        size_bytes,
        at: stamp.at,
    };
    let is_ours = notice::issue(tx, &issued).await? && counts.storage_key == blob.storage_key;
    if !is_ours {
        return Ok(false);
    }
    let found = application::find(tx.conn(), notice.application_id).await?;
    change_events::record(
        tx,
        ChangeEvent {
            office_number: found.map(|application| application.office_number),
            person_id: None,
            topic: "application",
            subject_id: notice.application_id.to_string(),
            at: stamp.at,
        },
    );
    if notice.kind != NoticeKind::Return.as_str() {
        let mail = MailOrder::Notice { notice: notice.id };
        let job = mail.job(Stamp::new(ctx.ids.uuid(), stamp.at));
        jobs::enqueue(tx, job.once(format!("notice-mail:{}", notice.id))).await?;
    }
    Ok(true)
}

async fn note_failure(
    tx: &Tx,
    notice: &entity::notice::Model,
    error: &NoticeError,
) -> Result<(), StoreError> {
    match error {
        NoticeError::MissingCharacter { character } => {
            notice::fail(tx, notice.id, MISSING_CHARACTER, Some(character)).await
        }
        NoticeError::Typesetting(message) => {
            tracing::error!(notice = %notice.id, message, "a notice cannot be set");
            notice::fail(tx, notice.id, TYPESETTING, None).await
        }
    }
}
