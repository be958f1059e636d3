//! What the application shows about the signed-in person.

use std::collections::BTreeMap;

use contract::account::{Affiliation, Me, OfficeView};
use domain::office::OfficeNumber;
use store::StoreError;
use store::account::{offices, passkeys, people};
use store::entity::office;

use super::AccountError;
use super::authenticate::idle_limit;
use crate::actor::{Actor, Via};
use crate::context::{Context, Mode};

/// The signed-in person.
pub async fn show_me(ctx: &Context, actor: &Actor) -> Result<Me, AccountError> {
    let person = people::find(ctx.db.read(), actor.person)
        .await?
        .ok_or(AccountError::NotFound)?;
    let offices = known_offices(ctx, actor).await?;
    let view = |number: &OfficeNumber| offices.get(number.as_str()).cloned();
    let passkeys = passkeys::count(ctx.db.read(), actor.person).await?;
    let session_expires_at = match actor.via {
        Via::Session { expires_at, .. } => Some(expires_at),
        Via::Token { .. } => None,
    };
    Ok(Me {
        id: person.id.to_string(),
        name: person.name,
        email: person.email,
        active_office: actor.active_office.as_ref().and_then(view),
        affiliations: actor
            .affiliations
            .iter()
            .map(|known| Affiliation {
                role: known.role,
                office: known.office.as_ref().and_then(view),
            })
            .collect(),
        passkeys: u32::try_from(passkeys).unwrap_or(u32::MAX),
        session_expires_at,
        idle_seconds: idle_limit(&actor.affiliations).num_seconds(),
        sandbox: ctx.mode == Mode::Sandbox,
        now: ctx.clock.now(),
    })
}

async fn known_offices(
    ctx: &Context,
    actor: &Actor,
) -> Result<BTreeMap<String, OfficeView>, StoreError> {
    let numbers: Vec<String> = actor
        .offices()
        .iter()
        .map(|number| number.as_str().to_owned())
        .collect();
    if numbers.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = offices::find_all(ctx.db.read(), numbers).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.number.clone(), office_view(row)))
        .collect())
}

/// An office as people see it.
pub(super) fn office_view(row: office::Model) -> OfficeView {
    OfficeView {
        number: row.number,
        name: row.name,
        verified: row.verified_at.is_some(),
    }
}
