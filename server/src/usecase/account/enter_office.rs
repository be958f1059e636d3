//! Giving a person the role a registration offers.

use contract::{FieldCode, FieldIssue};
use store::account::{offices, registrations, roles};
use store::entity::{office, registration, role_grant};
use store::{StoreError, Tx};
use uuid::Uuid;

use super::AccountError;
use crate::context::Context;
use crate::usecase::care::tie_account;

/// Uses the registration up and gives its role. The office is added where it is not known; its row is
/// locked, so that two first registrants cannot both become administrator.
pub(crate) async fn enter_office(
    ctx: &Context,
    tx: &Tx,
    person: Uuid,
    registration: &registration::Model,
    office_name: Option<String>,
) -> Result<(), AccountError> {
    let stamp = ctx.stamp();
    if !registrations::consume(tx, registration.id, stamp.at).await? {
        return Err(AccountError::LinkExpired);
    }
    if let Some(number) = &registration.office_number
        && offices::find_locked(tx, number).await?.is_none()
    {
        let name = office_name.ok_or_else(|| {
            AccountError::field(FieldIssue::new("office_name", FieldCode::Required))
        })?;
        let row = office::Model {
            number: number.clone(),
            name,
            name_source: "applicant".to_owned(),
            verified_at: None,
            created_at: stamp.at,
        };
        offices::insert(tx, row).await.map_err(exists)?;
    }
    if registrations::is_taken(tx.conn(), registration).await? {
        return Err(AccountError::AlreadyExists);
    }
    let grant = role_grant::Model {
        id: stamp.id,
        person_id: person,
        role: registration.role.clone(),
        office_number: registration.office_number.clone(),
        granted_by: registration.invited_by,
        created_at: stamp.at,
        ended_at: None,
    };
    roles::grant(tx, grant).await.map_err(exists)?;
    tie_account(tx, person, registration, stamp).await
}

/// Somebody was first: the same answer as if we had seen it.
pub(crate) fn exists(error: StoreError) -> AccountError {
    match error {
        StoreError::Conflict(_) => AccountError::AlreadyExists,
        other => other.into(),
    }
}
