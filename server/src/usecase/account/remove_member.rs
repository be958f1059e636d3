//! A colleague leaves the office.

use domain::person::Role;
use serde_json::json;
use store::account::{offices, roles, tokens};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use uuid::Uuid;

use super::AccountError;
use super::announce::announce;
use super::list_members::within_reach;
use crate::actor::Actor;
use crate::context::Context;

/// Ends every role of a person in the office and revokes the person's tokens for it. An office keeps
/// at least one administrator.
pub async fn remove_member(
    ctx: &Context,
    actor: &Actor,
    number: &str,
    person: Uuid,
) -> Result<(), AccountError> {
    let office = within_reach(ctx, actor, number, &[Role::OfficeAdmin]).await?;
    let tx = ctx.db.begin().await?;
    offices::find_locked(&tx, office.as_str()).await?;
    let members = roles::of_office(tx.conn(), office.as_str()).await?;
    if !members.iter().any(|(_, member)| member.id == person) {
        return Err(AccountError::NotFound);
    }
    let administrator_stays = members
        .iter()
        .any(|(grant, member)| member.id != person && grant.role == Role::OfficeAdmin.as_str());
    if !administrator_stays {
        return Err(AccountError::LastOne);
    }
    let now = ctx.stamp().at;
    let ended = roles::end_in_office(&tx, person, office.as_str(), now).await?;
    let revoked = tokens::revoke_all(&tx, person, Some(office.as_str()), now).await?;
    announce(&tx, person, ctx.stamp());
    let subject = Subject::new(SubjectKind::Person, person);
    let who = actor.in_audit(Some(office.as_str()));
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::RoleEnded, subject)
        .with(json!({ "office": office.as_str(), "roles": ended, "tokens": revoked }));
    tx.commit(entry).await?;
    ctx.changed.notify_waiters();
    Ok(())
}
