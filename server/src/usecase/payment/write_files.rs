//! Writing the files of a batch.

use documents::vault::{BlobRef, BlobWriter};
use domain::money::Yen;
use domain::payment::{FileLimits, plan_transfer};
use domain::zengin::{CustomerCode, FileTotals, FileWriter, LineEnd, Payer, Transfer, TransferDay};
use futures::try_join;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::audit::{self, AuditAction, AuditEntry, Subject, SubjectKind};
use store::payment::{self, batch_state};
use store::{application, entity};
use uuid::Uuid;

use super::account_view::account_of;
use super::planner::BankNames;
use super::{PAGE, PaymentError};
use crate::config::PaymentOrder;
use crate::context::Context;

/// Kind of the jobs that write the files of a batch whose making was interrupted.
pub(crate) const PAYMENT_FILES_JOB: &str = "payment_files";

/// Largest file: 999,999 transfers and three more records of 122 bytes.
const LARGEST: u64 = 1_000_002 * 122;

/// Bytes gathered before they go to the store.
const CHUNK: usize = 256 * 1024;

/// Payer and form of the files, as a batch keeps them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct PayerRecord {
    /// The payer.
    pub(super) payer: Payer,
    /// What follows each record.
    pub(super) line_end: LineEnd,
    /// Transfers in one file at most.
    pub(super) max_count: u32,
    /// Sum of one file at most.
    pub(super) max_yen: Yen,
}

impl PayerRecord {
    pub(super) fn of(order: &PaymentOrder) -> Self {
        let FileLimits { count, amount } = order.limits;
        Self {
            payer: order.payer.clone(),
            line_end: order.line_end,
            max_count: count,
            max_yen: amount,
        }
    }

    pub(super) fn kept(batch: &entity::payment_batch::Model) -> Result<Self, PaymentError> {
        serde_json::from_value(batch.payer.clone()).map_err(|_| PaymentError::Broken("payer"))
    }
}

/// A file in the store, not yet named by the database.
struct Written {
    blob: BlobRef,
    totals: FileTotals,
}

/// Writes the files of a batch that is being prepared; does nothing for any other. The same items give
/// the same bytes: interrupted anywhere, it begins anew, and what was left lying is swept.
pub(crate) async fn write_files_of(ctx: &Context, id: Uuid) -> Result<(), PaymentError> {
    let found = payment::find_batch(ctx.db.read(), id).await?;
    let Some(batch) = found.filter(|batch| batch.state == batch_state::PREPARING) else {
        return Ok(());
    };
    let written = write_all(ctx, &batch).await?;
    let surplus = name_files(ctx, &batch, written).await?;
    for key in surplus {
        ctx.vault.delete(&key).await?;
    }
    ctx.changed.notify_waiters();
    Ok(())
}

async fn write_all(
    ctx: &Context,
    batch: &entity::payment_batch::Model,
) -> Result<Vec<Written>, PaymentError> {
    let form = PayerRecord::kept(batch)?;
    let day = TransferDay::from(batch.transfer_on);
    let mut names = BankNames::new(ctx);
    let mut written = Vec::new();
    let mut open: Option<(i32, OpenFile)> = None;
    let page = async |after| -> Result<Vec<entity::payment_item::Model>, PaymentError> {
        Ok(payment::bare_items_after(ctx.db.read(), batch.id, after, PAGE).await?)
    };
    let mut rows = page(0).await?;
    while let Some(last) = rows.last() {
        let write = async {
            for row in &rows {
                let transfer = transfer_of(&mut names, batch, row)?;
                let number = row.file_ordinal;
                let mut file = match open.take() {
                    Some((current, file)) if current == number => file,
                    before => {
                        if let Some((_, file)) = before {
                            written.push(file.finish().await?);
                        }
                        OpenFile::begin(ctx, &form, day).await?
                    }
                };
                file.put(&transfer).await?;
                open = Some((number, file));
            }
            Ok(())
        };
        // The next page is read while this one is written.
        let (next, ()) = try_join!(page(last.ordinal), write)?;
        rows = next;
    }
    if let Some((_, file)) = open {
        written.push(file.finish().await?);
    }
    Ok(written)
}

