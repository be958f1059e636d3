//! Make a month's batch.

use std::collections::HashSet;

use chrono::NaiveDate;
use contract::FieldCode;
use contract::payment::{BatchView, NewBatch, ObstacleView};
use domain::application::{Action, Status};
use domain::calendar::tokyo_date;
use domain::money::Yen;
use domain::payment::{DayRefusal, check_transfer_day};
use futures::try_join;
use serde_json::json;
use store::audit::AuditAction;
use store::jobs::{self, Job};
use store::payment::{self, Wanted, batch_state, item_state};
use store::{Constraint, Stamp, StoreError, Tx, entity};
use uuid::Uuid;

use super::due::{months_due, scheme_and_month};
use super::planner::{PlannedPayment, Planner};
use super::show::show_batch;
use super::steps::{Step, month_and_day, step_all};
use super::write_files::{PAYMENT_FILES_JOB, PayerRecord, write_files_of};
use super::{PAGE, PaymentError, entry};
use crate::actor::Actor;
use crate::config::PaymentOrder;
use crate::context::Context;

/// Makes a batch of everything due that can be paid, if that is still what the officer saw: in one
/// transaction every application is scheduled, or none. Its files are written right after; when that is
/// interrupted, a job writes them.
///
/// Scheduling happens here and not at the release, so that from now on nobody reopens or revokes what
/// is on its way to the bank; a batch given up puts everything back.
pub async fn make_batch(
    ctx: &Context,
    actor: &Actor,
    input: &NewBatch,
) -> Result<BatchView, PaymentError> {
    let order = ctx
        .config
        .payment_order()?
        .ok_or(PaymentError::PayerUnknown)?;
    let scheme = scheme_and_month(ctx, &input.scheme_id, input.month)?;
    let stamp = ctx.stamp();
    check_day(input.transfer_on, tokyo_date(stamp.at))?;
    let due = months_due(scheme, input.month);
    let wanted = Wanted {
        scheme_id: &input.scheme_id,
        received_on: &due,
    };
    let tx = ctx.db.begin().await?;
    let mut batch = new_batch(&tx, actor, input, &order, stamp).await?;
    let mut making = Making {
        ctx,
        tx: &tx,
        actor,
        stamp,
        left_out: left_out(&input.left_out)?,
        batch: &mut batch,
    };
    // Four things at once are a large future: on the heap, not in that of every caller.
    Box::pin(making.fill(&wanted, &order))
        .await
        .map_err(taken)?;
    if batch.item_count == 0 {
        return Err(PaymentError::NothingToPay);
    }
    if (batch.item_count, batch.total_yen) != (input.expected_count, input.expected_total_yen) {
        return Err(PaymentError::CandidatesChanged);
    }
    payment::save_batch(&tx, &mut batch).await?;
    let job_stamp = Stamp::new(ctx.ids.uuid(), stamp.at);
    let job = Job::new(job_stamp, PAYMENT_FILES_JOB, json!({ "batch": batch.id }));
    jobs::enqueue(&tx, job).await?;
    let audit = entry(stamp, actor, AuditAction::PaymentBatchMade, &batch).with(json!({
        "number": batch.number,
        "items": batch.item_count,
        "total_yen": batch.total_yen,
    }));
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    if let Err(error) = write_files_of(ctx, batch.id).await {
        tracing::warn!(%error, batch = %batch.id, "payment files not written yet; a job goes on");
        ctx.job_waiting.notify_waiters();
    }
    show_batch(ctx, actor, batch.id).await
}

/// Another batch took one of them between our look and our write.
fn taken(error: PaymentError) -> PaymentError {
    match error {
        PaymentError::Store(
            StoreError::Stale | StoreError::Conflict(Constraint::OneLivePayment),
        ) => PaymentError::CandidatesChanged,
        other => other,
    }
}

fn check_day(day: NaiveDate, today: NaiveDate) -> Result<(), PaymentError> {
    check_transfer_day(day, today).map_err(|refusal| {
        let code = match refusal {
            DayRefusal::NotBusinessDay => FieldCode::NotAllowed,
            DayRefusal::NotAfterToday => FieldCode::TooEarly,
            DayRefusal::TooFar => FieldCode::TooLarge,
        };
        PaymentError::field("transfer_on", code)
    })
}

fn left_out(ids: &[String]) -> Result<HashSet<Uuid>, PaymentError> {
    ids.iter()
        .map(|id| Uuid::try_parse(id))
        .collect::<Result<_, _>>()
        .map_err(|_| PaymentError::field("left_out", FieldCode::Invalid))
}

