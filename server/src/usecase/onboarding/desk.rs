//! For which office somebody acts, and who its people are.

use std::collections::BTreeMap;

use store::account::{offices, people};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::office;
use store::{ConnectionTrait, StoreError};
use uuid::Uuid;

use super::OnboardingError;
use crate::actor::{Actor, OFFICE_ROLES};
use crate::context::Context;

/// The office the actor works for now.
pub(super) async fn own_office(
    ctx: &Context,
    actor: &Actor,
) -> Result<office::Model, OnboardingError> {
    let active = actor
        .active_office
        .as_ref()
        .filter(|office| actor.has_role_in(office, &OFFICE_ROLES))
        .ok_or(OnboardingError::NoOffice)?;
    let found = offices::find(ctx.db.read(), active.as_str()).await?;
    found.ok_or(OnboardingError::NoOffice)
}

/// Names of people by id.
pub(super) async fn names(
    conn: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, String>, StoreError> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let found = people::find_all(conn, ids).await?;
    Ok(found
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect())
}

/// The name, or nothing for who is gone.
pub(super) fn name_of(names: &BTreeMap<Uuid, String>, id: Uuid) -> String {
    names.get(&id).cloned().unwrap_or_default()
}

/// An audit entry about the office.
pub(super) fn of_office(
    ctx: &Context,
    actor: &Actor,
    office: &str,
    action: AuditAction,
) -> AuditEntry {
    AuditEntry::new(
        ctx.stamp(),
        actor.in_audit(Some(office)),
        action,
        Subject::new(SubjectKind::Office, office),
    )
}

/// A stored word this program does not know.
pub(super) fn odd(table: &'static str, column: &'static str, row: &dyn ToString) -> StoreError {
    StoreError::Inconsistent {
        table,
        column,
        row: row.to_string(),
    }
}
