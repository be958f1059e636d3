//! A certificate that must not open anything any more.

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

/// Revokes a certificate of the office, at once on every server: requests are checked against the database, handshakes against the
/// list made here. Also one issued by somebody else: then it opens nothing here any more.
pub async fn revoke_certificate(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
    because: RevocationReason,
) -> Result<(), TerminalError> {
    let office = own_office(actor)?;
    let subject = Subject::new(SubjectKind::Certificate, id);
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    let revocation = Revocation {
        by: Some(actor.person),
        at: stamp.at,
        because: because.as_str(),
    };
    if !certificates::revoke(&tx, office.as_str(), id, revocation).await? {
        drop(tx);
        deny(ctx, actor, subject).await?;
        return Err(TerminalError::NotFound);
    }
    announce(&tx, office.as_str(), &id, stamp);
    let who = actor.in_audit(Some(office.as_str()));
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::CertificateRevoked, subject);
    tx.commit(entry.with(json!({ "because": because.as_str() })))
        .await?;
    ctx.changed.notify_waiters();
    Ok(renew_list(ctx).await?)
}
