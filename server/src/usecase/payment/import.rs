//! Take in the bank's list of results.

use std::collections::{BTreeMap, HashMap, HashSet};

use contract::payment::ResultsView;
use contract::{FieldCode, FieldIssue};
use domain::application::{Action, Status};
use domain::payment::{ResultFault, ResultFaultKind, ResultLine, ReturnCode, read_results};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::audit::AuditAction;
use store::payment::{self, batch_state, item_state};
use store::{Stamp, Tx, application, entity, jobs};
use uuid::Uuid;

use super::show::results_view;
use super::steps::{Step, month_and_day, step_all};
use super::{PAGE, PaymentError, entry};
use crate::actor::Actor;
use crate::context::Context;
use crate::mail::MailOrder;

/// Faults named at most.
const MOST_FAULTS: usize = 100;

/// Takes a list of results in, whole or not at all: every line must belong to a payment of the batch that has
/// no result yet, with the amount that was sent. The very same list a second time answers as the first time.
pub async fn import_results(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    list: Vec<u8>,
) -> Result<ResultsView, PaymentError> {
    let sha256 = hex::encode(Sha256::digest(&list));
    let tx = ctx.db.begin().await?;
    let found = payment::batch_for_change(&tx, id).await?;
    let mut batch = found.ok_or(PaymentError::NotThere)?;
    if let Some(before) = payment::find_result(tx.conn(), id, &sha256).await? {
        return Ok(results_view(&before));
    }
    if batch.state != batch_state::RELEASED {
        return Err(PaymentError::NotInThisState);
    }
    let lines = read_results(&list)
        .map_err(|faults| PaymentError::Fields(faults.iter().map(issue_of).collect()))?;
    drop(list);
    let results = match_lines(&tx, &batch, &lines).await?;
    let stamp = ctx.stamp();
    let count = |paid: bool| {
        let of = results.iter().filter(|(code, _)| code.is_paid() == paid);
        i64::try_from(of.map(|(_, items)| items.len()).sum::<usize>()).unwrap_or(i64::MAX)
    };
    let row = entity::payment_result::Model {
        id: stamp.id,
        batch_id: id,
        sha256,
        paid: count(true),
        failed: count(false),
        imported_by: actor.person,
        imported_at: stamp.at,
    };
    payment::add_result(&tx, row.clone()).await?;
    let taking = Taking {
        ctx,
        tx: &tx,
        actor,
        stamp,
        batch: &batch,
    };
    for (code, items) in &results {
        taking.write(*code, items).await?;
    }
    if payment::count_pending(tx.conn(), id).await? == 0 {
        batch_state::SETTLED.clone_into(&mut batch.state);
        batch.settled_at = Some(stamp.at);
    }
    payment::save_batch(&tx, &mut batch).await?;
    let body = json!({ "sha256": row.sha256, "paid": row.paid, "failed": row.failed });
    let audit_stamp = Stamp::new(ctx.ids.uuid(), stamp.at);
    let audit = entry(
        audit_stamp,
        actor,
        AuditAction::PaymentResultsImported,
        &batch,
    );
    tx.commit(audit.with(body)).await?;
    ctx.changed.notify_waiters();
    ctx.job_waiting.notify_waiters();
    Ok(results_view(&row))
}

/// Items and their applications, by result.
type Results = BTreeMap<ReturnCode, Vec<(Uuid, Uuid)>>;

/// Finds the payment of each line.
async fn match_lines(
    tx: &Tx,
    batch: &entity::payment_batch::Model,
    lines: &[ResultLine],
) -> Result<Results, PaymentError> {
    let mut faults = Vec::new();
    let mut seen = HashSet::with_capacity(lines.len());
    let mut results = Results::new();
    for chunk in lines.chunks(usize::try_from(PAGE).unwrap_or(usize::MAX)) {
        let ordinals = chunk
            .iter()
            .filter_map(|line| i64::try_from(line.item).ok());
        let items = payment::items_by_ordinals(tx.conn(), batch.id, ordinals.collect()).await?;
        let items: HashMap<i64, entity::payment_item::Model> =
            items.into_iter().map(|item| (item.ordinal, item)).collect();
        for line in chunk {
            let item = i64::try_from(line.item)
                .ok()
                .and_then(|ordinal| items.get(&ordinal));
            let known = item.filter(|_| i64::try_from(line.batch) == Ok(batch.number));
            match check_line(line, known, seen.insert(line.item)) {
                Ok(item) => results
                    .entry(line.code)
                    .or_default()
                    .push((item.id, item.application_id)),
                Err(issue) if faults.len() < MOST_FAULTS => faults.push(issue),
                Err(_) => {}
            }
        }
    }
    if faults.is_empty() {
        Ok(results)
    } else {
        Err(PaymentError::Fields(faults))
    }
}

