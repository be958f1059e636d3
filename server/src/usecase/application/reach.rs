//! Which applications an actor can reach.

use domain::office::OfficeNumber;
use domain::person::Role;
use store::audit::{Subject, SubjectKind};
use store::{StoreError, Tx, application, entity};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::deny::deny;

/// Roles that act for their office in subsidy matters.
const APPLICANTS: [Role; 2] = [Role::OfficeAdmin, Role::OfficeStaff];

/// Not there for this actor: missing and another office's answer alike.
#[derive(Debug, thiserror::Error)]
pub enum Missed {
    /// Not there, or not theirs.
    #[error("not there")]
    NotThere,
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether the actor may apply for this office.
pub fn may_apply_for(actor: &Actor, office_number: &str) -> bool {
    OfficeNumber::parse(office_number).is_ok_and(|office| actor.has_role_in(&office, &APPLICANTS))
}

/// The application, for reading.
///
/// # Errors
/// [`Missed::NotThere`] after an audit record: what is missing and what belongs to others take the same
/// way and the same time.
pub(crate) async fn in_reach(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<entity::application::Model, Missed> {
    let found = application::find(ctx.db.read(), id).await?;
    match found.filter(|found| may_apply_for(actor, &found.office_number)) {
        Some(found) => Ok(found),
        None => Err(denied(ctx, actor, Subject::new(SubjectKind::Application, id)).await),
    }
}

/// The application with the name of its office, for showing it in one query.
///
/// # Errors
/// As for [`in_reach`].
pub(super) async fn in_reach_with_office(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<(entity::application::Model, String), Missed> {
    let found = application::find_with_office(ctx.db.read(), id).await?;
    match found.filter(|(found, _)| may_apply_for(actor, &found.office_number)) {
        Some(found) => Ok(found),
        None => Err(denied(ctx, actor, Subject::new(SubjectKind::Application, id)).await),
    }
}

/// The application, kept from others until the transaction ends.
///
/// # Errors
/// As for [`in_reach`].
pub(crate) async fn in_reach_for_change(
    ctx: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<(Tx, entity::application::Model), Missed> {
    let tx = ctx.db.begin().await?;
    let found = application::find_for_change(&tx, id).await?;
    if let Some(found) = found.filter(|found| may_apply_for(actor, &found.office_number)) {
        return Ok((tx, found));
    }
    drop(tx);
    Err(denied(ctx, actor, Subject::new(SubjectKind::Application, id)).await)
}

/// Leaves a record of somebody reaching for what is not theirs (or not there).
pub(super) async fn denied(ctx: &Context, actor: &Actor, subject: Subject) -> Missed {
    match deny(ctx, actor, subject).await {
        Ok(()) => Missed::NotThere,
        Err(error) => Missed::Store(error),
    }
}
