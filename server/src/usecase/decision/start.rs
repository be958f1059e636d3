//! 審査を始める.

use contract::review::{ChecksView, StartRequest};
use domain::application::Action;
use serde_json::json;
use store::audit::AuditAction;
use uuid::Uuid;

use super::case::{audit_entry, case_for_change, refuse_own_office, submitted};
use super::check::look_and_keep;
use super::check::show_checks;
use super::error::DecisionError;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::application::take_step;

/// Begins the review: from now on the applicant changes nothing. The automatic checks are computed with
/// it.
pub async fn start_review(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    input: &StartRequest,
) -> Result<ChecksView, DecisionError> {
    let (tx, mut record) = case_for_change(ctx, actor, id, input.version).await?;
    refuse_own_office(&tx, actor, &record).await?;
    let stamp = ctx.stamp();
    let action = Action::StartReview;
    let before = take_step(ctx, &tx, &mut record, Some(actor), action, None, stamp).await?;
    let submitted = submitted(ctx, tx.conn(), &record).await?;
    look_and_keep(ctx, &tx, &record, &submitted, stamp).await?;
    let body = json!({ "from": before.as_str() });
    let entry = audit_entry(stamp, actor, AuditAction::ReviewStarted, id, body);
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    show_checks(ctx, actor, id).await
}
