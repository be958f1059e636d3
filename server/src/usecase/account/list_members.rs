//! The people of an office.

use contract::account::{InvitationView, MemberView, Members};
use domain::office::OfficeNumber;
use domain::person::Role;
use store::StoreError;
use store::account::{offices, registrations, roles};
use store::audit::{Subject, SubjectKind};
use store::entity::registration;

use super::AccountError;
use super::registration_link::role_of;
use super::show_me::office_view;
use crate::actor::{Actor, OFFICE_ROLES};
use crate::context::Context;
use crate::usecase::deny::deny;

/// The office's people, for its own people; open invitations, for its administrators.
pub async fn list_members(
    ctx: &Context,
    actor: &Actor,
    number: &str,
) -> Result<Members, AccountError> {
    let office = within_reach(ctx, actor, number, &OFFICE_ROLES).await?;
    let row = offices::find(ctx.db.read(), office.as_str()).await?;
    let row = row.ok_or(AccountError::NotFound)?;
    let mut members = Vec::new();
    for (grant, person) in roles::of_office(ctx.db.read(), office.as_str()).await? {
        let role = Role::from_id(&grant.role).ok_or_else(|| StoreError::Inconsistent {
            table: "role_grants",
            column: "role",
            row: grant.id.to_string(),
        })?;
        members.push(MemberView {
            you: person.id == actor.person,
            id: person.id.to_string(),
            name: person.name,
            email: person.email,
            role,
            since: grant.created_at,
        });
    }
    let invitations = if actor.has_role_in(&office, &[Role::OfficeAdmin]) {
        let now = ctx.clock.now();
        let open =
            registrations::open_invitations(ctx.db.read(), Some(office.as_str()), now).await?;
        open.into_iter()
            .map(invitation_view)
            .collect::<Result<_, _>>()?
    } else {
        Vec::new()
    };
    Ok(Members {
        office: office_view(row),
        members,
        invitations,
    })
}

/// The office, if the actor has one of these roles in it; else it is as if it were not there, and the
/// attempt is written down.
pub(super) async fn within_reach(
    ctx: &Context,
    actor: &Actor,
    number: &str,
    roles: &[Role],
) -> Result<OfficeNumber, AccountError> {
    let office = OfficeNumber::parse(number).map_err(|_| AccountError::NotFound)?;
    if actor.has_role_in(&office, roles) {
        return Ok(office);
    }
    deny(
        ctx,
        actor,
        Subject::new(SubjectKind::Office, office.as_str()),
    )
    .await?;
    Err(AccountError::NotFound)
}

/// An invitation as the inviting side sees it.
pub(crate) fn invitation_view(row: registration::Model) -> Result<InvitationView, StoreError> {
    Ok(InvitationView {
        role: role_of(&row)?,
        id: row.id.to_string(),
        email: row.email,
        expires_at: row.expires_at,
    })
}