fn transfer_of(
    names: &mut BankNames<'_>,
    batch: &entity::payment_batch::Model,
    item: &entity::payment_item::Model,
) -> Result<Transfer, PaymentError> {
    let account = account_of(item)?;
    let code = |number: i64| {
        u64::try_from(number)
            .ok()
            .and_then(CustomerCode::new)
            .ok_or(PaymentError::Broken("number"))
    };
    let amount = Yen::new(item.amount_yen).map_err(|_| PaymentError::Broken("amount"))?;
    let codes = (code(batch.number)?, code(item.ordinal)?);
    let empty = (String::new(), String::new());
    let names = names
        .of(account.bank().as_str(), account.branch().as_str())
        .unwrap_or(&empty);
    let planned = plan_transfer(&account, (&names.0, &names.1), amount, codes)
        .map_err(|_| PaymentError::Broken("item cannot be written"))?;
    Ok(planned.transfer)
}

/// A file on its way into the store.
struct OpenFile {
    sink: BlobWriter,
    writer: FileWriter,
    buffer: Vec<u8>,
}

impl OpenFile {
    async fn begin(
        ctx: &Context,
        form: &PayerRecord,
        day: TransferDay,
    ) -> Result<Self, PaymentError> {
        let sink = ctx.vault.writer(LARGEST).await?;
        let mut buffer = Vec::with_capacity(CHUNK);
        let writer = FileWriter::begin(&form.payer, day, form.line_end, &mut buffer);
        Ok(Self {
            sink,
            writer,
            buffer,
        })
    }

    async fn put(&mut self, transfer: &Transfer) -> Result<(), PaymentError> {
        self.writer.transfer(transfer, &mut self.buffer)?;
        if self.buffer.len() >= CHUNK {
            self.sink.write(&self.buffer).await?;
            self.buffer.clear();
        }
        Ok(())
    }

    async fn finish(mut self) -> Result<Written, PaymentError> {
        let totals = self.writer.finish(&mut self.buffer);
        self.sink.write(&self.buffer).await?;
        let blob = self.sink.finish().await?.keep().await?;
        Ok(Written { blob, totals })
    }
}

/// Names the files in the database and makes the batch a draft; answers objects that are not needed,
/// because another server was faster.
async fn name_files(
    ctx: &Context,
    batch: &entity::payment_batch::Model,
    written: Vec<Written>,
) -> Result<Vec<String>, PaymentError> {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let found = payment::batch_for_change(&tx, batch.id).await?;
    let Some(mut batch) = found.filter(|batch| batch.state == batch_state::PREPARING) else {
        return Ok(written
            .into_iter()
            .map(|file| file.blob.storage_key)
            .collect());
    };
    let mut surplus = Vec::new();
    let mut files = Vec::new();
    for (file, ordinal) in written.into_iter().zip(1..) {
        let size_bytes =
            i64::try_from(file.blob.size_bytes).map_err(|_| PaymentError::Broken("size"))?;
        let mine = entity::blob::Model {
            sha256: file.blob.content_hash.to_string(),
            storage_key: file.blob.storage_key.clone(),
            wrapped_key: file.blob.wrapped_key,
            size_bytes,
            created_at: stamp.at,
        };
        let kept = application::claim_blob(&tx, mine).await?;
        if kept.storage_key != file.blob.storage_key {
            surplus.push(file.blob.storage_key);
        }
        let row = entity::payment_file::Model {
            id: ctx.ids.uuid(),
            batch_id: batch.id,
            ordinal,
            sha256: kept.sha256,
            size_bytes,
            item_count: i64::from(file.totals.count),
            total_yen: file.totals.amount.get(),
        };
        payment::add_file(&tx, row.clone()).await?;
        files.push(row);
    }
    let sums = |of: fn(&entity::payment_file::Model) -> i64| files.iter().map(of).sum::<i64>();
    if (sums(|file| file.item_count), sums(|file| file.total_yen))
        != (batch.item_count, batch.total_yen)
    {
        return Err(PaymentError::Broken("files do not hold every item"));
    }
    batch.digest = Some(digest_of(&files));
    batch_state::DRAFT.clone_into(&mut batch.state);
    payment::save_batch(&tx, &mut batch).await?;
    let subject = Subject::new(SubjectKind::PaymentBatch, batch.id);
    let entry = AuditEntry::new(
        stamp,
        audit::Actor::system(),
        AuditAction::PaymentFilesWritten,
        subject,
    );
    let body = json!({ "files": files.len(), "digest": batch.digest });
    tx.commit(entry.with(body)).await?;
    Ok(surplus)
}

/// What stands for all files of a batch: SHA-256 (hexadecimal) over one line a file, `number hash\n`.
pub(super) fn digest_of(files: &[entity::payment_file::Model]) -> String {
    let mut digest = Sha256::new();
    for file in files {
        digest.update(format!("{} {}\n", file.ordinal, file.sha256));
    }
    hex::encode(digest.finalize())
}
