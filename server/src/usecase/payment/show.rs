//! Batches, as officers see them.

use contract::page::PageQuery;
use contract::payment::{
    BatchState, BatchSummary, BatchView, LeftOutView, ObstacleReason, PayerView, PaymentFileView,
    PaymentItemState, PaymentItemView, ResultsView,
};
use contract::{FieldCode, Page};
use domain::payment::ReturnCode;
use store::account::people;
use store::payment::{self, ItemRow, LeftOutRow, batch_state, item_state};
use store::{StoreError, entity};
use uuid::Uuid;

use super::PaymentError;
use super::account_view::{account_of, masked};
use super::write_files::PayerRecord;
use crate::actor::Actor;
use crate::context::Context;

/// Applications left out shown with a batch; their count is whole.
const LEFT_OUT_SHOWN: u64 = 200;

/// Rows of a page when none are asked for, and at most.
const ROWS: u32 = 100;

/// Batches, newest first.
pub async fn list_batches(
    ctx: &Context,
    query: &PageQuery,
) -> Result<Page<BatchSummary>, PaymentError> {
    let (after, limit) = page_of(query)?;
    let mut rows =
        payment::batches(ctx.db.read(), after, u64::from(limit).saturating_add(1)).await?;
    let next = cut(&mut rows, limit, |batch| batch.number);
    let items = rows.iter().map(summary).collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

/// One batch.
pub async fn show_batch(ctx: &Context, actor: &Actor, id: Uuid) -> Result<BatchView, PaymentError> {
    let conn = ctx.db.read();
    let batch = payment::find_batch(conn, id)
        .await?
        .ok_or(PaymentError::NotThere)?;
    let files = payment::files_of(conn, id).await?;
    let states = payment::item_states(conn, id).await?;
    let results = payment::results_of(conn, id).await?;
    let count = |state: &str| states.get(state).copied().unwrap_or_default();
    let form = PayerRecord::kept(&batch)?;
    Ok(BatchView {
        batch: summary(&batch)?,
        version: batch.version,
        made_by: name(ctx, Some(batch.made_by)).await?.unwrap_or_default(),
        released_by: name(ctx, batch.released_by).await?,
        released_at: batch.released_at,
        cancelled_by: name(ctx, batch.cancelled_by).await?,
        cancelled_at: batch.cancelled_at,
        digest: batch.digest.clone(),
        files: files.iter().map(|file| file_view(&batch, file)).collect(),
        pending: count(item_state::PENDING),
        paid: count(item_state::PAID),
        failed: count(item_state::FAILED),
        results: results.iter().map(results_view).collect(),
        made_by_me: batch.made_by == actor.person,
        payer: PayerView {
            client_code: form.payer.client_code.to_string(),
            name: form.payer.name.as_str().to_owned(),
            bank: form.payer.bank.to_string(),
            branch: form.payer.branch.to_string(),
        },
        left_out_count: payment::count_left_out(conn, id).await?,
        left_out: payment::left_out_of(conn, id, LEFT_OUT_SHOWN)
            .await?
            .into_iter()
            .map(left_out_view)
            .collect::<Result<_, _>>()?,
    })
}

fn left_out_view(row: LeftOutRow) -> Result<LeftOutView, PaymentError> {
    let known = |id: &String| {
        let mut all = ObstacleReason::ALL.into_iter();
        all.find(|reason| reason.as_str() == id)
            .ok_or(PaymentError::Broken("obstacle"))
    };
    Ok(LeftOutView {
        application_id: row.application_id.to_string(),
        reception_number: row.reception_number,
        office_name: row.office_name,
        obstacle: row.obstacle.as_ref().map(known).transpose()?,
        detail: row.detail,
    })
}

/// Payments of a batch, in the order of its files.
pub async fn list_items(
    ctx: &Context,
    id: Uuid,
    query: &PageQuery,
) -> Result<Page<PaymentItemView>, PaymentError> {
    let (after, limit) = page_of(query)?;
    let conn = ctx.db.read();
    payment::find_batch(conn, id)
        .await?
        .ok_or(PaymentError::NotThere)?;
    let wanted = u64::from(limit).saturating_add(1);
    let mut rows = payment::items_after(conn, id, after.unwrap_or(0), wanted).await?;
    let next = cut(&mut rows, limit, |row| row.item.ordinal);
    let items = rows.iter().map(item_view).collect::<Result<_, _>>()?;
    Ok(Page { items, next })
}

fn page_of(query: &PageQuery) -> Result<(Option<i64>, u32), PaymentError> {
    let limit = query.limit.unwrap_or(ROWS);
    if !(1..=ROWS).contains(&limit) {
        return Err(PaymentError::field("limit", FieldCode::NotAllowed));
    }
    let after = query.after.as_deref().map(str::parse::<i64>).transpose();
    let after = after.map_err(|_| PaymentError::field("after", FieldCode::Invalid))?;
    Ok((after, limit))
}

/// Takes off the row more than asked for; answers the cursor when there was one.
fn cut<T>(rows: &mut Vec<T>, limit: u32, number: impl Fn(&T) -> i64) -> Option<String> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    if rows.len() <= limit {
        return None;
    }
    rows.truncate(limit);
    rows.last().map(|row| number(row).to_string())
}

