//! One step of the state machine.

use domain::application::{Action, ActionError, Status};
use store::application::{self, TimelineEvent};
use store::{Stamp, StoreError, Tx};

use super::announce::changed;
use super::record::Record;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::duty;

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// The state machine does not know this step.
    #[error(transparent)]
    Action(#[from] ActionError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes one step of the federation (or of the program, without `actor`) inside the caller's
/// transaction: status, version, timeline with a note for the applicant, word to open pages. What else
/// the caller changed in `record.row` is saved with it. The caller commits with its own audit entry.
///
/// Returns the state before.
pub(crate) async fn take_step(
    ctx: &Context,
    tx: &Tx,
    record: &mut Record<'_>,
    actor: Option<&Actor>,
    action: Action,
    note: Option<String>,
    stamp: Stamp,
) -> Result<Status, StepError> {
    let before = record.status;
    let after = before.after(action)?;
    record.status = after;
    after.as_str().clone_into(&mut record.row.status);
    record.row.live = after.is_live();
    record.row.updated_at = stamp.at;
    record.row.version = application::save(tx, &record.row).await?;
    let event = TimelineEvent {
        application_id: record.row.id,
        action: action.as_str(),
        from_status: Some(before.as_str()),
        to_status: after.as_str(),
        actor_id: actor.map(|actor| actor.person),
        actor_role: actor.and_then(federation_role),
        note,
    };
    application::add_event(tx, Stamp::new(ctx.ids.uuid(), stamp.at), event).await?;
    duty::follow_status(ctx, tx, record, stamp).await?;
    changed(tx, &record.row, stamp);
    Ok(before)
}

/// In which role of the federation the actor acts, for the timeline.
fn federation_role(actor: &Actor) -> Option<&'static str> {
    actor
        .affiliations
        .iter()
        .find(|held| !held.role.is_office_role())
        .map(|held| held.role.as_str())
}
