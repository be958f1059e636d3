//! A terminal taken out of service.

use domain::terminal::RevocationReason;
use serde_json::json;
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::terminal::certificates::{self, Revocation};
use uuid::Uuid;

use super::announce::announce;
use super::{TerminalError, own_office, renew_list};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;

/// Takes a terminal of the office out of service and revokes its certificates.
pub async fn retire_terminal(ctx: &Context, actor: &Actor, id: Uuid) -> Result<(), TerminalError> {
    let office = own_office(actor)?;
    let subject = Subject::new(SubjectKind::Terminal, id);
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    if !store::terminal::retire(&tx, office.as_str(), id, actor.person, stamp.at).await? {
        drop(tx);
        deny(ctx, actor, subject).await?;
        return Err(TerminalError::NotFound);
    }
    let revocation = Revocation {
        by: Some(actor.person),
        at: stamp.at,
        because: RevocationReason::Retired.as_str(),
    };
    let revoked = certificates::revoke_of_terminal(&tx, id, None, revocation).await?;
    announce(&tx, office.as_str(), &id, stamp);
    let who = actor.in_audit(Some(office.as_str()));
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::TerminalRetired, subject);
    tx.commit(entry.with(json!({ "revoked": revoked }))).await?;
    ctx.changed.notify_waiters();
    if revoked > 0 {
        renew_list(ctx).await?;
    }
    Ok(())
}