pub(super) fn state_of(batch: &entity::payment_batch::Model) -> Result<BatchState, PaymentError> {
    match batch.state.as_str() {
        batch_state::PREPARING => Ok(BatchState::Preparing),
        batch_state::DRAFT => Ok(BatchState::Draft),
        batch_state::RELEASED => Ok(BatchState::Released),
        batch_state::SETTLED => Ok(BatchState::Settled),
        batch_state::CANCELLED => Ok(BatchState::Cancelled),
        _ => Err(PaymentError::Broken("state")),
    }
}

fn summary(batch: &entity::payment_batch::Model) -> Result<BatchSummary, PaymentError> {
    Ok(BatchSummary {
        id: batch.id.to_string(),
        number: batch.number,
        scheme_id: batch.scheme_id.clone(),
        month: batch.month,
        transfer_on: batch.transfer_on,
        state: state_of(batch)?,
        item_count: batch.item_count,
        total_yen: batch.total_yen,
        made_at: batch.made_at,
    })
}

async fn name(ctx: &Context, person: Option<Uuid>) -> Result<Option<String>, StoreError> {
    let Some(person) = person else {
        return Ok(None);
    };
    let found = people::find(ctx.db.read(), person).await?;
    Ok(found.map(|person| person.name))
}

/// `furikomi-7-1.txt`: batch and file.
pub(super) fn file_name(batch: &entity::payment_batch::Model, ordinal: i32) -> String {
    format!("furikomi-{}-{ordinal}.txt", batch.number)
}

fn file_view(
    batch: &entity::payment_batch::Model,
    file: &entity::payment_file::Model,
) -> PaymentFileView {
    PaymentFileView {
        ordinal: file.ordinal,
        name: file_name(batch, file.ordinal),
        sha256: file.sha256.clone(),
        size_bytes: file.size_bytes,
        item_count: file.item_count,
        total_yen: file.total_yen,
    }
}

pub(super) fn results_view(result: &entity::payment_result::Model) -> ResultsView {
    ResultsView {
        sha256: result.sha256.clone(),
        paid: result.paid,
        failed: result.failed,
        imported_at: result.imported_at,
    }
}

fn item_view(row: &ItemRow) -> Result<PaymentItemView, PaymentError> {
    let account = account_of(&row.item)?;
    let state = match row.item.state.as_str() {
        item_state::PENDING => PaymentItemState::Pending,
        item_state::PAID => PaymentItemState::Paid,
        item_state::FAILED => PaymentItemState::Failed,
        item_state::CANCELLED => PaymentItemState::Cancelled,
        _ => return Err(PaymentError::Broken("state")),
    };
    Ok(PaymentItemView {
        ordinal: row.item.ordinal,
        file: row.item.file_ordinal,
        application_id: row.item.application_id.to_string(),
        reception_number: row.reception_number.clone(),
        office_number: row.office_number.clone(),
        office_name: row.office_name.clone(),
        amount_yen: row.item.amount_yen,
        payee: account.holder().as_str().to_owned(),
        account: masked(&account),
        name_cut: row.item.name_cut,
        state,
        result: reason_of(&row.item).map(str::to_owned),
    })
}

/// What the bank said of an item, plain Japanese.
pub(super) fn reason_of(item: &entity::payment_item::Model) -> Option<&'static str> {
    let digit = item.return_code.as_deref()?.chars().next()?;
    ReturnCode::from_digit(digit).map(ReturnCode::label_ja)
}
