//! Who works here.

use contract::staff::{Staff, StaffMember, StaffRole};
use domain::person::Role;
use store::StoreError;
use store::account::{registrations, roles};

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::account::AccountError;
use crate::usecase::account::list_members::invitation_view;

/// People of the federation and operators, and the invitations that are open.
pub async fn list_staff(ctx: &Context, actor: &Actor) -> Result<Staff, AccountError> {
    let mut members: Vec<StaffMember> = Vec::new();
    for (grant, person) in roles::of_federation(ctx.db.read()).await? {
        let role = Role::from_id(&grant.role).ok_or_else(|| StoreError::Inconsistent {
            table: "role_grants",
            column: "role",
            row: grant.id.to_string(),
        })?;
        if !role.is_staff() {
            continue;
        }
        let held = StaffRole {
            role,
            since: grant.created_at,
        };
        let id = person.id.to_string();
        if let Some(known) = members.iter_mut().find(|known| known.id == id) {
            known.roles.push(held);
            continue;
        }
        members.push(StaffMember {
            id,
            name: person.name,
            email: person.email,
            roles: vec![held],
            you: person.id == actor.person,
        });
    }
    let now = ctx.clock.now();
    let invitations = registrations::open_invitations(ctx.db.read(), None, now)
        .await?
        .into_iter()
        .filter(|row| row.role != Role::Recipient.as_str())
        .map(invitation_view)
        .collect::<Result<_, _>>()?;
    Ok(Staff {
        members,
        invitations,
    })
}
