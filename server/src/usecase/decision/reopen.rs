//! 決定の取消・変更 before any money is on its way: back into review.

use contract::review::{DecisionPanel, ReopeningRequest};
use domain::application::Action;
use serde_json::json;
use store::audit::AuditAction;
use store::decision::{self, End};
use uuid::Uuid;

use super::case::{audit_entry, case_for_change, refuse_own_office};
use super::error::DecisionError;
use super::panel::show_decision;
use super::propose::read_reason;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::take_step;

/// Takes the standing decision back with a reason; the case is in review again.
pub async fn reopen(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &ReopeningRequest,
) -> Result<DecisionPanel, DecisionError> {
    let (tx, mut record) = case_for_change(ctx, actor, id, input.version).await?;
    refuse_own_office(&tx, actor, &record).await?;
    let reason = read_reason(&input.reason, true)?;
    let stamp = ctx.stamp();
    record.row.approved_yen = None;
    record.row.decided_at = None;
    let note = Some(reason.clone());
    let before = take_step(
        ctx,
        &tx,
        &mut record,
        Some(actor),
        Action::Reopen,
        note,
        stamp,
    )
    .await?;
    if let Some(open) = decision::open_proposal(tx.conn(), id).await? {
        decision::end_proposal(&tx, open.id, End::Lapsed, stamp.at).await?;
    }
    decision::supersede(&tx, id, &reason, stamp.at).await?;
    let body = json!({ "from": before.as_str() });
    let entry = audit_entry(stamp, actor, AuditAction::DecisionReopened, id, body);
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    show_decision(ctx, actor, id).await
}
