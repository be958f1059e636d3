//! The same step of many applications at once.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::Tx;
use crate::change_events::{self, ChangeEvent};
use crate::entity::{application, application_event};
use crate::error::StoreError;

/// A step decided by the state machine, to be written for several applications.
#[derive(Clone, Debug)]
pub struct ManySteps<'a> {
    /// Action id.
    pub action: &'static str,
    /// Status before.
    pub from: &'static str,
    /// Status after.
    pub to: &'static str,
    /// Whether that status is live.
    pub live: bool,
    /// Who.
    pub actor_id: Uuid,
    /// In which role.
    pub actor_role: &'static str,
    /// Note for the applicants.
    pub note: Option<&'a str>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Takes the step: status, version, timeline and word to open pages, in five statements however many
/// applications there are. `ids` holds the applications, each with the id of its new event.
///
/// # Errors
/// [`StoreError::Stale`] when one of them is not in the state the step begins with.
pub async fn step_many(
    tx: &Tx,
    step: &ManySteps<'_>,
    ids: &[(Uuid, Uuid)],
) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    let applications = || ids.iter().map(|(application, _)| *application);
    let offices: Vec<(Uuid, String)> = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .column(application::Column::OfficeNumber)
        .filter(application::Column::Id.is_in(applications()))
        .into_tuple()
        .all(tx.conn())
        .await?;
    write_status(tx, step, ids).await?;
    let counted: Vec<(Uuid, i64)> = application_event::Entity::find()
        .select_only()
        .column(application_event::Column::ApplicationId)
        .column_as(Expr::col(application_event::Column::Id).count(), "events")
        .filter(application_event::Column::ApplicationId.is_in(applications()))
        .group_by(application_event::Column::ApplicationId)
        .into_tuple()
        .all(tx.conn())
        .await?;
    let counted: HashMap<Uuid, i64> = counted.into_iter().collect();
    let events = ids.iter().map(|(application, event)| {
        let before = counted.get(application).copied().unwrap_or_default();
        event_row(step, *application, *event, before.saturating_add(1))
    });
    application_event::Entity::insert_many(events)
        .exec_without_returning(tx.conn())
        .await?;
    for (application, office) in offices {
        change_events::record(
            tx,
            ChangeEvent {
                office_number: Some(office),
                person_id: None,
                topic: "application",
                subject_id: application.to_string(),
                at: step.at,
            },
        );
    }
    Ok(())
}

async fn write_status(
    tx: &Tx,
    step: &ManySteps<'_>,
    ids: &[(Uuid, Uuid)],
) -> Result<(), StoreError> {
    use application::Column;
    let written = application::Entity::update_many()
        .col_expr(Column::Status, Expr::value(step.to))
        .col_expr(Column::Live, Expr::value(step.live))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::UpdatedAt, Expr::value(step.at))
        .filter(Column::Id.is_in(ids.iter().map(|(application, _)| *application)))
        .filter(Column::Status.eq(step.from))
        .exec(tx.conn())
        .await?;
    if usize::try_from(written.rows_affected) == Ok(ids.len()) {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

fn event_row(
    step: &ManySteps<'_>,
    application_id: Uuid,
    id: Uuid,
    seq: i64,
) -> application_event::ActiveModel {
    application_event::Model {
        id,
        application_id,
        seq,
        action: step.action.to_owned(),
        from_status: Some(step.from.to_owned()),
        to_status: step.to.to_owned(),
        actor_id: Some(step.actor_id),
        actor_role: Some(step.actor_role.to_owned()),
        note: step.note.map(str::to_owned),
        at: step.at,
    }
    .into_active_model()
    .reset_all()
}
