//! The same step of every application of a batch.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use domain::application::{Action, Status};
use domain::person::Role;
use store::Tx;
use store::payment::{ManySteps, step_many};
use uuid::Uuid;

use super::{PAGE, PaymentError};
use crate::actor::Actor;
use crate::context::Context;

/// A step of the state machine, with what the applicants are told.
pub(super) struct Step<'a> {
    /// State it begins in.
    pub(super) from: Status,
    /// What is done.
    pub(super) action: Action,
    /// Note on the timeline.
    pub(super) note: &'a str,
    /// When.
    pub(super) at: DateTime<Utc>,
}

/// Takes the step for all of them, or for none: where it leads is the state machine's to say.
pub(super) async fn step_all(
    ctx: &Context,
    tx: &Tx,
    actor: &Actor,
    step: &Step<'_>,
    applications: &[Uuid],
) -> Result<(), PaymentError> {
    let to = step.from.after(step.action)?;
    let many = ManySteps {
        action: step.action.as_str(),
        from: step.from.as_str(),
        to: to.as_str(),
        live: to.is_live(),
        actor_id: actor.person,
        actor_role: Role::PaymentOfficer.as_str(),
        note: Some(step.note),
        at: step.at,
    };
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    for chunk in applications.chunks(page) {
        let ids: Vec<(Uuid, Uuid)> = chunk.iter().map(|id| (*id, ctx.ids.uuid())).collect();
        step_many(tx, &many, &ids).await?;
    }
    Ok(())
}

/// `1月29日`.
pub(super) fn month_and_day(day: NaiveDate) -> String {
    format!("{}月{}日", day.month(), day.day())
}
