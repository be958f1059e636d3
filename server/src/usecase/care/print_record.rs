//! A form is printed: written down before the dialogue opens.

use contract::FieldCode;
use contract::care::RecordPrint;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::visits;
use uuid::Uuid;

use super::CareError;
use super::announce::recipient_hears;
use super::desk::Desk;
use super::visit::{Outcome, views};
use crate::actor::Actor;
use crate::context::Context;

/// Notes that a kind seen in this visit is printed.
pub async fn print_record(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    print: &RecordPrint,
) -> Result<(), CareError> {
    let desk = Desk::of(actor)?;
    desk.relation(ctx, actor, id).await?;
    let visit =
        Uuid::try_parse(&print.visit).map_err(|_| CareError::field("visit", FieldCode::Invalid))?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let visit = visits::find_of(tx.conn(), actor.person, visit)
        .await?
        .filter(|visit| visit.relation_id == Some(id))
        .ok_or(CareError::NotThere)?;
    let seen = visits::views_of(tx.conn(), vec![visit.id]).await?;
    let was_seen = seen
        .iter()
        .any(|view| view.kind == print.kind.as_str() && view.outcome == Outcome::Seen.as_str());
    if !was_seen {
        return Err(CareError::field("kind", FieldCode::NotAllowed));
    }
    let printed = [(print.kind, Outcome::Printed)];
    visits::add_views(&tx, views(ctx, visit.id, stamp, printed)).await?;
    recipient_hears(&tx, &visit.subject, stamp).await?;
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&desk.office)),
        AuditAction::RecordPrinted,
        Subject::new(SubjectKind::CareRelation, id),
    );
    let body = json!({ "visit": visit.id, "kind": print.kind.as_str() });
    tx.commit(entry.with(body)).await?;
    ctx.changed.notify_waiters();
    Ok(())
}
