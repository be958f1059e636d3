//! What is past its retention, and what was proposed.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use contract::retention::{PurgeProposalView, PurgeState, RetentionView};
use domain::calendar::tokyo_date;
use domain::duty::over_before;
use store::account::people;
use store::{ConnectionTrait, StoreError, duty, entity};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;

/// Asia/Tokyo is nine hours ahead of UTC.
const TOKYO_AHEAD: TimeDelta = TimeDelta::hours(9);

/// What is past its retention today, and the proposals so far.
pub async fn show_retention(ctx: &Context, actor: &Actor) -> Result<RetentionView, StoreError> {
    let day = over_before(tokyo_date(ctx.clock.now()));
    let counts = duty::count_over(ctx.db.read(), beginning(day)).await?;
    let mut proposals = Vec::new();
    for row in duty::proposals(ctx.db.read()).await? {
        proposals.push(proposal_view(ctx.db.read(), actor, row).await?);
    }
    Ok(RetentionView {
        over_before: day,
        waiting: counts.waiting,
        held_back: counts.held_back,
        proposals,
    })
}

/// The first moment of a day in Asia/Tokyo.
pub(super) fn beginning(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    midnight.checked_sub_signed(TOKYO_AHEAD).unwrap_or(midnight)
}

/// A proposal as leads see it.
pub(super) async fn proposal_view(
    conn: &impl ConnectionTrait,
    actor: &Actor,
    row: entity::purge_proposal::Model,
) -> Result<PurgeProposalView, StoreError> {
    let state = state_of(&row);
    let purged = duty::purged_of(conn, row.id).await?;
    let approved_by = match row.approved_by {
        Some(person) => Some(name(conn, person).await?),
        None => None,
    };
    Ok(PurgeProposalView {
        id: row.id.to_string(),
        state,
        over_before: row.over_before,
        applications: row.applications,
        purged: i64::try_from(purged).unwrap_or(i64::MAX),
        proposed_by: name(conn, row.proposed_by).await?,
        proposed_at: row.proposed_at,
        approved_by,
        approved_at: row.approved_at,
        done_at: row.done_at,
        may_approve: state == PurgeState::Proposed && row.proposed_by != actor.person,
    })
}

/// Where a purge stands.
pub(super) fn state_of(row: &entity::purge_proposal::Model) -> PurgeState {
    if row.withdrawn_at.is_some() {
        PurgeState::Withdrawn
    } else if row.done_at.is_some() {
        PurgeState::Done
    } else if row.approved_at.is_some() {
        PurgeState::Approved
    } else {
        PurgeState::Proposed
    }
}

async fn name(conn: &impl ConnectionTrait, person: Uuid) -> Result<String, StoreError> {
    let found = people::find(conn, person).await?;
    Ok(found.map(|person| person.name).unwrap_or_default())
}
