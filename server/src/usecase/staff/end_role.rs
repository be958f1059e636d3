//! A role of one of the staff ends.

use domain::person::Role;
use serde_json::json;
use store::account::{roles, tokens};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::account::AccountError;
use crate::usecase::account::announce::announce;

/// Ends one role of one of the staff, and revokes the person's tokens that belong to no office: they were
/// made with the role. The last operator stays.
pub async fn end_staff_role(
    ctx: &Context,
    actor: &Actor,
    person: Uuid,
    role: &str,
) -> Result<(), AccountError> {
    let role = Role::from_id(role)
        .filter(|role| role.is_staff())
        .ok_or(AccountError::NotFound)?;
    let tx = ctx.db.begin().await?;
    let held = roles::of_federation_locked(&tx).await?;
    let operators = held
        .iter()
        .filter(|grant| grant.role == Role::Operator.as_str());
    if role == Role::Operator && operators.clone().all(|grant| grant.person_id == person) {
        let is_one = operators.count() > 0;
        return Err(if is_one {
            AccountError::LastOne
        } else {
            AccountError::NotFound
        });
    }
    let stamp = ctx.stamp();
    if !roles::end_in_federation(&tx, person, role.as_str(), stamp.at).await? {
        return Err(AccountError::NotFound);
    }
    let revoked = tokens::revoke_outside_offices(&tx, person, stamp.at).await?;
    announce(&tx, person, ctx.stamp());
    let subject = Subject::new(SubjectKind::Person, person);
    let who = actor.in_audit(None);
    let entry = AuditEntry::new(stamp, who, AuditAction::RoleEnded, subject)
        .with(json!({ "role": role.as_str(), "tokens": revoked }));
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    Ok(())
}