async fn new_batch(
    tx: &Tx,
    actor: &Actor,
    input: &NewBatch,
    order: &PaymentOrder,
    stamp: Stamp,
) -> Result<entity::payment_batch::Model, PaymentError> {
    let payer = serde_json::to_value(PayerRecord::of(order));
    let batch = entity::payment_batch::Model {
        id: stamp.id,
        number: payment::next_number(tx).await?,
        scheme_id: input.scheme_id.clone(),
        month: input.month,
        transfer_on: input.transfer_on,
        state: batch_state::PREPARING.to_owned(),
        payer: payer.map_err(|_| PaymentError::Broken("payer"))?,
        item_count: 0,
        total_yen: 0,
        digest: None,
        made_by: actor.person,
        made_at: stamp.at,
        released_by: None,
        released_at: None,
        evidence: None,
        cancelled_by: None,
        cancelled_at: None,
        settled_at: None,
        version: 0,
    };
    payment::insert_batch(tx, batch.clone()).await?;
    Ok(batch)
}

/// A batch being filled.
struct Making<'a> {
    ctx: &'a Context,
    tx: &'a Tx,
    actor: &'a Actor,
    stamp: Stamp,
    left_out: HashSet<Uuid>,
    batch: &'a mut entity::payment_batch::Model,
}

/// What a page of approved applications becomes.
struct Page {
    items: Vec<entity::payment_item::Model>,
    left_out: Vec<entity::payment_left_out::Model>,
    /// Where the next one begins.
    last: i64,
}

impl Making<'_> {
    /// Page after page: memory does not grow with the batch. While the database writes one page, the next is
    /// read and planned.
    async fn fill(
        &mut self,
        wanted: &Wanted<'_>,
        order: &PaymentOrder,
    ) -> Result<(), PaymentError> {
        let note = format!(
            "{}に振り込む予定です。",
            month_and_day(self.batch.transfer_on)
        );
        let step = Step {
            from: Status::Approved,
            action: Action::SchedulePayment,
            note: &note,
            at: self.stamp.at,
        };
        let (ctx, tx, actor) = (self.ctx, self.tx, self.actor);
        let mut planner = Planner::new(ctx, order);
        let mut next = self.plan_after(&mut planner, wanted, 0).await?;
        while let Some(page) = next {
            let scheduled: Vec<Uuid> = page.items.iter().map(|item| item.application_id).collect();
            let items = async { Ok(payment::add_items(tx, page.items).await?) };
            let left_out = async { Ok(payment::add_left_out(tx, page.left_out).await?) };
            let steps = step_all(ctx, tx, actor, &step, &scheduled);
            let following = self.plan_after(&mut planner, wanted, page.last);
            ((), (), (), next) = try_join!(items, left_out, steps, following)?;
        }
        Ok(())
    }

    /// What the next page behind a place in the queue becomes; `None` when there is no more.
    async fn plan_after(
        &mut self,
        planner: &mut Planner<'_>,
        wanted: &Wanted<'_>,
        after: i64,
    ) -> Result<Option<Page>, PaymentError> {
        let rows = payment::approved(self.tx.conn(), wanted, after, PAGE, true).await?;
        let Some(last) = rows.last() else {
            return Ok(None);
        };
        let mut page = Page {
            items: Vec::with_capacity(rows.len()),
            left_out: Vec::new(),
            last: last.queue_no,
        };
        for row in &rows {
            if self.left_out.contains(&row.application_id) {
                page.left_out.push(self.left_out(row.application_id, None));
                continue;
            }
            match planner.plan(row) {
                Ok(payment) => page.items.push(self.item(row.application_id, &payment)?),
                // What cannot be written was shown to the officer and stays approved.
                Err(why) => page
                    .left_out
                    .push(self.left_out(row.application_id, Some(why))),
            }
        }
        Ok(Some(page))
    }

    fn left_out(
        &self,
        application_id: Uuid,
        why: Option<ObstacleView>,
    ) -> entity::payment_left_out::Model {
        entity::payment_left_out::Model {
            batch_id: self.batch.id,
            application_id,
            obstacle: why.as_ref().map(|why| why.reason.as_str().to_owned()),
            detail: why.and_then(|why| why.detail),
        }
    }

    fn item(
        &mut self,
        application_id: Uuid,
        payment: &PlannedPayment,
    ) -> Result<entity::payment_item::Model, PaymentError> {
        let total = Yen::new(self.batch.total_yen)
            .ok()
            .and_then(|total| total.checked_add(payment.amount))
            .ok_or(PaymentError::Broken("total above twelve digits"))?;
        self.batch.total_yen = total.get();
        self.batch.item_count = self.batch.item_count.saturating_add(1);
        Ok(entity::payment_item::Model {
            id: self.ctx.ids.uuid(),
            batch_id: self.batch.id,
            ordinal: self.batch.item_count,
            file_ordinal: i32::try_from(payment.file)
                .map_err(|_| PaymentError::Broken("too many files"))?,
            application_id,
            amount_yen: payment.amount.get(),
            account: serde_json::to_value(&payment.account)
                .map_err(|_| PaymentError::Broken("account"))?,
            name_cut: payment.planned.name_cut,
            state: item_state::PENDING.to_owned(),
            live: true,
            return_code: None,
            result_id: None,
        })
    }
}
