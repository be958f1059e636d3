//! Give a batch up before its release.

use contract::payment::{BatchCancellation, BatchView};
use domain::application::{Action, Status};
use serde_json::json;
use store::audit::AuditAction;
use store::payment::{self, batch_state};
use uuid::Uuid;

use super::show::show_batch;
use super::steps::{Step, step_all};
use super::{PAGE, PaymentError, entry};
use crate::actor::Actor;
use crate::context::Context;

/// Puts every payment of the batch back among the approved: the next batch takes them. Its files stay,
/// with their hashes, but are never handed out.
pub async fn cancel_batch(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &BatchCancellation,
) -> Result<BatchView, PaymentError> {
    let tx = ctx.db.begin().await?;
    let found = payment::batch_for_change(&tx, id).await?;
    let mut batch = found.ok_or(PaymentError::NotThere)?;
    if batch.state != batch_state::DRAFT && batch.state != batch_state::PREPARING {
        return Err(PaymentError::NotInThisState);
    }
    if batch.version != input.version {
        return Err(PaymentError::Changed {
            current_version: batch.version,
        });
    }
    let stamp = ctx.stamp();
    let step = Step {
        from: Status::PaymentScheduled,
        action: Action::CancelPayment,
        note: "振込の予定を取り消しました。次の振込でお支払いします。",
        at: stamp.at,
    };
    let mut after = 0;
    loop {
        let rows = payment::bare_items_after(tx.conn(), id, after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = last.ordinal;
        let applications: Vec<Uuid> = rows.iter().map(|row| row.application_id).collect();
        step_all(ctx, &tx, actor, &step, &applications).await?;
    }
    payment::cancel_items(&tx, id).await?;
    batch_state::CANCELLED.clone_into(&mut batch.state);
    batch.cancelled_by = Some(actor.person);
    batch.cancelled_at = Some(stamp.at);
    payment::save_batch(&tx, &mut batch).await?;
    let audit = entry(stamp, actor, AuditAction::PaymentBatchCancelled, &batch)
        .with(json!({ "items": batch.item_count }));
    tx.commit(audit).await?;
    ctx.changed.notify_waiters();
    show_batch(ctx, actor, id).await
}
