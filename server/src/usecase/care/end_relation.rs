//! The office serves a person no more.

use contract::FieldCode;
use contract::care::RelationEnd;
use domain::calendar::tokyo_date;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::relations;
use uuid::Uuid;

use super::CareError;
use super::announce::{office_hears, recipient_hears};
use super::desk::Desk;
use crate::actor::Actor;
use crate::context::Context;

/// Ends a relation; nothing of the person can be seen from now on.
pub async fn end_relation(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    end: RelationEnd,
) -> Result<(), CareError> {
    let desk = Desk::of(actor)?;
    desk.relation(ctx, actor, id).await?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let relation = relations::find_for_change(&tx, &desk.office, id)
        .await?
        .ok_or(CareError::NotThere)?;
    if relation.ended_on.is_some() {
        return Err(CareError::NotInThisState);
    }
    if end.ended_on > tokyo_date(stamp.at) {
        return Err(CareError::field("ended_on", FieldCode::InFuture));
    }
    if end.ended_on < relation.since {
        let since = relation.since;
        return Err(CareError::field_with(
            "ended_on",
            FieldCode::TooEarly,
            &since.to_string(),
        ));
    }
    relations::end(&tx, id, end.ended_on).await?;
    office_hears(&tx, &relation, stamp);
    recipient_hears(&tx, &relation.subject, stamp).await?;
    let entry = AuditEntry::new(
        stamp,
        actor.in_audit(Some(&desk.office)),
        AuditAction::CareEnded,
        Subject::new(SubjectKind::CareRelation, id),
    );
    tx.commit(entry.with(json!({ "ended_on": end.ended_on })))
        .await?;
    ctx.changed.notify_waiters();
    Ok(())
}