fn check_line<'a>(
    line: &ResultLine,
    item: Option<&'a entity::payment_item::Model>,
    first: bool,
) -> Result<&'a entity::payment_item::Model, FieldIssue> {
    let at = |field: &str| format!("lines[{}].{field}", line.line);
    let item = item.ok_or_else(|| FieldIssue::new(at("item"), FieldCode::NotInList))?;
    if !first {
        return Err(FieldIssue::new(at("item"), FieldCode::Duplicate));
    }
    if item.amount_yen != line.amount.get() {
        let detail = format!("{}/{}", line.amount.get(), item.amount_yen);
        let field = at("amount_yen");
        return Err(FieldIssue::with(field, FieldCode::TotalMismatch, detail));
    }
    if item.state != item_state::PENDING {
        return Err(FieldIssue::new(at("result"), FieldCode::NotAllowed));
    }
    Ok(item)
}

/// A line that cannot be read, as an issue of that line.
fn issue_of(fault: &ResultFault) -> FieldIssue {
    let (field, code) = match fault.kind {
        ResultFaultKind::UnknownForm => ("form", FieldCode::NotAllowed),
        ResultFaultKind::Shape | ResultFaultKind::Record(_) => ("line", FieldCode::Invalid),
        ResultFaultKind::Number => ("item", FieldCode::Invalid),
        ResultFaultKind::Amount => ("amount_yen", FieldCode::Invalid),
        ResultFaultKind::Code => ("result", FieldCode::NotAllowed),
        ResultFaultKind::CutOff => ("end", FieldCode::Required),
        ResultFaultKind::Totals => ("end", FieldCode::TotalMismatch),
    };
    FieldIssue::with(
        format!("lines[{}].{field}", fault.line),
        code,
        fault.kind.to_string(),
    )
}

/// A list being written.
struct Taking<'a> {
    ctx: &'a Context,
    tx: &'a Tx,
    actor: &'a Actor,
    stamp: Stamp,
    batch: &'a entity::payment_batch::Model,
}

impl Taking<'_> {
    /// Writes one result into its payments and applications.
    async fn write(&self, code: ReturnCode, items: &[(Uuid, Uuid)]) -> Result<(), PaymentError> {
        let (state, action, note) = if code.is_paid() {
            let day = month_and_day(self.batch.transfer_on);
            let note = format!("{day}付で振り込みました。");
            (item_state::PAID, Action::MarkPaid, note)
        } else {
            let reason = code.label_ja();
            let note = format!("振り込めませんでした（{reason}）。口座を訂正してください。");
            (item_state::FAILED, Action::MarkPaymentFailed, note)
        };
        for chunk in items.chunks(usize::try_from(PAGE).unwrap_or(usize::MAX)) {
            let ids = chunk.iter().map(|(item, _)| *item).collect();
            let (live, digit) = (code.is_paid(), code.digit());
            payment::set_results(self.tx, ids, state, live, digit, self.stamp.id).await?;
        }
        let applications: Vec<Uuid> = items.iter().map(|(_, application)| *application).collect();
        let step = Step {
            from: Status::PaymentScheduled,
            action,
            note: &note,
            at: self.stamp.at,
        };
        step_all(self.ctx, self.tx, self.actor, &step, &applications).await?;
        if !code.is_paid() {
            self.write_to(&applications).await?;
        }
        Ok(())
    }

    /// Asks the people who submitted to correct the account.
    async fn write_to(&self, applications: &[Uuid]) -> Result<(), PaymentError> {
        for id in applications {
            let submitted = application::latest_submission(self.tx.conn(), *id).await?;
            let Some(submitted) = submitted else { continue };
            let order = MailOrder::PaymentFailed {
                application: *id,
                person: submitted.submitted_by,
            };
            let stamp = Stamp::new(self.ctx.ids.uuid(), self.stamp.at);
            jobs::enqueue(self.tx, order.job(stamp)).await?;
        }
        Ok(())
    }
}
